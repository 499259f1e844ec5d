"""What a job title looks like."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from jdlint import data
from jdlint.regex import regex
from jdlint.understand import dates, headings
from jdlint.understand.cues import word_set

_LONGEST, _LETTERS = 14, 16  # words of a title at most, and letters of a word, by and large
_PARTS = regex(r"[/-]")
_BRACKET = regex(r"\([^()\n]*\)")

# Too general to be a title when they stand alone.
_GENERAL = word_set(
    "expert employee employees partner partners leader professional professionals student students manager managers "
    "owner founder co-founder associates worker workers support lead head chair faculty helper member customer "
    "executive staff buyer assistant consultants engineers host users experts specialist crew rep representative "
    "liaison mentor coach superstar rockstar ninja guru wizard fellow scholar volunteer leaders trainee graduate "
    "principal contractor contractors reviewer patrol"
)
# What an employer or anybody may be called in prose: "a thought leader", "your trusted adviser".
_PRAISED = word_set(
    "thought market industry world category global opinion trusted key team problem self story people fortune all "
    "external federal current existing former new fellow company subject internal business relationship"
)
_PRAISED_AS = word_set(
    "leader leaders partner partners adviser advisor advisors player builder expert experts solver maker owner "
    "employee employees worker workers manager managers contractor contractors consultant client"
)
# Words a title never holds: they make a sentence, a wish or a demand of its line.
_SENTENCE = word_set(
    "will is are be am was were been we you your our us they he she it its this that these those who which what why "
    "seeks seeking wants offers invites announces requires how where when must can could should would may do does not "
    "have has had if than their my me all any each"
)
_NOT_LAST = word_set(
    "to who with that will is are as our your we you the their which have from at on by be can must would should this "
    "in into it its join help of for and & or a an including"
)
# What a line says that asks for something, and so is no title.
_WISH = regex(r"(?i)\b(?:needs? an?|with us|join (?:us|our)(?! as))\b")
_ABBREVIATED = (" U.S.", " U.K.", " D.C.", " Jr.", " Sr.", " Asst.", " Ph.D.")
_ADDRESS = regex(r"\S@\S")
_SENTENCE_END = regex(r"[a-z)]{4}[.!?]\s+[A-Z$£€]")
_MARKED = regex(r"[{\[\"'“]|\((?!(?i:senior|junior|lead|associate|assistant|deputy|trainee|[mfwdx]/))")
_ASKS = regex(
    r"(?i)\b(?:experience (?:as|in|with|of)|years|degree in|proven|ability to|knowledge of|similar|equivalent)\b"
)
# Where the words of a title that name the job itself end: "Head | of Music", "Baker | (nights)", "Nurse | - Ward 4".
_HEAD_END = regex(
    r"(?i)\s+(?:of|for|in|at|with|to|on|and|or|&|via|wanted|needed|required|jobs?)\b"
    r"|\s*[,(:|\[]|\s+[-–—/]+\s|\s{2,}|\s+[$£€]\d"
)
_LEVEL = regex(r"(?i)(?:[ivx]{1,4}|\d{1,2}[a-z]?|[a-z]\d?|i/ii|sr\.?|jr\.?|senior|junior|level|grade|band|x)$")
_BEGINS = word_set(
    "senior sr sr. junior jr jr. graduate trainee principal assistant deputy lead chief head registered specialist"
)

# What a word ends on that may well name a person by their work, and common words that end so and do not.
_AGENTS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "eur", "man", "person")
_NO_AGENTS = word_set(
    "center centers centre career careers number numbers offer offers order orders power summer winter water paper "
    "member members other others customer customers partner partners chapter corner floor sector color colour labor "
    "favor user users career under after over never ever however together quarter quarters computer computers"
)

# What pages that hold postings are headed with: a line of such words alone names no job.
_PAGE_NOUNS = word_set(
    "career careers job jobs posting postings position positions vacancy vacancies opening openings opportunity "
    "opportunities employment recruitment hiring recruiting join work working description specification profile "
    "help offers advert advertisement listing listings role roles announcement internships fellowships volunteering "
    "apply"
)
_PAGE_WORDS = _PAGE_NOUNS | word_set(
    "us our we we're we’re are for with the a an at of in and & + to new current open available now about details "
    "detail person candidate information info overview welcome notice call team teaching faculty staff academic "
    "professional student students graduate volunteer volunteers support internal external latest all other summer "
    "full-time part-time come family more exciting official page home here you your be"
)

_POSTINGS = regex(r"(?i)\bjob (?:postings|listings|vacancies|openings|descriptions|adverts|advertisements|ads)$")
_OPENINGS_OF = regex(r"(?i)(?:job|career|current|employment) (?:openings|opportunities|vacancies)\b")
_VACANT = word_set("position positions vacancy vacancies opening openings role roles post posts")

# Posts that are not called after who holds them: "PhD position in Glaciology".
_ACADEMIC = regex(
    r"(?i)\b(?:ph\.?d\.?|doctoral|post-?doc(?:toral)?|faculty|tenure-track) (?:research )?"
    r"(?:positions?|studentships?|fellowships?)\b|\b(?:studentship|fellowship|traineeship|apprenticeship)\b"
)
# Those who teach and study.
_SCHOLARS = word_set(
    "lecturer professor fellow reader postdoc postdoctoral researcher instructor tutor scholar chair studentship "
    "fellowship"
)
_FIRMS = word_set("inc ltd llc llp plc gmbh corp corporation association foundation society charity")
# Words of employers' names that name a field of work as often: "Engineer - Water Systems".
_FIELDS_OF_WORK = word_set(
    "systems solutions services technologies network center centre department group consulting partners "
    "associates studio bank archives archive agency commission"
)


class _Lexicon:
    def __init__(self) -> None:
        table = data.lexicon("titles")
        nouns = {noun.strip() for noun in table["nouns"].split(",")}
        self.nouns = frozenset(nouns | {f"{noun}s" for noun in nouns})
        self.in_lines = frozenset(word.strip() for word in table["in_lines"].split(","))
        endings = [ending.strip() for ending in table["endings"].split(",")]
        self.endings = tuple(endings + [f"{ending}s" for ending in endings])
        self.fields = frozenset(word.strip() for word in table["fields"].split(","))
        not_so = {word.strip() for word in table["not_so"].split(",")}
        self.not_so = frozenset(not_so | {f"{word}s" for word in not_so})
        self.organisations = frozenset(word.strip() for word in table["organisations"].split(","))


@functools.cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


@functools.lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """Return a word in small letters without the signs around it and a possessive or plural apostrophe."""
    word = word.casefold().strip(".,:;!()[]'’*\"“”")
    return word.partition("(")[0] if "(" in word and not word.endswith("(s") else word


@functools.lru_cache(maxsize=2048)
def is_noun(word: str) -> bool:
    """Say whether a word in small letters names a person by their work: "welder", "neurologist", "scrum-master"."""
    lexicon = _lexicon()
    if word in lexicon.nouns:
        return True
    if word.endswith("(s)"):
        return is_noun(word[:-3])
    parts = _PARTS.split(word)
    if len(parts) > 1:
        return word not in lexicon.not_so and any(part in lexicon.nouns for part in parts)
    return len(word) > 6 and word.endswith(lexicon.endings) and word not in lexicon.not_so


def is_plural(word: str) -> bool:
    """Say whether a word names several people by their work: its singular is known."""
    return word.endswith("s") and word[:-1] in _lexicon().nouns


def _is_noun_in_line(word: str) -> bool:
    word = word.removesuffix("'s").removesuffix("’s")
    return is_noun(word) or word.removesuffix("s") in _lexicon().in_lines


def names_work(text: str) -> bool:
    """Say whether a word of a line names a person by their work, or the line an academic post."""
    return any(_is_noun_in_line(bare(word)) for word in text.split()) or bool(_ACADEMIC.search(text))


def names_job(text: str) -> bool:
    """Say whether a word of a line names a person by a work that is not anybody's: not "Employee discounts"."""
    words = [bare(word) for word in text.split()]
    return any(_is_noun_in_line(word) and not is_general(word, capitals=True) for word in words)


