"""The pre-commit hooks, installed and run as pre-commit does it for a user."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytest.importorskip("pre_commit")

POSTING = "# Office manager\n\nYou keep an office in Ghent running and {use} the till. Write to jobs@example.org.\n"
BAD = POSTING.format(use="utilise")
GOOD = POSTING.format(use="use")
RULE = """\
kind: swap
summary: Words with a plainer one
message: "“{match}” has a plainer word: {instead}."
why: Plain words are read faster.
severity: warning
safe: true
swaps: {utilise: use}
examples: {}
"""
SETTINGS = "packs: [./rules-of-ours]\nselect: [house]\npostings: ['*.md']\nexclude: [archive/]\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a git repository with a bad and a good posting and an excluded one."""
    files = {
        "bad.md": BAD,
        "good.md": GOOD,
        "archive/old.md": BAD,
        "rules-of-ours/house/plain.yaml": RULE,
        "jdlint.yaml": SETTINGS,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    return tmp_path


def _try_repo(repository: Path, *arguments: str) -> tuple[int, str]:
    """Run hooks of this checkout, freshly installed, in a repository; return the exit code and the output."""
    # Inside a git hook, git's variables would point both commands at this checkout.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), *arguments]
    done = subprocess.run(
        [*command, "--verbose", "--color=never"],
        cwd=repository,
        env={**environment, "PRE_COMMIT_HOME": str(repository / ".cache"), "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=900,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8")


def test_a_good_posting_passes_and_so_does_an_excluded_one(repository: Path) -> None:
    code, output = _try_repo(repository, "jdlint", "--files", "good.md", "archive/old.md")
    assert code == 0, output
    assert "All clear: 1 posting checked." in output


def test_a_bad_posting_fails_and_can_be_fixed(repository: Path) -> None:
    """Without a name, pre-commit runs every hook of the manifest in turn: `jdlint`, then `jdlint-fix`."""
    code, output = _try_repo(repository, "--files", "good.md", "bad.md", "archive/old.md")
    assert code == 1, output
    assert "bad.md:3:41  warning  house/plain" in output
    assert "1 warning in 2 postings" in output
    assert "files were modified by this hook" in output
    assert (repository / "bad.md").read_text(encoding="utf-8") == GOOD
    assert (repository / "archive" / "old.md").read_text(encoding="utf-8") == BAD
