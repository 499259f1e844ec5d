"""What is looked up of a posting for all rules at once says of each pattern what searching it would say."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest

from jdlint import packs, parse
from jdlint.document import Source
from jdlint.kinds.jobs import Jobs
from jdlint.kinds.pattern import Pattern
from jdlint.literals import Reader
from jdlint.needles import Needed, Needles
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
    assert Reader({}).openings(pattern) == expected


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
    assert tuple(sorted(Reader({}).literals(pattern))) == expected


@pytest.mark.parametrize(
    ("pattern", "literals", "openings"),
    [
        (r"\b{cook}s\b", ("bakers", "chefs"), ("bakers", "chefs")),
        (r"\b(?:{cook}|{night})\b", ("baker", "chef", "dusk"), ("baker", "chef", "dusk")),
        (r"\b{night}\s+{crew}", ("bakers", "chefs"), ("dusk",)),
        (r"\b(?P<who>w){again}", ("w",), ("w",)),  # a part that is no pattern by itself
    ],
)
def test_parts_are_read_once_and_tell_what_they_tell_in_full(
    pattern: str, literals: tuple[str, ...], openings: tuple[str, ...]
) -> None:
    reader = Reader({"cook": "baker|chef", "night": "dusk", "crew": r"all\s+{cook}s", "again": "(?P=who)"})
    assert tuple(sorted(reader.literals(pattern))) == literals
    assert tuple(one.strip() for one in reader.openings(pattern)) == openings


def _found(needed: list[Needed], text: str) -> list[tuple[str, int, list[str]]]:
    """Return the lines in which something may be found, what it is by its index, and the words it may begin with."""
    needles = Needles()
    number = needles.add(lambda: needed)
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    words, small = Words(text, spans), small_letters(text)
    assert needles.sought(words, small, spans).seekers < number  # the first posting of a run
    sought = needles.sought(words, small, spans)
    assert number <= sought.seekers < needles.add(list)
    return [
        (spans[one.block].of(text), one.search, [words.folded[at] for at in one.words])
        for one in sought.possible.get(number, [])
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


def test_a_seeker_that_fails_keeps_no_other_from_being_known() -> None:
    def failing() -> list[Needed]:
        raise ValueError("no search")

    needles, text = Needles(), "oats\nrye"
    before, wrong, behind = (
        needles.add(seeker)
        for seeker in (
            lambda: [Needed(texts=frozenset(("rye",)))],
            failing,
            lambda: [Needed(texts=frozenset(("oats",)))],
        )
    )
    spans = [Span(0, 4), Span(5, 8)]
    for _ in range(3):
        sought = needles.sought(Words(text, spans), text, spans)
    assert sought.seekers == behind
    assert {number: [one.block for one in found] for number, found in sought.possible.items()} == {
        before: [1], wrong: [0, 1], behind: [0],
    }  # fmt: skip


PATTERNS = [file for file in packs.builtin() if type(file.rule()) in (Pattern, Jobs)]


@pytest.mark.parametrize("file", PATTERNS, ids=[file.id for file in PATTERNS])
def test_a_rule_finds_the_same_before_its_patterns_are_known(file: RuleFile) -> None:
    """The first posting of a run is searched without the look-up."""
    context = Context(as_of=date(2026, 1, 15))
    examples = file.examples()
    unknown, known = file.rule(), file.rule()
    assert isinstance(known, Pattern)
    known.enlist()
    for example in (*examples.bad, *examples.good, *examples.known):
        for document in parse.parse(Source(path="x", text=example.text), example.format):
            posting = Posting(document=document)
            if document.sought.seekers < (known._number or 0):
                del vars(document)["sought"]  # of the first posting
            assert 0 < (known._number or 0) <= document.sought.seekers
            assert list(known.check(posting, context)) == list(unknown.check(posting, context))


def test_a_match_ends_with_the_words_near_its_trigger_in_every_posting_of_a_run() -> None:
    values = {"kind": "pattern", "summary": "s", "message": "m", "why": "w", "severity": "note"}
    made = {**values, "id": "x/y", "file": "y.yaml", "triggers": ["young"], "patterns": [r"\byoung\b[^.]{20,600}"]}
    unknown, known = (msgspec.convert(made, Pattern) for _ in range(2))
    known.enlist()
    for text in ("First.", "We like young " + "bakers and cooks " * 60, "It is young " * 40):
        posting = Posting(document=parse.parse(Source(path="x.md", text=text))[0])
        context = Context(as_of=date(2026, 1, 15))
        assert list(known.check(posting, context)) == list(unknown.check(posting, context))
