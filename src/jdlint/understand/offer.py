"""Whether a passage tells what the employer gives besides the pay."""

from __future__ import annotations

from jdlint.understand import cues
from jdlint.understand.cues import word_set
from jdlint.understand.wording import READER, Passage, Wording

_SEVERAL = 3  # benefits
_FEW = 10  # words; a passage of so few may do no more than name a benefit
_NEAR = 8  # words after a gift among which it may be said that it is provided

# A benefit that is denied is none; one that something includes is one.
_NEGATED = word_set("not don't doesn't")
_INCLUDING = word_set("include includes including plus")
# Words that offer something to the reader: one benefit in their sentence is enough.
_OFFERING = word_set(
    "offer offers offered offering receive benefits perks eligible enjoy entitled available benefit give gives given "
    "supports supported match matches reimburse reimburses"
)
# Being flexible is no benefit where it is asked for.
_FLEXIBLE = word_set("flexible flexibly flexibility")
_DEMANDED = word_set("evenings weekends needed required must ability able")

# What makes a thing a gift when it stands right before it, and when it stands after it.
_FREE = word_set("free complimentary subsidised subsidized discounted paid reimbursed unlimited generous")
_PROVIDED = word_set("provided supplied reimbursed covered subsidised subsidized included")
_HAVE = word_set("have has had they who as")
# Where one of these stands, too, something is asked, or given to somebody else.
_NOT_FORREADER = word_set(
    "must required should requested customers patients clients guests visitors pupils students residents interview "
    "interviews"
)
# Who gives, who gets, and the verbs of both.
_GIVERS = word_set("we we'll we're company employer position job role post package")
_GETTERS = word_set(
    "you you'll staff employee employees intern interns trainee trainees apprentice apprentices volunteer "
    "volunteers members"
)
_STAFF = word_set("fellow fellows postdoc postdocs assistant assistants drivers nurses teachers counselors counsellors")
_GIVING = word_set(
    "offer offers offering provide provides providing give gives cover covers pay pays reimburse reimburses supply "
    "supplies match matches contribute contributes train"
)
_GETTING = word_set(
    "get gets receive receives enjoy enjoys earn earns given offered rewarded entitled eligible assigned"
)
_WE_WILL = ["we", "will"]


def may_tell(_: Wording, said: Passage) -> bool:
    """Say whether a passage is worth asking whether it tells."""
    return said.gift or "benefits" in said.scores


def tells(wording: Wording, said: Passage) -> bool:
    """Say whether a passage tells of a benefit by its own words."""
    score = said.scores.get("benefits", 0)
    if "benefits" in said.kinds:
        return score > 0 or (
            said.gift and ((said.kinds == ("benefits",) and wording.has(said, _GIVING)) or is_given(wording, said))
        )
    if is_given(wording, said):
        return True
    if "benefits" not in said.sure or _is_denied(wording, said):
        return False
    if wording.has(said, _FLEXIBLE) and wording.has(said, _DEMANDED):
        return False
    if wording.has(said, _OFFERING):
        return True
    return said.part.kinds != () and (
        _different(said.phrases["benefits"]) > 1 or (not said.duties and wording.has(said, _INCLUDING))
    )


def names(wording: Wording, said: Passage) -> bool:
    """Say whether a passage names a benefit in a few words."""
    return "benefits" in said.sure and said.length <= _FEW and not _is_denied(wording, said)


def _is_denied(wording: Wording, said: Passage) -> bool:
    """Say whether a passage says that there is none: "No pension"."""
    return wording.has(said, _NEGATED) or wording.folded[said.first] == "no"


def lists(said: Passage) -> bool:
    """Say whether a passage names several benefits."""
    return "benefits" in said.sure and _different(said.phrases["benefits"]) >= _SEVERAL


def _different(phrases: list[str]) -> int:
    """Count the phrases that are no part of another one."""
    different = set(phrases)
    return sum(not any(phrase in other for other in different - {phrase}) for phrase in different)


def is_given(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence gives the reader one of the things that employers give: "lunch is provided"."""
    if not said.gift or "responsibilities" in said.kinds:
        return False
    folded = wording.folded[said.first : said.last]
    if not _NEGATED.isdisjoint(folded):
        return False
    gifts = cues.given()
    things = [i for i, word in enumerate(folded) if word in gifts]
    if any(_is_free(wording, said, thing) for thing in things):
        return True
    after = {i for thing in things for i in range(thing + 1, min(thing + _NEAR, len(folded)))}
    for i in sorted(after):
        if folded[i] in _PROVIDED and folded[i - 1] not in _HAVE and folded[i + 1 : i + 2] != ["by"]:
            return _NOT_FORREADER.isdisjoint(folded)  # "Housing is provided"
    reader = not READER.isdisjoint(folded)
    for i, word in enumerate(folded[: things[-1]]):
        if word in _GETTING and (folded[i + 1] == "training" or not folded[i + 1].endswith("ing")):
            who = folded[max(0, i - 4) : i]
            if not said.duties or not _GETTERS.isdisjoint(who):
                return not _GETTERS.isdisjoint(who) or not _STAFF.isdisjoint(who)
        elif word in _GIVING and (reader or folded[max(0, i - 2) : i] == _WE_WILL) and _do_we(folded, i):
            return True
    return False


def _is_free(wording: Wording, said: Passage, thing: int) -> bool:
    """Say whether a thing is called free: "free parking", "paid annual leave", but not "gluten-free lunch"."""
    folded, at = wording.folded, said.first + thing
    if thing > 1 and folded[at - 2] in _FREE and folded[at - 1] == "annual":
        return True
    return thing > 0 and folded[at - 1] in _FREE and wording.text[wording.starts[at - 1] - 1] != "-"


def _do_we(folded: list[str], verb: int) -> bool:
    """Say whether a verb is what the employer does: "we gladly cover", "We grow and offer"."""
    return not _GIVERS.isdisjoint(folded[max(0, verb - 3) : verb]) or (folded[0] == "we" and folded[verb - 1] == "and")


def we_will_give(wording: Wording, said: Passage) -> bool:
    """Say whether a sentence gives something in the words "we will": that is no requirement."""
    folded = wording.folded[said.first : said.last] if said.gift else []
    return "will" in folded and folded[folded.index("will") - 1] == "we" and is_given(wording, said)
