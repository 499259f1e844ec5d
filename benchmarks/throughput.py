"""Measures what a posting costs in a long run: time to read and parse, to understand, to lint; and memory.

Takes files and folders of postings. Times are of one process with everything warm; memory is the peak of a whole run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from jdlint import discover, parse, read, ruleset
from jdlint.config import DEFAULT
from jdlint.document import Document
from jdlint.errors import JdlintError
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context, Rule

FACTS = [name for name, member in vars(Posting).items() if isinstance(member, cached_property)]

_Result = TypeVar("_Result")


def timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    """Return the seconds that `work` took, and its result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def documents(paths: Iterable[str]) -> list[Document]:
    """Read and parse files; those that cannot be are left out."""
    found: list[Document] = []
    for path in paths:
        try:
            found += parse.parse(read.read(path))
        except JdlintError:
            continue
    return found


def understand(postings: Iterable[Posting]) -> None:
    """Work out every fact of every posting."""
    for posting in postings:
        for fact in FACTS:
            getattr(posting, fact)


def measure(files: list[str], rules: Sequence[Rule], context: Context) -> tuple[tuple[float, float, float], int, int]:
    """Return the seconds of reading and parsing, understanding and linting, and how many postings and findings."""
    reading, read_in = timed(lambda: documents(files))
    postings = [Posting(document=document) for document in read_in]
    understanding, _ = timed(lambda: understand(postings))
    linting, findings = timed(lambda: sum(1 for posting in postings for _ in lint(posting, rules, context)))
    return (reading, understanding, linting), len(postings), findings


def peak(form: str, paths: list[str]) -> float:
    """Return the peak memory of a whole run with one output format, in MiB."""
    command = [sys.executable, "-m", "jdlint", "check", "--isolated", "--fail-on", "never", "--format", form, *paths]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Measure and print milliseconds a posting and MiB."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", metavar="FOLDER")
    given = parser.parse_args()
    files = [found for found in discover.discover(given.paths) if isinstance(found, str)]
    rules = ruleset.active(DEFAULT).rules
    context = Context(as_of=date.today())
    measure(files, rules, context)  # loads lexicons and compiles patterns
    seconds, postings, findings = measure(files, rules, context)
    print(f"{len(files)} files, {postings} postings, {len(rules)} rules, {findings} findings")
    for name, taken in zip(("read and parse", "understand", "lint"), seconds, strict=True):
        print(f"{name:14} {taken * 1000 / max(1, postings):6.2f} ms a posting")
    for form in ("concise", "json"):
        print(f"peak, {form:8} {peak(form, given.paths):6.0f} MiB")


if __name__ == "__main__":
    main()
