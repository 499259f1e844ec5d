"""How a phrase, as a rule file writes it, finds its places in a text.

The notation: words; a space stands for white space or a hyphen; a hyphen for a hyphen, white space or nothing
(`fast-paced`: fast paced, fastpaced); `(a|b)` for alternatives, the last of which may be empty; `...` for up to four
words between; other marks for themselves (`24/7`, `he/she`), a comma may be missing. Case and the shape of apostrophes
never matter. A phrase is not found inside a hyphenated word (`native` in "non-native") or inside an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from jdlint.text import Words, fold, split_words

Inflect = Literal["none", "noun", "verb"]
FORMS: dict[Inflect, tuple[str, ...]] = {"none": ("",), "noun": ("", "s"), "verb": ("", "s", "ed", "ing")}

_MOST_BETWEEN = 4
_HYPHENS = "-‐‑"
_VOWELS = frozenset("aeiou")
_ALTERNATIVES = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")


class Phrase(msgspec.Struct, frozen=True):
    """One spelled-out phrase: `words` folded, `gaps[i]` the mark between words i and i+1, `key` and `form` as written.

    A gap is " ", "-", "..." or the literal marks that stand there. `before` and `after` are marks that must touch the
    first and last word ("1%").
    """

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    key: str
    form: str = ""
    before: str = ""
    after: str = ""


class Match(msgspec.Struct, frozen=True):
    """A phrase's place: words `[first, last]` of the index, `[start, end)` in the text."""

    first: int
    last: int
    start: int
    end: int
    phrase: Phrase


def inflect(word: str, form: str) -> str:
    """Return an English word in a form: "s" (plural or third person), "ed", "ing", or itself.

    Regular spelling only, with the plurals in -man (salesmen) and -person (salespeople) that job titles have.
    """
    if form == "":
        return word
    if form == "s":
        if word.endswith("person"):
            return word[:-6] + "people"
        if word.endswith("man") and word != "human":
            return word[:-3] + "men"
        if word.endswith("y") and word[-2:-1] not in _VOWELS:
            return word[:-1] + "ies"
        return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if word.endswith("e") and not (form == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + form
    if word.endswith("y") and word[-2:-1] not in _VOWELS and form == "ed":
        return word[:-1] + "ied"
    if _doubles(word):
        return word + word[-1] + form
    return word + form


def _doubles(word: str) -> bool:
    """Say whether a verb doubles its last letter: one vowel before one consonant in a word of one syllable."""
    if len(word) < 3 or word[-1] in "wxyaeiou" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in word) == 1


def spell_out(written: str, how: Inflect = "none") -> Iterator[Phrase]:
    """Yield every phrase that the notation `written` stands for.

    `how` adds the plural of the last word ("noun") or the forms of the first ("verb").
    """
    for plain in _alternatives(written):
        phrase = _parse(plain, written)
        if not phrase.words:
            raise ValueError(f'"{written}" holds no word')
        for form in FORMS[how]:
            inflected = phrase if not form else _inflected(phrase, -1 if how == "noun" else 0, form)
            yield inflected
            if "-" in phrase.gaps:
                yield from _closed(inflected)


def _inflected(phrase: Phrase, at: int, form: str) -> Phrase:
    words = list(phrase.words)
    words[at] = inflect(words[at], form)
    return Phrase(tuple(words), phrase.gaps, phrase.key, form, phrase.before, phrase.after)


def _alternatives(written: str) -> Iterator[str]:
    match = _ALTERNATIVES.search(written)
    if not match:
        yield " ".join(written.split())
        return
    for choice in match.group(1).split("|"):
        yield from _alternatives(written[: match.start()] + choice + written[match.end() :])


def _parse(plain: str, key: str) -> Phrase:
    spread = plain.replace("...", " … ").replace("…", " … ")
    words = split_words(spread)
    gaps: list[str] = []
    for (_, end, _), (start, _, _) in zip(words, words[1:], strict=False):
        raw = fold(spread[end:start])
        gaps.append("..." if "…" in raw else "-" if raw == "-" else raw.strip() or " ")
    before = fold(spread[: words[0][0]].strip()) if words else ""
    after = fold(spread[words[-1][1] :].strip()) if words else ""
    return Phrase(tuple(word for _, _, word in words), tuple(gaps), key, "", before, after)


def _closed(phrase: Phrase) -> Iterator[Phrase]:
    """Yield the phrase with each of its hyphens closed up."""
    for i, gap in enumerate(phrase.gaps):
        if gap == "-":
            words = (*phrase.words[:i], phrase.words[i] + phrase.words[i + 1], *phrase.words[i + 2 :])
            yield msgspec.structs.replace(phrase, words=words, gaps=phrase.gaps[:i] + phrase.gaps[i + 1 :])


class _Start(msgspec.Struct):
    """The phrases that begin with one word: those of that word `alone`, the others by their second word.

    `later` are those with "..." after the first.
    """

    alone: list[Phrase] = []
    next: dict[str, list[Phrase]] = {}
    later: dict[str, list[Phrase]] = {}

    def add(self, phrase: Phrase) -> None:
        if len(phrase.words) == 1:
            self.alone.append(phrase)
        else:
            table = self.later if phrase.gaps[0] == "..." else self.next
            table.setdefault(phrase.words[1], []).append(phrase)

    def candidates(self, words: Words, at: int) -> Iterator[Phrase]:
        """Yield the phrases that may stand at word `at`, by the words that follow."""
        yield from self.alone
        folded = words.folded
        if self.next and at + 1 < len(folded):
            yield from self.next.get(folded[at + 1], ())
        if self.later:
            for following in folded[at + 1 : at + 2 + _MOST_BETWEEN]:
                yield from self.later.get(following, ())


