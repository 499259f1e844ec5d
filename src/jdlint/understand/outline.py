"""What stands under which heading, in the smallest units that speak about one thing."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping

import msgspec

from jdlint.document import Block, Document, Field
from jdlint.facts import DETAILS, How, SectionKind
from jdlint.regex import regex
from jdlint.text import Span, trim
from jdlint.understand import headings
from jdlint.understand.as_text import DATA
from jdlint.understand.headings import Kinds
from jdlint.understand.labels import OPTIONAL, Labels
from jdlint.understand.lines import LONG, divide

_LOOK = 7  # the level of a heading that only looks like one
_LABEL_LEVEL = 8
_VALUE = regex(r"(?:[^\n.;|]|\.(?=\S)){0,80}(?!\w)")
# The address of a page where people apply.
_JOBS_SITE = regex(
    r"(?i)https?://[^\s/]*(?:jobs?|careers?|apply|recruit|hir[ei]|greenhouse|lever|workable|breezy)[^\s/]*/\S|mailto:\S"
)
# What buttons of job boards say, and what tells how to apply.
_BUTTONS = frozenset(("apply now", "apply here", "apply today", "apply online"))
_HOW = regex(
    r"(?i)\b(?:appl(?:y|ying|ication)|cv|r[eé]sum[eé]|e-?mail|send|submit|contact|click|call|visit|person)|@|https?:"
)
# A heading under which a posting begins, whatever the page above it is about.
_OPENS_JOB = regex(
    r"(?i)\b(?:positions?|jobs?|posts?) (?:is |are )?(?:now )?(?:available|open|vacant)\b"
    r"|\b(?:job|current|immediate) openings?\b|\bvacanc(?:y|ies)\b|\b(?:we(?:['’]re| are)|now|currently) hiring\b"
)
_HASHED = regex(r"(#{2,6})(?=\w)([^\n]{1,80})(?=\n|$)")
_SENTENCE = 6  # blanks; an unknown heading with as many says something itself
_LINE = 160  # code points; a line of a list or a heading has fewer
_HEADING = 130  # code points; a heading that ends in a colon has fewer
_FLAT = 400  # code points; in a paragraph this long labels may be glued into the text
_IS_EMPLOYER = regex(r"(?i)\bemployer\b|\bEOE\b")
# What the last item of a list may name without heading what follows the list.
_ITEMS: frozenset[SectionKind] = frozenset({"benefits"})
# What a word alone may announce and yet be a benefit: dental and vision, equity, leave.
_AMONG: frozenset[Kinds] = frozenset(
    (("company",), ("benefits",), ("equal_opportunity",), ("qualifications",), ("preferred", "benefits"))
)
# How headings begin that may be written small.
_SPOKEN = regex(r"(?i)(?:what|who|why|how|where|about|a (?:bit|little) about)\b")
# Kinds that a label gives in a few words, so that what follows the line is no longer about them.
SHORT: frozenset[SectionKind] = frozenset({"pay", "location", "employment_type", "deadline"})
# What a bold label may begin within a list about something else.
_APART: frozenset[SectionKind] = frozenset({"responsibilities", "benefits", "apply", "preferred"})
_TYPE: frozenset[SectionKind] = frozenset({"employment_type"})
_PREFERRED: Kinds = ("preferred",)
# What one is asked for may be divided into.
_TOPICS = frozenset(("education", "experience", "skills", "knowledge", "licenses", "licences", "certifications"))
_WANTED: frozenset[SectionKind] = frozenset({"responsibilities", "qualifications", "preferred"})


class Unit(msgspec.Struct, frozen=True):
    """A line, an item or a sentence.

    `field` says that it is the value of a front-matter or data field or of a label; `adrift` that it is running text
    after a list, so that the heading above may no longer speak for it.
    """

    span: Span
    item: bool = False
    field: bool = False
    adrift: bool = False


class Part(msgspec.Struct):
    """A stretch under one heading, or before any.

    `kinds` are None where no heading says what it is about. `own` says that this part's own heading does, not one
    above it. `owner` is the index of the part whose heading gave the kinds. `weak` marks kinds carried over an unknown
    heading that only looks like one. `key` is that of the field it is the value of.
    """

    kinds: Kinds | None
    owner: int
    how: How = "heading"
    heading: Span | None = None
    weak: bool = False
    key: str = ""
    units: list[Unit] = []

    @property
    def own(self) -> bool:
        """Say whether a heading of its own names its kinds."""
        return self.kinds is not None and self.heading is not None


class _Level(msgspec.Struct, frozen=True):
    level: int
    kinds: Kinds | None
    owner: int


def is_type(text: str) -> bool:
    """Say whether a line gives the type of employment and heads nothing: "Full time"."""
    return text[-1] not in ":?" and headings.normal(text) in ("full time", "part time")


class _Outliner:
    def __init__(self, document: Document, extra: Mapping[str, SectionKind]) -> None:
        self.text = document.text
        self.document = document
        self.extra = extra
        self.parts: list[Part] = [Part(None, 0)]
        self.stack: list[_Level] = []
        self.labels = Labels(document, extra)
        self.data = document.format in DATA
        self.links = [mark.span for mark in document.marks if mark.kind == "link" and len(mark.span)]
        self.fields = iter(sorted(document.fields, key=lambda field: field.span))
        self.field: Field | None = next(self.fields, None)
        self.times = Counter(field.key for field in document.fields if not field.labelled)
        self.listed = False  # a list stood under the current heading
        self.said = False  # the current heading is a label that says its part in its own line
        self.drifted = False  # running text follows the list or the label's line
        self.following: Block | None = None
        self.until: int | None = None  # where the value of a field of many blocks ends

    def run(self) -> list[Part]:
        blocks = self.document.blocks
        for block, following in itertools.zip_longest(blocks, blocks[1:]):
            self.following = following
            field, around = self._fields_of(block)
            self._enter_or_leave(block, around)
            if block.kind == "heading" and len(block.span) < _LINE:
                self._headline(block)
            elif field is not None and block.kind == "field":
                self._named(block, field)
            elif self.text[block.span.start] == "#" and self._hashed(block.span):
                pass
            else:
                self._prose(block, following)
        return self.parts

    def _headline(self, block: Block) -> None:
        """Take a heading block; the first short line under a heading may only look like another one."""
        text = block.span.of(self.text)
        last = self.parts[-1]
        if block.level >= _LOOK and text[-1] != ":" and last.own and not last.units and last.kinds:
            exact = headings.kinds_of(text, self.extra)
            if exact is None or SHORT.issuperset(last.kinds):
                last.units.append(Unit(block.span, field=SHORT.issuperset(last.kinds)))
                return
        if block.level >= _LOOK and (self._is_benefit(text) or is_type(text)):
            last.units.append(Unit(block.span, item=True))
            return
        kinds = headings.kinds_of(text, self.extra, loose=True)
        if kinds is None and self._says_itself(block):
            return
        self._heading(block.span, block.level, kinds)

    def _hashed(self, span: Span) -> bool:
        """Take a paragraph that opens with a heading whose hashes no space follows: "##Duties"."""
        match = _HASHED.match(self.text, span.start, span.end)
        kinds = headings.kinds_of(match[2], self.extra, loose=True) if match else None
        if match is None or kinds is None:
            return False
        self._heading(Span(*match.span()), len(match[1]), kinds)
        rest = trim(self.text, Span(match.end(), span.end))
        if len(rest):
            self.parts[-1].units += self._units(rest, item=False)
        return True

    def _says_itself(self, block: Block) -> bool:
        """Take a heading that is a label with what it is for: "Experience: two years in a kitchen"."""
        colon = self.text.find(": ", block.span.start, block.span.end)
        kinds = headings.kinds_of(self.text[block.span.start : colon], self.extra) if colon > 0 else None
        if not kinds or "summary" in kinds:  # "Role: Sous chef"
            return False
        label, rest = Span(block.span.start, colon + 1), trim(self.text, Span(colon + 1, block.span.end))
        if SHORT.issuperset(kinds):
            while self.stack and self.stack[-1].level >= block.level:
                self.stack.pop()
            self._short(label, block.span.end, kinds)
        else:
            self._heading(label, block.level, kinds)
            self.parts[-1].units.append(Unit(rest))
        return True

    def _fields_of(self, block: Block) -> tuple[Field | None, Field | None]:
        """Return the field that is a block, or its value a part of it, and the field whose value begins with it."""
        inside: Field | None = None
        around: Field | None = None
        while self.field is not None and self.field.span.start <= block.span.end:
            if self.field.span.start >= block.span.start:
                if self.field.span.end > block.span.end or block.kind != "field":
                    around = around or self.field
                else:
                    inside = inside or self.field
            self.field = next(self.fields, None)
        return inside, around

    def _enter_or_leave(self, block: Block, field: Field | None) -> None:
        """Keep headings inside a field's value from speaking for what follows it."""
        if self.until is not None and block.span.start >= self.until:
            self.until = None
            self.stack.clear()
            self.listed = self.said = self.drifted = False
            self._resume()
        if field is None or field.labelled:
            return
        kinds = headings.kinds_of_key(field.key, self.extra)
        index = len(self.parts)
        last = self.parts[-1]
        if not kinds and last.heading is not None and not last.units and block.span.start - last.heading.end < 3:
            self.until = field.span.end  # the content of the heading that stands in a field before it
            return
        self.stack.clear()
        if kinds and kinds != ("summary",):
            self.stack.append(_Level(0, kinds, index))
            self.parts.append(Part(kinds, index, "field", key=field.key))
        else:
            self.parts.append(Part(None, index))
        self.until = field.span.end

    def _heading(self, span: Span, level: int, kinds: Kinds | None) -> None:
        popped: _Level | None = None
        self.listed = self.said = self.drifted = False
        while self.stack and self.stack[-1].level >= level:
            popped = self.stack.pop()
        index = len(self.parts)
        if kinds is not None:
            peer = level < _LOOK and popped is not None and popped.level == level
            kinds, start = self._with_empty_above(kinds, span, peer=peer)
            # A button to apply, and "We are an equal opportunity employer", say all there is to say.
            full = ("apply" in kinds and any(span.covers(link) for link in self.links)) or (
                "equal_opportunity" in kinds and _IS_EMPLOYER.search(span.of(self.text))
            )
            units = [Unit(span)] if full else []
            self.parts.append(Part(kinds, index, heading=Span(start, span.end), units=units))
            # Below a button comes what is not about it.
            button = kinds == ("apply",) and self._is_button(span)
            self.stack.append(_Level(level, None, index) if button else _Level(level, kinds, index))
            if button:
                self.parts.append(Part(None, index + 1))
            return
        if _OPENS_JOB.search(self.text, span.start, span.end):
            self.stack.clear()
        above = self.stack[-1] if self.stack else None
        weak = False
        if level >= _LOOK and (above is None or above.kinds is None) and popped and popped.level >= _LOOK:
            above, weak = popped, True
        sentence = self.text.count(" ", span.start, span.end) >= _SENTENCE
        if above is None or above.kinds is None:
            said = [Unit(span)] if sentence else []
            self.parts.append(Part(None, index, heading=span, units=said))
            self.stack.append(_Level(level, None, index))
        elif above.kinds and SHORT.issuperset(above.kinds):
            self.parts.append(Part(above.kinds, above.owner, units=[Unit(span, field=True)]))
            self.parts.append(Part(None, index + 1))
            self.stack.append(_Level(level, None, index + 1))
        else:
            apart = sentence and _HOW.search(self.text, span.start, span.end) is not None
            self.parts.append(Part(above.kinds, above.owner, weak=weak, units=[Unit(span, adrift=apart)]))
            self.stack.append(_Level(level, above.kinds, above.owner))

    def _is_button(self, span: Span) -> bool:
        """Say whether a line is a button: a link, or "Apply now" over text about something else."""
        if any(link.covers(trim(self.text, span)) for link in self.links):
            return True
        if self.following is None or headings.normal(span.of(self.text)) not in _BUTTONS:
            return False
        below = self.following.span
        return self.text[span.end - 1] != ":" and not _HOW.search(self.text, below.start, below.end)

    def _with_empty_above(self, kinds: Kinds, span: Span, *, peer: bool) -> tuple[Kinds, int]:
        """Join a heading to the one right above it, when that says the same or the other half of it.

        "Qualifications" over "Required" are one heading; "Responsibilities" over "The ideal candidate will" name both,
        unless they are peers: headings of one level, the upper with nothing under it.
        """
        last, start = self.parts[-1], span.start
        if not last.kinds or last.heading is None or last.units or last.how == "field":
            return kinds, start
        topic = not _TOPICS.isdisjoint(headings.normal(span.of(self.text)).split())
        if last.kinds == _PREFERRED and (topic or (kinds == ("qualifications",) and not peer)):
            kinds = _PREFERRED  # "Preferred qualifications" over "Education", "Nice to have" over "You know"
        if DETAILS.issuperset((*kinds, *last.kinds)) and kinds and not peer:
            return tuple(dict.fromkeys((*last.kinds, *kinds))), last.heading.start
        return kinds, last.heading.start if kinds == last.kinds else start

    def _named(self, block: Block, field: Field) -> None:
        """Take a field: a part of its own when its key is known, else text like any other."""
        kinds = headings.kinds_of_key(field.key, self.extra, written=field.labelled)
        if kinds is None and self.labels.is_strong(block.span.start):
            kinds = headings.kinds_of(field.key, self.extra, loose=True)
        if not kinds and not field.labelled and _JOBS_SITE.match(self.text, field.span.start, field.span.end):
            kinds = ("apply",)
        index = len(self.parts)
        text = field.span.of(self.text)
        says_nothing = kinds is None and self.data and text.count(" ") >= _SENTENCE
        if says_nothing or (kinds == ("summary",) and self.data and self._is_posting(field)):
            self.stack.clear()
            self.parts.append(Part(None, index))
            if self.times[field.key] > 1:
                self.parts[-1].units.append(Unit(field.span, item=True))
            elif not self._flat(field.span, item=False):
                self._lines(field.span, item=False)
            self.until = field.span.end
            return
        unit = Unit(field.span, field=True)
        above = self.stack[-1] if self.stack else None
        if not kinds and field.labelled and above and above.kinds:
            self.parts[-1].units += self._units(block.span, item=True)
            return
        heading = Span(block.span.start, field.span.start) if field.labelled else None
        if kinds is None and heading:  # "Mail a letter to: 9 Elm Street" is a sentence as well
            unit = Unit(block.span, field=True)
        units = [unit]
        if kinds == ("summary",) and len(field.span) > LONG and not field.labelled:
            units = [Unit(sentence, field=True) for sentence in divide(self.text, field.span)]
        self.parts.append(Part(kinds or (), self._owner(field), "field", heading, key=field.key, units=units))
        while self.stack and self.stack[-1].level >= _LABEL_LEVEL:
            self.stack.pop()
        words = " " in field.span.of(self.text)
        if kinds and field.labelled and words and not SHORT.issuperset(kinds):
            self.stack.append(_Level(_LABEL_LEVEL, kinds, index))
            self.said = True
        else:
            self._resume()
            self.said = field.labelled

    def _is_posting(self, field: Field) -> bool:
        """Say whether a description is as long as a posting, or says several things."""
        if len(field.span) > _FLAT or self.times[field.key] > 2:
            return True
        return len(field.span) > LONG and sum(1 for _ in divide(self.text, field.span)) > 2

    def _owner(self, field: Field) -> int:
        """Return the index of the part that owns the value of a field: the first of a list of values."""
        for part in self.parts[:-3:-1]:
            if part.key:
                return part.owner if part.key == field.key and not field.labelled else len(self.parts)
        return len(self.parts)

    def _resume(self) -> None:
        """Begin a part that goes on with what the heading above said."""
        above = self.stack[-1] if self.stack else None
        if above is None or above.kinds is None:
            self.parts.append(Part(None, len(self.parts)))
        else:
            self.parts.append(Part(above.kinds, above.owner))

    def _prose(self, block: Block, following: Block | None) -> None:
        """Take a block that is neither heading nor field."""
        span, item = block.span, block.kind in ("item", "cell")
        leads = following is not None and following.kind == "item"
        if item:
            self.listed = True
        elif self.listed or self.said or self._is_second(span):
            self.drifted = True
        if not item and self.listed and self.stack and self.stack[-1].level >= _LABEL_LEVEL:
            self.stack.pop()
            self.listed = self.said = False
            self.drifted = True
            self._resume()
        self._leave_short()
        above = self.stack[-1].kinds if self.stack else None
        if above and SHORT.issuperset(above) and len(span) > LONG and (self.parts[-1].units or _TYPE.issuperset(above)):
            self.drifted = True  # long text speaks of more than a place or a date
        said = self.stack[-1].kinds if self.stack else None
        # What a heading has just announced is no heading again: "Benefits", then "28 days of leave and a pension".
        if not item and (kinds := self._looks_like_heading(span, leads=leads)) is not None and (leads or kinds != said):
            start = headings.lead_start(self.text, span)
            if start > span.start:
                self.parts[-1].units += self._units(trim(self.text, Span(span.start, start)), item=False)
                span = Span(start, span.end)
            self._heading(span, _LOOK if len(span) < 70 else _LABEL_LEVEL, kinds)
            return
        if (
            item
            and following is not None
            and (kinds := self._item_heading(span))
            and (leads or not _ITEMS & {*kinds} or _SPOKEN.match(self.text, span.start))
        ):
            self._heading(span, _LABEL_LEVEL, kinds)
            return
        start = self._labelled(span, item=item)
        rest = trim(self.text, Span(start, span.end))
        words = rest.of(self.text)
        divided = len(rest) > _FLAT or "\n" in words or (not item and words.count("•") > 1)
        if not divided or not self._flat(rest, item=item):
            self._lines(rest, item=item)

    def _is_second(self, span: Span) -> bool:
        """Say whether a block is another long paragraph under what looks like a heading of a list."""
        above = self.stack[-1] if self.stack else None
        listing = above is not None and above.level >= _LOOK and above.kinds and _WANTED.issuperset(above.kinds)
        return bool(listing and self.parts[-1].units) and len(span) > _LINE

    def _item_heading(self, span: Span) -> Kinds | None:
        """Return the kinds of a heading that looks like an item of the list it divides."""
        text = span.of(self.text)
        colon = text[-1] == ":"
        if len(span) > 50 or (" " not in text and not colon) or text[-1] in ".,;)":
            return None  # "Email (Outlook)" is an item
        small = any(len(word) > 3 and word[0].islower() for word in text.split()[1:])
        known = headings.kinds_of(text, self.extra, wild=False) == _PREFERRED  # "Nice to have"
        if not colon and small and not (known or _SPOKEN.match(text) or self._opens_lines(span)):
            return None  # "Degree in related field" is an item, "A little about you" is none
        kinds = headings.kinds_of(text, self.extra, loose=colon, wild=colon)
        if kinds == ("preferred",) and text[-1] != ":" and text.split()[-1].lower() in OPTIONAL:
            return None  # "Night shifts preferred" is an item
        current = self.stack[-1].kinds if self.stack else None
        short = kinds is not None and kinds != ("deadline",) and SHORT.issuperset(kinds)
        return None if not kinds or short or set(kinds) & set(current or ()) else kinds

    def _opens_lines(self, span: Span) -> bool:
        """Say whether a line has a blank line above it and no bullet: it may head the lines that follow."""
        start = self.document.source_span(span).start
        return self.document.source.text.endswith(("\n\n", "\n\r\n"), 0, start)

    def _leave_short(self) -> None:
        """Let a heading such as "Location" that only looks like one speak for a single block."""
        above = self.stack[-1] if self.stack else None
        if above and above.level >= _LOOK and above.kinds and SHORT.issuperset(above.kinds) and self.parts[-1].units:
            self.stack.pop()
            self._resume()

    def _looks_like_heading(self, span: Span, *, leads: bool) -> Kinds | None:
        text = span.of(self.text)
        if "\n" in text and not leads:
            return None
        trails = text.endswith(("…", "...")) and text[0].isalpha()
        if len(text) <= 70 and (trails or text[-1] not in ".!,;"):
            kinds = headings.kinds_of(text, self.extra, loose=trails or text.isupper())
            if kinds is not None:
                return None if self._is_benefit(text) or is_type(text) else kinds
            if trails and text.count(" ") < 5:
                return ()
        if 70 < len(text) < _HEADING and text[-1] == ":":  # "Duties include, but are not limited to, the following:"
            kinds = headings.kinds_of(text.partition(". ")[0], self.extra, wild=False)
            if kinds:
                return kinds
        if leads and len(text) < 200 and text.rstrip()[-1:] in ":-–—" and self.labels.opening(span) is None:
            return headings.lead_in(text)
        return None

    def _is_benefit(self, text: str) -> bool:
        """Say whether a word that may head a section ("Vision", "Team") stands in a list of benefits."""
        said = self.stack[-1].kinds if self.stack else None
        return said == ("benefits",) and text.isalpha() and headings.kinds_of(text, self.extra, wild=False) in _AMONG

    def _labelled(self, span: Span, *, item: bool) -> int:
        """Begin a part at the label that opens a block, if one does; return where the rest of the block begins."""
        current = self.stack[-1].kinds if self.stack else None
        found = self.labels.opening(span)
        if found is None:
            return span.start
        end, kinds = found
        if set(kinds) == set(current or ()):
            return span.start
        if kinds and SHORT.issuperset(kinds) and end < span.end:
            return self._short(Span(span.start, end), span.end, kinds)
        if item and current and not (self.labels.is_strong(span.start) and _APART.issuperset(kinds)):
            return span.start
        self._heading(Span(span.start, end), _LABEL_LEVEL, kinds)
        self.said = end < span.end
        return end

    def _short(self, label: Span, limit: int, kinds: Kinds) -> int:
        """Take the few words after a label for its value; return where they end."""
        value = _VALUE.match(self.text, label.end, limit)
        end = value.end() if value else limit
        unit = Unit(trim(self.text, Span(label.end, end)), field=True)
        self.parts.append(Part(kinds, len(self.parts), "field", trim(self.text, label), units=[unit]))
        self._resume()
        return end

    def _flat(self, span: Span, *, item: bool) -> bool:
        """Divide a paragraph at the labels glued into it and its lines that are headings; say whether it has any."""
        at, line = span.start, False
        for start, stop, kinds in self.labels.glued(span):
            label = trim(self.text, Span(start, stop))
            if item and (start == span.start or self.text[start - 1] != "\n"):
                continue  # inside an item only a line of its own heads what follows
            alone = self.text[stop : stop + 1] in ("", "\n")
            if alone and is_type(label.of(self.text)):
                continue
            line = alone
            if start > at:
                self.parts[-1].units += self._units(trim(self.text, Span(at, start)), item=item)
            at = stop
            if kinds and SHORT.issuperset(kinds) and at < span.end:
                at = self._short(Span(start, at + line), span.end, kinds)
            else:
                self._heading(label, _LABEL_LEVEL, kinds)
        if at == span.start:
            return False
        rest = trim(self.text, Span(at, span.end))
        if line:
            self._lines(rest, item=item)
        elif len(rest):
            units = self._units(rest, item=item)
            self.parts[-1].units += units[:1]
            self.parts[-1].units += [msgspec.structs.replace(unit, adrift=True) for unit in units[1:]]
            while self.stack and self.stack[-1].level >= _LABEL_LEVEL:
                self.stack.pop()
            self._resume()
        return True

    def _lines(self, span: Span, *, item: bool) -> None:
        """Take a stretch in which no heading stands; short lines in one paragraph are a list, too."""
        if not len(span):
            return
        units = self._units(span, item=item)
        self.parts[-1].units += units
        said = [unit.span.of(self.text) for unit in units]
        if not item and len(said) > 2 and "\n" in span.of(self.text) and max(map(len, said)) < _LINE:
            self.listed = self.listed or not any("\n" in line for line in said)

    def _units(self, span: Span, *, item: bool) -> list[Unit]:
        look = not self.stack or self.stack[-1].level >= _LOOK
        adrift = self.drifted and (look or not item)
        return [Unit(unit, item=item, adrift=adrift) for unit in divide(self.text, span)]


def outline(document: Document, extra: Mapping[str, SectionKind]) -> list[Part]:
    """Return the parts of a document in order of place; together their units cover its text once.

    `extra` maps normalised headings of the user's own to section kinds.
    """
    return _Outliner(document, extra).run()
