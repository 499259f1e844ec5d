"""A posting and the rules that run: to findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from jdlint.errors import RuleCrashed
from jdlint.finding import Edit, Finding, Fix, Hit, Severity
from jdlint.posting import Posting
from jdlint.rule import Context, Rule
from jdlint.text import Span, one_line


def lint(posting: Posting, rules: Iterable[Rule], context: Context) -> Iterator[Finding | RuleCrashed]:
    """Yield what each rule finds in `posting`, rule by rule, less what a rule that spoke `replaces`, or one yields to.

    A rule that raises is reported as RuleCrashed, with what it found until then, and the others still run.
    """
    rules = tuple(rules)
    found = list(_all(posting, rules, context))
    loudest: dict[str, int] = {}
    for one in found:
        if isinstance(one, Finding):
            loudest[one.rule] = min(one.severity.rank, loudest.get(one.rule, one.severity.rank))
    told = _told_instead(rules, found)
    instead = {name: loudest[rule.id] for rule in rules if rule.id in loudest for name in rule.replaces}
    for one in found:
        if isinstance(one, Finding) and _is_told(one, told.get(one.rule, ())):
            continue
        # A note in place of a warning would hide it.
        if isinstance(one, RuleCrashed) or one.severity.rank < instead.get(one.rule, one.severity.rank + 1):
            yield one


def _told_instead(rules: Iterable[Rule], found: Iterable[Finding | RuleCrashed]) -> dict[str, list[Finding]]:
    """Return, for each rule that has spoken and yields to others, what these have found."""
    by_rule: dict[str, list[Finding]] = {}
    for one in found:
        if isinstance(one, Finding):
            by_rule.setdefault(one.rule, []).append(one)
    return {
        rule.id: [other for name in rule.yields_to for other in by_rule.get(name, ())]
        for rule in rules
        if rule.yields_to and rule.id in by_rule
    }


def _is_told(one: Finding, others: Iterable[Finding]) -> bool:
    """Say whether one of `others` speaks about the same words, at least as loud."""
    return any(other.span.overlaps(one.span) and other.severity.rank <= one.severity.rank for other in others)


def _all(posting: Posting, rules: Iterable[Rule], context: Context) -> Iterator[Finding | RuleCrashed]:
    for rule in rules:
        try:
            if not rule.concerns(posting):
                continue
            left = rule.limit
            for hit in rule.check(posting, context):
                if rule.admits(posting, hit.span):
                    yield _finding(posting, rule, hit)
                    left = None if left is None else left - 1
                    if left == 0:
                        break
        except Exception as fault:  # noqa: BLE001 (the one place: a rule may be anybody's)
            message = f"the rule {rule.id} crashed: {type(fault).__name__}: {one_line(str(fault))}"
            yield RuleCrashed(f"{message}; the other rules ran", path=posting.document.source.path)


def _situations(posting: Posting, span: Span) -> Iterator[str]:
    """Yield the names under which a rule's `levels` may say how loud a hit at `span` is."""
    title = posting.title
    if title is not None and title.span.start <= span.start < title.span.end:
        yield "title"
    if posting.pay:
        yield "pay_stated"
    if any(section.kind == "benefits" for section in posting.sections):
        yield "benefits_stated"


def _severity(posting: Posting, rule: Rule, hit: Hit) -> Severity:
    """Return how loud a hit is: by the level it names, else by its situation, else as the rule says."""
    if not rule.levels:
        return rule.severity
    named = [hit.level] if hit.level else _situations(posting, hit.span)
    return next((rule.levels[name] for name in named if name in rule.levels), rule.severity)


def _finding(posting: Posting, rule: Rule, hit: Hit) -> Finding:
    document = posting.document
    span = document.source_span(hit.span)
    match = one_line(hit.span.of(document.text))
    return Finding(
        rule=rule.id,
        severity=_severity(posting, rule, hit),
        message=rule.message.format_map({"match": match, **hit.slots}),
        path=document.source.path,
        index=document.index,
        span=span,
        start=document.source.position(span.start),
        end=document.source.position(span.end),
        match=match,
        url=rule.url,
        fix=_on_disk(posting, hit.fix) if hit.fix and document.format != "docx" else None,
        suggestions=hit.suggestions,
        block=_block(posting, hit.span),
    )


def _on_disk(posting: Posting, fix: Fix) -> Fix | None:
    """Return a fix with its edits in the source; safe only when each lies in one piece of it.

    Where markup begins or ends inside what is replaced, there is none: half of it would be left.
    """
    document = posting.document
    pieces = [document.map(edit.span) for edit in fix.edits]
    if any(one.end != other.start for piece in pieces for one, other in pairwise(piece)):
        return None
    whole = all(len(piece) == 1 for piece in pieces)
    edits = tuple(Edit(document.source_span(edit.span), edit.text) for edit in fix.edits)
    return Fix(edits, fix.safe and whole)


def _block(posting: Posting, span: Span) -> str:
    at = posting.document.block_at(span.start) if span else None
    return "" if at is None else posting.one_line(at)
