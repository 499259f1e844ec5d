"""What is said of values that do not fit, by the rule's own types."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from jdlint.kinds.count import Count
from jdlint.kinds.law import Law
from jdlint.kinds.phrases import Phrases
from jdlint.kinds.swap import Swap
from jdlint.kinds.tokens import Tokens
from jdlint.mismatch import explained
from jdlint.rule import Rule

RULE = {"id": "a/b", "file": "b.yaml", "kind": "k", "summary": "s", "message": "m", "why": "w", "severity": "note"}
COUNT = {"measure": "words", "over": {"long": 700}}


@pytest.mark.parametrize(
    ("shape", "written", "keys", "message"),
    [
        (Count, {**COUNT, "severity": 3}, ("severity",), "severity takes one of error, warning, note, not a number"),
        (Count, {**COUNT, "over": [3]}, ("over",), "over takes a mapping of numbers, not a list"),
        (Count, {**COUNT, "over": {"a": 1, "b": None}}, ("over", "b"), "over: b takes a number, not nothing"),
        (Count, {**COUNT, "enabled": "y"}, ("enabled",), "enabled takes true or false, not text"),
        (Count, {**COUNT, "limit": "x"}, ("limit",), "limit takes a whole number, not text"),
        (Count, {**COUNT, "levels": {"a": "note", "b": "loud"}}, ("levels", "b"),
            'levels: b: "loud" is not known; it takes error, warning, note'),
        (Count, {**COUNT, "where": {"inn": []}}, ("where", "inn"), 'where: unknown key "inn"; did you mean "in"?'),
        (Count, {**COUNT, "where": {"blocks": ["cell", "row"]}}, ("where", "blocks", 1),
            'where: blocks: "row" is not known; it takes cell, field, heading, item, paragraph'),
        (Count, {**COUNT, "sources": [{"title": "t", "url": "u"}, {"title": "t"}]}, ("sources", 1),
            "sources: the key `url` is missing"),
        (Phrases, {"phrases": ["a", 5]}, ("phrases", 1), "phrases takes a list of texts, not a number"),
        (Phrases, {"groups": {"a": ["b"], "c": ["d", 5]}}, ("groups", "c", 1),
            "groups: c takes a list of texts, not a number"),
        (Phrases, {}, (), "a phrases rule needs `phrases`, `groups`, `alone` or `people`"),
        (Swap, {"swaps": {"a": "b", "c": 4}}, ("swaps", "c"), "swaps: c takes a text or a list of texts, not a number"),
        (Tokens, {"triggers": ["a"], "patterns": [["b"], [4]]}, ("patterns", 1, 0),
            "patterns takes a list, not a number"),
        (Law, {"duty": "pay", "faults": {"nope": "x"}}, ("faults", "nope"), None),
    ],
)  # fmt: skip
def test_a_mismatch_names_its_place_and_what_is_expected(
    shape: type[Rule], written: dict[str, Any], keys: tuple[str | int, ...], message: str | None
) -> None:
    value = {**RULE, **written}
    with pytest.raises(msgspec.ValidationError) as fault:
        msgspec.convert(value, shape)
    found = explained(str(fault.value), value, shape)
    assert found.keys == keys
    if message is None:
        assert found.message.startswith('faults: unknown key "nope"; it takes ')
    else:
        assert found.message == message
