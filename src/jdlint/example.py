"""The examples inside a rule file: its tests and its documentation."""

from __future__ import annotations

from typing import Any

import msgspec

from jdlint.document import Format
from jdlint.regex import regex
from jdlint.text import Span

_MARKS = regex(r"\\(\[\[)|(\[\[)|(\]\])(?!\])")


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A text and the exact places (`spans`, of `text`) where the rule must speak; none in a good example.

    `fixed` is the text after the rule's fixes. `as_of`, `options`, `format`, `employer` and `jurisdictions` set the
    scene. `line` (from 1) is where it stands in the rule file.
    """

    text: str
    spans: tuple[Span, ...] = ()
    fixed: str | None = None
    format: Format = "markdown"
    as_of: str | None = None
    options: dict[str, Any] = {}
    employer: dict[str, Any] = {}
    jurisdictions: tuple[str, ...] = ()
    line: int = 0


class Examples(msgspec.Struct, frozen=True):
    """A rule's examples: `bad` must be flagged, `good` must not, `known` are false alarms we accept for now."""

    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    known: tuple[Example, ...] = ()


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Split `We need a [[salesman]].` into the plain text and the marked spans; `\\[[` is a literal `[[`.

    Raises ValueError when the marks do not pair.
    """
    plain: list[str] = []
    length = at = 0
    opened: int | None = None
    spans: list[Span] = []
    for mark in _MARKS.finditer(marked):
        part = marked[at : mark.start()] + (mark.group(1) or "")
        plain.append(part)
        length += len(part)
        at = mark.end()
        if mark.group(2):
            if opened is not None:
                raise ValueError("[[ inside [[ ]]")
            opened = length
        elif mark.group(3):
            if opened is None:
                raise ValueError("]] without [[")
            spans.append(Span(opened, length))
            opened = None
    if opened is not None:
        raise ValueError("[[ without ]]")
    return "".join([*plain, marked[at:]]), tuple(spans)
