"""The table `[tool.jdlint]` of a `pyproject.toml`, with the lines of its keys, which `tomllib` does not give."""

from __future__ import annotations

from typing import Any, NoReturn

from jdlint.errors import ConfigError
from jdlint.regex import regex

_TABLE = regex(r"\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY = regex(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = regex(r"""[\w-]+|"[^"]*"|'[^']*'""")


def _key_lines(text: str) -> dict[tuple[str, ...], int]:
    """Return the line (from 1) of every table and key of a TOML text; inside a multi-line string it may err."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if match := _TABLE.match(line):
            table = keys = tuple(part.strip("\"'") for part in _PART.findall(match.group(1)))
        elif match := _KEY.match(line):
            keys = (*table, *(part.strip("\"'") for part in _PART.findall(match.group(1))))
        else:
            continue
        for depth in range(1, len(keys) + 1):
            found.setdefault(keys[:depth], number)
    return found


class TomlTable:
    """The table `[tool.jdlint]` of a TOML text."""

    def __init__(self, text: str, path: str) -> None:
        import tomllib  # only where a pyproject.toml has a table for us

        self.path = path
        self._lines = _key_lines(text)
        try:
            whole = tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            at = regex(r"\(at line (\d+)").search(str(fault))
            self.fail(f"not valid TOML: {fault}", int(at.group(1)) if at else None)
        self.value: Any = whole.get("tool", {}).get("jdlint")

    def fail(self, message: str, line: int | None = None) -> NoReturn:
        """Raise ConfigError at a line."""
        raise ConfigError(message, path=self.path, line=line)

    def line(self, *keys: str | int) -> int | None:
        """Return the line of a key of the table, or of the nearest key above it that has one."""
        path = ("tool", "jdlint", *(str(key) for key in keys))
        return next((self._lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self._lines), None)
