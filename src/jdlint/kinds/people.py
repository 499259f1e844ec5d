"""Which people a posting refuses or wants: a rule names them, how postings say it is the same for all rules."""

import functools
from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from jdlint import data
from jdlint.finding import Hit
from jdlint.phrase import Match, PhraseSet
from jdlint.posting import Posting
from jdlint.rule import Mistake
from jdlint.text import Span, Words, sentence_at, word_set

_STOPS = frozenset(".!?;:")
_POSSESSIVE = ("'", "’")
_TURNS = frozenset(("not", "but"))  # between what refuses or wants and the people: it is about others
_PARTING = word_set("who whom whose which that and or but if when because")  # the same, behind the people
_PAST = (["was"], ["were"], ["had"], ["did"])  # "No men were ..." tells a story
_LINKS = frozenset(("with", "who", "that", "have", "has", "having", "a", "an", "any"))


class Frame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """One way to speak of people, as `rules/lexicon/frames.yaml` describes it."""

    between: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    spare: tuple[str, ...]
    unless: tuple[str, ...] = ()
    if_you: tuple[str, ...] = ()
    away: tuple[str, ...] = ()

    @cached_property
    def _sets(self) -> dict[str, PhraseSet]:
        return {
            name: PhraseSet(getattr(self, name)) for name in ("before", "after", "spare", "unless", "if_you", "away")
        }

    def around(self, words: Words, first: int, last: int, sentence: range) -> tuple[int, int] | None:
        """Return where what is said of some people begins and ends (the people are words `first` to `last`).

        None when their sentence says nothing of the kind.
        """
        if words.text.startswith(_POSSESSIVE, words.ends[last]):
            return None  # "no women's sizes"
        found = (
            self._in_front(words, first, last, sentence)
            or self._behind(words, first, last, sentence)
            or self._sent_away(words, first, last, sentence)
        )
        return None if found is None or self._sets["unless"].occurs_in(words, sentence) else found

    def _in_front(self, words: Words, first: int, last: int, sentence: range) -> tuple[int, int] | None:
        between = 0
        for end in range(first - 1, sentence.start - 1, -1):
            if between > self.between or _is_cut(words, end):
                break
            if found := max(self._sets["before"].ending(words, end), key=_length, default=None):
                start = max(sentence.start, found.first - 2)
                past = words.folded[last + 1 : last + 2] in _PAST and found.first == found.last
                return None if past or self._is_spared(words, range(start, first)) else (found.first, last)
            if words.folded[end] in _TURNS:
                break
            between += words.folded[end] not in _LINKS
        return None

    def _behind(self, words: Words, first: int, last: int, sentence: range) -> tuple[int, int] | None:
        begin = _behind_aside(words, last, sentence)
        for start in range(begin, min(begin + 1 + self.between, sentence.stop)):
            if _is_cut(words, start - 1) or (start > begin and words.folded[start - 1] in _PARTING):
                break
            if found := max(self._sets["after"].at(words, start), key=_length, default=None):
                behind = range(last + 1, min(found.last + 3, sentence.stop + 1))
                return None if self._is_spared(words, behind) else (first, found.last)
        return None

    def _sent_away(self, words: Words, first: int, last: int, sentence: range) -> tuple[int, int] | None:
        if not self.away or not self._sets["if_you"].occurs_in(words, range(sentence.start, first)):
            return None
        for at in range(last + 1, sentence.stop):
            for found in self._sets["away"].at(words, at):
                if found.last + 1 == sentence.stop or _is_cut(words, found.last) or _has_comma(words, found.last):
                    return first, found.last
        return None

    def _is_spared(self, words: Words, inside: range) -> bool:
        """Say whether the words that refuse or want people are part of others that say something else."""
        return any(
            one.last < inside.stop for at in inside if at < len(words) for one in self._sets["spare"].at(words, at)
        )


def _length(match: Match) -> int:
    return match.last - match.first


_LONGEST_ASIDE = 8  # words between two commas


def _behind_aside(words: Words, last: int, sentence: range) -> int:
    """Return the first word behind word `last`, or behind an aside between commas: "felons, whatever they did, …"."""
    if last + 1 < sentence.stop and _has_comma(words, last):
        for at in range(last + 1, min(last + 1 + _LONGEST_ASIDE, sentence.stop - 1)):
            if _has_comma(words, at):
                return at + 1
    return last + 1


def _has_comma(words: Words, at: int) -> bool:
    """Say whether a comma stands between word `at` and the next."""
    return words.text[words.ends[at] : words.starts[at + 1]].strip() == ","


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

    def mistakes(self, name: str) -> Iterator[Mistake]:
        """Yield the phrases that hold no word; `name` is that of the rule's field."""
        for key in ("refused", "sought"):
            for at, phrase in enumerate(getattr(self, key)):
                if not any(map(str.isalnum, phrase)):
                    yield Mistake((name, key, at), f'{name}: {key}: "{phrase}" holds no word')

    def find(self, posting: Posting) -> Iterator[Span]:
        """Yield where such people are named; where they are refused, with the words that refuse them."""
        words, spans = posting.words, posting.document.spans
        for name, named in self._named:
            for found in named.find(words):
                sentence = words.within(sentence_at(posting.text, spans[words.blocks[found.first]], found.start))
                around = frames()[name].around(words, found.first, found.last, sentence)
                if around is None:
                    continue
                if name == "sought":
                    yield Span(found.start, found.end)
                    continue
                first = _with_noun(words, found.first, sentence) if around[0] == found.first else around[0]
                yield Span(min(words.starts[first], found.start), max(words.ends[around[1]], found.end))

    def among(self, posting: Posting, hits: Iterable[Hit], slots: Iterable[str]) -> list[Hit]:
        """Return the `hits` and those of `find`, which take the place of what they cover, none inside another.

        `slots` are the names that a message may hold; nothing fills them in what `find` finds.
        """
        kept, empty = list(hits), dict.fromkeys(slots, "")
        for span in self.find(posting):
            near = [hit for hit in kept if hit.span.overlaps(span)]
            if all(span.covers(hit.span) for hit in near):
                kept = [*(hit for hit in kept if hit not in near), Hit(span, empty)]
        return kept
