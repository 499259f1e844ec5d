"""kind: pay. What is wrong with a figure for the pay."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import ClassVar, Literal

from jdlint.facts import Pay, Period
from jdlint.finding import Hit
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, one_line, sentence_at

Fault = Literal["open-ended", "wide", "inverted", "no-period", "no-currency", "estimate", "conflict", "no-base"]

_A_YEAR: dict[Period, float] = {"year": 1, "month": 12, "week": 52, "day": 260, "hour": 2080}
"""Periods in a year of full-time work: 52 weeks of 5 days and 40 hours."""

_DEAR = frozenset({"USD", "EUR", "GBP", "CAD", "AUD", "CHF", "NZD", "SGD"})
"""Currencies of which 50,000 is a year's pay; of others the width in units says nothing."""

_BESIDE = 40
"""Code points that may lie between a figure and a word that makes it an estimate."""

_PLAINLY_A_YEAR = 10_000
"""From here on, nobody in a dear currency reads an amount as anything but a year's."""


class PayRule(Rule, frozen=True, kw_only=True):
    """Looks for one fault in the pay figures a posting states.

    `open-ended`: one end is missing. `wide`: the range is wider than `max_share` of its lower end, or than
    `max_width` a year in a dear currency. `inverted`: the ends stand the wrong way round. `no-period`, `no-currency`:
    it is neither stated nor plain. `estimate`: one of `phrases` in the same sentence says that the figure is not this
    job's. `conflict`: two figures for the same period differ and none of `phrases` beside them says why. `no-base`:
    commission or tips, and no base pay. Slots: `share`, `width`, `other`.
    """

    options: ClassVar[dict[str, str]] = {
        "max_share": "the widest range, as a share of its lower end",
        "max_width": "the widest range in units of currency a year",
        "phrases": "words in the same sentence that count",
    }

    find: Fault
    max_share: float = 0.6
    max_width: float = 50_000
    phrases: tuple[str, ...] = ()

    @cached_property
    def _phrases(self) -> PhraseSet:
        return PhraseSet(self.phrases)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each faulty figure; for `conflict` and `no-base` one hit."""
        if posting.pay:
            yield from _CHECKS[self.find](self, posting)

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


def _open_ended(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    for pay in _base(posting):
        if (pay.min is None) != (pay.max is None) and not rule.told(posting, pay):
            yield Hit(pay.span, {"end": "lower" if pay.min is None else "upper"})


def _wide(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    for pay in _base(posting):
        if not pay.min or not pay.max or pay.max <= pay.min or rule.told(posting, pay):
            continue
        share = (pay.max - pay.min) / pay.min
        width = (pay.max - pay.min) * _A_YEAR.get(pay.period or "year", 1)
        if share > rule.max_share or (pay.currency in _DEAR and width > rule.max_width):
            yield Hit(pay.span, {"share": f"{share:.0%}", "width": f"{width:,.0f}"})


def _inverted(_: PayRule, posting: Posting) -> Iterator[Hit]:
    for pay in _base(posting):
        if pay.min is not None and pay.max is not None and pay.min > pay.max:
            yield Hit(pay.span)


def _no_period(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    figures = _base(posting)
    if any(pay.period_stated for pay in figures):
        return
    for pay in figures[:1]:
        plain = pay.currency in _DEAR and max(pay.min or 0, pay.max or 0) >= _PLAINLY_A_YEAR
        if not plain and not rule.told(posting, pay):
            yield Hit(pay.span)


def _no_currency(_: PayRule, posting: Posting) -> Iterator[Hit]:
    figures = _base(posting)
    if any(pay.currency_stated for pay in figures):
        return
    countries = {code[:2] for place in posting.locations for code in place.jurisdictions}
    for pay in figures[:1]:
        dollars = "$" in pay.text
        if (not dollars and pay.currency is None) or (dollars and len(countries) > 1):
            yield Hit(pay.span)


def _estimate(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    for pay in _base(posting):
        if where := rule.told(posting, pay, reach=_BESIDE):
            start, end = min(where.start, pay.span.start), max(where.end, pay.span.end)
            yield Hit(Span(start, end), {"figure": one_line(pay.text), "words": one_line(where.of(posting.text))})


def _conflict(rule: PayRule, posting: Posting) -> Iterator[Hit]:
    cells = [block.span for block in posting.document.blocks if block.kind == "cell"]
    figures = [pay for pay in _base(posting) if not any(cell.covers(pay.span) for cell in cells)]
    if any(rule.told(posting, pay) for pay in figures):
        return
    for at, pay in enumerate(figures):
        for other in figures[:at]:
            apart = posting.document.block_at(pay.span.start) != posting.document.block_at(other.span.start)
            same_kind = pay.period == other.period and pay.currency == other.currency
            if apart and same_kind and not _agree(pay, other):
                first, second = sorted((pay, other), key=lambda one: one.span)
                yield Hit(second.span, {"other": one_line(first.text)})
                return


def _agree(one: Pay, other: Pay) -> bool:
    """Say whether one figure lies within the other: an amount inside a range is no contradiction."""
    lows = [pay.min if pay.min is not None else pay.max or 0 for pay in (one, other)]
    highs = [pay.max if pay.max is not None else pay.min or 0 for pay in (one, other)]
    inside = (lows[0] >= lows[1] and highs[0] <= highs[1]) or (lows[1] >= lows[0] and highs[1] <= highs[0])
    return inside and (lows[0] == highs[0] or lows[1] == highs[1] or (lows[0], highs[0]) == (lows[1], highs[1]))


def _no_base(_: PayRule, posting: Posting) -> Iterator[Hit]:
    if not any(pay.kind == "base" for pay in posting.pay):
        yield Hit(posting.pay[0].span)


_CHECKS: dict[Fault, Callable[[PayRule, Posting], Iterator[Hit]]] = {
    "open-ended": _open_ended,
    "wide": _wide,
    "inverted": _inverted,
    "no-period": _no_period,
    "no-currency": _no_currency,
    "estimate": _estimate,
    "conflict": _conflict,
    "no-base": _no_base,
}
