"""What fixes make of a text, and the diff that shows it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint import fix, read
from jdlint.errors import ReadError
from jdlint.finding import Edit, Fix
from jdlint.kinds.swap import Swap
from jdlint.run import Options, Run
from jdlint.text import Span
from kind_checks import findings, rule

TEXT = "A chairman utilizes the van."


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


def test_fixes_are_applied_in_order_of_place_whatever_their_order() -> None:
    later, earlier = Fix((edit(11, 19, "uses"),)), Fix((edit(2, 10, "chair"),))
    assert fix.apply(TEXT, [later, earlier]) == ("A chair uses the van.", [later, earlier])


def test_a_fix_that_touches_what_another_changed_is_left_out_whole() -> None:
    first = Fix((edit(2, 10, "chair"),))
    second = Fix((edit(0, 1, "The"), edit(5, 12, "x")))
    assert fix.apply(TEXT, [first, second]) == ("A chair utilizes the van.", [first])


def test_a_fix_at_odds_with_itself_is_left_out() -> None:
    assert fix.apply(TEXT, [Fix((edit(0, 5, "a"), edit(3, 8, "b")))]) == (TEXT, [])


def test_touching_edits_do_not_clash_and_insertions_are_possible() -> None:
    fixes = [Fix((edit(0, 1, "An"),)), Fix((edit(1, 2, " old "),)), Fix((edit(28, 28, " Twice."),))]
    assert fix.apply(TEXT, fixes) == ("An old chairman utilizes the van. Twice.", fixes)


def test_unsafe_fixes_only_on_demand() -> None:
    safe = findings(rule(Swap, swaps={"utilizes": "uses"}, safe=True), TEXT)
    unsafe = findings(rule(Swap, swaps={"chairman": "chair"}), TEXT)
    without = findings(rule(Swap, swaps={"van": ("lorry", "truck")}), TEXT)
    every = [*unsafe, *without, *safe]
    assert fix.wanted(every) == [safe[0].fix]
    assert fix.wanted(every, unsafe=True) == [unsafe[0].fix, safe[0].fix]
    assert fix.apply(TEXT, fix.wanted(every, unsafe=True))[0] == "A chair uses the van."


def test_the_diff_is_unified_and_names_the_file() -> None:
    shown = fix.diff("jobs/cook.md", "One\nTwo\nThree\n", "One\n2\nThree\n")
    assert shown == "--- a/jobs/cook.md\n+++ b/jobs/cook.md\n@@ -1,3 +1,3 @@\n One\n-Two\n+2\n Three\n"
    assert fix.diff("jobs/cook.md", "same", "same") == ""


def test_the_diff_marks_a_last_line_without_an_end() -> None:
    assert fix.diff("a.txt", "old", "new").endswith(
        "-old\n\\ No newline at end of file\n+new\n\\ No newline at end of file\n"
    )


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_patch_understands_the_diff(tmp_path: Path, end: str) -> None:
    before = end.join(["You utilize a van.", "You clean it.", "Ring us"])
    after = before.replace("utilize", "use").replace("us", "us!")
    file = tmp_path / "a.txt"
    file.write_bytes(before.encode())
    shown = fix.diff("a.txt", before, after).encode()
    subprocess.run(["patch", "--binary", "-p1"], input=shown, cwd=tmp_path, check=True, capture_output=True)
    assert file.read_bytes().decode() == after


@given(
    st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(max_size=3)), max_size=6)
)
def test_text_outside_the_edits_survives(text: str, written: list[tuple[int, int, str]]) -> None:
    fixes = [Fix((edit(min(at, len(text)), min(at + size, len(text)), new),)) for at, size, new in written]
    after, applied = fix.apply(text, fixes)
    assert len(after) == len(text) + sum(len(e.text) - len(e.span) for f in applied for e in f.edits)
    assert len(applied) <= len(fixes)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("You uti<b>lize</b> and **utilize** the oven.\n", "You uti<b>lize</b> and **use** the oven.\n"),
        (
            "Type `utilize`, <code>utilize</code>, and utilize it.\n",
            "Type `utilize`, <code>utilize</code>, and use it.\n",
        ),
        ("Work in&nbsp;order to bake.\n", "Work to bake.\n"),
    ],
)
def test_markup_stays_whole_and_code_as_it_is(text: str, fixed: str) -> None:
    swap = rule(Swap, swaps={"utilize": "use", "in order to": "to"}, safe=True)
    found = findings(swap, text)
    assert fix.apply(text, fix.wanted(found, unsafe=True))[0] == fixed


def test_the_diff_of_an_absolute_path_is_one_that_git_takes() -> None:
    assert fix.diff("/jobs/cook.md", "One\n", "1\n").startswith("--- a/jobs/cook.md\n+++ b/jobs/cook.md\n")


def test_what_cannot_be_written_is_told_with_all_that_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    posting = tmp_path / "cook.md"
    posting.write_text("# Cook\n\nYou utilize the oven.\n", encoding="utf-8")

    def refuse(source: object, text: str) -> None:
        raise ReadError("cannot be written", path=str(posting))

    monkeypatch.setattr(read, "write", refuse)
    options = Options(as_of=date(2026, 1, 1), fix="write", assume_posting=True, select=("readability/complex-word",))
    (outcome,) = Run(options).check([str(posting)])
    assert [str(fault) for fault in outcome.errors] == [f"{posting}: cannot be written"]
    assert [finding.match for finding in outcome.findings] == ["utilize"]


def test_a_fix_that_would_break_the_file_is_not_made(tmp_path: Path) -> None:
    rule = tmp_path / "house" / "style" / "quotes.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text(
        "kind: swap\nsummary: x\nmessage: x\nwhy: x\nseverity: note\nsafe: true\n"
        "swaps: {nurse: 'so-called \"nurse\"'}\n",
        encoding="utf-8",
    )
    (tmp_path / "jdlint.yaml").write_text("packs: [./house]\nselect: [style]\n", encoding="utf-8")
    posting = tmp_path / "job.json"
    posting.write_text('{"title": "Ward nurse", "description": "You nurse people in Leeds."}\n', encoding="utf-8")
    before = posting.read_bytes()
    options = Options(as_of=date(2026, 1, 1), fix="write", assume_posting=True)
    (outcome,) = Run(options).check([str(posting)])
    assert outcome.findings
    assert outcome.fixed == 0
    assert posting.read_bytes() == before
