"""What a rule finds, why it matters and how to change it: the page of `jdlint explain`, and the one in the docs."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.example import Examples
from jdlint.explain import as_markdown, on_terminal
from jdlint.explain.content import Messages, no_messages
from jdlint.rule import Rule
from jdlint.terminal import Style


def page(rule: Rule, examples: Examples, *, style: Style, messages: Messages = no_messages) -> str:
    """Return a rule's page for a terminal; `messages` gives what the rule says of a bad example."""
    return "\n".join(on_terminal.page(rule, examples, messages, style)) + "\n"


def markdown(rule: Rule, examples: Examples, *, messages: Messages = no_messages) -> str:
    """Return a rule's page for `docs/rules/FOLDER/NAME.md`: the same, in Markdown."""
    return "\n".join(as_markdown.page(rule, examples, messages)) + "\n"


def index(rules: Sequence[Rule]) -> str:
    """Return `docs/rules/README.md`: every rule, by folder."""
    return "\n".join(as_markdown.index(rules)) + "\n"
