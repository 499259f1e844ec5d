"""Whether a passage tells how to apply."""

from __future__ import annotations

from jdlint.document import Document
from jdlint.regex import regex
from jdlint.understand import cues, headings
from jdlint.understand.cues import word_set
from jdlint.understand.wording import Passage, Wording

_FIGURES = 5  # a telephone number has more of them

# How people are reached: with a number or an address, that is a way to apply.
_REACH = word_set("reach mail speak ping call ring text phone message whatsapp drop email write contact come")
# Sentences that name somebody to ask, or what to do on other occasions, and no way to apply.
_ASKING = word_set(
    "questions question queries query discuss discussion enquiries inquiries informal accommodation "
    "accommodations agencies recruiters agency disability referral referrals"
)
# Who asks for one of these tells how to apply, whatever else the sentence says.
_RESUMES = word_set("resume resumes résumé cv cvs")
_PAPERS = word_set("resume resumes résumé cv cvs letter application applications apply applying interested candidates")

# Who is encouraged to apply is not told how.
_ENCOURAGED = word_set("encourage encouraged encourages welcome welcomed")
_URGING = frozenset(
    (
        "apply", "interested candidates", "interested applicants", "interested parties", "apply to the", "should apply",
        "to apply for this role", "to apply for this position", "to apply for this job", "apply for this position",
    )
)  # fmt: skip
# "Apply today!" calls upon its reader; with a way, it tells how.
_CALLS = frozenset(("apply", "apply today", "apply now"))
_CALL = 25  # words
_WAYS = word_set("by at via through online here with using on in")  # close behind
_WITH = word_set("button form below above link portal website cv resume click visit send call email")
_AWAITING = frozenset(("receiving your application", "forward to your application"))
_WAYS_IN = word_set("via online through portal form")
# What sentences say that tell whom a job is for, and what they say that tell how to get it.
_CONDITIONS = frozenset(("if you are interested", "if you're interested", "if interested", "if this sounds"))
SENDING = word_set(
    "apply applying application send submit contact email mail call write touch message text reach visit click follow "
    "fill hit cv resume resumes here join come reply respond hear drop ping talk chat let"
)
# Those that say what one does, not that one applies.
HANDING_IN = SENDING - {"application", "apply"}

# What one is told to do with an address, by words that may stand before it, and what tells that it is about the job.
_GO = word_set(
    "see visit check view find click follow go use open read register sign contact email mail write call send submit "
    "complete fill reach reply respond message text apply get"
)
_POLITELY = word_set("please kindly simply just")
_PURPOSE = word_set("if to for should")
_OF_VACANCY = word_set(
    "job jobs opening openings vacancy vacancies posting advert advertisement application applying apply form"
)
_KEEN = word_set("interested looking keen join possess match fit feel think believe register")
_ON_OTHER_MATTERS = word_set(
    "information info details further more other assistance assist accessibility privacy benefits problematic place "
    "learn data policy"
)
_WEB = word_set("http https www")
# How addresses are hidden from those who harvest them: "jobs AT example DOT com".
_HIDDEN = ("[email", " DOT ", "(dot)", "[dot]", "(at)", "[at]")


def addresses(document: Document) -> list[int]:
    """Return the places of links, web and e-mail addresses, in no order."""
    text = document.text
    places = [mark.span.start for mark in document.marks if mark.kind == "link" and len(mark.span)]
    for sign in ("@", "://", "www.", *_HIDDEN):
        at = text.find(sign)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1)
    return places


def may_tell(wording: Wording, said: Passage) -> bool:
    """Say whether a passage is worth asking whether it tells."""
    return "apply" in said.scores or said.addressed or _reaches(wording, said)


def tells(wording: Wording, said: Passage) -> bool:
    """Say whether a passage tells how to apply by its own words, under whatever heading."""
    score = said.scores.get("apply", 0)
    reach = _reaches(wording, said)
    if not (score or reach or said.addressed):
        return False
    head = said.part.heading
    if head and not _ASKING.isdisjoint(headings.normal(head.of(wording.text)).split()):
        return False
    if wording.has(said, _ASKING) and not wording.has(said, _RESUMES):
        return said.addressed and _orders(wording, said)  # "For a chat call Ann. Apply at www.example.org"
    if "apply" in said.sure and not any(only(wording, said) for only in _SAYING_LITTLE):
        return True
    if reach and (said.addressed or sum(map(str.isdigit, said.unit.span.of(wording.text))) > _FIGURES):
        return True
    return said.addressed and (
        score >= cues.TELLS or (score > 0 and wording.has(said, _PAPERS)) or _directs(wording, said)
    )


