"""How many years of experience does a text ask for, and where does it say so?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec

from jdlint.regex import regex
from jdlint.text import Span, sentences
from jdlint.understand.cues import NUMBERS

_UNIT = regex(r"[yY](?:ea)?rs?|Y(?:EA)?RS?|[dD]ecades?")
_LONGEST = 45  # years; nobody asks for more, so a larger number is something else
_LOOK_BACK = 24  # code points before a number that may say that it is no minimum of experience
_LOOK_FAR = 120  # characters before a number in which those stand who have, or are refused for, so many years
_DOZEN = 12
_TENS = r"(?:twenty|thirty|forty)[- ](?:one|two|three|four|five|six|seven|eight|nine)\b"
_NUMBER = rf"\d{{1,2}}(?:\.\d)?|a dozen|{_TENS}|" + "|".join(
    sorted((word for word, value in NUMBERS.items() if value and word != "a"), key=len, reverse=True)
)


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of experience asked for: `span` covers number and unit ("5+ years"), `years` is the least that will do.

    `most` is the upper end of a range; where it takes more than `years`, `more` is where that is said ("over").
    """

    span: Span
    years: int
    most: int | None
    more: int | None = None


_STRETCH = (
    rf"(?i)(?<![\w.,$£€–-])(?P<low>{_NUMBER})(?:\s*\(\s*\d{{1,2}}\s*\+?\s*\))?\s*(?:\+|plus\b|or more\b|or above\b)?\s*"
    rf"(?:(?:-|–|—|to\b|or\b|and\b)\s*(?P<high>{_NUMBER})(?:\s*\(\s*\d{{1,2}}\s*\))?\s*(?:\+|plus\b)?\s*)?"
    r"(?:(?:full|whole|solid|continuous|further|relevant|consecutive)\s+)?-?(?:years?|yrs?)\b\.?[’']?(?:\s*\+"
    r"|\s+(?:or more|plus|minimum)\b)?"
)
_DECADES = (
    r"(?i)(?<![\w.,-])(?:(?P<low>half a|a couple of|a few|several|many|an?|one|two|three"
    r"|four)\s+)?decades?\b(?P<half> and a half)?[’']?"
)
_IN_DECADES = {"half a": 5, "a": 10, "an": 10, "one": 10, "": 20, "a couple of": 20, "two": 20, "four": 40}
_SEVERAL = 30
_MORE = r"(?i)\b(?:over|more than|in excess of|upwards? of|beyond|above|exceeding)\s+(?:an?\s+)?$"


