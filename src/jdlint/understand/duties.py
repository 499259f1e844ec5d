"""Whether a passage tells what one does in the job, and how many things."""

from __future__ import annotations

from jdlint.understand import applying
from jdlint.understand.cues import word_set
from jdlint.understand.wording import ORGANISATIONS, WE, WILL, Passage, Wording

_MOST = 3  # duties; more of them in one passage count no further
_SHORT = 10  # words; a shorter one that ends in "!" is a slogan

# Before the first verb.
_BEFORE_FIRST = word_set("to and by will would you you'll you'd be also may")
_INVITING = (["learn", "more"], ["work", "for"], ["work", "here"], ["find", "out"], ["meet", "the"])
_ROMAN = frozenset("ivx")
_YOU = word_set("you you'll")
# What "you will" may go on with that is nothing to do.
_NO_DUTIES = word_set(
    "be have need experience require get receive enjoy find love like also not possess hold bring gain earn see "
    "hear know fit thrive benefit feel become demonstrate ideally either you the a join start meet learn"
)

# Verbs further on: what stands before them, and what "work" has beside it, "work with the chef".
_BEFORE_VERB = word_set("will you'll to and or for of be include includes including by in")
_WORKING = word_set("work working")
_AT_WORK = tuple([word] for word in "with on closely alongside as under together directly to in across".split())
# One of these words says that duties may follow.
_TO_COME = word_set(
    "aim task will you'll responsible duties responsibilities tasks role expected involve involves involving"
)

# "Your job is to ...", "The work entails ...", "We want you to ...".
_OF_JOB = word_set("your the this")
_MISSION, _IS_TO = ["your", "mission"], ["is", "to"]
_JOBS = word_set("job work role position post day days week internship placement assignment")
_ENTAILS = word_set("includes include entails entail consists consist comprises")
_YOU_ARE_TO = {("you", "get", "to"), ("you", "are", "going"), ("you're", "going", "to"), ("you", "can", "expect")}
_WANT = word_set("want need expect")

# "The cook prepares ...", "As a cook, you prepare ...".
_ARTICLES = word_set("the this a an")
_ROLES = word_set("position role post job incumbent holder postholder jobholder employee individual person successful")
_IN_ROLE = tuple(
    pair.split() for pair in ("as a", "as an", "as our", "as the", "in this", "on a", "day to", "every day")
)

# "We seek somebody to run ..."; what somebody is sought for that is no duty.
_SEEKS = word_set("seeking seeks looking requires needs need")
_TO_HELP = ["to", "help"]
_TO_COME_IN = word_set("help work hire recruit add support find expand grow apply join assist make create take")

# "will be at the front desk, greeting guests": who does not do, and what follows "will" and "will be".
_APPLYING = word_set("applicants candidates resumes cvs applications interviews qualifications references eligibility")
_HAVING = word_set("have possess hold need demonstrate fit embody")
_BE_DOING = word_set("responsible accountable in on to")
_PARTAKING = word_set("part role charge involved tasked entrusted engaged instrumental focused")
_PARTAKING_IN = word_set("of in with on")

# Who is no person: "The board is responsible for", "The town will provide".
_OTHERS = (ORGANISATIONS - {"staff", "team", "teams"}) | word_set(
    "headquarters contribution board unit committee directorate"
)
_IS = word_set("is are was also only then directly jointly ultimately")

# "Our aim is to ...": what the employer is up to.
_SOMEBODY = word_set("individual individuals candidate candidates person people professional professionals")
_ABLE = word_set("ability able capacity willingness willing desire eager keen ready")  # "the ability to plan and lead"
_AIMS = word_set("aim aims goal goals mission vision purpose ambition")


def tells(wording: Wording, said: Passage) -> bool:
    """Say whether a passage tells a duty by its own words."""
    if not said.duties or (said.length < _SHORT and wording.ending(said) == "!"):
        return False  # "Make friends for life!"
    if said.unit.field and not said.kinds and wording.are_capitals(said.first, said.last):
        return False  # "Company: Ensure Support Ltd"
    return not _is_title(wording, said) and not applying.tells(wording, said)


def _is_title(wording: Wording, said: Passage) -> bool:
    """Say whether a passage is hardly more than the job title: "Care Assistant, Hull"."""
    size = len(wording.title)
    return 0 < size <= said.length < size + 3 and {*wording.title}.issubset(wording.folded[said.first : said.last])


