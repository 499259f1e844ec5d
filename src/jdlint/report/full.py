"""The format `full`: each finding with its line of the posting, the words underlined, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TextIO

from jdlint.document import Source
from jdlint.excerpt import excerpt
from jdlint.finding import Edit, Finding, Severity
from jdlint.report.closing import closing, write_errors
from jdlint.report.outcome import Outcome, Totals
from jdlint.terminal import Style, Tone, printable, wrap
from jdlint.text import one_line, plural

_MOST_SHOWN = 3
_LONGEST_QUOTE = 60


def _quoted(text: str) -> str:
    words = one_line(printable(one_line(text)))
    return f"“{words}”" if len(words) <= _LONGEST_QUOTE else f"“{words[:_LONGEST_QUOTE].rstrip()}…”"


def _edit(edit: Edit, source: Source) -> str:
    old = edit.span.of(source.text)
    if not edit.text.strip():
        return f"delete {_quoted(old)}"
    return f"{_quoted(old)} → {_quoted(edit.text)}" if old.strip() else f"insert {_quoted(edit.text)}"


def _hints(finding: Finding, source: Source) -> Iterator[str]:
    """Yield what to write instead: the fix, and the suggestions that neither it nor the message names already."""
    said = finding.message
    if finding.fix is not None:
        shown = [_edit(edit, source) for edit in finding.fix.edits[:_MOST_SHOWN]]
        if len(finding.fix.edits) > _MOST_SHOWN:
            shown.append("…")
        yield f"{'fix' if finding.fix.safe else 'possible fix'}: {', '.join(shown)}"
        said += " ".join(edit.text for edit in finding.fix.edits)
    offered = [_quoted(one) for one in finding.suggestions if one not in said]
    if offered:
        shown = offered[:_MOST_SHOWN]
        last = shown.pop() if len(shown) > 1 else ""
        yield f"try: {', '.join(shown)}{f' or {last}' if last else ''}"


def _place(finding: Finding, style: Style) -> str:
    return f"{style.paint(printable(finding.path), 'bold')}:{finding.start.line}:{finding.start.column}"


def _rule(finding: Finding, style: Style) -> str:
    return style.link(style.paint(finding.rule, "dim"), finding.url)


def _lines(finding: Finding, before: Finding | None, source: Source | None, style: Style) -> Iterator[str]:
    """Yield a finding's lines; a point shown for the finding `before` is not shown again."""
    tone: Tone = finding.severity.value
    yield f"{_place(finding, style)}  {style.paint(finding.severity, tone)}  {_rule(finding, style)}"
    yield from wrap(printable(finding.message), style.width, "  ")
    if source is None:
        return
    shown = before is not None and not len(finding.span) and before.span == finding.span
    rows = [] if shown else excerpt(source.text, source.lines, finding.span, style=style, tone=tone)
    if rows:
        yield ""
        yield from rows
    yield from (f"    {style.paint(hint, 'good')}" for hint in _hints(finding, source))


def _together(notes: Sequence[Finding], source: Source | None, style: Style) -> Iterator[str]:
    """Yield the lines of notes that speak of no words of the posting, as one block."""
    said = plural(len(notes), "note")
    yield f"{_place(notes[0], style)}  {style.paint(said, 'note')} on the posting as a whole"
    for note in notes:
        yield f"  {_rule(note, style)}"
        yield from wrap(printable(note.message), style.width, "    ")
        if source is not None:
            yield from (f"    {style.paint(hint, 'good')}" for hint in _hints(note, source))


def _rank(finding: Finding) -> tuple[int, bool]:
    """Return the key that puts the notes on a posting as a whole behind all that stands in it."""
    return finding.index, finding.severity is Severity.NOTE and not len(finding.span)


def write(outcomes: Iterable[Outcome], out: TextIO, err: TextIO, style: Style) -> Totals:
    """Write every finding as a block, an empty line after it, and the closing lines; errors go to `err`.

    Findings come by place; notes on the posting as a whole, such as on what is missing, come last, as one block.
    """
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
        found = sorted(outcome.findings, key=_rank)
        for (_, on_the_whole), group in groupby(found, _rank):
            findings = list(group)
            if on_the_whole and len(findings) > 1:
                blocks = [_together(findings, outcome.source, style)]
            else:
                befores = (None, *findings)
                blocks = [
                    _lines(one, before, outcome.source, style) for one, before in zip(findings, befores, strict=False)
                ]
            for block in blocks:
                out.writelines(f"{line}\n" for line in (*block, ""))
        write_errors(outcome.errors, out, err)
    if not style.quiet:
        out.writelines(f"{line}\n" for line in closing(totals, style))
    return totals
