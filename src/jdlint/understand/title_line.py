"""What of a line that holds a job title is the title, and what only its decoration."""

from __future__ import annotations

from jdlint.document import Document
from jdlint.regex import regex
from jdlint.text import Span, trim
from jdlint.understand import dates, headings
from jdlint.understand.gazetteer import ends_in_state, only_places
from jdlint.understand.title_form import (
    bare,
    ends_as_organisation,
    ends_as_scholar,
    heads,
    is_employers,
    is_noun,
    names_work,
)

_READ = 6000  # code points from the top in which an employer is named as the one who acts

_DIVIDER = regex(
    r"\s+[-–—|@•·]+\s+|(?<=\w)[-–—]\s+(?=[A-Z])|\s+(?:at|via)\s+(?:the\s)?(?=[A-Z])|\s*\|\s*|\s+--\s+|\s{2,}|,\s+"
    r"|;\s+(?=[A-Z])"
)
_GRADE = regex(
    r"(?:[\s,–—-]{1,5}\(?(?:GS|GG|NF|FSN|FP|Band|Grade)[ -]?\d[\w*;/ -]{0,20}\)?|(?i:\s\d{1,2}[- ](?:month"
    r"|year)s?(?: (?:contract|ftc|fixed[- ]term))?|\s\d+\+? years?(?:['’] | )experience)|\s\*+\s?[A-Z][^*\n]{3,50}\**"
    r"|[\s,–—-]{1,4}[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"  # a British postcode
    r"|[\s–—-]{1,5}\(\s?(?=\w*\d)[A-Z0-9-]{5,20}\s?\)|\s(?:x\s)?\*[*k]{2,40}\w*|\sx\s?\d{1,2})\s*$"
)
_GENDERS = regex(r"[(\[]\s*(?:[mfwdxhiagn]\s*[/|,*:]\s*){1,3}[mfwdxhiagn]\s*[)\]]")
_TERMS = regex(
    r"(?i)(?:full|part)[- ]?time|[fp]/t\b|(?:entry|mid|intermediate)[- ]level\b|permanent|perm\b"
    r"|temporary|temp\b|contract\b|fixed[- ]term|freelance|per diem\b|prn\b|casual\b"
    r"|remote|hybrid|on-?site|\d+[- ](?:months?|years?)\b|\d[\d.,–-]*\s?(?:hours|hrs)\b|work(?:ing)? from home|wfh\b"
    r"|\d{2,3}(?:\s?[-–]\s?\d{2,3})?\s?%|x?\s?\d{1,2} (?:roles|positions|posts|vacancies|openings)\b"
    r"|\d (?:aa )?(?:rosettes?|(?:michelin )?stars?)\b|immediate|urgent|apply|no experience|internal only|x ?\d+$"
)
_PAY = regex(
    r"(?i)[$£€₹]\s?\d|\*{2,}|\b\d+(?:\.\d+)?k\b|\bper (?:hour|annum|day)\b|\bOTE\b|[+&] tips\b|^(?:top|great|good"
    r"|excellent|amazing|generous|fantastic|awesome) (?:employer|culture|benefits|pay|hourly|hours|team|wages)\b"
    r"|\b(?:salary|sign[- ]on|bonus)\b"
)
_PAID = regex(
    r"(?i)\s+[-–—]?\s*(?:up to |from |to |with |plus |earn |starting (?:at|from) )?"
    r"[$£€₹]\s?\d[\w.,]*(?:\s?(?:-|–|to)\s?[$£€₹]?\d[\w.,]*)?"
    r"[^|]{0,28}$"
)
_COMPASS = regex(
    r"(?i)\(?(?:(?:north|south|east|west|central|greater|mid|inner|outer)\w* ?)+\)?$|midlands$|nationwide$"
)
_REFERENCE = regex(r"(?i)(?:(?:ref|job|req|id|requisition|vacancy|posting)\b[\w .:#-]*\d|#?[A-Z]{0,4}-?\d{3,})")
_IN_PLACE = regex(r"\s+(?:[Ii][Nn]|[Nn]ear|[Bb]ased in)\s+((?:the )?[A-ZÀ-Þ][^|()]*)$")
_COUNTRY = regex(r" [A-Z]{2}")  # "Turin, IT"
_NAME = r"[A-ZÀ-Þ][\w'’.]+"
_PLACED_LAST = tuple(regex(rf"\s{words}(?:, [A-Z]{{2,3}})?$") for words in (_NAME + " " + _NAME, _NAME))
_ASIDE = regex(r"\s*[(\[]([^()\[\]]+)[)\]]$")
_HIRES = regex(
    r"(?:[^.|]|\.\d){2,60}? (?:is |are )?(?:now )?(?:[Hh]iring|[Ll]ooking [Ff]or|[Ss]eek(?:ing|s)|[Rr]ecruit(?:ing|s))"
    r" (?:an? )?(?=[A-Z])"
)
_HIRES_IN = regex(r" in [A-ZÀ-Þ][^|]*(?:\| \w+)?$")
# What announces a title: "We are hiring:", "Subject:", "2 positions:"; or for how long: "2-year".
_ANNOUNCED = regex(
    r"(?i)\d{1,2}[- ]years?(?:ly)?[- ](?=post-?doc|research|fellow|phd|doctoral|lecture)|(?:post \d+/\d+(?=\s*:)"
    r"|(?:the )?(?:re|fwd?|subject|title|position|role|post|job|careers?)(?=\s*:)|wanted|urgent(?:ly)?|hot job"
    r"|(?:we(?:['’]re| are) )?(?:now )?hiring(?=!)|(?:positions?|jobs?|posts?) (?:available|vacant|open)"
    r"|(?:job|position) (?:description|advert|posting|offer)|(?:job |position )?vacancy announcement|help wanted"
    r"|(?:now )?closed|filled|(?:[\w-]+ ){1,3}(?:job|position|role)(?=\s*:)|(?:crew|casting"
    r"|open) call|(?:urgent |immediate )?require?ment(?: (?:with|at|from) [\w .&-]{2,40}?)?|call for applications"
    r"|(?:[\w()&'’][\w()&'’-]* ){0,4}?(?:vacanc(?:y|ies)|openings?|hiring|recruiting|seeking|opportunity|recruitment"
    r"|(?:job|position|posting|role) title|(?:job|open|new|current|voluntary) (?:positions?|posts?"
    r"|roles?))(?: now)?)(?:\s*[:!–—]+\s*|\s-\s+|\s+for\s+(?:an?\s+)?)(?=\w)|(?:two|three|four|five|six|several"
    r"|multiple|\d{1,2}\s?x?)\s+(?=[A-Z])|\[[^\]]{1,20}\]\s*(?=\w)|\((?:coming (?:soon|in [^()]{3,20})"
    r"|(?:now )?closed|filled|expired|urgent|re-?advertised|reposted)\)\s*(?=\w)"
)
# The pages above that of the posting: "Home > Careers > Baker", "Vacancies / Baker".
_CRUMBS = regex(
    r"(?i)(?:(?:home|about(?: us)?|careers?|jobs?|vacanc(?:y|ies)|(?:current |job )?openings?|opportunities|positions"
    r"|work with us|join us)\s*(?:\s/\s|>+|»|›|→)\s*)+(?=\w)"
)
# What follows "hiring" where it is the work itself: "Hiring Manager", "Recruiting and Training Officer".
_OF_HIRING = (
    r"(?:manager|coordinator|specialist|partner|lead|assistant|officer|associate|event|process|operations|sourcer"
    r"|consultant|administrator|director|analyst|intern|team|and|&|system|program|agent|advis[eo]r|scheduler"
    r"|supervisor|executive|generalist|recruiter|strateg|market|for|in|at|to|our|new|help)\w*\b"
)
_JOIN_AS = regex(
    r"(?i)(?:join|work with) (?:us|our \w+|the \w+|\w+)(?: \w+){0,4} as (?:an?|our) (?=\w)|work as an? (?=\w)"
    r"|we(?:['’]re| are) (?:now |currently |still )?(?:hiring|looking for|recruiting|seeking) "
    r"(?:an? |our next |another )?(?:new |(?:full|part)[- ]time )?(?=\w)"
    r"|(?-i:(?:Available|AVAILABLE|New|NEW) (?=[A-Z])|open (?=post-?doc|phd|faculty|intern)"
    r"|(?:Open|OPEN) (?!(?i:source|access|data|air|water)\b))"
    r"(?=\w.*\b(?:positions?|posts?|jobs?)(?: (?:open|available|vacant)\b.*)?$)"
    r"|job title (?=[A-Z])|(?:looking|searching) for (?:an? |our next )(?=\w)"
    r"|becom(?:e|ing) an? (?=\w)|(?:the )?(?:role|position|post) of (?=\w)"
    r"|apply (?:now )?for (?:an? |the |our )?(?!jobs?\b)(?=\w)"
    rf"|(?:now )?(?:hiring|recruiting|seeking):? (?:for )?(?:(?:an?|our next|two|three|four|\d) )?"
    rf"(?!{_OF_HIRING})(?=[a-z])"
    r"|(?-i:(?:Work|WORK|Join|JOIN) ?(?:for|with|FOR|WITH)? (?:us|US|our team|OUR TEAM):?"
    r"|(?:Job|Career|Current|Employment) (?:[Pp]osting:?|[Oo]pportunit(?:y|ies)|[Vv]acanc(?:y|ies)|[Oo]penings?))"
    r" (?=[A-Z])"
)
WANTED = regex(r"(?i)\s+(?:is |are )?(?:urgently |immediately |desperately )?(?:wanted|needed|required|sought)\b.*$")
_DUTIES = regex(
    r"(?i)\s+(?:job (?:description|details|summary|specification|posting|advert)|duties"
    r"|(?:duties|roles?) (?:and|&) responsibilities|requirements)\b.*$"
)
# The next label of a line of labels: "Lab Analyst. Salary: Level 3".
NEXT_LABEL = (
    r"[.,;]?\s+(?:Salary|Pay|(?:Job )?Location|Hours|Closing [Dd]ate|Reports [Tt]o|Department|Company|Duration"
    r"|Start [Dd]ate|Contract|Rate|Reference|Grade|(?:Job )?[Tt]ype)\s?:"
)
_BEHIND_LABEL = regex(rf"\s+REF(?:ERENCE)?\.?\s?N[Oo]\b.*$|{NEXT_LABEL}.*$")
# When the job begins: ", starting in January 2027".
_BEGINS = regex(
    r"(?i),? (?-i:starting|beginning|commencing|starts?:?) (?:on |in |from |as of |date:? )?(?=[^,|]{0,24}\d)[^,|]*$"
)
_VACANT = regex(
    r"(?i)\s+(?:jobs?|position|vacanc(?:y|ies)|openings?|offer|role|post|opportunit(?:y|ies))(?: (?:now )?available)?$"
    r"|\s+(?:positions?|posts?|jobs?) (?:is |are )?(?:now )?(?:available|open|vacant)"
    r"(?: (?:starting|beginning|from|within|at|in) .{2,30})?$"
)
_TIME = regex(r"(?i)\s+(?:full|part)[- ]?time$")
# A description of the employer behind the title: "Nurse for a growing family-run company", "at edtech startup".
_FOR_FIRM = regex(
    r"(?i)\s+(?:for|at|with)\s+(?:[\w/&{}.'’-]+\s){0,6}(?:company|start-?up|scale-?up|agency|firm|organi[sz]ation"
    r"|non-?profit)$|\s+to (?:join|assist|help|support|work|study|develop) .{1,80}$"
)
_LEVEL = r"(?:entry|junior|intermediate|mid(?:dle)?|senior|graduate|lead)"
_LEVELS_FIRST = regex(rf"(?i)(?:{_LEVEL}(?:\s?(?:/|-|,|&|to|or|and)\s?{_LEVEL})+[- ]levels?)\s+(?=\w)")
_SHORT = 60  # characters of a title that follows "is hiring" in a line of its own
_LISTED = 2  # parts divided by bars behind the job; more are a list of topics

