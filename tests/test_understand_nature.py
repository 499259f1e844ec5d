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
    "letter-of-an-engineer.txt": (
        "a curriculum vitae, not a posting",
        """\
Dear Hiring Manager:

I am writing this letter about the millwright post at your works. My qualifications are as follows: I have built three
water wheels and kept a windmill turning through two winters. I know oak, leather belts and cast iron gears.

I look forward to your answer.
""",
    ),
    "steps-for-the-list.md": (
        "a code of conduct or a guide for contributors",
        """\
# Steps

1. Fork repository
2. Make changes to openings.csv; the order of the rows does not matter
3. Open a pull request

If you find this difficult, just make an issue and somebody will have a look.
""",
    ),
    "for-towns.md": (
        "a page about a course, an event, a product or a service",
        """\
---
title: For towns
---
We survey harbours, and partner with towns that own one. What we offer is tailored to your quay:

## How we can help

- Sounding lines, drawn and printed
- Divers with lamps

## Our process

1. **Talk**: we learn about your business
2. **Survey**: two weeks on the water
3. **Report**: what holds, and what your project will cost

Write to quay@example.org to start a project.
""",
    ),
    "minutes-of.md": (
        "the minutes of a meeting",
        """\
---
title: Minutes of the harbour board
location: Boat house
chair: R. Pell
---

The chair noted that the meeting was not quorate.

## New berths

It was noted that a suitably qualified diver must look at the piles before a contract is made.

## Candidates

- Two candidates for the board have been sounded out
- One applicant asks for a talk with the chair
""",
    ),
    "prospective.md": (
        "a page about careers, not about one job",
        """\
---
title: Work with us!
---

See below if you think of joining our lab on tides.

### Prospective postdocs

You have or will soon have a doctorate in oceanography and have published on tides. Write to either of us.

### Prospective PhD students

Students who want to work with the lab apply to the graduate school of the university, not to us.
""",
    ),
    "boat-board.md": (
        "a template or guide for writing postings",
        """\
# Harbour board

## Adding a vacancy

Fork the repository, copy `blank.md`, fill in the harbour and the berth, and open a pull request. One of us looks at it
on Sunday. Old vacancies go after ninety days.
""",
    ),
    "how-do-i.md": (
        "a template or guide for writing postings",
        """\
# How it works

### How do I post a vacancy?

Open an issue with the name of your nursery, what the gardener does and when the beds are free. Somebody merges it.
""",
    ),
    "issue.md": (
        "a template or guide for writing postings",
        """\
---
name: Vacancy
about: Tell us of a vacancy in your kitchen
labels: [kitchen]
---
## The kitchen

**Street and town:**

## The work

**Hours:** (days, nights or both)

## How to apply

""",
    ),
    "welcome.md": (
        "a guide, not a posting",
        """\
# Welcome to the apprentice handbook

The aim of this handbook is to help foremen who are looking for apprentices. It grew out of twenty years in three yards.

We hope that it spares you our mistakes with tools, tea and timekeeping.
""",
    ),
    "warden-page.md": (
        "a guide, not a posting",
        """\
# Fire Warden

This page explains the duties of the warden of each floor, whom the staff choose in March.

## Duties

- Counts heads at the meeting point
- Walks the floor once a month

## Links

- Plan of the building
""",
    ),
    "sister-question.md": (
        "an article",
        """\
---
title: What is a lock keeper?
---
Lock keepers let boats up and down the canal. Each works with the neighbours above and below, and with the office in
town.

If you are a lock keeper, read our book of signals first.
""",
    ),
    "why-i.md": (
        "an article",
        """\
---
title: Why I read job adverts on the train
---
I read adverts for jobs that I do not want. They tell you what a company fears, what it is short of and who left.

So from now on I will share one a week here, from any trade. Bakers, surgeons, tuners of organs.
""",
    ),
    "rowing-club.md": (
        "an account of the offices of a club",
        """\
# Roles in the rowing club

The committee has long been made up like this. Ask the members before you change it.

**President**

- Opens the season and the general meeting

**Treasurer of the boathouse**

- Keeps the accounts, pays for oars and paint

**Secretary**

- Writes the minutes
""",
    ),
    "chess-club.md": (
        "an account of the offices of a club",
        """\
# Chess club

## Chairperson

Opens the evenings, settles quarrels and speaks for the club at the town hall.

## Treasurer

Collects what members owe and buys clocks and boards.

## Librarian

Lends the books and asks for them back in the spring.
""",
    ),
    "extends.md": (
        "a framework of roles",
        """\
# Senior Herd Manager

Reports to the farm director.

## Responsibilities

Extends the Herd Manager responsibilities:

- Plans the breeding of three farms

## Requirements

- Has run a herd of two hundred
""",
    ),
    "judge-cooks.md": (
        "a page on how hiring",
        """\
# Hiring commis chefs

## What do we want in a commis?

- Clean hands, quick feet
- Joy in soup

## How do we assess them?

A morning at the pass says more than a letter. Does the cook taste? Does the cook wipe down? Two of us watch and write
down what we saw before we speak.

## How do we find them?

Through the colleges, mostly, and through cousins.
""",
    ),
    "aucune.md": (
        "a page about careers",
        """\
# Travailler au moulin

Aucun poste n'est ouvert en ce moment. Revenez nous voir au printemps, quand la farine nouvelle arrive et que nous
cherchons parfois des bras pour l'atelier.
""",
    ),
    "keine.md": (
        "a page about careers",
        """\
# Karriere in der Gärtnerei

Derzeit haben wir keine offenen Stellen. Schauen Sie im Herbst wieder vorbei, wenn die Bäume gepflanzt werden und wir
oft Hilfe auf dem Feld brauchen können.
""",
    ),
    "no-hay.md": (
        "a page about careers",
        """\
# Trabajar en la imprenta

En este momento no hay vacantes en el taller. Vuelva a mirar en otoño, cuando llegan los calendarios y las agendas y
solemos necesitar manos en la encuadernación.
""",
    ),
    "nessuna.md": (
        "a page about careers",
        """\
# Lavorare in falegnameria

Al momento non ci sono posizioni aperte nella nostra bottega. Tornate a trovarci in primavera, quando arrivano i tronchi
dalla valle e il lavoro alla sega cresce.
""",
    ),
    "geen.md": (
        "a page about careers",
        """\
# Werken op de kwekerij

Op dit moment zijn er geen openstaande vacatures. Kom in het voorjaar nog eens kijken, als de bollen boven staan en
er altijd handen nodig zijn in de schuur.
""",
    ),
    "nao-ha.md": (
        "a page about careers",
        """\
# Trabalhar na padaria

Neste momento não temos vagas na padaria nem na loja. Volte a ver esta página no verão, quando chegam os turistas e o
forno trabalha de dia e de noite.
""",
    ),
    "none-in-the-yard.md": (
        "a page about careers",
        """\
# The yard on the Sound

There are currently no paid positions in the yard. The old boats go on as they always have, with friends on Saturdays
and soup at one, and somebody will write here when that changes.
""",
    ),
    "available.md": (
        "a page about careers",
        """\
# Available jobs - the salt works

Welcome to the salt works. We rake salt as our grandmothers did, by hand and from the top of the water.

## Why salt

Everybody on earth needs it.

## The pans

We work outdoors from May to September and indoors for the rest. Tell us what you like better.
""",
    ),
    "two-calls.md": (
        "a list of jobs",
        """\
# Studentships at the observatory

### The dust of comets

**Deadline**: 2 December
**Apply**: [online](https://comet.example/1)

### Tides on far moons

**Deadline**: 6 January
**Apply**: [online](https://moons.example/2)
""",
    ),
    "ranks.md": (
        "a list of jobs",
        """\
# Peatland group

## Postdoctoral positions

We are recruiting a postdoctoral fellow to measure methane. Write to Dr Moor.

## Graduate positions

Apply to the school of geography and name Dr Moor.

## Summer internships

A few places, for students who like rain.
""",
    ),
    "how-we-interview.md": (
        "a page on how hiring",
        """\
# Recruiting @ Millrace

Nobody likes a surprise on the day, so this is what happens once we have your letter.

## The first talk

A recruiter rings for twenty minutes. What we are looking for here is a picture of how you like to work.

## The interview

Two colleagues interview you at the mill. Candidates see the looms first. Every candidate gets the same five questions,
and the interviewers write down their feedback before they speak to each other. A second interview is rare.

## Afterwards

We decide within the week. If we are looking for something else we say so, and say why.
""",
    ),
    "many-crafts.md": (
        "a page about careers",
        """\
# Careers @ Saltmarsh

We are looking for carpenters, painters, engineers and electricians to join us. What each of them does stands on its
own sheet in the office.

## Our yard

We build in oak and larch. We launch in spring. Our people stay for decades.

## The trial day

Send your resume, then come and spend a day at the yard. Bring a cover letter that smells of tar.
""",
    ),
    "anybody.md": (
        "a page about careers",
        """\
---
title: Careers
---
## The door is open

We are always looking for gifted care professionals on our wards, in our kitchens and in our gardens. Say hello at the
door and have a cup of tea with Rosa.
""",
    ),
    "values-only.md": (
        "a page about careers",
        """\
# Working at Hollin Bank

We keep bees on the roofs of eleven hospitals.

## What we value

- Patience
- Plain words

## What you get

- Thirty days of holiday
- Honey

Like the sound of us? Look at https://hollin.example/jobs or write to hive@hollin.example.
""",
    ),
    "by-employer.md": (
        "a page about careers",
        """\
# Jobs at the mills of the valley

## Upper Mill

Upper Mill is looking for a dyer. Ring the gate.

## Lower Mill

A weaver for the night looms. Ring the office.
""",
    ),
    "coming-soon.md": (
        "a list of jobs",
        """\
---
layout: plain
---
**Not long now!** From May we advertise these posts at the new aquarium on the quay, between the lighthouse and the
old fish market.

#### Head Aquarist

#### Diver

#### Marine Biologist (two)

#### Ticket Clerk
""",
    ),
    "paged.md": (
        "a list of jobs",
        """\
---
title: Positions
---
### Postdoc: river ice
Two years from January, with Dr Aho. [Details](ice.pdf)

### Research engineer
For the buoys. Permanent. [Details](buoys.pdf)
""",
    ),
    "numbered-role.md": (
        "a framework of roles",
        """\
---
title: Senior Archivist
level: 4
---

### You look after the hard collections

- You use this position to speak up for what is fragile.
- You decide what is scanned first, and say why.

### You bring on others

- You show juniors how to read a hand of 1600.
""",
    ),
    "reading-list.md": (
        "a framework of roles",
        """\
# Dispatch Lead

### Skills

### Dispatch leads
* Have mastered everything on the [dispatcher](dispatcher.md) sheet
* Know the map of the county by heart
* Are calm when three lines ring

### Recommended training
1. Radio discipline
1. Floods and snow

### Recommended reading
* The career path of a controller
""",
    ),
    "no-offer.md": (
        "nothing in it speaks of an opening",
        """\
# Shift Sister

Shift sisters at the Abbey hold the ward together and are the people others turn to.

## How a sister works

- Stays calm and keeps the others informed
- Notices when a colleague struggles and takes her aside
- Plans the beds for the coming day

## How she differs from a nurse

- Plans the rota
- Signs off students

## And then

[Matron](matron.md), or [tutor](tutor.md), or staying a sister for as long as it gives her joy.
""",
    ),
    "tracker.md": (
        "nothing in it speaks of an opening",
        """\
# My search

| Firm | What | Sent | Heard |
|---|---|---|---|
| Bell Foundry | moulder | 3 May | no |
| Tile Works | glazer | 9 May | call on Friday |
| Glass House | blower | 12 May | they like the vase |

The next letters go out after the fair.
""",
    ),
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
    "about-us.md": (
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
    "synergy.yaml": (
        "a rule of jdlint's",
        """\
kind: phrases
summary: Says that things work together, not how
message: "“{match}” says nothing; write who works with whom, and on what."
why: Readers skip the word, and those who ask what it means get another answer from everybody.
severity: note
phrases: [synergies]
examples:
  bad:
    - |
      # Stock clerk
      We are hiring a stock clerk in Leeds. Full-time, £13 an hour. Apply by 4 May 2026.
      - Count the stock and look for [[synergies]] with the shop.
  good:
    - |
      # Stock clerk
      - You count the stock with the shop's two buyers.
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
    "nursing-steps.md": (
        "a framework of roles",
        """\
# Clinical career framework for nurses

Updated March 2023 by the nursing education group.

The framework has five steps. It helps nurses to plan their learning and managers to hold fair appraisals.

## Step 1: Newly registered nurse (Band 5)

Works under supervision for the first twelve months. Completes the preceptorship booklet.

## Step 2: Staff nurse (Band 5, two years and more)

Takes charge of a shift. Teaches students.

## Step 3: Senior staff nurse (Band 6)

Leads one area of care such as wounds or falls.

## Step 4: Ward manager (Band 7)

Runs the ward, the budget and the rota.

## Step 5: Matron (Band 8a)

Answers for quality across several wards.

## Evidence for each step

Nurses gather evidence in a portfolio: reflections, feedback from patients, certificates. The portfolio is
looked at each year in the appraisal.
""",
    ),
    "performance-analyst.md": (
        "a framework of roles",
        """\
---
title: Performance analyst
family: Data
description: Find out what a performance analyst in government does and the skills you need to do the role at
each level
---

## What a performance analyst does

A performance analyst specifies, collects and presents key performance data for a service.

In this role, you will:

- support service managers with analysis
- communicate findings to inform decisions
- present data in plain language

## Performance analyst role levels

### Senior performance analyst

A senior performance analyst leads the analysis for complex services.

| Skill | Level |
|---|---|
| Analysis and synthesis | Practitioner |
| Communicating between technical and non-technical | Practitioner |
| Data visualisation | Expert |

### Performance analyst

| Skill | Level |
|---|---|
| Analysis and synthesis | Working |
| Data visualisation | Working |

### Skill level definitions

Awareness: you know what it is and can explain why it matters.
Working: you can use it with guidance.
Practitioner: you can lead others.
Expert: you are the person people turn to.
""",
    ),
    "qa-levels.md": (
        "a framework of roles",
        """\
# QA at Larkfield: how we grow

We have three tracks: testing, automation and leadership. You can change track at any review.

**QA1.** You follow test plans. You report bugs others can reproduce. You ask.

**QA2.** You write test plans. You know one product inside out.

**QA3.** You design the test strategy of a product. Developers come to you early.

**QA4.** You raise quality across products. You have opinions about architecture and people listen.

**QL1.** You lead up to five testers. You hire and you give feedback.

**QL2.** You lead leads.

Reviews happen in March and September. To move up you need to have worked at the new level for about six months.
""",
    ),
    "values.md": (
        "a page about careers",
        """\
# Life at Brightwell

At Brightwell we believe that software should be kind. It is why we started in 2011 in a garage in Leeds and it
is still why we get up.

## Our values

**Be curious.** We ask why, then we ask again.

**Be kind.** We give feedback in private and praise in public.

**Be brave.** We ship, measure and admit mistakes.

## Our hiring process

1. Apply online. A person reads every application.
2. A 30 minute call.
3. A pairing session on a small problem.
4. Meet the team.

We aim to finish within two weeks.

## Benefits

* 28 days of holiday plus bank holidays
* Six months of parental leave
* A pension with 8 % from us
* Dogs in the office

## See our openings

We're hiring in engineering, design and support. [Browse roles](/jobs) or sign up for alerts.
""",
    ),
    "council.txt": (
        "a page about careers",
        """\
Working for the Council

Mereford Council is one of the largest employers in the county. Around 4,200 people work for us, from gardeners
to planners, from teaching assistants to IT staff.

Why choose us?
We offer flexible working, a generous local government pension, and up to 32 days of leave. You will find staff
networks, free parking at most sites, and discounts in local gyms.

Our commitment to equality
We welcome applications from all parts of the community. We are a Disability Confident employer.

How to apply
Search for jobs on our vacancies portal. Create an account, fill in the form and press submit. You will get an
email to confirm that we have it. CVs are not accepted.

Need help? Call the recruitment team on 01632 960 111.
""",
    ),
    "remote-jobs.md": (
        "a list of jobs",
        """\
# Remote jobs

| Company | Position | Location | Link |
|---|---|---|---|
| Pinegrove | Backend developer | Europe | [apply](https://p.example/1) |
| Oakworks | Data analyst | Anywhere | [apply](https://o.example/2) |
| Elmsoft | Support agent | US only | [apply](https://e.example/3) |
| Birch Ltd | Product designer | UK | [apply](https://b.example/4) |
| Maple | iOS developer | Americas | [apply](https://m.example/5) |
| Cedar | DevOps engineer | Anywhere | [apply](https://c.example/6) |
""",
    ),
    "hospital-jobs.txt": (
        "a list of jobs",
        """\
Jobs at the hospital this month

* Registered Nurse - Emergency - nights - Req 4410
* Registered Nurse - Oncology - days - Req 4412
* Respiratory Therapist - PRN - Req 4419
* Phlebotomist - early shift - Req 4423
* Environmental Services Aide - evenings - Req 4431
* Medical Coder - remote - Req 4440
* Patient Access Rep - weekends - Req 4442

Apply on the intranet under My Career or stop by the HR window on the ground floor.
""",
    ),
    "vacancies.md": (
        "a list of jobs",
        """\
## Vacancies (updated 4 May)

| Role | Base | Salary | Closes |
|:--|:--|:--|:--|
| [Ranger](ranger.pdf) | Aviemore | £26,400 | 17 May |
| [Education officer](edu.pdf) | Perth | £28,100 | 17 May |
| [Seasonal warden x2](warden.pdf) | Skye | £11.90/h | 24 May |
| [Fundraising manager](fund.pdf) | Edinburgh | £36,000 | 31 May |

CVs are not accepted. Please use the [application form](form.docx).
""",
    ),
    "expired.html": (
        "a notice about",
        """\
<h1>This job is no longer available</h1><p>The position you are looking for has been filled or the posting has
expired.</p><p><a href="/search">Search similar jobs</a></p><h3>Similar jobs</h3><ul><li><a>Sales Assistant,
York</a></li><li><a>Store Manager, Leeds</a></li></ul>
""",
    ),
    "faq.md": (
        "how hiring",
        """\
# Frequently asked questions for applicants

### Can I apply for more than one job?
Yes. Please send one application for each.

### Do you sponsor visas?
For some roles. The advert says so.

### When will I hear back?
Within ten working days of the closing date.

### Can I get feedback?
Everybody who was interviewed can ask for feedback.

### Do you pay travel costs?
Up to 80 pounds inside the country.
""",
    ),
    "salary-schedule.txt": (
        "a table of pay",
        """\
SALARY SCHEDULE 2024-25 CERTIFICATED STAFF

Step   BA        BA+30     MA        MA+30
1      52,310    54,870    57,440    60,020
2      53,880    56,510    59,160    61,820
3      55,490    58,200    60,930    63,670
4      57,150    59,940    62,750    65,580
5      58,860    61,740    64,630    67,540

Stipends: department chair 3,200; athletic director 5,400; doctorate 1,500.
""",
    ),
    "blank.txt": (
        "a template",
        """\
POSITION TITLE: ______________________
DEPARTMENT: ______________________
REPORTS TO: ______________________
SALARY RANGE: ______________________

SUMMARY
(Describe the purpose of the position in two or three sentences.)

ESSENTIAL DUTIES
1. ______________________
2. ______________________
3. ______________________

QUALIFICATIONS
Education: ______________________
Experience: ______________________

PHYSICAL DEMANDS
(Check all that apply.)
""",
    ),
    "rfc.md": (
        None,
        """\
# RFC 12: Show salary ranges in all our postings

Status: accepted
Author: Maren
Date: 2023-11-02

## Summary
We should show the pay range in every posting, everywhere.

## Motivation
Six states now require it. Candidates ask for it in the first call. We lose people late because of it.

## Proposal
1. People Ops adds `salary_min` and `salary_max` to the template.
2. The careers site shows both.
3. Managers talk to their teams before the first posting goes out.

## Alternatives
Show ranges only where the law says so. This is harder to explain.
""",
    ),
    "remote-policy.md": (
        "a policy",
        """\
# Remote work policy

All employees may work from home up to three days a week, if the work allows it. Managers decide within two weeks.

## Eligibility
You have finished probation. Your role can be done from home.

## Equipment
We lend you a laptop, a screen and a chair. You pay for your own internet; we add 25 dollars each month.

## Working hours
Be reachable from 10 to 3 in your own time zone.

## Security
Lock your screen. Use the VPN.
""",
    ),
    "scrum-master.md": (
        "a framework of roles",
        """\
# Scrum master

> Part of the role descriptions of the digital directorate

## Purpose of the role

The scrum master helps teams to deliver value steadily.

## Accountabilities

- The team understands and uses scrum
- Impediments are removed
- Events take place and are useful

## Competencies

| Competency | Foundation | Practitioner | Expert |
|---|---|---|---|
| Facilitation | Runs a stand-up | Runs a retrospective with conflict | Runs large events |
| Coaching | Listens | Coaches a team | Coaches leaders |
| Agile practice | Knows scrum | Knows several frameworks | Shapes practice |

## Related roles

Product owner, delivery manager, agile coach
""",
    ),
    "store-manager.md": (
        "a framework of roles",
        """\
# What a great store manager looks like

Great store managers do five things.

1. **They know their numbers.** Sales, waste, hours. Every morning.
2. **They know their people.** Names, hopes, troubles.
3. **They keep the shop beautiful.** Front to back.
4. **They teach.** A supervisor who leaves them is ready for a shop.
5. **They tell us the truth.** Even when it hurts.

| | Developing | Good | Great |
|---|---|---|---|
| Numbers | Needs reminders | Knows weekly | Knows daily, acts |
| People | High turnover | Normal turnover | People follow them |
| Shop | Gaps on shelves | Tidy | Customers remark on it |

We use this in yearly reviews and in training.
""",
    ),
    "wiki.md": (
        "a list of jobs",
        """\
# Academic jobs wiki: Geography 2024-25

Please add jobs in alphabetical order. Do not delete other people's notes.

### Aber University
Lecturer in Human Geography. Deadline 4 Nov. Notes: long list contacted 20 Nov.

### Bode College
Assistant Professor, GIS. Deadline 15 Oct. Notes: campus visits scheduled.

### Carn State
Assistant Professor, Physical Geography. Deadline 1 Dec.

### Dell University
Teaching Fellow. Deadline rolling.
""",
    ),
    "loop.md": (
        "a list of jobs",
        """\
---
layout: default
title: Work at Tideline
---

<section class="hero">

# Boats need good people

</section>

We build electric ferries in Bergen. We're 64 people and will be 90 by next summer.

[Open roles](#open-roles) · [How we hire](#how-we-hire) · [Perks](#perks)

## Open roles {#open-roles}

{% for job in site.jobs %}
- [{{ job.title }}]({{ job.url }})
{% endfor %}

## How we hire {#how-we-hire}

A call, a day together, an offer.

## Perks {#perks}

A boat for the weekend. Five weeks off. Pension of 7 %.
""",
    ),
    "scraper.md": (
        "a README",
        """\
# job-scraper

Scrapes job postings from six boards, removes duplicates and writes them to SQLite.

## Requirements

- Python 3.11+
- Chrome

## Setup

Copy `.env.example` to `.env` and fill in your keys, then run `make run`.

## Output

Each posting has title, company, location, salary, description and date.

## Roadmap

- [ ] Salary parser
- [ ] Docker image
""",
    ),
    "engineering.md": (
        "a page about careers",
        """\
# Engineering at Tamarind

Forty engineers, nine teams, one monolith (for now).

## How we work
Trunk-based, paired when it helps, on call one week in eight.

## Our stack
Kotlin, Postgres, React, Kubernetes.

## Our blog
[Moving 2 TB without downtime](/blog/1)

## We're hiring
[See open engineering roles](/jobs?team=eng)
""",
    ),
    "competencies.md": (
        "a framework of roles",
        """\
# Product manager competencies

## Strategy
- **Associate**: understands the strategy
- **PM**: links own work to it
- **Senior**: shapes it for an area
- **Group**: sets it

## Discovery
- **Associate**: joins interviews
- **PM**: leads interviews
- **Senior**: decides what to learn next
- **Group**: builds the habit in the organisation

## Delivery
- **Associate**: writes clear tickets
- **PM**: ships on time
- **Senior**: ships the right thing
- **Group**: removes obstacles for others
""",
    ),
    "two-jobs.md": (
        "a list of jobs",
        """\
---
title: Careers
---

We are looking for two people who like old boats. To apply, send your CV to yard@slip.example.

## Joiner

### What you do
- Replace planks and frames
- Caulk seams

### What you need
- Five years in a yard

## Painter

### What you do
- Rub down and varnish
- Letter the stern

### What you need
- A head for heights
""",
    ),
    "labels.md": (
        "a list of jobs",
        """\
## What our search found today

We are looking for new entries every night. To apply, follow the link of the one you like.

- **Thatcher in Devon** at Combe Roofs
  - **Posted:** yesterday
- **Roof carpenter** at Bray and Daughter
  - **Posted:** on Monday
- **Slate worker (two posts)** at Penryn Quarry
  - **Posted:** last week
""",
    ),
    "linked-jobs.md": (
        "a list of jobs",
        """\
# Vacancies at the hospice

We are looking for kind people.

### [Night nurse](https://hospice.example/1)
The hospice is looking for a nurse for its night shift.

### [Cook](https://hospice.example/2)
The successful candidate cooks for thirty.

### [Gardener](https://hospice.example/3)
We are seeking a gardener for two days.
""",
    ),
    "rows.md": (
        "a list of jobs",
        """\
---
title: Working at Lark Dairy
intro: We are seeking people who get up early. To apply, call the office.
open_positions:
  - position: Milker
    hours: Mornings
  - position: Tanker driver
    hours: Days
  - position: Fitter
    hours: Nights
---
""",
    ),
    "wanted-loop.html": (
        "a list of jobs",
        """\
---
layout: default
title: Vacancies
---
<p>We are looking for people who like the sea, and we are hiring a crew for the summer. Apply now!</p>
<ul>
{% for vacancy in site.vacancies %}
<li><a href="{{ vacancy.url }}">{{ vacancy.title }}</a></li>
{% endfor %}
</ul>
""",
    ),
    "nameless.md": (
        "a page about careers",
        """\
---
title: Join us
---
We are seeking people with warm hearts, and we are looking for volunteers too. The successful candidate is curious. Our
days begin with tea. If that sounds like you, tell us what you would like to do here and we will find a corner for it.
""",
    ),
    "table.md": (
        "a list of jobs",
        """\
# Graduate schemes 2031

We are hiring for our members. To apply, follow the link; applications from everybody are welcome.

| Employer | Role | City | Closing date |
|---|---|---|---|
| Harrow Water | Trainee chemist | Leeds | 4 May |
| Pell Rail | Signalling apprentice | Derby | 11 May |
| Oake Council | Planning assistant | Truro | 18 May |
""",
    ),
    "rung.md": (
        "a framework of roles",
        """\
---
title: Senior Librarian
level: 4
---

### Reading
- You choose what the branch buys
- You write the guide to local history

### People
- You train those who join the desk
- You settle what the rota leaves open
""",
    ),
    "scale.md": (
        "a framework of roles",
        """\
# Bedside manner

Part of our competencies for wards.

### Developing
You greet patients by name and say what you are about to do.

### Proficient
You sit down, and you leave room for questions.

### Advanced
You bring bad news with a colleague and stay afterwards.

### Expert
You teach others to do so.
""",
    ),
    "levels-keys.md": (
        "a framework of roles",
        """\
---
title: Workshop framework
topics:
  - name: joints
    content:
      - level: 1
        criteria: Cuts a lap joint to a line
      - level: 2
        criteria: Cuts dovetails that hold dry
      - level: 3
        criteria: Chooses the joint for the load
      - level: 4
        criteria: Teaches joints to apprentices
---
""",
    ),
    "numbered-items.md": (
        "a framework of roles",
        """\
# How we grade keepers

- Level 1 keepers feed, clean and learn to read the animals' mood under the eye of a colleague.
- Level 2 keepers run a section for a day and write its log.
- Level 3 keepers answer for a section and plan what its animals do.
- Level 4 keepers answer for the house, and the next level above that is the curator.

Promotion from one level to the next follows the yearly talk; nobody skips one.
""",
    ),
    "filler.html": (
        "a template",
        """\
<h1>Lecturer in Botany</h1><p>Deadline: 1 May</p><p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do
eiusmod tempor incididunt ut labore et dolore magna aliqua. Sed nunc elit, nec lorem dolor.</p>
""",
    ),
    "untitled.md": (
        "a template",
        """\
# Position Title

Reports to: head of department

## Key responsibilities
List the main responsibilities here, most important first, in the present tense.

## Required qualifications
State only what nobody could do the work without.
""",
    ),
    "blanks.md": (
        "a template",
        """\
# Teaching assistant

[Name of school] is looking for a teaching assistant for [Year group]. You report to [Name of teacher].

- You hear children read and keep their records
- You look after [Name of club] on [Day of week]
- You work [Number of hours] hours in term time

To apply, send your CV to [Name of office manager]. The successful candidate needs a check of their record.
""",
    ),
    "tags.md": (
        "a template",
        """\
# {{ post.title }}

- **Pay:** {{ post.pay }} an hour, paid each week
- **Place:** {{ post.place }}, and at home by agreement
- **Hours:** {{ post.hours }} hours a week

## Duties
{{ post.duties }}

## Requirements
{{ post.needs }}

{{ post.closing }}
""",
    ),
    "links.md": (
        "a list of links",
        """\
# Where midwives find work

Places worth a look each week.

- Babies first: https://one.example/
- The ward: https://two.example/
- Rounds: https://three.example/board
- Born here: https://four.example/
- Night bell: https://five.example/
- Good hands: https://six.example/
""",
    ),
    "rung-above.md": (
        "a framework of roles",
        """\
# Charge nurse

*Same as staff nurse, and besides*

## Should have
- The trust of the ward as somebody to turn to on a bad night
- A name for calm handovers

## Is expected to
- Plan the shift and share out the beds
- Speak up for patients when the ward is full
""",
    ),
    "sisters.md": (
        "a framework of roles",
        """\
# The garden team

What each role does between the glasshouse and the gate.

## Head Gardener
- Plans the borders a year ahead
- Keeps the keys of the shed

## Gardener
- Digs, plants and prunes
- Cleans what it borrows

## Gardening Manager
- Counts the money
- Buys them
""",
    ),
    "rising.md": (
        "a framework of roles",
        """\
# Climbing at the Alder Trust

How long a carer stays on one rung differs, and nobody is promoted for years alone. The ladder was drawn up with the
union, and the levels of it follow the national grades. At each rung a carer and a senior sit down together, look back
at what went well and say what comes before the next promotion.
""",
    ),
    "fences.md": (
        "documentation of software",
        """\
# tidewatch

Prints the next high water of a harbour.

```
tidewatch sandholm
```

Put the harbour that you ask for most into `~/.tidewatch`:

```
harbour = sandholm
```

Set the clock first, then run:

```
tidewatch --days 3
```
""",
    ),
    "command.md": (
        "",
        """\
# tide-stop

- Close the gate of the lock
- Print where the water stands
- Send the log to the port
- Write the hour to the book and go on with whatever came after it on the line
""",
    ),
    "two-rows.md": (
        "a list of jobs",
        """\
# Sea and shore

Every spring the harbour towns fill these seats aboard and ashore; the hosts pay, and feed you too.

| Role | Host | Period |
|---|---|---|
| Deckhand | Tern Ferries | May to September |
| Harbour pilot | Port of Sandholm | from June |
""",
    ),
    "emoji.md": (
        "a list of jobs",
        """\
# Kitchen tracker

Gathered by hand from the boards in the staff rooms of the valley, and renewed when the weather allows.

## Larch Hotels (5)

- 💼 Sous Chef (nights)
- 💼 Pastry Chef (weekends)
- 💼 Kitchen Porter (days)
- 💼 Banqueting Manager (days)
- 💼 Waiter (evenings)
""",
    ),
    "manner.md": (
        "a framework of roles",
        """\
# Senior Conveyancer

## Autonomy

Works under the general direction of a partner. Follows the practice rules, plans the day's files and knows when to
ask. Owns a file from instruction to completion.

## Influence

Influences clients and the other side. Shares what was learned, helps trainees and identifies risks to title early.
""",
    ),
    "jobs-links.md": (
        "a list of jobs",
        """\
# Jobs

Fennel Kitchens is seeking cooks of all sorts, and we are looking for drivers as well. To apply, follow a link.

- [Sous chef](sous-chef.md)
- [Pastry chef](pastry-chef.md)
- [Van driver](driver.md)
""",
    ),
    "wardens-are.md": (
        "an account of a role or of people, not a posting",
        """\
# Who keeps the huts

Walkers think that a hut looks after itself. It does not: wardens live in it from May to October.

Wardens are up before the first party. They read the snow, they bake, and they settle who sleeps where. In a storm they
fetch people down. Most come back for years, because they like the quiet between two parties.
""",
    ),
    "our-word.md": (
        "a page on how hiring or starting works, not one job",
        """\
# Our word

- No candidate waits longer than a week for an answer
- Interviews begin on time, and both interviewers have read the letter
- A candidate who was turned down may ask for feedback from the interview
- Nobody does any screening alone

Heads of ward who leave out a step of hiring hear of it from the matron.
""",
    ),
    "hands.md": (
        "a call for volunteers, not one job",
        """\
---
title: Volunteer
---
The regatta lives on its volunteers. For two days in June we need help with:

- mooring
- teas and cakes
- the car park

Volunteering is fun, and all volunteers see the finals from the judges' boat. Would you like to volunteer? Leave your
name with regatta@row.example, or come to the boathouse on a Thursday.
""",
    ),
    "so-far.md": (
        "a curriculum vitae, not a posting",
        """\
# Orla Tiernan

## St Brigid's Hospital

**Role:** Charge nurse, 2016 – 2021

- Led a ward of 28 beds
- Brought in bedside handover

## Harbour Hospice

**Role:** Night sister, 2021 – present

- Trained eleven nurses
""",
    ),
    "taking-on.md": (
        "a guide, not a posting",
        """\
# Apprentices in small bakeries

## About

This document is an attempt to say what it takes to have an apprentice in the bakehouse. The guild itself has none.

## Benefits

Who teaches looks at the old ways again, and that is good for the whole team.

## What makes bakers wary

- Nobody knows which tasks are safe
- Nights are long
""",
    ),
    "papers.md": (
        "a page about a course, an event, a product or a service",
        """\
# Tidal rivers 2031: call for papers

## Dates

- Deadline: 3 March
- Answers by 1 May

Papers of up to ten pages go to the secretary by post or by e-mail. Each is read by three of the committee. What they
take is printed in the yearbook of the society; authors speak for twenty minutes.
""",
    ),
    "boathouse-code.md": (
        "a code of conduct or a guide for contributors",
        """\
# Boathouse code of conduct

Whoever rows with us is treated with respect, whatever their age, sex, religion or strength. Shouting at a crew is
unacceptable behaviour, and so are photographs of people who have not been asked.

## If something happens

Tell the captain or ring the welfare line. We may ask somebody to leave the regatta at once, without their fee.
""",
    ),
    "during.md": (
        "a page about careers, not about one job",
        """\
---
title: Internships
---
## Requirements

- A pupil works with a trained gardener, not alone
- The work must have to do with what is taught in the second year

## During the internship

Pupils write a diary, day by day, and the gardener signs it.

## After the internship

Each pupil gives a talk of ten minutes on what was planted, and what they would do in another way.
""",
    ),
    "staff-of-ours.md": (
        "a page about careers, not about one job",
        """\
# Employment

As a cooperative we take on people with care, because whoever works here may become an owner.

## People who stay

They take part in the monthly meeting, and everybody else reports to them.

## Panels

A panel should:

- have three members, one of them from the bakery
- look at what skills we lack
- decide within a month
""",
    ),
    "old-lamps.md": (
        "nothing in it speaks of a job",
        """\
# An evening with the keeper

- The lighthouse museum opens its lantern room on every second Friday, and [the tower](https://tower.example) is lit.
- The coast guard shows [old flares](https://flares.example). Children under ten go with an adult, as the stairs are
  steep.
- At the harbour school there is [an evening of knots](https://knots.example), with tea for all who come early.
- The sailmaker shows how canvas is cut, in the loft behind the chandlery, from seven until the light goes.
- Those who like the dark may climb to the gallery at midnight and count the beams of the other lights on this shore.
- On the last evening of summer a boat takes everybody round the skerries, if the wind is not from the north.
""",
    ),
    "after-school.md": (
        "nothing in it speaks of an opening",
        """\
# Prospects

With papers in hedge laying you will find many a farm that is glad of you. Some go from college straight to an estate,
and others work for themselves. The years of training count for more than the degree.

## Who has work

- Estates with old woods
- Councils that look after lanes, which like people who have experience with tractors
- Trusts
""",
    ),
    "tutors.md": (
        "a page on how hiring or starting works, not one job",
        """\
# Tutors

Many students earn a little as tutors. It is part-time work beside your studies.

## What does a tutor do?

- Marks the sheets of a group
- Explains them on Fridays

## How do I find a group?

Ask the lecturers you know.

## How much can I work?

Up to nine hours a week in term.

## Do I get days off?

Ask the office.
""",
    ),
    "apply-here.html": (
        "an application form",
        "<h1>Personal details</h1><p>Full name*</p><p>Email address*</p><p>Phone number*</p><p>Upload your CV</p>"
        "<p>Accepted file types: PDF</p><p>Submit application</p><p>We call the people we want to meet in May.</p>",
    ),
    "first-days.md": (
        "a page on how hiring or starting works, not one job",
        """\
---
title: Onboarding and leaving
---
# Onboarding

The college has its own round for everybody. Your responsibilities in the workshop come on top:

- **A bench**: Ines has the key. Lathes of your own need a word with her; $300 is what we find reasonable
- **The rota**: you write yourself in
- **A locker**: ask Piet

# Leaving

- **Keys**: back to Ines
- **Your photo** stays on the wall
""",
    ),
    "letter.md": (
        "a curriculum vitae",
        """# Cover letter

Dear Hiring Manager,

I am writing to apply for the position of head gardener. In my last role I kept eleven acres and a walled garden.

I look forward to hearing from you. My application is complete with two references.
""",
    ),
    "from-home.md": (
        "a policy, notice or agreement",
        """# Working from home policy

All employees who have passed their probationary period may work from home for two days a week. Employees must make a
formal request and wait for written approval. The company will provide a laptop; the company will not pay for a desk.
""",
    ),
    "plain.md": (
        "a template or guide for writing postings",
        """---
title: How to write a job description that cooks will read
---
Name the kitchen and the shifts, then what the person will do. We are looking for clarity, so leave out what any cook
does. Say what you pay. Ask people to apply with two lines about their last menu.
""",
    ),
    "new-hand.md": (
        "an article",
        """# Welcoming Ines to the boatyard

We are excited to share that Ines is joining the yard. She joins us from the lifeboat station at Cromer.

Welcome aboard, and we look forward to working with you.
""",
    ),
    "cooper.md": (
        "an account of a role",
        """# Cooper

A cooper is a craftsperson who makes casks and barrels.

Typical work:

- Bend staves over steam
- Raise the cask and drive the hoops
- Char the inside for whisky
""",
    ),
    "study.md": (
        "a page about a course",
        """# Scholarships for young luthiers

The scholarship covers tuition and tools for a year at the school in Mirecourt. Scholarships are open to those who have
finished two years of training. To apply, send a short film of your work by 3 May.
""",
    ),
}


@pytest.mark.parametrize("name", ["CHANGELOG.md", "docs/README.txt", "LICENSE", "requirements-dev.txt"])
def test_the_files_that_every_repository_holds_are_told_by_their_names(name: str) -> None:
    found = verdict("# Baker\n\nYou bake bread in Leeds. To apply, send your CV. The salary is £30,000 a year.\n", name)
    assert found.reason == "the name of the file says that it is about the repository"


def test_a_record_of_an_export_is_a_posting_however_short() -> None:
    assert verdict('{"title": "Cook", "description": "TODO: write this"}', "a.json").is_posting
    assert not verdict('{"name": "usb-driver", "version": "1.0", "description": "A driver"}', "a.json").is_posting


def test_a_record_with_a_link_and_a_line_is_no_posting() -> None:
    link = "link: https://example.org/jobs/7\n"
    line = "title: Boat builder\ndescription: Build and mend clinker boats in our yard. Two years of experience.\n"
    assert verdict(line + link, "a.yml").reason == "it looks like a link to a job with a line about it"
    for told in ("salary: £30,000\n", "responsibilities: [Plane planks, Caulk seams]\n"):
        assert verdict(line + told + link, "a.yml").is_posting


@pytest.mark.parametrize("name", OTHERS)
def test_other_texts_are_told_apart(name: str) -> None:
    reason, text = OTHERS[name]
    found = verdict(text, name)
    assert not found.is_posting
    assert found.reason
    if reason:
        assert reason in found.reason


POSTINGS = {
    "bricklayer-profile.md": """\
# Bricklayer

## Profile

You lay bricks for quay walls in Hull, and you mix lime.

## Skills

- Flemish bond
- A licence to drive a van

## Interests

You like old walls.

## Work history

Two years on a site. We pay 18 pounds an hour.
""",
    "research-fellow-publications.md": """\
# Research Fellow

## Profile

The fellow measures tides for three years.

## Publications

You have two papers on tides.

## Awards and interests

A prize is welcome; so is a boat.
""",
    "grants-officer.md": """\
# Small Grants Programme Officer

Our fund offers grants of up to 900 crowns to village halls. You will:

- answer questions on each grant application
- check proposals and visit workshops

You have patience and a driving licence. Part-time, Hull.
""",
    "vacancies-cook.md": """\
# Vacancies at Mill House: Cook

You cook lunch for thirty millers and order the flour. You have cooked for two years. Apply to the mill.
""",
    "internships-one-programme.html": """\
<h1>Internships</h1>
<h2>Summer on the quay</h2>
<p>Our summer on the quay is an eight-week internship for undergraduates of surveying.</p>
<p>As a participant, you will:</p>
<ul><li>Draw soundings with our surveyors</li><li>Keep the log of the launch</li></ul>
<p>Date: June 2027<br>Location: Lund</p>
<p><a href="mailto:quay@harbour.example">Apply to this programme</a></p>
""",
    "guide.md": """\
# Guide Job Description

Lead walks on the marsh and keep the boats. A first aid certificate is needed, and some Dutch.
""",
    "tutor.md": """\
# Writing Tutor Job Description

Teach essays to groups of six. Two years of teaching are required.
""",
    "tender.md": """\
# Bridge Tender

The bridge tender raises the span for ships, logs each one and greases the gears. Nights, in Duluth, for two winters or
three, with a room above the lock. The post pays $22 an hour; a boating licence is required.
""",
    "desk.md": """\
# Welcome Desk Assistant

The assistant greets visitors and keeps the cloakroom. Weekends in Hull.
""",
    "nurse.md": """\
# Ward nurse

The ward nurse is an autonomous practitioner who leads a team of four.

## Duties

- Plan the care of twelve patients
- Keep the drug round

## Requirements

- A nursing degree
""",
    "cooper-two.md": """\
# Cooper

A cooper is a craftsperson who makes casks, and we need one in Speyside. The post is full-time; send your CV by 2 June.
""",
    "welcome.md": """\
# Welcoming Officer

The Welcoming Officer meets families off the ferry and shows them their flat. You speak Ukrainian. £24,000 a year.
""",
    "writer.md": """\
# Technical writer

You write guides: how to write a job description is one of them. We are looking for two years of experience with
manuals.
""",
    "policy.md": """\
# Policy officer

## What you will do

- Draft the council's remote work policy and answer employees who ask about it
- Read what the company will provide

To apply, send a cover letter.
""",
    "wardens-two.md": """\
# Hut warden

Our guests are walkers. They come wet, they come late, and they want soup. The warden of the upper hut bakes, cooks and
settles who sleeps where, from May to October. They live in the hut, and they are up before the first party.

## Duties

- bread for forty
- the radio at six
""",
    "wardens-pay.md": """\
# The upper hut

Our guests come wet, they come late, and they want soup. Whoever keeps the hut bakes for them, and they are often forty.

Full-time from May to October, in Glen Etive, with a bed and all meals.
""",
    "sourcing.md": """\
Who we are

A care home group with nine houses in Kent.

Responsibilities:

- Sift applicants for all houses and invite candidates to interviews
- Keep recruiters and candidates in touch, and give feedback after each interview
- Look after the hiring process from the first call to the first shift
""",
    "our-two.md": """\
# Our ward

You join the ward team on our side of the table: you read what candidates write, you sit in every interview, you do the
screening with the matron, and you give feedback. You know from your own work how hiring goes wrong, and your skills in
the interview make candidates like us.
""",
    "hands-garden.md": """\
---
title: Volunteer gardener
---
The walled garden lives on its volunteers. Volunteering here means one morning a week: you sow, weed and prune with five
other volunteers, and you show visitors the herbs. Come and see us on a Tuesday.
""",
    "hands-leader.md": """\
# Volunteers in the kitchen

## What you do

- peel, chop and cook with six other volunteers
- wash up

## What you need

- good shoes; volunteering is done on your feet
- a free Friday
""",
    "funded.md": """\
# Research nurse

You visit families for two studies of sleep in infants (2024-2027 and 2026-2031), take samples and keep the records.

- registration as a nurse
- a driving licence
""",
    "describes.md": """\
# Head gardener

This document is meant to outline the job at Ashby House.

## Responsibilities

- the kitchen garden, the glasshouses and the drive
- the budget of the garden

## Requirements

- ten seasons in a garden that is open to visitors
""",
    "second-baker.md": """\
# Join us

The bakery on Mill Road is looking for a second baker for the early shift. You knead, shape and bake with Ann, and on
Saturdays you mind the shop as well. Pop in and ask for her, or ring 01632 960 200.
""",
    "after-training.md": """\
---
title: Jobs
---
## Lock keeper

You work the gates at Wick, let boats through and keep the grass short.

## After the training

You have a lock of your own, and a cottage beside it.
""",
    "joins.md": """\
---
title: "Join the safeguarding panel: help to keep young rowers safe"
---
The federation owes its youngest rowers a safe boathouse, and the safeguarding panel answers for that.

We seek 2-3 members who can give an evening a month and who know what it is to coach children. No law needed.

Interested? Fill out [the form](https://row.example/panel). We read what comes in from 3 June.
""",
    "vacancies-for.md": """\
---
title: Vacancies
---
# Vacancies

The institute has vacancies for doctoral students on three projects:

- Peat
- Moss
- Fen

What we ask of each student:

- a degree in biology
- boots

## How to apply

Send us a letter and your marks.
""",
    "board-keeper.md": """\
# Keeper of our job board

## Adding jobs

Employers send us forty adverts a week. You check each, open an issue where pay is missing, and post it by noon.

## Your pay

£14 an hour, ten hours a week. Write to board@ferry.example.
""",
    "post-doctoral.md": """\
# Post doctoral position on river ice

The group of Dr Aho looks into the issues of ice roads. Two years, from January, in Oulu. You keep a repository of cores
and write about them.
""",
    "our-guide.md": """\
# Mountain Guide

This page describes the guide we need for the summer. Four days a week on the ridge, two in the hut.

- Carries a rope and a stove
- Speaks some German

To apply, ring the hut before 1 May.
""",
    "question.md": """\
# Do you want to drive the night train?

You take the sleeper from Inverness to Crewe and back, three nights a week. A licence is needed, and a colleague teaches
you the route. £54,000.
""",
    "secretary.md": """\
# Club Secretary

You write the minutes, answer letters and keep the list of members of a bowls club. You work with:

**President**

Ann Bell

**Treasurer**

Jo Marsh

Six hours a week, £12 an hour.
""",
    "extends-north.md": """\
# Line Inspector

The line extends from Perth to the coast, and the job extends the reach of our small team: all share its
responsibilities.

- Walk ten miles a day
- Report loose fishplates

Apply to the depot.
""",
    "how-we-choose.md": """\
# Cellist

## The work

Forty concerts and two tours with the chamber orchestra.

## How do we select?

You play behind a curtain, two rounds, then a week on trial.
""",
    "keine-andere.md": """\
# Gärtnerin (m/w/d)

Wir suchen eine Gärtnerin für unsere Baumschule in Kiel. Sie schneiden, pflanzen und beraten.

Keine passenden Stellen gefunden? Schreiben Sie trotzdem an baum@kiel.example.
""",
    "no-other.md": """\
# Carpenter

There are no other positions in the workshop this year, so this is the one. Oak frames, hand tools, four days a week,
and a dog. Come by with something you have made.
""",
    "two-shifts.md": """\
# Caregiver postings

## Live-in caregiver

**Location:** Loveland
**Pay:** $15 an hour

### Duties

- Breakfast, washing, walks

## Part-time caregiver

**Location:** Loveland, the annex
**Pay:** $17 an hour

### Duties

- Evenings, from six to ten
""",
    "jobs-page-of-one.md": """\
---
title: Jobs
---
# Jobs

## Playground Manager

We are looking for a manager for the adventure playground. You lead four colleagues and know all two hundred children by
name. The salary is £30,000 for 35 hours, evenings included. To apply, send your CV by noon on the 9th.

[Staff](https://play.example/staff)

[Volunteer](https://play.example/volunteer)

[Apply here](https://play.example/jobs/apply)

[The job in full](https://play.example/jobs/manager)
""",
    "drivers.yaml": """\
title: Drivers
requirements:
  - Clean manual licence
  - Six months on the roads of the county
  - Can lift twenty kilos
link: "#"
""",
    "crew.md": "---\ntitle: Join the crew\nlayout: job\n---\nOur barge takes schools along the canal from Easter to "
    "late autumn. We are after a mate for the season.\n\nThe mate works the locks, engine and galley and keeps the "
    "log. A boat handling ticket and patience with ten-year-olds.\n\n£1,900 a month, bunk and meals. Skipper: 01632 "
    "960155.\n",
    "three-years.md": "# Trainee Saddler\n\nThree years at the bench, from first stitch to own saddle.\n\n## Year 1\n"
    "- Straps and halters\n- The care of leather\n\n## Year 2\n- Bridles\n- Repairs for the riding school\n\n"
    "## Year 3\n- A saddle of your own, tree to flap\n",
    "exec.md": "# Head of Grounds\n\n## Scope\nNine parks, two nurseries and a cemetery.\n\n## Ownership\nThe planting "
    "plan, the fleet and the budget.\n\n## Leadership\nForty gardeners in five depots.\n\n## Profile\nHas run "
    "grounds of this size. Has felled an avenue and explained why.\n",
    "third-person.md": "# Dental Nurse\n\n## Responsibilities\n\n- Communicates the plan to patients\n- Follows the "
    "infection control policy\n- Identifies patients by name and birth date\n- Works beside the dentist\n\n"
    "## Communication\n\n- Shares concerns early\n\n## Qualifications\n\n- Registration as a dental nurse\n",
    "careers-adviser.md": "# Careers Adviser\n\nGuides pupils at every level of the school on careers, progression and "
    "courses.\n\n- Runs the careers fair and the careers library\n- Keeps the careers framework of the school\n"
    "- Meets employers and colleges\n- Follows up on the progression of leavers, year after year\n",
    "grades.md": "# Coded Welder\n\n## Role description\n\nPressure welding of pipes in the fabrication shop.\n\n"
    "## Tickets\n\n- Grade 1: one year in a shop\n- Grade 2: three years\n- Grade 3: five years\n\n"
    "## Duties\n\n- Weld pipes to the drawing\n- Grind, fit and tack\n- Keep the weld log\n",
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
    "progression-lead.md": """\
# Progression Lead (Schools)

You help pupils to move on from year 11: to college, to an apprenticeship, to work. You know every level from
entry to level 3 and every career path in the region.

- Run the careers fair and the interview day
- Keep the progression framework
- Report to the governors

Grade 8, £32,076, term time plus two weeks. Essential: careers guidance qualification at level 6. Closes 9 May
at noon.
""",
    "mechanics.md": """\
# Mechanic (Level 1, 2 and 3)

We fill three vacancies at different levels in our bus depot.

**Level 1** ($24.10/h): basic service, oil, brakes. No experience needed.

**Level 2** ($29.80/h): engines and gearboxes. Two years of experience or a certificate.

**Level 3** ($35.20/h): diagnostics, high-voltage batteries, trains others. Five years of experience.

All levels: CDL class B or the wish to get it, own tools, shifts. Union position with full benefits. Apply at
the depot, 12 Garage Road, or online.
""",
    "careers-page.html": """\
<title>Careers - Kite Insurance</title><h1>Careers at Kite</h1><h2>Claims Handler</h2><p>Kite insures drones.
Since 2017 we have paid 4,000 claims and we are proud of our values: clear, quick, fair.</p><h3>What you will
do</h3><p>You will take calls, decide claims up to £10,000, and argue with repairers.</p><h3>What we are looking
for</h3><p>Experience in claims, a calm voice, good spelling.</p><h3>What we offer</h3><p>£27,500, 26 days,
hybrid in Reading.</p><p><a>Apply for this job</a> <a>See all open positions</a></p>
""",
    "framework-engineer.md": """\
# Framework Engineer

Role: you own our UI framework, used by 40 product teams.

## Levels
We hire at senior or staff level for this role.

## Responsibilities
- Design the component API
- Write migration guides and RFCs
- Mentor engineers across levels

## Requirements
- Six years of front-end work
- Deep knowledge of React internals

## Compensation
Senior: $160,000-185,000. Staff: $185,000-220,000.

Apply at framework@tile.example
""",
    "jd-writer.md": """\
# Recruiter, job content

Our clients publish 3,000 job descriptions a year. You write them.

## The job
- Interview hiring managers and write job descriptions
- Keep our library of job description templates in order
- Coach managers on inclusive language and on interview guides
- Measure what works

## About you
- You have written job ads that people answered
- Three years in recruiting

## Offer
€48,000, 28 days off, Cologne or remote. Apply until 30 June.
""",
    "porter.yaml": """\
title: Night porter
company: Hotel Meridian
location: Bath
salary: £12.10 per hour
hours: 4 nights, 22:00-07:00
description: |
  You welcome late guests, do the night audit and keep an eye on the building.
requirements:
  - Calm and polite
  - Basic arithmetic
apply: jobs@meridian.example
""",
    "baker.txt": """\
Baker wanted. 4 am starts, five days, £13.50 an hour. Ring Jo on 01632 960 145.
""",
    "gallery.yaml": """\
job:
  title: Gallery assistant
  employer: Town Museum
  pay: 11.80 per hour
  days: [Sat, Sun]
  about: Talk with visitors, watch the rooms, sell tickets and tidy the shop.
  needs: [Friendly, Punctual, Numerate]
  deadline: 2025-02-01
""",
    "policy-officer.txt": """\
POLICY OFFICER (RECRUITMENT AND EQUALITY)
Grade SO1, £33,945 - £36,648. 37 hours, permanent.

You will write and review the council's recruitment policy, equal opportunities policy and code of conduct. You
will advise managers on the policy, run training and answer complaints.

You will need a degree or equivalent experience, knowledge of employment law, and clear writing.

Closing date: 14 June. Interviews: 28 June.
""",
    "forwarded.txt": """\
Subject: Observing assistant wanted, La Silla, 3 months

Hi all, forwarding this from Paolo - please circulate.

We need one more pair of hands for the southern survey from February to April. Nights, obviously. You calibrate,
start the exposures and write the log. Any degree in physics or astronomy, or a serious amateur. Flights, room
and 1,900 euro a month.

Short mail to Paolo by the 20th.
""",
    "two-vacancies.md": """\
# Two vacancies: Chef de partie and Commis chef

The Anchor, Whitby, needs two people for its kitchen.

The chef de partie runs the fish section: 48 hours, £29,000 and tips. You have worked a section for two years.

The commis helps on all sections: 40 hours, £11.44 an hour. You want to learn.

Live-in is possible. Ask for Marta, or send a few lines to kitchen@anchor.example.
""",
    "expires.html": """\
<h1>Bookkeeper</h1><p>Part-time, 16 hours, Norwich. £15.40 an hour.</p><p>You keep the books of six small
charities: invoices, bank, VAT, payroll. AAT level 3 and Xero needed.</p><p>This posting expires on 12 July. <a
href="/login">Log in to apply</a> or <a href="/alerts">sign up for alerts</a>.</p><h3>Similar
jobs</h3><ul><li><a href=1>Payroll clerk, Norwich</a></li><li><a href=2>Accounts assistant, Diss</a></li></ul>
""",
    "more-jobs.html": """\
<html><head><title>Careers | Harbor Clinic</title></head><body><nav><a href="/">Home</a><a
href="/careers">Careers</a><a href="/jobs">All jobs</a></nav><h1>Phlebotomist</h1><p>Harbor Clinic, Tacoma, WA.
$21-26 an hour. Part-time.</p><p>Draw blood, label samples, calm people who hate needles.</p><ul><li>Washington
MA-P credential</li><li>Spanish or Vietnamese a plus</li></ul><p><a href="/apply/77">Apply now</a></p><h3>More
jobs</h3><ul><li><a>Medical assistant</a></li><li><a>Front desk lead</a></li><li><a>Registered
nurse</a></li><li><a>Billing specialist</a></li><li><a>Interpreter</a></li></ul><a>View all jobs</a><a>Join our
talent community</a></body></html>
""",
    "bridge.md": """\
---
title: Bridge inspector
type: vacancy
---

## Levels

We hire a trainee, an inspector and a senior inspector.

## Duties

Walk, climb or dive; look; tap; photograph; write.

## Pay

Trainee $24, inspector $31, senior $38 an hour.

## Apply

By 1 March: bridges@dot.example
""",
    "people-partner.md": """\
## People Partner

We wrote our career ladder last year and now someone has to live with it. You'll run promotion rounds,
performance reviews and the yearly pay review for 180 people.

You know how to tell a director no. You've worked in HR in Ireland for four years or more.

€62-70k, Dublin, three days in the office. Apply: people@quill.example
""",
    "designer.html": """\
<title>Job opportunities - Graphic designer</title><h1>Graphic designer</h1><p>Design menus, signs and tins for
a tea house with nine shops. Two days a week, Galway, 190 euro a day. Portfolio to Niamh.</p><p><a>See all open
positions</a> <a>Life at Leaf</a> <a>Browse jobs</a></p>
""",
    "sites.md": """\
# Care Assistant

| Role | Location | Hours | Salary |
|---|---|---|---|
| Days | Otley | 36 | £12.60 an hour |
| Nights | Ilkley | 30 | £13.10 an hour |
| Weekends | Guiseley | 22 | £12.60 an hour |

You help residents wash, dress and eat. Ring Moira on 0113 496 0021.
""",
    "level-key.md": """\
---
title: Electrician
level: 3
location: Cork
---
Wires new houses, tests the work and signs it off. Drives a van to the sites. Works with two apprentices.

## Requirements
- A card that shows you are registered
- A clean licence
""",
    "jobs-page.md": """\
---
title: Jobs
---
# We're hiring!

The bakery on Mill Street needs somebody for the early shift, five nights a week. You mix and shape the dough with Anton
and put the first loaves in at four. $21 an hour plus bread. Write to anton@mill.example.
""",
    "work-with-us.md": """\
# Work with us

## Bus driver

Routes 4, 9 and 12 out of the depot in Dundee. £14.90 an hour.

### What you need
A D licence, or we train you. To apply, call in at the depot.
""",
    "careers-page.md": """\
---
layout: careers
title: Careers
---
We are looking for a paralegal to join our conveyancing team in Perth. You open files, order searches and keep clients
told. Two years in a law firm needed. Salary $68,000.
""",
    "join-as.md": """\
# Join our team as Head Gardener

Walled garden of two acres, open to visitors from April. You plan the planting and lead the volunteers. £31,000, cottage
available. Letters to the estate office by 1 May.
""",
    "scale-points.md": """\
# Teacher of Mathematics

| Level | Salary |
|---|---|
| M1 | £31,650 |
| M2 | £33,483 |
| M3 | £35,674 |
| M4 | £38,034 |

Full time from September. You teach years 7 to 13. Apply on the school's website by noon on 4 May.
""",
    "ornament.md": """\
# 🐝 Beekeeper

- Smoke, lift, look, note
- Advisers: Head of Orchard Ann Lee
- Director of Trees Bo Marsh
- Manager of Honey Cy Pratt
- Curator of Hedges Di Noor
- Chief Officer of Ponds Ed Quill

Two days a week by the river, £15 an hour. Come and talk to us on a dry day.
""",
    "component.html": """\
<template><main><h1>Work for us</h1><h2>Fundraiser</h2><p>You write to trusts and tell the stories of our clients.
£29,000, Stroud, four days a week. Send a letter to Jo by Friday 9 May.</p></main></template>
<script>export default {}</script>
""",
    "loud-page.md": """\
---
title: Come and work with us
---
Cobnut Press is hiring! We are looking for someone to run our bindery, full time, from May.

## The job

Cobnut Press is seeking a bookbinder. The successful candidate sews, rounds and backs; the ideal candidate likes to
teach as well. We are looking for patience first. To apply, send your CV and a cover letter by 3 June.

## Skills

- sewing on tapes and cords
- gold tooling
""",
    "hiring.md": "# Hiring\n\nWe need a roofer. You strip and mend old roofs in Devon with two others. Bring a van, "
    "warm clothes and a head for heights. Ask for Sam at the bar.\n",
    "port.txt": """\
I'm hiring! 🎉

My team at the lock needs a night keeper. You work the gates for barges and wave at herons. Forty hours, every second
week off. Write to me below!
""",
    "stages.md": """\
## About the job

You cook for forty residents with two colleagues.

## About you

- a kitchen certificate

## Interviews

1. A phone interview
2. An interview in the kitchen with a trial shift; every candidate hears back within a week

Hiring goes on until we have found you. We screen applicants as they come.
""",
    "paralegals.md": """\
# Join us

We are a law firm of twelve. We are looking for paralegals to help with conveyancing. You keep files in order and talk
to clients. You have a law degree. Send your CV to jobs@firm.example. There are two interviews, and all candidates get
feedback after each stage.
""",
    "studentships.md": """\
# Two studentships in hydrology

The selection process will be as follows. Candidates send a letter, then two interviews take place. Three candidates at
most are invited. The deadline is 3 June; write to Dr Ode at ode@river.example.
""",
    "asked.md": """\
# Night porter

## What will I be doing?

- Answering the bell
- Taking bags to rooms

## Who will I be working with?

Two other porters.

## What will I need?

- A head for figures

## Where will I be working?

In a hotel by the sea in Whitby.
""",
    "two-lines.md": "# Cook\n\nWe need a cook for our canteen in Leeds, £12 an hour, ring 0113 496 0000.\n",
}


@pytest.mark.parametrize("name", POSTINGS)
def test_postings_are_postings(name: str) -> None:
    assert verdict(POSTINGS[name], name) == Verdict(is_posting=True)


@pytest.mark.parametrize("text", ["", "\n\n", "Hello.\n", "Cook\n", "Salesman wanted.\n"])
def test_too_little_text_is_not_taken_for_a_posting(text: str) -> None:
    found = verdict(text, "a.txt")
    assert not found.is_posting
    assert found.reason == "it holds too little text to be a posting"


def test_a_page_of_jobs_with_one_job_and_a_way_to_apply_is_a_posting() -> None:
    text = (
        "# Job opportunities\n\n#### Night Carer\n\nThe Larkfield agency helps people to stay in their own homes, and "
        "has openings for carers. Applicants must hold a care certificate. Shifts are part time.\n\n### Application\n\n"
        "Mail your resume to care@example.org.\n"
    )
    assert verdict(text).is_posting


def test_front_matter_that_leads_elsewhere_is_no_posting() -> None:
    told = "Apply for the position of pilot in the harbour of Larkfield, where forty ships a week come in and go out"
    leads = (
        f"---\ntitle: Harbour Pilot for night shifts\ndescription: {told}.\nlayout: redirect\n"
        "redirect_to: https://jobs.example.org/pilot\n---\n"
    )
    assert verdict(leads).reason == "it looks like a link to a job with a line about it"
    moved = leads.replace("redirect_to", "redirect_from") + "\nWe need a pilot. You guide ships into the harbour.\n"
    assert verdict(moved).is_posting


def test_an_account_of_an_occupation_is_no_posting() -> None:
    text = (
        "Coopers make and mend barrels for breweries and distilleries.\n\nTypical duties of the job include:\n\n"
        "choosing staves\nbending them over a fire\nfitting hoops\nteaching apprentices\n\n"
        "Typical employers of coopers\n\nBreweries\nDistilleries\nMuseums\n"
    )
    assert not verdict(text, "a.txt").is_posting
