"""The format `diff`: what fixes would change, as a unified diff."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TextIO

from jdlint.report.closing import write_errors
from jdlint.report.outcome import Outcome, Totals
from jdlint.terminal import Style, printable


def write(outcomes: Iterable[Outcome], out: TextIO, err: TextIO, style: Style) -> Totals:
    """Write the diff of every file that fixes change; the closing line goes to `err`: `patch` can read `out`."""
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
        if outcome.before is not None and outcome.source is not None:
            lines = difflib.unified_diff(
                outcome.before.text.splitlines(keepends=True),
                outcome.source.text.splitlines(keepends=True),
                printable(outcome.path),
                printable(outcome.path),
            )
            out.writelines(line if line.endswith(("\n", "\r")) else f"{line}\n" for line in lines)
        write_errors(outcome.errors, out, err)
    if not style.quiet:
        out.flush()
        err.write(f"{totals.fixed:,} would be fixed.\n")
    return totals
