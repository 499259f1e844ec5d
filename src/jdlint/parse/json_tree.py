"""Where in a JSON text each code point of a string's value stands.

No JSON library tells positions, so this is a scanner of its own.
"""

from __future__ import annotations

import re
from typing import NoReturn

from jdlint.errors import ParseError
from jdlint.parse.tree import DEEPEST, Run, Scalar, Tree
from jdlint.regex import regex
from jdlint.text import Lines

_SPACE = regex(r"[ \t\r\n]*")
# Control characters in strings are against the standard and common in the wild.
_STRING = regex(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"', re.DOTALL)
_ATOM = regex(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null")
_ESCAPE = regex(r"\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|.)", re.DOTALL)
_ESCAPED = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def read(text: str, path: str, start: int = 0, end: int | None = None) -> list[Tree]:
    """Return the values that stand in `text[start:end]`, one after the other (JSON Lines has many).

    ParseError names the first fault and its line.
    """
    scanner = _Scanner(text, path, len(text) if end is None else end)
    found: list[Tree] = []
    at = scanner.skip(start)
    while at < scanner.end:
        value, at = scanner.value(at, 0)
        found.append(value)
        at = scanner.skip(at)
    return found


class _Scanner:
    def __init__(self, text: str, path: str, end: int) -> None:
        self.text = text
        self.path = path
        self.end = end

    def fail(self, message: str, at: int) -> NoReturn:
        place = Lines(self.text).position(min(at, self.end))
        raise ParseError(f"{message} (column {place.column}); mend the JSON here", path=self.path, line=place.line)

    def skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at, self.end)
        return match.end() if match else at

    def value(self, at: int, depth: int) -> tuple[Tree, int]:
        if depth > DEEPEST:
            raise ParseError("is nested too deeply to be a posting; exclude it", path=self.path)
        char = self.text[at] if at < self.end else ""
        if char == '"':
            return self._string(at)
        if char == "{":
            return self._object(at + 1, depth)
        if char == "[":
            return self._array(at + 1, depth)
        atom = _ATOM.match(self.text, at, self.end)
        if atom is None:
            self.fail("a value is expected" if char else "the text ends in the middle of a value", at)
        runs = [] if atom.group() == "null" else [Run(atom.group(), at, atom.end())]
        return Scalar(runs), atom.end()

    def _string(self, at: int) -> tuple[Scalar, int]:
        match = _STRING.match(self.text, at, self.end)
        if match is None:
            self.fail("a string begins here and never ends", at)
        return Scalar(string_runs(match.group(1), at + 1)), match.end()

    def _object(self, at: int, depth: int) -> tuple[Tree, int]:
        found: dict[str, Tree] = {}
        at = self.skip(at)
        while self.text[at : at + 1] != "}":
            if found:
                at = self._comma(at, "}")
            if self.text[at : at + 1] != '"' or at >= self.end:
                self.fail('a key in double quotes or "}" is expected', at)
            key, at = self._string(at)
            at = self.skip(at)
            if self.text[at : at + 1] != ":":
                self.fail('":" is expected after a key', at)
            found[key.text], at = self.value(self.skip(at + 1), depth + 1)
            at = self.skip(at)
        return found, at + 1

    def _array(self, at: int, depth: int) -> tuple[Tree, int]:
        found: list[Tree] = []
        at = self.skip(at)
        while self.text[at : at + 1] != "]":
            if found:
                at = self._comma(at, "]")
            value, at = self.value(at, depth + 1)
            found.append(value)
            at = self.skip(at)
        return found, at + 1

    def _comma(self, at: int, closing: str) -> int:
        if at >= self.end or self.text[at] != ",":
            self.fail(f'"," or "{closing}" is expected', at)
        return self.skip(at + 1)


def string_runs(raw: str, start: int) -> list[Run]:
    """Return the runs of what stands between the quotes of a JSON string, which begins at `start` of the source."""
    if "\\" not in raw:
        return [Run(raw, start, start + len(raw))] if raw else []
    found: list[Run] = []
    at = 0
    for match in _ESCAPE.finditer(raw):
        if at < match.start():
            found.append(Run(raw[at : match.start()], start + at, start + match.start()))
        found.append(Run(_unescaped(match.group()), start + match.start(), start + match.end()))
        at = match.end()
    if at < len(raw):
        found.append(Run(raw[at:], start + at, start + len(raw)))
    return found


def _unescaped(escape: str) -> str:
    if escape[1] != "u" or len(escape) < 6:
        return _ESCAPED.get(escape[1], escape[1])
    code = int(escape[2:6], 16)
    if len(escape) == 12:
        return chr(0x10000 + ((code - 0xD800) << 10) + int(escape[8:], 16) - 0xDC00)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)
