"""Whether a text explains something instead of offering a job: how to list one, how to hire, what an office is."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.document import Document
from jdlint.regex import regex
from jdlint.understand import headings
from jdlint.understand.headlines import TOP, headlines, marked_up
from jdlint.understand.kinds_of_text import HEADING
from jdlint.understand.spoken_of import READER

# How a job gets into a list: "Adding a job", "How do I post a vacancy?"; not "Post-doctoral position".
_ADDING = regex(
    r"(?:(?:adding|submitting|posting|listing|creating|publishing|featuring|finding|contributing to)"
    r"|(?:how (?:to|do i|can i) |where to )?(?:add|submit|post|list|create|publish|feature) (?:an?|the|your|new))\b.*"
    r"\b(?:jobs?|positions?|openings?|vacanc(?:y|ies)|postings?|listings?|list|compan(?:y|ies))\b.*"
)
_REPOSITORY = frozenset(
    {"pull", "fork", "issue", "issues", "commit", "branch", "markdown", "readme", "repo", "repository", "pr", "yaml"}
)

# How an article on postings is called: "How to write a good job description", "Plain language in job adverts".
_ON_POSTINGS = regex(
    r"(?:(?:how (?:to|not to|do you|we)|what makes|anatomy of|ways to)\b.*|writing (?:(?:an?|your|the|good|better) )*"
    r"|.*\b(?:tips|guidelines?|guide|advice|rules|best practices?) (?:to|for|on|of|in) .*)"
    r"\bjob (?:descriptions?|ads?|adverts?|advertisements?|postings?|announcements?|listings?|specs?)"
)

# A text that speaks of itself.
_ITSELF = frozenset(
    (
        "guide", "handbook", "playbook", "page", "repo", "repository", "wiki", "article", "list", "site", "document",
        "folder", "directory",
    )
)  # fmt: skip
_BEFORE_IT = ("goal of", "purpose of", "aim of", "intention of", "point of")
_AFTER_IT = frozenset(
    (
        "explains", "describes", "lists", "covers", "outlines", "contains", "collects", "documents", "explain", "cover",
        "intended", "meant", "attempt",
    )
)  # fmt: skip

# An article asks its question first, and a guide for those who hire asks how they do it.
_ASKS = frozenset({"why", "how", "what", "when", "should", "do", "does", "is"})
_FEWEST = 4  # words of a question that is a title
_HOW_WE_HIRE = regex(
    r"how (?:do|should) (?:we|you|i) (?:evaluate|assess|judge|interview|hire|screen|select|recruit|source|score|find|"
    r"look for)\b.*"
)

# A page of questions and answers asks as its reader would: "How much do I get paid?"; a posting asks "Who are you?".
_I_ASK = regex(
    r"(?:how|what|when|where|which|who|why|can|could|do|does|should|may|must|will|is|am|are)\b.*\b(?:i|my|me)\b.*"
)
_QUESTIONS = 3

# How an account of an occupation begins: "A ward clerk (WC) is a role"; "The ward clerk is" speaks of one post.
_IS_WORK = regex(
    r"(?im)^an? (?:[\w/&-]+ ){1,5}?(?:\(\w+\) )?is an? (?:[\w-]+ ){0,4}?(?:role|person|professional|profession"
    r"|occupation|job|practitioner|specialist|expert|position|individual|worker|craftsperson|leader)\b"
)

# The offices of a club.
_OFFICES = frozenset(
    (
        "president", "vice president", "treasurer", "secretary", "chair", "vice chair", "chairperson", "historian",
        "webmaster", "public relations", "events coordinator", "social chair", "membership secretary",
        "safety officer", "captain", "club captain", "fundraising", "outreach", "librarian", "equipment officer",
        "social secretary", "publicity officer", "welfare officer", "parliamentarian",
    )
)  # fmt: skip
_BOARD = 3  # different offices


def explains_adding(document: Document) -> bool:
    """Say whether the text tells how to add a job to a list that is kept in a repository."""
    if _REPOSITORY.isdisjoint(document.words.places):
        return False
    return any(_ADDING.fullmatch(head) for head in _heads(document))


def explains_writing(document: Document) -> bool:
    """Say whether the title of the text says that it is about job descriptions."""
    return any(map(_ON_POSTINGS.match, headlines(document).parts))


def speaks_of_itself(document: Document, *, is_job: bool) -> bool:
    """Say whether the text says what it is for: "The goal of this guide is", "This page explains".

    Where all parts of a job are told, "this document" may just describe that.
    """
    words = document.words
    for word in _ITSELF & words.places.keys():
        for at in words.places[word]:
            if words.folded[at - 1 : at] != ["this"] or (is_job and word == "document"):
                continue
            if " ".join(words.folded[max(0, at - 3) : at - 1]) in _BEFORE_IT:
                return True
            if not _AFTER_IT.isdisjoint(words.folded[at + 1 : at + 4]):
                return True
    return False


def asks_first(document: Document) -> bool:
    """Say whether the title of the text is a question, or tells why and how: "What is a ward sister?"."""
    heads = [field.span for field in document.fields if field.key.casefold() in {"title", "name"}][:1]
    heads = heads or [head.span for head in marked_up(document.blocks[:TOP])[:1]]
    for span in heads:
        line = headings.normal(span.of(document.text))
        words = line.split()
        if len(words) >= _FEWEST and words[0] in _ASKS and not headings.kinds_of(line, wild=False):
            return True
    return False


def asks_how_to_hire(document: Document) -> bool:
    """Say whether the text asks how those who hire do so, and does not speak to those who might be hired."""
    if not READER.isdisjoint(document.words.places):
        return False
    return any(map(_HOW_WE_HIRE.fullmatch, _heads(document)))


def answers_its_reader(document: Document) -> bool:
    """Say whether several headings are what a reader asks: "How do I find a job?", "Can I work from home?".

    Those that postings have ("What will I be doing?") do not count.
    """
    asked = {head for head in _heads(document) if _I_ASK.fullmatch(head)}
    return sum(not headings.kinds_of(head, wild=False) for head in asked) >= _QUESTIONS


def defines_occupation(document: Document) -> bool:
    """Say whether a text that speaks to nobody says what those in an occupation are: "A cooper is a person who"."""
    return READER.isdisjoint(document.words.places) and bool(_IS_WORK.search(document.text))


def names_offices(document: Document) -> bool:
    """Say whether the parts of the text are the offices of a club."""
    labels = [m.span for m in document.marks if m.kind == "strong" and len(m.span) < HEADING]
    said = {*_heads(document), *(headings.normal(span.of(document.text)) for span in labels)}
    return len(_OFFICES & {line.partition(" of ")[0] for line in said}) >= _BOARD


def _heads(document: Document) -> Iterator[str]:
    """Yield what stands over the text and its parts, in comparable form."""
    yield from headlines(document).parts
    for block in document.blocks:
        if block.kind == "heading" and len(block.span) < HEADING:
            yield headings.normal(block.span.of(document.text))
