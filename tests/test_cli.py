"""The commands, by their whole output: what they print, where, and how they end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from jdlint import __version__, cli

POSTING = """\
# Ward clerk

You greet visitors and keep the files of a ward in Galway. We need a unicorn for the front desk.

- Answer the telephone, and utilise the paging system
- Order forms
"""
CLEAN = """\
# Ward clerk

You greet visitors and keep the files of a ward in Galway. Pay: €31,000 a year.
"""

# Rules of the tests' own, so that no change of the catalogue breaks a test of the commands.
RULES = {
    "house/beast.yaml": """\
kind: phrases
summary: Mythical beasts
message: "“{match}” is no occupation; name the job."
why: Nobody is one.
sources: [{title: Bestiary, url: "https://example.org/beasts"}]
severity: warning
phrases: [unicorn]
examples:
  bad: ["We need a [[unicorn]] in Bern."]
  good: ["We need a vet in Bern.", "You feed the horses."]
""",
    "house/plain.yaml": """\
kind: swap
summary: Words with a plainer one
message: "“{match}” has a plainer word: {instead}."
why: Plain words are read faster.
sources: [{title: Plain words, url: "https://example.org/plain"}]
severity: note
safe: true
swaps: {utilise: use}
examples:
  bad:
    - text: "You [[utilise]] a crane."
      fixed: "You use a crane."
  good: ["You use a crane.", "You drive."]
""",
    "house/pay.yaml": """\
kind: missing
summary: Postings without pay
message: "No pay figure was found."
why: People ask for it first.
sources: [{title: Pay, url: "https://example.org/pay"}]
severity: error
fact: pay_figure
examples:
  bad: [{text: "# Cook[[]]\\n\\nYou cook."}]
  good: ["# Cook\\n\\nPay: €3,000 a month.", "# Cook\\n\\nSalary: $20 an hour"]
""",
}
SETTINGS = "packs: [./rules-of-ours]\nselect: [house]\npostings: ['*.md']\ninclude: ['*.md']\n"
URL = "https://github.com/jdlint/jdlint/blob/main/docs/rules/house"


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with settings, rules and two postings: one with findings, one without."""
    _write(tmp_path, {f"rules-of-ours/{name}": text for name, text in RULES.items()})
    _write(tmp_path, {"jdlint.yaml": SETTINGS, "clerk.md": POSTING, "clean.md": CLEAN})
    return tmp_path


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode("utf-8"))


def _jdlint(folder: Path, *arguments: str, given: str = "", **environment: str) -> Ran:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", *arguments],
        cwd=folder,
        env={**kept, **environment},
        input=given.encode("utf-8"),
        capture_output=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


FULL = """\
clerk.md:1:13  error  house/pay
  No pay figure was found.

    1 │ # Ward clerk
      │             ^

clerk.md:3:70  warning  house/beast
  “unicorn” is no occupation; name the job.

    3 │ …visitors and keep the files of a ward in Galway. We need a unicorn for the front desk.
      │                                                             ^^^^^^^

clerk.md:5:29  note  house/plain
  “utilise” has a plainer word: “use”.

    5 │ - Answer the telephone, and utilise the paging system
      │                             ^^^^^^^
    fix: “utilise” → “use”

"""
FIXABLE = "1 can be fixed with --fix.\n"
CONCISE = """\
clerk.md:1:13: error house/pay No pay figure was found.
clerk.md:3:70: warning house/beast “unicorn” is no occupation; name the job.
clerk.md:5:29: note house/plain “utilise” has a plainer word: “use”.
"""


# check: reports and exit codes.


def test_full(folder: Path) -> None:
    assert _jdlint(folder, "check", "clerk.md") == Ran(
        1, f"{FULL}1 error, 1 warning, 1 note in 1 posting\n{FIXABLE}", ""
    )


def test_a_folder_and_no_path_at_all(folder: Path) -> None:
    expected = Ran(1, f"{FULL}1 error, 1 warning, 1 note in 2 postings\n{FIXABLE}", "")
    assert _jdlint(folder, "check") == expected
    assert _jdlint(folder, "check", ".") == expected


def test_concise_keeps_standard_output_for_findings(folder: Path) -> None:
    closing = f"1 error, 1 warning, 1 note in 2 postings\n{FIXABLE}"
    assert _jdlint(folder, "check", "--format", "concise") == Ran(1, CONCISE, closing)


