"""Which parts of a posting speak about which of the twelve things."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from jdlint.document import Document
from jdlint.facts import SECTION_KINDS, How, Section, SectionKind
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import cues, headings, pay, place, terms, title
from jdlint.understand.cues import word_set
from jdlint.understand.language import language
from jdlint.understand.outline import Part, Unit, outline

_TOLD = cues.TELLS  # the score from which a unit speaks about a kind
# In the body, a kind is not looked for under headings of these others.
_CLOSED: dict[SectionKind, frozenset[SectionKind]] = {
    "responsibilities": frozenset(
        {"qualifications", "preferred", "company", "benefits", "equal_opportunity", "apply", "pay", "location"}
    ),
    "qualifications": frozenset(
        {"preferred", "company", "benefits", "equal_opportunity", "apply", "pay", "location", "employment_type"}
    ),
    "preferred": frozenset({"company", "benefits", "equal_opportunity", "apply", "pay", "location", "employment_type"}),
    "benefits": frozenset({"responsibilities", "qualifications", "preferred", "equal_opportunity", "apply"}),
    "company": frozenset(
        {"responsibilities", "qualifications", "preferred", "equal_opportunity", "apply", "pay", "location"}
    ),
    "apply": frozenset({"responsibilities", "qualifications", "equal_opportunity"}),
}
# Headings that promise what the role is for, even over a list.
_AIM = regex(r"(?i)purpose|objective|summary|mission")
_ITEM = 10  # words; what an item of a list may have
_PROSE = 20  # words; an item that long is text that stands among items
# Words that offer something to the reader: one benefit in their sentence is enough.
_OFFERING = word_set(
    "offer offers offered offering receive benefits perks eligible enjoy entitled available benefit give gives given "
    "supports supported"
)
# A benefit that is denied is none; one that something includes is one.
_NEGATED = word_set("not don't doesn't")
_FLEXIBLE = word_set("flexible flexibly flexibility")
_DEMANDED = word_set("evenings weekends needed required must ability able")
_INCLUDING = word_set("include includes including plus")
# What makes a thing a gift when it stands right before it, and when it stands after it.
_FREE = word_set("free complimentary subsidised subsidized discounted paid reimbursed unlimited generous")
_PROVIDED = word_set("provided supplied reimbursed covered subsidised subsidized included")
_HAVE = word_set("have has had they who as")
_ASKED = word_set("must required should requested customers patients clients guests visitors pupils students residents")
# Who gives, who gets, and the verbs of both.
_GIVERS = word_set("we we'll we're company employer position job role post package")
_GETTERS = word_set(
    "you you'll staff employee employees intern interns trainee trainees apprentice apprentices volunteer "
    "volunteers members"
)
_WE_WILL = ["we", "will"]
_STAFF = word_set("fellow fellows postdoc postdocs assistant assistants drivers nurses teachers counselors counsellors")
_GIVING = word_set(
    "offer offers offering provide provides providing give gives cover covers pay pays reimburse reimburses supply "
    "supplies match matches contribute contributes train"
)
_GETTING = word_set(
    "get gets receive receives enjoy enjoys earn earns given offered rewarded entitled eligible assigned"
)
_READER = word_set("you your you'll employees staff everyone everybody team")
# Working is a duty only with something: "work with the chef".
_WORKING = word_set("work working")
_AT_WORK = tuple([word] for word in "with on closely alongside as under together directly to in across".split())
# How a sentence opens that tells the reader what they will do.
_YOU = ("you will", "you'll", "you'd", "you would")
# Single words that mark an item of a list of requirements as optional.
_ALONE = word_set("optional preference advantage asset recommended appreciated desired")
# Beside these, a bonus is money.
_PAID = word_set("eligible compensation annual salary paid pay earn")
# Words that, last in a sentence, say that what it names is optional.
_LAST = word_set("desired helpful beneficial optional ideal")
_TO_COME = word_set(
    "aim task will you'll responsible duties responsibilities tasks role expected involve involves involving"
)
# What one is told to do with an address, by words that may stand before it, and what tells that it is about the job.
_GO = word_set(
    "see visit check view find click follow go use open read register sign contact email mail write call send submit "
    "complete fill reach reply respond message text apply get"
)
_POLITELY = word_set("please kindly simply just")
_SHOULD = word_set("if to for should")
_OF_VACANCY = word_set(
    "job jobs opening openings vacancy vacancies posting advert advertisement application applying apply form"
)
_KEEN = word_set("interested looking keen join possess match fit feel think believe register")
_ON_OTHER_MATTERS = word_set(
    "information info details further more other assistance assist accessibility privacy benefits problematic place "
    "learn data policy"
)
_WEB = word_set("http https www")
# What sentences say that tell whom a job is for, and what they say that tell how to get it.
_CONDITIONS = frozenset(("if you are interested", "if you're interested", "if interested", "if this sounds"))
_SENDING = word_set(
    "apply applying application send submit contact email mail call write touch message text reach visit click follow "
    "fill hit cv resume resumes here join come reply respond hear drop ping talk chat let"
)
# What "you will" may go on with that is nothing to do.
_NO_DUTIES = word_set(
    "be have need experience require get receive enjoy find love like also not possess hold bring gain earn see "
    "hear know fit thrive benefit feel become demonstrate ideally either you the a join start meet learn"
)
_AS = word_set("if as when where")
# Words that, before a colon, say that what follows is optional.
_MARKING = word_set(
    "plus bonus preferred preferably desirable desired optional ideally advantageous nice advantage asset"
)
# After "ideally", nothing optional.
_SUITED = word_set("suited located situated placed")
_WILL = word_set("will you'll")
_ROMAN = frozenset("ivx")
_ROLES = word_set("position role post job incumbent holder postholder jobholder employee individual person successful")
# How a sentence opens that goes on with "you" and what one does.
_IN_ROLE = tuple(
    pair.split() for pair in ("as a", "as an", "as our", "as the", "in this", "on a", "day to", "every day")
)
_OF_JOB = word_set("your the this")
_MISSION, _IS_TO = ["your", "mission"], ["is", "to"]
_JOBS = word_set("job work role position post day days week internship placement assignment")
_ENTAILS = word_set("includes include entails entail consists consist comprises")
_YOU_ARE_TO = {("you", "get", "to"), ("you", "are", "going"), ("you're", "going", "to"), ("you", "can", "expect")}
_WANT = word_set("want need expect")
_APPLYING = word_set("applicants candidates resumes cvs applications interviews qualifications references eligibility")
# Who seeks somebody, and what they are sought for that is no duty.
_TO_HELP = ["to", "help"]
_SOUGHT = word_set("seeking seeks looking requires needs need")
_TO_COME_IN = word_set("help work hire recruit add support find expand grow apply join assist make create take")
# How an invitation opens.
_INVITING = (["learn", "more"], ["work", "for"], ["work", "here"], ["find", "out"], ["meet", "the"])
# How one takes part: "a key part of planning", "involved in".
_PARTAKING = word_set("part role charge involved tasked entrusted engaged instrumental focused")
_PARTAKING_IN = word_set("of in with on")
_AIMS = word_set("aim aims goal goals mission vision purpose ambition")
# What follows "will" and "will be": having is no duty, being in charge is one.
_HAVING = word_set("have possess hold need demonstrate")
_BE_DOING = word_set("responsible accountable in on to")
_BEFORE_VERB = word_set("will you'll to and or for of be include includes including by in")
_BEFORE_FIRST = word_set("to and by will would you you'll you'd be also may")
# Sentences that name somebody to ask, or what to do on other occasions, and no way to apply.
_ASKING = word_set(
    "questions question queries query discuss discussion enquiries inquiries informal accommodation "
    "accommodations agencies recruiters agency disability"
)
# A field of these keys repeats what the text says; it counts where nothing else does.
_ECHOES = word_set("title description excerpt summary")


_Facts = Mapping[SectionKind, Sequence[Span]]
_OPEN: frozenset[SectionKind] = frozenset({"company", "summary"})
# Beside a run of units this many times as telling, another is left out.
_WEAK = 4
# How people are reached: with a number or an address, that is a way to apply.
_REACH = word_set("mail speak ping call ring text phone message whatsapp drop email write contact come")
# A closing date without a figure has one of these.
_UNTIL = word_set(
    "open until filled rolling ongoing continuous served close closes noon midnight monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december week "
    "weeks"
)
# What stands for nothing.
_NOTHING = regex(
    r"(?i)\W*(?:n/?a|none|null|tb[acd]|to be \w+(?: soon)?|nil|no (?:\w+ ){1,2}(?:required|needed|necessary)"
    r"|not (?:specified|applicable|available|stated)|unspecified|true|false)?\W*"
)
_IN_DESCRIPTIONS: frozenset[SectionKind] = frozenset({"responsibilities", "benefits", "company"})
# What is looked for in the text before a field, which says it in a few words.
_BEFORE_FIELDS = frozenset({"qualifications", "apply"})
# A field of these kinds may say nothing (`url:`, `description: Chef`); then a section in the text counts first.
# Headings over what happens to those who apply, which may say how one does or not.
_PROCESS = regex(r"(?i)process|procedure|next|happens")
_DESIRED = regex(r"(?i)\W*desired [^\n]*")
_CONTINUED = frozenset({"responsibilities", "benefits"})
# How a heading begins that goes on with what was said before it.
_FURTHER = regex(r"(?i)\W*(?:additional|other|further|secondary|more)\b")
_FIELDS_LAST = frozenset({"summary", "apply"})


class _Found(NamedTuple):
    """A unit with what was found in it; `first` and `last` are the indexes of its words.

    `given` says that it names a thing that employers give.
    """

    unit: Unit
    part: Part
    scores: dict[SectionKind, int]
    phrases: dict[SectionKind, list[str]]
    sure: frozenset[SectionKind]
    duties: int
    first: int
    last: int
    given: bool

    @property
    def length(self) -> int:
        return self.last - self.first

    def open_for(self, kind: SectionKind) -> bool:
        """Say whether the heading above lets this unit speak about `kind`."""
        kinds = self.part.kinds
        if not kinds or self.part.weak or self.unit.adrift:
            return True
        if kind == "equal_opportunity":
            phrases = self.phrases.get(kind, ())
            return (
                _LISTS.isdisjoint(kinds)
                or not _STATEMENTS.isdisjoint(phrases)
                or (not self.unit.item and not self.unit.field and self.scores.get(kind, 0) > _TOLD)
            )
        if kind == "responsibilities" and kind in self.sure:
            return "qualifications" not in kinds and "preferred" not in kinds
        if (
            kind == "company"
            and any(phrase.startswith(_OPENS) for phrase in self.phrases.get(kind, ()))
            and self.part.units[0] is self.unit
            and not (self.unit.item or self.duties)
        ):
            return True  # "Duties: Our client is a bakery. You will ..."
        return _CLOSED.get(kind, _NONE).isdisjoint(kinds)


# How cues of the company begin that tell of it wherever they stand first.
_OPENS = ("our client", "my client", "we ", "we're", "is a", "is the")
_NONE: frozenset[SectionKind] = frozenset()
# Who welcomes whom of which kind, in a statement of equal opportunity.
_WELCOMING = word_set("encourage encourages encouraged welcome welcomes welcomed invite invites")
_WELCOMED = word_set("candidates applicants applications apply applying everyone anyone individuals")
_KINDS_OF_PEOPLE = word_set(
    "backgrounds identities ethnicities genders races minorities minority underrepresented disabilities disabled women "
    "lgbtq lgbtqia bame abilities walks veterans"
)
_EXPERIENCE_GIVEN = word_set("offer offers offering provide provides gain gaining get receive gives give build")
_SOMEBODYS = word_set("your their our his her you them us")
_PREFERENCES = (["name"], ["pronouns"], ["location"], ["time"], ["method"], ["start"], ["date"], ["supplier"])
# What goes on for years without being experience.
_LASTING = word_set("term contract fixed temporary appointment renewable founded business since history over duration")
# What "you" do in a requirement, and what follows a verb rather than an opener.
_KNOWING = word_set("know speak love understand hold thrive care")
_THE = word_set("the our your")
_NEEDED = word_set("required must mandatory essential")
# Cues of requirements that are none beside a chance, nor where "we" are able to do something.
_WEAKLY = frozenset(("will have", "able to", "capable of"))
_NOT_ASKED = word_set("opportunity opportunities chance access freedom")
# Cues of equal opportunity that are no statement beside words for knowledge, trades and those who are served.
_WEAK_PROMISES = (["equal employment"], ["equal opportunity"], ["equal opportunities"], ["all backgrounds"])
_NO_PROMISE = word_set(
    "knowledge lender lending housing patrons guests visitors customers clients patients students pupils children "
    "residents members readers"
)
# People whom a duty may be for.
_WHOM = (["individuals with disabilities"], ["people with disabilities"], ["disabled people"], ["people of color"])
# Cues that are a statement of equal opportunity wherever they stand.
_STATEMENTS = frozenset(("opportunity employer", "eoe"))
_ADDRESSED = word_set("you you're")
_AFTER: tuple[SectionKind, ...] = ("equal_opportunity", "company", "apply", "benefits", "summary")
_LISTS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "preferred", "benefits"})


# The lists of a posting.
_TASKS: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications"})
# Cues of a summary even under a heading of requirements; cues that need more beside them, by what they need.
_JOINING_US = frozenset(("to join our", "to join the", "reports to", "will be responsible for"))
_ELIGIBLE = word_set("eligible eligibility")
_THIS = frozenset(("this role", "this position", "in this role", "in this position", "in this job", "the opportunity"))
_LOOKED_FOR = frozenset(("looking for", "the opportunity"))
_NEW_JOB = word_set("place job challenge opportunity career employment")
_OF_SOMEBODY = frozenset(("the ideal candidate", "this individual", "the individual"))


class _Reader:
    """Reads one document: its units, and for each kind those that speak about it."""

    def __init__(self, document: Document, extra: Mapping[str, SectionKind]) -> None:
        self.document = document
        self.text = document.text
        self.words = document.words
        self.parts = outline(document, extra)
        self.at = {id(part): index for index, part in enumerate(self.parts)}
        self.english = language(document) == "en"
        self.weak_fields: list[Section] = []
        self.verbs = cues.duty_verbs()
        self.given = cues.given()
        self.links = [mark.span for mark in document.marks if mark.kind == "link" and len(mark.span)]
        named = title.title(document, ())
        self.name_at = None if named is None else named.span
        self.name = [] if named is None else self.words.folded[slice_of(self.words.within(named.span))]
        self.name = [word for word in self.name if len(word) > 1] or self.name  # "Baker (m/f/d)"
        self.found = list(self._read(self.parts))
        self.addressed = self._addressed()

    def _read(self, parts: list[Part]) -> Iterator[_Found]:
        hits = cues.hits(self.document)
        starts = [hit.at for hit in hits]
        places, folded, gifts = self.words.starts, self.words.folded, self.given
        for part in parts:
            for unit in part.units:
                start = bisect_left(places, unit.span.start)
                stop = bisect_left(places, unit.span.end, start)
                first = bisect_left(starts, start)
                told = hits[first : bisect_left(starts, stop, first)]
                scores: dict[SectionKind, int] = {}
                phrases: dict[SectionKind, list[str]] = {}
                sure = _NONE
                if told:
                    for _, kind, weight, phrase in told:
                        scores[kind] = scores.get(kind, 0) + weight
                        phrases.setdefault(kind, []).append(phrase)
                    sure = frozenset([hit.kind for hit in told if hit.weight >= _TOLD])
                given = not gifts.isdisjoint(folded[start:stop])
                # "Work experience with ...", "Track record of leading ..."
                asks = (
                    start < stop
                    and folded[start] in self.verbs
                    and any(hit.at == start and hit.kind == "qualifications" and hit.weight >= _TOLD for hit in told)
                )
                duties = 0 if asks else self._duties(start, stop)
                yield _Found(unit, part, scores, phrases, sure, duties, start, stop, given)

    def _addressed(self) -> set[int]:
        """Return where the units begin that hold a link, a web or an e-mail address."""
        starts = [f.unit.span.start for f in self.found]
        places = [link.start for link in self.links]
        for sign in ("@", "://", "www."):
            at = self.text.find(sign)
            while at >= 0:
                places.append(at)
                at = self.text.find(sign, at + 1)
        return {starts[at - 1] for at in (bisect_right(starts, place) for place in places) if at}

    def _duties(self, first: int, last: int) -> int:
        """Count the things to do that a run of words tells, at most three."""
        folded, verbs = self.words.folded, self.verbs
        at = first
        if at + 1 < last and self._numbers(at):
            first = at = at + 1
        while at < last and (folded[at] in _BEFORE_FIRST or folded[at].endswith("ly")):
            at += 1
        if at >= last or folded[at : at + 2] in _INVITING:
            return 0
        if self._is_about_us(first, last):
            return 0
        you = at > first and folded[at - 1] in {"will", "you'll"} and folded[first] in {"you", "you'll"}
        noun = folded[at + 1 : at + 2] == ["of"] and not folded[at].endswith("ing")  # "Review of applications"
        opens = (folded[at] in verbs and not noun) or (you and folded[at] not in _NO_DUTIES)
        words = set(folded[first:last])
        if not opens and (does := self._role_does(first, last) or self._you_do(first, last)):
            opens, at = True, does
        elif not opens and not _SOUGHT.isdisjoint(words):
            until = folded.index("we", at + 2, last) if "we" in folded[at + 2 : last] else last
            sought = [i for i in range(at + 2, until) if folded[i] in verbs and self._is_sought(i)]
            before = folded[sought[0] - 3 : sought[0]] if sought else []
            helps = before[1:] == _TO_HELP and before[0] != "you"  # "an expert to help improve and run"
            if len(sought) > 1 and (helps or (before[2] == "to" and before[1] not in _SOUGHT)):
                return 2
        if "will" in words and not opens:
            will = folded.index("will", first, last)
            if folded[will - 1] == "we" or (folded[will - 1] in _APPLYING and folded[will + 1 : will + 2] == ["be"]):
                return 0  # "Applicants will be contacted to arrange ..."
            if folded[first:last].count("will") == 1 and self._will_be(
                will + 1
            ):  # "will be at the front desk, greeting guests"
                doing = [i for i in range(will + 2, last) if folded[i] in verbs and self._is_doing(i)]
                return min(3, len(doing))
        if not opens and _TO_COME.isdisjoint(words) and not self._leads_to_duties(first, last, words):
            return 0
        count = int(opens)
        you = not _WILL.isdisjoint(words)
        if not you and verbs.isdisjoint(words):
            return count
        for index in range(at + 1, last):
            word = folded[index]
            will = you and (folded[index - 1] in _WILL or folded[index - 1].endswith("ly")) and self._you_will(index)
            if (word in verbs and self._is_told(index)) or (will and word not in _NO_DUTIES):
                count += 1
                if count == 3:
                    break
        return count

    def _is_about_us(self, first: int, last: int) -> bool:
        """Say whether a sentence tells what the employer is up to: "To stay ahead, we train", "Our aim is to"."""
        folded = self.words.folded
        if folded[first] == "our" and first + 1 < last:
            us = folded[first + 1] in _AIMS or not _BODIES.isdisjoint(folded[first + 1 : min(first + 5, last)])
            return us and ("you" not in folded[first:last] or "will" in folded[first : first + 6])
        opens = folded[first] in {"to", "by"} or folded[first].endswith("ing")
        return opens and any(
            folded[i] in _WE and self.text[self.words.ends[i - 1]] == "," for i in range(first + 2, last)
        )

    def _is_doing(self, index: int) -> bool:
        """Say whether a verb tells what somebody "will be" doing: ", greeting guests", "a key part of running"."""
        folded = self.words.folded
        if not folded[index].endswith("ing"):
            return False
        if self.text[self.words.ends[index - 1]] == ",":
            return True
        taking_part = index if folded[index - 1] != "and" else index - 2  # "in building and running"
        return folded[taking_part - 1] in _PARTAKING_IN and folded[taking_part - 2] in _PARTAKING

    def _role_does(self, first: int, last: int) -> int:
        """Return where a sentence tells what the role does: "The cook prepares"; 0 where it does not."""
        folded = self.words.folded
        if folded[first] in {"the", "this", "a", "an"}:
            for index in range(first + 2, min(first + 7, last)):
                word = folded[index]
                if word[-1] == "s" and word in self.verbs:
                    return index if folded[index - 1] in _ROLES or folded[index - 1 : index] == self.name[-1:] else 0
        return 0

    def _you_do(self, first: int, last: int) -> int:
        """Return where a sentence tells what one does in a role: "As a cook, you prepare"; 0 where it does not."""
        folded = self.words.folded
        if folded[first : first + 2] in _IN_ROLE and "you" in folded[first + 2 : min(first + 10, last - 1)]:
            does = folded.index("you", first + 2) + 1
            does += folded[does] == "also" or folded[does].endswith("ly")
            told = does < last and folded[does] in self.verbs and folded[does] not in _NO_DUTIES
            return does if told and not folded[does].endswith("ing") else 0
        return 0

    def _leads_to_duties(self, first: int, last: int, words: set[str]) -> bool:
        """Say whether a sentence goes on to what one does: "Your job is to", "The work entails", "We want you to"."""
        folded = self.words.folded
        job = folded[first + 1 : first + 2]
        if folded[first] in _OF_JOB and first + 3 < last and (job[0] in _JOBS or folded[first : first + 2] == _MISSION):
            goes_on = folded[first + 2 : first + 4]
            return goes_on == _IS_TO or not _ENTAILS.isdisjoint(goes_on)
        if tuple(folded[first : first + 3]) in _YOU_ARE_TO:
            return True
        if "you" in words and not _WANT.isdisjoint(words):
            you = folded.index("you", first, last)
            return folded[you - 1] in _WANT and folded[you + 1 : you + 2] == ["to"]
        return False

    def _is_sought(self, index: int) -> bool:
        """Say whether a verb tells what somebody is sought for: "seeking a clerk to file, copy and post"."""
        folded = self.words.folded
        return folded[index] not in _TO_COME_IN and (
            folded[index - 1] in {"to", "and", "help"} or self.text[self.words.ends[index - 1]] == ","
        )

    def _numbers(self, word: int) -> bool:
        """Say whether a word numbers an item: "iv." or "b)"."""
        written = self.words.folded[word]
        return self.text.startswith((".", ")"), self.words.ends[word]) and (
            len(written) == 1 or _ROMAN.issuperset(written)
        )

    def _will_be(self, index: int) -> bool:
        """Say whether "will" goes on with what somebody is to be or to have: "will have a deep knowledge of"."""
        folded = self.words.folded
        word, after, *_ = [*folded[index : index + 2], "", ""]
        if word == "be":
            return not after.endswith(("ing", "ed")) and after not in _BE_DOING
        return word in _HAVING

    def _before(self, index: int) -> str:
        """Return the word before another one, less an adverb between them."""
        folded = self.words.folded
        return folded[index - 2] if folded[index - 1].endswith("ly") else folded[index - 1]

    def _is_told(self, index: int) -> bool:
        """Say whether a verb in a sentence is something to do: "to cook", "and serve", ", clean", "washing"."""
        listed = self.text[self.words.ends[index - 1]] == ","
        if self.words.folded[index] in _WORKING and self.words.folded[index + 1 : index + 2] not in _AT_WORK:
            return False  # "which includes weekend working"
        return listed or self._before(index) in _BEFORE_VERB or self.words.folded[index].endswith("ing")

    def _you_will(self, index: int) -> bool:
        before = self._before(index)
        return before == "you'll" or (before == "will" and index > 1 and self.words.folded[index - 2] == "you")

    def _has(self, f: _Found, words: frozenset[str]) -> bool:
        return not words.isdisjoint(self.words.folded[f.first : f.last])

    def tells(self, f: _Found, kind: SectionKind) -> bool:
        """Say whether a unit speaks about `kind` by its own words."""
        if kind == "responsibilities":
            shouted = f.length < _ITEM and self.text[f.unit.span.end - 1] == "!"
            if not f.duties or shouted or (f.unit.field and not f.part.kinds and self._capitals(f.first, f.last)):
                return False  # "Make friends for life!", "Company: Ensure Support Ltd"
            return not self._is_title(f) and not self._tells_apply(f)
        if kind == "company":
            if f.length < 5 or "equal_opportunity" in f.sure or self._has(f, _SAFETY):
                return False
            if self.text[f.unit.span.end - 1] == "?":
                return False
            sentence = self.text[f.unit.span.end - 1] == "." and _OPEN.issuperset(f.part.kinds or ())
            if f.unit.item and f.length < _PROSE and not sentence:
                return False
            seeks = "summary" in f.sure and all(phrase.endswith((" is", " are")) for phrase in f.phrases.get(kind, ()))
            return (
                (kind in f.sure and not seeks and "benefits" not in f.sure and not self._is_given(f))
                or self._describes_employer(f)
                or (not self._has(f, _REWARDS) and (self._names_employer(f) or self._we_do(f)))
            )
        if kind == "apply":
            return self._tells_apply(f)
        if kind == "equal_opportunity" and self._welcomes_all(f):
            return True
        if kind == "qualifications" and self._tells_of_you(f):
            return True
        if kind == "qualifications" and f.length > 1 and cues.opens_requirement(self.words.folded[f.first]):
            return self.words.folded[f.first + 1] not in _THE  # "Master the art of bread"
        score = f.scores.get(kind, 0)
        if kind == "preferred" and f.phrases.get(kind) == ["ideally"] and self._has(f, _SUITED):
            return False
        if kind == "preferred" and f.phrases.get(kind) == ["preferred"] and self._is_taste(f):
            return False
        if kind == "preferred" and self._does_good(f):
            return False
        if kind == "preferred" and f.phrases.get(kind) == ["desired"] and self.words.folded[f.last - 2] in _AS:
            return False  # "up to 40 hours if desired"
        if kind == "preferred" and f.length > 2 and self.words.folded[f.first] in _MARKING and self._is_label(f.first):
            return True  # "Plus: a forklift licence"
        if kind == "preferred" and f.length > 3 and score and self.words.folded[f.last - 1] in _LAST:
            return True
        if kind == "benefits" and "benefits" in (f.part.kinds or ()):
            gives = f.part.kinds == ("benefits",) and self._has(f, _GIVING)
            return score > 0 or (f.given and (gives or self._is_given(f)))
        if kind == "preferred" and "qualifications" in (f.part.kinds or ()):
            phrases = f.phrases.get(kind, ())
            extra = "bonus" in phrases and not self._has(f, _PAID)
            return score >= _TOLD or extra or not _ALONE.isdisjoint(phrases)
        if kind == "benefits" and self._is_given(f):
            return True
        if score < _TOLD:
            return False
        if kind == "benefits":
            if self._has(f, _NEGATED) or (self._has(f, _FLEXIBLE) and self._has(f, _DEMANDED)):
                return False
            several = _different(f.phrases[kind]) > 1 and f.part.kinds != ()
            includes = not f.duties and f.part.kinds != () and self._has(f, _INCLUDING)
            return kind in f.sure and (several or includes or self._has(f, _OFFERING))
        if kind == "equal_opportunity" and f.phrases[kind] in _WEAK_PROMISES and self._has(f, _NO_PROMISE):
            return False  # "knowledge of equal employment opportunity", "guests of all backgrounds"
        if kind == "equal_opportunity" and "monitoring" in self.words.folded[f.first : f.last]:
            return False
        if kind == "equal_opportunity" and cues.opens_requirement(self.words.folded[f.first]):
            return False
        if kind == "equal_opportunity" and f.duties and f.phrases[kind] in _WHOM:
            return False  # "You will drive people with disabilities"
        if kind == "qualifications" and f.phrases[kind] == ["# years"] and (f.length < 3 or self._has(f, _LASTING)):
            return False
        if kind == "qualifications" and _WEAKLY.issuperset(f.phrases[kind]):
            words = {*self.words.folded[f.first : f.last]}
            if not _NOT_ASKED.isdisjoint(words) or ("we" in words and "you" not in words):
                return False  # "You will have the chance to ...", "We are able to ..."
        if kind == "qualifications" and f.scores.get(kind) and self._gives_experience(f):
            return False
        if kind == "qualifications":
            return (kind in f.sure or score > _TOLD) and not (f.unit.item and f.duties)
        return kind in f.sure

    def _is_taste(self, f: _Found) -> bool:
        """Say whether what is preferred is what the reader likes or uses: "your preferred location"."""
        folded = self.words.folded
        at = folded.index("preferred", f.first, f.last)
        return folded[at - 1] == "your" or folded[at + 1 : min(at + 2, f.last)] in _PREFERENCES

    def _gives_experience(self, f: _Found) -> bool:
        """Say whether experience is what one gets, not what one has: "The scheme offers experience in a museum"."""
        if not all("experience" in phrase for phrase in f.phrases["qualifications"]):
            return False
        folded = self.words.folded[f.first : f.last]
        at = folded.index("experience") if "experience" in folded else 0
        return not _EXPERIENCE_GIVEN.isdisjoint(folded[max(0, at - 7) : at])

    def _does_good(self, f: _Found) -> bool:
        """Say whether something is beneficial for somebody, not for getting the job: "beneficial for your career"."""
        folded = self.words.folded[f.first : f.last]
        at = folded.index("beneficial") if "beneficial" in folded[:-2] else -1
        return at >= 0 and folded[at + 1] in {"for", "to"} and folded[at + 2] in _SOMEBODYS

    def _welcomes_all(self, f: _Found) -> bool:
        """Say whether a sentence welcomes people of every kind: "We encourage women and minorities to apply"."""
        words = {*self.words.folded[f.first : f.last]}
        return not (_WELCOMING.isdisjoint(words) or _WELCOMED.isdisjoint(words) or _KINDS_OF_PEOPLE.isdisjoint(words))

    def _tells_of_you(self, f: _Found) -> bool:
        """Say whether a sentence says what its reader is or knows: "You speak Welsh", "You are punctual"."""
        opening = self.words.folded[f.first : min(f.first + 2, f.last)]
        if opening[:1] == ["you're"] or opening == ["you", "are"]:
            return "qualifications" in f.scores
        return len(opening) > 1 and opening[0] == "you" and opening[1] in _KNOWING

    def _is_title(self, f: _Found) -> bool:
        """Say whether a unit is hardly more than the job title: "Care Assistant, Hull"."""
        return 0 < len(self.name) <= f.length < len(self.name) + 3 and {*self.name}.issubset(
            self.words.folded[f.first : f.last]
        )

    def _names_benefit(self, f: _Found) -> bool:
        return "benefits" in f.sure and f.length <= _ITEM and not self._has(f, _NEGATED)

    def _is_given(self, f: _Found) -> bool:
        """Say whether a sentence gives the reader one of the things that employers give: "lunch is provided"."""
        if not f.given or "responsibilities" in (f.part.kinds or ()):
            return False
        folded = self.words.folded[f.first : f.last]
        if not _NEGATED.isdisjoint(folded):
            return False
        things = [i for i, word in enumerate(folded) if word in self.given]
        first, last = things[0], things[-1]
        if any(i > 1 and folded[i - 2] in _FREE and folded[i - 1] == "annual" for i in things):
            return True  # "paid annual leave"
        if any(
            folded[i - 1] in _FREE and self.text[self.words.starts[f.first + i - 1] - 1] != "-" for i in things if i
        ):
            return True
        for i in range(first + 1, min(first + 8, len(folded))):
            if folded[i] in _PROVIDED and folded[i - 1] not in _HAVE and folded[i + 1 : i + 2] != ["by"]:
                return _ASKED.isdisjoint(folded)  # "Housing is provided"
        reader = not _READER.isdisjoint(folded)
        for i, word in enumerate(folded[:last]):
            if word in _GETTING and (folded[i + 1] == "training" or not folded[i + 1].endswith("ing")):
                who = folded[max(0, i - 4) : i]
                if not f.duties or not _GETTERS.isdisjoint(who):
                    return not _GETTERS.isdisjoint(who) or not _STAFF.isdisjoint(who)
            elif word in _GIVING and (reader or folded[max(0, i - 2) : i] == _WE_WILL) and _do_we(folded, i):
                return True
        return False

    def _we_will(self, f: _Found) -> bool:
        """Say whether a sentence gives something in the words "we will": that is no requirement."""
        folded = self.words.folded[f.first : f.last] if f.given else []
        return "will" in folded and folded[folded.index("will") - 1] == "we" and self._is_given(f)

    def _is_label(self, word: int) -> bool:
        return self.text.startswith(":", self.words.ends[word])

    def _reaches(self, f: _Found) -> bool:
        return f.first < f.last and self.words.folded[f.first] in _REACH

    def _tells_apply(self, f: _Found) -> bool:
        score = f.scores.get("apply", 0)
        reach = self._reaches(f)
        if f.part.heading and not _ASKING.isdisjoint(headings.normal(f.part.heading.of(self.text)).split()):
            return False
        address = f.unit.span.start in self.addressed
        if not (score or reach or address) or (self._has(f, _ASKING) and not self._has(f, _RESUMES)):
            return False
        if "apply" in f.sure and not self._only_urges(f) and not self._only_if(f):
            return True
        if reach and (address or sum(map(str.isdigit, f.unit.span.of(self.text))) > 5):
            return True
        return address and (score > 1 or (score > 0 and self._has(f, _PAPERS)) or self._directs(f))

    def _only_if(self, f: _Found) -> bool:
        """Say whether a sentence names whom a job is for but no way to it: "If you're interested in trains, ..."."""
        return _CONDITIONS.issuperset(f.phrases["apply"]) and not self._has(f, _SENDING)

    def _directs(self, f: _Found) -> bool:
        """Say whether a sentence sends its reader to an address about the job: "See the vacancy at ..."."""
        folded = self.words.folded[f.first : f.last]
        address = next((i for i, word in enumerate(folded) if self._is_address(f.first + i)), f.length)
        said = folded[:address]
        if not _ON_OTHER_MATTERS.isdisjoint(said):
            return False
        for at, word in enumerate(said):
            if word in _GO:
                asks = at > 0 and said[at - 1] in _POLITELY
                if at == 0 or (said[0] in _SHOULD and self.text[self.words.ends[f.first + at - 1]] == ","):
                    return not _OF_VACANCY.isdisjoint(said[at:])
                if asks:
                    return not (_OF_VACANCY | _KEEN).isdisjoint(said)
        return False

    def _is_address(self, word: int) -> bool:
        return self.words.folded[word] in _WEB or self.text.startswith(("@", "+"), self.words.ends[word])

    def _only_urges(self, f: _Found) -> bool:
        """Say whether a sentence urges to apply and says nothing of how: "We encourage everyone to apply"."""
        return _URGING.issuperset(f.phrases["apply"]) and self._has(f, _ENCOURAGED)

    def _names_employer(self, f: _Found) -> bool:
        """Say whether a sentence opens with a name, or "the company", and goes on to say what it is or does."""
        if not self._may_describe(f) or f.length < 6:
            return False
        folded, text = self.words.folded, self.text
        at = f.first
        if folded[at] == "as" and folded[at + 1] in {"a", "an"}:  # "As an independent bakery, we ..."
            comma = text.find(", ", self.words.ends[at + 1], self.words.ends[f.last - 1])
            after = bisect_left(self.words.starts, comma) if comma >= 0 else f.last
            ours = after < f.last and folded[after] in _WE and "employer" not in folded[at:after]
            if ours and "you" not in folded[at : after + 5]:
                return True
        if folded[at] in _LEADING:  # "With forty schools, Acme is ..."
            comma = text.find(", ", self.words.ends[at], self.words.starts[f.last - 1])
            at = bisect_left(self.words.starts, comma) if comma >= 0 else at
        last = min(at + 9, f.last)
        if folded[at] in {"the", "our", "this"}:
            body = next((i for i in range(at + 1, last) if folded[i] in _BODIES), last)
            this = folded[at] == "this" and body < at + 5 and folded[at + 1] not in _NO_ADJECTIVES
            if body == at + 1 or (body < last and (this or folded[at] == "our" or self._capitals(at + 1, body))):
                if folded[body + 1 : body + 2] in _MUST or self._searches(body + 1):
                    return False
                named = folded[body + 1 : body + 2] in _NAMED
                goes_on = folded[body + 1 : body + (6 if named else 3)]  # "The mission of Acme is to ..."
                acts = not _DOES.isdisjoint(goes_on) or (body + 1 < last and self._does_it(body + 1))
                return acts and _FOR_OFFICE.issuperset(f.phrases.get("summary", ()))
            thing = next((i for i in range(at + 1, min(at + 5, last)) if folded[i] in _OURS), last)
            if folded[at] == "our" and thing < last:  # "Our bakery app helps ..."
                return self._acts(thing + 1, min(thing + 3, f.last))
        if folded[at : at + 2] == ["here", "at"]:
            at += 1
        if folded[at] == "at" and folded[min(at + 2, last - 1)] in _WE:
            return self._capitals(at + 1, at + 2)  # "At Acme we ..."
        if folded[at] == "at" and "," in text[self.words.starts[at] : self.words.ends[last - 1]]:
            # "At Acme, we ...", "At the Acme Lab, the research ..."
            start = at + 2 if folded[at + 1] == "the" else at + 1
            name = next((i for i in range(start, last) if text.startswith((",", "),"), self.words.ends[i])), last)
            if name + 1 >= f.last or not self._capitals(start, start + 1):
                return False
            acts = folded[name + 1] == "the" and self._acts(name + 3, min(name + 5, f.last))
            return acts or folded[name + 1] in _WE
        if folded[at] in _NO_NAMES or headings.kinds_of(folded[at]) is not None:
            return False
        if not {*self.name[-1:], *(f"{word}s" for word in self.name[-1:])}.isdisjoint(folded[at : at + 6]):
            return False  # "Bakers are the heart of ..."
        start = at
        if folded[at] in self.verbs and not (at + 1 < last and text[self.words.starts[at + 1]].isupper()):
            return False  # "Prepare and deliver ..."
        if at + 1 < last and text[self.words.ends[at]] == "." and self.words.starts[at + 1] == self.words.ends[at] + 1:
            start = at = at + 1  # "acme.example is ..."
            at += 1
        while at < last and (self._is_name(at) or folded[at] in _JOINING):
            if self._is_label(at):
                start = at + 1  # "School: Acme Academy is ..."
            at += 1
        if at > start and folded[at - 1] in _JOINING:
            return False  # "Advertises for and distributes ..."
        if at == start + 1 and (
            text.startswith("-", self.words.ends[start]) or not self._capitals_everywhere(folded[start])
        ):
            return False
        if not start < at < last or "summary" in f.sure or "responsible for" in f.phrases.get("responsibilities", ()):
            return False
        if text.startswith(" (", self.words.ends[at - 1]):  # "Acme (the Ace of bakers) delivers ..."
            aside = text.find(")", self.words.ends[at - 1], self.words.ends[min(at + 8, f.last) - 1])
            at = bisect_left(self.words.starts, aside) if aside >= 0 else at
        elif text[self.words.ends[at - 1]] == ",":
            # "Acme, formerly Ace, delivers ...": go on after the second comma.
            comma = text.find(",", self.words.ends[at - 1] + 1, self.words.ends[min(at + 12, f.last) - 1])
            at = bisect_left(self.words.starts, comma) if comma >= 0 else at
        if at >= f.last or folded[at] in _DOES:
            return at < f.last and not self._searches(at)
        return self._does_it(at) and folded[start] != "the" and folded[start] not in self.verbs

    def _searches(self, verb: int) -> bool:
        """Say whether somebody "is now hiring" or "is in need of": that tells what is wanted, not who they are."""
        folded = self.words.folded
        after = verb + 1
        while folded[after : after + 1] in _NOW or (after < len(folded) and folded[after].endswith("ly")):
            after += 1
        return folded[verb] in _IS and (
            folded[after : after + 1] in _SEARCHING or folded[after : after + 2] == _IN_NEED
        )

    def _does_it(self, word: int) -> bool:
        """Say whether a word is what somebody does: "bakes", but not "seeks"."""
        verb = self.words.folded[word]
        return verb[-1] == "s" and verb in self.verbs and verb not in _FILLS

    def _acts(self, first: int, last: int) -> bool:
        """Say whether one of a run of words is what somebody does: "is", "bakes"."""
        folded = self.words.folded
        return any(word in _DOES or (word in self.verbs and word not in _FILLS) for word in folded[first:last])

    def _we_do(self, f: _Found) -> bool:
        """Say whether a sentence tells what "we" do, but for what is done about those who apply."""
        if not self._may_describe(f) or "benefits" in f.sure or "apply" in f.sure or "summary" in f.sure:
            return False
        folded = self.words.folded
        at = next((i for i in range(f.first, min(f.first + 6, f.last)) if folded[i] == "we"), -1)
        if at < 0 or (at > f.first and self.text[self.words.ends[at - 1]] != ","):
            return False
        at += 1
        while at < f.last and (folded[at].endswith("ly") or folded[at] in _BESIDE):
            at += 1
        if at + 1 < f.last and folded[at] == "have":
            owns = folded[at + 1] in _OWNING or folded[at + 1].endswith("ed") or cues.is_number(folded[at + 1])
            return owns and not self._has(f, _TO_FILL)
        return at < f.last and folded[at] in self.verbs and folded[at] not in _ABOUT_APPLICANTS

    def _may_describe(self, f: _Found) -> bool:
        """Say whether a unit stands where a sentence about the employer may."""
        return not f.part.kinds or f.unit.adrift or not _OPEN.isdisjoint(f.part.kinds)

    def _capitals(self, first: int, last: int) -> bool:
        return all(self.text[self.words.starts[i]].isupper() for i in range(first, last))

    def _is_name(self, word: int) -> bool:
        """Say whether a word has a capital first or after figures: "Acme", "3M"."""
        return self.text[self.words.starts[word] : self.words.ends[word]].lstrip("0123456789")[:1].isupper()

    def _capitals_everywhere(self, word: str) -> bool:
        """Say whether a word is nowhere written small, but for addresses."""
        text = self.text
        return not any(
            text[start].islower() and text[start - 1 : start].isspace()
            for start in (self.words.starts[place] for place in self.words.places[word])
        )

    def _describes_employer(self, f: _Found) -> bool:
        """Say whether a sentence says what kind of employer it is for ("for a growing bakery group")."""
        folded = self.words.folded
        if not self._may_describe(f) or _EMPLOYERS.isdisjoint(folded[f.first : f.last]) or self._has(f, _LEARNT):
            return False
        if self._seeks_by_kind(f):
            return True
        for body in range(f.first + 3, f.last):
            if folded[body] not in _EMPLOYERS:
                continue
            after = folded[body + 1 : body + 2]
            ends = not after or self.text[self.words.ends[body]] != " "
            if ends or after[0] in _GOES_ON:
                for i in range(body - 1, max(f.first, body - 8), -1):
                    if folded[i] in {"a", "an"}:
                        described = body - i > 1 or (after and after[0] in _DEFINES)
                        if folded[i - 1] in _IS or (described and folded[i - 1] in _FOR):
                            return True
                        break
        return False

    def _seeks_by_kind(self, f: _Found) -> bool:
        """Say whether a sentence opens with what kind of employer seeks somebody: "Busy clinic in York is hiring"."""
        folded = self.words.folded
        first = folded[f.first]
        if f.duties or first == "the" or first in _NO_NAMES or first in _WE or first in self.verbs:
            return False
        body = next((i for i in range(f.first + 1, min(f.first + 7, f.last)) if folded[i] in _EMPLOYERS), f.last)
        seeks = not _SOUGHT_BY.isdisjoint(folded[body + 1 : min(body + 12, f.last)])
        return seeks and not any(self._is_name(i) for i in range(f.first + 1, body + 1))

    def headed(self, facts: _Facts) -> list[Section]:
        """Return a section for every heading or field of a known kind that has under it what it promises.

        Qualifications that are but a condition (travel, a clearance) count where no others are.
        """
        found = list(self._headed(facts))
        major = {section.kind for section, minor in found if not minor}
        return [section for section, minor in found if not minor or section.kind not in major]

    def _headed(self, facts: _Facts) -> Iterator[tuple[Section, bool]]:
        """Yield the headed sections, and of each whether it is a minor one."""
        owned: dict[int, list[_Found]] = {}
        for f in self.found:
            if f.part.kinds:
                owned.setdefault(f.part.owner, []).append(f)
        for owner, under in owned.items():
            head = self.parts[owner]
            under = self._until_adrift(head, under)
            start = head.heading.start if head.heading else under[0].unit.span.start
            span = Span(start, under[-1].unit.span.end)
            named = head.heading.of(self.text).strip(" :*") if head.heading else "field"
            kinds = self._promised(head, under)
            for kind in kinds:
                if self._holds(kind, head, under, facts, span):
                    minor = kind == "qualifications" and (
                        (kinds != head.kinds and len(kinds) > 1)
                        or (len(under) == 1 and under[0].length < 4 and self._has_figure(under[0]))
                        or headings.is_condition(named)
                    )
                    section = Section(kind=kind, how=head.how, span=span, heading=head.heading, why=f"“{named}”")
                    if kind in _FIELDS_LAST and head.key and not head.heading and not self._speaks(kind, head, under):
                        self.weak_fields.append(section)
                    yield section, minor

    def _has_figure(self, f: _Found) -> bool:
        return any(map(str.isdigit, f.unit.span.of(self.text)))

    def _speaks(self, kind: SectionKind, head: Part, under: list[_Found]) -> bool:
        """Say whether a field says its part: `description: We are hiring ...` does, `description: Chef` does not."""
        key = head.key.lower()
        if kind == "apply":
            return "appl" in key or self.text.startswith("mailto:", under[0].unit.span.start)
        return any(kind in f.sure or (f.duties and key.endswith("summary")) for f in under)

    def _until_adrift(self, head: Part, under: list[_Found]) -> list[_Found]:
        """Leave out what stands after a section's list and speaks about something else."""
        others = [kind for kind in _AFTER if kind not in (head.kinds or ())]
        for index, f in enumerate(under):
            if not index:
                continue
            between = (
                self.parts[self.at[id(under[index - 1].part)] + 1 : self.at[id(f.part)]]
                if f.part is not under[index - 1].part
                else ()
            )
            if sum(part.own for part in between) > 1 or (f.unit.adrift and any(self.tells(f, kind) for kind in others)):
                return under[:index]
        return under

    def _promised(self, head: Part, under: list[_Found]) -> tuple[SectionKind, ...]:
        """Return the kinds a heading names; a "job description" that is a list of duties is no summary."""
        kinds = head.kinds or ()
        why = head.heading is not None and self.text.startswith(("Why", "WHY", "why"), head.heading.start)
        if kinds == ("company",) and why and self._list_benefits(under):
            return ("company", "benefits") if any(self.tells(f, "company") for f in under) else ("benefits",)
        if kinds == ("company",) and self._is_about_job(head, under):
            return ("summary",)
        items = [f for f in under if f.unit.item]
        listed = len(items) > 1 and items[0] is under[0]
        purpose = head.heading is not None and _AIM.search(head.heading.of(self.text))
        if kinds == ("summary",) and not purpose and listed and 2 * sum(f.duties > 0 for f in items) >= len(items):
            return ("responsibilities",)
        if kinds == ("qualifications",) and listed and 2 * sum(self._does(f, head) for f in items) >= len(items):
            return ("responsibilities", "qualifications")  # "You": "You run the kitchen", "You order the fish"
        lone = len(under) == 1 and under[0].length < _PROSE and "qualifications" not in under[0].scores
        if kinds == ("qualifications",) and lone and self._tells_apply(under[0]):
            return ("apply",)  # "We want to meet you!": "Write to ..."
        if kinds == ("preferred",):
            needed = sum(self._has(f, _NEEDED) and "preferred" not in f.scores for f in under)
            return ("qualifications", "preferred") if 3 * needed >= len(under) else kinds
        if {"preferred", "benefits"}.issubset(kinds):  # "Bonus"
            return ("benefits",) if any(self.tells(f, "benefits") for f in under) else ("preferred",)
        if {"company", "qualifications"}.issubset(kinds):  # "Background"
            return ("company",) if any(self.tells(f, "company") for f in under) else ("qualifications",)
        return kinds

    def _is_about_job(self, head: Part, under: list[_Found]) -> bool:
        """Say whether what is under a heading such as "About the Night Team" sums up the job, and tells no employer."""
        named = headings.normal(head.heading.of(self.text)).split() if head.heading else []
        return (
            len(named) > 1
            and not {*self.name[-1:]}.isdisjoint(named)
            and not any(self.tells(f, "company") for f in under)
        )

    def _list_benefits(self, under: list[_Found]) -> bool:
        """Say whether one unit tells benefits, or several name them in a few words."""
        return sum("benefits" in f.sure for f in under) > 1 or any(self.tells(f, "benefits") for f in under)

    def _does(self, f: _Found, head: Part) -> bool:
        """Say whether a unit tells what one does: "You visit patients", or that under a heading in "will"."""
        named = " ".join(head.heading.of(self.text).lower().rstrip(" :….*").split()[-2:]) if head.heading else ""
        return f.duties > 0 and (self.words.folded[f.first] == "you" or named.endswith(_TO_DO))

    def _holds(self, kind: SectionKind, head: Part, under: list[_Found], facts: _Facts, span: Span) -> bool:
        """Say whether what stands under a heading of this kind is what the heading promises."""
        if len(under) == 1 and _NOTHING.fullmatch(under[0].unit.span.of(self.text)):
            return False
        if kind == "qualifications" and head.how == "field" and len(under) == 1 and len(under[0].unit.span) < 4:
            return False  # `language: en`
        if kind == "location":
            return under[0].length > 0
        if kind == "deadline":
            return any(self._has_figure(f) or self._has(f, _UNTIL) for f in under)
        if kind == "pay" and head.how == "field" and not head.heading:
            return self._has_figure(under[0])
        if kind == "employment_type" and terms.says_terms(Span(under[0].unit.span.start, span.end).of(self.text)):
            return True
        if kind == "responsibilities":
            return len(under) > 1 or under[0].duties > 1 or under[0].length > 8
        if kind in facts:
            return any(span.start <= fact.start < span.end for fact in facts[kind])
        if kind == "benefits":
            short = [f for f in under if f.unit.item or f.length < _ITEM]
            # The cues are English; elsewhere the heading has to be believed.
            return any(self.tells(f, "benefits") for f in under) or len(short) > (3 if self.english else 0)
        if kind == "company":
            return (
                any(f.length >= 6 and (self._has(f, _SAYING) or self._is_sentence(f)) for f in under) or len(under) > 3
            )
        if kind == "apply" and self.english and head.heading and _PROCESS.search(head.heading.of(self.text)):
            said = {*headings.normal(head.heading.of(self.text)).split()}  # "Application procedure: send your CV to"
            return not said.isdisjoint(_SENDING - {"application", "apply"}) or any(
                f.unit.span.start in self.addressed or self._has(f, _SENDING) for f in under
            )
        if kind == "summary" and head.how == "field":  # `role: Over-the-Road Truck Driver` is a title
            under = [f for f in under if not (self.name_at and f.unit.span.covers(self.name_at) and f.length < _ITEM)]
            return any(f.length > 7 or (f.length > 4 and self.text[f.unit.span.end - 1] in ".!") for f in under)
        if kind == "summary":
            return any(f.length >= 5 for f in under)
        return True

    def _stands(self, run: list[_Found], kind: SectionKind) -> bool:
        """Say whether a run tells of its kind; a benefit in few words needs another one beside it."""
        return kind != "benefits" or len(run) > 1 or self.tells(run[0], kind)

    def _is_sentence(self, f: _Found) -> bool:
        """Say whether most words are small, as in a sentence and unlike an address."""
        small = sum(self.text[self.words.starts[i]].islower() for i in range(f.first, f.last))
        return 2 * small > f.length

    def in_fields(self, found: Sequence[Section]) -> Iterator[Section]:
        """Yield the sections of kinds not found that stand in the value of a field such as `description`."""
        if any(f.part.key and not _is_text(f) and f.length > _ITEM for f in self.found):
            for kind in _IN_DESCRIPTIONS - {section.kind for section in found}:
                runs = list(self._runs(kind, fields=True))
                strong = sum(f.duties for run in runs for f in run) > 2 or kind != "responsibilities"
                yield from (_body(run, kind) for run in runs if strong)

    def _runs(self, kind: SectionKind, *, fields: bool = False) -> Iterator[list[_Found]]:
        """Yield every run of units that tell of `kind`; a run may skip one unit.

        With `fields`, the values of fields that sum up the job are read too.
        """
        run: list[_Found] = []
        last = 0
        for index, f in self._candidates(kind):
            if f.unit.field and kind in (f.part.kinds or ()):
                continue
            told = self.tells(f, kind) or (kind == "benefits" and self._names_benefit(f))
            if (
                told
                and (_is_text(f) or (fields and f.part.kinds))
                and (f.open_for(kind) or (kind == "benefits" and self._we_will(f)))
            ):
                if run and index - last > 2:
                    if self._stands(run, kind):
                        yield run
                    run = []
                run.append(f)
                last = index
        if run and self._stands(run, kind):
            yield run

    def _candidates(self, kind: SectionKind) -> list[tuple[int, _Found]]:
        """Return the units that may speak about a kind, with their index."""
        units, folded = enumerate(self.found), self.words.folded
        if kind == "responsibilities":
            return [(index, f) for index, f in units if f.duties]
        if kind == "preferred":
            return [(i, f) for i, f in units if kind in f.scores or (f.length and folded[f.first] in _MARKING)]
        if kind == "company":
            return [(i, f) for i, f in units if f.length > 4 and (kind in f.scores or self._may_describe(f))]
        if kind == "qualifications":
            return [
                (i, f)
                for i, f in units
                if kind in f.scores
                or (f.first < f.last and (folded[f.first] in _ADDRESSED or cues.opens_requirement(folded[f.first])))
            ]
        if kind == "equal_opportunity":
            places = self.words.places
            told = sorted(place for word in _KINDS_OF_PEOPLE & places.keys() for place in places[word])
            return [
                (i, f) for i, f in units if kind in f.scores or bisect_left(told, f.first) < bisect_left(told, f.last)
            ]
        if kind == "benefits":
            return [(index, f) for index, f in units if f.given or kind in f.scores]
        if kind == "apply":
            known = self.addressed
            return [(i, f) for i, f in units if kind in f.scores or f.unit.span.start in known or self._reaches(f)]
        return [(index, f) for index, f in units if kind in f.scores]

    def _summary(self) -> _Found | None:
        """Return where the posting says what the role is, when no heading does."""
        prose = [f for f in self.found if f.length >= 5 and _is_text(f) and not f.unit.field]
        for f in prose:
            kinds = f.part.kinds
            if "responsibilities" in (kinds or ()):
                if not f.unit.item and self._names_role(f):
                    return f
            elif "apply" in (kinds or ()):
                continue
            elif (kinds is None or f.part.weak or f.unit.adrift or not _OPEN.isdisjoint(kinds)) and (
                self._sums_up(f) or self._names_role(f)
            ):
                return f
        for f in prose:
            duty = f.unit.item and f.duties and not self._has(f, _READER)  # "Prepare reports to meet ..."
            if f.part.kinds in ((), ("responsibilities",)) and f.scores.get("summary", 0) >= _TOLD and not duty:
                return f
            if (
                f.part.kinds == ("qualifications",)
                and not f.unit.item
                and not _JOINING_US.isdisjoint(f.phrases.get("summary", ()))
            ):
                return f
        told = (f for f in prose if f.duties and not f.unit.item and not f.part.kinds)
        first = prose[0] if prose else None  # "Manages one or more care homes, ..."
        does = first and self._does_it(first.first) and not self.tells(first, "company")
        return next(
            (
                f
                for f in told
                if (does and f is first) or " ".join(self.words.folded[f.first : f.first + 2]).startswith(_YOU)
            ),
            None,
        )

    def _sums_up(self, f: _Found) -> bool:
        """Say whether a sentence has a cue of what the role is, and not of what its reader seeks or needs."""
        if f.scores.get("summary", 0) < _TOLD:
            return False
        phrases = f.phrases["summary"]
        if _THIS.issuperset(phrases):  # "This role supports ...", but not "Send your CV to apply for this role"
            folded = self.words.folded
            this = folded.index("this", f.first, f.last) if "this" in folded[f.first : f.last] else f.last
            does = this < f.first + 4 or self._acts(this + 2, min(this + 4, f.last))
            return does and not self._has(f, _ELIGIBLE)
        if _LOOKED_FOR.issuperset(phrases):  # "Looking for a new challenge?"
            return self.text[f.unit.span.end - 1] != "?" and not self._has(f, _NEW_JOB)
        if _OF_SOMEBODY.issuperset(set(phrases) - _THIS):  # "The ideal candidate must be punctual"
            return f.duties > 0 or self._has(f, _WILL)
        return True

    def _names_role(self, f: _Found) -> bool:
        """Say whether a sentence says something of the job title."""
        name = self.name[-2:]
        if not name or ("equal_opportunity" in f.sure and not f.duties):
            return False
        if self.name_at and f.unit.span.covers(self.name_at) and self.text[f.unit.span.end - 1] not in ".!?:":
            return False  # the line of the title
        folded = self.words.folded[f.first : f.last]
        if f.length < len(self.name) + 4:
            return False
        if all(word in folded for word in name):
            return True
        return len(name) > 1 and name[0] in folded[:6] and f"{name[1]}s" in folded[:7]  # "Sous chefs run ..."

    def bodies(self, headed: Sequence[Section]) -> Iterator[Section]:
        """Yield the sections that no heading names."""
        named = {section.kind for section in headed}
        for kind in ("qualifications", "preferred", "benefits", "company", "apply", "responsibilities"):
            runs = list(self._runs(kind))
            if kind in named:
                mine = [section for section in headed if section.kind == kind]
                short = kind in _BEFORE_FIELDS and all(section.how == "field" for section in mine)
                further = kind in _CONTINUED and all(
                    s.heading and _FURTHER.match(s.heading.of(self.text)) for s in mine
                )
                if kind != "company" and not short and not further:
                    continue
                first = min(section.span.start for section in mine)
                runs = [run for run in runs if run[0].unit.span.start < first and not run[0].part.kinds]
                if short:
                    runs = [run for run in runs if any(f.scores.get(kind, 0) > _TOLD and f.length > 5 for f in run)]
            strength = [sum(f.duties or f.scores.get(kind, 1) for f in run) for run in runs]
            if kind == "responsibilities" and max(strength, default=0) < 2:
                continue
            for run, strong in zip(runs, strength, strict=True):
                if _WEAK * strong >= max(strength) or strong >= _WEAK:
                    yield _body(run, kind)
        yield from (_body(run, "equal_opportunity") for run in self._runs("equal_opportunity"))
        summary = self._summary()
        if summary and ("summary" not in named or self._opens(summary, headed)):
            yield _body([summary], "summary")

    def _opens(self, summary: _Found, headed: Sequence[Section]) -> bool:
        """Say whether a summary stands before all headings, and what heads one comes only after the lists."""
        start = summary.unit.span.start
        first = min(section.span.start for section in headed if section.kind == "summary")
        above = [section for section in headed if section.how == "heading" and section.span.start < first]
        return (
            not summary.part.kinds
            and any(section.kind in _TASKS for section in above)
            and all(section.span.start > start for section in above)
            and self._sums_up(summary)
        )

    def _at(self, kind: SectionKind, span: Span) -> Section:
        """Return the section that a fact makes of the unit it stands in."""
        at = next((f.unit for f in self.found if f.unit.span.start <= span.start < f.unit.span.end), None)
        how: How = "field" if at and at.field else "body"
        return Section(kind=kind, how=how, span=at.span if at else span, why=f"“{span.of(self.text)[:40]}”")

    def is_of_this_job(self, span: Span, found: Sequence[Section]) -> bool:
        """Say whether a type of employment is this job's: not a benefit's, an agency's trade or other people's."""
        above = {s.kind for s in found if s.how == "heading" and s.span.covers(span)}
        if "preferred" in above and "qualifications" not in above:
            return False
        at = next((f for f in self.found if f.unit.span.covers(span)), None)
        if "benefits" in above and not any(map(str.isdigit, span.of(self.text))):
            before = self.text[at.unit.span.start : span.start] if at else ""
            return _THIS_IS.fullmatch(before) is not None and terms.is_of_work(self.text, span.end)
        return at is None or not self._has(at, _OTHERS)

    def without_echoes(self, found: list[Section]) -> list[Section]:
        """Leave out sections inside a field such as `description` that have a heading of their own elsewhere."""
        echoes = [field.span for field in self.document.fields if not field.labelled and field.key in _ECHOES]
        if not echoes:
            return found
        inside = [s for s in found if s.kind != "summary" and any(echo.covers(s.span) for echo in echoes)]
        again = {s.kind for s in found if s.how == "heading" and s not in inside}
        return [s for s in found if s.kind not in again or s not in inside]

    def stated(self, kind: SectionKind, spans: Sequence[Span], covered: list[Section]) -> Iterator[Section]:
        """Yield a section for every fact of a kind that stands outside the sections about it."""
        echoes = [field.span for field in self.document.fields if not field.labelled and field.key in _ECHOES]
        late: list[Section] = []
        early = 0
        for span in spans:
            if _NOTHING.fullmatch(span.of(self.text)):
                continue
            if any(s.kind == kind and s.span.start <= span.start < s.span.end for s in covered):
                early += 1
                continue
            section = self._at(kind, span)
            echo = next((echo for echo in echoes if echo.covers(span)), None)
            if echo is not None:
                again = self.text.find(span.of(self.text), echo.end) if len(span) > 3 else -1
                late.append(section if again < 0 else self._at(kind, Span(again, again + len(span))))
            else:
                early += 1
                yield section
        if not early:
            yield from late


