"""Which files the given paths stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jdlint.errors import ReadError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

INCLUDE = ("*.md", "*.markdown", "*.txt", "*.html", "*.htm", "*.yaml", "*.yml", "*.json", "*.jsonl", "*.lr", "*.docx")
"""The files that are taken from a folder."""

# Never looked into: what tools put beside a project's own files.
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
_SETTINGS = frozenset({"jdlint.yaml", ".jdlint.yaml"})


def discover(
    paths: Sequence[str],
    *,
    include: Sequence[str] = INCLUDE,
    exclude: Sequence[str] = (),
    base: Path = Path(),
    respect_gitignore: bool = True,
    force_exclude: bool = False,
) -> Iterator[str | ReadError]:
    """Yield the files that `paths` name, each once, written as given, with forward slashes; faults as values.

    A file named outright is taken whatever its name (unless `force_exclude` and `exclude` names it). A folder is walked
    in order of names: the files that `include` names and neither `exclude` nor a .gitignore leaves out; hidden folders
    are passed over. The globs are written as in a .gitignore, relative to `base`. A path that does not exist, a folder
    without one file to check, and a link back to a folder above itself are a ReadError each.
    """
    walker = _Walker(include, exclude, base, respect_gitignore=respect_gitignore)
    for path in paths:
        shown = path.replace(os.sep, "/")
        if os.path.isdir(path):  # noqa: PTH112 (False where the folder around it is locked; Path raises)
            yield from walker.walk(shown)
        elif (fault := _absent(path)) is not None:
            yield ReadError(fault, path=shown)
        elif not (force_exclude and walker.excludes(shown)) and walker.is_new(shown):
            yield shown


def _absent(path: str) -> str | None:
    """Return why a path cannot be reached, or None when it can."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return "no such file or folder"
    except OSError as fault:
        return f"cannot be reached: {fault.strerror}"
    return None


def matches(globs: Sequence[str], path: str, base: Path) -> bool:
    """Say whether a path matches one of some globs, written as in a .gitignore, relative to `base`."""
    if not globs:
        return False
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(globs).match_file(_relative(path, base))


class _Walker:
    """Walks folders; remembers what it has yielded."""

    def __init__(self, include: Sequence[str], exclude: Sequence[str], base: Path, *, respect_gitignore: bool) -> None:
        self._globs = {"include": include, "exclude": exclude}
        self._base = base
        self._respect_gitignore = respect_gitignore
        self._compiled: dict[str, GitIgnoreSpec] = {}
        self._taken: set[str] = set()

    def is_new(self, path: str) -> bool:
        """Say whether this file was not yielded before, and remember it."""
        real = os.path.realpath(path)
        fresh = real not in self._taken
        self._taken.add(real)
        return fresh

    def excludes(self, path: str) -> bool:
        """Say whether the user's globs exclude a file or (with a final slash) a folder."""
        return bool(self._globs["exclude"]) and self._matches("exclude", path)

    def walk(self, top: str) -> Iterator[str | ReadError]:
        """Yield what a folder holds."""
        taken, faults = len(self._taken), 0
        prefix = "" if top in (".", "./") else f"{top.rstrip('/')}/"
        ignores = _ignores_above(Path(top)) if self._respect_gitignore else []
        for found in self._folder(top, prefix, ignores, (os.path.realpath(top),)):
            faults += isinstance(found, ReadError)
            yield found
        if len(self._taken) == taken and not faults:
            yield ReadError("no file to check in this folder; name a file, or widen `include`", path=top)

    def _folder(
        self, folder: str, prefix: str, ignores: Sequence[_Ignore], above: tuple[str, ...]
    ) -> Iterator[str | ReadError]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as fault:
            yield ReadError(f"cannot be looked into: {fault.strerror}", path=folder)
            return
        if self._respect_gitignore and any(entry.name == ".gitignore" for entry in entries):
            ignores = [_Ignore(Path(folder)), *ignores]
        for entry in entries:
            path = f"{prefix}{entry.name}"
            if entry.is_dir():
                hidden = entry.name.startswith(".") or entry.name in _SKIPPED_FOLDERS
                if not hidden and not self.excludes(f"{path}/") and not _ignored(ignores, f"{path}/"):
                    yield from self._below(path, ignores, above)
            elif self._wants(entry.name, path) and not _ignored(ignores, path) and self.is_new(path):
                yield path

    def _below(self, path: str, ignores: Sequence[_Ignore], above: tuple[str, ...]) -> Iterator[str | ReadError]:
        real = os.path.realpath(path)
        if real in above:
            yield ReadError("is a link back to a folder above it; remove or exclude it", path=path)
        else:
            yield from self._folder(path, f"{path}/", ignores, (*above, real))

    def _wants(self, name: str, path: str) -> bool:
        return name not in _SETTINGS and self._matches("include", path) and not self.excludes(path)

    def _matches(self, which: str, path: str) -> bool:
        if which not in self._compiled:
            from pathspec import GitIgnoreSpec

            self._compiled[which] = GitIgnoreSpec.from_lines(self._globs[which])
        return self._compiled[which].match_file(_relative(path, self._base))


class _Ignore:
    """The patterns of one .gitignore and the folder they are relative to."""

    def __init__(self, folder: Path) -> None:
        from pathspec import GitIgnoreSpec

        self._folder = folder
        try:
            text = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace")
        except OSError:
            text = ""
        self._patterns = GitIgnoreSpec.from_lines(text.splitlines())

    def says(self, path: str) -> bool | None:
        """Return whether the path is ignored; None when no pattern speaks of it."""
        return self._patterns.check_file(_relative(path, self._folder)).include


def _ignores_above(folder: Path) -> list[_Ignore]:
    """Return what the .gitignore files above a folder say, the nearest first, up to the root of its repository.

    Nothing, when they ignore the folder itself: whoever names it wants it looked into.
    """
    found: list[_Ignore] = []
    inside = folder.resolve()
    if os.path.exists(inside / ".git"):  # noqa: PTH110
        return []
    for above in inside.parents:
        if os.path.isfile(above / ".gitignore"):  # noqa: PTH113
            found.append(_Ignore(above))
        if os.path.exists(above / ".git"):  # noqa: PTH110
            return [] if _ignored(found, f"{folder}/") else found
    return []


def _ignored(ignores: Sequence[_Ignore], path: str) -> bool:
    """Say whether git would ignore a path: the nearest .gitignore that speaks of it decides."""
    return next((said for ignore in ignores if (said := ignore.says(path)) is not None), False)


def _relative(path: str, folder: Path) -> str:
    """Return a path as seen from a folder, with forward slashes; a final slash (a folder) stays."""
    relative = os.path.relpath(os.path.abspath(path), os.path.abspath(folder)).replace(os.sep, "/")  # noqa: PTH100
    return f"{relative}/" if path.endswith("/") else relative
