from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest

from jdlint.example import Example, Examples, unmark
from jdlint.explain import content, index, markdown, page
from jdlint.finding import Hit, Severity
from jdlint.posting import Posting
from jdlint.rule import Context, Reference, Rule, Where
from jdlint.terminal import Style


class _Rule(Rule, frozen=True, kw_only=True):
    options: ClassVar[dict[str, str]] = {"max_words": "the most words a title may have", "allow": "words to pass over"}

    max_words: int = 8
    allow: tuple[str, ...] = ()

    @property
    def fixable(self) -> bool:
        return True

    def check(self, posting: Posting, context: Context) -> Iterator[Hit]:
        yield from ()


class _Plain(Rule, frozen=True, kw_only=True):
    pass


def _fields(rule: str, **given: Any) -> dict[str, Any]:
    return {
        "id": rule,
        "file": f"rules/{rule}.yaml",
        "kind": "swap",
        "summary": "Titles for <one> gender",
        "message": "“{match}” assumes a gender.",
        "why": "A title in the *male* form reads as an offer to men;\nfew `-man` titles need it.",
        "severity": Severity.WARNING,
        **given,
    }


def _example(marked: str, **given: Any) -> Example:
    text, spans = unmark(marked)
    return Example(text=text, spans=spans, **given)


FOREMAN = _Rule(
    **_fields(
        "bias/gendered-title",
        sources=(Reference("Plain titles", "https://example.org/titles"),),
        where=Where(not_=("equal_opportunity", "company"), blocks=("item", "heading")),
        guards=("named",),
        limit=3,
    )
)
EXAMPLES = Examples(
    bad=(
        _example("We need a [[foreman]] and two [[barmen]].", fixed="We need a supervisor and two bartenders."),
        _example("# Site work\n\n[[Foreman]]\tin Perth", options={"max_words": 2}, as_of="2027-01-31", format="text"),
    ),
    good=(
        _example("Reports to the Foreman Trust."),
        _example("You chair the board."),
        _example("# Cook\n\nYou run the grill.", employer={"size": 40}, jurisdictions=("US-CO", "AT")),
    ),
    known=(_example("Play the [[barman]] in our pantomime."),),
)


@pytest.fixture(autouse=True)
def _contexts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "lexicon", lambda name: {"named": {"why": "The word is part of a\nname."}})


def _says(example: Example) -> Iterator[str]:
    for span in example.spans:
        yield f"“{span.of(example.text)}” assumes a gender."


def test_page_for_a_terminal() -> None:
    assert (
        page(FOREMAN, EXAMPLES, style=Style(width=72), messages=_says)
        == """\
bias/gendered-title  warning  fixable
Titles for <one> gender

Why
  A title in the *male* form reads as an offer to men; few `-man` titles
  need it.

Flagged
  ✗ We need a foreman and two barmen.
              ^^^^^^^         ^^^^^^
    “foreman” assumes a gender.
    “barmen” assumes a gender.
  ✓ We need a supervisor and two bartenders.

  ✗ # Site work

    Foreman in Perth
    ^^^^^^^
    “Foreman” assumes a gender.
    (text, with max-words: 2, as of 2027-01-31)

Left alone
  It keeps silent where the context explains the word: The word is part
  of a name.

  ✓ Reports to the Foreman Trust.
  ✓ You chair the board.

  ✓ # Cook

    You run the grill.
    (employer size: 40, in US-CO, AT)

Known false alarms
  It flags these too, and should not; no way round it was found yet.

  ✗ Play the barman in our pantomime.
             ^^^^^^

Reach
  It reads postings in English. It leaves out what the posting says
  about equal opportunity and company. It reads list items and headings
  alone. It speaks at most 3 times a posting.

Options
  max-words
      the most words a title may have; default: 8
  allow
      words to pass over; default: []

Settings
  By default it is a warning. Errors and warnings fail a check, notes do
  not. To change it, in jdlint.yaml:

    rules:
      bias/gendered-title:
        severity: error  # or warning, note or off
        max-words: 8
        allow: []

Sources
  Plain titles
    https://example.org/titles

History
  Since 0.1.0.
"""
    )


def test_page_in_markdown() -> None:
    assert (
        markdown(FOREMAN, EXAMPLES, messages=_says)
        == """\
<!-- generated from rules/bias/gendered-title.yaml by jdlint; change that file, not this one -->
# bias/gendered-title

Titles for \\<one> gender.

Default: **warning** · fixable · kind: swap

## Why

A title in the \\*male\\* form reads as an offer to men; few `-man` titles need it.

## Flagged

```text
We need a foreman and two barmen.
          ^^^^^^^         ^^^^^^
```

> “foreman” assumes a gender.

> “barmen” assumes a gender.

becomes

```text
We need a supervisor and two bartenders.
```

```text
# Site work

Foreman in Perth
^^^^^^^
```

> “Foreman” assumes a gender.

(text, with max-words: 2, as of 2027-01-31)

## Left alone

It keeps silent where the context explains the word: The word is part of a name.

```text
Reports to the Foreman Trust.
```

```text
You chair the board.
```

```text
# Cook

You run the grill.
```

(employer size: 40, in US-CO, AT)

## Known false alarms

It flags these too, and should not; no way round it was found yet.

```text
Play the barman in our pantomime.
         ^^^^^^
```

## Reach

It reads postings in English. It leaves out what the posting says about equal opportunity and company. \
It reads list items and headings alone. It speaks at most 3 times a posting.

## Options

- `max-words`: the most words a title may have; default: 8
- `allow`: words to pass over; default: []

## Settings

By default it is a warning. Errors and warnings fail a check, notes do not. To change it, in jdlint.yaml:

```yaml
rules:
  bias/gendered-title:
    severity: error  # or warning, note or off
    max-words: 8
    allow: []
```

## Sources

- [Plain titles](<https://example.org/titles>)

## History

Since 0.1.0.
"""
    )


