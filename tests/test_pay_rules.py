from __future__ import annotations

from datetime import date

import pytest

from jdlint import packs, parse
from jdlint.document import Source
from jdlint.finding import Finding, Severity
from jdlint.lint import lint
from jdlint.posting import Posting
from jdlint.rule import Context

RULES = {file.id: file.rule() for file in packs.builtin() if file.id.startswith("pay/")}

# rule | what the posting says, a slash between its paragraphs | the words flagged; empty where the rule is silent
CASES = """
open-ended-range | Salary: up to £42,000 a year | £42,000 a year
open-ended-range | The forklift course is free. Wage: from $23.10 per hour. | $23.10 per hour
open-ended-range | Compensation: A$95,000+ a year plus super | A$95,000+ a year
open-ended-range | CTC up to ₹18 LPA for a chartered accountant | ₹18 LPA
open-ended-range | Compensation: $85,000 and up, per year | $85,000
open-ended-range | Compensation begins at $70,000 per year. | $70,000 per year
open-ended-range | The salary is £55,000 plus per annum for a solicitor. | £55,000
open-ended-range | Salary: £36,000 to £42,000 a year. A pension match of up to 6%, up to 25 days of leave. |
open-ended-range | You approve purchases of up to $50,000. Salary: $71,000 a year. |
open-ended-range | Sign-on bonus of up to $5,000 for night nurses. Pay: $41 an hour. |
open-ended-range | Pay: starting at $21 and rising to $26 an hour after the licence |
open-ended-range | Salary from £28,000 to £33,500 per annum |
open-ended-range | Hiring minimum: $52,000 a year. Hiring maximum: $61,000 a year. |
open-ended-range | Gehalt: ab € 2.350 pro Monat laut Kollektivvertrag |
open-ended-range | You manage accounts worth $2m+ a year. Salary: $95,000 to $110,000 a year. |
wide-range | Salary: $60,000 to $180,000 a year | $60,000 to $180,000 a year
wide-range | Pay: £14 - £30 per hour for plasterers | £14 - £30 per hour
wide-range | We pay a site foreperson A$55,000 to A$125,000 a year. | A$55,000 to A$125,000 a year
wide-range | Salary: £27,500 to £35,000 a year for a caseworker |
wide-range | Grade 7 to 9: $58,000 to $110,000 a year, depending on the grade |
wide-range | We serve between 40 and 300 guests a night. Pay: $18 to $22 an hour. |
wide-range | Salary: ₹3,60,000 to ₹4,80,000 a year |
inverted-range | Wages: $31 to $27 an hour for carpenters | $31 to $27 an hour
inverted-range | Gehalt: €58.000 – €49.000 pro Jahr | €58.000 – €49.000 pro Jahr
inverted-range | Salary: 90k - 70k USD per year | 90k - 70k USD per year
inverted-range | Pay: $21.50 - $21.50 an hour | $21.50 - $21.50 an hour
inverted-range | Salary: $98 - $104k per year |
inverted-range | Classes of 30 to 24 pupils. Salary: £32,000 a year. |
inverted-range | Pay: $24 an hour ($22 while you train) |
missing-period | Pay rate: $41 for registered nurses | $41
missing-period | Salary: S$3,800 | S$3,800
missing-period | Salary: ₹45,000 | ₹45,000
missing-period | Remuneration: £1,150 for teaching assistants | £1,150
missing-period | Pay rate for registered nurses: $41 hourly |
missing-period | Salary: $64,300 for a detective constable |
missing-period | Salary: low 50k's |
missing-period | Pay: $1,826.78, every second Friday. This is an hourly position. |
missing-period | Salaris: € 2.800 - € 3.400 per maand |
missing-period | Referral bonus: $500 |
missing-currency | Salary range: 42,000 - 47,000 per annum | 42,000 - 47,000 per annum
missing-currency | Location: Toronto, Ontario or Austin, Texas / Pay: $38 an hour | $38 an hour
missing-currency | Location: Remote (worldwide) / Salary: $60,000 a year | $60,000 a year
missing-currency | Location: Denver, CO; Portland, OR / Salary: $51,000 a year |
missing-currency | Location: Auckland / Salary: NZ$72,000 a year |
missing-currency | Location: Pune, India / CTC: 8-10 LPA |
not-this-job | The average salary for this role is $75,000 a year. | average salary for this role is $75,000 a year
not-this-job | Nurses typically earn $70,000 to $90,000 a year. | typically earn $70,000 to $90,000 a year
not-this-job | The national median pay for welders is $48,000 a year. | median pay for welders is $48,000 a year
not-this-job | Salary: $84,000 a year according to Payscale | $84,000 a year according to Payscale
not-this-job | Our average caseload is 18 families. Salary: $52,400 a year. |
not-this-job | The salary is $91,000 a year, which is above the market average. |
not-this-job | You typically close 12 tickets a day. Salary: $52,000 a year. |
not-this-job | The starting salary is £34,100 a year; bonuses vary. |
conflicting-pay | Salary: $71,000 a year / You inspect bridges. / This post pays $66,500 per year. | $66,500 per year
conflicting-pay | Hourly pay: £12.60 / You serve lunch to 300 pupils. / Pay: £13.40 per hour | £13.40 per hour
conflicting-pay | Salary (Sydney): A$98,000 a year / Salary (Hobart): A$91,000 a year |
conflicting-pay | Pay: £12.60 an hour / Over 21s: £13.40 an hour |
conflicting-pay | Salary: $52,000 a year / You keep the books. / That is $25 an hour. |
conflicting-pay | Base salary: $60,000 a year / On-target earnings: $110,000 a year |
conflicting-pay | Salary: £31,000 a year / London weighting: £4,000 a year |
commission-without-base | Salary: £60,000 OTE | £60,000
commission-without-base | You earn a 10% commission on every roof you sell. | earn a 10% commission
commission-without-base | The best of us earn $3,000 a month in commission. | $3,000 a month
commission-without-base | OTE: $150,000 a year (base $75,000) |
commission-without-base | We pay $17 an hour and a commission on every phone you sell. |
commission-without-base | You advise the Planning Commission and commission new boilers. |
commission-without-base | This is a commission-only role: you earn a commission of 9%. |
unpaid-work | This is an unpaid internship in our Mumbai studio. | unpaid internship
unpaid-work | Cooks come to a one-day unpaid trial. | unpaid trial
unpaid-work | We are a young label and cannot pay you yet. | cannot pay you
unpaid-work | The placement is not paid, but lunch is free. | placement is not paid
unpaid-work | You chase unpaid invoices and unpaid council tax. |
unpaid-work | Up to 12 weeks of unpaid leave |
unpaid-work | You get exposure to every ward. Pay: £19 an hour. |
unpaid-work | Letters without salary expectations are not read. |
pay-behind-link | See our website for the salary scale. | See our website for the salary scale
pay-behind-link | Scan the QR code for the salary range. | QR code for the salary
pay-behind-link | Salary: £31,000 a year. See our website for the salary scale. |
pay-behind-link | Read our gender pay gap report online. |
pay-history-request | Please send your CV and your salary history. | salary history
pay-history-request | State your last drawn salary and notice period. | last drawn salary
pay-history-request | Email your CV, current CTC and a portfolio. | current CTC
pay-history-request | Write a few lines on what you earn now. | what you earn now
pay-history-request | Tell us what salary you expect. |
pay-history-request | We will not ask about your salary history. |
pay-history-request | No state agency is permitted to ask that applicants give their current pay. |
pay-history-request | You answer questions about payslips and tax codes. |
vague-pay | We offer a competitive salary. | competitive salary
vague-pay | You know how competitive tenders work. Salary: £44,000 a year. |
"""
TABLE = [tuple(cell.strip() for cell in line.split("|")) for line in CASES.strip().splitlines()]

