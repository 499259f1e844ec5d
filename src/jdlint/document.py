"""What a file says and where: the source as it is on disk, and the text a reader sees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal

import msgspec

from jdlint.needles import NEEDLES, Sought
from jdlint.text import Lines, Position, Span, Words, index_of, small_letters

Format = Literal["markdown", "text", "html", "yaml", "json", "lektor", "docx"]
BlockKind = Literal["heading", "paragraph", "item", "cell", "field"]
MarkKind = Literal["link", "comment", "template", "code", "strong", "image"]


class Source(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A file, decoded: `text` is exactly what is on disk less a BOM; line ends stay as they are.

    `encoding` names the codec for writing back; `bom` says that one stood at the start.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False

    @cached_property
    def lines(self) -> Lines:
        """The line index of `text`."""
        return Lines(self.text)

    def position(self, offset: int) -> Position:
        """Return line and column of an offset: the only such conversion."""
        return self.lines.position(offset)


class Piece(msgspec.Struct, frozen=True):
    """A run of text and the run of source it came from.

    A verbatim piece reads the same on both sides, code point by code point. An atomic one (an entity, an escape, a
    folded line end) stands for its source as a whole and is never divided.
    """

    text: Span
    source: Span
    atomic: bool = False


class TextMap:
    """Maps spans of a text to the pieces of source they came from; `pieces` ascend in `text` and do not overlap."""

    __slots__ = ("_starts", "pieces")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces: tuple[Piece, ...] = tuple(pieces)
        self._starts = [piece.text.start for piece in self.pieces]

    @classmethod
    def identity(cls, length: int) -> TextMap:
        """Return the map of a text that is its own source."""
        return cls([Piece(Span(0, length), Span(0, length))] if length else [])

    def __call__(self, span: Span) -> list[Span]:
        """Return the source spans that `span` of the text came from, in order; touching ones are joined.

        Text that stands nowhere in the source (the line ends between blocks) maps to nothing.
        """
        found: list[Span] = []
        for _, source, _ in self._cut(span):
            if found and found[-1].end == source.start:
                found[-1] = Span(found[-1].start, source.end)
            else:
                found.append(source)
        return found

    def _cut(self, span: Span) -> Iterable[tuple[Span, Span, bool]]:
        """Yield `(text, source, atomic)` for every piece that `span` touches, verbatim pieces cut to size."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        while at < len(self.pieces) and self.pieces[at].text.start < span.end:
            piece = self.pieces[at]
            at += 1
            if piece.text.end <= span.start:
                continue
            if piece.atomic:
                yield piece.text, piece.source, True
                continue
            start, end = max(piece.text.start, span.start), min(piece.text.end, span.end)
            shift = piece.source.start - piece.text.start
            yield Span(start, end), Span(start + shift, end + shift), False

    def point(self, offset: int) -> int:
        """Return the source offset of a place in the text: of the next text that stands in the source, else the end."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0:
            piece = self.pieces[at]
            if offset < piece.text.end:
                return piece.source.start + (0 if piece.atomic else offset - piece.text.start)
            if offset == piece.text.end:
                return piece.source.end
        if at + 1 < len(self.pieces):
            return self.pieces[at + 1].source.start
        return self.pieces[-1].source.end if self.pieces else 0

    def through(self, inner: TextMap) -> TextMap:
        """Return the map to the source of our source: `inner` maps what we call source to what it came from.

        For text inside text, such as HTML inside a JSON string.
        """
        pieces: list[Piece] = []
        for piece in self.pieces:
            if piece.atomic:
                below = inner(piece.source)
                if below:
                    pieces.append(Piece(piece.text, Span(below[0].start, below[-1].end), True))
                continue
            shift = piece.text.start - piece.source.start
            pieces += (Piece(t.shifted(shift), s, atomic) for t, s, atomic in inner._cut(piece.source))
        return TextMap(pieces)

    def shifted(self, by: int) -> tuple[Piece, ...]:
        """Return the pieces with their text `by` code points later, for joining texts."""
        return tuple(Piece(p.text.shifted(by), p.source, p.atomic) for p in self.pieces)


class Block(msgspec.Struct, frozen=True):
    """A stretch of text that stands for itself on the page; no phrase crosses its borders.

    `level`: of a heading 1-6 as marked up, 7 when only its look says so (a bold line, capitals, a short line before a
    list); of an item its nesting from 1; of a cell its row from 1, the header row being 0; else 0.
    """

    kind: BlockKind
    span: Span
    level: int = 0


class Field(msgspec.Struct, frozen=True):
    """A named value: a front-matter or data key, or a `Label: value` line.

    `key` is the path of the key, dotted (`baseSalary.minValue`), as written; `span` is the value in `Document.text`
    and lies in one block of kind `field` (or `item`, for a bullet that is such a line); a long value, itself Markdown
    or HTML, covers the blocks it was read into. A list gives one field an element, all with the same key. `labelled`
    says that the key itself is part of the text (a `Label: value` line), not of markup.
    """

    key: str
    span: Span
    labelled: bool = False


class Mark(msgspec.Struct, frozen=True):
    """Something that is no text but is needed.

    `span`: the text it applies to (a link's words, bold words, inline code), empty where it has none; `source`: where
    it stands on disk; `value`: a link's or image's address, a comment's or tag's content.
    """

    kind: MarkKind
    span: Span
    source: Span
    value: str = ""


class Document(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One posting, as a reader sees it.

    `text` holds the blocks in order with a line end between them; markup, entities and escapes are gone. `map` leads
    every span of it back to the source. `index` numbers the postings of a file that holds several, from 0.
    """

    source: Source
    format: Format
    text: str
    map: TextMap
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...] = ()
    marks: tuple[Mark, ...] = ()
    index: int = 0

    @cached_property
    def spans(self) -> Sequence[Span]:
        """The blocks' spans, ascending and disjoint."""
        return tuple(block.span for block in self.blocks)

    @cached_property
    def words(self) -> Words:
        """The index of the text's words, built once for understanding and rules alike."""
        return Words(self.text, self.spans)

    @cached_property
    def small(self) -> str:
        """The text in small letters, each of them in its place."""
        return small_letters(self.text)

    @cached_property
    def block_texts(self) -> Sequence[tuple[str, str]]:
        """Each block's text, as it is and in small letters."""
        text, small = self.text, self.small
        return [(text[span.start : span.end], small[span.start : span.end]) for span in self.spans]

    @cached_property
    def sought(self) -> Sought:
        """Where the patterns of rules may match."""
        return NEEDLES.sought(self.words, self.small, self.spans)

    @cached_property
    def _code(self) -> Sequence[Span]:
        return tuple(mark.span for mark in self.marks if mark.kind == "code")

    def in_code(self, span: Span) -> bool:
        """Say whether a place in the text lies in code: rules pass that over."""
        return any(code.covers(span) for code in self._code)

    def block_at(self, offset: int) -> int | None:
        """Return the index of the block that holds a place in the text, or None between blocks."""
        return index_of(self.spans, offset)

    def source_span(self, span: Span) -> Span:
        """Return where a span of the text stands on disk: from its first source piece to its last.

        An empty span, or one that covers nothing of the source, becomes a point.
        """
        pieces = self.map(span)
        if not pieces:
            point = self.map.point(span.start)
            return Span(point, point)
        return Span(min(p.start for p in pieces), max(p.end for p in pieces))

    def line(self, offset: int) -> int:
        """Return the line on disk (from 1) of a place in the text."""
        return self.source.position(self.map.point(offset)).line
