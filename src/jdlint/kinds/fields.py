"""Which fields of a posting hold nothing but certain words, their name standing in markup, before or above them."""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

import msgspec

from jdlint.document import Document
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.text import Span, fold
from jdlint.understand.once import once

_WORD = regex(r"[A-Z]?[a-z]+|[A-Z]+")
_LINE = regex(r"[^\n]+")
_LONGEST_NAME, _LONGEST_VALUE = 24, 40  # characters of lines that stand one above the other


@lru_cache(maxsize=4096)
def _name_words(name: str) -> frozenset[str]:
    """Return the words of a name: "baseSalary" has two."""
    return frozenset(map(fold, _WORD.findall(name)))


@once
def _named(document: Document) -> Sequence[tuple[frozenset[str], Span]]:
    """Return the words of each name, and its value: fields, and short lines above a short line, as forms have them."""
    named = {(field.span.start, field.key.rpartition(".")[2]): field.span for field in document.fields}
    for name, value in pairwise(_LINE.finditer(document.text)):
        if name.end() - name.start() <= _LONGEST_NAME and value.end() - value.start() <= _LONGEST_VALUE:
            named[value.start(), name.group()] = Span(*value.span())
    return [(_name_words(name), span) for (_, name), span in sorted(named.items())]


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
        for name, span in _named(posting.document):
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
