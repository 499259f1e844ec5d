"""kind: pattern. Regular expressions, for what phrases cannot say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, fold, one_line, trim


class Pattern(Rule, frozen=True, kw_only=True):
    """Finds `patterns` (Python regular expressions, case ignored unless `(?-i:...)`), block by block.

    A group named `at` narrows what is flagged; the other named groups fill the message. With `triggers`, only blocks
    that hold one of these words are searched, and the patterns are not even compiled before.
    """

    options: ClassVar[dict[str, str]] = {"patterns": "the regular expressions to find"}

    patterns: tuple[str, ...]
    triggers: tuple[str, ...] = ()
    """Words (as the posting's index has them: letters and digits) one of which every match holds."""

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in self.patterns)

    @cached_property
    def _triggers(self) -> frozenset[str]:
        return frozenset(map(fold, self.triggers))

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the matches in order of place; of those that overlap the first."""
        for block in triggered_blocks(posting, self._triggers):
            span = posting.document.spans[block]
            text = span.of(posting.text)
            found = sorted(
                (match.span("at" if "at" in pattern.groupindex else 0), _slots(match))
                for pattern in self._compiled
                for match in pattern.finditer(text)
            )
            end = -1
            for (start, stop), slots in found:
                if start >= end and stop > start >= 0:
                    end = stop
                    here = trim(posting.text, Span(start, stop).shifted(span.start))
                    yield Hit(here, {**dict(slots), "match": one_line(here.of(posting.text))})


def _slots(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, one_line(value)) for name, value in match.groupdict().items() if value is not None)


def triggered_blocks(posting: Posting, triggers: Iterable[str]) -> Iterable[int]:
    """Return the blocks that hold a trigger word, ascending; all blocks when there are no triggers."""
    wanted = frozenset(triggers)
    if not wanted:
        return range(len(posting.document.blocks))
    words = posting.words
    present = wanted & words.places.keys()
    return sorted({words.blocks[at] for word in present for at in words.places[word]})
