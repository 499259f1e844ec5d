"""How a phrase, as a rule file writes it, finds its places in a text.

The notation: words; a space stands for white space or a hyphen; a hyphen for a hyphen, white space or nothing
(`fast-paced`: fast paced, fastpaced); `(a|b)` for alternatives, the last of which may be empty; `...` for up to four
words between; other marks for themselves (`24/7`, `he/she`), a comma may be missing. Case and the shape of apostrophes
never matter. A phrase is not found inside a hyphenated word (`native` in "non-native") or inside an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from jdlint.regex import regex
from jdlint.text import Words, fold

Inflect = Literal["none", "noun", "verb"]
FORMS: dict[Inflect, tuple[str, ...]] = {"none": (), "noun": ("s",), "verb": ("s", "ed", "ing")}
"""The forms a word is looked for in beside its own: "s" is the plural or the third person."""

_MOST_BETWEEN = 4
_LONGEST = 16  # words; a phrase that ends at a word is looked for so far back
_HYPHENS = "-‐‑"
_VOWELS = frozenset("aeiou")
_WORD = regex(r"[^\W_]+(?:['’](?![sS](?![^\W_]))[^\W_]+)*")

_POSSESSIVE = regex(r"['’][sS](?![^\W_])")


class Match(msgspec.Struct, frozen=True):
    """A phrase's place: words `[first, last]` of the index, `[start, end)` in the text.

    `key` is the phrase as written, `form` the form its inflected word stands in.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    form: str


# Verbs that rules use and whose past is their participle too, so that one form replaces both.
_PAST = {
    "bring": "brought", "build": "built", "buy": "bought", "cut": "cut", "find": "found", "have": "had", "hold": "held",
    "keep": "kept", "lead": "led", "make": "made", "meet": "met", "pay": "paid", "put": "put", "send": "sent",
    "set": "set", "teach": "taught", "tell": "told", "think": "thought", "understand": "understood",
}  # fmt: skip


