"""Whether a passage tells what is asked of the applicant: what they must bring, and what they ideally would."""

from __future__ import annotations

from jdlint.understand import cues
from jdlint.understand.cues import word_set
from jdlint.understand.wording import Passage, Wording

# What "you" are or do in a requirement: "You speak Welsh".
_YOU = word_set("you you're")
_KNOWING = word_set("know speak love understand hold thrive care")
# After one of these, what looks like the opening of a requirement is a verb: "Master the art of bread".
_DETERMINERS = word_set("the our your")
# What goes on for years without being experience.
_LASTING = word_set("term contract fixed temporary appointment renewable founded business since history over duration")
# Cues of requirements that are none beside a chance, nor where "we" are able to do something.
_WEAK = frozenset(("will have", "able to", "capable of"))
_CHANCE = word_set("opportunity opportunities chance access freedom")
# Experience after one of these is what one gets: "The scheme offers experience in a museum".
_GIVEN = word_set("offer offers offering provide provides gain gaining get receive gives give build")
_GIVEN_NEAR = 7  # words before it

# Words that, before a colon, say that what follows is optional: "Plus: a forklift licence".
_MARKING = word_set(
    "plus bonus preferred preferably desirable desired optional ideally advantageous nice advantage asset"
)
# Words that, last in a sentence, say that what it names is optional.
_LAST = word_set("desired helpful beneficial optional ideal")
# Single words that mark an item of a list of requirements as optional; beside some a bonus is money.
_ALONE = word_set("optional preference advantage asset recommended appreciated desired")
_PAID = word_set("eligible compensation annual salary paid pay earn")
# Cues that mark nothing optional: "ideally located", "your preferred name", "if desired", "beneficial for your career".
_PLACED = word_set("suited located situated placed")
_PREFERENCES = (["name"], ["pronouns"], ["location"], ["time"], ["method"], ["start"], ["date"], ["supplier"])
_RESULTS = (["outcome"], ["outcomes"], ["result"], ["results"], ["goal"], ["goals"], ["effect"], ["state"], ["level"])
_EQUALLY = word_set("equally")
_IF = word_set("if as when where")
_SOMEBODY = word_set("your their our his her you them us")


def may_tell_needed(wording: Wording, said: Passage) -> bool:
    """Say whether a passage is worth asking whether it tells what is needed."""
    if "qualifications" in said.scores:
        return True
    return said.length > 0 and ((word := wording.folded[said.first]) in _YOU or cues.opens_requirement(word))


def tells_needed(wording: Wording, said: Passage) -> bool:
    """Say whether a passage tells what the applicant must bring."""
    if _tells_of_you(wording, said):
        return True
    first = said.first
    if said.length > 1 and cues.opens_requirement(wording.folded[first]):
        return wording.folded[first + 1] not in _DETERMINERS
    score = said.scores.get("qualifications", 0)
    if score < cues.TELLS:
        return False
    phrases = said.phrases["qualifications"]
    if phrases == ["# years"] and (said.length < 3 or wording.has(said, _LASTING)):
        return False
    if _WEAK.issuperset(phrases):
        words = {*wording.folded[first : said.last]}
        if not _CHANCE.isdisjoint(words) or ("we" in words and "you" not in words):
            return False  # "You will have the chance to ...", "We are able to ..."
    if _gives_experience(wording, said):
        return False
    return ("qualifications" in said.sure or score > cues.TELLS) and not (said.unit.item and said.duties)


def _tells_of_you(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence says what its reader is or knows: "You speak Welsh", "You are punctual"."""
    opening = wording.folded[said.first : min(said.first + 2, said.last)]
    if opening[:1] == ["you're"] or opening == ["you", "are"]:
        return "qualifications" in said.scores
    return len(opening) > 1 and opening[0] == "you" and opening[1] in _KNOWING


def _gives_experience(wording: Wording, said: Passage) -> bool:
    """Say whether experience is what one gets, not what one has."""
    if not all("experience" in phrase for phrase in said.phrases["qualifications"]):
        return False
    folded = wording.folded[said.first : said.last]
    at = folded.index("experience") if "experience" in folded else 0
    return not _GIVEN.isdisjoint(folded[max(0, at - _GIVEN_NEAR) : at])


def may_tell_preferred(wording: Wording, said: Passage) -> bool:
    """Say whether a passage is worth asking whether it tells what is preferred."""
    return "preferred" in said.scores or (said.length > 0 and wording.folded[said.first] in _MARKING)


def tells_preferred(wording: Wording, said: Passage) -> bool:
    """Say whether a passage tells what the applicant would ideally bring."""
    folded, score = wording.folded, said.scores.get("preferred", 0)
    phrases = said.phrases.get("preferred", [])
    if _marks_nothing(wording, said, phrases):
        return False
    if said.length > 2 and folded[said.first] in _MARKING and wording.is_label(said.first):
        return True
    if said.length > 3 and score and folded[said.last - 1] in _LAST:
        return True
    if "qualifications" in said.kinds:
        bonus = "bonus" in phrases and not wording.has(said, _PAID)
        return score >= cues.TELLS or bonus or not _ALONE.isdisjoint(phrases)
    return "preferred" in said.sure


def _marks_nothing(wording: Wording, said: Passage, phrases: list[str]) -> bool:
    """Say whether the only cue of something optional is none here."""
    folded = wording.folded
    if (
        ("equal_opportunity" in said.sure or wording.has(said, _EQUALLY))
        and phrases
        and all("preference" in phrase for phrase in phrases)
    ):
        return True  # "Preference will be given to women where they are equally qualified"
    if phrases == ["ideally"] and wording.has(said, _PLACED):
        return True
    if phrases == ["preferred"]:
        at = folded.index("preferred", said.first, said.last)
        if folded[max(said.first, at - 1)] == "your" or folded[at + 1 : min(at + 2, said.last)] in _PREFERENCES:
            return True
    if phrases == ["desired"] and folded[said.last - 2] in _IF:
        return True  # "up to 40 hours if desired"
    words = folded[said.first : said.last]
    if phrases == ["desired"] and words[words.index("desired") + 1 :][:1] in _RESULTS:
        return True  # "lead projects to their desired outcomes"
    if "asset" in words and "you" in words[max(0, words.index("asset") - 4) : words.index("asset")]:
        return True  # "Tell us why you would be an asset"
    at = words.index("beneficial") if "beneficial" in words[:-2] else -1
    return at >= 0 and words[at + 1] in {"for", "to"} and words[at + 2] in _SOMEBODY
