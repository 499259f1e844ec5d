"""Which fields of a posting hold nothing but certain words, their name standing in markup or before them."""

from collections.abc import Iterator
from functools import cached_property, lru_cache

import msgspec

from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.text import Span, fold

_WORD = regex(r"[A-Z]?[a-z]+|[A-Z]+")


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
        words = posting.words
        for field in posting.document.fields:
            inside = words.within(field.span)
            if not inside:
                continue
            name = _name_words(field.key)
            if name.isdisjoint(self.names) or not name.isdisjoint(self.but):
                continue
            for match in self._values.at(words, inside.start):
                if match.last == inside.stop - 1:
                    yield Span(match.start, match.end)
                    break


@lru_cache(maxsize=1024)
def _name_words(key: str) -> frozenset[str]:
    """Return the words of a key's last part: "baseSalary" has two."""
    return frozenset(fold(word) for word in _WORD.findall(key.rpartition(".")[2]))
