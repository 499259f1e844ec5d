"""Where is the work done?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from jdlint.document import Block, Document, Field
from jdlint.facts import Location, Section, Stated, WorkMode
from jdlint.regex import regex
from jdlint.text import Span, sentence_at, trim
from jdlint.understand.gazetteer import city_in, holds_place, is_country, jurisdictions, names_place, only_places
from jdlint.understand.mode import mode, statements, strongest
from jdlint.understand.once import once
from jdlint.understand.title_form import names_work

__all__ = ["candidates", "locations", "mode", "work_mode"]

_LONGEST = 160  # characters of a place in a field; more is prose

_KEY_WORD = regex(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_PLACE_KEYS = frozenset(
    "location locations city town state region province country locality workplace worksite territory base "
    "market station where "
    "addresslocality addressregion addresscountry county area office offices based campus venue".split()
)
_PHRASES = frozenset(("place of work", "place of employment", "duty station", "based at"))
_SURE_KEYS = frozenset(
    "standort arbeitsort einsatzort dienstort lokalizacja standplaats locatie lieu location locations worksite "
    "workplace where".split()
)
_NOT_KEYS = frozenset(
    "type mode id url email info organization organisation company employer contact school data remote phone "
    "status code hours salary "
    "title name apply send description requirements summary about manager lat lng latitude longitude visa of "
    "to citizenship".split()
)
_EMPLOYERS = frozenset({"employer", "company", "organisation", "organization", "institution"})
_PARTS = {"addresslocality": 0, "city": 0, "town": 0, "locality": 0, "addressregion": 1, "state": 1, "region": 1,
"province": 1,
          "addresscountry": 2, "country": 2}  # fmt: skip
_NOTHING = regex(r"(?i)(?:https?:|www\.)|^(?:n/?a|none|null|tbd|tba|-+|true|false|yes|no|\d*)$")


@once
def candidates(document: Document) -> tuple[Location, ...]:
    """Return the stated places of work, in order of place; an address in the text about the employer is left out.

    "Remote" as the value of a location field is a place too; it has no jurisdiction. A town that is named in full
    ("Waltham, Leicestershire") is the same where it is named alone.
    """
    found = [*_fields(document), *_headed(document), *_top(document), *_prose(document)] or list(_of_employer(document))
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


def _location(text: str, span: Span) -> Location:
    return Location(span=span, text=span.of(text), jurisdictions=jurisdictions(span.of(text)))


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
        elif _names_place(field, words) and not _NOTHING.search(field.span.of(text)):
            if len(field.span) <= _LONGEST:
                yield _location(text, trim(text, field.span))
            else:
                yield from _named(text, Span(field.span.start, field.span.start + _LONGEST // 2))
    yield from _joined(text, parts)


def _of_employer(document: Document) -> Iterator[Location]:
    """Yield the place behind the employer's name in data: "employer: Lark Street Library, Dayton OH"."""
    text = document.text
    for field in document.fields:
        name, comma, town = field.span.of(text).rpartition(",")
        if comma and field.key.lower() in _EMPLOYERS and not field.labelled and only_places(town):
            yield _location(text, trim(text, Span(field.span.start + len(name) + 1, field.span.end)))


def _names_place(field: Field, words: tuple[str, ...]) -> bool:
    if words[-1] == "name":
        words = words[:-1]
    if not words or words[-1] in _NOT_KEYS or len(words) > 6:
        return False
    if _SURE_KEYS.intersection(words):
        return not _NOT_KEYS.intersection(words)
    return words[-1] in _PLACE_KEYS and (not field.labelled or len(words) <= 3)


def _joined(text: str, parts: dict[int, Field]) -> Iterator[Location]:
    fields = [parts[rank] for rank in sorted(parts) if not _NOTHING.search(parts[rank].span.of(text))]
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
    """Yield what stands under a heading about the location: a short line whole, of prose the places it names."""
    text, blocks = document.text, document.blocks
    for at, block in enumerate(blocks):
        if block.kind != "heading" or len(block.span) > 60 or not _HEADING.search(block.span.of(text)):
            continue
        for below in blocks[at + 1 : at + 4]:
            if below.kind == "heading" and below.level <= block.level and not only_places(below.span.of(text)):
                break
            if len(below.span) <= 90 and text[below.span.end - 1] != "." and below.kind != "field":
                yield _location(text, below.span)
            else:
                yield from _named(text, below.span)


