"""People are refused or wanted in the same words whoever they are; a rule only names them."""

from __future__ import annotations

import pytest

from jdlint.document import Source
from jdlint.finding import Hit
from jdlint.kinds.people import People, frames
from jdlint.parse import parse
from jdlint.posting import Posting
from jdlint.text import Span

BEEKEEPERS = People(refused=("beekeepers", "with (a|any) beehive", "who keep bees"), sought=("beekeepers",))
REFUSED = People(refused=BEEKEEPERS.refused)
SOUGHT = People(sought=BEEKEEPERS.sought)


def _posting(text: str) -> Posting:
    return Posting(document=parse(Source(path="posting.txt", text=text))[0])


def _found(people: People, text: str) -> list[str]:
    return [span.of(text) for span in people.find(_posting(text))]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Sorry, no beekeepers.", "no beekeepers"),
        ("No plumbers with a beehive, please.", "No plumbers with a beehive"),
        ("Beekeepers need not apply.", "Beekeepers need not apply"),
        ("Anyone with any beehive will be turned away.", "Anyone with any beehive will be turned away"),
        ("Drivers who keep bees cannot be considered.", "Drivers who keep bees cannot be considered"),
        ("Beekeepers, however careful, are ruled out.", "Beekeepers, however careful, are ruled out"),
        ("We do not hire beekeepers.", "not hire beekeepers"),
        ("This post is not suitable for beekeepers.", "post is not suitable for beekeepers"),
        ("Welders with a beehive for honey are not considered.", "Welders with a beehive for honey are not considered"),
        ("If you are one of the beekeepers, please look elsewhere.", "beekeepers, please look elsewhere"),
    ],
)
def test_people_are_refused(text: str, flagged: str) -> None:
    assert _found(REFUSED, text) == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "Beekeepers are welcome.",
        "Beekeepers will not be turned away.",
        "We never refuse beekeepers.",
        "We refuse no beekeepers.",
        "There is no bar to beekeepers.",
        "No beekeepers' suits are kept here.",
        "Help beekeepers who cannot be considered for a loan.",
        "Beekeepers need not bring a veil.",
        "No smoking. Beekeepers meet on Mondays.",
        "Beekeepers meet here. Late entries cannot be considered.",
        "There are no beekeepers in our team at present.",
        "No beekeepers were stung in this play.",
        "The ride is not suitable for beekeepers.",
        "We do not take beekeepers for granted.",
        "Clubs that exclude beekeepers lose their grant.",
        "Ask why beekeepers are not considered for loans.",
        "Beekeepers do not apply as often as others.",
        "If you are one of the beekeepers, do not apply twice.",
        "Beekeepers are rejected by most firms; we hire them.",
    ],
)
def test_what_speaks_of_people_and_refuses_nobody(text: str) -> None:
    assert _found(REFUSED, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Beekeepers only.",
        "We prefer beekeepers.",
        "Beekeepers are preferred.",
        "The post is open only to beekeepers.",
        "Looking for two young beekeepers.",
        "You must be beekeepers.",
        "Beekeepers get priority.",
    ],
)
def test_people_are_wanted(text: str) -> None:
    assert [found.lower() for found in _found(SOUGHT, text)] == ["beekeepers"]


@pytest.mark.parametrize(
    "text",
    [
        "Talk to beekeepers about mites.",
        "You do not need to be beekeepers.",
        "Beekeepers have priority parking.",
        "Nobody is required to visit beekeepers.",
        "We hire beekeepers and everyone else.",
        "Beekeepers only eat honey at noon.",
    ],
)
def test_what_speaks_of_people_and_wants_none(text: str) -> None:
    assert _found(SOUGHT, text) == []


def test_a_refusal_takes_the_place_of_the_words_it_covers() -> None:
    text = "Beekeepers need not apply."
    inside, across = Hit(Span(0, 10)), Hit(Span(11, len(text)))
    assert [hit.span.of(text) for hit in REFUSED.among(_posting(text), [inside], ())] == ["Beekeepers need not apply"]
    assert REFUSED.among(_posting(text), [across], ()) == [across]


def test_what_a_message_asks_for_is_empty_in_what_is_found() -> None:
    (hit,) = REFUSED.among(_posting("Beekeepers need not apply."), [], ("group", "who"))
    assert hit.slots == {"group": "", "who": ""}


def test_a_phrase_without_words_is_a_mistake() -> None:
    (mistake,) = People(refused=("!!!",)).mistakes("people")
    assert mistake.message == 'people: refused: "!!!" holds no word'


def test_the_shared_frames_are_whole() -> None:
    assert set(frames()) == {"refused", "sought"}
    for frame in frames().values():
        assert all((frame.before, frame.after, frame.spare))
