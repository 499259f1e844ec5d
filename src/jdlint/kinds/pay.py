"""kind: pay. What is wrong with a figure for the pay."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from math import isclose
from typing import ClassVar, Literal

from jdlint.facts import Pay, Period
from jdlint.finding import Hit
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, one_line, sentence_at
from jdlint.understand.pay_context import names_pay

Fault = Literal["open-ended", "wide", "inverted", "no-period", "no-currency", "estimate", "conflict", "no-base", "link"]

_A_YEAR: dict[Period, float] = {"year": 1, "month": 12, "week": 52, "day": 260, "hour": 2080}
"""Periods in a year of full-time work: 52 weeks of 5 days and 40 hours."""

_DEAR = frozenset({"USD", "EUR", "GBP", "CAD", "AUD", "CHF", "NZD", "SGD"})
"""Currencies of which 50,000 is a year's pay; of others the width in units says nothing."""

_BESIDE = 40
"""Code points that may lie between a figure and a word that makes it an estimate."""

_ROUNDED = 0.005
"""The share by which two figures may differ and be the same, one of them rounded."""

_MOST_TOLD_TWICE = 2
"""More figures than these are a table of rates, not one figure told twice."""

_PLAINLY_A_YEAR = 10_000
"""From here on, nobody in a dear currency reads an amount as anything but a year's."""

_OF_ANY_PAY = frozenset(
    "the a an per for of this your our job role post position range rate rates scale hour hourly day daily week weekly "
    "month monthly year yearly annual annum gross base basic starting total package details offered".split()
)
"""Words of a label that go with any pay."""

_GUARANTEED = frozenset(("salary", "salaries", "wage", "wages", "hourly", "base", "basic", "guaranteed", "retainer"))
"""Words of a posting that pays more than commission, though it gives no figure."""


