"""Which amounts of a posting are this job's pay?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from jdlint.document import Block, Document
from jdlint.facts import Pay, Period, Section
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import place
from jdlint.understand.grades import grades
from jdlint.understand.money import Amount, amounts
from jdlint.understand.once import once
from jdlint.understand.pay_context import (
    SAID,
    PayKind,
    around,
    could_be_pay,
    is_salary,
    kind_of,
    names_other_money,
    period_near,
    sureness,
    usual_period,
)
from jdlint.understand.pay_fields import Given, currency_key, from_fields, from_templates


class _Figure(msgspec.Struct):
    """An amount that is pay, how sure that is, and what is known of it so far."""

    span: Span
    text: str
    amount: Amount
    sure: int
    kind: PayKind
    period: Period | None
    salary: bool = False  # the words beside it call it one
    by_mile: bool = False


def figures(document: Document) -> tuple[Pay, ...]:
    """Return every amount that its own context says is this job's pay, in order of place, then every grade."""
    return _settled(document, _figures(document))


def pay(document: Document, sections: Sequence[Section]) -> tuple[Pay, ...]:
    """Return the figures for this job's pay, the main one first: base pay before the rest, a pay section before others.

    An amount that only looks like pay is left out where the section speaks of something else.
    """
    found = [f for f in _figures(document) if f.sure == SAID or not _elsewhere(sections, f.span)]
    own = [s.span for s in sections if s.kind == "pay"]

    def rank(figure: Pay) -> tuple[bool, bool, bool]:
        in_section = any(span.start <= figure.span.start < span.end for span in own)
        return figure.kind != "base", figure.min is None and figure.max is None, not in_section

    return tuple(sorted(_once_each(document.text, _settled(document, found)), key=rank))


_SAME = regex(
    r"\s*(?:\(|/|=|,|or|[-–—])\s*(?:or|about|around|approx\w*\.?|circa|c\.|i\.e\.,?|equivalent to|equal to)?\s*"
)
_COMES_TO = regex(
    r"\(\s*(?:~|≈|=|approx\w*\.?|about|around|roughly|circa|c\.|equivalent to|equal to|which is|i\.e\.,?)[\s~]*$"
)
_PRO_RATA = regex(r"(?i)[^\n()$£€]{0,20}\bpro[- ]?rata\b[^\n()$£€]{0,60}\([^\n()$£€]{0,30}")
_IN_BRACKET = regex(r"[^\n()$£€]{0,60}\(")
_BACK = 30  # characters before a figure
_HOURS: dict[str, float] = {"hour": 1, "day": 8, "week": 40, "month": 168, "year": 2000}  # of work, about
_A_YEAR = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}


def _once_each(text: str, facts: Sequence[Pay]) -> Iterator[Pay]:
    """Yield the figures that do not only say one before for another period: "$20 an hour ($41,600 a year)"."""
    last: Pay | None = None
    yearly: set[tuple[str | None, Period | None, int, int]] = set()  # what each comes to in a year
    for fact in facts:
        low, high = (round((end or 0) * _A_YEAR.get(fact.period or "", 0)) for end in (fact.min, fact.max))
        same = (low or high) and any(
            fact.currency == currency and fact.period != period and (low, high) == (least, most)
            for currency, period, least, most in yearly
        )
        if last is None or not (same or _repeats(text, last, fact)):
            yield fact
        yearly.add((fact.currency, fact.period, low, high))
        last = fact


def _repeats(text: str, last: Pay, fact: Pay) -> bool:
    """Say whether a figure only says the one before it for another period."""
    end, start = last.span.end, fact.span.start
    if "(" in text[max(end, start - _BACK) : start]:
        bare = text[fact.span.end : fact.span.end + 1] == ")"
        if bare and _PRO_RATA.fullmatch(text, end, start) and fact.currency == last.currency:
            return True  # "£24,000 pro rata, 15 hours a week (£9,600)"
        if fact.period != last.period and _COMES_TO.search(text, max(0, start - _BACK), start):
            return True  # "£12 an hour. 20 hours a week (about £1,040 a month)"
        if _IN_BRACKET.fullmatch(text, end, start) and _is_same(last, fact):
            return True  # "£24,000 a year, depending on experience (£12.30 an hour)"
    return bool(_SAME.fullmatch(text, end, start)) and _is_same(last, fact)


