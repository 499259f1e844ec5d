"""What can go wrong, said in one line: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

ISSUES = "https://github.com/jdlint/jdlint/issues"


class JdlintError(Exception):
    """A fault the user can mend; never a traceback.

    `path` and `line` (from 1) say where, `message` says what and what to do. `kind` is the machine-readable name that
    JSON output carries.
    """

    kind = "error"

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        where = [self.path] if self.path else []
        if self.path and self.line is not None:
            where.append(str(self.line))
        return ": ".join([*([":".join(where)] if where else []), self.message])


class UsageError(JdlintError):
    """The command line asks for something that does not exist or cannot be done."""

    kind = "usage"


class ConfigError(JdlintError):
    """A settings file holds an unknown key, a wrong type or a wrong value.

    `keys` lead to it, for whoever knows the lines of the file.
    """

    kind = "config"

    def __init__(
        self, message: str, *, path: str | None = None, line: int | None = None, keys: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, path=path, line=line)
        self.keys = keys


class RuleFileError(JdlintError):
    """A rule, preset or lexicon file is wrong."""

    kind = "rule-file"


class ReadError(JdlintError):
    """A file cannot be read: missing, unreadable, binary, too large, or in another encoding."""

    kind = "read"


class ParseError(JdlintError):
    """A data file (YAML, JSON, front matter) is not well formed; `rest` are the documents of it that are."""

    kind = "parse"
    rest: Sequence[Any] = ()


class NotUnderstood(JdlintError):
    """Reading a posting raised an exception, a fault of ours; the other postings were still checked."""

    kind = "not-understood"

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(
            f"jdlint failed to read this posting ({message}); please report it: {ISSUES}", path=path, line=line
        )


class RuleCrashed(JdlintError):
    """A rule raised an exception on a posting; the other rules still ran."""

    kind = "rule-crashed"


def in_words(value: Any) -> str:
    """Return what a value is, in the words of someone who wrote it."""
    if value is None:
        return "nothing"
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "a mapping"}
    return names.get(type(value), f"a {type(value).__name__}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean "x"?` when a known word is close to `word`, else an empty string."""
    import difflib

    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""
