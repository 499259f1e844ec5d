"""Which people a posting refuses or wants: a rule names them, how postings say it is the same for all rules."""

import functools
from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from jdlint import data
from jdlint.finding import Hit
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.text import Span, Words, sentence_at

_STOPS = frozenset(".!?;:")
_POSSESSIVE = ("'", "’")
_TURNS = frozenset(("not", "but"))
_LINKS = frozenset(("with", "who", "that", "have", "has", "having", "a", "an", "any"))


class Frame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """One way to speak of people, as `rules/lexicon/frames.yaml` describes it."""

    between: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    spare: tuple[str, ...]
    apart: frozenset[str]
    if_you: tuple[str, ...] = ()
    away: tuple[str, ...] = ()

    @cached_property
    def _before(self) -> PhraseSet:
        return PhraseSet(self.before)

    @cached_property
    def _after(self) -> PhraseSet:
        return PhraseSet(self.after)

    @cached_property
    def _spare(self) -> PhraseSet:
        return PhraseSet(self.spare)

    @cached_property
    def _if_you(self) -> PhraseSet:
        return PhraseSet(self.if_you)

    @cached_property
    def _away(self) -> PhraseSet:
        return PhraseSet(self.away)

    def around(self, words: Words, first: int, last: int, sentence: range) -> tuple[int, int] | None:
        """Return the first and last word of what is said of the people that words `first` to `last` name, if it is."""
        if words.text.startswith(_POSSESSIVE, words.ends[last]):
            return None  # "no women's sizes"
        between = 0
        for end in range(first - 1, sentence.start - 1, -1):
            if between > self.between or _is_cut(words, end):
                break
            if found := max(self._before.ending(words, end), key=lambda one: one.last - one.first, default=None):
                start = max(sentence.start, found.first - 2)
                return None if self._is_spared(words, range(start, first)) else (found.first, last)
            if words.folded[end] in _TURNS:
                break
            between += words.folded[end] not in _LINKS
        first_behind = _behind_aside(words, last, sentence)
        for start in range(first_behind, min(first_behind + 1 + self.between, sentence.stop)):
            if _is_cut(words, start - 1) or (start > first_behind and words.folded[start - 1] in self.apart):
                break
            if found := max(self._after.at(words, start), key=lambda one: one.last, default=None):
                behind = range(last + 1, found.last + 2)
                return None if self._is_spared(words, behind) else (first, found.last)
        if self.away and self._is_sent_away(words, first, sentence):
            return first, last
        return None

    def _is_spared(self, words: Words, inside: range) -> bool:
        """Say whether the words that refuse or want people are part of others that say something else."""
        return any(one.last < inside.stop for at in inside if at < len(words) for one in self._spare.at(words, at))

    def _is_sent_away(self, words: Words, first: int, sentence: range) -> bool:
        before = range(sentence.start, first)
        return self._away.occurs_in(words, sentence) and self._if_you.occurs_in(words, before)


_LONGEST_ASIDE = 8  # words between two commas


def _behind_aside(words: Words, last: int, sentence: range) -> int:
    """Return the first word behind word `last`, or behind an aside between commas: "felons, whatever they did, …"."""
    marks = [words.text[words.ends[at] : words.starts[at + 1]].strip() for at in range(last, sentence.stop - 1)]
    if marks[:1] == [","] and "," in marks[1 : _LONGEST_ASIDE + 1]:
        return last + marks.index(",", 1) + 1
    return last + 1


def _with_noun(words: Words, first: int, sentence: range) -> int:
    """Return where the noun stands that the words from `first` on belong to: "drivers with a criminal record"."""
    at = first
    while at > sentence.start and words.folded[at - 1] in _LINKS and not _is_cut(words, at - 1):
        at -= 1
    behind_noun = at < first or words.folded[at] in _LINKS
    return at - 1 if behind_noun and at > sentence.start and not _is_cut(words, at - 1) else at


def _is_cut(words: Words, at: int) -> bool:
    """Say whether a sentence or clause ends between word `at` and the next."""
    return not _STOPS.isdisjoint(words.text[words.ends[at] : words.starts[at + 1]])


@functools.cache
def frames() -> dict[str, Frame]:
    """Return the ways to speak of people, by name."""
    return msgspec.convert(data.lexicon("frames"), dict[str, Frame])


class People(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """Phrases that name people (“ex-offenders”, “with a record”), found where they are `refused` or `sought`."""

    refused: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()

    @cached_property
    def _named(self) -> tuple[tuple[str, PhraseSet], ...]:
        return tuple((name, PhraseSet(listed)) for name in ("refused", "sought") if (listed := getattr(self, name)))

    def find(self, posting: Posting) -> Iterator[Span]:
        """Yield where such people are named; where they are refused, with the words that refuse them."""
        words, spans = posting.words, posting.document.spans
        for name, named in self._named:
            for found in named.find(words):
                sentence = words.within(sentence_at(posting.text, spans[words.blocks[found.first]], found.start))
                if around := frames()[name].around(words, found.first, found.last, sentence):
                    first = _with_noun(words, found.first, sentence) if around[0] == found.first else around[0]
                    start, end = (words.starts[first], words.ends[around[1]]) if name == "refused" else (found.end, 0)
                    yield Span(min(start, found.start), max(end, found.end))

    def among(self, posting: Posting, hits: Iterable[Hit]) -> list[Hit]:
        """Return the `hits` and those of `find`, which take the place of what they cover, none inside another."""
        kept = list(hits)
        for span in self.find(posting):
            near = [hit for hit in kept if hit.span.overlaps(span)]
            if all(span.covers(hit.span) for hit in near):
                kept = [*(hit for hit in kept if hit not in near), Hit(span)]
        return kept