# Words of sentences that say what the employer pays.
_REWARDS = word_set("salary salaries compensation benefits rewards paid resumes recruiters")
# Words of statements that say how staff are vetted, and nothing of the employer.
_SAFETY = word_set("safeguarding safeguard dbs vetting welfare protection smoke")
# How a line among benefits goes on to the type of this job: "A full-time position with ...".
_THIS_IS = regex(r"(?i)\W*(?:this is )?(?:an? )?")
# Words of sentences that speak of the employment of others.
_OTHERS = word_set("agency agencies associates")
# Who asks for one of these tells how to apply, whatever else the sentence says.
_RESUMES = word_set("resume resumes résumé cv cvs")
# Who is encouraged to apply is not told how.
_ENCOURAGED = word_set("encourage encouraged encourages welcome welcomed")
_URGING = frozenset(
    (
        "apply", "interested candidates", "interested applicants", "interested parties", "apply to the", "should apply",
        "to apply for this role", "to apply for this position", "to apply for this job", "apply for this position",
    )
)  # fmt: skip
_PAPERS = word_set("resume resumes résumé cv cvs letter application applications apply applying interested candidates")
_BODIES = word_set(
    "company firm organization organisation agency trust university school college department library bank team "
    "hospital practice business charity institute center centre museum studio foundation client district "
    "mission teams service group council city county division program lab laboratory staff association society town "
    "ministry authority church network"
)
# What an employer has beside itself; "our" before one of these tells of the employer too.
_OURS = word_set(
    "platform product products app apps software technology technologies tools services solutions customers clients "
    "members users brand brands work research project projects programme codebases codebase menu guests menus "
    "patients pupils people"
)
# What an employer does when it fills a post, which tells nothing of it.
_FILLS = word_set("follows seeks requires needs invites hires recruits announces welcomes wants")
_WE = word_set("we our we're we've us")
_EMPLOYERS = word_set(
    "company firm organization organisation agency university school college hospital practice charity startup "
    "business manufacturer retailer supplier provider consultancy clinic hotel restaurant bank trust distributor"
)
# What may follow the noun of such a description.
_SOUGHT_BY = word_set("seeks seeking looking requires hiring recruiting wants")
_GOES_ON = word_set("in within based that which who to with near on at whose located specialising specializing and")
# What goes on otherwise than "this busy hotel".
_NO_ADJECTIVES = word_set("includes involves means role position post job is will requires person work")
_MUST = (["must"], ["should"], ["may"])
_DEFINES = word_set("based located")
_NAMED = (["of"], ["for"])
_LEARNT = word_set("experience experienced background")
# How a heading ends over what one is to do: "We need someone to".
_TO_DO = (" will", "someone to", "somebody to", "person to", "individual to", "candidate to", "you to")
# What stands before a description of the employer.
_FOR = word_set("for with within by at from join joining client clients")
_IS = word_set("is are")
_NOW = (["now"], ["also"], ["always"], ["again"], ["still"])
_SEARCHING = (["looking"], ["seeking"], ["hiring"], ["recruiting"], ["searching"], ["trying"], ["hoping"])
_IN_NEED = ["in", "need"]
# How a sentence leads in to the name of the employer.
_LEADING = word_set("today with as located founded established based operating since headquartered for over formed")
# Small words in the names of employers.
_JOINING = frozenset({"of", "and", "for", "the", "de"})
_FOR_OFFICE = frozenset(("is responsible for", "is part of", "are part of", "reports to", "serves as"))
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
_DOES = word_set(
    "is are was has have provides provide offers serves works helps specializes specialises operates builds "
    "makes delivers creates develops supports believes focuses brings leads manages partners designs exists "
    "strives consists employs connects combines enables empowers continues represents aims"
)
_NO_NAMES = word_set(
    "you we i this that these those there it they he she if as in at for to our your all what who how when where why "
    "while with do are is please must here also additionally currently now then many most each every such there's "
    "here's both either other others another one no not only just so because since after before once under during "
    "from by on of about upon within without through until though although however first last whether yes today work "
    "working none nothing everything something anything someone everyone nobody its his her my me us them they're a "
    "an experience responsibilities duties location applicants candidates salary pay employment some any incumbent "
    "incumbents preference next"
)
_SAYING = word_set(
    "focuses mission is are was we our we're has have provides provide offers serves works helps specializes "
    "specialises operates builds makes delivers creates develops supports us"
)


