from __future__ import annotations

import pytest

from jdlint.document import Document, Source
from jdlint.parse import parse
from jdlint.understand import title as understand


def document(text: str, name: str = "posting.md") -> Document:
    return parse(Source(path=name, text=text))[0]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("---\ntitle: Ward Sister\n---\nText.\n", "a.md", "Ward Sister"),
        ("# Crane Operator\n\nText.\n", "a.md", "Crane Operator"),
        ("# Crew Call: Boom Operator\n\nText.\n", "a.md", "Boom Operator"),
        ("---\ntitle: Night Porter - Job Openings - About - Hotel Sava\n---\nText.\n", "a.md", "Night Porter"),
        (
            "---\ntitle: jobs\n---\n\n### Clinical Fellowships (Hand Surgery)\n\nWe hire ward registrars.\n",
            "a.md",
            "Clinical Fellowships (Hand Surgery)",
        ),
        ("---\ntitle: Want to work with us?\n---\nWe are looking for a Pastry Chef.\n", "a.md", "Pastry Chef"),
        ("---\ntitle: Tide Lab - Vacancies\n---\nWe are looking for a Pastry Chef.\n", "a.md", "Pastry Chef"),
        ('{"company": "Quay", "careerTitle": "Dock Foreman", "location": "Hull"}', "a.json", "Dock Foreman"),
        ("---\ntitle: Come and Work with us!\n---\nWe are looking for a Pastry Chef.\n", "a.md", "Pastry Chef"),
        ("---\ntitle: Join the Larkfield family\n---\nWe are looking for a Pastry Chef.\n", "a.md", "Pastry Chef"),
        ("---\ntitle: Join the Larkfield family\n---\nWe bake.\n", "a.md", "Join the Larkfield family"),
        (
            "# Toledo, OH\n\nClass A or Class B Drivers will haul freight.\n",
            "a.md",
            "Class A or Class B Driver",
        ),
        ("PhD Studentship in Marine Biology\n\nWe count crabs.\n", "a.txt", "PhD Studentship in Marine Biology"),
        ("Postdoctoral position at BRINE\n\nWe count crabs.\n", "a.txt", "Postdoctoral position"),
        ("---\ntitle: Job Posting Map Curator\n---\nWe show maps.\n", "a.md", "Map Curator"),
        ("Urgent requirment with Larkfield MNC For Tile Setter\n\nCall us.\n", "a.txt", "Tile Setter"),
        ("Apprenticeship in Carpentry\n\nYou will saw.\n", "a.txt", "Apprenticeship in Carpentry"),
        (
            "<h2>Research Fellow in Lichen Ecology; University of Leeds, Leeds (posted 3 May 2027)</h2><p>We map.</p>",
            "a.html",
            "Research Fellow in Lichen Ecology",
        ),
        ("Town Clerk\n\nThe council needs you.\n", "a.txt", "Town Clerk"),
        ('{"title": {"rendered": "Loom Tuner", "slug": "loom"}, "text": "We weave."}', "a.json", "Loom Tuner"),
        ('{"job": {"title": "Loom Tuner"}, "company": {"name": "Weft"}}', "a.json", "Loom Tuner"),
        ("---\ntitle: Loom Tuner\n---\n\n# Tuner\n", "a.txt", "Loom Tuner"),
        (
            "Care Home Manager Job Hull An experienced Care Home Manager is required in Hull to lead a team of thirty "
            "who look after the residents of our two homes by the river.\n",
            "a.txt",
            "Care Home Manager",
        ),
        (
            "Kiln Operator Location: Stoke Type: Full-time The Kiln Operator will fire tiles, and assist the Account "
            "Managers of the works with samples of the glazes that our customers ask for.\n",
            "a.txt",
            "Kiln Operator",
        ),
        (
            "Responsible for planning, leading and motivating Night Steward teams to run a good house. The Bar Manager "
            "is responsible for stock.\n",
            "a.txt",
            "Bar Manager",
        ),
        ("Senior Specialist Men's Health\n\nWill you lead our ward?\n", "a.txt", "Senior Specialist Men's Health"),
        (
            '{"id": "f1", "raw": "Harbour Dredging and Silt, Survey Trainee (Autumn)\\nTrainees\\nApply\\nWe dredge."}',
            "a.json",
            "Harbour Dredging and Silt, Survey Trainee (Autumn)",
        ),
        (
            "Ponds Ltd digs.\n\nWe are looking for Dyke Puddlers to join us. The Dyke Puddler seals.\n",
            "a.txt",
            "Dyke Puddler",
        ),
        ("Ponds Ltd digs.\n\nAre you interested in Gardener opportunities near Hull?\n", "a.txt", "Gardener"),
        ("We are Brightloaf. At Brightloaf, we knead.\n\nAs a Brightloaf baker, you knead.\n", "a.txt", "baker"),
        ("Green Acres Ltd\nPOSITION:  Beekeeper and Gardener\nLOCATION: Bled\n", "a.txt", "Beekeeper and Gardener"),
        (
            "Green Acres Ltd\n\nGreen Acres is hiring an experienced Tractor Driver for the harvest.\n",
            "a.txt",
            "Tractor Driver",
        ),
        ("Summary\n\nThe Court Interpreter will translate hearings into Polish.\n", "a.txt", "Court Interpreter"),
        ("About us\n\nWe teach. We are looking for a part-time music teacher to join us.\n", "a.txt", "music teacher"),
        ("---\ntitle: Archivist - Springfield Museum\n---\nText.\n", "a.md", "Archivist"),
        ("# Payroll Officer at Brightwater Council\n\nText.\n", "a.md", "Payroll Officer"),
        ("# Budget Analyst, GS-0560-12\n\nText.\n", "a.md", "Budget Analyst"),
        ("# Night Band 6 Theatre Nurse\n\nText.\n", "a.md", "Night Band 6 Theatre Nurse"),
        ('{"text": "Roof Tiler II", "description": "<h3>Who we are</h3><p>A yard.</p>"}', "a.json", "Roof Tiler II"),
        ("# Senior Analyst - Fraud and Risk\n\nText.\n", "a.md", "Senior Analyst - Fraud and Risk"),
        (
            "---\ntitle: Heritage Fellow - Stone Mason, Restoration\n---\n\n# Stone Mason, Restoration\n\nWalls.\n",
            "a.md",
            "Stone Mason, Restoration",
        ),
        (
            "---\ntitle: Alpha Bakery hiring Pastry Chef in Greater Lyon | LinkedIn\n---\nBake.\n",
            "a.md",
            "Pastry Chef",
        ),
        (
            "Northern Steel Works\n\nWe roll steel.\n\nThe welder in this role joins beams and signs them off.\n",
            "a.txt",
            "welder",
        ),
        (
            "Harbour Line\n\nWe are looking for a thought leader.\n\nHead Navigator, Northern Routes\n\nSteer ships.\n",
            "a.txt",
            "Head Navigator, Northern Routes",
        ),
        ("Proven experience as a plumber\n\nWe need a plumber for our depot in Kent.\n", "a.txt", "plumber"),
        ("We are a team.\n\nYou will take on the primary role of a site electrician.\n", "a.txt", "site electrician"),
        (
            "**URL:** https://jobs.example.org/12\n\nSenior Kiln Operator at Ember. Duties: load, fire, unload.\n",
            "a.md",
            "Senior Kiln Operator",
        ),
        (
            "**URL:** https://jobs.example.org/e\n\nGlaze Lab - Colour Chemist\n\nCompany: Ember Ltd\n\nMix glazes.\n",
            "a.md",
            "Glaze Lab - Colour Chemist",
        ),
        (
            "Ember Hands, a leader in fine bricks, is looking for a kiln operator to fire them.\n",
            "a.txt",
            "kiln operator",
        ),
        ("<p><a href='v'>Vacancies</a> / Night Porter</p><p>We need help at night.</p>", "a.html", "Night Porter"),
        ("<p>Home &gt; Careers &gt; Pastry Chef</p><p>We bake.</p>", "a.html", "Pastry Chef"),
        (
            'title: "Parks and Trees (PT): Park Keeper"\n\nopens: 2024-03-01\n\nText.\n',
            "a.md",
            "Parks and Trees (PT): Park Keeper",
        ),
        ("# [CLOSED] Head of Catering\n\nText.\n", "a.md", "Head of Catering"),
        (
            "About the job\n\nEmber is hiring a Kiln Operator.\n\nWhat you'll do\n\nLoad kilns\n"
            "Answer questions from staff\n\nWhat you'll bring\n\nPatience\n",
            "a.txt",
            "Kiln Operator",
        ),
        (
            "Applications are invited for a Lecturer in Soil Science at Larkfield.\n\nDuties\n\nTeach two courses.\n",
            "a.txt",
            "Lecturer in Soil Science",
        ),
        ("We seek a Research Fellow in Leeds.\n\nDuties\n\nRead soil samples.\n", "a.txt", "Research Fellow"),
        ("# Open postdoc position\n\nText.\n", "a.md", "postdoc"),
        ("# Open Source Developer position\n\nText.\n", "a.md", "Open Source Developer"),
        ("# CLOSED: Head of Catering\n\nText.\n", "a.md", "Head of Catering"),
        ("# Hiring research assistant in plant ecology\n\nText.\n", "a.md", "research assistant in plant ecology"),
        ("# Recruiting Postdoc to work on moss\n\nText.\n", "a.md", "Postdoc"),
        ("# Recruiting and Training Officer\n\nText.\n", "a.md", "Recruiting and Training Officer"),
        ("# Vacancy announcement: Finance Officer\n\nText.\n", "a.md", "Finance Officer"),
        ("# Position Description - Finance Officer\n\nText.\n", "a.md", "Finance Officer"),
        ("# Become a Bus Driver\n\nText.\n", "a.md", "Bus Driver"),
        ("# Bus Driver (closing 3 June 2024)\n\nText.\n", "a.md", "Bus Driver"),
        ("# Bus Driver (3 June 2024)\n\nText.\n", "a.md", "Bus Driver"),
        ("# Bus Driver (vacancy)\n\nText.\n", "a.md", "Bus Driver"),
        ("# 🚀 Founding Chemist @ Ember\n\nText.\n", "a.md", "Founding Chemist"),
        ("# Ember is hiring a Head of Catering\n\nText.\n", "a.md", "Head of Catering"),
        ("# Glazier — Ember\n\nAt Ember, we make windows.\n", "a.md", "Glazier"),
        ("# Glazier | Ember Careers\n\nText.\n", "a.md", "Glazier"),
        (
            "---\ntitle: Dorset Heritage Museum Conservator in Textiles\n---\n\n## Conservator\n\nLinen and lace.\n",
            "a.md",
            "Conservator",
        ),
        (
            "---\ntitle: '[https://jobs.example.org/usher](https://jobs.example.org/usher) - Odeon'\n---\n\n"
            "The Head Usher will greet guests.\n",
            "a.md",
            "Head Usher",
        ),
        ("You said yes? Then a Kennel Supervisor role at Barkside may suit you.\n", "a.txt", "Kennel Supervisor"),
        ("What we're looking for in a Groundskeeper: somebody who likes rain.\n", "a.txt", "Groundskeeper"),
        ("Summary\n\nYou will perform all functions of a Loan Officer I, and more.\n", "a.txt", "Loan Officer I"),
        ("Books come back all day. Shelvers are expected to sort them.\n", "a.txt", "Shelver"),
        ("Barkside is seeking Kennel Associates that love dogs.\n", "a.txt", "Kennel Associate"),
        (
            "Summary\n\nBarkside is seeking a dedicated Kennel Supervisor to run the yard.\n\nWhat you bring\n\n"
            "Practice in keeping professional records necessary for working with legally protected animals\n",
            "a.txt",
            "Kennel Supervisor",
        ),
        (
            "Barkside is now hiring both full-time and part-time dog groomers for the summer and the autumn season. "
            "We wash, clip and brush, and we like what we do; the dogs do not always like it.\n\n"
            "Send your letter to:\n\nJo Marsh\nDirector of Sales\nBarkside\njo@example.org\n",
            "a.txt",
            "dog groomer",
        ),
    ],
)
def test_the_title_is_found_without_its_decoration(text: str, name: str, title: str) -> None:
    doc = document(text, name)
    stated = understand.title(doc, ())
    assert stated is not None
    assert stated.value == title
    assert stated.span.of(doc.text) == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Crane Intern (2027 Start)", "Crane Intern"),
        ("Crane Planner (US Remote)", "Crane Planner"),
        ("2-year postdoc in Naples (Funded by the Tide Fund)", "postdoc"),
        ("Trainee Dental Nurse -LS1 4AB", "Trainee Dental Nurse"),
        ("open postdoc position, starting in January 2027", "postdoc"),
        ("Head of Starting Grid 2027 Racing", "Head of Starting Grid 2027 Racing"),
        ("open pit mine engineer position", "open pit mine engineer"),
        ("Map Analyst (GIS Remote)", "Map Analyst (GIS Remote)"),
        ("Haul Truck Operator | Redrock Mining | Kalgoorlie", "Haul Truck Operator"),
        ("Welder - Wollongong NSW - Immediate Start", "Welder"),
        ("Veterinary Nurse, Dublin 2", "Veterinary Nurse"),
        ("Bricklayer in Stoke on Trent", "Bricklayer"),
        ("Care Worker Scunthorpe", "Care Worker"),
        ("Pipefitter - Beaver Falls, PA", "Pipefitter"),
        ("Landscape Gardener $24/hr (Monday to Thursday)", "Landscape Gardener"),
        ("Deputy Head Teacher with £3,000 welcome bonus", "Deputy Head Teacher"),
        ("Forklift Driver x 3", "Forklift Driver"),
        ("Night Auditor wanted for busy seaside hotel", "Night Auditor"),
        ("We are hiring: Customer Support Executive", "Customer Support Executive"),
        ("Local job vacancy - Cemetery Supervisor", "Cemetery Supervisor"),
        ("Subject: Vacancy for a Family Law Solicitor in Leeds", "Family Law Solicitor"),
        ("Join us as a Machine Operator", "Machine Operator"),
        ("*** ELECTRICIAN NEEDED ***", "ELECTRICIAN"),
        ("Lead Software Engineer - storage | containers | networks", "Lead Software Engineer"),
        ("Librarian, University of Northumbria", "Librarian"),
        ("Risk Analyst - Insurance", "Risk Analyst - Insurance"),
        ("Registrar (Ear, Nose and Throat)", "Registrar (Ear, Nose and Throat)"),
        ("Elektroniker (m/w/d)", "Elektroniker (m/w/d)"),
        ("Mechatroniker-Meister - Hamburg (m/w/d)", "Mechatroniker-Meister - Hamburg (m/w/d)"),
        ("Dean, University Libraries", "Dean, University Libraries"),
        ("We're hiring a part-time Head Gardener", "Head Gardener"),
        ("📣 We're looking for a Head Gardener 🌱", "Head Gardener"),
        ("Head Gardener Vacancies", "Head Gardener"),
        ("Head Gardener (Part-Time)", "Head Gardener"),
        ("Head Gardener (Part time, 20 hours per week)", "Head Gardener"),
        ("Head Gardener (Ref: 4417)", "Head Gardener"),
        ("Senior Welder - Leeds (via Harmer)", "Senior Welder"),
        ("Sous Chef – The Old Ferry, Bath", "Sous Chef"),
        ("Bell Ringer - St Olave's, York", "Bell Ringer"),
        ("Librarian - The Harrow School for Dental Assistants", "Librarian"),
        ("Law Clerk - Court of Appeals for the North", "Law Clerk"),
        ("Map Archivist - Center for Island Studies", "Map Archivist"),
        ("Community Manager (Creator Relations)", "Community Manager (Creator Relations)"),
        ("Dental Nurse(New Grads, or 2-4 years Experience)", "Dental Nurse"),
        ("Electrician (minimum 5 years experience)", "Electrician"),
        ("Dental Nurse - 3 years experience required", "Dental Nurse"),
        ("Payroll Clerk (2-year External Contract)", "Payroll Clerk"),
        ("Payroll Clerk ( 3 Months )", "Payroll Clerk"),
        ("Payroll Clerk | 6-Month Contract", "Payroll Clerk"),
        ("Payroll Clerk 6 Months Contract", "Payroll Clerk"),
        ("Payroll Clerk (Job Share)", "Payroll Clerk"),
        ("Payroll Clerk - 16 hours per week", "Payroll Clerk"),
        ("Payroll Clerk - Work From Home", "Payroll Clerk"),
        ("Payroll Clerk - 2 roles", "Payroll Clerk"),
        ("Payroll Clerk - Great Culture/Full Benefits", "Payroll Clerk"),
        ("Payroll Clerk ***INTERNAL CANDIDATES ONLY", "Payroll Clerk"),
        ("Nursery Teacher (3-5 year olds)", "Nursery Teacher (3-5 year olds)"),
        ("Welder Position – pipes, frames and hulls", "Welder"),
        ("Welder Position – underwater", "Welder Position – underwater"),
        ("Legal Translator for a family-run consumer goods company", "Legal Translator"),
        ("Legal Translator at fintech startup", "Legal Translator"),
        ("Account Manager for Retail", "Account Manager for Retail"),
        ("Data Engineer to join the best bakery in Wales", "Data Engineer"),
        ("Hiring Porters & Housekeepers", "Porters & Housekeepers"),
        ("Now hiring night porters", "night porters"),
        ("Hiring Coordinator", "Hiring Coordinator"),
        ("Looking for a Video Editor", "Video Editor"),
        ("Line Cook Positions Available", "Line Cook"),
        ("Harrow Bakery is looking for a Night Baker", "Night Baker"),
        ("Work with us: Events Manager", "Events Manager"),
        ("Job: Machinist (Swing Shift)", "Machinist (Swing Shift)"),
        ("Call for applications: Policy Fellow", "Policy Fellow"),
        ("Urgent Requirement: Tax Clerk", "Tax Clerk"),
        ("Tax Clerk (2-4 Yrs) - Pune", "Tax Clerk"),
        ("Dietitian – Per Diem", "Dietitian"),
        ("(closed) Beekeeper", "Beekeeper"),
        ("Beekeeper (closed)", "Beekeeper"),
        ("Careers: Beekeeper", "Beekeeper"),
        ("Recruiting a Ward Clerk", "Ward Clerk"),
        ("Ward Clerk (Leeds, full-time, £30,000)", "Ward Clerk"),
        ("Apply for the Ward Clerk post", "Ward Clerk"),
        ("WARD CLERK REF NO: GH7/2031 (X1 POST)", "WARD CLERK"),
        ("Ward Clerk - Nights Full Time", "Ward Clerk - Nights"),
        ("Ward Clerks based in the US - Remote work possible", "Ward Clerks"),
        ("Beekeeper position available starting Spring 2031", "Beekeeper"),
        ("Coastal Charity Seeks Experienced Bookkeeper", "Experienced Bookkeeper"),
        ("Ward Clerk Position at the Harrow Eye Clinic", "Ward Clerk"),
        ("Ward Clerk - The Eye Clinic at the Harrow Hospital", "Ward Clerk"),
        ("New Press Officer position open within Larkfield", "Press Officer"),
        ("Available Nursing Positions", "Nursing Positions"),
        ("Chef De Partie", "Chef De Partie"),
        ("Ward Clerk | New York City Area | Nights", "Ward Clerk"),
    ],
)
def test_a_line_is_trimmed_to_the_job(line: str, title: str) -> None:
    doc = document(f"# {line}\n\nYou keep things going.\n")
    stated = understand.title(doc, ())
    assert stated is not None
    assert stated.value == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ward Clerk\n\nNotes.\n\nName: Ann Lee\nJob title: Ward Manager\nEmail: ann@example.org\n", "Ward Clerk"),
        ("Bank Nurse - Ward 4\nJob title: Nurse\nWard: 4\n", "Bank Nurse - Ward 4"),
        ("Millbrook District Council\nRefuse Loader\n\nYou collect bins.\n", "Refuse Loader"),
        ("About us\n\nWe help. As a Data Steward, you will tidy tables with managers.\n", "Data Steward"),
        ("We want a savvy Museum Guide for our halls. Guides meet the Head Curator.\n", "Museum Guide"),
        ("Reporting to the Head Chef, the Pastry Cook is in charge of desserts.\n", "Pastry Cook"),
        ("Depot\n\nRequirements for the Parcel Sorter\n\n- Two arms\n- Two legs\n", "Parcel Sorter"),
        ("The assistant town planner is responsible for maps.\n", "assistant town planner"),
        (
            "Care Home Cooks needed for our kitchens in Ryde, Sandown and Ventnor, from the first of May on, for up to "
            "thirty hours a week.\n",
            "Care Home Cooks",
        ),
        ("Telesales and Reception\n\nAnswer the phone.\n", "Telesales and Reception"),
        ("Health visitors\n\nVisit families.\n", "Health visitors"),
        ("The Head of Estates leads the team. The Head works with tenants.\n", "Head of Estates"),
        ("We build.\n\nJob Summary The Junior Surveyor assists both partners.\n", "Junior Surveyor"),
        (
            "As a leading cider producer, we press apples. We need a Cellar Hand.\n",
            "Cellar Hand",
        ),
        (
            "Harbour Pilot- Guides ships of any size into the port of Leith, on call by day and by night, in all "
            "weathers, for the port authority and its customers.\n",
            "Harbour Pilot",
        ),
        (
            "Vacancies\n=========\n\nWe are looking for:\n\nQualified Level 2 Swimming teacher, to join a new pool. "
            "We need teachers with patience.\n",
            "Level 2 Swimming teacher",
        ),
        (
            "Skip to content\nBack to the brewery\nLog in\nCellar Engineer, 2027 Intake U.S.\n\nYou clean tanks.\n",
            "Cellar Engineer",
        ),
        (
            "Senior Water / Land and Rights Associate Attorney\nPatience with maps.\nReno, NV\n\nWe help towns.\n",
            "Senior Water / Land and Rights Associate Attorney",
        ),
        (
            "Larkfield Industries Gate Welder Position\n\nLarkfield Industries is old. Welders join bars.\n",
            "Gate Welder",
        ),
        ("Library Circulation Clerk\n\nThe Library is open. Keep the desk.\n", "Library Circulation Clerk"),
        ("RGN Nurses (Theatre) Nights and days are free at once, with parking.\n", "RGN Nurses"),
        ("# POSTDOCTORAL POSITION\n\nA person is sought who studies moths.\n", "POSTDOCTORAL POSITION"),
        ("Careers\n\nMaths, English, Latin Teachers\n\nWe seek a hand in class.\n", "Maths, English, Latin Teachers"),
        ("- Paid internship\n- Free meals\n\nThe Ward Clerk keeps the books.\n", "Ward Clerk"),
    ],
)
def test_the_title_is_that_of_the_job(text: str, title: str) -> None:
    stated = understand.title(document(text, "a.txt"), ())
    assert stated is not None
    assert stated.value == title


