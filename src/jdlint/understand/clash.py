"""Which requirements contradict each other?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

import msgspec

from jdlint.facts import Requirement
from jdlint.regex import regex
from jdlint.text import Span, split_words, word_set
from jdlint.understand.experience import Stretch, stretches

# Words that do not change what is asked for; "advanced" and "basic" do.
_FILLERS = word_set(
    "a an the of in with for and at as on to is are be have has having you your who some any least minimum min more "
    "than or's experience experienced exp years year yrs yr knowledge understanding familiarity familiar proficiency "
    "proficient skill skills ability able must required require requires requirement preferred preferably preference "
    "ideal ideally desired desirable plus nice bonus advantage asset essential mandatory strong good solid excellent "
    "proven demonstrated working work hands professional prior previous relevant using use background exposure "
    "competent competence we need looking candidate candidates applicants should would will beneficial helpful "
    "considered highly big strongly great"
)
# What headings are made of: two items that hold no more say nothing that could clash.
_HEADINGS = word_set(
    "licenses licences license licence certifications certification certificates education training qualifications "
    "qualification requirements other additional language languages technical travel level specific key core"
)
_LONGEST_KEY = 8
_MARKS_OFF = (
    r"(?i)\b(?:such as|e\.?g\.?|for example|like|one of|including|similar|equivalent|other|any of|either)\b|/|\bor\b"
)
_NOTHING = r"(?i)\b(?:none|no|not|n/a|never)\b"
_LEVELS = (
    r"(?i)\b(?:junior|senior|mid|lead|level|grade|tier|gs-?\d+|entry|intermediate|principal|option|track|master|bachelor"
    r"|phd|ph\.d|degree|diploma|education|or)\b"
)


class Clash(msgspec.Struct, frozen=True):
    """Two requirements that cannot both hold: `what` is asked for in both, `first` stands before `second`.

    `years` are those of the first and the second, where they differ; else one is a must and the other is not.
    """

    what: str
    first: Requirement
    second: Requirement
    span: Span
    years: tuple[int, int] | None = None


class _Item(msgspec.Struct, frozen=True):
    requirement: Requirement
    key: tuple[str, ...]
    stretch: Stretch | None
    plain: bool


def _key(text: str, without: Span | None) -> tuple[str, ...]:
    """Return what is asked for: the words of an item less its years and those of `_FILLERS`."""
    if without:
        text = text[: without.start] + " " + text[without.end :]
    return tuple(word for _, _, word in split_words(text) if word not in _FILLERS)


def _item(text: str, one: Requirement) -> _Item:
    found = list(stretches(text, one.span))
    stretch = found[0] if len(found) == 1 else None
    inside = stretch.span.shifted(-one.span.start) if stretch else None
    names = {word for name in one.technologies for _, _, word in split_words(name)}
    key = _key(one.text, inside)
    return _Item(one, key, stretch, bool(one.technologies) and not set(key) - names)


@functools.cache
def _of(name: str) -> re.Pattern[str]:
    return regex(rf"(?<![\w.]){re.escape(name)}(?![\w+#])", re.IGNORECASE)


def _says_something(key: Sequence[str]) -> bool:
    return len(key) <= _LONGEST_KEY and not _HEADINGS.issuperset(key) and key[0] not in ("or", "and")


def _must_and_nice(items: Sequence[_Item]) -> Iterator[Clash]:
    musts = [item for item in items if item.requirement.level == "must"]
    for nice in (item for item in items if item.requirement.level == "nice"):
        for must in musts:
            first, second = sorted((must.requirement, nice.requirement), key=lambda one: one.span)
            if nice.key == must.key and _says_something(nice.key) and _same_years(must, nice):
                yield Clash(" ".join(_said(second, nice.key)), first, second, second.span)
            elif (
                must.plain
                and nice.plain
                and _same_years(must, nice)
                and not regex(_MARKS_OFF).search(must.requirement.text)
            ):
                named = {name.casefold() for name in must.requirement.technologies}
                for name in nice.requirement.technologies:
                    where = _of(name).search(second.text) if name.casefold() in named else None
                    if where:
                        yield Clash(name, first, second, Span(*where.span()).shifted(second.span.start))


def _same_years(must: _Item, nice: _Item) -> bool:
    """Say whether what is nice to have asks for no other number of years: three must, five nice is no clash."""
    return nice.stretch is None or (must.stretch is not None and nice.stretch.years == must.stretch.years)


def _said(one: Requirement, key: Sequence[str]) -> Iterator[str]:
    """Yield the words of a key as the item writes them."""
    for start, end, word in split_words(one.text):
        if word in key:
            yield one.text[start:end]


def _years_differ(items: Sequence[_Item]) -> Iterator[Clash]:
    seen: dict[tuple[str, ...], _Item] = {}
    for item in items:
        one, stretch = item.requirement, item.stretch
        if stretch is None or one.level != "must" or len(item.key) > _LONGEST_KEY or regex(_LEVELS).search(one.text):
            continue
        before = seen.setdefault(item.key, item)
        if before.stretch is None or before.stretch.years == stretch.years or before is item:
            continue
        what = " ".join(_said(one, item.key)) or "experience"
        yield Clash(what, before.requirement, one, stretch.span, (before.stretch.years, stretch.years))


def clashes(text: str, requirements: Sequence[Requirement]) -> Iterator[Clash]:
    """Yield each thing that is both a must and nice to have, or asked for with two numbers of years.

    Alternatives, examples and different levels ("basic", "advanced") are no clash.
    """
    levels = {one.level for one in requirements}
    # Where all are musts, or all are wishes, only numbers of years can clash.
    apart = len(levels) > 1
    items = [
        _item(text, one)
        for one in requirements
        if (apart or one.years is not None) and not regex(_NOTHING).search(one.text)
    ]
    yield from _must_and_nice(items)
    yield from _years_differ(items)
