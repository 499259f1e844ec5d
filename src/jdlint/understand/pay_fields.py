"""What pay do a posting's keys and template tags give?"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from jdlint.document import Document, Field
from jdlint.facts import Period
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand.money import Amount, amounts
from jdlint.understand.pay_context import PERIODS, words_of

_PAY_KEYS = frozenset("salary salaries pay payrange wage wages compensation remuneration stipend payscale".split())
_OTHER_KEYS = frozenset(("bonus", "equity", "commission", "type", "title"))
_ROOT = regex(r"(?i)salar|pay|wage|compensation|remuneration|stipend")
_RATE_KEYS = frozenset("compensation pay wage wages rate hourly range payrate base starting".split())
_RATE = regex(
    r"(?i)(?P<figure>(\d{1,2}(?:\.\d\d)?)(?:\s?(?:-|–|to)\s?(\d{1,2}(?:\.\d\d)?))?(?P<plus>\+(?!\s?tips?\b|\s))?)"
    r"(?: ?(?:hr|hourly))?(?:$|\s*(?:[+,(&]|plus\b|with\b|and\b|dep|based\b|doe\b|boe\b|to start\b))"
)
_ROLES = {
    "low": frozenset("min minimum low lower from floor start starting minvalue".split()),
    "high": frozenset("max maximum high upper to ceiling end top maxvalue".split()),
    "currency": frozenset("currency currencycode".split()),
    "unit": frozenset("unit interval period frequency per schedule unittext".split()),
}


_CODE = 3  # letters of a currency's code


class Given(msgspec.Struct):
    """Pay given by keys: the figure, where it stands in the text, how it reads, and the blocks that give it."""

    amount: Amount
    span: Span
    text: str
    period: Period | None
    blocks: list[int]


def _role(words: list[str]) -> str:
    return next((role for role, names in _ROLES.items() if names.intersection(words)), "both")


def from_fields(document: Document) -> Iterator[Given]:
    """Yield the pay whose ends stand under keys of their own: `salary_min`, `baseSalary.value.maxValue`.

    Pay that a key gives as text ("£30,000 - £34,000 a year") is left to whoever reads the text.
    """
    open_groups: dict[str, dict[str, Field]] = {}
    groups: list[dict[str, Field]] = []
    for field in document.fields:
        if field.labelled or not (start := _ROOT.search(field.key)):
            continue
        if (rate := _rate(document, field)) is not None:
            yield rate
            continue
        words = words_of(field.key.replace("_", " "))
        if not _PAY_KEYS.intersection(words) or _OTHER_KEYS.intersection(words):
            continue
        role, root = _role(words), field.key[: start.start()].rpartition(".")[0]
        if root not in open_groups or (role in open_groups[root] and role in ("low", "high")):
            open_groups[root] = {}
            groups.append(open_groups[root])
        open_groups[root].setdefault(role, field)
    for group in groups:
        if (given := _from_group(document.text, group)) is not None:
            yield given


def _read(value: str) -> Amount | None:
    """Return the amount that a value is, which may be a mere number: `minValue: 35`."""
    found = next(amounts(value, 0, len(value)), None)
    if found is None and regex(r"\d{1,3}").fullmatch(value):
        number = float(value)
        return Amount(start=0, end=len(value), low=number, high=number, currency=None, period=None)
    return found


def _rate(document: Document, field: Field) -> Given | None:
    """Return the hourly rate that a key gives as mere numbers: `compensation: 13-15 plus tips`."""
    span = field.span
    if field.labelled or not _RATE_KEYS.issuperset(words_of(field.key.replace("_", " "))):
        return None
    rate = _RATE.match(document.text, span.start, span.end)
    if rate is None:
        return None
    low, high = float(rate[2]), float(rate[3] or rate[2])
    amount = Amount(
        start=rate.start(), end=rate.end("figure"), low=low, high=None if rate["plus"] else high, currency=None,
        period="hour",
    )  # fmt: skip
    shown = Span(span.start, rate.end("figure"))
    return Given(amount, shown, shown.of(document.text), None, [span.start]) if 2 <= low <= high else None


def _from_group(text: str, group: dict[str, Field]) -> Given | None:
    if not ("low" in group or "high" in group or ("both" in group and "currency" in group)):
        return None
    ends: dict[str, Amount] = {}
    for role in ("low", "high", "both"):
        if role in group:
            span = group[role].span
            found = _read(span.of(text))
            if found is not None and (role != "both" or len(span) - (found.end - found.start) < 3):
                ends[role] = found
    unit = words_of(group["unit"].span.of(text)) if "unit" in group else []
    period = next((PERIODS[word] for word in unit if word in PERIODS), None)
    spans = sorted(group[role].span for role in ends)
    given = _joined(ends, spans[0], period) if spans else None
    if given is None:
        return None
    given.blocks = [span.start for span in spans]
    cents = 0.01 if any("cents" in group[role].key.lower() for role in ends) else 1.0
    code = group["currency"].span.of(text).strip().upper()[:3] if "currency" in group else None
    low, high = given.amount.low, given.amount.high
    given.amount = msgspec.structs.replace(
        given.amount, currency=code or given.amount.currency, low=low and low * cents, high=high and high * cents
    )
    return given


def _joined(ends: dict[str, Amount], span: Span, period: Period | None) -> Given | None:
    """Return the figure that separately given ends make; None when they make none."""
    low, high = ends.get("low") or ends.get("both"), ends.get("high") or ends.get("both")
    shown = [end for end in (low, high) if end is not None and end.top > 0]
    if not shown:
        return None
    amount = msgspec.structs.replace(
        shown[0],
        low=low.top if low else None,
        high=high.top if high else None,
        currency=next((end.currency for end in shown if end.currency), None),
        scaled=any(end.scaled for end in shown),
    )
    text = " – ".join(dict.fromkeys(f"{end.top:,.2f}".removesuffix(".00") for end in shown))
    return Given(amount, span, text, period or next((end.period for end in shown if end.period), None), [])


def currency_key(document: Document) -> str | None:
    """Return the currency that a key of its own names for every figure: `currency: EUR`."""
    for field in document.fields:
        if not field.labelled and field.key.lower() in ("currency", "salary_currency", "salarycurrency"):
            code = field.span.of(document.text).strip()
            return code if len(code) == _CODE and code.isupper() else None
    return None


def from_templates(document: Document) -> Iterator[Given]:
    """Yield the pay a template tag is given: `{% include salary.html min="$50,000" max="$60,000" %}`."""
    for mark in document.marks:
        if mark.kind != "template" or not _ROOT.search(mark.value):
            continue
        ends: dict[str, Amount] = {}
        for name, value in regex(r"(\w+)\s*[=:]\s*[\"']([^\"']*)[\"']").findall(mark.value):
            found = next(amounts(value, 0, len(value)), None)
            if found is not None and (role := _role(words_of(name))) in ("low", "high", "both"):
                ends[role] = found
        if given := _joined(ends, mark.span, None):
            yield given
