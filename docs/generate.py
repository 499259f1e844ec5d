"""Writes what is generated: the rule pages and the output shown in README.md; with --check, says what is stale."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from jdlint import explain, packs, testing

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
README = ROOT / "README.md"

_SHOWN = re.compile(r"(<!-- output of: (?P<command>jdlint .*?) -->\n```text\n)(?P<output>.*?)(```\n)", re.DOTALL)


def rule_pages() -> Iterator[tuple[Path, str]]:
    """Yield the path and text of every rule's page, and of their index."""
    files = packs.builtin()
    for file in files:
        yield PAGES / f"{file.id}.md", explain.markdown(file.rule(), file.examples(), messages=testing.messages(file))
    yield PAGES / "README.md", explain.index([file.rule() for file in files])


def _printed(command: str) -> str:
    """Return what a command of jdlint prints where output is no terminal."""
    plain = {**os.environ, "NO_COLOR": "1", "FORCE_HYPERLINK": "0"}
    words = [sys.executable, "-m", *command.split()]
    done = subprocess.run(
        words, cwd=ROOT, env=plain, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"`{command}` ended with exit code {done.returncode}:\n{done.stderr}")
    return done.stdout


def with_output(text: str) -> str:
    """Return a page with the output under each `<!-- output of: jdlint ... -->` as it is now."""
    return _SHOWN.sub(lambda shown: f"{shown[1]}{_printed(shown['command'])}{shown[4]}", text)


def generated() -> Iterator[tuple[Path, str]]:
    """Yield every generated file and what it should hold."""
    yield from rule_pages()
    for page in (README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))):
        yield page, with_output(page.read_text(encoding="utf-8"))


def main() -> None:
    """Write what is stale and delete what is left over; with --check, only name it and exit 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when something is stale")
    check = parser.parse_args().check
    wanted = dict(generated())
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    left_over = [path for path in sorted(PAGES.rglob("*.md")) if path not in wanted]
    for path in stale:
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
    for path in left_over:
        print(f"{'left over' if check else 'deleted'}: {path.relative_to(ROOT)}")
        if not check:
            path.unlink()
    if check and (stale or left_over):
        raise SystemExit("run: python docs/generate.py")


if __name__ == "__main__":
    main()
