"""kind: passive. Too many sentences that do not say who does what."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import ClassVar

from jdlint.finding import Hit
from jdlint.kinds.count import passed_bound
from jdlint.kinds.readability import prose_sentences
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, word_set

_BE = word_set("am is are was were be been being isn't aren't wasn't weren't it's you're we're they're")
# Participles that describe a state or a person: "we are based in Leeds", "you are interested in animals".
_STATES = word_set(
    "accustomed advanced based bored certified committed complicated concerned dedicated delighted detailed determined "
    "devoted disabled driven engaged excited experienced focused focussed headquartered inclined indeed interested "
    "invested involved licenced licensed limited located married minded motivated organised organized oriented "
    "passionate pleased prepared proud qualified registered related retired rooted satisfied scared situated skilled "
    "supposed talented thrilled tired trusted unlimited used varied worried aged closed "
    "unemployed renowned distinguished hundred need red bed feed seed"
)
_IRREGULAR = word_set(
    "begun bought brought built caught chosen cut dealt done drawn fed forbidden found given grown held hidden kept "
    "laid led left lent made met overseen paid put read run seen sent set shown shut sold sought spent spoken "
    "taken taught thought thrown told understood undertaken won worn written"
)
# States too, of people ("you are organised"), but deeds before these words ("trips are organised by the office").
_EITHER = word_set("organised organized prepared used trusted")
_BY = word_set("by from at each every daily weekly monthly")
_BETWEEN = word_set("also always be been being not only often all either both then well now")
_MOST_BETWEEN = 3


class Passive(Rule, frozen=True, kw_only=True):
    """Speaks once when the share of sentences with a passive verb, in per cent of all prose, is above a bound.

    It needs `min_sentences`, and `least` of them passive, and points at the first such verb. Bounds as in `count`.
    """

    options: ClassVar[dict[str, str]] = {
        "over": "shares, in per cent, that may not be passed, by level",
        "min_sentences": "leave postings alone that have fewer sentences of prose",
        "least": "and those that have fewer passive sentences",
    }
    slots: ClassVar[tuple[str, ...] | None] = ("count", "bound")

    over: dict[str, float]
    min_sentences: int = 6
    least: int = 3

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield the first passive verb when there are too many."""
        if _BE.isdisjoint(posting.words.places):
            return
        spans = prose_sentences(posting)
        if len(spans) < self.min_sentences:
            return
        verbs = list(_passive_verbs(posting, spans))
        share = 100 * len(verbs) / len(spans)
        if len(verbs) >= self.least and (passed := passed_bound(share, self.over, {})):
            yield Hit(verbs[0], {"count": f"{share:.0f}", "bound": f"{passed[1]:g}"}, level=passed[0])


def _passive_verbs(posting: Posting, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the first form of "be" with a past participle of each sentence that has one."""
    words = posting.words
    last: Span | None = None
    for at in sorted(at for word in _BE for at in words.places.get(word, ())):
        start = words.starts[at]
        sentence = spans[max(0, bisect_right(spans, start, key=lambda span: span.start) - 1)]
        if sentence is last or not sentence.start <= start < sentence.end:
            continue
        for following in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(words))):
            word = words.folded[following]
            if words.starts[following] >= sentence.end:
                break
            after = words.folded[following + 1] if following + 1 < len(words) else ""
            state = word in _STATES and not (word in _EITHER and after in _BY)
            if word in _IRREGULAR or (word.endswith("ed") and len(word) > 3 and not state):
                yield Span(start, words.ends[following])
                last = sentence
                break
            if word not in _BETWEEN and not word.endswith("ly"):
                break
