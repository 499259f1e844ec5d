from __future__ import annotations

import pytest

from jdlint import packs, testing

RULES = packs.builtin()


@pytest.mark.parametrize("file", RULES, ids=[file.id for file in RULES])
def test_the_examples_of_a_rule(file: packs.RuleFile) -> None:
    (tested,) = testing.test([file])
    assert tested.examples
    assert [str(failure) for failure in tested.failures] == []