def sends_off(wording: Wording, said: Passage) -> bool:
    """Say whether a passage is about nothing but applying: "Apply at ...", "Send your CV to ..."."""
    words = wording.folded[said.first : said.last]
    if _orders(wording, said):
        return said.addressed
    if _ASKS_ALL.match(said.unit.span.of(wording.text)):
        return said.addressed or not _SENT.isdisjoint(words)
    return "your" in words and not _RESUMES.isdisjoint(words) and (said.addressed or not _HANDS.isdisjoint(words))


# "Interested applicants should send a letter to ..."
_ASKS_ALL = regex(
    r"(?i)(?:(?:all|any|interested|qualified|suitable|prospective|potential|eligible) ){0,2}"
    r"(?:applicants|candidates|parties|persons|individuals|people)\b[^.;!?]{0,50}\b(?:send|submit|e-?mail|forward|apply)\b"
)
_SENT = _RESUMES | word_set("letter letters application applications portfolio references statement")
_HANDS = word_set("send submit email mail forward attach")
_ORDER = regex(r"(?:^|[.!?]\s+)(?:[Pp]lease )?[Aa]pply\b")


def _orders(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence of a passage opens with "Apply"."""
    return _ORDER.search(said.unit.span.of(wording.text)) is not None


def _reaches(wording: Wording, said: Passage) -> bool:
    """Say whether a passage opens with a way to reach somebody: "Call ..."."""
    return said.first < said.last and wording.folded[said.first] in _REACH


def _only_urges(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence urges to apply and says nothing of how: "We encourage everyone to apply"."""
    return _URGING.issuperset(said.phrases["apply"]) and wording.has(said, _ENCOURAGED)


def _only_calls(wording: Wording, said: Passage) -> bool:
    """Say whether a passage calls upon its reader, and names no way: "Interested? Apply today!"."""
    if said.addressed or said.length > _CALL or not _CALLS.issuperset(said.phrases["apply"]):
        return False
    words = wording.folded[said.first : said.last]
    if "apply" not in words or not _WITH.isdisjoint(words):
        return False
    at = words.index("apply")
    before = wording.text[said.unit.span.start : wording.starts[said.first + at]].rstrip()
    return before[-1:] in ("", "?", "!", "*") and _WAYS.isdisjoint(words[at + 1 : at + 3])


def _only_if(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence names whom a job is for but no way to it: "If you're interested in trains, ..."."""
    return _CONDITIONS.issuperset(said.phrases["apply"]) and not wording.has(said, SENDING)


def _only_awaits(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence looks forward to an application and names no way."""
    awaits = not said.addressed and _AWAITING.issuperset(said.phrases["apply"])
    return awaits and not wording.has(said, _WITH | _WAYS_IN)


_SAYING_LITTLE = (_only_awaits, _only_urges, _only_calls, _only_if)


def _directs(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence sends its reader to an address about the job: "See the vacancy at ..."."""
    first = said.first
    address = next((i for i in range(first, said.last) if _is_address(wording, i)), said.last)
    before = wording.folded[first:address]
    if not _ON_OTHER_MATTERS.isdisjoint(before):
        return False
    for at, word in enumerate(before):
        if word in _GO:
            if at == 0 or (before[0] in _PURPOSE and wording.after_comma(first + at)):
                return not _OF_VACANCY.isdisjoint(before[at:])
            if before[at - 1] in _POLITELY:
                return not (_OF_VACANCY | _KEEN).isdisjoint(before)
    return False


def _is_address(wording: Wording, word: int) -> bool:
    """Say whether an address begins with a word."""
    return wording.folded[word] in _WEB or wording.text.startswith(("@", "+"), wording.ends[word])