class PhraseSet:
    """Phrases to be looked up in an index of words.

    Only the words a phrase may begin with are worked out at once; it is spelled out when one of them first occurs in a
    posting. Reading a thousand phrases costs 2 ms so, not 40.
    """

    def __init__(self, written: Iterable[str], how: Inflect = "none") -> None:
        self.how: Inflect = how
        self.by_first: dict[str, list[str]] = {}
        self._starts: dict[str, _Start] = {}
        for phrase in written:
            for head in dict.fromkeys(_heads(phrase, how)):
                self.by_first.setdefault(head, []).append(phrase)

    def _starting(self, word: str) -> _Start:
        """Return the phrases whose first word is `word` (folded), spelled out."""
        if word not in self._starts:
            start = self._starts[word] = _Start()
            every = (phrase for written in self.by_first[word] for phrase in spell_out(written, self.how))
            for phrase in dict.fromkeys(every):
                if phrase.words[0] == word:
                    start.add(phrase)
        return self._starts[word]

    def find(self, words: Words) -> Iterator[Match]:
        """Yield the matches in order of place; of those that overlap the earliest, then the longest."""
        firsts = self.by_first.keys() & words.places.keys()
        if not firsts:
            return
        found = [
            match
            for first in firsts
            for at in words.places[first]
            for phrase in self._starting(first).candidates(words, at)
            if (match := match_at(words, at, phrase))
        ]
        found.sort(key=lambda match: (match.start, -match.end, match.phrase.form))
        end = -1
        for match in found:
            if match.start >= end:
                end = match.end
                yield match


_HEAD = re.compile(r"[\W_]*([^\W_]+(?:['’](?![sS](?![^\W_]))[^\W_]+)*)(?:-([^\W_]+))?")


def _heads(written: str, how: Inflect) -> Iterator[str]:
    """Yield the words that a phrase may begin with; some that it cannot may be among them."""
    for plain in _alternatives(written) if "(" in written else (written,):
        match = _HEAD.match(plain)
        if match is None:
            raise ValueError(f'"{written}" holds no word')
        first, second = fold(match.group(1)), fold(match.group(2) or "")
        for form in FORMS[how]:
            yield inflect(first, form)
            if second:
                yield (first + inflect(second, form)) if how == "noun" else inflect(first, form) + second


def match_at(words: Words, at: int, phrase: Phrase) -> Match | None:
    """Return the match of `phrase` whose first word is word `at` of the index, or None."""
    last = _follow(words, at, phrase.words, phrase.gaps)
    if last is None:
        return None
    start, end = words.starts[at], words.ends[last]
    text = words.text
    if phrase.before:
        start = _touching_before(text, start, phrase.before)
    if phrase.after:
        end = _touching_after(text, end, phrase.after)
    if start < 0 or end < 0 or _inside_compound(text, start, end) or in_address(text, start, end):
        return None
    return Match(at, last, start, end, phrase)


def _follow(words: Words, at: int, wanted: Sequence[str], gaps: Sequence[str]) -> int | None:
    """Return the index of the last word when `wanted` stands from word `at` on, else None."""
    if words.folded[at] != wanted[0]:
        return None
    if len(wanted) == 1:
        return at
    skip = _MOST_BETWEEN if gaps[0] == "..." else 0
    for following in range(at + 1, min(at + 2 + skip, len(words))):
        if words.blocks[following] != words.blocks[at]:
            return None
        between = words.text[words.ends[following - 1] : words.starts[following]]
        if skip and any(stop in between for stop in ".!?;:"):
            return None
        if skip or _gap_fits(between, gaps[0]):
            last = _follow(words, following, wanted[1:], gaps[1:])
            if last is not None:
                return last
    return None


def _gap_fits(between: str, gap: str) -> bool:
    bare = between.strip()
    if gap == " ":
        return not bare or (bare in _HYPHENS and bare == between)
    if gap == "-":
        return not bare or bare in _HYPHENS + "–"
    if gap == "," and not bare:
        return True
    return fold(bare) == gap or (gap == "'s" and fold(between).strip() == "'s")


def _touching_before(text: str, start: int, marks: str) -> int:
    found = start - len(marks)
    return found if found >= 0 and fold(text[found:start]) == marks else -1


def _touching_after(text: str, end: int, marks: str) -> int:
    found = end + len(marks)
    return found if fold(text[end:found]) == marks else -1


def _inside_compound(text: str, start: int, end: int) -> bool:
    """Say whether the place is part of a longer hyphenated word or identifier."""
    before = text[max(0, start - 2) : start]
    after = text[end : end + 2]
    if len(before) == 2 and before[1] in _HYPHENS + "_" and before[0].isalnum():
        return True
    if after[:1] in ("_",) or before[-1:] in ("_",):
        return True
    return len(after) == 2 and after[0] in _HYPHENS and after[1].isalnum()


_ADDRESS = re.compile(r"@|://|^www\.|\w\.(?:com|org|net|io|dev|co|uk|gov|edu|ai|de|in|au|ca)\b", re.IGNORECASE)


def in_address(text: str, start: int, end: int) -> bool:
    """Say whether the place is part of a web address, an e-mail address or a handle."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return _ADDRESS.search(text[start:end]) is not None
