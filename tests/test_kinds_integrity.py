"""What stands in a posting by mistake."""

from __future__ import annotations

import sys

import pytest

from jdlint.finding import Severity
from jdlint.kinds.dates import Dates
from jdlint.kinds.duplicate import Duplicate
from jdlint.kinds.fields import Fields
from jdlint.kinds.pattern import Pattern
from jdlint.kinds.phrases import Phrases
from jdlint.kinds.stuffing import Stuffing
from jdlint.kinds.tokens import Tokens
from kind_checks import findings, matches, rule

PASSAGE = "You open the depot at six, check the brakes of every bus and hand the keys to the drivers of the day."


def test_the_second_place_of_a_passage_is_flagged_with_the_line_of_the_first() -> None:
    one = rule(Duplicate, of="passage", message="{line}")
    found = findings(one, f"# Depot\n\n{PASSAGE}\n\nYou close at nine.\n\n{PASSAGE}")
    assert [(f.match, f.message, f.start.line) for f in found] == [(PASSAGE, "3", 7)]


def test_a_passage_repeated_inside_one_paragraph_is_found() -> None:
    one = rule(Duplicate, of="passage")
    assert matches(one, f"{PASSAGE} You close at nine. {PASSAGE} Then you rest.") == [PASSAGE]


@pytest.mark.parametrize(
    "text",
    [
        "You teach the third form.\n\nYou teach the third form.",  # too short
        f"# {PASSAGE}\n\n{PASSAGE}",  # a heading may say what follows
        f"{PASSAGE}\n\n{PASSAGE.replace('depot', 'garage').replace('bus', 'coach').replace('drivers', 'crew')}",
    ],
)
def test_what_is_only_alike_is_no_duplicate(text: str) -> None:
    assert matches(rule(Duplicate, of="passage"), text) == []


def test_items_are_the_same_within_a_list_or_when_they_say_enough() -> None:
    one = rule(Duplicate, of="item", min_words=8, share=0.9)
    assert matches(one, "- Own van\n- Own tools\n- own van.") == ["own van."]
    assert matches(one, "- Own van\n\nAnd:\n\n- Own van") == []
    assert matches(one, "- Order milk and bread\n\nAnd:\n\n- Order milk and bread") == ["Order milk and bread"]


def test_a_passed_closing_date_depends_on_the_day() -> None:
    one = rule(Dates, check_for="passed", message="{date} {other}")
    text = "Closing date: 14 January 2026"
    assert [f.message for f in findings(one, text, as_of="2026-01-15")] == ["2026-01-14 2026-01-15"]
    assert findings(one, text, as_of="2026-01-14") == []


def test_a_date_that_can_be_read_two_ways_gets_the_benefit_of_the_doubt() -> None:
    one = rule(Dates, check_for="passed")
    assert findings(one, "Closing date: 01/02/2026", as_of="2026-01-20") == []
    assert matches(one, "Closing date: 01/02/2026", as_of="2026-02-20") == ["01/02/2026"]


def test_dates_out_of_order() -> None:
    one = rule(Dates, check_for="order", message="{other}")
    early = "Closing date: 30 June 2026. Start date: 1 June 2026."
    assert [(f.match, f.message) for f in findings(one, early)] == [("1 June 2026", "the closing date, 2026-06-30")]
    assert findings(one, "Closing date: 30 June 2026. Start date: 1 August 2026.") == []


def test_rows_of_search_words() -> None:
    one = rule(Stuffing)
    labelled = "Keywords: welder, welding, steel, MIG, TIG, frames, metal"
    assert matches(one, f"{labelled}. You weld.") == [labelled]
    phrases = "driver jobs, van driver, driver near me, night driver, driver vacancies, coach driver"
    assert matches(one, f"You drive. {phrases}.") == [phrases]
    titles = "Care Assistant, Care Worker, Home Care Assistant, Support Worker, Care Officer, Senior Care Assistant"
    assert matches(one, f"You help at home. {titles}") == [titles]
    assert matches(one, "You meet a nurse, a cook, a porter, a driver, a cleaner and a clerk.") == []


def test_a_pattern_rule_searches_links_when_asked() -> None:
    one = rule(Pattern, patterns=(r"[\w.]+@gmail\.com",), triggers=("gmail",), links=True, message="{match}")
    hidden = "Send [your papers](mailto:cook@gmail.com), or write to cook@gmail.com."
    found = findings(one, hidden)
    assert [(f.match, f.message) for f in found] == [
        ("your papers", "cook@gmail.com"),
        ("cook@gmail.com", "cook@gmail.com"),
    ]


