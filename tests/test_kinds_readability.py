"""How hard a posting is to read."""

from __future__ import annotations

import sys

import pytest

from jdlint.finding import Severity
from jdlint.kinds.acronyms import Acronyms
from jdlint.kinds.capitals import Capitals
from jdlint.kinds.casing import Casing
from jdlint.kinds.count import Count
from jdlint.kinds.passive import Passive
from jdlint.kinds.readability import Readability
from kind_checks import findings, matches, rule

LEVELS = {"long": Severity.NOTE, "very_long": Severity.WARNING}
SENTENCE = "You keep the stores of the ward in order and ring the depot when oxygen runs low"  # 17 words


def sentence_rule(**fields: object) -> Readability:
    return rule(Readability, measure="sentence", over={"long": 10, "very_long": 20}, levels=LEVELS, **fields)


def test_a_sentence_is_measured_by_its_own_end() -> None:
    found = findings(
        sentence_rule(message="{count} over {bound}"), f"{SENTENCE}. You rest. {SENTENCE}, and so does {SENTENCE}."
    )
    assert [(f.message, f.severity) for f in found] == [("17 over 10", "note"), ("37 over 20", "warning")]


def test_only_the_longest_are_reported_and_in_order_of_place() -> None:
    longer = f"{SENTENCE} on a Friday"
    found = matches(sentence_rule(limit=2), f"{longer}.\n\n{SENTENCE}.\n\n{longer} night.")
    assert found == [f"{longer}.", f"{longer} night."]


@pytest.mark.parametrize(
    "text",
    [
        # a list run together: every part is short
        "You cook for the school; you order milk, bread and fruit; you keep the kitchen clean; you lock up at four.",
        # a list without its line ends
        "You start by setting up the kitchen Baking bread and rolls Answering the door Counting the till at night.",
        # headings and titles
        f"# {SENTENCE}",
        # a run of titles and names
        "Head of Nursing Services Northern Territory Department of Health Royal Darwin Hospital Casuarina Campus",
        # a posting that lost its line ends
        f"{' and '.join([SENTENCE] * 6)}",
        # how to apply, equality
        f"## How to apply\n\n{SENTENCE}, or send your papers.",
        f"## Equal opportunity\n\n{SENTENCE}.",
    ],
)
def test_what_is_no_sentence_is_left_alone(text: str) -> None:
    assert matches(sentence_rule(), text) == []


def test_every_bullet_is_a_sentence() -> None:
    bullets = "- You keep the stores in order\n- You ring the depot when oxygen runs low\n- You write it down"
    assert matches(sentence_rule(), bullets) == []


def test_a_paragraph_is_measured_whole() -> None:
    one = rule(Readability, measure="paragraph", over={"long": 20}, levels={"long": Severity.NOTE})
    assert matches(one, f"{SENTENCE}. {SENTENCE}.\n\n{SENTENCE}.") == [f"{SENTENCE}. {SENTENCE}."]


def grade(text: str, **fields: object) -> list[str]:
    one = rule(
        Readability,
        measure="grade",
        over={"hard": 0},
        levels={"hard": Severity.NOTE},
        message="{count}",
        min_words=5,
        **fields,
    )
    return [finding.message for finding in findings(one, text)]


def test_names_addresses_and_headings_do_not_make_prose_hard() -> None:
    plain = "You will drive the thing to thing and back every day before noon."
    drive = "You will drive the Volkswagen to Wolverhampton and back every day before noon."
    named = f"# Interdepartmental Responsibilities\n\n{drive}"
    assert grade(named) == grade(plain)
    assert grade("You will teach thing and thing to children at the school.") == grade(
        "You will teach https://example.org/a/long/way and PostgreSQL to children at the school."
    )


def test_the_default_formula_is_the_published_one() -> None:
    # 10 words, 40 letters, 1 sentence: 4.71 * 4 + 0.5 * 10 - 21.43
    assert grade("many boys they sing with some girl when they come") == ["2.4"]


def test_the_default_formula_needs_no_library() -> None:
    sys.modules.pop("textstat", None)
    grade("You will teach many things to all the children.")
    assert "textstat" not in sys.modules


