"""reStructuredText to documents: headings, fields and comments are found, and every word keeps its place."""

from __future__ import annotations

from jdlint import parse
from jdlint.document import Document, Source
from parse_checks import check, fields, on_disk, outline


def document(text: str) -> Document:
    (one,) = parse.parse(Source(path="posting.rst", text=text))
    check(one)
    return one


POSTING = """\
====================
Glasshouse Assistant
====================

:date: 2031-03-04
:summary: A year among orchids,
   and a room in the village.

.. note to the editor: ask for the map
   before this goes out

Hours: four days a week |br|
Start: in May |br|

Your work
~~~~~~~~~

- Water the ferns
- Write labels

Too short
~~~~

Ask for Ms Oduya.

.. |br| raw:: html

   <br />
"""


def test_headings_fields_and_comments() -> None:
    one = document(POSTING)
    assert outline(one) == [
        "field 2031-03-04",
        "field A year among orchids,\nand a room in the village.",
        "heading1 Glasshouse Assistant",
        "field Hours: four days a week",
        "field Start: in May",
        "heading2 Your work",
        "item1 Water the ferns",
        "item1 Write labels",
        "heading2 Too short",
        "paragraph Ask for Ms Oduya.",
    ]
    assert fields(one)["date"] == "2031-03-04"


def test_every_word_keeps_its_place() -> None:
    one = document(POSTING)
    assert on_disk(one, "Glasshouse Assistant") == "Glasshouse Assistant"
    assert on_disk(one, "room in the village") == "room in the village"
    assert on_disk(one, "Write labels") == "Write labels"


def test_line_ends_of_other_systems() -> None:
    one = document("Glasshouse Assistant\r\n++++++++++++++++++++\r\n:date: 2031-03-04\r\n\r\nWater the ferns.\r\n")
    assert outline(one) == ["field 2031-03-04", "heading1 Glasshouse Assistant", "paragraph Water the ferns."]


def test_a_text_without_fields() -> None:
    assert outline(document("Water the ferns.\n\nDaily: yes\n")) == ["paragraph Water the ferns.", "field Daily: yes"]


def test_what_a_directive_shows_is_text_and_what_it_hides_is_not() -> None:
    one = document(
        "Glasshouse Assistant\n====================\n\n.. _top:\n\n..\n   Pay to be agreed.\n\n"
        ".. note::\n   :class: wide\n\n"
        "   Close on Friday.\n\n.. image:: fern.png\n   :alt: A fern\n\n"
        "..  code-block:: text\n\n   x = 1\n\nWater the ferns.\n"
    )
    assert outline(one) == ["heading1 Glasshouse Assistant", "paragraph Close on Friday.", "paragraph Water the ferns."]


def test_a_comment_with_line_ends_of_other_systems() -> None:
    one = document("Water the ferns.\r\n\r\n.. to do\r\n   ask Bo\r\n\r\n   and Jo\r\n\r\nWrite labels.\r\n")
    assert outline(one) == ["paragraph Water the ferns.", "paragraph Write labels."]


def test_front_matter_and_a_title_that_stands_in() -> None:
    text = (
        "---\ndate: 2031-03-04\n---\n\n"
        "====================\n Glasshouse Helper\n====================\n\n:place: Kew\n\n"
        "Write.\n"
    )
    (one,) = parse.parse(Source(path="POSTING.RST", text=text))
    check(one)
    assert outline(one) == ["field 2031-03-04", "field Kew", "heading1 Glasshouse Helper", "paragraph Write."]
