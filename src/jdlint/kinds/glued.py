"""kind: glued. Words that run into each other where a space or a line end was lost."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cached_property

from jdlint.finding import Hit
from jdlint.phrase import in_address
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Mistake, Rule
from jdlint.text import Span

_WORD = regex(r"\w+")
_NO_SENTENCE = "Net|Js|Com|Org|Io|Ai|Co|Jobs|Edu|Gov|Uk|Text|Data|Core|Web|Py|Md"  # "asp.Net", "booking.Com"
_SEAM = regex(r"[a-zà-ÿ\d.!?:;)][A-Z]")
_THREE = regex(r"[a-zà-ÿ]{3}")
_MARKS = ".!?:;)"
_JOINS = "./@-#&=_"  # signs before a word that make it part of a name or an address
_LONGEST = 60  # letters of a word
_IN_WORD = "’'"


class Glued(Rule, frozen=True, kw_only=True):
    """Finds words that stand right behind another word, or behind a full stop, with nothing between.

    `openers` begin sentences ("the cafés.Our ovens"), `headings` stand over lists ("a picker.Requirements"); both and
    `beginnings` begin lines. Behind a word with a capital only `sure` count, behind a figure also `headings`.
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
    def _behind_mark(self) -> re.Pattern[str]:
        """What a full stop or the like is followed by."""
        openers = _any(self.openers)
        return regex(
            rf"{openers}(?=(?:[’']\w+)?\s[\w$£€])|(?!(?:{_NO_SENTENCE})\b)[A-Z][a-z]+(?=\s[a-z])"
            rf"|{_any(self.headings)}(?=[\s:]|\Z)"
        )

    @cached_property
    def _behind_any(self) -> re.Pattern[str]:
        """What another mark is followed by."""
        return regex(rf"{_any(self.headings)}(?=[\s:]|\Z)")

    @cached_property
    def _behind_word(self) -> re.Pattern[str]:
        begins = _any((*self.headings, *self.sure, *self.beginnings))
        return regex(rf"{begins}(?=[\s.,:;)]|\Z|[A-Z][a-z])")

    @cached_property
    def _behind_figure(self) -> re.Pattern[str]:
        return regex(rf"{_any((*self.headings, *self.sure))}(?=[\s.,:;)]|\Z)")

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the words that run into each other, in order of place."""
        text, end = posting.text, 0
        for seam in _SEAM.finditer(text):
            at = seam.start() + 1
            match = self._begins(text, at) if at > end else None
            if match is None:
                continue
            start = _word_start(text, seam.start() if text[seam.start()] in _MARKS else at)
            if start < end or not _is_word(text, start) or in_address(text, start, match.end()):
                continue
            if text[start].isupper() and text[at - 1].isalpha() and match.group() not in self.sure:
                continue  # "AboutYou"
            end = match.end()
            yield Hit(Span(start, end))

    def _begins(self, text: str, at: int) -> re.Match[str] | None:
        """Return the word that begins at `at`, if it may have been parted from what stands right before it."""
        before = text[at - 1]
        if before.isdigit():
            return self._behind_figure.match(text, at)
        if before not in _MARKS:
            return self._behind_word.match(text, at) if _THREE.match(text, max(0, at - 3), at) else None
        if before in ".!?" and _THREE.match(text, max(0, at - 4), at - 1):
            return self._behind_mark.match(text, at)
        return self._behind_any.match(text, at) if text[at - 2 : at - 1].islower() else None


def _any(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(words)})" if words else "(?!)"


def _word_start(text: str, at: int) -> int:
    first = max(0, at - _LONGEST)
    while at > first and (text[at - 1].isalnum() or text[at - 1] in _IN_WORD):
        at -= 1
    return at


def _is_word(text: str, start: int) -> bool:
    """Say whether a word of its own starts there, and not the rest of a name or an address."""
    return start == 0 or text[start - 1] not in _JOINS
