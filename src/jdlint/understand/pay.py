"""Which amounts of a posting are this job's pay?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from jdlint.data import lexicon
from jdlint.document import Block, Document, Field
from jdlint.facts import Pay, Period, Section
from jdlint.text import Span
from jdlint.understand import place
from jdlint.understand.grades import grades
from jdlint.understand.money import Amount, amounts
from jdlint.understand.once import once

Kind = Literal["base", "ote", "commission", "tips", "equity"]

_FAR = 99  # "no such word": farther than any
_REACH = 160  # characters before an amount that may say what it is
_LABEL_LENGTH = 30  # characters of a line that may be the label of the line below
# How sure an amount is pay: said so, or only looks so.
_SAID, _LOOKS = 2, 1

_WORD = re.compile(r"[A-Z]?[a-zà-ÿß]+|[A-Z]+(?![a-zà-ÿß])")
_CLAUSE = re.compile(r"[.!?](?=\s+[A-Z(])|[;•·|]|\s{4,}|[!.](?=[A-Z][a-z])")
_AFTER_STOP = re.compile(r"[.,](?!\d)|[;+(•|]|\s&\s|\bplus\b|\band\b|\bwith\b|\s[-–—]\s")
_TIPS = re.compile(r"(?i)\W*(?:plus|\+|and|&|w/|with)?\s*(?:\w+\s)?(?:tips?\b|gratuit|tip[- ]?out)")
_LABEL_ONLY = re.compile(
    r"(?i)\W*(?:(?:range|rate|scale|package|is|of|from|between|around|about|approx\w*|circa|up to|start\w*|at|to|min\w*|max\w*|gross|net|base|per|"
    r"annual\w*|annum|hour\w*|month\w*|year\w*|pa|in|the|offered|band)\W*)*"
)
_PURPOSE = re.compile(r"(?i)\W*stipend\s+(?:to|for|towards?|on)\b")
_EACH = re.compile(
    r"(?i)\W*(?:for (?:each|every)|(?:per|each|a|an) (?:\w+ )?(?:referral|candidate|lead|member|membership|sale|client|call|person|employee|unit)"
    r"|more\b|extra\b)"
)


class _Cues(msgspec.Struct):
    pay: frozenset[str]
    hint: frozenset[str]
    never: frozenset[str]
    rarely: frozenset[str]


@functools.cache
def _cues() -> _Cues:
    words = lexicon("pay")
    return _Cues(*(frozenset(words[name]) for name in ("pay", "hint", "never", "rarely")))


class _Figure(msgspec.Struct):
    """An amount that is pay, how sure that is, and what is known of it so far."""

    span: Span
    text: str
    amount: Amount
    sure: int
    kind: Kind
    period: Period | None


def figures(document: Document) -> tuple[Pay, ...]:
    """Return every amount and grade that its own context says is this job's pay, in order of place."""
    return _settled(document, _figures(document))


def pay(document: Document, sections: Sequence[Section]) -> tuple[Pay, ...]:
    """Return the figures for this job's pay, the main one first: base pay before the rest, a pay section before others.

    An amount that only looks like pay is left out where the section speaks of something else.
    """
    found = [f for f in _figures(document) if f.sure == _SAID or not _elsewhere(sections, f.span)]
    own = [s.span for s in sections if s.kind == "pay"]

    def rank(figure: Pay) -> tuple[bool, bool, bool]:
        in_section = any(span.start <= figure.span.start < span.end for span in own)
        return figure.kind != "base", figure.min is None and figure.max is None, not in_section

    return tuple(sorted(_settled(document, found), key=rank))


def _elsewhere(sections: Sequence[Section], span: Span) -> bool:
    kinds = {s.kind for s in sections if s.span.start <= span.start < s.span.end}
    return bool(kinds & {"company", "benefits", "equal_opportunity", "responsibilities"}) and "pay" not in kinds


