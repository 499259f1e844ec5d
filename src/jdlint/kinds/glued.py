"""kind: glued. Words that run into each other where a space or a line end was lost."""

import re
from collections.abc import Container, Iterable, Iterator
from functools import cached_property

from jdlint.finding import Hit
from jdlint.phrase import in_address
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Mistake, Rule
from jdlint.text import Span

_WORD = regex(r"\w+")
_NO_SENTENCE = "Net|Js|Com|Org|Io|Ai|Co|Jobs|Edu|Gov|Uk|Text|Data|Core|Web|Py|Md"  # "asp.Net", "booking.Com"
_JOINS = "./@-#&=_"  # signs before a word that make it part of a name or an address
_IN_WORD = "’'"


class Glued(Rule, frozen=True, kw_only=True):
    """Finds words that stand right behind another word, or behind a full stop, with nothing between.

    `openers` begin sentences ("the cafés.Our ovens"), `headings` stand over lists ("a picker.Requirements"); both and
    `beginnings` begin lines. Behind a word with a capital only `headings` and `sure` count: names are written so.
    A hit begins where the first word does.
    """

    openers: tuple[str, ...]
    headings: tuple[str, ...]
    beginnings: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()

    def mistakes(self, fields: Container[str]) -> Iterator[Mistake]:
        """Yield the entries that are no single word with a capital."""
        yield from super().mistakes(fields)
        for name in ("openers", "headings", "beginnings", "sure"):
            for at, word in enumerate(getattr(self, name) if name in fields else ()):
                if not (_WORD.fullmatch(word) and word[0].isupper()):
                    yield Mistake((name, at), f'{name}: "{word}" is no word that begins with a capital')

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        openers, headings, sure = map(_any, (self.openers, self.headings, (*self.headings, *self.sure)))
        begins = _any((*self.headings, *self.sure, *self.beginnings))
        return regex(
            rf"(?<=[a-zà-ÿ]{{3}})[.!?](?:{openers}(?=(?:[’']\w+)?\s[\w$£€])|(?!(?:{_NO_SENTENCE})\b)[A-Z][a-z]+(?=\s[a-z]))"
            rf"|(?<=[a-zà-ÿ’'])[.!?:;)]{headings}(?=[\s:]|\Z)"
            rf"|(?<=[a-zà-ÿ]{{3}}){begins}(?=[\s.,:;)]|\Z|[A-Z][a-z])"
            rf"|(?<=\d){sure}(?=[\s.,:;)]|\Z)"
        )

    @cached_property
    def _sure(self) -> frozenset[str]:
        return frozenset((*self.headings, *self.sure))

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the words that run into each other, in order of place."""
        text, end = posting.text, 0
        for match in self._pattern.finditer(text):
            start, stop = _word_start(text, match.start()), match.end()
            if start < end or not _is_word(text, start) or in_address(text, start, stop):
                continue
            if text[start].isupper() and match.group().isalpha() and match.group() not in self._sure:
                continue  # "AboutYou"
            end = stop
            yield Hit(Span(start, stop))


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(words)})"


def _word_start(text: str, at: int) -> int:
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] in _IN_WORD):
        at -= 1
    return at


def _is_word(text: str, start: int) -> bool:
    """Say whether a word of its own starts there, and not the rest of a name or an address."""
    return start == 0 or text[start - 1] not in _JOINS