# "more than five years" asks for five, "less than five years" for none; "paid over three years" is about pay.
_NO_MINIMUM = (
    r"(?i)(?:\b(?:within|every|each|during|after|until|under|next|past|last|first|previous|ages?|aged|up to|maximum of"
    r"|max\.?|no more than|not more than|(?<!not )(?<!no )(?:less|fewer) than|not exceed\w*|(?:contract|term|period"
    r"|duration|bond|guarantee|warranty|lease) (?:of|for|is)|limited to|(?:paid|spread|phased|committed|guaranteed"
    r"|earned|vests?|vesting) over"
    r"|in(?: the| over| more than)?(?: last| past)?|for the(?: last| past)?|founded|established|celebrat\w+|turned"
    r"|or older than)"
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


# "Applicants with less than five years will not be considered" asks for five.
_LESS = r"(?i)\b(?:less|fewer) than\s+$|\bunder\s+$"
_REFUSED = (
    r"(?i)[^.;\n]{0,120}?\b(?:(?:not|never|n[’']t) (?:be |get )?(?:considered|apply"
    r"|shortlisted|accepted|interviewed|invited"
    r"|looked at)|rejected|ignored|disregarded)\b"
)
_REFUSING = r"(?i)(?:\bnot|\bnever|n[’']t) (?:apply|consider|look at|interview|accept|employ|hire)\b"


def _number(word: str) -> int:
    word = word.casefold()
    if word == "a dozen":
        return _DOZEN
    if word[0].isdigit():
        return int(float(word))
    return sum(NUMBERS[part] for part in word.replace("-", " ").split())


_OURS = (
    r"(?i)(?:\b(?:we(?: have|[’']ve| are| bring)?|our (?:\w+ )?(?:company|team\w*|firm|founders?"
    r"|partners?|manager|lead|staff|experts)"
    r"|us|the company|company has|(?<!you )(?<!who )(?<!must )(?<!should )(?:has|have) (?:been|grown|served))"
    r"|, who has)\b(?!(?: |n[’']t )(?:need|want|won|do|consider"
    r"|seek|look|ask|require|expect|are looking|are seeking|prefer|hire))(?:\W+\w+){0,6}\W*$"
    r"|\b(?:team|company|firm|practice|group|crew) (?:with|of|that has|who have|which has)\b(?:\W+\w+){0,3}\W*$"
    r"|\b(?:(?:mentored|led|managed|supervised|trained|taught|guided|coached|headed|run|founded|owned|written) by"
    r"|learn(?:ing)? from|(?:with|under|alongside) (?:an?|our|the) (?:[\w-]+ ){1,3}who has"
    r"|(?:with|under|alongside) (?:people|those|colleagues|others|someone)"
    r"|members|averag\w+|tenure|(?:retired|former|many|most) (?:\w+ )?(?:colleagues|staff|employees|people)"
    r" (?:with|have|who have))\b(?:\W+\w+){0,6}\W*$"
)


def _is_minimum(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Say whether the years of a match, in a sentence `text[start:end]`, are experience, and the least that will do."""
    before = text[max(start, match.start() - _LOOK_BACK) : match.start()]
    if regex(_NO_MINIMUM).search(before):
        refused = regex(_REFUSED).match(text, match.end(), end) or regex(_REFUSING).search(
            text, max(start, match.start() - _LOOK_FAR), match.start()
        )
        if not (refused and regex(_LESS).search(before)):
            return False
    return not (
        regex(_NO_EXPERIENCE).match(text, match.end())
        or regex(_OURS).search(text, max(start, match.start() - _LOOK_FAR), match.start())
    )


def _more(text: str, start: int, end: int) -> int | None:
    """Return where the words "more than" or the like stand that end at `end`, if they do."""
    found = regex(_MORE).search(text, max(start, end - _LOOK_BACK), end)
    return found.start() if found else None


def _years(text: str, start: int, end: int) -> Iterator[Stretch]:
    at = start
    while match := regex(_STRETCH).search(text, at, end):
        at = match.end()
        years, most = _number(match["low"]), _number(match["high"]) if match["high"] else None
        if most is not None and most < years and match["high"]:  # "grade 12 and two years"
            at = match.start("high")
            continue
        if 0 < years <= _LONGEST and _is_minimum(text, start, end, match):
            yield Stretch(Span(*match.span()), years, most, _more(text, start, match.start()))


def _decades(text: str, start: int, end: int) -> Iterator[Stretch]:
    for match in regex(_DECADES).finditer(text, start, end):
        if _is_minimum(text, start, end, match):
            years = _IN_DECADES.get((match["low"] or "").casefold(), _SEVERAL) + 5 * bool(match["half"])
            yield Stretch(Span(*match.span()), years, None, _more(text, start, match.start()))


# Several rules ask for the same, one after the other.
@functools.lru_cache(maxsize=1024)
def _stretches(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    found = [*_years(text, start, end)]
    if "decade" in (sentence := text[start:end]) or "Decade" in sentence:
        found = sorted([*found, *_decades(text, start, end)], key=lambda one: one.span)
    return tuple(found)


def stretches(text: str, span: Span) -> Iterator[Stretch]:
    """Yield the stretches of experience that `text` asks for in `span`, which is of one block.

    Ages, terms of contract, times of study and the like are left out, and so is what a company says of itself.
    """
    if _UNIT.search(text, span.start, span.end):
        for sentence in sentences(text, span):
            yield from _stretches(text, sentence.start, sentence.end)
