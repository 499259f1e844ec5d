"""Where in a TOML text each code point of a string's value stands.

`tomllib` says whether it is TOML, but not where anything stands; the scanner here may trust that it is.
"""

from __future__ import annotations

import re

from jdlint.errors import ParseError
from jdlint.parse.tree import DEEPEST, Run, Scalar, Tree
from jdlint.regex import regex

_SPACE = regex(r"(?:[ \t\r\n,]|#[^\r\n]*)*")
_KEY = regex(r"[ \t]*(\"(?:[^\"\\]|\\.)*\"|'[^']*'|[\w-]+)[ \t]*")
_STRING = regex(
    r"\"\"\"(?:\r?\n)?(?P<multi>(?:[^\"\\]|\\.|\"(?!\"\"(?!\")))*?)\"\"\"(?!\")"
    r"|'''(?:\r?\n)?(?P<raw>.*?)'''(?!')|\"(?P<basic>(?:[^\"\\]|\\.)*)\"|'(?P<literal>[^']*)'",
    re.DOTALL,
)
_BARE = regex(r"[^,\]}\r\n#]+")
_ESCAPE = regex(r"\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[ \t]*\r?\n\s*|.)", re.DOTALL)
_ESCAPED = {'"': '"', "\\": "\\", "b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}
_FAULT_LINE = regex(r" \(at line (\d+), column \d+\)")


def read(text: str, path: str, start: int, end: int) -> Tree:
    """Return the tree of the TOML in `text[start:end]`; ParseError when it is malformed."""
    import tomllib

    try:
        tomllib.loads(text[start:end])
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = _FAULT_LINE.search(str(fault))
        above = text.count("\n", 0, start)
        raise ParseError(
            f"{_FAULT_LINE.sub('', str(fault))}; mend the TOML here",
            path=path,
            line=above + int(line.group(1)) if line else above + text.count("\n", start, end),
        ) from None
    return _Scanner(text, end, path).table(start)


class _Scanner:
    def __init__(self, text: str, end: int, path: str) -> None:
        self.text = text
        self.end = end
        self.path = path

    def table(self, at: int) -> Tree:
        root: dict[str, Tree] = {}
        here = root
        while (at := self._skip(at)) < self.end:
            if self.text[at] == "[":
                many = self.text.startswith("[[", at)
                keys, at = self._keys(at + 1 + many)
                here = _descend(root, keys, many=many)
                at += 1 + many
                continue
            at = self._pair(here, at)
        return root

    def _pair(self, here: dict[str, Tree], at: int, depth: int = 0) -> int:
        keys, at = self._keys(at)
        value, at = self._value(self._blank(at + 1), depth)
        _descend(here, keys[:-1])[keys[-1]] = value
        return at

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at, self.end)
        return match.end() if match else at

    def _blank(self, at: int) -> int:
        while self.text[at : at + 1] in (" ", "\t"):
            at += 1
        return at

    def _keys(self, at: int) -> tuple[list[str], int]:
        keys: list[str] = []
        while match := _KEY.match(self.text, at, self.end):
            key = match.group(1)
            quoted = key[0] in "\"'"
            runs = _basic(key[1:-1], 0) if key[0] == '"' else []
            keys.append("".join(run.text for run in runs) if runs else key[1:-1] if quoted else key)
            at = match.end()
            if self.text[at : at + 1] != ".":
                break
            at += 1
        return keys or [""], at

    def _value(self, at: int, depth: int) -> tuple[Tree, int]:
        if depth > DEEPEST:
            raise ParseError("is nested too deeply to be a posting; exclude it", path=self.path)
        char = self.text[at]
        if char == "[":
            found: list[Tree] = []
            at = self._skip(at + 1)
            while self.text[at] != "]":
                value, at = self._value(at, depth + 1)
                found.append(value)
                at = self._skip(at)
            return found, at + 1
        if char == "{":
            table: dict[str, Tree] = {}
            at = self._skip(at + 1)
            while self.text[at] != "}":
                at = self._skip(self._pair(table, at, depth + 1))
            return table, at + 1
        if string := _STRING.match(self.text, at, self.end):
            name = string.lastgroup or ""
            inner, start = string.group(name), string.start(name)
            runs = _basic(inner, start) if name in ("multi", "basic") else [Run(inner, start, start + len(inner))]
            return Scalar(runs if inner else []), string.end()
        bare = _BARE.match(self.text, at, self.end)
        word = bare.group().rstrip() if bare else ""
        return Scalar([Run(word, at, at + len(word))] if word else []), at + max(1, len(word))


def _descend(here: dict[str, Tree], keys: list[str], *, many: bool = False) -> dict[str, Tree]:
    """Return the table under `keys`, made where it is missing; with `many` a new one at the end of a list."""
    for number, key in enumerate(keys):
        last = number == len(keys) - 1
        below = here.get(key)
        if many and last:
            fresh: dict[str, Tree] = {}
            here[key] = [*below, fresh] if isinstance(below, list) else [fresh]
            return fresh
        if isinstance(below, list):
            below = below[-1] if below else None
        if not isinstance(below, dict):
            below = here[key] = {}
        here = below
    return here


def _basic(raw: str, start: int) -> list[Run]:
    """Return the runs of a basic string, whose content begins at `start`."""
    found: list[Run] = []
    at = 0
    for match in _ESCAPE.finditer(raw) if "\\" in raw else ():
        if at < match.start():
            found.append(Run(raw[at : match.start()], start + at, start + match.start()))
        if text := _unescaped(match.group()):
            found.append(Run(text, start + match.start(), start + match.end()))
        at = match.end()
    if at < len(raw):
        found.append(Run(raw[at:], start + at, start + len(raw)))
    return found


def _unescaped(escape: str) -> str:
    if escape[1] in "uU":
        return chr(int(escape[2:], 16))
    return "" if escape[1].isspace() else _ESCAPED.get(escape[1], escape[1])
