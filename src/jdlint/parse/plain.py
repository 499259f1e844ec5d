"""What a plain text says: which lines are headings, bullets, `Label: value`, and which run on."""

from __future__ import annotations

import msgspec

from jdlint.document import BlockKind, Document, Format, Source
from jdlint.parse import shape
from jdlint.parse.build import Builder
from jdlint.parse.tables import Row, settle
from jdlint.parse.wrap import Line, lines, wrap_width, wraps
from jdlint.regex import regex

_UNDERLINE = regex(r"[=\-~_*]{3,}\Z")
_RULE = regex(r"[=\-~_*#+. ]{3,}\Z")
_ATX = regex(r"#{1,7}[ \t]+(?=\S)")
_COLUMNS = regex(r"[ \xa0]*\t[ \t\xa0]*|[ \xa0]{3,}")
_STOPS = ".!?…"
_SENTENCE_END = regex(r"[.!?] +[A-Z]")
# Words that begin sentences of running text, seldom items of a list.
_RUNNING = frozenset(
    ["we", "our", "the", "this", "these", "if", "at", "in", "as", "it", "you", "your", "please", "for", "there", "to"]
)
_SHORTEST_ITEM = 12
_SHORTEST_LIST = 3
_LONE_WORDS = 5
_DEEPEST_HANG = 8
_WIDEST_COLUMN = 60  # letters, where only spaces part the columns


class Unit(msgspec.Struct, frozen=True):
    """Lines that belong together: a bullet and its continuation, the lines of a hard-wrapped paragraph.

    `text` has them as one.
    """

    lines: list[Line]
    text: str
    bullet: int | None
    blank_before: bool


def parse(source: Source, format: Format = "text") -> Document:
    """Return the document of a plain text, or of the paragraphs of a word processor's file, one a line."""
    builder = Builder(source, format)
    found = lines(source.text)
    width = 0 if format == "docx" else wrap_width(found)
    _Reader(builder, width).read(units(found, width))
    return builder.finish()


def units(found: list[Line], width: int) -> list[Unit]:
    """Group lines into units; `width` is what the text was wrapped at, 0 for not at all."""
    groups: list[tuple[list[Line], int | None, bool]] = []
    blank = True
    starred = sum(shape.is_starred(line.text) for line in found) > 1
    for line in found:
        if not line.text:
            blank = True
            continue
        bullet = 1 if starred and shape.is_starred(line.text) else line.bullet
        if groups and not blank and bullet is None and _runs_on(*groups[-1][:2], line, width):
            groups[-1][0].append(line)
        else:
            groups.append(([line], bullet, blank))
        blank = False
    return [Unit(group, " ".join(line.text for line in group), bullet, before) for group, bullet, before in groups]


def _runs_on(above: list[Line], bullet: int | None, line: Line, width: int) -> bool:
    """Say whether `line` continues the lines above it."""
    if bullet is not None and 0 < line.indent - above[0].indent <= _DEEPEST_HANG:
        return True
    return bool(width) and not (_RULE.match(line.text) or _RULE.match(above[-1].text)) and wraps(above[-1], line, width)


class _Reader:
    """Judges each unit in its surroundings and hands it to the builder."""

    def __init__(self, builder: Builder, width: int) -> None:
        self._builder = builder
        self._width = width
        self._indents: list[int] = []
        self._rows: list[Row] = []  # the lines of columns that stand together

    def read(self, found: list[Unit]) -> None:
        listed = _unmarked_items(found)
        at = 0
        while at < len(found):
            unit = found[at]
            following = found[at + 1] if at + 1 < len(found) else None
            if unit.bullet is None:
                self._indents = []
            if following is not None and _is_underline(unit, following):
                self._add(unit, "heading", 1 if following.lines[0].text[0] == "=" else 2)
                at += 2
                continue
            at += 1
            if len(unit.lines) == 1 and _RULE.match(unit.lines[0].text):
                continue
            previous = found[at - 2] if at > 1 else None
            self._judge(unit, previous, following, listed=at - 1 in listed)
        self._end_table()

    def _judge(self, unit: Unit, previous: Unit | None, following: Unit | None, *, listed: bool) -> None:
        text = unit.text
        if unit.bullet is not None:
            self._add(unit, "item", self._level(unit.lines[0].indent), unit.bullet)
        elif atx := _ATX.match(text):
            self._add(unit, "heading", atx.group().count("#"), atx.end())
        elif len(unit.lines) == 1 and (columns := _columns(unit.lines[0])):
            if unit.blank_before and self._rows and len(self._rows[-1]) != len(columns):
                self._end_table()
            self._add_row(unit.lines[0], columns)
            return
        elif listed:
            self._add(unit, "item", 1)
        elif _is_heading(unit, previous, following):
            self._add(unit, "heading", shape.LOOK)
        else:
            self._add(unit, "paragraph", 0)
        self._end_table()

    def _level(self, indent: int) -> int:
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return len(self._indents)

    def _add(self, unit: Unit, kind: BlockKind, level: int, skip: int = 0) -> None:
        previous = None
        for line in unit.lines:
            if previous is not None:
                self._builder.either(" " if wraps(previous, line, self._width) else "\n", previous.end, line.start)
            self._builder.verbatim(line.start + skip, line.end)
            previous, skip = line, 0
        raw = self._builder.flush(kind, level)
        if raw is not None and len(unit.lines) > 1:
            raw.whole = True

    def _add_row(self, line: Line, columns: list[tuple[int, int]]) -> None:
        row: Row = []
        for start, end in columns:
            self._builder.verbatim(line.start + start, line.start + end)
            cell = self._builder.flush("cell", len(self._rows) + 1)
            row.append(([cell] if cell is not None else [], False))
        self._rows.append(row)

    def _end_table(self) -> None:
        if len(self._rows) > 1:
            settle(self._rows)
        self._rows = []


