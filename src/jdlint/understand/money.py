"""Which amounts of money, and which numbers that could be some, stand in a text?"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from jdlint.facts import Period
from jdlint.regex import regex

# What a currency is written with. "$" alone names several; it is read by the place of the job.
_SIGNS = {
    "$": "$", "£": "GBP", "€": "EUR", "¥": "¥", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₩": "KRW", "₱": "PHP",
    "₵": "GHS", "৳": "BDT", "֏": "AMD", "฿": "THB", "₫": "VND", "₦": "NGN", "₴": "UAH", "zł": "PLN",
}  # fmt: skip
_DOLLARS = {
    "US": "USD", "U.S.": "USD", "USD": "USD", "C": "CAD", "CA": "CAD", "CAD": "CAD", "CDN": "CAD", "A": "AUD",
    "AU": "AUD", "AUD": "AUD", "NZ": "NZD", "NZD": "NZD", "S": "SGD", "SG": "SGD", "SGD": "SGD", "HK": "HKD",
    "HKD": "HKD", "R": "BRL", "MX": "MXN", "NT": "TWD",
}  # fmt: skip
_CODES = frozenset(
    "USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK HUF RON BGN ISK INR JPY CNY RMB HKD SGD MYR THB PHP IDR VND KRW "
    "TWD AED SAR QAR ILS TRY ZAR NGN KES EGP BRL MXN ARS CLP COP PEN UAH RUB GEL AMD AZN KZT PKR BDT LKR NPR GHS UGX "
    "TZS RWF ETB ZMW BWP NAD MUR MWK XAF XOF MAD KWD BHD OMR JOD UYU DOP JMD TTD UZS MNT RSD MKD MDL TND DZD IQD MMK "
    "KHR CRC GTQ FJD MOP".split()
)
_WORDS = {
    "dollar": "$", "dollars": "$", "bucks": "$", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "euro": "EUR",
    "euros": "EUR", "rupee": "INR", "rupees": "INR", "rs": "INR", "nrs": "NPR", "inr": "INR", "dram": "AMD",
    "drams": "AMD", "franc": "CHF", "francs": "CHF", "sfr": "CHF", "zloty": "PLN", "rmb": "CNY", "kč": "CZK",
    "kr": "kr", "rm": "MYR", "eur": "EUR", "yen": "JPY", "usd": "USD", "gbp": "GBP", "cad": "CAD", "aud": "AUD",
    "amd": "AMD", "chf": "CHF", "sek": "SEK", "ksh": "KES", "kshs": "KES", "kes": "KES", "tsh": "TZS", "tshs": "TZS",
    "ush": "UGX", "dhs": "AED", "dirham": "AED", "dirhams": "AED", "aed": "AED", "naira": "NGN", "ngn": "NGN",
    "rand": "ZAR", "ringgit": "MYR", "taka": "BDT", "tk": "BDT", "cedi": "GHS", "cedis": "GHS", "birr": "ETB",
    "php": "PHP", "fcfa": "XOF", "cfa": "XOF", "rp": "IDR", "zł": "PLN",
}  # fmt: skip
# What stands before a number for a currency without being its code: "Rs. 300", "KSh 300"; and a letter close to it.
_BEFORE_NUMBER = frozenset("rs nrs rm kr ksh kshs tsh tshs ush dhs tk rp".split())
_LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP"}
_PAID = regex(r"(?i)(?:salary|pay|wages?|rate|stipend|remuneration|per (?:shift|hour|day|week|month))\W{1,3}$")
_TIMED = regex(r"(?:\.\d\d)?\s?(?:/|per\b|an?\b|p\.?[hdwm]\b|hourly|daily|weekly|monthly)")
_UNITS: dict[str, Period] = {
    "hour": "hour", "hourly": "hour", "hr": "hour", "hrs": "hour", "hours": "hour", "ph": "hour", "stunde": "hour",
    "h": "hour", "uur": "hour", "heure": "hour",
    "day": "day", "daily": "day", "diem": "day", "days": "day", "shift": "day", "tag": "day", "pd": "day",
    "week": "week", "weekly": "week", "wk": "week", "pw": "week", "woche": "week",
    "month": "month", "monthly": "month", "mo": "month", "pm": "month", "pcm": "month", "mth": "month",
    "monat": "month", "maand": "month", "mois": "month", "mån": "month", "mes": "month", "mês": "month",
    "year": "year", "yearly": "year", "yr": "year", "yrs": "year", "annum": "year", "anum": "year", "annual": "year",
    "annually": "year", "annualised": "year", "annualized": "year", "pa": "year", "jahr": "year", "jaar": "year",
    "project": "project", "assignment": "project",
}  # fmt: skip
_SCALES = {
    "k": 1e3, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "lpa": 1e5, "l": 1e5, "crore": 1e7,
    "crores": 1e7, "cr": 1e7,
}  # fmt: skip
_HUGE = frozenset(("m", "mm", "mn", "mln", "million", "b", "bn", "billion", "t", "tn", "trillion", "quadrillion"))


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A figure as written at `[start, end)`: one number, or the two ends of a range.

    `low` or `high` is None in "up to 30,000" or "from 30,000". `currency` is an ISO 4217 code, `$` for an unnamed
    dollar, `kr` for an unnamed crown, None when none is written. `scaled` says that k, lakh or the like is written,
    `huge` that millions are, `decimals` that cents are.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    currency: str | None
    period: Period | None
    scaled: bool = False
    huge: bool = False
    decimals: bool = False

    @property
    def top(self) -> float:
        """The larger end that is known."""
        return max(self.low or 0, self.high or 0)

    @property
    def is_range(self) -> bool:
        """Say whether both ends are known and differ."""
        return self.low is not None and self.high is not None and self.low != self.high


# Begins with a plain class: only then does the engine skip to the next digit without trying each place.
_NUMBER = regex(
    r"[0-9](?:(?<=[£€$][0-9])[0-9]{0,2}:[0-9]{2}(?![0-9:])|[0-9]?\.[0-9]{4}(?![0-9])"
    r"|[0-9]{0,2}(?:[,.'’ \u202f][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"
    r"|[0-9]?(?:,[0-9]{2})+,[0-9]{3}(?![0-9])|[0-9]*(?:[.,][0-9]{1,2}(?![0-9]))?)"
)


# The next word or sign behind an amount; three capitals may be a currency though letters follow ("CADPlease").
_NEXT = regex(
    r"(?P<gap>\s{0,2}|\.(?=[A-Z]))\(?(?:(?P<dotted>[pP][./]\s?[aAhHmMdDwW]\b)|(?P<word>[A-Z]{3}(?![A-Z])|[A-Z]+(?![a-zč])|"
    r"[A-Za-zÀ-ÿ]?[a-zà-ÿčł]+)|(?P<sign>[€£₹$/+]))"
)
_K = regex(r"(?:[,.][-–]{1,2}|/[-=–])?(?:[,.]?\s?(?P<k>[kK])(?![a-zč0-9]|[A-Z]{1,2}\b))?(?:['’]s)?(?P<plus>\+)?")
_PER = frozenset(("/", "per", "a", "an", "each", "pro", "p", "im", "par", "por"))
_ADVERBS = frozenset(
    "pa ph pd pw pm pcm hourly hr hour daily weekly monthly yearly annually annualised annualized annual".split()
)
_BETWEEN = frozenset("gross net brutto netto bruto neto flat base in".split())  # "gross per month", "in EUR"
_ENDS = frozenset("min max minimum maximum".split())


class _Tail(msgspec.Struct):
    """What stands right behind a number: `scale` as written, `unit` a word of `_UNITS`; all ends at `end`."""

    end: int
    scale: str = ""
    currency: str | None = None
    plus: bool = False
    unit: str = ""


def _tail(text: str, stop: int, end: int) -> _Tail:
    """Read k, a scale, a currency, a plus sign and a period, in that order, as far as they stand there."""
    start = _K.match(text, stop, end)
    assert start is not None
    tail = _Tail(end=start.end(), scale="k" if start["k"] else "", plus=bool(start["plus"]))
    per, at = False, tail.end
    while match := _NEXT.match(text, at, end):
        at = match.end()
        written = match["word"] or match["sign"] or match["dotted"]
        word = written.lower().replace(".", "").replace(" ", "")
        word = word.replace("/", "") if len(word) > 1 else word
        first = tail.end == start.end() and not per
        if per or word in _ADVERBS:
            if word in _UNITS and text[at : at + 1] != ":":  # "$20 (yearly: $41,600)"
                tail.unit, tail.end = word, at
            elif word in _PER:  # "/ per hour"
                continue
            break
        if first and not tail.scale and (word in _SCALES or word in _HUGE) and word != "k":
            tail.scale, tail.end = word, at
        elif (
            tail.currency is None
            and (code := _currency_named(written, word))
            and not text[at : at + 1].isdigit()
            and not ("\n" in match["gap"] and text[at : at + 2].strip().isdigit())  # that of the line below
        ):
            tail.currency, tail.end = code, at
        elif word == "+" and not match["gap"]:
            tail.plus, tail.end = True, at
        elif word in _PER:
            per = True
        elif word not in _BETWEEN and word not in _ENDS:
            break
    return tail


def _currency_named(written: str, word: str) -> str | None:
    return _SIGNS.get(written) or (written if written in _CODES and written != "RMB" else None) or _WORDS.get(word)


_BEFORE = regex(
    r"(?:(?<![A-Za-z])([A-Z]{1,3}|U\.S\.)[^\S\n]?)?([$£€¥₹₽₺₪₩₱֏฿₫₦₴₵৳])[^\S\n]{0,2}\Z"
    r"|(?<![A-Za-z])([A-Za-z]{2,4})\.?[^\S\n]?[:\-–]?[^\S\n]?\Z"
)


_SIGN_SET = frozenset("$£€¥₹₽₺₪₩₱֏฿₫₦₴₵৳")


def _value(number: str) -> tuple[float, bool]:
    """Return the value of a written number and whether it has decimals: 1,200.50 1.200,50 109 000 12,00,000 7:70."""
    digits = number
    tail = regex(r"(?:[.,:](\d{1,2})|\.(\d{4}))$").search(digits)
    cents = ""
    if tail and not regex(r"\d{1,2}(?:,\d{2})+,\d{3}").fullmatch(digits):
        cents, digits = tail.group(1) or tail.group(2), digits[: tail.start()]
    whole = regex(r"\D").sub("", digits) or "0"
    return float(f"{whole}.{cents or 0}"), bool(cents)


class _Token(msgspec.Struct):
    start: int
    end: int
    written: float
    factor: float
    currency: str | None
    period: Period | None
    scaled: bool
    huge: bool
    plus: bool
    decimals: bool
    bare_end: int

    @property
    def value(self) -> float:
        return self.written * self.factor


def _currency_before(text: str, at: int) -> tuple[str | None, int]:
    """Return the currency that stands right before a number, and where it starts."""
    previous = text[at - 1] if at else ""
    second = text[at - 2 : at - 1]
    if (
        not previous
        or previous.isdigit()
        or not (
            previous in _SIGN_SET
            or previous.isalpha()
            or second in _SIGN_SET
            or second.isupper()
            or second in "hsrmkp.:"
        )
    ):
        return None, at
    found = _BEFORE.search(text, max(0, at - 8), at)
    if found is None:
        return None, at
    letters, sign, word = found.groups()
    if sign:
        if sign == "$":
            known = _DOLLARS.get(letters or "", "$")
            return known, found.start() if letters in _DOLLARS else found.start(2)
        return (letters if letters in _CODES else _SIGNS[sign]), found.start() if letters in _CODES else found.start(2)
    dollar = found.start() - 1
    if text[dollar : found.start()] == "$" and word in _DOLLARS:  # "$NZ35,000"
        return _DOLLARS[word], dollar
    if word.upper() in _CODES and (word.isupper() or word.lower() in _WORDS):
        return word.upper().replace("RMB", "CNY"), found.start()
    if word.lower() in _BEFORE_NUMBER:
        return _WORDS[word.lower()], found.start()
    return None, at


# What may follow a number and make it money, or the other end of money; by the next word's or sign's look.
_DASH_SET = frozenset("-–—−/")
_DASHES = ("-", "–", "—", "−", "to")
_SIGN_AFTER = frozenset("€£₹$+/-–—−‒~*&'’kK(")


def _could_be_money(text: str, first: int, stop: int) -> bool:
    """Say whether what stands right before or after a small bare number can make it money: a look that saves work."""
    after = text[stop : stop + 12]
    if after[:1] in _SIGN_AFTER or (after[1:2] in _SIGN_AFTER and after[:1] in " ,."):
        return True
    word = after.lstrip().split(" ", 1)[0].partition("/")[0].rstrip(".,;:)*\n").lower()
    return (
        word in _UNITS
        or word in _WORDS
        or word in _SCALES
        or word in _OTHER_AFTER
        or not _DASH_SET.isdisjoint(text[first - 2 : first])
        or text[first - 3 : first] == "to "
    )


_OTHER_AFTER = frozenset("per a an each to and p.a p.h p until bis up thousand plus min minimum".split()) | {
    code.lower() for code in _CODES
}


_CODE_BEFORE = regex(r"(?<![0-9])[A-Z]-$")  # not the end before: "90K-110K"
_CURRENCY_AFTER = regex(r"\s?(?:[€£₹]|kr\b|zł|Kč|F?CFA\b|" + "|".join(sorted(_CODES)) + r")")

_ENDS_IN = regex(r"\s?[-–—]\s?[0-9]{1,3} [0-9]{3}" + _CURRENCY_AFTER.pattern)  # "35 000 - 40 000 SEK"


_LEAST_PESOS = 50  # the least an hour is paid in the Philippines


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    for match in _NUMBER.finditer(text, start, end):
        first, stop = match.span()
        number = match.group()
        previous = text[first - 1] if first else ""
        if text[stop : stop + 1] == "%" or previous in ("#", "@", "_"):
            continue
        currency, begin = _currency_before(text, first)
        if (
            currency is None
            and previous in _LETTERS
            and not text[first - 2 : first - 1].isalnum()
            and (
                "," in number
                or " " in number
                or (len(number) > 1 and (_TIMED.match(text, stop) or _PAID.search(text, max(0, first - 24), first - 1)))
            )
        ):
            currency, begin = _LETTERS[previous], first - 1
        if currency is None:
            if previous.isalnum() or (previous == "-" and _CODE_BEFORE.search(text, max(0, first - 3), first)):
                continue  # "R2", "GS-14"
            if " " in number and not (
                _CURRENCY_AFTER.match(text, stop)
                or _ENDS_IN.match(text, stop)
                or text[first - 2 : first].strip() in _DASHES
            ):
                number = number.split(" ", 1)[0]
                stop = first + len(number)
            if len(number) <= 3 and not _could_be_money(text, first, stop):
                continue
        token = _token(text, end, stop, number, currency, begin)
        if token.currency == "PHP" and token.value < _LEAST_PESOS and "₱" not in text[begin : token.end]:
            continue  # the language: "PHP 8", "2 PHP developers"
        yield token


def _token(text: str, end: int, stop: int, number: str, currency: str | None, begin: int) -> _Token:
    tail = _tail(text, stop, end)
    value, decimals = _value(number)
    after = tail.currency if currency is None else None
    if tail.currency in _CODES and currency == "$":
        currency = tail.currency  # "$60,000 CAD"
    unit = tail.unit
    if unit in ("hr", "hour") and not (currency or after) and not regex(r"/|per|an?\b").search(text[stop : tail.end]):
        unit = ""  # "a 12.5 hour shift" is no pay
    factor = _SCALES.get(tail.scale, 1.0)
    if factor > 1e3:
        currency = currency or after or "INR"
    if factor == 1e3 and value >= 1000:
        factor = 1.0
    if after == "GBP" and value < 1000 and not (unit or tail.scale) and "pound" in text[stop : tail.end].lower():
        after = None  # a weight
    last = tail.end if (tail.scale or currency or after or unit) else stop
    period = _UNITS.get(unit) or ("year" if tail.scale == "lpa" else None)
    return _Token(
        begin, last, value, factor, currency or after, period,
        tail.scale in _SCALES, tail.scale in _HUGE, tail.plus, decimals, stop,
    )  # fmt: skip


_JOIN = regex(
    r"(?:/[-=–])?\*?\s{0,2}(?:min(?:imum)?\.?|p/h)?\s{0,2}(?:[-–—−‒~]{1,2}|\bto\b|\bTo\b|\bTO\b|\buntil\b"
    r"|\bthrough\b|\bbis\b|\bup to\b|\band\b|&|,? ?(?:\band )?\b(?:rising|increasing|progressing|going up) to\b)\s{0,2}"
)
_PAY_WORDS = r"(?:\s(?:hiring|starting|base|salary|pay|rate)){1,2}"
_UP_TO = (
    rf"(?i)(?:<=|≤|\bup to|\bupto|\bmax(?:imum)?(?: of|\s(?:\w+\s){{0,8}}(?:is|of)|{_PAY_WORDS})?\.?|\bno more than|"
    r"\bcapped at|\bas much as)(?: (?:\w+ ){0,2}(?:is|of))?\s?:?\s?$"
)
_FROM = (
    rf"(?i)(?:>=|≥|\bfrom|\bmin(?:imum)?(?: of|{_PAY_WORDS})?\.?|\bat least|"
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es|ing)) (?:at|from|with)|\bupwards of|\bno less than|\bab"
    r"|(?:[:\w] |\()[>≥])"
    r"\s?:?\s?$"
)
_MORE = (
    r"(?i)\s?(?:\+(?!\s?[\w$£€])|or (?:more|higher|above)\b|and (?:up|above|upwards?)\b|plus\b(?=\s*$|\sper\b)"
    r"|\(?min(?:imum)?\b(?! (?:wage|salary|pay|of)))"
)


def amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """Yield the amounts in `text[start:end]` in order, ranges joined.

    A number with no currency, scale or period is an amount too; whoever asks decides by its context.
    """
    tokens = list(_tokens(text, start, end))
    at = 0
    while at < len(tokens):
        low = high = tokens[at]
        at += 1
        while at < len(tokens) and _joins(text, low, high, tokens[at]):
            high = tokens[at]
            at += 1
        yield _amount(text, start, low, high)


def _joins(text: str, low: _Token, high: _Token, new: _Token) -> bool:
    """Say whether `new` is the other end of the range that begins with `low`."""
    gap = _JOIN.fullmatch(text, min(high.end, new.start), new.start) or _JOIN.fullmatch(text, high.bare_end, new.start)
    if gap is None or (
        high.currency and new.currency and high.currency != new.currency and "$" not in (high.currency, new.currency)
    ):
        return False
    if gap.group().strip() in ("and", "&") and "between" not in text[max(0, low.start - 16) : low.start].lower():
        return False
    if not (high.currency or new.currency or high.scaled or new.scaled or high.period or new.period):
        return new.written > high.written
    first, second = _level(high, new)
    return 0 < second <= first * 1.5 or (0 < first <= second <= first * 11)


def _level(low: _Token, high: _Token) -> tuple[float, float]:
    """Return both ends in full where only one is: 80 – 100k, 40-65,000, 125,000-145."""
    a, b = low.value, high.value
    if high.factor > 1000 and low.written <= high.written and not low.scaled:
        a *= high.factor
    elif a < 1000 <= b and b * 0.25 <= a * 1000 <= b * 1.5 and not low.scaled:
        a *= 1000
    elif b < 1000 <= a and b * 1000 >= a * 0.7 and not high.scaled:
        b *= 1000
    return a, b


def _amount(text: str, start: int, low: _Token, high: _Token) -> Amount:
    currency = low.currency if low.currency not in (None, "$") else high.currency or low.currency
    if currency is None and text.startswith("/-", high.bare_end):
        currency = "INR"
    a: float | None
    b: float | None
    if low is high:
        a = b = low.value
        if regex(_UP_TO).search(text, max(start, low.start - 80), low.start):
            a = None
        elif (
            low.plus
            or regex(_MORE).match(text, low.end)
            or regex(_FROM).search(text, max(start, low.start - 30), low.start)
        ):
            b = None
    else:
        a, b = _level(low, high)
    return Amount(
        start=low.start, end=max(low.end, high.end), low=a, high=b, currency=currency,
        period=high.period or low.period, scaled=low.scaled or high.scaled, huge=low.huge or high.huge,
        decimals=low.decimals or high.decimals,
    )  # fmt: skip
