from __future__ import annotations

from jdlint.document import Source
from jdlint.errors import ReadError
from jdlint.finding import Edit, Finding, Fix, Severity
from jdlint.report.outcome import Outcome, Skipped
from jdlint.terminal import Style
from jdlint.text import Span
from report_cases import finding, outcome, report

NURSE = Source(
    path="wards/nurse.md",
    text="# Ward nurse, Leeds\n\nYou join a rockstar team.\n"
    "The chairman of the trust\nsigns your contract\nin person.\n\n",
)


def test_a_posting_with_findings_of_every_kind() -> None:
    """A missing thing, a safe fix, suggestions, a span over three lines, a point on an empty line."""
    text = NURSE.text
    findings = (
        finding(NURSE, Span(19, 19), "pay/missing-pay", "No pay is stated.", severity=Severity.ERROR),
        finding(NURSE, "rockstar", suggestions=("experienced", "skilled")),
        finding(NURSE, "chairman", "bias/gendered-title", "“chairman” assumes a gender.", fix="chair"),
        finding(NURSE, text[text.index("The chairman") :].strip(), "readability/long-sentence", severity=Severity.NOTE),
        finding(NURSE, Span(len(text), len(text)), "structure/missing-deadline", "No closing date is stated."),
    )
    out, err, totals = report("full", [outcome(NURSE, *findings)])
    assert out == (
        "wards/nurse.md:1:20  error  pay/missing-pay\n"
        "  No pay is stated.\n"
        "\n"
        "    1 │ # Ward nurse, Leeds\n"
        "      │                    ^\n"
        "\n"
        "wards/nurse.md:3:12  warning  wording/hero\n"
        "  Say what the work is.\n"
        "\n"
        "    3 │ You join a rockstar team.\n"
        "      │            ^^^^^^^^\n"
        "    try: “experienced” or “skilled”\n"
        "\n"
        "wards/nurse.md:4:5  warning  bias/gendered-title\n"
        "  “chairman” assumes a gender.\n"
        "\n"
        "    4 │ The chairman of the trust\n"
        "      │     ^^^^^^^^\n"
        "    fix: “chairman” → “chair”\n"
        "\n"
        "wards/nurse.md:4:1  note  readability/long-sentence\n"
        "  Say what the work is.\n"
        "\n"
        "    4 │ The chairman of the trust\n"
        "      │ ^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    … │\n"
        "    6 │ in person.\n"
        "      │ ^^^^^^^^^^\n"
        "\n"
        "wards/nurse.md:8:1  warning  structure/missing-deadline\n"
        "  No closing date is stated.\n"
        "\n"
        "1 error, 3 warnings, 1 note in 1 posting\n"
        "1 can be fixed with --fix.\n"
    )
    assert err == ""
    assert totals.by_severity == {Severity.ERROR: 1, Severity.WARNING: 3, Severity.NOTE: 1}


def _block(text: str, needle: str, width: int = 80) -> list[str]:
    """Return the excerpt for `needle` in a file of one finding."""
    source = Source(path="a.md", text=text)
    out, _, _ = report("full", [outcome(source, finding(source, needle))], Style(width=width, quiet=True))
    return out.splitlines()[3:-1]


def test_tabs_wide_and_combining_characters_keep_the_carets_in_place() -> None:
    assert _block("a\tb hero", "hero") == ["    1 │ a   b hero", "      │       ^^^^"]
    assert _block("東京の hero", "hero") == ["    1 │ 東京の hero", "      │        ^^^^"]
    assert _block("東京の", "京") == ["    1 │ 東京の", "      │   ^^"]
    assert _block("👩🏽‍🔧❤️🇦🇺 hero", "hero") == ["    1 │ 👩🏽‍🔧❤️🇦🇺 hero", "      │        ^^^^"]
    assert _block("cafe\u0301 hero", "hero") == ["    1 │ cafe\u0301 hero", "      │      ^^^^"]
    assert _block("cafe\u0301 hero", "\u0301") == ["    1 │ cafe\u0301 hero", "      │    ^"]


def test_a_long_line_is_cut_to_a_window_round_the_span() -> None:
    line = "We look after the boilers of forty schools in Kent and Sussex. A hero is not what we want, but somebody who"
    assert _block(line, "hero", 60) == [
        "    1 │ …in Kent and Sussex. A hero is not what we want,…",
        "      │                        ^^^^",
    ]
    assert _block(line, "We look", 60) == [
        "    1 │ We look after the boilers of forty schools in Kent…",
        "      │ ^^^^^^^",
    ]
    assert _block(line, "who", 60) == [
        "    1 │ …A hero is not what we want, but somebody who",
        "      │                                           ^^^",
    ]