@pytest.mark.parametrize(
    "text",
    [
        "Support Your Well-Being\n\nWe offer fruit and a bicycle.\n",
        "Employee Discounts\n\nTen per cent on all shoes.\n",
        "You act as a liaison between wards and report to the Chief Nurse.\n",
        "Grow as a person and leader with us.\n",
        "Employment Information\n\nWe pay weekly.\n",
        "The ward sister needs good shoes.\n",
        "We treat every applicant and employee alike.\n",
        "We like bread.\n\nPlease call the Hiring Manager on Monday.\n",
    ],
)
def test_words_in_passing_are_no_title(text: str) -> None:
    assert understand.title(document(text, "a.txt"), ()) is None


@pytest.mark.parametrize("text", ["", "Our mission is clean water. We build wells and pumps in twelve countries.\n"])
def test_no_title_is_none(text: str) -> None:
    assert understand.title(document(text, "a.txt"), ()) is None


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Accountant", "senior"),
        ("Sr. Buyer", "senior"),
        ("Junior Architect", "junior"),
        ("Plumbing Apprentice", "intern"),
        ("Head of Music", "director"),
        ("Kitchen Manager", "manager"),
        ("Lead Midwife", "lead"),
        ("Chief Engineer", "executive"),
        ("Graduate Surveyor", "entry"),
    ],
)
def test_the_title_names_the_level(title: str, level: str) -> None:
    doc = document(f"# {title}\n\nText.\n")
    stated = understand.seniority(doc, understand.title(doc, ()))
    assert stated is not None
    assert stated.value == level
    assert stated.span.of(doc.text).casefold().rstrip(".") in title.casefold()


