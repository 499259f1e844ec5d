"""What one run worked out and the next can take over: parsed YAML files and compiled regular expressions.

A cold run would spend four fifths of its time on these. They are kept in the user's cache folder (`JDLINT_CACHE_DIR`
names another one; set to nothing, it turns the cache off). A cache that cannot be read or written is no fault: the
work is then done as if there were none.
"""

from __future__ import annotations

import atexit
import functools
import os
from typing import Any

import msgspec

from jdlint import __version__


class Store:
    """A file of encoded values by key, written when the process ends, if anything is new.

    Each is a sealed string of bytes in it, which costs nothing until it is asked for.
    `made_by` is the Python file whose code works the values out; when that changes, they are forgotten.
    """

    def __init__(self, name: str, made_by: str) -> None:
        folder = _folder()
        self._stamp = os.stat(made_by).st_mtime_ns if os.path.exists(made_by) else 0  # noqa: PTH110, PTH116
        self._file = f"{folder}/{__version__}-{name}.msgpack" if folder else None
        self._values: dict[str, memoryview] = {}
        self._fresh: dict[str, Any] = {}
        try:
            if self._file:
                with open(self._file, "rb") as stored:  # noqa: PTH123 (pathlib costs a millisecond here)
                    stamp, self._values = msgspec.msgpack.decode(stored.read(), type=tuple[int, dict[str, memoryview]])
                    if stamp != self._stamp:
                        self._values = {}
        except (OSError, msgspec.DecodeError):
            pass

    def get(self, key: str, shape: Any = Any) -> Any:
        """Return the value under a key, of the type `shape`, or None."""
        if key in self._fresh:
            return self._fresh[key]
        raw = self._values.get(key)
        try:
            return None if raw is None else _decoder(shape).decode(raw)
        except msgspec.DecodeError:
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value: plain data."""
        if not self._fresh and self._file:
            atexit.register(self._save)
        self._fresh[key] = value

    def _save(self) -> None:
        draft = f"{self._file}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(draft), exist_ok=True)  # noqa: PTH103, PTH120
            with open(draft, "wb") as out:  # noqa: PTH123
                fresh = {key: msgspec.msgpack.encode(value) for key, value in self._fresh.items()}
                out.write(msgspec.msgpack.encode((self._stamp, {**self._values, **fresh})))
            os.replace(draft, str(self._file))  # noqa: PTH105
        except OSError:
            return


@functools.cache
def _decoder(shape: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(shape)


def _folder() -> str:
    folder = os.environ.get("JDLINT_CACHE_DIR")
    if folder is not None:
        return folder
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")  # noqa: PTH111
    return f"{home}/jdlint" if os.path.isabs(home) else ""  # noqa: PTH117
