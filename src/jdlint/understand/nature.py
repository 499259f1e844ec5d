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
_SIGNS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "summary", "location", "company"})
_KEYED: frozenset[SectionKind] = frozenset({"pay", "deadline", "employment_type", "location", "benefits"})
_DETAILS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications"})


_COMMON = 0.03  # the least share of "the", "and", "of" and "to" in English; the median posting has 0.13
_VALUE = 20  # characters; a shorter list of duties or demands is none
_PROSE = 120  # characters; what a data file says in fewer is a setting or a name
_GAPS = 4  # blocks that are nothing but a gap to fill in
_GAP = regex(r"[\[<{][^\[\]<>{}\n]+[\]>}]\W*$")


class _Other(msgspec.Struct, frozen=True):
    reason: str
    names: frozenset[str]
    openings: tuple[str, ...]
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
    others = []
    for other in table["other"]:
        names = frozenset(name.strip() for name in other["names"].split(","))
        openings = tuple(f"{name} {word} " for name in names for word in ("at", "for", "of"))
        others.append(_Other(other["reason"], names, openings, _phrases(other["phrases"])))
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


def _is_settings(document: Document, sections: Sequence[Section]) -> bool:
    """Say whether a data file holds no part of a posting: neither lists of duties or demands nor any prose."""
    if document.format not in ("json", "yaml") or any(s.kind in _DETAILS and len(s.span) > _VALUE for s in sections):
        return False
    return not any(len(f.span) >= _PROSE and headings.kinds_of_key(f.key) is not None for f in document.fields)


def _keyed(document: Document) -> frozenset[SectionKind]:
    """Return what the keys and labels of fields announce that only a posting has."""
    kinds = (headings.kinds_of_key(field.key, written=field.labelled) or () for field in document.fields)
    return _KEYED.intersection(kind for found in kinds for kind in found)


def _is_english(document: Document) -> bool:
    """Say whether the text is English beyond doubt, not merely none of the other languages we know."""
    common = sum(len(document.words.places.get(word, ())) for word in ("the", "and", "of", "to"))
    return language(document) == "en" and common >= _COMMON * len(document.words)


def _is_template(document: Document) -> bool:
    """Say whether most of the text is gaps to fill in: "[Duty 1]"."""
    said = [block.span for block in document.blocks if block.kind not in ("heading", "field")]
    gaps = sum(bool(_GAP.match(document.text, span.start, span.end)) for span in said)
    return gaps >= _GAPS and 2 * gaps >= len(said)


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
    if hiring == 0 and not _FACTS & kinds and _is_english(document):
        share = sum(len(words.places[word]) for word in lexicon.job if word in words.places) / max(1, len(words))
        titled = title.title(document, ()) is not None
        signs = len(kinds & _SIGNS) + ("responsibilities" in kinds) + titled
        told = (titled and "responsibilities" in kinds) or len(_keyed(document)) > 1
        if (job < _FEWEST_JOB_WORDS or share < _LEAST_SHARE) and not told and (signs < 2 or share < _LEAST_SHARE / 3):
            return _no("nothing in it speaks of a job")
    return Verdict(is_posting=True)


def _other_kind(document: Document, sections: Sequence[Section], hiring: int) -> str | None:
    """Return what else the text is, if its name and phrases say so louder than it speaks of hiring."""
    if hiring >= _SURE:
        return None
    kinds = {section.kind for section in sections}
    hiring += len(_DETAILS & kinds) == 2 and title.title(document, ()) is not None
    headed = {section.kind for section in sections if section.how == "heading"} & _DETAILS
    facts = len(kinds & _FACTS)
    if hiring < 2 and _is_settings(document, sections):
        return "settings or other data"
    if _is_template(document):
        return "a template or guide for writing postings"
    names = _headlines(document)
    short = [b.span for b in document.blocks if b.kind == "heading" and len(b.span) < 50]
    heads = {headings.normal(span.of(document.text)) for span in short}
    for other in _lexicon().others:
        named = any(name in other.names or name.startswith(other.openings) for name in names)
        weight = 2 * named + _count(document.words, other.phrases) + len(heads & other.names)
        if "jobs" in other.reason:
            if not headed and weight and _titles(document) >= _LIST:
                return other.reason
        elif "careers" in other.reason:
            alone = not headed and (named or weight > 1)
            if alone and weight + 2 * (_titles(document) >= _LIST) >= 3 + (facts + hiring) // 2:
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
