"""From paths to outcomes: the one orchestration, for the command line and whatever else runs the linter."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from jdlint import config, discover, fix, lint, parse, read, ruleset
from jdlint.config import Config
from jdlint.document import Source
from jdlint.errors import ConfigError, JdlintError, NotUnderstood, ParseError, ReadError
from jdlint.finding import Finding
from jdlint.posting import Posting
from jdlint.report.outcome import Outcome, Skipped
from jdlint.rule import Context, Rule
from jdlint.ruleset import Active
from jdlint.text import one_line

STDIN = "-"
T = TypeVar("T")
_ROUNDS = 10  # of fixing: a fix may open the way for another


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line asks for; everything else is in the settings files.

    `config` names a settings file, `isolated` reads none. `stdin` is what was piped in, judged as if it stood in
    `stdin_filename`. `as_of` is the date rules judge by. `fix` says what happens to fixes: nothing, or files are
    rewritten, or the change is only worked out; `unsafe_fixes` takes those in that may change the meaning.
    """

    as_of: date
    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    fix: Literal["no", "write", "show"] = "no"
    unsafe_fixes: bool = False
    assume_posting: bool = False
    encoding: str | None = None
    force_exclude: bool = False
    stdin: Callable[[], bytes] | None = None
    stdin_filename: str | None = None


