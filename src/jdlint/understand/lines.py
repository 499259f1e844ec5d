"""A stretch of text, divided into what speaks about one thing: lines, bullets, sentences."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.regex import regex
from jdlint.text import Span, sentences

_BULLETS = regex(r"[ \xa0]*[·•●▪■◦‣⁃∙➢✓✔★❖]+[ \xa0]*|\s{2,}[*?-]\s+|\s\?\s(?=[A-Z])|(?<=[a-z,;])[ \xa0]{2,}(?=[A-Z])")
# Without a mark and without one of these signs, nothing that `_BULLETS` finds occurs.
_MARK = regex(r"[·•●▪■◦‣⁃∙➢✓✔★❖]")
_SIGNS = ("  ", " ?", "\t", "\n", "\xa0")
LONG = 100  # code points; from here on a line is divided into its sentences


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a block that stand for themselves; wrapped ones stay together."""
    start = at = span.start
    while (end := text.find("\n", at, span.end)) >= 0:
        line = text[at:end].rstrip()
        following = text[end : end + 40].lstrip()[:1]
        if line and (len(line) < 62 or line[-1] in ".:;!?") and not following.islower():
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
