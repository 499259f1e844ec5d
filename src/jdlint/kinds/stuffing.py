"""kind: stuffing. Words that stand there for search engines, not for readers."""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.kinds.pattern import triggered
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, word_set

_LABELS = word_set("keyword keywords words tags titles hashtags terms")
_SMALL = word_set(
    "a an the and or of to in on at for with by from as is are be will you your we our this that it have has can may "
    "must not all any who their they he she its which other work working job role team experience"
)
_TRADES = word_set(
    "accountant administrator adviser advisor agent analyst architect assistant associate baker carer cashier chef "
    "cleaner clerk consultant cook coordinator designer developer director driver electrician engineer executive "
    "expert fitter lawyer librarian manager mechanic nurse officer operative operator painter plumber porter "
    "programmer receptionist recruiter representative salesperson scientist specialist supervisor teacher technician "
    "tester trainer waiter welder worker writer"
)
_LEAST_TITLES = 6
_SHARED = 3  # titles of a row that have a word in common


class Stuffing(Rule, frozen=True, kw_only=True):
    """Finds rows of search words: behind a label ("Keywords:"), rows of job titles, and one word over and over.

    A row has `items` parts or more, divided by commas, bars or semicolons. A word is too frequent from `times` places
    and `share` (in per cent of all words) on. Slot: `what`, in words.
    """

    options: ClassVar[dict[str, str]] = {
        "items": "parts that make a row of search words",
        "times": "places from which a word may be too frequent",
        "share": "and its share of all words, in per cent",
    }

    items: int = 6
    times: int = 25
    share: float = 9.0

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the rows, then the first place of a word that is too frequent."""
        labelled = triggered(posting, _LABELS)
        trades = triggered(posting, _TRADES)
        titled = {block for block, places in trades.items() if len(places) >= _LEAST_TITLES}
        for at in sorted(labelled.keys() | titled):
            block = posting.document.blocks[at]
            if block.kind in ("paragraph", "item", "field"):
                text = block.span.of(posting.text)
                for found in self._rows(text, labelled=at in labelled, titles=at in titled):
                    yield Hit(found.shifted(block.span.start), {"what": "a row of search words"})
        yield from self._frequent(posting)

    def _rows(self, text: str, *, labelled: bool, titles: bool) -> Iterator[Span]:
        if labelled:
            for label in _label().finditer(text):
                row = text[label.end() : label.end() + 1000].partition("\n")[0]
                if len(regex(r"[,;|•]|'\s+'").split(row)) >= self.items:
                    yield Span(*label.span("at"))
        if titles:
            for match in _title_row().finditer(text):
                titled = [part.casefold().split() for part in regex(r"[,;|/]").split(match.group())]
                shared = Counter(word for part in titled for word in dict.fromkeys(part)).most_common(1)
                if len(titled) >= _LEAST_TITLES and shared[0][1] >= _SHARED:
                    yield Span(*match.span())

    def _frequent(self, posting: Posting) -> Iterator[Hit]:
        words = posting.words
        for word, places in words.places.items():
            if len(places) < self.times or 100 * len(places) < self.share * len(words) or word in _SMALL:
                continue
            if len(word) > 2 and word.isalpha():
                at = places[0]
                yield Hit(Span(words.starts[at], words.ends[at]), {"what": f"{len(places)} times the same word"})


@functools.cache
def _label() -> re.Pattern[str]:
    return regex(
        r"(?P<at>\b(?:key\s?words?(?:\s+for\s+search(?:ing)?)?|search\s+(?:terms?|words?|tags?)|(?:hash)?tags"
        r"|(?:similar|related|alternative|other)\s+(?:job\s+)?titles?)\s*:)",
        re.IGNORECASE,
    )


@functools.cache
def _title_row() -> re.Pattern[str]:
    trade = rf"(?:[\w&+#-]+[ ]){{0,3}}(?:{'|'.join(sorted(_TRADES))})"
    return regex(rf"\b{trade}(?:\s?[,;|/]\s?(?:and\s|or\s)?{trade}\b){{5,}}", re.IGNORECASE)
