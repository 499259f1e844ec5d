"""What a command takes, for the benchmarks that start new processes."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple


class Taken(NamedTuple):
    """What a process took, in milliseconds: on the clock, and of a processor."""

    clock: float
    processor: float


def installed(cache: str) -> dict[str, str]:
    """Return an environment as after an installation: everything compiled, and what jdlint keeps kept in `cache`."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{cache}/python", "JDLINT_CACHE_DIR": f"{cache}/jdlint"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def taken(command: Sequence[str], environment: Mapping[str, str], passing: Collection[int] = (0,)) -> Taken:
    """Return what a command takes in a new process, with its output thrown away.

    Exits when the command cannot be started or ends with a code that is not among the passing ones.
    """
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(command, env=environment, stdin=quiet, stdout=quiet)
    except OSError as error:
        raise SystemExit(f"cannot start: {' '.join(command)}: {error.strerror}") from error
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in passing:
        raise SystemExit(f"failed with exit code {code}: {' '.join(command)}")
    return Taken(clock * 1000, (usage.ru_utime + usage.ru_stime) * 1000)