def test_quiet_prints_findings_and_nothing_else(folder: Path) -> None:
    assert _jdlint(folder, "check", "clerk.md", "--quiet") == Ran(1, FULL, "")
    assert _jdlint(folder, "check", "clerk.md", "-q", "--format", "concise") == Ran(1, CONCISE, "")
    assert _jdlint(folder, "check", "clean.md", "-q") == Ran(0, "", "")


def test_json(folder: Path) -> None:
    code, out, err = _jdlint(folder, "check", "clerk.md", "clean.md", "--format", "json")
    report = json.loads(out)
    assert (code, err) == (1, "")
    assert report["schema_version"] == 1
    assert report["tool"] == {"name": "jdlint", "version": __version__}
    assert report["errors"] == []
    assert report["summary"] == {
        "files": 2,
        "postings": 2,
        "skipped": [],
        "by_severity": {"error": 1, "warning": 1, "note": 1},
        "by_rule": {"house/beast": 1, "house/pay": 1, "house/plain": 1},
        "languages": {"en": 2},
    }
    missing, beast, plain = report["findings"]
    assert beast == {
        "rule": "house/beast",
        "category": "house",
        "severity": "warning",
        "message": "“unicorn” is no occupation; name the job.",
        "path": "clerk.md",
        "index": 0,
        "line": 3,
        "column": 70,
        "end_line": 3,
        "end_column": 77,
        "offset": 83,
        "end_offset": 90,
        "match": "unicorn",
        "url": f"{URL}/beast.md",
        "fix": None,
        "suggestions": [],
        "fingerprint": beast["fingerprint"],
    }
    assert POSTING[83:90] == "unicorn"
    assert missing["offset"] == missing["end_offset"] == 12
    at = POSTING.index("utilise")
    assert plain["fix"] == {"safe": True, "edits": [{"offset": at, "end_offset": at + 7, "text": "use"}]}


