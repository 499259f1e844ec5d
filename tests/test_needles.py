"""What is looked up of a posting for all rules at once says of each pattern what searching it would say."""

from __future__ import annotations

import re
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


def _found(needed: list[Needed], text: str) -> list[tuple[str, int, list[str]]]:
    """Return the lines in which something may be found, what it is by its index, and the words it may begin with."""
    needles = Needles()
    number = needles.add(lambda: needed)
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    words = Words(text, spans)
    seekers, possible = needles.sought(words, small_letters(text), spans)
    assert number <= seekers < needles.add(list)
    return [
        (spans[block].of(text), search, [words.folded[at] for at in begun])
        for block, search, begun in possible.get(number, [])
    ]


@pytest.mark.parametrize(
    ("needed", "lines"),
    [
        (Needed(texts=frozenset(("artis", "%"))), {"The artist's chart": [], "5 % off": []}),
        (Needed(texts=frozenset(("state of the art",))), {"Our estate": []}),  # its longest word may stand anywhere
        (Needed(texts=frozenset(("'s ",))), {"The artist's chart": []}),
        (Needed(openings=frozenset(("start", "the "))), {"We're starting, start": ["starting", "start"],
                                                         "The artist's chart": ["the"]}),
        (Needed(openings=frozenset(("we'",))), {"We're starting, start": ["we're"]}),
        (Needed(nearby=frozenset(("start",)), signs=frozenset(("Our",))), {"We're starting, start": [],
                                                                           "Our estate": []}),
        (Needed(texts=frozenset(("art",)), nearby=frozenset(("chart",))), {"The artist's chart": []}),
    ],
)  # fmt: skip
def test_a_search_is_possible_where_all_that_it_needs_stands(needed: Needed, lines: dict[str, list[str]]) -> None:
    text = "We're starting, start\nThe artist's chart\n5 % off\nOur estate\nTheir our"
    assert {line: begun for line, _, begun in _found([needed], text)} == lines


def test_searches_are_told_apart_and_told_in_order_of_place() -> None:
    needed = [Needed(texts=frozenset(("rye",))), Needed(), Needed(texts=frozenset(("oats",)))]
    found = [(line, search) for line, search, _ in _found(needed, "oats\nrye, oats")]
    assert found == [("oats", 1), ("oats", 2), ("rye, oats", 0), ("rye, oats", 1), ("rye, oats", 2)]


PATTERNS = [(file, rule) for file in packs.builtin() if isinstance(rule := file.rule(), Pattern)]


@pytest.mark.parametrize(("file", "rule"), PATTERNS, ids=[file.id for file, _ in PATTERNS])
def test_a_rule_finds_the_same_before_its_patterns_are_known(file: RuleFile, rule: Pattern) -> None:
    """The first posting of a run is searched without the look-up."""
    context = Context(as_of=date(2026, 1, 15))
    examples = file.examples()
    for example in (*examples.bad, *examples.good, *examples.known):
        for document in parse.parse(Source(path="x", text=example.text), example.format):
            posting = Posting(document=document)
            vars(document)["sought"] = Sought(0, {})
            searched = list(rule.check(posting, context))
            del vars(document)["sought"]
            assert list(rule.check(posting, context)) == searched
            assert rule._number <= posting.document.sought.seekers