# rule | what the posting says | whether the rule speaks
ABSENT = """
missing-pay | Our firm bills £4 million a year and pays well. | yes
missing-pay | You own a budget of $300,000 a year. | yes
missing-pay | Sign-on bonus: $3,000, and a $200 tool allowance | yes
missing-pay | We match 401(k) contributions up to $5,000. | yes
missing-pay | Salary: Band 6 | no
missing-pay | Pay: NJC scale point 12 | no
missing-pay | You get 22 dollars an hour. | no
missing-pay | This is a volunteer role; we pay your bus fare. | no
missing-pay | This is an unpaid internship of six weeks. | no
missing-benefits | You explain housing benefits to tenants. Salary: £29,000 a year. | yes
missing-benefits | Your code benefits millions of users. | yes
missing-benefits | Salary: £31,000 plus pension and 28 days' holiday | no
missing-benefits | The job comes with dental cover and four weeks of holiday. | no
"""
ABSENT_TABLE = [tuple(cell.strip() for cell in line.split("|")) for line in ABSENT.strip().splitlines()]


def _findings(rule: str, said: str) -> list[Finding]:
    text = "# Site supervisor\n\n" + said.replace(" / ", "\n\n") + "\n"
    (document,) = parse.parse(Source(path="job.md", text=text))
    found = list(lint(Posting(document=document), [RULES[f"pay/{rule}"]], Context(as_of=date(2026, 11, 21))))
    return [one for one in found if isinstance(one, Finding)]


def test_the_tables_are_large_and_hold_every_rule() -> None:
    assert len(TABLE) + len(ABSENT_TABLE) >= 60
    assert {f"pay/{row[0]}" for row in (*TABLE, *ABSENT_TABLE)} >= RULES.keys() - {"pay/vague-benefits"}


@pytest.mark.parametrize(("rule", "said", "flagged"), TABLE)
def test_what_is_wrong_with_the_pay(rule: str, said: str, flagged: str) -> None:
    assert [one.match for one in _findings(rule, said)] == ([flagged] if flagged else [])


@pytest.mark.parametrize(("rule", "said", "missing"), ABSENT_TABLE)
def test_what_is_not_there(rule: str, said: str, missing: str) -> None:
    assert len(_findings(rule, said)) == (missing == "yes")


def test_a_range_with_two_equal_ends_is_a_note_and_one_that_falls_an_error() -> None:
    assert _findings("inverted-range", "Pay: $21 - $21 an hour")[0].severity == Severity.NOTE
    assert _findings("inverted-range", "Pay: $27 - $21 an hour")[0].severity == Severity.ERROR


def test_praise_beside_the_thing_itself_is_a_note() -> None:
    assert _findings("vague-benefits", "You get great benefits.")[0].severity == Severity.WARNING
    assert (
        _findings("vague-benefits", "You get great benefits. / ## Benefits / - 28 days of holiday")[0].severity
        == Severity.NOTE
    )
    assert _findings("vague-pay", "We offer a competitive salary.")[0].severity == Severity.WARNING
    assert _findings("vague-pay", "We offer a competitive salary. / Pay: £31,000 a year")[0].severity == Severity.NOTE
