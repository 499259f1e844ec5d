"""What a rule's page says, before it is dressed for a terminal or for Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal

import msgspec

from jdlint.data import flow, lexicon
from jdlint.example import Example, Examples
from jdlint.facts import LANGUAGES
from jdlint.finding import Severity
from jdlint.regex import regex
from jdlint.rule import Rule
from jdlint.text import Span, listed, one_line

Messages = Callable[[Example], Iterable[str]]
"""Gives what the rule says of an example; shown below it."""


class Prose(msgspec.Struct, frozen=True):
    """A paragraph."""

    text: str


class Sample(msgspec.Struct, frozen=True):
    """An example: flagged, left alone, or what a fix made of the one before; `scene` is what it depends on."""

    verdict: Literal["bad", "good", "fixed"]
    text: str
    spans: tuple[Span, ...] = ()
    scene: str = ""
    says: tuple[str, ...] = ()


class Code(msgspec.Struct, frozen=True):
    """Lines of a settings file."""

    lines: tuple[str, ...]


class Entry(msgspec.Struct, frozen=True):
    """A name and what it means."""

    name: str
    text: str


class Link(msgspec.Struct, frozen=True):
    """A source."""

    title: str
    url: str


Part = Prose | Sample | Code | Entry | Link


class Section(msgspec.Struct, frozen=True):
    """A heading and what stands under it."""

    heading: str
    parts: tuple[Part, ...]


_BLOCKS = {
    "heading": "headings",
    "paragraph": "paragraphs",
    "item": "list items",
    "cell": "table cells",
    "field": "fields",
}
_LONGEST_DEFAULT = 80
_FIRST_PHRASES = 4
_MODES = {"remote": "remote", "hybrid": "hybrid", "onsite": "on-site"}


def no_messages(example: Example) -> Iterable[str]:  # noqa: ARG001
    """Return nothing: for pages whose examples speak for themselves."""
    return ()


def _a(severity: Severity) -> str:
    return f"an {severity}" if severity is Severity.ERROR else f"a {severity}"


def _named(names: Iterable[str], last: str = "and") -> str:
    return listed([name.replace("_", " ") for name in names], last)


def default(rule: Rule) -> str:
    """Return how loud a rule is by default, in a word or two: `warning`, `note or warning`, `off`."""
    if not rule.enabled:
        return "off"
    levels = sorted({rule.severity, *rule.levels.values()}, key=lambda severity: -severity.rank)
    return _named(levels, "or")


def _loudness(rule: Rule) -> str:
    if not rule.enabled:
        return "It is off by default; switched on without a severity, it is a note."
    said = [f"{_a(severity)} when {level}" for level, severity in rule.levels.items()]
    if rule.severity not in rule.levels.values():
        said.insert(0, _a(rule.severity))
    return f"By default it is {_named(said)}."


def _value(rule: Rule, option: str) -> str:
    """Return an option's default as a settings file would hold it, or how long it is."""
    value: Any = getattr(rule, option)
    written = flow(value)
    if len(written) <= _LONGEST_DEFAULT or not isinstance(value, (tuple, list, dict)):
        return written
    return f"{len(value)} entries"


def _settings(rule: Rule) -> Iterator[str]:
    """Yield the lines of a settings file that change the rule."""
    louder = Severity.WARNING if rule.severity is Severity.ERROR else Severity.ERROR
    shown = louder if rule.enabled else Severity.WARNING
    choice = f"{shown}  # or {_named([*(s for s in Severity if s is not shown), 'off'], 'or')}"
    options = {name: _value(rule, name) for name in rule.options}
    short = {name: value for name, value in options.items() if not value.endswith(" entries")}
    yield "rules:"
    if not short:
        yield f"  {rule.id}: {choice}"
        return
    yield f"  {rule.id}:"
    yield f"    severity: {choice}"
    yield from (f"    {name.replace('_', '-')}: {value}" for name, value in short.items())


