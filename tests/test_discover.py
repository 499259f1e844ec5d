"""Paths to files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jdlint.discover import discover
from jdlint.errors import ReadError


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text", encoding="utf-8")


def found(*paths: str, **settings: object) -> list[str]:
    return [str(one) for one in discover(paths, **settings)]  # type: ignore[arg-type]


def test_folder_is_walked_in_order_and_filtered_by_include() -> None:
    make("b.md", "a/nurse.txt", "a/logo.png", "c.html", "jobs.jsonl", "content.lr")
    assert found(".") == ["a/nurse.txt", "b.md", "c.html", "content.lr", "jobs.jsonl"]


def test_paths_are_shown_as_given() -> None:
    make("jobs/nurse.md")
    assert found("jobs") == ["jobs/nurse.md"]
    assert found("./jobs/") == ["./jobs/nurse.md"]
    assert found(str(Path("jobs").resolve())) == [f"{Path('jobs').resolve().as_posix()}/nurse.md"]


def test_file_named_outright_is_taken_whatever_its_name() -> None:
    make("notes.rst", "drafts/cook.md")
    assert found("notes.rst", "drafts/cook.md", exclude=["drafts/"]) == ["notes.rst", "drafts/cook.md"]


def test_force_exclude_holds_for_named_files_too() -> None:
    make("drafts/cook.md", "cook.md")
    assert found("drafts/cook.md", "cook.md", exclude=["drafts/"], force_exclude=True) == ["cook.md"]


def test_each_file_once() -> None:
    make("cook.md")
    assert found("cook.md", ".", "./cook.md") == [
        "cook.md",
        ".: no file to check in this folder; name a file, or widen `include`",
    ]


@pytest.mark.parametrize(
    ("exclude", "kept"),
    [
        (["drafts"], ["cook.md", "old/drafts.md"]),
        (["*.md"], ["drafts/waiter.txt"]),
        (["/old/*"], ["cook.md", "drafts/waiter.txt"]),
        (["*.md", "!cook.md"], ["cook.md", "drafts/waiter.txt"]),
    ],
)
def test_exclude_reads_like_a_gitignore(exclude: list[str], kept: list[str]) -> None:
    make("cook.md", "drafts/waiter.txt", "old/drafts.md")
    assert found(".", exclude=exclude) == kept


def test_globs_are_relative_to_their_base() -> None:
    make("site/drafts/cook.md", "drafts/cook.md")
    assert found(".", exclude=["/drafts"], base=Path("site")) == ["drafts/cook.md"]


def test_gitignores_nest_and_the_nearest_decides() -> None:
    make("jobs/cook.md", "jobs/old/cook.md", "jobs/old/keep.md", "build/cook.md")
    Path(".git").mkdir()
    Path(".gitignore").write_text("build/\n/jobs/old/*.md\n", encoding="utf-8")
    Path("jobs/old/.gitignore").write_text("!keep.md\n", encoding="utf-8")
    assert found(".") == ["jobs/cook.md", "jobs/old/keep.md"]
    assert found("jobs") == ["jobs/cook.md", "jobs/old/keep.md"]
    assert found("jobs", respect_gitignore=False) == ["jobs/cook.md", "jobs/old/cook.md", "jobs/old/keep.md"]


def test_ignored_folder_is_walked_when_it_is_named() -> None:
    make("build/cook.md")
    Path(".git").mkdir()
    Path(".gitignore").write_text("build/\n", encoding="utf-8")
    assert found("build") == ["build/cook.md"]


def test_hidden_folders_tool_folders_and_own_settings_are_passed_over() -> None:
    make(".github/cook.md", "node_modules/x/README.md", "jdlint.yaml", ".jdlint.yaml", "cook.md")
    assert found(".") == ["cook.md"]


def test_missing_path_and_empty_folder_are_faults() -> None:
    Path("empty").mkdir()
    missing, empty = discover(["gone.md", "empty"])
    assert isinstance(missing, ReadError)
    assert str(missing) == "gone.md: no such file or folder"
    assert isinstance(empty, ReadError)
    assert str(empty) == "empty: no file to check in this folder; name a file, or widen `include`"


def test_a_path_that_cannot_be_reached_is_a_fault_and_the_rest_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    make("cook.md")
    look = os.lstat

    def locked(path: str) -> os.stat_result:
        if path == "locked/cook.md":
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr(os, "lstat", locked)
    assert found("locked/cook.md", "cook.md") == ["locked/cook.md: cannot be reached: Permission denied", "cook.md"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege there")
def test_link_loop_is_a_fault_and_the_rest_is_found() -> None:
    make("jobs/cook.md", "jobs/sub/waiter.md")
    Path("jobs/sub/up").symlink_to(Path("jobs").resolve(), target_is_directory=True)
    assert found("jobs") == [
        "jobs/cook.md",
        "jobs/sub/up: is a link back to a folder above it; remove or exclude it",
        "jobs/sub/waiter.md",
    ]


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_unreadable_folder_is_a_fault() -> None:
    make("jobs/closed/cook.md", "jobs/cook.md")
    Path("jobs/closed").chmod(0)
    try:
        assert found("jobs") == ["jobs/closed: cannot be looked into: Permission denied", "jobs/cook.md"]
    finally:
        Path("jobs/closed").chmod(0o700)
