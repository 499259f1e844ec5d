"""Where a report format is found: each is a module of this package with a function `write`.

`write(outcomes, out, err, style) -> Totals` takes the outcomes one by one as files are done, writes the report to
`out` and what is no part of it to `err`, and returns the counts. It keeps no `Source` after its outcome has passed.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import TextIO

from jdlint.errors import UsageError, did_you_mean
from jdlint.report.outcome import Outcome, Totals
from jdlint.terminal import Style

__all__ = ["FORMATS", "Style", "write"]

FORMATS = ("full", "concise", "json")
"""What users may ask for by `--format`; `diff` is asked for by `--diff`."""


def write(name: str, outcomes: Iterable[Outcome], out: TextIO, err: TextIO, *, style: Style) -> Totals:
    """Write the report called `name`. Raises UsageError when there is no such format."""
    if name not in (*FORMATS, "diff"):
        hint = did_you_mean(name, FORMATS) or f"; there are {', '.join(FORMATS)}"
        raise UsageError(f'no output format is called "{name}"{hint}')
    totals: Totals = importlib.import_module(f"jdlint.report.{name}").write(outcomes, out, err, style)
    return totals