def test_a_clean_posting(folder: Path) -> None:
    assert _jdlint(folder, "check", "clean.md") == Ran(0, "All clear: 1 posting checked.\n", "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--fail-on", "never"), 0),
        (("--fail-on", "error"), 1),
        (("--fail-on", "error", "--ignore", "house/pay"), 0),
        (("--ignore", "house/pay"), 1),
        (("--select", "house/plain"), 0),
        (("--select", "house/plain", "--fail-on", "note"), 1),
        (("--select", "house/p*,house/beast", "--ignore", "house/pay,house/beast"), 0),
    ],
)
def test_what_fails_a_check(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    assert _jdlint(folder, "check", "clerk.md", *arguments).code == code


def test_standard_input_is_a_posting_and_has_the_settings_of_its_name(folder: Path) -> None:
    ran = _jdlint(folder, "check", "-", "--stdin-filename", "clerk.md", "--format", "concise", given=POSTING)
    assert ran == Ran(1, CONCISE, f"1 error, 1 warning, 1 note in 1 posting\n{FIXABLE}")
    assert _jdlint(folder, "check", "-", given=CLEAN) == Ran(0, "All clear: 1 posting checked.\n", "")


def test_what_is_no_posting_is_named(folder: Path) -> None:
    readme = "# forms\n\nInstall with `pip install forms`.\n\n## Usage\n\n```\nforms --help\n```\n\n## License\n\nMIT\n"
    _write(folder, {"README.md": readme, "jdlint.yaml": SETTINGS.replace("postings: ['*.md']", "postings: ['cl*.md']")})
    code, out, err = _jdlint(folder, "check", "clean.md", "README.md")
    assert (code, err) == (0, "")
    first, second = out.splitlines()
    assert first == "All clear: 1 posting (2 files) checked."
    assert second.startswith("1 file is no posting: README.md (")
    assert _jdlint(folder, "check", "README.md", "--assume-posting").code == 1


@pytest.mark.parametrize("glob", ["jobs/*.md", "jobs/", "/jobs"])
def test_what_the_settings_call_a_posting_is_one_however_its_path_is_written(folder: Path, glob: str) -> None:
    readme = "# forms\n\nInstall with `pip install forms`.\n\n## Usage\n\n```\nforms --help\n```\n\n## License\n\nMIT\n"
    (folder / "jobs").mkdir()
    _write(folder, {"jobs/x.md": readme, "jdlint.yaml": SETTINGS.replace("'*.md'", f"'{glob}'", 1)})
    for path in ("jobs/x.md", "./jobs/x.md", str(folder / "jobs" / "x.md")):
        assert "is no posting" not in _jdlint(folder, "check", path).out


def test_a_file_that_several_paths_name_is_checked_once(folder: Path) -> None:
    ran = _jdlint(folder, "check", "clean.md", "./clean.md", ".", "--select", "house/beast", "--fail-on", "never")
    assert ran.out.endswith("1 warning in 2 postings\n")


def test_a_posting_in_another_language_is_said_to_be_hardly_checked(folder: Path) -> None:
    text = (
        "Wir suchen eine Köchin für unser Haus in Linz. Sie kochen mit uns für die Gäste und bilden die Lehrlinge aus."
    )
    _, out, _ = _jdlint(folder, "check", "-", "--select", "house/beast", given=text)
    assert out == (
        "All clear: 1 posting checked.\n1 posting not in English (1 German): most rules read English alone.\n"
    )


def test_an_empty_buffer_is_no_posting(folder: Path) -> None:
    code, out, _ = _jdlint(folder, "check", "-", given="\n")
    assert (code, out.partition("\n")[0]) == (0, "No posting was checked.")


def test_a_bound_that_the_rule_does_not_have(folder: Path) -> None:
    _write(folder, {"jdlint.yaml": "rules:\n  structure/posting-too-long: {over: {lng: 900}}\n"})
    code, _, err = _jdlint(folder, "check", "clean.md")
    assert code == 2
    assert 'structure/posting-too-long has no bound "lng"; did you mean "long"?' in err


def test_colours_are_for_terminals_and_for_those_who_ask(folder: Path) -> None:
    assert "\x1b[" not in _jdlint(folder, "check", "clerk.md").out
    assert "\x1b[1;31m" in _jdlint(folder, "check", "clerk.md", FORCE_COLOR="1").out
    assert "\x1b[" not in _jdlint(folder, "check", "clerk.md", FORCE_COLOR="1", NO_COLOR="1").out


# check: fixes.


def test_fix_rewrites_the_file_and_leaves_the_rest(folder: Path) -> None:
    _write(folder, {"clerk.md": "\ufeff" + POSTING.replace("\n", "\r\n")})
    code, _, err = _jdlint(folder, "check", "clerk.md", "--fix", "--quiet", "--format", "concise")
    assert (code, err) == (1, "")
    fixed = POSTING.replace("utilise", "use").replace("\n", "\r\n")
    assert (folder / "clerk.md").read_bytes().decode("utf-8") == "\ufeff" + fixed


def test_diff_shows_the_change_and_makes_none(folder: Path) -> None:
    code, out, _ = _jdlint(folder, "check", "clerk.md", "--diff", "--quiet")
    assert code == 1
    assert "-- Answer the telephone, and utilise the paging system\n" in out
    assert "+- Answer the telephone, and use the paging system\n" in out
    assert (folder / "clerk.md").read_text(encoding="utf-8") == POSTING


def test_diff_of_nothing_to_change_fails_nothing(folder: Path) -> None:
    assert _jdlint(folder, "check", "clerk.md", "--diff", "--select", "house/pay") == (0, "", "0 would be fixed.\n")


def test_diff_can_be_patched_in_whatever_signs_the_lines_hold(folder: Path) -> None:
    _write(folder, {"clerk.md": POSTING.replace("paging", "paging\x0cor \u2028 radio").rstrip("\n")})
    _, out, _ = _jdlint(folder, "check", "clerk.md", "--diff", "--quiet")
    assert out.startswith("--- a/clerk.md\n+++ b/clerk.md\n")
    assert "+- Answer the telephone, and use the paging\x0cor \u2028 radio system\n" in out


# check: what goes wrong is one line on standard error and exit code 2, and the rest is checked.


def test_a_missing_file(folder: Path) -> None:
    code, out, err = _jdlint(folder, "check", "clerk.md", "gone.md", "--format", "concise", "--quiet")
    assert (code, out, err) == (2, CONCISE, "gone.md: no such file or folder\n")


def test_a_wrong_encoding(folder: Path) -> None:
    (folder / "latin.md").write_bytes("# Café manager\n".encode("latin-1"))
    code, out, err = _jdlint(folder, "check", "latin.md", "clerk.md", "--format", "concise", "--quiet")
    assert (code, out) == (2, CONCISE)
    assert err.count("\n") == 1
    assert err.startswith("latin.md:1: ")
    assert "byte 5" in err
    assert "--encoding" in err
    assert _jdlint(folder, "check", "latin.md", "--encoding", "latin-1", "-q", "--fail-on", "never").code == 0


def test_wrong_settings(folder: Path) -> None:
    _write(folder, {"below/jdlint.yaml": "ignore: []\nfail_on: error\n", "below/clerk.md": POSTING})
    code, out, err = _jdlint(folder, "check", "clerk.md", "below/clerk.md", "--format", "concise", "--quiet")
    assert (code, out) == (2, CONCISE)
    assert err == 'below/jdlint.yaml:2: unknown key "fail_on"; did you mean "fail-on"?\n'


def test_missing_settings(folder: Path) -> None:
    ran = _jdlint(folder, "check", "clerk.md", "--config", "gone.yaml", "--quiet")
    assert ran == Ran(2, "", "gone.yaml: no such settings file\n")


def test_a_wrong_rule_file(folder: Path) -> None:
    wrong = RULES["house/beast.yaml"].replace("severity: warning", "severtiy: warning")
    _write(folder, {"rules-of-ours/house/beast.yaml": wrong})
    code, out, err = _jdlint(folder, "check", "clerk.md", "--format", "concise", "--quiet")
    assert code == 2
    assert out.splitlines() == [line for line in CONCISE.splitlines() if "beast" not in line]
    assert err.count("\n") == 1
    assert "rules-of-ours/house/beast.yaml:6: " in err
    assert 'did you mean "severity"?' in err


def test_a_rule_of_somebody_else_that_crashes(folder: Path) -> None:
    """A kind from an installed package, whose check raises."""
    code = (
        "from jdlint.rule import Rule\n\n\n"
        "class Tone(Rule, frozen=True, kw_only=True):\n"
        "    def check(self, posting, context):\n"
        "        raise ZeroDivisionError('no tone')\n"
    )
    rule = "kind: tone\nsummary: Tone\nmessage: Tone\nwhy: Tone\nseverity: warning\nexamples: {}\n"
    _write(
        folder,
        {
            "site/tone.py": code,
            "site/tone-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tone\nVersion: 1.0\n",
            "site/tone-1.0.dist-info/entry_points.txt": "[jdlint.kinds]\ntone = tone:Tone\n",
            "rules-of-ours/house/tone.yaml": rule,
            "jdlint.yaml": f"{SETTINGS}kinds: [tone]\n",
        },
    )
    ran = _jdlint(folder, "check", "clerk.md", "--format", "concise", "--quiet", PYTHONPATH=str(folder / "site"))
    message = "the rule house/tone crashed: ZeroDivisionError: no tone; the other rules ran"
    assert ran == Ran(2, CONCISE, f"clerk.md: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "--format", "jsno"), 'error: --format: no format "jsno"; did you mean "json"?'),
        (("check", "--fail-on", "eror"), 'error: --fail-on: no level "eror"; did you mean "error"?'),
        (("check", "--select", "house/beats"), 'error: --select: no rule "house/beats"; did you mean "house/beast"?'),
        (("check", "--as-of", "31.1.2027"), "error: --as-of: 31.1.2027 is no date; write it as 2027-01-31"),
        (("check", "--select", ""), "error: --select names no rule; name some, or leave it out"),
        (("check", "--select", " , "), "error: --select names no rule; name some, or leave it out"),
        (("test", "--select", ","), "error: --select names no rule; name some, or leave it out"),
        (
            ("check", "clerk.md", "--select", "all", "--ignore", "all", "--quiet"),
            "error: no rule is on: --select, --ignore and the settings leave none",
        ),
        (
            ("check", "--config", "gone.yaml", "--isolated"),
            "error: --config and --isolated: settings are read or not; leave one out",
        ),
        (("rules", "--on", "--off"), "error: --on and --off: no rule is both; leave both out to see all"),
        (("check", "--unsafe-fixes"), "error: --unsafe-fixes goes with --fix or --diff"),
        (("check", "--fix", "-"), "error: --fix cannot write to standard input; use --diff"),
        (("explain", "house/beats"), 'error: no rule "house/beats"; did you mean "house/beast"?'),
        (
            ("test", "gone"),
            'error: "gone" is no folder, and no installed package provides it as one of jdlint.packs; '
            "correct the name, or install the package",
        ),
    ],
)
def test_wrong_usage(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    assert _jdlint(folder, *arguments) == Ran(2, "", f"{message}\n")


PATTERN = """\
kind: pattern
summary: Scraps
message: "“{match}” is a scrap."
why: Scraps say nothing.
severity: note
guards: [quoted]
patterns:
  - \\bfiles\\b
  - forms
examples:
  bad: ["Order the [[forms]] and the [[files]]."]
"""
LONG = """\
kind: count
summary: Long postings
message: "{count} words."
why: Nobody reads them.
severity: note
measure: words
over: {long: 700, very_long: 1000}
examples: {}
"""
GROUPED = """\
kind: phrases
summary: Stock phrases
message: "“{match}” is a stock phrase; {group}."
why: Everybody writes them.
severity: note
groups: {name the work: [greet visitors]}
examples: {bad: ["You [[greet visitors]]."]}
"""


def test_a_wrong_pattern_of_a_pack_is_told_once_and_every_other_rule_runs(folder: Path) -> None:
    _write(folder, {"rules-of-ours/house/scrap.yaml": PATTERN.replace("- forms", "- (forms"), "copy.md": POSTING})
    fault = (
        f'{folder}/rules-of-ours/house/scrap.yaml:9: patterns: "(forms" is no regular expression: '
        "missing ), unterminated subpattern at position 0\n"
    )
    ran = _jdlint(folder, "check", "clerk.md", "copy.md", "--format", "concise", "--quiet")
    assert ran == Ran(2, CONCISE + CONCISE.replace("clerk.md", "copy.md"), fault)
    assert _jdlint(folder, "config")[::2] == (2, f"error: {fault}")


def test_the_sound_lines_of_json_lines_are_checked(folder: Path) -> None:
    line = '{"title": "Clerk", "description": "We need a unicorn for the front desk."}'
    _write(folder, {"jobs.jsonl": f"{line}\n{{bad}}\n\n{line}\n", "jdlint.yaml": SETTINGS})
    code, out, err = _jdlint(folder, "check", "jobs.jsonl", "--select", "house/beast", "--format", "concise", "--quiet")
    assert (code, [found.partition(" ")[0] for found in out.splitlines()]) == (
        2,
        ["jobs.jsonl:1:46:", "jobs.jsonl:4:46:"],
    )
    assert err.startswith("jobs.jsonl:2: ")
    _, out, _ = _jdlint(folder, "inspect", "jobs.jsonl", "--format", "json")
    assert len(json.loads(out)["postings"]) == 2
    assert _jdlint(folder, "check", "jobs.jsonl", "--fix", "--select", "house/beast", "--quiet")[0] == 2


def test_phrases_without_a_word_are_told_once(folder: Path) -> None:
    _write(folder, {"jdlint.yaml": "select: [wording/cliche]\nrules:\n  wording/cliche: {phrases: [a, '--']}\n"})
    _, _, err = _jdlint(folder, "check", "clerk.md", "clean.md", "--assume-posting", "--quiet")
    assert err == 'jdlint.yaml:3: wording/cliche: phrases: "--" holds no word\n'


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (
            "house/scrap: {patterns: ['(forms']}",
            'house/scrap: patterns: "(forms" is no regular expression: '
            "missing ), unterminated subpattern at position 0",
        ),
        (
            "title/all-caps: {patterns: [x, '+']}",
            'title/all-caps: patterns: "+" is no regular expression: nothing to repeat at position 0',
        ),
        (
            "house/scrap: {patterns: ['[[a]']}",
            'house/scrap: patterns: "[[a]" is no regular expression: Possible nested set at position 1',
        ),
        ("house/scrap: {patterns: ['{a}']}", "house/scrap: patterns: {a} is none of the `parts`"),
        ("house/scrap: {patterns: forms}", "house/scrap: patterns takes a list of texts, not text"),
        ("house/scrap: {patterns: [forms, 3]}", "house/scrap: patterns takes a list of texts, not a number"),
        ("house/scrap: {pattern: [forms]}", 'house/scrap has no option "pattern"; did you mean "patterns"?'),
        (
            "house/long: {over: 5}",
            "house/long: over takes a mapping of numbers, not a number; the rule's own is {long: 700, very_long: 1000}",
        ),
        (
            "house/long: {over: {long: 3, very_long: many}}",
            "house/long: over: very_long takes a number, not text; the rule's own is {long: 700, very_long: 1000}",
        ),
        ("house/long: {min-words: few}", "house/long: min-words takes a whole number, not text"),
        ("house/long: {over: {lng: 3}}", 'house/long has no bound "lng"; did you mean "long"?'),
        ("house/long: {over: {}}", "house/long: a count rule needs `over` or `under`"),
    ],
)
def test_a_wrong_option_is_one_line_and_every_other_rule_runs(folder: Path, written: str, fault: str) -> None:
    rules = {"rules-of-ours/house/scrap.yaml": PATTERN, "rules-of-ours/house/long.yaml": LONG}
    settings = f"{SETTINGS.replace('[house]', '[house/p*, house/beast, house/scrap, house/long, title/all-caps]')}"
    settings += f"ignore: {'[house/long]' if 'scrap' in written else '[house/scrap]'}\nrules:\n  {written}\n"
    _write(folder, {**rules, "jdlint.yaml": settings, "copy.md": POSTING})
    ran = _jdlint(folder, "check", "clerk.md", "copy.md", "--format", "concise", "--quiet")
    assert ran == Ran(2, CONCISE + CONCISE.replace("clerk.md", "copy.md"), f"jdlint.yaml:7: {fault}\n")
    assert _jdlint(folder, "check", "clerk.md", "--select", "house/plain", "--quiet").code == 0
    assert _jdlint(folder, "config")[::2] == (2, f"error: jdlint.yaml:7: {fault}\n")


