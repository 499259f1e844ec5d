"""Rules made by hand, and what they see in a text."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from jdlint import parse
from jdlint.document import Format, Source
from jdlint.finding import Finding, Severity
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context, Rule

R = TypeVar("R", bound=Rule)


def rule(kind: type[R], **fields: Any) -> R:
    """Return a rule of a kind, with the fields that do not matter filled in."""
    given = {"message": "", "severity": Severity.NOTE, "languages": ("any",), **fields}
    return kind(id="x/y", file="", kind="", summary="", why="", **given)


def findings(one: Rule, text: str, form: Format = "markdown", as_of: str = "2026-01-15") -> list[Finding]:
    """Return what a rule finds, by place; a crash fails."""
    found: list[Finding] = []
    for document in parse.parse(Source(path="x", text=text), form):
        for result in lint(Posting(document=document), [one], Context(as_of=date.fromisoformat(as_of))):
            assert isinstance(result, Finding), result
            found.append(result)
    return sorted(found, key=lambda finding: finding.span)


def matches(one: Rule, text: str, form: Format = "markdown", as_of: str = "2026-01-15") -> list[str]:
    """Return the flagged words."""
    return [finding.match for finding in findings(one, text, form, as_of)]
