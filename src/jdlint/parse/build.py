"""How a document is put together so that every piece of its text knows where it came from."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from jdlint.document import Block, BlockKind, Document, Field, Format, Mark, MarkKind, Piece, Source, TextMap
from jdlint.parse import shape
from jdlint.regex import regex
from jdlint.text import Span

# The last sign of an address is no stop or bracket; mail addresses begin only after a gap, to stay linear.
_ADDRESS = regex(
    r"(?:https?://|www\.)[^\s<>\"'“”]*[^\s<>\"'“”.,;:!?)\]]|(?<![\w.+%-])(?P<mail>[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+)"
)

_NO_BREAK = regex(r"(?<![ÂÃ])(?<!â€)\xa0")  # behind one of these it is half of a letter that was decoded wrongly


class Place(msgspec.Struct, frozen=True):
    """A piece while it is being collected: text range, source range, atomic or not."""

    text_start: int
    text_end: int
    start: int
    end: int
    atomic: bool


class LocalMark(msgspec.Struct, frozen=True):
    """A mark while its block is being collected; the text range counts from the block's start."""

    kind: MarkKind
    text_start: int
    text_end: int
    start: int
    end: int
    value: str


class Raw:
    """A collected block before its look is judged: its text, where that came from, and its marks.

    `key` makes it a field of that name; `label` says that its first so many code points name it (a table's label cell).
    `whole` forbids dividing it into lines. `inside` is a finished document that stands here instead, with the map from
    its source to ours.
    """

    __slots__ = ("inside", "key", "kind", "label", "level", "marks", "places", "text", "whole")

    def __init__(self, kind: BlockKind, level: int, text: str, places: list[Place], marks: list[LocalMark]) -> None:
        self.kind = kind
        self.level = level
        self.text = text
        self.places = places
        self.marks = marks
        self.key: str | None = None
        self.label = 0
        self.whole = False
        self.inside: tuple[Document, TextMap] | None = None