# An employer's name behind a comma; "University Libraries" or "Special Collections and Archives" say which job it is.
_HOUSE = regex(
    r"(?:University|College|School|Museum) of [A-Z]|(?:[A-Z]\w+ ){2,}Library"
    r"|[A-Z]\w+ (?:University|College|Hospital|Museum|Council|Inc|Ltd|LLC)\.?$"
)
_HOUSE_FOR = regex(
    r"(?:The |the )?(?:[A-Z][\w.&'’-]+ ){0,4}(?:Center|Centre|Institute|Court|Consortium|Foundation|Association|Society"
    r"|Museum|University|Academy|School(?= for)) (?:for|of) (?:the )?[A-Z]"
)
_OWN_PAGES = regex(r"(?i)\w (?:careers|jobs|vacancies|openings)$")
_COMPANY_FORM = regex(r"^,? (?:Inc|Ltd|LLC|plc|GmbH|Limited|Co)\b\.?")
_INTRODUCED = ("About ", "At ", "Join ", "Joining ")
_EMPLOYERS_DO = frozenset(
    {"seeks", "requires", "needs", "offers", "is", "has", "invites", "announces", "a", "an", "the"}
)
_EMPLOYER_KEYS = frozenset(
    {"company", "employer", "organisation", "organization", "business name", "hiring organization name", "company name"}
)


