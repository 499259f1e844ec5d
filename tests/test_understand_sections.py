from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jdlint.document import Document, Source
from jdlint.facts import SECTION_KINDS, Section, SectionKind, Verdict
from jdlint.parse import parse
from jdlint.understand import sections as understand
from jdlint.understand.nature import verdict


def document(text: str, name: str = "posting.md") -> Document:
    return parse(Source(path=name, text=text))[0]


def sections_of(
    text: str, name: str = "posting.md", extra: Mapping[SectionKind, Sequence[str]] | None = None
) -> tuple[Section, ...]:
    return understand.sections(document(text, name), extra or {})


def kinds(text: str, name: str = "posting.md") -> set[str]:
    return {section.kind for section in sections_of(text, name)}


def words_of(text: str, kind: SectionKind, name: str = "posting.md") -> list[str]:
    doc = document(text, name)
    return [s.span.of(doc.text) for s in understand.sections(doc, {}) if s.kind == kind]


NURSE = """\
# Community Nurse

Moorland Health is a charity that cares for people in their own homes. We are looking for a community nurse for our
team in Hexham.

## What you'll do

- Visit patients at home and dress their wounds
- Write care plans together with the family

## Who you are

- You hold a nursing degree and a driving licence
- You have two years of experience on a ward

A course in palliative care would be a plus.

## What we offer

- 30 days of annual leave and a pension
- £32,000 a year

## How to apply

Send your CV to jobs@example.org by 3 May 2031.

We welcome applicants regardless of age, race, faith or disability.
"""


def test_a_posting_with_headings() -> None:
    found = sections_of(NURSE)
    how = {section.kind: section.how for section in found}
    assert how["responsibilities"] == how["qualifications"] == how["benefits"] == how["apply"] == "heading"
    assert how["summary"] == how["company"] == how["preferred"] == how["pay"] == "body"
    assert how["deadline"] == how["equal_opportunity"] == "body"


def test_every_section_says_what_it_was_recognised_by() -> None:
    assert all(section.why for section in sections_of(NURSE))
    assert next(s.why for s in sections_of(NURSE) if s.kind == "apply") == "“How to apply”"


def test_sections_come_in_order_and_begin_with_their_heading() -> None:
    found = sections_of(NURSE)
    assert [s.span.start for s in found] == sorted(s.span.start for s in found)
    assert all(s.heading is None or s.heading.start == s.span.start for s in found)


@pytest.mark.parametrize(
    "heading",
    [
        "## Duties\n\n",
        "Duties\n------\n\n",
        "**Duties**\n\n",
        "DUTIES\n\n",
        "Duties:\n\n",
        "<h3>Duties</h3>\n\n",
    ],
)
def test_headings_in_every_form(heading: str) -> None:
    text = f"Baker\n\n{heading}- Knead the dough\n- Bake bread and rolls\n"
    assert "responsibilities" in kinds(text)


def test_a_bold_run_that_opens_a_paragraph_is_a_heading() -> None:
    text = "# Roofer\n\n**What we need.** Three years on roofs and a head for heights.\n"
    found = [s for s in sections_of(text) if s.kind == "qualifications"]
    assert [s.how for s in found] == ["heading"]


def test_labels_glued_into_one_paragraph_divide_it() -> None:
    text = (
        "Job Title: Bus Driver Location: Graz Salary: EUR 2,600 a month Duties: You will drive school buses and"
        " check the "
        "brakes every morning. You will also help small children to get on. Requirements: A bus licence and two"
        " years of "
        "experience in city traffic are essential. Benefits: Free travel for your family and 30 days of annual leave. "
        "To apply: send your CV to fleet@example.com and tell us when you can begin to work with us in the depot."
    )
    found = kinds(text, "flat.txt")
    assert {"responsibilities", "qualifications", "benefits", "pay", "apply"} <= found


def test_headings_run_into_flattened_text_divide_it() -> None:
    text = (
        "Our client is a leading maker of church organs in Ghent. The Role You will tune pipes and repair "
        "bellows in three "
        "countries, and train two apprentices in the workshop. The Candidate You must have a good ear and five "
        "years of "
        "experience with organs or pianos; a driving licence is essential because the churches lie far apart. "
        "The Package "
        "A company car, a pension and 28 days of annual leave are part of what the workshop offers all who join it."
    )
    found = {s.kind: s.how for s in sections_of(text, "flat.txt")}
    assert found["summary"] == found["qualifications"] == found["benefits"] == "heading"
    assert found["responsibilities"] == "body"


def test_what_you_offer_and_what_we_offer() -> None:
    text = (
        "# Usher\n\n## What you offer\n\n- Patience\n- Good shoes\n\n## What we offer\n\n- Free theatre tickets "
        "and meals\n"
    )
    assert words_of(text, "qualifications")[0].startswith("What you offer")
    assert words_of(text, "benefits")[0].startswith("What we offer")


def test_a_combined_heading_is_both() -> None:
    text = "# Miller\n\n## Pay and benefits\n\n$24 an hour, health insurance and 20 days of paid vacation.\n"
    assert {"pay", "benefits"} <= kinds(text)


def test_pay_needs_a_figure() -> None:
    text = "# Miller\n\n## Salary\n\nCompetitive, depending on experience.\n"
    assert "pay" not in kinds(text)


def test_a_heading_with_nothing_under_it_is_absent() -> None:
    text = "# Miller\n\n## Benefits\n\n## Requirements\n\n- Two years in a mill\n"
    assert "benefits" not in kinds(text)
    assert "qualifications" in kinds(text)


def test_vague_praise_is_no_benefit() -> None:
    text = "# Clerk\n\n## Benefits\n\nWe offer a great package with many benefits.\n"
    assert "benefits" not in kinds(text)


def test_a_nested_heading_inherits() -> None:
    text = (
        "# Engineer\n\n## Responsibilities\n\n### Bridges\n\n- Inspect bridges\n\n### Tunnels\n\n- Measure tunnels\n\n"
        "## Requirements\n\n- A degree in civil engineering\n"
    )
    (duties,) = words_of(text, "responsibilities")
    assert duties.startswith("Responsibilities")
    assert duties.endswith("Measure tunnels")


def test_a_nested_heading_of_its_own_kind_does_not_inherit() -> None:
    text = "# Engineer\n\n## Qualifications\n\n- A degree\n\n### Preferred\n\n- A second language\n"
    (required,) = words_of(text, "qualifications")
    (preferred,) = words_of(text, "preferred")
    assert "second language" not in required
    assert "second language" in preferred


def test_text_after_a_list_may_speak_of_something_else() -> None:
    text = (
        "Cleaner\n\n**Your tasks**\n\n- Sweep the halls\n- Wash the windows\n\n"
        "We are an equal opportunity employer and value diversity among our people.\n"
    )
    (duties,) = words_of(text, "responsibilities")
    assert "equal" not in duties
    assert "equal_opportunity" in kinds(text)


def test_body_evidence_where_nothing_has_a_heading() -> None:
    text = (
        "Sous-chef\n\nThe Copper Pan is a family-owned restaurant by the harbour, and it has been in the same "
        "hands since "
        "1978. We are looking for a sous-chef.\n\nYou will lead the kitchen when the chef is away, order the "
        "fish and train "
        "two apprentices. You must have a diploma in cooking and at least four years of experience; French "
        "would be an "
        "asset.\n\nWe offer staff meals, 25 days of annual leave and a pension.\n\nPlease send your CV to "
        "kitchen@example.com.\n"
    )
    found = {s.kind: s.how for s in sections_of(text, "plain.txt")}
    assert set(found) >= {
        "summary", "company", "responsibilities", "qualifications", "preferred", "benefits", "apply"
    }  # fmt: skip
    assert found["benefits"] == "body"


def test_a_short_line_may_say_who_the_employer_is_and_whom_it_seeks() -> None:
    both = "# Welder\n\nHolm & Vane builds canal boats for families. We seek a welder.\n"
    assert kinds(both) >= {"company", "summary"}
    assert "company" not in kinds("# Welder\n\nHolm & Vane needs help. We seek a welder for our yard.\n")
    assert "company" not in kinds("# Welder\n\nHolm & Vane is looking for a welder. Boats are our life.\n")


