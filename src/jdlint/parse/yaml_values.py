"""Where in a YAML text does each code point of a scalar's value stand?"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from jdlint import data
from jdlint.parse.build import Builder
from jdlint.parse.fields import add_field

_FOLD = re.compile(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)+")
_LINE_END = re.compile(r"\r\n|\n|\r")
_ESCAPE = re.compile(r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|(?:\r\n|\n|\r)[ \t]*|.)", re.DOTALL)
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class Run(NamedTuple):
    """A run of a value: its text, and where in the YAML text that stands."""

    text: str
    start: int
    end: int


def read(builder: Builder, tree: data.Yaml, base: int) -> None:
    """Append every scalar of a mapping as a field; the YAML text starts at `base` of the builder's source."""
    text = builder.source.text
    for keys, node in tree.scalars():
        if node.value.strip():
            start, end = base + node.start_mark.index, base + node.end_mark.index
            add_field(builder, ".".join(keys), runs(text, start, end, node.value, node.style))


def runs(text: str, start: int, end: int, value: str, style: Any) -> list[Run]:
    """Return the runs of a scalar that stands at `text[start:end]`; one run for all if its form is a surprise."""
    if style in ("'", '"'):
        inner = (start + 1, end - 1)
    else:
        inner = (start, end)
    if text[inner[0] : inner[1]] == value:
        return [Run(value, *inner)]
    if style in ("|", ">"):
        found = _block(text, start, end, value)
    else:
        found = _flow(text, *inner, style)
    if "".join(run.text for run in found) == value:
        return found
    return [Run(value, start, end)]


def _flow(text: str, start: int, end: int, style: Any) -> list[Run]:
    """Return the runs of a plain or quoted scalar: folded line ends, doubled quotes, escapes."""
    found: list[Run] = []
    at = since = start

    def close(upto: int) -> None:
        if since < upto:
            found.append(Run(text[since:upto], since, upto))

    while at < end:
        char = text[at]
        if char in " \t\r\n" and (fold := _FOLD.match(text, at, end)):
            close(at)
            breaks = len(_LINE_END.findall(fold.group()))
            found.append(Run(" " if breaks == 1 else "\n" * (breaks - 1), at, fold.end()))
            at = since = fold.end()
        elif char == "'" and style == "'":
            close(at)
            found.append(Run("'", at, at + 2))
            at = since = at + 2
        elif char == "\\" and style == '"' and (escape := _ESCAPE.match(text, at, end)):
            close(at)
            found.append(Run(_unescaped(escape.group()), at, escape.end()))
            at = since = escape.end()
        else:
            at += 1
    close(end)
    return found


def _unescaped(escape: str) -> str:
    if escape[1] in "xuU" and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0x110000 else ""
    return "" if escape[1] in "\r\n" else _ESCAPED.get(escape[1], escape[1])


def _block(text: str, start: int, end: int, value: str) -> list[Run]:
    """Return the runs of a block scalar: walk its lines and the value side by side."""
    header = _LINE_END.search(text, start, end)
    if header is None:
        return []
    found: list[Run] = []
    indent = _indent(text, header.end(), end)
    at, done = header.end(), 0
    gap = header.end()
    while at < end and done < len(value):
        stop = _LINE_END.search(text, at, end)
        line_end = stop.start() if stop else end
        line = text[min(at + indent, line_end) : line_end]
        if line.strip(" ") or (line and value.startswith(line, done)):
            separator = _separator(value, done, line)
            if separator:
                found.append(Run(separator, gap, line_end - len(line)))
                done += len(separator)
            if not value.startswith(line, done):
                return []
            found.append(Run(line, line_end - len(line), line_end))
            done += len(line)
            gap = line_end
        at = stop.end() if stop else end
    if done < len(value):
        found.append(Run(value[done:], gap, end))
    return found


def _separator(value: str, done: int, line: str) -> str:
    at = done
    while value.startswith("\n", at):
        at += 1
    if at == done and value.startswith(" ", at) and not value.startswith(line, at):
        at += 1
    return value[done:at]


def _indent(text: str, start: int, end: int) -> int:
    match = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*( *)").match(text, start, end)
    return len(match.group(1)) if match else 0
