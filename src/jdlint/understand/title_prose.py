"""Which job running text names: "seeks a", "As a ..., you will", "The ... will"."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.document import Document
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import headings
from jdlint.understand.cues import word_set
from jdlint.understand.gazetteer import holds_place
from jdlint.understand.title_form import (
    bare,
    ends_as_organisation,
    ends_as_scholar,
    heads,
    is_general,
    is_noun,
    is_plural,
    looks_like_title,
    names_work,
)

_READ = 6000  # code points from the top that are read
_FIRST = 1500  # code points from the top in which a name counts more
_OPENING_BLOCKS = 40  # from the top; the first words of these may be the title
_MOST = 8  # words

# A word of a title; "Class A or Class B" counts as one.
_WORD = regex(
    r"(?:Class|Grade|Level) [A-Z](?: (?:or|and) (?:(?:Class|Grade|Level) )?[A-Z])*\b|[^\W_][\w&/+#'’.-]*|\(\w+\)"
)
_LUMP = regex(r"(?<=[a-z.)])(?=[A-Z][a-z])")
_VERB = regex(r"\s*(?:\([^)]*\)\s*)?(:|[A-Za-z]+)(?!['’])")
_DOES = regex(r"[a-z]{3,}[^s\W]s$")
_WHOSE = regex(r"\w (?:for|of)(?: the| an?)? (?=[A-Z])")  # "Requirements for the Head Baker"
_AND_WE = regex(r"(?: and(?: \w+){1,3})?, we\b")  # "As a leading food producer, we": who hires
_LINE = 80  # characters of a line that may be a title as a whole
_LEAD_IN = 60  # characters before the title in the first words of a list of duties
_LEAD_OUT = 12  # characters of "looking for an:" between the word that announces a title and the colon
_PLAIN = 10  # what a name counts that is looked for at the top and has capitals: more need not be read
_Counts = dict[str, tuple[int, Span]]
_SEEN, _ACTS, _SOUGHT = 1, 2, 4  # what a name counts: named as work, does something, is looked for

# What comes before a title in running text: a word, and those of the words that may follow it (any, if none is named).
_FOR = frozenset({"for", "a", "an", "of", "as", "to"})
_ARTICLES = word_set("of a an our the your another their its some one two three several more")
_SEARCHES = word_set(
    "looking lookout hunt searching search open opening openings vacancy opportunity position positions role post"
)
_LEADS: dict[str, frozenset[str]] = {
    **dict.fromkeys(word_set("hiring seeking seeks recruiting"), frozenset()),
    **dict.fromkeys(word_set("hire recruit needs need requires require want wants appoint welcome seek"), _ARTICLES),
    **dict.fromkeys(_SEARCHES, _FOR),
    **dict.fromkeys(word_set("as serves serve"), frozenset()),
    **dict.fromkeys(("applications", "is", "arisen", "invited"), frozenset({"for"})),
    "after": frozenset({"a", "an"}),
    **dict.fromkeys(("be", "become", "you"), frozenset({"a", "an", "our"})),
    "of": frozenset({"the", "a", "an"}),
}
# What stands before "as a ...", "of the ..." where that is the job, and not what one acts as.
_JOIN = word_set(
    "do join us team work working works career begin start started employed hired serve role position job you on"
)
_JOINING = frozenset({"join", "joining"})  # "Join Larkfield Farm as a Herdsman"
_HIRING_STAFF = word_set("manager managers committee team lead coordinator partner")  # whom one applies to
_OFFICE = word_set("role position post job duties functions responsibilities purpose function position’s")
_AFTER_THE = word_set(
    "will is shall assists performs provides must reports serves plays works manages supports leads develops "
    "has are acts ensures may analyzes designs coordinates can would oversees maintains builds position role job post "
    "delivers plans prepares operates conducts handles directs helps responds monitors loads drives cleans teaches "
    "you should"
)
_SKIP = word_set(
    "first or more resident a an the our your their its one two three four several some for qualified candidates "
    "candidate to fill next new additional experienced talented motivated highly skilled dedicated passionate "
    "enthusiastic another energetic dynamic creative strong part-time full-time part full time temporary "
    "permanent of and very innovative friendly professional reliable seasoned proven bright ambitious driven "
    "exceptional outstanding great good world top-notch self-motivated hardworking results-driven detail-oriented "
    "suitable suitably prospective above average successful immediate position role class top currently actively "
    "exciting excellent ideal add "
    "immediately hire multiple potential other primary recruit find employ appoint competent accomplished "
    "compassionate caring outgoing vibrant savvy entrepreneurial efficient organized organised hands-on self-driven "
    "high caliber calibre world-class best-in-class extraordinary hard-working hungry positive personable committed "
    "conscientious capable curious confident proactive flexible punctual responsible knowledgeable fun bubbly "
    "articulate eager keen diligent resourceful remote hybrid hourly seasonal on-site onsite urgently urgent "
    "amazing awesome brilliant collaborative intelligent smart intuitive inspiring inspirational gifted tenacious "
    "thoughtful versatile both superstar well-organised well-organized founding"
)
_PRAISES = (
    "-oriented",
    "-driven",
    "-minded",
    "-focused",
    "-focussed",
    "-thinking",
    "-working",
    "-motivated",
    "-obsessed",
)
_SERVED = ("child", "women", "men", "people", "infant")  # "Children's Librarian" is not somebody's librarian
_PRAISING = 4  # words of praise before a comma at most
_LEVELS = word_set(
    "senior junior lead staff principal chief head deputy assistant associate graduate trainee apprentice mid-level "
    "entry-level registered licensed certified band"
)
_KEPT_SMALL = (_LEVELS - {"mid-level", "entry-level"}) | {"of", "for", "and", "&", "de"}
_BEHIND = word_set(
    "duties responsibilities include includes location job jobs position positions role roles requirements summary "
    "description opportunity opportunities opening vacancy salary type benefits status qualifications "
    "january february march april may june july august september october november december"
)
_NO_JOBS = ("employee", "employees", "student", "students", "internship", "internships", "applicant", "applicants")
_WITHIN = frozenset({"of", "for", "and", "&", "de"})
_NOT_INSIDE = word_set(
    "to who with that will is are as our your we you the their which have from at on by be can must would "
    "should this in into it its join help if while when employer employers discriminate do not any"
)


def _unlumped(word: str) -> str:
    """Return a noun of work without the next line that a bad copy has joined to it: "ClerkData"."""
    lump = None if word[1:].islower() else _LUMP.search(word)
    return word[: lump.start()] if lump and is_noun(bare(word[: lump.start()])) else word


def _is_praise(word: str, *, upper: bool = False) -> bool:
    """Say whether a word before a title is no part of it: an article, a number, praise, terms, whose it is."""
    if upper and word.startswith(_SERVED):
        return False
    return word in _SKIP or word.endswith((*_PRAISES, "'s", "’s")) or word[:1].isdigit()


def _phrase(text: str, start: int, end: int) -> Span | None:
    """Return the title that begins at `start`, after words that praise it: up to its last noun of work."""
    first = last = None
    count = 0
    at = start
    level = False  # the last noun is one that goes before another: "assistant"
    small: int | None = None  # where words in small letters began, no level among them
    for match in _WORD.finditer(text, start, min(end, start + 140)):
        between = text[at : match.start()]
        written = _unlumped(match.group())
        word, upper = bare(written), written[0].isupper() or written[0] == "("
        praise = first is None or (small is not None and count < _PRAISING)
        listed = between.strip() == "," and (upper if last is not None else praise)
        if listed and last is None and small is not None:  # "a nimble, patient Ward Clerk"
            first, small, count = None, None, 0
        if at != start and between.strip() not in {"", "/", "&", "-", "–"} and not listed:
            break
        if (
            first is None
            and _is_praise(word, upper=upper)
            and (not upper or match.start() == start or word in _ARTICLES)
        ):
            at = match.end()
            continue
        if (word in _NOT_INSIDE and written != "IT") or (last is not None and word in _BEHIND):
            break
        if first is not None and last is not None and not upper and word in _AFTER_THE and text[first].isupper():
            break  # "Head of Music leads": a verb, though a noun of work too
        if last is None and (word in {"a", "an"} or (word == "of" and (first is None or not text[first].isupper()))):
            first, small, count, at = None, None, 0, match.end()
            continue
        if upper and last is None and small is not None:  # "savvy Marketing Intern": the title is what has capitals
            first, small, count = match.start(), None, 0
        first = match.start() if first is None else first
        plain = not upper and not word.isdigit() and word not in _KEPT_SMALL
        small = first if small is None and plain else small
        count += 1
        if count > _MOST:
            break
        if is_noun(word) or (upper and first != match.start() and names_work(written)):
            last = match.start() + len(written)
            level = word in _LEVELS
        elif last is not None and not (upper or word in _WITHIN or level):
            break
        elif last is not None and upper:
            last = match.end() if between.strip() != "," else last
        at = match.end()
        if (written.endswith(".") and len(word) > 3) or written != match.group():
            break
    if first is None or last is None:
        return None
    while text[last - 1] in ".,:;'’":
        last -= 1
    return Span(first, _with_subject(text, first, last, end))


# What those teach and study: "Lecturer in Soil Science".
_SUBJECT = regex(r" in ([A-ZÀ-Þ][\w'’-]+(?:(?: and| &| of|,)? [A-ZÀ-Þ][\w'’-]+){0,5})")


def _with_subject(text: str, first: int, last: int, end: int) -> int:
    """Return where a title ends that its subject belongs to; a place behind it does not."""
    if not ends_as_scholar(text[first:last]):
        return last
    subject = _SUBJECT.match(text, last, end)
    return subject.end() if subject and not holds_place(subject.group(1)) else last


# What stands before a name in capitals that these words end: "an Oven Operator role", "in an Oven Operator:".
_BEHIND_NAME = ("role", "position", "job", "vacancy", "opening")
_CALLED = regex(r"\b(?:[Aa]n?|[Oo]ur|[Tt]his|[Tt]he) (?=(?:[A-Z][\w&/+.-]* ){1,6}$)")
_SEVERAL = ("opportunities", "positions", "roles", "jobs", "openings", "vacancies")
_OF_INTEREST = regex(
    r"\b(?:interested in|[Aa]pply for|[Hh]iring for|working in|for|have|fill) (?=(?:[A-Z][\w&/+.-]* ){1,5}$)"
)
_SOUGHT_IN = regex(r"looking for in (?:an?|our|the) (?=[A-Z])")
_THEY_ARE = regex(r"[.!?] (?=[A-Z][a-z]+(?: [a-z]+){0,2}s are $)")
_BACK = 70  # characters before such a word


def _by_what_follows(document: Document) -> Iterator[_Opening]:
    """Yield where a name is called a role, or is what people "are responsible" or "expected" as: "Shelvers are"."""
    text, words, blocks = document.text, document.words, document.blocks
    ways = ((_BEHIND_NAME, _CALLED), (_SEVERAL, _OF_INTEREST), (("responsible", "expected"), _THEY_ARE))
    for followers, before in ways:
        for word in followers:
            for place in words.places.get(word, ()):
                at = words.starts[place]
                if at > _READ:
                    break
                if name := before.search(text, max(0, at - _BACK), at):
                    yield name.end(), blocks[words.blocks[place]].span.end, _ACTS
    for place in words.places.get("looking", ()):
        if name := _SOUGHT_IN.match(text, words.starts[place]):
            yield name.end(), blocks[words.blocks[place]].span.end, _ACTS


# The end of a heading that a bad copy has joined to the sentence below it: "Job Summary The Cook prepares".
_JOINED = tuple(f"{word} " for word in ("Summary", "SUMMARY", "Description", "DESCRIPTION", "Overview", "Purpose"))


def _begins_sentence(text: str, start: int) -> bool:
    if text.endswith(_JOINED, max(0, start - 12), start):
        return True
    return text[max(0, start - 2) : start].rstrip(" \t")[-1:] in {"", "\n", ".", "!", "?", ":", "•", "*", "-", "–"}


def _weight(document: Document, lead: str, place: int) -> int:
    """Return what a name after the word at `place` counts; 0 where that word announces none."""
    words = document.words
    before, after = words.folded[place - 1] if place else "", words.folded[place + 1]
    if lead == "of":
        return _SEEN if before in _OFFICE else 0
    if lead == "hiring" and after in _HIRING_STAFF:
        return 0
    if lead == "after":
        return _SOUGHT if before in ("is", "are", "we're", "we’re") else 0
    if lead == "invited":
        return _SOUGHT if "applications" in words.folded[max(0, place - 4) : place] else 0
    if lead == "applications":
        return _ACTS if after == "for" else 0
    if lead == "is":
        return (
            _SOUGHT if before in _OFFICE or before in ("posting", "vacancy", "opening", "advert", "opportunity") else 0
        )
    if lead == "you":
        return _SOUGHT if before == "are" and _begins_sentence(document.text, words.starts[place - 1]) else 0
    if lead in ("be", "become"):
        capital = place + 2 < len(words) and document.text[words.starts[place + 2]].isupper()
        return _ACTS if after == "our" else _SEEN * capital
    if lead in ("as", "serves", "serve"):
        if lead != "as":
            return _SEEN * (document.text[words.starts[place + 1]].isupper() or after == "as")
        if after not in _ARTICLES:
            return _SEEN * (
                before in _OFFICE or before in ("serves", "serve") or document.text[words.starts[place + 1]].isupper()
            )
        if _begins_sentence(document.text, words.starts[place]):
            return _SOUGHT
        if not _JOINING.isdisjoint(words.folded[max(0, place - 8) : place]):
            return _ACTS
        return _ACTS if before in _JOIN and before not in ("serve", "on") else 0
    return (
        _SOUGHT
        if lead in ("seeking", "seeks", "looking", "lookout", "hunt", "searching", "hiring", "recruiting", "search")
        else _ACTS
    )


_Opening = tuple[int, int, int]  # where a title may begin, the end of the block, and what the name there counts


def _led(document: Document) -> Iterator[_Opening]:
    """Yield where a word before it announces a title: "seeks a", "role of", "As a"."""
    text, words, blocks = document.text, document.words, document.blocks
    for lead, following in _LEADS.items():
        for place in words.places.get(lead, ()):
            if words.starts[place] > _READ or place + 1 >= len(words):
                break
            follows = not following or words.folded[place + 1] in following or text[words.starts[place + 1]].isupper()
            if follows and (weight := _weight(document, lead, place)):
                yield *_room(document, place), weight
    for block in blocks[:_OPENING_BLOCKS]:
        if block.span.start > _READ:
            break
        if block.kind == "heading" and (whose := _WHOSE.search(text, block.span.start, block.span.end)):
            yield whose.end(), block.span.end, _ACTS


def _room(document: Document, lead: int) -> tuple[int, int]:
    """Return where a title may stand after a word: in the next block, if "We are looking for:" ends its own."""
    words, blocks = document.words, document.blocks
    block = words.blocks[lead]
    span = blocks[block].span
    if document.text[span.end - 1] == ":" and span.end - words.ends[lead] < _LEAD_OUT and block + 1 < len(blocks):
        span = blocks[block + 1].span
        return span.start, span.end
    return words.ends[lead], span.end


def _acting(document: Document) -> Iterator[_Opening]:
    """Yield where a sentence may begin with the title, a verb behind it: "The Clerk keeps"."""
    text, words, blocks = document.text, document.words, document.blocks
    for article in ("the", "a", "an", "our", "this"):
        for place in words.places.get(article, ()):
            start, after = words.starts[place], words.ends[place]
            if start > _READ:
                break
            block = blocks[words.blocks[place]].span
            if _begins_sentence(text, start):
                yield after, block.end, _ACTS
            elif article == "the" and text.startswith(", ", start - 2) and text[after + 1 : after + 2].isupper():
                yield after, block.end, _SEEN  # "Reporting to the Matron, the Ward Clerk is"
            elif article == "the" and after - block.start < _LEAD_IN and text[block.end - 1] == ":":
                yield after, block.end, _ACTS  # "Under supervision, the Clerk:" before a list of duties
    for entry in blocks[:_OPENING_BLOCKS]:
        if entry.span.start > _READ:
            break
        if entry.kind in ("item", "field") or text.startswith(_BEGUN, entry.span.start, entry.span.end):
            continue
        if text[entry.span.start].isupper():
            yield entry.span.start, entry.span.end, _ACTS


_BEGUN = ("The ", "the ", "A ", "An ", "Our ", "This ", "THE ")  # what begins so is read already


def _acts(text: str, span: Span, end: int) -> bool:
    after = text[span.end : min(end, span.end + 40)]
    word = _VERB.match(after)
    in_role = after.startswith((" in this position", " in this role"))
    if in_role or word is None:
        return in_role
    verb = word.group(1)
    if verb == ":" or verb.casefold() in _AFTER_THE:
        return True
    names = span.of(text).split()
    capitals = len(names) > 1 and all(name[0].isupper() for name in names if len(name) > 3)
    return (
        capitals and is_noun(bare(names[-1])) and (verb in ("to", "who") or bool(_DOES.match(verb)))
    )  # "picks", "to run"


def _is_no_title(name: str, *, capitals: bool) -> bool:
    """Say whether a name in small letters is a heading, an employer, or too general to be a title."""
    if name.endswith(_NO_JOBS) or (name.endswith("support") and not capitals):
        return True
    return (
        is_general(name, capitals=capitals)
        or headings.kinds_of(name) is not None
        or (ends_as_organisation(name.split()) and not name.endswith(" associates"))
    )


def _count(document: Document, openings: Iterator[_Opening], counts: _Counts, *, acts: bool) -> None:
    """Add what each name counts; `acts`: it has to stand alone or before a verb."""
    text = document.text
    for at, end, weight in openings:
        while at < end and text[at] in " \t:\n":
            at += 1
        line = text[at:end] if acts and end - at < _LINE else ""
        whole = Span(at, end) if line and looks_like_title(line) and heads(line) else None
        span = whole or _phrase(text, at, end)
        if span is None or (acts and not whole and not _acts(text, span, end)):
            continue
        if acts and any(word.endswith("ing") and word not in _LEADS for word in text[at : span.start].lower().split()):
            continue  # "Responsible for motivating Ward teams"
        if text[span.start].islower() and text.endswith(" to ", 0, span.start):  # "a position to lead"
            continue
        if _AND_WE.match(text, span.end) and text[span.start : span.end].rpartition(" ")[2].islower():
            continue
        name, capitals = span.of(text).casefold(), text[span.start].isupper()
        if _is_no_title(name, capitals=capitals):
            continue
        # A plural names the same job; it is counted, and given, as one.
        if is_plural(name.rpartition(" ")[2]):
            name, span = name[:-1], Span(span.start, span.end - 1)
        before, first = counts.get(name, (0, span))
        counts[name] = before + weight * (1 + (span.start < _FIRST)) + 2 * capitals, min(first, span)


_UNKNOWN = regex(
    r"(?:looking for|seek(?:s|ing)|[Hh]iring|recruit(?:s|ing)?|needs?) (?:an? |our )?"
    r"(?P<name>(?:[A-Z][a-z]+[ -]){1,3}[A-Z][a-z]+?)s?(?= (?:to|who|for|with|in|and)\b)"
)


def _unknown(document: Document) -> Span | None:
    """Return a name in capitals that is looked for and spoken of again, whatever work it is: "the Pipe Layer"."""
    text = document.text
    for found in _UNKNOWN.finditer(text, 0, _READ):
        name = found["name"]
        if ends_as_organisation(name.split()) or holds_place(name):
            continue
        if any(f"{article} {name} " in text for article in ("The", "the", "a", "A")):
            return Span(*found.span("name"))
    return None


def named(document: Document) -> Span | None:
    """Return the title that running text names most plainly and most often, the earliest of equals."""
    counts: _Counts = {}
    _count(document, _led(document), counts, acts=False)
    if all(count < _PLAIN for count, _ in counts.values()):
        _count(document, _acting(document), counts, acts=True)
    if not counts:
        _count(document, _by_what_follows(document), counts, acts=False)
    if not counts:
        return _unknown(document)
    # "Project Manager" said later speaks for "Senior Project Manager" too.
    total = {
        name: sum(
            other[0] for short, other in counts.items() if name.endswith(short) or name.startswith(f"{short} of ")
        )
        for name in counts
    }
    return counts[max(counts, key=lambda name: (total[name], -counts[name][1].start))][1]