def test_front_matter_counts_as_fields() -> None:
    text = (
        "---\ntitle: Barista\nlocation: Lisbon, Portugal\njob_type: part_time\ncompensation: €9 an hour\n"
        "how_to_apply: Send your CV to cafe@example.com\n---\nWe are looking for a barista for our cafe.\n"
    )
    how = {s.kind: s.how for s in sections_of(text)}
    assert how["location"] == how["employment_type"] == how["pay"] == how["apply"] == "field"


def test_a_permalink_is_no_text() -> None:
    text = "---\ntitle: Tailor\npermalink: who-we-are-hiring/tailor\n---\nSews coats and mends suits for the opera.\n"
    assert "company" not in kinds(text)


def test_somebody_to_ask_is_no_way_to_apply() -> None:
    text = "Midwife\n\nIf you have any questions about the post please contact Ward 4 at ward@example.org.\n"
    assert "apply" not in kinds(text, "plain.txt")


def test_insurance_as_a_trade_is_no_benefit() -> None:
    text = "Actuary\n\nOur company sells dental insurance to farmers and has done so since 1902.\n"
    assert "benefits" not in kinds(text, "plain.txt")


def test_the_users_own_headings_win() -> None:
    text = "# Cooper\n\n## The craft\n\n- Bend staves over the fire\n- Fit the hoops\n"
    assert "responsibilities" in {
        s.kind for s in sections_of(text, extra={"responsibilities": ["The craft"]}) if s.heading
    }


def test_a_german_posting_has_its_sections_by_its_headings() -> None:
    text = (
        "# Pflegefachkraft (m/w/d)\n\nDas Klinikum sucht für die Station 3 eine Kollegin oder einen Kollegen.\n\n"
        "## Ihre Aufgaben\n\n- Sie pflegen die Patienten\n- Sie schreiben die Berichte\n\n"
        "## Ihr Profil\n\n- Abgeschlossene Ausbildung\n\n## Wir bieten\n\n- 30 Tage Urlaub\n- Eine Rente\n"
    )
    assert {"responsibilities", "qualifications", "benefits"} <= kinds(text)


def test_a_posting_is_read_wherever_it_breaks_off() -> None:
    ends = [match.end() for match in re.finditer(r"\S+", NURSE + "\nAbout Moorland Health\n")]
    for end in ends:
        doc = document((NURSE + "\nAbout Moorland Health\n")[:end])
        assert isinstance(verdict(doc, understand.sections(doc, {})), Verdict)


def test_an_empty_document_has_no_sections() -> None:
    assert sections_of("") == ()


def how(text: str, name: str = "posting.md") -> dict[str, str]:
    return {section.kind: section.how for section in reversed(sections_of(text, name))}


def test_headings_that_trail_off_and_the_lists_after_them() -> None:
    text = (
        "# Ship's cook\n\nYou keep twelve people fed...\n\nby planning meals for three weeks at sea\n\n"
        "by baking bread every night\n\nYou'll have…\n\na food hygiene certificate\n\nIn a galley that…\n\n"
        "moves\n\nIn return, you'll get…\n\na cabin of your own\n\nsix weeks of leave\n"
    )
    assert how(text) == {"responsibilities": "body", "qualifications": "heading", "benefits": "heading"}
    assert "moves" not in " ".join(words_of(text, "qualifications"))


def test_a_labelled_address_is_where_to_apply_and_heads_nothing() -> None:
    text = (
        "**URL:** https://example.org/jobs/7\n\nHarbour Dental is a practice in Cork.\n\n"
        "We need a hygienist for two days a week.\n"
    )
    assert how(text) == {"apply": "field", "company": "body", "summary": "body"}


def test_what_follows_a_line_with_a_label_may_speak_of_something_else() -> None:
    text = (
        "# Glazier\n\nRequirements:\n- Three years of glazing\n- A head for heights\n\n"
        "Education: an NVQ or the like\n\nPellew Glass is a family firm that fits shop fronts in Cornwall.\n"
    )
    assert "Pellew Glass" in words_of(text, "company")[0]


def test_conditions_are_requirements_where_there_are_no_others() -> None:
    travel = "# Valuer\n\n## Background check\n\nWe ask for a police check.\n"
    assert "qualifications" in kinds(travel)
    (found,) = words_of(travel + "\n## Qualifications\n\n- A degree in surveying\n", "qualifications")
    assert "surveying" in found


def test_what_we_look_for_may_be_what_one_does() -> None:
    duties = "# Verger\n\n## What we're looking for\n\n- You open the church\n- You lay out the books\n"
    assert {"responsibilities", "qualifications"} <= kinds(duties)
    more = duties + "\n## You will need\n\n- A driving licence\n- Patience\n"
    assert [text.splitlines()[0] for text in words_of(more, "qualifications")] == ["You will need"]
    someone = "# Usher\n\nWe need someone to:\n\n- Greet the audience\n- Check tickets\n- Sell programmes\n"
    assert "responsibilities" in kinds(someone)


def test_asking_why_one_would_be_an_asset_asks_for_nothing_more() -> None:
    ask = "# Aide\n\nYou lay out paint.\n\nSend a letter that says why you would be an asset to the school.\n"
    assert "preferred" not in kinds(ask)
    assert "preferred" in kinds("# Aide\n\nYou lay out paint.\n\nA first aid course would be an asset.\n")


def test_an_ability_or_a_search_tells_no_duty() -> None:
    text = "Seek a careful person with a sound eye; and the ability to plan shows, hang prints and lead tours."
    assert "responsibilities" not in kinds(f"# Curator\n\n{text}\n")


def test_referring_somebody_is_no_way_to_apply() -> None:
    refer = "Employee referral bonus: email your referral the link, so that they can apply by clicking it."
    assert "apply" not in kinds(f"# Aide\n\nYou lay out paint.\n\n{refer}\n")


def test_what_candidates_should_be_is_asked_and_no_way_to_apply() -> None:
    ask = "# Aide\n\nInterested candidates should:\n\n- Have a first aid certificate\n- Have experience with children\n"
    assert kinds(ask) >= {"qualifications"}
    assert "apply" not in kinds(ask)
    send = "# Aide\n\nInterested candidates should:\n\n- Send a letter to aide@example.org\n- Ring us on Monday\n"
    assert "apply" in kinds(send)


def test_a_workplace_without_barriers_is_a_promise_of_equality() -> None:
    for promise in (
        "We keep an inclusive, barrier-free work environment.",
        "We apply the Employment Equity Act in hiring.",
    ):
        assert "equal_opportunity" in kinds(f"# Aide\n\nYou lay out paint, and you tidy up.\n\n{promise}\n")


def test_applications_from_some_trade_are_no_promise_of_equality() -> None:
    assert "equal_opportunity" not in kinds(
        "# Aide\n\nWe welcome applications from students of law and their tutors.\n"
    )
    for people in ("all parts of the town", "carers and people of colour", "older people"):
        assert "equal_opportunity" in kinds(f"# Aide\n\nWe welcome applications from {people}, and read them all.\n")


def test_an_eeo_employer_says_so_below_a_list() -> None:
    text = "# Aide\n\n## Requirements\n\n- Patience\n\nWe are proud to be an EEO employer M/F/D/V.\n"
    assert "equal_opportunity" in kinds(text)


def test_what_candidates_will_be_like_is_no_duty() -> None:
    like = "Candidates will fit in well with the team, share our aims and enjoy teaching."
    assert "responsibilities" not in kinds(f"# Aide\n\n{like}\n")


def test_a_bold_line_is_a_heading_though_it_names_other_things_first() -> None:
    text = "# Aide\n\nYou lay out paint.\n\n**Trips, Meals and Benefits**  \nYour transport may be subsidised.\n"
    assert words_of(text, "benefits") == ["Trips, Meals and Benefits\nYour transport may be subsidised."]
    run_in = "# Aide\n\nYou lay out paint.\n\n**Trips, Meals and Benefits** are for our guests.\n"
    assert "benefits" not in kinds(run_in)


@pytest.mark.parametrize(
    "way",
    [
        "If eligible and interested call us on 01632 960123.",
        "My email is jobs AT larkfield DOT example: email me a CV.",
    ],
)
def test_a_number_or_a_hidden_address_is_a_way_to_apply(way: str) -> None:
    assert "apply" in kinds(f"# Rigger\n\nYou hang lamps. {way}\n")


