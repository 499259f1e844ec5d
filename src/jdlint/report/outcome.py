"""What a run brought to light, file by file: all that a report is made of."""

from __future__ import annotations

import msgspec

from jdlint.document import Source
from jdlint.errors import JdlintError
from jdlint.finding import Finding, Severity


class Skipped(msgspec.Struct, frozen=True):
    """A file, or a record of one (`index`, from 0), that `check` left alone because it is no posting.

    `alone` says that the file holds no other.
    """

    path: str
    index: int
    reason: str
    alone: bool = True


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one file: findings by place, and the errors that kept it or a rule from being read or run.

    `source` is None when the file could not be read; `postings` counts the postings checked in it; `failing` says that
    a finding is loud enough to fail the run. When fixes were applied, `fixed` counts them, `before` is the source as it
    was, and everything else tells of the text after them. `languages` are those of the postings
    checked, ISO 639-1.
    """

    path: str
    source: Source | None = None
    postings: int = 0
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    errors: tuple[JdlintError, ...] = ()
    failing: bool = False
    fixed: int = 0
    before: Source | None = None
    languages: tuple[str, ...] = ()


class Totals:
    """Counts over the outcomes of a run, kept while they pass by."""

    def __init__(self) -> None:
        self.files = 0
        self.postings = 0
        self.errors = 0
        self.failing = False
        self.fixed = 0
        self.fixable = 0
        self.unsafe = 0
        self.languages: dict[str, int] = {}
        self.skipped: list[Skipped] = []
        self.by_severity: dict[Severity, int] = dict.fromkeys(Severity, 0)
        self.by_rule: dict[str, int] = {}

    def add(self, outcome: Outcome) -> None:
        """Count one file in."""
        self.files += outcome.source is not None
        self.postings += outcome.postings
        self.errors += len(outcome.errors)
        self.fixed += outcome.fixed
        self.failing = self.failing or outcome.failing
        self.skipped += outcome.skipped
        for language in outcome.languages:
            self.languages[language] = self.languages.get(language, 0) + 1
        for finding in outcome.findings:
            self.by_severity[finding.severity] += 1
            self.fixable += finding.fix is not None and finding.fix.safe
            self.unsafe += finding.fix is not None and not finding.fix.safe
            self.by_rule[finding.rule] = self.by_rule.get(finding.rule, 0) + 1