def test_phrases_of_no_group_are_told_in_a_whole_sentence(folder: Path) -> None:
    settings = f"{SETTINGS}rules: {{house/stock: {{phrases: [keep the files]}}}}\n"
    _write(folder, {"rules-of-ours/house/stock.yaml": GROUPED, "jdlint.yaml": settings})
    ran = _jdlint(folder, "check", "clean.md", "--select", "house/stock", "--quiet", "--format", "concise")
    assert ran.out == (
        "clean.md:3:5: note house/stock “greet visitors” is a stock phrase; name the work.\n"
        "clean.md:3:24: note house/stock “keep the files” is a stock phrase.\n"
    )


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("severity: note", "severity: nite", '5: severity: "nite" is not known; it takes error, warning, note'),
        ("[quoted]", "[qouted]", '6: guards: no context "qouted"; did you mean "quoted"?'),
        ("guards: [quoted]", "limit: few", "6: limit takes a whole number, not text"),
        ("guards: [quoted]", "where: {inn: [pay]}", '6: where: unknown key "inn"; did you mean "in"?'),
        ("guards: [quoted]", "parts: {a: '(b'}", '6: parts: "(b" is no regular expression: '
            "missing ), unterminated subpattern"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_rule_is_told_once_with_its_line(folder: Path, right: str, wrong: str, fault: str) -> None:
    rule = PATTERN.replace(right, wrong).replace("- forms", "- forms{a}" if "parts" in wrong else "- forms")
    _write(folder, {"rules-of-ours/house/scrap.yaml": rule, "copy.md": POSTING})
    path, (line, _, message) = "rules-of-ours/house/scrap.yaml", fault.partition(": ")
    ran = _jdlint(folder, "check", "clerk.md", "copy.md", "--format", "concise", "--quiet")
    assert ran == Ran(2, CONCISE + CONCISE.replace("clerk.md", "copy.md"), f"{folder}/{path}:{fault}\n")
    tested = f"{path}:{line}: house/scrap: {message}\n1 rule, 0 examples, 1 failure\n"
    assert _jdlint(folder, "test", "rules-of-ours", "--select", "house/scrap") == Ran(1, tested, "")


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("house/two.yml", "the file of a rule ends in .yaml; call it two.yaml"),
        ("two.yaml", "a rule stands in a folder of its pack, FOLDER/NAME.yaml; move it"),
    ],
)
def test_a_rule_of_a_pack_that_would_not_be_found_is_told(folder: Path, place: str, fault: str) -> None:
    _write(folder, {f"rules-of-ours/{place}": PATTERN, "rules-of-ours/jdlint.yaml": "fail-on: note\n"})
    message = f"error: {folder}/rules-of-ours/{place}: {fault}\n"
    assert _jdlint(folder, "check", "clerk.md", "--quiet") == Ran(2, "", message)


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (
            "kinds: [nope]",
            '5: kinds: "nope" is unknown: no installed package provides it as one of jdlint.kinds; '
            "correct the name, or install the package",
        ),
        ("ignore: [all]", "5: no rule is on; to leave files out, write `exclude`"),
    ],
)
def test_settings_by_which_nothing_can_be_checked(folder: Path, written: str, fault: str) -> None:
    _write(folder, {"jdlint.yaml": f"{SETTINGS}{written}\n"})
    ran = _jdlint(folder, "check", "clerk.md", "clean.md", "--quiet")
    assert ran == Ran(2, "", f"jdlint.yaml:{fault}\n")


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("No {mtch} figure was found.", 'nothing fills {mtch}; did you mean "match"?'),
        ("No {figure} was found.", "nothing fills {figure}; the kind missing has match"),
        ("No figure {was found.", "a brace has no other half; write {{ or }} for a brace itself"),
    ],
)
def test_a_message_that_no_finding_can_fill_is_told_before_one_is_made(folder: Path, written: str, fault: str) -> None:
    rule = RULES["house/pay.yaml"].replace("No pay figure was found.", written)
    _write(folder, {"rules-of-ours/house/pay.yaml": rule})
    code, _, err = _jdlint(folder, "check", "clean.md", "--quiet")
    assert (code, err) == (2, f"{folder}/rules-of-ours/house/pay.yaml:3: message: {fault}\n")