def _is_same(one: Pay, other: Pay) -> bool:
    first, second = one.max or one.min, other.max or other.min
    if one.period == other.period or not (first and second and one.currency == other.currency):
        return False
    hours = (_HOURS.get(period or "", 0.0) for period in (one.period, other.period))
    a, b = hours
    return bool(a and b) and 0.7 < (second / b) / (first / a) < 1.4


_OTHER_SECTIONS = frozenset(("company", "benefits", "equal_opportunity", "responsibilities"))


def _elsewhere(sections: Sequence[Section], span: Span) -> bool:
    kinds = {s.kind for s in sections if s.span.start <= span.start < s.span.end}
    return "pay" not in kinds and not _OTHER_SECTIONS.isdisjoint(kinds)


@once
def _figures(document: Document) -> list[_Figure]:
    """Return what is pay by its own context, in order of place for each way it is given."""
    fields = list(from_fields(document))
    found = [_given(given) for given in (*fields, *from_templates(document))]
    read = {start for given in fields for start in given.blocks}
    for block, label, divides in _labelled_blocks(document):
        if block.span.start not in read:
            inside = _in_block(document.text, block.span, label)
            found += (figure for figure in inside if figure.amount.period or not divides)
    found += _by_mile(document.text)
    return found


# What lorry drivers are paid: "44 to 49 CPM". Dollars by the mile are mostly for the use of a car.
_MILE = regex(
    r"(?<![\d.$])(?:0?\.)?([2-9]\d)(?: ?(?:-|–|to) ?(?:0?\.)?([2-9]\d))?"
    r"(?: ?CPM\b| cents (?:per|a) (?:\w+ )?mile\b)(?! reimb)"
)


def _by_mile(text: str) -> Iterator[_Figure]:
    """Yield the rates by the mile, in cents; they have no period."""
    if "CPM" not in text and " mile" not in text:
        return
    for rate in _MILE.finditer(text):
        earlier = text[max(0, rate.start() - _BACK) : rate.start()].rpartition("\n")[2]
        if names_other_money(earlier):
            continue
        low, high = (float(end) / 100 for end in (rate[1], rate[2] or rate[1]))
        amount = Amount(start=rate.start(), end=rate.end(), low=low, high=high, currency="$", period=None)
        yield _Figure(Span(*rate.span()), rate.group(), amount, SAID, "base", None, by_mile=True)


def _given(given: Given) -> _Figure:
    return _Figure(given.span, given.text, given.amount, SAID, "base", given.period)


_DIGIT = regex(r"[0-9]")
_LABEL_LENGTH = 30  # characters of a line that may be the label of the line below


def _labelled_blocks(document: Document) -> Iterator[tuple[Block, str, bool]]:
    """Yield each block that holds a digit, with its label: its key, its column's and row's heads, the heading above.

    The last value says that the block only divides a sum that is no pay, given by an item it is nested in.
    """
    text = document.text
    keys = {f.span.start: f.key for f in document.fields if not f.labelled}
    heading = above = Span(0, 0)
    row = header = ""
    parents: list[Span] = []  # the items above an item that it is nested in
    for block in document.blocks:
        span, kind = block.span, block.kind
        del parents[block.level - 1 if kind == "item" else 0 :]
        if kind == "cell":
            yield block, f"{header} {row} {heading.of(text)}", False
            if block.level == 0:
                header = f"{header} {span.of(text)}"
            else:
                row = f"{row} {span.of(text)}"[-200:]
            continue
        row = header = ""
        if kind == "heading":
            heading = span
        if _DIGIT.search(text, span.start, span.end):
            key = keys.get(span.start) if kind == "field" else None
            label = key or f"{heading.of(text)} {above.of(text)}"
            if key is None or not names_other_money(key):  # "application_fee: £20"
                yield block, label, any(_is_other_sum(item.of(text)) for item in parents)
        if kind == "item":
            parents.append(span)
        above = span if kind != "field" and span.end - span.start <= _LABEL_LENGTH else Span(0, 0)


def _is_other_sum(item: str) -> bool:
    """Say whether an item gives a sum that is no pay, so that the items below it only divide it: "$900 bonus"."""
    return bool(_DIGIT.search(item)) and names_other_money(item)


def _in_block(text: str, block: Span, label: str) -> Iterator[_Figure]:
    for amount in amounts(text, block.start, block.end):
        if could_be_pay(amount):
            near = around(text, block, amount, label)
            if sure := sureness(amount, near):
                span = Span(amount.start, amount.end)
                period = amount.period or period_near(near, amount.top)
                salary = period is None and is_salary(near)
                yield _Figure(span, span.of(text), amount, sure, kind_of(near), period, salary)


