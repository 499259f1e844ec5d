from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from jdlint import packs, parse, testing
from jdlint.document import Source
from jdlint.finding import Finding
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context

RULES = packs.builtin()


@pytest.mark.parametrize("file", RULES, ids=[file.id for file in RULES])
def test_the_examples_of_a_rule(file: packs.RuleFile) -> None:
    (tested,) = testing.test([file])
    assert tested.examples
    assert [str(failure) for failure in tested.failures] == []


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts in plain data."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(inner)


@pytest.mark.parametrize("file", RULES, ids=[file.id for file in RULES])
def test_a_pattern_finds_the_same_in_every_python(file: packs.RuleFile) -> None:
    """Python 3.11.2, that of Debian 12, takes possessive groups for others: "(?:a|b)?+"."""
    patterns = [*_texts(file.value.get("patterns")), *_texts(file.value.get("parts"))]
    assert [pattern for pattern in patterns if re.search(r"(?<!\\)[?*+}]\+|\(\?>", pattern)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An exciting opportunity to join the choir as a cook.", ["wording/cliche"]),
        ("You bring a strong work ethic to the farm.", ["wording/vague-requirement"]),
        # a note does not hide a warning: pay is stated, so only a note says that a competitive one is vague
        ("Pay: $20 an hour.\n\nCompetitive salary and benefits.", ["pay/vague-benefits", "pay/vague-pay"]),
        ("Competitive salary and benefits.", ["pay/vague-pay"]),
    ],
)
def test_words_that_two_rules_know_are_told_once(text: str, told: list[str]) -> None:
    rules = [file.rule() for file in RULES if file.id.startswith(("wording/", "pay/vague"))]
    (document,) = parse.parse(Source(path="x", text=f"# Cook\n\n{text}\n"), "markdown")
    found = lint(Posting(document=document), rules, Context(as_of=date(2026, 1, 15)))
    assert sorted(one.rule for one in found if isinstance(one, Finding) and one.span) == told
