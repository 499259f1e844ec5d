"""The settings that hold for a file: where they are found, and what they say."""

from __future__ import annotations

import functools
import os
from pathlib import Path

from jdlint.config.model import DEFAULT, LEVELS, OFF, Config, RuleSetting, is_path, selects
from jdlint.data import Yaml, rules_folder
from jdlint.errors import ConfigError

__all__ = ["DEFAULT", "LEVELS", "Config", "RuleSetting", "describe", "find", "for_file", "load", "selects"]

NAMES = ("jdlint.yaml", "jdlint.yml", ".jdlint.yaml", ".jdlint.yml", "pyproject.toml")
"""The settings files, the first of them that a folder has; a `pyproject.toml` counts when it has `[tool.jdlint]`."""

_TABLE = b"[tool.jdlint"


_PRESETS = str(rules_folder() / "presets")


def _shown(path: str) -> str:
    """Return a path as messages name it: relative when it lies below the working directory."""
    if path.startswith(_PRESETS + os.sep):
        return f"preset {Path(path).stem}"
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative.replace(os.sep, "/")


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as fault:
        reason = (
            "no such settings file" if isinstance(fault, FileNotFoundError) else f"cannot be read: {fault.strerror}"
        )
        raise ConfigError(reason, path=_shown(path)) from None


def _read(path: str) -> str:
    try:
        return _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("is not UTF-8; save it as UTF-8", path=_shown(path)) from None


@functools.cache
def _load(path: str, above: tuple[str, ...] = ()) -> Config:
    """Return the settings of a file on top of those it extends; `above` are the files that extend it."""
    from jdlint.config import merge  # not needed where no settings file is

    own = _own(path)
    if own.extends == DEFAULT.extends:
        return own
    paths = [_extended(name, path) for name in own.extends]
    for name, one in zip(own.extends, paths, strict=True):
        if one in (*above, path):
            raise own.fault("extends", name, message=f"extends: {name} extends itself")
    return merge.merged(own, [_load(one, (*above, path)) for one in paths])


def _extended(name: str, path: str) -> str:
    """Return the path of what a settings file at `path` extends."""
    if is_path(name):
        return os.path.abspath(os.path.join(os.path.dirname(path), name))  # noqa: PTH100, PTH118, PTH120
    return f"{_PRESETS}{os.sep}{name}.yaml"


def _own(path: str) -> Config:
    from jdlint.config import reader

    text, shown = _read(path), _shown(path)
    if not path.endswith(".toml"):
        return reader.read(Yaml(text, shown, error=ConfigError, words=frozenset({OFF})), shown, Path(path).parent)
    from jdlint.config.toml_table import TomlTable

    table = TomlTable(text, shown)
    if table.value is None:
        table.fail("has no table [tool.jdlint]")
    return reader.read(table, shown, Path(path).parent)


def load(path: Path) -> Config:
    """Return the settings of a file; raises ConfigError. A file is read once."""
    return _load(os.path.abspath(path))  # noqa: PTH100 (resolve() would follow links)


@functools.cache
def _find(folder: str) -> str | None:
    for name in NAMES:
        path = f"{folder.rstrip(os.sep)}{os.sep}{name}"
        if os.path.isfile(path) and (not name.endswith(".toml") or _TABLE in _bytes(path)):  # noqa: PTH113
            return path
    above = os.path.dirname(folder)  # noqa: PTH120
    return None if above == folder else _find(above)


def find(folder: Path) -> Path | None:
    """Return the settings file that holds in a folder: its own, else that of the nearest folder above. Cached.

    Only one file holds; of two in a folder the first of `NAMES`.
    """
    found = _find(os.path.abspath(folder))  # noqa: PTH100
    return Path(found) if found else None


def for_file(path: Path) -> Config:
    """Return the settings that hold for a file or folder, whether it exists or not; raises ConfigError."""
    found = find(path if os.path.isdir(path) else path.parent)  # noqa: PTH112 (Path raises where a folder is locked)
    return load(found) if found else DEFAULT


def describe(config: Config) -> list[str]:
    """Return the effective settings as lines of a settings file, each with its origin as a comment."""
    from jdlint.config import show

    return show.describe(config)
