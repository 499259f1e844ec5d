"""Where things stand in a text: spans, positions, words, sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range `[start, end)` in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}..{self.end}: 0 <= start <= end does not hold")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of `text` the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the span `by` code points later."""
        return Span(self.start + by, self.end + by)


class Position(msgspec.Struct, frozen=True, order=True):
    """A place as people count: line and column from 1, columns in code points."""

    line: int
    column: int


_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """Turns offsets into positions; a line ends at LF, CRLF or CR and nothing else."""

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        self.starts = [0, *(m.end() for m in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the position of `offset` (0-based, code points)."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)


# A word is a run of letters and digits; an apostrophe inside belongs to it ("don't"), a possessive 's does not
# ("salesman's" is the word "salesman"), a hyphen divides words.
_WORD = re.compile(r"[^\W_]+(?:['’](?![sS](?![^\W_]))[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’][sS](?![^\W_])")


def fold(word: str) -> str:
    """Return `word` in the form words are compared in: case folded, straight apostrophes."""
    return word.casefold().replace("’", "'")


class Words:
    """The words of a text, indexed: `folded[i]` stands at `[starts[i], ends[i])` in block `blocks[i]`.

    `places` maps a folded word to the ascending list of its indexes. Built once a posting, so that every rule can ask
    "does one of my words occur?" without reading the text (0.4 ms for 4 KB).
    """

    __slots__ = ("blocks", "ends", "folded", "places", "starts", "text")

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self.text = text
        self.folded: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.blocks: list[int] = []
        self.places: dict[str, list[int]] = {}
        for block, span in enumerate(spans):
            at = span.start
            while match := _WORD.search(text, at, span.end):
                at = match.end()
                self.places.setdefault(folded := fold(match.group()), []).append(len(self.folded))
                self.folded.append(folded)
                self.starts.append(match.start())
                self.ends.append(at)
                self.blocks.append(block)
                if possessive := _POSSESSIVE.match(text, at, span.end):
                    at = possessive.end()

    def __len__(self) -> int:
        return len(self.folded)

    def within(self, span: Span) -> range:
        """Return the indexes of the words that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def split_words(text: str) -> list[tuple[int, int, str]]:
    """Return `(start, end, folded)` of every word of a short text, by the rules of `Words`."""
    found: list[tuple[int, int, str]] = []
    at = 0
    while match := _WORD.search(text, at):
        at = match.end()
        found.append((match.start(), at, fold(match.group())))
        if possessive := _POSSESSIVE.match(text, at):
            at = possessive.end()
    return found


# Words before a full stop that does not end a sentence. "no." and "max." are left out: they end sentences as often.
_ABBREVIATIONS = frozenset(
    "e.g i.e etc vs approx incl excl ca cf dept dr mr mrs ms prof st jr sr inc ltd co corp fig min hr hrs wk "
    "mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.s.a ph.d m.sc b.sc p.a a.m "
    "p.m w.e.f govt assoc".split()
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_LAST_TOKEN = re.compile(r"\S+$")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of one block of `text`, without the white space around them.

    A stop ends a sentence when white space follows it, unless it belongs to an abbreviation ("e.g.", "U.S."), an
    initial, or the next word starts in lower case ("Node.js", "ASP.NET" and decimals have no space after the stop).
    """
    start = span.start
    for match in _SENTENCE_END.finditer(text, span.start, span.end):
        rest = text[match.end() : span.end].lstrip()
        if match.group().startswith(".") and rest:
            token = _LAST_TOKEN.search(text, start, match.start())
            word = token.group().lstrip("([\"'“‘").casefold() if token else ""
            if word in _ABBREVIATIONS and not (word in {"etc", "inc", "ltd", "co", "p.a"} and rest[0].isupper()):
                continue
            if (len(word) == 1 and word.isalpha() and word != "i") or rest[0].islower():
                continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def sentence_at(text: str, block: Span, offset: int) -> Span:
    """Return the sentence of `block` that holds `offset`, or the block when it lies between two."""
    for sentence in sentences(text, block):
        if sentence.start <= offset < sentence.end:
            return sentence
    return block


def trim(text: str, span: Span) -> Span:
    """Return `span` without the white space at its ends (an empty span at its start when nothing else is there)."""
    return next(_trimmed(text, span.start, span.end), Span(span.start, span.start))


def one_line(text: str) -> str:
    """Return `text` with every run of white space as one space: for messages and comparison."""
    return " ".join(text.split())


def plural(number: int, noun: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def index_of(spans: Sequence[Span], offset: int) -> int | None:
    """Return the index of the span that holds `offset` among ascending, disjoint `spans`, or None between them."""
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at if at >= 0 and offset <= spans[at].end else None