def count(wording: Wording, first: int, last: int) -> int:
    """Count the things to do that a run of words tells, at most three."""
    folded, verbs = wording.folded, wording.verbs
    at = first
    if at + 1 < last and _numbers(wording, at):
        first = at = at + 1
    while at < last and (folded[at] in _BEFORE_FIRST or folded[at].endswith("ly")):
        at += 1
    if at >= last or folded[at : at + 2] in _INVITING or _is_about_us(wording, first, last):
        return 0
    you = at > first and folded[at - 1] in WILL and folded[first] in _YOU
    noun = folded[at + 1 : at + 2] == ["of"] and not folded[at].endswith("ing")  # "Review of applications"
    named = wording.title_at is not None and wording.starts[at] == wording.title_at.start  # "Prep Cooks from $25"
    opens = (folded[at] in verbs and not noun and not named) or (you and folded[at] not in _NO_DUTIES)
    words = set(folded[first:last])
    if folded[at] == "seek" and not _SOMEBODY.isdisjoint(words):
        return 0  # "Seek a careful person to ..."
    if not opens:
        if does := _role_does(wording, first, last) or _you_do(wording, first, last):
            opens, at = True, does
        elif not _SEEKS.isdisjoint(words) and _seeks_doer(wording, at + 2, last):
            return 2
    if not opens and "will" in words:
        will = folded.index("will", first, last)
        who = folded[max(first, will - 1)]
        if who == "we" or (who in _APPLYING and folded[will + 1 : will + 2] == ["be"]):
            return 0  # "Applicants will be contacted to arrange ..."
        if who in _OTHERS and "you" not in words and not wording.after_comma(will):
            return 0  # "The town will provide training"
        if folded[first:last].count("will") == 1 and _is_to_be(wording, will + 1):
            return min(_MOST, sum(folded[i] in verbs and _is_doing(wording, i) for i in range(will + 2, last)))
    if not opens and "responsible" in words and _others_are(wording, first, folded.index("responsible", first, last)):
        return 0
    if not opens and _TO_COME.isdisjoint(words) and not _leads_to_duties(wording, first, last, words):
        return 0
    return _further(wording, at, last, words, opens)


def _others_are(wording: Wording, first: int, responsible: int) -> bool:
    """Say whether it is a house that is "responsible", no person: "The board is responsible for"."""
    folded = wording.folded
    who = responsible - 1
    while who > first and folded[who] in _IS:
        who -= 1
    return first <= who < responsible - 1 and folded[who] in _OTHERS


def _numbers(wording: Wording, word: int) -> bool:
    """Say whether a word numbers an item: "iv." or "b)"."""
    written = wording.folded[word]
    return wording.text.startswith((".", ")"), wording.ends[word]) and (len(written) == 1 or _ROMAN.issuperset(written))


def _is_about_us(wording: Wording, first: int, last: int) -> bool:
    """Say whether a sentence tells what the employer is up to: "To stay ahead, we train", "Our aim is to"."""
    folded = wording.folded
    if folded[first] == "our" and first + 1 < last:
        us = folded[first + 1] in _AIMS or not ORGANISATIONS.isdisjoint(folded[first + 1 : min(first + 5, last)])
        return us and ("you" not in folded[first:last] or "will" in folded[first : first + 6])
    opens = folded[first] in {"to", "by"} or folded[first].endswith("ing")
    return opens and any(folded[i] in WE and wording.after_comma(i) for i in range(first + 2, last))


def _role_does(wording: Wording, first: int, last: int) -> int:
    """Return where a sentence tells what the role does: "The cook prepares"; 0 where it does not."""
    folded = wording.folded
    if folded[first] in _ARTICLES:
        for index in range(first + 2, min(first + 7, last)):
            word = folded[index]
            if word[-1] == "s" and word in wording.verbs:
                role = folded[index - 1] in _ROLES or folded[index - 1 : index] == wording.title[-1:]
                return index if role else 0
    return 0


def _you_do(wording: Wording, first: int, last: int) -> int:
    """Return where a sentence tells what one does in a role: "As a cook, you prepare"; 0 where it does not."""
    folded = wording.folded
    if folded[first : first + 2] in _IN_ROLE and "you" in folded[first + 2 : min(first + 10, last - 1)]:
        does = folded.index("you", first + 2) + 1
        does += folded[does] == "also" or folded[does].endswith("ly")
        told = does < last and folded[does] in wording.verbs and folded[does] not in _NO_DUTIES
        return does if told and not folded[does].endswith("ing") else 0
    return 0


