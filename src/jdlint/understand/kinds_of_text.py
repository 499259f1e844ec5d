"""What the words and headings of a text say of its kind: a posting, or one of the others in the lexicon."""

from __future__ import annotations

import functools
from collections.abc import Iterable

import msgspec

from jdlint import data
from jdlint.document import Document
from jdlint.text import Words
from jdlint.understand import headings

HEADING = 50  # code points; a longer heading is not looked up

_Phrases = dict[str, list[tuple[list[str], int, int]]]  # by one of its words: the words, its place in them, the group


class Other(msgspec.Struct, frozen=True):
    """A kind of text that is no posting, as the lexicon tells it."""

    reason: str
    holds: frozenset[str]
    shape: str


class Lexicon(msgspec.Struct, frozen=True):
    """`rules/lexicon/nature.yaml`, ready for look-up; phrases stand by their longest word."""

    job: frozenset[str]
    hiring: _Phrases
    others: tuple[Other, ...]
    manner: frozenset[str]
    process: frozenset[str]
    offer: frozenset[str]
    names: dict[str, list[int]]
    headings: dict[str, list[int]]
    openings: dict[str, list[int]]
    phrases: _Phrases


def _list(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(",")] if text else []


def _indexed(groups: Iterable[str]) -> _Phrases:
    """Return the phrases of numbered groups by their longest word, which is likely their rarest."""
    found: _Phrases = {}
    for number, group in enumerate(groups):
        for phrase in _list(group):
            words = phrase.split()
            key = max(words, key=len)
            found.setdefault(key, []).append((words, words.index(key), number))
    return found


@functools.cache
def load_lexicon() -> Lexicon:
    """Return what tells postings and other kinds of text, read once."""
    table = data.lexicon("nature")
    names: dict[str, list[int]] = {}
    heads: dict[str, list[int]] = {}
    openings: dict[str, list[int]] = {}
    for number, other in enumerate(table["other"]):
        for name in _list(other["names"]):
            (openings if name.endswith(" *") else names).setdefault(name.removesuffix(" *"), []).append(number)
        for head in _list(other.get("headings", "")):
            heads.setdefault(head, []).append(number)
    return Lexicon(
        job=frozenset(_list(table["job"])),
        hiring=_indexed([table["wanted"], table["applying"]]),
        others=tuple(
            Other(other["reason"], frozenset(_list(other.get("holds", ""))), other.get("shape", ""))
            for other in table["other"]
        ),
        manner=frozenset(_list(table["manner"])),
        process=frozenset(_list(table["process"])),
        offer=frozenset(_list(table["offer"])),
        names=names,
        headings=heads,
        openings=openings,
        phrases=_indexed(other["phrases"] for other in table["other"]),
    )


def count_phrases(words: Words, phrases: _Phrases, groups: int) -> list[int]:
    """Count, for each group, its different phrases that occur."""
    counts = [0] * groups
    for key in phrases.keys() & words.places.keys():
        places = words.places[key]
        for phrase, at, group in phrases[key]:
            size = len(phrase)
            for place in places:
                if words.folded[place - at : place - at + size] == phrase:
                    counts[group] += 1
                    break
    return counts


def weigh_kinds(document: Document) -> list[tuple[int, int]]:
    """Return how many phrases, and how many headings, speak for each other kind of text."""
    lexicon = load_lexicon()
    said = count_phrases(document.words, lexicon.phrases, len(lexicon.others))
    headed = [0] * len(said)
    short = [b.span for b in document.blocks if b.kind == "heading" and len(b.span) < HEADING]
    for head in {headings.normal(span.of(document.text)) for span in short}:
        known = lexicon.headings.get(head) or lexicon.headings.get(" ".join(head.split()[-2:]))
        for number in known or ():
            headed[number] += 1
    return list(zip(said, headed, strict=True))
