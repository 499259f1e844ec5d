"""kind: law. What a law asks a posting to say, where one holds, and the posting does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

from jdlint.facts import Pay
from jdlint.finding import Hit
from jdlint.kinds.missing import for_volunteers, posting_point
from jdlint.law.terms import Duty
from jdlint.phrase import PhraseSet
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, listed, one_line

if TYPE_CHECKING:
    from jdlint.law.reach import Claim

Level = Literal["uncertain", "remote", "unverified"]
Fault = Literal["missing", "open", "wide"]

_STATED: dict[Duty, Callable[[Posting], bool]] = {
    "pay": lambda posting: bool(posting.pay) or posting.has("pay"),
    "benefits": lambda posting: posting.has("benefits"),
    "deadline": lambda posting: posting.has("deadline") or posting.deadline is not None,
    "apply": lambda posting: posting.has("apply"),
}
_PAY_WORDS = frozenset(["pay", "salary", "salaries", "wage", "wages", "compensation", "benefits"])
_IN_FULL = 3  # laws named with date and size in one message; of more, the rest by place only
_REMOTE = "reaches remote work of those who employ somebody there"
_A_YEAR = {"year": 1.0, "month": 12.0, "week": 52.0}


def holding(posting: Posting, duty: Duty, context: Context) -> list[Claim]:
    """Return the laws in force that ask `duty` of the posting, by its places and the settings; volunteers have none."""
    if not context.jurisdictions and not any(place.jurisdictions for place in posting.locations):
        return []
    if for_volunteers(posting):
        return []
    from jdlint.law.reach import claims  # 5 ms, which a posting without a place need not pay

    return claims(posting, duty, as_of=context.as_of, named=context.jurisdictions, employer=context.employer)


def _described(claim: Claim, *, size_known: bool, remote: bool) -> str:
    row = claim.row
    said = [row.law, f"since {claim.since}"]
    if row.employees > 1 and not size_known:
        said.append(f"for employers of {row.employees} or more")
    if remote:
        said.append(_REMOTE)
    if row.confidence == "low":
        said.append("not verified")
    return f"{claim.jurisdiction.name} ({', '.join(said)})"


def slots_of(claims: Sequence[Claim], context: Context) -> dict[str, str]:
    """Return the slots that name the laws, one a place: `laws`, and `ask` in the form that goes with it."""
    size_known = "size" in context.employer
    places = list({claim.jurisdiction.code: claim for claim in claims}.values())
    all_remote = len(places) > 1 and all(claim.why == "remote" for claim in places)
    full = [
        _described(claim, size_known=size_known, remote=claim.why == "remote" and not all_remote)
        for claim in places[:_IN_FULL]
    ]
    laws = listed([*full, *(claim.jurisdiction.name for claim in places[_IN_FULL:])])
    if all_remote:
        laws = f"{laws}, whose law {_REMOTE},"
    return {"laws": laws, "ask": "asks" if len(places) == 1 else "ask"}


def level_of(claims: Iterable[Claim]) -> Level | None:
    """Return how sure it is that one of the laws is broken: None when it is, else what speaks against it."""
    verified = [claim for claim in claims if claim.row.confidence != "low"]
    if any(claim.certain for claim in verified):
        return None
    if not verified:
        return "unverified"
    return "remote" if all(claim.why == "remote" for claim in verified) else "uncertain"


def _open_ended(posting: Posting) -> Pay | None:
    """Return the main pay when no pay stated has two ends."""
    base = [pay for pay in posting.pay if pay.kind == "base"]
    one_ended = all((pay.min is None) != (pay.max is None) and not pay.grade for pay in base)
    return base[0] if base and one_ended else None


def _too_wide(posting: Posting, claims: Iterable[Claim]) -> tuple[Pay, list[Claim]] | None:
    """Return the pay whose range is wider than a law allows, and the laws that say so."""
    for pay in posting.pay:
        if pay.kind != "base" or pay.min is None or pay.max is None or pay.period not in _A_YEAR:
            continue
        low, high = pay.min * _A_YEAR[pay.period], pay.max * _A_YEAR[pay.period]
        broken = [
            claim
            for claim in claims
            if (limit := claim.row.widest) is not None
            and pay.currency == limit.currency
            and high - low > limit.amount
            and (limit.unless_above is None or high <= limit.unless_above)
        ]
        if broken:
            return pay, broken
    return None


class Law(Rule, frozen=True, kw_only=True):
    """Speaks once when a law that holds for the posting's place, date and employer asks for `duty` and it is not there.

    The laws are those of `rules/lexicon/jurisdictions/`. Stated is what was understood to be pay, benefits, a deadline
    or a way to apply, and whatever holds one of `phrases`. `faults` words what is wrong: `missing`, and of pay also
    `open` and `wide`, for laws that forbid an open-ended or too wide range. `unless_employer` names a fact of the
    employer that, set to false, lifts the duty. The levels: `uncertain` (the employer may be too small), `remote` (only
    remote work brings the law in), `unverified` (the data was not verified).
    """

    options: ClassVar[dict[str, str]] = {"phrases": "phrases one of which is enough"}
    slots: ClassVar[tuple[str, ...] | None] = ("fault", "laws", "ask")

    duty: Duty
    faults: dict[Fault, str]
    phrases: tuple[str, ...] = ()
    unless_employer: str | None = None

    def __post_init__(self) -> None:
        if self.duty not in _STATED and not self.phrases:
            raise ValueError(f"a law rule on {self.duty} needs `phrases`")

    @cached_property
    def _statements(self) -> PhraseSet:
        return PhraseSet(self.phrases)

    def _stated(self, posting: Posting) -> bool:
        known = _STATED.get(self.duty)
        if known is not None and known(posting):
            return True
        return self._statements.occurs(posting.words)

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield one point behind the title, or the pay that breaks a law."""
        if self.unless_employer and context.employer.get(self.unless_employer) is False:
            return
        found = holding(posting, self.duty, context)
        if not found:
            return
        if not self._stated(posting):
            linked = _links_to_pay(posting)
            found = [claim for claim in found if not (linked and claim.row.link_is_enough)]
            if found:
                yield self._hit(posting, posting_point(posting), "missing", found, context)
        elif self.duty == "pay":
            yield from self._ranges(posting, found, context)

    def _ranges(self, posting: Posting, claims: Sequence[Claim], context: Context) -> Iterator[Hit]:
        forbidding = [claim for claim in claims if "open_ended_pay" in claim.row.forbids]
        pay = _open_ended(posting) if forbidding else None
        if pay is not None and "open" in self.faults:
            yield self._hit(posting, pay.span, "open", forbidding, context)
            return
        wide = _too_wide(posting, claims)
        if wide is not None and "wide" in self.faults:
            yield self._hit(posting, wide[0].span, "wide", wide[1], context)

    def _hit(self, posting: Posting, span: Span, fault: Fault, claims: Sequence[Claim], context: Context) -> Hit:
        widest = next((claim.row.widest for claim in claims if claim.row.widest), None)
        limit = f"{widest.currency} {widest.amount:,}" if widest else ""
        said = self.faults[fault].format_map({"limit": limit, "match": one_line(span.of(posting.text))})
        return Hit(span, {"fault": said, **slots_of(claims, context)}, level=level_of(claims))


def _links_to_pay(posting: Posting) -> bool:
    """Say whether a link of the posting promises its pay or benefits."""
    words = posting.words
    links = (words.within(mark.span) for mark in posting.document.marks if mark.kind == "link")
    return any(_PAY_WORDS.intersection(words.folded[link.start : link.stop]) for link in links)
