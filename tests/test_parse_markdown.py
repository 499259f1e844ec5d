"""Markdown to documents."""

from __future__ import annotations

import pytest

from jdlint.errors import ParseError
from parse_checks import document, fields, marks, on_disk, outline


def test_blocks() -> None:
    one = document(
        "# Staff Nurse\n\nJoin *two* wards\nin Leeds.\n\n- Care\n  1. Nested\n\n     More\n- [x] Done\n\n> Quoted\n"
    )
    assert outline(one) == [
        "heading1 Staff Nurse",
        "paragraph Join two wards\nin Leeds.",
        "item1 Care",
        "item2 Nested",
        "item2 More",
        "item1 Done",
        "paragraph Quoted",
    ]


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("**What you will do**", "heading7 What you will do"),
        ("__Benefits:__", "heading7 Benefits:"),
        ("<b>Benefits</b>", "heading7 Benefits"),
        ("Requirements:", "heading7 Requirements:"),
        ("WHAT WE OFFER", "heading7 WHAT WE OFFER"),
        ("SALARY: DOE", "field SALARY: DOE"),
        ("##Duties", "heading2 Duties"),
        ("## Duties##", "heading2 Duties"),
        ("## C#", "heading2 C#"),
        ("#hiring", "paragraph #hiring"),
        ("**We pay for every hour you work.**", "paragraph We pay for every hour you work."),
        ("**Benefits** are many", "paragraph Benefits are many"),
        (
            "We ask that you bring the following things along with you:",
            "paragraph We ask that you bring the following things along with you:",
        ),
    ],
)
def test_what_looks_like_a_heading(line: str, block: str) -> None:
    assert outline(document(f"{line}\n")) == [block]


def test_label_lines_become_fields() -> None:
    one = document("**Location:** Leeds\n**Hours** – 37.5 a week\nTeam : Kitchen\n\nhttps://example.org: see there\n")
    assert outline(one)[:3] == ["field Location: Leeds", "field Hours – 37.5 a week", "field Team : Kitchen"]
    assert fields(one) == {"Location": "Leeds", "Hours": "37.5 a week", "Team": "Kitchen"}
    assert all(field.labelled for field in one.fields)


def test_label_with_a_long_value_stays_a_paragraph() -> None:
    one = document(f"About us: {'we bake bread ' * 20}\n")
    assert [block.kind for block in one.blocks] == ["paragraph"]


def test_item_that_is_a_label_line_stays_an_item() -> None:
    one = document("- **Pay:** £12 an hour\n")
    assert outline(one) == ["item1 Pay: £12 an hour"]
    assert fields(one) == {"Pay": "£12 an hour"}


def test_hard_wrapped_line_is_no_label() -> None:
    text = "Our kitchen is open to people who have cooked for years in one role\nonly: ask us about the training.\n"
    assert fields(document(text)) == {}


WRAPPED = """\
We are a bakery in Bristol that has made bread by hand for thirty years
and we want somebody who likes early mornings, warm ovens and the smell
of rye. Salary by agreement with the
<owner@bakery.example>, who answers every letter before it is a week old.

- Mix, prove and bake the morning's bread together with the two other
  bakers, and keep the book of recipes

Shifts
Monday to Friday, from four in the morning until noon, or until the bread
is out.
"""


def test_line_ends_of_hard_wrapped_text_are_spaces_and_those_meant_stay() -> None:
    one = document(WRAPPED)
    assert outline(one)[0].startswith(
        "paragraph We are a bakery in Bristol that has made bread by hand for thirty years and"
    )
    assert outline(one)[1].endswith("together with the two other bakers, and keep the book of recipes")
    assert outline(one)[2].startswith(
        "paragraph Shifts\nMonday to Friday, from four in the morning until noon, or until"
    )
    assert on_disk(one, "two other bakers") == "two other\n  bakers"


