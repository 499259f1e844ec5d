"""From the plain value of a settings file to a Config, every fault named by line."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn, Protocol

from jdlint.config.model import EMPLOYER, LEVELS, OFF, PRESETS, Config, RuleSetting, is_path, written
from jdlint.errors import did_you_mean, in_words
from jdlint.facts import SECTION_KINDS
from jdlint.finding import Severity


class File(Protocol):
    """A parsed settings file: its plain value, and a way to fail at the line of a key."""

    value: Any

    def fail(self, message: str, line: int | None = None) -> NoReturn:
        """Raise ConfigError at a line."""

    def line(self, *keys: str | int) -> int | None:
        """Return the line of the value under `keys`."""


def _wrong(file: File, wanted: str, value: Any, *keys: str | int) -> NoReturn:
    where = ": ".join(str(key) for key in keys if isinstance(key, str))
    file.fail(f"{where} takes {wanted}, not {in_words(value)}", file.line(*keys))


def _text(file: File, value: Any, *keys: str) -> str:
    if not isinstance(value, str) or not value.strip():
        _wrong(file, "a text", value, *keys)
    return value


def _codec(file: File, value: Any, *keys: str) -> str | None:
    import codecs

    if value is None:
        return None
    name = _text(file, value, *keys)
    try:
        codecs.lookup(name)
    except LookupError:
        file.fail(
            f'{keys[-1]}: no encoding is called "{name}"; write it as in utf-8, cp1252, latin-1', file.line(*keys)
        )
    return name


def _flag(file: File, value: Any, *keys: str) -> bool:
    if not isinstance(value, bool):
        _wrong(file, "true or false", value, *keys)
    return value


def _count(file: File, value: Any, *keys: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        _wrong(file, "a whole number", value, *keys)
    if value < 1:
        file.fail(f"{': '.join(keys)} takes a number from 1 on, not {value}", file.line(*keys))
    return value


def _texts(file: File, value: Any, *keys: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        _wrong(file, "a list", value, *keys)
    for at, one in enumerate(value):
        if not isinstance(one, str) or not one.strip():
            _wrong(file, "a list of texts", one, *keys, at)
    return tuple(value)


def _mapping(file: File, value: Any, *keys: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        _wrong(file, "a mapping", value, *keys)
    return value


def _one_of(known: Iterable[str], file: File, value: Any, *keys: str | int) -> str:
    names = list(known)
    if value not in names:
        if not isinstance(value, str):
            _wrong(file, f"one of {', '.join(names)}", value, *keys)
        hint = did_you_mean(value, names) or f"; it takes {', '.join(names)}"
        where = ": ".join(str(key) for key in keys if isinstance(key, str))
        file.fail(f'{where}: "{value}" is not known{hint}', file.line(*keys))
    return str(value)


def _sections(file: File, value: Any, *keys: str) -> tuple[str, ...]:
    names = _texts(file, value, *keys)
    return tuple(_one_of(SECTION_KINDS, file, name, *keys, at) for at, name in enumerate(names))


def _headings(file: File, value: Any, *keys: str) -> dict[str, tuple[str, ...]]:
    found = _mapping(file, value, *keys)
    return {_key(SECTION_KINDS, file, kind, *keys): _texts(file, listed, *keys, kind) for kind, listed in found.items()}


def _rules(file: File, value: Any, *keys: str) -> dict[str, RuleSetting]:
    found = _mapping(file, value, *keys)
    return {rule: _rule(file, setting, *keys, rule) for rule, setting in found.items()}


def _rule(file: File, value: Any, *keys: str) -> RuleSetting:
    """Read `off`, a severity, or a mapping of `severity` and the rule's own options."""
    if not isinstance(value, (str, dict)):
        _wrong(file, f"{', '.join(Severity)}, {OFF} or a mapping", value, *keys)
    options = {"severity": value} if isinstance(value, str) else dict(value)
    severity = options.pop("severity", None)
    if severity is not None:
        at = keys if isinstance(value, str) else (*keys, "severity")
        severity = _one_of((*Severity, OFF), file, severity, *at)
    return RuleSetting(
        off=severity == OFF,
        severity=None if severity in (None, OFF) else Severity(severity),
        options={name.replace("-", "_"): option for name, option in options.items()},
    )


def _employer(file: File, value: Any, *keys: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, one in _mapping(file, value, *keys).items():
        name = _key((written(known) for known in EMPLOYER), file, key, *keys).replace("-", "_")
        found[name] = (_count if EMPLOYER[name] is int else _flag)(file, one, *keys, key)
    return found


def _codes(file: File, value: Any, *keys: str) -> tuple[str, ...]:
    from jdlint.law.codes import is_code  # only where codes are set

    codes = _texts(file, value, *keys)
    for at, code in enumerate(codes):
        if not is_code(code):
            hint = "write it as in AT, US-CO or US-NY-NYC; `jdlint law` lists those with a law"
            file.fail(f'{keys[0]}: "{code}" is no code of a place; {hint}', file.line(*keys, at))
    return codes


def _extends(file: File, value: Any, *keys: str) -> tuple[str, ...]:
    """Read the name of a preset, the path of a settings file, or a list of them."""
    if not isinstance(value, (str, list)):
        _wrong(file, "the name of a preset, the path of a settings file or a list of them", value, *keys)
    names = (value,) if isinstance(value, str) else _texts(file, value, *keys)
    for at, name in enumerate(names):
        if not is_path(name):
            _one_of(PRESETS, file, name, *keys, *([] if isinstance(value, str) else [at]))
    return names


READERS: dict[str, Callable[..., Any]] = {
    "extends": _extends,
    "select": _texts,
    "ignore": _texts,
    "rules": _rules,
    "required_sections": _sections,
    "headings": _headings,
    "employer": _employer,
    "jurisdictions": _codes,
    "roles": _texts,
    "include": _texts,
    "exclude": _texts,
    "respect_gitignore": _flag,
    "postings": _texts,
    "encoding": _codec,
    "max_bytes": _count,
    "fail_on": functools.partial(_one_of, LEVELS),
    "packs": _texts,
    "kinds": _texts,
}


def _key(known: Iterable[str], file: File, key: str, *under: str) -> str:
    names = list(known)
    if key not in names:
        where = f"{': '.join(under)}: " if under else ""
        hint = did_you_mean(key, names) or f"; there are {', '.join(names)}"
        file.fail(f'{where}unknown key "{key}"{hint}', file.line(*under, key))
    return key


def _key_lines(file: File, value: Any, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the path and line of every key, and of every text in a list under the text itself."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield (*keys, key), file.line(*keys, key) or 1
            yield from _key_lines(file, below, (*keys, key))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            if isinstance(one, str):
                yield (*keys, one), file.line(*keys, at) or 1


def read(file: File, shown: str, base: Path) -> Config:
    """Return the settings that `file` holds; `shown` is its name in messages, `base` its folder."""
    settings = {} if file.value is None else file.value
    if not isinstance(settings, dict):
        file.fail("settings are a mapping: `key: value` lines", 1)
    known = {written(name): name for name in READERS}
    fields: dict[str, Any] = {}
    for key, value in settings.items():
        name = known[_key(known, file, key)]
        fields[name] = READERS[name](file, value, key)
    return Config(**fields, file=shown, base=base, lines=dict(_key_lines(file, settings)))