def _settled(document: Document, found: list[_Figure]) -> tuple[Pay, ...]:
    """Return the figures as facts, with currencies and periods filled in where the posting tells them; then the grades."""
    named = next((f.amount.currency for f in found if f.amount.currency not in (None, "$", "kr")), None)
    shown = next((f.amount.currency for f in found if f.amount.currency), None)
    country = _country(document) if any(f.amount.currency in (None, "$", "kr") for f in found) else None
    facts = []
    for f in found:
        a = f.amount
        currency = _currency(a.currency or shown, country, named) if a.currency in (None, "$", "kr") else a.currency
        facts.append(
            Pay(
                span=f.span,
                text=f.text,
                min=a.low,
                max=a.high,
                currency=currency,
                period=f.period or _usual(a, currency),
                kind=f.kind,
            )
        )
    if not any(f.kind == "base" for f in facts):
        facts = [f for f in facts if f.kind != "equity"]
    named_grades = grades(document)
    facts.sort(key=lambda f: f.span.start)
    return (*facts, *named_grades)


_EURO = frozenset("AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split())
_CURRENCY = {
    "US": "USD", "GB": "GBP", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "IN": "INR", "CH": "CHF", "SE": "SEK", "NO": "NOK", "DK": "DKK", "PL": "PLN",
    "JP": "JPY", "AM": "AMD", "SG": "SGD", "HK": "HKD", "MX": "MXN", "ZA": "ZAR", "CZ": "CZK", "RO": "RON", "HU": "HUF",
}  # fmt: skip
_DOLLARS = {"CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"}
_CROWNS = {"NO": "NOK", "DK": "DKK", "IS": "ISK"}


def _country(document: Document) -> str | None:
    """Return the ISO 3166-1 code of the country of the first place of work that has one."""
    for location in place.candidates(document):
        for code in location.jurisdictions:
            return code[:2]
    return None


def _currency(written: str | None, country: str | None, named: str | None) -> str | None:
    if written == "$":
        return named if named and named in ("USD", *_DOLLARS.values()) else _DOLLARS.get(country or "", "USD")
    if written == "kr":
        return _CROWNS.get(country or "", "SEK")
    if written is None and country:
        return "EUR" if country in _EURO else _CURRENCY.get(country)
    return written


def _usual(amount: Amount, currency: str | None) -> Period | None:
    """Return the period an amount of this size is usually for, as people leave it out only where it is obvious."""
    if currency == "INR" and amount.top >= 200_000:
        return "year"
    if currency not in (None, *_WESTERN):
        return None
    if amount.top < 200 and not amount.scaled:
        return "hour"
    return "year" if amount.top >= 10_000 else None


@once
def _figures(document: Document) -> list[_Figure]:
    """Return what is pay by its own context, in order of place for each way it is given."""
    text = document.text
    structured = list(_structured(document))
    found = [figure for figure, _ in structured]
    found += _from_templates(document)
    used = {start for _, starts in structured for start in starts}
    for block, label in _labelled_blocks(document):
        if block.span.start not in used:
            found += _in_block(text, block, label)
    return found


def _labelled_blocks(document: Document) -> Iterator[tuple[Block, str]]:
    """Yield each block with what stands for its label: its key, its column's and row's heads, the heading above."""
    text = document.text
    keys = {f.span.start: f.key for f in document.fields if not f.labelled}
    heading = row = header = above = ""
    for block in document.blocks:
        if block.kind == "cell":
            yield block, f"{header} {row} {heading}"
            if block.level == 0:
                header = f"{header} {block.span.of(text)}"
            else:
                row = f"{row} {block.span.of(text)}"[-200:]
            continue
        row = header = ""
        if block.kind == "heading":
            heading = block.span.of(text)
        yield block, keys.get(block.span.start, heading) if block.kind == "field" else f"{heading} {above}"
        above = block.span.of(text) if len(block.span) <= _LABEL_LENGTH and block.kind != "field" else ""


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _in_block(text: str, block: Block, label: str) -> Iterator[_Figure]:
    for amount in amounts(text, block.span.start, block.span.end):
        sure = _sureness(text, block, amount, label)
        if sure:
            before = _words(text[max(block.span.start, amount.start - 60) : amount.start])[::-1]
            after = text[amount.end : min(block.span.end, amount.end + 60)]
            yield _Figure(
                span=Span(amount.start, amount.end), text=text[amount.start : amount.end], amount=amount, sure=sure,
                kind=_kind(before, after), period=amount.period or _period(before, after),
            )  # fmt: skip


def _sureness(text: str, block: Block, amount: Amount, label: str) -> int:
    """Return how sure an amount is this job's pay; 0 when it is not.

    What counts is the nearest telling word before it in the same clause, then what follows it, then the heading or key
    it stands under, then its form.
    """
    if amount.huge or not _plausible(amount):
        return 0
    money = amount.currency is not None
    if not (money or amount.scaled or amount.period or amount.decimals or amount.top >= 1000):
        return 0
    cues = _cues()
    earlier = text[max(block.span.start, amount.start - _REACH) : amount.start]
    before = _CLAUSE.split(earlier)[-1]
    after = text[amount.end : min(block.span.end, amount.end + 60)]
    follows = [] if after[:1].isalpha() else _words(_AFTER_STOP.split(after, maxsplit=1)[0])[:6]
    words = _words(before)[::-1]
    paid = _nearest(words, cues.pay)
    never = _nearest(words, cues.never)
    if words[:1] == ["to"] and amount.low is not None and "paid" in words[:2]:
        return 0
    if (
        _EACH.match(after)
        or (_PURPOSE.match(after) and paid > 3)
        or "ote" not in follows
        and _nearest(follows, cues.never) < min(paid, 6)
    ):
        return 0
    tips = bool(_TIPS.match(after))
    if "ote" in follows:
        return _SAID
    if never < _FAR and words[paid : paid + 1] and words[paid].startswith("earn"):
        return 0  # "refer a friend and earn"
    if never < min(paid, 6 if amount.period == "hour" else _FAR) and not tips:
        return 0
    if not money and not amount.scaled and not (amount.period and amount.period != "project"):
        return _SAID if _labelled_number(before, block, amount, after, label, paid) else 0
    if paid < _FAR or tips or follows[:1] in (["stipend"], ["salary"], ["base"], ["wage"]):
        return _SAID if money or paid < 8 or tips else 0
    if _nearest(_words(label), cues.pay) < _FAR:
        return _SAID
    if not money:
        offered = amount.scaled and amount.is_range and 15_000 <= amount.top <= 400_000 and "offer" in words[:3]
        return _LOOKS if offered or (amount.period == "hour" and (amount.decimals or tips)) else 0
    return _looks(text, block, amount, words, follows, earlier)


def _nearest(words: list[str], cues: frozenset[str]) -> int:
    return next((i for i, word in enumerate(words) if word in cues), _FAR)


_WESTERN = ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "SGD")  # a year's pay has five or six figures
_LEAST = {"day": 5, "week": 20, "month": 50, "year": 1000}  # in any currency; less is a number of something else