class PayRule(Rule, frozen=True, kw_only=True):
    """Looks for one fault in the pay figures a posting states.

    `open-ended`: one end is missing. `wide`: the range is wider than `max_share` of its lower end, or than
    `max_width` a year in a dear currency. `inverted`: the ends stand the wrong way round, or (level `equal`) are the
    same. `no-period`, `no-currency`: it is neither stated nor plain. `estimate`: one of `phrases` in the same sentence
    says that the figure is not this job's. `conflict`: two figures for the same period differ and none of `phrases`
    beside them says why. `no-base`: earnings that depend on sales, as a figure or by one of `phrases`, and no base pay.
    `link`: one of `phrases` sends readers elsewhere, and no pay is stated.
    """

    options: ClassVar[dict[str, str]] = {
        "max_share": "the widest range, as a share of its lower end",
        "max_width": "the widest range in units of currency a year",
        "phrases": "words in the same sentence that count",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("end", "share", "width", "figure", "words", "other")

    find: Fault
    max_share: float = 0.6
    max_width: float = 50_000
    phrases: tuple[str, ...] = ()

    @cached_property
    def _phrases(self) -> PhraseSet:
        return PhraseSet(self.phrases)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each faulty figure; for `conflict`, `no-base` and `link` one hit."""
        if posting.pay or self.find in ("no-base", "link"):
            yield from _CHECKS[self.find](self, posting)

    def spoken(self, posting: Posting) -> Iterator[Hit]:
        """Yield the places of `phrases` that the rule admits."""
        for found in self._phrases.find(posting.words):
            if self.admits(posting, span := Span(found.start, found.end)):
                yield Hit(span)

    def told(self, posting: Posting, figure: Pay, *, reach: int | None = None) -> Span | None:
        """Return where one of `phrases` stands in the sentence of a figure, or within `reach` code points of it."""
        block = posting.document.block_at(figure.span.start)
        if block is None:
            return None
        sentence = sentence_at(posting.text, posting.document.spans[block], figure.span.start)
        for found in self._phrases.find(posting.words):
            if sentence.start <= found.start < sentence.end:
                between = posting.text[min(found.end, figure.span.end) : max(found.start, figure.span.start)]
                if reach is None or (len(between) <= reach and ";" not in between):
                    return Span(found.start, found.end)
        return None


def _base(posting: Posting) -> list[Pay]:
    return [pay for pay in posting.pay if pay.kind == "base" and (pay.min is not None or pay.max is not None)]


def _is_closed(pay: Pay) -> bool:
    return pay.min is not None and pay.max is not None


def _open_ended(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    if any(pay.grade or (_is_closed(pay) and pay.min != pay.max) for pay in posting.pay):
        return  # the range is stated; "up to" adds to it
    ends = [pay for pay in _base(posting) if not _is_closed(pay)]
    if len({pay.min is None for pay in ends}) > 1:
        return  # "minimum: ..., maximum: ..."
    for pay in ends:
        if not rule.told(posting, pay):
            yield Hit(pay.span, {"end": "lower" if pay.min is None else "upper"})


def _wide(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    for pay in _base(posting):
        if not pay.min or not pay.max or pay.max <= pay.min or rule.told(posting, pay):
            continue
        share = (pay.max - pay.min) / pay.min
        width = (pay.max - pay.min) * _A_YEAR.get(pay.period or "year", 1)
        if share > rule.max_share or (pay.currency in _DEAR and width > rule.max_width):
            yield Hit(pay.span, {"share": f"{share:.0%}", "width": f"{width:,.0f}"})


_TWO_FIGURES = r"\d[^\d.,]*(?:[-–—]|\bto\b|\band\b)[^\d.,]*\d"


def _inverted(_: PayRule, posting: Posting) -> Iterator[Hit]:
    for pay in _base(posting):
        if pay.min is not None and pay.max is not None and pay.min > pay.max:
            yield Hit(pay.span)
        elif pay.min == pay.max and regex(_TWO_FIGURES).search(pay.text):
            yield Hit(pay.span, level="equal")


def _no_period(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    figures = _base(posting)
    if any(pay.period_stated for pay in figures):
        return
    for pay in figures[:1]:
        plain = pay.currency in (None, *_DEAR) and max(pay.min or 0, pay.max or 0) >= _PLAINLY_A_YEAR
        if not plain and not rule.told(posting, pay):
            yield Hit(pay.span)


_WORLDWIDE = r"(?i)\b(?:world-?wide|anywhere|global(?:ly)?)\b"


def _no_currency(_: PayRule, posting: Posting) -> Iterator[Hit]:
    figures = _base(posting)
    if any(pay.currency_stated for pay in figures):
        return
    countries = {code[:2] for place in posting.locations for code in place.jurisdictions}
    worldwide = not countries and any(regex(_WORLDWIDE).search(place.text) for place in posting.locations)
    for pay in figures[:1]:
        dollars = "$" in pay.text
        if (not dollars and pay.currency is None) or (dollars and (len(countries) > 1 or worldwide)):
            yield Hit(pay.span)


def _apart(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _estimate(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    for pay in _base(posting):
        where = rule.told(posting, pay, reach=_BESIDE)
        if where and not any(_apart(where, other.span) < _apart(where, pay.span) for other in posting.pay):
            start, end = min(where.start, pay.span.start), max(where.end, pay.span.end)
            yield Hit(Span(start, end), {"figure": one_line(pay.text), "words": one_line(where.of(posting.text))})


_LABEL = r"(?:^|[.;\n]\s)([^.:;\n]*):[^.:;\n]*$"


def _whose(posting: Posting, pay: Pay) -> list[str]:
    """Return the words of the label before a figure that tell for whom, where or when it is: "Over 21s:"."""
    block = posting.document.block_at(pay.span.start)
    start = posting.document.spans[block].start if block is not None else pay.span.start
    label = regex(_LABEL).search(posting.text[start : pay.span.start])
    words = regex(r"\w+").findall(label.group(1).casefold()) if label else []
    return [word for word in words if word not in _OF_ANY_PAY and not names_pay(word)]


def _ends(one: Pay, other: Pay) -> bool:
    """Say whether two figures are the two ends of one range: "minimum: ..., maximum: ..."."""
    return (one.min is None and other.max is None) or (one.max is None and other.min is None)


def _conflict(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    cells = [block.span for block in posting.document.blocks if block.kind == "cell"]
    figures = [pay for pay in _base(posting) if not any(cell.covers(pay.span) for cell in cells)]
    if len({(pay.min, pay.max) for pay in figures}) > _MOST_TOLD_TWICE or any(
        rule.told(posting, pay) for pay in figures
    ):
        return
    for at, pay in enumerate(figures):
        for other in figures[:at]:
            apart = posting.document.block_at(pay.span.start) != posting.document.block_at(other.span.start)
            same_kind = pay.period == other.period and pay.currency == other.currency and not _ends(pay, other)
            if apart and same_kind and not _agree(pay, other) and _whose(posting, pay) == _whose(posting, other):
                first, second = sorted((pay, other), key=lambda one: one.span)
                yield Hit(second.span, {"other": one_line(first.text)})
                return


def _agree(one: Pay, other: Pay) -> bool:
    """Say whether one figure lies within the other: an amount inside a range is no contradiction."""
    lows = [pay.min if pay.min is not None else pay.max or 0 for pay in (one, other)]
    highs = [pay.max if pay.max is not None else pay.min or 0 for pay in (one, other)]
    if isclose(*lows, rel_tol=_ROUNDED) and isclose(*highs, rel_tol=_ROUNDED):
        return True
    inside = (lows[0] >= lows[1] and highs[0] <= highs[1]) or (lows[1] >= lows[0] and highs[1] <= highs[0])
    return inside and (lows[0] == highs[0] or lows[1] == highs[1])


def _no_base(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    if any(pay.kind == "base" for pay in posting.pay):
        return
    if posting.pay:
        yield Hit(posting.pay[0].span)
    elif _GUARANTEED.isdisjoint(posting.words.places):
        yield from islice(rule.spoken(posting), 1)


def _link(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    if not posting.pay:
        yield from islice(rule.spoken(posting), 1)


_CHECKS: dict[Fault, Callable[[PayRule, Posting], Iterator[Hit]]] = {
    "open-ended": _open_ended,
    "wide": _wide,
    "inverted": _inverted,
    "no-period": _no_period,
    "no-currency": _no_currency,
    "estimate": _estimate,
    "conflict": _conflict,
    "no-base": _no_base,
    "link": _link,
}
