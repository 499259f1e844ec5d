"""Compares a cold `jdlint check` of one posting with importing the libraries it cannot do without.

Runs both turn by turn, each in a new process, and divides the medians; exits 1 when the bound is passed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from processes import installed, taken

ROOT = Path(__file__).resolve().parent.parent
FLOOR = [sys.executable, "-c", "import click, yaml, msgspec, pyromark"]
BOUND = 2.0
RUNS = 11


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
    check = [sys.executable, "-m", "jdlint", "check", "--isolated", "--fail-on", "never", given.posting]
    with tempfile.TemporaryDirectory() as cache:
        environment = installed(cache)
        taken(FLOOR, environment)
        taken([sys.executable, "-m", "jdlint", "--version"], environment)
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