def test_a_span_wider_than_the_window_is_cut_too() -> None:
    assert _block("x " + "fitter" * 30, "fitter" * 30, 40) == [
        "    1 │ …fitterfitterfitterfitterfitter…",
        "      │  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ]


def test_a_megabyte_on_one_line_is_not_walked() -> None:
    line = '{"a": "' + "picker and packer " * 60_000 + 'hero"}'
    assert _block(line, "hero", 50) == [
        '    1 │ …and packer picker and packer hero"}',
        "      │                               ^^^^",
    ]


def test_nothing_in_a_file_reaches_the_terminal_raw() -> None:
    source = Source(path="b\x1b[2J.md", text="a \x1b]0;owned\x07 \u202eorer\u200bh \x9b \ud800 hero")
    found = finding(source, "hero", message="“\x1b[31m\nhero”")
    out, _, _ = report("full", [outcome(source, found)])
    assert out == (
        "b␛[2J.md:1:26  warning  wording/hero\n"
        "  “␛[31m␊hero”\n"
        "\n"
        "    1 │ a ␛]0;owned␇ <U+202E>orer<U+200B>h <U+009B> \ufffd hero\n"
        "      │                                               ^^^^\n"
        "\n"
        "1 warning in 1 posting\n"
    )


def test_crlf_and_cr_line_ends_are_not_shown() -> None:
    assert _block("Cook\r\nhero\r\nLyon", "hero") == ["    2 │ hero", "      │ ^^^^"]
    assert _block("Cook\rhero\rLyon", "hero\r") == ["    2 │ hero", "      │ ^^^^"]


def _hints(
    *edits: tuple[str, str], safe: bool = True, suggestions: tuple[str, ...] = (), message: str = "x"
) -> list[str]:
    source = Source(path="a.md", text="A handy man wanted, must be able to lift.")
    base = finding(source, "man", message=message, suggestions=suggestions)
    spans = [(Span(source.text.index(old), source.text.index(old) + len(old)), new) for old, new in edits]
    fix = Fix(tuple(Edit(span, new) for span, new in spans), safe) if edits else None
    fields = {name: getattr(base, name) for name in base.__struct_fields__}
    out, _, _ = report("full", [outcome(source, Finding(**{**fields, "fix": fix}))], Style(width=80, quiet=True))
    return out.splitlines()[5:-1]


def test_hints() -> None:
    assert _hints(("man", "")) == ["    fix: delete “man”"]
    assert _hints(("A", "One"), ("man", "person")) == ["    fix: “A” → “One”, “man” → “person”"]
    assert _hints(("", "Note: ")) == ["    fix: insert “Note:”"]
    assert _hints(("man", "person"), safe=False) == ["    possible fix: “man” → “person”"]
    assert _hints(("man", "person"), suggestions=("person", "one")) == ["    fix: “man” → “person”", "    try: “one”"]
    assert _hints(suggestions=("a", "b", "c", "d")) == ["    try: “a”, “b” or “c”"]
    # What the message says already is not said twice.
    assert _hints(suggestions=("person",), message="Write “person”.") == []


def test_colours_and_links() -> None:
    source = Source(path="a.md", text="A hero.")
    style = Style(colour=True, hyperlinks=True, width=80)
    out, _, _ = report("full", [outcome(source, finding(source, "hero", severity=Severity.ERROR, fix="cook"))], style)
    assert out == (
        "\x1b[1ma.md\x1b[0m:1:3  \x1b[1;31merror\x1b[0m  "
        "\x1b]8;;https://example.org/wording/hero.md\x1b\\\x1b[2mwording/hero\x1b[0m\x1b]8;;\x1b\\\n"
        "  Say what the work is.\n"
        "\n"
        "\x1b[2m    1 │\x1b[0m A hero.\n"
        "\x1b[2m      │\x1b[0m \x1b[1;31m  ^^^^\x1b[0m\n"
        "    \x1b[32mfix: “hero” → “cook”\x1b[0m\n"
        "\n"
        "\x1b[1;31m1 error\x1b[0m in 1 posting\n"
        "1 can be fixed with --fix.\n"
    )


def test_a_clean_run() -> None:
    out, err, _ = report("full", [outcome(Source(path=f"{n}.md", text="")) for n in range(3)])
    assert (out, err) == ("All clear: 3 postings checked.\n", "")


def test_what_was_not_checked_is_named() -> None:
    roles = Outcome(path="roles.md", source=NURSE, skipped=(Skipped("roles.md", 0, "a role framework"),))
    lost = Outcome(path="lost.md", errors=(ReadError("there is no such file", path="lost.md"),))
    out, err, totals = report("full", [outcome(NURSE), roles, lost])
    assert out == (
        "Nothing found in 1 posting (2 files).\n"
        "1 file is no posting: roles.md (a role framework)\n"
        "Not everything was checked: 1 problem.\n"
    )
    assert err == "lost.md: there is no such file\n"
    assert totals.errors == 1


def test_a_problem_and_no_posting_is_one_line() -> None:
    lost = Outcome(path="lost.md", errors=(ReadError("there is no such file", path="lost.md"),))
    out, err, _ = report("full", [lost])
    assert (out, err) == ("No posting was checked: 1 problem.\n", "lost.md: there is no such file\n")


def test_many_files_left_out_get_a_line_each() -> None:
    skipped = tuple(Skipped(f"{n}.md", 0, "a list of jobs") for n in range(4))
    out, _, _ = report("full", [Outcome(path="x", skipped=skipped)])
    assert out == (
        "No posting was checked.\n"
        "4 files are no postings:\n"
        "  0.md (a list of jobs)\n"
        "  1.md (a list of jobs)\n"
        "  2.md (a list of jobs)\n"
        "  3.md (a list of jobs)\n"
        "To check them all the same: --assume-posting, or `postings` in the settings.\n"
    )


def test_records_of_one_file_left_out() -> None:
    skipped = (Skipped("jobs.jsonl", 0, "empty", alone=False), Skipped("jobs.jsonl", 6, "a login page", alone=False))
    out, _, _ = report("full", [Outcome(path="jobs.jsonl", source=NURSE, postings=5, skipped=skipped)])
    assert out == (
        "All clear: 5 postings (1 file) checked.\n"
        "2 records in 1 file are no postings: jobs.jsonl (posting 1: empty), jobs.jsonl (posting 7: a login page)\n"
    )


def test_quiet_shows_findings_alone() -> None:
    out, err, _ = report("full", [outcome(NURSE)], Style(quiet=True))
    assert (out, err) == ("", "")


def test_a_finding_without_its_source() -> None:
    out, _, _ = report("full", [Outcome(path="a.md", findings=(finding(NURSE, "rockstar"),))], Style(quiet=True))
    assert out == "wards/nurse.md:3:12  warning  wording/hero\n  Say what the work is.\n\n"


def test_a_point_with_several_findings_is_shown_once() -> None:
    source = Source(path="a.md", text="Line cook")
    rules = ("pay/missing-pay", "structure/missing-location")
    out, _, _ = report("full", [outcome(source, *(finding(source, Span(9, 9), rule) for rule in rules))])
    assert out == (
        "a.md:1:10  warning  pay/missing-pay\n"
        "  Say what the work is.\n"
        "\n"
        "    1 │ Line cook\n"
        "      │          ^\n"
        "\n"
        "a.md:1:10  warning  structure/missing-location\n"
        "  Say what the work is.\n"
        "\n"
        "2 warnings in 1 posting\n"
    )


def test_notes_on_the_posting_as_a_whole_stand_in_one_block() -> None:
    source = Source(path="a.md", text="Line cook\nYou will chop.")
    hours = finding(source, Span(9, 9), "structure/missing-hours", "No hours.", severity=Severity.NOTE)
    tagged = finding(source, Span(9, 9), "structure/missing-company", "No employer.", severity=Severity.NOTE)
    other = finding(source, "chop", "wording/vague-duty", "Say what.", severity=Severity.NOTE)
    out, _, totals = report("full", [outcome(source, hours, tagged, other)], Style(width=24))
    assert out == (
        "a.md:2:10  note  wording/vague-duty\n"
        "  Say what.\n"
        "\n"
        "    2 │ You will chop.\n"
        "      │          ^^^^\n"
        "\n"
        "a.md:1:10  2 notes on the posting as a whole\n"
        "  structure/missing-hours\n"
        "    No hours.\n"
        "  structure/missing-company\n"
        "    No employer.\n"
        "\n"
        "3 notes in 1 posting\n"
    )
    assert totals.by_severity[Severity.NOTE] == 3