def _different(phrases: list[str]) -> int:
    """Count the phrases that are no part of another one."""
    names = set(phrases)
    return sum(not any(name in other for other in names - {name}) for name in names)


def _do_we(folded: list[str], verb: int) -> bool:
    """Say whether a verb is what the employer does: "we gladly cover", "We grow and offer"."""
    return not _GIVERS.isdisjoint(folded[max(0, verb - 3) : verb]) or (folded[0] == "we" and folded[verb - 1] == "and")


def slice_of(words: range) -> slice:
    """Return a range of word indexes as a slice."""
    return slice(words.start, words.stop)


def _is_text(f: _Found) -> bool:
    """Say whether a unit is text, not the value of a field about something else."""
    return not (f.unit.field and f.part.heading is None and (not f.part.kinds or f.part.kinds == ("summary",)))


def _body(run: list[_Found], kind: SectionKind) -> Section:
    phrases = list(dict.fromkeys(p for f in run for p in f.phrases.get(kind, ())))[:3]
    why = ", ".join(f"“{phrase}”" for phrase in phrases) or "what one does"
    return Section(kind=kind, how="body", span=Span(run[0].unit.span.start, run[-1].unit.span.end), why=why)


def _without_needs(found: list[Section], text: str) -> list[Section]:
    """Take headed preferred qualifications for qualifications, too, when the posting has no others.

    Those that are but "desired" are no longer preferred ones then: what one seeks is what one needs.
    """
    if any(section.kind == "qualifications" for section in found):
        return found
    result: list[Section] = []
    for section in found:
        if section.kind == "preferred" and section.heading:
            result.append(msgspec.structs.replace(section, kind="qualifications"))
            if _DESIRED.fullmatch(section.heading.of(text)):
                continue
        result.append(section)
    return result