def test_a_posting_that_we_fail_to_read_keeps_no_other_from_being_checked(folder: Path) -> None:
    program = """\
from jdlint.understand import nature
read = nature.verdict
def failing(document, sections):
    if document.source.path == "clean.md":
        raise IndexError("no word")
    return read(document, sections)
nature.verdict = failing
from jdlint.cli import main
main()
"""
    _write(folder, {"failing.py": program, "jdlint.yaml": SETTINGS.replace("postings: ['*.md']\n", "")})
    fault = "jdlint failed to read this posting (IndexError: no word); please report it"
    fault = f"clean.md:1: {fault}: https://github.com/jdlint/jdlint/issues\n"

    def run(*arguments: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "failing.py", *arguments], cwd=folder, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout, done.stderr

    assert run("check", "clean.md", "clerk.md", "--format", "concise", "--quiet") == (2, CONCISE, fault)
    code, out, err = run("inspect", "clean.md", "clerk.md")
    assert (code, out.partition("\n")[0], err) == (2, "clerk.md: markdown, en", f"error: {fault}")


def test_an_unknown_option_or_command(folder: Path) -> None:
    for arguments in (("check", "--fromat", "json"), ("chekc",)):
        code, out, err = _jdlint(folder, *arguments)
        assert (code, out) == (2, "")
        assert "Traceback" not in err
        assert "Did you mean" in err