def test_a_rule_with_little_to_say() -> None:
    rule = _Plain(**_fields("pay/missing-pay", why="It matters.", languages=("any",), enabled=False))
    assert (
        page(rule, Examples(), style=Style())
        == """\
pay/missing-pay  off
Titles for <one> gender

Why
  It matters.

Settings
  It is off by default; switched on without a severity, it is a note. Errors and warnings fail a
  check, notes do not. To change it, in jdlint.yaml:

    rules:
      pay/missing-pay: warning  # or error, note or off

History
  Since 0.1.0.
"""
    )


def test_loudness_by_degree() -> None:
    rule = _Plain(**_fields("a/b", severity=Severity.NOTE, levels={"long": Severity.NOTE, "very_long": Severity.ERROR}))
    text = page(rule, Examples(), style=Style())
    assert text.startswith("a/b  note or error\n")
    assert "By default it is a note when long and an error when very long." in text


def test_colours_and_links() -> None:
    text = page(FOREMAN, EXAMPLES, style=Style(colour=True, hyperlinks=True))
    assert text.startswith(
        f"\x1b]8;;{FOREMAN.url}\x1b\\\x1b[1mbias/gendered-title\x1b[0m\x1b]8;;\x1b\\  "
        "\x1b[1;33mwarning\x1b[0m  fixable\n"
    )
    assert "  \x1b[1;31m✗\x1b[0m We need a foreman and two barmen.\n" in text
    assert "\x1b]8;;https://example.org/titles\x1b\\" in text


def test_long_examples_are_cut_to_what_matters() -> None:
    lines = [f"line {number}" for number in range(40)]
    lines[20] = "[[hero]]"
    text = page(FOREMAN, Examples(bad=(_example("\n".join(lines)),)), style=Style())
    shown = text[text.index("Flagged") : text.index("Left alone")].split("\n")
    assert [line.strip() for line in shown[1:]] == [
        "✗ line 0", *(f"line {n}" for n in range(1, 8)), "…", "hero", "^^^^", "…", "line 39", "", "",
    ]  # fmt: skip


def test_a_terminal_shows_the_first_examples_and_says_where_the_rest_is() -> None:
    bad = tuple(_example(f"We need {number} [[foremen]].", fixed="We need help.") for number in range(8))
    shown = page(FOREMAN, Examples(bad=bad), style=Style()).split("\n")
    assert "  ✗ We need 5 foremen." in shown
    assert "  ✗ We need 6 foremen." not in shown
    assert shown.count("  ✓ We need help.") == 6
    assert [line for line in shown if "more" in line] == [f"  … and 2 more: {FOREMAN.url}"]


def test_long_lines_wrap_with_their_marks() -> None:
    text = page(
        FOREMAN, Examples(bad=(_example("You cook for [[sixty guests a night]] in Graz."),)), style=Style(width=24)
    )
    assert text[text.index("Flagged") : text.index("Left alone")] == (
        "Flagged\n"
        "  ✗ You cook for sixty\n"
        "                 ^^^^^\n"
        "    guests a night in\n"
        "    ^^^^^^^^^^^^^^\n"
        "    Graz.\n"
        "\n"
    )


def test_fences_in_an_example_do_not_end_its_own() -> None:
    text = markdown(FOREMAN, Examples(good=(_example("```\ncode\n```"),)))
    assert "\n````text\n```\ncode\n```\n````\n" in text


def test_long_option_values_are_counted() -> None:
    rule = _Rule(**_fields("a/b"), allow=tuple(f"word number {n}" for n in range(30)))
    text = page(rule, Examples(), style=Style())
    assert "words to pass over; default: 30 entries\n" in text
    assert "allow:" not in text


def test_index() -> None:
    rules = [
        _Plain(**_fields("acme/tone", enabled=False, summary="Words | we avoid")),
        FOREMAN,
        _Plain(**_fields("bias/age-coded", severity=Severity.ERROR)),
        _Plain(**_fields("pay/vague-pay")),
    ]
    assert (
        index(rules)
        == """\
<!-- generated from rules/ by jdlint; change the rule files, not this page -->
# Rules

4 rules, 1 of them off by default. `jdlint explain RULE` shows the same pages.

## pay

Pay and benefits.

| rule | default | finds |
|---|---|---|
| [vague-pay](pay/vague-pay.md) | warning | Titles for \\<one> gender |

## bias

Wording that shuts people out.

| rule | default | finds |
|---|---|---|
| [age-coded](bias/age-coded.md) | error | Titles for \\<one> gender |
| [gendered-title](bias/gendered-title.md) | warning, fixable | Titles for \\<one> gender |

## acme

| rule | default | finds |
|---|---|---|
| [tone](acme/tone.md) | off | Words \\| we avoid |
"""
    )
