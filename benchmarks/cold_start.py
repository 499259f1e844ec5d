"""Compares a cold `jdlint check` of one posting with importing the libraries it cannot do without.

Runs both turn by turn, each in a new process, and divides the medians; exits 1 when the bound is passed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FLOOR = ["-c", "import click, yaml, msgspec, pyromark"]
BOUND = 2.0
RUNS = 11


class Taken(NamedTuple):
    """What a process took, in milliseconds: on the clock, and of a processor."""

    clock: float
    processor: float


def taken(arguments: list[str], environment: dict[str, str]) -> Taken:
    """Return what a new Python takes; raises when it fails."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, *arguments], env=environment, stdin=quiet, stdout=quiet)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed: {' '.join(arguments)}")
    return Taken(clock * 1000, (usage.ru_utime + usage.ru_stime) * 1000)


def compared(what: str, floor: list[float], check: list[float]) -> float:
    """Print the medians in milliseconds; return how many times the floor a check takes."""
    low, high = statistics.median(floor), statistics.median(check)
    print(f"{what:10} floor {low:4.0f} ms, check {high:4.0f} ms, ratio {high / low:.2f}")
    return high / low


def main() -> None:
    """Measure, print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("posting", nargs="?", default=str(ROOT / "examples" / "good" / "community-nurse.md"))
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args()
    check = ["-m", "jdlint", "check", "--isolated", "--fail-on", "never", given.posting]
    with tempfile.TemporaryDirectory() as cache:
        # As after an installation: everything is compiled, whatever the environment says of bytecode.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{cache}/python", "JDLINT_CACHE_DIR": f"{cache}/jdlint"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        taken(FLOOR, environment)
        taken(["-m", "jdlint", "--version"], environment)
        first = taken(check, environment)
        floor, cold = zip(
            *((taken(FLOOR, environment), taken(check, environment)) for _ in range(given.runs)), strict=True
        )
    print(f"first run ever, nothing cached: {first.clock:.0f} ms")
    compared("processor", [one.processor for one in floor], [one.processor for one in cold])
    ratio = compared("clock", [one.clock for one in floor], [one.clock for one in cold])
    print(f"at most {BOUND} by the clock; a busy machine blurs it, compare the processor's")
    sys.exit(ratio > BOUND)


if __name__ == "__main__":
    main()