def test_the_line_of_the_title_sums_up_nothing() -> None:
    assert "summary" not in kinds("Opening for Rigger in Hull\n\nHang lamps.\n", "a.txt")
    assert "summary" in kinds("Rigger\n\nWe have an opening for a rigger in Hull.\n", "a.txt")


def test_papers_to_submit_are_how_to_apply() -> None:
    text = "# Fellow\n\nWe seek a botanist.\n\nApplicants should submit\n\n* a CV\n* two letters\n* proof\n"
    assert words_of(text, "apply") == ["Applicants should submit\na CV\ntwo letters\nproof"]


def test_who_can_be_reached_is_told_below_a_list_of_wishes() -> None:
    text = "# Aide\n\n## Desirable but not essential\n\n- Paint\n- Song\n\nReach out to school@example.org.\n"
    assert kinds(text) >= {"preferred", "apply"}


def test_a_posting_begins_below_the_heading_of_a_vacancy() -> None:
    page = "# Our mission\n\nThe town keeps its people safe.\n\n## News\n\n### Works: position available\n\n"
    text = f"{page}The town provides health insurance and paid time off.\n"
    assert words_of(text, "benefits") == ["The town provides health insurance and paid time off."]


def test_benefits_include_some() -> None:
    assert "benefits" in kinds("# Aide\n\nYou lay out paint.\n\nBenefits include flexible shifts and start dates.\n")


def test_text_under_a_key_that_says_nothing_is_read() -> None:
    record = (
        "- shown: Glass house gardener\n  page_text: We are looking for a gardener to join us and keep palms.\n"
        "  points:\n  - Two years of experience with palms or with orchids in glass houses\n  flag: rare plants\n"
    )
    assert kinds(record, "jobs.yaml") >= {"summary", "qualifications"}
    assert "apply" not in kinds("title: Gardener\nfunding:\n- url: https://example.org/a\n  note: a fund\n", "a.yaml")


def test_facts_under_about_the_job_are_no_summary() -> None:
    facts = "About the job\n\nDivision & section: Parks and Gardens, North Shore Depot\nAffiliation: none\n\n"
    assert "summary" not in kinds(f"{facts}Requirements\n\n- Two years with roses\n", "a.txt")


def test_a_mission_may_be_that_of_the_job() -> None:
    text = "# Mission\n\nA Ward Clerk is responsible for the desk and the post.\n\nThe hospital seeks a Ward Clerk.\n"
    assert words_of(text, "summary")
    assert "company" not in kinds(text)


def test_a_plan_with_a_number_is_no_pay() -> None:
    assert "pay" not in kinds('{"title": "Baker", "compensation": "Good pay, 401(k), meals"}', "a.json")
    assert "pay" in kinds('{"title": "Baker", "compensation": "19 an hour, 401(k)"}', "a.json")


def test_our_company_in_a_search_says_nothing_of_it() -> None:
    for text in (
        "We are looking for a clerk to keep the books for our company.",
        "Daily, you will bake for our company.",
    ):
        assert "company" not in kinds(f"# Clerk\n\n{text}\n")


def test_everybody_is_welcome_at_the_end_of_a_list_of_gifts() -> None:
    gifts = "## Benefits\n\n- Meals\n- A pension\n\n"
    welcome = "People of all identities and backgrounds are encouraged to apply."
    assert "equal_opportunity" in kinds(f"# Aide\n\n{gifts}{welcome}\n")


def test_what_an_interview_costs_is_no_benefit() -> None:
    text = "# Aide\n\nYou lay out paint, and you tidy up.\n\nTravel expenses for an interview are not reimbursed.\n"
    assert "benefits" not in kinds(text)
    asked = "# Aide\n\nYou lay out paint, and you tidy up.\n\n**Travel expenses (interviews) reimbursed?**\nNo.\n"
    assert "benefits" not in kinds(asked)


def test_job_requirements_may_be_duties() -> None:
    work = "# Aide\n\n## Job requirements\n\n- Lay out paint\n- Wash brushes\n- Lead a group of six\n"
    assert kinds(work) >= {"responsibilities", "qualifications"}
    asked = "# Aide\n\n## Job requirements\n\n- A first aid certificate\n- Two years with children\n- Patience\n"
    assert "responsibilities" not in kinds(asked)


def test_a_heading_asks_what_the_job_does() -> None:
    text = "# Aide\n\n## What the classroom aide does\n\nYou lay out paint, and you tidy up with the children.\n"
    assert "responsibilities" in kinds(text)


def test_what_you_can_expect_may_be_work_or_gifts() -> None:
    expect = "# Usher\n\n## What you can expect\n\n"
    duties = "- Greet the audience\n- Check tickets\n- Sell programmes\n- Clear the stalls\n"
    assert {"responsibilities", "benefits"} & kinds(expect + duties) == {"responsibilities"}
    assert "benefits" in kinds(expect + "- Free plays\n- A pension\n- Late buses home\n")


def test_two_lines_under_the_plain_word_are_benefits() -> None:
    items = "- A thorough first month\n- A second seat on the board\n"
    assert "benefits" in kinds(f"# Usher\n\n## Benefits\n\n{items}")
    assert "benefits" not in kinds(f"# Usher\n\n## What we have\n\n{items}")


def test_a_title_in_a_lead_in_does_not_say_what_follows() -> None:
    text = "The right person for the Web Application Clerk role will bring skill and interest, such as:\n\n"
    assert "apply" not in kinds(f"# Web Application Clerk\n\n{text}- Sound knowledge of maps\n- Skill in layout\n")
    assert "apply" in kinds("# Web Clerk\n\nYour application should hold:\n\n- A letter\n- Two maps you drew\n")


def test_desired_skills_that_are_musts_are_requirements() -> None:
    text = "# Docker\n\n## Desired skills\n\n- A forklift licence is required\n- Tally experience\n"
    assert {"qualifications", "preferred"} <= kinds(text)


@pytest.mark.parametrize("value", ["-", "N/A", "TBD", "not specified", "[TBC]"])
def test_a_value_that_says_nothing_is_no_section(value: str) -> None:
    text = f"---\ntitle: Baker\nclosing_date: '{value}'\nbenefits: '{value}'\n---\n\nYou will bake bread.\n"
    assert not {"deadline", "benefits"} & kinds(text)


def test_a_list_in_data_is_one_section() -> None:
    text = (
        "title: Barista\ntasks:\n  - Open the shop\n  - Dial in the grinder\nextras:\n  - Free coffee\nlanguage: en\n"
    )
    found = sections_of(text, "posting.yaml")
    assert [s.kind for s in found] == ["responsibilities", "benefits"]


def test_a_heading_in_data_speaks_for_the_content_in_the_next_field() -> None:
    text = (
        '{"text": "Potter", "description": "We need a potter for our studio in Delft.", "lists": [{"text": "Duties", '
        '"content": "<li>Throw bowls</li><li>Load the kiln</li>"}], "applyUrl": "https://example.org/potter"}'
    )
    found = {s.kind: s.how for s in sections_of(text, "posting.json")}
    assert found["responsibilities"] == "heading"


def test_a_page_of_text_in_one_paragraph_ends_with_how_to_apply() -> None:
    text = (
        "Description: Our client, a growing maker of garden furniture in Devon, needs a sprayer. You will prepare "
        "frames, mix colours and spray up to forty pieces a day in a clean booth. Key skills: Two years of wet "
        "spraying. A steady hand. Care with colours. The week ends at noon on Friday and the shop is warm in winter. "
        "To be considered for the post please send your CV to Jo at jo@example.org before the end of the month. "
        "Garden Staff is an equal opportunities employer.\n"
    )
    assert {"summary", "company", "qualifications", "apply", "equal_opportunity"} <= kinds(text, "flat.txt")


