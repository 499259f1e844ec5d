"""The first lines of postings of many makes give the title, the work mode and the pay."""

from __future__ import annotations

import pytest

from jdlint.document import Source
from jdlint.parse import parse
from jdlint.understand import mode, pay, title

# lowest, highest, currency, period
Pay = tuple[float | None, float | None, str | None, str | None]


@pytest.mark.parametrize(
    ("ending", "text", "named", "worked", "paid"),
    [
        (
            "md",
            "# Career Opportunities\n\nThe Larkfield Trust is a small charity in Hove.\n\n## Night Shelter "
            "Coordinator\n\nYou will run the night shelter five nights a week.\n\n## Requirements\n\n- "
            "First aid\n",
            "Night Shelter Coordinator",
            None,
            None,
        ),
        (
            "html",
            "<html><head><title>Jobs | Oakdene</title></head><body><h1>Join our team</h1><div "
            "class='panel'><div class='panel-heading'><h3>Cellar Hand</h3></div><div class='panel-body'><p>"
            "Help us with vintage from February to May. $28 per hour + super.</p></div></div></body></html>",
            "Cellar Hand",
            None,
            (28, 28, "AUD", "hour"),
        ),
        (
            "txt",
            "Bridge Inspector II, Clay County, Ohio–Do you like rivers and steel? This post checks bridges "
            "all over the county. Salary: $51,200 - $66,000.",
            "Bridge Inspector II",
            None,
            (51200, 66000, "USD", "year"),
        ),
        (
            "txt",
            "TREE SURGEON We need a climber for our busy team in Dorset. You will have your NPTC tickets. "
            "£140 - £170 per day.",
            "Tree Surgeon",
            None,
            (140, 170, "GBP", "day"),
        ),
        (
            "md",
            "The Hillview Choir seeks a patient, musically curious Rehearsal Pianist. One evening a week, "
            "in person at St Mark's Hall.",
            "Rehearsal Pianist",
            "onsite",
            None,
        ),
        (
            "md",
            "# JOB DESCRIPTION & PERSON SPECIFICATION\n\nJob Title\n\nSenior Housing Options Officer\n\n"
            "Grade\n\nScale 7\n\nYou will work two days a week in the office and the rest at home.\n",
            "Senior Housing Options Officer",
            "hybrid",
            None,
        ),
        (
            "md",
            "# Job Postings\n\n### Reference Archivist (Part-time)\n\nThe archive of the county seeks help "
            "with its reading room. $24.50/hr, 20 hours per week.",
            "Reference Archivist",
            None,
            (24.5, 24.5, "USD", "hour"),
        ),
        (
            "txt",
            "Teaching Positions\n\nSt Brendan's College invites applications for the post of Teacher of "
            "Physics from September.\n\nSalary: MPS/UPS",
            "Teacher of Physics",
            None,
            None,
        ),
        (
            "md",
            "# Work With Us\n\nWe are hiring a senior Django developer (intermediate/senior level) to join "
            "our remote-first team, with visits to Bristol every quarter.\n\nDevelopers here pair a lot.",
            "senior Django developer",
            "remote",
            None,
        ),
        (
            "md",
            "---\ntitle: Careers\nlayout: page\n---\n\n## Roofers, Scaffolders and Labourers\n\nBased on "
            "sites across Kent. £16 - £22 per hour depending on trade.",
            "Roofers, Scaffolders and Labourers",
            None,
            (16, 22, "GBP", "hour"),
        ),
        (
            "md",
            "# Opportunities\n\n**Position:** Practice Nurse\n**Salary:** £19.50 p/h\n**Hours:** 22.5 pw\n",
            "Practice Nurse",
            None,
            (19.5, 19.5, "GBP", "hour"),
        ),
        (
            "txt",
            "Hiring!! Two-wheeler mechanic required at Nagpur. Salary Rs. 15,000 - 20,000 pm. Contact the workshop.",
            "Two-wheeler mechanic",
            None,
            (15000, 20000, "INR", "month"),
        ),
        (
            "txt",
            "ACCOUNTS ASSISTANT - NAIROBI\n\nGross pay KSh 45,000 per month plus medical cover.",
            "Accounts Assistant",
            None,
            (45000, 45000, "KES", "month"),
        ),
        (
            "txt",
            "Job Title: Machine Learning Engineer\nCTC: 18-24 LPA\nLocation: Pune (3 days WFO)\n",
            "Machine Learning Engineer",
            "hybrid",
            (1800000, 2400000, "INR", "year"),
        ),
        (
            "txt",
            "Waiting staff, The Old Mill, Bath\n\n£12.80 an hour + tips. Evenings and weekends.",
            "Waiting staff",
            None,
            (12.8, 12.8, "GBP", "hour"),
        ),
        (
            "md",
            "# Founding Engineer\n\n$160K - $200K + equity\n\nIn-person in our SoMa office, five days a week.",
            "Founding Engineer",
            "onsite",
            (160000, 200000, "USD", "year"),
        ),
        (
            "txt",
            "Head Gardener sought for a private estate near Ludlow. £34k + cottage. Permanent, full time.",
            "Head Gardener",
            None,
            (34000, 34000, "GBP", "year"),
        ),
        (
            "txt",
            "Vacancy: Sales Executive (Dubai)\nSalary AED 6,000 - 8,000 monthly plus commission",
            "Sales Executive",
            None,
            (6000, 8000, "AED", "month"),
        ),
        (
            "txt",
            "Our library is looking for someone to be our next Children's Librarian. You would mostly work "
            "from the branch but can do one day a week from home.",
            "Children's Librarian",
            "hybrid",
            None,
        ),
        (
            "md",
            "# We're Hiring!\n\n## About us\n\nFernhill makes prosthetic limbs.\n\n## The role: "
            "Prosthetics Technician\n\nYou will cast, mould and fit.\n\n## Mentor\n\nYou will be paired "
            "with someone.",
            "Prosthetics Technician",
            None,
            None,
        ),
        (
            "txt",
            "Lagos, Nigeria\n\nDispatch Rider\n\nWe pay ₦70,000 - ₦90,000 per month.",
            "Dispatch Rider",
            None,
            (70000, 90000, "NGN", "month"),
        ),
        (
            "txt",
            "Registered Nurse (Aged Care)\nWages: from $42.10 per hour plus penalties and salary "
            "packaging\nTamworth NSW",
            "Registered Nurse (Aged Care)",
            None,
            (42.1, None, "AUD", "hour"),
        ),
        (
            "md",
            "# Employment\n\nMarina Dockhand\n\nThe harbour wants a dockhand for the season, May to "
            "September. Starting at $17 an hour.",
            "Marina Dockhand",
            None,
            (17, None, "USD", "hour"),
        ),
        (
            "md",
            "As our Volunteer Coordinator you'll split your time between home and office.\n\nSalary: "
            "£27,500 pro rata (£16,500 actual for 21 hours)",
            "Volunteer Coordinator",
            "hybrid",
            (16500, 27500, "GBP", "year"),
        ),
        (
            "txt",
            "POSITION AVAILABLE: Rural Mail Carrier Associate\n\nPay: $20.38/hour",
            "Rural Mail Carrier Associate",
            None,
            (20.38, 20.38, "USD", "hour"),
        ),
        (
            "md",
            "# Current Vacancies\n\n## Inclusion\n\nWe welcome all.\n\n## Assistant Cook\n\nPrepare lunch "
            "for 60 children.",
            "Assistant Cook",
            None,
            None,
        ),
        (
            "txt",
            "Dental Hygienist wanted, two days a week, for a friendly practice in Napier. NZ$55-65 an hour.",
            "Dental Hygienist",
            None,
            (55, 65, "NZD", "hour"),
        ),
        (
            "txt",
            "Company: Brightwater Ltd\nRole: Plumber / Heating Engineer\nRate: £200/day CIS\nWhere: on site in Luton",
            "Plumber / Heating Engineer",
            "onsite",
            (200, 200, "GBP", "day"),
        ),
        (
            "md",
            "# Team\n\n### Data Steward, mid-level\n\nFully remote within Canada. CAD 82,000 to 95,000 a year.",
            "Data Steward",
            "remote",
            (82000, 95000, "CAD", "year"),
        ),
        (
            "txt",
            "We have an exciting opportunity for a meticulous, curious and kind Genetic Counsellor to join "
            "our clinic in Leeds. Band 7.",
            "Genetic Counsellor",
            None,
            None,
        ),
        (
            "txt",
            "Salary per shift: R850\nSecurity Officer Grade C - Cape Town\n12-hour shifts, at the client's premises.",
            "Security Officer Grade C",
            None,
            (850, 850, "ZAR", "day"),
        ),
        (
            "md",
            "# Jobs at Quillon\n\n**Backend Engineer (Rust)** - Berlin or remote\n\nYou will write the "
            "ledger. €70k–€95k.",
            "Backend Engineer (Rust)",
            "remote",
            (70000, 95000, "EUR", "year"),
        ),
        (
            "md",
            "# About the Opportunity\n\nReporting to the Bursar, the Estates Manager will look after nine buildings.",
            "Estates Manager",
            None,
            None,
        ),
        (
            "txt",
            "TEACHING ASSISTANT (SEND)\nGrade 4, SCP 7-11, £24,790 - £26,403 pro rata, term time only",
            "Teaching Assistant (SEND)",
            None,
            (24790, 26403, "GBP", "year"),
        ),
        (
            "html",
            "<h1>Careers</h1><h2>Open positions</h2><h3>Forklift Operator - Nights</h3><p>Location: "
            "Dallas, TX. $19-$22/hr. This job is on site.</p>",
            "Forklift Operator - Nights",
            "onsite",
            (19, 22, "USD", "hour"),
        ),
        (
            "txt",
            "Are you a compassionate Care Assistant looking for a new challenge? Our home in Exmouth would "
            "love to hear from you. £11.90ph.",
            "Care Assistant",
            None,
            (11.9, 11.9, "GBP", "hour"),
        ),
        (
            "txt",
            "Junior/Mid-Level/Senior Network Technician\nPay: $22.00/hr junior, $27.00/hr mid, $34.00/hr senior",
            "Junior/Mid-Level/Senior Network Technician",
            None,
            (22, 34, "USD", "hour"),
        ),
        (
            "txt",
            "Join Maplewood Veterinary Hospital as a Veterinary Receptionist!\n\nMust be able to work "
            "Saturdays. $18 to $21 DOE",
            "Veterinary Receptionist",
            None,
            (18, 21, "USD", "hour"),
        ),
        (
            "txt",
            "Title of the post : Junior Research Fellow (JRF)\nEmoluments: Rs. 31,000/- p.m. + HRA\n",
            "Junior Research Fellow (JRF)",
            None,
            (31000, 31000, "INR", "month"),
        ),
        (
            "md",
            "# We are growing\n\nAt Pelham Dairy we make cheese.\n\n## Open roles\n\n### Assistant "
            "Cheesemaker (full-time)\n\nMake, turn and wash cheese.",
            "Assistant Cheesemaker",
            None,
            None,
        ),
        (
            "html",
            "<html><head><title>Vacancies - Stowe Parish Council</title></head><body><h1>Vacancies</h1><h2>"
            "Parish Clerk and Responsible Financial Officer</h2><p>The Council wishes to appoint a Clerk "
            "for 20 hours a week. SCP 24-28.</p></body></html>",
            "Parish Clerk and Responsible Financial Officer",
            None,
            None,
        ),
        (
            "txt",
            "We're on the lookout for a warm, organised Front of House Manager for our bistro in Cork. "
            "€36k to €40k plus tips.",
            "Front of House Manager",
            None,
            (36000, 40000, "EUR", "year"),
        ),
        (
            "md",
            "## About the role\n\nYou'll be our first Head of People. Three days in the studio, two at home.",
            "Head of People",
            "hybrid",
            None,
        ),
        (
            "txt",
            "Deadline: rolling\nJob: Night Porter\nShift: 11pm-7am\nPay: £12.21/hr",
            "Night Porter",
            None,
            (12.21, 12.21, "GBP", "hour"),
        ),
        (
            "txt",
            "An experienced HGV Class 1 Driver is required to join a haulage firm in Goole. Rates from "
            "£16.50 per hour.",
            "HGV Class 1 Driver",
            None,
            (16.5, None, "GBP", "hour"),
        ),
        (
            "md",
            "# Volunteer With Us\n\n## Garden Guide\n\nShow visitors round our walled garden.",
            "Garden Guide",
            None,
            None,
        ),
        (
            "txt",
            "The opportunity\n\nWe are recruiting for two Band 5 Radiographers to join our friendly "
            "department. The posts are full time.",
            "Band 5 Radiographer",
            None,
            None,
        ),
        (
            "txt",
            "Kisumu County Hospital\nVACANCY ANNOUNCEMENT\n\nClinical Officer (2 posts)\n\nSalary: KES "
            "45,000 - 60,000 per month",
            "Clinical Officer",
            None,
            (45000, 60000, "KES", "month"),
        ),
        (
            "txt",
            "EOI: Community Mobiliser\nDuty station: Kampala\nThe consultant will be paid UGX 2,500,000 per month.",
            "Community Mobiliser",
            None,
            (2500000, 2500000, "UGX", "month"),
        ),
        (
            "md",
            "# Senior Product Designer\n\nRemote (UK), with one visit a month to our Manchester office\n\n"
            "£70k - £85k + equity",
            "Senior Product Designer",
            "remote",
            (70000, 85000, "GBP", "year"),
        ),
        (
            "txt",
            "Are you an outgoing, confident Lettings Negotiator? Our Guildford branch has a vacancy. Basic "
            "£24k, OTE £35k.",
            "Lettings Negotiator",
            None,
            (24000, 35000, "GBP", "year"),
        ),
        (
            "txt",
            "Mechanic / Technician / Apprentice\n\nSmith & Sons Garage, Ballina\n\nOn-site, Mon-Fri.",
            "Mechanic / Technician / Apprentice",
            "onsite",
            None,
        ),
        (
            "txt",
            "Title: Counter Clerk\nWe offer Rs 12000 pm in hand. Interviews daily at shop.",
            "Counter Clerk",
            None,
            (12000, 12000, "INR", "month"),
        ),
        (
            "md",
            "---\nlayout: job\ntitle: Join us!\n---\n\n# Join us!\n\nOur nursery needs a Room Leader who "
            "loves mud.\n\n### Why work here\n\n- 30 days off",
            "Room Leader",
            None,
            None,
        ),
        (
            "txt",
            "Legal Secretary (Conveyancing), Harrow–Busy high street firm. £26,000 p.a. Office based.",
            "Legal Secretary (Conveyancing)",
            "onsite",
            (26000, 26000, "GBP", "year"),
        ),
        (
            "txt",
            "Summary\nThis posting is for a Records Technician III. The person will file deeds. Monthly "
            "salary $3,415 - $4,270.",
            "Records Technician III",
            None,
            (3415, 4270, "USD", "month"),
        ),
        (
            "txt",
            "Our client is a well known hotel group. They now need a Chef de Rang to work in person at "
            "their Jumeirah property. AED 3,500 p.m. plus accommodation.",
            "Chef de Rang",
            "onsite",
            (3500, 3500, "AED", "month"),
        ),
        (
            "txt",
            "Looking for pool lifeguards! $14/hr to start. Ages 16 and up.",
            "pool lifeguard",
            None,
            (14, 14, "USD", "hour"),
        ),
        (
            "html",
            "<div class='job'><h4>Now hiring</h4><h2>Line Cook</h2><p>$20 - $24 an hour + tip share</p></div>",
            "Line Cook",
            None,
            (20, 24, "USD", "hour"),
        ),
        (
            "txt",
            "Faculty Positions in Economics\n\nThe Department seeks to fill one position of Assistant "
            "Professor of Economics, tenure track.",
            "Assistant Professor of Economics",
            None,
            None,
        ),
        (
            "txt",
            "Work as a Home Care Aide with Brookside. You visit clients in their homes. $17.50-$19/hr",
            "Home Care Aide with Brookside",
            None,
            (17.5, 19, "USD", "hour"),
        ),
        (
            "md",
            "# Staff Nurse, Theatre\n**Department:** Surgery\n**Salary:** £29,970 to £36,483 a year pro rata",
            "Staff Nurse, Theatre",
            None,
            (29970, 36483, "GBP", "year"),
        ),
        (
            "txt",
            "Job Summary: The Warehouse Associate picks and packs orders.\nPay range $16.00/hr - "
            "$18.50/hr.\nWork Arrangement: In Person",
            "Warehouse Associate",
            "onsite",
            (16, 18.5, "USD", "hour"),
        ),
        (
            "md",
            "# Personal Assistant to the Bishop\n\nSalary £31,400 pa. Hours: 35 pw. Some working from home "
            "by agreement; mostly office-based.",
            "Personal Assistant to the Bishop",
            "hybrid",
            (31400, 31400, "GBP", "year"),
        ),
        (
            "txt",
            "Hello! I run a small bakery in Tallinn and I'm looking for a weekend baker. 9 EUR/h, free bread.",
            "weekend baker",
            None,
            (9, 9, "EUR", "hour"),
        ),
        (
            "md",
            "# Freelance Illustrator\n\nFlat fee of $1,200 for the project. Work from wherever you like.",
            "Freelance Illustrator",
            "remote",
            (1200, 1200, "USD", "project"),
        ),
        (
            "txt",
            "Post: Lab Analyst (fixed term, 12 months). Salary: Level 3, £27,181 - £31,396. You'll need to "
            "be on site every day.",
            "Lab Analyst (fixed term, 12 months)",
            "onsite",
            (27181, 31396, "GBP", "year"),
        ),
        (
            "txt",
            "MAINTENANCE WORKER II\nCity of Alder Bend\nSalary range: $3,902.14 to $4,979.88 per month",
            "Maintenance Worker II",
            None,
            (3902.14, 4979.88, "USD", "month"),
        ),
        (
            "html",
            "<html><body><h1>Opportunities at Rowan House</h1><div class='card'><div class='card-header'>"
            "Activities Coordinator</div><div class='card-body'><p>Plan outings and crafts for our "
            "residents.</p></div></div></body></html>",
            "Activities Coordinator",
            None,
            None,
        ),
        (
            "txt",
            "Subject: Fwd: Vacancy - Grounds Maintenance Operative (Seasonal)\n\nDear all, please share. "
            "The parish is hiring for the mowing season. £12.60/hr",
            "Grounds Maintenance Operative (Seasonal)",
            None,
            (12.6, 12.6, "GBP", "hour"),
        ),
        (
            "md",
            "[HIRING] Unity Developer, contract, remote, $40-60/hr\n\nWe make puzzle games.",
            "Unity Developer",
            "remote",
            (40, 60, "USD", "hour"),
        ),
        (
            "txt",
            "STAFF NURSE / ENROLLED NURSE / CARE ASSISTANT\nA hospital in Kochi needs the above. Salary "
            "15k to 30k per month.",
            "Staff Nurse / Enrolled Nurse / Care Assistant",
            None,
            (15000, 30000, None, "month"),
        ),
        (
            "md",
            "# What we do\n\nWe map rivers.\n\n# Who we need\n\nAn experienced, patient GIS Analyst who "
            "can script in R.\n",
            "GIS Analyst",
            None,
            None,
        ),
        (
            "txt",
            "The Borough Council\n\nPost Title: Environmental Health Officer\nPost No: EH/204\nGrade: PO3\n"
            "Salary: £41,511 - £44,428 p.a. inc.\nHours: 36\n",
            "Environmental Health Officer",
            None,
            (41511, 44428, "GBP", "year"),
        ),
        (
            "txt",
            "Chef - £15ph - Immediate start - Margate\n\nLive-in available.",
            "Chef",
            None,
            (15, 15, "GBP", "hour"),
        ),
        (
            "md",
            "---\nlayout: default\ntitle: Jobs\n---\n# Jobs\n\n**We currently have one opening:**\n\n## "
            "Postdoc in Marine Ecology\n\nTwo years, starting in March.",
            "Postdoc in Marine Ecology",
            None,
            None,
        ),
        (
            "txt",
            "Title: Sr. Associate - Fund Accounting || Gurugram || 5 days WFO || 9 LPA",
            "Sr. Associate - Fund Accounting",
            "onsite",
            (900000, 900000, "INR", "year"),
        ),
        (
            "txt",
            "Our small practice would like to welcome a part-time Veterinary Nurse. You'd work 24 hours a "
            "week with us in Keswick. £27,000 FTE.",
            "Veterinary Nurse",
            None,
            (27000, 27000, "GBP", "year"),
        ),
        (
            "txt",
            "WANTED: HOUSEKEEPER, LIVE OUT, for family of five in Nairobi's Karen suburb. KSh 30,000 p.m.",
            "Housekeeper",
            None,
            (30000, 30000, "KES", "month"),
        ),
        (
            "md",
            "### Job Announcement\n\n#### Director of Choral Music\n\nFirst Church of Elm Falls is "
            "searching for a Director of Choral Music. 15 hours a week, $24,000 annually.",
            "Director of Choral Music",
            None,
            (24000, 24000, "USD", "year"),
        ),
        (
            "txt",
            "Position Overview\n\nAs an Overnight Stocker, you keep shelves full. $16.75 per hour plus "
            "$1.50 night premium.",
            "Overnight Stocker",
            None,
            (16.75, 16.75, "USD", "hour"),
        ),
        (
            "txt",
            "If you love teeth, read on! Smile Barn is after a Trainee Dental Nurse. Pay: national minimum "
            "wage, £7.55 an hour in year one.",
            "Trainee Dental Nurse",
            None,
            (7.55, 7.55, "GBP", "hour"),
        ),
        (
            "html",
            "<div id='content'><h2>Employment</h2><p><strong>Bus Aide</strong></p><p>Ride with pupils on "
            "the morning and afternoon routes. Rate of pay is $15.25/hour.</p></div>",
            "Bus Aide",
            None,
            (15.25, 15.25, "USD", "hour"),
        ),
        (
            "txt",
            "Data Engineer (x2) | Lisbon | Hybrid 2x/week | 45-55k EUR\n",
            "Data Engineer",
            "hybrid",
            (45000, 55000, "EUR", "year"),
        ),
        (
            "txt",
            "INVITATION TO APPLY\nLecturer / Senior Lecturer in Midwifery\nSchool of Health, Wexley "
            "University\n\nSalary £43,000 to £56,000",
            "Lecturer / Senior Lecturer in Midwifery",
            None,
            (43000, 56000, "GBP", "year"),
        ),
        (
            "md",
            "# Communications & Engagement Lead\n\n*£38,000 pro rata, 0.6 FTE, home-based with monthly "
            "team days in Sheffield*",
            "Communications & Engagement Lead",
            "remote",
            (38000, 38000, "GBP", "year"),
        ),
        (
            "txt",
            "The successful candidate will serve as Deputy Town Clerk for the Town of Fairlee. "
            "Compensation range is $25.00-$29.00 hourly depending on experience.",
            "Deputy Town Clerk",
            None,
            (25, 29, "USD", "hour"),
        ),
        (
            "txt",
            "Welder Fabricator, days, Corby\nUp to £17.80 p/h\nPermanent",
            "Welder Fabricator, days",
            None,
            (None, 17.8, "GBP", "hour"),
        ),
        (
            "txt",
            "Full time receptionist needed for busy optometrist in Whangarei. $24-$27 per hour, Kiwisaver.",
            "Full time receptionist",
            None,
            (24, 27, "NZD", "hour"),
        ),
        (
            "md",
            "# Careers at Lumen Labs\n\n## Engineering\n\n### Staff Optical Engineer\n\nOn-site in "
            "Boulder, CO. Base salary $165,000–$190,000 plus equity.",
            "Staff Optical Engineer",
            "onsite",
            (165000, 190000, "USD", "year"),
        ),
        (
            "txt",
            "Overview\n\nMaintains lawns and beds on the hospital grounds.\n\nThe Groundskeeper reports to "
            "the facilities manager.",
            "Groundskeeper",
            None,
            None,
        ),
        (
            "txt",
            "Bookkeeper wanted 2 mornings a week, work from home, around £15 an hour, must know Xero",
            "Bookkeeper",
            "remote",
            (15, 15, "GBP", "hour"),
        ),
        (
            "txt",
            "We require a Site Carpenter to work on a school in Luton for 12 weeks. £24 ph CIS.",
            "Site Carpenter",
            None,
            (24, 24, "GBP", "hour"),
        ),
        (
            "txt",
            "Position Title                Civil Registry Clerk\nSalary Grade                  SG-6\n"
            "Monthly Salary                P17,553.00\n",
            "Civil Registry Clerk",
            None,
            (17553, 17553, "PHP", "month"),
        ),
        (
            "txt",
            "What you'll do as our Learning Support Assistant: sit with pupils, prepare resources. Level "
            "2, £23,114 FTE, actual salary £15,920.",
            "Learning Support Assistant",
            None,
            (15920, 23114, "GBP", "year"),
        ),
    ],
)
def test_an_opening_is_understood(ending: str, text: str, named: str, worked: str | None, paid: Pay | None) -> None:
    document = parse(Source(path=f"posting.{ending}", text=text))[0]
    stated = title.title(document, ())
    assert stated is not None
    assert stated.value.casefold() == named.casefold()
    told = mode.mode(document)
    assert (told.value if told else None) == worked
    figures = [figure for figure in pay.pay(document, ()) if figure.grade is None]
    if paid is None:
        assert not figures
        return
    lowest = min((figure.min for figure in figures if figure.min is not None), default=None)
    highest = max((figure.max for figure in figures if figure.max is not None), default=None)
    assert (lowest, highest, figures[0].currency, figures[0].period) == paid