def test_nothing_to_check(folder: Path) -> None:
    (folder / "empty").mkdir()
    code, out, err = _jdlint(folder, "check", "empty", "--quiet")
    assert (code, out) == (2, "")
    assert err.startswith("empty: no file to check")


def test_excluded_files_that_a_hook_names_are_left_out(folder: Path) -> None:
    _write(folder, {"jdlint.yaml": f"{SETTINGS}exclude: [clerk.md]\n"})
    assert _jdlint(folder, "check", "clerk.md", "--quiet").code == 1
    assert _jdlint(folder, "check", "clerk.md", "--quiet", "--force-exclude") == Ran(0, "", "")


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals there")
def test_a_reader_that_goes_away_ends_the_run_as_any_other_program(folder: Path) -> None:
    _write(folder, {f"many/{number}.md": POSTING for number in range(200)})
    command = [sys.executable, "-m", "jdlint", "check", "many", "--assume-posting"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == -signal.SIGPIPE


def test_an_interrupt_is_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "jdlint", interrupted)
    monkeypatch.setattr(sys.stdout, "reconfigure", lambda **_: None, raising=False)
    monkeypatch.setattr(sys.stderr, "reconfigure", lambda **_: None, raising=False)
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 130
    assert "Traceback" not in capsys.readouterr().err


