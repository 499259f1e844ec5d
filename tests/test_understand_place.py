"""Places of work are found with their jurisdictions, and the work mode where it is stated."""

from __future__ import annotations

import pytest

from jdlint.document import Document, Source
from jdlint.facts import Section
from jdlint.parse import parse
from jdlint.text import Span
from jdlint.understand.gazetteer import jurisdictions, names_place, only_places
from jdlint.understand.place import candidates, locations, mode, work_mode


def document(text: str, path: str = "posting.txt") -> Document:
    return parse(Source(path=path, text=text))[0]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Denver, CO", ["US-CO"]),
        ("2820 Harbour St, Round Rock TX  78681", ["US-TX"]),
        ("4119 Guadalupe St", []),
        ("New York, NY, United States", ["US-NY"]),
        ("New York City", ["US-NY"]),
        ("Washington, D.C.", ["US-DC"]),
        ("BALTIMORE MARYLAND OR WALTHAM, MASSACHUSETTS", ["US-MD", "US-MA"]),
        ("PORTLAND OR 97201", ["US-OR"]),
        ("Seattle, Washington", ["US-WA"]),
        ("Washington", []),
        ("Ontario, CA", ["US-CA"]),
        ("Toronto, ON, CA", ["CA-ON"]),
        ("Perth, WA", ["AU-WA"]),
        ("Sydney NSW", ["AU-NSW"]),
        ("Wilmington, DE", ["US-DE"]),
        ("Hamburg, DE", ["DE"]),
        ("Indianapolis, IN", ["US-IN"]),
        ("Bangalore, IN", ["IN"]),
        ("Atlanta, Georgia", ["US-GA"]),
        ("Tbilisi, Georgia", ["GE"]),
        ("Lebanon, PA", ["US-PA"]),
        ("Jersey City", ["US-NJ"]),
        ("Cleveland", ["US-OH"]),
        ("Columbus, Ohio", ["US-OH"]),
        ("LA County", ["US-CA"]),
        ("London, UK", ["GB"]),
        ("Newcastle upon Tyne", ["GB"]),
        ("Köln", ["DE"]),
        ("Zürich, Switzerland", ["CH"]),
        ("Wien", ["AT"]),
        ("Berlin or Vienna", ["DE", "AT"]),
        ("Barcelona", ["ES"]),
        ("Hyderabad", ["IN"]),
        ("Springfield, USA", ["US"]),
        ("Equal Opportunity Employer", []),
        ("Opportunity, WA", ["US-WA"]),
        ("Queen Elizabeth Hospital", []),
        ("Wellington Hospital", []),
        ("Wellington Hospital, London", ["GB"]),
        ("Auckland Hospital, New Zealand", ["NZ"]),
        ("Queen Elizabeth Hospital Birmingham", ["GB"]),
        ("Boston College", ["US-MA"]),
        ("St Mary’s Hospital, Leeds", ["GB"]),
        ("Management, IT", []),
        ("Milan, IT", ["IT"]),
        ("San Francisco, New York, or London", ["US-CA", "US-NY", "GB"]),
        ("Cambridge", []),
        ("Cambridge, MA", ["US-MA"]),
        ("Remote (US)", ["US"]),
        ("Anywhere in the U.S.", ["US"]),
        ("European Union", []),
        ("Remote", []),
    ],
)
def test_jurisdictions(text: str, codes: list[str]) -> None:
    assert list(jurisdictions(text)) == codes


def test_a_pin_and_an_address_behind_a_label_are_places() -> None:
    assert [place.text for place in candidates(document("Glazier\n\n📍 Ghent, Belgium\n\nWe glaze."))] == [
        "Ghent, Belgium"
    ]
    line = "Glazier\nHours: 20\nLocation: 14 King St West, TB building, Toronto, ON\nWe glaze windows."
    assert [place.jurisdictions for place in candidates(document(f"# {line}", "a.md"))] == [("CA-ON",)]


def test_a_shared_name_is_told_by_the_country() -> None:
    assert jurisdictions("Cambridge", "GB") == ("GB",)
    assert jurisdictions("Cambridge", "US") == ("US-MA",)
    found = candidates(document("Location: Cambridge\n\nThe role is in Leeds on Mondays."))
    assert [place.jurisdictions for place in found] == [("GB",), ("GB",)]


