"""What YAML files held when they were last read, so that the next run need not parse them again.

Parsing all rule files takes twice as long as everything else in a cold run. The values are kept in one file in the user's
cache folder, each with the size and time of the file it came from; a change of either makes it stale. A cache that cannot
be read or written is no fault: the files are parsed as if there were none. `JDLINT_CACHE_DIR` names another folder; set to
nothing, it turns the cache off.
"""

from __future__ import annotations

import atexit
import os
from typing import Any

import msgspec

from jdlint import __version__


class _Entry(msgspec.Struct, array_like=True):
    """What a file held, and how it looked then: `size` in bytes, `modified` in nanoseconds."""

    size: int
    modified: int
    value: Any


class _Cache:
    def __init__(self) -> None:
        self.file = _place()
        self.entries: dict[str, _Entry] = {}
        self.changed = False
        if self.file:
            try:
                with open(self.file, "rb") as stored:  # noqa: PTH123
                    self.entries = msgspec.msgpack.decode(stored.read(), type=dict[str, _Entry])
            except (OSError, msgspec.DecodeError):
                pass

    def save(self) -> None:
        """Replace the stored values by these, less those of files that are gone."""
        if not (self.changed and self.file):
            return
        kept = {key: entry for key, entry in self.entries.items() if os.path.exists(key.partition("\0")[0])}  # noqa: PTH110
        draft = f"{self.file}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self.file), exist_ok=True)  # noqa: PTH103, PTH120
            with open(draft, "wb") as out:  # noqa: PTH123
                out.write(msgspec.msgpack.encode(kept))
            os.replace(draft, self.file)  # noqa: PTH105
        except OSError:
            return


def _place() -> str | None:
    folder = os.environ.get("JDLINT_CACHE_DIR")
    if folder is None:
        home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")  # noqa: PTH111
        folder = f"{home}/jdlint" if os.path.isabs(home) else ""  # noqa: PTH117
    return f"{folder}/{__version__}.msgpack" if folder else None


_cache: _Cache | None = None


def _opened() -> _Cache:
    global _cache  # noqa: PLW0603
    if _cache is None:
        _cache = _Cache()
        atexit.register(_cache.save)
    return _cache


def get(path: str, part: str, stat: os.stat_result) -> Any:
    """Return what `part` of a file held, or None when that is not known or the file has changed."""
    entry = _opened().entries.get(f"{path}\0{part}")
    if entry is not None and entry.size == stat.st_size and entry.modified == stat.st_mtime_ns:
        return entry.value
    return None


def put(path: str, part: str, stat: os.stat_result, value: Any) -> None:
    """Keep what `part` of a file holds."""
    cache = _opened()
    cache.entries[f"{path}\0{part}"] = _Entry(stat.st_size, stat.st_mtime_ns, value)
    cache.changed = True