def _seeks_doer(wording: Wording, start: int, last: int) -> bool:
    """Say whether a sentence seeks somebody to do several things: "seeking a clerk to file, copy and post"."""
    folded = wording.folded
    until = folded.index("we", start, last) if "we" in folded[start:last] else last
    sought = [i for i in range(start, until) if folded[i] in wording.verbs and _is_sought(wording, i)]
    if len(sought) < 2 or sought[0] < 3:
        return False
    before = folded[sought[0] - 3 : sought[0]]
    helps = before[1:] == _TO_HELP and before[0] != "you"  # "an expert to help improve and run"
    return helps or (before[2] == "to" and before[1] not in _SEEKS | _ABLE)


def _is_sought(wording: Wording, index: int) -> bool:
    """Say whether a verb tells what somebody is sought for."""
    folded = wording.folded
    return folded[index] not in _TO_COME_IN and (
        folded[index - 1] in {"to", "and", "help"} or wording.after_comma(index)
    )


def _is_to_be(wording: Wording, index: int) -> bool:
    """Say whether "will" goes on with what somebody is to be or to have: "will have a deep knowledge of"."""
    word, after, *_ = [*wording.folded[index : index + 2], "", ""]
    if word == "be":
        return not after.endswith(("ing", "ed")) and after not in _BE_DOING
    return word in _HAVING


def _is_doing(wording: Wording, index: int) -> bool:
    """Say whether a verb tells what somebody "will be" doing: ", greeting guests", "a key part of running"."""
    folded = wording.folded
    if not folded[index].endswith("ing"):
        return False
    if wording.after_comma(index):
        return True
    taking_part = index if folded[index - 1] != "and" else index - 2  # "in building and running"
    return folded[taking_part - 1] in _PARTAKING_IN and folded[taking_part - 2] in _PARTAKING


def _leads_to_duties(wording: Wording, first: int, last: int, words: set[str]) -> bool:
    """Say whether a sentence goes on to what one does: "Your job is to", "The work entails", "We want you to"."""
    folded = wording.folded
    if (
        folded[first] in _OF_JOB
        and first + 3 < last
        and (folded[first + 1] in _JOBS or folded[first : first + 2] == _MISSION)
    ):
        goes_on = folded[first + 2 : first + 4]
        return goes_on == _IS_TO or not _ENTAILS.isdisjoint(goes_on)
    if tuple(folded[first : first + 3]) in _YOU_ARE_TO:
        return True
    if "you" in words and not _WANT.isdisjoint(words):
        you = folded.index("you", first, last)
        return folded[you - 1] in _WANT and folded[you + 1 : you + 2] == ["to"]
    return False


def _further(wording: Wording, at: int, last: int, words: set[str], opens: bool) -> int:
    """Count the things to do after the word at an index, and that one if it `opens` with one."""
    folded, verbs = wording.folded, wording.verbs
    found = int(opens)
    you = not WILL.isdisjoint(words)
    if not you and verbs.isdisjoint(words):
        return found
    for index in range(at + 1, last):
        word = folded[index]
        will = you and (folded[index - 1] in WILL or folded[index - 1].endswith("ly")) and _you_will(wording, index)
        if (word in verbs and _is_told(wording, index)) or (will and word not in _NO_DUTIES):
            found += 1
            if found == _MOST:
                break
    return found


def _before(wording: Wording, index: int) -> str:
    """Return the word before another one, less an adverb between them."""
    before = wording.folded[index - 1]
    return wording.folded[index - 2] if before.endswith("ly") else before


def _is_told(wording: Wording, index: int) -> bool:
    """Say whether a verb in a sentence is something to do: "to cook", "and serve", ", clean", "washing"."""
    folded = wording.folded
    if folded[index] in _WORKING and folded[index + 1 : index + 2] not in _AT_WORK:
        return False  # "which includes weekend working"
    return wording.after_comma(index) or _before(wording, index) in _BEFORE_VERB or folded[index].endswith("ing")


def _you_will(wording: Wording, index: int) -> bool:
    """Say whether "you will" stands before a word."""
    before = _before(wording, index)
    return before == "you'll" or (before == "will" and index > 1 and wording.folded[index - 2] == "you")
