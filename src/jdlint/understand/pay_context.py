"""Is an amount this job's pay, by what stands around it?"""

from __future__ import annotations

import functools
from typing import Literal

import msgspec

from jdlint.data import lexicon
from jdlint.facts import Period
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand.money import Amount

PayKind = Literal["base", "ote", "commission", "tips", "equity"]

# How sure an amount is pay: said so, or only looks so.
SAID, LOOKS, NO = 2, 1, 0

_FAR = 99  # "no such word": farther than any
_REACH = 160  # characters before an amount that may say what it is
_AHEAD = 60  # and after it
_WORD = regex(r"[A-Z]?[a-zà-ÿß]+|[A-Z]+(?![a-zà-ÿß])")

# The patterns are plain strings: `re` compiles and keeps each at its first use, and most postings need few of them.
_CLAUSE = r"[.!?](?=\s+[A-Z(])|[;•·|]|\s{4,}|[!.](?=[A-Z][a-z])"
_STOP = r"[.,](?!\d)|[;+(•|]|\s&\s|\bplus\b|\band\b|\bwith\b|\s[-–—]\s"
_TIPS = r"(?i)\W*(?:plus|\+|and|&|w/|with)?\s*(?:\w+\s)?(?:tips?\b|gratuit|tip[- ]?out|tronc\b)"
_PURPOSE = (
    r"(?i)\W*stipend\s+(?:to|for|towards?|on)\b"
    r"(?!\s(?:(?:each|every|the|an?|one)\s)?(?:[\w-]+\s)?(?:hour|day|week|month|year|term|semester|summer|season)\b)"
)
_EACH = (
    r"(?i)[^\w,]*(?:for (?:each|every) (?!(?:hour|day|week|month|year)\b)|more\b|extra\b|(?:per|each|a|an) (?:\w+ )?"
    r"(?:referral|candidate|lead|member|membership|sale|client|call|person|employee|unit))"
)
# What money without a period may be for: "up to $600 towards your training".
_COURSE = (
    r"(?i)\s*(?:towards?|for|on)\s(?:[\w'’-]+\s){0,3}?(?:training|courses?|tuition|education|certifications?|licen[cs]es?"
    r"|uniforms?|tools|equipment|conferences?|degrees?|exams?)\b"
)
# What follows a whole that the base pay is part of: "$200,000, including a base salary of $150,000".
_WHOLE = r"(?i)\s*(?:total)?[,;(]?\s*(?:including|which includes|with|comprising|of which)\s[^.;]*\bbase\b"
_TOP = (
    r"(?i)\b(?:top|best|highest)(?:-|\s)(?:\w+\s){1,4}?(?:can |regularly )?(?:make|making|earn|earning|earned|made)\b"
)
_LATER = r"(?i)\W*(?:after|upon|following|once|at (?:\d|the end|your))\b"
_INSTALMENT = (
    r"(?i)\W*(?:(?:of|half|balance)\W+[\w -]{0,30})?(?:will be|is|are|to be|being)?\s?(?:paid|payable)\b"
    r"(?!\s(?:hourly|daily|weekly|monthly|annually|yearly|bi-?weekly|every|each|per|an?|twice)\b)"
)
_WITH_THE_PAY = (
    r"(?i)\s*(?:[+,&]|plus\b|with\b|and\b)\s*(?:\w+\s){0,2}?(?:benefits|equity|bonus|commission|pension|super\b|stock)"
    r"|\s*\+\s*[a-z]|,?\s*\(?(?:DOE|FTE|pro[- ]rata|full[- ]time equivalent|base|basic|OTE)\b"
)
_PRO_RATA = r"(?i),?\s*\(?(?:FTE|pro[- ]?rata|full[- ]time equivalent)\b"
_COUNTED = (
    r"(?i)\W{0,2}(?:%|years?|days?|weeks?|months?|hours?|hrs|employees|staff|people|positions|-?[a-z]\b|th\b|st\b|/\d)"
)
_BETWEEN_LABEL_AND_NUMBER = (
    r"(?i)\W*(?:(?:range|rate|scale|package|is|of|from|between|around|about|approx\w*|circa|up to|start\w*|at|to"
    r"|min\w*|max\w*|gross|net|base|per|annual\w*|annum|hour\w*|month\w*|year\w*|pa|in|the|offered|band)\W*)*"
)


