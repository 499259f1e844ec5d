"""Which sentences demand a degree or years of work in so many words, wherever in a posting they stand?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdlint.document import Document
from jdlint.facts import Section, SectionKind
from jdlint.regex import regex
from jdlint.text import Span, Words, fold, index_of, sentence_at, word_set
from jdlint.understand.cues import is_duty_verb, is_number

# One of these words must stand in a sentence before it is read.
_TRIGGERS = word_set(
    "b ba bs degree degrees graduate graduates graduated graduation postgraduate bachelor bachelors master's masters "
    "mba tech btech bcom com bsc sc mca bca bba phd doctorate university honours honors tertiary "
    "years year yrs yr decade decades"
)
_UNITS = word_set("years year yrs yr")
_COUNTED = word_set("more plus above dozen relevant full solid further consecutive")  # words between number and years
# What speaks of the house, of its offers or of others' rights demands nothing.
_CLOSED: frozenset[SectionKind] = frozenset({"company", "benefits", "equal_opportunity"})
_REACH = 70  # characters on either side of the word within which the demand stands
_BEFORE = (
    r"(?i)(?:\b(?:must(?! not)|needs?(?! not)|requires?|requirements?|required to (?:have|hold|possess|be)|ha(?:ve"
    r"|s) to"
    r"|at least|minimum|not less than|no (?:less|fewer) than|only(?! (?:an?|one|two|some|half|few|\d))|unless|expects?"
    r"|insists?|wants?(?= an?| some)"
    r"|(?:looking|hoping) for|seeks?"
    r"|seeking|candidates? (?:with|holds?|has|will have)|applicants? (?:must|should|hold)|holds?|holding|possess\w*"
    r"|completed|who (?:has|have)|(?:not|n[’']t|never) (?:apply|look|consider|read|accept|invite|interview)|demands?"
    r"|calls for|prerequisite"
    r"|proven)(?!\w)"
    r"|\b(?:qualifications?|eligibility|education|experience):|\bnon-)[^.;!?\n]*$"
)
_AFTER = (
    r"(?i)(?: holders?|[- ]educated)\b|[^.;!?\n]*?\b(?:required|mandatory|essential|compulsory"
    r"|an? (?:absolute )?must(?! see)|needed|necessary"
    r"|non-negotiable|not negotiable|prerequisite|pre-requisite|requirement|obligatory|expected|minimum|only|sought"
    r"|wanted|no exceptions|no interview"
    r"|(?:not|n[’']t) (?:be |get )?(?:considered|apply|shortlisted|accepted|invited))\b"
)
# "Tester with a computer science degree": a fragment that ends on what is asked for.
_WITH = r"[A-Z][\w/’'-]*(?: [\w/’'-]+){0,4} with (?:an? )?(?:[\w’'-]+ ){0,4}"
_WISHED = (
    r"(?i)\b(?:prefer\w*|ideal\w*|desir\w+|advantage\w*|bonus|nice|asset|beneficial|helpful|optional|plus|no (?:need"
    r"|requirement)"
    r"|not (?:\w+ )?(?:required|necessary|essential|needed|mandatory)|(?:not|n[’']t) (?:need|require|have to|expect)"
    r"|after (?:obtaining|completing|earning)|the term|defined|offering|offers|probation\w*|trial"
    r"|seeking program\w*|(?:positions|jobs|roles) (?:that"
    r"|which) require)\b"
)


def demanded(document: Document, sections: Sequence[Section], read: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences, in order of place, that are none of those `read` and demand a degree or years.

    They hold a word of obligation near it and none of a wish, nor do they say what a word means. Sections about the
    company, its benefits and equal rights are left out.
    """
    text, words = document.text, document.words
    triggers = _TRIGGERS & words.vocabulary
    if "2:1" in text:
        triggers |= {"2"}
    closed = [section.span for section in sections if section.kind in _CLOSED]
    end = 0
    for place in sorted(place for word in triggers for place in words.places.get(word, ())):
        at = words.starts[place]
        if words.folded[place] in _UNITS and not _is_counted(words, place):
            continue
        if at < end or index_of(read, at) is not None or _stands_in(at, closed):
            continue
        sentence = sentence_at(text, document.spans[words.blocks[place]], at)
        before, after = max(sentence.start, at - _REACH), min(sentence.end, words.ends[place] + _REACH)
        if (
            regex(_BEFORE).search(text, before, at)
            or regex(_AFTER).match(text, words.ends[place], after)
            or _is_fragment(text, sentence, at, words.ends[place])
        ):
            end = sentence.end
            if not regex(_WISHED).search(text, sentence.start, sentence.end):
                yield sentence


def _is_fragment(text: str, sentence: Span, start: int, end: int) -> bool:
    """Say whether a sentence is but somebody with what stands at its end: "Tester with a degree"."""
    if text[end : sentence.end].strip(" .!") or not regex(_WITH).fullmatch(text, sentence.start, start):
        return False
    return not is_duty_verb(fold(text[sentence.start : sentence.end].split(maxsplit=1)[0]))


def _is_counted(words: Words, unit: int) -> bool:
    """Say whether a number or what may follow one stands before the word for years, which is of no age."""
    before = words.folded[unit - 1] if unit else ""
    if words.folded[unit + 1 : unit + 2] in (["old"], ["olds"]):
        return False
    return before != "a" and (before in _COUNTED or is_number(before))


def _stands_in(at: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)
