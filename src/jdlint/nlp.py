"""The only door to spaCy and textstat; both are imported on first use."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Any

from jdlint.text import Span

FORMULAS: dict[str, str] = {
    "ari": "automated_readability_index",
    "flesch": "flesch_reading_ease",
    "flesch-kincaid": "flesch_kincaid_grade",
    "gunning-fog": "gunning_fog",
    "smog": "smog_index",
    "coleman-liau": "coleman_liau_index",
    "lix": "lix",
    "dale-chall": "dale_chall_readability_score",
}
"""Readability formulas by name: the textstat function of each."""


@functools.cache
def _spacy() -> Any:
    import spacy

    return spacy.blank("en")


def matcher(patterns: Sequence[Sequence[dict[str, Any]]]) -> Any:
    """Return a spaCy Matcher for token patterns; raises ValueError when a pattern is not valid."""
    from spacy.errors import MatchPatternError
    from spacy.matcher import Matcher

    compiled = Matcher(_spacy().vocab, validate=True)
    try:
        compiled.add("rule", [list(pattern) for pattern in patterns], greedy="LONGEST")
    except MatchPatternError as fault:
        raise ValueError(f"not a valid token pattern: {fault}") from None
    return compiled


def matches(compiled: Any, text: str, block: Span, flag: tuple[int, int] | None) -> Iterator[Span]:
    """Yield where `compiled` matches in one block of `text`; `flag` cuts each match to some of its tokens."""
    doc = _spacy()(block.of(text))
    for start, end in sorted((start, end) for _, start, end in compiled(doc)):
        tokens = doc[start:end]
        if flag is not None:
            tokens = tokens[flag[0] : flag[1] or None]
        if len(tokens):
            yield Span(tokens.start_char + block.start, tokens.end_char + block.start)


def grade(formula: str, sentences: Sequence[str]) -> float:
    """Return a readability measure of prose, by its name in `FORMULAS`.

    Every sentence is ended with a full stop first: the formulas count stops, and list items have none.
    """
    import textstat

    text = " ".join(sentence.rstrip(".!?…:; ") + "." for sentence in sentences)
    value: float = getattr(textstat, FORMULAS[formula])(text)
    return float(value)
