"""Which words of a text speak for which kind of section?"""

from __future__ import annotations

import functools
from typing import NamedTuple

from jdlint import data
from jdlint.facts import SectionKind
from jdlint.text import Words

# Weights in halves of what it takes: two make a unit count.
HINT, TELLS = 1, 2
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
    )
} | {"a": 1, "twenty": 20}


class Hit(NamedTuple):
    """A cue phrase at the word with this index."""

    at: int
    kind: SectionKind
    weight: int
    phrase: str


class _Cue(NamedTuple):
    words: tuple[str, ...]
    offset: int
    kind: SectionKind
    weight: int


class _Lexicon:
    """`rules/lexicon/cues.yaml`: the cues by the longest of their words, and the verbs of work."""

    def __init__(self) -> None:
        table = data.lexicon("cues")
        self.cues: dict[str, list[_Cue]] = {}
        for kind, phrases in table.items():
            if kind in ("verbs", "openers"):
                continue
            for phrase in phrases.split(","):
                words = tuple(phrase.split())
                weight = HINT if len(words) == 1 else TELLS
                if words[-1][-1] == "!":
                    words, weight = (*words[:-1], words[-1][:-1]), TELLS
                trigger = max(words, key=len)
                self.cues.setdefault(trigger, []).append(_Cue(words, words.index(trigger), kind, weight))
        self.verbs = frozenset(form for verb in table["verbs"].split(",") for form in _forms(verb.strip()))
        self.openers = frozenset(word.strip() for word in table["openers"].split(","))


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
    return _Lexicon()


def is_number(word: str) -> bool:
    """Say whether a folded word is a number, in figures or words."""
    return word.isdigit() or word in NUMBERS


def is_duty_verb(word: str) -> bool:
    """Say whether a folded word is a verb of work in a form a duty opens with."""
    return word in _lexicon().verbs


def opens_requirement(word: str) -> bool:
    """Say whether a folded word is one that an item about the applicant opens with: "Experience with ..."."""
    return word in _lexicon().openers


def hits(words: Words) -> list[Hit]:
    """Return every cue of the text, in order of place; overlapping ones too."""
    found: list[Hit] = []
    lexicon, folded, last = _lexicon(), words.folded, len(words.folded)
    for trigger in words.places.keys() & lexicon.cues.keys():
        for cue in lexicon.cues[trigger]:
            length = len(cue.words)
            for place in words.places[trigger]:
                start = place - cue.offset
                if length > 1:
                    if start < 0 or start + length > last or words.blocks[start] != words.blocks[start + length - 1]:
                        continue
                    for wanted, word in zip(cue.words, folded[start : start + length], strict=True):
                        if wanted != word and not (wanted == "#" and is_number(word)):
                            break
                    else:
                        found.append(Hit(start, cue.kind, cue.weight, " ".join(cue.words)))
                else:
                    found.append(Hit(start, cue.kind, cue.weight, trigger))
    found.sort()
    return found
