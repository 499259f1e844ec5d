"""Which degree does a posting demand with no other way in?"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from jdlint.facts import Requirement
from jdlint.regex import regex
from jdlint.text import Span

_NEAR, _FAR = 40, 60  # characters from a degree within which its subject stands; from the bare word
_ACADEMIC = frozenset({"bachelor", "master", "doctorate", "degree"})


@functools.cache
def _degree() -> re.Pattern[str]:
    field = r"(?:\s+(?:degree|of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|in\s+[A-Z]\w+(?:\s+[A-Z]\w+)?))*"
    return regex(
        rf"\b(?:bachelor|Bachelor|BACHELOR|Bachlor|bachlor)(?:['’]?[sS])?(?:[’'])?(?:\s+[Dd]egree|\s+DEGREE)?"
        rf"(?:\s+(?:of|in)\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)*"
        rf"|\b(?:[Mm]aster|MASTER)(?:['’]?[sS])?(?:[’'])?(?:\s+[Dd]egree|\s+DEGREE|\s+of\s+[A-Z]\w+){field}"
        r"|\b[Mm]aster['’]s\b|\b(?:B\.?Sc\.?|B\.?Eng\.?|B\.?Tech\.?|B\.?Com\.?|B\.?E\.?(?=/)|BA|BS|BBA|BCA|B\.A\."
        r"|B\.S\.?|MBA"
        r"|MCA|M\.?Com|M\.?Sc\.?|M\.?Tech\.?|M\.S\.|MLIS|MLS)(?:/(?:BA|BS|MA|MS|M\.?Tech\.?"
        r"|B\.?Tech\.?))*(?!\w)(?:\s+(?:[Dd]egree"
        r"|in\s+[A-Z]\w+(?:\s+[A-Z]\w+)?))?|\bPh\.?\s?D\.?(?!\w)|\b[Dd]octora(?:te|l degree)\b|\b(?:(?:[Uu]niversity"
        r"|[Cc]ollege|[Aa]cademic|[Tt]ertiary|[Ff]irst|[Uu]ndergraduate|[Pp]ostgraduate|[Gg]raduate|[Aa]dvanced"
        r"|[Tt]echnical|[Ff]our[- ][Yy]ear|4[- ][Yy]ear|[Rr]elevant|[Hh]onou?rs)\s+)+[Dd]egree\b(?!\s+of\b)"
        r"|\b[Dd]egree(?:\s+(?:in|from an?|level"
        r"|qualified|educated)\b|[- ]educated)(?:\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?"
        r"|(?<![\d°][ -])(?<!some )(?<!nth )(?<!high )(?<!large )(?<!third )(?<!Celsius )(?<!Fahrenheit )"
        r"\b(?:[Dd]egree|DEGREE)\b"
        r"(?: holders?\b|(?! of\b| to which|[- ](?:seeking|requirement|course|program|student|certificat|ceremon"
        r"|transcript|award|apprentice|show|subject"
        r"|confer)))"
        r"|\b[Dd]egree holders\b|\b(?:[Uu]niversity|[Tt]ertiary|[Pp]ostgraduate|[Dd]egree[- ]level"
        r"|[Bb]achelor[- ]level)[- ]"
        r"(?:educat(?:ion|ed)|qualification)\b"
    )


# Graduates where no others are let in, and the class of a British degree: "Graduates only", "a 2:1 or above". Those of
# a high school or an academy have no degree.
_GRADUATE = (
    r"(?i)(?<!school )(?:\b(?:(?:must|should|will|(?:need|have) to) be (?:an? )?(?:(?!school)[\w-]+ )?(?P<a>graduates?)"
    r"(?! (?:nurs|of (?:an?|our|the) (?!(?:\w+ )?(?:univ|college))))|only (?:(?:university|college) )?(?P<b>graduates)"
    r"|(?:qualifications?|education|eligibility)\s*[:–-]+\s*(?:any |full[- ]time )?(?P<c>graduat(?:es?|ion))"
    r"|have (?P<d>graduated from (?:an? |the )?(?:\w+ )?(?:university|college))"
    r"|have (?P<e>studied at (?:an? |the )?(?:\w+ )?university))\b"
    r"|\b(?:any )?graduat(?:es?|ion)(?= (?:is |are )?(?:only|essential|mandatory|compulsory|required|in any)\b)"
    r"|\bnon-graduates\b(?=[^.;\n]{0,30}(?:not\b|n[’']t\b|reject))|\bany graduate\b(?! \w)"
    r"|(?<![\d:.])2[:.]1\b(?= (?:degree|or (?:above|higher|better|first)|and above|in \w|from \w)))"
)


def lets_in_graduates(text: str) -> bool:
    """Say whether a sentence lets in graduates and nobody else: "graduates only"."""
    return regex(_GRADUATE).search(text) is not None


# Words that let somebody in without the degree wherever in the posting they stand.
_OTHER_WAY = (
    r"(?i)\b(?:experience|degree|education|training|qualifications?|diploma|certification)\W{1,3}in lieu\b"
    r"|\bin lieu of\b|\bsubstitut|\bequivalent (?:\w+ ){0,3}(?:experience|training|qualification|combination)"
    r"|\bor (?:an? |its |their )?equivalent(?= (?:in|of) (?:work|experience|education))|\bwithout (?:an? )?degree"
    r"|\bno degree\b|\bdegree (?:is )?not (?:required|necessary|needed)|\bqualified by experience"
    r"|\bcombination of (?:\w+\W+){0,4}?(?:education|experience|training)"
)


# Words that look so and shut the others out: "without a degree you will not be considered".
_SHUTS_OUT = (
    r"(?i)\b(?:without|lacking) (?:an? )?(?:[\w’'-]+ ){0,3}degrees?\b[^.;\n]{0,30}(?:\bscreened out|\bnot\b|n[’']t\b"
    r"|\bnever\b|\breject|\bignored)"
    r"|(?:\bnot|n[’']t|\bnever) (?:apply|consider|look|interview|accept|hire|read)\b[^.;\n]{0,40}\bwithout (?:an? )?"
    r"(?:[\w’'-]+ ){0,3}degrees?\b|\bno degree,? no \w+"
)


# Words that do so in the item that names the degree.
_OR_ELSE = (
    r"(?i)\bequivalen(?:t|cy)\b(?!\s+(?:degree|field|discipline|major|subject|university))|\bin lieu\b"
    r"|\bor\b(?:[^.;\n]{0,60}?\W)?(?:experience|apprenticeship|training|certificat\w+|diploma|hnd|hnc|nvq|years)\b"
    r"|\bor an? (?:\w+ ){1,3}of exposure\b"
    r"|\bor (?:an? )?(?:[\w-]+ ){0,2}(?:portfolio|willingness|comparable|aptitude|track record|skills?)\b"
    r"|\b(?:years|college|training|licen[cs]e|skills?) or (?:an? )?(?:[\w-]+ ){0,2}degree|\bor (?:have|bring)\b"
    r"|\b(?:hnd|hnc|ond|nvq|diploma)\s?/|/\s?(?:hnd|hnc|ond|nvq|diploma)\b"
    r"|\b(?:hnd|hnc|ond|nvq|diploma|trade qualification),? or\b|\bor an? (?:trade|vocational"
    r"|professional) qualification"
    r"|\b(?:experience|diploma|apprenticeship|certificat\w+)\)?,? (?:or|and/or) (?:[\w’'/]+\W+){0,4}?(?:degree"
    r"|education|bachelor)"
)


# Words that make a degree no demand: optional, not yet had, somebody else's.
_NO_DEMAND = (
    r"(?i)\bprefer(?!ably (?:in|with|from)\b)|\bideal|\bdesir|\badvantag|\ba plus\b|\bplus\b\W*$|\bbonus\b|\bnice\b"
    r"|\basset\b|\bbenefi(?:t|cial)|\bhelpful|\bwelcome|\boptional|(?:\bnot|n[’']t) (?:require[sd]?|necessary"
    r"|essential|need(?:ed)?|a must|mandatory|compulsory|ask for|a requirement|have to)\b"
    r"|\bpursuing|\benrol+(?:ed|ment)|\bworking to|\bstudying|\bstudent|\bfinal[- ]year|\babout to|\bcompleting"
    r"|\bapprentice|\bprogress(?:ing)? toward|\bcandidates? for\b|\bsome college|\b(?:high school|ged|associate)\b"
    r"|\bapplicants? with\b|\bif you (?:have|hold)|\bwhether\b|\bwe (?:pay|fund|sponsor|offer)|\byear of study"
    r"|\b(?:award|confer|issu|grant)\w* (?:the|an?|its)\b|\b(?:clients|customers|members|borrowers|participants"
    r"|patients|tenants|speakers) (?:must|need)\b"
    r"|\beither \(?a\)|(?<!post-)(?<!post )\bsecondary\b|\bminimum degree(?: required)?\W*$|\bof \w+ degrees\b"
    r"|\bdegree[- ]seeking|\b(?:verify|check|advis\w+|teach\w*|students?|pupils|recruit) (?:that|if|on|who)\b"
    r"|\bhigh degree\b|\blearning\b.{0,20}\bdegree"
)


# Work that law or custom reserves to graduates of a subject: by the words of a title, and by the subject.
_LICENSED = (
    r"(?i)\b(?:nurs(?:e|es|ing)|midwi\w+|rn|lpn|physicians?|doctors?|gp|surgeons?|an(?:a?)esthe\w+|dentists?"
    r"|radiograph\w+|radiologist|pathologist|psychiatrist|psychologist|therapists?|physiotherap\w+|counsel+or"
    r"|dietiti\w+|optometr\w+|audiologist|pharmacist|veterinar\w+|vet|clinician|teachers?|lecturer|professor"
    r"|faculty|headteacher|postdoc\w*|post-doctoral|research fellow|lawyer|attorney|solicitor|barrister|counsel"
    r"|judge|architects?|librarians?|social workers?|(?:civil|structural|geotechnical) engineer|actuary)\b"
)


# Work of which a doctorate is the beginning, unless another degree is as good: "MSc or PhD".
_SCHOLARS = r"(?i)\b(?:research(?:er)?s?|scholars?|fellow|post[- ]?doc(?:toral)?)\b"
_DOCTORATE = r"(?i)ph\.?\s?d|doctora"
_OR_LESS = r"(?i)(?:\bor|/)\s*(?:an? )?$"
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


def _reserved(title: str, before: str, words: str) -> bool:
    """Say whether a degree is that of a licensed trade: by the title, or the words of the degree and those before."""
    found = regex(_LICENSED).search(title)
    if found and not (found.group().casefold().startswith("architect") and regex(_NO_ARCHITECT).search(title)):
        return True
    if regex(_SCHOLARS).search(title) and regex(_DOCTORATE).match(words) and not regex(_OR_LESS).search(before):
        return True
    if any(match.group().casefold() != "education" for match in regex(_SUBJECTS).finditer(before)):
        return True
    return bool(regex(_SUBJECTS).search(regex(r"(?i)\b(?:university|tertiary|level)[- ]education").sub("", words)))


def _has_other_way(text: str) -> bool:
    """Say whether a posting lets somebody in without a degree; "no degree, no interview" does not."""
    first = regex(_OTHER_WAY).search(text)
    if first is None or not first.group().casefold().startswith(("without", "no degree")):
        return first is not None
    shut = [match.span() for match in regex(_SHUTS_OUT).finditer(text)]
    ways = (match.start() for match in regex(_OTHER_WAY).finditer(text))
    return any(not any(start <= at < end for start, end in shut) for at in ways)


def _named(text: str, span: Span) -> Span | None:
    """Return the words that name a degree, or those who have one, in `span`."""
    if found := _degree().search(text, span.start, span.end):
        return Span(*found.span())
    found = regex(_GRADUATE).search(text, span.start, span.end)
    return Span(*found.span(found.lastgroup or 0)) if found else None


def _is_academic(one: Requirement) -> bool:
    """Say whether a requirement may be about a degree, by its words."""
    return one.degree in _ACADEMIC or (one.degree is None and ("raduat" in one.text or "2:1" in one.text))


def degrees_alone(text: str, title: str, requirements: Sequence[Requirement]) -> Iterator[Span]:
    """Yield the words of each degree that is a must where neither its item nor the rest of `text` offers another way.

    Work that is reserved to graduates (nursing, law, teaching ...), told by `title` or else the item, or by the
    subject, is left out.
    """
    if not any(map(_is_academic, requirements)) or _has_other_way(text):
        return
    if any(regex(_LICENCE).search(one.text) for one in requirements):
        return
    for at, one in enumerate(requirements):
        if one.level != "must" or one.licence or not _is_academic(one):
            continue
        may_be_open = regex(_NO_DEMAND).search(one.text) or regex(_OR_ELSE).search(one.text)
        if may_be_open and not regex(_SHUTS_OUT).search(one.text):
            continue
        following = requirements[at + 1].text if at + 1 < len(requirements) else ""
        if regex(r"\W*or\b", re.IGNORECASE).match(following) or regex(r"\bor\W*$", re.IGNORECASE).search(one.text):
            continue
        found = _named(text, one.span)
        if found is None:
            continue
        near = _FAR if found.of(text).casefold() == "degree" else _NEAR
        before = text[max(one.span.start, found.start - _FAR) : found.start]
        if not _reserved(title or one.text, before, text[found.start : min(one.span.end, found.end + near)]):
            yield found
