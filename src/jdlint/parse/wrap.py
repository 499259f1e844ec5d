"""Where a text was wrapped by hand: line ends that say nothing."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import groupby, pairwise

import msgspec

from jdlint.parse import shape

_NARROWEST, _WIDEST = 40, 100
_RAGGED = 2  # code points that even a full line may lack
_FULL = 62  # code points; a line as long runs on into a small letter, whatever the text was wrapped at


class Line(msgspec.Struct, frozen=True):
    """A line without the white space round it; `indent` counts what stood before it.

    `bullet` is where its text begins after a bullet, None where it has none.
    """

    start: int
    end: int
    indent: int
    text: str
    bullet: int | None


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


def wrap_width(found: list[Line]) -> int:
    """Return the width that the text was wrapped at by hand, 0 when it was not.

    In wrapped text most lines that another one follows are full (its first word had no room left), and many of the
    lines after a full one begin small.
    """
    pairs = [(a, b) for a, b in pairwise(found) if a.text and b.text and b.bullet is None]
    if len(pairs) < 3:
        return 0
    lengths = sorted(a.indent + len(a.text) for a, _ in pairs)
    width = lengths[len(lengths) * 19 // 20 - (len(lengths) < 20)]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    after_full = [b for a, b in pairs if _is_full(a, b, width)]
    small = sum(line.text[0].islower() for line in after_full)
    return width if len(after_full) >= len(pairs) * 0.4 and small >= len(after_full) * 0.25 and small > 1 else 0


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Say whether the first word of the following line had no room left."""
    return line.indent + len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width - _RAGGED


def wraps(line: Line, following: Line, width: int) -> bool:
    """Say whether a line ends where it does only because it was full; `width` is what the text was wrapped at."""
    if following.bullet is not None or (following.text[0].isupper() and shape.label(following.text) is not None):
        return False
    if width and _is_full(line, following, width):
        return shape.is_capitals(following.text) == shape.is_capitals(line.text)
    if line.text[-1] in ".!?:;":
        return False
    return following.text[0].islower() and len(line.text) >= (width * 0.5 if width else _FULL)


class Wraps:
    """The line ends of a text that say nothing; the text is looked at once there is one to ask about."""

    def __init__(self, text: str) -> None:
        self._text = text

    def at(self, offset: int) -> bool:
        """Say whether the line that holds an offset, not the last, runs on into the next."""
        index = bisect_right(self._starts, offset) - 1
        line, following = self._lines[index : index + 2]
        if not (line.text and following.text) or self._stands_apart[index]:
            return False
        return wraps(line, following, self._width)

    @cached_property
    def _stands_apart(self) -> list[bool]:
        """Of each line, whether it is one of several between blank ones that stand for themselves."""
        found: list[bool] = []
        for _, group in groupby(self._lines, key=lambda line: bool(line.text)):
            texts = [line.text for line in group]
            found += [bool(texts[0]) and shape.begin_anew(texts)] * len(texts)
        return found

    @cached_property
    def _lines(self) -> list[Line]:
        return lines(self._text)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start - line.indent for line in self._lines]

    @cached_property
    def _width(self) -> int:
        return wrap_width(self._lines)
