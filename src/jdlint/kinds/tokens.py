"""kind: tokens. spaCy token patterns, where words alone do not say what is meant."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from jdlint.finding import Hit
from jdlint.kinds.pattern import triggered
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import fold


class Tokens(Rule, frozen=True, kw_only=True):
    """Finds spaCy Matcher patterns in the blocks that hold one of the `triggers`, and one of `also` if there are any.

    Patterns may use what a blank English pipeline knows: ORTH, LOWER, REGEX, SHAPE, IS_*, LIKE_*, IN, OP. `flag` gives
    the part to flag: tokens from and to, counted in the match, to exclusive (negative from the end, 0 for the end).
    spaCy is loaded only when a trigger word occurs: its import alone costs half a second.
    """

    options: ClassVar[dict[str, str]] = {"triggers": "words that must occur before the patterns are tried"}

    triggers: tuple[str, ...]
    patterns: tuple[tuple[dict[str, Any], ...], ...]
    also: tuple[str, ...] = ()
    flag: tuple[int, int] | None = None

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(map(fold, self.triggers))

    @cached_property
    def _matcher(self) -> Any:
        from jdlint import nlp

        return nlp.matcher(self.patterns)

    def _blocks(self, posting: Posting) -> list[int]:
        """Return the blocks to search, ascending."""
        blocks = triggered(posting, self._triggers)
        if blocks and self.also:
            return sorted(blocks.keys() & triggered(posting, frozenset(map(fold, self.also))))
        return sorted(blocks)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the longest matches, in order of place."""
        blocks = self._blocks(posting)
        if not blocks:
            return
        from jdlint import nlp

        for block in blocks:
            for span in nlp.matches(self._matcher, posting.text, posting.document.spans[block], self.flag):
                yield Hit(span)