class Run:
    """One run: settings and rules are read once for each settings file, and a fault of theirs is told once."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._active: dict[str | None, Active] = {}
        self._told: set[str] = set()

    def settings(self, path: str) -> Config:
        """Return the settings that hold for a file; raises ConfigError."""
        if self.options.isolated:
            return config.DEFAULT
        if self.options.config:
            return config.load(Path(self.options.config))
        return config.for_file(Path(path))

    def check(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """Yield what comes of each file under `paths`, as soon as it is known.

        A fault of a file, of the settings that hold for it or of a rule becomes an error of an outcome, and whatever
        else can be checked is.
        """
        for path, postings, fault in self._postings(paths):
            if fault is not None:
                yield from self._tell(path, (fault,))
                if not postings:
                    continue
            settings = self.settings(path)
            try:
                active = self._rules(settings)
            except ConfigError as wrong:
                yield from self._tell(path, (wrong,))
                continue
            yield from self._tell(path, active.errors)
            outcome = self._checked(path, postings, settings, active.rules)
            yield outcome if self.options.fix == "no" else self._fixed(outcome, settings, active.rules)

    def understand(self, paths: Sequence[str], ask: Callable[[Posting], T]) -> Iterator[T | JdlintError]:
        """Yield what `ask` says of every posting under `paths`, or the fault that kept it from being read."""
        for _, postings, fault in self._postings(paths):
            if fault is not None:
                yield fault
            for posting in postings:
                yield _understood(posting, ask)

    def _tell(self, path: str, faults: Sequence[JdlintError]) -> Iterator[Outcome]:
        """Yield an outcome with those of the faults that were not told before."""
        fresh = tuple(fault for fault in faults if str(fault) not in self._told)
        self._told.update(map(str, fresh))
        if fresh:
            yield Outcome(path=path, errors=fresh)

    def _rules(self, settings: Config) -> Active:
        key = settings.file
        if key not in self._active:
            self._active[key] = ruleset.active(settings, self.options.select, self.options.ignore)
        return self._active[key]

    def _postings(self, paths: Sequence[str]) -> Iterator[tuple[str, list[Posting], JdlintError | None]]:
        for path in self._files(paths):
            if isinstance(path, JdlintError):
                yield path.path or "", [], path
                continue
            name = (self.options.stdin_filename or STDIN) if path == STDIN else path
            try:
                settings = self.settings(name)
                documents = parse.parse(self._source(path, name, settings))
            except ParseError as fault:
                yield name, [Posting(document=one, headings=settings.headings) for one in fault.rest], fault
                continue
            except JdlintError as fault:
                yield name, [], fault
                continue
            yield name, [Posting(document=one, headings=settings.headings) for one in documents], None

    def _files(self, paths: Sequence[str]) -> Iterator[str | JdlintError]:
        on_disk = [path for path in paths if path != STDIN]
        taken: set[str | None] = set()  # a file may be named by several paths
        if STDIN in paths:
            yield STDIN
        for path in on_disk:
            try:
                settings = self.settings(path)
            except ConfigError as fault:
                yield fault
                continue
            found = discover.discover(
                [path],
                include=settings.include,
                exclude=settings.exclude,
                base=settings.base,
                respect_gitignore=settings.respect_gitignore,
                force_exclude=self.options.force_exclude,
            )
            empty = True
            for one in found:
                empty = False
                real = os.path.realpath(one) if isinstance(one, str) else None
                if real is None or real not in taken:
                    yield one
                taken.add(real)
            if empty and os.path.isdir(path):  # noqa: PTH112
                yield ReadError(f"nothing to check here: no file matches {', '.join(settings.include)}", path=path)

    def _source(self, path: str, name: str, settings: Config) -> Source:
        encoding = self.options.encoding or settings.encoding
        if path == STDIN and self.options.stdin is not None:
            return read.decode(self.options.stdin(), name, encoding, max_bytes=settings.max_bytes)
        return read.read(path, encoding=encoding, max_bytes=settings.max_bytes)

    def _fixed(self, outcome: Outcome, settings: Config, rules: Sequence[Rule]) -> Outcome:
        """Return the outcome after the fixes were applied, and written where that is asked for.

        Rules look again at what fixes made of the text, until nothing is left to fix or `_ROUNDS` are over.
        """
        before, fixed, unfixed = outcome.source, 0, outcome
        if before is None:
            return outcome
        for _ in range(_ROUNDS):
            fixes = fix.wanted(outcome.findings, unsafe=self.options.unsafe_fixes)
            if outcome.source is None or not fixes:
                break
            text, applied = fix.apply(outcome.source.text, fixes)
            changed = msgspec.structs.replace(before, text=text)
            try:
                postings = [Posting(document=one, headings=settings.headings) for one in parse.parse(changed)]
            except JdlintError:
                break  # a replacement that the file's own syntax cannot hold is not made
            fixed += len(applied)
            outcome = self._checked(outcome.path, postings, settings, rules)
        after = outcome.source
        if not fixed or after is None:
            return outcome
        if self.options.fix == "write" and outcome.path != STDIN:
            try:
                read.write(before, after.text)
            except JdlintError as fault:
                return msgspec.structs.replace(unfixed, errors=(*unfixed.errors, fault))
        return msgspec.structs.replace(outcome, fixed=fixed, before=before)

    def _checked(self, path: str, postings: list[Posting], settings: Config, rules: Sequence[Rule]) -> Outcome:
        context = Context(
            as_of=self.options.as_of,
            employer=settings.employer,
            jurisdictions=settings.jurisdictions,
            roles=_roles(settings),
        )
        findings: list[Finding] = []
        errors: list[JdlintError] = []
        skipped: list[Skipped] = []
        piped = self.options.stdin is not None and path == (self.options.stdin_filename or STDIN)
        assumed = self.options.assume_posting or piped or discover.matches(settings.postings, path, settings.base)
        checked: list[Posting] = []
        for posting in postings:
            blank = not posting.text.strip()
            verdict = _understood(posting, lambda posting: posting.verdict)
            if isinstance(verdict, JdlintError):
                errors.append(verdict)
                continue
            if blank or (not assumed and not verdict.is_posting):
                reason = verdict.reason or "no posting"
                skipped.append(Skipped(path, posting.document.index, reason, alone=len(postings) == 1))
                continue
            checked.append(posting)
            for found in lint.lint(posting, rules, context):
                (findings if isinstance(found, Finding) else errors).append(found)  # type: ignore[arg-type]
        failing = config.LEVELS[: config.LEVELS.index(self.options.fail_on or settings.fail_on) + 1]
        findings.sort(key=lambda finding: (finding.span, finding.severity.rank, finding.rule))
        return Outcome(
            path=path,
            source=postings[0].document.source if postings else None,
            postings=len(checked),
            findings=tuple(findings),
            skipped=tuple(skipped),
            errors=tuple(errors),
            failing=any(finding.severity in failing for finding in findings),
            languages=tuple(posting.language for posting in checked),
        )


def _understood(posting: Posting, ask: Callable[[Posting], T]) -> T | NotUnderstood:
    """Return what `ask` says of a posting, or that it could not be read: a fault of ours, on this text alone."""
    try:
        return ask(posting)
    except Exception as fault:  # noqa: BLE001 (whatever it is, the other postings are read all the same)
        document = posting.document
        message = f"{type(fault).__name__}: {one_line(str(fault))}"
        return NotUnderstood(message, path=document.source.path, line=document.line(0))


def _roles(settings: Config) -> tuple[Any, ...]:
    """Return the user's own role profiles; their paths are relative to the settings file."""
    if not settings.roles:
        return ()
    from jdlint.understand import profiles  # not needed where no role is set

    return tuple(profiles.cached(settings.base / path) for path in settings.roles)
