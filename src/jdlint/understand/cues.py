"""Which words of a text speak for which kind of section."""

from __future__ import annotations

import functools
from typing import NamedTuple

import msgspec

from jdlint import data
from jdlint.document import Document
from jdlint.facts import SECTION_KINDS, SectionKind
from jdlint.understand.once import once

# Weights in halves of what it takes: two make a unit count.
HINT, TELLS = 1, 2
NUMBERS = {
    "zero": 0, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20,
}  # fmt: skip


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list divided by blanks."""
    return frozenset(words.split())


class Hit(NamedTuple):
    """A cue phrase at the word with this index."""

    at: int
    kind: SectionKind
    weight: int
    phrase: str


class _Shape(msgspec.Struct, array_like=True):
    """The cues of one trigger word that have it at the same place and the same length; numbers are `#` in the keys.

    `cues` maps the words of a cue, with blanks between, to the kinds it tells of and their weights.
    """

    offset: int
    length: int
    cues: dict[str, list[tuple[SectionKind, int]]]
    numbers: bool = False


class _Lexicon(msgspec.Struct):
    """`rules/lexicon/cues.yaml`: cues by the longest of their words, verbs of work, words that open requirements."""

    shapes: dict[str, list[_Shape]]
    verbs: frozenset[str]
    openers: frozenset[str]


def _built(table: dict[str, str]) -> _Lexicon:
    shapes: dict[str, list[_Shape]] = {}
    for kind in SECTION_KINDS:
        for phrase in table.get(kind, "").split(","):
            if words := phrase.split():
                _add(shapes, kind, words)
    verbs = frozenset(form for verb in table["verbs"].split(",") for form in _forms(verb.strip()))
    return _Lexicon(shapes, verbs, frozenset(word.strip() for word in table["openers"].split(",")))


def _add(shapes: dict[str, list[_Shape]], kind: SectionKind, words: list[str]) -> None:
    weight = HINT if len(words) == 1 else TELLS
    if words[-1][-1] == "!":
        words[-1], weight = words[-1][:-1], TELLS
    trigger = max(words, key=len)
    offset, length = words.index(trigger), len(words)
    listed = shapes.setdefault(trigger, [])
    shape = next((one for one in listed if (one.offset, one.length) == (offset, length)), None)
    if shape is None:
        shape = _Shape(offset, length, {})
        listed.append(shape)
    shape.numbers = shape.numbers or "#" in words
    shape.cues.setdefault(" ".join(words), []).append((kind, weight))


def _forms(verb: str) -> tuple[str, str, str]:
    """Return the base form, the third person and the -ing form of a verb: what a duty opens with."""
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third = f"{verb[:-1]}ies"
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if verb in {"run", "set", "get", "cut", "plan", "ship", "map", "program", "scan", "stop", "chat", "debug", "refer"}:
        stem += verb[-1]
    return verb, third, f"{stem}ing"


@functools.cache
def _lexicon() -> _Lexicon:
    return data.derived("cues", _Lexicon, _built)


def is_number(word: str) -> bool:
    """Say whether a folded word is a number, in figures or words."""
    return word.isdigit() or word in NUMBERS


def is_duty_verb(word: str) -> bool:
    """Say whether a folded word is a verb of work in a form a duty opens with."""
    return word in _lexicon().verbs


def opens_requirement(word: str) -> bool:
    """Say whether a folded word is one that an item about the applicant opens with: "Experience with ..."."""
    return word in _lexicon().openers


@once
def hits(document: Document) -> list[Hit]:
    """Return every cue of the text, in order of place; overlapping ones too."""
    found: list[Hit] = []
    lexicon, words = _lexicon(), document.words
    folded, blocks = words.folded, words.blocks
    for trigger in words.places.keys() & lexicon.shapes.keys():
        shapes = lexicon.shapes[trigger]
        for place in words.places[trigger]:
            for shape in shapes:
                length = shape.length
                if length == 1:
                    found += [Hit(place, kind, weight, trigger) for kind, weight in shape.cues[trigger]]
                    continue
                start = place - shape.offset
                parts = folded[start : start + length] if start >= 0 else []
                if shape.numbers:
                    parts = ["#" if word != "a" and is_number(word) else word for word in parts]
                phrase = " ".join(parts)
                if phrase in shape.cues and blocks[start] == blocks[start + length - 1]:
                    found += [Hit(start, kind, weight, phrase) for kind, weight in shape.cues[phrase]]
    found.sort()
    return found
