from __future__ import annotations

import pytest

from jdlint.document import Source
from jdlint.errors import RuleCrashed, UsageError
from jdlint.finding import Severity
from jdlint.report.outcome import Outcome, Skipped
from jdlint.terminal import Style
from report_cases import finding, outcome, report

COOK = Source(path="kitchen/cook.txt", text="Commis chef\n\nA ninja with knives.\n")


def test_whole_output() -> None:
    """Findings alone on standard output; faults and the closing lines on standard error."""
    findings = (
        finding(COOK, "Commis chef", "pay/missing-pay", "No pay is stated.", severity=Severity.ERROR),
        finding(COOK, "ninja", message="“ninja”\tsays nothing of the work."),
    )
    crash = RuleCrashed("acme/tone failed: KeyError", path="kitchen/cook.txt", line=3)
    outcomes = [
        Outcome(path=COOK.path, source=COOK, postings=1, findings=findings, errors=(crash,)),
        Outcome(path="README.md", source=COOK, skipped=(Skipped("README.md", 0, "a readme"),)),
    ]
    out, err, _ = report("concise", outcomes)
    assert out == (
        "kitchen/cook.txt:1:1: error pay/missing-pay No pay is stated.\n"
        "kitchen/cook.txt:3:3: warning wording/hero “ninja”␉says nothing of the work.\n"
    )
    assert err == (
        "kitchen/cook.txt:3: acme/tone failed: KeyError\n"
        "1 error, 1 warning in 1 posting (2 files)\n"
        "1 file is no posting: README.md (a readme)\n"
        "Not everything was checked: 1 problem.\n"
    )


def test_colours_and_links() -> None:
    style = Style(colour=True, hyperlinks=True, quiet=True)
    out, err, _ = report("concise", [outcome(COOK, finding(COOK, "ninja"))], style)
    assert out == (
        "kitchen/cook.txt:3:3: \x1b[1;33mwarning\x1b[0m "
        "\x1b]8;;https://example.org/wording/hero.md\x1b\\wording/hero\x1b]8;;\x1b\\ Say what the work is.\n"
    )
    assert err == ""


def test_an_unknown_format() -> None:
    with pytest.raises(UsageError) as caught:
        report("concice", [])
    assert str(caught.value) == 'no output format is called "concice"; did you mean "concise"?'
    with pytest.raises(UsageError) as caught:
        report("xml", [])
    assert str(caught.value) == 'no output format is called "xml"; there are full, concise, json'
