"""The format `concise`: one line a finding, for pipes, editors and logs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from jdlint.finding import Finding
from jdlint.report.closing import closing, write_errors
from jdlint.report.outcome import Outcome, Totals
from jdlint.terminal import Style, printable


def _line(finding: Finding, style: Style) -> str:
    place = f"{printable(finding.path)}:{finding.start.line}:{finding.start.column}"
    severity = style.paint(finding.severity, finding.severity.value)
    return f"{place}: {severity} {style.link(finding.rule, finding.url)} {printable(finding.message)}\n"


def write(outcomes: Iterable[Outcome], out: TextIO, err: TextIO, style: Style) -> Totals:
    """Write `path:line:col: severity rule message` lines.

    The closing line goes to `err`: standard output then holds findings and nothing else, so that `| wc -l`, `| sort`
    and an editor's error parser need no filter.
    """
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
        out.writelines(_line(finding, style) for finding in outcome.findings)
        write_errors(outcome.errors, out, err)
    if not style.quiet:
        out.flush()
        err.writelines(f"{line}\n" for line in closing(totals, style))
    return totals
