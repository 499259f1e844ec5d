"""Whether rules do what their examples say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import msgspec

from jdlint import fix, parse
from jdlint.document import Source
from jdlint.errors import JdlintError, RuleFileError
from jdlint.example import Example
from jdlint.finding import Finding
from jdlint.kinds.pattern import Pattern
from jdlint.kinds.phrases import Phrases
from jdlint.lint import lint
from jdlint.packs import RuleFile
from jdlint.posting import Posting
from jdlint.rule import Context, Rule

_TODAY = "2026-01-15"
"""The date examples are judged by unless they say `as_of`: any fixed day, so that a run tomorrow gives the same."""


class Failure(msgspec.Struct, frozen=True):
    """An example that did not come out as it says, or another fault of a rule file."""

    rule: str
    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line or 1}: {self.rule}: {self.message}"


class Tested(msgspec.Struct, frozen=True):
    """A rule file that was tested: how many examples ran, and what failed."""

    rule: str
    examples: int
    failures: tuple[Failure, ...]


def test(files: Sequence[RuleFile]) -> Iterator[Tested]:
    """Run every example of every file."""
    for file in files:
        try:
            found = file.examples()
        except RuleFileError as fault:
            yield Tested(file.id, 0, (Failure(file.id, str(file.path), fault.line, fault.message),))
            continue
        failures = [failure for one in (*found.bad, *found.known) for failure in _expected(file, one)]
        failures += (failure for one in found.good for failure in _expected(file, one))
        failures += _coverage(file, found.bad)
        yield Tested(file.id, len(found.bad) + len(found.good) + len(found.known), tuple(failures))


def findings(file: RuleFile, example: Example) -> list[Finding]:
    """Return what the rule finds in an example, by place. Raises JdlintError when the rule crashes."""
    rule = file.rule(example.options)
    context = Context(
        as_of=date.fromisoformat(example.as_of or _TODAY),
        employer=example.employer,
        jurisdictions=example.jurisdictions,
    )
    found: list[Finding] = []
    source = Source(path=str(file.path), text=example.text)
    for document in parse.parse(source, example.format):
        for result in lint(Posting(document=document), [rule], context):
            if isinstance(result, JdlintError):
                raise result
            found.append(result)
    return sorted(found, key=lambda finding: finding.span)


def messages(file: RuleFile) -> Callable[[Example], list[str]]:
    """Return what gives the messages the rule has for an example, for its page."""
    return lambda example: [finding.message for finding in findings(file, example)]


def _expected(file: RuleFile, example: Example) -> Iterator[Failure]:
    def failed(message: str) -> Failure:
        return Failure(file.id, str(file.path), example.line, message)

    try:
        found = findings(file, example)
    except JdlintError as fault:
        yield failed(fault.message)
        return
    spans = [finding.span for finding in found]
    for span in example.spans:
        if span not in spans:
            got = ", ".join(_quoted(example.text, f) for f in found) or "nothing"
            yield failed(f"should flag “{span.of(example.text)}” (at {span.start}), but flags {got}")
    for finding in found:
        if finding.span not in example.spans:
            yield failed(f"should not flag {_quoted(example.text, finding)}: {finding.message}")
    if example.fixed is not None:
        result, _ = fix.apply(example.text, [f.fix for f in found if f.fix])
        if result != example.fixed:
            yield failed(f"should be fixed to “{example.fixed}”, but becomes “{result}”")


def _quoted(text: str, finding: Finding) -> str:
    return f"“{finding.span.of(text)}” (at {finding.span.start})"


def _coverage(file: RuleFile, bad: Sequence[Example]) -> Iterator[Failure]:
    """Fail for every pattern, and every group of phrases, that no bad example hits."""
    try:
        rule = file.rule()
    except RuleFileError as fault:
        yield Failure(file.id, str(file.path), fault.line, fault.message)
        return
    parts: Sequence[Rule] = ()
    if isinstance(rule, Pattern):
        parts = [msgspec.structs.replace(rule, patterns=(pattern,)) for pattern in rule.patterns]
    elif isinstance(rule, Phrases) and rule.groups:
        parts = [msgspec.structs.replace(rule, phrases=(), groups={k: v}) for k, v in rule.groups.items()]
    for part in parts:
        if not any(_hits(part, example) for example in bad):
            what = part.patterns[0] if isinstance(part, Pattern) else f"group {next(iter(part.groups))}"  # type: ignore[attr-defined]
            yield Failure(file.id, str(file.path), None, f"no bad example is hit by {what}")
    if not bad:
        yield Failure(file.id, str(file.path), None, "has no bad example")


def _hits(rule: Rule, example: Example) -> bool:
    context = Context(as_of=date.fromisoformat(example.as_of or _TODAY))
    documents = parse.parse(Source(path="", text=example.text), example.format)
    return any(True for d in documents for _ in rule.check(Posting(document=d), context))
