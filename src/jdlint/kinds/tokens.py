"""kind: tokens. spaCy token patterns, where words alone do not say what is meant."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from jdlint.finding import Hit
from jdlint.kinds.pattern import triggered
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, fold


class Tokens(Rule, frozen=True, kw_only=True):
    """Finds spaCy Matcher patterns in the blocks that hold one of the `triggers`, and one of `also` if there are any.

    A trigger with a capital must be written so: "Signal" is an app, a signal none.
    Patterns may use what a blank English pipeline knows: ORTH, LOWER, REGEX, SHAPE, IS_*, LIKE_*, IN, OP. `parts` are
    tokens the patterns share: a name in a pattern stands for the part of that name. `flag` gives the part to flag:
    tokens from and to, counted in the match, to exclusive (negative from the end, 0 for the end). spaCy is loaded only
    when a trigger word occurs: its import alone costs half a second. Addresses, written out or behind a link, are
    flagged when they begin with one of `links`, "https://" aside.
    """

    options: ClassVar[dict[str, str]] = {"triggers": "words that must occur before the patterns are tried"}
    slots: ClassVar[tuple[str, ...] | None] = ()

    triggers: tuple[str, ...]
    patterns: tuple[tuple[str | dict[str, Any], ...], ...]
    parts: dict[str, dict[str, Any]] = {}
    also: tuple[str, ...] = ()
    flag: tuple[int, int] | None = None
    links: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in (token for pattern in self.patterns for token in pattern if isinstance(token, str)):
            if name not in self.parts:
                raise ValueError(f"{name} in a pattern is none of the `parts`")

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(map(fold, self.triggers))

    @cached_property
    def _matcher(self) -> Any:
        from jdlint import nlp

        return nlp.matcher(
            [[self.parts[token] if isinstance(token, str) else token for token in each] for each in self.patterns]
        )

    def _blocks(self, posting: Posting) -> list[int]:
        """Return the blocks to search, ascending."""
        words, text = posting.words, posting.text
        blocks = {
            block
            for block, at in triggered(posting, self._triggers).items()
            if any(self._is_trigger(text[words.starts[one] : words.ends[one]]) for one in at)
        }
        if blocks and self.also:
            blocks &= triggered(posting, frozenset(map(fold, self.also))).keys()
        return sorted(blocks)

    def _is_trigger(self, written: str) -> bool:
        return written in self.triggers or fold(written) in self.triggers

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the longest matches and the links, in order of place."""
        yield from sorted((*self._in_text(posting), *self._in_links(posting)), key=lambda hit: hit.span)

    def _in_links(self, posting: Posting) -> Iterator[Hit]:
        for mark in posting.document.marks if self.links else ():
            address = mark.value.partition("://")[2] or mark.value
            if mark.kind == "link" and mark.span and mark.span.of(posting.text) not in mark.value:
                yield from (Hit(mark.span, {"match": address}) for link in self.links if address.startswith(link))
        if any(link in posting.document.small for link in self.links):
            written = "|".join(map(re.escape, self.links))
            for match in regex(rf"(?<![\w.])(?:https?://)?(?:{written})[^\s<>()]+").finditer(posting.document.small):
                yield Hit(Span(*match.span()))

    def _in_text(self, posting: Posting) -> Iterator[Hit]:
        blocks = self._blocks(posting)
        if not blocks:
            return
        from jdlint import nlp

        for block in blocks:
            for span in nlp.matches(self._matcher, posting.text, posting.document.spans[block], self.flag):
                yield Hit(span)