# The other commands.


def test_version(folder: Path) -> None:
    assert _jdlint(folder, "--version") == Ran(0, f"jdlint {__version__}\n", "")


def test_rules(folder: Path) -> None:
    listed = (
        "house/beast  warning  Mythical beasts\n"
        "house/pay    error    Postings without pay\n"
        "house/plain  note     Words with a plainer one\n"
    )
    assert _jdlint(folder, "rules", "house") == Ran(0, listed, "")
    assert _jdlint(folder, "rules", "house", "--fixable") == Ran(0, listed.splitlines(keepends=True)[2], "")
    code, out, err = _jdlint(folder, "rules", "house/pay", "--format", "json")
    assert (code, err) == (0, "")
    assert json.loads(out) == [
        {
            "id": "house/pay",
            "category": "house",
            "severity": "error",
            "default_severity": "error",
            "kind": "missing",
            "summary": "Postings without pay",
            "fixable": False,
        }
    ]


def test_rules_are_listed_as_loud_as_the_settings_have_them(folder: Path) -> None:
    _write(folder, {"jdlint.yaml": f"{SETTINGS}rules: {{house/beast: off, house/plain: error}}\nignore: [house/pay]\n"})
    on = "house/plain  error    Words with a plainer one\n"
    off = "house/beast  off      Mythical beasts\nhouse/pay    off      Postings without pay\n"
    assert _jdlint(folder, "rules", "house") == Ran(0, off + on, "")
    assert _jdlint(folder, "rules", "house", "--on") == Ran(0, on, "")
    assert _jdlint(folder, "rules", "house", "--off").out.split() == off.split()
    listed = json.loads(_jdlint(folder, "rules", "house", "--format", "json").out)
    assert [(row["severity"], row["default_severity"]) for row in listed] == [
        ("off", "warning"),
        ("off", "error"),
        ("error", "note"),
    ]


