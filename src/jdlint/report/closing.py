"""What a report for people says at its end: what was checked, what was found, what was left out."""

from __future__ import annotations

from typing import TextIO

from jdlint.errors import JdlintError
from jdlint.facts import LANGUAGES
from jdlint.report.outcome import Skipped, Totals
from jdlint.terminal import Style, printable
from jdlint.text import listed, plural

_NAMED_IN_LINE = 3


def _checked(totals: Totals) -> str:
    postings = plural(totals.postings, "posting")
    return postings if totals.postings == totals.files else f"{postings} ({plural(totals.files, 'file')})"


def _counts(totals: Totals, style: Style) -> str:
    found = [style.paint(plural(n, severity), severity.value) for severity, n in totals.by_severity.items() if n]
    return ", ".join(found)


def _left_out(skipped: list[Skipped]) -> list[str]:
    """Return the lines that name every file left out, so that nothing looks checked that was not."""
    named = [
        f"{printable(s.path)} ({'' if s.alone else f'posting {s.index + 1}: '}{printable(s.reason)})" for s in skipped
    ]
    files = len({s.path for s in skipped})
    what = plural(files, "file")
    if not all(one.alone for one in skipped):
        what = f"{plural(len(skipped), 'record')} in {what}"
    what += " is no posting" if len(skipped) == 1 else " are no postings"
    if len(named) <= _NAMED_IN_LINE:
        return [f"{what}: {', '.join(named)}"]
    return [f"{what}:", *(f"  {name}" for name in named)]


def unsafe_hint(totals: Totals, before: str) -> str:
    """Return what to say of fixes that may change the meaning, behind `before`; nothing where there are none."""
    return f"{before}{totals.unsafe:,} more with --unsafe-fixes" if totals.unsafe else ""


def _foreign(totals: Totals) -> list[str]:
    """Return the line that says how little was checked of postings that are not in English."""
    foreign = {LANGUAGES.get(code, code): n for code, n in totals.languages.items() if code != "en"}
    if not foreign:
        return []
    named = listed([f"{n:,} {name}" for name, n in sorted(foreign.items())])
    return [f"{plural(sum(foreign.values()), 'posting')} not in English ({named}): most rules read English alone."]


def closing(totals: Totals, style: Style) -> list[str]:
    """Return the closing lines: the counts, the files left out by name, and whether anything could not be checked."""
    if counts := _counts(totals, style):
        lines = [f"{counts} in {_checked(totals)}"]
    elif not totals.postings:
        lines = ["No posting was checked."]
    elif totals.errors:
        lines = [f"Nothing found in {_checked(totals)}."]
    else:
        lines = [style.paint(f"All clear: {_checked(totals)} checked.", "good")]
    if totals.fixed:
        lines.append(style.paint(f"{totals.fixed:,} fixed.", "good"))
    if totals.fixable:
        lines.append(f"{totals.fixable:,} can be fixed with --fix{unsafe_hint(totals, ', ')}.")
    elif totals.unsafe:
        lines.append(f"{totals.unsafe:,} can be fixed with --fix --unsafe-fixes.")
    lines += _foreign(totals)
    if totals.skipped:
        lines += _left_out(totals.skipped)
        if not totals.postings:
            what = "it" if len(totals.skipped) == 1 else "them"
            lines.append(f"To check {what} all the same: --assume-posting, or `postings` in the settings.")
    if totals.errors and not totals.postings:
        lines[0] = style.paint(f"No posting was checked: {plural(totals.errors, 'problem')}.", "error")
    elif totals.errors:
        lines.append(style.paint(f"Not everything was checked: {plural(totals.errors, 'problem')}.", "error"))
    return lines


def write_errors(errors: tuple[JdlintError, ...], out: TextIO, err: TextIO) -> None:
    """Write each error as one line to `err`, in step with what `out` has shown so far."""
    if errors:
        out.flush()
        for error in errors:
            err.write(f"{printable(str(error))}\n")
        err.flush()
