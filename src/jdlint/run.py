"""From paths to outcomes: the one orchestration, for the command line and whatever else runs the linter."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import msgspec

from jdlint import config, discover, lint, parse, read, ruleset
from jdlint.config import Config
from jdlint.document import Document, Source
from jdlint.errors import JdlintError
from jdlint.finding import Finding
from jdlint.posting import Posting
from jdlint.report.outcome import Outcome, Skipped
from jdlint.rule import Context, Rule

STDIN = "-"


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line asks for; everything else is in the settings files.

    `config` names a settings file, `isolated` reads none. `stdin` is what was piped in, judged as if it stood in
    `stdin_filename`. `as_of` is the date rules judge by.
    """

    as_of: date
    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    assume_posting: bool = False
    encoding: str | None = None
    force_exclude: bool = False
    stdin: Callable[[], bytes] | None = None
    stdin_filename: str | None = None


class Run:
    """One run: settings and rules are read once for each settings file."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._rules = functools.cache(self._rules_of)

    def settings(self, path: str) -> Config:
        """Return the settings that hold for a file."""
        if self.options.isolated:
            return config.DEFAULT
        if self.options.config:
            return config.load(Path(self.options.config))
        return config.for_file(Path(path))

    def check(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """Yield what comes of each file under `paths`, as soon as it is known.

        Faults of a file become errors of its outcome; faults of the settings or rules are raised.
        """
        for path, postings, failed in self._postings(paths):
            if failed is not None:
                yield Outcome(path=path, errors=(failed,))
                continue
            settings = self.settings(path)
            rules = self._rules(settings)
            context = Context(
                as_of=self.options.as_of, employer=settings.employer, jurisdictions=settings.jurisdictions
            )
            yield self._checked(path, postings, settings, rules, context)

    def understand(self, paths: Sequence[str]) -> Iterator[Posting | JdlintError]:
        """Yield every posting under `paths`, or the fault that kept a file from being read."""
        for _, postings, failed in self._postings(paths):
            if failed is not None:
                yield failed
            yield from postings

    def _rules_of(self, settings: Config) -> tuple[Rule, ...]:
        return ruleset.active(settings, self.options.select, self.options.ignore)

    def _postings(self, paths: Sequence[str]) -> Iterator[tuple[str, list[Posting], JdlintError | None]]:
        for path in self._files(paths):
            if isinstance(path, JdlintError):
                yield path.path or "", [], path
                continue
            name = self.options.stdin_filename or STDIN if path == STDIN else path
            try:
                settings = self.settings(name)
                documents = parse.parse(self._source(path, name, settings))
            except config.ConfigError:
                raise
            except JdlintError as fault:
                yield name, [], fault
                continue
            yield name, [self._posting(document, settings) for document in documents], None

    def _files(self, paths: Sequence[str]) -> Iterator[str | JdlintError]:
        on_disk = [path for path in paths if path != STDIN]
        if STDIN in paths:
            yield STDIN
        if on_disk:
            yield from discover.discover(on_disk, settings=self.settings, force_exclude=self.options.force_exclude)

    def _source(self, path: str, name: str, settings: Config) -> Source:
        encoding = self.options.encoding or settings.encoding
        if path == STDIN and self.options.stdin is not None:
            return read.decode(self.options.stdin(), name, encoding)
        return read.read(path, encoding=encoding, max_bytes=settings.max_bytes)

    def _posting(self, document: Document, settings: Config) -> Posting:
        return Posting(document=document, headings=settings.headings)

    def _checked(
        self, path: str, postings: list[Posting], settings: Config, rules: tuple[Rule, ...], context: Context
    ) -> Outcome:
        findings: list[Finding] = []
        errors: list[JdlintError] = []
        skipped: list[Skipped] = []
        assumed = self.options.assume_posting or self.options.stdin is not None or _named(path, settings.postings)
        for posting in postings:
            if not assumed and not posting.verdict.is_posting:
                skipped.append(Skipped(path, posting.document.index, posting.verdict.reason or "no posting"))
                continue
            for found in lint.lint(posting, rules, context):
                (findings if isinstance(found, Finding) else errors).append(found)  # type: ignore[arg-type]
        findings.sort(key=lambda finding: (finding.span, finding.severity.rank, finding.rule))
        return Outcome(
            path=path,
            source=postings[0].document.source if postings else None,
            postings=len(postings) - len(skipped),
            findings=tuple(findings),
            skipped=tuple(skipped),
            errors=tuple(errors),
        )


def _named(path: str, globs: Sequence[str]) -> bool:
    return any(fnmatchcase(path, glob) for glob in globs)
