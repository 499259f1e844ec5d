"""Texts that a regular expression matches, made from the pattern itself."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

from re import _constants as op  # type: ignore[attr-defined]  # isort: skip
from re import _parser  # type: ignore[attr-defined]  # isort: skip

_MADE_OF = {op.CATEGORY_SPACE: " ", op.CATEGORY_WORD: "x", op.CATEGORY_DIGIT: "4",
            op.CATEGORY_NOT_SPACE: "x", op.CATEGORY_NOT_WORD: " ", op.CATEGORY_NOT_DIGIT: "x"}  # fmt: skip


class Sampler:
    """Makes texts for one pattern: every alternative once before chance decides, white space where any may stand."""

    def __init__(self, pattern: str, seed: int = 1) -> None:
        self._search = re.compile(pattern, re.IGNORECASE).search
        self._tree = _parser.parse(pattern, re.IGNORECASE)
        self._random = random.Random(seed)
        self._turns: dict[int, int] = {}

    def samples(self, number: int) -> Iterator[str]:
        """Yield what the pattern matches in `number` texts; less those that what must not stand there rules out."""
        for _ in range(number):
            if match := self._search(self._text(self._tree)):
                yield match.group()

    def _text(self, tree: Any) -> str:
        return "".join(self._one(kind, value) for kind, value in tree)

    def _one(self, kind: Any, value: Any) -> str:
        if kind is op.LITERAL:
            return chr(value)
        if kind is op.IN:
            return self._letter(value)
        if kind is op.BRANCH:
            turn = self._turns[id(value[1])] = self._turns.get(id(value[1]), -1) + 1
            return self._text(value[1][turn] if turn < len(value[1]) else self._random.choice(value[1]))
        if kind is op.SUBPATTERN:
            return self._text(value[3])
        if kind is op.ATOMIC_GROUP:
            return self._text(value)
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, again = value
            if self._text(again) == " ":
                return " "
            return "".join(self._text(again) for _ in range(least + self._random.choice((0, 0, most > least))))
        if kind is op.ASSERT and value[0] > 0:
            return self._text(value[1])
        return "" if kind in (op.AT, op.ASSERT, op.ASSERT_NOT) else "x"

    def _letter(self, members: Any) -> str:
        letters = [_MADE_OF[value] for kind, value in members if kind is op.CATEGORY]
        letters += [chr(value) for kind, value in members if kind is op.LITERAL]
        letters += [chr(self._random.randint(*value)) for kind, value in members if kind is op.RANGE]
        if members[0][0] is op.NEGATE:
            return next((letter for letter in " x4-" if letter not in letters), "q")
        return " " if " " in letters else self._random.choice(letters)
