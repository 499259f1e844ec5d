"""Which words of a text speak for which kind of section."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import msgspec

from jdlint import data
from jdlint.document import Document
from jdlint.facts import SECTION_KINDS, SectionKind
from jdlint.text import Words
from jdlint.understand.once import once

# Weights in halves of what it takes: two make a unit count.
HINT, TELLS = 1, 2
NUMBERS = {
    "zero": 0, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
}  # fmt: skip


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list divided by blanks."""
    return frozenset(words.split())


class Hit(msgspec.Struct, frozen=True, order=True):
    """A cue phrase at the word with this index."""

    at: int
    kind: SectionKind
    weight: int
    phrase: str


class _Cue(msgspec.Struct, array_like=True):
    """A cue of several words: those after the second, in which `#` is a number, and what they tell."""

    rest: list[str]
    kind: SectionKind
    phrase: str


class _Lexicon(msgspec.Struct):
    """`rules/lexicon/cues.yaml`: cues of one word, of several by their first and second, of a number by its second.

    Beside them the verbs of work, the words that open requirements and those for what employers give.
    """

    single: dict[str, list[tuple[SectionKind, int]]]
    several: dict[str, dict[str, list[_Cue]]]
    numbered: dict[str, list[_Cue]]
    verbs: frozenset[str]
    openers: frozenset[str]
    given: frozenset[str]


def _built(table: dict[str, str]) -> _Lexicon:
    lexicon = _Lexicon({}, {}, {}, frozenset(), frozenset(), frozenset())
    for kind in SECTION_KINDS:
        for phrase in table.get(kind, "").split(","):
            if words := phrase.split():
                _add(lexicon, kind, words)
    lexicon.verbs = frozenset(form for verb in table["verbs"].split(",") for form in _forms(verb.strip()))
    lexicon.openers = frozenset(word.strip() for word in table["openers"].split(","))
    lexicon.given = frozenset(word.strip() for word in table["given"].split(","))
    return lexicon


def _add(lexicon: _Lexicon, kind: SectionKind, words: list[str]) -> None:
    if len(words) == 1:
        word = words[0].rstrip("!")
        lexicon.single.setdefault(word, []).append((kind, TELLS if words[0][-1] == "!" else HINT))
        return
    cue = _Cue(words[2:], kind, " ".join(words))
    if words[0] == "#":
        lexicon.numbered.setdefault(words[1], []).append(cue)
    else:
        lexicon.several.setdefault(words[0], {}).setdefault(words[1], []).append(cue)


def _forms(verb: str) -> tuple[str, str, str]:
    """Return the base form, the third person and the -ing form of a verb: what a duty opens with."""
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third = f"{verb[:-1]}ies"
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if verb in {
        "run",
        "set",
        "get",
        "cut",
        "plan",
        "ship",
        "map",
        "program",
        "scan",
        "stop",
        "chat",
        "debug",
        "refer",
        "prep",
        "scrub",
    }:
        stem += verb[-1]
    return verb, third, f"{stem}ing"


@functools.cache
def _lexicon() -> _Lexicon:
    return data.derived("cues", _Lexicon, _built)


def is_number(word: str) -> bool:
    """Say whether a folded word is a number, in figures or words."""
    return word.isdigit() or word in NUMBERS


def duty_verbs() -> frozenset[str]:
    """Return the verbs of work, folded, in the forms a duty opens with."""
    return _lexicon().verbs


def is_duty_verb(word: str) -> bool:
    """Say whether a folded word is a verb of work in a form a duty opens with."""
    return word in _lexicon().verbs


def given() -> frozenset[str]:
    """Return the folded words for what employers give: "parking"."""
    return _lexicon().given


def opens_requirement(word: str) -> bool:
    """Say whether a folded word is one that an item about the applicant opens with: "Experience with ..."."""
    return word in _lexicon().openers


@once
def hits(document: Document) -> list[Hit]:
    """Return every cue of the text, in order of place; overlapping ones too."""
    found: list[Hit] = []
    lexicon, words = _lexicon(), document.words
    folded, places = words.folded, words.places
    for word in places.keys() & lexicon.single.keys():
        told = lexicon.single[word]
        found += [Hit(place, kind, weight, word) for place in places[word] for kind, weight in told]
    last = len(folded) - 1
    for word in places.keys() & lexicon.several.keys():
        following = lexicon.several[word]
        for place in places[word]:
            if place < last:
                cues = following.get(folded[place + 1])
                if cues is None and "#" in following and is_number(folded[place + 1]):
                    cues = following["#"]
                if cues is not None:
                    found += _matching(words, place, cues)
    for word in places.keys() & lexicon.numbered.keys():
        for place in places[word]:
            if place and folded[place - 1] != "a" and is_number(folded[place - 1]):
                found += _matching(words, place - 1, lexicon.numbered[word])
    found.sort()
    return found


def _matching(words: Words, start: int, cues: list[_Cue]) -> Iterator[Hit]:
    """Yield those cues that go on as the text does after their first two words."""
    folded, blocks = words.folded, words.blocks
    for cue in cues:
        end = start + 2 + len(cue.rest)
        if cue.rest:
            rest = folded[start + 2 : end]
            if "#" in cue.rest:
                rest = ["#" if word != "a" and is_number(word) else word for word in rest]
            if rest != cue.rest:
                continue
        if blocks[start] == blocks[end - 1]:
            yield Hit(start, cue.kind, TELLS, cue.phrase)