class _Cues(msgspec.Struct):
    pay: frozenset[str]
    hint: frozenset[str]
    never: frozenset[str]
    rarely: frozenset[str]


@functools.cache
def _cues() -> _Cues:
    words = lexicon("pay")
    return _Cues(*(frozenset(words[name]) for name in ("pay", "hint", "never", "rarely")))


def words_of(text: str) -> list[str]:
    """Return the words of a short text in lower case; words glued together ("futureSalary") count apart."""
    return [word.lower() for word in _WORD.findall(text)]


def names_pay(label: str) -> bool:
    """Say whether a heading or key is about pay."""
    return _nearest(words_of(label), _cues().pay) < _FAR


def names_other_money(line: str) -> bool:
    """Say whether a line gives money that is no pay and speaks of no pay: what stands below it is part of that."""
    words, cues = words_of(line), _cues()
    return _nearest(words, cues.never) < _FAR and _nearest(words, cues.pay) == _FAR


class Around(msgspec.Struct):
    """What stands around an amount.

    `clause` is the text before it in the same clause, `back` its words, the nearest first; `after` the text behind it,
    `follows` the words of it up to the next stop; `label` the heading or key it stands under; `earlier` what its block
    says before it; `room` the characters of its block that are not it.
    """

    clause: str
    back: list[str]
    after: str
    follows: list[str]
    label: str
    earlier: str
    room: int


def around(text: str, block: Span, amount: Amount, label: str) -> Around:
    """Return what stands around an amount of a block."""
    earlier = text[max(block.start, amount.start - _REACH) : amount.start]
    clause = regex(_CLAUSE).split(earlier)[-1]
    after = text[amount.end : min(block.end, amount.end + _AHEAD)]
    follows = [] if after[:1].isalpha() else words_of(regex(_STOP).split(after, maxsplit=1)[0])[:6]
    room = len(block) - (amount.end - amount.start)
    return Around(clause, words_of(clause)[::-1], after, follows, label, earlier, room)


def could_be_pay(amount: Amount) -> bool:
    """Say whether an amount has the size and form that pay may have: cheap, before anything around it is read."""
    if amount.huge or not _plausible(amount):
        return False
    written = amount.currency or amount.scaled or amount.period or amount.decimals
    return bool(written) or amount.top >= 1000


_WESTERN = ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "SGD")  # a year's pay has five or six figures
_LEAST = {"day": 5, "week": 20, "month": 50, "year": 1000}  # in any currency; less is a number of something else
_MOST = {"hour": 1500, "day": 20_000, "week": 50_000, "month": 200_000}  # in a western currency
_MOST_A_YEAR = 3_000_000


def _plausible(amount: Amount) -> bool:
    top = amount.top
    if top < _LEAST.get(amount.period or "", 2):
        return False
    if amount.currency is None and amount.scaled and int(top / 1000) in (401, 403, 457):
        return False  # US pension plans
    western = amount.currency in (None, "$", *_WESTERN)
    return not western or top <= _MOST.get(amount.period or "", _MOST_A_YEAR)


