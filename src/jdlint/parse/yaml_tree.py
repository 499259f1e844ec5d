"""Where in a YAML text each code point of a scalar's value stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jdlint import data
from jdlint.errors import ParseError
from jdlint.parse.tree import DEEPEST, Run, Scalar, Tree
from jdlint.regex import regex

_FOLD = regex(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)+")
_LINE_END = regex(r"\r\n|\n|\r")
_INDENT = regex(r"(?:[ \t]*(?:\r\n|\n|\r))*( *)")
_FLOW = regex(r"[^ \t\r\n'\\]+|[ \t]+(?![ \t\r\n])|.", re.DOTALL)
_ESCAPE = regex(r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|(?:\r\n|\n|\r)[ \t]*|.)", re.DOTALL)
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_NULL_TAG = "tag:yaml.org,2002:null"
_DOCUMENT = regex(r"^---[ \t]*$", re.MULTILINE)


def read(text: str, path: str, start: int = 0, end: int | None = None) -> Tree | None:
    """Return the tree of the one YAML document in `text[start:end]`, None when it is empty; ParseError when malformed.

    `text` is the whole file, so that lines in errors and places of values are the file's.
    """
    end = len(text) if end is None else end
    try:
        yaml = data.Yaml(text[start:end], path, error=ParseError, raw=True)
    except ParseError as fault:
        above = len(_LINE_END.findall(text, 0, start))
        line = None if fault.line is None else fault.line + above
        raise ParseError(fault.message, path=path, line=line) from None
    return None if yaml.root is None else _tree(text, start, yaml.root, 0, path)


def documents(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the YAML documents of a stream."""
    start = 0
    for match in _DOCUMENT.finditer(text):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _tree(text: str, base: int, node: Any, depth: int, path: str) -> Tree:
    if depth > DEEPEST:
        raise ParseError("is nested too deeply to be a posting; exclude it", path=path)
    if node.id == "mapping":
        return {key.value: _tree(text, base, value, depth + 1, path) for key, value in node.value}
    if node.id == "sequence":
        return [_tree(text, base, item, depth + 1, path) for item in node.value]
    start, end = base + node.start_mark.index, base + node.end_mark.index
    return Scalar([] if node.tag == _NULL_TAG else runs(text, start, end, node.value, node.style))


def runs(text: str, start: int, end: int, value: str, style: str | None) -> list[Run]:
    """Return the runs of a scalar that stands at `text[start:end]`; one run for all if its form is a surprise."""
    if not value:
        return []
    inner = (start + 1, end - 1) if style in ("'", '"') else (start, end)
    if text[inner[0] : inner[1]] == value:
        return [Run(value, *inner)]
    found = list(_block(text, start, end, value) if style in ("|", ">") else _flow(text, *inner, style))
    if "".join(run.text for run in found) == value:
        return found
    return [Run(value, start, end)]


def _flow(text: str, start: int, end: int, style: str | None) -> Iterator[Run]:
    """Yield the runs of a plain or quoted scalar: folded line ends, doubled quotes, escapes."""
    since = at = start
    while at < end:
        char = text[at]
        stop, stands_for = at, ""
        if char in " \t\r\n" and (fold := _FOLD.match(text, at, end)):
            breaks = len(_LINE_END.findall(fold.group()))
            stop, stands_for = fold.end(), " " if breaks == 1 else "\n" * (breaks - 1)
        elif char == "'" and style == "'":
            stop, stands_for = at + 2, "'"
        elif char == "\\" and style == '"' and (escape := _ESCAPE.match(text, at, end)):
            stop, stands_for = escape.end(), _unescaped(escape.group())
        if stop == at:
            piece = _FLOW.match(text, at, end)
            at = piece.end() if piece else end
            continue
        if since < at:
            yield Run(text[since:at], since, at)
        if stands_for:
            yield Run(stands_for, at, stop)
        since = at = stop
    if since < end:
        yield Run(text[since:end], since, end)


def _unescaped(escape: str) -> str:
    if escape[1] in "xuU" and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0x110000 else ""
    return "" if escape[1] in "\r\n" else _ESCAPED.get(escape[1], escape[1])


def _block(text: str, start: int, end: int, value: str) -> Iterator[Run]:
    """Yield the runs of a block scalar: walk its lines and the value side by side."""
    header = _LINE_END.search(text, start, end)
    if header is None:
        return
    indented = _INDENT.match(text, header.end(), end)
    indent = len(indented.group(1)) if indented else 0
    at = gap = header.end()
    done = 0
    while at < end and done < len(value):
        stop = _LINE_END.search(text, at, end)
        line_end = stop.start() if stop else end
        line_start = min(at + indent, line_end)
        line = text[line_start:line_end]
        if line.strip(" ") or (line and value.startswith(line, done)):
            separator = _separator(value, done, line)
            if separator:
                yield Run(separator, gap, line_start)
                done += len(separator)
            if not value.startswith(line, done):
                return
            yield Run(line, line_start, line_end)
            done += len(line)
            gap = line_end
        at = stop.end() if stop else end
    if done < len(value):
        yield Run(value[done:], gap, end)


def _separator(value: str, done: int, line: str) -> str:
    at = done
    while value.startswith("\n", at):
        at += 1
    if at == done and value.startswith(" ", at) and not value.startswith(line, at):
        at += 1
    return value[done:at]
