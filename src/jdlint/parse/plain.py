"""What a plain text says: which lines are headings, bullets, `Label: value`, and which run on."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from jdlint.document import BlockKind, Document, Format, Source
from jdlint.parse import shape
from jdlint.parse.build import Builder
from jdlint.parse.tables import Row, settle
from jdlint.regex import regex
from jdlint.text import has_room

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
_NARROWEST_WRAP, _WIDEST_WRAP = 40, 100
_DEEPEST_HANG = 8
_WIDEST_COLUMN = 60  # letters, where only spaces part the columns


class Line(msgspec.Struct, frozen=True):
    """A line without the white space round it; `indent` counts what stood before it.

    `bullet` is where its text begins after a bullet, None where it has none.
    """

    start: int
    end: int
    indent: int
    text: str
    bullet: int | None


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
    _Reader(builder).read(units(found, 0 if format == "docx" else _wrap_width(found)))
    return builder.finish()


def lines(text: str) -> list[Line]:
    """Return the lines of a text; a blank one has an empty `text`."""
    found: list[Line] = []
    at = 0
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")  # as long as before
    for whole in text.split("\n"):
        stripped = whole.strip()
        indent = 0 if whole[:1] == stripped[:1] else len(whole) - len(whole.lstrip())
        start = at + indent
        found.append(Line(start, start + len(stripped), indent, stripped, _bullet(stripped)))
        at += len(whole) + 1
    return found


def _bullet(text: str) -> int | None:
    bullet = shape.bullet(text)
    return bullet if bullet is not None and bullet < len(text) else None


def _wrap_width(found: list[Line]) -> int:
    """Return the width that the text was wrapped at by hand, 0 when it was not.

    In wrapped text most lines that another one follows are full (its first word had no room left), and many of the
    lines after a full one begin small.
    """
    pairs = [(a, b) for a, b in pairwise(found) if a.text and b.text and b.bullet is None]
    if len(pairs) < 3:
        return 0
    lengths = sorted(a.indent + len(a.text) for a, _ in pairs)
    width = lengths[len(lengths) * 19 // 20 - (len(lengths) < 20)]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    after_full = [b for a, b in pairs if _is_full(a, b, width)]
    small = sum(line.text[0].islower() for line in after_full)
    return width if len(after_full) >= len(pairs) * 0.4 and small >= len(after_full) * 0.25 and small > 1 else 0


def _is_full(line: Line, following: Line, width: int) -> bool:
    return not has_room(line.text, following.text, width - 2 - line.indent)


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
    last = above[-1]
    if bullet is not None and 0 < line.indent - above[0].indent <= _DEEPEST_HANG:
        return True
    if not width or _RULE.match(line.text) or _RULE.match(last.text):
        return False
    if _is_full(last, line, width):
        return shape.is_capitals(line.text) == shape.is_capitals(last.text)
    if last.text[-1] in ".!?:;":
        return False
    return line.text[0].islower() and len(last.text) >= width * 0.5


class _Reader:
    """Judges each unit in its surroundings and hands it to the builder."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
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
                self._builder.either("\n", previous.end, line.start)
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