def test_names() -> None:
    assert names_place("Cambridge")
    assert not names_place("Quality Assurance")
    assert only_places("Leeds, UK")
    assert not only_places("Mobile")
    assert not only_places("Data Scientist")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Location: Denver, CO", {"US-CO"}),
        ("You keep the vans clean. Location Denver, CO To Apply", {"US-CO"}),
        ("You will be based in our Leeds office.", {"GB"}),
        ("Our Tucson depot is your base.", {"US-AZ"}),
        ("Your desk is in our York office.", {"GB"}),
        ("London, UK (hybrid)", {"GB"}),
        ("Line Cook (Austin, TX)", {"US-TX"}),
        ("Warehouse Associate | Gary, IN", {"US-IN"}),
        ("This position is located in Melbourne, Victoria.", {"AU-VIC"}),
        ("Wir suchen eine Pflegekraft.\n\nStandort: Köln", {"DE"}),
        ("Join our team in Toronto, ON.", {"CA-ON"}),
        ("We are hiring drivers in Cleveland, Ohio.", {"US-OH"}),
        ("Role based in Jersey City", {"US-NJ"}),
        ("Remote - United States only", {"US"}),
        ("The role is in Auckland, New Zealand.", {"NZ"}),
        ("Where you will work: Seattle or Spokane, WA", {"US-WA"}),
        ("Must live in Oregon", {"US-OR"}),
        ("Location: Reading", {"GB"}),
        ("Manchester-based but happy to travel", {"GB"}),
        ("A vacancy has arisen within a growing maker of tiles within Stoke on Trent.", {"GB"}),
        ("We seek a kiln fitter in Lexington, North Carolina.", {"US-NC"}),
        ("There is an opening for a kiln fitter with a company in the Lexington, North Carolina area.", {"US-NC"}),
        ("Join our Orlando team.", {"US-FL"}),
        ("Hybrid, 2 days in the Austin office.", {"US-TX"}),
        ("A full-time position at our headquarters in Hamburg.", {"DE"}),
        ("You join us in our office in the heart of Berlin.", {"DE"}),
        ("You will work mainly within Atlanta.", {"US-GA"}),
        ("Work locations include the greater Los Angeles area.", {"US-CA"}),
        ("Teacher\nHartwell Academy, Stoke on Trent", {"GB"}),
        ("Welder - Wollongong NSW", {"AU-NSW"}),
        ("Vet Nurse, Dublin 2", {"IE"}),
        ("Place of work: Lagos", {"NG"}),
        ("Ability to commute:\nHarrogate, HG1 9ZZ: reliably commute or plan to relocate", {"GB"}),
        ("Location: Leeds Salary: £30,000", {"GB"}),
        ("A leading maker of pumps seeks a fitter for a position in the East Midlands.", {"GB"}),
        ("Join a growing company at our head office in Oulu.", {"FI"}),
        ("We are seeking a baker for our Rosemount, Minnesota location.", {"US-MN"}),
        ("We are looking to hire an Office Manager for full-time employment in Novi Sad, Serbia.", {"RS"}),
        ("Our person is someone who lives in Denver.", {"US-CO"}),
        ("Hull; Toronto, ON; Denver, CO", {"GB", "CA-ON", "US-CO"}),
        ("CENTRE : Leeds", {"GB"}),
        ("Ward Clerk, Leeds, £30,000, full-time", {"GB"}),
        ("Leeds / full-time / £30,000 a year", {"GB"}),
        ("Location: Hartwell, Eastern Cape", {"ZA"}),
        ("Location: Hartwell, Penang", {"MY"}),
        ("You live in or near Hamburg.", {"DE"}),
        ("The internship takes place in Munich.", {"DE"}),
        ("The successful applicant will be based at our Lagos headquarters.", {"NG"}),
        ("---\nsubtitle: Saint Louis, MO | Full Time\n---\nYou keep the books.", {"US-MO"}),
        ("Suitable locations for this role include but are not limited to: Hull and York.", {"GB"}),
    ],
)
def test_a_place_of_work_is_found(text: str, codes: set[str]) -> None:
    assert {code for place in candidates(document(text)) for code in place.jurisdictions} == codes


