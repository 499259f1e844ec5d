"""kind: readability. Sentences, paragraphs and prose that are hard to read."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, Literal

from jdlint.finding import Hit
from jdlint.kinds.count import passed_bound
from jdlint.kinds.missing import posting_point
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, sentences
from jdlint.understand.once import once

_PROSE = ("paragraph", "item")
_LEFT_OUT = frozenset({"equal_opportunity", "apply"})
_PUNCTUATION = ".,;:!?…()[]{}<>\"'“”‘’«»*_–—-•·/|"
_JOINTS = {ord(mark): "a" for mark in "-'’"}
_FORMULAS = {
    "ari": "Automated Readability Index",
    "flesch": "Flesch Reading Ease",
    "flesch-kincaid": "Flesch-Kincaid",
    "gunning-fog": "Gunning fog",
    "smog": "SMOG",
    "coleman-liau": "Coleman-Liau",
    "lix": "LIX",
    "dale-chall": "Dale-Chall",
}
_MOST_CAPITALS = 0.4
# "new clients Composing letters Answering enquiries": items whose line ends were lost.
_LOST_BULLET = r"[a-z]\s+[A-Z][a-z]+ing\s[a-z]"
_LIST = 2  # semicolons, or such items, in a sentence that make it a list


class Readability(Rule, frozen=True, kw_only=True):
    """Measures prose.

    `measure: sentence` or `paragraph` counts the words of each, `grade` takes a `formula` over the whole.

    Prose is paragraphs and list items, every item a sentence of its own; headings, fields and tables are none, and
    neither are equality statements and how to apply. A grade needs `min_words` words of prose: below 100, formulas say
    nothing. Addresses, numbers and names (capitals inside a sentence) are masked for a
    grade. What has more than `flattened` words is no sentence but a list or a posting that lost its line ends; it is
    left to the rules about lists, and of a list run together with semicolons the longest part counts. With `limit`, the
    longest are reported. Bounds as in `count`.
    """

    options: ClassVar[dict[str, str]] = {
        "formula": "ari, flesch, flesch-kincaid, gunning-fog, smog, coleman-liau, lix or dale-chall",
        "over": "bounds that may not be passed, by level",
        "under": "bounds that must be reached, by level (for Flesch, where low is hard)",
        "min_words": "words of prose a grade needs",
        "limit": "the most findings a posting gets: the longest",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("count", "bound", "formula")

    measure: Literal["sentence", "paragraph", "grade"]
    over: dict[str, float] = {}
    under: dict[str, float] = {}
    formula: Literal["ari", "flesch", "flesch-kincaid", "gunning-fog", "smog", "coleman-liau", "lix", "dale-chall"] = (
        "ari"
    )
    min_words: int = 100
    flattened: int = 80

    def __post_init__(self) -> None:
        if not (self.over or self.under):
            raise ValueError("a readability rule needs `over` or `under`")
        if self.formula == "flesch" and self.over:
            raise ValueError("Flesch is low where prose is hard: set `over: {}` and, for example, `under: {hard: 30}`")

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each sentence or paragraph that passes a bound; for a grade, one point."""
        if self.measure == "grade":
            yield from self._grade(posting)
        else:
            yield from self._long(posting)

    def _long(self, posting: Posting) -> Iterator[Hit]:
        found: list[tuple[int, Hit]] = []
        for block in posting.blocks:
            if block.kind not in _PROSE or len(posting.words.within(block.span)) <= self._least:
                continue
            spans = sentences(posting.text, block.span) if self.measure == "sentence" else (block.span,)
            hits = [hit for span in spans if (hit := self._measured(posting, span))]
            if hits and not posting.section_kinds(block.span) & _LEFT_OUT:
                found += hits
        if self.limit is not None and len(found) > self.limit:
            longest = sorted(found, key=lambda one: (-one[0], one[1].span))[: self.limit]
            found = [one for one in found if one in longest]
        yield from (hit for _, hit in found)

    @cached_property
    def _least(self) -> float:
        return -1 if self.under else min(self.over.values())

    def _measured(self, posting: Posting, span: Span) -> tuple[int, Hit] | None:
        """Return a sentence or paragraph that passes a bound, with the number of its words."""
        count = len(posting.words.within(span))
        if count <= self._least:
            return None
        if self.measure == "sentence":
            if _capitals(posting, span) > _MOST_CAPITALS or _lost_bullets(posting.text, span) >= _LIST:
                return None
            count = max(len(posting.words.within(part)) for part in _between_semicolons(posting.text, span))
            if count > self.flattened:
                return None
        passed = passed_bound(count, self.over, self.under)
        if passed is None:
            return None
        return count, Hit(span, {"count": str(count), "bound": f"{passed[1]:g}"}, level=passed[0])

    def _grade(self, posting: Posting) -> Iterator[Hit]:
        read = [_plain_words(span.of(posting.text)) for span in prose_sentences(posting)]
        kept = [words for words in read if 0 < len(words) <= self.flattened]
        if sum(map(len, kept)) < self.min_words:
            return
        value = _ari(kept) if self.formula == "ari" else _by_textstat(self.formula, kept)
        if passed := passed_bound(value, self.over, self.under):
            slots = {"count": f"{value:.1f}", "bound": f"{passed[1]:g}", "formula": _FORMULAS[self.formula]}
            yield Hit(posting_point(posting), slots, level=passed[0])