def test_explain_takes_a_whole_id_or_its_last_part(folder: Path) -> None:
    ran = _jdlint(folder, "explain", "house/beast")
    assert (ran.code, ran.err) == (0, "")
    assert ran == _jdlint(folder, "explain", "beast")
    assert ran.out.startswith("house/beast  warning\nMythical beasts\n\nWhy\n  Nobody is one.\n\nFlagged\n")
    assert "We need a unicorn in Bern.\n" in ran.out
    assert "https://example.org/beasts" in ran.out


def test_inspect(folder: Path) -> None:
    code, out, err = _jdlint(folder, "inspect", "clean.md")
    assert (code, err) == (0, "")
    assert out.startswith("clean.md: markdown, en\n")
    assert "Ward clerk" in out
    code, out, err = _jdlint(folder, "inspect", "clean.md", "clerk.md", "--format", "json")
    assert (code, err) == (0, "")
    inspected = json.loads(out)
    assert inspected["schema_version"] == 1
    first, second = inspected["postings"]
    assert (first["path"], first["format"], first["language"]) == ("clean.md", "markdown", "en")
    assert first["title"] == {"text": "Ward clerk", "line": 1}
    assert [(pay["min"], pay["max"], pay["currency"], pay["period"], pay["line"]) for pay in first["pay"]] == [
        (31000, 31000, "EUR", "year", 3)
    ]
    assert second["pay"] == []
    assert _jdlint(folder, "inspect", "gone.md").code == 2


def test_test(folder: Path) -> None:
    assert _jdlint(folder, "test", "rules-of-ours") == Ran(0, "3 rules, 9 examples, 0 failures\n", "")
    _write(folder, {"rules-of-ours/house/beast.yaml": RULES["house/beast.yaml"].replace("a vet", "a unicorn")})
    assert _jdlint(folder, "test", "rules-of-ours", "--select", "house/beast") == Ran(
        1,
        "rules-of-ours/house/beast.yaml:10: house/beast: should not flag “unicorn” (at 10): “unicorn” is no occupation;"
        " name the job.\n1 rule, 3 examples, 1 failure\n",
        "",
    )


def test_config_says_where_each_setting_comes_from(folder: Path) -> None:
    code, out, err = _jdlint(folder, "config", "clerk.md")
    assert (code, err) == (0, "")
    lines = {line.partition(":")[0]: line for line in out.splitlines()}
    assert lines["packs"].split() == ["packs:", '["./rules-of-ours"]', "#", "jdlint.yaml:1"]
    assert lines["select"].split() == ["select:", "[house]", "#", "jdlint.yaml:2"]
    assert lines["fail-on"].split() == ["fail-on:", "warning", "#", "default"]
    assert "jdlint.yaml" not in _jdlint(folder, "config", "--isolated").out


def test_a_fault_of_our_own_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Exit code 1 would say that the posting has findings."""
    from jdlint import cli
    from jdlint.run import Run

    def broken(*_: object) -> None:
        raise RuntimeError("two and two")

    monkeypatch.setattr(Run, "check", broken)
    monkeypatch.setattr("sys.argv", ["jdlint", "check", str(tmp_path)])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    assert stop.value.code == 2
    assert "RuntimeError: two and two\ninternal error: please report it" in capsys.readouterr().err
