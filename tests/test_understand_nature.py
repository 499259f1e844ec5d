from __future__ import annotations

import pytest

from jdlint.document import Source
from jdlint.facts import Verdict
from jdlint.parse import parse
from jdlint.understand import nature, sections


def verdict(text: str, name: str = "a.md") -> Verdict:
    doc = parse(Source(path=name, text=text))[0]
    return nature.verdict(doc, sections.sections(doc, {}))


OTHERS = {
    "framework1.md": (
        "a framework of roles",
        """\
# Engineering career framework

This framework describes what we expect of engineers at each level and how promotions work.

## Level 1: Associate engineer
- Writes code with guidance from more experienced colleagues
- Learns our tools and asks for help early

## Level 2: Engineer
- Delivers well-defined features on their own
- Reviews the code of others

## Level 3: Senior engineer
- Leads projects that span several teams
- Mentors engineers at the previous level

## Level 4: Staff engineer
- Sets technical direction for a department
""",
    ),
    "framework2.md": (
        "a framework of roles",
        """\
# Nursing competency framework

| Domain | Band 5 | Band 6 | Band 7 |
|---|---|---|---|
| Clinical practice | Delivers safe care under supervision | Delivers care without supervision | Leads care for a
unit |
| Leadership | Takes part in handover | Leads a shift | Manages the ward |
| Education | Completes mandatory training | Teaches students | Plans the training of staff |

Staff are assessed against the framework once a year at their appraisal. To progress to the next level a nurse
shows evidence for every domain.
""",
    ),
    "framework3.md": (
        "a framework of roles",
        """\
---
title: Product designer levels
---

How we think about growth for designers. Each level builds on the one before.

### P1 Designer
Scope: tasks. You work on parts of a feature. Skills: visual design, prototyping.

### P2 Designer
Scope: features. You own features from start to finish. Skills: research, interaction design.

### P3 Senior designer
Scope: products. You shape the product with your manager. Skills: facilitation, systems thinking.

### P4 Staff designer
Scope: the company. You set standards for the craft.

Performance reviews happen twice a year and use these levels.
""",
    ),
    "framework4.md": (
        "a framework of roles",
        """\
# Role: Delivery manager

What the role does at different grades in our department, and the skills needed at each one.

## Associate delivery manager
An associate delivery manager works under supervision. Skills needed for this role:
- Agile and lean practices. You can show awareness. (Skill level: awareness)
- Planning. You can explain different styles. (Skill level: awareness)

## Delivery manager
- Agile and lean practices. You can teach a team. (Skill level: practitioner)

## Senior delivery manager
- Agile and lean practices. You can coach several teams. (Skill level: expert)

## Head of delivery management
- You set the direction for the profession. (Skill level: expert)
""",
    ),
    "landing1.md": (
        "a page about careers",
        """\
# Careers at Bluewater Ferries

We move four million passengers a year between the islands, and we could not do it without our crew.

## Why work with us
Free travel, a good pension and colleagues who look after each other.

## Our locations
Portree, Oban, Stornoway

[See our open positions](https://example.com/jobs) or [sign up for job alerts](https://example.com/alerts).
""",
    ),
    "landing2.html": (
        "a page about careers",
        """\
<html><head><title>Jobs | Kitefield Schools</title></head><body><h1>Join our team</h1>
<p>Kitefield Schools runs eleven primary schools in the valley. Our teachers, assistants and caretakers make them
what they are.</p>
<h2>Life at Kitefield</h2><p>We believe in small classes and long summers.</p>
<h2>Explore our teams</h2><ul><li>Teaching</li><li>Administration</li><li>Facilities</li></ul>
<p><a href="/jobs">View all jobs</a> <a href="/talent">Join our talent community</a></p>
<p>Don't see a role for you? Send a speculative application.</p></body></html>
""",
    ),
    "landing3.md": (
        "a page about careers",
        """\
# Work with us

At Harrow & Pine we design gardens for hospitals. We are a team of twenty landscape architects, planters and engineers.

We're always looking for good people. Benefits include 28 days of holiday, a pension and a bike scheme.

Browse open roles below, and follow us to hear about new ones first.

- [Open roles](https://example.org/roles)
- [Early careers](https://example.org/early)
""",
    ),
    "list1.md": (
        "a list of jobs",
        """\
# Current vacancies

- [Staff Nurse, Ward 7](a.md) - Leeds - closes 3 May
- [Ward Clerk](b.md) - Leeds
- [Senior Physiotherapist](c.md) - Bradford
- [Hospital Porter](d.md) - Leeds
- [Catering Assistant](e.md) - Wakefield
- [Consultant Anaesthetist](f.md) - Leeds
""",
    ),
    "list2.html": (
        "a list of jobs",
        """\
<html><body><h1>Open positions</h1><p>42 jobs found</p><table><tr><th>Title</th><th>Location</th><th>Type</th></tr>
<tr><td>Forklift Driver</td><td>Tulsa, OK</td><td>Full-time</td></tr>
<tr><td>Warehouse Supervisor</td><td>Tulsa, OK</td><td>Full-time</td></tr>
<tr><td>Inventory Clerk</td><td>Dallas, TX</td><td>Part-time</td></tr>
<tr><td>Dispatcher</td><td>Dallas, TX</td><td>Full-time</td></tr>
<tr><td>Maintenance Technician</td><td>Tulsa, OK</td><td>Full-time</td></tr>
<tr><td>Safety Officer</td><td>Remote</td><td>Contract</td></tr></table>
<p>Sort by date</p></body></html>
""",
    ),
    "list3.txt": (
        "a list of jobs",
        """\
Open roles at Norden Logistics

Truck Driver (Hamburg) - full-time - EUR 38,000
Apply: https://example.com/1

Logistics Planner (Bremen) - full-time
Apply: https://example.com/2

Customs Clerk (Hamburg) - part-time
Apply: https://example.com/3

Data Analyst (Remote)
Apply: https://example.com/4

Fleet Mechanic (Kiel)
Apply: https://example.com/5
""",
    ),
    "readme.md": (
        "a README",
        """\
# jobboard

A small Django application for posting jobs.

## Installation
    pip install jobboard

## Usage
Run `jobboard serve` and open the browser. You can add positions, companies and applications.

## Contributing
Pull requests are welcome. Please open an issue first.

## License
MIT
""",
    ),
    "login.html": (
        None,
        """\
<html><body><h1>Sign in</h1><form><label>Email address</label><input><label>Password</label><input
type=password><button>Sign in</button></form><p><a>Forgot your password?</a> <a>Create an account</a> to apply for
jobs.</p></body></html>
""",
    ),
    "cv.md": (
        "a curriculum vitae",
        """\
# Curriculum Vitae

I am a nurse with twelve years of experience. References available upon request.

## Work experience
2015 - 2019 Ward nurse, Southmead
2019 - now Senior nurse, Bath

## Education
BSc Nursing, 2012
""",
    ),
    "privacy.md": (
        "a policy",
        """\
# Privacy notice for applicants

This policy applies to the personal data we collect when you apply for a job. The data controller is Example Ltd.
Your personal data are kept for six months. Cookies we use are listed below.
""",
    ),
    "template.md": (
        "a template",
        """\
# Job description template

Use this template for new postings. Replace this line with the title.

## Responsibilities
- Delete this and write the duties

## Requirements
- Fill in the blanks
""",
    ),
    "interview.md": (
        "a template",
        """\
# Interview guide: warehouse supervisor

Ask the candidate each of these interview questions and score the candidate from 1 to 5 with the scoring rubric.

1. Tell me about a time you solved a conflict on your shift.
2. How do you plan a week with too few people?
""",
    ),
    "blog.md": (
        "an article",
        """\
# Five things we learned from hiring in 2023

Last year we hired thirty people. This post tells what went well and what did not. First, we wrote better job
descriptions. Second, we answered every applicant within a week. Third, we paid candidates for test tasks. Posted
by Ana on 3 January. Share this post with your friends. Comments are closed.
""",
    ),
    "meeting.md": (
        "the minutes of a meeting",
        """\
# Minutes of the parish council

Present: eleven members. The chair opened the meeting at seven. The bridge over the stream will be closed in May
for repairs. The council agreed to plant twelve trees by the church. The next meeting is on the fourth of June.
""",
    ),
    "404.html": (
        "a login or error page",
        """\
<html><body><h1>Page not found</h1><p>The page you are looking for does not exist. This job may have been closed.
Go to the home page or search all jobs.</p></body></html>
""",
    ),
    "coc.md": (
        "a code of conduct",
        """\
# Contributor Covenant Code of Conduct

## Our pledge
We as members pledge to make participation a harassment-free experience for everyone. Project maintainers are
responsible for clarifying the standards of acceptable behavior.
""",
    ),
    "site.yml": (
        "settings or other data",
        """\
site_name: Team handbook
site_url: https://handbook.example.org
repo_url: https://github.com/example/handbook
theme:
  name: material
  features: [navigation.tabs, search.suggest]
nav:
  - Home: index.md
  - Hiring:
      - Interview process: hiring/interviews.md
      - Job descriptions: hiring/jobs.md
  - Benefits: benefits.md
  - Salary bands: salary.md
markdown_extensions:
  - admonition
  - toc:
      permalink: true
plugins:
  - search
""",
    ),
    "package.json": (
        "settings or other data",
        """\
{"name": "careers-site", "version": "1.4.0", "description": "The careers site of Example Ltd", "private": true,
 "scripts": {"build": "eleventy", "start": "eleventy --serve", "test": "jest"},
 "author": "Example Ltd", "license": "MIT", "keywords": ["jobs", "careers", "hiring"],
 "dependencies": {"@11ty/eleventy": "^2.0.0", "luxon": "^3.0.0"},
 "devDependencies": {"jest": "^29.0.0", "prettier": "^3.0.0"}}
""",
    ),
    "people.yaml": (
        "settings or other data",
        """\
- name: A. Morgan
  title: Head of Engineering
  location: Leeds
  bio: Runs the engineering department and rides a bicycle to work.
- name: B. Shah
  title: Senior Designer
  location: Pune
  bio: Draws maps and interfaces and mentors juniors.
- name: C. Novak
  title: Accountant
  location: Brno
  bio: Keeps the books and the tea cupboard.
""",
    ),
    "openapi.yaml": (
        "settings or other data",
        """\
openapi: 3.0.3
info:
  title: Job board API
  version: "1.0"
  description: Create, list and close job postings.
paths:
  /jobs:
    get:
      summary: List jobs
      parameters:
        - name: location
          in: query
          schema: {type: string}
      responses:
        "200":
          description: A list of jobs with title, salary and employment type.
    post:
      summary: Create a job
      responses:
        "201": {description: Created}
""",
    ),
    "salary-bands.md": (
        "a table of pay",
        """\
# Salary bands

We publish what everybody earns. Bands are reviewed every January by the people team and apply to all permanent
employees.

| Band | Typical roles | Minimum | Maximum |
|---|---|---|---|
| 1 | Support Assistant, Office Assistant | £24,000 | £28,000 |
| 2 | Support Specialist, Junior Developer | £29,000 | £36,000 |
| 3 | Developer, Designer, Accountant | £37,000 | £48,000 |
| 4 | Senior Developer, Team Lead | £49,000 | £62,000 |
| 5 | Principal Engineer, Head of Department | £63,000 | £80,000 |

## How we set pay

New employees usually join in the lower half of a band. Experience, skills and the market decide where. Managers
propose changes twice a year.
""",
    ),
    "second-template.md": (
        "a template",
        """\
# [Job title]

## About the role

[Describe in two sentences what the person will do and why the role exists.]

## What you will do

- [Duty 1]
- [Duty 2]
- [Duty 3]

## What you need

- [Must-have 1]
- [Must-have 2]

## Pay

[Salary range]

Replace everything in brackets. Delete this line before publishing.
""",
    ),
    "form.md": (
        "an application form",
        """\
# Application form

Please complete all sections in black ink or type.

First name: ______________ Last name: ______________

Address: ______________

Telephone: ______________ Email: ______________

Position applied for: ______________

## Education

| School or college | From | To | Qualifications |
|---|---|---|---|
| | | | |

## Employment history

| Employer | From | To | Position | Reason for leaving |
|---|---|---|---|---|
| | | | | |

## References

Name two people who can give you a reference.

I declare that the information given is true. Signature: ____________ Date: ____________
""",
    ),
    "handbook-hiring.md": (
        "how hiring",
        """\
# How we hire

This page explains to colleagues how hiring works.

1. The manager writes the job posting with the people team.
2. We publish it on the website for three weeks.
3. Two people read every application.
4. We invite candidates to an interview and a work sample.
5. We make an offer within five days.

Ask the people team if you need a new role in your team's budget.
""",
    ),
    "onboarding.md": (
        "how hiring",
        """\
# Onboarding checklist for new employees

## Before the first day

- [ ] Send the contract and the welcome letter
- [ ] Order a laptop and create accounts
- [ ] Tell the team when the new colleague starts

## First week

- [ ] Introduce the team and the manager
- [ ] Explain working hours, benefits and leave
- [ ] Agree goals for the first three months
""",
    ),
    "second-levels.md": (
        "a framework",
        """\
# Engineering levels

| | Engineer I | Engineer II | Senior Engineer | Staff Engineer |
|---|---|---|---|---|
| Scope | Tasks | Features | Projects | Several teams |
| Independence | Works with guidance | Works independently | Leads others | Sets direction |
| Communication | Asks questions | Explains decisions | Writes designs | Aligns departments |
| Mentoring | Learns | Helps new joiners | Mentors engineers | Grows seniors |

Each column builds on the previous one. Use the matrix in performance reviews and promotion discussions.
""",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_texts_are_told_apart(name: str) -> None:
    reason, text = OTHERS[name]
    found = verdict(text, name)
    assert not found.is_posting
    assert found.reason
    if reason:
        assert reason in found.reason


POSTINGS = {
    "duties.txt": "Bricklayer\n\nLays bricks and blocks to line and level * Reads drawings * Mixes mortar * Cuts "
    "bricks with saw and bolster * Points and cleans walls * Loads the hoist * Measures corners\n",
    "fields.md": "---\ntitle: Roof Thatcher\nrole: Thatching\nrate: to be agreed\nstatus: open\n---\n"
    "The roof of the village hall needs new thatch before winter, and the ridge wants doing too. The straw is stored "
    "in the barn next door and the scaffold is up.\n",
    "cymraeg.txt": "Title: Athro\nDescription: Mae angen athro ar yr ysgol i ddysgu plant bach y pentref. Rhaid bod yn "
    "amyneddgar, a rhaid gallu siarad yn glir. Mae'r ysgol ar agor bob dydd o'r wythnos ac mae'r plant yn hapus.\n",
    "short.md": "# Line cook\n\nWe need a line cook for weekends. $19 an hour. Call 555-0100 or come by with "
    "your resume.\n",
    "levels.md": (
        "# Social worker (level 2 or 3)\n\nThe council is hiring a social worker.\n\n## Level 2\n\n- Two years "
        "of practice\n\n"
        "## Level 3\n\n- Four years of practice\n\n## How to apply\n\nSend your CV to jobs@example.org.\n"
    ),
    "software.md": (
        "# Documentation engineer\n\nWe are looking for somebody to write the README files and the API "
        "reference of our open "
        "source project.\n\n## What you'll do\n\n- Review pull requests\n- Write installation guides\n\n## "
        "Requirements\n\n"
        "- You know git and have contributed to a repository\n"
    ),
    "agency.txt": (
        "Open positions: forklift drivers\n\nWe are hiring three forklift drivers for our warehouse in Leeds. "
        "You will load "
        "lorries. You must have a licence. Apply at https://example.com/jobs.\n"
    ),
    "german.md": (
        "# Bäckerin (m/w/d)\n\nWir suchen für unsere Backstube in Kassel eine Bäckerin. Sie backen Brot und "
        "Brötchen und bilden "
        "zwei Lehrlinge aus. Sie haben einen Meisterbrief.\n\nBewerbung an backstube@example.de.\n"
    ),
    "plain.txt": (
        "Choir director\n\nLead two rehearsals a week, choose the music with the singers and conduct the "
        "concerts at Easter and "
        "Christmas. Experience with amateur choirs is essential. The position is paid by the hour.\n"
    ),
}


@pytest.mark.parametrize("name", POSTINGS)
def test_postings_are_postings(name: str) -> None:
    assert verdict(POSTINGS[name], name) == Verdict(is_posting=True)


@pytest.mark.parametrize("text", ["", "Hello.\n", "Salesman wanted.\n"])
def test_too_little_text_is_not_taken_for_a_posting(text: str) -> None:
    found = verdict(text, "a.txt")
    assert not found.is_posting
    assert found.reason == "it holds too little text to be a posting"