def is_general(name: str, *, capitals: bool) -> bool:
    """Say whether a name is too general for a title, or praise rather than work."""
    if name in _GENERAL:
        return (
            not capitals
            or name.endswith("s")
            or name in ("employee", "student", "specialist", "professional", "support")
        )
    first, _, last = name.rpartition(" ")
    return (
        first.rpartition(" ")[2] in _PRAISED and last in _PRAISED_AS and name not in ("team leader", "business partner")
    )


def is_line(text: str) -> bool:
    """Say whether a line has the form of a title, be it that of a heading too: short, no sentence, no demand."""
    words = (_BRACKET.sub("", text).split() or text.split()) if len(text) < _LONGEST * _LETTERS else ()
    if (
        not 0 < len(words) <= _LONGEST
        or _SENTENCE_END.search(text)
        or (text[-1] in ".!?,;:" and not text.endswith(_ABBREVIATED))
        or _MARKED.match(text)
        or "http" in text
        or _ADDRESS.search(text)
    ):
        return False
    last = words[-1].casefold()
    return last not in _NOT_LAST and any(c.isalpha() for c in text) and not _ASKS.search(_BRACKET.sub("", text))


def could_be_title(text: str) -> bool:
    """Say whether a line could be a title as far as its form goes: no sentence, no heading of a section, no date."""
    if not is_line(text) or headings.kinds_of(text) is not None:
        return False
    return not (any(c.isdigit() for c in text) and dates.pattern().search(_BRACKET.sub("", text)))


_PAGE_LAST = regex(r"(?i) ?[-–—|:»>] ?(?:vacancies|openings|open positions|jobs|careers|opportunities|join us)$")


def _is_house(words: Sequence[str]) -> bool:
    return bool(words) and (bare(words[-1]) in ("lab", "labs", "laboratory") or ends_as_organisation(words))


