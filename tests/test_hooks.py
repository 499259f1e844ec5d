"""The pre-commit hook, installed and run as pre-commit does it for a user."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytest.importorskip("pre_commit")

BAD = "# Office manager\n\nYou keep an office in Ghent running and order what it lacks. We need a rockstar.\n"
GOOD = "# Office manager\n\nYou keep an office in Ghent running and order what it lacks. You have done so before.\n"
SETTINGS = "select: [wording/hero]\npostings: ['*.md']\nexclude: [archive/]\n"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a git repository with a bad and a good posting and an excluded one."""
    folder = tmp_path_factory.mktemp("postings")
    (folder / "archive").mkdir()
    for name, text in {
        "bad.md": BAD,
        "good.md": GOOD,
        "archive/old.md": BAD,
        "jdlint.yaml": SETTINGS,
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    return folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which pre-commit installs the hook once, and nowhere else."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**ours, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")), "NO_COLOR": "1"}


def _hook(repository: Path, environment: dict[str, str], *files: str) -> tuple[int, str]:
    """Run the hook `jdlint` of this checkout on files of a repository; return its exit code and output."""
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "jdlint", "--verbose", "--color=never"]
    done = subprocess.run(
        [*command, "--files", *files],
        cwd=repository,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=900,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8")


def test_the_hook_passes_and_fails_as_check_does(repository: Path, environment: dict[str, str]) -> None:
    code, output = _hook(repository, environment, "good.md")
    assert code == 0, output
    assert "All clear: 1 posting checked." in output

    code, output = _hook(repository, environment, "good.md", "bad.md", "archive/old.md")
    assert code == 1, output
    assert "bad.md:3:74  warning  wording/hero" in output
    assert "1 warning in 2 postings" in output
    assert "archive" not in output

    code, output = _hook(repository, environment, "archive/old.md")
    assert code == 0, output