_CAPITAL = r"(?:(?:St|Ft|Mt)\. |D\.C\.|U\.S\.(?:A\.)?|U\.K\.|[A-ZÀ-Þ][\w'’-]*)"
_PLACE = regex(rf"{_CAPITAL}(?:(?:, ?| |/)(?:(?:of|de|upon|on|the|am|la|le|and|&|or) (?=[A-ZÀ-Þ]))?{_CAPITAL})*")
_STATE = regex(r",\s?(?:[A-Z]{2}(?![A-Z])|D\.C\.)(?:\s\d{5}\b)?(?:,\s?(?:USA|US|United States|Canada)\b)?")
_CITY = regex(r"(?:[A-ZÀ-Þ][\w'’.-]+ ){0,3}[A-ZÀ-Þ][\w'’-]+$")
# Begins with a blank, so that the engine skips from word to word.
_WHERE = regex(
    r" (?:in|at|out of|near|from|within|to|across|for|of|around|throughout|with) "
    r"(?:our |the |a |an |central |downtown |greater |(?:area|areas|city|heart|centre|center|middle|outskirts)"
    r" of |beautiful )*(?=[A-ZÀ-Þ])"
)
# The word before "in Leeds", "at our Leeds office" that tells that work is done there.
_WORK_WORDS = frozenset(
    "based located situated office offices position positions role roles opening openings opportunity "
    "opportunities job jobs team "
    "us hiring work working relocate relocating commutable candidates anywhere remote "
    "residents practice clinic hospital "
    "seeking join joining store campus facility placed centre center library branch vacancy vacancies post "
    "posts internship contract flexibly "
    "site onsite on-site engineer developer manager nurse teacher assistant officer analyst scientist technician "
    "driver "
    "therapist remotely miles radius sites schools branches".split()
)
_AFTER_LABEL = regex(r"(?:\s?:|\s{2,}|\s-)\s*(?=[A-ZÀ-Þ])")
_AFTER_LABEL_ADDRESS = regex(r"\s?:\s*(\d{1,5} [A-Z][^\n]{5,100})")
_ARE = regex(
    r"s?(?P<job> (?:for|of) (?:this|the) (?:job|position|post|role))? (?:include|includes|is|are|will be|at)"
    r"(?:,? but (?:are|is) not limited to:?)?(?: in| the| greater)* (?=[A-ZÀ-Þ])"
)
_OF_WORK = ("Work l", "work l", "Job l", "job l", "Position l", "ent l", "Work L", "Job L")
_MAINLY = frozenset({"mostly", "mainly", "primarily", "largely", "exclusively", "either", "out", "remotely"})
# After these a place is that of the work, whatever else the sentence says of the employer.
_OPENINGS = frozenset({"position", "vacancy", "opening"})
_OUR_OFFICE = regex(r"\bour (?:\w+ )?office$")
_AT_UNIVERSITY = regex(
    r"(?: (?:at|within|in)|,) (?:the )?(?=[A-ZÀ-Þ])"
    r"((?:[\w'’-]+ ){0,4}?University(?: of(?: [A-ZÀ-Þ][\w-]+){1,3}| [A-ZÀ-Þ]\w+)?)"
)
_PLACED = frozenset({"based", "located", "situated", "placed"})
_HOUSE = regex(
    r"\b(?:Hospital|School|House|Centre|Center|Office|Campus|Depot|Park|Street|Clinic|College|University|Site|Airport"
    r"|Station|Library|Works|Plant|Surgery|Court|Academy|Road)\b"
)
_LABEL_LINE = "\nLocation\n"
_AFTER_REMOTE = regex(r"emote ?[-–—(,:]+ ?(?:within |in |across )?(?:the )?(?=[A-ZÀ-Þ])")
_LIVING = regex(
    r"\b(?:[Mm]ust|[Yy]ou|[Cc]andidates|[Aa]pplicants|[Ww]illing|[Rr]ole|[Pp]osition|[Jj]ob|[Pp]ost)\b[^.;:\n]*$"
)
# What a sentence says before "in Leeds" that is about the job there.
_VACANT = (
    "hiring", "to hire", "employment", "seek", "required", "wanted", "start", "looking for", "looks for", "recruit",
    "opportunit", "vacanc", "position", " role", "join ", "applications are invited",
    "get to our", "commute to", "travel to our", "come to our",
)  # fmt: skip
# What follows the place of an employer who hires there: "a law firm in York is currently looking for".
_HIRES = regex(
    r"[^.;:!?\n]{0,40}?,? (?:(?:(?:is|are)(?: \w+)? )?"
    r"(?:seeks?|seeking|looking for|hiring|recruiting|in search of|requires? an?|needs? an?) "
    r"|(?:has|have)(?: an?)?(?: \w+){0,2} (?:opportunity|opportunities|vacancy|vacancies|openings?|positions?)\b)"
)
_WILL_BE = ("will be based", "would be based", "ll be based")
_FEW = 4  # words of a place that no list knows
# What stands before "at the University of Leeds" where the work is done there, in one clause.
_JOB_AT = regex(
    r"(?i)\b(?:positions?|roles?|jobs?|posts?|join|looking for|seek\w*|hir(?:e|ing)|recruit\w*|vacanc\w+|openings?"
    r"|career)\b(?: (?:is|are) (?:now |currently )?(?:available|open|offered))?"
    r"(?:(?!\b(?:who|that|which|to|by|is|are|was|were|events?)\b)[^.;:!?]){0,200}$"
)
_JOB_OPENS = regex(
    r"(?:^|[.!?]\s{1,2})(?:The|This) (?:\w+ ){0,3}(?:position|role|job|post) (?:gives|provides|supports|assists|serves"
    r"|helps|works|coordinates|manages|leads|is (?:based|located|housed)) [^.!?]*$"
)
_WORKS_AT = regex(r"\b(?:to|will) (?:work|join) [^.;:!?]{3,60} (?:based|located)$")
_STUDIED = regex(r"(?i)\b(?:degree|graduat\w+|stud(?:y|ied|ying|ents?)|alumn\w+|enrol\w+|partner\w*|collaborat\w+)\b")
_HOUSES = (
    "Branch",
    "Clinic",
    "Depot",
    "Hospital",
    "School",
    "Surgery",
    "Nursing Home",
    "Care Home",
    "Campus",
    "Academy",
)
_HOUSE_AFTER = regex(r" (?:branch|clinic|depot|hospital|school|surgery|nursing home|care home|campus)\b")
_TO_HOUSE = ("join", "for", "at", "in", "within")
_OUR = regex(r"(?<!\S)(?:[Oo]ur|the) (?=[A-ZÀ-Þ])")
_OFFICE = regex(
    r" (?:[Oo]ffice|[Ll]ocation|team|branch|"
    r"store|depot|site|plant|clinic|practice|campus|factory|warehouse|hub|studio)\b"
)
_EMPLOYER = regex(
    r"(?i)(?<!\bour )(?<!\btheir )(?<!\bthe )(?:headquarter|\bHQ\b)|headquarters are"
    r"|\bfounded\b|offices (?:in|across|around|throughout|worldwide)|\bcompany\b|"
    r"\bfirm\b|\bstart-?up\b|"
    r"\bleading\b|\bwe are (?:an?|the)\b"
    r"|(?<!\bthis )(?<!\bit )(?<!\bwhich )(?<!\brole )(?<!\bjob )(?<!\bpost )(?<!\bposition )is (?:an?|the) \w+"
    r"|\bcustomers\b|\bincluding\b|serving|\bsend\b|"
    r"\bmail\b|\bcontact\b|universit|degree|authori[sz]ed|right to work|eligible to work|legally|sponsor|"
    r"provider|collaborat\w+ with|partner(?:ship|ed|ing)? with|\bcriminal\b|\bexpunged\b"
)
_ROLE = regex(
    r"(?i)\b(?:position|role|job|post|hybrid|on-?site|days? (?:a|per|in)|candidates?|vacanc\w+|opening"
    r"|opportunit\w+|hiring|to hire|seeking|looking for|"
    r"recruit\w*|join|"
    r"relocat\w+|commut\w+|your?|reside|live|(?:will be|is|are) based|based in our|applicants|"
    r"applications are invited|work(?:ing)? (?:mostly |mainly |primarily )?(?:in|within|from|at|out of))\b"
)


