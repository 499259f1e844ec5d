"""The format `diff`: what fixes would change, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from jdlint import fix
from jdlint.report.closing import unsafe_hint, write_errors
from jdlint.report.outcome import Outcome, Totals
from jdlint.terminal import Style, printable


def write(outcomes: Iterable[Outcome], out: TextIO, err: TextIO, style: Style) -> Totals:
    """Write the diff of every file that fixes change; the closing line goes to `err`: `patch` can read `out`."""
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
        if outcome.before is not None and outcome.source is not None:
            out.write(fix.diff(printable(outcome.path), outcome.before.text, outcome.source.text))
        write_errors(outcome.errors, out, err)
    if not style.quiet:
        out.flush()
        err.write(f"{totals.fixed:,} would be fixed{unsafe_hint(totals, '; ')}.\n")
    return totals
