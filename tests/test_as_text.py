"""The values of data are judged as what they would be in a text."""

from __future__ import annotations

import pytest

from jdlint.document import Format
from jdlint.kinds.count import Count
from jdlint.kinds.swap import Swap
from jdlint.rule import Where
from jdlint.understand.as_text import as_text
from kind_checks import matches, rule
from parse_checks import document

DATA = """\
title: Cook in Leeds
description: >
  You utilize the oven, and the guests thank you.
tags: [kitchen work, oven work]
responsibilities:
  - Clean the oven
  - Order stock
"""


def kinds(text: str, form: Format) -> list[str]:
    return [block.kind for block in as_text(document(text, form))]


def test_lists_of_duties_have_items_and_sentences_are_paragraphs() -> None:
    assert kinds(DATA, "yaml") == ["field", "paragraph", "field", "field", "item", "item"]


def test_front_matter_repeats_the_text_and_stays_data() -> None:
    text = f"---\n{DATA}---\n# Cook\n\nYou utilize the oven, and the guests thank you.\n"
    assert kinds(text, "markdown")[:6] == ["field", "field", "field", "field", "item", "item"]


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_rules_on_prose_read_a_description_of_one_paragraph(form: Format) -> None:
    text = '{"title": "Cook", "description": "You utilize the oven, and clean it."}' if form == "json" else DATA
    swap = rule(Swap, swaps={"utilize": "use"}, where=Where(blocks=("paragraph", "item")))
    assert matches(swap, text, form) == ["utilize"]


def test_the_items_of_a_list_in_data_are_counted() -> None:
    long = rule(Count, measure="list-items", over={"long": 3}, levels={})
    listed = "title: Cook\nresponsibilities:\n" + "".join(f"  - Cook dish {n}\n" for n in range(5))
    assert len(matches(long, listed, "yaml")) == 1
    assert matches(long, listed.replace("responsibilities", "tags"), "yaml") == []