def _named(text: str, span: Span) -> Iterator[Location]:
    """Yield every known place that stands in capitals in `span`."""
    for match in _PLACE.finditer(text, span.start, span.end):
        if codes := jurisdictions(match.group()):
            yield Location(span=Span(*match.span()), text=match.group(), jurisdictions=codes)


_OPEN_PLACE = regex(r"(?i)(?:location |base )?(?:is )?(?:negotiable|flexible)(?: location)?|any location|nationwide")
_FAR = 240  # characters before a university in which its sentence may name the job
_LINE = 100  # characters; a longer one is a sentence
_BETWEEN = r"([|()·•\t*]|\s[-–—]\s|\s{2,}|\n|, (?=Remote|Hybrid))"


def _top(document: Document) -> Iterator[Location]:
    """Yield the places in the first lines and in the title, where they stand between dashes, bars or brackets."""
    text = document.text
    title = [
        f.span for f in document.fields if f.key.lower() in ("title", "job title", "jobtitle", "position", "name")
    ][:1]
    shown = [b.span for b in document.blocks if b.kind != "field"][:4]
    for span in (*title, *shown):
        if len(span) > _LINE and span.start == document.blocks[0].span.start:
            yield from _opening(text, span)
        if len(span) > 300 or (len(span) > 100 and text[span.end - 1] == "."):
            continue
        at = span.start
        sentence = len(span) > _LINE or text[span.end - 1] in ".!?"
        for part in regex(_BETWEEN if sentence else rf"{_BETWEEN[:-1]}|\s[Ii]n\s)").split(span.of(text)):
            piece = trim(text, Span(at, at + len(part)))
            at += len(part)
            if 2 < len(piece) <= 60 and text[piece.start].isupper():
                yield from _alone(text, piece)
        cities = [place for place, _ in _cities_with_states(text, span)]
        if cities and not _EMPLOYER.search(text, span.start, span.end):
            yield from cities


