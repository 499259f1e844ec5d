"""kind: count. Too many of something, or too few."""

import collections
import functools
import math
import re
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from jdlint.finding import Hit
from jdlint.kinds.missing import posting_point
from jdlint.kinds.title import first_heading, title_line
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span

Measured = Iterator[tuple[Span, float]]
Measure = Literal[
    "words",
    "own-words",
    "title-characters",
    "list-items",
    "bullet-share",
    "unbroken-words",
    "exclamation-marks",
    "emoji",
]


def _words(posting: Posting) -> Measured:
    yield posting_point(posting), len(posting.words)


def _own_words(posting: Posting) -> Measured:
    """Measure the words less those of equal-opportunity statements, which are often the law's and nobody's to cut."""
    legal = {
        at
        for section in posting.sections
        if section.kind == "equal_opportunity"
        for at in posting.words.within(section.span)
    }
    yield posting_point(posting), len(posting.words) - len(legal)


def _title_characters(posting: Posting) -> Measured:
    if posting.title and title_line(posting):
        yield posting.title.span, len(posting.title.value)
    elif posting.title is None and (heading := first_heading(posting)):
        yield heading, len(heading)


def _list_items(posting: Posting) -> Measured:
    """Measure every list by its outermost items; the place is its first item."""
    first: Span | None = None
    count = 0
    for block in posting.blocks:
        if block.kind == "item":
            first = first or block.span
            count += block.level <= 1
        elif first:
            yield first, count
            first, count = None, 0
    if first:
        yield first, count


_SHORT_LINE = 20  # words
_LOOSE_ITEMS = 4  # short lines in a row that may be a list


def _lost_its_lists(posting: Posting) -> bool:
    """Say whether short paragraphs follow one another like the items of a list that has lost its bullets."""
    run = 0
    for block in posting.blocks:
        short = block.kind == "paragraph" and len(posting.words.within(block.span)) <= _SHORT_LINE
        run = run + 1 if short else 0
        if run >= _LOOSE_ITEMS:
            return True
    return False


def _bullet_share(posting: Posting) -> Measured:
    """Measure the share of words that stand in lists and tables, in percent; lists of data fields count.

    It cannot be told of a text whose lists have lost their bullets.
    """
    document, words = posting.document, posting.words
    keys = collections.Counter(field.key for field in document.fields if not field.labelled)
    listed = [block.span for block in posting.blocks if block.kind in ("item", "cell")]
    listed += [field.span for field in document.fields if keys[field.key] > 1]
    inside = {at for span in listed for at in words.within(span)}
    if len(words) and (inside or not _lost_its_lists(posting)):
        yield posting_point(posting), round(100 * len(inside) / len(words))


_PARTS_IT = frozenset({"heading", "item", "cell"})


def _unbroken_words(posting: Posting) -> Measured:
    """Measure the longest paragraph of a posting that has no heading, list or table; the place is that paragraph."""
    blocks = posting.blocks
    title = posting.title.span if posting.title else None
    if any(block.kind in _PARTS_IT and not (title and block.span.overlaps(title)) for block in blocks):
        return
    spans = [block.span for block in blocks if block.kind == "paragraph"]
    if spans:
        longest = max(spans, key=lambda span: len(posting.words.within(span)))
        yield Span(longest.start, longest.start), len(posting.words.within(longest))


_SHOUT = regex(r"!+(?:\s?!+)*")


def _exclamation_marks(posting: Posting) -> Measured:
    """Measure exclamation marks per 100 words at the last one; a row of them is beyond every bound."""
    if "!" not in posting.text:
        return
    found = [
        Span(*match.span())
        for match in _SHOUT.finditer(posting.text)
        if not (_is_code(posting, match) or _is_name(posting.text, match))
    ]
    for span in found:
        if len(span) > 1:
            yield span, math.inf
    if found and len(found[-1]) == 1:
        yield found[-1], 100 * len(found) / max(100, len(posting.words))


