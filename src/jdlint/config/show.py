"""The effective settings, each with the place it comes from."""

from __future__ import annotations

from typing import Any

import msgspec

from jdlint.config.model import OFF, Config, RuleSetting, written
from jdlint.config.reader import READERS
from jdlint.data import flow


class Setting(msgspec.Struct, frozen=True):
    """One effective setting: its key as written, its value as plain data, and the place that it comes from."""

    key: tuple[str, ...]
    value: Any
    origin: str


def _plain(value: Any) -> Any:
    """Return a value as a settings file would hold it."""
    if isinstance(value, RuleSetting):
        severity = OFF if value.off else value.severity
        if not value.options:
            return severity
        options = {written(name): option for name, option in value.options.items()}
        return options if severity is None else {"severity": severity, **options}
    return list(value) if isinstance(value, tuple) else value


def _parts(name: str, value: Any) -> dict[tuple[str, ...], Any]:
    """Return a field's value under its key as written; of a mapping, each value under its own."""
    if not isinstance(value, dict) or not value:
        return {(written(name),): value}
    return {(written(name), written(key) if name == "employer" else key): one for key, one in value.items()}


def _origin(config: Config, keys: tuple[str, ...]) -> str:
    if keys in config.lines:
        return f"{config.file}:{config.lines[keys]}"
    if keys in config.inherited:
        path, line = config.inherited[keys]
        return f"{path}:{line}"
    return "default"


def effective(config: Config) -> list[Setting]:
    """Return every setting, mappings key by key."""
    found: list[Setting] = []
    for name in READERS:
        if name == "extends" and len(config.extends) == 1:
            found.append(Setting((name,), config.extends[0], _origin(config, (name,))))
            continue
        for keys, value in _parts(name, getattr(config, name)).items():
            found.append(Setting(keys, _plain(value), _origin(config, keys)))
    return found


_WIDEST = 50


def describe(config: Config) -> list[str]:
    """Return the effective settings as lines of a settings file, each with its origin as a comment."""
    rows: list[tuple[str, str]] = []
    above = None
    for setting in effective(config):
        if len(setting.key) == 2:
            if setting.key[0] != above:
                rows.append((f"{setting.key[0]}:", ""))
            rows.append((f"  {flow(setting.key[1])}: {flow(setting.value)}", setting.origin))
        else:
            rows.append((f"{setting.key[0]}: {flow(setting.value)}", setting.origin))
        above = setting.key[0]
    width = max(len(row) for row, _ in rows if len(row) <= _WIDEST)
    return [f"{row:<{width}}  # {origin}" if origin else row for row, origin in rows]