def inflect(word: str, form: str) -> str:
    """Return an English word in a form: "s" (plural or third person), "ed", "ing", or itself.

    Regular spelling, the commonest irregular pasts, and the plurals in -man (salesmen) and -person (salespeople) that
    job titles have.
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
    if form == "ed" and word in _PAST:
        return _PAST[word]
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


class _Step(msgspec.Struct, frozen=True):
    """One way to read on: marks, then a word, then the rest; at the end of a phrase `word` is None."""

    marks: str
    word: str | None
    rest: str


def _group(rest: str) -> tuple[int, list[str], int] | None:
    """Return where the first group of alternatives starts, what they are, and where it ends; groups may be nested."""
    start = rest.find("(")
    while start >= 0:
        depth, choices, at = 0, [], start + 1
        for index in range(start, len(rest)):
            char = rest[index]
            if char == "(":
                depth += 1
            elif depth == 1 and char in "|)":
                choices.append(rest[at:index])
                at = index + 1
            if char == ")":
                depth -= 1
                if depth == 0:
                    break
        if depth == 0 and len(choices) > 1:
            return start, choices, at
        start = rest.find("(", start + 1)
    return None


def _steps(rest: str) -> Iterator[_Step]:
    """Yield the ways to read the first word of what is left of a phrase; only groups before it are spelled out."""
    group = _group(rest)
    plain = rest[: group[0]] if group else rest
    possessive = _POSSESSIVE.match(plain)
    word = _WORD.search(plain, possessive.end() if possessive else 0)
    if word and (group is None or word.end() < len(plain)):
        yield _Step(fold(plain[: word.start()]), fold(word.group()), rest[word.end() :])
    elif group:
        for choice in group[1]:
            yield from _steps(plain + choice + rest[group[2] :])
    else:
        yield _Step(fold(plain.strip()), None, "")


def _gap(marks: str) -> str:
    """Return what has to stand between two words: " ", "-", "..." or the marks themselves."""
    if "..." in marks or "…" in marks:
        return "..."
    return "-" if marks == "-" else marks.strip() or " "


class _Edge(msgspec.Struct, frozen=True):
    gap: str
    node: _Node
    form: str


class _Node:
    """A place inside a phrase: where it may go on, by the next word, and the marks with which it may end.

    Worked out when a text first leads here, so that ten groups of ten alternatives cost what is read of them, not their
    product.
    """

    __slots__ = ("_rest", "ends", "how", "later", "next")

    def __init__(self, rest: str, how: Inflect) -> None:
        self._rest: str | None = rest
        self.how: Inflect = how
        self.ends: list[str] = []
        self.next: dict[str, list[_Edge]] = {}
        self.later: dict[str, list[_Edge]] = {}

    def open(self) -> _Node:
        """Work out what follows, if that was not done yet."""
        if self._rest is not None:
            rest, self._rest = self._rest, None
            for step in _steps(rest):
                if step.word is None:
                    self.ends.append(step.marks)
                else:
                    self._add(_gap(step.marks), step.word, step.rest)
        return self

    def _add(self, gap: str, word: str, rest: str) -> None:
        table = self.later if gap == "..." else self.next
        node = _Node(rest, self.how)
        table.setdefault(word, []).append(_Edge(gap, node, ""))
        for form, ending in _noun_forms(node):
            table.setdefault(inflect(word, form), []).append(_Edge(gap, ending, form))
        for closed, after in _closed(word, rest):
            self._add(gap, closed, after)


def _noun_forms(node: _Node) -> Iterator[tuple[str, _Node]]:
    """Yield the forms of the noun before `node` and what may follow them: the end, and nothing else."""
    if node.how == "noun" and node.open().ends:
        ending = _Node("", "none")
        ending.open().ends = node.ends
        for form in FORMS["noun"]:
            yield form, ending


def _closed(word: str, rest: str) -> Iterator[tuple[str, str]]:
    """Yield `word` joined to the one behind its hyphen, and what follows."""
    if rest[:1] in _HYPHENS or rest.startswith("("):
        for step in _steps(rest):
            if step.word is not None and step.marks == "-":
                yield word + step.word, step.rest


class _Start(msgspec.Struct, frozen=True):
    """How a phrase begins with a certain word: marks that touch the word, what follows, the phrase and the form."""

    before: str
    node: _Node
    key: str
    form: str


class PhraseSet:
    """Phrases to be looked up in an index of words. Raises ValueError for one that holds no word."""

    def __init__(self, written: Iterable[str], how: Inflect = "none") -> None:
        self.by_first: dict[str, list[_Start]] = {}
        for key in written:
            if not any([self._begin(key, step, how) for step in _steps(key)]):
                raise ValueError(f'"{key}" holds no word')

    def _begin(self, key: str, step: _Step, how: Inflect) -> bool:
        if step.word is None:
            return False
        before = step.marks.strip()
        for word, rest in ((step.word, step.rest), *_closed(step.word, step.rest)):
            node = _Node(rest, how)
            starts = [(word, node, "")]
            if how == "verb":
                starts += ((inflect(word, form), node, form) for form in FORMS["verb"])
            starts += ((inflect(word, form), ending, form) for form, ending in _noun_forms(node))
            for first, following, form in starts:
                self.by_first.setdefault(first, []).append(_Start(before, following, key, form))
        return True

    def find(self, words: Words) -> Iterator[Match]:
        """Yield the matches in order of place; of those that overlap the earliest, then the longest."""
        firsts = self.by_first.keys() & words.places.keys()
        if not firsts:
            return
        found = [match for first in firsts for at in words.places[first] for match in self.at(words, at)]
        found.sort(key=lambda match: (match.start, -match.end, match.form))
        end = -1
        for match in found:
            if match.start >= end:
                end = match.end
                yield match

    def at(self, words: Words, at: int) -> Iterator[Match]:
        """Yield the matches whose first word is word `at` of the index."""
        for start in self.by_first.get(words.folded[at], ()):
            for last, after, form in _follow(words, at, start.node, start.form):
                if match := _placed(words, at, last, start, after, form):
                    yield match

    def ending(self, words: Words, at: int) -> Iterator[Match]:
        """Yield the matches whose last word is word `at` of the index."""
        for first in range(max(0, at + 1 - _LONGEST), at + 1):
            if words.folded[first] in self.by_first and words.blocks[first] == words.blocks[at]:
                yield from (match for match in self.at(words, first) if match.last == at)


def _follow(words: Words, at: int, node: _Node, form: str) -> Iterator[tuple[int, str, str]]:
    """Yield the last word, the marks behind it and the form of every way a phrase goes on from word `at`."""
    node.open()
    for marks in node.ends:
        yield at, marks, form
    following = at + 1
    if following >= len(words.folded) or words.blocks[following] != words.blocks[at]:
        return
    if edges := node.next.get(words.folded[following]):
        between = words.text[words.ends[at] : words.starts[following]]
        for edge in edges:
            if _gap_fits(between, edge.gap):
                yield from _follow(words, following, edge.node, edge.form or form)
    if node.later:
        yield from _skip(words, at, node.later, form)


def _skip(words: Words, at: int, later: dict[str, list[_Edge]], form: str) -> Iterator[tuple[int, str, str]]:
    """Do the same where other words may stand between, in the same sentence."""
    for following in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(words.folded))):
        if words.blocks[following] != words.blocks[at]:
            return
        between = words.text[words.ends[following - 1] : words.starts[following]]
        if any(stop in between for stop in ".!?;:"):
            return
        for edge in later.get(words.folded[following], ()):
            yield from _follow(words, following, edge.node, edge.form or form)


def _placed(words: Words, first: int, last: int, begun: _Start, after: str, form: str) -> Match | None:
    """Return the match, unless its marks are not there or it is part of something else."""
    start, end = words.starts[first], words.ends[last]
    text = words.text
    if begun.before:
        start = _touching_before(text, start, begun.before)
    if after:
        end = _touching_after(text, end, after)
    if start < 0 or end < 0 or _inside_compound(text, start, end) or in_address(text, start, end):
        return None
    return Match(first, last, start, end, begun.key, form)


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


_ADDRESS = regex(r"@|://|^www\.|\w\.(?:com|org|net|io|dev|co|uk|gov|edu|ai|de|in|au|ca)\b", re.IGNORECASE)


def in_address(text: str, start: int, end: int) -> bool:
    """Say whether the place is part of a web address, an e-mail address or a handle."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return _ADDRESS.search(text[start:end]) is not None
