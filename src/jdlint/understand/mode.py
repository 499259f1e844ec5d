"""Is the work done remotely, on site, or partly both, as far as the posting says?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdlint.document import Document
from jdlint.facts import Stated, WorkMode
from jdlint.regex import regex
from jdlint.text import Span
from jdlint.understand.once import once

# How much a statement weighs: about this role, in general, about a chance or the employer (which alone settles
# nothing).
_ROLE, _GENERAL, _CHANCE = 3, 2, 1
_Read = tuple[WorkMode, int] | None
Statement = tuple[WorkMode, int, Span]  # what is said, its weight, its words

_REACH = 60  # characters before and after a cue that say what it means

# The patterns below are matched against lower-case text right before (ending in $) or right after a cue. They are plain
# strings: `re` compiles and keeps each at its first use, and most postings need few of them.
_OPEN = r"(?:^|\n|[|:(,/·•.!–-]|\bor|\band)\s*$"
_CLOSED = r"[ \t]*(?:$|\n|[|),/·•;.–-]|\bor\b|\band\b)"
_NOT = (
    r"\b(?:not|no|never|non|cannot|isn['’]t|without|(?:do|does|can)(?:n['’]t| not) (?:offer|allow|support|provide))\b"
    r"[\w\s,/-]{0,24}$"
)
_HEDGED = r"\bmay (?:also |sometimes |occasionally )?(?:require|need|involve|include)\b[\w\s]{0,16}$"
_NO_AFTER = (
    r"[^.!?]{0,40}?(?:\b(?:is|are) not\b|\bnot (?:available|possible|an option|permitted|offered|eligible|"
    r"considered|allowed|supported)|"
    r"\s?[:–-]\s?(?:no\b|not\b|ineligible))"
)
_CHANCE_AFTER = (
    r"[^.!?]{0,20}?\b(?:flexib|on occasion|occasional|is permiss|is possib|is allowed|options?\b|polic|"
    r"benefit|initially|temporar|when)"
)
_CHANCE_BEFORE = (
    r"\b(?:opportunit(?:y|ies)|options?|open to|consider(?:ed|ing)?|possib\w+|ability|able|occasional(?:ly)?"
    r"|some|sometimes|at times|from time to time|ad[- ]hoc|"
    r"flexib\w+)\b[\w\s,]{0,36}$"
)
_OFFERED = r"[^.!?]{0,20}\b(?:an option|optional|on occasion|is possible|considered)\b"
_NUMBER = r"(?:\d|one|two|three|four|five|six)"
_DAYS_BEFORE = rf"\b({_NUMBER})(?:\s?(?:-|–|to|or)\s?{_NUMBER})?\+?\s?(?:days?|x)\b[\w\s/'’]{{0,24}}$"
_DAYS_AFTER = (
    rf"[\s:(,]*(?:[\w'’]+\s){{0,5}}?({_NUMBER})\s?(?:(?:-|–|to|or)\s?\w+\s)?(?:days?|times)\s?(?:a|per|each|/|"
    rf"every)\s?(?:week|month)"
)
_WEEKDAYS = r"\s?(?:on )?(?:mon|tues|wednes|thurs|fri)days?\s?(?:,|and|&|/)"  # not "Monday to Friday"
_WEEKDAY = r"\s(?:on |every )?(?:mon|tues|wednes|thurs|fri)days?\b(?!\s?(?:to|through|-|–))"
_IN_PERSON_AND = r"\b(?:in[- ]person|on-?site|in[- ](?:the )?office) (?:and|&) $"
_AND_IN_PERSON = r"\s(?:and|&)\s(?:in[- ]person|on-?site|in[- ](?:the )?office)\b"
# After an office or a home that stands for working there: no "home visits", "office networks".
_APART = r"(?=\s*(?:$|[.,;:)\n]|[- ]based|work|(?:each|every|as|on a|in a|with|per|a)\b))"
# What a plain answer follows: "Remote: Yes", "Remote work allowed? No".
_ASKED = (
    r"(?:[ -](?:work\w*|position|role|job|allowed|eligible|friendly|possible|option|ok))*\W{0,3}[?:=]\W{0,3}"
    r"(yes\b|no\b|true\b|false\b|100 ?%|partial\w*\b|partly\b)"
)
_LABEL = r"\b(?:arrangement|mode|set-?up|type|model|location|workplace)\W{0,3}:\W{0,3}$"
_SHARE = r"\b[1-9]\d ?% (?:\w+ )?"
# "some but not all of this work may be performed" remotely
_SOME_WORK = (
    r"\b(?:some|part|parts|portions?)\b(?:,? but not all,?)?(?: of)?(?: (?:the|this|your|that|these|our))?(?: \w+)?"
    r"(?: (?:work|duties|tasks|hours))?\s(?:(?:may|can|could|will) be|to be|is|are)\s(?:performed|done|completed)\s$"
)
_IF = r"\b(?:if|whether)\b[^.;\n]{0,50}$"

_REMOTE_THING = (
    r"[ -](?:procedure|sens|control|site|field|pi\b|professor|supervis|monitor|area|communit|patient|access|desktop|"
    r"server|device|system|communication|support|office|village|customer|client|user|team|worker|staff|employee|"
    r"location|health|consult|deliver|learn|meeting|code|execution|region|diagnos|test|management|assistance|hands|"
    r"infrastructure|connect|tool|network|data|vehicle|operat|branch|repositor|camera|troubleshoot|reference|service|"
    r"(?:and|or|&) [\w-]+ (?:communit|area|village|island|region|place|location|site|school|part|worker|staff)|"
    r"\w+ teams?\b|island|part|countr|town|sales|setup|install|maintenance|computing|call|possib)"
)
# "our fully remote team"
_WHOLLY = (
    r"(?:(?:\b(?:our|an?|the|as|are|is)|['’](?:re|s)) |(?:^|\n)\W*)(?:\w+, )?"
    r"(?:100 ?%|fully|all|completely|entirely|totally)[- ]$"
)
_OUR_TEAM = (
    r"[ -](?:(?:and|,) \w+ )?(?:team|company|start-?up|workforce|organi[sz]ation|agency|business|firm|non-?profit)\b"
)
_REMOTE_ROLE = (
    r"(?:\s|[-/])+(?:position|role|job|opportunit|contract|freelance|based|only|friendly|eligible|within|"
    r"from|across|in\b|or\b|and\b|"
    r"work|ok\b|okay\b|u\.?s|uk\b|eu\b|emea|[-–—(/]|option|internship|developer|engineer|senior|full|"
    r"(?:\w+ ){1,3}(?:role|position|job|opportunity)\b)"
)
_REMOTE_BEFORE = (
    r"(?:100 ?%|fully|full|all|completely|entirely|totally|permanently|permanent|primarily|mostly|partially|"
    r"either|['’]re|\b(?:is|are|be|a|as|this|"
    r"or|and|work|working|location|type|arrangement|workplace|mode|office)|[,/(|–-])[\s:(/]*$"
)
_ON_SITE_THING = (
    r"[ -](?:parking|gym|cafe|canteen|child|nursery|fitness|restaurant|training|visit|customer|client|"
    r"interview|amenit|medical|"
    r"health|clinic|massage|doctor|catering|facilit|meal|chef|kitchen|laundry|housing|accommodation|support|"
    r"inspection|meeting|event|"
    r"course|yoga|pool|spa\b|lunch|fit|shop|store|wellness|physio|bar\b|service|install|assess|audit|"
    r"day ?care|at (?:customer|client))"
)
_ON_SITE_ROLE = (
    r"[\s:/-]*(?:position|role|job|only|work\b|working|presence|attendance|required|full[- ]time|in\b|[|)(]|"
    r"at our|monday|daily)"
)
_ON_SITE_BEFORE = (
    r"(?:fully|100%|work|works|working|per week|a week|is|be|being|this|type|arrangement|location|[|(])\s*:?\s*$"
)
_HYBRID_ROLE = (
    r"(?:\s|[-/])*(?:position|role|job|work|remote|office|schedule|model|flexib|arrangement|pattern|team|"
    r"option|opportunit|way|"
    r"environment|set[- ]?up|basis|from|in\b|mode|company|culture|polic|approach|[-–—(,|/)]|$|\d|\.)"
)
_TO_THE_OFFICE = r"\b(?:in|from|at|to)\s(?:the |our |an? )?(?:[\w.]+ ){0,2}$"
_IN_OUR_OFFICE = (
    r"(?<!employees )(?<!staff )\b(?:work|working|based|work is)\s"
    r"(?:primarily |mainly |full[- ]time |daily |onsite |exclusively )?"
    r"(?:in|from|at|out of)\s(?:our|the|an?)\s(?:[^\s.;]+\s){0,6}$"
)


def _days(before: str, after: str) -> _Read:
    """Return what "three days a week" beside a cue means; None without such words."""
    if regex(_WEEKDAYS).match(after):
        return "hybrid", _ROLE
    number = regex(_DAYS_BEFORE).search(before) or regex(_DAYS_AFTER).match(after)
    if number is None:
        return None
    return ("onsite" if number.group(1) in ("5", "five", "6", "six") else "hybrid"), _ROLE


def _remote(word: str, before: str, after: str, alone: bool) -> _Read:
    if asked := _asked(after):
        if asked.startswith("part"):
            return "hybrid", _ROLE
        return ("remote", _ROLE) if asked not in ("no", "false") else ("onsite", _GENERAL)
    if "up to" in after and regex(
        r"(?: work\w*)?[:,]?(?: is)?(?: possible| allowed| available)?,? up to [1-9]\d ?%"
    ).match(after):
        return "hybrid", _ROLE
    if regex(rf"\b(?:part|partly|partially|semi)[- ]$|{_SHARE}$").search(before):
        return "hybrid", _ROLE
    if regex(_IF).search(before):  # "if this position is listed as remote"
        return None
    if regex(_NOT).search(before):
        return "onsite", _GENERAL
    if not after.startswith(",") and regex(_NO_AFTER).match(after):
        return "onsite", _ROLE
    if regex(_WEEKDAY).match(after):
        return "hybrid", _ROLE
    if "day" in before + after and (days := _days(before, after)):  # "may work one day remote each week"
        return ("hybrid" if days[0] == "hybrid" else "remote"), _ROLE
    if regex(_IN_PERSON_AND).search(before) or regex(_AND_IN_PERSON).match(after):
        both = regex(r"[\w\s-]{0,24}\b(?:work|model|schedule|role|position|environment|team|setting)").match(after)
        return ("hybrid", _ROLE) if both else None
    chance = bool(regex(_CHANCE_BEFORE).search(before) or regex(_OFFERED).match(after))
    if word == "remotely":
        if regex(_SOME_WORK).search(before):
            return "hybrid", _ROLE
        said = regex(
            r"(?<!employees )(?<!associates )\bwork\w*\s+(?:\w+ )?$|(?:performed|based|done|completed) $"
        ).search(before)
        chance = chance and not regex(r"\W{0,2}\sfrom anywhere").match(after)
        return ("remote", _CHANCE if chance else _ROLE) if said or chance else None
    if regex(r"[- ](?:first|culture|company|friendly|environment)").match(after):
        if regex(r"\bexperience\b[^.;\n]*$").search(before):  # "experience of shipping in a remote environment"
            return None
        return "remote", _GENERAL
    if regex(_WHOLLY).search(before) and regex(_OUR_TEAM).match(after):
        return "remote", _GENERAL
    if (not alone and regex(_REMOTE_THING).match(after)) or regex(r"\s?(?:and|or|/)\s?in[- ]person").match(after):
        return None
    if regex(r"\swork(?:ing)? (?:options?|arrangements|opportunities|possibilit(?:y|ies))\b").match(after):
        return "hybrid", _GENERAL
    if alone or regex(_REMOTE_BEFORE).search(before) or regex(_REMOTE_ROLE).match(after):
        if chance and regex(r"\swork(?:ing)? is possible").match(after):
            return "hybrid", _GENERAL
        return "remote", _CHANCE if chance else _ROLE
    return None


def _hybrid(word: str, before: str, after: str, alone: bool) -> _Read:
    if word != "hybrid":
        return None
    if asked := _asked(after):
        return ("onsite", _GENERAL) if asked in ("no", "false") else ("hybrid", _ROLE)
    role = alone or regex(_HYBRID_ROLE).match(after) or regex(r"\bbe $").search(before)
    if not role or regex(_NOT).search(before) or regex(_IF).search(before):
        return None
    if regex(r"\bremote\b[^.;\n]{0,24}\bor $").search(before):  # the wider choice has been said
        return None
    return ("onsite" if regex(_NO_AFTER).match(after) else "hybrid"), _ROLE


def _on_site(_: str, before: str, after: str, alone: bool) -> _Read:
    if asked := _asked(after):
        return None if asked in ("no", "false") else ("onsite", _ROLE)
    if regex(_NOT).search(before) or (not alone and regex(_ON_SITE_THING).match(after)):
        return None
    if regex(_HEDGED).search(before):  # "this position may require on-site work at our partner's"
        return None
    if regex(r"\b(?:from|at) home (?:and|&|/) $").search(before):
        return "hybrid", _ROLE
    if days := _days(before, after):
        return days
    first = not before.strip() and regex(r",\s(?:\d|mon|tue|full|part|day|night|five)").match(after)
    first = first or regex(r",\s(?:full|part)[- ]time (?:position|role|job)\b").match(after)
    said = (
        first
        or (alone and after[:1] != ",")
        or regex(_ON_SITE_ROLE).match(after)
        or regex(_ON_SITE_BEFORE).search(before)
    )
    return ("onsite", _ROLE) if said else None


# What one does in person that is not the work: "apply in person at the office".
_NOT_WORK = (
    r"\b(?:apply\w*|applications?|interview\w*|meet\w*|drop|deliver\w*|phone|telephone|e-?mail|online|call|visit\w*"
    r"|submit\w*|resumes?|return\w*|train\w*|orientation|customers?|clients?|patients?|contact\w*|inquir\w*|enquir\w*)\b"
)
# And what is: "support readers in person at the desk".
_HELPED = r"\b(?:support|assist|assistance|teach|tutor|coach|serve|instruct)\b(?: to)?(?: \w+){0,3} $"


def _in_person(_: str, before: str, after: str, alone: bool) -> _Read:
    apart = (
        alone and not before.rstrip().endswith(("and", "or", ",", "/")) and not regex(r"\s(?:and|or)\b").match(after)
    )
    role = apart or regex(r"\s(?:position|role|job|work|only|attendance|schedule)").match(after)
    at_house = regex(
        r"\s(?:at|in|from) (?:our|the|st\.?|[\w'’]+(?: [\w'’]+){0,3} (?:hall|school|library|office|campus))\b"
    )
    before_it = before.rpartition(".")[2]
    if at_house.match(after) and not regex(_NOT_WORK).search(before_it):
        return "onsite", _GENERAL
    if regex(_HELPED).search(before_it) and regex(r"\s(?:at|in)\s").match(after):
        return "onsite", _GENERAL
    placed = regex(r"(?:^|\n)\W*$").search(before) and regex(r"\sin (?!the\b|our\b|a\b|this\b)").match(after)
    role = role or placed
    return ("onsite", _ROLE) if role or regex(r"\bwork(?: (?:mode|type|arrangement)\s?:)?\s?$").search(before) else None


def _office(_: str, before: str, after: str, __: bool) -> _Read:
    if way := regex(_TO_THE_OFFICE).search(before):
        days = _days(before[: way.start()], after)
        if days:
            return days
    both = regex(r"\bhome(?:[\s,]{1,2}(?:and|&|or|/) ?|/)(?:the |our |in the )?$").search(before)
    if (both and regex(_APART).match(after)) or regex(
        rf"\s?(?:and|&|or|/) ?(?:from |at |your )*home{_APART}|, home (?:the|two|three|one)\b"
    ).match(after):
        return "hybrid", _ROLE
    if regex(rf"{_SHARE}(?:of (?:your|the|their) (?:working )?(?:time|week) )?(?:in |at )?(?:the |our |an )?$").search(
        before
    ):
        return "hybrid", _ROLE
    if regex(r"\bor (?:a |an |your |their )?home $").search(before) and regex(r"\bwork\w*\b").search(before):
        return "hybrid", _ROLE  # "work from our headquarters or your home office"
    if before.endswith("home ") and after.startswith((" based", "-based")):
        return "remote", _ROLE
    if before.endswith("home ") and regex(r"[- ](?:options?\b|(?:is |also )?possible|days\b)").match(after):
        return "hybrid", _GENERAL
    if regex(_LABEL).search(before) and regex(rf"{_CLOSED}|\s\(").match(after):
        return "onsite", _GENERAL
    in_it = regex(r"\b(?:an|this|is|be|[:|(,]|^)\s?in-$|(?:^|\n|[:|(])\s*in[- ]$|\b(?:fully|100%) in[- ]$").search(
        before
    )
    in_it = in_it or (
        regex(r"(?<!experience )\bin[- ]$").search(before) and regex(r"\s(?:position|role|job)\b").match(after)
    )
    if (in_it and regex(rf"\s(?:position|role|job|only|work|in\b|at\b)|{_CLOSED}").match(after)) or regex(
        r"\bwork(?:ing)? from $"
    ).search(before):
        return "onsite", _GENERAL
    if regex(r"(?:middle|back|front|home|post|box|ms|microsoft|paperless) $|\bexperience\b").search(before):
        return None
    if regex(r"\bfull[- ]time (?:in-)?$").search(before) and regex(r" (?:work|attendance|presence)\b").match(after):
        return "onsite", _GENERAL
    based = regex(r"[- ]based(?: role| position| job| work| with\b|[,.])|-based in\b").match(after)
    if based or (after.startswith(" hours") and regex(r"\b(?:keep|maintain)\w*\s(?:regular\s)?$").search(before)):
        return "onsite", _GENERAL
    if regex(r"\b(?:role|position|job|post)\b[^.;]{0,30}\bin (?:our|the) (?:\w+ )?$").search(before) and regex(
        r" in (?!the\b|a\b)[a-z]"
    ).match(after):
        return "onsite", _GENERAL
    if regex(_IN_OUR_OFFICE).search(before) and not regex(_NOT).search(before):
        return "onsite", _GENERAL
    return None


def _from_office(_: str, before: str, after: str, __: bool) -> _Read:
    return _days(before, after) or ("onsite", _GENERAL)


def _based(_: str, before: str, after: str, __: bool) -> _Read:
    placed = regex(r" (?:in|at) (?:our |the |#)?[a-z]").match(after)
    said = regex(r"\b(?:will|would|['’]ll) be (?:primarily |mainly |mostly |normally )$").search(before)
    return ("onsite", _GENERAL) if placed and said and not regex(r"[^.;]{0,60}\bremote").match(after) else None


def _telework(word: str, before: str, after: str, _: bool) -> _Read:
    if regex(_NOT).search(before) or regex(_NO_AFTER).match(after):
        return "onsite", _ROLE
    full = (
        word == "telecommute"
        or regex(r"\s(?:position|role|job)").match(after)
        or regex(r"full[- ]time |100% |permanent |: ?$").search(before)
    )
    return ("remote", _GENERAL) if full else None


def _distributed(word: str, before: str, after: str, _: bool) -> _Read:
    team = regex(r"\s(?:team|company|work)").match(after) and regex(r"(?:fully|we are an?|we['’]re an?)\s$").search(
        before
    )
    spread = regex(r"\b(?:team|company|we)(?:['’]re| are|['’]s| is) (?:fully|completely|entirely|100%) $").search(
        before
    )
    return ("remote", _GENERAL) if word == "distributedly" or team or spread else None


def _anywhere(_: str, before: str, __: str, ___: bool) -> _Read:
    return (
        ("remote", _ROLE)
        if regex(r"(?:work|working|performed|done|based|available|you can be)\s$").search(before)
        else None
    )


def _any_location(_: str, before: str, after: str, __: bool) -> _Read:
    said = regex(r"\b(?:work\w*|performed|done|based)(?: the work| it)?\s(from|in|at)\s$").search(before)
    if said is None or regex(r"\s(?:of|within|in|across|where (?:we|our))\b").match(after):
        return None
    online = regex(r"\s(?:that|with|where)\b[^.;]{0,30}\b(?:internet|wi-?fi|broadband|connection)").match(after)
    return ("remote", _ROLE) if said.group(1) == "from" or online else None


def _where_you_live(_: str, before: str, __: str, ___: bool) -> _Read:
    return ("remote", _ROLE) if regex(r"\b(?:work\w*|based) $").search(before) else None


def _at_home(_: str, before: str, after: str, __: bool) -> _Read:
    if regex(rf"\bdays?\b.*\b{_NUMBER}(?: days?)? (?:working )?$").search(
        before
    ):  # "three days in the studio, two at home"
        return "hybrid", _ROLE
    rest = regex(rf", (?:the rest|{_NUMBER} (?:days? )?(?:in|at|from|on))\b").match(after)
    if (rest or regex(r"\bweek\b").search(before + after)) and _days(before, after):
        return "hybrid", _ROLE
    said = regex(r"[- ](?:position|job|based)").match(after) or regex(r"\bwork $").search(before)
    return ("remote", _GENERAL) if said else None


def _from_home(word: str, before: str, after: str, _: bool) -> _Read:
    if regex(_NOT).search(before):
        return None
    if regex(_NO_AFTER).match(after):
        return "onsite", _ROLE
    if regex(r"\b(?:part of (?:the|your|their|each)|mix|combination|blend|split|balance)\b").search(before + after):
        return "hybrid", _ROLE
    if regex(r"\b(?:generous|flexible)\b[^.;]{0,30}\bwork[- ]$").search(before) and regex(r"\s(?:polic|option)").match(
        after
    ):
        return "hybrid", _GENERAL
    if regex(r"\s(?:budget|stipend|allowance|wellness|resources|equipment|polic|options?\b)").match(after):
        return None
    if regex(_WEEKDAY).match(after) or regex(r"\b(?:mon|tues|wednes|thurs|fri)days? (?:is |are |working )?$").search(
        before
    ):
        return "hybrid", _ROLE
    if days := _days(before, after):
        return "hybrid", days[1]
    if regex(rf"[\s:(]*{_NUMBER} days?\b").match(after):
        return "hybrid", _ROLE
    if regex(r"\s?(?:and|&|/)\s?(?:on-?[ -]?site|(?:in |from |at )?(?:the |our |an )?office)").match(after):
        return "hybrid", _ROLE
    chance = regex(_CHANCE_BEFORE).search(before) and not regex(r"\bmust (?:also )?be able to work $").search(before)
    if chance or regex(_CHANCE_AFTER).match(after):
        return "remote", _CHANCE
    said = word == "wfh" or regex(
        r"\b(?:work\w*|based|job|position|jobs|day|done|performed|do it(?: all)?)[\s,-]*$"
    ).search(before)
    return ("remote", _ROLE) if said else None


def _home_based(_: str, before: str, after: str, __: bool) -> _Read:
    if regex(rf"[\s:(]*{_NUMBER}(?:\s?[-–]\s?{_NUMBER})? days?\b").match(after):
        return "hybrid", _ROLE
    said = not regex(_NOT).search(before) and regex(r"\s(?:position|role|job|work|post|covering|in|with|$)").match(
        after
    )
    return ("remote", _ROLE) if said else None


def _home_working(_: str, before: str, after: str, alone: bool) -> _Read:
    if regex(_NOT).search(before):
        return None
    chance = regex(_CHANCE_BEFORE).search(before) or regex(rf"{_CHANCE_AFTER}|[^.]{{0,12}}\bavailable").match(after)
    return ("remote", _CHANCE) if chance else ("remote", _ROLE) if alone else None


def _blended(_: str, __: str, ___: str, ____: bool) -> _Read:
    return "hybrid", _GENERAL


def _and_home(_: str, before: str, after: str, __: bool) -> _Read:
    split = regex(r"\b(?:split|divide|mix|blend|combination)\b|\bbetween (?:the |our |your )?[\w-]+$").search(before)
    return ("hybrid", _ROLE) if split and regex(_APART).match(after) else None


def _virtual(word: str, before: str, after: str, _: bool) -> _Read:
    if word == "virtually":
        return ("remote", _GENERAL) if regex(r"\b(?:you(?:['’]ll| will)|to|can|may) work $").search(before) else None
    if regex(_LABEL).search(before) and regex(_CLOSED).match(after):
        return "remote", _GENERAL
    said = regex(r"\s(?:position|role|job|opportunity)\b").match(after) and not regex(_NOT).search(before)
    return ("remote", _GENERAL) if said else None


def _wide(_: str, before: str, after: str, __: bool) -> _Read:
    listed = regex(r"\blocations?\s?[:\n]\s*$").search(before) and regex(rf"{_CLOSED}|\sin (?:the )?[a-z]").match(after)
    return ("remote", _GENERAL) if listed or regex(r"\byou (?:can|could|may) be based $").search(before) else None


def _field(_: str, __: str, ___: str, ____: bool) -> _Read:
    return "onsite", _GENERAL


_CUES = {
    "remote": _remote, "hybrid": _hybrid, "onsite": _on_site, "on-site": _on_site, "on site": _on_site,
    "in-person": _in_person,
    "in person": _in_person, "office": _office, "telework": _telework, "telecommut": _telework,
    "distributed": _distributed,
    "from where you live": _where_you_live, "any location": _any_location,
    "from anywhere": _anywhere, "from wherever": _anywhere, "at home": _at_home, "from home": _from_home,
    "from-home": _from_home,
    "wfh": _from_home, "home-based": _home_based, "home based": _home_based, "wfo": _from_office,
    "home working": _home_working, "homeworking": _home_working, "home-working": _home_working,
    "blended work": _blended, "and home": _and_home, "virtual": _virtual, "anywhere": _wide, "worldwide": _wide,
    "based": _based, "field environment": _field,
}  # fmt: skip
_STEMS = frozenset(
    {"remote", "virtual", "blended work", "office", "telework", "telecommut", "distributed"}
)  # cues that words may go on from
_REST_OF_WORD = regex(r"[a-z]*")


def _is_picture(before: str) -> bool:
    """Say whether at most a picture or a bullet stands before a cue on its line: "📍 Remote"."""
    lead = before[before.rfind("\n") + 1 :]
    return len(lead) < 5 and not any(map(str.isalnum, lead))


def _asked(after: str) -> str | None:
    """Return the plain answer that follows a cue: "yes" of "Remote: Yes"."""
    if ":" not in after and "?" not in after and "=" not in after:
        return None
    answer = regex(_ASKED).match(after)
    return answer.group(1) if answer else None


def _statements(document: Document) -> Iterator[Statement]:
    """Yield every statement about where the work is done, in no order: what it says, its weight, its words."""
    text = document.small
    for cue, read in _CUES.items():
        start = text.find(cue)
        while start >= 0:
            rest = _REST_OF_WORD.match(text, start + len(cue))
            end = rest.end() if rest else start + len(cue)
            index = document.block_at(start)
            whole = end == start + len(cue) or cue in _STEMS
            if index is not None and whole and not text[max(0, start - 1) : start].isalpha():
                block = document.blocks[index].span
                before, after = text[max(block.start, start - _REACH) : start], text[end : min(block.end, end + _REACH)]
                opens = _is_picture(before) or regex(_OPEN).search(before)
                alone = before.endswith("#li-") or bool(opens and regex(_CLOSED).match(after))
                if found := read(text[start:end], before, after, alone):
                    yield found[0], found[1], Span(start, end)
            start = text.find(cue, end)


def _given(document: Document) -> Iterator[Statement]:
    """Yield what a key says with a plain yes or no: `remote: true`."""
    for field in document.fields:
        key = field.key.lower()
        if "remote" in key or "telework" in key:
            value = field.span.of(document.text).strip().lower()
            if value in ("true", "yes"):
                yield "remote", _ROLE, field.span
            elif value in ("false", "no"):
                yield "onsite", _GENERAL, field.span


@once
def statements(document: Document) -> list[Statement]:
    """Return every statement about where the work is done, in no order."""
    return [*_given(document), *_statements(document)]


def strongest(told: Sequence[Statement]) -> Stated[WorkMode] | None:
    """Return what counts most: said of the role before said in general, then hybrid, then what stands first.

    Work on site with a chance of remote work is hybrid; a chance alone settles nothing.
    """
    plain = [found for found in told if found[1] > _CHANCE]
    if not plain:
        return None
    best = min(plain, key=lambda found: (-found[1], found[0] != "hybrid", found[2].start))
    chance = next((found for found in told if found[1] == _CHANCE and found[0] == "remote"), None)
    if best[0] == "onsite" and best[1] == _GENERAL and chance is not None:
        best = ("hybrid", *chance[1:])
    return Stated(best[0], best[2])


def mode(document: Document) -> Stated[WorkMode] | None:
    """Return remote, hybrid or on site as the text states it, or None where it does not."""
    return strongest(statements(document))
