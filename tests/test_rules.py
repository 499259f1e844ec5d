from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from jdlint import packs, parse, testing
from jdlint.document import Source
from jdlint.finding import Finding
from jdlint.kinds.pattern import Pattern
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context
from jdlint.text import fold, split_words
from regex_samples import Sampler

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


PATTERNS = [
    (file.id, rule) for file in RULES if isinstance(rule := file.rule(), Pattern) and (rule.triggers or rule.signs)
]


@pytest.mark.parametrize("rule", [rule for _, rule in PATTERNS], ids=[name for name, _ in PATTERNS])
def test_what_a_pattern_matches_holds_a_trigger(rule: Pattern) -> None:
    """A pattern is searched near triggers only: what it says and they do not is never found.

    Not every text made from a pattern is one that people write ("20somethings"), hence the shares.
    """
    triggers = frozenset(map(fold, rule.triggers))
    told: list[bool] = []
    for at in range(len(rule.patterns)):
        texts = list(Sampler(rule.whole(at)).samples(60))
        words = ({word for _, _, word in split_words(fold(text))} for text in texts)
        held = [
            not triggers.isdisjoint(of) or any(sign in t for sign in rule.signs)
            for of, t in zip(words, texts, strict=True)
        ]
        assert sum(held) >= len(held) * 0.2, [text for text, holds in zip(texts, held, strict=True) if not holds][:5]
        told += held
    assert told
    # Signs stand for what samples rarely hold: a letter decoded wrongly, a number behind stars.
    assert sum(told) >= len(told) * (0.85 if rule.signs else 0.93)


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