@pytest.mark.parametrize(
    "text",
    [
        "Our company is headquartered in Austin, TX.",
        "Founded in Berlin in 2012, we have offices in Paris and Oslo.",
        "You need a degree from the University of Chicago.",
        "Applicants for positions in Illinois need not tell of a criminal record.",
        "Our office opened in partnership with the Mason Hospital in Seattle.",
        "You will be reading reports in English.",
        "Authorized to work in the United States.",
        "Care for people who live in Massachusetts.",
        "Nurse Jobs, PT and more: apply for this job.",
        "Hall & Sons, founded in Leeds, has offices in London and Bristol.",
        "You will write for clients at Booz Allen.",
        "Our headquarters are in Austin.",
        "Our Leeds office won a prize for its roof.",
        "You join people who studied and work with partners at the University of Leeds.",
        "We hire people who taught at Yale University.",
        "Our leaders, based at Yale University, wrote the book.",
        "Our bakers, based at our farm in Kent, wrote the book.",
        "Recruiting events are held at Cardiff University.",
        "The position is funded by research carried out at the University of Leeds.",
        "## Mission:\n\nA baker bakes.",
        "Applicants who studied at Larkfield College may join us.",
        "---\nlocation: TBC on appointment\n---\nYou keep the books.",
        "Work Location: In person",
        "Work Location: One location\n\nReference ID: PK-22",
        "Work Location:\n\n- Multiple locations",
        "Our customers love the new location at Denver International Airport.",
    ],
)
def test_what_is_no_place_of_work(text: str) -> None:
    assert candidates(document(text)) == ()


def test_labels_of_other_languages_name_places() -> None:
    found = candidates(document("Spawacz\n\nLokalizacja: Kraków\n\nStocznia szuka spawacza do pracy na zmiany.\n"))
    assert [place.jurisdictions for place in found] == [("PL",)]


def test_places_in_headings_and_fields() -> None:
    markdown = "# Librarian\n\n## Location\n\nUniondale, NY\n\n## Duties\n\nLend books.\n"
    assert [(p.text, p.jurisdictions) for p in candidates(document(markdown, "a.md"))] == [
        ("Uniondale, NY", ("US-NY",))
    ]
    front = "---\ntitle: Baker\ncity: Graz\ncountry: Austria\n---\n\nBake bread.\n"
    assert [(p.text, p.jurisdictions) for p in candidates(document(front, "a.md"))] == [("Graz, Austria", ("AT",))]
    ld = """{"@type": "JobPosting", "title": "Baker", "jobLocation": {"@type": "Place", "address": {
    "@type": "PostalAddress",
    "addressLocality": "Mumbai", "addressCountry": "IN"}},
    "hiringOrganization": {"name": "Dough", "address": "Leeds"}}"""
    assert [p.jurisdictions for p in candidates(document(ld, "a.json"))] == [("IN",)]
    two_towns = ld.replace("Mumbai", "Hamilton / Stoke").replace('"IN"', '"GB"')
    assert [p.jurisdictions for p in candidates(document(two_towns, "a.json"))] == [("GB",)]