def test_lines_of_an_indented_list_that_were_wrapped_stay_together() -> None:
    one = document(
        "# Quay clerk\n\n    A degree in tides\n"
        "    Two winters of keeping the books of a harbour, with all the dues and\n"
        "    fines of its ships\n"
        "    Calm in a gale and patient with the pilots of large and small ships,\n    and neat\n"
    )
    assert outline(one)[1:] == [
        "paragraph A degree in tides",
        "paragraph Two winters of keeping the books of a harbour, with all the dues and fines of its ships",
        "paragraph Calm in a gale and patient with the pilots of large and small ships, and neat",
    ]


def test_a_typed_list_in_wrapped_text_keeps_its_lines() -> None:
    lines = "A degree in tides, and two winters of keeping the books of a harbour\nA boat licence\nCalm in a gale\n"
    one = document(f"{WRAPPED}\n{lines}")
    assert outline(one)[-1] == f"paragraph {lines.strip()}"


def test_markup_in_an_indented_list_begins_anew() -> None:
    one = document("# Clerk\n\n    Two years in an office\n    <b>Must have:</b> licence\n    Tools\n")
    assert outline(one)[1:] == ["paragraph Two years in an office", "field Must have: licence", "paragraph Tools"]


def test_no_break_spaces_read_as_spaces_but_in_letters_decoded_wrongly() -> None:
    one = document("Apply by 4\xa0March\xa02027 for 15 €\xa0an hour to the cafÃ\xa0 in Leeds.\n")
    assert outline(one) == ["paragraph Apply by 4 March 2027 for 15 € an hour to the cafÃ\xa0 in Leeds."]
    assert on_disk(one, "4 March 2027") == "4\xa0March\xa02027"


def test_bullets_that_markdown_does_not_know() -> None:
    one = document("You bring\n• a forklift licence\n• patience\n– early hours\n\n*stars\n*glued\n")
    assert outline(one) == [
        "heading7 You bring",
        "item1 a forklift licence",
        "item1 patience",
        "item1 early hours",
        "item1 stars",
        "item1 glued",
    ]


def test_single_glued_star_is_a_footnote() -> None:
    assert outline(document("\\*Terms apply to all staff.\n")) == ["paragraph *Terms apply to all staff."]


def test_title_line_over_text_and_over_a_list() -> None:
    one = document(
        f"Our Company\nWe have built roofs in Adelaide since 1970{', rain or shine' * 6}.\n\nYour tasks\n\n- Tiles\n"
    )
    assert outline(one)[0] == "heading7 Our Company"
    assert outline(one)[2:] == ["heading7 Your tasks", "item1 Tiles"]


def test_templates_are_marks_and_a_label_they_fill_is_no_empty_heading() -> None:
    one = document("**Salary:** {{ pay.cook }}\nText {{ a }} more\n\n{% include benefits.html grade='6' %}\n\n# End\n")
    assert outline(one) == ["field Salary:", "paragraph Text  more", "heading1 End"]
    assert fields(one) == {"Salary": ""}
    assert [value for _, value in marks(one, "template")] == ["pay.cook", "a", "include benefits.html grade='6'"]


def test_gaps_that_nobody_filled_in_are_text() -> None:
    assert document("Join {{company_name}} as a <job title> in <b>May</b>.").text == (
        "Join {{company_name}} as a <job title> in May."
    )
    assert document("Join {{company_name}}, {{ page.town }}, <team>us</team>.").text == "Join , , us."


def test_template_with_a_bar_does_not_split_a_cell_and_one_in_a_link_keeps_it() -> None:
    one = document("| Place | {{ a | upper }} |\n|---|---|\n| x | [apply]({{ base }}/a b) [now]({{base}}/x) |\n")
    assert outline(one)[0] == "cell Place"
    assert ("now", "xxxxxxxx/x") in marks(one, "link")


def test_kramdown_attributes_and_comments_are_no_text() -> None:
    one = document("# Cook {#cook}\n\nText\n{: .lead }\n\n{::comment}ask HR{:/comment}\n\n{# jinja note #}\n")
    assert outline(one) == ["heading1 Cook", "paragraph Text"]
    assert [value for _, value in marks(one, "comment")] == ["ask HR", "jinja note"]


