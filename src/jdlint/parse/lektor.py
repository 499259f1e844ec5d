"""What a Lektor content file (`.lr`) says."""

from __future__ import annotations

import re

from jdlint.document import Document, Source
from jdlint.parse import fields
from jdlint.parse.build import Builder
from jdlint.parse.tree import Run
from jdlint.regex import regex

_SEPARATOR = regex(r"^---[ \t]*$", re.MULTILINE)
_FIELD = regex(r"\s*([\w-]+)[ \t]*:[ \t]*")


def parse(source: Source) -> Document:
    """Return the document of a Lektor source: `key: value` fields with `---` lines between them."""
    builder = Builder(source, "lektor")
    text = source.text
    start = 0
    # In multi-line mode "$" knows LF alone.
    for end in [*(match.start() for match in _SEPARATOR.finditer(text.replace("\r", "\n"))), len(text)]:
        _add(builder, start, end)
        start = end + 3
    return builder.finish()


def _add(builder: Builder, start: int, end: int) -> None:
    text = builder.source.text
    field = _FIELD.match(text, start, end)
    if field is None:
        # No key: text that the format has no place for, but a reader would still see in the file.
        key, at = "", start
    else:
        key, at = field.group(1), field.end()
    while at < end and text[at] in "\r\n":
        at += 1
    while end > at and text[end - 1].isspace():
        end -= 1
    if at < end:
        fields.add_field(builder, key, [Run(text[at:end], at, end)])
