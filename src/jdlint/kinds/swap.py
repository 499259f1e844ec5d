"""kind: swap. A word or phrase, and what to write instead."""

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from jdlint.finding import Edit, Fix, Hit
from jdlint.phrase import Inflect, Match, PhraseSet, inflect
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, Words, listed

_AN = frozenset("aeiou")
# The sound decides, not the letter.
_SOUNDS_LIKE_A = ("eu", "one", "once", "uni", "us", "ut")
_SOUNDS_LIKE_AN = ("hour", "honest", "honour", "honor", "heir")


class Swap(Rule, frozen=True, kw_only=True):
    """Finds the keys of `swaps` and proposes their values: one text, or several to choose from.

    With `inflect`, the replacement takes the form of what was found. A fix is made when there is one replacement; it is
    safe when the rule says `safe: true`. "a" and "an" before the word follow it.
    """

    options: ClassVar[dict[str, str]] = {
        "swaps": "what to find, and what to write instead",
        "allow": "keys of `swaps` to leave alone",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("instead",)

    swaps: dict[str, str | tuple[str, ...]]
    inflect: Inflect = "none"
    safe: bool = False
    allow: tuple[str, ...] = ()

    @property
    def fixable(self) -> bool:
        """Whether any key has exactly one replacement."""
        return any(isinstance(instead, str) for instead in self.swaps.values())

    @cached_property
    def _lookup(self) -> PhraseSet:
        return PhraseSet((written for written in self.swaps if written not in self.allow), self.inflect)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the places of the keys, with what to write instead."""
        for found in self._lookup.find(posting.words):
            span = Span(found.start, found.end)
            match = span.of(posting.text)
            wanted = self.swaps[found.key]
            choices = (wanted,) if isinstance(wanted, str) else wanted
            instead = tuple(_dressed(self._in_form(choice, found.form), match) for choice in choices)
            fix = None
            if len(instead) == 1:
                article = _article(posting.words, found, instead[0])
                fix = Fix((*article, Edit(span, instead[0])), self.safe)
            yield Hit(span, {"instead": _either(instead)}, fix, instead)

    def _in_form(self, choice: str, form: str) -> str:
        """Return a replacement in the form of the word it replaces."""
        words = choice.split(" ")
        at = -1 if self.inflect == "noun" else 0
        words[at] = inflect(words[at], form)
        return " ".join(words)


def _dressed(instead: str, match: str) -> str:
    """Return `instead` in the case of `match`: all capitals, a capital on each word, on the first, or as it is."""
    letters = [c for c in match if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return instead.upper()
    starts = [word[0] for word in match.replace("-", " ").split() if word[0].isalpha()]
    if len(starts) > 1 and all(c.isupper() for c in starts):
        return " ".join(word[:1].upper() + word[1:] for word in instead.split(" "))
    if starts and starts[0].isupper():
        return instead[:1].upper() + instead[1:]
    return instead


def _article(words: Words, found: Match, instead: str) -> tuple[Edit, ...]:
    """Return the edit that turns a preceding "a" into "an", or back, when `instead` asks for it."""
    before = found.first - 1
    if before < 0 or words.blocks[before] != words.blocks[found.first] or words.folded[before] not in {"a", "an"}:
        return ()
    if words.text[words.ends[before] : found.start].strip():
        return ()
    folded = instead.casefold()
    vowel = folded[:1] in _AN and not folded.startswith(_SOUNDS_LIKE_A)
    right = "an" if vowel or folded.startswith(_SOUNDS_LIKE_AN) else "a"
    if words.folded[before] == right:
        return ()
    span = Span(words.starts[before], words.ends[before])
    return (Edit(span, _dressed(right, span.of(words.text)) if right == "a" else _an(span.of(words.text))),)


def _an(article: str) -> str:
    return "An" if article[0].isupper() else "an"


def _either(choices: tuple[str, ...]) -> str:
    return listed([f"“{choice}”" for choice in choices], "or")
