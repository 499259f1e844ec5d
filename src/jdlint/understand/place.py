"""Where is the work done?"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import msgspec

from jdlint.document import Document, Field
from jdlint.facts import Location, Section, Stated, WorkMode
from jdlint.regex import regex
from jdlint.text import Span, trim
from jdlint.understand.gazetteer import holds_place, is_country, jurisdictions, only_places
from jdlint.understand.mode import mode, statements, strongest
from jdlint.understand.once import once
from jdlint.understand.place_line import NOWHERE, bottom, location, named, top
from jdlint.understand.place_prose import prose

__all__ = ["candidates", "locations", "mode", "work_mode"]
_LONGEST = 160  # characters of a place in a field; more is prose
_KEY_WORD = regex(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_PLACE_KEYS = frozenset(
    "location locations city town state region province country locality workplace worksite territory base market "
    "station where addresslocality addressregion addresscountry county area office offices based campus venue "
    "centre center branch depot".split()
)
_PHRASES = frozenset(("place of work", "place of employment", "duty station", "based at"))
_SURE_KEYS = frozenset(
    "standort arbeitsort einsatzort dienstort lokalizacja standplaats locatie lieu location locations worksite "
    "workplace where".split()
)
_NOT_KEYS = frozenset(
    "type mode id url email info organization organisation company employer contact school data remote phone status "
    "code hours salary title name apply send description requirements summary about manager lat lng latitude "
    "longitude visa of to citizenship".split()
)
_EMPLOYERS = frozenset({"employer", "company", "organisation", "organization", "institution"})
# The fields that make one place together, in the order in which it is written.
_PARTS = {
    **dict.fromkeys(("addresslocality", "city", "town", "locality"), 0),
    **dict.fromkeys(("addressregion", "state", "region", "province"), 1),
    **dict.fromkeys(("addresscountry", "country"), 2),
}
_NOTHING = regex(r"(?i)(?:https?:|www\.)|^(?:n/?a|none|null|tb[acd]\b.*|-+|true|false|yes|no|\d*)$")


def _says_nothing(value: str) -> bool:
    return bool(_NOTHING.search(value) or NOWHERE.fullmatch(value))


@once
def candidates(document: Document) -> tuple[Location, ...]:
    """Return the stated places of work, in order of place; an address in the text about the employer is left out.

    "Remote" as the value of a location field is a place too; it has no jurisdiction. A town that is named in full
    ("Waltham, Leicestershire") is the same where it is named alone.
    """
    found = [*_fields(document), *_headed(document), *top(document), *prose(document), *bottom(document)] or list(
        _of_employer(document)
    )
    found.sort(key=lambda place: (place.span.start, -place.span.end))
    kept: list[Location] = []
    for place in found:
        if not kept or place.span.start >= kept[-1].span.end:
            kept.append(place)
    full = {place.text.partition(",")[0].casefold(): place.jurisdictions for place in kept if "," in place.text}
    kept = [msgspec.structs.replace(p, jurisdictions=full.get(p.text.casefold(), p.jurisdictions)) for p in kept]
    countries = {code[:2] for place in kept for code in place.jurisdictions}
    return tuple(_resolved(place, *countries) for place in kept) if len(countries) == 1 else tuple(kept)


def _resolved(place: Location, country: str) -> Location:
    """Return a place whose name several cities share as the one in the country of the other places."""
    if place.jurisdictions:
        return place
    return msgspec.structs.replace(place, jurisdictions=jurisdictions(place.text, country))


@functools.lru_cache(maxsize=256)
def _key_words(key: str) -> tuple[str, ...]:
    return ("location",) if key.lower() in _PHRASES else tuple(word.lower() for word in _KEY_WORD.findall(key))


def _fields(document: Document) -> Iterator[Location]:
    """Yield the values of location fields; city, state and country given apart make one place."""
    text = document.text
    parts: dict[int, Field] = {}
    parent = ""
    for field in document.fields:
        words = _key_words(field.key)
        if not words or len(words) > 8 or _NOT_KEYS.intersection(words[:-1]):
            continue
        last = field.key.rpartition(".")[2].lower().replace("_", "")
        where, rank = field.key.rpartition(".")[0], _PARTS.get(last)
        if rank is not None and not field.labelled:
            if where != parent or rank in parts:
                yield from _joined(text, parts)
                parts, parent = {}, where
            parts[rank] = field
        elif _names_place(field, words) and not _says_nothing(field.span.of(text)):
            if len(field.span) <= _LONGEST:
                yield location(text, trim(text, field.span))
            else:
                yield from named(text, Span(field.span.start, field.span.start + _LONGEST // 2))
    yield from _joined(text, parts)


def _of_employer(document: Document) -> Iterator[Location]:
    """Yield the place behind the employer's name in data: "employer: Lark Street Library, Dayton OH"."""
    text = document.text
    for field in document.fields:
        name, comma, town = field.span.of(text).rpartition(",")
        if comma and field.key.lower() in _EMPLOYERS and not field.labelled and only_places(town):
            yield location(text, trim(text, Span(field.span.start + len(name) + 1, field.span.end)))


