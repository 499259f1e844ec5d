"""kind: readability. Sentences, paragraphs and prose that are hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from jdlint.finding import Hit
from jdlint.kinds.count import passed_bound
from jdlint.kinds.missing import posting_point
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, sentences

_LEFT_OUT = frozenset({"equal_opportunity", "apply"})
_NO_PROSE = re.compile(r"\S*(?:://|www\.|@|\w\.\w)\S*|[^\s\w]*\b\w*\d\w*\b")


class Readability(Rule, frozen=True, kw_only=True):
    """Measures prose: `measure: sentence` or `paragraph` (words in each), or `grade` by a `formula` over the whole.

    Prose is paragraphs and list items, every item a sentence of its own; headings, fields and tables are none, and
    neither are equality statements and how to apply. A grade needs `min_words` words of prose: below 100, formulas say
    nothing. Addresses, "Node.js" and numbers are masked for it. Bounds as in `count`.
    """

    options: ClassVar[dict[str, str]] = {
        "formula": "ari, flesch, flesch-kincaid, gunning-fog, smog, coleman-liau, lix or dale-chall",
        "over": "bounds that may not be passed, by level",
        "under": "bounds that must be reached, by level (for Flesch, where low is hard)",
        "min_words": "words of prose a grade needs",
    }

    measure: Literal["sentence", "paragraph", "grade"]
    over: dict[str, float] = {}
    under: dict[str, float] = {}
    formula: Literal[
        "ari", "flesch", "flesch-kincaid", "gunning-fog", "smog", "coleman-liau", "lix", "dale-chall"
    ] = "ari"
    min_words: int = 100

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield each sentence or paragraph that passes a bound; for a grade, one point."""
        if self.measure == "grade":
            yield from self._grade(posting)
            return
        for block in _prose(posting):
            spans = sentences(posting.text, block) if self.measure == "sentence" else [block]
            for span in spans:
                count = len(posting.words.within(span))
                if passed := passed_bound(count, self.over, self.under):
                    yield Hit(span, {"count": str(count), "bound": f"{passed[1]:g}"}, level=passed[0])

    def _grade(self, posting: Posting) -> Iterator[Hit]:
        spans = [span for block in _prose(posting) for span in sentences(posting.text, block)]
        if sum(len(posting.words.within(span)) for span in spans) < self.min_words:
            return
        from jdlint import nlp  # noqa: PLC0415

        value = nlp.grade(self.formula, [_NO_PROSE.sub("", span.of(posting.text)) for span in spans])
        if passed := passed_bound(value, self.over, self.under):
            slots = {"count": f"{value:.0f}", "bound": f"{passed[1]:g}", "formula": self.formula}
            yield Hit(posting_point(posting), slots, level=passed[0])


def _prose(posting: Posting) -> Iterator[Span]:
    for block in posting.document.blocks:
        if block.kind in ("paragraph", "item") and not posting.section_kinds(block.span) & _LEFT_OUT:
            yield block.span