@pytest.mark.parametrize(
    "sentence",
    [
        "At Larkfield, we look after lighthouses and the people who visit them.",
        "Larkfield repairs lighthouses along the coast of Maine.",
        "Our small and cheerful ward team is one that stays together.",
        "We seek a rigger for a well established theatre company in Hull.",
        "The mission of Larkfield is to keep every lamp burning.",
        "The Larkfield Society of Keepers is the oldest in Maine.",
        "Larkfield (formerly Lamp & Co) repairs lighthouses.",
        "At the Larkfield Workshop, the team repairs lenses from every century.",
        "Our app helps keepers to plan their nights.",
        "Here at Larkfield, we look after lamps of every age.",
        "Thank you for your interest in working with Larkfield, the world's first school of lamp keeping.",
        "At Larkfield we look after lamps of every age.",
        "The Larkfield Lab studies the light of lamps at sea.",
        "larkfield.example is a market for old lamps and lenses.",
        "We have a post at a theatre company based in Hull: a charity based there needs a rigger.",
        "Larkfield Sailing ltd operates boats on two lochs, for schools and for clubs.",
        "Larkfield excels in mending the hulls of old boats for clubs in the north.",
    ],
)
def test_sentences_that_say_what_the_employer_is(sentence: str) -> None:
    assert "company" in kinds(f"# Rigger\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Duration is one year at first.",
        "You have experience with a large theatre company.",
        "See example.org/about-us/jobs for more.",
        "We want a rigger with a strong business sense.",
        "Larkfield seeks a rigger for the winter.",
        "You have experience with Reuters, the agency, and with its wires.",
        "The Hull Library follows the rules of the city on smoke.",
        "Riggers are also responsible for hoists and wires.",
        "Cross-sells tickets for other shows at the bar.",
        "We believe in growth and offer training to all staff.",
    ],
)
def test_sentences_that_say_nothing_of_the_employer(sentence: str) -> None:
    assert "company" not in kinds(f"# Rigger\n\n{sentence}\n")


def test_benefits_in_short_lines_need_no_heading_but_company() -> None:
    assert "benefits" in kinds("Roofer wanted\n\nCall us.\n\nFree parking\n\nPaid holidays\n", "note.txt")
    assert "benefits" not in kinds("Roofer wanted\n\nCall us.\n\nDental insurance\n", "note.txt")


def test_what_we_will_give_is_a_benefit_even_among_requirements() -> None:
    text = (
        "# Roofer\n\n## Requirements\n\n- A head for heights\n- Care with tools, though we will provide full training\n"
    )
    assert "benefits" in kinds(text)


def test_words_in_a_list_of_benefits_are_no_headings() -> None:
    text = "# Clerk\n\nBenefits\n\nCompetitive Salary\n\nMedical\n\nVision\n\nDental\n\nLife insurance\n"
    assert kinds(text, "note.txt") == {"benefits"}


@pytest.mark.parametrize(
    "line",
    [
        "Ring Steve on 07700 900123.",
        "Text Orla on 085 000 0000 if you would like to meet us!",
        "Mail a letter to: Director, 9 Elm Street, or director@example.org.",
        "[Apply now](https://example.org/form)",
        "Pop in with your CV after two.",
        "Speak to Orla on 085 000 0000.",
        "Apply at example.org/pool.",
        "Fill in this form: https://example.org/pool",
        "Get in touch at orla@example.org.",
        "Apply now\n\nSend your CV to orla@example.org.",
        "Keen to tile? Apply today by phone.",
        "To tile our pools, apply today.",
        "Completed forms to be returned to the bath master at bath@example.org.",
    ],
)
def test_ways_to_apply(line: str) -> None:
    assert "apply" in kinds(f"# Tiler\n\nYou will tile pools.\n\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Applications are invited from tilers.",
        "Call us with any questions on 07700 900123.",
        "Apply now\n\nShare this",
        "Apply now\n\nThe pool opened in May and has three slides.",
        "We encourage all interested candidates to apply.",
        "Interested? Apply today!",
        "Apply now to be part of the pool's first season.",
    ],
)
def test_no_ways_to_apply(line: str) -> None:
    assert "apply" not in kinds(f"# Tiler\n\nYou will tile pools.\n\n{line}\n", "note.txt")


def test_a_statement_of_equal_opportunity_stands_anywhere() -> None:
    assert "equal_opportunity" in kinds("# Nurse\n\n## Benefits\n\n- A pension\n- Dental cover\n- EOE\n")
    assert "equal_opportunity" in kinds("# Nurse\n\nWe are an equal opportunity employer:\n\n## Other\n\nNone.\n")
    assert "equal_opportunity" in kinds("# Nurse\n\nApplicants from diverse backgrounds, everyone is welcome here.\n")
    assert "equal_opportunity" in kinds("# Nurse\n\nWe encourage people from underrepresented groups to apply.\n")
    assert "equal_opportunity" not in kinds("# Nurse\n\nYou support our Diversity, Equity and Inclusion manager.\n")
    assert "equal_opportunity" not in kinds("# Nurse\n\nReturn the equal opportunities monitoring form.\n")
    assert "equal_opportunity" not in kinds("# Clerk\n\nThe test asks for knowledge of equal employment opportunity.\n")
    assert "equal_opportunity" not in kinds("# Usher\n\nYou greet guests of all backgrounds.\n")
    assert "equal_opportunity" not in kinds("# Usher\n\nWe celebrate every first night together.\n")


def test_the_employment_of_others_is_not_this_jobs() -> None:
    assert "employment_type" not in kinds("# Fitter\n\nBolt & Co acts as an employment agency for permanent staff.\n")
    assert "employment_type" not in kinds("# Fitter\n\n## Benefits\n\n- A pension\n- Per diem on trips\n")


def test_two_empty_headings_of_one_rank_do_not_join() -> None:
    text = "# Warden\n\n## Duties\n\n## Requirements\n\n- A first aid certificate\n- A bicycle\n"
    assert "responsibilities" not in kinds(text)


def test_a_heading_that_is_a_sentence_counts_as_text() -> None:
    text = "# Piper\n\n## We welcome applications from people of every background, always\n\nCome as you are.\n"
    assert "equal_opportunity" in kinds(text)


@given(st.text(max_size=300))
def test_any_text_is_divided_without_a_fault(text: str) -> None:
    doc = document(text, "any.txt")
    for section in understand.sections(doc, {}):
        assert section.kind in SECTION_KINDS
        assert 0 <= section.span.start < section.span.end <= len(doc.text)


TELLING = (
    "we you will to help and needs seeking bake, cook mend the your our preferred desired if beneficial for paid "
    "annual county company team who leave ideally is are at Acme, apply by please free meals"
)


@given(st.lists(st.sampled_from(TELLING.split(" ")), min_size=1, max_size=7))
@example(["we", "to", "bake,", "seeking"])
def test_words_at_the_edge_of_a_text_are_read_without_a_fault(words: list[str]) -> None:
    """What tells a section looks at the words before and behind it, of which a short text has none."""
    assert isinstance(sections_of(" ".join(words)), tuple)


def test_the_titled_lists_of_an_export_are_read_as_under_headings() -> None:
    posting = """{"text": "Head Porter", "description": "<div>About the role</div><div>You run the porters.</div>",
    "lists": [
    {"text": "Responsibilities", "content": "<li><b>Wards:</b> Walk round each ward</li><li><b>Stores:</b> Order</li>"},
    {"text": "What we're looking for", "content": "<li><b>Back:</b> You can lift 20 kg</li>"},
    {"text": "Benefits", "items": ["A company pension", "28 days of paid leave"]}]}"""
    found = {section.kind: section.how for section in sections_of(posting, "a.json")}
    assert found["responsibilities"] == found["qualifications"] == found["benefits"] == "heading"
    assert words_of(posting, "responsibilities", "a.json")[-1].endswith("Stores: Order")
    assert words_of(posting, "benefits", "a.json")[-1].endswith("A company pension\n28 days of paid leave")


