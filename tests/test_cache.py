"""What is kept between runs speeds them up and never changes what they say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from jdlint.cache import Store
from jdlint.regex import regex


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JDLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_value_is_there_in_the_next_run(folder: Path) -> None:
    first = Store("test", made_by=__file__)
    first.put("key", {"a": [1, "two", None]})
    first._save()
    assert Store("test", made_by=__file__).get("key") == {"a": [1, "two", None]}


def test_values_are_forgotten_when_the_code_that_made_them_changes(folder: Path, tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text("1", encoding="utf-8")
    first = Store("test", made_by=str(code))
    first.put("key", 1)
    first._save()
    code.write_text("2 ", encoding="utf-8")
    assert Store("test", made_by=str(code)).get("key") is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\x92\x01", b"not a cache"])
def test_a_damaged_cache_is_as_none(folder: Path, content: bytes) -> None:
    store = Store("test", made_by=__file__)
    store.put("key", 1)
    store._save()
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert Store("test", made_by=__file__).get("key") is None


def test_an_empty_folder_turns_the_cache_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDLINT_CACHE_DIR", "")
    store = Store("test", made_by=__file__)
    store.put("key", 1)
    assert store._file is None


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"\b(?P<low>\d+)\s*(?:-|to)\s*(?P<high>\d+)\b", 0),
        (r"(?i:caf[éè])|(?<!un)paid", re.IGNORECASE),
        (r"^(a)(?:b|(?P<c>c))*$", re.MULTILINE),
    ],
)
def test_a_kept_pattern_is_the_one_the_interpreter_compiles(pattern: str, flags: int) -> None:
    kept, fresh = regex(pattern, flags), re.compile(pattern, flags)
    assert (kept, kept.flags, kept.groups, kept.groupindex) == (fresh, fresh.flags, fresh.groups, fresh.groupindex)
    for text in ("from 20 to 30, or 4-5", "CAFÉ unpaid paid", "abcb\nac"):
        assert [(m.span(), m.groups(), m.groupdict()) for m in kept.finditer(text)] == [
            (m.span(), m.groups(), m.groupdict()) for m in fresh.finditer(text)
        ]


def test_a_wrong_pattern_is_an_error() -> None:
    with pytest.raises(re.error, match="unterminated"):
        regex("(")


def test_findings_are_the_same_without_and_with_a_cache(folder: Path, tmp_path: Path) -> None:
    posting = tmp_path / "posting.md"
    posting.write_text("# Barmaid\n\nWe want young, dynamic people. Competitive salary!!!\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "jdlint",
        "check",
        str(posting),
        "--format",
        "json",
        "--assume-posting",
        "--isolated",
    ]
    without, with_it = (subprocess.run(command, capture_output=True, check=False) for _ in range(2))
    assert any(folder.iterdir())
    assert without.stdout == with_it.stdout
    assert b"bias/" in with_it.stdout