def test_a_plain_title_names_no_level() -> None:
    doc = document("# Leadlight Glazier\n\nText.\n")
    assert understand.seniority(doc, understand.title(doc, ())) is None


def test_a_heading_names_the_job_of_a_page_that_invites() -> None:
    text = (
        "---\ntitle: Join the team\ndescription: The museum of the river is open from May to October, and after a wet "
        "winter the boats, the pier and the halls need many hands.\n---\n### Current openings\n\n- Boat hire\n\n"
        "## Pier Warden, north bank\n\nThe pier warden meets the boats.\n"
    )
    stated = understand.title(document(text, "a.md"), ())
    assert stated is not None
    assert stated.value == "Pier Warden, north bank"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.md", "---\ntitle: Employment Offers\n---\nThe choir is looking for a Stage Manager.\n", "Stage Manager"),
        ("a.md", "---\ntitle: Kitchen\n---\nWe have a vacancy for a Kitchen Porter on nights.\n", "Kitchen Porter"),
        ("a.md", "---\ntitle: Kitchen Porter\n---\nThe Head Chef needs a Kitchen Porter.\n", "Kitchen Porter"),
        ("a.html", "<h1>Site Engineer <br>- Bridges</h1><p>You measure bridges.</p>", "Site Engineer - Bridges"),
        ("a.html", "<h1>Site Engineer<br>Leeds</h1><p>You measure bridges.</p>", "Site Engineer"),
        (
            "a.rst",
            ":orphan:\n\nJob Posting: Night Archivist\n============================\n\n<p>Keep files.</p>\n",
            "Night Archivist",
        ),
    ],
)
def test_where_the_title_stands_in_a_file(name: str, text: str, title: str) -> None:
    stated = understand.title(document(text, name), ())
    assert stated is not None
    assert stated.value == title


