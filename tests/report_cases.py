"""Outcomes made by hand, for the tests of the report formats."""

from __future__ import annotations

import io
from collections.abc import Iterable

from jdlint.document import Source
from jdlint.finding import Edit, Finding, Fix, Severity
from jdlint.report import write
from jdlint.report.outcome import Outcome, Totals
from jdlint.terminal import Style
from jdlint.text import Span, one_line

PLAIN = Style(width=80)


def finding(
    source: Source,
    needle: str | Span,
    rule: str = "wording/hero",
    message: str = "Say what the work is.",
    *,
    severity: Severity = Severity.WARNING,
    fix: str | None = None,
    safe: bool = True,
    suggestions: tuple[str, ...] = (),
    index: int = 0,
) -> Finding:
    """Return a finding at a span, or at the first place where `needle` stands; `fix` replaces all of it."""
    span = needle
    if isinstance(span, str):
        start = source.text.index(span)
        span = Span(start, start + len(span))
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        path=source.path,
        index=index,
        span=span,
        start=source.position(span.start),
        end=source.position(span.end),
        match=one_line(span.of(source.text)),
        url=f"https://example.org/{rule}.md",
        fix=None if fix is None else Fix((Edit(span, fix),), safe),
        suggestions=suggestions,
        block="",
    )


def outcome(source: Source, *findings: Finding) -> Outcome:
    """Return the outcome of a file with one posting in it."""
    return Outcome(path=source.path, source=source, postings=1, findings=findings)


def report(name: str, outcomes: Iterable[Outcome], style: Style = PLAIN) -> tuple[str, str, Totals]:
    """Return what a format writes to standard output and to standard error, and its counts."""
    out, err = io.StringIO(), io.StringIO()
    totals = write(name, outcomes, out, err, style=style)
    return out.getvalue(), err.getvalue(), totals
