"""kind: role. What a posting for a role leaves out, and what in it belongs to another role."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from jdlint.facts import SectionKind
from jdlint.finding import Hit
from jdlint.kinds.missing import posting_point
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, listed, one_line, word_set
from jdlint.understand.profiles import Profile, profile_for

Sought = Literal["coverage", "scope"]

_NOT_THE_ROLE: frozenset[SectionKind] = frozenset({"company", "benefits", "pay", "apply", "equal_opportunity"})
_DUTIES: frozenset[SectionKind] = frozenset({"responsibilities"})
_FEWEST_WORDS = 60
"""Words about the role below which a posting says too little of anything: that is for other rules to say."""
_TWO = 2
_PEOPLE = word_set(
    "designer designers developer developers engineer engineers team teams colleague colleagues specialist specialists "
    "people manager managers staff professional professionals expert experts lead leads artist artists department"
)


class RoleRule(Rule, frozen=True, kw_only=True):
    """Compares a posting with the profile of the role its title names (`rules/lexicon/roles/`, or the user's own).

    `coverage`: fewer core groups are named than the profile asks for; one hit, slot `missing` lists the groups that are
    not named. `scope`: two terms or more among the duties belong to another role; slots `terms` and `role`. Titles that
    no profile knows, or two, are left alone.
    """

    slots: ClassVar[tuple[str, ...] | None] = ("role", "missing", "terms", "other")

    find: Sought

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        """Yield at most one hit."""
        title = posting.title
        profile = profile_for(posting.words, title.span, context.roles) if title else None
        if profile is not None:
            yield from _CHECKS[self.find](profile, posting)


def _about_the_role(posting: Posting) -> list[Span]:
    """Return the blocks that are not plainly about something else: a part on the team belongs to no section."""
    spans = (block.span for block in posting.document.blocks)
    return [span for span in spans if not (kinds := posting.section_kinds(span)) or not kinds <= _NOT_THE_ROLE]


def _coverage(profile: Profile, posting: Posting) -> Iterator[Hit]:
    within = _about_the_role(posting)
    words = posting.words
    said = {at for part in within for at in words.within(part)}
    if len(said) < _FEWEST_WORDS or not (posting.has("responsibilities") and posting.has("qualifications")):
        return
    named = profile.named(words, within)
    if len(named) < profile.at_least:
        missing = [name for name in profile.core if name not in named]
        yield Hit(posting_point(posting), {"role": profile.name, "missing": listed(missing, "or")})


def _is_of_people(posting: Posting, span: Span) -> bool:
    """Say whether a term names colleagues: "UI/UX designers", "the CSS team"."""
    words = posting.words
    inside = words.within(span)
    if not inside:
        return False
    following = words.folded[inside.stop : inside.stop + 3]
    return not _PEOPLE.isdisjoint(following)


def _scope(profile: Profile, posting: Posting) -> Iterator[Hit]:
    found = profile.strangers(posting.words, [section.span for section in posting.sections if section.kind in _DUTIES])
    terms: dict[str, tuple[Span, str]] = {}
    for span, role in found:
        if not _is_of_people(posting, span):
            terms.setdefault(one_line(span.of(posting.text)).casefold(), (span, role))
    if len(terms) >= _TWO:
        roles = list(dict.fromkeys(role for _, role in terms.values()))
        written = [f"“{one_line(span.of(posting.text))}”" for span, _ in terms.values()]
        first = next(iter(terms.values()))[0]
        yield Hit(first, {"role": profile.name, "terms": listed(written, "and"), "other": listed(roles, "or")})


_CHECKS: dict[Sought, Callable[[Profile, Posting], Iterator[Hit]]] = {"coverage": _coverage, "scope": _scope}
