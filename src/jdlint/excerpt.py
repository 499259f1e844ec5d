"""Which piece of a text to show for a span, and how the span is underlined."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from jdlint.regex import regex
from jdlint.terminal import Style, Tone, glyphs, printable
from jdlint.text import Lines, Span

_TAB = 4
_CUT = "…"
_LONGEST_WORD = 20
_WRITTEN = regex(r"\S")

_Cell = tuple[str, int, int]
"""What to print, its columns, and the offset it stands at."""


def _row(text: str, start: int, end: int) -> list[_Cell]:
    """Return what `text[start:end]` looks like, tabs widened to the next stop."""
    row: list[_Cell] = []
    column, offset = 0, start
    for shown, cells, length in glyphs(text[start:end]):
        if shown == "\t":
            cells = _TAB - column % _TAB
            shown = " " * cells
        row.append((shown, cells, offset))
        column += cells
        offset += length
    return row


def _touched(offsets: Sequence[int], mark: Span) -> range:
    """Return the indexes of the cells that `mark` covers any of; a point covers the cell it stands before."""
    first = max(0, bisect_right(offsets, mark.start) - 1)
    return range(first, max(first + 1, bisect_left(offsets, mark.end)))


def _window(row: list[_Cell], focus: range, room: int) -> tuple[int, int]:
    """Return the range of `row` that fits into `room` columns round `focus`, its edges moved to the next space."""
    used = 0
    low = high = first = min(focus.start, len(row))
    while high < min(focus.stop, len(row)) and used + row[high][1] <= room:
        used, high = used + row[high][1], high + 1
    last = high
    grown = True
    while grown:
        grown = False
        if low > 0 and used + row[low - 1][1] <= room:
            low, used, grown = low - 1, used + row[low - 1][1], True
        if high < len(row) and used + row[high][1] <= room:
            used, high, grown = used + row[high][1], high + 1, True
    if low > 0:
        low = next((i + 1 for i in range(low - 1, min(first, low + _LONGEST_WORD)) if row[i][0] == " "), low)
    if high < len(row):
        high = next((i for i in range(high, max(last, high - _LONGEST_WORD), -1) if row[i][0] == " "), high)
    return low, high


def underline(text: str, line: Span, marks: Sequence[Span], room: int) -> tuple[str, str]:
    """Return one line of `text` and, to stand under it, carets under every mark.

    `line` is the line without its end, `marks` lie in it, ascending; an empty mark gets one caret. A line of more than
    `room` columns is cut to a window round the first mark, `…` at the cuts.
    """
    focus = marks[0]
    # A file on one line may be a megabyte long: look no further than could be shown.
    start, end = max(line.start, focus.start - room), min(line.end, focus.start + room)
    row = _row(text, start, end)
    row.append(("", 1, end))  # the place behind the last character, where a point may stand
    offsets = [offset for _, _, offset in row]
    low, high = 0, len(row) - 1
    unmarked = focus.start < end  # the last place, which takes no room then
    if start > line.start or end < line.end or sum(cells for _, cells, _ in row) > room + unmarked:
        low, high = _window(row[:-1], _touched(offsets, focus), room - 2 * len(_CUT))
    before = _CUT if start > line.start or low > 0 else ""
    after = _CUT if end < line.end or high < len(row) - 1 else ""
    carets = [" " * cells for _, cells, _ in row]
    for mark in marks:
        for at in _touched(offsets, mark):
            carets[at] = "^" * row[at][1]
    shown = "".join([before, *(cell[0] for cell in row[low:high]), after])
    under = "".join([" " * len(before), *carets[low : high + (not after)]])
    return shown, under.rstrip()


def _line_span(text: str, lines: Lines, number: int) -> Span:
    """Return a line (from 1) without its end."""
    start = lines.starts[number - 1]
    end = lines.starts[number] if number < len(lines.starts) else len(text)
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    return Span(start, end)


def excerpt(text: str, lines: Lines, span: Span, *, style: Style, tone: Tone) -> list[str]:
    """Return the source lines of `span`, numbered, with carets under it: of a long span the first and the last line.

    A point on an empty line has nothing to show.
    """
    first = lines.position(span.start).line
    last = lines.position(span.end - 1).line if len(span) else first
    shown: list[tuple[str, str, str]] = []
    margin = len(str(last))
    room = max(20, style.width - margin - 7)
    for number in (first,) if first == last else (first, last):
        line = _line_span(text, lines, number)
        written = _WRITTEN.search(text, line.start, line.end)
        if written is None:
            continue
        start = span.start if number == first else written.start()
        end = min(span.end, line.end)
        shown.append((str(number), *underline(text, line, [Span(min(start, end), end)], room)))
    if len(shown) == 2 and last > first + 1:
        shown.insert(1, (_CUT, "", ""))
    rows: list[str] = []
    for label, row, carets in shown:
        rows.append(f"{style.paint(f'{label:>{margin + 4}} │', 'dim')} {row}".rstrip())
        if carets:
            rows.append(f"{style.paint(' ' * (margin + 5) + '│', 'dim')} {style.paint(carets, tone)}")
    return rows


def _chunks(text: str, line: Span, room: int) -> list[Span]:
    """Return a line in parts of at most `room` code points, divided at spaces where there are any."""
    chunks: list[Span] = []
    start = line.start
    while line.end - start > room:
        space = text.rfind(" ", start + 1, start + room + 1)
        end = space if space > start else start + room
        chunks.append(Span(start, end))
        start = end + (space > start)
    return [*chunks, Span(start, line.end)]


def underlined(text: str, spans: Sequence[Span], room: int) -> list[tuple[str, str]]:
    """Return every line of a short text, wrapped to `room`, each with the carets to stand under it, or ""."""
    lines = Lines(text)
    rows: list[tuple[str, str]] = []
    points = [span for span in spans if not len(span)]
    for number in range(1, len(lines.starts) + 1):
        for chunk in _chunks(text, _line_span(text, lines, number), room):
            here = [Span(max(s.start, chunk.start), min(s.end, chunk.end)) for s in spans if s.overlaps(chunk)]
            while points and points[0].start <= chunk.end:
                here.append(points.pop(0))
            content = chunk.of(text)
            if here:
                rows.append(underline(text, chunk, sorted(here), 4 * room))
            else:
                rows.append((printable(content.expandtabs(_TAB)), ""))
    while rows and rows[-1] == ("", ""):
        rows.pop()
    return rows
