"""What should a posting for a role name, and which role does a title mean?"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

import msgspec

from jdlint.data import Yaml, check_keys, plain, rules_folder
from jdlint.errors import RuleFileError
from jdlint.phrase import Inflect, PhraseSet
from jdlint.text import Span, Words, word_set


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A public description of the occupation."""

    title: str
    url: str


def _split(listed: str) -> tuple[str, ...]:
    return tuple(term.strip() for term in listed.split(",") if term.strip())


@functools.cache
def _phrases(listed: str, how: Inflect = "none") -> PhraseSet:
    return PhraseSet(_split(listed), how)


def _found(listed: str, exact: frozenset[str], words: Words, within: Sequence[Span]) -> Iterator[Span]:
    """Yield the places of listed terms inside any of the spans; nouns also in the plural.

    Those of `exact` count only in their very spelling ("Go", "Rust").
    """
    for match in _phrases(listed, "noun").find(words):
        span = Span(match.start, match.end)
        if match.key in exact and span.of(words.text) != match.key:
            continue
        if any(part.covers(span) for part in within):
            yield span


class Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Terms one of which is enough to name what the group stands for; readers look for those that are `core`."""

    core: bool
    any: str


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A role: its `titles`, the `groups` of terms a posting for it should name, the terms that are `foreign` to it.

    `titles`, terms: divided by commas, in the notation of phrases. `but_not`: words in a title that make it another
    job. `at_least`: so many core groups should be named. `foreign`: terms by the role they belong to.
    """

    name: str
    titles: str
    groups: dict[str, Group]
    at_least: int
    sources: tuple[Source, ...]
    checked: date
    but_not: str = ""
    exact: str = ""
    foreign: dict[str, str] = {}

    @cached_property
    def _exact(self) -> frozenset[str]:
        return frozenset(_split(self.exact))

    @property
    def core(self) -> tuple[str, ...]:
        """The names of the core groups."""
        return tuple(name for name, group in self.groups.items() if group.core)

    def named(self, words: Words, within: Sequence[Span]) -> frozenset[str]:
        """Return the names of the core groups that have a term inside one of the spans."""
        return frozenset(
            name for name in self.core if any(True for _ in _found(self.groups[name].any, self._exact, words, within))
        )

    def strangers(self, words: Words, within: Sequence[Span]) -> list[tuple[Span, str]]:
        """Return the places of foreign terms inside the spans, in order, each with the role it belongs to."""
        found = [
            (span, role) for role, listed in self.foreign.items() for span in _found(listed, self._exact, words, within)
        ]
        return sorted(found)


def read(path: Path) -> Profile:
    """Read a profile; raises RuleFileError, with the line at fault."""
    try:
        source = Yaml(path.read_text(encoding="utf-8"), str(path))
    except OSError as fault:
        raise RuleFileError(f"cannot read the role: {fault.strerror}; correct the path", path=str(path)) from None
    except UnicodeDecodeError:
        raise RuleFileError("is not UTF-8; save it as UTF-8", path=str(path)) from None
    if not isinstance(source.value, dict):
        source.fail("a role is a mapping: name, titles, groups ...", 1)
    check_keys(source, source.value, [field.name for field in msgspec.structs.fields(Profile)])
    try:
        profile = msgspec.convert(source.value, Profile)
        for listed in (profile.titles, *(group.any for group in profile.groups.values()), *profile.foreign.values()):
            PhraseSet(_split(listed))
    except (msgspec.ValidationError, ValueError) as fault:
        raise RuleFileError(f"not as roles are written: {fault}", path=str(path)) from None
    return profile


@functools.cache
def _shipped() -> tuple[tuple[Path, frozenset[str], str], ...]:
    """Return the path of every shipped profile, the words of its titles, and the titles."""
    found: list[tuple[Path, frozenset[str], str]] = []
    for path in sorted((rules_folder() / "lexicon" / "roles").glob("*.yaml")):
        titles = plain(str(path), before="groups:")["titles"]
        found.append((path, word_set(titles.casefold().translate(_NO_MARKS)), titles))
    return tuple(found)


_NO_MARKS = str.maketrans(dict.fromkeys("()|,/-", " "))


@functools.cache
def cached(path: Path) -> Profile:
    """Read a profile, once."""
    return read(path)


@functools.cache
def _shipped_profile(path: Path) -> Profile:
    """Read a profile of ours, once; they are tested, so that no fault need be named by its line."""
    return msgspec.convert(plain(str(path)), Profile)


def _reach(titles: str, words: Words, title: Span) -> int:
    """Return how many code points of a title its longest match covers."""
    matches = _phrases(titles).find(words)
    return max((match.end - match.start for match in matches if title.covers(Span(match.start, match.end))), default=0)


def profile_for(words: Words, title: Span, own: Iterable[Profile] = ()) -> Profile | None:
    """Return the profile of the role that a title (`title` in `words`) names; None when it names none, or several.

    The user's `own` profiles come before those shipped. Of two that fit, the one with the longer match counts.
    """
    said = frozenset(words.folded[at] for at in words.within(title))
    if mine := _longest([(_reach(one.titles, words, title), one) for one in own], said):
        return mine
    fitting = [(_reach(titles, words, title), path) for path, known, titles in _shipped() if said & known]
    return _longest([(length, _shipped_profile(path)) for length, path in fitting if length], said)


def _longest(matches: Sequence[tuple[int, Profile]], said: frozenset[str]) -> Profile | None:
    fitting = [
        (length, one)
        for length, one in matches
        if length and said.isdisjoint(word_set(one.but_not.casefold().translate(_NO_MARKS)))
    ]
    most = max((length for length, _ in fitting), default=0)
    best = [one for length, one in fitting if length == most]
    return best[0] if len(best) == 1 else None