@pytest.mark.parametrize(
    "sentence",
    [
        "Lunch is provided on every shift.",
        "Housing and travel are included for the whole season.",
        "You will receive paid training from an experienced groomer.",
        "We cover your uniform and mileage.",
        "Deckhands get thirty days of paid annual leave.",
        "We will provide full training before the season.",
        "Every intern will be assigned a mentor on board.",
    ],
)
def test_what_is_given_is_a_benefit(sentence: str) -> None:
    assert "benefits" in kinds(f"# Deckhand\n\nThe boat sails in May.\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Provide lunch to residents and record what they eat.",
        "A copy of the training record must be provided.",
        "Meals are provided to guests by the kitchen.",
        "A flexible schedule, including evenings and weekends, is required.",
        "We make tools for hassle-free travel.",
    ],
)
def test_what_others_are_given_is_no_benefit(sentence: str) -> None:
    assert "benefits" not in kinds(f"# Deckhand\n\nThe boat sails in May.\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "We teach sailing to young people from every part of Cork.",
        "With 40 boats and 12,000 members, Larkfield Sailing is the biggest club on the lake.",
        "Since last spring, we have trained more than nine hundred sailors.",
        "Operating since 1978, the club is an established charity based in Cork.",
    ],
)
def test_what_we_do_says_what_the_employer_is(sentence: str) -> None:
    assert "company" in kinds(f"# Deckhand\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "We interview candidates in the first week of June.",
        "Here are two examples of how the day could look.",
        "Larkfield Academy is committed to the protection and safety of its pupils.",
        "Larkfield Sailing offers competitive salaries and a full package of benefits.",
        "Policy and quality: how are our boats kept safe?",
    ],
)
def test_what_is_done_about_applicants_says_nothing_of_the_employer(sentence: str) -> None:
    assert "company" not in kinds(f"# Deckhand\n\n{sentence}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Plus: a boat licence",
        "We prefer people who live near the lake.",
        "Knots: not needed but would help.",
        "A season on a lifeboat would be a huge plus",
        "It helps if you can cook.",
    ],
)
def test_hedges_mark_what_is_preferred(line: str) -> None:
    assert "preferred" in kinds(f"# Deckhand\n\n## Requirements\n\n- Two seasons at sea\n- {line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "The job is also eligible for a yearly bonus.",
        "Your ideas will be valuable.",
        "You make our boats even better.",
        "You bring each repair to its desired result.",
    ],
)
def test_what_sounds_optional_and_is_not(line: str) -> None:
    assert "preferred" not in kinds(f"# Deckhand\n\n## Requirements\n\n- Two seasons at sea\n- {line}\n")


def test_a_line_right_above_others_may_be_their_heading() -> None:
    text = "Deckhand\n\nBenefits and perks\nUniforms, boots, tea\n\nSkills and experience\nFirst aid\nKnots\n"
    assert {"benefits", "qualifications"} <= kinds(text, "posting.txt")


@pytest.mark.parametrize(
    "line",
    [
        "Apply at www.boats.example.",
        "Send your CV to jobs@boats.example.",
        "For an informal chat call Ann. Apply at www.boats.example.",
        "If that is you, please send your resume and a letter.",
        "Interested applicants are encouraged to submit a letter and two references to Dr Lind.",
        "All interested candidates should send a CV to jobs@boats.example.",
    ],
)
def test_how_to_apply_may_stand_below_what_is_asked_for(line: str) -> None:
    assert "apply" in kinds(f"# Deckhand\n\n## About you\n\nYou are calm and can swim.\n\n{line}\n")


def test_a_wish_below_the_demands_heads_what_is_preferred() -> None:
    wish = "The ideal candidate would also have:\n\n- Knots\n- A radio licence\n"
    assert "preferred" in kinds(f"# Deckhand\n\n## Requirements\n\n- Calm\n\n{wish}")
    assert "preferred" in kinds(
        "title: Deckhand\nskills:\n  nicetohave:\n    - skill: Knots\n    - skill: Radio\n", "a.yaml"
    )


def test_a_type_of_employment_among_demands_heads_nothing() -> None:
    text = "Deckhand\n\nRequirements\nTwo seasons at sea\nFull time\nKnots preferred but not required!\n"
    assert "preferred" in kinds(text, "a.txt")


def test_a_type_of_employment_below_the_benefits_is_the_jobs() -> None:
    text = "Deckhand\n\nYou wash boats.\n\nBenefits:\n\n28 days of leave\nA pension\n\nFull Time\n\nMonday to Friday\n"
    assert "employment_type" in kinds(text, "a.txt")


def test_when_the_job_begins_heads_no_requirements() -> None:
    text = "Deckhand\nRequired for September 2031\n30 hours per week\nWe wish to appoint a deckhand.\n"
    assert "qualifications" not in kinds(text, "a.txt")
    assert "preferred" in kinds("# Deckhand\n\nGood skills to have:\n\n- Knots\n- Radio\n")


def test_work_in_person_is_no_location() -> None:
    assert "location" not in kinds("# Deckhand\n\nYou wash the boats.\n\nWork Location: In person\n")


def test_what_strong_candidates_will_also_have_is_preferred() -> None:
    text = "# Deckhand\n\nStrong candidates will also have skills in one of these areas:\n\n- Knots\n- First aid\n"
    assert "preferred" in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("## Application\n\nCreate an application package of:\n\n- a letter\n- two references\n", "apply"),
        ("Call Now: +44 161 496 0000\n", "apply"),
        ("Perks and Benefits\n\nPF, ESIC, bonus\n", "benefits"),
        ("Bonus system includes:\n\n- Health cover\n- Lessons in rigging\n", "benefits"),
        ("EOE/M/F/D/V\n", "equal_opportunity"),
        ("Benefits\n\nUniforms, a tool allowance of $20 a week, a free day each month.\n", "benefits"),
        ("We are an EO employer - M/F/Vets/Disabled.\n", "equal_opportunity"),
        ("Ability to commute/relocate:\n\n- Leeds: plan to move before you start (required)\n", "location"),
        ("If you require adjustments at any stage of hiring, please let us know.\n", "equal_opportunity"),
    ],
)
def test_parts_of_a_posting_as_job_sites_write_them(text: str, kind: str) -> None:
    assert kinds(f"# Deckhand\n\nYou wash the boats.\n\n{text}") - {"responsibilities", "summary"} == {kind}


def test_what_happens_if_desired_is_not_preferred() -> None:
    assert "preferred" not in kinds("# Deckhand\n\nThe week has 20 hours, with up to 30 of them if desired.\n")


@pytest.mark.parametrize(
    "text",
    [
        "The club seeks a steward to run the bar, order stock and greet members.",
        "The steward serves members, and orders stock.",
        "As a steward, you run the bar, order stock and greet members.",
        "Your job is to run the bar and to greet members.",
        "The work entails running the bar and greeting members.",
        "We want you to run the bar and greet members.",
        "You get to run the bar and design the menus.",
        "I. Rig the boats before each race;\n\nII. Wash and store the sails;",
    ],
)
def test_duties_in_prose_and_numbered_lines(text: str) -> None:
    assert "responsibilities" in kinds(f"# Steward\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "The successful candidate will have a sound grasp of sails and be able to improve and repair them.",
        "The post is full-time, which will include weekend working and evening working.",
        "We will train and support you.",
        "The mission is to help sailors and train children.",
        "Candidates will be asked to sail a dinghy and to tie three knots.",
        "As the club grows we are seeking a steward to join the team as we continue to seek members and win races.",
        "Sail the lakes and meet the world!",
    ],
)
def test_having_and_being_are_no_duties(text: str) -> None:
    assert "responsibilities" not in kinds(f"# Steward\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Looking for a new challenge?", False),
        ("The ideal candidate must have sea legs.", False),
        ("Urgently looking for a steward.", True),
        ("We are always looking for good people to join our crew.", False),
        ("Your job is to keep forty guests fed and dry.", True),
        ("The ideal candidate will run the bar and order the stock.", True),
        ("As a steward your main focus will be the bar.", True),
        ("A second steward position is available at the club.", True),
        ("The club is offering an internship to somebody who likes to serve.", True),
        ("Send us your papers to be considered for this role.", False),
        ("This role is eligible for a yearly bonus.", False),
        ("Under the eye of the chief steward, this role runs the bar.", True),
    ],
)
def test_what_sums_up_a_role(text: str, found: bool) -> None:
    assert ("summary" in kinds(f"# Join us\n\n{text}\n")) is found


def test_a_summary_names_the_role_in_the_plural() -> None:
    assert "summary" in kinds("# Sous chef\n\nSous chefs run the kitchen whenever the chef is away.\n")
    assert "summary" not in kinds("# Sous chef\n\nThe book lists every dish of our sous chefs.\n")


def test_what_joins_us_sums_up_under_what_we_look_for() -> None:
    text = "# Pilot\n\n## What we're looking for\n\nThe port seeks a pilot to join our crew.\n\n- A ticket\n- A boat\n"
    assert {"summary", "qualifications"} <= kinds(text)


