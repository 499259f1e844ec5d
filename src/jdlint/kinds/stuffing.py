"""kind: stuffing. Words that stand there for search engines, not for readers."""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from jdlint import data
from jdlint.finding import Hit
from jdlint.kinds.pattern import triggered
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, one_line, trim, word_set

_LABELS = word_set(
    "keyword keywords words tags titles hashtags terms jobs roles searches search seo known called advertised searched "
    "look"
)
_SOUGHT = word_set("job jobs vacancy vacancies career careers hiring recruitment")
_SMALL = word_set(
    "a an the and or of to in on at for with by from as is are be will you your we our this that it have has can may "
    "must not all any who their they he she its which other work working job role team experience"
)
_FEW, _BARE = 8, 16.0  # in a few lines, a word may be every sixth one for fewer places
_LEAST_TITLES = 6
_LEAST_TRADES = 4  # words for a trade in a block that is read for rows
_SHARED, _HALF = 3, 0.5  # titles of a row that have a word in common, and their share of the whole row
_LONGEST_PART = 5  # words in a search phrase of a row ("van driver jobs")
_SHOWN = 60  # characters of a row that a message shows
_SAME = 0.6  # share of a row's phrases that have a word in common
_MOST = 0.8  # share of a row's phrases that name a trade, or a job
_LONGEST_HEAP = 300  # characters
_HEAP = 8  # words of a heap that no comma divides


