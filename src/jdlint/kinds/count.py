"""kind: count. Too many of something, or too few."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from jdlint.finding import Hit
from jdlint.kinds.missing import posting_point
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span

Measured = Iterator[tuple[Span, float]]
Measure = Literal["words", "title-characters", "list-items", "exclamation-marks"]


def _words(posting: Posting) -> Measured:
    yield posting_point(posting), len(posting.words)


def _title_characters(posting: Posting) -> Measured:
    if posting.title:
        yield posting.title.span, len(posting.title.value)


def _list_items(posting: Posting) -> Measured:
    """Measure every list by its outermost items; the place is its first item."""
    first: Span | None = None
    count = 0
    for block in posting.document.blocks:
        if block.kind == "item":
            first = first or block.span
            count += block.level <= 1
        elif first:
            yield first, count
            first, count = None, 0
    if first:
        yield first, count


_SHOUT = re.compile(r"!+")


def _exclamation_marks(posting: Posting) -> Measured:
    """Measure exclamation marks per 100 words; the place is the last one."""
    found = [Span(*match.span()) for match in _SHOUT.finditer(posting.text)]
    if found:
        yield found[-1], 100 * len(found) / max(100, len(posting.words))


MEASURES: dict[Measure, Callable[[Posting], Measured]] = {
    "words": _words,
    "title-characters": _title_characters,
    "list-items": _list_items,
    "exclamation-marks": _exclamation_marks,
}


class Count(Rule, frozen=True, kw_only=True):
    """Measures something and speaks when it is above one of the bounds `over`, or below one of `under`.

    The bounds are named, by the names of `levels`: `over: {long: 700, very_long: 1000}`; the outermost one passed counts.
    Slots: `count`, `bound`.
    """

    options: ClassVar[dict[str, str]] = {
        "over": "bounds that may not be passed, by level",
        "under": "bounds that must be reached, by level",
    }

    measure: Measure
    over: dict[str, float] = {}
    under: dict[str, float] = {}

    def __post_init__(self) -> None:
        if not (self.over or self.under):
            raise ValueError("a count rule needs `over` or `under`")

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each measured thing that passes a bound."""
        for span, value in MEASURES[self.measure](posting):
            passed = passed_bound(value, self.over, self.under)
            if passed:
                level, bound = passed
                yield Hit(span, {"count": f"{value:.4g}", "bound": f"{bound:.4g}"}, level=level)


def passed_bound(value: float, over: dict[str, float], under: dict[str, float]) -> tuple[str, float] | None:
    """Return the outermost bound that `value` passes, by name, or None."""
    above = [(bound, level) for level, bound in over.items() if value > bound]
    if above:
        bound, level = max(above)
        return level, bound
    below = [(bound, level) for level, bound in under.items() if value < bound]
    if below:
        bound, level = min(below)
        return level, bound
    return None
