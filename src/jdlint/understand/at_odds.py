"""Which statements about the conditions of a job contradict each other?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec

from jdlint import data
from jdlint.document import Document
from jdlint.regex import regex
from jdlint.text import Span

_REACH = 120  # characters between two statements, at most
_BESIDE = 30  # characters before and after the two in which an excuse may stand
_AROUND, _NEAR = _REACH + 50, 60  # characters round a word within which both stand; with little between them
_FULL_FROM, _PART_TO = 37, 20  # hours a week from which no job is part-time, up to which none is full-time


class Odds(msgspec.Struct, frozen=True, order=True):
    """Two statements that cannot both hold: their places, in order of place, and `what` they are about."""

    first: Span
    second: Span
    what: str


class _Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pair of `rules/lexicon/odds.yaml`; a pattern there may run over several lines."""

    what: str
    words: frozenset[str]
    one: str
    other: str
    between: str | None = None
    unless: str | None = None


@functools.cache
def _pairs() -> tuple[_Pair, ...]:
    return msgspec.convert(data.lexicon("odds"), tuple[_Pair, ...])


@functools.cache
def _search(written: str) -> re.Pattern[str]:
    return regex(regex(r"\s*\n\s*").sub("", written), re.IGNORECASE)


_TIME = (
    r"(?i)\b(?P<type>part|full)[- ]time\b(?!\W+(?:or|and|students?|staff|employees?|workers?|colleagues?|team"
    r"|equivalent"
    r"|study|stud\w+|course|education|benefits?|faculty|associates?)\b|/)"
)
_EITHER = r"(?i)\b(?:p(?=art[- ]time)|f(?=ull[- ]time))"
_WEEKLY = (
    r"(?i)(?<![\d.,:–-])(?P<hours>\d{1,2}(?:\.\d+)?)[- ]?(?:hours?|hrs?)\.?(?: ?(?:of work )?(?:per|a|/|each|every) ?"
    r"(?:week|wk)\b| ?(?:weekly|pw|p/w)\b)|\bhours\W{1,3}(?P<given>\d\d)(?: ?(?:per|a|/) ?(?:week|wk)\b| ?(?:weekly"
    r"|pw)\b)"
)
_DAYS = r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)days? to (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
_OTHER_HOURS = (
    r"(?i)\b(?:or|students?|staff|employees?|workers?|colleagues?|team|benefits?|overtime|up to|max\w*|minimum|between"
    r"|to"
    r"|equivalent|training|fte|pro[- ]rata|instead|than|not|stud(?:y|ies)|based on|if|extra|additional|at least|over"
    r"|about"
    r"|from|of which|of these|spent|in the (?:studio|classroom|shop|office|field|lab)|teaching)\b|/"
)


def _beside(text: str, block: Span, first: Span, second: Span) -> str:
    """Return what stands right before, between and right behind two places."""
    before = text[max(block.start, first.start - _BESIDE) : first.start]
    return f"{before} {text[first.end : second.start]} {text[second.end : min(block.end, second.end + _BESIDE)]}"


def _round(document: Document, word: int, reach: int) -> Span:
    """Return what stands round a word, of its block."""
    at, block = document.words.starts[word], document.spans[document.words.blocks[word]]
    return Span(max(block.start, at - reach), min(block.end, at + reach))


def _both(
    text: str, around: Span, one: re.Pattern[str], other: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield the matches of two patterns in a part of a text, near each other, in order of place."""
    found = list(one.finditer(text, around.start, around.end))
    for second in other.finditer(text, around.start, around.end) if found else ():
        for first in found:
            left, right = sorted((first, second), key=lambda match: match.start())
            if left.end() <= right.start() <= left.end() + _REACH:
                yield left, right


def at_odds(document: Document) -> Iterator[Odds]:
    """Yield each pair of statements of a paragraph that cannot both hold, in order of place, each once."""
    yield from sorted({*_of_words(document), *_of_hours(document)})


def _of_words(document: Document) -> Iterator[Odds]:
    text, words = document.text, document.words
    for pair in _pairs():
        for place in [place for word in pair.words & words.vocabulary for place in words.places[word]]:
            block, one = document.spans[words.blocks[place]], _search(pair.one)
            around = _round(document, place, _NEAR if pair.between else _AROUND)
            for left, right in _both(text, around, one, _search(pair.other)):
                first, second = Span(*left.span()), Span(*right.span())
                if pair.between and not (
                    left.re.pattern == one.pattern and _search(pair.between).fullmatch(text, first.end, second.start)
                ):
                    continue
                if pair.unless and _search(pair.unless).search(_beside(text, block, first, second)):
                    continue
                yield Odds(first, second, pair.what)


def _of_hours(document: Document) -> Iterator[Odds]:
    """Yield part-time jobs with the hours of a full-time one, and the reverse."""
    text, words = document.text, document.words
    for place in [*words.places.get("time", ())]:
        if not place or words.folded[place - 1] not in ("part", "full"):
            continue
        block = document.spans[words.blocks[place]]
        for left, right in _both(text, _round(document, place, _AROUND), regex(_TIME), regex(_WEEKLY)):
            both = {**left.groupdict(), **right.groupdict()}
            hours, part = float(both["hours"] or both["given"]), both["type"].lower() == "part"
            if not (hours >= _FULL_FROM if part else 0 < hours <= _PART_TO):
                continue
            first, second = Span(*left.span()), Span(*right.span())
            if len(set(regex(_EITHER).findall(text, block.start, block.end))) > 1:
                continue  # "Full-time: 38 hours a week. Part-time: 18 hours a week."
            if not regex(_OTHER_HOURS).search(regex(_DAYS).sub("", _beside(text, block, first, second))):
                yield Odds(first, second, "the hours")