class Stuffing(Rule, frozen=True, kw_only=True):
    """Finds rows of search words: behind a label, of job titles, of hashtags; and one word over and over.

    A row has `items` parts or more, divided by commas, bars or semicolons. A word is too frequent from `times` places
    and `share` (in per cent of all words) on; in a few lines, from 8 places and every sixth word on. Slot: `what`, in
    words.
    """

    options: ClassVar[dict[str, str]] = {
        "items": "parts that make a row of search words",
        "times": "places from which a word may be too frequent",
        "share": "and its share of all words, in per cent",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("what",)

    items: int = 6
    times: int = 25
    share: float = 9.0

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the rows, or else the first place of a word that is too frequent."""
        labelled = triggered(posting, _LABELS)
        trades = triggered(posting, _search_words())
        titled = {block for block, places in trades.items() if len(places) >= _LEAST_TRADES}
        rows: list[Hit] = []
        for at in sorted(labelled.keys() | titled):
            block = posting.blocks[at]
            if block.kind in ("paragraph", "item", "field"):
                text = block.span.of(posting.text)
                for found in self._rows(text, labelled=at in labelled, titles=at in titled):
                    rows.append(Hit(found.shifted(block.span.start), _shown(found.of(text))))
        if "#" in posting.text:
            rows += (Hit(Span(*row.span()), _shown(row.group())) for row in regex(_HASHTAGS).finditer(posting.text))
        yield from rows or self._frequent(posting)

    def _rows(self, text: str, *, labelled: bool, titles: bool) -> Iterator[Span]:
        if labelled:
            for label in _label().finditer(text):
                row = regex(r"\n|\.\s").split(text[label.end() : label.end() + 1000])[0]
                if len(regex(r"[,;|•]|'\s+'").split(row)) >= self.items:
                    yield Span(label.start(), label.end() + len(row.rstrip()))
                    titles = False
        if titles:
            for sentence in regex(r"[^.!?:\n]+").finditer(text):
                here = Span(*sentence.span())
                divided = sum(map(sentence.group().count, ",;|/•"))
                if divided >= self.items - 2 or len(here) < _LONGEST_HEAP:
                    yield from self._phrases(text, here)
                if divided >= _LEAST_TITLES - 1:
                    yield from self._titles(text, here)

    def _titles(self, text: str, sentence: Span) -> Iterator[Span]:
        """Yield rows of job titles, most of which have a word in common."""
        parts = regex(r"[,;|/]").split(sentence.of(text))
        trades = [part for part in parts if (words := part.split()) and words[-1].casefold() in _trades()]
        if len(trades) < _LEAST_TITLES - 2:  # all but the first and the last part of a row end with a trade
            return
        for match in _title_row().finditer(text, sentence.start, sentence.end):
            titled = [part.casefold().split() for part in regex(r"[,;|/]").split(match.group())]
            shared = Counter(word for part in titled for word in dict.fromkeys(part)).most_common(1)
            rest = regex(r"[,;|/]").split(text[match.end() : sentence.end])[1:]
            enough = max(_SHARED, _HALF * (len(titled) + len(rest)))
            if len(titled) >= _LEAST_TITLES and shared[0][1] >= enough:
                yield Span(*match.span())

    def _phrases(self, text: str, sentence: Span) -> Iterator[Span]:
        """Yield the sentence when it is a row of short search phrases: "driver jobs, van driver, driver near me"."""
        phrases = [part.casefold().split() for part in regex(r"[,;|/•]").split(sentence.of(text))]
        if self._is_row(phrases) or (len(phrases) == 1 and _is_heap(phrases[0])):
            yield trim(text, sentence)

    def _is_row(self, phrases: list[list[str]]) -> bool:
        """Say whether phrases name one trade over and over, or trades and the word "jobs" by turns."""
        short = [phrase for phrase in phrases if 1 < len(phrase) <= _LONGEST_PART]
        if len(short) < self.items - 1:
            return False
        one = _most(Counter(word for phrase in short for word in set(phrase) & _trades()))
        firsts = (phrase[0] for phrase in phrases[1:] if phrase)
        begun = _most(Counter(word for word in firsts if word.removesuffix("s") in _trades()))
        sought = [phrase for phrase in short if not _SOUGHT.isdisjoint(phrase)]
        brief = [phrase for phrase in phrases if len(phrase) <= _LONGEST_PART]
        told = [phrase for phrase in brief if phrase in sought or not _trades().isdisjoint(phrase)]
        return (
            (len(short) >= self.items and one >= _SAME * len(phrases))
            or begun >= max(self.items - 2, _SAME * len(phrases))
            or (len(sought) > 1 and len(told) >= _MOST * len(phrases))
        )

    def _frequent(self, posting: Posting) -> Iterator[Hit]:
        words = posting.words
        least = min(max(self.times, self.share * len(words) / 100), max(_FEW, _BARE * len(words) / 100))
        for word, places in words.places.items():
            if len(places) >= least and word not in _SMALL and len(word) > 2 and word.isalpha():
                at = places[0]
                yield Hit(Span(words.starts[at], words.ends[at]), {"what": f"{len(places)} times the same word"})


def _shown(row: str) -> dict[str, str]:
    shown = one_line(row)
    return {"what": "a row of search words", "match": shown[:_SHOWN] + "…" * (len(shown) > _SHOWN)}


def _most(counted: Counter[str]) -> int:
    return max(counted.values(), default=0)


def _is_heap(words: list[str]) -> bool:
    """Say whether words without a comma, or a small word, between them name trades and jobs over and over."""
    told = sum(word in _SOUGHT or word in _trades() for word in words)
    return len(words) >= _HEAP and told >= _LEAST_TRADES and _SMALL.isdisjoint(set(words) - _SOUGHT)


@functools.cache
def _trades() -> frozenset[str]:
    """Return the words that name a person by their work, in the singular."""
    return frozenset(noun.strip() for noun in data.lexicon("titles")["nouns"].split(","))


@functools.cache
def _search_words() -> frozenset[str]:
    return _SOUGHT | _trades() | {f"{trade}s" for trade in _trades()}


@functools.cache
def _label() -> re.Pattern[str]:
    return regex(
        r"\b(?:key\s?words?(?:\s+for\s+search(?:ing)?)?|search\s+(?:terms?|words?|tags?)|(?:hash)?tags"
        r"|people\s+also\s+(?:search|look)(?:ed)?\s+for|seo(?:\s+\w+)?"
        r"|(?:similar|related|alternative|other)\s+(?:job\s+)?(?:titles?|jobs|roles|searches)"
        r"|(?:also|otherwise)\s+(?:be\s+)?(?:known|called|advertised|searched)(?:\s+(?:as|for))?)\s*(?::|\s[–-](?=\s))",
        re.IGNORECASE,
    )


_HASHTAGS = r"(?<!\S)#[^\W\d]\w+(?:[\s,]{1,3}#[^\W\d]\w+){4,}"


@functools.cache
def _title_row() -> re.Pattern[str]:
    trade = rf"(?:[\w&+#-]+[ ]){{0,3}}(?:{'|'.join(sorted(_trades()))})"
    return regex(rf"\b{trade}(?:\s?[,;|/]\s?(?:and\s|or\s)?{trade}\b){{5,}}", re.IGNORECASE)
