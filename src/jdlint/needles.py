"""What rules seek in posting after posting, looked up by the words of its index.

A rule's pattern needs one of a few texts, and may begin with one of a few words; all rules together need some two
thousand. Seeking each in the text would cost more than all that is done with those found, so each word of a text is
looked at once, and what it may hold or begin is remembered: most words of a posting were met before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from jdlint.regex import regex
from jdlint.text import Words

_PART = regex(r"[a-z0-9]{3,}", re.ASCII)  # of a text, which must stand inside one word
_START = 3  # letters by which parts are looked up
_MOST_REMEMBERED = 50_000  # words; 3,000 postings hold some 60,000 different ones


class Needed(NamedTuple):
    """What somebody seeks: texts in small letters, and openings of words; a space at the end ends the word."""

    texts: Iterable[str]
    openings: Iterable[str]


class Sought(NamedTuple):
    """What a posting holds of what the first `seekers` need: texts, and by their openings places of words.

    Of a text of several words, or words and signs, only the longest word is known to stand there. Places are indexes of
    words, ascending.
    """

    seekers: int
    texts: frozenset[str]
    openings: dict[str, list[int]]


class Needles:
    """What many seek, all sought at once."""

    __slots__ = ("_by_start", "_held", "_openings", "_seekers", "_signs", "_texts", "_waiting")

    def __init__(self) -> None:
        self._seekers = 0
        self._waiting: list[Callable[[], Needed]] = []
        self._texts: set[str] = set()
        self._openings: set[str] = set()
        self._by_start: dict[str, list[tuple[str, str]]] = {}  # parts and their texts
        self._signs: list[tuple[str, frozenset[str]]] = []  # texts without such a part, and their characters
        self._held: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def add(self, seeker: Callable[[], Needed]) -> int:
        """Add what is needed; return its number, from which `Sought.seekers` on it is known.

        It is asked for with the next posting: a run over a single one has no use for it.
        """
        self._waiting.append(seeker)
        return self._seekers + len(self._waiting)

    def _take_in(self) -> None:
        for seeker in self._waiting:
            texts, openings = seeker()
            self._openings.update(openings)
            for text in set(texts) - self._texts:
                self._texts.add(text)
                part = max(_PART.findall(text), key=len, default="")
                if part:
                    self._by_start.setdefault(part[:_START], []).append((part, text))
                else:
                    self._signs.append((text, frozenset(text)))
        self._seekers += len(self._waiting)
        self._waiting.clear()
        self._held.clear()

    def sought(self, words: Words, small: str) -> Sought:
        """Return what stands in a posting; `small` is its text in small letters."""
        if self._waiting:
            self._take_in()
        if not self._seekers:
            return Sought(0, frozenset(), {})
        held = self._held
        if len(held) > _MOST_REMEMBERED:
            held.clear()
        found: set[str] = set()
        begun: dict[str, list[int]] = {}
        for word, places in words.places.items():
            known = held.get(word)
            if known is None:
                known = held[word] = self._held_by(word), self._begun_by(word)
            texts, openings = known
            if texts:
                found.update(texts)
            for opening in openings:
                begun[opening] = sorted(begun[opening] + places) if opening in begun else places
        there = set(small)
        found.update([text for text, signs in self._signs if signs <= there and text in small])
        return Sought(self._seekers, frozenset(found), begun)

    def _held_by(self, word: str) -> tuple[str, ...]:
        """Return the texts whose part a word holds."""
        found: list[str] = []
        for at in range(len(word) - _START + 1):
            for part, text in self._by_start.get(word[at : at + _START], ()):
                if word.startswith(part, at):
                    found.append(text)
        return tuple(found)

    def _begun_by(self, word: str) -> tuple[str, ...]:
        starts = [word[:end] for end in range(1, len(word) + 1)]
        return tuple(opening for opening in (*starts, f"{word} ") if opening in self._openings)


NEEDLES = Needles()
"""Those of all rules."""
