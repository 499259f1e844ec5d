"""Which fields of a posting hold nothing but certain words, their name standing in markup or before them."""

import functools
import itertools
from collections.abc import Iterator
from functools import cached_property

import msgspec

from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.text import Span, fold

_WORD = regex(r"[A-Z]?[a-z]+|[A-Z]+")
_LINE = regex(r"[^\n]+")
_LONGEST_NAME, _LONGEST_VALUE = 24, 40  # characters of lines that stand one above the other


@functools.lru_cache(maxsize=1)
def _stacked(text: str) -> tuple[tuple[str, Span], ...]:
    """Return short lines and the short line below each, as forms have them; several rules ask for the same text."""
    return tuple(
        (name.group(), Span(*value.span()))
        for name, value in itertools.pairwise(_LINE.finditer(text))
        if name.end() - name.start() <= _LONGEST_NAME and value.end() - value.start() <= _LONGEST_VALUE
    )


def _below(text: str, span: Span) -> Span:
    """Return the line below: when that holds such a value, too, the two are choices of a form."""
    line = _LINE.search(text, span.end)
    return Span(*line.span()) if line else Span(span.end, span.end)


class Fields(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """Fields whose name holds one of the words `names`, and none of `but`, and whose whole value is one of `values`."""

    names: tuple[str, ...]
    values: tuple[str, ...]
    but: tuple[str, ...] = ()

    @cached_property
    def _values(self) -> PhraseSet:
        return PhraseSet(self.values)

    def find(self, posting: Posting) -> Iterator[Span]:
        """Yield the values, in order of place."""
        named = {(field.span.start, field.key.rpartition(".")[2]): field.span for field in posting.document.fields}
        named |= {(span.start, name): span for name, span in _stacked(posting.text)}
        for (_, key), span in sorted(named.items()):
            name = {fold(word) for word in _WORD.findall(key)}
            if name.isdisjoint(self.names) or not name.isdisjoint(self.but):
                continue
            if (value := self._value(posting, span)) and not self._value(posting, _below(posting.text, span)):
                yield value

    def _value(self, posting: Posting, span: Span) -> Span | None:
        """Return the place of one of `values` when it is all there is at `span`."""
        words = posting.words
        inside = words.within(span)
        found = self._values.at(words, inside.start) if inside else ()
        return next((Span(match.start, match.end) for match in found if match.last == inside.stop - 1), None)