def _names_place(field: Field, words: tuple[str, ...]) -> bool:
    if words[-1] == "name":
        words = words[:-1]
    if not words or words[-1] in _NOT_KEYS or len(words) > 6:
        return False
    if _SURE_KEYS.intersection(words):
        return not _NOT_KEYS.intersection(words)
    return words[-1] in _PLACE_KEYS and (not field.labelled or len(words) <= 3)


def _joined(text: str, parts: dict[int, Field]) -> Iterator[Location]:
    fields = [parts[rank] for rank in sorted(parts) if not _says_nothing(parts[rank].span.of(text))]
    if fields:
        name = ", ".join(field.span.of(text) for field in fields)
        codes = (name,) if is_country(name) else jurisdictions(name)
        country = parts[2].span.of(text) if 2 in parts else ""
        if is_country(country):
            codes = tuple(code for code in codes if code[:2] == country) or (country,)
        yield Location(span=fields[0].span, text=name, jurisdictions=codes)


_HEADING = regex(
    r"(?i)\b(?:locations?|workplace|duty station|place of (?:work|employment)|where (?:you(?:['’]ll| will)|"
    r"will you|we|is)\b.*|where\W*$|work ?site)"
)


def _headed(document: Document) -> Iterator[Location]:
    """Yield what stands under a heading about the location: the first short line, then those that name places."""
    text, blocks = document.text, document.blocks
    for at, block in enumerate(blocks):
        if block.kind != "heading" or len(block.span) > 60 or not _HEADING.search(block.span.of(text)):
            continue
        for below in blocks[at + 1 : at + 4]:
            if below.kind == "heading" and below.level <= block.level and not only_places(below.span.of(text)):
                break
            if _says_nothing(below.span.of(text)):
                continue
            line = len(below.span) <= 90 and text[below.span.end - 1] not in ".!" and below.kind != "field"
            if line and (below is blocks[at + 1] or below.kind == "item" or holds_place(below.span.of(text))):
                yield location(text, below.span)
            else:
                yield from named(text, below.span)


def locations(document: Document, sections: Sequence[Section]) -> tuple[Location, ...]:
    """Return the places of work; those named only in a section about the employer are left out."""
    found = candidates(document)
    company = [s.span for s in sections if s.kind in ("company", "equal_opportunity", "apply")]
    of_job = tuple(c for c in found if not any(s.start <= c.span.start < s.end for s in company))
    return of_job or found


def work_mode(document: Document, sections: Sequence[Section]) -> Stated[WorkMode] | None:
    """Return the work mode as the text states it for this role, or None where it does not.

    What stands in a section about the employer counts only when nothing else is said.
    """
    employer = [s.span for s in sections if s.kind == "company"]
    own = [s for s in statements(document) if not any(e.start <= s[2].start < e.end for e in employer)]
    return strongest(own) or mode(document)