def sureness(amount: Amount, near: Around) -> int:
    """Return how sure an amount is this job's pay: SAID, LOOKS or NO.

    What counts is the nearest telling word before it in the same clause, then what follows it, then the heading or key
    it stands under, then its form.
    """
    cues = _cues()
    paid = _nearest(near.back, cues.pay)
    tips = bool(regex(_TIPS).match(near.after))
    if _is_other(amount, near, paid, tips):
        return NO
    if "ote" in near.follows:
        return SAID
    money = amount.currency is not None
    if not money and not amount.scaled and amount.period in (None, "project"):
        rate = near.back[:2] == ["rate", "hourly"] and amount.top < _MOST_PLAIN_RATE
        return SAID if rate or _is_labelled_number(amount, near, paid) else NO
    named = near.follows[1:] if near.follows[:1] and near.follows[0] in _STARTING else near.follows
    if paid < _FAR or tips or (named and named[0] in ("stipend", "salary", "base", "wage")):
        return SAID if money or tips or amount.scaled or paid < 8 else NO
    if names_pay(near.label):
        return SAID
    if money:
        return LOOKS if _looks_like_pay(amount, near) else NO
    offered = (
        amount.scaled
        and amount.is_range
        and 15_000 <= amount.top <= 400_000
        and not _OFFERING.isdisjoint(near.back[:3])
    )
    return LOOKS if offered or (amount.period == "hour" and amount.decimals) else NO


# "$50k starting salary"
_STARTING = frozenset(("starting", "annual", "yearly", "monthly", "gross", "minimum", "guaranteed"))
_MOST_PLAIN_RATE = 200  # "Hourly rate: 22.50"
_OFFERING = frozenset(("offer", "make", "makes"))
_ABOUT = frozenset("about around approximately roughly over just than more less".split())
_THEN = frozenset("was were made earned".split())


def _nearest(words: list[str], cues: frozenset[str]) -> int:
    return next((i for i, word in enumerate(words) if word in cues), _FAR)


# "You must pay £30", "Please pay £30"
_READER_PAYS = (
    r"(?i)(?:\b(?:you|applicants?|candidates?|trainees?)(?:['’]ll)?\s(?:(?:will|must|should|also|only|have|need|to)\s)*"
    r"|^\W*(?:please|kindly)\s)pay\s(?:us\s|a\s|about\s|just\s|only\s)*$"
)
_CHARGED = frozenset(("fee", "fees", "deposit", "charge", "bond"))
_BEST = frozenset(("top", "best", "highest"))
# What drivers are paid for beside the drive.
_EXTRAS = frozenset(("layover", "detention", "breakdown", "unloading", "unload", "lumper", "tarping"))
_BONUS = frozenset(("bonus", "bonuses"))
_FEES = frozenset(("flat", "fixed", "project", "freelance", "consultancy", "consulting", "daily", "professional"))


def _is_other(amount: Amount, near: Around, paid: int, tips: bool) -> bool:
    """Say whether the words around an amount make it something else than pay."""
    cues, back = _cues(), near.back
    if "pay" in back[:3]:
        if regex(_READER_PAYS).search(near.clause):
            return True
        if back == ["pay"] and amount.period is None and not _CHARGED.isdisjoint(near.follows[:4]):
            return True  # "Pay £30 uniform deposit on the first day"
    never = _nearest(back, cues.never)
    if never < len(back) - 1 and back[never] == "fee" and back[never + 1] in _FEES:
        never = _FAR  # what a freelancer is paid
    if amount.period == "hour" and never < _FAR and back[never] == "diem":
        never = _FAR  # "a per diem nurse, $52 an hour"
    if amount.period is None and _SALARY.isdisjoint(back[:4]) and regex(_COURSE).match(near.after):
        return True
    if back[:1] == ["hours"] and amount.currency is None:
        return True  # "Hours: 20-50 per week"
    if regex(_EACH).match(near.after) or (paid > 3 and regex(_PURPOSE).match(near.after)):
        return True
    if "ote" in near.follows:
        return False
    if _nearest(near.follows, cues.never) < min(paid, 6, _nearest(near.follows, cues.pay)):
        return True
    if (
        not _BEST.isdisjoint(back)
        and regex(_TOP).search(near.clause)
        and "commission" not in f"{near.clause} {near.after}".lower()
    ):
        return True  # "our top agents earn"
    if amount.period is None and regex(_INSTALMENT).match(near.after) and not _BONUS.isdisjoint(words_of(near.earlier)):
        return True  # "a bonus of $900: $300 paid on your first day and $600 paid in June"
    if amount.period is None and regex(_LATER).match(near.after) and _nearest(back, _BONUS) < _nearest(back, _SALARY):
        return True  # "and $600 after a year"
    if not _EXTRAS.isdisjoint(back[1:2] if back[:1] == ["pay"] else back[:1]):
        return True  # "Layover: $90 a day"
    if paid == _FAR and "extra" in back[:4] and regex(r"(?i)\bextra\b[^.!?]*$").search(near.clause):
        return True  # "an extra $3 an hour on Sundays"
    if back[:2] == ["to", "paid"] and amount.low is not None:
        return True
    if next((word for word in back if word not in _ABOUT), "") in _THEN:
        return True  # "the average salary in 2019 was about"
    if "equivalent" in back[1:8] and regex(r"\d[,.\d]*\d").search(near.earlier):
        return True  # "$30,000, the equivalent in Europe of maybe"
    if paid < len(back) - 1 and back[paid] == "stipend" and back[paid + 1] in cues.never | cues.rarely:
        return True  # "a travel stipend of"
    if never < _FAR and paid < _FAR and back[paid].startswith("earn"):
        return True  # "refer a friend and earn"
    if back[paid : paid + 2] == ["pay", "we"] and back[paid - 1] == "for":
        return True  # "we pay for your certification"
    if "hourly" in back[:never]:
        return False  # "the per diem hourly rate is"
    return never < min(paid, 6 if amount.period == "hour" else _FAR) and not tips


