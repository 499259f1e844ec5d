"""Whether a passage tells who the employer is."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from jdlint.facts import SectionKind
from jdlint.regex import regex
from jdlint.understand import cues, headings, offer
from jdlint.understand.cues import word_set
from jdlint.understand.wording import ORGANISATIONS, WE, Passage, Wording

_FEWEST = 5  # words; a shorter passage describes nobody
_NAME = 9  # words of a name, with its short form
_DESCRIPTION = 12  # words
_SUBJECT = 14  # words before what an employer is said to be or do
_LONG = 20  # words; an item that long is text that stands among items

# Under these headings, or under none, the employer may be described and the role summed up.
OPEN: frozenset[SectionKind] = frozenset({"company", "summary"})
# Words of passages that say how staff are vetted, and nothing of the employer.
_SAFETY = word_set("safeguarding safeguard dbs vetting welfare protection smoke")
# Words of sentences that say what the employer pays.
_REWARDS = word_set("salary salaries compensation benefits rewards paid resumes recruiters")

# What an employer is and does, and what it does when it fills a post, which tells nothing of it.
_DOES = word_set(
    "is are was has have provides provide offers serves works helps specializes specialises operates builds "
    "makes delivers creates develops supports believes focuses brings leads manages partners designs exists "
    "strives consists employs connects combines enables empowers continues represents aims holds stages studies "
    "houses hosts runs publishes cares teaches trains researches sells produces carries manufactures organises "
    "organizes excels ranks prides imports exports distributes treats"
)
_FILLS = word_set("follows seeks requires needs invites hires recruits announces welcomes wants")
_IS = word_set("is are")
_LEGAL_FORMS = word_set("ltd limited llc llp plc inc gmbh pty co")
_NOW = (["now"], ["also"], ["always"], ["again"], ["still"])
_SEARCHING = (["looking"], ["seeking"], ["hiring"], ["recruiting"], ["searching"], ["trying"], ["hoping"])
_IN_NEED = ["in", "need"]

# How a sentence leads in to the name of the employer.
_LEADING = word_set("today with as located founded established based operating since headquartered for over formed")
# Small words in the names of employers.
_PLACED = frozenset({"at", "in"})
_JOINING = frozenset({"of", "and", "for", "the", "de"})
# Words that no name of an employer begins with.
_NO_NAMES = word_set(
    "you we i this that these those there it they he she if as in at for to our your all what who how when where why "
    "while with do are is please must here also additionally currently now then many most each every such there's "
    "here's both either other others another one no not only just so because since after before once under during "
    "from by on of about upon within without through until though although however first last whether yes today work "
    "working none nothing everything something anything someone everyone nobody its his her my me us them they're a "
    "an experience responsibilities duties location applicants candidates salary pay employment some any incumbent "
    "incumbents preference next"
)

# "The company", "this busy hotel", "our platform", and what they may go on with.
_THE = word_set("the our this")
_NO_ADJECTIVES = word_set("includes involves means role position post job is will requires person work")
_OURS = word_set(
    "platform product products app apps software technology technologies tools services solutions customers clients "
    "members users brand brands work research project projects programme codebases codebase menu guests menus "
    "patients pupils people"
)
_MUST = (["must"], ["should"], ["may"])
_NAMED = (["of"], ["for"])
_FOR_OFFICE = frozenset(("is responsible for", "is part of", "are part of", "reports to", "serves as"))

# "for a growing bakery group": what employers are, what stands before it and what may follow it.
_EMPLOYERS = word_set(
    "company firm organization organisation agency university school college hospital practice charity startup "
    "business manufacturer retailer supplier provider consultancy clinic hotel restaurant bank trust distributor"
)
_LEARNT = word_set("experience experienced background")
_FOR = word_set("for with within by at from join joining client clients")
_SEEKS = word_set("seeks seeking looking requires hiring recruiting wants")
_DEFINES = word_set("based located")
_GOES_ON = word_set("in within based that which who to with near on at whose located specialising specializing and")

# "a team who", "a group of bakers that", but not "the team that you will join".
_TEAMS = word_set("team group community crew consultancy practice network")
_WHO = word_set("who that which")
_NOT_OF_TEAMS = word_set("you you'll will the your reports need needs")
_JOINS = word_set("our join joining part within")
_BEFORE_TEAM = 8  # words
_MEMBERS = 10  # words in which the members of a team are named
_ARTICLES = frozenset(("a", "an", "the"))

# What follows "we have" in a sentence about the employer, and what there is in one about a vacancy.
_OWNING = word_set("a an over more been many several grown offices built")
_TO_FILL = word_set(
    "post posts shift shifts opening openings opportunity opportunities vacancy vacancies position positions need role "
    "roles"
)
_BESIDE = word_set("also and then now all both")
# What "we" do about applicants, or with what, tells nothing of the employer.
_ABOUT_APPLICANTS = word_set(
    "ask accept apply call check confirm consider contact discuss email encourage follow hire help interview invite "
    "keep let make meet note notify plan offer pay process provide receive recruit refer reply request respond review "
    "recommend run schedule screen see select send share show sponsor submit take talk test train use welcome work"
)


def may_tell(_: Wording, said: Passage) -> bool:
    """Say whether a passage is worth asking whether it tells."""
    return said.length >= _FEWEST and ("company" in said.scores or _may_describe(said))


def tells(wording: Wording, said: Passage) -> bool:
    """Say whether a passage tells of the employer by its own words."""
    if said.length < _FEWEST or "equal_opportunity" in said.sure or wording.has(said, _SAFETY):
        return False
    ending = wording.ending(said)
    if ending == "?" or _tells_of_reader(wording, said):
        return False
    sentence = ending == "." and OPEN.issuperset(said.kinds)
    if said.unit.item and said.length < _LONG and not sentence:
        return False
    if (
        "company" in said.sure
        and "benefits" not in said.sure
        and not _seeks(said)
        and not offer.is_given(wording, said)
    ):
        return True
    return (
        _describes_employer(wording, said)
        or _has_apposition(wording, said)
        or _describes_team(wording, said)
        or (not wording.has(said, _REWARDS) and (_names_employer(wording, said) or _tells_what_we_do(wording, said)))
    )


def _tells_of_reader(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence tells its reader what they will do, and only names the employer: "for our platform"."""
    opening, phrases = wording.folded[said.first : said.first + 4], said.phrases.get("company", ())
    at_once = opening[:2] == ["you", "will"] or opening[:1] == ["you'll"]
    you_will = at_once or (phrases and (("you", "will") in pairwise(opening) or "you'll" in opening))
    return bool(you_will) and all(phrase.startswith("our ") for phrase in phrases)