_UNNAMED = (None, "$", "kr", "¥")


def _settled(document: Document, found: list[_Figure]) -> tuple[Pay, ...]:
    """Return the figures as facts, currencies and periods filled in where the posting tells them; then the grades."""
    currencies = [f.amount.currency for f in found]
    named = next((c for c in currencies if c not in _UNNAMED), None)
    shown = next((c for c in currencies if c), None) or (currency_key(document) if found else None)
    unsure = any(f.amount.currency in _UNNAMED or f.period is None for f in found)
    country = _country(document) if unsure else None
    if "$" in currencies and country not in ("US", *_DOLLARS):
        country = _told(document) or country
    facts = []
    for f in found:
        currency = f.amount.currency
        if currency in _UNNAMED:
            currency = _currency(currency or shown, country, named)
        period = f.period
        if period is None and not f.by_mile:
            period = usual_period(f.amount, currency, salary=f.salary, local=_CURRENCY.get(country or ""))
        low, high = f.amount.low, f.amount.high
        facts.append(
            Pay(
                span=f.span,
                text=f.text,
                min=low,
                max=high,
                currency=currency,
                period=period,
                kind=f.kind,
                period_stated=f.period is not None or f.by_mile,
                currency_stated=f.amount.currency not in _UNNAMED,
            )
        )
    has_base = any(fact.kind == "base" for fact in facts)
    # What tips come to is a guess and no pay beside a wage; equity is no pay without one.
    facts = [fact for fact in facts if fact.kind != ("tips" if has_base else "equity")]
    return (*sorted(facts, key=lambda fact: fact.span.start), *grades(document))


_EURO = frozenset("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split())
_CURRENCY = {
    "AE": "AED", "AM": "AMD", "AU": "AUD", "BD": "BDT", "BG": "BGN", "BR": "BRL", "CA": "CAD", "CH": "CHF", "CN": "CNY",
    "CO": "COP", "CZ": "CZK", "DK": "DKK", "EG": "EGP", "ET": "ETB", "GB": "GBP", "GE": "GEL", "GH": "GHS", "HK": "HKD",
    "HU": "HUF", "ID": "IDR", "IL": "ILS", "IN": "INR", "JP": "JPY", "KE": "KES", "KR": "KRW", "KZ": "KZT", "LK": "LKR",
    "MA": "MAD", "MX": "MXN", "MY": "MYR", "NG": "NGN", "NO": "NOK", "NP": "NPR", "NZ": "NZD", "PH": "PHP", "PK": "PKR",
    "PL": "PLN", "QA": "QAR", "RO": "RON", "RS": "RSD", "RU": "RUB", "RW": "RWF", "SA": "SAR",
    "SE": "SEK", "SG": "SGD", "TH": "THB", "TR": "TRY", "TW": "TWD", "TZ": "TZS", "UA": "UAH", "UG": "UGX",
    "US": "USD", "VN": "VND", "ZA": "ZAR", "ZM": "ZMW",
}  # fmt: skip
# Words that tell the country where no place does.
_TOLD_BY = (
    (("superannuation", "+ super", "plus super", "australian citizen", "australian permanent resident"), "AU"),
    (("kiwisaver", "new zealand citizen"), "NZ"),
    (("canadian citizen", "government of canada", "canada summer jobs", "work in canada"), "CA"),
    (("singaporean", "singapore citizen"), "SG"),
    (("shanghai", "beijing", "shenzhen", "guangzhou", "hangzhou", "china"), "CN"),
)
_DOLLARS = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"}
_CROWNS = {"NO": "NOK", "DK": "DKK", "IS": "ISK"}


def _country(document: Document) -> str | None:
    """Return the ISO 3166-1 code of the country of the first place of work that has one."""
    placed = next((code[:2] for location in place.candidates(document) for code in location.jurisdictions), None)
    return placed or _told(document)


def _told(document: Document) -> str | None:
    small = document.small
    return next((code for words, code in _TOLD_BY if any(word in small for word in words)), None)


def _currency(written: str | None, country: str | None, named: str | None) -> str | None:
    """Return the currency that an unnamed dollar, an unnamed crown or no sign at all means in a country."""
    if written == "$":
        return named if named in ("USD", *_DOLLARS.values()) else _DOLLARS.get(country or "", "USD")
    if written == "¥":
        return "CNY" if country == "CN" else "JPY"
    if written == "kr":
        return _CROWNS.get(country or "", "SEK")
    if written is None and country:
        return "EUR" if country in _EURO else _CURRENCY.get(country)
    return written