class Builder:
    """Collects text piece by piece and block by block, then makes the document.

    A parser appends slices of the source (`verbatim`) and stand-ins (`atom`) and ends a block with `flush`. Marks that
    belong to no words are put `aside` and find their place in the text by where they stand in the source. `of_value`
    says that the source is a value of data, in which lines are broken where they end.
    """

    def __init__(self, source: Source, format: Format, *, index: int = 0, of_value: bool = False) -> None:
        self.source = source
        self.format = format
        self.index = index
        self.of_value = of_value
        self.raws: list[Raw] = []
        self._on_disk = source.text
        self._parts: list[str] = []
        self._places: list[Place] = []
        self._marks: list[LocalMark] = []
        self._asides: list[Mark] = []
        self.size = 0

    def verbatim(self, start: int, end: int) -> None:
        """Append `source[start:end]` as it stands, but for no-break spaces, which read as spaces."""
        if self._on_disk.find("\xa0", start, end) >= 0:
            for space in _NO_BREAK.finditer(self._on_disk, start, end):
                self._verbatim(start, space.start())
                self.atom(" ", *space.span())
                start = space.end()
        self._verbatim(start, end)

    def _verbatim(self, start: int, end: int) -> None:
        if start >= end:
            return
        size = self.size
        self._parts.append(self._on_disk[start:end])
        self.size = size + end - start
        if self._places:
            last = self._places[-1]
            if last.end == start and not last.atomic:
                self._places[-1] = Place(last.text_start, self.size, last.start, end, False)
                return
        self._places.append(Place(size, self.size, start, end, False))

    def atom(self, text: str, start: int, end: int) -> None:
        """Append `text`, which stands for `source[start:end]` as a whole."""
        if not text:
            return
        if text == "\xa0":
            text = " "
        self._parts.append(text)
        self._places.append(Place(self.size, self.size + len(text), start, end, True))
        self.size += len(text)

    def either(self, text: str, start: int, end: int) -> None:
        """Append `text` for `source[start:end]`: as it stands when it reads the same, else as an atom."""
        if len(text) == end - start and self._on_disk.startswith(text, start):
            self.verbatim(start, end)
        else:
            self.atom(text, start, end)

    @property
    def ends_in_space(self) -> bool:
        """Whether more white space would be superfluous: the open block is empty or ends in some."""
        return not self._parts or self._parts[-1][-1].isspace()

    @property
    def ends_in_break(self) -> bool:
        """Whether the open block ends in a line end."""
        return bool(self._parts) and self._parts[-1][-1] == "\n"

    def mark(self, kind: MarkKind, since: int, start: int, end: int, value: str = "") -> None:
        """Mark the open block's text from `since` (a former `size`) to here; it stands at `[start, end)` on disk."""
        self._marks.append(LocalMark(kind, min(since, self.size), self.size, start, end, value))

    def aside(self, kind: MarkKind, start: int, end: int, value: str = "") -> None:
        """Keep something that is no text and belongs to no words."""
        self._asides.append(Mark(kind, Span(0, 0), Span(start, end), value))

    def embed(self, inner: Document, via: TextMap, key: str | None = None) -> None:
        """Append a document whose source is itself part of this one's: `via` leads from there to here.

        With a `key` it is the value of that field.
        """
        if inner.blocks:
            raw = Raw("field", 0, inner.text, [], [])
            raw.key, raw.inside = key, (inner, via)
            self.raws.append(raw)
        else:
            for mark in inner.marks:
                start = via.point(mark.source.start)
                self.aside(mark.kind, start, max(start, via.point(mark.source.end)), mark.value)

    def flush(self, kind: BlockKind, level: int = 0) -> Raw | None:
        """End the open block; one without words leaves only its marks."""
        if not self._parts:
            for mark in self._marks:
                self.aside(mark.kind, mark.start, mark.end, mark.value)
            self._marks = []
            return None
        text = "".join(self._parts)
        raw = None
        if text.isspace():
            for mark in self._marks:
                self.aside(mark.kind, mark.start, mark.end, mark.value)
        else:
            if "://" in text or "@" in text or "www." in text:
                self._mark_addresses(text)
            raw = Raw(kind, level, text, self._places, self._marks)
            self.raws.append(raw)
        self._parts, self._places, self._marks, self.size = [], [], [], 0
        return raw

    def _mark_addresses(self, text: str) -> None:
        """Mark the web and mail addresses in the open block that are no links yet."""
        taken = [(mark.text_start, mark.text_end) for mark in self._marks if mark.kind == "link"]
        for match in _ADDRESS.finditer(text):
            start, end = match.span()
            if any(left < end and start < right for left, right in taken):
                continue
            places = [p for p in self._places if p.text_start < end and start < p.text_end]
            left = places[0].start if places[0].atomic else places[0].start + start - places[0].text_start
            right = places[-1].end if places[-1].atomic else places[-1].start + end - places[-1].text_start
            address = match.group()
            value = f"mailto:{address}" if match.lastgroup == "mail" else address
            self._marks.append(LocalMark("link", start, end, left, right, value))

    def text(self) -> str:
        """Return the text of the blocks so far, one a line."""
        return "\n".join(raw.text for raw in self.raws)

    def finish(self) -> Document:
        """Judge the look of the blocks and make the document."""
        return _Emitter(self).document()

    @property
    def asides(self) -> list[Mark]:
        """The marks put aside so far."""
        return self._asides