def _seeks(said: Passage) -> bool:
    """Say whether a sentence sums up the job and says no more of the employer than that somebody "is"."""
    return "summary" in said.sure and all(
        phrase.endswith((" is", " are")) or phrase == "our company" for phrase in said.phrases["company"]
    )


def _may_describe(said: Passage) -> bool:
    """Say whether a passage stands where a sentence about the employer may."""
    return not said.kinds or said.unit.adrift or not OPEN.isdisjoint(said.kinds)


def is_act(wording: Wording, word: int) -> bool:
    """Say whether a word is what somebody does: "bakes", but not "seeks"."""
    verb = wording.folded[word]
    return verb[-1] == "s" and verb in wording.verbs and verb not in _FILLS


def acts(wording: Wording, first: int, last: int) -> bool:
    """Say whether one of a run of words is what somebody is or does: "is", "bakes"."""
    return any(word in _DOES or (word in wording.verbs and word not in _FILLS) for word in wording.folded[first:last])


def _searches(wording: Wording, verb: int) -> bool:
    """Say whether somebody "is now hiring" or "is in need of": that tells what is wanted, not who they are."""
    folded = wording.folded
    after = verb + 1
    while folded[after : after + 1] in _NOW or (after < len(folded) and folded[after].endswith("ly")):
        after += 1
    return folded[verb] in _IS and (folded[after : after + 1] in _SEARCHING or folded[after : after + 2] == _IN_NEED)