def is_page_heading(line: str) -> bool:
    """Say whether a line heads a page of postings and names no job: "Career opportunities", "Jobs at Quillon"."""
    if "ob " in line and _POSTINGS.search(line):
        return True
    if (opens := _OPENINGS_OF.match(line)) and not names_work(line[opens.end() :]):
        return True
    last = _PAGE_LAST.search(line)
    house = last is not None and _is_house(line[: last.start()].split())
    if (line.endswith("?") or house) and not names_work(line):
        return True  # "Want to work with us?", "Harbour Lab - Vacancies"
    head = _head(line)
    if any(_is_noun_in_line(word) and not (word in head and word in _PAGE_WORDS) for word in map(bare, line.split())):
        return False
    words = {bare(word) for word in line.split()}
    if words <= _PAGE_WORDS and not _PAGE_NOUNS.isdisjoint(words):  # "Come and work with us"
        return True
    described = head[:2] in (["job", "description"], ["person", "specification"])
    return described or (set(head) <= _PAGE_WORDS and not _PAGE_NOUNS.isdisjoint(head))


def looks_like_title(line: str) -> bool:
    """Say whether a line of its own could be a job title: short, no sentence, with a noun of work."""
    short = len(line.split()) <= 8 and line.count(",") < 3 and line[:1].isupper()
    return short and names_work(line) and could_be_title(line)


def is_too_general(line: str) -> bool:
    """Say whether a line is one word that heads a section as often as it names a job: "Mentor", "Leaders"."""
    return bare(line) in _GENERAL


def is_sentence(line: str) -> bool:
    """Say whether words of a line make a sentence or a wish of it: "Support your team"."""
    words = _BRACKET.sub("", line).split()
    return not _SENTENCE.isdisjoint(bare(word) for word in words if word not in ("IT", "US"))


def is_wish(line: str) -> bool:
    """Say whether a line with a noun of work asks for somebody or invites them: "Volunteer with us"."""
    return bool(_WISH.search(line))


def _head(line: str) -> list[str]:
    """Return the words of a line that name the job itself, in small letters, without a level at their end."""
    words = [bare(word) for word in head_of(line).split()]
    while len(words) > 1 and _LEVEL.match(words[-1]):
        words.pop()
    return words


def asks(line: str) -> bool:
    """Say whether a line demands something of the applicant: "Nurse - 3 years' experience required"."""
    return bool(_ASKS.search(line))


def head_of(line: str) -> str:
    """Return the part of a line that names the job itself: "Nurse" of "Nurse - 3 years' experience required"."""
    end = _HEAD_END.search(line)
    return line[: end.start()] if end else line


def head_noun(line: str) -> str:
    """Return the last word of those that name the job: "intern" of "Marketing Intern, Leeds"."""
    words = _head(line)
    return words[-1] if words else ""


def heads(line: str) -> bool:
    """Say whether the words of a line that name the job end on a noun of work: not "Employee discounts"."""
    words = _head(line)
    if _ACADEMIC.search(head_of(line)):
        return True
    if len(words) > 1 and words[-1] in _VACANT and _is_noun_in_line(words[-2]):
        words.pop()
    return bool(words) and _is_noun_in_line(words[-1]) and not is_general(" ".join(words), capitals=True)


def begins(line: str) -> bool:
    """Say whether a line begins with a level or a licence, as titles do: "Senior", "Registered"."""
    return line.split()[0].casefold() in _BEGINS


def names_field(line: str) -> bool:
    """Say whether the last word of a line before a dash names work: "Sales and Recruitment", "Wig dresser"."""
    end = regex(r"\s*[,(:|\[]|\s+[-–—]+\s|\s{2,}").search(line)
    words = (line[: end.start()] if end else line).split()
    last = bare(words[-1]) if words else ""
    agent = last.endswith(_AGENTS) and len(last) > 5 and last not in _NO_AGENTS
    return agent or any(part in _lexicon().fields for part in _PARTS.split(last))


def ends_as_organisation(words: Sequence[str]) -> bool:
    """Say whether the last of these words is one that employers' names end on."""
    words = [word for word in words if word[0] != "(" and word[-1] != ")"] or words
    return bare(words[-1]) in _lexicon().organisations and not {"for", "of", "in", "to"}.intersection(words)


def ends_as_scholar(line: str) -> bool:
    """Say whether words end on one who teaches or studies, or on an academic post: "Research Fellow"."""
    post = _ACADEMIC.search(line)
    return bare(line.rpartition(" ")[2]) in _SCHOLARS or (post is not None and post.end() == len(line))


def is_firm(line: str) -> bool:
    """Say whether a line names a firm or society by a word that stands in no title: "Inc", "Association"."""
    return not _FIRMS.isdisjoint(bare(word) for word in line.split())


def is_employers(part: str) -> bool:
    """Say whether a part of a title has a word that employers' names alone have."""
    words = [bare(word) for word in regex(r"\s+|--+").split(part)]
    return not (_lexicon().organisations - _FIELDS_OF_WORK).isdisjoint(words)
