"""The format `json`: everything about every finding, for programs; its shape changes only by additions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from jdlint import __version__
from jdlint.data import to_json
from jdlint.errors import JdlintError
from jdlint.finding import Finding
from jdlint.report.outcome import Outcome, Totals
from jdlint.terminal import Style

SCHEMA_VERSION = 1
"""Raised when a consumer that ignores unknown keys would still break."""


def _clean(value: str) -> str:
    """Return a string that UTF-8 can carry: file names and JSON escapes may hold lone surrogates."""
    return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode()


def _finding(finding: Finding) -> dict[str, Any]:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "message": _clean(finding.message),
        "path": _clean(finding.path),
        "index": finding.index,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "offset": finding.span.start,
        "end_offset": finding.span.end,
        "match": _clean(finding.match),
        "url": finding.url,
        "fix": fix
        and {
            "safe": fix.safe,
            "edits": [{"offset": e.span.start, "end_offset": e.span.end, "text": _clean(e.text)} for e in fix.edits],
        },
        "suggestions": [_clean(suggestion) for suggestion in finding.suggestions],
        "fingerprint": finding.fingerprint,
    }


def _error(error: JdlintError) -> dict[str, Any]:
    path = None if error.path is None else _clean(error.path)
    return {"path": path, "line": error.line, "message": _clean(error.message), "kind": error.kind}


def _summary(totals: Totals) -> dict[str, Any]:
    skipped = [{"path": _clean(s.path), "index": s.index, "reason": _clean(s.reason)} for s in totals.skipped]
    return {
        "files": totals.files,
        "postings": totals.postings,
        "skipped": skipped,
        "by_severity": totals.by_severity,
        "by_rule": dict(sorted(totals.by_rule.items())),
        "languages": dict(sorted(totals.languages.items())),
    }


def _dump(value: Any) -> str:
    return to_json(value).decode()


def write(outcomes: Iterable[Outcome], out: TextIO, err: TextIO, style: Style) -> Totals:  # noqa: ARG001
    """Write one JSON object, a finding a line, as the files are done; nothing goes to `err`.

    An error that ends the run early is listed with the others, so that what was written stays one valid object.
    """
    totals = Totals()
    # Plain data, not the exceptions: their tracebacks would keep whole files in memory.
    errors: list[dict[str, Any]] = []
    out.write(f'{{"schema_version":{SCHEMA_VERSION},"tool":{_dump({"name": "jdlint", "version": __version__})}')
    out.write(',"findings":[')
    separator = "\n"
    try:
        for outcome in outcomes:
            totals.add(outcome)
            errors += map(_error, outcome.errors)
            for finding in outcome.findings:
                out.write(f"{separator}{_dump(_finding(finding))}")
                separator = ",\n"
    except JdlintError as error:
        totals.errors += 1
        errors.append(_error(error))
    out.write(f'\n],"errors":{_dump(errors)},"summary":{_dump(_summary(totals))}}}\n')
    return totals