def _plausible(amount: Amount) -> bool:
    """Say whether anyone could be paid this much; large-number currencies have no upper bound."""
    top = amount.top
    if top < _LEAST.get(amount.period or "", 2) or (
        amount.scaled and int(top / 1000) in (401, 403, 457) and amount.currency is None
    ):
        return False
    if amount.currency in (None, "$", *_WESTERN):
        most = {"hour": 1500, "day": 20_000, "week": 50_000, "month": 200_000}.get(amount.period or "", 3_000_000)
        return top <= most
    return True


def _labelled_number(before: str, block: Block, amount: Amount, after: str, label: str, paid: int) -> bool:
    """Say whether a mere number is pay: right behind a pay word, or alone under a pay heading or key."""
    if re.match(
        r"(?i)\W{0,2}(?:%|years?|days?|weeks?|months?|hours?|hrs|employees|staff|people|positions|-?[a-z]\b|th\b|st\b|/\d)",
        after,
    ):
        return False
    plain = amount.low == amount.high and 1900 <= amount.top <= 2100 and not amount.decimals
    if paid <= 6:
        at = max(before.lower().rfind(word) + len(word) for word in _cues().pay if word in before.lower())
        return bool(_LABEL_ONLY.fullmatch(before[at:])) and not plain
    whole = len(block.span) - (amount.end - amount.start) < 12
    return whole and not plain and _nearest(_words(label), _cues().pay) < _FAR