def test_a_pattern_rule_searches_blocks_with_a_trigger_or_a_sign() -> None:
    one = rule(Pattern, patterns=(r"\[\w+\]|\btbd\b",), triggers=("tbd",), signs=("[",))
    assert matches(one, "Pay: TBD\n\nJoin [company]\n\nYou cook.", "text") == ["TBD", "[company]"]
    signs_only = rule(Pattern, patterns=("cook|%%",), signs=("%%",))
    assert matches(signs_only, "You cook.", "text") == []
    assert matches(signs_only, "You cook.\n\n%% cook", "text") == ["%%", "cook"]


def test_a_pattern_flags_its_group_at_or_all_of_it() -> None:
    one = rule(Pattern, patterns=(r"call (?P<at>\*+)|\*+ ?call",), signs=("*",))
    assert matches(one, "Please call *** or ***call.", "text") == ["***", "***call"]


def test_code_is_no_text_to_a_pattern_rule() -> None:
    assert matches(rule(Pattern, patterns=("&nbsp;",), signs=("&",)), "Use `&nbsp;` or &amp;nbsp; here.") == ["&nbsp;"]


def test_a_tokens_rule_loads_spacy_only_for_a_block_with_both_kinds_of_words() -> None:
    fee = rule(
        Tokens, patterns=(({"LOWER": "pay"}, {"LOWER": "a"}, {"LOWER": "fee"}),), triggers=("fee",), also=("pay",)
    )
    loaded = "spacy" in sys.modules
    assert matches(fee, "The fee is set by law.\n\nYou pay nothing.") == []
    assert ("spacy" in sys.modules) == loaded
    assert matches(fee, "You pay a fee.") == ["pay a fee"]


def test_a_trigger_with_a_capital_is_a_name() -> None:
    one = rule(Tokens, patterns=(({"LOWER": "by"}, {"LOWER": "signal"}),), triggers=("Signal", "telegram"))
    assert matches(one, "Write by Signal.") == ["by Signal"]
    assert matches(one, "Trains stop by signal.") == []
    assert matches(one, "TELEGRAM us, by signal.") == ["by signal"]


def test_tokens_that_patterns_share_are_parts() -> None:
    tokens = ("ask", {"LOWER": "on"}, "app")
    parts = {"ask": {"LOWER": {"IN": ["text", "write"]}}, "app": {"LOWER": "telegram"}}
    one = rule(Tokens, patterns=(tokens,), parts=parts, triggers=("telegram",), links=("t.me/",))
    assert matches(one, "Write on Telegram, or [here](https://t.me/cooks).") == ["Write on Telegram", "here"]
    with pytest.raises(ValueError, match="ask in a pattern is none of the `parts`"):
        rule(Tokens, patterns=(tokens,), triggers=("telegram",))


def test_levels_come_from_the_rule() -> None:
    one = rule(Duplicate, of="item", severity=Severity.WARNING)
    assert [f.severity for f in findings(one, "- Own van\n- Own van")] == ["warning"]


FIELDS = Fields(names=("salary", "pay"), but=("type",), values=("negotiable", "(very|) competitive"))


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("salary: Negotiable", ["Negotiable"]),
        ("baseSalary:\n  value: 31000\n  pay: Very competitive", ["Very competitive"]),
        ("salary: negotiable within the band", []),  # not the whole value
        ("pay_type: negotiable", []),
        ("hours: negotiable", []),
    ],
)
def test_a_field_is_flagged_when_its_whole_value_says_nothing(head: str, found: list[str]) -> None:
    text = f"---\ntitle: Cook\n{head}\n---\n\nThe hotel in Galway has 40 rooms."
    assert matches(rule(Pattern, patterns=("zither",), fields=FIELDS), text) == found
    assert matches(rule(Phrases, phrases=("zither",), fields=FIELDS), text) == found


def test_a_label_with_its_value_is_flagged_once() -> None:
    one = rule(Pattern, patterns=(r"salary:\s+negotiable",), fields=FIELDS)
    assert matches(one, "# Cook\n\nSalary: negotiable\n\nPay: competitive") == ["Salary: negotiable", "competitive"]
