"""How many years of experience does a text ask for, and where does it say so?"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import msgspec

from jdlint.regex import regex
from jdlint.text import Span, sentences
from jdlint.understand.cues import NUMBERS

_UNIT = regex(r"[yY](?:ea)?rs?|Y(?:EA)?RS?")
_LONGEST = 45  # years; nobody asks for more, so a larger number is something else
_LOOK_BACK = 24  # code points before a number that may say that it is no minimum of experience
_NUMBER = r"\d{1,2}(?:\.\d)?|" + "|".join(
    sorted((word for word, value in NUMBERS.items() if value and word != "a"), key=len, reverse=True)
)


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of experience asked for: `span` covers number and unit ("5+ years"), `years` is the least that will do.

    `most` is the upper end of a range.
    """

    span: Span
    years: int
    most: int | None


_STRETCH = (
    rf"(?i)(?<![\w.,$£€–-])(?P<low>{_NUMBER})(?:\s*\(\s*\d{{1,2}}\s*\+?\s*\))?\s*(?:\+|plus\b|or more\b|or above\b)?\s*"
    rf"(?:(?:-|–|—|to\b|or\b|and\b)\s*(?P<high>{_NUMBER})(?:\s*\(\s*\d{{1,2}}\s*\))?\s*(?:\+|plus\b)?\s*)?"
    r"(?:(?:full|whole|solid|continuous|further|relevant|consecutive)\s+)?-?(?:years?|yrs?)\b\.?[’']?(?:\s*\+"
    r"|\s+(?:or more|plus|minimum)\b)?"
)


# "more than five years" asks for five, "less than five years" for none; "paid over three years" is about pay.
_NO_MINIMUM = (
    r"(?i)(?:\b(?:within|every|each|during|after|until|under|next|past|last|first|previous|ages?|aged|up to|maximum of"
    r"|max\.?|no more than|not more than|(?<!not )(?<!no )(?:less|fewer) than|not exceed\w*|(?:contract|term|period"
    r"|duration|bond) (?:of|for|is)|(?:paid|spread|phased|committed|guaranteed|earned|vests?|vesting) over"
    r"|in(?: the)?(?: last| past)?|for the(?: last| past)?|founded|established|celebrat\w+|turned|or older than)"
    r"|[£$€]\s?[\d,.]*)\s*(?:the\s+)?(?:minimum of\s+)?$"
)
_NO_EXPERIENCE = (
    r"(?i)\s*[\])’']?\s*[-–]?\s*(?:(?:and|or) (?:older|above|over)\b|old\b|older\b|of age|ago\b|later\b|from now"
    r"|contracts?\b|fixed|term\b|anniversary|in business|in a row|trials?\b|probation\w*|periods?\b|warranty|plans?\b"
    r"|degrees?\b|colleges?\b|universit\w+|bachelor\w*|undergraduate|programs?\b|programmes?\b|courses?\b|diplomas?\b"
    r"|tenure track|of\s+(?:full[- ]time )?(?:study|studies|college|university|education|schooling|age"
    r"|(?:high|law|medical|art|film|drama) school"
    r"|tuition|residen\w+|apprenticeship|coursework|undergraduate|post-?secondary|academic|graduate[- ](?:level|study"
    r"|education))|post[- ](?:secondary|high school)|high school|each\b|per annum|in a \w+ school|(?:limited|renewable"
    r"|appointment|assignment|commitment|opportunity|position|project|bond|guarantee)\b)"
)


def _number(word: str) -> int:
    word = word.casefold()
    return NUMBERS[word] if word in NUMBERS else int(float(word))


_OURS = (
    r"(?i)\b(?:we(?: have|[’']ve| are| bring)?|our (?:company|team|firm|founders?|partners?|manager|lead|staff|experts)"
    r"|us|the company|who has|company has|(?:has|have) (?:been|grown|served))\b(?! (?:need|want|seek|look|ask|require"
    r"|expect|are looking|are seeking|prefer|hire))(?:\W+\w+){0,6}\W*$"
    r"|\b(?:team|company|firm|practice|group|crew) (?:with|of|that has|who have|which has)\b(?:\W+\w+){0,3}\W*$"
)


# Several rules ask for the same, one after the other.
@functools.lru_cache(maxsize=1024)
def _stretches(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for match in regex(_STRETCH).finditer(text, start, end):
        years = _number(match["low"])
        before = text[max(start, match.start() - _LOOK_BACK) : match.start()]
        if not 0 < years <= _LONGEST or regex(_NO_MINIMUM).search(before):
            continue
        if regex(_NO_EXPERIENCE).match(text, match.end()) or regex(_OURS).search(text, start, match.start()):
            continue
        found.append(Stretch(Span(*match.span()), years, _number(match["high"]) if match["high"] else None))
    return tuple(found)


def stretches(text: str, span: Span) -> Iterator[Stretch]:
    """Yield the stretches of experience that `text` asks for in `span`, which is of one block.

    Ages, terms of contract, times of study and the like are left out, and so is what a company says of itself.
    """
    if _UNIT.search(text, span.start, span.end):
        for sentence in sentences(text, span):
            yield from _stretches(text, sentence.start, sentence.end)