def _names_employer(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence opens with a name, or "the company", and goes on to say what it is or does."""
    if not _may_describe(said) or said.length <= _FEWEST:
        return False
    folded, at = wording.folded, said.first
    if folded[at] == "as" and _speaks_as_employer(wording, said):
        return True
    if folded[at] in _LEADING:  # "With forty schools, Acme is ..."
        at = _next_after(wording, ", ", wording.ends[at], wording.starts[said.last - 1], otherwise=at)
    last = min(at + 9, said.last)
    if folded[at] in _THE and (described := _is_noun_of_employer(wording, said, at, last)) is not None:
        return described
    if folded[at : at + 2] == ["here", "at"]:
        at += 1
    if folded[at] == "at" and (located := _is_at_employer(wording, said, at, last)) is not None:
        return located
    if folded[at] in _NO_NAMES or headings.kinds_of(folded[at]) is not None:
        return False
    title = wording.title[-1:]
    if not {*title, *(f"{word}s" for word in title)}.isdisjoint(folded[at : at + 6]):
        return False  # "Bakers are the heart of ..."
    return _opens_with_name(wording, said, at, min(at + _SUBJECT, said.last))


def _next_after(wording: Wording, sign: str, start: int, end: int, *, otherwise: int) -> int:
    """Return the index of the first word after a sign that stands between two places."""
    place = wording.text.find(sign, start, end)
    return bisect_left(wording.starts, place) if place >= 0 else otherwise


def _speaks_as_employer(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence opens like "As an independent bakery, we ..."."""
    folded, first, last = wording.folded, said.first, said.last
    if folded[first + 1] not in {"a", "an"}:
        return False
    after = _next_after(wording, ", ", wording.ends[first + 1], wording.ends[last - 1], otherwise=last)
    ours = after < last and folded[after] in WE and "employer" not in folded[first:after]
    return ours and "you" not in folded[first : after + 5]


def _is_noun_of_employer(wording: Wording, said: Passage, at: int, last: int) -> bool | None:
    """Say whether a sentence tells what "the company" is or does; None where it opens with no such noun."""
    folded = wording.folded
    last = min(last, said.last - 1)  # something is said of it
    body = next((i for i in range(at + 1, last) if folded[i] in ORGANISATIONS), last)
    busy = folded[at] == "this" and at + 1 < body < at + 5 and folded[at + 1] not in _NO_ADJECTIVES  # "this busy hotel"
    if body < last and (body == at + 1 or busy or folded[at] == "our" or wording.are_capitals(at + 1, body)):
        if folded[body + 1 : body + 2] in _MUST or _searches(wording, body + 1):
            return False
        named = folded[body + 1 : body + 2] in _NAMED
        goes_on = folded[body + 1 : body + (6 if named else 3)]  # "The mission of Acme is to ..."
        does = not _DOES.isdisjoint(goes_on) or (body + 1 < last and is_act(wording, body + 1))
        return does and _FOR_OFFICE.issuperset(said.phrases.get("summary", ()))
    thing = next((i for i in range(at + 1, min(at + 5, last)) if folded[i] in _OURS), last)
    if folded[at] == "our" and thing < last:  # "Our bakery app helps ..."
        return acts(wording, thing + 1, min(thing + 3, said.last))
    return None


def _is_at_employer(wording: Wording, said: Passage, at: int, last: int) -> bool | None:
    """Say whether a sentence tells what is done "at Acme"; None where it is not built like that."""
    folded, text = wording.folded, wording.text
    if folded[min(at + 2, last - 1)] in WE:
        return wording.are_capitals(at + 1, at + 2)  # "At Acme we ..."
    if "," not in text[wording.starts[at] : wording.ends[last - 1]]:
        return None
    # "At Acme, we ...", "At the Acme Lab, the research ..."
    start = at + 2 if folded[at + 1] == "the" else at + 1
    name = next((i for i in range(start, last) if text.startswith((",", "),"), wording.ends[i])), last)
    if name + 1 >= said.last or not wording.are_capitals(start, start + 1):
        return False
    does = folded[name + 1] == "the" and acts(wording, name + 3, min(name + 5, said.last))
    return does or folded[name + 1] in WE


def _sums_up(wording: Wording, said: Passage) -> bool:
    """Say whether a passage says what is sought, and says so in its first sentence: a short line may hold two."""
    if "summary" not in said.sure:
        return False
    text = said.unit.span.of(wording.text)
    end = regex(r"[a-z\d]{3}[.!?]\s+(?=[A-Z])").search(text)
    first = text[: end.start()].casefold() if end else ""
    return end is None or any(phrase in first for phrase in said.phrases["summary"])


def _opens_with_name(wording: Wording, said: Passage, at: int, last: int) -> bool:
    """Say whether a name stands at the index of a word, and after it what its bearer is or does."""
    folded, text, starts, ends = wording.folded, wording.text, wording.starts, wording.ends
    start = at
    if folded[at] in wording.verbs and not (at + 1 < last and text[starts[at + 1]].isupper()):
        return False  # "Prepare and deliver ..."
    if at + 1 < last and text[ends[at]] == "." and starts[at + 1] == ends[at] + 1:
        start = at + 1  # "acme.example is ..."
        at += 2
    while at < last and (wording.is_name(at) or folded[at] in _JOINING or (at > start and folded[at] in _LEGAL_FORMS)):
        if wording.is_label(at):
            start = at + 1  # "School: Acme Academy is ..."
        at += 1
    if at > start and folded[at - 1] in _JOINING:
        return False  # "Advertises for and distributes ..."
    if at == start + 1 and (text.startswith("-", ends[start]) or not _has_capital_everywhere(wording, folded[start])):
        return False
    if not start < at < last or _sums_up(wording, said):
        return False
    if "responsible for" in said.phrases.get("responsibilities", ()):
        return False
    if text.startswith(" (", ends[at - 1]):  # "Acme (the Ace of bakers) delivers ..."
        at = _next_after(wording, ")", ends[at - 1], ends[min(at + 8, said.last) - 1], otherwise=at)
    elif text[ends[at - 1]] == ",":  # "Acme, formerly Ace, delivers ...": go on after the second comma
        at = _next_after(wording, ",", ends[at - 1] + 1, ends[min(at + 12, said.last) - 1], otherwise=at)
    if at + 1 < said.last and folded[at] in _PLACED and wording.is_name(at + 1):  # "The lab at Acme operates"
        at += 1
        while at < last and wording.is_name(at):
            at += 1
    if at >= said.last or folded[at] in _DOES:
        return at < said.last and not _searches(wording, at)
    return is_act(wording, at) and folded[start] != "the" and folded[start] not in wording.verbs


def _has_capital_everywhere(wording: Wording, word: str) -> bool:
    """Say whether a word is nowhere written small, but for addresses."""
    text = wording.text
    starts = (wording.starts[place] for place in wording.places[word])
    return not any(text[start].islower() and text[start - 1 : start].isspace() for start in starts)


def _tells_what_we_do(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence tells what "we" do, but for what is done about those who apply."""
    if not _may_describe(said) or not said.sure.isdisjoint(("benefits", "apply", "summary")):
        return False
    folded, last = wording.folded, said.last
    at = next((i for i in range(said.first, min(said.first + 6, last)) if folded[i] == "we"), -1)
    if at < 0 or (at > said.first and not wording.after_comma(at)):
        return False
    at += 1
    while at < last and (folded[at].endswith("ly") or folded[at] in _BESIDE):
        at += 1
    if at + 1 < last and folded[at] == "have":
        owns = folded[at + 1] in _OWNING or folded[at + 1].endswith("ed") or cues.is_number(folded[at + 1])
        return owns and not wording.has(said, _TO_FILL)
    if folded[at : at + 2] == ["are", "working"]:  # "We are working on better bread"
        return True
    return at < last and folded[at] in wording.verbs and folded[at] not in _ABOUT_APPLICANTS


def _describes_team(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence says what team one joins: "part of a group of librarians who run three branches"."""
    if not _may_describe(said) or wording.has(said, _LEARNT):
        return False
    folded = wording.folded
    for at in range(said.first + 1, said.last - 3):
        if folded[at] not in _TEAMS or _JOINS.isdisjoint(folded[max(said.first, at - _BEFORE_TEAM) : at]):
            continue
        if folded[at + 1] in _WHO and not wording.after_comma(at + 1) and folded[at + 2] not in _NOT_OF_TEAMS:
            return True
        members = folded[at + 2 : min(at + _MEMBERS, said.last - 1)] if folded[at + 1] == "of" else []
        if any(word in _WHO for word in members) and "you" not in members:
            return True
    return False


def _has_apposition(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence says of a name what its bearer is: "Acme (ACM), a family bakery, has ...".

    The name opens the sentence, or is whom one works for: "Thank you for your interest in working with Acme, a bakery".
    """
    folded, first, last = wording.folded, said.first, said.last
    if not _may_describe(said):
        return False
    starts = [] if folded[first] in _NO_NAMES else [first]
    if not wording.has(said, _LEARNT):
        starts += [at + 1 for at in range(first, last - 1) if folded[at] in _FOR]
    return any(_is_in_apposition(wording, at, last) for at in starts)


def _is_in_apposition(wording: Wording, first: int, last: int) -> bool:
    """Say whether a name begins at a word, and what its bearer is follows behind a comma."""
    folded, text, ends = wording.folded, wording.text, wording.ends
    if not wording.is_name(first):
        return False
    for at in range(first, min(first + _NAME, last - 1)):
        if not (wording.is_name(at) or folded[at] in _JOINING) or folded[at] in wording.title[-1:]:
            return False
        if text.startswith((", ", "), "), ends[at]) and folded[at + 1] in _ARTICLES:
            until = _next_after(wording, ",", ends[at + 1], ends[last - 1], otherwise=last)
            return not _EMPLOYERS.isdisjoint(folded[at + 2 : min(until, at + _DESCRIPTION)])
    return False


def _describes_employer(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence says what kind of employer it is for: "for a growing bakery group"."""
    folded, first, last = wording.folded, said.first, said.last
    if not _may_describe(said) or not wording.has(said, _EMPLOYERS) or wording.has(said, _LEARNT):
        return False
    if _seeks_by_kind(wording, said):
        return True
    for body in range(first + 3, last):
        if folded[body] not in _EMPLOYERS:
            continue
        after = folded[body + 1 : body + 2]
        if not after or wording.text[wording.ends[body]] != " " or after[0] in _GOES_ON:
            article = next((i for i in range(body - 1, max(first, body - 8), -1) if folded[i] in {"a", "an"}), 0)
            described = body - article > 1 or (after and after[0] in _DEFINES)
            if article and (folded[article - 1] in _IS or (described and folded[article - 1] in _FOR)):
                return True
    return False


def _seeks_by_kind(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence opens with what kind of employer seeks somebody: "Busy clinic in York is hiring"."""
    folded, first, last = wording.folded, said.first, said.last
    opening = folded[first]
    if said.duties or opening == "the" or opening in _NO_NAMES or opening in WE or opening in wording.verbs:
        return False
    body = next((i for i in range(first + 1, min(first + 7, last)) if folded[i] in _EMPLOYERS), last)
    seeks = not _SEEKS.isdisjoint(folded[body + 1 : min(body + 12, last)])
    return seeks and not any(wording.is_name(i) for i in range(first + 1, body + 1))
