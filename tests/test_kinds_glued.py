"""Words that run into each other are told from names that are written in one."""

from __future__ import annotations

from datetime import date

import pytest

from jdlint.document import Source
from jdlint.finding import Severity
from jdlint.kinds.glued import Glued
from jdlint.packs import builtin
from jdlint.parse import parse
from jdlint.posting import Posting
from jdlint.rule import Context, Rule


def _rule() -> Rule:
    return next(file for file in builtin() if file.id == "integrity/lost-space").rule()


def _found(text: str) -> list[str]:
    (document,) = parse(Source(path="posting.txt", text=text))
    hits = _rule().check(Posting(document=document), Context(as_of=date(2027, 1, 1)))
    return [hit.span.of(document.text) for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You own the skillsMust swim well.", ["skillsMust"]),
        ("Speak AfrikaansMinimum two years.", ["AfrikaansMinimum"]),
        ("Pass Grade 12Must swim.", ["12Must"]),
        ("Mend the nets.Our boats are blue.", ["nets.Our"]),
        ("Bring a pickerRequirements: a rope.", ["pickerRequirements"]),
        ("the schoolStudentPlease write", ["schoolStudentPlease"]),
        ("Mend netsEnsure", ["netsEnsure"]),
    ],
)
def test_words_run_into_each_other(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "You know LinkedIn, SolidWorks and AboutYou.",
        "Write to skillsMust@nets.example or see nets.example/skillsMust now.",
        "Set data-skillsMust and #skillsMust there.",
        "Use asp.Net daily, or vue.Js there.",
        "The 3D models and 4Good are ours.",
        "MustHave is our shop.",
    ],
)
def test_names_and_addresses_are_left_alone(text: str) -> None:
    assert _found(text) == []


def test_entries_are_single_words_with_a_capital() -> None:
    rule = Glued(
        id="a/b",
        file="b.yaml",
        kind="glued",
        summary="s",
        message="m",
        why="w",
        severity=Severity.NOTE,
        openers=("The",),
        headings=("pay", "Our pay"),
    )
    assert [mistake.message for mistake in rule.mistakes({"headings"})] == [
        'headings: "pay" is no word that begins with a capital',
        'headings: "Our pay" is no word that begins with a capital',
    ]