def is_organisation(part: str, text: str) -> bool:
    """Say whether a part of a title names an employer, as its words or the text below show."""
    if is_employers(part):
        return True
    name = _ASIDE.sub("", part.strip())
    return any(_acts_as_employer(name, text) for name in {name, name.upper()} if name)


def _acts_as_employer(name: str, text: str) -> bool:
    at = text.find(name, text.find(name) + 1)
    while 0 <= at < _READ:
        behind = text[at + len(name) : at + len(name) + 24]
        following = _COMPANY_FORM.sub("", behind)[:14].lstrip(" ,").split(" ")[0]
        if following in _EMPLOYERS_DO or (text.endswith(_INTRODUCED, 0, at) and not behind[:1].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False


def is_pay_or_terms(part: str) -> bool:
    """Say whether a part of a line tells pay or terms of work: "£30,000", "full-time"."""
    return bool(_TERMS.match(part) or _PAY.search(part))


def _is_decoration(part: str, document: Document, *, comma: bool = False) -> bool:
    """Say whether a part of a title's line tells place, pay, terms, reference or employer rather than the job."""
    part = part.strip()
    if not comma and (_HOUSE_FOR.match(part) or _OWN_PAGES.search(part)):
        return True
    if not part or names_work(part):
        return bool(part) and bool(_TERMS.match(part)) and not heads(part)
    if is_pay_or_terms(part) or _COMPASS.match(part) or _REFERENCE.match(part):
        return True
    if only_places(part) or part in _employers(document) or (not comma and _is_in_address(part, document.text)):
        return True
    return bool(_HOUSE.search(part)) if comma else is_organisation(part, document.text)


_HEAD = 600  # characters at the top, where the address of the posting stands
_URL = regex(r"https?://\S+")


def _is_in_address(part: str, text: str) -> bool:
    """Say whether the first address at the top has a name in it: "jobs.example.org/quillon" and "Quillon"."""
    name = "".join(c for c in _ASIDE.sub("", part).casefold() if c.isalnum())
    url = _URL.search(text, 0, _HEAD) if len(name) > 3 else None
    return url is not None and name in regex(r"[./?&=]+").split(url.group().casefold())[:6]


def _employers(document: Document) -> set[str]:
    keys = ((headings.normal(field.key.replace("_", " ")), field) for field in document.fields[:20])
    return {
        field.span.of(document.text).strip() for key, field in keys if key in _EMPLOYER_KEYS and len(field.span) < 80
    }


def _parts(text: str, span: Span) -> list[tuple[Span, str]]:
    """Return the parts of a line that dividers make, each with the divider before it."""
    found: list[tuple[Span, str]] = []
    start, before = span.start, ""
    for divider in _DIVIDER.finditer(text, span.start, span.end):
        before_it = text[span.start : divider.start()]
        if before_it.count("(") > before_it.count(")"):
            continue
        found.append((Span(start, divider.start()), before))
        start, before = divider.end(), divider.group().strip() or "  "
    return [*found, (Span(start, span.end), before)]


def without_genders(title: str) -> str:
    """Return a title without the "(m/w/d)" that says that all are meant."""
    return _GENDERS.sub("", title)


def _is_picture(sign: str) -> bool:
    """Say whether a sign is a picture or the like, and no letter."""
    return sign > "\u2100" and not sign.isalnum()


def _behind_leads(text: str, start: int, end: int) -> int:
    """Return where what announces a title ends, or where it began when nothing does."""
    while lead := _ANNOUNCED.match(text, start, end) or _JOIN_AS.match(text, start, end):
        if lead.end() >= end - 2:
            break
        start = lead.end()
    return start


def announced(text: str, span: Span) -> Span:
    """Return a line without the words that announce the title: "We are hiring:", "Vacancy for a", "wanted in Hull"."""
    start, end = span.start, span.end
    while start < end and (text[start] in "*•#~_=-–> " or _is_picture(text[start])):
        start += 1
    if crumbs := _CRUMBS.match(text, start, end):
        start = crumbs.end()
    start = _behind_leads(text, start, end)
    hires = _HIRES.match(text, start, end)
    if hires and (place := _HIRES_IN.search(text, hires.end(), end)):
        start, end = hires.end(), place.start()
    elif hires and end - hires.end() < _SHORT and heads(text[hires.end() : end]):
        start = hires.end()
    for tail in (_BEHIND_LABEL, WANTED, _DUTIES, _BEGINS):
        behind = tail.search(text, start, end)
        if behind and names_work(before := text[start : behind.start()]) and before.count("(") <= before.count(")"):
            end = behind.start()
            start = _behind_leads(text, start, end)
    if (level := _LEVELS_FIRST.match(text, start, end)) and names_work(text[level.end() : end]):
        start = level.end()
    while end > start + 3 and (text[end - 1] in ".!,;:*~_= " or _is_picture(text[end - 1])):
        end -= 1
    return trim(text, Span(start, end))


def _undecorated(document: Document, span: Span) -> Span:
    """Return the part of a title's line that names the job, with the parts beside it that say which."""
    text = document.text
    parts = _parts(text, span)
    if len(parts) < 2:
        return span
    core = next(
        (
            at
            for at, (part, _) in enumerate(parts)
            if names_work(part.of(text)) and not (at == 0 and is_employers(part.of(text)))
        ),
        0,
    )
    first = core
    while first and parts[first][1] == ",":
        first -= 1
    if first and not all(_is_decoration(part.of(text), document) for part, _ in parts[:first]):
        first = 0
    last = core
    house = False
    for at in range(core + 1, len(parts)):
        part, divider = parts[at]
        if divider.partition(" ")[0] in ("at", "@", "via"):
            break
        joined = (after for after in range(at + 1, len(parts)) if parts[after][1] not in (",", "at the"))
        until = next(joined, len(parts)) - 1
        rest = text[part.start : parts[until][0].end]
        housing = is_employers(rest) or rest.startswith(("The ", "St ", "St. "))
        elsewhere = until > at and (ends_in_state(rest) or (housing and not names_work(rest)))
        if divider != "," and elsewhere:
            break
        housed = house or text.startswith(("The ", "St ", "St. "), part.start)
        house = divider == "," and housed and not names_work(part.of(text))
        if house or _is_decoration(part.of(text), document, comma=divider == ","):
            if divider == "," or any(sign in "-–—" and heads(later.of(text)) for later, sign in parts[at + 1 :]):
                continue
            break
        last = at
    vacant = _VACANT.search(text, parts[core][0].start, parts[core][0].end)
    topics = len(parts) > core + 2 and parts[core + 1][1] != "," and parts[core + 2][1] == ","
    if topics and vacant and heads(text[parts[core][0].start : vacant.start()]):
        last = core  # "Welder Position - pipes, frames and hulls"
    behind = [part for part, divider in parts[core + 1 :] if divider not in (",", "  ")]
    bars = [divider for _, divider in parts[core + 1 :] if divider in ("|", "•", "·")]
    if len(bars) >= _LISTED and last > core and not any(names_work(part.of(text)) for part in behind):
        last = core
    whole = Span(parts[first][0].start, parts[last][0].end)
    dropped = text[whole.end : span.end]
    # "(m/w/d)" belongs to the title, and a span cannot leave out what stands before it.
    return Span(whole.start, span.end) if _GENDERS.search(dropped) else whole


def _unplaced(text: str, span: Span) -> Span:
    """Return a title without grade, place or terms of work that end it with no divider before them."""
    while True:
        tail = _GRADE.search(text, span.start, span.end)
        if tail and tail.start() > span.start + 3 and not names_work(tail.group()):
            span = trim(text, Span(span.start, tail.start()))
        elif (aside := _ASIDE.search(text, span.start, span.end)) and _is_aside(aside.group(1).strip()):
            span = trim(text, Span(span.start, aside.start()))
        elif (pay := _PAID.search(text, span.start, span.end)) and pay.start() > span.start + 3:
            span = trim(text, Span(span.start, pay.start()))
        elif (time := _TIME.search(text, span.start, span.end)) and heads(text[span.start : time.start()]):
            span = trim(text, Span(span.start, time.start()))
        elif text[span.end - 1] in ",-–—|" and len(span) > 3:
            span = trim(text, Span(span.start, span.end - 1))
        elif (firm := _FOR_FIRM.search(text, span.start, span.end)) and names_work(text[span.start : firm.start()]):
            span = trim(text, Span(span.start, firm.start()))
        elif (tail := _VACANT.search(text, span.start, span.end)) and names_work(text[span.start : tail.start()]):
            span = trim(text, Span(span.start, tail.start()))
        elif place := _placed(text, span):
            span = trim(text, Span(span.start, place))
        else:
            return span


_APART = regex(
    r"(?i)(?:position )?(?:closed|filled|expired|vacant|open)$|vacancy$|clos(?:es|ing) "
    r"|(?:posted|listed) (?:on )?(?:\d|[A-Z][a-z]+ \d)"
    r"|(?:apply|open|applications?) (?:by|until|now)\b|job[- ]share\b"
    r"|\d+\s?(?:[-–]|to)?\s?\d*\+?\s?(?:yrs?|years?)(?: exp\w*\.?)?$|(?:fully )?(?:remote|hybrid"
    r"|on-?site)\b|(?-i:US|USA|U\.S\.|UK|EU|EMEA|APAC|LATAM) (?:remote|hybrid)$"
    r"|(?:\w+ )?20\d\d (?:start|intake|cohort)$|funded by \w"
    r"|(?:full|part)[- ]?time\b|via \w|series [a-f]\b|(?:ref|req|job id)\b.*\d|(?:\d+|one|two|three|four"
    r"|five|six)[- ](?:years?|months?)\b(?! olds?)[^,]*$|.*\b(?:experience|(?:recent|new) grad(?:uate)?s)\b"
    r"|(?:external |fixed[- ]term |temporary )?contract(?:or)?$|x\s?\d+\b|\d+\s?x$|\d[\d.,–-]*\s?(?:hours|hrs)\b"
    r"|(?:\d+|one|two|three|four|several|multiple) (?:posts?|positions?|vacanc(?:y|ies)|openings?|roles?)$|(?:mon"
    r"|tues|wednes|thurs|fri|satur|sun)day\b|[A-Z]{0,4}-?\d{3,}\w*$"
)


def _is_aside(words: str) -> bool:
    """Say whether the words of a bracket that ends a title tell place, mode, days or a reference."""
    if only_places(words) or _APART.match(words) or dates.pattern().fullmatch(words):
        return True
    parts = words.split(", ")
    told = [only_places(part) or bool(_PAY.search(part)) for part in parts]  # "Temporary" alone stays in a title
    return any(told) and all(
        one or _TERMS.match(part) or _APART.match(part) for part, one in zip(parts, told, strict=True)
    )


def _placed(text: str, span: Span) -> int | None:
    """Return where the place begins that ends a title: "Baker in Leeds", "Care Worker Leeds"."""
    said = _IN_PLACE.search(text, span.start, span.end)
    if said and names_work(text[span.start : said.start()]):
        place = said.group(1).title() if said.group(1).isupper() else said.group(1)
        place = place.removeprefix("the ").removeprefix("The ")
        town, _, rest = place.rpartition(",")
        # What is taught or studied stands there as often: "Research Fellow in Glaciology, Leeds".
        anywhere = only_places(rest) and not ends_as_scholar(text[span.start : said.start()])
        if only_places(place) or anywhere or (_COUNTRY.fullmatch(rest) and only_places(town)):
            return said.start()
    for pattern in _PLACED_LAST:
        last = pattern.search(text, span.start, span.end)
        if last is None or names_work(last.group()) or not only_places(last.group().strip()):
            continue
        before = text[span.start : last.start()].split()
        if before and (is_noun(bare(before[-1])) or bare(before[-1]) == "job"):
            return last.start()
    return None


_LONGEST_NAME = 3  # words of an employer's name that precedes a title without a divider


def _without_employer(text: str, span: Span) -> Span:
    """Return a title without the employer's name before it, where the text seeks the rest: "Acme Finance Manager"."""
    words = span.of(text).split(" ")
    for length in range(1, min(_LONGEST_NAME, len(words) - 1) + 1):
        rest = " ".join(words[length:])
        if len(words) - length == 1 and not rest.islower():
            break
        start = span.end - len(rest)
        name = text[span.start : start - 1]
        if not (name[:1].isupper() and heads(rest)) or names_work(name) or not _acts_as_employer(name, text):
            continue
        sought = any(text.find(f" {article} {rest}", span.end) >= 0 for article in ("a", "an", "our", "the"))
        small = rest.islower() and f"At {name}," in text  # "As a Larkfield welder"
        if sought or small or (length > 1 and ends_as_organisation(name.split())):  # "Larkfield Industries Welder"
            return Span(start, span.end)
    return span


def cleaned(document: Document, span: Span) -> Span:
    """Return a title without what only decorates it: employer, place, pay, terms, grades, reference numbers."""
    text = document.text
    span = announced(text, trim(text, span))
    span = _unplaced(text, span)
    span = trim(text, _undecorated(document, span))
    return _without_employer(text, _unplaced(text, span))