def test_the_first_job_of_a_page_of_postings_is_its_title() -> None:
    text = (
        "# Carer Job Postings\n\nOur notices.\n\n## Night Carer Position\n\nSit up.\n\n## Day Carer Position\n\nCook.\n"
    )
    stated = understand.title(document(text), ())
    assert stated is not None
    assert stated.value == "Night Carer"


def test_an_address_at_the_top_names_the_employer() -> None:
    text = "# Tax Adviser — Quillon\n\n**URL:** https://boards.example.org/quillon/jobs/12\n\nFile returns.\n"
    stated = understand.title(document(text), ())
    assert stated is not None
    assert stated.value == "Tax Adviser"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Harrow Pottery Kiln Operator\n\nHarrow Pottery, Inc. is seeking a Kiln Operator.\n", "Kiln Operator"),
        ("# Harrow Pottery Kiln Operator\n\nWe seek a Kiln Operator.\n\nAbout Harrow Pottery", "Kiln Operator"),
        # A product or a place is no employer, and nobody seeks the rest alone.
        ("# Solana Kiln Operator\n\nSolana is a make of kiln. You run two of them.\n", "Solana Kiln Operator"),
        ("# Harrow Bicycle Co-operative - Job vacancies\n\n## Now open\n\n### Cycle Mechanic\n", "Cycle Mechanic"),
        ("# Growth\n\nThis is a position to lead growers and pickers. Join us as a Farm Manager.\n", "Farm Manager"),
        ("---\ntitle: 12B - Recruiter\nrole_name: Recruiter\n---\n\nYou fill posts.\n", "Recruiter"),
    ],
)
def test_what_stands_beside_the_title_is_not_it(text: str, title: str) -> None:
    stated = understand.title(document(text, "posting.md"), ())
    assert stated is not None
    assert stated.value == title


def test_a_key_inside_a_record_may_be_plain_enough() -> None:
    text = '{"Descriptor": {"PositionTitle": "Park Ranger", "Label": "Teaser", "Summary": "You lead tours."}}'
    stated = understand.title(document(text, "a.json"), ())
    assert stated is not None
    assert stated.value == "Park Ranger"