@once
def prose_sentences(posting: Posting) -> Sequence[Span]:
    """Return the sentences of the paragraphs and list items that a reader reads as prose, in order of place."""
    return [
        sentence
        for block in posting.blocks
        if block.kind in _PROSE and not posting.section_kinds(block.span) & _LEFT_OUT
        for sentence in sentences(posting.text, block.span)
    ]


def _capitals(posting: Posting, span: Span) -> float:
    """Return the share of words with a capital: a run of headings, titles or names has many."""
    words = posting.words
    inside = words.within(span)
    return sum(posting.text[words.starts[at]].isupper() for at in inside) / max(1, len(inside))


def _lost_bullets(text: str, sentence: Span) -> int:
    return len(regex(_LOST_BULLET).findall(sentence.of(text)))


def _between_semicolons(text: str, sentence: Span) -> list[Span]:
    """Return the parts of a sentence that is a list run together with semicolons, else the sentence."""
    stops = [match.start() for match in regex(";").finditer(sentence.of(text))]
    if len(stops) < _LIST:
        return [sentence]
    ends = [sentence.start + stop for stop in stops]
    return [Span(start, end) for start, end in pairwise([sentence.start, *ends, sentence.end])]


class _Plain(dict[str, str]):
    """Tokens, and the words they are in the middle of a sentence; a posting's tokens were mostly met before."""

    def __missing__(self, token: str) -> str:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        self[token] = word = _plain_word(token, first=False)
        return word


_PLAIN = _Plain()
_MOST_REMEMBERED = 20_000  # tokens


def _plain_words(sentence: str) -> list[str]:
    """Return the words of a sentence; "thing" stands for addresses, numbers and names: no plainer word is to be had."""
    tokens = sentence.split()
    for at, token in enumerate(tokens):
        if word := _plain_word(token, first=True):
            return [word, *filter(None, map(_PLAIN.__getitem__, tokens[at + 1 :]))]
    return []


def _plain_word(token: str, *, first: bool) -> str:
    word = token.strip(_PUNCTUATION)
    if not word:
        return ""
    plain = word[1:].islower() or len(word) == 1 if first else word.islower()
    return word if plain and word.translate(_JOINTS).isalpha() else "thing"


def _ari(prose: list[list[str]]) -> float:
    """Return the Automated Readability Index (Smith and Senter 1967), a school grade.

    Worked out here: importing textstat for it would cost every run 20 ms.
    """
    words = sum(map(len, prose))
    letters = sum(len("".join(sentence)) for sentence in prose)
    return 4.71 * letters / words + 0.5 * words / len(prose) - 21.43


def _by_textstat(formula: str, prose: list[list[str]]) -> float:
    from jdlint import nlp

    return nlp.grade(formula, [" ".join(words) for words in prose])
