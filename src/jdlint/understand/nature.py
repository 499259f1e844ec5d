"""Whether a file is a job posting at all."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

import msgspec

from jdlint import data
from jdlint.document import Document
from jdlint.facts import Section, SectionKind, Verdict
from jdlint.regex import regex
from jdlint.text import Words
from jdlint.understand import headings, title
from jdlint.understand.language import language

# A text with fewer different words of the trade, or where they are rarer, is about something else. Measured: they are
# 7 % of the words of the median posting and 1.5 % of the lowest in 200; of software documentation at most 1.6 % in 19
# of 20.
_FEWEST_JOB_WORDS = 4
_LEAST_SHARE = 0.012
_SHORT = 25  # words; a shorter text says too little
_SURE = 3  # phrases of hiring; with so many a text is a posting
_LIST = 5  # job titles on lines of their own
_LEVELS = 3
_LEVEL = regex(
    r"(?:level|grade|band|stufe|ic|l|p|m|e|t)[ -]?\d{1,2}\b(?! years)"
    r"|(?:associate|junior|mid(?:[- ]level)?|intermediate|senior"
    r"|staff|principal|lead|distinguished|director|fellow)\b",
    re.IGNORECASE,
)
_FACTS: frozenset[SectionKind] = frozenset({"pay", "apply", "deadline", "employment_type"})
_SIGNS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "summary", "location"})
_DETAILS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications"})


class _Other(msgspec.Struct, frozen=True):
    reason: str
    names: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]


class _Lexicon(msgspec.Struct, frozen=True):
    job: frozenset[str]
    hiring: tuple[tuple[str, ...], ...]
    others: tuple[_Other, ...]


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(","))


@functools.cache
def _lexicon() -> _Lexicon:
    table = data.lexicon("nature")
    others = [
        _Other(o["reason"], frozenset(name.strip() for name in o["names"].split(",")), _phrases(o["phrases"]))
        for o in table["other"]
    ]
    job = frozenset(word.strip() for word in table["job"].split(","))
    return _Lexicon(job, _phrases(table["hiring"]), tuple(others))


def _count(words: Words, phrases: Iterable[tuple[str, ...]]) -> int:
    """Count the different phrases that occur."""
    count = 0
    for phrase in phrases:
        for place in words.places.get(phrase[0], ()):
            if tuple(words.folded[place : place + len(phrase)]) == phrase:
                count += 1
                break
    return count


def _headlines(document: Document) -> list[str]:
    """Return what stands over the text: the title field, the first heading, the first line; in comparable form."""
    found = [field.span.of(document.text) for field in document.fields if field.key.casefold() in {"title", "name"}][:1]
    found += [block.span.of(document.text) for block in document.blocks if block.kind == "heading"][:1]
    if document.blocks:
        found.append(document.blocks[0].span.of(document.text))
    return [headings.normal(line) for line in found if len(line) < 80]


def _titles(document: Document) -> int:
    """Count the different job titles that stand on lines, in items or cells of their own."""
    lines = (b.span.of(document.text) for b in document.blocks if b.kind != "field" and len(b.span) < 80)
    return len({line.casefold() for line in lines if title.looks_like_title(line)})


def _levels(document: Document) -> int:
    """Count the different levels, or titles of one craft, that have headings or head cells to themselves."""
    found: set[str] = set()
    crafts: dict[str, set[str]] = {}
    for block in document.blocks:
        head = block.kind == "heading"
        if head or (block.kind == "cell" and block.level <= 1) or len(block.span) < 24:
            match = _LEVEL.match(document.text, block.span.start, block.span.end)
            found.update([match.group().casefold()] if match else [])
        if head and title.looks_like_title(line := block.span.of(document.text)):
            crafts.setdefault(line.casefold().split()[-1], set()).add(line.casefold())
    return max(len(found), *(len(names) for names in crafts.values()), 0)


def verdict(document: Document, sections: Sequence[Section]) -> Verdict:
    """Say whether the document is a job posting, and if it surely is not, why.

    In doubt it is one: a posting that goes unchecked is worse than a README that is checked.
    """
    words, lexicon = document.words, _lexicon()
    job = len(lexicon.job & words.places.keys())
    kinds = {section.kind for section in sections}
    if len(words) < _SHORT and not (job >= _FEWEST_JOB_WORDS or len(kinds & (_FACTS | _DETAILS)) > 1):
        return _no("it holds too little text to be a posting")
    hiring = _count(words, lexicon.hiring)
    if reason := _other_kind(document, sections, hiring):
        return _no(f"it looks like {reason}")
    if hiring == 0 and not _FACTS & kinds and language(document) == "en":
        share = sum(len(words.places[word]) for word in lexicon.job if word in words.places) / max(1, len(words))
        signs = len(kinds & _SIGNS) + ("responsibilities" in kinds) + (title.title(document, ()) is not None)
        if (job < _FEWEST_JOB_WORDS or share < _LEAST_SHARE) and (signs < 2 or share < _LEAST_SHARE / 3):
            return _no("nothing in it speaks of a job")
    return Verdict(is_posting=True)


def _other_kind(document: Document, sections: Sequence[Section], hiring: int) -> str | None:
    """Return what else the text is, if its name and phrases say so louder than it speaks of hiring."""
    if hiring >= _SURE:
        return None
    kinds = {section.kind for section in sections}
    headed = {section.kind for section in sections if section.how == "heading"} & _DETAILS
    facts = len(kinds & _FACTS)
    names = _headlines(document)
    short = [b.span for b in document.blocks if b.kind == "heading" and len(b.span) < 50]
    heads = {headings.normal(span.of(document.text)) for span in short}
    for other in _lexicon().others:
        named = any(name in other.names or any(name.startswith(f"{n} at ") for n in other.names) for name in names)
        weight = 2 * named + _count(document.words, other.phrases) + len(heads & other.names)
        if "jobs" in other.reason:
            if not headed and weight and _titles(document) >= _LIST:
                return other.reason
        elif "careers" in other.reason:
            alone = not headed and (named or weight > 1)
            if alone and weight + 2 * (_titles(document) >= _LIST) >= 3 + facts // 2:
                return other.reason
        elif "levels" in other.reason:
            if hiring < 2 and not kinds & {"apply", "deadline"} and weight + _levels(document) >= 2 + _LEVELS:
                return other.reason
        elif weight >= 2 + hiring + facts + len(headed):
            return other.reason
    if not headed and facts < 2 and _titles(document) >= 2 * _LIST:
        return "a list of jobs, not one posting"
    return None


def _no(reason: str) -> Verdict:
    return Verdict(is_posting=False, reason=reason)
