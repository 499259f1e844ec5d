"""Which places do a page's first lines name, and how is a place written?"""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.document import Document
from jdlint.facts import Location
from jdlint.regex import regex
from jdlint.text import Span, trim
from jdlint.understand.gazetteer import city_in, ends_in_state, holds_place, is_post_town, jurisdictions, only_places
from jdlint.understand.title_form import names_work
from jdlint.understand.title_line import is_pay_or_terms


def location(text: str, span: Span) -> Location:
    """Return the place that the words in `span` name."""
    return Location(span=span, text=span.of(text), jurisdictions=jurisdictions(span.of(text)))


_CAPITAL = r"(?:(?:St|Ft|Mt)\. |D\.C\.|U\.S\.(?:A\.)?|U\.K\.|[A-ZÀ-Þ][\w'’-]*)"
PLACE = regex(rf"{_CAPITAL}(?:(?:, ?| |/)(?:(?:of|de|upon|on|the|am|la|le|and|&|or) (?=[A-ZÀ-Þ]))?{_CAPITAL})*")
_STATE = regex(r",\s?(?:[A-Z]{2}(?![A-Z])|[A-Z]\.\s?[A-Z]\.)(?:\s\d{5}\b)?(?:,\s?(?:USA|US|United States|Canada)\b)?")
CITY = regex(r"(?:[A-ZÀ-Þ][\w'’.-]+ ){0,3}[A-ZÀ-Þ][\w'’-]+$")
HOUSE = regex(
    r"\b(?:Hospital|School|House|Centre|Center|Office|Campus|Depot|Park|Street|Clinic|College|University|Site|Airport"
    r"|Station|Library|Works|Plant|Surgery|Court|Academy|Road)\b"
)
EMPLOYER = regex(
    r"(?i)(?<!\bour )(?<!\btheir )(?<!\bthe )(?:headquarter|\bHQ\b)|headquarters are|\bfounded\b|offices (?:in|across"
    r"|around|throughout|worldwide)|\bcompany\b|\bfirm\b|\bstart-?up\b|\bleading\b|\bwe are (?:an?|the)\b"
    r"|(?<!\bthis )(?<!\bit )(?<!\bwhich )(?<!\brole )(?<!\bjob )(?<!\bpost )(?<!\bposition )is (?:an?|the) \w+"
    r"|\bcustomers\b|\bincluding\b|serving|\bsend\b|\bmail\b|\bcontact\b|universit|degree|authori[sz]ed|right to work"
    r"|eligible to work|legally|sponsor|provider|collaborat\w+ with|partner(?:ship|ed|ing)? with|\bcriminal\b"
    r"|\bexpunged\b"
)


# "Reference ID" is not in Idaho.
_NUMBERED = regex(r"(?:Reference|Ref|Job|Req|Requisition|Posting|Vacancy|Position|Employee|Customer|User|Tax) ID")


def named(text: str, span: Span) -> Iterator[Location]:
    """Yield every known place that stands in capitals in `span`."""
    for match in PLACE.finditer(text, span.start, span.end):
        if not _NUMBERED.fullmatch(match.group()) and (codes := jurisdictions(match.group())):
            yield Location(span=Span(*match.span()), text=match.group(), jurisdictions=codes)


# What stands under a place of work and names none.
NOWHERE = regex(r"(?i)\W*(?:in[- ]person|(?:one|single|multiple|various|several) locations?)\W*")
_OPEN_PLACE = regex(r"(?i)(?:location |base )?(?:is )?(?:negotiable|flexible)(?: location)?|any location|nationwide")
LINE = 100  # characters; a longer one is a sentence
_BETWEEN = r"([|()·•\t*]|\s[-–—/]\s|\s{2,}|\n|, (?=Remote|Hybrid)|\s\d{1,2} [A-Z][a-z]{2,8} \d{4}$)"


_TITLE_KEYS = ("title", "job title", "jobtitle", "position", "name")
_SUBTITLE_KEYS = ("subtitle", "sub_title", "subheading", "subheader", "tagline", "strapline")