def test_links_images_code_and_comments() -> None:
    one = document(
        "![logo](a.png) [Apply](https://example.org/a) `SQL` <!-- raise? --> www.example.org, "
        "x@example.org\n\n```\ncode\n```\n"
    )
    assert outline(one) == ["paragraph Apply SQL  www.example.org, x@example.org"]
    assert marks(one, "image") == [("", "a.png")]
    assert marks(one, "link") == [
        ("Apply", "https://example.org/a"),
        ("www.example.org", "www.example.org"),
        ("x@example.org", "mailto:x@example.org"),
    ]
    assert marks(one, "code")[0] == ("SQL", "SQL")
    assert marks(one, "comment") == [("", "raise?")]


def test_indented_lines_are_text() -> None:
    one = document("Duties\n\n    Mow the lawns.\n    Trim & rake.\n\n    <p>Plant <b>bulbs</b>.</p>\n\nPay\n")
    assert outline(one) == [
        "paragraph Duties",
        "paragraph Mow the lawns.",
        "paragraph Trim & rake.",
        "paragraph Plant bulbs.",
        "paragraph Pay",
    ]


def test_html_inside() -> None:
    one = document(
        "<div>\n<h3>Perks</h3>\n<p>Tea &amp;\ncake<br>Rest</p>\n<ul><li>One<li>Two</ul>\n</div>\n\nA<br>\nB<br><br>C\n"
    )
    assert outline(one) == [
        "heading3 Perks",
        "paragraph Tea & cake\nRest",
        "item1 One",
        "item1 Two",
        "paragraph A\nB",
        "paragraph C",
    ]