def _reach(rule: Rule) -> Iterator[str]:
    """Yield what part of which postings the rule reads."""
    where = rule.where
    if "any" not in rule.languages:
        yield f"It reads postings in {_named(LANGUAGES.get(code, code) for code in rule.languages)}."
    if where.title == "only":
        yield "It reads the job title alone."
    if where.title == "never":
        yield "It leaves the job title out."
    if where.in_:
        yield f"It keeps to what the posting says about {_named(where.in_)}."
    if where.not_:
        yield f"It leaves out what the posting says about {_named(where.not_)}."
    if where.blocks:
        yield f"It reads {_named(_BLOCKS[kind] for kind in where.blocks)} alone."
    if rule.given_mode:
        yield f"It reads postings of {_MODES[rule.given_mode]} jobs alone."
    if rule.given_top:
        anywhere = f", or say {_quoted(rule.given_stated)} anywhere" if rule.given_stated else ""
        named = _quoted(rule.given_top)
        yield f"It reads postings alone that name {named} in the title, a field or a line below it{anywhere}."
    if rule.unless_stated:
        yield f"It leaves postings alone that say {_quoted(rule.unless_stated)}."
    if rule.on_for:
        facts = (name.replace("_", "-") for name, wanted in rule.on_for.items() if wanted)
        yield f"It is on where the settings say so of the employer: {_named(facts)}."
    if rule.replaces:
        yield f"Where it speaks, {_named(rule.replaces)} {'is' if len(rule.replaces) == 1 else 'are'} silent."
    if rule.yields_to:
        yield f"Where {_named(rule.yields_to, 'or')} speaks about the same words, it is silent."
    if rule.limit is not None:
        yield f"It speaks at most {'once' if rule.limit == 1 else f'{rule.limit} times'} a posting."


def _quoted(phrases: Sequence[str]) -> str:
    """Return phrases in quotation marks, of many the first, of words to choose from one."""
    shown = [f"“{one_line(_CHOICE.sub(_first_choice, phrase))}”" for phrase in phrases[:_FIRST_PHRASES]]
    whole = len(phrases) <= _FIRST_PHRASES and not any(map(_CHOICE.search, phrases))
    return listed(shown, "or") if whole else f"{', '.join(shown)} or the like"


_CHOICE = regex(r"\(([^()]*)\)")


def _first_choice(choice: re.Match[str]) -> str:
    return next(filter(None, choice[1].split("|")), "")


def _silences(rule: Rule) -> Iterator[str]:
    """Yield why the rule keeps silent where a shared context says so."""
    contexts = lexicon("contexts") if rule.guards else {}
    for guard in rule.guards:
        if guard in contexts:
            yield one_line(contexts[guard]["why"])


def _scene(example: Example) -> str:
    """Return what an example depends on beside its text."""
    scene: list[str] = [] if example.format == "markdown" else [example.format]
    scene += [f"with {name.replace('_', '-')}: {flow(value)}" for name, value in example.options.items()]
    scene += [f"employer {name.replace('_', ' ')}: {flow(value)}" for name, value in example.employer.items()]
    scene += [f"in {', '.join(example.jurisdictions)}"] if example.jurisdictions else []
    scene += [f"as of {example.as_of}"] if example.as_of else []
    return ", ".join(scene)


def _bad(example: Example, messages: Messages) -> Iterator[Sample]:
    says = tuple(dict.fromkeys(messages(example)))
    yield Sample("bad", example.text, example.spans, _scene(example), says)
    if example.fixed is not None:
        yield Sample("fixed", example.fixed)


def sections(rule: Rule, examples: Examples, messages: Messages) -> Iterator[Section]:
    """Yield the page in order; a section that would be empty is left out."""
    known = [Prose("It flags these too, and should not; no way round it was found yet.")] if examples.known else []
    silences = list(_silences(rule))
    parts: dict[str, list[Part]] = {
        "Why": [Prose(one_line(rule.why))],
        "Flagged": [sample for example in examples.bad for sample in _bad(example, messages)],
        "Left alone": [
            *(
                [Prose(f"It keeps silent where the context explains the word: {' '.join(silences)}")]
                if silences
                else []
            ),
            *(Sample("good", example.text, scene=_scene(example)) for example in examples.good),
        ],
        "Known false alarms": [*known, *(Sample("bad", e.text, e.spans, _scene(e)) for e in examples.known)],
        "Reach": [Prose(" ".join(reach))] if (reach := list(_reach(rule))) else [],
        "Options": [
            Entry(name.replace("_", "-"), f"{what}; default: {_value(rule, name)}")
            for name, what in rule.options.items()
        ],
        "Settings": [
            Prose(f"{_loudness(rule)} Errors and warnings fail a check, notes do not. To change it, in jdlint.yaml:"),
            Code(tuple(_settings(rule))),
        ],
        "Sources": [Link(source.title, source.url) for source in rule.sources],
        "History": [Prose(f"Since {rule.since}.")],
    }
    yield from (Section(heading, tuple(found)) for heading, found in parts.items() if found)
