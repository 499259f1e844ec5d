"""Plain text to documents."""

from __future__ import annotations

import pytest

from parse_checks import document, fields, on_disk, outline


def text(content: str) -> list[str]:
    return outline(document(content, "text"))


WRAPPED = """\
We are a bakery in Bristol that has made bread by hand for thirty years
and we want somebody who likes early mornings, warm ovens and the smell
of rye.

- Mix, prove and bake the morning's bread together with the two other
bakers
- Clean the ovens
* Keep the book of recipes, which is older than the bakery and only one
  copy of which is known
"""


def test_hard_wrapped_lines_are_joined() -> None:
    assert text(WRAPPED) == [
        "paragraph We are a bakery in Bristol that has made bread by hand for thirty years "
        "and we want somebody who likes early mornings, warm ovens and the smell of rye.",
        "item1 Mix, prove and bake the morning's bread together with the two other bakers",
        "item1 Clean the ovens",
        "item1 Keep the book of recipes, which is older than the bakery and only one copy of which is known",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_nothing(end: str) -> None:
    assert [line.replace(end, "\n") for line in text(WRAPPED.replace("\n", end))] == text(WRAPPED)


def test_one_line_is_one_paragraph_when_nothing_is_wrapped() -> None:
    long = "We paint ships in Kiel and look for people who do not mind heights or weather. " * 3
    assert text(f"{long}\n{long}\n") == [f"paragraph {long.strip()}"] * 2


def test_flattened_posting_stays_one_paragraph() -> None:
    flat = "Forklift driver wanted. Duties: load trucks. Requirements: licence. Benefits: free bus. " * 12
    assert text(flat) == [f"paragraph {flat.strip()}"]


@pytest.mark.parametrize(
    "heading",
    ["DUTIES", "DUTIES:", "Duties\n======", "Duties\n------", "Duties:", "What you will bring to us:", "## Duties"],
)
def test_headings(heading: str) -> None:
    found = text(f"{heading}\n\nYou load and unload lorries.\n")
    assert found[0].startswith("heading")
    assert found[1] == "paragraph You load and unload lorries."


def test_short_line_over_a_list_or_a_longer_text_is_a_heading() -> None:
    about = "Our school has forty teachers and five hundred pupils, and it stands beside the river Main."
    assert text(f"About us\n{about}\nYour profile\n- Degree\n\nOur offer\n\n{about}\n") == [
        "heading7 About us",
        f"paragraph {about}",
        "heading7 Your profile",
        "item1 Degree",
        "heading7 Our offer",
        f"paragraph {about}",
    ]


@pytest.mark.parametrize(
    "mark", ["- ", "* ", "• ", "•", "· ", "– ", "o ", "1. ", "1) ", "a) ", "(b) ", "▪\t", "-", "✓ "]
)
def test_bullets(mark: str) -> None:
    assert text(f"{mark}Drive the van\n{mark}Wash the van\n") == ["item1 Drive the van", "item1 Wash the van"]


@pytest.mark.parametrize("line", ["5 years on site", "-5 degrees at night", "o.k. by us", "2019. That was the year"])
def test_what_is_no_bullet(line: str) -> None:
    assert text(f"{line}\n") == [f"paragraph {line}"]


def test_indented_bullets_nest() -> None:
    assert text("- One\n  - Two\n    - Three\n- Four\n") == ["item1 One", "item2 Two", "item3 Three", "item1 Four"]


def test_list_that_lost_its_bullets() -> None:
    found = text(
        "REQUIREMENTS\nA valid driving licence\nTwo years behind the wheel\nClean criminal record check\nGood German\n"
    )
    assert found == [
        "heading7 REQUIREMENTS",
        "item1 A valid driving licence",
        "item1 Two years behind the wheel",
        "item1 Clean criminal record check",
        "item1 Good German",
    ]


def test_list_that_lost_its_bullets_may_have_stops_when_it_is_no_running_text() -> None:
    tasks = "Weld the hull of the ferry.\nGrind every seam twice.\nKeep the welding log in order.\n"
    assert text(tasks) == [f"item1 {line}" for line in tasks.splitlines()]
    prose = "We build ferries in Cork.\nOur yard is two hundred years old.\nYou would be our tenth welder.\n"
    assert text(prose) == [f"paragraph {line}" for line in prose.splitlines()]


def test_lone_words_between_blank_lines() -> None:
    assert text("Senior Welder\n\nFerries\n\nEducation\n\nTrade certificate needed.\n") == [
        "heading7 Senior Welder",
        "paragraph Ferries",
        "heading7 Education",
        "paragraph Trade certificate needed.",
    ]


def test_capitals_with_a_value_are_a_field() -> None:
    assert text("START DATE: ASAP\n") == ["field START DATE: ASAP"]


def test_labels() -> None:
    one = document(
        "Job title: Cook\nLocation:\tLeeds\nPay   £12 an hour\nSee http://example.org\nMeet at 10:30\n", "text"
    )
    assert fields(one) == {"Job title": "Cook", "Location": "Leeds"}
    assert outline(one)[2:4] == ["cell1 Pay", "cell1 £12 an hour"]


def test_lines_of_two_columns_are_labels_and_values() -> None:
    """As a text has them that was copied out of a table: labels before a tab or a gap."""
    one = document("Job 1 of 3\tSave\tSend\n\nPost\tCook\nWork place   Leeds\n\nHours\t20 a week\n\nYou cook.", "text")
    assert fields(one) == {"Post": "Cook", "Work place": "Leeds", "Hours": "20 a week"}
    assert outline(one)[0] == "cell1 Job 1 of 3"


def test_columns_of_figures_stay_cells() -> None:
    one = document("Grade 1\tShift leader\t£14\nGrade 2\tCook\t£12\n", "text")
    assert not fields(one)
    assert outline(one)[:3] == ["cell1 Grade 1", "cell1 Shift leader", "cell1 £14"]


def test_places_and_line_ends() -> None:
    one = document("\r\n  DUTIES\r\n\r\n  • Café führen\r\n", "text")
    assert outline(one) == ["heading7 DUTIES", "item1 Café führen"]
    assert on_disk(one, "Café") == "Café"
    assert one.line(one.text.index("Café")) == 4


@pytest.mark.parametrize("empty", ["", "\n", "  \r\n\t", "-----\n"])
def test_empty(empty: str) -> None:
    assert text(empty) == []
