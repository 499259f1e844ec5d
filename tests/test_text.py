"""Spans, positions, words and sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.text import (
    Lines,
    Position,
    Span,
    Words,
    index_of,
    one_line,
    plural,
    sentence_at,
    sentences,
    split_words,
    trim,
)


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "written",
    [
        # `|` stands between two sentences
        "You open the ward.| You close it at nine.",
        "Do you bake?| We do!| Come and see.",
        # names and numbers with a stop inside
        "You know Node.js and ASP.NET 8.0.| The rest you learn.",
        "The rate is $24.50 an hour.| It rises by 2.5% each year.",
        "We ship Vue.js.| Then we rest.",
        # abbreviations that never end a sentence
        "Tools change, e.g. Python 3.13 came in October.| You learn them.",
        "Dr. Meyer and Mrs. Singh lead the clinic.| You join them.",
        "A Sr. Carpenter or a Jr. Joiner is wanted.| Ring us.",
        "The depot is near St. Pancras.| Parking is free.",
        "You earn approx. $40 a day.| The fee is Rs. 300.| Lt. Col. Ito leads us.",
        # times end one unless what follows belongs to them
        "The shift ends at 5 p.m.| Bring a coat.",
        "We open from 9 a.m. to 5 p.m. Monday to Friday.| We rest on Sunday.",
        "You look after approx. twelve beds.| Nights are shared.",
        # abbreviations that end one before a word that begins one
        "The post is in the U.S. Department of Health.| It is new.",
        "You must work in the U.S.| You will travel.",
        "She holds a Ph.D. from Leeds.| A Ph.D. in soil science helps.",
        "Kestrel Foods Inc. Chicago is hiring.| We are Kestrel Foods Inc.| The plant is new.",
        "Hours are 9 a.m. to 5 p.m. Monday to Friday.| We close at 5 p.m.| You lock up.",
        "You cook soups, stews, etc.| Experience with ovens helps.",
        "Send it by 3 Jan. 2027.| Training starts in Feb.| We pay for it.",
        # initials, and letters that are none
        "Ask J. R. Okafor for the key.| She has it.",
        "We write in C.| You will learn it.",
        # lists
        "1. Open the till.| 2. Count the float.",
        "Ring No. 7 and ask.| See sec. 4 of the code.",
        "Wash the van| • Load the tools| • Drive to the site",
        # quotes, brackets, dots
        "“Who is next?” she asks.| “Nobody,” he says.",
        "(You drive our van.)| You clean it too.",
        "Well... it depends on the shift.| And then…| We begin.",
        # sentences glued together, and names that are not
        "You join the team.| You will plant trees.",
        "Look at Booking.Com or our own page.| Then write.",
        # slips of the shift key
        "You prune the hedges.| we sell the wood.",
        "iOS comes first.| eBay is a client.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(written: str) -> None:
    parts = [part.strip() for part in written.split("|")]
    text = written.replace("|", "").replace("You join the team. You", "You join the team.You")
    assert split(text) == [part.removeprefix("• ") for part in parts]


def test_a_glued_sentence_keeps_its_place() -> None:
    text = "Ready?Join the crew (we train you).In time you cook."
    assert split(text) == ["Ready?", "Join the crew (we train you).", "In time you cook."]


def test_sentences_stay_inside_their_block() -> None:
    text = "Above. Inside one. Inside two. Below."
    assert [s.of(text) for s in sentences(text, Span(7, 30))] == ["Inside one.", "Inside two."]
    assert sentence_at(text, Span(7, 30), 20).of(text) == "Inside two."


@given(st.text(alphabet="aB. !?…•\n\"”)1'", max_size=80))
def test_sentences_are_ascending_trimmed_and_lose_no_letter(text: str) -> None:
    found = list(sentences(text, Span(0, len(text))))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
    kept = "".join(span.of(text) for span in found)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    lines = Lines("a\nb\r\nc\rd\u2028e")
    assert [lines.position(at) for at in (0, 2, 5, 7, 9)] == [
        Position(1, 1), Position(2, 1), Position(3, 1), Position(4, 1), Position(4, 3),
    ]  # fmt: skip


def test_words_know_their_block_and_place() -> None:
    text = "The nurse’s shift\nnon-native, don't"
    words = Words(text, [Span(0, 17), Span(18, 35)])
    assert words.folded == ["the", "nurse", "shift", "non", "native", "don't"]
    assert words.blocks == [0, 0, 0, 1, 1, 1]
    assert text[words.starts[1] : words.ends[1]] == "nurse"
    assert words.within(Span(18, 35)) == range(3, 6)
    assert words.places["native"] == [4]


def test_split_words_follow_the_same_rules() -> None:
    assert split_words("Chef's kitchen-hand") == [(0, 4, "chef"), (7, 14, "kitchen"), (15, 19, "hand")]


def test_spans_refuse_to_run_backwards() -> None:
    with pytest.raises(ValueError, match=r"3\.\.2"):
        Span(3, 2)


def test_small_helpers() -> None:
    text = "  the ward  "
    assert trim(text, Span(0, len(text))).of(text) == "the ward"
    assert trim("   ", Span(1, 3)) == Span(1, 1)
    assert one_line("a \n b") == "a b"
    assert plural(1, "file") == "1 file"
    assert plural(1200, "file") == "1,200 files"
    spans = [Span(0, 3), Span(4, 6)]
    assert [index_of(spans, at) for at in (1, 3, 5, 9)] == [0, 0, 1, None]
    assert Span(0, 5).covers(Span(1, 5))
    assert not Span(0, 2).overlaps(Span(2, 3))