def test_a_section_about_the_employer_is_no_place_of_work() -> None:
    text = "You will work in Leeds.\n\nJoin us in Paris, where it all began."
    company = Section(kind="company", how="body", span=Span(text.index("Join"), len(text)))
    assert [p.text for p in locations(document(text), [company])] == ["Leeds"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This is a fully remote position open to nurses in Germany.", "remote"),
        ("Location: Remote (US)", "remote"),
        ("Location: Toronto, Ontario (currently remote)", "remote"),
        ("Do you want to teach Welsh from anywhere?", "remote"),
        ("You can work from anywhere in the EU.", "remote"),
        ("Work from home, full time, with a stipend for your desk.", "remote"),
        ("We are a remote-first company.", "remote"),
        ("Home-based position covering Wales", "remote"),
        ("Telecommute position", "remote"),
        ("#LI-Remote", "remote"),
        ("Hybrid: three days a week in our Leeds office.", "hybrid"),
        ("You will work two days a week from home.", "hybrid"),
        ("We expect you in the office at least 2 days per week.", "hybrid"),
        ("WFH Monday and Friday, in office on other days", "hybrid"),
        ("Hybrid schedule, 3 days onsite", "hybrid"),
        ("This role is fully on-site in our Phoenix clinic.", "onsite"),
        ("You will work five days a week in the office.", "onsite"),
        ("In-person role at our school in Denver", "onsite"),
        ("Remote work is not available for this role.", "onsite"),
        ("This is not a remote position.", "onsite"),
        ("This position is not eligible for telework.", "onsite"),
        ("Hybrid Work Eligible : No", "onsite"),
        ("We are a remote-first company, but this role is on-site in our Boston lab.", "onsite"),
        ("The team works from home Fridays.", "hybrid"),
        ("The role is in the office Monday to Thursday and remote on Fridays.", "hybrid"),
        ("A model of both in-person and remote work", "hybrid"),
        ("A blend of on campus and from home", "hybrid"),
        ("Location: Remote (Europe) or hybrid (Utrecht)", "remote"),
        ("We're all remote.", "remote"),
        ("This position is a telecommuting position.", "remote"),
        ("In-person, Bengaluru", "onsite"),
        ("This is an office-based role.", "onsite"),
        ("Work from home: ineligible", "onsite"),
        ("Working from home is not possible.", "onsite"),
        ("10 hours per week on-site", "onsite"),
        ("Three days from our office and two from home each week.", "hybrid"),
        ("You'll split your week between the workshop and home.", "hybrid"),
        ("Place of work: office and home", "hybrid"),
        ("Minimum 60% office attendance.", "hybrid"),
        ("We offer up to two days a week at home.", "hybrid"),
        ("WFH 2 days", "hybrid"),
        ("Partially remote", "hybrid"),
        ("The post is based in our Truro office with the option to work from home.", "hybrid"),
        ("All work in office Monday through Thursday with Friday from home.", "hybrid"),
        ("Blended working: office two days, home three", "hybrid"),
        ("The job is office based, though at times it may be done remotely.", "hybrid"),
        ("A cycle scheme and remote work options", "hybrid"),
        ("A flexible work-from-home policy for all.", "hybrid"),
        ("Ripon (3-4 days), home-based (1-2 days)", "hybrid"),
        ("You will be primarily based in Ludlow.", "onsite"),
        ("On-site, Mon-Fri.", "onsite"),
        ("Work mode: WFO", "onsite"),
        ("Location Type: In-office", "onsite"),
        ("Remote? No", "onsite"),
        ("Remote? Yes", "remote"),
        ("Location: Anywhere", "remote"),
        ("This is a virtual position.", "remote"),
        ("Home office based, covering the North West.", "remote"),
        ("Homeworking", "remote"),
        ("Remote first, but we meet in person twice a year.", "remote"),
        ("Maintain office and home inspection files.", None),
        ("Set up home and office networks for customers.", None),
        ("Interviews will be held in person at the library.", None),
        ("On-site, modern training rooms", None),
        ("The work can be done remotely or in our office in Leith", "remote"),
        ("You can perform the work in any location that has internet access", "remote"),
        ("We are happy for you to work from where you live", "remote"),
        ("Based in Leith, flexible remote working option", "hybrid"),
        ("We support remote and offline communities with maps", None),
        ("You are at home in a paperless office", None),
        ("You may be required to work at any location of the Trust", None),
        ("You work in any location within the county", None),
        ("Reach the job from where you live in 30 minutes", None),
        ("This post may also require on-site work at partner farms", None),
        ("Work from our Dublin headquarters or your home office", "hybrid"),
        ("We do not offer remote work", "onsite"),
        ("Office-based in Hull", "onsite"),
        ("Fully in-office, Monday to Friday", "onsite"),
        ("A salaried role, 100% in office in Hull", "onsite"),
        ("Ghent / Remote OK", "remote"),
        ("You visit prisons, wards and homes.", None),
        ("The post is shared between the hospital, the prison, the clinic and home.", None),
        ("If this position is listed as remote, you may move.", None),
        ("You join a middle office team, working in a middle office.", None),
        ("Experience working in a tax office", None),
        ("A work from home budget of 300 euros", None),
        ("Answer questions by phone and in person.", None),
        ("Grow hybridoma cells at the bench.", None),
        ("Give on-site and remote reference services.", None),
        ("You will implement remote procedure calls between services.", None),
        ("Experience in remote sensing", None),
        ("Travel to remote sites by light aircraft.", None),
        ("Provide remote support to our customers.", None),
        ("Monitor patients remotely using wearables.", None),
        ("Able to work in a team - remotely or onsite.", None),
        ("The team sits in Hull, though we have some contractors that work remotely.", None),
        ("Manage a remote team of ten.", None),
        ("Support staff in remote Aboriginal communities", None),
        ("On-site parking and an on-site gym", None),
        ("Free parking on site", None),
        ("Visit customers on site to install pumps.", None),
        ("Knowledge of hybrid cloud architectures", None),
        ("Repair hybrid and electric vehicles.", None),
        ("A hybrid of teacher and social worker", None),
        ("Grow hybridoma lines for the antibody team.", None),
        ("Fix printers by phone or remote troubleshooting.", None),
        ("You are in Leeds most days and remote on Mondays", "hybrid"),
        ("Help patients recover at home.", None),
        ("Teach in person and online classes.", None),
        ("Office manager for a busy clinic", None),
        ("We have offices in London, Paris and Madrid.", None),
        ("The distributed systems team builds our queues.", None),
        ("Remote: Yes", "remote"),
        ("Remote work allowed? No", "onsite"),
        ("Remote: 100%", "remote"),
        ("Join our fully remote team of editors.", "remote"),
        ("Coach fully remote teams.", None),
        ("Manage remote teams.", None),
        ("Full-time office work with flexible hours", "onsite"),
        ("A full-time role, in office, for a clerk", None),
        ("This is a full-time, in office role.", "onsite"),
        ("You may work one day remote each week.", "hybrid"),
        ("Remote work up to 50%", "hybrid"),
        ("This role is remote and may require up to 10% travel.", "remote"),
        ("Telecommuting not allowed", "onsite"),
        ("Our team is fully distributed.", "remote"),
        ("💻 Remote", "remote"),
        ("Remote: Partial", "hybrid"),
        ("On-site: Yes", "onsite"),
        ("On-site: No", None),
        ("Hybrid: Yes", "hybrid"),
        ("We're remote.", "remote"),
        ("This job is done from home.", "remote"),
        ("Work arrangement: Office", "onsite"),
        ("Location: Virtual", "remote"),
        ("In-person in Boston", "onsite"),
        ("Work independently under remote supervision.", None),
        ("Experience of mending nets in a remote environment", None),
        ("We are a remote environment.", "remote"),
        ("Note: This is an on-site, part-time position.", "onsite"),
        ("Location: Anywhere in the United States", "remote"),
        ("We sell anywhere in the United States", None),
        ("- All-remote team", "remote"),
        ("This is a full time role (40 hours) in our main offices in Amsterdam.", "onsite"),
        ("The role of art in our offices is small.", None),
        ("This role is remote, but be at the Boston office at least 1-2 times a week.", "hybrid"),
        ("Drop your form off in person in Boston.", None),
        ("Stewards support guests in person at the two piers.", "onsite"),
        ("Flexible hours and a home office option", "hybrid"),
        ("A home office stipend", None),
        ("20% desk work, some but not all of which may be done in the evening", None),
        ("Some but not all of this desk work may be done remotely.", "hybrid"),
        ("Part of the duties can be performed remotely.", "hybrid"),
        ("The internship format will be online, and you choose your hours.", "remote"),
        ("The job is online marketing.", None),
        ("You will work from the location of your choice.", "remote"),
        ("We open a shop in the location of your choice.", None),
        ("Much of the work is virtual, and we meet in a hall.", "hybrid"),
        ("You will work with remote and local team members.", None),
        ("You will help remote and travelling colleagues with their laptops.", None),
        ("You will answer letters from your own home.", None),
        ("You will work from your own home.", "remote"),
        ("This post is open to remote candidates in Canada.", "remote"),
        ("The role is home based, covering Fife.", "remote"),
        ("The position is virtual.", "remote"),
        ("The placement will be conducted remotely.", "remote"),
        ("The exam will be conducted remotely.", None),
        ("We hire remotely across Africa.", "remote"),
        ("You may work from any location in the United States.", "remote"),
        ("Applicants can be located anywhere in Wales.", "remote"),
        ("We meet you in the office at least twice a week.", "hybrid"),
        ("The crew comes into the office one day a week.", "hybrid"),
        ("Split your time between home and our office in Bath.", "hybrid"),
        ("Mobile working up to 50 percent is possible.", "hybrid"),
        ("Mobile working platforms are checked weekly.", None),
        ("You will be in the office about half the time.", "hybrid"),
        ("You expect to work in office, Monday to Friday.", "onsite"),
        ("Opportunity to work remotely to a large degree.", "hybrid"),
        ("This role is fully remote. We meet in the office once a month.", "remote"),
        ("The work is performed on campus.", "onsite"),
        ("Students live on campus.", None),
        ("The role is office based in Hull.", "onsite"),
        ("We're an in-person company.", "onsite"),
        ("Work will be performed on-site at the client's farm.", "onsite"),
        ("This post is fully in person.", "onsite"),
        ("Our customers work from home and need good chairs.", None),
        ("Interviews will be held on-site in March.", None),
        ("You write the remote work policy for our clients.", None),
        ("You have the chance to work from home occasionally.", "hybrid"),
        ("Meet monthly in Leeds; you can be based anywhere in the UK.", "remote"),
        ("Work Remotely\n\n- No", "onsite"),
        ("Work Remotely:\n\n- Yes", "remote"),
        ("Work remotely\n\n- Temporarily due to the flood", None),
        ("Option to work from home: no", "onsite"),
        ("First there is a remote interview.", None),
        ("You must work remotely and in-person in Leeds.", "hybrid"),
        ("We work in person and remotely.", "hybrid"),
        ("You train users remotely and in person.", None),
        ("Step 3 - Onsite (two hours)", None),
        ("Each quarter you can spend up to two weeks working from anywhere.", None),
        ("Flexible working is available, including hybrid solutions.", "hybrid"),
        ("# Crane Planner (US Remote)", "remote"),
        ("You look after remote cranes in the US. Remote sensors help.", None),
        ("Hybrid with mostly work from home, and meetings in Leeds.", "hybrid"),
        ("Our hybrids come with work boots.", None),
        ("- Answer questions about permits (in person, telephone, and e-mail)", None),
        ("The lakes keep their plants because of their remoteness.", None),
    ],
)
def test_work_mode(text: str, expected: str | None) -> None:
    stated = mode(document(text))
    assert (stated.value if stated else None) == expected


