"""Which technologies does a text ask years of experience with?"""

from __future__ import annotations

import re

import msgspec

from jdlint.regex import regex
from jdlint.text import Span, one_line, word_set
from jdlint.understand.experience import Stretch
from jdlint.understand.first_public import Technology, table

_TOKEN = r"(?i)\.?[^\W_](?:[\w+#]|[.-](?=\w))*"
_BETWEEN = word_set(
    "of experience experiences exp professional hands on hands-on proven solid strong commercial industry production "
    "practical relevant recent work working in with using developing building programming coding writing deep expert "
    "real-world direct demonstrable demonstrated extensive progressive or more at least as a an the professionally s "
    "running operating administering managing deploying maintaining full-time senior applications apps verifiable "
    "true w"
)
_PASSED = " ’'()\n\t"  # signs that may stand between years and what they are asked for
_CUT_SHORT = word_set("exp w")  # "exp. w/ React"
_GOES_ON = word_set(
    "experience exp development developer developers engineer engineers engineering programming administration admin "
    "administrator management knowledge skills work in as at for on with using including within is are required "
    "preferred must minimum plus building deploying running operating working clusters cluster framework library "
    "ecosystem applications application apps app services projects production environment environments platform "
    "coding background expertise professionally commercially ideally preferably behind under who that which web "
    "backend back-end frontend front-end mobile data native consultant architect architecture architecting to by while"
)
_OPEN = word_set(
    "similar equivalent comparable other another related etc like such e.g. eg any alternative alternatives"
)
_JOINT = r"(?i)\s*(?:,?\s*(?:and/or|and|or|&|\+)\s+|[,/]\s*)"
_BEFORE_STRETCH = (
    r"(?i)[\s(:–—-]*(?:\b(?:at least|a minimum of|minimum(?: of)?|min\.?|over|more than|for|of|experience|exp\.?"
    r"|development)[\s(:–—-]*)*$"
)


class Bound(msgspec.Struct, frozen=True):
    """Years and what they are asked for: `span` covers both; all of `technologies` have a known date."""

    span: Span
    technologies: list[Technology]


def _name_at(text: str, start: int, end: int) -> tuple[Technology | None, int]:
    """Return the technology whose name stands at `start`, the longest, and where it ends."""
    tokens = [token for _, token in zip(range(table().longest), regex(_TOKEN).finditer(text, start, end), strict=False)]
    for count in range(len(tokens), 0, -1):
        written = one_line(text[tokens[0].start() : tokens[count - 1].end()])
        if tokens[0].start() == start and (found := table().find(written)):
            return found, tokens[count - 1].end()
    return None, start


def _list_at(text: str, start: int, end: int) -> tuple[list[Technology], int]:
    """Return the technologies listed from `start` on, and the end; none when the list holds something unknown."""
    found: list[Technology] = []
    at = start
    while True:
        technology, stop = _name_at(text, at, end)
        if technology is None:
            break
        found.append(technology)
        joint = regex(_JOINT).match(text, stop, end)
        if joint is None:
            return found, stop
        at, last = joint.end(), stop
    word = regex(_TOKEN).match(text, at, end)
    # "React, ideally in retail": the list ends before the comma; "React, Java": it holds something we know nothing of.
    ended = found and word is not None and word.group().casefold() in _GOES_ON
    return (found, last) if ended else ([], start)


def _ends_well(text: str, at: int, end: int) -> bool:
    """Say whether what follows a list of technologies leaves it closed and means the technologies themselves."""
    rest = text[at:end].lstrip(" ’'s")
    if not rest or rest[0] in ".;:!?)]":
        return True
    if rest[0] == "(":
        inside = rest[1:].partition(")")[0]
        words = {word.casefold() for word in regex(_TOKEN).findall(inside)}
        return not words & (_OPEN | {"or"}) and "/" not in inside
    if rest[0] in ",–—-":
        rest = rest[1:].lstrip()
    word = regex(_TOKEN).match(rest)
    following = {word.casefold() for word in regex(_TOKEN).findall(rest)[:4]}
    return word is not None and word.group().casefold() in _GOES_ON and not following & _OPEN


def _behind(text: str, stretch: Stretch, end: int) -> Bound | None:
    """Return what "N years of experience with X" is about."""
    at, passed = stretch.span.end, _PASSED
    while word := regex(_TOKEN).search(text, at, end):
        gap = text[at : word.start()]
        if word.group().casefold() not in _BETWEEN or gap.strip(passed + "-"):
            break
        at = word.end()
        passed = _PASSED + "./" if word.group().casefold() in _CUT_SHORT else _PASSED
    if word is None or text[at : word.start()].strip(passed):
        return None
    found, stop = _list_at(text, word.start(), end)
    if not found or not _ends_well(text, stop, end):
        return None
    return Bound(Span(stretch.span.start, stop), found)


def _before(text: str, stretch: Stretch, start: int, end: int) -> Bound | None:
    """Return what "X (N years)" and "X: N years" are about; of a list before a colon nothing."""
    rest = text[stretch.span.end : end].lstrip(" ’'")
    if (
        rest
        and rest[0] not in ".;,)]!"
        and not regex(r"(?:of )?(?:experience|exp)\b[\s.,;)]*$", re.IGNORECASE).match(rest)
    ):
        return None
    link = regex(_BEFORE_STRETCH).search(text, start, stretch.span.start)
    if link is None or not link.group().strip():
        return None
    tokens = list(regex(_TOKEN).finditer(text, start, link.start()))
    for count in range(min(table().longest, len(tokens)), 0, -1):
        first = tokens[-count].start()
        found = table().find(one_line(text[first : tokens[-1].end()]))
        if found and tokens[-1].end() == link.start():
            before = text[start:first].rstrip()
            joined = before.endswith(("/", "&", "+", ",")) or regex(r"\b(?:and|or)$", re.IGNORECASE).search(before)
            if joined and "(" not in link.group():
                return None
            if before.endswith("/") or regex(r"\bor$", re.IGNORECASE).search(before):
                return None
            closed = "(" in link.group() and text[stretch.span.end : end].startswith(")")
            return Bound(Span(first, stretch.span.end + closed), [found])
    return None


def bound_years(text: str, stretch: Stretch, start: int, end: int) -> Bound | None:
    """Return the technologies that the years of `stretch` are asked for, within `text[start:end]`, or None.

    Only what stands directly with the years counts ("12 years of React", "React (12 years)"), and of a list only one in
    which everything is known: "12 years with Java or React" can be met with Java.
    """
    return _behind(text, stretch, end) or _before(text, stretch, start, end)