def test_a_title_in_a_field_is_no_summary() -> None:
    assert "summary" not in kinds("---\ntitle: Pilot\nrole: Deep Sea and Harbour Pilot\n---\n\nNone.\n")
    assert (
        how("---\nsummary: Guide ships into the port of Hull.\n---\n\nWe are looking for a pilot.\n")["summary"]
        == "field"
    )


def test_a_summary_may_stand_before_all_headings() -> None:
    text = (
        "# Pilot\n\nWe are looking for a pilot to guide ships.\n\n## Duties\n\n- Board ships\n- Guide them\n\n"
        "## Why this role matters\n\nThe port has never been so busy.\n"
    )
    assert words_of(text, "summary")[0].startswith("We are looking for")


def test_requirements_in_text_may_stand_before_short_fields() -> None:
    text = "Pilot\n\nA pilot must have a ticket and good communication skills.\n\nExperience: 3-5 Years\n"
    assert [s.how for s in sections_of(text, "pilot.txt") if s.kind == "qualifications"] == ["body", "field"]


def test_what_is_not_needed_is_no_requirement() -> None:
    assert "qualifications" not in kinds(
        "---\ntitle: Usher\nexperience: No experience necessary\n---\n\nYou sell tickets.\n"
    )


def test_how_to_apply_in_text_may_stand_before_a_contact() -> None:
    text = "Pilot\n\nTo apply, please request a form from the port office.\n\nContact details: port@example.org\n"
    assert [s.how for s in sections_of(text, "pilot.txt") if s.kind == "apply"] == ["body", "field"]


def test_sentences_before_the_one_that_leads_in_to_a_list_are_text() -> None:
    text = "# Pilot\n\nWe're looking for a pilot for the port of Hull. You should have:\n\n- A ticket\n- A boat\n"
    assert how(text) == {"summary": "body", "qualifications": "heading"}


def test_topics_under_a_heading_of_preferences_are_preferred() -> None:
    text = "Pilot\n\nPreferred qualifications\n\nEducation:\n\n- A degree in navigation\n- A second language\n"
    assert how(text, "pilot.txt") == {"preferred": "heading", "qualifications": "heading"}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("You speak Dutch and English.", True),
        ("You are reliable and punctual.", True),
        ("A degree in navigation.", True),
        ("Interest in tides and winds.", True),
        ("You will have the chance to sail on every ship.", False),
        ("We are able to offer cabins.", False),
        ("You need to be able to climb, as we are often at sea.", True),
        ("# years", False),
    ],
)
def test_what_is_asked_for(line: str, asked: bool) -> None:
    assert ("qualifications" in kinds(f"# Pilot\n\n{line}\n")) is asked


def test_gaining_and_mastering_demand_nothing() -> None:
    assert "qualifications" not in kinds("# Pilot\n\n- Master the tides\n- Guide ships in\n")


def test_a_heading_may_carry_its_value() -> None:
    text = (
        "# Pilot\n\n### Location: Hull\n\n### Hours: Full-time\n\n### Experience: two years at sea\n\n"
        "### Role: Pilot\n\nHull has a port.\n"
    )
    assert how(text) == {"location": "field", "employment_type": "field", "qualifications": "heading"}


def test_hashes_without_a_space_make_a_heading_too() -> None:
    text = "# Pilot\n\n##Requirements##\nA ticket and a steady hand.\n\n###Location###\nHull\n\n##hashtag of the day\n"
    assert how(text) == {"qualifications": "heading", "location": "heading"}


def test_what_a_description_repeats_is_told_where_it_has_a_heading() -> None:
    text = (
        "---\ntitle: Pilot\ndescription: |\n  Duties:\n\n  - Board ships\n  - Guide them in\n---\n\n"
        "## Duties\n\n- Board ships\n- Guide them in\n"
    )
    assert words_of(text, "responsibilities") == ["Duties\nBoard ships\nGuide them in"]
    assert [s.span.start > text.index("## Duties") - 40 for s in sections_of(text) if s.kind == "responsibilities"]


def test_a_heading_may_say_how_to_apply_below_the_duties() -> None:
    text = "# Pilot\n\n## Duties\n\n- Board ships\n- Guide them\n\n### All of it is yours; please email a@example.org\n"
    assert how(text) == {"responsibilities": "heading", "apply": "body"}


def test_a_heading_inside_a_list_may_be_written_small() -> None:
    text = "# Pilot\n\nWhat you will do\n\n- Board ships\n- Guide them in\n- What you bring along\n- A ticket\n"
    assert words_of(text, "qualifications") == ["What you bring along\nA ticket"]


def test_what_a_field_says_of_the_place_is_not_looked_for_elsewhere() -> None:
    text = "# Pilot, Goole\n\nWe seek a full-time pilot for the Humber.\n\nHours: Full-time\n\nLocation: Hull\n"
    assert [s.how for s in sections_of(text) if s.kind in {"location", "employment_type"}] == ["field", "field"]


def test_open_is_a_closing_date() -> None:
    assert "deadline" in kinds("Pilot\n\nApplication deadline: Open\n\nYou guide ships.\n", "pilot.txt")


def test_a_button_to_apply_heads_nothing() -> None:
    text = (
        "# Steward\n\n## [Apply here](/form)\n\nYou must hold a bar licence.\n\nWe offer a pension and free parking.\n"
    )
    found = {s.kind: s.span for s in sections_of(text)}
    assert {"apply", "qualifications", "benefits"} <= found.keys()
    assert found["apply"].end < found["qualifications"].start


def test_a_list_under_a_dash_has_its_heading() -> None:
    assert "benefits" in kinds("# Walker\n\nHere are some benefits of the job -\n\n- Free coffee\n- A paid birthday\n")


def test_headings_of_recruiters_run_into_text() -> None:
    text = (
        "Accountant in Perth. Your new role You will close the books monthly and prepare tax returns. What you'll "
        "need to succeed A degree and two years in practice. What you'll get in return A pension, parking and study "
        "leave. What you need to do now Click apply and send your CV to Jo, who will ring you soon. Our desks "
        "look over the river, and the ferry stops at the door.\n"
    )
    assert {"responsibilities", "qualifications", "benefits", "apply"} <= kinds(text, "flat.txt")


def test_the_address_of_a_jobs_site_in_data_is_a_way_to_apply() -> None:
    assert "apply" in kinds(
        '{"title": "Steward", "lever_link": "https://jobs.example.org/club/steward"}', "steward.json"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "To keep the lines moving, we train, plan and repair around the clock.",
        "Our aim is to build and run the quietest trams in the county.",
        "By pooling our fleets, we cut waste and improve the service.",
        "Our workshop team will help you and train you on the job.",
        "Work experience in leading and planning is useful.",
    ],
)
def test_what_the_employer_is_up_to_is_no_duty(sentence: str) -> None:
    assert "responsibilities" not in kinds(f"# Tram Driver\n\n{sentence}\n")


def test_the_name_in_a_field_is_no_duty() -> None:
    text = "Title: Stable Hand\nCompany: Train Support Ltd\n\nYou will feed the horses and clean the boxes.\n"
    assert words_of(text, "responsibilities", "stable.txt") == ["You will feed the horses and clean the boxes."]


def test_being_part_of_doing_something_is_a_duty() -> None:
    text = "# Joiner\n\nAs a joiner, you will be a key part of cleaning and repairing the sash windows of a palace.\n"
    assert "responsibilities" in kinds(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bramley Foods is now hiring for the harvest.",
        "Our team is in need of a patient individual for the front desk.",
        "Pickers are the heart of every orchard and know each tree.",
    ],
)
def test_whoever_seeks_somebody_is_not_described(sentence: str) -> None:
    assert "company" not in kinds(f"# Picker\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "At Harbour Court Chambers (HCC), we hear disputes between neighbours.",
        "As an independent brewer and publican, we seek a cellar hand for our third house.",
        "4Winds is a sailing school on the Solent.",
        "Our project supports growers across the fens.",
        "Long established dental practice near the station is seeking a clerk.",
    ],
)
def test_a_description_of_the_employer(sentence: str) -> None:
    assert "company" in kinds(f"# Clerk\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Check out the job opening: https://bit.example/7Kq",
        "To help us, please sign up on our [form](/volunteers).",
        "If you are looking for a change and have a licence, please contact [us](mailto:info+crew@example.org).",
    ],
)
def test_an_address_one_is_sent_to_is_a_way_to_apply(sentence: str) -> None:
    assert "apply" in kinds(f"# Deckhand\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Please see https://example.org/benefits for further information about the benefits of the job.",
        "Please follow this link for our data policy for job applicants: https://example.org/privacy",
        "If you're interested in more than a desk, this position is for you.",
    ],
)
def test_an_address_for_something_else_is_no_way_to_apply(sentence: str) -> None:
    assert "apply" not in kinds(f"# Deckhand\n\n{sentence}\n")