_OPENING = regex(r"[^.!?\n–—]{4,110}?(?=\s?[–—]|\s-\s)")
_STATE_SEEKS = regex(r"\(([A-Z]{2})\) (?:seeks|is|has|invites)\b")


def _opening(text: str, span: Span) -> Iterator[Location]:
    """Yield the place in what opens a paragraph: "Ranger, Clay County, Ohio–If you", "Larkfield Library (CT) seeks"."""
    if head := _OPENING.match(text, span.start, span.end):
        yield from _alone(text, trim(text, Span(*head.span())))
    if (state := _STATE_SEEKS.search(text, span.start, span.start + _LINE)) and only_places(state.group(1)):
        yield _location(text, Span(*state.span(1)))


def _alone(text: str, piece: Span) -> Iterator[Location]:
    """Yield the place that a part of a line is, or that it ends with behind a comma: "Hill Academy, Stoke on Trent"."""
    name = piece.of(text)
    if only_places(name) or only_places(name.strip("*- ").title() if name.isupper() else ""):
        yield _location(text, piece)
        return
    before, comma, last = name.rpartition(",")
    if not comma:
        return
    if names_work(before) and _OPEN_PLACE.fullmatch(last.strip()):
        yield _location(text, trim(text, Span(piece.end - len(last), piece.end)))
        return
    house = names_work(before) and _HOUSE.search(last) and not _HOUSE.match(last.strip()) and holds_place(last)
    if (
        (only_places(last) or house)
        and text[piece.end - 1] != "."
        and len(before.split()) < (10 if names_work(before) else 6)
    ):
        place = trim(text, Span(piece.end - len(last), piece.end)) if names_work(before) else piece
        yield _location(text, place)


def _cities_with_states(text: str, within: Span) -> Iterator[tuple[Location, int]]:
    """Yield every "Denver, CO", and where it begins."""
    for state in _STATE.finditer(text, within.start, within.end):
        city = _CITY.search(text, max(within.start, state.start() - 45), state.start())
        if city is None:
            continue
        words = city.group().split(" ")
        for skipped in range(len(words)):
            start = city.start() + len(" ".join(words[:skipped])) + bool(skipped)
            span = Span(start, state.end())
            # The city is the longest run of the words before the comma that the state has, else the last word.
            if skipped == len(words) - 1 or city_in(" ".join(words[skipped:]), text[state.start() + 1 : state.end()]):
                break
        if codes := jurisdictions(span.of(text)):
            yield Location(span=span, text=span.of(text), jurisdictions=codes), span.start


