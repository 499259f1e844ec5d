"""What rules seek in posting after posting, looked up by the words of its index.

A rule's pattern needs one of a few texts, and may begin with one of a few words; all rules together need some two
thousand. Seeking each in the text would cost more than all that is done with those found, so each word of a text is
looked at once, and what it may hold or begin is remembered: most words of a posting were met before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from jdlint.regex import regex
from jdlint.text import Words

_PART = regex(r"[a-z0-9]{3,}", re.ASCII)  # of a text, which must stand inside one word
_START = 3  # letters by which parts are looked up
_MOST_REMEMBERED = 50_000  # words; 3,000 postings hold some 60,000 different ones


class Sought(NamedTuple):
    """What a posting holds of the first `size` things that were added: texts, and by their openings places of words.

    Of a text of several words, or words and signs, only the longest word is known to stand there. Places are indexes of
    words, ascending.
    """

    size: int
    texts: frozenset[str]
    openings: dict[str, list[int]]


class Needles:
    """Texts in small letters, and openings of words (a space at the end ends the word), all sought at once."""

    __slots__ = ("_by_start", "_held", "_openings", "_signs", "_texts")

    def __init__(self) -> None:
        self._texts: set[str] = set()
        self._openings: set[str] = set()
        self._by_start: dict[str, list[tuple[str, str]]] = {}  # parts and their texts
        self._signs: list[tuple[str, frozenset[str]]] = []  # texts without such a part, and their characters
        self._held: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def add(self, texts: Iterable[str], openings: Iterable[str]) -> int:
        """Add what is sought; return from which `Sought.size` on it is known."""
        self._held.clear()
        self._openings.update(openings)
        for text in set(texts) - self._texts:
            self._texts.add(text)
            part = max(_PART.findall(text), key=len, default="")
            if part:
                self._by_start.setdefault(part[:_START], []).append((part, text))
            else:
                self._signs.append((text, frozenset(text)))
        return self._size

    @property
    def _size(self) -> int:
        return len(self._texts) + len(self._openings)

    def sought(self, words: Words, small: str) -> Sought:
        """Return what stands in a posting; `small` is its text in small letters."""
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
        return Sought(self._size, frozenset(found), begun)

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
