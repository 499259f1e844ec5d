from __future__ import annotations

import pytest

from jdlint.facts import SectionKind
from jdlint.understand import headings


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("Responsibilities", ["responsibilities"]),
        ("KEY DUTIES & RESPONSIBILITIES:", ["responsibilities"]),
        ("3. Main tasks", ["responsibilities"]),
        ("🚜 What you’ll be doing", ["responsibilities"]),
        ("As a lorry driver, you will:", ["responsibilities"]),
        ("Who you are", ["qualifications"]),
        ("Who we are", ["company"]),
        ("What you offer", ["qualifications"]),
        ("What we offer", ["benefits"]),
        ("What we’d love to offer you", ["benefits"]),
        ("What Hilltop Dairy offers", ["benefits"]),
        ("Why join Hilltop Dairy?", ["company"]),
        ("Life at the Observatory", ["company"]),
        ("About you", ["qualifications"]),
        ("About the job", ["summary"]),
        ("About Harbour Pilots Ltd", ["company"]),
        ("Compensation & benefits", ["pay", "benefits"]),
        ("Education and experience (required)", ["qualifications"]),
        ("Required and preferred qualifications", ["qualifications", "preferred"]),
        ("Preferred skills", ["preferred"]),
        ("Nice-to-haves", ["preferred"]),
        ("Qualifications (about you)", ["qualifications"]),
        ("Desired skills - some of the many things that would help us in the kitchen", ["preferred"]),
        ("We would also appreciate if you have", ["preferred"]),
        ("What is needed", ["qualifications"]),
        ("It would be great if you", ["preferred"]),
        ("You might be a good fit if", ["qualifications"]),
        ("Closing date", ["deadline"]),
        ("How do I apply?", ["apply"]),
        ("Equal opportunity employer", ["equal_opportunity"]),
        ("Where you'll be based", ["location"]),
        ("Hours of work", ["employment_type"]),
        ("KRAs", ["responsibilities"]),
        ("Illustrative examples of work", ["responsibilities"]),
        ("What does the job involve?", ["responsibilities"]),
        ("How you will spend your shifts", ["responsibilities"]),
        ("Desired candidate profile", ["qualifications"]),
        ("UK professional registration", ["qualifications"]),
        ("Person specification", ["qualifications"]),
        ("Key selection criteria", ["qualifications"]),
        ("Driving licence", ["qualifications"]),
        ("Desirable criteria", ["preferred"]),
        ("Good to have skills", ["preferred"]),
        ("Strong candidates may also have", ["preferred"]),
        ("CTC", ["pay"]),
        ("Shift differential", ["pay"]),
        ("Learning & development", ["benefits"]),
        ("Civil Service pension", ["benefits"]),
        ("Our hospital", ["company"]),
        ("Your new company", ["company"]),
        ("Where is this role based?", ["location"]),
        ("Shift timings", ["employment_type"]),
        ("Walk-in details", ["apply"]),
        ("What you need to do now", ["apply"]),
        ("Priority review date", ["deadline"]),
        ("Open & closing dates", ["deadline"]),
        ("Reasonable adjustments", ["equal_opportunity"]),
        ("Belonging", ["equal_opportunity"]),
        ("You are responsible for:", ["responsibilities"]),
        ("So what would I actually do?", ["responsibilities"]),
        ("The day job", ["responsibilities"]),
        ("In the post you will", ["responsibilities"]),
        ("Your contribution", ["responsibilities"]),
        ("Could it be you?", ["qualifications"]),
        ("Ready for the road? Who you are", ["qualifications"]),
        ("What great looks like in this kitchen", ["qualifications"]),
        ("Requirements for night porters", ["qualifications"]),
        ("Preferably you also bring", ["preferred"]),
        ("It would also be great if you had", ["preferred"]),
        ("What do I get?", ["benefits"]),
        ("The extras", ["benefits"]),
        ("What is being offered", ["benefits"]),
        ("In return, you'll get…", ["benefits"]),
        ("Benefits for seasonal drivers", ["benefits"]),
        ("Company and culture", ["company"]),
        ("Remuneration and conditions", ["pay"]),
        ("Where and when?", ["location", "employment_type"]),
        ("When you'll work", ["employment_type"]),
        ("Sounds good, now what?", ["apply"]),
        ("Curious?", ["apply"]),
        ("To throw your hat in the ring", ["apply"]),
        ("Bonus", ["preferred", "benefits"]),
        ("What does a sous chef do?", ["responsibilities"]),
        ("What does Hilltop Dairy do?", ["company"]),
        ("What you'll get to do", ["responsibilities"]),
        ("Your daily rounds will include", ["responsibilities"]),
        ("What qualifies you?", ["qualifications"]),
        ("The icing on the cake would be if …", ["preferred"]),
        ("Some skills that would be helpful on the ward:", ["preferred"]),
        ("What will you gain from the season?", ["benefits"]),
        ("What it's like to work at the mill", ["company"]),
        ("Our commitment to the river", ["company"]),
        ("Our commitment to diversity", ["equal_opportunity"]),
        ("EEO commitment", ["equal_opportunity"]),
        ("Working model", ["location"]),
        ("Worker type", ["employment_type"]),
        ("How can I get in touch?", ["apply"]),
        ("We are looking for a tuner. As our tuner your day will include:", ["responsibilities"]),
        ("As second oboe, you will", ["responsibilities"]),
        ("What we need help with", ["responsibilities"]),
        ("What experience do I need?", ["qualifications"]),
        ("We think you'd be a great fit if", ["qualifications"]),
        ("About the ideal candidate", ["qualifications"]),
        ("Useful experience", ["preferred"]),
        ("Advantageous, but not essential", ["preferred"]),
        ("How we'll reward you", ["benefits"]),
        ("What makes Hilltop Dairy different", ["company"]),
        ("The orchestra in a nutshell", ["company"]),
        ("Remote policy", ["location"]),
        ("Duration of the contract", ["employment_type"]),
        ("Interested in joining us?", ["apply"]),
        ("Applications due", ["deadline"]),
        ("The gist", ["summary"]),
        ("What is this role about?", ["summary"]),
        ("Ihre Aufgaben", ["responsibilities"]),
        ("Das bringen Sie mit", ["qualifications"]),
        ("Wir bieten Ihnen", ["benefits"]),
        ("Über uns", ["company"]),
        ("Bewerbungsfrist", ["deadline"]),
    ],
)
def test_a_heading_announces(heading: str, kinds: list[SectionKind]) -> None:
    assert list(headings.kinds_of(heading, loose=True) or ()) == kinds


