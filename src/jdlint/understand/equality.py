"""Whether a passage promises equal opportunity."""

from __future__ import annotations

from jdlint.understand import cues
from jdlint.understand.cues import word_set
from jdlint.understand.wording import Passage, Wording

# Cues that are a passage wherever they stand.
_STATEMENTS = frozenset(("opportunity employer", "eoe", "eeo employer", "eo employer", "disability confident"))
# Who welcomes whom of which kind.
_WELCOMING = word_set("encourage encourages encouraged welcome welcomes welcomed invite invites")
_WELCOMED = word_set("candidates applicants applications apply applying everyone anyone individuals")
_KINDS_OF_PEOPLE = word_set(
    "backgrounds identities ethnicities genders races minorities minority underrepresented disabilities disabled women "
    "lgbtq lgbtqia bame abilities walks veterans heritages marginalised marginalized indigenous aboriginal "
    "neurodivergent"
)
# Cues that are a statement only where they go on to people of every or of some kind.
_FROM = (["welcome applications from"], ["welcomes applications from"])
_EVERYBODY = _KINDS_OF_PEOPLE | word_set(
    "all every everyone anyone everybody any regardless diverse sections colour color older younger indigenous "
    "aboriginal refugees migrants neurodivergent lgbt lgbtq black asian ethnic carers parents returners faith faiths "
    "age ages gender"
)
# Cues that are no statement beside words for knowledge, trades and those who are served.
_WEAK = (["equal employment"], ["equal opportunity"], ["equal opportunities"], ["all backgrounds"])
_NO_PROMISE = word_set(
    "knowledge lender lending housing patrons guests visitors customers clients patients students pupils children "
    "residents members readers"
)
# People whom a duty may be for: "You will drive people with disabilities".
_WHOM = (["individuals with disabilities"], ["people with disabilities"], ["disabled people"], ["people of color"])
# The same, and those whom a posting may as well refuse: "Applications from women will not be considered".
_MENTIONED = (*_WHOM, ["applications from women"], ["applications from people with"])

_REFUSING = word_set("not no never cannot can't don't won't shouldn't needn't unsuitable rejected refused")
_NO_BIAS = word_set("discriminate discriminates discrimination regardless disadvantage disadvantaged only just")
_PROMISING = _WELCOMING | word_set(
    "apply applicants candidates employer employ employs hire hires opportunity opportunities accommodation "
    "accommodations accommodate reasonably committed adjustments inclusive include includes including inclusion "
    "diversity equality equal provide"
)
# "apply regardless of your age, race or faith"
_REGARDLESS = word_set("regardless")
_TRAITS = word_set("age sex gender race religion faith ethnicity disability nationality orientation background origin")


def may_tell(wording: Wording, said: Passage) -> bool:
    """Say whether a passage is worth asking whether it tells."""
    return "equal_opportunity" in said.scores or wording.has(said, _KINDS_OF_PEOPLE | _REGARDLESS)


def tells(wording: Wording, said: Passage) -> bool:
    """Say whether a passage promises equal opportunity by its own words."""
    if _welcomes(wording, said):
        return True
    words = {*wording.folded[said.first : said.last]}
    if "regardless" in words and len(words & _TRAITS) > 1:
        return True
    if "equal_opportunity" not in said.sure or "monitoring" in words:
        return False
    phrases = said.phrases["equal_opportunity"]
    if phrases in _WEAK and not _NO_PROMISE.isdisjoint(words):
        return False  # "knowledge of equal employment opportunity", "guests of all backgrounds"
    if phrases in _FROM and _EVERYBODY.isdisjoint(words):
        return False  # "We welcome applications from law students"
    if phrases in _WHOM and (said.duties or _PROMISING.isdisjoint(words)):
        return False  # "The centre serves people with disabilities"
    if phrases in _MENTIONED and not _REFUSING.isdisjoint(words) and words.isdisjoint(_NO_BIAS):
        return False  # "Disabled people need not apply"
    return not cues.opens_requirement(wording.folded[said.first])


def _welcomes(wording: Wording, said: Passage) -> bool:
    """Say whether a passage welcomes people of some kind: "We encourage women and minorities to apply"."""
    return all(wording.has(said, words) for words in (_WELCOMING, _WELCOMED, _KINDS_OF_PEOPLE))


def is_beyond_doubt(wording: Wording, said: Passage) -> bool:
    """Say whether a passage promises equal opportunity even in a list about something else."""
    if not _STATEMENTS.isdisjoint(said.phrases.get("equal_opportunity", ())):
        return True
    if said.unit.item or said.unit.field:
        return False
    return said.scores.get("equal_opportunity", 0) > cues.TELLS or _welcomes(wording, said)
