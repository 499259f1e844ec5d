"""Where do labels stand that are known headings: at the start of a block, or glued into a long paragraph?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jdlint.document import Document
from jdlint.facts import SectionKind
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import headings
from jdlint.understand.headings import Kinds

_LINE = 60  # code points; a line inside a paragraph that is a heading has at most as many
# Words that are headings even alone inside a paragraph, where "Apply" is a button and "Language" may be one of a list.
_ALONE = frozenset(
    ("requirements", "qualifications", "responsibilities", "duties", "benefits", "perks", "overview", "salary")
)
# What the last word of an item may say of it: "A degree preferred" is one of a list and heads nothing.
OPTIONAL = frozenset(("preferred", "desirable", "desired", "required", "optional", "advantageous", "plus"))
_DASH = regex(r"\s[–—-]\s")
_CAPITAL = regex(r"(?<![A-Z])[A-Z]")
_JOINT = regex(r"(?<=[a-z)])(?=[A-Z][a-z])")


class Labels:
    """The labels of one document; `extra` maps normalised headings of the user's own to section kinds."""

    def __init__(self, document: Document, extra: Mapping[str, SectionKind]) -> None:
        """Keep what labels are read from."""
        self._text = document.text
        self._extra = extra
        self._strong = {mark.span.start: mark.span.end for mark in document.marks if mark.kind == "strong"}

    def is_strong(self, offset: int) -> bool:
        """Say whether bold type begins at an offset."""
        return offset in self._strong

    def opening(self, span: Span) -> tuple[int, Kinds] | None:
        """Return where the label that opens a block ends, and its kinds; None where none that is known does."""
        end = self._strong.get(span.start)
        if end is not None and end < span.end and end - span.start < 90:
            line = self._text[end : end + 1] == "\n"  # in bold type, on a line of its own
            kinds = headings.kinds_of(self._text[span.start : end], self._extra, loose=line)
            if kinds is not None:
                return end, kinds
        if self._text[span.start].islower():
            return None
        colon = self._text.find(":", span.start, min(span.end, span.start + 66))
        if colon > 0 and self._text[colon + 1 : colon + 3] != "//":
            return self._if_known(span.start, colon, colon + 1)
        if dash := _DASH.search(self._text, span.start, min(span.end, span.start + 50)):
            return self._if_known(span.start, dash.start(), dash.end(), wild=False)
        joint = _JOINT.search(self._text, span.start + 1, min(span.end, span.start + 60))
        return self._if_known(span.start, joint.start(), joint.start(), wild=False) if joint else None

    def _if_known(self, start: int, end: int, after: int, *, wild: bool = True) -> tuple[int, Kinds] | None:
        """Return `after` and the kinds of the label between `start` and `end`, when it is a known one."""
        words = self._text[start:end]
        if "\n" in words or ". " in words:
            return None
        kinds = headings.kinds_of(words, self._extra, wild=wild)
        if kinds == ():
            kinds = headings.kinds_of_key(words, self._extra, written=True)  # "URL: ..."
        return None if kinds is None else (after, kinds)

    def glued(self, span: Span) -> list[tuple[int, int, Kinds]]:
        """Return the labels inside a long paragraph, and its lines that are headings: start, end, kinds."""
        found: dict[int, tuple[int, Kinds]] = dict(self._lines(span))
        colon = span.start
        while (colon := self._text.find(":", colon + 1, span.end)) > 0:
            label = self._suffix(max(span.start, colon - 60), colon)
            if label is not None:
                found[label[0]] = colon + 1, label[1]
        bullet = span.start
        while (bullet := self._text.find("•", bullet + 1, span.end)) > 0:
            before = self._text[max(span.start, bullet - 60) : bullet]
            end = bullet - len(before) + len(before.rstrip())
            label = self._suffix(bullet - len(before), end)
            if label is not None and self._text[span.start : label[0]][-2:].rstrip()[-1:] not in ("", "•"):
                found[label[0]] = end, label[1]
        for start, end in headings.run_in(self._text, span):
            kinds = headings.kinds_of(self._text[start:end], self._extra)
            if kinds is not None:
                found.setdefault(start, (end, kinds))
        ordered: list[tuple[int, int, Kinds]] = []
        for start, (end, kinds) in sorted(found.items()):
            if not ordered or start >= ordered[-1][1]:
                ordered.append((start, end, kinds))
        return ordered

    def _lines(self, span: Span) -> Iterator[tuple[int, tuple[int, Kinds]]]:
        """Yield start, end and kinds of each of several lines that is a heading."""
        start = span.start if "\n" in span.of(self._text) else span.end
        while start < span.end:
            stop = self._text.find("\n", start, span.end)
            stop = stop if stop > 0 else span.end
            words = self._text[start:stop].strip()
            goes_on = self._text[stop + 1 : stop + 2].islower()
            if 0 < len(words) <= _LINE and words[0].isupper() and words[-1] not in ".!,;:" and not goes_on:
                kinds = headings.kinds_of(words, self._extra, wild=words[-1] == "?")
                last = words.casefold().rsplit(" ", 1)[-1]
                if kinds and last not in OPTIONAL and (last != words.casefold() or last in _ALONE or words.isupper()):
                    yield start, (stop, kinds)
            start = stop + 1

    def _suffix(self, start: int, end: int) -> tuple[int, Kinds] | None:
        """Return the longest known label among the ends of a run of words, those that open with a capital."""
        words = self._text[start:end]
        cut = max(max(words.rfind(mark) for mark in ".!?;,:*•\n"), words.rfind(") ")) + 1
        for match in _CAPITAL.finditer(words, cut):
            kinds = headings.kinds_of(words[match.start() :], self._extra)
            if kinds is not None:
                return start + match.start(), kinds
        return None