def _is_labelled_number(amount: Amount, near: Around, paid: int) -> bool:
    """Say whether a mere number is pay: right behind a pay word, or alone under a pay heading or key."""
    is_year = amount.low == amount.high and 1900 <= amount.top <= 2100 and not amount.decimals
    if is_year or regex(_COUNTED).match(near.after):
        return False
    if paid <= 6:
        clause = near.clause.lower()
        label_end = max(clause.rfind(word) + len(word) for word in _cues().pay if word in clause)
        return bool(regex(_BETWEEN_LABEL_AND_NUMBER).fullmatch(clause[label_end:]))
    return near.room < 12 and names_pay(near.label)


def _opens_part(clause: str) -> bool:
    """Say whether an amount begins a part of a line of parts: "Baker - Leeds - £30k"; the parts before are no label."""
    parts = regex(r"\s[-–—]\s").split(f"{clause} ")
    return len(parts) > 2 and not parts[-1].strip()


def _looks_like_pay(amount: Amount, near: Around) -> bool:
    """Judge money that no word calls pay, by its period, the words near, its size and the room it stands in."""
    cues = _cues()
    rarely = _FAR if _opens_part(near.clause) else _nearest(near.back, cues.rarely)
    against_after = _nearest(near.follows, cues.rarely) < _FAR
    against = against_after or rarely < 12
    top, period = amount.top, amount.period
    if top >= 8000 and regex(_PRO_RATA).match(near.after):
        return True
    if period == "hour" or (period == "year" and top >= 8000 and (amount.is_range or not against)):
        return True
    if not against and ((period in ("day", "week") and top <= 4000) or (period == "month" and top >= 300)):
        return True
    if top >= 1000 and regex(_FOR_PROJECT).match(near.after):
        return True
    if top >= 7 and not against_after and _nearest(near.back[:5], cues.hint) < rarely:
        return True
    if against or not 7 <= top < 1_000_000:
        return False
    if top >= 15_000 and (amount.is_range or near.room < 60 or regex(_WITH_THE_PAY).match(near.after)):
        return True
    if near.room < 40 or (near.room < 60 and amount.is_range):
        return True
    said_before = _nearest(words_of(near.earlier), cues.pay) < _FAR
    return said_before and (top >= 8000 or amount.is_range)


_TIP_WORDS = frozenset("tip tips tipout gratuity gratuities tipshare".split())
_BASE = frozenset(("base", "basic", "guaranteed"))
_ON_AVERAGE = frozenset("average averages averaging usually expect bring equals pool".split())