@pytest.mark.parametrize(
    "formula", ["flesch", "flesch-kincaid", "gunning-fog", "smog", "coleman-liau", "lix", "dale-chall"]
)
def test_other_formulas_are_an_option(formula: str) -> None:
    hard = "Interdepartmental organisational collaboration necessitates comprehensive administrative communication. "
    one = rule(
        Readability, measure="grade", formula=formula, min_words=5, over={} if formula == "flesch" else {"hard": 8},
        under={"hard": 30} if formula == "flesch" else {}, levels={"hard": Severity.NOTE},
    )  # fmt: skip
    assert len(findings(one, hard * 4)) == 1
    assert (
        findings(
            one, "You sing to them all day. They sing to you. It is fun to do so." if formula != "smog" else "Sing."
        )
        == []
    )


def test_flesch_is_low_where_prose_is_hard() -> None:
    with pytest.raises(ValueError, match="under"):
        rule(Readability, measure="grade", formula="flesch", over={"hard": 14})


def test_passive_verbs_are_told_from_states() -> None:
    one = rule(Passive, over={"often": 0}, levels={"often": Severity.NOTE}, min_sentences=1, least=1, message="{count}")
    assert matches(one, "The rota is drawn up in May.") == ["is drawn"]
    assert matches(one, "Notes must be carefully written.") == ["be carefully written"]
    assert matches(one, "You are based in Hobart, interested in fish and qualified as a cook. It is red.") == []
    assert [f.message for f in findings(one, "The rota is drawn up. You rest.")] == ["50"]


def test_exclamation_marks_are_counted_and_rows_are_loud() -> None:
    one = rule(
        Count, measure="exclamation-marks", over={"many": 1, "row": 1000},
        levels={"many": Severity.NOTE, "row": Severity.WARNING},
    )  # fmt: skip
    assert [(f.match, f.severity) for f in findings(one, "Come! Eat! Stay!")] == [("!", "note")]
    assert [(f.match, f.severity) for f in findings(one, "Come and eat!! It is good.")] == [("!!", "warning")]
    assert findings(one, "Come! It is good, and `a != b` holds.") == []


def test_emoji_are_pictures_and_one_each() -> None:
    one = rule(Count, measure="emoji", over={"many": 1}, levels={"many": Severity.NOTE}, message="{count}")
    assert [f.message for f in findings(one, "Bake 🥖 and serve 👩🏽‍🍳 in 🇳🇿.")] == ["3"]
    assert findings(one, "✓ Paid leave → €5 ★ at 20 °C • “always” – 🥖") == []


def test_capitals_read_as_a_sentence_or_not() -> None:
    one = rule(Capitals)
    assert matches(one, "Read this. PLEASE DO NOT CALL THE OFFICE BEFORE NOON. Thanks.") == [
        "PLEASE DO NOT CALL THE OFFICE BEFORE NOON."
    ]
    assert matches(one, "You know HTML, CSS, SQL, AWS and GCP. DUTIES OF THE POST ARE AS FOLLOWS: cook.") == []


def test_acronyms_are_explained_in_many_ways() -> None:
    one = rule(Acronyms, over={"many": 0}, levels={"many": Severity.NOTE}, message="{count}: {list}")
    assert [f.message for f in findings(one, "You run the OPD and the GHN; ask HR in the UK.")] == ["2: OPD, GHN"]
    explained = "The outpatient desk (OPD), the GHN (group for home nursing) and the paediatric wound clinic, PWC."
    assert findings(one, explained) == []
    assert findings(one, "# OPD GHN\n\nPart II: write to OPD@example.org. We are A&E.") == []


def test_names_are_put_right_in_prose_alone() -> None:
    one = rule(Casing, names={"JavaScript": ("java script",), "Node.js": ("nodejs",)})
    found = findings(one, "You write Javascript, Java Script and NodeJS; `javascript` and a java script are fine.")
    assert [(f.match, f.suggestions[0], f.fix and f.fix.safe) for f in found] == [
        ("Javascript", "JavaScript", True),
        ("Java Script", "JavaScript", True),
        ("NodeJS", "Node.js", True),
    ]
    assert findings(one, "---\ntags: javascript\n---\nSee #javascript, javascript.zip and WWW.JAVASCRIPT.COM.") == []
