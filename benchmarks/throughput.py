"""Measures what a posting costs in a long run: time to read and parse, to understand, to lint; and memory.

Takes files and folders of postings. Times are a processor's, in one process with everything warm; memory is the peak of
a whole run. Machines differ: the index of words is a step that hardly changes, and the others can be held against it.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from jdlint import discover, parse, read, ruleset
from jdlint.config import DEFAULT
from jdlint.document import Document
from jdlint.errors import JdlintError
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context, Rule

WARM_UP = 300  # files
FACTS = [name for name, member in vars(Posting).items() if isinstance(member, cached_property)]


class Taken(NamedTuple):
    """What some postings took, in seconds of a processor, step by step."""

    parse: float = 0.0
    words: float = 0.0
    understand: float = 0.0
    lint: float = 0.0

    def plus(self, other: Taken) -> Taken:
        """Return the sum, step by step."""
        return Taken(*map(sum, zip(self, other, strict=True)))


def documents(path: str) -> list[Document]:
    """Read and parse a file; one that cannot be holds nothing."""
    try:
        return parse.parse(read.read(path))
    except JdlintError:
        return []


def one_by_one(posting: Posting, rules: Sequence[Rule], context: Context) -> tuple[Taken, int]:
    """Index, understand and lint a posting; return what each took, and how many findings there are."""
    times = [time.process_time()]
    _ = posting.words
    times.append(time.process_time())
    for fact in FACTS:
        getattr(posting, fact)
    times.append(time.process_time())
    findings = sum(1 for _ in lint(posting, rules, context))
    times.append(time.process_time())
    return Taken(0.0, *(after - before for before, after in pairwise(times))), findings


def measure(files: Sequence[str], rules: Sequence[Rule], context: Context) -> tuple[Taken, int, int]:
    """Return what the files took, and how many postings and findings they hold; one file after another."""
    total, postings, findings = Taken(), 0, 0
    for path in files:
        start = time.process_time()
        read_in = documents(path)
        total = total.plus(Taken(parse=time.process_time() - start))
        for document in read_in:
            taken, found = one_by_one(Posting(document=document), rules, context)
            total, postings, findings = total.plus(taken), postings + 1, findings + found
    return total, postings, findings


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
    parser.add_argument("--every", type=int, default=1, metavar="N", help="time only every Nth file")
    given = parser.parse_args()
    gc.set_threshold(200_000, 20, 20)  # as the command line does
    # First, while this process is small: a child's peak counts what it had of its parent.
    peaks = {form: peak(form, given.paths) for form in ("concise", "json")}
    files = [found for found in discover.discover(given.paths) if isinstance(found, str)][:: given.every]
    rules = ruleset.active(DEFAULT).rules
    context = Context(as_of=date.today())
    measure(files[:WARM_UP], rules, context)  # loads lexicons and compiles patterns
    taken, postings, findings = measure(files, rules, context)
    print(f"{len(files)} files, {postings} postings, {len(rules)} rules, {findings} findings")
    for name, seconds in (
        ("read and parse", taken.parse),
        ("understand", taken.words + taken.understand),
        ("  the index of words alone", taken.words),
        ("lint", taken.lint),
        ("all", sum(taken)),
    ):
        print(f"{name:26} {seconds * 1000 / max(1, postings):6.2f} ms a posting")
    for form, size in peaks.items():
        print(f"peak, {form:20} {size:6.0f} MiB")


if __name__ == "__main__":
    main()
