"""What is looked up of a posting for all rules at once says of each pattern what searching it would say."""

from __future__ import annotations

from datetime import date

import pytest

from jdlint import packs, parse
from jdlint.document import Source
from jdlint.kinds.pattern import Pattern
from jdlint.literals import literals, openings
from jdlint.needles import Needed, Needles, Sought
from jdlint.packs import RuleFile
from jdlint.posting import Posting
from jdlint.rule import Context
from jdlint.text import Span, Words, small_letters


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:very\s+)?(?:strong|solid)\b", ("solid", "strong", "very ")),
        (r"\b(?<!-)(?P<at>self[-\s]?starters?)\b", ("self", "selfstarter", "selfstarters")),
        (r"\bwe(?:['’]re|\s+are)\s+hiring", ("we ", "we'")),
        (r"\b(?:e-mail|c\+\+)", ("c ", "e ")),
        (r"\b(?:café|caf[eé]s)", ("caf", "cafes")),
        # where a match need not begin with a word, or the word may be any
        (r"strong", ()),
        (r"\b\w+\s+skills", ()),
        (r"(?:^|[.!?]\s+)strong", ()),
        (r"\b(?:\d+\s+)?years", ()),
        (r"\b[a-z]+ing", ()),
    ],
)
def test_a_match_begins_with_one_of_the_openings(pattern: str, expected: tuple[str, ...]) -> None:
    assert openings(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"X{3,}", ("xxx",)),
        (r"a\*{4}b", ("a****b",)),
        (r"a\*{40}b", ("****",)),
        (r"(?:very )?(?:good|great) (?:team|boss)", ("good boss", "good team", "great boss", "great team")),
        (r"p(?:a|b){2}", ("paa", "pab", "pba", "pbb")),
        (r"\{\{\s*(?:company|team)", ("{{",)),
        (r"x*\d?", ()),
        (r"(?:on)?[a-z]+ing", ("ing",)),
    ],
)
def test_a_match_holds_one_of_the_literals(pattern: str, expected: tuple[str, ...]) -> None:
    assert tuple(sorted(literals(pattern))) == expected


def test_words_are_found_by_what_they_hold_and_how_they_begin() -> None:
    needles = Needles()
    number = needles.add(lambda: Needed(["art", "state of the art", "€x", "%"], ["start", "the ", "we'"]))
    text = "We start. The artist's chart: we're starting at 5 % there."
    seekers, texts, begun = needles.sought(Words(text, [Span(0, len(text))]), small_letters(text))
    assert texts == {"art", "%"}
    assert {opening: len(places) for opening, places in begun.items()} == {"start": 2, "the ": 1, "we'": 1}
    assert number <= seekers < needles.add(lambda: Needed(["more"], []))


PATTERNS = [(file, rule) for file in packs.builtin() if isinstance(rule := file.rule(), Pattern)]


@pytest.mark.parametrize(("file", "rule"), PATTERNS, ids=[file.id for file, _ in PATTERNS])
def test_a_rule_finds_the_same_before_its_patterns_are_known(file: RuleFile, rule: Pattern) -> None:
    """The first posting of a run is searched without the look-up."""
    context = Context(as_of=date(2026, 1, 15))
    examples = file.examples()
    for example in (*examples.bad, *examples.good, *examples.known):
        for document in parse.parse(Source(path="x", text=example.text), example.format):
            posting = Posting(document=document)
            vars(document)["sought"] = Sought(0, frozenset(), {})
            searched = list(rule.check(posting, context))
            del vars(document)["sought"]
            assert list(rule.check(posting, context)) == searched
            assert not rule.triggers or rule._triggers.isdisjoint(posting.words.places) or rule._is_known(posting)
