"""Whether rules do what their examples say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import msgspec

from jdlint import fix, parse
from jdlint.config.model import EMPLOYER
from jdlint.document import Source
from jdlint.errors import JdlintError, RuleFileError, did_you_mean
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
            file.examine()
            found = file.examples()
        except RuleFileError as fault:
            yield Tested(file.id, 0, (Failure(file.id, str(file.path), fault.line, fault.message),))
            continue
        failures = [failure for one in (*found.bad, *found.known) for failure in _expected(file, one)]
        failures += (failure for one in found.good for failure in _expected(file, one))
        failures += _coverage(file, found.bad)
        failures += _names(file)
        yield Tested(file.id, len(found.bad) + len(found.good) + len(found.known), tuple(failures))


def findings(file: RuleFile, example: Example) -> list[Finding]:
    """Return what the rule finds in an example, by place. Raises JdlintError when the rule crashes."""
    return sorted(_found(file.rule(example.options), example), key=lambda finding: finding.span)


def _found(rule: Rule, example: Example) -> Iterator[Finding]:
    context = Context(
        as_of=date.fromisoformat(example.as_of or _TODAY),
        employer=example.employer,
        jurisdictions=example.jurisdictions,
    )
    for document in parse.parse(Source(path=rule.file, text=example.text), example.format):
        for result in lint(Posting(document=document), [rule], context):
            if isinstance(result, JdlintError):
                raise result
            yield result


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
    rule = file.rule()
    parts: Sequence[Rule] = ()
    if isinstance(rule, Pattern):
        parts = [msgspec.structs.replace(rule, patterns=(pattern,)) for pattern in rule.patterns]
    elif isinstance(rule, Phrases) and rule.groups:
        parts = [msgspec.structs.replace(rule, phrases=(), groups={k: v}) for k, v in rule.groups.items()]
    for part in parts:
        if not any(_is_found(part, example) for example in bad):
            what = part.patterns[0] if isinstance(part, Pattern) else f"group {next(iter(part.groups))}"  # type: ignore[attr-defined]
            yield Failure(file.id, str(file.path), None, f"no bad example is hit by {what}")
    if not bad:
        yield Failure(file.id, str(file.path), None, "has no bad example")


def _is_found(rule: Rule, example: Example) -> bool:
    try:
        return next(_found(rule, example), None) is not None
    except JdlintError:  # told where the examples run
        return False


def _names(file: RuleFile) -> Iterator[Failure]:
    """Fail for every fact about the employer in a rule that there is none of."""
    for name in file.rule().on_for:
        if name not in EMPLOYER:
            fault = file.fault(f'no "{name}" for `on_for`{did_you_mean(name, EMPLOYER)}', "on_for", name)
            yield Failure(file.id, file.path, fault.line, fault.message)