def test_tables() -> None:
    one = document(
        "| Grade | Pay |\n|---|---|\n| 5 | £28k |\n\n|  |  |\n|---|---|\n| Place | Cork |\n| Start | May |\n"
    )
    assert outline(one) == ["cell Grade", "cell Pay", "cell1 5", "cell1 £28k", "field Place\nCork", "field Start\nMay"]
    assert fields(one) == {"Place": "Cork", "Start": "May"}
    tabbed = document("| Grade\t| Pay |\r\n|---\t|---|\r\n| 5 | £28k |\r\n")
    assert outline(tabbed) == ["cell Grade", "cell Pay", "cell1 5", "cell1 £28k"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_survive_entities_escapes_line_ends_and_wide_characters(end: str) -> None:
    one = document(f"Küche 😀 R&amp;D{end}und \\*mehr\\*  {end}Ende")
    assert one.text == "Küche 😀 R&D\nund *mehr*\nEnde"
    assert on_disk(one, "R&D\nund") == f"R&amp;D{end}und"
    assert on_disk(one, "*mehr") == "*mehr"
    assert one.line(one.text.index("Ende")) == 3


def test_yaml_front_matter() -> None:
    one = document(
        "---\ntitle: Köchin # note\npay: {min: 01234, max: 12:30}\ntags:\n- a\n- b\nlong: >-\n  one\n  two\n"
        "escaped: \"caf\\u00e9 \\\"x\\\"\"\nsingle: 'it''s'\nempty:\nnothing: ~\n---\nBody\n"
    )
    assert fields(one) == {
        "title": "Köchin",
        "pay.min": "01234",
        "pay.max": "12:30",
        "tags": "b",
        "long": "one two",
        "escaped": 'café "x"',
        "single": "it's",
    }
    assert on_disk(one, "é") == "\\u00e9"
    assert on_disk(one, "one two") == "one\n  two"
    assert on_disk(one, "it's") == "it''s"
    assert outline(one)[-1] == "paragraph Body"
    assert not any(field.labelled for field in one.fields)


def test_markdown_in_front_matter() -> None:
    one = document("---\nduties: |\n  Every day:\n\n  - **Cook** eggs\n  - Clean\ntitle: Cook\n---\n")
    assert outline(one) == ["heading7 Every day:", "item1 Cook eggs", "item1 Clean", "field Cook"]
    assert fields(one) == {"duties": "Every day:\nCook eggs\nClean", "title": "Cook"}
    assert on_disk(one, "Cook eggs") == "Cook** eggs"
    assert one.line(one.text.index("Clean")) == 6


def test_lists_with_titles_in_front_matter() -> None:
    one = document("---\nparts:\n- title: What you do\n  items:\n  - Paint the hull\n  - Sand the deck\n---\n")
    assert outline(one) == ["heading2 What you do", "field Paint the hull", "field Sand the deck"]


def test_front_matter_that_is_almost_yaml_is_read_by_lines() -> None:
    one = document(
        '---\n# note\ntitle: "Cook" # really\nlist:\n  - one: two: three\n - four\napply: "Mail\\r\\jo"\n---\nBody\n'
    )
    assert fields(one)["title"] == "Cook"
    assert fields(one)["apply"] == "Mail\n\\jo"
    assert "four" in one.text
    assert "note" not in one.text
    assert outline(one)[-1] == "paragraph Body"


@pytest.mark.parametrize(
    "text", ["---\n\nText: of a kind\n\nmore\n", "---\nno mapping\n---\nText\n", "Text\n\n---\n\na: b\n\n---\n"]
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    one = document(text)
    assert "Text" in one.text
    assert not any(not field.labelled for field in one.fields)


def test_front_matter_without_its_first_ruler() -> None:
    one = document("title: Cook\nplace: Cork\ntags:\n- a\n---\n# Body\n")
    assert outline(one) == ["field Cook", "field Cork", "field a", "heading1 Body"]
    assert not any(field.labelled for field in one.fields)


def test_toml_front_matter() -> None:
    one = document(
        '+++\ntitle = "K\\u00f6chin"\n'
        '[pay]\nmin = 30_000 # gross\ndays = ["Mon", \'Tue\']\n[[part]]\nname.first = "x"\n'
        'body = """\nOne \\\n  two"""\nat = {city = "Bern"}\nraw = \'\'\'a\nb\'\'\'\n+++\n# Body\n'
    )
    assert fields(one) == {
        "title": "Köchin",
        "pay.min": "30_000",
        "pay.days": "Tue",
        "part.name.first": "x",
        "part.body": "One two",
        "part.at.city": "Bern",
        "part.raw": "a\nb",
    }
    assert on_disk(one, "ö") == "\\u00f6"
    assert outline(one)[-1] == "heading1 Body"


def test_malformed_toml_names_its_line() -> None:
    with pytest.raises(ParseError) as caught:
        document('+++\na = 1\nb = "\n+++\n')
    assert caught.value.line == 3
    assert "mend the TOML here" in str(caught.value)


def test_aliases_do_not_blow_up() -> None:
    one = document("---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nBody\n")
    assert outline(one)[-1] == "paragraph Body"


def test_a_liquid_comment_may_be_ruled_off_with_dashes() -> None:
    text = "# Nurse\n\n{% comment ----- %}\nRemove this line.\n{% endcomment ----- %}\n\nYou will nurse.\n"
    found = document(text)
    assert found.text == "Nurse\nYou will nurse."
    assert [mark.kind for mark in found.marks] == ["comment"]


def test_a_heading_of_nothing_but_signs_leaves_no_empty_line() -> None:
    one = document("You bake.\n\n# ## #\n\n| oven | till |\n|---|---|\n# ## # ")
    assert one.text == "You bake.\noven\ntill"
    assert one.text == "\n".join(block.span.of(one.text) for block in one.blocks)


def test_a_posting_in_a_fence_is_text() -> None:
    duties = "\n".join(f"- Water bed {number} of the glass house every day" for number in range(10))
    one = document(f"## Gardener\n\n```text\nWhat you will do\n{duties}\n```\n")
    assert outline(one)[:3] == [
        "heading2 Gardener",
        "heading7 What you will do",
        "item1 Water bed 0 of the glass house every day",
    ]
    assert on_disk(one, "Water bed 9") == "Water bed 9"
    code = duties.replace("day", "day {")
    assert outline(document(f"## Gardener\n\n```\n{code}\n```\n")) == ["heading2 Gardener"]
    assert outline(document(f"## Gardener\n\n{duties}\n\n```text\n{duties}\n```\n"))[-1].endswith(
        "bed 9 of the glass house every day"
    )