def test_a_process_without_a_way_to_apply() -> None:
    text = "# Tutor\n\n## Application process\n\nTutors are interviewed twice and then teach a class.\n"
    assert "apply" not in kinds(text)
    assert "apply" in kinds(text + "\nUpload your CV on our page.\n\nSend it by June.\n")


def test_a_heading_of_wishes_over_a_way_to_apply() -> None:
    found = kinds("# Diver\n\n## We want to meet you!\n\nWrite to us at dive@example.org\n")
    assert "apply" in found
    assert "qualifications" not in found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We warmly encourage people of all backgrounds and identities to apply.", True),
        ("Applications from women and minorities are especially welcome.", True),
        ("You will welcome guests of many backgrounds.", False),
    ],
)
def test_a_welcome_to_people_of_every_kind(sentence: str, expected: bool) -> None:
    assert ("equal_opportunity" in kinds(f"# Host\n\n{sentence}\n")) is expected


def test_about_the_job_is_a_summary_and_about_the_firm_is_not() -> None:
    text = "# Night Porter\n\n## About {}\n\nFrom ten to six the hall is quiet and the phones are few.\n"
    assert {"summary", "company"} & kinds(text.format("The Night Porter")) == {"summary"}
    assert {"summary", "company"} & kinds(text.format("The Grand Hotel")) == {"company"}


def test_a_heading_names_whose_duties_follow() -> None:
    text = "# Screener\n\nKey duties of a screener\n\n- Calm the patients\n- Photograph both eyes\n"
    assert words_of(text, "responsibilities")[0].startswith("Key duties of a screener")


def test_further_duties_have_others_before_them() -> None:
    text = (
        "# Underwriter\n\n- Prepare quotes and binders\n- Review renewals each spring\n\n"
        "## Additional responsibilities\n\n- Train new clerks\n- Answer the phone\n"
    )
    assert words_of(text, "responsibilities")[0].startswith("Prepare quotes")


def test_a_long_heading_before_paragraphs() -> None:
    text = (
        "Branch Manager\n\nESSENTIAL DUTIES and RESPONSIBILITIES include, but are not limited to, the following:\n\n"
        "Lead the tellers and the loan officers of the branch.\n\nOpen the vault.\n"
    )
    assert words_of(text, "responsibilities", "branch.txt")[0].startswith("ESSENTIAL DUTIES")


def test_what_we_offer_may_end_a_list() -> None:
    text = "Tiler\n\nYou bring:\n\n- A trade card\n- Sound knees\n- What We Offer\n\nA pension and 30 days of leave.\n"
    assert words_of(text, "benefits", "tiler.txt")[0].startswith("What We Offer")


def test_an_item_in_brackets_heads_nothing() -> None:
    text = "# Support\n\n## You know\n\n- Phones\n- E-Mail (IMAP, SMTP)\n- Printers\n"
    assert "apply" not in kinds(text)


def test_a_description_in_data_tells_what_nothing_else_does() -> None:
    data = "---\ntitle: Baker\ndescription: {}\n---\n\n{}\n".format(
        "Mix the dough, shape the loaves and bake them before dawn. Clean the ovens.", "Ring the bell twice."
    )
    assert "responsibilities" in kinds(data)


@pytest.mark.parametrize("wish", ["Tell us your preferred start date.", "We are a preferred supplier to the state."])
def test_what_the_reader_prefers_is_no_requirement(wish: str) -> None:
    assert "preferred" not in kinds(f"# Printer\n\n{wish}\n")


def test_what_we_have_is_no_requirement() -> None:
    text = "# Cook\n\nWe have three kitchens, all of them in the old town:\n\n- Harbour\n- Market\n- Tower\n"
    assert "qualifications" not in kinds(text)


def test_the_type_of_a_job_among_benefits() -> None:
    text = "# Clerk\n\n## Benefits\n\n- {}\n- Dental cover\n- A pension\n"
    assert "employment_type" in kinds(text.format("Full-time office work with flexible hours"))
    assert "employment_type" not in kinds(text.format("Paid leave for full-time positions"))


def test_what_the_first_sentence_does_sums_up() -> None:
    text = "Manages the ferry slip and its staff.\n\n## Duties\n\n- Sell tickets\n- Moor the ferry\n"
    assert "summary" in kinds(text)


def test_desired_skills_are_needed_where_no_others_are() -> None:
    text = "# Smith\n\n## Desired skills\n\n- Forge welding\n- A steady hand\n"
    assert {"qualifications", "preferred"} & kinds(text) == {"qualifications"}
    assert "preferred" in kinds(text + "\n## Requirements\n\n- Two years of experience\n")


def test_a_button_in_data_that_writes_a_mail() -> None:
    text = "---\ntitle: Milker\nbutton_href: mailto:farm@example.org\n---\n\nMilk the herd at four and at five.\n"
    assert "apply" in kinds(text)


def test_experience_one_gets_is_no_requirement() -> None:
    assert "qualifications" not in kinds("# Trainee\n\nThe scheme offers experience in a working foundry.\n")
    assert "preferred" not in kinds("# Trainee\n\nThe course is beneficial for your career.\n")


@pytest.mark.parametrize("button", ["<button>Apply!</button>", '<Button href="/form">Apply Now!</Button>'])
def test_a_button_to_apply_is_a_way_to(button: str) -> None:
    text = f"# Cook\n\nYou cook for forty residents and clean the kitchen.\n\n{button}\n"
    assert "apply" in kinds(text)
    assert "apply" not in kinds(text.replace("Apply", "Close"))


def test_looking_forward_to_an_application_is_no_way_to_apply() -> None:
    text = "# Cook\n\nYou cook for forty residents.\n\nWe look forward to receiving your application{}.\n"
    assert "apply" not in kinds(text.format(""))
    assert "apply" in kinds(text.format(" via our job portal"))


def test_a_line_between_a_sentence_and_a_list_is_its_heading() -> None:
    text = "# Cook\n\nWe are a home for forty residents in Leeds.\nResponsibilities\n1. Cook lunch\n2. Order food\n"
    assert "responsibilities" in kinds(text)


def test_women_preferred_at_equal_qualification_are_no_wish() -> None:
    text = (
        "# Cook\n\nYou cook for forty residents.\n\nFemale applicants are explicitly encouraged to apply. Preference "
        "will be given to women where they are equally qualified.\n"
    )
    assert "equal_opportunity" in kinds(text)
    assert "preferred" not in kinds(text)


def test_whoever_may_apply_regardless_of_what_they_are_is_welcome() -> None:
    text = "# Cook\n\nYou cook for forty residents.\n\nApply regardless of your work so far, sex, race or religion.\n"
    assert "equal_opportunity" in kinds(text)
    assert "equal_opportunity" not in kinds(text.replace("your work so far, sex, race or religion", "the weather"))


def test_headings_before_bullets_and_glued_to_names_are_found_in_flat_text() -> None:
    told = (
        "The Deckhand keeps nine boats in order for a club on the lake that has sailed since 1890, and reports to Ann. "
    )
    flat = (
        f"Deckhand {told}Responsibilities • Wash and rig the boats before each race • Mend and store the sails "
        "• Help guests on board and hand out life vests • Keep the jetty clean Requirements • Two seasons at sea "
        "• A first aid course Benefits • 25 days of leave • A pension\n"
    )
    glued = (
        "Job DescriptionAbout UsBlue Lake Sailing is a club that has taught people to sail on our lake since 1890."
        "About the roleYou keep nine boats in order and help the guests on board.Key ResponsibilitiesWash the boats "
        "before each race.Mend and store the sails.Skills and ExperienceTwo seasons at sea.A first aid course.What we "
        "offer25 days of leave and a pension with 6% paid by us, and a free boat on Sundays for you and a friend.\n"
    )
    for text in (flat, glued):
        assert {"responsibilities", "qualifications"} <= {
            section.kind for section in sections_of(text, "a.txt") if section.how == "heading"
        }
    assert "benefits" in kinds(flat, "a.txt")


