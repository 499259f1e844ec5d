"""kind: passive. Too many sentences that do not say who does what."""

from collections.abc import Iterator
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.kinds.count import passed_bound
from jdlint.kinds.readability import prose
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, sentences, word_set

_BE = word_set("am is are was were be been being isn't aren't wasn't weren't it's you're we're they're")
# Participles that describe a state or a person: "we are based in Leeds", "you are interested in animals".
_STATES = word_set(
    "accustomed advanced based bored certified committed complicated concerned dedicated delighted detailed determined "
    "devoted disabled driven engaged excited experienced focused focussed headquartered inclined indeed interested "
    "invested involved licenced licensed limited located married minded motivated organised organized oriented "
    "passionate pleased prepared proud qualified registered related retired rooted satisfied scared situated skilled "
    "supposed talented thrilled tired trusted unlimited used varied worried aged closed hundred need red bed feed seed"
)
_IRREGULAR = word_set(
    "begun bought brought built caught chosen cut dealt done drawn fed forbidden found given grown held hidden kept "
    "known laid led left lent made met overseen paid put read run seen sent set shown shut sold sought spent spoken "
    "taken taught thought thrown told understood undertaken won worn written"
)
_BETWEEN = word_set("also always be been being not only often all either both then well now")
_MOST_BETWEEN = 3


class Passive(Rule, frozen=True, kw_only=True):
    """Speaks once when the share of sentences with a passive verb, in per cent of all prose, is above a bound.

    It needs `min_sentences`, and points at the first such verb. Bounds as in `count`. Slots: `count`, `bound`.
    """

    options: ClassVar[dict[str, str]] = {
        "over": "shares, in per cent, that may not be passed, by level",
        "min_sentences": "leave postings alone that have fewer sentences of prose",
    }

    over: dict[str, float]
    min_sentences: int = 10

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the first passive verb when there are too many."""
        if _BE.isdisjoint(posting.words.places):
            return
        spans = [span for block in prose(posting) for span in sentences(posting.text, block)]
        if len(spans) < self.min_sentences:
            return
        verbs = [verb for span in spans if (verb := passive_verb(posting, span))]
        share = 100 * len(verbs) / len(spans)
        if passed := passed_bound(share, self.over, {}):
            yield Hit(verbs[0], {"count": f"{share:.0f}", "bound": f"{passed[1]:g}"}, level=passed[0])


def passive_verb(posting: Posting, sentence: Span) -> Span | None:
    """Return the first form of "be" with a past participle in a sentence, or None."""
    words = posting.words
    inside = words.within(sentence)
    for at in inside:
        if words.folded[at] not in _BE:
            continue
        for following in range(at + 1, min(at + 2 + _MOST_BETWEEN, inside.stop)):
            word = words.folded[following]
            if word in _IRREGULAR or (word.endswith("ed") and len(word) > 4 and word not in _STATES):
                return Span(words.starts[at], words.ends[following])
            if word not in _BETWEEN and not word.endswith("ly"):
                break
    return None