_SALARY = frozenset("salary salaries remuneration wage wages gehalt".split())
_OTHER_PERIOD = r"(?i)\b(?:bi-?|semi-?)(?:weekly|monthly)|\bfortnight|\bweek|\btwice\b|\bpro(?:ject|bation)"


def is_salary(near: Around) -> bool:
    """Say whether an amount is called a salary, with no word beside it of a period that has no name here."""
    named = not _SALARY.isdisjoint(near.back) or not _SALARY.isdisjoint(words_of(near.label))
    return named and not regex(_OTHER_PERIOD).search(f"{near.clause} {near.after}")


def kind_of(near: Around) -> PayKind:
    """Return what an amount of pay is: base pay unless the words beside it say otherwise."""
    back, follows = near.back[:8], near.follows[:3]
    promised = _nearest(back[:4], frozenset(("ote",)))
    if "ote" in follows[:2] or promised < _nearest(back[:4], _BASE) or back[:2] == ["earnings", "target"]:
        return "ote"
    if regex(_WHOLE).match(near.after):
        return "ote"
    if any(word.startswith("commis") for word in (follows[1:2] if follows[:1] == ["in"] else follows[:1])):
        return "commission"
    if follows[:2] == ["in", "equity"] or follows[:1] == ["equity"]:
        return "equity"
    if ("commission" in back or "commissions" in back) and regex(r"(?i)\bfrom commissions?\b").search(near.clause):
        return "commission"
    after = near.after.partition(".")[0]
    in_tips = _TIP_WORDS.intersection(back) or " in tips" in after or " total tips" in after
    on_average = in_tips and _ON_AVERAGE.intersection(back)
    return "tips" if on_average or back[:1] == ["tips"] or follows[:2] in (["in", "tips"], ["in", "tronc"]) else "base"


PERIODS: dict[str, Period] = {
    "hour": "hour", "hourly": "hour", "hr": "hour", "stunde": "hour", "day": "day", "daily": "day", "shift": "day",
    "tag": "day",
    "week": "week", "weekly": "week", "month": "month", "monthly": "month", "monat": "month", "year": "year",
    "yearly": "year",
    "annual": "year", "annually": "year", "annum": "year", "annualized": "year", "annualised": "year", "jahr": "year",
}  # fmt: skip
_RIGHT_AFTER = (
    r"(?i)[\s*),]*(?:[A-Z]{3}\b)?\W*(?:\(?(?:gross|net|brutto|base|usd|eur|dollars|salary|rate)\W+){0,2}(?:/|per\b"
    r"|an?\b|each\b|p\.)?\W*(hour|hourly|hr|day|daily|week|weekly|month|monthly|year|yearly|annual|annually|annum"
    r"|annualized|annualised|shift)\b(?!\s?:)"  # "$20 (yearly: $41,600)"
)
_SOON_AFTER = (
    r"(?i)[^.;:\d\n]{0,20}?(?:/|\b(?:per|pro|an?|each|every)) ?(hour|day|week|month|year|annum|stunde|tag|monat|jahr)\b"
)
_LEAST_PAID = {"daily": 20, "weekly": 60, "monthly": 200, "annual": 1000, "yearly": 1000}
_PERIOD_OF_PAY = (
    r"(?i)\b(hourly|daily|weekly|monthly|annual|yearly) (?:\w+ )?"
    r"(?:salary|pay|payment|wage|rate|stipend|compensation)\W*$"
)
# "a 12-month contract" names no period of pay, nor does "30 hours per week".
_DURATION = (
    r"(?i)\b(?:\d{1,2}|one|two|three|four|five|six|nine|ten|twelve)[ -](?:(?:hour|day|week|month|year)\b"
    r"|(?:hours?|hrs?|days?)(?: ?/ ?| (?:per|an?|each|every) )(?:day|week|wk|month|year)\b)"
)
_FOR_PROJECT = (
    r"(?i)\s*(?:for|over) (?:the|a|an|this)?\s?(?:[\w-]+ ){0,3}(?:project|assignment|contract|commission|fixed term)\b"
    r"|\s*(?:for|over) the (?:whole |entire |full )?(?:duration|length|course) of\b"
    r"|\s*(?:per|total|flat|fixed)[ -](?:project|fee)\b|\s+(?:in )?total\W*$"
)