def _prose(document: Document) -> Iterator[Location]:
    """Yield the places that running text says the work is done at."""
    yield from _by_preposition(document)
    yield from _by_university(document)
    yield from _by_label(document.text)
    yield from _by_office(document)
    text = document.text
    for at in _finds(text, ": reliably commute"):  # "Horsham, RH13 9BT: reliably commute or plan to relocate"
        block = _block(document, at)
        line = trim(text, Span(max(block.span.start, text.rfind("\n", 0, at) + 1), at)) if block else Span(at, at)
        if 0 < len(line) < _LINE:
            yield _location(text, line)
    for at in _finds(text, "📍"):
        pinned = _PLACE.match(text, at + 1 + (text[at + 1 : at + 2] == " "))
        if pinned is not None and names_place(pinned.group()):
            yield _location(text, _lone(text, Span(*pinned.span())))
    for at in _finds(text, "CBD"):
        city = _CITY.search(text, max(0, at - 30), at - 1)
        if city is not None and names_place(city.group().rpartition(" ")[2]):
            yield _location(text, Span(at - 1 - len(city.group().rpartition(" ")[2]), at + 3))
        elif text.endswith(" the ", 0, at) or text[at + 3 : at + 12].lower() == " location":
            yield _location(text, Span(at, at + 3))
    for at in _finds(text, "emote"):
        said = _AFTER_REMOTE.match(text, at)
        region = _PLACE.match(text, said.end()) if said else None
        if region is not None and names_place(region.group()):
            yield _location(text, Span(*region.span()))
    for city_state, start in _cities_with_states(text, Span(0, len(text))):
        block = _block(document, start)
        if block is not None and (text[max(0, start - 3) : start].strip() == "|" or _of_the_job(text, block, start)):
            yield city_state


def _by_preposition(document: Document) -> Iterator[Location]:
    """Yield the places of "based in Leeds", "a vacancy has arisen within our clinic near York"."""
    text = document.text
    for match in _WHERE.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()].rsplit(None, 1)
        if len(before) > 1 and before[-1] in _MAINLY:
            before = before[:1]
        word = before[-1].rpartition(" ")[2].lstrip("(,-").lower() if before else ""
        place, block = _PLACE.match(text, match.end()), _block(document, match.start())
        if place is None or block is None:
            continue
        told = word in _WORK_WORDS or _is_told(text, match, word) or _is_of_who_hires(text, match, place)
        if not told:
            continue
        span = trim(text, Span(place.start(), min(place.end(), block.span.end)))
        there = match.group().startswith((" in ", " at ", " near ", " within "))
        opening = word in _OPENINGS or _OUR_OFFICE.search(text, max(0, match.start() - 24), match.start())
        sure = word in _PLACED and _is_sure(text, block, match, span)
        if sure or (there and opening and holds_place(span.of(text))):
            yield _location(text, span)
        else:
            yield from _if_of_the_job(text, block, span, placed=word in _PLACED)


def _by_university(document: Document) -> Iterator[Location]:
    """Yield the universities that a sentence about the job says it is at: "a post at the University of Leeds"."""
    text = document.text
    if "University" not in text:
        return
    for match in _AT_UNIVERSITY.finditer(text):
        block = _block(document, match.start())
        if block is None:
            continue
        before = text[max(block.span.start, match.start() - _FAR) : match.start()]
        told = bool(_HIRES.match(text, match.end()))  # "The lab at the Faculty of Law, University of Leeds seeks"
        if not match.group().startswith(","):
            told = told or any(said.search(before) for said in (_JOB_AT, _JOB_OPENS, _WORKS_AT))
        if told and not _STUDIED.search(before):
            yield _location(text, Span(*match.span(1)))


def _is_of_who_hires(text: str, where: re.Match[str], place: re.Match[str]) -> bool:
    """Say whether a verb of hiring follows a place that an employer is in: "a dairy in Leeds is looking for"."""
    there = where.group().startswith((" in ", " near ", " within ", " across ", " around "))
    return there and not place.group().endswith(("’s", "'s")) and bool(_HIRES.match(text, place.end()))


def _is_sure(text: str, block: Block, where: re.Match[str], span: Span) -> bool:
    """Say whether a place after "based in" is one, be it in no list: "Located in Ardbeg, the home"."""
    name = span.of(text)
    if " " not in text[block.span.start : where.start()]:
        return True
    if "," in name and text.endswith(_WILL_BE, 0, where.start()):
        return True
    return len(name.split()) < _FEW and bool(_HIRES.match(text, span.end))


def _is_told(text: str, where: re.Match[str], word: str) -> bool:
    """Say whether the clause before "in Leeds" is about the job there, or about living there."""
    if not where.group().startswith((" in ", " within ", " at ", " near ", " from ")):
        return False
    clause = text[max(0, where.start() - 130) : where.start()]
    clause = clause[max(map(clause.rfind, ".;:\n")) + 1 :]
    if word in ("live", "living", "reside", "is"):
        return bool(_LIVING.search(clause))
    clause = clause.lower()
    return any(stem in clause for stem in _VACANT)


