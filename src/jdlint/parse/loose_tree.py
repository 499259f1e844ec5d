"""What front matter says that is almost YAML, but not quite."""

from __future__ import annotations

import re

import msgspec

from jdlint.parse.tree import Run, Scalar, Tree
from jdlint.regex import regex

_LINE = regex(r"([ \t]*)((?:-[ \t]+)*)(?:([\w\"'][\w\"' ./-]{0,60}?)[ \t]*:(?=[ \t]|$)[ \t]*)?(.*)")
_LINE_END = regex(r"\r\n|\n|\r")
_QUOTED = regex(r"(?:\"(.*)\"|'(.*)')(?:[ \t]+#.*)?\Z", re.DOTALL)
_BLOCK = regex(r"[|>][+-]?\d?(?:[ \t]+|\Z)")
# What double quotes may hold that a reader would take for a line end.
_BREAKS = regex(r"\\r\\n|\\n|\\r")


class _Open(msgspec.Struct, frozen=True):
    indent: int
    key: str


def read(text: str, start: int, end: int) -> Tree:
    """Return what the lines of `text[start:end]` say, one key and value or list element a line; comments are skipped.

    Lists of lists and mappings in flow style stay text. A line that is neither key nor element continues the value
    above it.
    """
    found: list[tuple[str, list[Run]]] = []
    path: list[_Open] = []
    at = start
    while at < end:
        stop = _LINE_END.search(text, at, end)
        line_end = stop.start() if stop else end
        match = _LINE.match(text[at:line_end])
        line_start, at = at, stop.end() if stop else end
        if match is None or not match.group().strip() or match.group().lstrip().startswith("#"):
            continue
        indent = len(match.group(1)) + len(match.group(2))
        if match.group(3):
            while path and path[-1].indent >= indent:
                path.pop()
            path.append(_Open(indent, match.group(3).strip("\"'")))
        key = ".".join(step.key for step in path)
        value = match.group(4).rstrip()
        if not key or not value or _BLOCK.fullmatch(value):
            continue
        block = _BLOCK.match(value)
        shift = block.end() if block else 0
        run = Run(value[shift:], line_start + match.start(4) + shift, line_start + match.start(4) + len(value))
        if found and found[-1][0] == key and not match.group(2) and not match.group(3):
            runs = found[-1][1]
            runs += [Run("\n", runs[-1].end, run.start), run]
        else:
            found.append((key, [run]))
    return [{key: Scalar(_unquoted(runs))} for key, runs in found]


def _unquoted(runs: list[Run]) -> list[Run]:
    """Take the quotes off a value of one line, and read its line ends."""
    quoted = _QUOTED.match(runs[0].text) if len(runs) == 1 else None
    if quoted is None:
        return runs
    inner = quoted.group(quoted.lastindex or 1)
    start = runs[0].start + 1
    end = start + len(inner)
    made: list[Run] = []
    at = 0
    for match in _BREAKS.finditer(inner) if quoted.group(1) else ():
        if at < match.start():
            made.append(Run(inner[at : match.start()], start + at, start + match.start()))
        made.append(Run("\n", start + match.start(), start + match.end()))
        at = match.end()
    if at < len(inner):
        made.append(Run(inner[at:], start + at, end))
    return made