def _columns(line: Line) -> list[tuple[int, int]]:
    """Return where the columns of a line begin and end; none when it has but one."""
    cuts = list(_COLUMNS.finditer(line.text)) if "\t" in line.text or "   " in line.text else []
    if not cuts or shape.label(line.text) is not None:
        return []
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(line.text)]
    columns = list(zip(edges[::2], edges[1::2], strict=True))
    if "\t" not in line.text and any(end - start > _WIDEST_COLUMN for start, end in columns):
        return []
    return columns


def _is_underline(unit: Unit, following: Unit) -> bool:
    line = following.lines[0].text
    if following.blank_before or len(following.lines) > 1 or not _UNDERLINE.match(line) or len(set(line)) > 1:
        return False
    return len(unit.lines) == 1 and len(unit.text) <= 90 and len(line) * 2 >= len(unit.text)


def _is_heading(unit: Unit, previous: Unit | None, following: Unit | None) -> bool:
    """Say whether a unit heads what follows: capitals, a colon at its end, or short before a list or longer text."""
    if len(unit.lines) > 1:
        return False
    text = unit.text
    if shape.is_lead_in(text) or (shape.is_capitals(text.rstrip(" :")) and not shape.has_value(text)):
        return True
    if following is None or not shape.is_short_title(text) or len(text.split()) > 8 or not text[0].isupper():
        return False
    if shape.label(text) is not None:
        return False
    if following.bullet is not None:
        return True
    opens = previous is None and not any(map(str.isdigit, text))
    if following.blank_before and (opens or _stands_alone(unit, following)):
        return True
    begins = unit.blank_before or previous is None or previous.text[-1] in _STOPS or len(previous.text) > 80
    return begins and len(following.text) > max(80, len(text) * 2)


def _stands_alone(unit: Unit, following: Unit) -> bool:
    """Say whether very few words stand between blank lines, with a sentence after them."""
    return unit.blank_before and len(unit.text.split()) <= _LONE_WORDS and following.text[-1] in _STOPS


def _unmarked_items(found: list[Unit]) -> set[int]:
    """Return the indexes of the units that stand as a list without bullets: lines one under the other, few stops.

    Text copied out of a web page loses its bullets and keeps its lines.
    """
    listed: set[int] = set()
    at = 0
    while at < len(found):
        end = at + 1
        while end < len(found) and not found[end].blank_before and _could_be_item(found[end]):
            end += 1
        above, below = found[at - 1] if at else None, found[at + 1] if end > at + 1 else None
        first = at if _could_be_item(found[at]) and not _is_heading(found[at], above, below) else at + 1
        run = found[first:end]
        if sum(len(unit.text) >= _SHORTEST_ITEM for unit in run) >= _SHORTEST_LIST and _is_list(run):
            listed.update(range(first, end))
        at = end
    return listed


def _is_list(run: list[Unit]) -> bool:
    """Say whether lines without bullets read like a list: few stops, or one sentence each that is no running text."""
    if sum(unit.text[-1] in _STOPS for unit in run) * 3 <= len(run):
        return True
    sentences = any(_SENTENCE_END.search(unit.text) for unit in run)
    running = sum(unit.text.split(None, 1)[0].lower() in _RUNNING for unit in run)
    return not sentences and running * 4 <= len(run)


def _could_be_item(unit: Unit) -> bool:
    text = unit.text
    if unit.bullet is not None or len(text) > 240 or len(text.split()) < 2:
        return False
    return not (shape.is_capitals(text) or shape.is_lead_in(text) or shape.label(text) is not None)