def _looks(text: str, block: Block, amount: Amount, words: list[str], follows: list[str], earlier: str) -> int:
    """Judge money that no word calls pay, by its period, the words near, its size and the room it has."""
    cues = _cues()
    follows_against = _nearest(follows, cues.rarely) < _FAR
    against = follows_against or _nearest(words, cues.rarely) < 12
    top, period = amount.top, amount.period
    if period == "hour" or (period in ("day", "week") and not against and top <= 4000):
        return _LOOKS
    if period == "year" and top >= 8000 and (not against or amount.is_range):
        return _LOOKS
    if period == "month" and top >= 300 and not against:
        return _LOOKS
    hint = _nearest(words[:5], cues.hint)
    if hint < _nearest(words, cues.rarely) and top >= 7 and not follows_against:
        return _LOOKS
    room = len(block.span) - (amount.end - amount.start)
    if amount.is_range and 15_000 <= top < 1_000_000 and (room < 200 or not against):
        return _LOOKS if not against else 0
    if against or top >= 1_000_000:
        return 0
    if room < 60 and (top >= 15_000 or amount.is_range or room < 40) and top >= 7:
        return _LOOKS
    said = _nearest(_words(earlier)[::-1], cues.pay) < _FAR
    return _LOOKS if said and (top >= 8000 or amount.is_range) else 0


def _kind(before: list[str], after: str) -> Kind:
    follows = [] if after[:1].isalpha() else _words(after)[:3]
    if "ote" in follows[:2] or "ote" in before[:4] or before[:2] == ["earnings", "target"]:
        return "ote"
    if follows[:1] and follows[0].startswith("commis"):
        return "commission"
    if follows[:2] == ["in", "equity"] or follows[:1] == ["equity"]:
        return "equity"
    if follows[:2] == ["in", "tips"] or follows[1:] == ["total", "tips"]:
        return "tips"
    tip = {"tip", "tips", "tipout", "gratuity", "gratuities", "tipshare"}
    if tip.intersection(before[:8]) and {
        "average",
        "averages",
        "averaging",
        "usually",
        "expect",
        "bring",
        "equals",
        "pool",
    }.intersection(before[:8]):
        return "tips"
    return "base"


_PERIOD_WORDS: dict[str, Period] = {
    "hour": "hour", "hourly": "hour", "hr": "hour", "day": "day", "daily": "day", "week": "week", "weekly": "week", "month": "month",
    "monthly": "month", "year": "year", "yearly": "year", "annual": "year", "annually": "year", "annum": "year", "annualized": "year",
    "annualised": "year",
    "stunde": "hour",
    "tag": "day",
    "monat": "month",
    "jahr": "year", "shift": "day",
}  # fmt: skip
_PER_AFTER = re.compile(
    r"(?i)[\s*),]*(?:[A-Z]{3}\b)?\W*(?:\(?(?:gross|net|brutto|base|usd|eur|dollars|salary|rate)\W+){0,2}(?:/|per\b|an?\b|each\b|p\.)?\W*(hour|hourly|hr|day|daily|week|weekly|month|monthly|year|yearly|annual|annually|annum|annualized|annualised|shift)\b"
)
_PER_LATER = re.compile(
    r"(?i)[^.;:\d\n]{0,20}?(?:/|\b(?:per|pro|an?|each)) ?(hour|day|week|month|year|annum|stunde|tag|monat|jahr)\b"
)
_FOR_PROJECT = re.compile(
    r"(?i)\s*(?:for|over) (?:the|a|an|this)?\s?(?:[\w-]+ ){0,3}(?:project|assignment|contract|commission)\b|\s*(?:per|total|flat|fixed)[ -](?:project|fee)\b"
)


def _period(before: list[str], after: str) -> Period | None:
    """Return the period named near an amount that carries none itself."""
    if _FOR_PROJECT.match(after):
        return "project"
    if match := _PER_AFTER.match(after) or _PER_LATER.match(after):
        return _PERIOD_WORDS[match.group(1).lower()]
    return next((_PERIOD_WORDS[word] for word in before[:9] if word in _PERIOD_WORDS), None)


_ATTRIBUTE = re.compile(r"(\w+)\s*[=:]\s*[\"']([^\"']*)[\"']")


