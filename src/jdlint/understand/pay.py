"""Which amounts of a posting are this job's pay?"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec

from jdlint.data import lexicon
from jdlint.document import Document
from jdlint.facts import Pay, Period, Section
from jdlint.text import Span
from jdlint.understand import grades, place
from jdlint.understand.money import Amount, amounts

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLAUSE = re.compile(r"[.!?](?=\s+[A-Z(])|[;•·|]|\s{4,}")


class _Cues(msgspec.Struct):
    pay: frozenset[str]
    hint: frozenset[str]
    other: frozenset[str]


@functools.cache
def _cues() -> _Cues:
    words = lexicon("pay")
    return _Cues(*(frozenset(words[name]) for name in ("pay", "hint", "other")))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def figures(document: Document) -> tuple[Pay, ...]:
    """Return every amount or grade that its context says is this job's pay, in order of place."""
    found: list[Pay] = []
    label: list[str] = []
    keys = {f.span.start: f.key for f in document.fields}
    text = document.text
    for block in document.blocks:
        span = block.span
        if block.kind == "heading":
            label = _words(span.of(text))
        here = _words(keys[span.start]) if block.kind == "field" and span.start in keys else label
        for amount in amounts(text, span.start, span.end):
            if _is_pay(text, span, amount, here):
                found.append(_pay(text, amount))
    found += grades.grades(document)
    return tuple(found)


def _is_pay(text: str, block: Span, amount: Amount, label: list[str]) -> bool:
    cues = _cues()
    if amount.huge or amount.top == 0:
        return False
    before = text[max(block.start, amount.start - 160) : amount.start]
    cuts = [m.end() for m in _CLAUSE.finditer(before)]
    if cuts:
        before = before[cuts[-1] :]
    after = re.split(r"[.,;+&(]|\bplus\b|\band\b|\bwith\b", text[amount.end : min(block.end, amount.end + 60)])[0]
    follows = _words(after)[:4]
    words = _words(before)[::-1]
    paid = next((i for i, w in enumerate(words) if w in cues.pay), 99)
    other = next((i for i, w in enumerate(words) if w in cues.other), 99)
    label_pay = any(w in cues.pay for w in label)
    if follows and any(w in cues.other for w in follows[:3]) and paid > 3:
        return False
    if other < paid:
        return False
    money = amount.currency is not None
    if paid < 99 and (
        money or amount.scaled or amount.period or (paid <= 3 and (amount.top >= 1000 or amount.decimals))
    ):
        return True
    if label_pay and (money or amount.scaled or amount.period):
        return True
    if not money:
        return amount.period == "hour" and amount.decimals
    if amount.period in ("hour", "day", "week"):
        return True
    if amount.period in ("month", "year"):
        return amount.top >= (300 if amount.period == "month" else 8000)
    if any(w in cues.hint for w in words[:5]):
        return True
    room = block.end - block.start - (amount.end - amount.start)
    return (room < 60 and 7 <= amount.top < 1_000_000) or (
        amount.is_range and 15000 <= amount.top < 1_000_000 and room < 200
    )


def _pay(text: str, amount: Amount) -> Pay:
    currency = amount.currency
    if currency in ("$", None):
        currency = "USD"
    span = Span(amount.start, amount.end)
    return Pay(
        span=span, text=span.of(text), min=amount.low, max=amount.high, currency=currency,
        period=amount.period or _usual_period(amount.top),
    )  # fmt: skip


def _usual_period(top: float) -> Period | None:
    if top < 200:
        return "hour"
    return "year" if top >= 10000 else None


def pay(document: Document, sections: Sequence[Section]) -> tuple[Pay, ...]:
    """Return the figures for this job's pay, the main one first; those in the sections about other things are left out."""
    found = figures(document)
    in_pay = [s.span for s in sections if s.kind == "pay"]
    return tuple(sorted(found, key=lambda p: not any(s.start <= p.span.start < s.end for s in in_pay)))
