"""kind: acronyms. Abbreviations that are never spelled out."""

import functools
from collections.abc import Iterator
from typing import ClassVar

from jdlint import data
from jdlint.finding import Hit
from jdlint.kinds.count import passed_bound
from jdlint.phrase import in_address
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, word_set

_ACRONYM = regex(r"([A-Z]{2,6})s?(?![\w&@]|[.-]\w)")
_BEFORE_WORDS = regex(r"\b([A-Z]{2,6})s?\s*\([^()]*\w\s+\w[^()]*\)")  # "ABC (a big car)"
_NOT_BEFORE = frozenset("_&.@#/’'-")
_NEAR = 30  # characters within which neighbouring words are read
_SMALL = word_set("of the and for in to a an on at")
_ROMAN = regex(r"[IVX]+")
_A_SENTENCE = 60  # characters
_SHOWN = 6  # abbreviations that a message lists


class Acronyms(Rule, frozen=True, kw_only=True):
    """Speaks once when more abbreviations than a bound are neither known to all nor spelled out somewhere.

    Known are those of `rules/lexicon/acronyms.yaml` and of `known`. Spelled out is one that stands in brackets behind
    its words, before words in brackets, or whose letters begin some words in a row. Headings, fields, the title and
    stretches of capitals are passed over. It points at the first. Bounds as in `count`.
    """

    options: ClassVar[dict[str, str]] = {
        "known": "abbreviations your readers know, beside the common ones",
        "over": "how many may stay unexplained, by level",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("count", "bound", "list")

    over: dict[str, float]
    known: tuple[str, ...] = ()

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the first unexplained abbreviation when there are too many."""
        least = min(self.over.values())
        # Most words are in small letters; to pass over them is faster than to search them.
        written = set(_ACRONYM.findall(" ".join([word for word in posting.text.split() if not word.islower()])))
        written -= _common()
        written.difference_update(self.known)
        if len(written) <= least:
            return
        written.difference_update(_BEFORE_WORDS.findall(posting.text))
        if len(written) <= least:
            return
        found = _places(posting, written)
        initials = _initials(posting)
        unknown = {name: span for name, span in found.items() if not _is_explained(posting, name, span, initials)}
        if passed := passed_bound(len(unknown), self.over, {}):
            listed = ", ".join(list(unknown)[:_SHOWN]) + (" …" if len(unknown) > _SHOWN else "")
            slots = {"count": str(len(unknown)), "bound": f"{passed[1]:g}", "list": listed}
            yield Hit(next(iter(unknown.values())), slots, level=passed[0])


@functools.cache
def _common() -> frozenset[str]:
    lexicon = data.lexicon("acronyms")
    return frozenset(f"{lexicon['known']} {lexicon['shouted']}".split())


def _places(posting: Posting, wanted: set[str]) -> dict[str, Span]:
    """Return the first place of each of the wanted abbreviations that stands in prose, in order."""
    found: dict[str, Span] = {}
    text, title = posting.text, posting.title
    for block, (written_there, _) in zip(posting.blocks, posting.document.block_texts, strict=True):
        if block.kind not in ("paragraph", "item", "cell") or not any(name in written_there for name in wanted):
            continue
        if _is_shouted(written_there):
            continue
        for match in _ACRONYM.finditer(text, block.span.start, block.span.end):
            written = match.group(1)
            before = text[match.start() - 1] if match.start() > block.span.start else " "
            if (
                written not in wanted
                or written in found
                or before.isalnum()
                or before in _NOT_BEFORE
                or _ROMAN.fullmatch(written)
            ):
                continue
            span = Span(*match.span())
            if not _among_capitals(text, span, block.span) and not (title and title.span.covers(span)):
                found[written] = span
    return found


def _is_shouted(text: str) -> bool:
    """Say whether most letters of a sentence or more are capitals: the words are no abbreviations then."""
    return len(text) > _A_SENTENCE and sum(map(str.isupper, text)) > sum(map(str.islower, text))


def _among_capitals(text: str, span: Span, block: Span) -> bool:
    """Say whether a neighbouring word is in capitals too, without a comma between: a heading, or shouting."""
    before = text[max(block.start, span.start - _NEAR) : span.start].split()[-1:]
    after = text[span.end : min(block.end, span.end + _NEAR)].split()[:1]
    gap = text[span.end : span.end + 1]
    near = [word for word in (*before, *(after if gap.isspace() else ())) if len(word) > 1]
    return any(word.isupper() and word.isalpha() for word in near)


def _is_explained(posting: Posting, written: str, span: Span, initials: tuple[str, str]) -> bool:
    """Say whether the long form stands somewhere: "full name (ABC)", "ABC (full name)", its words; or an address."""
    text = posting.text
    if f"({written}" in text and any(f"({written}{end}" in text for end in (")", "s)", ",", " ", "/")):
        return True
    return any(written.casefold() in letters for letters in initials) or in_address(text, span.start, span.end)


def _initials(posting: Posting) -> tuple[str, str]:
    """Return the first letters of all words in a row, and those of all but the small ones."""
    folded = posting.words.folded
    return "".join(word[0] for word in folded), "".join(word[0] for word in folded if word not in _SMALL)
