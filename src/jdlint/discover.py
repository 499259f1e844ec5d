"""Which files are meant: paths and folders to files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from jdlint.errors import ReadError


def discover(
    paths: Sequence[str],
    *,
    include: Sequence[str],
    exclude: Sequence[str] = (),
    base: Path = Path(),
    respect_gitignore: bool = True,
    force_exclude: bool = False,
) -> Iterator[str | ReadError]:
    """Yield the files under `paths`."""
    for path in paths:
        if Path(path).is_dir():
            for found in sorted(Path(path).rglob("*")):
                if found.is_file() and any(fnmatchcase(found.name, glob) for glob in include):
                    yield found.as_posix()
        elif Path(path).exists():
            yield path
        else:
            yield ReadError("no such file or folder", path=path)