def _by_label(text: str) -> Iterator[Location]:
    """Yield the places after "Location:", "Work locations include", "Location" on a line of its own."""
    for at in (*_finds(text, "ocation"), *_finds(text, "LOCATION")):
        end = at + (8 if text[at] == "L" else 7)
        label = _AFTER_LABEL.match(text, end)
        address = None if label else _AFTER_LABEL_ADDRESS.match(text, end)
        if address is not None and jurisdictions(address[1]):
            yield _location(text, trim(text, Span(*address.span(1))))
        if label is None and (are := _ARE.match(text, end)):
            label = are if are["job"] or text[max(0, at - 10) : at].endswith(_OF_WORK) else None
        place = _PLACE.match(text, label.end()) if label else None
        if place is not None and names_place(place.group()):
            yield _location(text, _lone(text, Span(*place.span())))
        elif label is not None:
            yield from islice(_named(text, Span(label.end(), min(len(text), label.end() + 60))), 1)
    for at in _finds(text, _LABEL_LINE):
        place = _PLACE.match(text, at + len(_LABEL_LINE))
        if place is not None and names_place(place.group()):
            yield _location(text, _lone(text, Span(*place.span())))


def _by_office(document: Document) -> Iterator[Location]:
    """Yield the places of "our Leeds team", "the York depot", "Leeds-based"."""
    text = document.text
    for our in _OUR.finditer(text):
        place = _PLACE.match(text, our.end())
        before = text[max(0, our.start() - 8) : our.start()].rstrip().rpartition(" ")[2].lower()
        if place is not None and our.group() == "our " and before in _TO_HOUSE and _is_house(text, place):
            yield _location(text, Span(*place.span()))
            continue
        block = _block(document, our.start()) if place is not None and _OFFICE.match(text, place.end()) else None
        if place is None or block is None:
            continue
        if len(place.group()) > 2:
            yield from _if_of_the_job(text, block, Span(*place.span()))
        elif only_places(place.group()) and _of_the_job(text, block, place.start()):  # "the NY office"
            yield _location(text, Span(*place.span()))
    for based in ("-based ", " based ", "-Based ", " Based "):
        for at in _finds(text, based):
            word = text[max(0, at - 30) : at].split()[-1:]
            city = _CITY.search(text, max(0, at - 30), at) if word and not word[0].islower() else None
            block = _block(document, at) if city is not None and names_place(city.group()) else None
            if city is not None and block is not None:
                sentence = sentence_at(text, block.span, at).of(text)
                if not _EMPLOYER.search(sentence):
                    yield _location(text, Span(*city.span()))


def _is_house(text: str, place: re.Match[str]) -> bool:
    """Say whether a name is that of one of the employer's houses: "our Harbour Dental Clinic", "our Ardbeg branch"."""
    named = " " in place.group() and place.group().endswith(_HOUSES)
    return named or bool(_HOUSE_AFTER.match(text, place.end()))


def _lone(text: str, span: Span) -> Span:
    """Return a place after a label without the words in capitals that go on about something else: "Leeds Salary"."""
    words = span.of(text).split(" ")
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if only_places(name.rstrip(",")):
            return Span(span.start, span.start + len(name.rstrip(",")))
    return span


def _finds(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _block(document: Document, offset: int) -> Block | None:
    at = document.block_at(offset)
    return None if at is None else document.blocks[at]


def _if_of_the_job(text: str, block: Block, span: Span, *, placed: bool = False) -> Iterator[Location]:
    """Yield the place in `span` if its sentence is about the job; `placed`: one works there, be it a house unknown."""
    name = span.of(text)
    known = holds_place(name) and names_place(name)
    if len(span) > 1 and (known or (placed and _HOUSE.search(name))) and _of_the_job(text, block, span.start):
        span = Span(span.start, span.start + len(span.of(text).rstrip(".,&")))
        yield _location(text, span)


def _of_the_job(text: str, block: Block, at: int) -> bool:
    """Say whether the sentence at `at` speaks of the job rather than of the employer."""
    whole = sentence_at(text, block.span, at)
    sentence = text[max(whole.start, at - 120) : min(whole.end, at + 80)]
    if _HIRES.match(text, at, whole.end):
        return True
    return bool(_ROLE.search(sentence)) and not _EMPLOYER.search(sentence)


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