def test_a_line_that_is_wrapped_goes_on() -> None:
    assert mode(document("You study memory systems, robots, hybrid\nsymbolic minds and more.", "a.md")) is None
    listed = mode(document("Leeds, hybrid\nYou study minds.", "a.md"))
    assert listed is not None
    assert listed.value == "hybrid"


def test_a_key_says_yes_or_no() -> None:
    stated = mode(document("---\ntitle: Translator\nremote: true\n---\n\nTranslate.\n", "a.md"))
    assert stated is not None
    assert stated.value == "remote"


def test_the_role_counts_before_the_employer() -> None:
    text = "We are a remote company of forty.\n\nYou will work in our Graz office."
    company = Section(kind="company", how="body", span=Span(0, text.index("You")))
    stated = work_mode(document(text), [company])
    assert stated is not None
    assert stated.value == "onsite"


def test_a_town_named_in_full_is_the_same_where_it_is_named_alone() -> None:
    text = (
        "# Zoologist\n\nLocation: Waltham, Leicestershire, United Kingdom\n\nYou will live near our Waltham office.\n"
    )
    assert {code for place in candidates(document(text)) for code in place.jurisdictions} == {"GB"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ferry Mate, Clay County, Ohio–If you like rivers, this post is yours. " + "You steer and moor. " * 5, "Ohio"),
        ("A dairy in Leeds is currently looking for a cheesemaker.", "Leeds"),
        ("Join our Harbour Dental Clinic as a nurse.", "Harbour Dental Clinic"),
        ("Located in Ardbeg, our still house makes malt.", "Ardbeg"),
        ("You will be based in Ardbeg, Islay.", "Ardbeg, Islay"),
        ("Candidates must live within 30 miles of Boise, Idaho.", "Boise, Idaho"),
        ("An audit firm near the Sydney CBD", "Sydney CBD"),
        ("We have a post for a gardener at the University of Maine.", "University of Maine"),
        ("A gardener position is available in the glass house at the University of Maine.", "University of Maine"),
        ("The position gives a hand to two labs at the University of Maine.", "University of Maine"),
        ("You are to work in our busy bothy based at the University of Maine.", "University of Maine"),
        ("The glass house at the Faculty of Botany, University of Maine is seeking a hand.", "University of Maine"),
        ("---\nemployer: Lark Street Library, Portland ME\n---\nShelve books.", "Portland ME"),
        ("Job location at Ardbeg, India. Mend boats.", "Ardbeg, India"),
        ("We are looking for a nurse for our clinic located in Ulvara district.", "Ulvara"),
        ("We have a post for a gardener at Larkfield Sixth Form College.", "Larkfield Sixth Form College"),
        ("A post is open at TU Delft for a gardener.", "TU Delft"),
        ("You mend boats. Based at our yard in Hull.", "Hull"),
        ("You work at our small farm near York.", "York"),
        ("## Ability to commute/relocate\n\n- Leeds: Reliably commute or move before you start\n", "Leeds"),
        (
            "A fitter.\n\nYou mend boats.\n\nYou need:\n\n- calm\n- a boat\n\nThank you!\n\nLeeds, UK\n\nFull-time",
            "Leeds, UK",
        ),
        ("A fitter, for the yard.\n\nChristchurch 24 Dec 2031\n\nYou mend boats.", "Christchurch"),
        ("# Paralegal\n\nFlushing, N.Y.\n\nYou file papers.", "Flushing, N.Y."),
        ("You mend boats and the sails of boats Location Hull, UK Pay by agreement", "Hull, UK"),
        ("You mend boats. Location. Hull, UK. Pay. By agreement.", "Hull, UK"),
        ("Rigger\nJob Locations US-WA-Seattle | US-WA-Seattle\nID 7\n\nYou rig.", "US-WA-Seattle"),
        ("# Arts Officer, location negotiable\n\nBring art to schools.", "location negotiable"),
    ],
)
def test_places_in_prose(text: str, place: str) -> None:
    assert place in [found.text for found in candidates(document(text, "a.md"))]


def test_a_heading_of_the_place_speaks_for_one_line_and_for_places() -> None:
    text = "# Welder\n\n## Location\n\nArdbeg, by the pier\n\nCome and join the crew of a lifetime!\n\nLeeds, too\n"
    assert [place.text for place in candidates(document(text, "a.md"))] == ["Ardbeg, by the pier", "Leeds, too"]


def test_a_town_with_a_british_postal_code_is_in_britain() -> None:
    (place,) = candidates(document("Welder\nUlvara TN40\n\nYou mend boats.", "a.md"))
    assert (place.text, place.jurisdictions) == ("Ulvara TN40", ("GB",))


def test_a_label_in_capitals_on_a_line_of_its_own_names_the_place() -> None:
    text = "# Deckhand\n\n## Skills\n\n- Knots\n\nPAY\nBy agreement.\n\nLOCATION\nHull, UK\n\nSHIP\nThe Tern\n"
    assert "Hull, UK" in [place.text for place in candidates(document(text, "a.md"))]


def test_a_department_is_no_place() -> None:
    assert candidates(document("You will be based in Marketing.\n\nWe met Bank of Leeds staff.")) == ()
