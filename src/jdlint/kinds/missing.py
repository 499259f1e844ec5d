"""kind: missing. Something a posting should say, and does not."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, Literal

from jdlint.facts import SectionKind
from jdlint.finding import Hit
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span
from jdlint.understand.gazetteer import names_place

Fact = Literal["title", "pay_figure", "work_mode", "hours", "region"]


def for_volunteers(posting: Posting) -> bool:
    """Say whether the posting seeks volunteers, who are not paid."""
    return any(stated.value == "volunteer" for stated in posting.employment_type)


_COUNTRY = (
    r"\b(?:in|within|across|throughout|from|covering|parts of)\s+(?:the\s+)?([A-Z][\w.]*(?:[ -][A-Z][\w.]*){0,2})"
    r"|\b(U\.S\.A?\.?|USA?|UK|EU)\b|\b((?:UTC|GMT)\s?[-+−–±]?\s?\d)"
)


def _names_region(posting: Posting) -> bool:
    """Say whether a place is stated, or named anywhere but in the text about the company."""
    if any(place.jurisdictions for place in posting.locations):
        return True
    for match in regex(_COUNTRY).finditer(posting.text):
        named = match[2] or match[3] or names_place(match[1])
        if named and "company" not in posting.section_kinds(Span(*match.span())):
            return True
    return False


_STATED: dict[Fact, Callable[[Posting], bool]] = {
    "title": lambda posting: posting.title is not None,
    "pay_figure": lambda posting: bool(posting.pay) or posting.has("pay") or for_volunteers(posting),
    "work_mode": lambda posting: posting.work_mode is not None,
    "hours": lambda posting: posting.hours is not None,
    "region": _names_region,
}


class Missing(Rule, frozen=True, kw_only=True):
    """Speaks once when the posting has none of: a section of one of the kinds `sections`, a `fact`, one of `phrases`.

    It points behind the title, or at the start where there is none; with `given_mode`, at the words that state the
    mode. Postings of fewer than `min_words` words are left alone.
    """

    options: ClassVar[dict[str, str]] = {
        "phrases": "phrases one of which is enough",
        "headings": "headings, in small letters, one of which over a list is enough",
        "min_words": "leave postings alone that have fewer words",
    }
    slots: ClassVar[tuple[str, ...] | None] = ()

    sections: tuple[SectionKind, ...] = ()
    fact: Fact | None = None
    phrases: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    min_words: int = 0

    def __post_init__(self) -> None:
        if not (self.sections or self.fact or self.phrases):
            raise ValueError("a missing rule needs `sections`, `fact` or `phrases`")

    @property
    def about(self) -> frozenset[SectionKind]:
        """The kinds of section whose absence the rule reports."""
        return frozenset({*self.sections, *(("pay",) if self.fact == "pay_figure" else ())})

    @cached_property
    def _wanted(self) -> PhraseSet:
        return PhraseSet(self.phrases)

    def _has_heading(self, posting: Posting) -> bool:
        blocks = posting.blocks if self.headings else ()
        over_lists = (one for one, below in pairwise(blocks) if one.kind == "heading" and below.kind == "item")
        return any(one.span.of(posting.text).strip(" :.?*").casefold() in self.headings for one in over_lists)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield one point when it is missing."""
        if len(posting.words) < self.min_words or any(map(posting.has, self.sections)):
            return
        mode = posting.work_mode if self.given_mode else None
        if self.fact and _STATED[self.fact](posting):
            return
        if self._wanted.occurs(posting.words) or self._has_heading(posting):
            return
        yield Hit(mode.span if mode else posting_point(posting))


def posting_point(posting: Posting) -> Span:
    """Return the place for what concerns the posting as a whole: behind its title, else its start."""
    at = posting.title.span.end if posting.title else 0
    return Span(at, at)
