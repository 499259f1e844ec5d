"""In which jurisdictions does a named place lie?"""

from __future__ import annotations

import functools
import unicodedata

from jdlint.data import rules_folder
from jdlint.errors import RuleFileError
from jdlint.regex import regex

# ISO 3166-2 subdivisions that postings name by their letters: "Denver, CO", "Toronto, ON", "Perth WA".
_STATES = {
    "US": frozenset(
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH "
        "OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU".split()
    ),
    "CA": frozenset("AB BC MB NB NL NS NT NU ON PE QC SK YT".split()),
    "AU": frozenset("ACT NSW QLD SA TAS VIC WA NT".split()),
}
_COUNTRIES = frozenset(
    "AE AM AR AT AU BD BE BG BR CA CH CL CN CO CR CY CZ DE DK EE EG ES FI FR GB GE GH GR HK HR HU ID IE IL IN IS IT "
    "JO JP KE KR LB LK LT LU LV MA MT MX MY NG NL NO NP NZ PE PH PK PL PT QA RO RS RU SA SE SG SI SK TH TN TR TW UA "
    "US UY VN ZA".split()
)
_WORD = regex(r"[^\W_]+(?:['’.][^\W_]+)*\.?")
_PARTS = regex(r"[;/|\n•]|\bor\b|(?<=[A-Z])\sOR\s(?=[A-Z]{4})|\band\b|&|\)\s*,")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_LONGEST = 5  # words in the longest name looked up
# Names of places that are words of postings too; alone they count only behind "in" or in a location field.
_ALSO_WORDS = frozenset(
    "reading mobile nice orange bath sandwich enterprise media independence commerce industry corona march "
    "university college hospital science art summit sales price chance male young wells bury deal hull hope union "
    "liberty republic providence salem normal rugby best page hurst temple post bar rush opportunity union progress "
    "perm officer molding spring airport surprise paradise converse".split()
)
_STREET = frozenset(
    "st street ave avenue rd road blvd boulevard drive dr lane ln way hwy highway pkwy parkway terrace".split()
)
# What follows the name of a person in the name of a house: "Queen Elizabeth Hospital".
_HOUSES = frozenset(
    "hospital infirmary school college university academy clinic hall house memorial foundation".split()
)
# Houses whose first word, though it is a city's name, may be a person's: there is a Wellington Hospital in London.
_NAMED_AFTER_PEOPLE = frozenset("hospital infirmary clinic hall house memorial foundation".split())
_POSTAL = regex(r"\s(?:\d{5}|\d{1,2}|[A-Z]{1,2}\d[\dA-Z]?(?: \d[A-Z]{2})?)$")
_ROUND = regex(r"\s(?:Metro(?:politan)?\s)?[Aa]rea$")  # "New York City Area"
# Codes of countries that are abbreviations of work too; they need a city before them.
_ALSO_LETTERS = frozenset(("IT", "HR", "QA", "IS", "PT"))
# Words that begin no place's name where they stand in the value of a location field.
_ORDINARY = frozenset(
    "a an and any anywhere area at building business campus central city center centre close college county day days "
    "downtown east few floor for from full general global greater group head headquarters home hospital house hub "
    "hybrid in inner is job main metro multiple near no north of office offices on only onsite or our outer park "
    "part primary region remote road room school service site south st street suite team the time to town trust twin "
    "university unit various visit west with within work".split()
)


@functools.cache
def _table() -> str:
    path = rules_folder() / "lexicon" / "places.txt"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        raise RuleFileError(f"cannot read the places: {fault.strerror}; reinstall jdlint", path=str(path)) from None


def _fold(name: str) -> str:
    """Return a name as the table writes it."""
    name = name.lower()
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        name = "".join(c for c in name if not unicodedata.combining(c)).replace("’", "")
    return " ".join(regex(r"[^a-z0-9]+").sub(" ", name.replace(".", "").replace("'", "")).split())


@functools.cache
def _letters() -> dict[str, tuple[int, int]]:
    """Return where in the table the names with each first letter stand."""
    table = _table()
    starts: dict[str, int] = {}
    last = 0
    for letter in "abcdefghijklmnopqrstuvwxyz":  # in the order of the table, so that it is searched but once
        if (at := table.find("\n" + letter, last)) >= 0:
            starts[letter] = last = at
    return dict(zip(starts, zip(starts.values(), [*list(starts.values())[1:], len(table)], strict=True), strict=True))


