"""Which degree does a posting demand with no other way in?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from jdlint.facts import Requirement
from jdlint.regex import regex
from jdlint.text import Span

_ACADEMIC = frozenset({"bachelor", "master", "doctorate", "degree"})


@functools.cache
def _degree() -> re.Pattern[str]:
    field = r"(?:\s+(?:degree|of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|in\s+[A-Z]\w+(?:\s+[A-Z]\w+)?))*"
    return regex(
        rf"\b(?:bachelor|Bachelor|BACHELOR|Bachlor|bachlor)(?:['’]?[sS])?(?:[’'])?(?:\s+[Dd]egree|\s+DEGREE)?"
        rf"(?:\s+(?:of|in)\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)*"
        rf"|\b(?:[Mm]aster|MASTER)(?:['’]?[sS])?(?:[’'])?(?:\s+[Dd]egree|\s+DEGREE|\s+of\s+[A-Z]\w+){field}"
        r"|\b[Mm]aster['’]s\b|\b(?:B\.?Sc\.?|B\.?Eng\.?|B\.?Tech\.?|B\.?Com\.?|B\.?E\.?(?=/)|BA|BS|B\.A\.|B\.S\.?|MBA"
        r"|M\.?Sc\.?|M\.?Tech\.?|M\.S\.|MLIS|MLS)(?:/(?:BA|BS|MA|MS|M\.?Tech\.?|B\.?Tech\.?))*(?!\w)(?:\s+(?:[Dd]egree"
        r"|in\s+[A-Z]\w+(?:\s+[A-Z]\w+)?))?|\bPh\.?\s?D\.?(?!\w)|\b[Dd]octora(?:te|l degree)\b|\b(?:(?:[Uu]niversity"
        r"|[Cc]ollege|[Uu]ndergraduate|[Pp]ostgraduate|[Gg]raduate|[Aa]dvanced|[Tt]echnical|[Ff]our[- ][Yy]ear"
        r"|4[- ][Yy]ear|[Rr]elevant|[Hh]onou?rs)\s+)+[Dd]egree\b(?!\s+of\b)|\b[Dd]egree(?:\s+(?:in|from an?|level"
        r"|qualified|educated)\b|[- ]educated)(?:\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?"
    )


# Words that let somebody in without the degree wherever in the posting they stand.
_OTHER_WAY = (
    r"(?i)\b(?:experience|degree|education|training|qualifications?|diploma|certification)\W{1,3}in lieu\b"
    r"|\bin lieu of\b|\bsubstitut|\bequivalent (?:\w+ ){0,3}(?:experience|training|qualification|combination)"
    r"|\bor (?:an? |its |their )?equivalent(?= (?:in|of) (?:work|experience|education))|\bwithout (?:an? )?degree"
    r"|\bno degree\b|\bdegree (?:is )?not (?:required|necessary|needed)|\bqualified by experience"
    r"|\bcombination of (?:\w+\W+){0,4}?(?:education|experience|training)"
)


# Words that do so in the item that names the degree.
_OR_ELSE = (
    r"(?i)\bequivalen(?:t|cy)\b(?!\s+(?:degree|field|discipline|major|subject|university))|\bin lieu\b"
    r"|\bor\b(?:[^.;\n]{0,60}?\W)?(?:experience|apprenticeship|training|certificat\w+|diploma|hnd|hnc|nvq|years)\b"
    r"|\b(?:experience|diploma|apprenticeship|certificat\w+)\)?,? (?:or|and/or) (?:[\w’'/]+\W+){0,4}?(?:degree"
    r"|education|bachelor)"
)


# Words that make a degree no demand: optional, not yet had, somebody else's.
_NO_DEMAND = (
    r"(?i)\bprefer(?!ably (?:in|with|from)\b)|\bideal|\bdesir|\badvantag|\ba plus\b|\bplus\b\W*$|\bbonus\b|\bnice\b"
    r"|\basset\b|\bbenefi(?:t|cial)|\bhelpful|\bwelcome|\boptional|\bnot (?:required|necessary|essential|needed)"
    r"|\bpursuing|\benrol+(?:ed|ment)|\bworking to|\bstudying|\bstudent|\bfinal[- ]year|\babout to|\bcompleting"
    r"|\bapprentice|\bprogress(?:ing)? toward|\bcandidates? for\b|\bsome college|\b(?:high school|ged|associate)\b"
    r"|\bapplicants? with|\bif you (?:have|hold)|\bwhether\b|\bwe (?:pay|fund|sponsor|offer)|\byear of study"
    r"|\bof \w+ degrees\b|\bhigh degree\b|\blearning\b.{0,20}\bdegree"
)


# Work that law or custom reserves to graduates of a subject: by the words of a title, and by the subject.
_LICENSED = (
    r"(?i)\b(?:nurs(?:e|es|ing)|midwi\w+|rn|lpn|physicians?|doctors?|gp|surgeons?|an(?:a?)esthe\w+|dentists?"
    r"|radiograph\w+|radiologist|pathologist|psychiatrist|psychologist|therapists?|physiotherap\w+|counsel+or"
    r"|dietiti\w+|optometr\w+|audiologist|pharmacist|veterinar\w+|vet|clinician|teachers?|lecturer|professor"
    r"|faculty|headteacher|postdoc\w*|post-doctoral|research fellow|lawyer|attorney|solicitor|barrister|counsel"
    r"|judge|architects?|librarians?|social workers?|(?:civil|structural|geotechnical) engineer|actuary)\b"
)


_SUBJECTS = (
    r"(?i)\b(?:nursing|midwifery|medicine|medical|law|juris|education|teaching|pharmacy|pharmd|social work|psychology"
    r"|architecture|librar(?:y|ies|ianship)|mlis|mls|veterinary|dentistry|\w*therapy|optometry|radiography|dietetics)\b"
)
_LICENCE = (
    r"(?i)\blicensed (?:as|in|to)\b|\bprofessional engineer|\bchartered\b|\b(?:state|professional|board)[- ]"
    r"(?:licen[cs]|certif|regist)|\bbar (?:admission|association)\b"
)
_NO_ARCHITECT = (
    r"(?i)\b(?:software|solutions?|cloud|data|systems?|enterprise|technical|security|network|information)\s+architect"
)


def _reserved(title: str, words: str) -> bool:
    found = regex(_LICENSED).search(title)
    if found and not (found.group().casefold().startswith("architect") and regex(_NO_ARCHITECT).search(title)):
        return True
    return bool(regex(_SUBJECTS).search(words))


def degrees_alone(text: str, title: str, requirements: Sequence[Requirement]) -> Iterator[Span]:
    """Yield the words of each degree that is a must where neither its item nor the rest of `text` offers another way.

    Work that is reserved to graduates (nursing, law, teaching ...), told by `title` or by the subject, is left out.
    """
    if not any(one.degree in _ACADEMIC for one in requirements) or regex(_OTHER_WAY).search(text):
        return
    if any(regex(_LICENCE).search(one.text) for one in requirements):
        return
    for at, one in enumerate(requirements):
        if one.level != "must" or one.degree not in _ACADEMIC or one.licence:
            continue
        if regex(_NO_DEMAND).search(one.text) or regex(_OR_ELSE).search(one.text):
            continue
        following = requirements[at + 1].text if at + 1 < len(requirements) else ""
        if regex(r"\W*or\b", re.IGNORECASE).match(following) or regex(r"\bor\W*$", re.IGNORECASE).search(one.text):
            continue
        found = _degree().search(text, one.span.start, one.span.end)
        if found and not _reserved(title, text[found.start() : min(one.span.end, found.end() + 40)]):
            yield Span(*found.span())