def test_a_name_that_goes_on_is_no_heading() -> None:
    told = "Blue Lake Sailing has taught people to sail on our lake since 1890 and keeps nine boats in good order. " * 4
    sections = sections_of(f"{told}We plan every race (and the tea).Our client-centric crew sets the bar.\n", "a.txt")
    assert all(section.how == "body" for section in sections)


def test_lists_of_musts_and_wishes_in_data_are_told_apart() -> None:
    data = "title: Deckhand\ntasks: [Wash boats, Mend sails]\nprofile:\n  must: [Two seasons at sea]\n  nice: [Knots]\n"
    assert {"responsibilities", "qualifications", "preferred"} <= kinds(data, "a.yaml")
    assert "preferred" not in kinds("Welder\nNice\nFour days a week\n\nYou mend boats.\n", "a.txt")  # the town


FLAT = (
    "Harbour Kitchens cooks school lunches in Leith. We are looking for a kitchen porter to join our team of nine in "
    "the main kitchen. Job Responsibilities You will wash pots, load the dishwasher, peel vegetables and carry trays "
    "to the vans. Minimum Requirements One year in a kitchen and a food hygiene certificate. A driving licence is a "
    "plus. EEO statement Harbour Kitchens is an equal opportunity employer. Job Type: Part-time Pay: £12.60 an hour "
    "Benefits: Free lunch and a bus pass Work Location: In person"
)
LINES = (
    "About you\nYou have painted wooden boats for two years or longer\nYou can read a lines plan and a paint table\n"
    "Required qualifications\nA certificate in coatings or the same learned on the job in a yard\n"
    "Nice to have\nExperience of copper leaf and of gilding on the transoms of older yachts\n"
)


@pytest.mark.parametrize("name", ["posting.json", "posting.yaml"])
def test_a_description_flattened_into_one_value_is_the_posting(name: str) -> None:
    kept = sections_of(f"# Kitchen porter\n\n{FLAT}\n")
    told = sections_of(json.dumps({"title": "Kitchen porter", "description": FLAT}), name)
    assert [s.kind for s in told] == [s.kind for s in kept]
    assert {s.kind for s in told} >= {"qualifications", "preferred", "equal_opportunity", "benefits", "pay"}


def test_a_description_that_opens_with_a_label_is_read_once() -> None:
    text = "Status: open\nCompany: Harbour Kitchens\n\nResponsibilities\n\n- Wash pots\n- Peel vegetables\n"
    assert words_of(text, "responsibilities") == ["Responsibilities\nWash pots\nPeel vegetables"]
    record = '{"title": "Porter", "description": "' + text.replace("\n", "\\n") + '"}'
    assert len(words_of(record, "responsibilities", "posting.json")) == 1


@pytest.mark.parametrize("name", ["posting.md", "posting.txt"])
def test_lines_that_are_headings_divide_a_paragraph(name: str) -> None:
    page = f"# Boat painter\n\n{LINES}"
    asked = "\n".join(words_of(page, "qualifications", name))
    assert asked.startswith("About you\n")
    assert asked.endswith("job in a yard")
    (extra,) = words_of(page, "preferred", name)
    assert extra.startswith("Nice to have\n")
    assert extra.endswith("older yachts")


def test_a_heading_right_below_an_item_is_no_part_of_it() -> None:
    text = "## Duties\n- Write clear notes.\n- Count the linen\nRequired Skills\n- Two years on a ward.\n"
    assert words_of(text, "responsibilities") == ["Duties\nWrite clear notes.\nCount the linen"]
    assert words_of(text, "qualifications") == ["Required Skills\nTwo years on a ward."]
    inside = "## Requirements\n- Background: how long you have trained others.\n- Skills: two years.\n"
    assert len(words_of(inside, "qualifications")) == 1


def test_words_of_a_list_are_no_headings_inside_a_paragraph() -> None:
    page = "# Baker\n\n## Benefits\n\nDental cover\nVision\nLanguage\nApply\nRecruiter\nA pension and free bread\n"
    assert {s.kind for s in sections_of(page)} == {"benefits"}


def test_what_a_short_description_in_data_says_is_read_as_text() -> None:
    told = {
        "jobTitle": "Cook",
        "jobDescription": "We are a small kitchen in Leith. You will cook lunches for forty and order vegetables. "
        "Soups are made on Mondays.",
    }
    assert kinds(json.dumps(told), "posting.json") >= {"summary", "company", "responsibilities"}
    listed = {"title": "Clerk", "descriptions": ["Candidates should type well", "A degree in accounts", "Travel"]}
    assert kinds(json.dumps(listed), "posting.json") == {"qualifications"}
    assert "responsibilities" in kinds('{"position": "Cook", "duties": "Cook; order vegetables"}', "posting.json")
    assert "responsibilities" not in kinds('{"position": "Cook", "duties": "Cooking"}', "posting.json")


UNENDED = (
    "Larkfield Pottery throws and glazes tableware for cafes in three counties and sells it from a shop by the mill. "
    "We are looking for a thrower. Key Responsibilities Throw mugs and bowls to a gauge Trim and handle what was "
    "thrown the day before Mix slips and glazes with the glazer Minimum Requirements Two years at the wheel Fit to "
    "lift bags of clay with a trolley Benefits Free lunch and clay A pension and 30 days of leave To Apply Send "
    "pictures of pots to the mill"
)


def test_headings_behind_items_that_nothing_ends_are_found_in_flattened_text() -> None:
    page = f"Thrower\n\n{UNENDED}\n"
    found = {section.kind: section.how for section in sections_of(page, "posting.txt")}
    assert {found[kind] for kind in ("responsibilities", "qualifications", "benefits", "apply")} == {"heading"}


@pytest.mark.parametrize(
    "words",
    [
        "answer to the Benefits Manager of the group and",
        "write the Requirements Questionnaire for the guild and",
        "work beside the Key Responsibilities Review and",
        "ask how to apply glazes, then click Here To Apply Glaze and",
    ],
)
def test_names_in_flattened_text_are_no_headings(words: str) -> None:
    text = UNENDED[: UNENDED.index(" Key Responsibilities")].replace("thrower.", f"thrower who will {words} ")
    page = f"Thrower\n\n{text}{'throws bowls for the spring fair and for the shop, ' * 6}\n"
    assert {section.how for section in sections_of(page, "posting.txt")} == {"body"}


def test_about_a_name_that_is_said_again_is_a_heading_in_flattened_text() -> None:
    text = UNENDED.replace(
        "Benefits Free lunch", "About Larkfield Larkfield Pottery is a mill by the river Wye. Benefits Free lunch"
    )
    (own,) = [s for s in sections_of(f"Thrower\n\n{text}\n", "a.txt") if s.kind == "company" and s.how == "heading"]
    assert own.why == "“About Larkfield”"


def test_a_label_begins_behind_a_bracket() -> None:
    text = FLAT.replace(
        "Job Type:", "Experience: Kitchen: 1 year (Required) Education: A certificate (Required) Job Type:"
    )
    found = [s.why for s in sections_of(f"Porter\n\n{text}\n", "a.txt") if s.kind == "qualifications"]
    assert "“Education”" in found


def test_about_our_job_heads_the_summary() -> None:
    page = "About Our Job\n\nThe office seeks a clerk for two desks.\n\nDuties\n\n- File letters\n- Answer the phone\n"
    assert [section.kind for section in sections_of(page, "a.txt")][:2] == ["summary", "responsibilities"]


@pytest.mark.parametrize(
    ("sentence", "promises"),
    [
        ("Disabled people need not apply.", False),
        ("Applications from women will not be considered.", False),
        ("We do not discriminate against disabled people who apply to us.", True),
    ],
)
def test_a_refusal_promises_no_equal_chances(sentence: str, *, promises: bool) -> None:
    page = f"# Deckhand\n\nYou mend boats.\n\n{sentence}\n"
    assert ("equal_opportunity" in kinds(page)) is promises
