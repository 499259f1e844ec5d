"""Rule pages and their index in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jdlint.example import Examples
from jdlint.excerpt import underlined
from jdlint.explain.content import Code, Entry, Link, Messages, Part, Prose, Sample, default, sections
from jdlint.explain.on_terminal import shortened
from jdlint.regex import regex
from jdlint.rule import Rule
from jdlint.text import plural

_WIDTH = 100
_FENCE = regex(r"`{3,}")
_CODE_OR_MARK = regex(r"`[^`]*`|[<*\\]")

FOLDERS = {
    "structure": "Whether everything stands there, and where.",
    "pay": "Pay and benefits.",
    "title": "The job title.",
    "bias": "Wording that shuts people out.",
    "wording": "Words that say little, or too much.",
    "requirements": "What is asked of the applicant.",
    "readability": "How hard the text is to read.",
    "integrity": "Leftovers, scams and contradictions.",
    "law": "Duties that hold in some places; no legal advice.",
}
"""The folders in the order of the index, each with what its rules are about."""


def _escaped(text: str) -> str:
    """Return prose with the marks escaped that Markdown would take for its own; `code` stays."""
    return _CODE_OR_MARK.sub(lambda m: m.group() if m.group().startswith("`") else f"\\{m.group()}", text)


def _fenced(lines: Iterable[str], language: str) -> Iterator[str]:
    listed = list(lines)
    longest = max((len(run) for line in listed for run in _FENCE.findall(line)), default=2)
    fence = "`" * (longest + 1)
    yield f"{fence}{language}"
    yield from listed
    yield fence


def _sample(sample: Sample) -> Iterator[str]:
    if sample.verdict == "fixed":
        yield "becomes"
        yield ""
    rows = shortened(underlined(sample.text, sample.spans, _WIDTH))
    yield from _fenced((line for shown, carets in rows for line in ([shown, carets] if carets else [shown])), "text")
    for said in sample.says:
        yield ""
        yield f"> {_escaped(said)}"
    if sample.scene:
        yield ""
        yield f"({_escaped(sample.scene)})"


def _part(part: Part) -> Iterator[str]:
    match part:
        case Prose(text):
            yield _escaped(text)
        case Sample():
            yield from _sample(part)
        case Code(lines):
            yield from _fenced(lines, "yaml")
        case Entry(name, text):
            yield f"- `{name}`: {_escaped(text)}"
        case Link(title, url):
            yield f"- [{_escaped(title)}](<{url}>)"


def page(rule: Rule, examples: Examples, messages: Messages) -> Iterator[str]:
    """Yield the lines of a rule's page."""
    yield f"<!-- generated from rules/{rule.id}.yaml by jdlint; change that file, not this one -->"
    yield f"# {rule.id}"
    yield ""
    yield f"{_escaped(rule.summary)}."
    yield ""
    yield f"Default: **{default(rule)}**{' · fixable' if rule.fixable else ''} · kind: {rule.kind}"
    for section in sections(rule, examples, messages):
        yield ""
        yield f"## {section.heading}"
        before: Part | None = None
        for part in section.parts:
            if not (isinstance(part, (Entry, Link)) and type(part) is type(before)):
                yield ""
            yield from _part(part)
            before = part


def index(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the lines of the index, a table a folder; a folder of nobody we know stands at the end."""
    folders: dict[str, list[Rule]] = {name: [] for name in FOLDERS}
    for rule in sorted(rules, key=lambda rule: rule.id):
        folders.setdefault(rule.category, []).append(rule)
    yield "<!-- generated from rules/ by jdlint; change the rule files, not this page -->"
    yield "# Rules"
    yield ""
    off = sum(not rule.enabled for rule in rules)
    yield f"{plural(len(rules), 'rule')}, {off} of them off by default. `jdlint explain RULE` shows the same pages."
    for name, listed in folders.items():
        if not listed:
            continue
        yield ""
        yield f"## {name}"
        yield ""
        if name in FOLDERS:
            yield FOLDERS[name]
            yield ""
        yield "| rule | default | finds |"
        yield "|---|---|---|"
        for rule in listed:
            summary = _escaped(rule.summary).replace("|", "\\|")
            kept = f"{default(rule)}{', fixable' if rule.fixable else ''}"
            yield f"| [{rule.id.partition('/')[2]}]({rule.id}.md) | {kept} | {summary} |"