@pytest.mark.parametrize(
    "heading",
    [
        "Our interview process",
        "Physical demands",
        "Reports to",
        "Notes",
        "Notice period",
        "This might not be for you if",
        "What don't you need?",
        "The nitty gritty",
        "Share this",
    ],
)
def test_a_known_heading_of_something_else_announces_nothing(heading: str) -> None:
    assert headings.kinds_of(heading, loose=True) == ()


@pytest.mark.parametrize(
    "heading",
    [
        "Forklift Driver",
        "Benefits Manager",
        "Training Specialist",
        "Spring in the valley",
        "Competitive salary",
        "Commitment to high standards of cleanliness",
        "We need another pair of hands to carry cellos up four flights",
        "",
    ],
)
def test_an_unknown_heading_is_none(heading: str) -> None:
    assert headings.kinds_of(heading, loose=True) is None


def test_one_telling_word_is_enough_where_a_line_is_known_to_be_a_heading() -> None:
    assert headings.kinds_of("Classroom duties", loose=True) == ("responsibilities",)
    assert headings.kinds_of("Classroom duties") is None


def test_headings_of_the_users_own_win() -> None:
    own: dict[str, SectionKind] = {headings.normal("Who we are"): "qualifications"}
    assert headings.kinds_of("WHO WE ARE:", own) == ("qualifications",)


@pytest.mark.parametrize(
    ("key", "kinds"),
    [
        ("how_to_apply", ["apply"]),
        ("employmentType", ["employment_type"]),
        ("validThrough", ["deadline"]),
        ("jobLocation.address.addressLocality", ["location"]),
        ("categories.location", ["location"]),
        ("baseSalary.value.minValue", ["pay"]),
        ("url", ["apply"]),
        ("external_url", ["apply"]),
        ("author.url", []),
        ("location_url", []),
        ("b_benefits", ["benefits"]),
        ("requirements_markdown", ["qualifications"]),
        ("aboutRole", ["summary"]),
        ("about", ["company"]),
        ("apply_email", ["apply"]),
        ("descriptionHtml", ["summary"]),
        ("minimumDegreesRequired", ["qualifications"]),
        ("Deadline Date", ["deadline"]),
    ],
)
def test_a_field_key_announces(key: str, kinds: list[SectionKind]) -> None:
    assert list(headings.kinds_of_key(key) or ()) == kinds


def test_a_label_in_the_text_says_less_than_a_key() -> None:
    assert headings.kinds_of_key("URL", written=True) == ("apply",)
    assert headings.kinds_of_key("offer.baseSalary") == ("pay",)
    assert not headings.kinds_of_key("offer.baseSalary", written=True)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In return for your care our trust can give you some lasting benefits:", "benefits"),
        ("Whoever joins the bakery is responsible for the following:", "responsibilities"),
        ("To join the orchestra as a second oboe a candidate must:", "qualifications"),
        ("Any of these would be a plus for the excavation season:", "preferred"),
    ],
)
def test_a_sentence_before_a_list_announces(sentence: str, kind: str) -> None:
    assert headings.lead_in(sentence) == (kind,)


def test_some_headings_announce_a_mere_condition() -> None:
    assert headings.is_condition("Who may apply:")
    assert not headings.is_condition("Who we're looking for")
