"""At which places does running text say the work is done?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jdlint.document import Block, Document
from jdlint.facts import Location
from jdlint.regex import regex
from jdlint.text import Span, sentence_at, trim
from jdlint.understand.gazetteer import holds_place, jurisdictions, names_place, only_places
from jdlint.understand.place_line import CITY, EMPLOYER, HOUSE, LINE, PLACE, cities_with_states, location, named

# Begins with a blank, so that the engine skips from word to word.
_WHERE = regex(
    r" (?:in|at|in or near|in or around|out of|near|from|within|to|across|for|of|around|throughout|with) "
    r"(?:our |the |a |an |central |either |downtown |greater "
    r"|(?:area|areas|city|heart|centre|center|middle|outskirts|state) of |beautiful )*(?=[A-ZÀ-Þ])"
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
    "therapist remotely miles radius sites schools branches headquarters premises".split()
)
_AFTER_LABEL = regex(r"(?:\s?:|\s{2,}|\s-)\s*(?=[A-ZÀ-Þ])")
# The label of a flattened text: "... the vans. Location Hull, UK".
_GLUED = regex(
    r"(?:(?:^|[.!?)*a-z] |\n)(?:Location|LOCATION|Job Locations?)\.? "
    r"|\n(?:(?:Job|Work) Location|(?:JOB )?LOCATION|Location)\n)(?=[A-ZÀ-Þ])"  # on a line of its own
)
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
    r"((?:[\w'’-]+ ){0,4}?(?:University(?: of(?: [A-ZÀ-Þ][\w-]+){1,3}| [A-ZÀ-Þ]\w+)?"
    r"|College(?: of(?: [A-ZÀ-Þ][\w-]+){1,3}| [A-ZÀ-Þ]\w+)?|Institute of (?:Technology|Science)(?: [A-ZÀ-Þ]\w+)?)"
    r"|TU [A-ZÀ-Þ]\w+)"
)
_SCHOOLS = ("University", "College", "Institute of ", "TU ")
_PLACED = frozenset({"based", "located", "situated", "placed"})
_LIST_LENGTH = 200  # characters
_AFTER_REMOTE = regex(r"emote ?[-–—(,:]+ ?(?:within |in |across )?(?:the )?(?=[A-ZÀ-Þ])")
_LIVING = regex(
    r"\b(?:[Mm]ust|[Yy]ou|[Cc]andidates?|[Aa]pplicants?|[Ss]omeone|[Ss]omebody|[Ww]illing|[Rr]ole|[Pp]osition|[Jj]ob|[Pp]ost)\b[^.;:\n]*$"
)
_TAKES_PLACE = regex(
    r"(?i)\b(?:internship|placement|fellowship|work|job|position|project|training)\b[^.;:\n]{0,20}\btakes? place$"
)
# What a sentence says before "in Leeds" that is about the job there.
_VACANT = (
    "hiring", "to hire", "employment", "seek", "required", "wanted", "start", "looking for", "looks for", "recruit",
    "opportunit", "vacanc", "opening for a", "position", " role", "join ", "applications are invited",
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
    r"(?i)\b(?:positions?|roles?|jobs?|posts?|join|tenable|employed|looking for|seek\w*|hir(?:e|ing)|recruit\w*"
    r"|vacanc\w+|openings?|career)\b(?: (?:is|are) (?:now |currently )?(?:available|open|offered))?"
    r"(?:(?!\b(?:who|that|which|to|by|is|are|was|were|events?)\b)[^.;:!?]){0,200}$"
)
_JOB_OPENS = regex(
    r"(?:^|[.!?]\s{1,2})(?:The|This) (?:\w+ ){0,3}(?:position|role|job|post) (?:gives|provides|supports|assists|serves"
    r"|helps|works|coordinates|manages|leads|is (?:based|located|housed)) [^.!?]*$"
)
_WORKS_AT = regex(r"\b(?:to|will) (?:work|join) [^.;:!?]{3,60} (?:based|located)$")
_STUDIED = regex(r"(?i)\b(?:degree|graduat\w+|stud(?:y|ied|ying|ents?)|alumn\w+|enrol\w+|partner\w*|collaborat\w+)\b")
_HOUSES = (
    "Branch", "Clinic", "Depot", "Hospital", "School", "Surgery", "Nursing Home", "Care Home", "Campus", "Academy",
)  # fmt: skip
# After the name of a place that no list knows: "located in Anambra state".
_DISTRICT = regex(r" (?:state|district|region|province|county|municipality)\b")
_HOUSE_AFTER = regex(r" (?:branch|clinic|depot|hospital|school|surgery|nursing home|care home|campus)\b")
_TO_HOUSE = ("join", "for", "at", "in", "within")
_OUR = regex(r"(?<!\S)(?:[Oo]ur|the) (?=[A-ZÀ-Þ])")
_HOUSE_NOUNS = (
    r"branch|store|depot|site|plant|clinic|practice|campus|factory|warehouse|hub|studio|headquarters|premises|lab"
    r"|laboratory|farm|bakery|restaurant|hotel|shop"
)
_OFFICE = regex(rf" (?:[Oo]ffice|[Ll]ocation|team|HQ|{_HOUSE_NOUNS})\b")
# "Based at our depot in Hull", "You work at our farm near York"
_AT_WORK = regex(r"(?<!, )\b(?:[Bb]ased|[Ww]ork(?:ing)?|job is|role is|post is|position is) (?:at|in|from|out of)$")
_BEFORE_OUR = 24  # characters
_OUR_HOUSE = regex(
    rf" our (?:[\w-]+ ){{0,2}}?(?:office|yard|hospital|school|centre|center|showroom|garage|{_HOUSE_NOUNS})"
    r" (?:in|near|at|outside|just outside) (?:central |downtown )?(?=[A-ZÀ-Þ])"
)
_ROLE = regex(
    r"(?i)\b(?:position|role|job|post|hybrid|on-?site|days? (?:a|per|in)|candidates?|vacanc\w+|opening|opportunit\w+"
    r"|hiring|to hire|seek(?:s|ing)?|we need|(?:is|are) needed|wanted|looking for|recruit\w*|join|relocat\w+"
    r"|commut\w+|your?|reside|lives?|(?:will be|is|are) based|based in our|applicants|applications are invited"
    r"|work(?:ing)? (?:mostly |mainly |primarily )?(?:in|within|from|at|out of))\b"
)
# Where the employer one works for is: "an opening for a fitter with a company in the Hull area".
_FOR_CLIENT = regex(
    r"(?i)\b(?:for|with|at) (?:an?|our|my|the) (?:[\w-]+ ){0,4}?(?:company|firm|client|manufacturer|employer"
    r"|organi[sz]ation) (?:based |located )?(?:in|near) (?:the )?$"
)
_FAR = 240  # characters before a university in which its sentence may name the job


def prose(document: Document) -> Iterator[Location]:
    """Yield the places that running text says the work is done at."""
    yield from _by_preposition(document)
    yield from _by_university(document)
    yield from _by_label(document.text)
    yield from _by_office(document)
    yield from _by_list(document)
    text = document.text
    for end in _finds(text, "eliably commute"):  # "Horsham, RH13 9BT: reliably commute or plan to relocate"
        at = end - 3
        if text[at:end].casefold() != ": r":
            continue
        block = _block(document, at)
        line = trim(text, Span(max(block.span.start, text.rfind("\n", 0, at) + 1), at)) if block else Span(at, at)
        if 0 < len(line) < LINE:
            yield location(text, line)
    for at in _finds(text, "📍"):
        pinned = PLACE.match(text, at + 1 + (text[at + 1 : at + 2] == " "))
        if pinned is not None and names_place(pinned.group()):
            yield location(text, _lone(text, Span(*pinned.span())))
    for at in _finds(text, "CBD"):
        city = CITY.search(text, max(0, at - 30), at - 1)
        if city is not None and names_place(city.group().rpartition(" ")[2]):
            yield location(text, Span(at - 1 - len(city.group().rpartition(" ")[2]), at + 3))
        elif text.endswith(" the ", 0, at) or text[at + 3 : at + 12].lower() == " location":
            yield location(text, Span(at, at + 3))
    for at in _finds(text, "emote"):
        said = _AFTER_REMOTE.match(text, at)
        region = PLACE.match(text, said.end()) if said else None
        if region is not None and names_place(region.group()):
            yield location(text, Span(*region.span()))
    for city_state, start in cities_with_states(text, Span(0, len(text))):
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
        place, block = PLACE.match(text, match.end()), _block(document, match.start())
        if place is None or block is None:
            continue
        told = word in _WORK_WORDS or _is_told(text, match, word) or _is_of_who_hires(text, match, place)
        if not told:
            continue
        span = trim(text, Span(place.start(), min(place.end(), block.span.end)))
        there = match.group().startswith((" in ", " at ", " near ", " within "))
        if word == "place" and there and holds_place(span.of(text)):
            yield location(text, span)
            continue
        opening = word in _OPENINGS or _OUR_OFFICE.search(text, max(0, match.start() - 24), match.start())
        sure = word in _PLACED and _is_sure(text, block, match, span)
        if sure or (there and opening and holds_place(span.of(text))):
            yield location(text, span)
        else:
            yield from _if_of_the_job(text, block, span, placed=word in _PLACED)


def _by_university(document: Document) -> Iterator[Location]:
    """Yield the universities and colleges at which a sentence says the job is: "a post at the University of Leeds"."""
    text = document.text
    if not any(word in text for word in _SCHOOLS):
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
            yield location(text, Span(*match.span(1)))


def _is_of_who_hires(text: str, where: re.Match[str], place: re.Match[str]) -> bool:
    """Say whether a verb of hiring follows a place that an employer is in: "a dairy in Leeds is looking for"."""
    there = where.group().startswith((" in ", " near ", " within ", " across ", " around "))
    return there and not place.group().endswith(("’s", "'s")) and bool(_HIRES.match(text, place.end()))


def _is_sure(text: str, block: Block, where: re.Match[str], span: Span) -> bool:
    """Say whether a place after "based in" is one, be it in no list: "Located in Ardbeg, the home"."""
    name = span.of(text)
    if " " not in text[block.span.start : where.start()]:
        return True
    if ("," in name or holds_place(name)) and text.endswith(_WILL_BE, 0, where.start()):
        return True
    return len(name.split()) < _FEW and bool(_HIRES.match(text, span.end))


def _is_told(text: str, where: re.Match[str], word: str) -> bool:
    """Say whether the clause before "in Leeds" is about the job there, or about living there."""
    if word == "place":
        return bool(_TAKES_PLACE.search(text[max(0, where.start() - 60) : where.start()]))
    if not where.group().startswith((" in ", " within ", " at ", " near ", " from ")):
        return False
    clause = text[max(0, where.start() - 130) : where.start()]
    clause = clause[max(map(clause.rfind, ".;:\n")) + 1 :]
    if word in ("live", "lives", "living", "reside", "resides", "is"):
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
            yield location(text, trim(text, Span(*address.span(1))))
        if label is None and (are := _ARE.match(text, end)):
            label = are if are["job"] or text[max(0, at - 10) : at].endswith(_OF_WORK) else None
        before = label or _GLUED.search(text, max(0, at - 7), end + 3)
        place = PLACE.match(text, before.end()) if before else None
        if place is not None and names_place(place.group()):
            yield location(text, _lone(text, Span(*place.span())))
        elif label is not None:
            yield from islice(named(text, Span(label.end(), min(len(text), label.end() + 60))), 1)


def _by_office(document: Document) -> Iterator[Location]:
    """Yield the places of "our Leeds team", "the York depot", "Leeds-based"."""
    text = document.text
    for our in _OUR.finditer(text):
        place = PLACE.match(text, our.end())
        before = text[max(0, our.start() - 8) : our.start()].rstrip().rpartition(" ")[2].lower()
        if place is not None and our.group() == "our " and before in _TO_HOUSE and _is_house(text, place):
            yield location(text, Span(*place.span()))
            continue
        block = _block(document, our.start()) if place is not None and _OFFICE.match(text, place.end()) else None
        if place is None or block is None:
            continue
        if len(place.group()) > 2:
            yield from _if_of_the_job(text, block, Span(*place.span()))
        elif only_places(place.group()) and _of_the_job(text, block, place.start()):  # "the NY office"
            yield location(text, Span(*place.span()))
    for at in _finds(text, " our "):
        house = _OUR_HOUSE.match(text, at) if _AT_WORK.search(text, max(0, at - _BEFORE_OUR), at) else None
        place, block = (PLACE.match(text, house.end()), _block(document, at)) if house else (None, None)
        if place is not None and block is not None and names_place(place.group()):
            yield location(text, trim(text, Span(place.start(), min(place.end(), block.span.end))))
    for based in ("-based ", " based ", "-Based ", " Based "):
        for at in _finds(text, based):
            word = text[max(0, at - 30) : at].split()[-1:]
            city = CITY.search(text, max(0, at - 30), at) if word and not word[0].islower() else None
            block = _block(document, at) if city is not None and names_place(city.group()) else None
            if city is not None and block is not None:
                sentence = sentence_at(text, block.span, at).of(text)
                if not EMPLOYER.search(sentence):
                    yield location(text, Span(*city.span()))


def _by_list(document: Document) -> Iterator[Location]:
    """Yield the places of a line of nothing but places: "Hull; Leeds, UK; York"."""
    text = document.text
    if ";" not in text:
        return
    for block in document.blocks:
        if len(block.span) > _LIST_LENGTH or block.kind == "field":
            continue
        parts = block.span.of(text).split(";")
        if len(parts) > 1 and sum(only_places(part.strip(" .")) for part in parts) * 3 > len(parts) * 2:
            at = block.span.start
            for part in parts:
                span = trim(text, Span(at, at + len(part)))
                at += len(part) + 1
                if only_places(span.of(text).strip(" .")):
                    yield location(text, span)


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
    """Yield the place in `span` if its sentence is about the job; `placed`: one works there, be its name unknown."""
    name = span.of(text)
    known = holds_place(name) and names_place(name)
    there = placed and (HOUSE.search(name) or _DISTRICT.match(text, span.end))
    if len(span) > 1 and (known or there) and _of_the_job(text, block, span.start):
        span = Span(span.start, span.start + len(span.of(text).rstrip(".,&")))
        yield location(text, span)


def _of_the_job(text: str, block: Block, at: int) -> bool:
    """Say whether the sentence at `at` speaks of the job rather than of the employer."""
    whole = sentence_at(text, block.span, at)
    sentence = text[max(whole.start, at - 120) : min(whole.end, at + 80)]
    if _HIRES.match(text, at, whole.end):
        return True
    if not _ROLE.search(sentence):
        return False
    return not EMPLOYER.search(sentence) or bool(_FOR_CLIENT.search(text, max(whole.start, at - 80), at))
