"""What words such as "remote" say about where the work is done, by what stands before and after them."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from jdlint.facts import WorkMode
from jdlint.regex import regex

# How much a statement weighs: about this role, in general, about a chance or the employer (which alone settles
# nothing).
ROLE, GENERAL, CHANCE = 3, 2, 1
Read = tuple[WorkMode, int] | None


class Cue(msgspec.Struct, frozen=True):
    """A word with what stands before and after it in its block, all in small letters.

    `alone` says that it stands by itself: a value, an item, a part of a line between bars.
    """

    word: str
    before: str
    after: str
    alone: bool

    def led_by(self, pattern: str) -> re.Match[str] | None:
        """Return the match of a pattern, which ends in $, right before the word."""
        return regex(pattern).search(self.before)

    def goes_on(self, pattern: str) -> re.Match[str] | None:
        """Return the match of a pattern right after the word."""
        return regex(pattern).match(self.after)


# The patterns below are matched right before (ending in $) or right after a cue. They are plain
# strings: `re` compiles and keeps each at its first use, and most postings need few of them.
OPEN = r"(?:^|\n|[|:(,/·•.!–-]|\bor|\band)\s*$"
CLOSED = r"[ \t]*(?:$|\n|[|),/·•;.–-]|\bor\b|\band\b)"
_NOT = (
    r"\b(?:not|no|never|non|cannot|isn['’]t|without|(?:do|does|can)(?:n['’]t| not) (?:offer|allow|support|provide))\b"
    r"[\w\s,/-]{0,24}$"
)
_HEDGED = r"\bmay (?:also |sometimes |occasionally )?(?:require|need|involve|include)\b[\w\s]{0,16}$"
_NO_AFTER = (
    r"[^.!?]{0,40}?(?:\b(?:is|are) not\b|\bnot (?:available|possible|an option|permitted|offered|eligible|considered"
    r"|allowed|supported)|\s?[:–-]\s?(?:no\b|not\b|ineligible))"
)
_CHANCE_AFTER = (
    r"[^.!?]{0,20}?\b(?:flexib|on occasion|occasional|is permiss|is possib|is allowed|options?\b|polic|"
    r"benefit|initially|temporar|when)"
)
_CHANCE_BEFORE = (
    r"\b(?:opportunit(?:y|ies)|options?|open to|consider(?:ed|ing)?|possib\w+|ability|able|occasional(?:ly)?|some"
    r"|sometimes|at times|from time to time|ad[- ]hoc|flexib\w+)\b[\w\s,]{0,36}$"
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
# "This job is", "the work will be done"
_THIS_JOB = (
    r"\b(?:position|role|job|post|work|internship|placement|fellowship|duties)"
    r"(?: (?:is|are|will be|can be|to be|takes place)\b[^.;\n]{0,16}?)?(?:,| (?:is|are|be|done|performed|conducted"
    r"|carried out|undertaken|offered|based|place))? (?:fully |entirely |completely |100% |strictly |primarily )?$"
)
_TWICE_BEFORE = r"\b(?:once|twice) (?:a|per|each|every) week $"
_TWICE_AFTER = r"[\s:(,]*(?:[\w'’]+\s){0,4}?(?:once|twice) (?:a|per|each|every) week\b"
_HIRING = r"interviews?|assessments?|orientation|exams?"
# Others than the applicant who are somewhere: "our customers work", "interviews will be held".
_OTHERS = (
    rf"\b(?:customers?|clients|users|patients|parents|members|contractors|students|consumers|they|{_HIRING})\b"
    r"[^.;,\n]{0,24}$"
)
# A step of hiring that takes place somewhere: "Interviews are remote", "Step 4 - Onsite".
_TESTED = rf"\b(?:{_HIRING}|trial(?: day| shift)?|(?:step|stage|round) \d)\b[^.;,\n]{{0,16}}$"
_IF = r"\b(?:if|whether)\b[^.;\n]{0,50}$"

_REMOTE_THING = (
    r"[ -](?:procedure|sens|control|site|field|pi\b|professor|supervis|monitor|area|communit|patient|access|desktop|"
    r"server|device|system|communication|support|office|village|customer|client|user|team|worker|staff|employee|"
    r"location|health|consult|deliver|learn|meeting|code|execution|region|diagnos|test|management|assistance|hands|"
    r"infrastructure|connect|tool|interview|exam|assessment|trial|network|data|vehicle|operat|branch|repositor|camera|"
    r"troubleshoot|reference|service|"
    r"(?:and|or|&) [\w-]+ (?:communit|area|village|island|region|place|location|site|school|part|worker|staff|team|user"
    r"|customer|client|colleague|office|employee)|\w+ teams?\b|island|part|countr|town|sales|setup|install|maintenance"
    r"|computing|call|possib)"
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
    r"(?:\s|[-/])+(?:position|role|job|opportunit|contract|freelance|based|only|friendly|eligible|within|from|across"
    r"|in\b|or\b|and\b|work|ok\b|okay\b|u\.?s|uk\b|eu\b|emea|[-–—(/]|option|internship|developer|engineer|senior|full"
    r"|(?:\w+ ){1,3}(?:role|position|job|opportunity)\b)"
)
_REMOTE_BEFORE = (
    r"(?:100 ?%|fully|full|all|completely|entirely|totally|permanently|permanent|primarily|mostly|partially|"
    r"either|['’]re|\b(?:is|are|be|a|as|this|"
    r"or|and|work|working|location|type|arrangement|workplace|mode|office)|[,/(|–-])[\s:(/]*$"
)
_ON_SITE_THING = (
    r"[ -](?:parking|gym|cafe|canteen|child|nursery|fitness|restaurant|training|visit|customer|client|interview"
    r"|amenit|medical|health|clinic|massage|doctor|catering|facilit|meal|chef|kitchen|laundry|housing|accommodation"
    r"|support|inspection|meeting|event|course|yoga|pool|spa\b|lunch|fit|shop|store|wellness|physio|bar\b|service"
    r"|install|assess|audit|day ?care|at (?:customer|client))"
)
_ON_SITE_ROLE = (
    r"[\s:/-]*(?:position|role|job|only|work\b|working|presence|attendance|required|full[- ]time|in\b|[|)(]|"
    r"at our|monday|daily)"
)
_ON_SITE_BEFORE = (
    r"(?:fully|100%|work|works|working|per week|a week|is|be|being|this|type|arrangement|location|[|(])\s*:?\s*$"
)
_HYBRID_ROLE = (
    r"(?:\s|[-/])*(?:position|role|job|work|remote|office|schedule|model|flexib|arrangement|pattern|team|option"
    r"|opportunit|way|environment|set[- ]?up|basis|from|in\b|mode|company|culture|polic|approach|solution"
    r"|[-–—(,|/)]|$|\d|\.)"
)
_TO_THE_OFFICE = r"\b(?:in|from|at|to|into)\s(?:the |our |an? )?(?:[\w.]+ ){0,2}$"
_IN_OUR_OFFICE = (
    r"(?<!employees )(?<!staff )\b(?:work|working|based|work is)\s(?:primarily |mainly |full[- ]time |daily |onsite "
    r"|exclusively )?(?:in|from|at|out of)\s(?:our|the|an?)\s(?:[^\s.;]+\s){0,6}$"
)


def _days(cue: Cue) -> Read:
    """Return what "three days a week" beside a cue means; None without such words."""
    if cue.goes_on(_WEEKDAYS):
        return "hybrid", ROLE
    number = cue.led_by(_DAYS_BEFORE) or cue.goes_on(_DAYS_AFTER)
    if number is None:
        return ("hybrid", ROLE) if cue.led_by(_TWICE_BEFORE) or cue.goes_on(_TWICE_AFTER) else None
    return ("onsite" if number.group(1) in ("5", "five", "6", "six") else "hybrid"), ROLE


def _asked(cue: Cue) -> str | None:
    """Return the plain answer that follows a cue: "yes" of "Remote: Yes"."""
    if ":" not in cue.after and "?" not in cue.after and "=" not in cue.after:
        return None
    answer = cue.goes_on(_ASKED)
    return answer.group(1) if answer else None


def _remote(cue: Cue) -> Read:
    if cue.word in ("remoteness", "remoter", "remotest"):
        return None
    if asked := _asked(cue):
        if asked.startswith("part"):
            return "hybrid", ROLE
        return ("remote", ROLE) if asked not in ("no", "false") else ("onsite", GENERAL)
    if "up to" in cue.after and cue.goes_on(
        r"(?: work\w*)?[:,]?(?: is)?(?: possible| allowed| available)?,? up to [1-9]\d ?%"
    ):
        return "hybrid", ROLE
    if cue.led_by(r"\b(?:currently|presently|temporarily) (?:fully )?$") and not cue.goes_on(r"\s\w"):
        return "remote", ROLE
    if cue.led_by(
        r"[(\[–—|-]\s?(?:us|u\.s\.|usa|uk|eu|emea|apac|latam|canada|india|germany|europe)[- ]$"
    ) and cue.goes_on(r"\s?(?:[)\]]|$|\n)"):
        return "remote", ROLE  # "Analyst (US Remote)"
    if cue.led_by(rf"\b(?:part|partly|partially|semi)[- ]$|{_SHARE}$"):
        return "hybrid", ROLE
    if cue.led_by(_IF) or cue.led_by(_TESTED):  # "if this position is listed as remote"
        return None
    if cue.led_by(_NOT):
        return "onsite", GENERAL
    if not cue.after.startswith(",") and cue.goes_on(_NO_AFTER):
        return "onsite", ROLE
    if cue.goes_on(_WEEKDAY):
        return "hybrid", ROLE
    # "may work one day remote each week"
    if "day" in cue.before + cue.after and (days := _days(cue)):
        return ("hybrid" if days[0] == "hybrid" else "remote"), ROLE
    if cue.led_by(_IN_PERSON_AND) or cue.goes_on(_AND_IN_PERSON):
        both = cue.goes_on(r"[\w\s-]{0,24}\b(?:work|model|schedule|role|position|environment|team|setting)")
        if cue.word == "remotely":
            both = both or cue.led_by(r"\bwork(?:ing)? (?:both )?(?:in[- ]person and )?$")
        return ("hybrid", ROLE) if both else None
    if cue.led_by(r"\b(?:open|available) to (?:fully )?$") and cue.goes_on(
        r"\s(?:candidates|applicants|applications)\b"
    ):
        return "remote", GENERAL
    if cue.goes_on(r"\swork(?:ing)? polic") and cue.led_by(r"\b(?:write|draft|develop|design|own|maintain) (?:\w+ )?$"):
        return None
    chance = bool(cue.led_by(_CHANCE_BEFORE) or cue.goes_on(_OFFERED))
    if cue.word == "remotely":
        if cue.led_by(_SOME_WORK) or cue.goes_on(r"\s(?:to a (?:large|great|certain)|part of|some of|most of)\b"):
            return "hybrid", ROLE
        said = cue.led_by(
            r"(?<!employees )(?<!associates )\bwork\w*\s+(?:\w+ (?:and )?)?$|(?:performed|based|done|completed) $"
        )
        said = said or cue.led_by(_THIS_JOB) or cue.led_by(r"\bwe (?:only )?(?:hire|recruit) $")
        if cue.led_by(_OTHERS):
            return None
        chance = chance and not cue.goes_on(r"\W{0,2}\sfrom anywhere")
        return ("remote", CHANCE if chance else ROLE) if said or chance else None
    if cue.goes_on(r"[- ](?:first|culture|company|friendly|environment)"):
        if cue.led_by(r"\bexperience\b[^.;\n]*$"):  # "experience of shipping in a remote environment"
            return None
        return "remote", GENERAL
    if cue.led_by(_WHOLLY) and cue.goes_on(_OUR_TEAM):
        return "remote", GENERAL
    if (not cue.alone and cue.goes_on(_REMOTE_THING)) or cue.goes_on(r"\s?(?:and|or|/)\s?in[- ]person"):
        return None
    if cue.goes_on(r"\swork(?:ing)? (?:options?|arrangements|opportunities|possibilit(?:y|ies))\b"):
        return "hybrid", GENERAL
    if cue.alone or cue.led_by(_REMOTE_BEFORE) or cue.goes_on(_REMOTE_ROLE):
        if chance and cue.goes_on(r"\swork(?:ing)? is possible"):
            return "hybrid", GENERAL
        return "remote", CHANCE if chance else ROLE
    return None


def _hybrid(cue: Cue) -> Read:
    if cue.word != "hybrid":
        return None
    if asked := _asked(cue):
        return ("onsite", GENERAL) if asked in ("no", "false") else ("hybrid", ROLE)
    role = cue.alone or cue.goes_on(_HYBRID_ROLE) or cue.led_by(r"\bbe $")
    role = role or (cue.led_by(OPEN) and cue.goes_on(r",? with (?:\w+ )?(?:work|days?|one|two|three|[1-4]|remote)\b"))
    if not role or cue.led_by(_NOT) or cue.led_by(_IF):
        return None
    if cue.led_by(r"\bremote\b[^.;\n]{0,24}\bor $"):  # the wider choice has been said
        return None
    return ("onsite" if cue.goes_on(_NO_AFTER) else "hybrid"), ROLE


def _on_site(cue: Cue) -> Read:
    if cue.led_by(r"\b(?:remote(?:ly)?|home|virtual(?:ly)?)\s?(?:,? or|/)\s?$"):
        return None  # "remotely or onsite"
    if asked := _asked(cue):
        return None if asked in ("no", "false") else ("onsite", ROLE)
    if cue.led_by(r"\bwork\b[^.;\n]{0,24}(?:performed|done|carried out) $") and not cue.led_by(_NOT):
        return _days(cue) or ("onsite", ROLE)
    if cue.led_by(_NOT) or cue.led_by(_OTHERS) or cue.led_by(_TESTED):
        return None
    if not cue.alone and cue.goes_on(_ON_SITE_THING):
        return None
    if cue.led_by(_HEDGED):  # "this position may require on-site work at our partner's"
        return None
    if cue.led_by(r"\b(?:from|at) home (?:and|&|/) $"):
        return "hybrid", ROLE
    if days := _days(cue):
        return days
    first = not cue.before.strip() and cue.goes_on(r",\s(?:\d|mon|tue|full|part|day|night|five)")
    first = first or cue.goes_on(r",\s(?:full|part)[- ]time (?:position|role|job)\b")
    said = first or (cue.alone and cue.after[:1] != ",") or cue.goes_on(_ON_SITE_ROLE) or cue.led_by(_ON_SITE_BEFORE)
    return ("onsite", ROLE) if said else None


# What one does in person that is not the work: "apply in person at the office".
_NOT_WORK = (
    r"\b(?:apply\w*|applications?|interview\w*|meet\w*|drop|deliver\w*|phone|telephone|e-?mail|online|call|visit\w*"
    r"|submit\w*|resumes?|return\w*|train\w*|orientation|customers?|clients?|patients?|contact\w*|inquir\w*|enquir\w*)\b"
)
# And what is: "support readers in person at the desk".
_HELPED = r"\b(?:support|assist|assistance|teach|tutor|coach|serve|instruct)\b(?: to)?(?: \w+){0,3} $"


def _in_person(cue: Cue) -> Read:
    if cue.goes_on(
        r",? (?:(?:and|or|by|via|over|on|through) )*(?:the )?(?:telephone|phone|e-?mail|mail|text|web|chat)\b"
    ):
        return None  # a way to speak with people
    apart = (
        cue.alone and not cue.before.rstrip().endswith(("and", "or", ",", "/")) and not cue.goes_on(r"\s(?:and|or)\b")
    )
    role = apart or cue.goes_on(r"\s(?:position|role|job|work|only|attendance|schedule)")
    role = role or (cue.led_by(_THIS_JOB) and cue.goes_on(CLOSED))
    if cue.led_by(r"\bwe(?:['’]re| are) (?:an?|fully) $") and cue.goes_on(r"\s(?:company|team|workplace|culture)"):
        return "onsite", GENERAL
    at_house = regex(
        r"\s(?:at|in|from) (?:our|the|st\.?|[\w'’]+(?: [\w'’]+){0,3} (?:hall|school|library|office|campus))\b"
    )
    before_it = cue.before.rpartition(".")[2]
    if at_house.match(cue.after) and not regex(_NOT_WORK).search(before_it):
        return "onsite", GENERAL
    if regex(_HELPED).search(before_it) and cue.goes_on(r"\s(?:at|in)\s"):
        return "onsite", GENERAL
    placed = cue.led_by(r"(?:^|\n)\W*$") and cue.goes_on(r"\sin (?!the\b|our\b|a\b|this\b)")
    role = role or placed
    if cue.led_by(_TESTED):
        return None
    return ("onsite", ROLE) if role or cue.led_by(r"\bwork(?: (?:mode|type|arrangement)\s?:)?\s?$") else None


def _office(cue: Cue) -> Read:
    if way := cue.led_by(_TO_THE_OFFICE):
        days = _days(msgspec.structs.replace(cue, before=cue.before[: way.start()]))
        if days:
            return days
    both = cue.led_by(r"\bhome(?:[\s,]{1,2}(?:and|&|or|/) ?|/)(?:the |our |in the )?$")
    if (both and cue.goes_on(_APART)) or cue.goes_on(
        rf"\s?(?:and|&|or|/) ?(?:from |at |your )*home{_APART}|, home (?:the|two|three|one)\b"
    ):
        return "hybrid", ROLE
    if cue.led_by(rf"{_SHARE}(?:of (?:your|the|their) (?:working )?(?:time|week) )?(?:in |at )?(?:the |our |an )?$"):
        return "hybrid", ROLE
    if cue.led_by(
        r"\b(?:split|divid\w+|between|blend|mix)\b[^.;\n]{0,20}\bhome and (?:the |our |an? |your )?(?:\w+ )?$"
    ):
        return "hybrid", ROLE
    if way and cue.goes_on(
        r"\s(?:for |about |around |roughly )*(?:half|part|some|most) (?:of )?(?:the|your) (?:time|week)"
    ):
        return "hybrid", ROLE
    if cue.led_by(r"\bor (?:a |an |your |their )?home $") and cue.led_by(r"\bwork\w*\b"):
        return "hybrid", ROLE  # "work from our headquarters or your home office"
    if cue.before.endswith("home ") and cue.after.startswith((" based", "-based")):
        return "remote", ROLE
    if cue.before.endswith("home ") and cue.goes_on(r"[- ](?:options?\b|(?:is |also )?possible|days\b)"):
        return "hybrid", GENERAL
    if cue.led_by(_LABEL) and cue.goes_on(rf"{CLOSED}|\s\("):
        return "onsite", GENERAL
    in_it = cue.led_by(r"\b(?:an|this|is|be|[:|(,]|^)\s?in-$|(?:^|\n|[:|(])\s*in[- ]$|\b(?:fully|100%) in[- ]$")
    in_it = in_it or (cue.led_by(r"(?<!experience )\bin[- ]$") and cue.goes_on(r"\s(?:position|role|job)\b"))
    if (in_it and cue.goes_on(rf"\s(?:position|role|job|only|work|in\b|at\b)|{CLOSED}")) or cue.led_by(
        r"\bwork(?:ing)? from $"
    ):
        return "onsite", GENERAL
    if cue.led_by(r"(?:middle|back|front|home|post|box|ms|microsoft|paperless) $|\bexperience\b"):
        return None
    if cue.led_by(r"\bto work in[- ]$") and cue.goes_on(rf"{CLOSED}"):
        return "onsite", GENERAL
    if cue.led_by(r"\bfull[- ]time (?:in-)?$") and cue.goes_on(r" (?:work|attendance|presence)\b"):
        return "onsite", GENERAL
    based = cue.goes_on(r"[- ]based(?: role| position| job| work| with\b|[,.])|-based in\b")
    based = based or (cue.goes_on(r" based in\b") and cue.led_by(_THIS_JOB))
    if based or (cue.after.startswith(" hours") and cue.led_by(r"\b(?:keep|maintain)\w*\s(?:regular\s)?$")):
        return "onsite", GENERAL
    if cue.led_by(r"\b(?:role|position|job|post)\b[^.;]{0,30}\bin (?:our|the) (?:\w+ )?$") and cue.goes_on(
        r" in (?!the\b|a\b)[a-z]"
    ):
        return "onsite", GENERAL
    if cue.led_by(_IN_OUR_OFFICE) and not cue.led_by(_NOT):
        return "onsite", GENERAL
    return None


def _from_office(cue: Cue) -> Read:
    return _days(cue) or ("onsite", GENERAL)


def _based(cue: Cue) -> Read:
    placed = cue.goes_on(r" (?:in|at) (?:our |the |#)?[a-z]")
    said = cue.led_by(r"\b(?:will|would|['’]ll) be (?:primarily |mainly |mostly |normally )$")
    return ("onsite", GENERAL) if placed and said and not cue.goes_on(r"[^.;]{0,60}\bremote") else None


def _telework(cue: Cue) -> Read:
    if cue.led_by(_NOT) or cue.goes_on(_NO_AFTER):
        return "onsite", ROLE
    full = (
        cue.word == "telecommute"
        or cue.goes_on(r"\s(?:position|role|job)")
        or cue.led_by(r"full[- ]time |100% |permanent |: ?$")
    )
    return ("remote", GENERAL) if full else None


def _distributed(cue: Cue) -> Read:
    team = cue.goes_on(r"\s(?:team|company|work)") and cue.led_by(r"(?:fully|we are an?|we['’]re an?)\s$")
    spread = cue.led_by(r"\b(?:team|company|we)(?:['’]re| are|['’]s| is) (?:fully|completely|entirely|100%) $")
    return ("remote", GENERAL) if cue.word == "distributedly" or team or spread else None


def _anywhere(cue: Cue) -> Read:
    if cue.led_by(r"\bup to (?:an? |\d+ |two |three |four |six )?(?:days?|weeks?|months?)\b[^.;\n]{0,40}$"):
        return "remote", CHANCE
    if cue.goes_on(r"\W{0,2}\s(?:days?|weeks?|months?)\b"):
        return "remote", CHANCE
    working = cue.led_by(
        r"(?:work|working|performed|done|based|available|you can be|\b(?:teach|tutor|coach)(?:ing)?(?: \w+)?)\s$"
    )
    return ("remote", ROLE) if working else None


def _any_location(cue: Cue) -> Read:
    said = cue.led_by(r"\b(?:work\w*|performed|done|based)(?: the work| it)?\s(from|in|at)\s$")
    if said is None:
        return None
    if said.group(1) == "from" and cue.goes_on(
        r"\s(?:with)?in (?:the )?(?:u\.?s|united|uk\b|eu\b|europe|canada|india|australia|world|country|continental)"
    ):
        return "remote", ROLE
    if cue.goes_on(r"\s(?:of|within|in|across|where (?:we|our))\b"):
        return None
    online = cue.goes_on(r"\s(?:that|with|where)\b[^.;]{0,30}\b(?:internet|wi-?fi|broadband|connection)")
    return ("remote", ROLE) if said.group(1) == "from" or online else None


def _of_your_choice(cue: Cue) -> Read:
    return ("remote", ROLE) if cue.led_by(r"\bwork(?:ing)? (?:from|at|in) (?:the |a |any )?$") else None


def _where_you_live(cue: Cue) -> Read:
    return ("remote", ROLE) if cue.led_by(r"\b(?:work\w*|based) $") else None


def _at_home(cue: Cue) -> Read:
    if cue.led_by(rf"\bdays?\b.*\b{_NUMBER}(?: days?)? (?:working )?$"):  # "three days in the studio, two at home"
        return "hybrid", ROLE
    rest = cue.goes_on(rf", (?:the rest|{_NUMBER} (?:days? )?(?:in|at|from|on))\b")
    if (rest or regex(r"\bweek\b").search(cue.before + cue.after)) and _days(cue):
        return "hybrid", ROLE
    said = cue.goes_on(r"[- ](?:position|job|based)") or cue.led_by(r"\bwork $")
    return ("remote", GENERAL) if said else None


def _from_home(cue: Cue) -> Read:
    if asked := _asked(cue):
        return ("remote", ROLE) if asked not in ("no", "false") else ("onsite", GENERAL)
    if cue.led_by(_NOT) or cue.led_by(_OTHERS):
        return None
    if cue.goes_on(_NO_AFTER):
        return "onsite", ROLE
    if regex(r"\b(?:part of (?:the|your|their|each)|mix|combination|blend|split|balance)\b").search(
        cue.before + cue.after
    ):
        return "hybrid", ROLE
    if cue.led_by(r"\b(?:generous|flexible)\b[^.;]{0,30}\bwork[- ]$") and cue.goes_on(r"\s(?:polic|option)"):
        return "hybrid", GENERAL
    if cue.goes_on(r"\s(?:budget|stipend|allowance|wellness|resources|equipment|polic|options?\b)"):
        return None
    if cue.goes_on(_WEEKDAY) or cue.led_by(r"\b(?:mon|tues|wednes|thurs|fri)days? (?:is |are |working )?$"):
        return "hybrid", ROLE
    if days := _days(cue):
        return "hybrid", days[1]
    if cue.goes_on(rf"[\s:(]*{_NUMBER} days?\b"):
        return "hybrid", ROLE
    if cue.goes_on(r"\s?(?:and|&|/)\s?(?:on-?[ -]?site|(?:in |from |at )?(?:the |our |an )?office)"):
        return "hybrid", ROLE
    if cue.goes_on(r"\s(?:occasionally|sometimes|some of the time|part of the time|from time to time)\b"):
        return "hybrid", GENERAL
    chance = cue.led_by(_CHANCE_BEFORE) and not cue.led_by(r"\bmust (?:also )?be able to work $")
    if chance or cue.goes_on(_CHANCE_AFTER):
        return "remote", CHANCE
    said = cue.word == "wfh" or cue.led_by(
        r"\b(?:work\w*|based|job|position|jobs|day|done|performed|do it(?: all)?)[\s,-]*$"
    )
    return ("remote", ROLE) if said else None


def _from_your_home(cue: Cue) -> Read:
    said = cue.led_by(r"\b(?:work\w*|online|teach|tutor) $") and not cue.led_by(_OTHERS)
    return _from_home(msgspec.structs.replace(cue, word="from home")) or (("remote", ROLE) if said else None)


def _home_based(cue: Cue) -> Read:
    if cue.goes_on(rf"[\s:(]*{_NUMBER}(?:\s?[-–]\s?{_NUMBER})? days?\b"):
        return "hybrid", ROLE
    said = not cue.led_by(_NOT) and (
        cue.goes_on(r",?\s(?:position|role|job|work|post|covering|in|with|$)")
        or (cue.led_by(_THIS_JOB) and cue.goes_on(CLOSED))
    )
    return ("remote", ROLE) if said else None


def _home_working(cue: Cue) -> Read:
    if cue.led_by(_NOT):
        return None
    chance = cue.led_by(_CHANCE_BEFORE) or cue.goes_on(rf"{_CHANCE_AFTER}|[^.]{{0,12}}\bavailable")
    return ("remote", CHANCE) if chance else ("remote", ROLE) if cue.alone else None


def _blended(_: Cue) -> Read:
    return "hybrid", GENERAL


def _and_home(cue: Cue) -> Read:
    split = cue.led_by(r"\b(?:split|divide|mix|blend|combination)\b|\bbetween (?:the |our |your )?[\w-]+$")
    return ("hybrid", ROLE) if split and cue.goes_on(_APART) else None


def _mobile(cue: Cue) -> Read:
    return ("hybrid", GENERAL) if cue.goes_on(r"[^.;\n]{0,16}(?:\d ?%|\d percent|possible|days?\b)") else None


def _on_campus(cue: Cue) -> Read:
    if cue.led_by(_NOT) or cue.led_by(_OTHERS):
        return None
    if cue.goes_on(r"\s(?:and|or|&) (?:remote|online|virtual|hybrid|from)") or cue.led_by(r"\b(?:and|or) $"):
        return None
    if cue.led_by(_THIS_JOB) or cue.led_by(r"\b(?:you(?:['’]ll| will)|must|to) work (?:full[- ]time )?$"):
        return _days(cue) or ("onsite", GENERAL)
    return None


def _virtual(cue: Cue) -> Read:
    if cue.word == "virtually":
        return ("remote", GENERAL) if cue.led_by(r"\b(?:you(?:['’]ll| will)|to|can|may) work $") else None
    if cue.led_by(_LABEL) and cue.goes_on(CLOSED):
        return "remote", GENERAL
    if cue.led_by(r"\b(?:much|most|some|part|half) of (?:the|this|your) work (?:is|will be|can be) $"):
        return "hybrid", GENERAL
    named = cue.goes_on(r"\s(?:position|role|job|opportunity)\b") and not cue.led_by(_NOT)
    said = cue.led_by(_THIS_JOB) and cue.goes_on(CLOSED)
    return ("remote", GENERAL) if named or said else None


def _online(cue: Cue) -> Read:
    said = cue.led_by(
        r"\b(?:internship|role|position|job|fellowship|placement)(?: format)? (?:is|will be) (?:fully |entirely )?$"
    )
    return ("remote", GENERAL) if said and cue.goes_on(CLOSED) else None


def _wide(cue: Cue) -> Read:
    listed = cue.led_by(r"\blocations?\s?[:\n]\s*$") and cue.goes_on(rf"{CLOSED}|\sin (?:the )?[a-z]")
    placed = cue.led_by(
        r"\b(?:candidates?|applicants?|you) (?:can|could|may) (?:be )?(?:based|located|live|reside|work from) $"
    )
    return ("remote", GENERAL) if listed or placed else None


def _field(_: Cue) -> Read:
    return "onsite", GENERAL


CUES: dict[str, Callable[[Cue], Read]] = {
    "remote": _remote,
    "hybrid": _hybrid,
    **dict.fromkeys(("onsite", "on-site", "on site"), _on_site),
    **dict.fromkeys(("in-person", "in person"), _in_person),
    "office": _office,
    **dict.fromkeys(("telework", "telecommut"), _telework),
    "distributed": _distributed,
    "from where you live": _where_you_live,
    "any location": _any_location,
    **dict.fromkeys(("location of your choice", "place of your choice"), _of_your_choice),
    **dict.fromkeys(("from anywhere", "from wherever"), _anywhere),
    "at home": _at_home,
    **dict.fromkeys(("from home", "from-home", "wfh"), _from_home),
    **dict.fromkeys(("from your home", "from your own home", "from their own home"), _from_your_home),
    **dict.fromkeys(("home-based", "home based"), _home_based),
    **dict.fromkeys(("mobile working", "mobile work"), _mobile),
    "on campus": _on_campus,
    "wfo": _from_office,
    **dict.fromkeys(("home working", "homeworking", "home-working"), _home_working),
    "blended work": _blended,
    "and home": _and_home,
    "virtual": _virtual,
    "online": _online,
    **dict.fromkeys(("anywhere", "worldwide"), _wide),
    "based": _based,
    "field environment": _field,
}
"""The cues, and what each says: of "telecommut" and the like, which go on, by how their word goes on."""
STEMS = frozenset(("remote", "virtual", "blended work", "office", "telework", "telecommut", "distributed"))
"""Cues that words may go on from."""
