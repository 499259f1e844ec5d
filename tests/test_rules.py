from __future__ import annotations

from datetime import date

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
