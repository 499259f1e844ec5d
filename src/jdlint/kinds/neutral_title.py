"""kind: neutral-title. A job title that addresses one gender where the law asks for a neutral one."""

import functools
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

import msgspec

from jdlint.finding import Edit, Fix, Hit
from jdlint.kinds.law import holding, level_of, slots_of
from jdlint.law.terms import Duty
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.regex import regex
from jdlint.rule import Context, Rule
from jdlint.text import Span, fold


@functools.cache
def _marker() -> re.Pattern[str]:
    """Return the pattern of what makes a title neutral: "(m/w/d)", "k/m", ":in", "/-frau", "(r)", "Innen", "o/a"."""
    return regex(
        r"""[(\[]\s*(?:[mwfdxkhiagn]\s*[/|,*:;.+–-]?\s*){2,4}[)\]]
        | \b[mwfkh]\s*[/|]\s*[mwfkh]\b | \b(?:mwd|wmd|gn)\b
        | [(\[]\s*(?:all|any|alle|divers|gender)\b[^)\]]*[)\]]
        | \w[*:_/·]-?\s?(?:innen|in|r|e|n|frau|mann|männin|trice|a|o|k?a|czka|arka)\b | \w/-\w
        | \w\(-?(?:innen|in|r|e|n|a|ka)\) | [a-zäöüß](?-i:In)(?:nen)?\b | ə""",
        re.VERBOSE | re.IGNORECASE,
    )


_WORD = regex(r"[^\W\d_]+")


class NeutralTitle(Rule, frozen=True, kw_only=True):
    """Speaks of the first word of a job title that names one gender, unless the title holds a sign that all are meant.

    Such a word ends on one of `endings` (by language; `except` lists words that merely end so), is one of the phrases
    `gendered`, or a loan word of `foreign`, which has the level `foreign`. A word on one of `adjectives` before another
    noun is passed over. A posting that holds one of `statements` is left alone, and one done only in places outside
    `countries`. With `duty`, the rule speaks only where a law of `rules/lexicon/jurisdictions/` asks for it. With
    `append`, a fix adds that text to the word.
    """

    options: ClassVar[dict[str, str]] = {
        "statements": "phrases that make the whole posting neutral",
        "append": "what the fix adds to the word",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("laws", "ask")

    endings: Mapping[str, tuple[str, ...]] = {}
    adjectives: tuple[str, ...] = ()
    except_: tuple[str, ...] = msgspec.field(default=(), name="except")
    gendered: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    duty: Duty | None = None
    append: str = ""

    @property
    def fixable(self) -> bool:
        """Whether a fix adds something."""
        return bool(self.append)

    @cached_property
    def _sets(self) -> tuple[PhraseSet, PhraseSet]:
        return PhraseSet(self.gendered, "noun"), PhraseSet(self.statements)

    def _one_gender(self, posting: Posting, title: Span) -> Iterator[Span]:
        """Yield the words of the title that name one gender, in order."""
        yield from (
            span for found in self._sets[0].find(posting.words) if title.covers(span := Span(found.start, found.end))
        )
        ends = tuple(self.endings.get(posting.language, ()))
        for word in _WORD.finditer(posting.text, title.start, title.end) if ends else ():
            written = fold(word.group())
            noun = word.group()[0].isupper() and len(written) > 3 and written not in self.except_
            following = posting.text[word.end() : title.end].lstrip()[:1]
            if written.endswith(self.adjectives) and following.isupper():
                continue
            if noun and (written.endswith(ends) or written in self.foreign):
                yield Span(*word.span())

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the first such word."""
        title = posting.title
        if title is None or self._elsewhere(posting):
            return
        word = next(self._one_gender(posting, title.span), None)
        # A marker behind the title is no part of it.
        if word is None or _marker().search(posting.text, title.span.start, title.span.end + 12):
            return
        if self._sets[1].occurs(posting.words):
            return
        slots: dict[str, str] = {}
        level: str | None = None
        if self.duty is not None:
            claims = holding(posting, self.duty, context)
            if not claims:
                return
            slots, level = slots_of(claims, context), level_of(claims)
        level = "foreign" if fold(word.of(posting.text)) in self.foreign else level
        fix = Fix((Edit(word, f"{word.of(posting.text)} {self.append}"),), safe=True) if self.append else None
        yield Hit(word, slots, fix, level=level)

    def _elsewhere(self, posting: Posting) -> bool:
        if not self.countries:
            return False
        known = {code[:2] for place in posting.locations for code in place.jurisdictions}
        return bool(known) and not known.intersection(self.countries)