def _is_code(posting: Posting, match: re.Match[str]) -> bool:
    """Say whether exclamation marks are an operator (`!=`, `!important`) or stand in code."""
    after = posting.text[match.end() : match.end() + 1]
    if after in ("=", "[") or (after.isalpha() and not posting.text[: match.start()][-1:].isalnum()):
        return True
    return posting.document.in_code(Span(*match.span()))


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Say whether one exclamation mark ends a name and no sentence: "the Yahoo! account", "Oliver! opens"."""
    word = regex(r"[^\W\d_]+\Z").search(text, max(0, match.start() - 20), match.start())
    after = regex(r"[,;]|['’]s|\s[a-z]").match(text, match.end())
    return match.group() == "!" and bool(word and word.group()[0].isupper() and after)


# Pictures only: stars, ticks, arrows and other signs that people use as bullets are left out. A flag is two letters;
# skin tones and joiners belong to the picture before them.
_EMOJI = (
    r"(?:[\U0001F1E6-\U0001F1FF]{2}|[\U0001F300-\U0001F5FF\U0001F600-\U0001F64F\U0001F680-\U0001F6FF"
    r"\U0001F900-\U0001FAFF☀-☄☎☕☝☺♥♨♻⚒⚓⚖⚙⚠⚡⚽⚾⛅⛔⛳⛵⛽✂✅✈✉✊-✏✨❄❌❓❗❤➡⬆⭐⏰⏱⏳])"
)
_FIRST_PICTURE = "\u23f0"
_EMOJI_AND_TONE = rf"{_EMOJI}[\U0001F3FB-\U0001F3FF\uFE0F]*"


@functools.cache
def _emoji_pattern() -> re.Pattern[str]:
    return regex(rf"{_EMOJI_AND_TONE}(?:\u200d{_EMOJI_AND_TONE})*")


def _emoji(posting: Posting) -> Measured:
    """Count emoji; the place is the first one."""
    if posting.text.isascii() or max(posting.text) < _FIRST_PICTURE:
        return
    found = [Span(*match.span()) for match in _emoji_pattern().finditer(posting.text)]
    if found:
        yield found[0], len(found)


MEASURES: dict[Measure, Callable[[Posting], Measured]] = {
    "words": _words,
    "own-words": _own_words,
    "title-characters": _title_characters,
    "list-items": _list_items,
    "bullet-share": _bullet_share,
    "unbroken-words": _unbroken_words,
    "exclamation-marks": _exclamation_marks,
    "emoji": _emoji,
}


class Count(Rule, frozen=True, kw_only=True):
    """Measures something and speaks when it is above one of the bounds `over`, or below one of `under`.

    The bounds are named, by the names of `levels`: `over: {long: 700, very_long: 1000}`; the outermost one passed
    counts. Postings of fewer than `min_words` words are left alone.
    """

    options: ClassVar[dict[str, str]] = {
        "over": "bounds that may not be passed, by level",
        "under": "bounds that must be reached, by level",
        "min_words": "leave postings alone that have fewer words",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("count", "bound")

    measure: Measure
    over: dict[str, float] = {}
    under: dict[str, float] = {}
    min_words: int = 0

    def __post_init__(self) -> None:
        if not (self.over or self.under):
            raise ValueError("a count rule needs `over` or `under`")

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each measured thing that passes a bound."""
        if len(posting.words) < self.min_words:
            return
        for span, value in MEASURES[self.measure](posting):
            passed = passed_bound(value, self.over, self.under)
            if passed:
                level, bound = passed
                yield Hit(span, {"count": _written(value), "bound": _written(bound)}, level=level)


def _written(value: float) -> str:
    """Return a number as a message gives it: whole from ten on, else to a tenth."""
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"


def passed_bound(value: float, over: dict[str, float], under: dict[str, float]) -> tuple[str, float] | None:
    """Return the outermost bound that `value` passes, by name, or None."""
    above = [(bound, level) for level, bound in over.items() if value > bound]
    if above:
        bound, level = max(above)
        return level, bound
    below = [(bound, level) for level, bound in under.items() if value < bound]
    if below:
        bound, level = min(below)
        return level, bound
    return None
