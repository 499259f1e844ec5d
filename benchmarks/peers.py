"""Compares `jdlint check` with other command-line checkers of text, on the same files.

Every command gets the files as its last arguments, turn by turn, each in a new process; prints the medians, and how
many times jdlint's each takes. The checkers are named by you and installed by you, in an environment of their own:

    python benchmarks/peers.py examples/good/*.md --peer "proselint check" --peer codespell
"""

from __future__ import annotations

import argparse
import shlex
import statistics
import sys
import tempfile

from processes import Taken, installed, taken

RUNS = 11
PASSING = (0, 1)  # 1: there are findings


def main() -> None:
    """Measure, print the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="+")
    parser.add_argument("--peer", action="append", required=True, metavar="COMMAND", help="may be given again")
    parser.add_argument(
        "--passing", type=int, action="append", default=[], metavar="CODE", help="more exit codes that are no crash"
    )
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args()
    ours = [sys.executable, "-m", "jdlint", "check", "--isolated", "--fail-on", "never", *given.file]
    peers = {command: [*shlex.split(command), *given.file] for command in given.peer}
    passing = {*PASSING, *given.passing}
    times: dict[str, list[Taken]] = {command: [] for command in ("jdlint check", *peers)}
    with tempfile.TemporaryDirectory() as cache:
        environment = installed(cache)
        for run in range(given.runs + 1):
            for command, line in (("jdlint check", ours), *peers.items()):
                one = taken(line, environment, (0,) if line is ours else passing)
                if run:  # the first warms the caches
                    times[command].append(one)
    base = medians(times["jdlint check"])
    print(f"{len(given.file)} files, {given.runs} runs")
    for command, runs in times.items():
        clock, processor = medians(runs)
        print(
            f"{command:16} clock {clock:6.0f} ms, {clock / base.clock:5.2f} times jdlint's; "
            f"processor {processor:6.0f} ms, {processor / base.processor:5.2f} times"
        )


def medians(runs: list[Taken]) -> Taken:
    """Return the median of each measure, in milliseconds."""
    return Taken(statistics.median(one.clock for one in runs), statistics.median(one.processor for one in runs))


if __name__ == "__main__":
    main()