def _from_templates(document: Document) -> Iterator[_Figure]:
    """Yield the pay a template tag is given: `{% include salary.html min="$50,000" max="$60,000" %}`."""
    for mark in document.marks:
        if mark.kind != "template" or not any(
            word in mark.value.lower() for word in ("salar", "pay", "wage", "compensation")
        ):
            continue
        ends: dict[str, Amount] = {}
        for name, value in _ATTRIBUTE.findall(mark.value):
            role = _role(_words(name))
            found = next(amounts(value, 0, len(value)), None)
            if role in ("low", "high", "both") and found:
                ends[role] = found
        if figure := _joined(ends, mark.span, None):
            yield figure


_PAY_KEYS = frozenset("salary salaries pay payrange wage wages compensation remuneration stipend payscale".split())
_ROLES = {
    "low": frozenset("min minimum low lower from floor start starting minvalue".split()),
    "high": frozenset("max maximum high upper to ceiling end top maxvalue".split()),
    "currency": frozenset("currency currencycode".split()),
    "unit": frozenset("unit interval period frequency per schedule unittext".split()),
}


def _role(words: list[str]) -> str:
    return next((role for role, names in _ROLES.items() if names.intersection(words)), "both")


def _structured(document: Document) -> Iterator[tuple[_Figure, list[int]]]:
    """Yield the pay given in data or front-matter keys for its ends, with the places of the blocks that give it."""
    groups: dict[str, dict[str, Field]] = {}
    ready: list[dict[str, Field]] = []
    for field in document.fields:
        words = _words(field.key.replace("_", " "))
        if field.labelled or not _PAY_KEYS.intersection(words) or "bonus" in words or "equity" in words:
            continue
        role = _role(words)
        root = re.split(r"(?i)salar|pay|wage|compensation|remuneration|stipend", field.key)[0].rpartition(".")[0]
        group = groups.setdefault(root, {})
        if role in group and role != "unit":
            ready.append(group)
            group = groups[root] = {}
        group.setdefault(role, field)
    for group in (*ready, *groups.values()):
        if "low" in group or "high" in group or ("both" in group and "currency" in group):
            yield from _from_group(document.text, group)


def _from_group(text: str, group: dict[str, Field]) -> Iterator[tuple[_Figure, list[int]]]:
    ends: dict[str, Amount] = {}
    for role in ("low", "high", "both"):
        if role in group:
            span = group[role].span
            found = next(amounts(text, span.start, span.end), None)
            if found and (role != "both" or found.end - found.start > len(span) - 3):
                ends[role] = found
    unit = _words(group["unit"].span.of(text)) if "unit" in group else []
    period = next((_PERIOD_WORDS[word] for word in unit if word in _PERIOD_WORDS), None)
    if not ends:
        return
    spans = sorted(group[role].span for role in ends)
    if figure := _joined(ends, spans[0], period):
        cents = 0.01 if any("cents" in group[role].key for role in ends) else 1.0
        code = group["currency"].span.of(text).strip().upper()[:3] if "currency" in group else figure.amount.currency
        a = figure.amount
        figure.amount = msgspec.structs.replace(
            a, currency=code or None, low=a.low and a.low * cents, high=a.high and a.high * cents
        )
        yield figure, [span.start for span in spans]


def _joined(ends: dict[str, Amount], span: Span, period: Period | None) -> _Figure | None:
    """Return the figure that separately given ends make; None when they make none."""
    low, high = ends.get("low") or ends.get("both"), ends.get("high") or ends.get("both")
    shown = [a for a in (low, high) if a is not None and a.top > 0]
    if not shown:
        return None
    written = next((a.currency for a in shown if a.currency), None)
    a = msgspec.structs.replace(
        shown[0],
        low=low.top if low else None,
        high=high.top if high else None,
        currency=written,
        scaled=any(s.scaled for s in shown),
    )
    text = " – ".join(dict.fromkeys(f"{s.top:,.2f}".removesuffix(".00") for s in shown))
    return _Figure(
        span=span,
        text=text,
        amount=a,
        sure=_SAID,
        kind="base",
        period=period or next((s.period for s in shown if s.period), None),
    )
