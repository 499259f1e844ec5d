from __future__ import annotations

import gc
import json
import weakref
from collections.abc import Iterator

from jdlint import __version__
from jdlint.document import Source
from jdlint.errors import ConfigError, ReadError
from jdlint.report.outcome import Outcome, Skipped
from report_cases import finding, outcome, report

DRIVER = Source(path="depot/driver.md", text="# Fahrer, Köln 🚚\n\nHe drives a van.\n")


def test_whole_output() -> None:
    found = finding(DRIVER, "He", "bias/he", "“He” leaves people out.", fix="The driver", suggestions=("You",), index=2)
    other = finding(DRIVER, "van")
    outcomes = [
        outcome(DRIVER, found, other),
        Outcome(path="roles.md", source=DRIVER, skipped=(Skipped("roles.md", 1, "a role framework"),)),
        Outcome(path="lost.md", errors=(ReadError("there is no such file", path="lost.md"),)),
    ]
    out, err, totals = report("json", outcomes)
    assert err == ""
    assert totals.errors == 1
    assert out.count("\n") == 4  # the head, a line a finding, the rest
    common = {"path": "depot/driver.md", "line": 3, "end_line": 3}
    assert json.loads(out) == {
        "schema_version": 1,
        "tool": {"name": "jdlint", "version": __version__},
        "findings": [
            {
                "rule": "bias/he",
                "category": "bias",
                "severity": "warning",
                "message": "“He” leaves people out.",
                "index": 2,
                "column": 1,
                "end_column": 3,
                "offset": 18,
                "end_offset": 20,
                "match": "He",
                "url": "https://example.org/bias/he.md",
                "fix": {"safe": True, "edits": [{"offset": 18, "end_offset": 20, "text": "The driver"}]},
                "suggestions": ["You"],
                "fingerprint": found.fingerprint,
                **common,
            },
            {
                "rule": "wording/hero",
                "category": "wording",
                "severity": "warning",
                "message": "Say what the work is.",
                "index": 0,
                "column": 13,
                "end_column": 16,
                "offset": 30,
                "end_offset": 33,
                "match": "van",
                "url": "https://example.org/wording/hero.md",
                "fix": None,
                "suggestions": [],
                "fingerprint": other.fingerprint,
                **common,
            },
        ],
        "errors": [{"path": "lost.md", "line": None, "message": "there is no such file", "kind": "read"}],
        "summary": {
            "files": 2,
            "postings": 1,
            "skipped": [{"path": "roles.md", "index": 1, "reason": "a role framework"}],
            "by_severity": {"error": 0, "warning": 2, "note": 0},
            "by_rule": {"bias/he": 1, "wording/hero": 1},
            "languages": {},
        },
    }


def test_an_empty_run_is_valid_too() -> None:
    out, _, _ = report("json", [])
    assert json.loads(out)["findings"] == []


def test_an_error_that_ends_the_run_is_listed() -> None:
    def broken() -> Iterator[Outcome]:
        yield outcome(DRIVER, finding(DRIVER, "van"))
        raise ConfigError("unknown key", path="jdlint.yaml", line=4)

    out, _, totals = report("json", broken())
    parsed = json.loads(out)
    assert parsed["errors"] == [{"path": "jdlint.yaml", "line": 4, "message": "unknown key", "kind": "config"}]
    assert len(parsed["findings"]) == 1
    assert totals.errors == 1


def test_lone_surrogates_in_names_and_text_stay_valid_json() -> None:
    source = Source(path="caf\udce9.md", text="a \ud800 b")
    out, _, _ = report("json", [outcome(source, finding(source, "\ud800"))])
    found = json.loads(out.encode("utf-8"))["findings"][0]
    assert (found["path"], found["match"]) == ("caf\\udce9.md", "\\ud800")


def test_no_format_keeps_the_sources_it_has_shown() -> None:
    for name in ("full", "concise", "json"):
        alive: list[weakref.ref[Source]] = []
        most = 0

        def files(alive: list[weakref.ref[Source]] = alive) -> Iterator[Outcome]:
            nonlocal most
            for number in range(10):
                source = _Watched(path=f"{number}.md", text="A hero.")
                alive.append(weakref.ref(source))
                yield outcome(source, finding(source, "hero"))
                del source
                gc.collect()
                most = max(most, sum(one() is not None for one in alive))

        report(name, files())
        assert most <= 1, name


class _Watched(Source, frozen=True, kw_only=True, dict=True, weakref=True):
    """A source that can be watched being freed."""