def bottom(document: Document) -> Iterator[Location]:
    """Yield the places that the last lines are: "San Diego, CA", where a job site has put the facts below the text."""
    text = document.text
    for block in document.blocks[-_BOTTOM:] if len(document.blocks) > 2 * _BOTTOM else ():
        name = block.span.of(text)
        if block.kind != "field" and len(name) <= _NAME and "," in name and (only_places(name) or ends_in_state(name)):
            yield location(text, block.span)


_BOTTOM, _NAME = 3, 40  # lines; characters of one that names a place


def top(document: Document) -> Iterator[Location]:
    """Yield the places in the first lines and in the title, where they stand between dashes, bars or brackets."""
    text = document.text
    title = [f.span for f in document.fields if f.key.lower() in _TITLE_KEYS][:1]
    title += [f.span for f in document.fields if f.key.lower() in _SUBTITLE_KEYS]
    shown = [b.span for b in document.blocks if b.kind != "field"][:4]
    for span in (*title, *shown):
        if len(span) > LINE and span.start == document.blocks[0].span.start:
            yield from _opening(text, span)
        if len(span) > 300 or (len(span) > 100 and text[span.end - 1] == "."):
            continue
        at = span.start
        sentence = len(span) > LINE or text[span.end - 1] in ".!?"
        for part in regex(_BETWEEN if sentence else rf"{_BETWEEN[:-1]}|\s[Ii]n\s)").split(span.of(text)):
            piece = trim(text, Span(at, at + len(part)))
            at += len(part)
            if 2 < len(piece) <= 60 and text[piece.start].isupper():
                yield from _alone(text, piece)
                yield from _among(text, piece)
        cities = [place for place, _ in cities_with_states(text, span)]
        if cities and not EMPLOYER.search(text, span.start, span.end):
            yield from cities


_OPENING = regex(r"[^.!?\n–—]{4,110}?(?=\s?[–—]|\s-\s)")
_STATE_SEEKS = regex(r"\(([A-Z]{2})\) (?:seeks|is|has|invites)\b")


def _opening(text: str, span: Span) -> Iterator[Location]:
    """Yield the place in what opens a paragraph: "Ranger, Clay County, Ohio–If you", "Larkfield Library (CT) seeks"."""
    if head := _OPENING.match(text, span.start, span.end):
        yield from _alone(text, trim(text, Span(*head.span())))
    if (state := _STATE_SEEKS.search(text, span.start, span.start + LINE)) and only_places(state.group(1)):
        yield location(text, Span(*state.span(1)))


def _among(text: str, piece: Span) -> Iterator[Location]:
    """Yield the place among the facts of a line: "Data Clerk, Leeds, £30,000, full-time"."""
    parts = piece.of(text).split(", ")
    if len(parts) < 3 or not any(map(is_pay_or_terms, parts)):
        return
    at = piece.start
    for part in parts:
        if only_places(part):
            yield location(text, Span(at, at + len(part)))
        at += len(part) + 2


def _alone(text: str, piece: Span) -> Iterator[Location]:
    """Yield the place that a part of a line is, or that it ends with behind a comma: "Hill Academy, Stoke on Trent"."""
    name = piece.of(text)
    if name.endswith(":"):  # "Mission:"
        return
    if is_post_town(name) and not names_work(name):
        yield Location(span=piece, text=name, jurisdictions=("GB",))
        return
    if only_places(name) or only_places(name.strip("*- ").title() if name.isupper() else ""):
        yield location(text, piece)
        return
    before, comma, last = name.rpartition(",")
    if not comma:
        return
    if names_work(before) and _OPEN_PLACE.fullmatch(last.strip()):
        yield location(text, trim(text, Span(piece.end - len(last), piece.end)))
        return
    house = names_work(before) and HOUSE.search(last) and not HOUSE.match(last.strip()) and holds_place(last)
    if (
        (only_places(last) or house)
        and text[piece.end - 1] != "."
        and len(before.split()) < (10 if names_work(before) else 6)
    ):
        place = trim(text, Span(piece.end - len(last), piece.end)) if names_work(before) else piece
        yield location(text, place)


def cities_with_states(text: str, within: Span) -> Iterator[tuple[Location, int]]:
    """Yield every "Denver, CO", and where it begins."""
    for state in _STATE.finditer(text, within.start, within.end):
        city = CITY.search(text, max(within.start, state.start() - 45), state.start())
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