class _Emitter:
    """Lays the collected blocks out as one text."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._parts: list[str] = []
        self._size = 0
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._fields: list[Field] = []
        self._marks: list[Mark] = []

    def document(self) -> Document:
        # A value that was joined to its label left an empty block.
        raws = [raw for raw in self._builder.raws if raw.text]
        for index, raw in enumerate(raws):
            if raw.inside is None:
                self._emit(raw, raws[index + 1] if index + 1 < len(raws) else None)
            else:
                inner, via = raw.inside
                self._embed(inner, via, raw.key)
        builder = self._builder
        return Document(
            source=builder.source,
            format=builder.format,
            text="".join(self._parts),
            map=TextMap(self._pieces),
            blocks=tuple(self._blocks),
            fields=tuple(self._fields),
            marks=tuple(self._placed()),
            index=builder.index,
        )

    def _end_line(self) -> None:
        """Part what comes next from the blocks before it."""
        if self._size:
            self._parts.append("\n")
            self._size += 1

    def _emit(self, raw: Raw, following: Raw | None) -> None:
        moves: list[tuple[int, int, int]] = []
        at = 0
        for part in shape.parts(raw, following, apart=self._builder.of_value):
            self._end_line()
            moves.append((part.start, part.end, self._size))
            shift = self._size - part.start
            at = self._place(raw.places, at, part.start, part.end, shift)
            self._parts.append(raw.text[part.start : part.end])
            self._size += part.end - part.start
            self._blocks.append(Block(part.kind, Span(part.start + shift, part.end + shift), part.level))
            if part.key is not None:
                value = Span(part.value_start + shift, part.value_end + shift)
                self._fields.append(Field(part.key, value, part.labelled))
        moves = moves or [(0, 0, self._size)]  # nothing but marks: they stand where the block before ends
        for mark in raw.marks:
            start, end = _moved(moves, mark.text_start, False), _moved(moves, mark.text_end, True)
            self._marks.append(Mark(mark.kind, Span(start, max(start, end)), Span(mark.start, mark.end), mark.value))

    def _embed(self, inner: Document, via: TextMap, key: str | None) -> None:
        self._end_line()
        shift = self._size
        self._parts.append(inner.text)
        self._size += len(inner.text)
        self._pieces += inner.map.through(via).shifted(shift)
        blocks = [Block(block.kind, block.span.shifted(shift), block.level) for block in inner.blocks]
        if key is not None:
            if len(blocks) == 1 and blocks[0].kind in ("paragraph", "heading", "field"):
                blocks = [Block("field", blocks[0].span)]
            self._fields.append(Field(key, Span(blocks[0].span.start, blocks[-1].span.end)))
        self._blocks += blocks
        self._fields += (Field(f.key, f.span.shifted(shift), f.labelled) for f in inner.fields)
        for mark in inner.marks:
            start = via.point(mark.source.start)
            end = max(start, via.point(mark.source.end))
            self._marks.append(Mark(mark.kind, mark.span.shifted(shift), Span(start, end), mark.value))

    def _place(self, places: list[Place], at: int, start: int, end: int, shift: int) -> int:
        """Add the places inside `[start, end)`, looking from index `at` on; return where to look next."""
        while at < len(places):
            place = places[at]
            if place.text_start >= end:
                break
            if place.text_end > start:
                left, right = max(place.text_start, start), min(place.text_end, end)
                span = Span(left + shift, right + shift)
                move = place.start - place.text_start
                if place.atomic:
                    self._pieces.append(Piece(span, Span(place.start, place.end), True))
                else:
                    self._pieces.append(Piece(span, Span(left + move, right + move)))
                if place.text_end > end:
                    break
            at += 1
        return at

    def _placed(self) -> list[Mark]:
        """Return all marks by their place on disk, those put aside with the place in the text where they stand."""
        if not self._builder.asides:
            return self._marks
        ends = sorted((piece.source.start, piece.text.end) for piece in self._pieces)
        for mark in self._builder.asides:
            at = bisect_right(ends, (mark.source.start, 0)) - 1
            point = ends[at][1] if at >= 0 else 0
            self._marks.append(Mark(mark.kind, Span(point, point), mark.source, mark.value))
        return sorted(self._marks, key=lambda mark: mark.source.start)


def _moved(moves: list[tuple[int, int, int]], offset: int, is_end: bool) -> int:
    """Return where an offset of a raw block came to stand in the document's text."""
    for start, end, new in moves:
        if offset < start:
            return new
        if offset < end or (offset == end and (is_end or (start, end, new) == moves[-1])):
            return new + offset - start
    start, end, new = moves[-1]
    return new + end - start
