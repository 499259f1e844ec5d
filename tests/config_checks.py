"""Settings for tests."""

from __future__ import annotations

from pathlib import Path

from jdlint.config import Config, load


def settings_in(folder: Path, text: str, name: str = "jdlint.yaml") -> Config:
    """Return the settings that a file says, which is written to `folder`."""
    (folder / name).write_text(text, encoding="utf-8")
    return load(folder / name)
