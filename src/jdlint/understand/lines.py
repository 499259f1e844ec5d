"""A stretch of text, divided into what speaks about one thing: lines, bullets, sentences."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.regex import regex
from jdlint.text import Span, sentences, word_set

_BULLETS = regex(r" *[·•●▪■◦‣⁃∙➢✓✔★❖]+ *|\s{2,}[*?-]\s+|\s\?\s(?=[A-Z])|(?<=[a-z,;]) {2,}(?=[A-Z])")
# Without a mark and without one of these signs, nothing that `_BULLETS` finds occurs.
_MARK = regex(r"[·•●▪■◦‣⁃∙➢✓✔★❖]")
_SIGNS = ("  ", " ?", "\t", "\n")
_LEADING = word_set(
    "a an the of to in on at for with and or as by from that our your is are be was will would"
)  # end no line
LONG = 100  # code points; from here on a line is divided into its sentences


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a block; one that goes on in small letters, or ends on what ends none, stays with the next."""
    start = at = span.start
    while (end := text.find("\n", at, span.end)) >= 0:
        line = text[at:end].rstrip()
        following = text[end : end + 40].lstrip()
        ends = bool(line) and line[-1] not in ",(/&" and line.rsplit(" ", 1)[-1] not in _LEADING
        if ends and not following[:1].islower():
            yield Span(start, end)
            start = end + 1
        at = end + 1
    yield Span(start, span.end)


def divide(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines, bullets and, of long lines, sentences of a stretch of text."""
    for line in _lines(text, span) if "\n" in span.of(text) else (span,):
        if line.end - line.start < LONG:
            written = text[line.start : line.end]
            start = line.end - len(written.lstrip())
            if start < line.end:
                yield Span(start, line.start + len(written.rstrip()))
            continue
        at = line.start
        if any(sign in text[at : line.end] for sign in _SIGNS) or _MARK.search(text, at, line.end):
            for bullet in _BULLETS.finditer(text, at, line.end):
                yield from sentences(text, Span(at, bullet.start()))
                at = bullet.end()
        yield from sentences(text, Span(at, line.end))
