"""The door to spaCy and textstat."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jdlint import nlp
from jdlint.text import Span

PLAIN = ["You open the shop at eight", "You make the tea", "We close at four and go home"]
HARD = [
    "Interdepartmental collaboration necessitates comprehensive organisational communication strategies",
    "Infrastructure modernisation initiatives accelerate administrative transformation considerably",
]


@pytest.mark.parametrize("formula", nlp.FORMULAS)
def test_every_formula_tells_plain_from_hard(formula: str) -> None:
    plain, hard = nlp.grade(formula, PLAIN), nlp.grade(formula, HARD)
    assert plain > hard if formula == "flesch" else plain < hard


def test_matches_come_in_order_and_may_be_cut() -> None:
    compiled = nlp.matcher([[{"LOWER": "pay"}, {"LOWER": "a"}, {"LOWER": "fee"}]])
    text = "Then you pay a fee; they pay a fee."
    spans = list(nlp.matches(compiled, text, Span(5, len(text)), None))
    assert [span.of(text) for span in spans] == ["pay a fee", "pay a fee"]
    assert spans[0].start == 9
    assert [span.of(text) for span in nlp.matches(compiled, text, Span(5, 19), (1, 0))] == ["a fee"]


def test_a_wrong_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="token pattern"):
        nlp.matcher([[{"NO_SUCH": "x"}]])


def test_neither_library_is_imported_before_it_is_needed() -> None:
    code = "import sys, jdlint.nlp; sys.exit('spacy' in sys.modules or 'textstat' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
