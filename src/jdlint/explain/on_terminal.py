"""A rule's page for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jdlint.example import Examples
from jdlint.excerpt import underlined
from jdlint.explain.content import Code, Entry, Link, Messages, Part, Prose, Sample, Section, default, sections
from jdlint.rule import Rule
from jdlint.terminal import Style, Tone, printable, wrap

_SIGNS: dict[str, tuple[str, Tone]] = {"bad": ("✗", "error"), "good": ("✓", "good"), "fixed": ("✓", "good")}
_WIDEST = 100
_MOST_ROWS = 16
_MOST_SAMPLES = 6  # of a kind; the rule's page has them all


def shortened(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the rows of an example; of a long one its first, its marked and its last."""
    if len(rows) <= _MOST_ROWS:
        return list(rows)
    kept = {*range(_MOST_ROWS // 2), len(rows) - 1, *[at for at, (_, carets) in enumerate(rows) if carets][:_MOST_ROWS]}
    found: list[tuple[str, str]] = []
    for at, row in enumerate(rows):
        if at in kept:
            found.append(row)
        elif at - 1 in kept:
            found.append(("…", ""))
    return found


def _sample(sample: Sample, style: Style, width: int) -> Iterator[str]:
    sign, tone = _SIGNS[sample.verdict]
    lead = f"  {style.paint(sign, tone)} "
    for shown, carets in shortened(underlined(sample.text, sample.spans, width - 4)):
        yield f"{lead}{shown}".rstrip()
        lead = "    "
        if carets:
            yield f"    {style.paint(carets, 'error')}"
    for said in sample.says:
        yield from wrap(printable(said), width, "    ")
    if sample.scene:
        yield f"    {style.paint(f'({printable(sample.scene)})', 'dim')}"


def _part(part: Part, style: Style, width: int) -> Iterator[str]:
    match part:
        case Prose(text):
            yield from wrap(printable(text), width, "  ")
        case Sample():
            yield from _sample(part, style, width)
        case Code(lines):
            yield from (f"    {printable(line)}" for line in lines)
        case Entry(name, text):
            yield f"  {style.paint(name, 'bold')}"
            yield from wrap(printable(text), width, "      ")
        case Link(title, url):
            yield from wrap(printable(title), width, "  ")
            yield f"    {style.link(style.paint(printable(url), 'dim'), url)}"


def _first(parts: Iterable[Part]) -> tuple[list[Part], int]:
    """Return the parts with the first samples only, each with what a fix made of it, and how many are left out."""
    kept: list[Part] = []
    samples = 0
    for part in parts:
        samples += isinstance(part, Sample) and part.verdict != "fixed"
        if samples <= _MOST_SAMPLES or not isinstance(part, Sample):
            kept.append(part)
    return kept, max(0, samples - _MOST_SAMPLES)


def _section(section: Section, style: Style, width: int, url: str) -> Iterator[str]:
    yield ""
    yield style.paint(section.heading, "bold")
    before: Part | None = None
    tall = False
    parts, left_out = _first(section.parts)
    for part in parts:
        lines = list(_part(part, style, width))
        apart = isinstance(part, (Sample, Code)) and (tall or len(lines) > 1 or isinstance(before, Prose))
        if before and apart and not (isinstance(part, Sample) and part.verdict == "fixed"):
            yield ""
        yield from lines
        before, tall = part, len(lines) > 1
    if left_out:
        yield ""
        yield f"  … and {left_out} more: {style.link(style.paint(url, 'dim'), url)}"


def page(rule: Rule, examples: Examples, messages: Messages, style: Style) -> Iterable[str]:
    """Yield the lines of the page."""
    width = min(style.width, _WIDEST)
    loud = default(rule)
    tone: Tone = rule.severity.value if rule.enabled else "dim"
    name = style.link(style.paint(rule.id, "bold"), rule.url)
    yield f"{name}  {style.paint(loud, tone)}{'  fixable' if rule.fixable else ''}"
    yield from wrap(printable(rule.summary), width)
    for section in sections(rule, examples, messages):
        yield from _section(section, style, width, rule.url)