# What a heading or a field says is not looked for elsewhere.
_TOLD_ONCE: frozenset[SectionKind] = frozenset({"location", "employment_type"})


def _extra(extra: Mapping[SectionKind, Sequence[str]]) -> dict[str, SectionKind]:
    return {headings.normal(phrase): kind for kind, phrases in extra.items() for phrase in phrases}


def sections(document: Document, extra: Mapping[SectionKind, Sequence[str]]) -> tuple[Section, ...]:
    """Return the sections of a posting in order of place.

    A kind may occur more than once, and two kinds may share a span. `extra` are headings of the user's own by kind;
    they win over the lexicon's.
    """
    reader = _Reader(document, _extra(extra))
    facts: dict[SectionKind, Sequence[Span]] = {
        "pay": [figure.span for figure in pay.figures(document)],
        "employment_type": terms.statements(document),
        "deadline": [stated.span for stated in filter(None, [terms.deadline(document, ())])],
    }
    result = reader.headed(facts)
    weak = reader.weak_fields
    result = [s for s in result if s not in weak]
    result += reader.bodies(result)
    result += [s for s in weak if not any(other.kind == s.kind for other in result)]
    result += reader.in_fields(result)
    result = _without_needs(result, document.text)
    result = reader.without_echoes(result)
    mode = place.mode(document)
    facts["location"] = [
        *(spot.span for spot in place.locations(document, tuple(result))),
        *([mode.span] if mode else []),
    ]
    facts["employment_type"] = [span for span in facts["employment_type"] if reader.is_of_this_job(span, result)]
    for kind, spans in facts.items():
        if kind not in _TOLD_ONCE or not any(section.kind == kind for section in result):
            result += reader.stated(kind, spans, result)
    order = {kind: index for index, kind in enumerate(SECTION_KINDS)}
    return tuple(sorted(result, key=lambda s: (s.span.start, order[s.kind])))