def period_near(near: Around, top: float) -> Period | None:
    """Return the period named near an amount that carries none itself."""
    if regex(_FOR_PROJECT).match(near.after):
        return "project"
    if match := regex(_RIGHT_AFTER).match(near.after) or regex(_SOON_AFTER).match(near.after):
        return PERIODS[match.group(1).lower()]
    sentence = words_of(regex(_DURATION).sub("", regex(r"[.!?]\s").split(near.clause)[-1]))[::-1]
    named = next((PERIODS[word] for word in sentence[:9] if word in PERIODS), None)
    if top > _MOST.get(named or "", _MOST_A_YEAR):
        named = None
    for head in (near.earlier, near.label):  # "Monthly salary" heads the line or its column
        match = regex(_PERIOD_OF_PAY).search(head) if named is None else None
        if match and top >= _LEAST_PAID.get(match.group(1).lower(), 0):
            named = PERIODS[match.group(1).lower()]
    return named


# Where pay is told by the month: about how many units of the currency make a dollar.
_BY_MONTH = {
    "AED": 4, "AMD": 400, "AZN": 2, "BDT": 110, "BGN": 2, "BHD": 0.4, "BRL": 5, "BWP": 13, "CNY": 7, "COP": 4000,
    "CZK": 23, "DKK": 7, "EGP": 30, "ETB": 60, "GEL": 3, "GHS": 10, "HKD": 8, "HUF": 350, "IDR": 15_000, "ILS": 4,
    "INR": 80, "KES": 120, "KRW": 1300, "KWD": 0.3, "KZT": 450, "LKR": 300, "MAD": 10, "MXN": 18, "MYR": 4.5,
    "NGN": 600, "NOK": 10, "NPR": 130, "OMR": 0.4, "PHP": 55, "PKR": 200, "PLN": 4, "QAR": 4, "RON": 5, "RUB": 80,
    "RWF": 1200, "SAR": 4, "SEK": 10, "SGD": 1.4, "THB": 35, "TRY": 25, "TWD": 31, "TZS": 2500, "UAH": 35,
    "RSD": 110, "MKD": 57, "MDL": 18, "TND": 3, "DZD": 135, "IQD": 1300, "MMK": 2100, "KHR": 4000, "CRC": 530, "GTQ": 8,
    "JPY": 130, "FJD": 2, "UGX": 3700, "UZS": 12_000, "VND": 24_000, "XAF": 600, "XOF": 600, "ZAR": 18, "ZMW": 20,
}  # fmt: skip
_A_MONTH = (40, 6000)  # dollars that a month's pay comes to there
_A_YEAR = 15_000  # and a year's at least; what lies between may be either
_WESTERN_MONTH = (800, 10_000)  # what a month's salary comes to where pay is told by the year


def usual_period(
    amount: Amount, currency: str | None, *, salary: bool = False, local: str | None = None
) -> Period | None:
    """Return the period an amount of this size is usually for: people leave it out only where it is obvious.

    `salary`: the words beside it call it one; `local`: the currency of the country.
    """
    top = amount.top
    if currency in _BY_MONTH or (currency in ("USD", "EUR") and local in _BY_MONTH):
        worth = top / _BY_MONTH.get(currency or "", 1)
        lakhs = currency == "INR" and top >= 200_000 and (amount.low or top) >= 100_000
        if worth >= _A_YEAR or lakhs:
            return "year"
        return "month" if _A_MONTH[0] <= worth <= _A_MONTH[1] else None
    if currency not in (None, *_WESTERN):
        return None
    if top < 200 and not amount.scaled:
        return "hour"
    if salary and currency != "GBP" and _WESTERN_MONTH[0] <= top < _WESTERN_MONTH[1] and not amount.decimals:
        return "month"
    return "year" if top >= 10_000 else None
