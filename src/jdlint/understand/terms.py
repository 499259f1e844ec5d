"""On what terms: which type of employment, which hours, until when to apply, since when published."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from jdlint.document import Document, Field
from jdlint.facts import EmploymentType, Section, SectionKind, Stated
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand import dates, headings, title
from jdlint.understand.cues import word_set
from jdlint.understand.once import once
from jdlint.understand.title_form import head_noun

_NAMES: dict[str, EmploymentType] = {
    "full": "full-time", "part": "part-time", "permanent": "permanent", "temporary": "temporary",
    "contract": "contract", "intern": "internship", "apprentice": "apprenticeship", "volunteer": "volunteer",
    "casual": "casual",
}  # fmt: skip


_TITLES: dict[str, EmploymentType] = {
    "intern": "internship", "apprentice": "apprenticeship", "volunteer": "volunteer", "co-op": "internship",
}  # fmt: skip
# Who works with volunteers and interns need not be one.
_LEADS_VOLUNTEERS = word_set(
    "coordinator co ordinator manager director officer organiser organizer supervisor recruiter lead leader head "
    "engagement services programme program development administrator"
)


# A type under a heading or key that is about nothing else.
_TYPE_NAMED = (
    r"(?i)\b(?:(?P<full>full[- ]?time)|(?P<part>part[- ]?time)|(?P<permanent>permanent|perm)"
    r"|(?P<temporary>temporary|temp|seasonal|fixed[- ]term|maternity cover)"
    r"|(?P<contract>contract(?:or)?|freelance)|(?P<intern>internships?|interns?|co-?op)"
    r"|(?P<apprentice>apprentice(?:ship)?)|(?P<volunteer>volunteer|unpaid)"
    r"|(?P<casual>casual|per diem|zero[- ]hours?|on[- ]call|as needed|prn))\b"
)


# What follows a type of employment that is not about this job: whom else it names, a benefit, experience or study.
_OTHERS = (
    r"(?:[ ,/]+(?:and |or |& )?(?:regular |part[- ]?time|temporary |permanent |seasonal |exempt |hourly |salaried"
    r"|active )*)?[ ,]{0,2}"
    r"(?:(?:[\w’'-]+,? ){0,3}(?:experience|benefits(?![- ]eligible))\b|students?|equivalent|education|stud"
    r"|paid faculty|faculty|employees|staff\b(?! \w+ to)"
    r"|associates\b|volunteers\b|team ?members|colleagues|workers\b|remote workers?|salary(?! range)|load\b|enrol"
    r"|professional experience)"
)
# What follows "permanent" and "temporary" that are about this job: "permanent, full-time", "temporary cover".
_THIS_JOB = (
    r"(?=\s*(?:$|[),./;|–-]|[:\n]|(?:or|and) (?:full|part|contract|seasonal|casual|permanent (?!\w+s\b))|until\b"
    r"|for\b|to perm|(?:[\w/-]+,? ){0,3}?(?:positions?|roles?|posts?|jobs?|contract|appointment|assignment|cover"
    r"|work\b|vacanc|opportunit|employment|basis(?! elsewhere)|full|part|hours)\b"
    r"|(?-i:[A-Z])\w+))(?!(?: \w+)? (?:residen|work permit|visa))"
)
# What stands before a type that is not about this job.
_OF_OTHERS = regex(
    r"(?:(?P<whom>\bfor (?:all |our |each |every |eligible )?)|currently employed[^.]{0,60}|assign\w* to an? "
    r"|years? of |months? of |benefits? (?:for|to) )$",
    re.IGNORECASE,
)


# What follows a type that is of a job, whoever else is named before it: "recruiting for full-time positions".
_OF_WORK = regex(
    r"(?i)[- ]?(?:[\w/-]+,? ){0,3}?(?:work|position|role|post|job|employment|contract|vacanc|opportunit)(?!s? benefits)"
)


_NUMBER = r"(?:\d+|one|two|three|four|five|six|nine|twelve|eighteen)"
# Phrases that are about the terms of this job, wherever they stand. "permanent residents", "full-time students" and
# "contract law" are not.
_TYPE_IN_TEXT = (
    rf"(?i)\b(?:(?P<full>full(?:[- ]?time|(?= (?:and|or|&|/) part[- ]?time))"
    rf"|(?-i:F/T\b|FT(?= (?i:job|position|role|shift|hours|employment|perm))))(?!{_OTHERS})"
    rf"|(?P<part>part[- ]?time|(?-i:P/T\b))(?!{_OTHERS})"
    rf"|(?P<permanent>permanent(?:ly employed)?{_THIS_JOB}"
    r"|(?<=\ban )open[- ]ended (?:contract|position|post|appointment)\b)"
    rf"|(?P<temporary>(?:temporary|seasonal){_THIS_JOB}|fixed[- ]term|maternity cover|secondment|temp[- ]to[- ]\w+"
    rf"|{_NUMBER}[- ]?months? (?:placement|fellowship|appointment|assignment|post|position|role|ftc)\b"
    rf"|{_NUMBER}[- ]year (?:(?!in |of |or |and |to )[\w-]+ ){{0,2}}?"
    r"(?:position|appointment|fellowship|placement)\b"
    r"|temp (?:role|job|position|post|work)\b|(?m:^temp$)"
    r"|seasonal (?:field )?(?:technicians?|rangers?|assistants?|crew)\b"
    r"|(?:position|role|job|post|contract|appointment) (?:runs|will run|lasts|will last) (?:from|until|through|for)\b"
    r"|summer (?:job|position|contract)\b)"
    r"|(?P<contract>(?:\d+|\w+)[- ](?:months?|years?|weeks?)(?:[- ](?:term|long|rolling|initial|paid))* contract"
    rf"|contract of {_NUMBER}[- ](?:months?|years?|weeks?)"
    r"|(?:position|post|role|appointment|contract|fellowship|job) (?:is|will be) (?:initially |offered |funded )*"
    r"for (?:an? )?"
    rf"(?:initial |fixed |maximum )*(?:period of |term of )?{_NUMBER}[- ](?:months?|years?|weeks?)"
    rf"| and is for {_NUMBER} (?:months|years)\b"
    r"|1099 (?:contract\w*|position|role)|self-employed (?:basis|contractor|position|role)|be self-employed"
    r"|(?:bring on|hire|hiring|seeking|looking for|need) an? (?:independent )?contractor\b"
    r"|w-?2 (?:contract|only|position|role)"
    r"|contract[- ](?:position|role|job|to[- ](?:hire|perm\w*)|basis|opportunity|work|length|duration|type)"
    r"|(?:independent|fixed[- ]price|term|freelance|initial|rolling|hourly|long[- ]term|short[- ]term|month|year)"
    r" contract(?:or)?\b|contract (?:until|through|for \d)|freelance(?:r)?"
    r"|(?:duration|term)(?: of (?:the )?(?:post|position|appointment|contract|employment))?"
    r" (?:is|will be|can be|of|:)[\w\s–-]{0,24}?(?:months?|years?|weeks?)\b)"
    r"|(?P<intern>internship (?:position|opportunity|role|is|will|lasts|runs)"
    rf"|internship (?:of|for) {_NUMBER} (?:months?|weeks?)|{_NUMBER}[- ](?:year|month|week) internship"
    r"|(?:this|the|our|paid|unpaid|summer) internship(?! program)|\w+ intern (?:to|for|will)"
    r"|seeking (?:an? )?(?:\w+ ){0,2}interns?)"
    r"|(?P<apprentice>(?:our|this|the) apprenticeship\b(?! programs)|apprenticeship (?:position|is|will)"
    rf"|apprenticeship(?: of|,) {_NUMBER} (?:months?|years?))"
    r"|(?P<volunteer>volunt(?:eer|ary) (?:position|role|opportunity|basis)\b|unpaid (?:position|role))"
    r"|(?P<casual>(?<!travel )per diem(?! (?:and|rate|expense|allowance|reimburse|pay\b))"
    r"|as[- ]and[- ]when(?: (?:required|needed))?[- ](?:basis|contract|hours|shifts?|work)"
    r"|(?:on an|bank|casual|paid) ['\"‘“]?as[- ]and[- ]when"
    r"|zero[- ]hours?|casual (?:position|contract|basis|role)|bank (?:staff|hours|contract|role|post|shifts?)"
    r"|prn (?:position|basis)|(?m:^prn$)))"
)


# Before hours that say who is given a benefit: "employees working at least 20 hours a week are eligible".
_EMPLOYEES = regex(r"\b(?:employees|associates|colleagues|those|staff) (?:who |that )?[^.;\n]{0,40}$", re.IGNORECASE)


_HOURS = (
    r"(?i)\b(?:\d{1,2}(?:[.,:]\d{1,2})?\s*(?:-|–|to|or)\s*)?\d{1,2}(?:[.,]\d{1,2})?\+?[- ]?(?:average )?"
    r"(?:hours?|hrs?\.?|h)(?:\s*\([\d.]+\s*fte\))?(?:\s*(?:of work|work))?"
    r"\s*(?:(?:per|a|/|each|every)\s*(?:week|wk)|pw\b|p/w|weekly)"
    r"|\b\d{2,3}(?:\s?(?:-|–|to)\s?\d{2,3})?\s?(?:%|percent|per cent) (?:position|post|job|role|appointment|contract"
    r"|employment|workload|fte)\b|\bworkload\W{1,3}(?:is |of )?\d{2,3}(?:\s?(?:-|–|to)\s?\d{2,3})?\s?(?:%|per)"
    r"|\b\d{1,2}(?:\.\d{1,2})?[- ]hours?[- ](?:work[- ]?)?week|(?<![\d.])[01](?:\.\d+)?\s*fte\b|\bflsa\b"
    r"|\b(?:role|position|post|job|appointment|contract)\b[^.;\n]{0,24}\b(?:[1-4]|one|two|three|four)"
    r"(?:\s?(?:-|–|to|or)\s?(?:[2-5]|two|three|four|five))?\s?days?\s?(?:/|per |a |each )\s?week\b"
    r"(?!,? (?:in|on|at|from|of|remote|onsite)\b)"
    r"|\b(?:role|position|post|job)\b[^.;\n]{0,24}\b\d{1,3} hours?(?: ?/ ?| per | an? | each | every )month\b"
    r"|\b(?:\d+|\w+)[- ](?:months?|weeks?|years?)(?:['’]| minimum)? commitment\b"
    r"|\b(?:non[- ]?)?exempt (?:position|role|status|employee)\b|\btenure[- ]track\b"
)


# When one works, which tells hours but no type of employment.
_PATTERN = (
    r"(?i)\b(?:day|night|evening|morning|weekend|rotating|second|third|1st|2nd|3rd) shift\b"
    r"|\b\d{1,2}[- ]hours? shifts?\b|\bmon(?:day)?s?\s?(?:-|–|to|through|thru)\s?fri(?:day)?\b"
)


# The patterns are run only round these words.
_TYPE_WORDS = word_set(
    "time fulltime parttime permanent permanently temporary seasonal fixed maternity contract contractor ended "
    "freelance freelancer duration term placement secondment appointment fellowship internship intern interns "
    "apprenticeship volunteer voluntary unpaid diem zero casual bank prn month months year years ft t temp w2 w "
    "seasonal summer 1099 employed runs run last lasts"
)
_HOUR_WORDS = word_set("commitment hours hour hrs hr fte flsa exempt nonexempt tenure week pw workload")
_SHARE_WORDS = word_set("position post job role appointment contract employment")  # where the text has a "%"
_PATTERN_WORDS = word_set("shift shifts mon monday mondays")
_VALUE = regex(
    r"\d|shift|day|night|evening|weekend|exempt|flexible|rotat|standard|hours|month|year|\Aregular\b", re.IGNORECASE
)


# How the word before some of them begins; elsewhere they say nothing of terms.
_NUMBERS = (*"123456789", "one", "two", "three", "four", "five", "six")
_OFFERS = ("role", "position", "job", "post", "contract", "appointment")
_ONLY_AFTER = {
    "time": ("full", "part"), "t": ("f", "p"), "month": _NUMBERS, "months": _NUMBERS, "years": _NUMBERS,
    "year": _NUMBERS, "employed": ("self",), "run": ("will",), "last": ("will",), "runs": _OFFERS, "lasts": _OFFERS,
}  # fmt: skip


def _round(document: Document, triggers: Iterable[str], before: int, after: int) -> list[tuple[int, int]]:
    """Return the stretches of text round the words among `triggers`, joined where they meet, inside their blocks."""
    words = document.words
    places = sorted(
        place
        for trigger in triggers
        for place in words.places.get(trigger, ())
        if trigger not in _ONLY_AFTER or (place and words.folded[place - 1].startswith(_ONLY_AFTER[trigger]))
    )
    found: list[tuple[int, int]] = []
    for place in places:
        block = document.blocks[words.blocks[place]].span
        start = max(block.start, words.starts[place] - before)
        end = min(block.end, words.ends[place] + after)
        # A stretch begins and ends at a word's border.
        start = next((words.starts[i] for i in range(max(0, place - before), place) if words.starts[i] >= start), start)
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _named(document: Document, kind: SectionKind) -> Iterator[Field]:
    for field in document.fields:
        if len(field.span) and kind in (headings.kinds_of_key(field.key, written=field.labelled) or ()):
            yield field


def says_terms(value: str) -> bool:
    """Say whether a value under a heading or key about employment says anything: a type, hours, a shift, a duration."""
    return bool(_VALUE.search(value) or regex(_TYPE_NAMED).search(value.replace("_", " ")))


def employment_type(document: Document, sections: Sequence[Section]) -> tuple[Stated[EmploymentType], ...]:
    """Return each type of employment stated, once; fields and headed sections first.

    What stands under a heading about the employer counts only where nothing else is said.
    """
    text = document.text
    found: list[Stated[EmploymentType]] = []
    spans = [field.span for field in _named(document, "employment_type")]
    spans += [s.span for s in sections if s.kind == "employment_type" and s.how == "heading"]
    for span in spans:
        for match in regex(_TYPE_NAMED).finditer(span.of(text).replace("_", " ")):
            found.append(Stated(_NAMES[match.lastgroup or ""], Span(*match.span()).shifted(span.start)))
    employer = [s.span for s in sections if s.kind == "company" and s.how == "heading"]
    told = _types_in_text(document)
    found += _type_in_title(document)
    of_job = [stated for stated in told if not any(e.covers(stated.span) for e in employer)]
    found += of_job or ([] if found else told)
    return tuple({stated.value: stated for stated in reversed(found)}.values())[::-1]


def _type_in_title(document: Document) -> Iterator[Stated[EmploymentType]]:
    """Yield the type that the title itself is: an intern, an apprentice, a volunteer."""
    line = title.line(document)
    written = line.of(document.text) if line else ""
    head = head_noun(written)
    kind = next((kind for noun, kind in _TITLES.items() if head.startswith(noun)), None)
    first, *others = re.split(r"[\W_]+", written.casefold().strip())
    if kind is None and _LEADS_VOLUNTEERS.isdisjoint(others):  # "Volunteer Driver", "Intern Data Analysis"
        kind = _TITLES.get(first)
    if line and kind:
        yield Stated(kind, line)


def is_of_work(text: str, end: int) -> bool:
    """Say whether a type of employment that ends there is said of a job, as in "full-time position"."""
    return _OF_WORK.match(text, end) is not None


@once
def _types_in_text(document: Document) -> list[Stated[EmploymentType]]:
    found: list[Stated[EmploymentType]] = []
    triggers = _TYPE_WORDS | {"when"} if "and when" in document.small or "and-when" in document.small else _TYPE_WORDS
    for start, end in _round(document, triggers, 30, 40):
        for match in regex(_TYPE_IN_TEXT).finditer(document.text, start, end):
            others = _OF_OTHERS.search(document.text, max(0, match.start() - 90), match.start())
            hours = match["full"] or match["part"]
            if others and not (hours and others["whom"] and is_of_work(document.text, match.end())):
                continue
            found.append(Stated(_NAMES[match.lastgroup or ""], Span(*match.span())))
    return found


@once
def _hours_in_text(document: Document) -> list[Span]:
    shares = _SHARE_WORDS if "%" in document.text else frozenset()
    return _matches(document, _HOUR_WORDS | shares, regex(_HOURS))


def _matches(document: Document, triggers: Iterable[str], pattern: re.Pattern[str]) -> list[Span]:
    found: list[Span] = []
    for start, end in _round(document, triggers, 30, 30):
        for match in pattern.finditer(document.text, start, end):
            if not _EMPLOYEES.search(document.text, max(0, match.start() - 60), match.start()):
                found.append(Span(*match.span()))
    return found


def statements(document: Document) -> list[Span]:
    """Return where the text speaks of type of employment, hours or FLSA status, in order."""
    found = [field.span for field in _named(document, "employment_type") if says_terms(field.span.of(document.text))]
    found += [stated.span for stated in (*_type_in_title(document), *_types_in_text(document))]
    found += _hours_in_text(document)
    return sorted(found)


def hours(document: Document, sections: Sequence[Section]) -> Stated[str] | None:  # noqa: ARG001
    """Return the hours or working pattern, as stated."""
    text = document.text
    for field in _named(document, "employment_type"):
        named = any(word in field.key.casefold() for word in ("hour", "shift", "schedule"))
        if named or regex(_HOURS).search(text, field.span.start, field.span.end):
            return Stated(field.span.of(text), field.span)
    spans = _hours_in_text(document) or _matches(document, _PATTERN_WORDS, regex(_PATTERN))
    weekly = [span for span in spans if "h" in span.of(text).casefold() and any(map(str.isdigit, span.of(text)))]
    return next((Stated(span.of(text), span) for span in [*weekly, *spans]), None)


# Not a deadline that the work has: "meet the deadline", "the deadline for the tax return".
_DEADLINE = (
    r"applications? deadline|(?<!meet )(?<!meet the )(?<!meets the )(?<!meeting the )(?<!tax )(?<!filing )"
    r"(?<!project )(?<!whose )(?<!missed )deadline(?! of)"
    r"(?! for (?!app|receipt|receiving|submi|this|the (?:app|post|job|role|position|vacanc)))"
)


_CLOSING = (
    rf"(?i)\b(?:closing (?:date|time)|{_DEADLINE}|apply (?:by|before|no later than)"
    r"|applications? (?:must be|should be|are|is|will be|to be)? ?"
    r"(?:received|submitted|due|close[sd]?|accepted (?:until|through))"
    r"|closes? (?:on|at|by)|closes(?=:? (?:midnight|noon|midday))"
    r"|closes(?=:? \d{4}-|:? \d{1,2}(?:st|nd|rd|th)? [a-z]+ 20\d\d)"
    r"|(?:received|submitted|sent|considered) (?:by|before|prior to|not? later than|until)"
    r"|accepting (?:submissions|applications|cvs|resumes|proposals) (?:until|through|till|up to)"
    r"|must be (?:received|submitted|returned|in) [^.;\n]{0,60}?\b(?:by|before|no later than)(?= [^.;\n]{0,24}\d)"
    r"|(?:must|should|shall|to) reach [^.;\n]{0,60}?\b(?:within|by|before|no later than|on or before)"
    r"(?= [^.;\n]{0,24}\d)"
    r"|(?:applications?|submissions?|advert|posting|vacancy|call|window) (?:window |period )?(?:closes?|ends?)"
    r"(?= \d| [a-z]{3,9} \d)|(?:advert\w*|posting) end date|(?:start|begin|commence)\w* (?:to )?review\w* applications"
    r"|(?:expires?|valid (?:until|through))|last (?:date|day) (?:to|for|of)|not? later than|review of applications"
    r"|(?:(?:will|we|to) accept|accepting|receive|welcome|take|consider) applications? (?:until|till|through|up to)"
    r"|open (?:until|till)(?=:? \d| [a-z]{3,9} \d)"
    r"|(?:returned|in|with us|here|hear from you|on our desk) (?:by|before|no later than)(?= [^.;]{0,20}\d))\b"
)


_OPEN = (
    r"(?i)\b(?:open continuous|open (?:until|till) (?:filled|closed|further notice)|until (?:all )?(?:of )?(?:the )?"
    r"(?:position|vacancy|post|role|job|positions|filled)(?: is| are| has been| have been)? ?filled|until filled"
    r"|closes? (?:when"
    r"|once|as soon as) (?:the \w+ (?:is|has been) )?filled|rolling (?:basis|deadline|applications?|admission)"
    r"|open until (?:an?|the) (?:\w+ )?(?:candidate|applicant|person) (?:is|has been) (?:found|appointed|identified"
    r"|hired)"
    r"|on an? rolling|reviewed (?:on a rolling|as (?:they are )?received)|(?:recruit\w*|hir\w+|accept\w*"
    r"|applications?|review\w*)[^.;\n]{0,60} on an? (?:ongoing|continu\w+) basis)\b"
)


_CLOSING_WORDS = word_set(
    "closing deadline apply applications application closes close received submitted sent considered expires "
    "valid last later accepting accept receive welcome take consider open returned hear reach window submissions end "
    "reviewing review"
)
_OPEN_WORDS = word_set("open filled rolling reviewed ongoing continuous continual")
_SENDING = word_set(
    "returned forms send submit apply email forward resume resumes résumé cv cvs letter letters application "
    "applications"
)


_LONGEST_DATE = 120  # characters of a value that gives a closing date; more is prose
_UNSAID = regex(r"(?i)n/?a|none|null|not (?:specified|stated|given|applicable)|unspecified|tb[acd]|-+|false|no")


def _date_in(text: str, start: int, end: int) -> Stated[str] | None:
    """Return the first date of a stretch; of a period ("3 May to 9 June 2031") the day it ends on."""
    match = dates.pattern().search(text, start, end)
    if match and (until := regex(_UNTIL).match(text, match.end(), end)):
        match = dates.pattern().match(text, until.end(), end) or match
    day = dates.iso(match) if match else None
    return Stated(day, Span(*match.span())) if match and day else None


_UNTIL = r"\s*(?:to|until|till|through)\s+"


def _open_in(document: Document, stretches: Iterable[tuple[int, int]]) -> Stated[str] | None:
    for start, end in stretches:
        if match := regex(_OPEN).search(document.text, start, end):
            return Stated(match.group(), Span(*match.span()))
    return None


_TIME_OF_DAY = (
    r"(?i)(?:[\s,:(]|the|noon|midnight|midday|end of|close of business|cob|day|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|on|at"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|latest)*"
)


def _send_by(document: Document) -> Stated[str] | None:
    """Return the date of "send your CV to ... by 3 May 2030"."""
    words = document.words
    for by in ("by", "before", "until"):
        for place in words.places.get(by, ()):
            reach = 5 if by == "until" else 25
            sent = not _SENDING.isdisjoint(words.folded[max(0, place - reach) : place])
            if place + 1 >= len(words) or not (sent or "applications" in words.folded[max(0, place - 10) : place]):
                continue
            end = words.ends[place]
            found = _date_in(document.text, end, end + 60)
            if found is not None and regex(_TIME_OF_DAY).fullmatch(document.text, end, found.span.start):
                return found
            if by != "until" and (day := _near_date(document.text, end, end + 34)):
                return day
    return None


_YEAR = 5  # figures; a value of fewer is no date


def _closing_fields(document: Document) -> Iterator[Field]:
    """Yield the fields that give a closing date; "N/A" and the like give none."""
    for field in document.fields:
        key, value = field.key.casefold(), field.span.of(document.text).strip()
        kinds = headings.kinds_of_key(field.key, written=field.labelled) or ()
        if "deadline" not in kinds and not any(stem in key for stem in ("deadline", "closing", "expir")):
            continue
        days = value.isdigit() and len(value) < _YEAR  # `expires_in: 90`
        if value and len(value) < _LONGEST_DATE and not days and not _UNSAID.fullmatch(value):
            yield field


def deadline(document: Document, sections: Sequence[Section]) -> Stated[str] | None:
    """Return the closing date in ISO 8601, or the statement that stands for it ("open until filled")."""
    text = document.text
    # A date in data is surer than one after a label in the text, where day and month may be taken for each other.
    for field in sorted(_closing_fields(document), key=lambda field: field.labelled):
        whole = field.span.start, field.span.end
        return _date_in(text, *whole) or _open_in(document, [whole]) or Stated(field.span.of(text), field.span)
    for section in sections:
        whole = section.span.start, section.span.end
        if section.kind == "deadline" and section.how == "heading":
            return _date_in(text, *whole) or _open_in(document, [whole])
    return _deadline_in_text(document)


@once
def _deadline_in_text(document: Document) -> Stated[str] | None:
    text = document.text
    for start, end in _round(document, _CLOSING_WORDS, 30, 110):
        for match in regex(_CLOSING).finditer(text, start, end):
            if found := _date_in(text, match.end(), min(end, match.end() + 70)):
                return found
            if (near := _near_date(text, match.end(), end)) is not None:
                return near
    return _send_by(document) or _open_in(document, _round(document, _OPEN_WORDS, 90, 40))


@functools.cache
def _yearless() -> re.Pattern[str]:
    month = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
    return regex(
        rf"(?: (?:for|to) (?:(?:the|this|all|your|our|receipt|of|complete) )*(?:apply|applying|applications?|post"
        rf"|position|role|job|vacancy|internship|submissions?))?"
        rf"[\s:,–-]*(?:is|on|the|at|of|by|prior to|will|begins?|starts?|before|until|midnight|noon|midday"
        rf"|lunchtime|close of business|cob"
        rf"|(?:(?:central|eastern|pacific|mountain|local|standard|daylight|uk|irish|indian) )+time|[bcegimp]s?t\b|utc"
        rf"|12 (?=noon|midday|midnight)"
        rf"|end of (?:the )?(?:business )?day|\d{{1,2}}(?:[:.]\d\d)? ?[ap]m|\d{{1,2}}[:.]\d\d"
        rf"|(?:utc|gmt) ?[+-] ?\d+(?::\d\d)?"
        rf"|\w+day|:|,|\s)*"
        rf"(\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {month}|{month} \d{{1,2}}(?:st|nd|rd|th)?|end of {month})\b",
        re.IGNORECASE,
    )


def _near_date(text: str, start: int, end: int) -> Stated[str] | None:
    """Return a day and month without a year, right after the words that announce it."""
    match = _yearless().match(text, start, end)
    return Stated(match.group(1), Span(*match.span(1))) if match else None


_POSTED_KEYS = frozenset(
    {
        "date posted", "posted", "posted on", "posting date", "posted date", "date published", "published",
        "published at", "created", "created at", "date", "open date", "opening date", "opens", "publication date",
        "first published",
    }
)  # fmt: skip


_PUBLISHING = (
    r"(?i)(?:\A|[\n.|•(])\s*(?:(?:this )?(?:job|vacancy|advert|posting|position) (?:was )?)?"
    r"(?:posted|published|advertised)(?: on)?[:\s]+"
)


def posted(document: Document) -> Stated[str] | None:
    """Return the date of publication in ISO 8601, as a field or a sentence that begins with it gives it."""
    for field in document.fields:
        key = headings.normal_key(field.key.rpartition(".")[2])
        value = field.span.of(document.text)
        if key in _POSTED_KEYS and (day := dates.first(value) or dates.of_milliseconds(value)):
            return Stated(day, field.span)
    if not document.words.places.keys().isdisjoint(("posted", "published", "advertised")):
        for match in regex(_PUBLISHING).finditer(document.text):
            found = dates.pattern().match(document.text, match.end())
            day = dates.iso(found) if found else None
            if found and day:
                return Stated(day, Span(*found.span()))
    return None