@functools.lru_cache(maxsize=4096)
def _entry(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of the states and countries of a folded name, and those of its cities."""
    table, (start, end) = _table(), _letters().get(name[:1], (0, 0))
    at = table.find(f"\n{name}\t", start, end)
    if at < 0:
        return (), ()
    _, regions, cities = table[at + 1 : table.find("\n", at + 1)].split("\t")
    return tuple(regions.split()), tuple(cities.split())


def names_place(text: str) -> bool:
    """Say whether `text` names a known place, be it one whose jurisdiction the name alone does not tell."""
    return any(any(_names(part)) for part in _PARTS.split(text))


def holds_place(text: str) -> bool:
    """Say whether a name begins or ends with that of a place: "Leeds General Infirmary", but not "Booz Allen"."""
    parts = text.split(",")
    words = [word for word, *_ in (m.group().split() for m in _WORD.finditer(parts[0]))]
    if len(parts) > 1 and any(part.strip() and _whole(part) for part in parts[1:]):
        return True
    longest = range(min(_LONGEST, len(words)), 0, -1)
    first = any(any(_entry(_fold(" ".join(words[:length])))) for length in longest)
    last = any(any(_entry(_fold(" ".join(words[-length:])))) for length in longest) and len(words) > 2
    return first or last or (bool(words) and _letters_of_state(words[0].replace(".", "")))


def is_country(code: str) -> bool:
    """Say whether `code` is the ISO 3166-1 code of a country postings are written for."""
    return code in _COUNTRIES


def states(country: str) -> frozenset[str]:
    """Return the letters of a country's states, none where they are not known."""
    return _STATES.get(country, frozenset())


def city_in(name: str, state: str) -> bool:
    """Say whether a city of that name lies in the state given by its letters: "San Jose", "CA"."""
    codes = [
        f"{country}-{letters}" for country, known in _STATES.items() if (letters := state.strip(" .")[:2]) in known
    ]
    return any(city in codes for city in _entry(_fold(name))[1])


def jurisdictions(text: str, country: str | None = None) -> tuple[str, ...]:
    """Return the ISO 3166 codes of the places that `text` names, the narrowest known, in order.

    `text` is a place as people write it in a posting: "Denver, CO", "London, UK", "Berlin or Vienna", an address. A
    city whose name several share counts only where the state or country is named beside it, or is the given `country`.
    """
    found: list[str] = []
    for part in _PARTS.split(text):
        found += [code for code in _codes(part, country) if code not in found]
    narrower = {code.partition("-")[0] for code in found if "-" in code}
    return tuple(code for code in found if code not in narrower)


def _codes(part: str, country: str | None) -> list[str]:
    """Return the codes of one place, its parts divided by commas or spaces."""
    regions, cities = _names(part)
    alone = list(dict.fromkeys(code for city in cities if (code := _alone(city, country))))
    narrow = [code for code in regions if "-" in code]
    if narrow:
        return narrow
    if regions:
        inside = [code for city in cities for code in city if _within(code, regions)]
        doubtful = len(inside) > 1 and any(city[0] == "?" for city in cities)
        return regions[:1] if doubtful else inside[:1] or regions[:1]
    return alone


def _alone(city: tuple[str, ...], country: str | None) -> str | None:
    """Return the code of a city named without its state, where that is plain; else the country, if that is known."""
    if city[0] != "?":
        return city[0]
    inside = [code for code in city if country and code[:2] == country]
    return country if len(inside) > 1 else next(iter(inside), None)


def _within(code: str, regions: list[str]) -> bool:
    return any(code == region or code.startswith(region + "-") for region in regions)


def _names(part: str) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the codes of the regions named in `part`, and for each city named the codes it may lie in."""
    words = [(m.group(), m.start()) for m in _WORD.finditer(part)]
    regions: list[str] = []
    cities: list[tuple[str, ...]] = []
    at = 0
    while at < len(words):
        word = words[at][0]
        letters = word.replace(".", "")
        if (
            at
            and letters.isupper()
            and 2 <= len(letters) <= 3
            and (code := _by_letters(letters, cities, part, words[at][1]))
        ):
            regions.append(code)
            at += 1
            continue
        at += _named(words, at, regions, cities) if word[0].isupper() or len(words) <= 3 else 1
    return regions, cities


def _means_city(
    words: list[tuple[str, int]],
    after: int,
    region: tuple[str, ...],
    city: tuple[str, ...],
    before: list[tuple[str, ...]],
) -> bool:
    """Say whether a name of both means the city: "New York", "Ontario, CA", but not in "Seattle, Washington"."""
    if before and any(_within(code, list(region)) for code in before[-1]):
        return False
    if city[0] in ("?", region[0]):
        return True
    following = words[after][0] if after < len(words) else ""
    letters = following.replace(".", "")
    return any(letters in states for states in _STATES.values()) or bool(_entry(_fold(following))[0])


def _names_other(words: list[tuple[str, int]], at: int, length: int, name: str, after: str) -> bool:
    """Say whether a name known as a place is an ordinary word here, or part of the name of a person or a house."""
    before, start = words[at - 1] if at else ("", 0)
    close = at > 0 and start + len(before) + 1 == words[at][1]
    if length == 1 and name in _ALSO_WORDS and len(words) > 1:
        placed = after.upper() == words[min(at + 1, len(words) - 1)][0].rstrip(".") or any(_entry(_fold(after)))
        return close or (at == 0 and not placed)
    if after not in _HOUSES:
        return False
    if words[at + length - 1][0].replace("’", "'").endswith("'s"):
        return True
    return close and before[:1].isupper() and before.lower() not in _ORDINARY and not any(_entry(_fold(before)))


def _named(words: list[tuple[str, int]], at: int, regions: list[str], cities: list[tuple[str, ...]]) -> int:
    """Look up the longest name that starts at word `at`, note what it is, and return how many words it takes."""
    if words[at][0].lower() in _ORDINARY and not (at + 1 < len(words) and words[at + 1][0][0].isupper()):
        return 1
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        name = _fold(" ".join(word for word, _ in words[at : at + length]))
        if length == 1 and name in _ORDINARY:
            return 1
        region, city = _entry(name)
        if not region and not city:
            continue
        after = words[at + length][0].rstrip(".").lower() if at + length < len(words) else ""
        if after in _STREET:
            return length + 1
        if _names_other(words, at, length, name, after):
            return length
        if city and city[0] != "?" and after in _NAMED_AFTER_PEOPLE:
            city = ("?", *city)
        if region and city and _means_city(words, at + length, region, city, cities):
            cities.append(city)
        elif region:
            known = cities[-1] if cities else ()
            regions.append(next((r for r in region if any(_within(code, [r]) for code in known)), region[0]))
        else:
            cities.append(city)
        return length
    return 1


def _by_letters(letters: str, cities: list[tuple[str, ...]], part: str, start: int) -> str | None:
    """Return the code of a state or country given by letters: the one its city lies in, else a US state first."""
    possible = [f"{country}-{letters}" for country, states in _STATES.items() if letters in states]
    possible += [letters] if letters in _COUNTRIES else []
    possible += {"UK": ["GB"], "USA": ["US"], "UAE": ["AE"]}.get(letters, [])
    if not possible:
        return None
    known = cities[-1] if cities else ()
    for code in possible:
        if any(_within(city, [code]) for city in known):
            return code
    if letters in _ALSO_LETTERS:
        return None
    before, behind = part[:start].rstrip(), part[start + len(letters) :].strip(" )")[:1]
    stands_last = behind in ("", ",") or behind.isdigit()
    return possible[0] if stands_last or before.endswith(",") or not before[-1:].islower() else None


def only_places(text: str) -> bool:
    """Say whether `text` is nothing but the name of places: "Leeds", "Austin, TX", "New York City"."""
    words = _WORD.findall(text)
    if (
        not words
        or len(words) > 6
        or (words[0].lower() in _ORDINARY and not any(_entry(_fold(text.partition(",")[0]))))
        or (len(words) == 1 and words[0].lower() in _ALSO_WORDS)
    ):
        return False
    return all(_whole(part) for part in regex(r",|/|\bor\b|\band\b").split(text) if part.strip())


# Letters of the areas into which Royal Mail divides the country, but those of one letter alone.
_POST_TOWN = regex(
    r"[A-Z][a-z][\w'’-]*(?: [\w'’-]+){0,2},? (?:A[BL]|B[ABDHLNRST]|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]|F[KY]|G[LUY]"
    r"|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]|M[EKL]|N[EGNPRW]|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]"
    r"|T[ADFNQRSW]|UB|W[ACDFNRSV]|YO|ZE)(?:\d{2}|\d{1,2} \d[A-Z]{2})"
)


def is_post_town(text: str) -> bool:
    """Say whether a text is a name, be it known or not, and a British postal code: "Ulvara TN40", "Ulvara ST1 4AB"."""
    return _POST_TOWN.fullmatch(text) is not None


def only_cities(text: str) -> bool:
    """Say whether `text` is nothing but the name of a city or county: "Leeds", but not "Scotland" or "Africa"."""
    regions, cities = _names(text)
    return bool(cities) and not regions and all(set(city) != {"?"} for city in cities) and only_places(text)


def ends_in_state(text: str) -> bool:
    """Say whether a text is a name and the letters of a state, be the name known or not: "Watsontown, PA"."""
    name, comma, letters = text.rpartition(",")
    return bool(comma) and name[:1].isupper() and len(name.split()) <= _LONGEST and _letters_of_state(letters.strip())


def _whole(part: str) -> bool:
    """Say whether a part is a state's letters, or a name with a postal code, a district's number or such letters."""
    name, _, letters = part.strip().rpartition(" ")
    if _letters_of_state(letters.replace(".", "")):
        return not name or _whole(name)
    return any(_entry(_fold(_POSTAL.sub("", _ROUND.sub("", part.strip())))))


def _letters_of_state(letters: str) -> bool:
    return any(letters in states for states in _STATES.values()) or letters in ("UK", "USA", "US", "UAE")
