"""A word that does not speak about the applicant is left alone, and one that does is not."""

from __future__ import annotations

import pytest

from jdlint import parse
from jdlint.document import Source
from jdlint.guard import guarded, guards
from jdlint.posting import Posting
from jdlint.text import Span


def holds(guard: str, marked: str) -> bool:
    """Say whether `guard` holds for the words between [ and ] of a posting."""
    start = marked.index("[")
    end = marked.index("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)
    posting = Posting(document=parse.parse(Source(path="posting.txt", text=text), "text")[0])
    span = Span(start, end)
    return guarded(posting, span, posting.words.within(span), [guard])


@pytest.mark.parametrize(
    ("guard", "text"),
    [
        ("negated", "We are not a [work hard, play hard] kitchen."),
        ("equality", "We hire regardless of age, [young] or old."),
        ("served", "The ward needs a nurse for our [young] patients."),
        ("named", "You will be based in the [White] House in Washington."),
        ("quoted", "Nobody here calls the warehouse “a [family]”."),
        ("quoted", "The film “a [rock star] is born” opens in May."),
        ("quoted", "Our “[Hit the Ground Running]” course takes two days."),
        ("quoted", "We do not want a “[self-starter]”."),
        ("quoted", "What a “[self-starter]” means to us is on the website."),
        ("coached", "You teach carers how to [handle stress]."),
        ("coached", "The club helps young people find [a job]."),
        ("others", "Our pupils leave with [excellent communication skills]."),
        ("others", "A tool that helps with [various tasks] runs on the ward."),
        ("someone-else", "Help each patient to plan [his or her] own day."),
        ("someone-else", "Our founder opened the bakery, and [she] still bakes."),
        ("someone-else", "You will meet the client. [She] will give you the keys."),
    ],
)
def test_a_guard_holds(guard: str, text: str) -> None:
    assert holds(guard, text)


@pytest.mark.parametrize(
    ("guard", "text"),
    [
        ("negated", "We are not only a [work hard, play hard] kitchen."),
        ("negated", "We are a [work hard, play hard] kitchen."),
        ("served", "The ward needs a [young] nurse."),
        ("quoted", "It's a [young] team's day out."),
        ("quoted", "The dairy wants a “[self-starter]”."),
        ("quoted", 'Are you our next "[kitchen ninja]"?'),
        ("quoted", "The pay is 'very [competitive]'."),
        ("coached", "You teach chemistry and [handle stress] well."),
        ("others", "You work with our pupils and have [excellent communication skills]."),
        # "client" is no person here, it says whose needs
        ("someone-else", "Explains client needs to [his/her] team."),
        ("someone-else", "The candidate meets patients and keeps [his] notes in order."),
        ("someone-else", "You wash the patient. In addition, [she/he] must write reports."),
        ("someone-else", "The client meets the applicant and [his] manager."),
    ],
)
def test_a_guard_does_not_hold(guard: str, text: str) -> None:
    assert not holds(guard, text)


def test_every_guard_says_why() -> None:
    assert all(guard.why.endswith(".") for guard in guards().values())
