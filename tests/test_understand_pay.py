"""Pay is read in the forms people write it, and other money is left alone."""

from __future__ import annotations

import pytest

from jdlint.document import Document, Source
from jdlint.facts import Pay, Section
from jdlint.parse import parse
from jdlint.text import Span
from jdlint.understand.money import amounts
from jdlint.understand.pay import figures, pay

# min, max, currency, period of the first figure
Figure = tuple[float | None, float | None, str | None, str | None]


def document(text: str, path: str = "posting.txt") -> Document:
    return parse(Source(path=path, text=text))[0]


def read(text: str, path: str = "posting.txt") -> list[Pay]:
    return list(pay(document(text, path), ()))


def shape(found: Pay) -> Figure:
    return (found.min, found.max, found.currency, found.period)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Salary: $95,000", (95000, 95000, "USD", "year")),
        ("We pay £13.15 an hour in the first year", (13.15, 13.15, "GBP", "hour")),
        ("$28 to $34 an hour depending on certification", (28, 34, "USD", "hour")),
        ("Hourly: $22–$26", (22, 26, "USD", "hour")),
        ("Hourly rate: 22.50 - 25.00", (22.5, 25, None, "hour")),
        ("Leaders are given a $450 stipend for each week of camp.", (450, 450, "USD", "week")),
        ("A bonus is due in June. A wage of $900 is paid weekly.", (900, 900, "USD", None)),
        ("Salary in GBP: 31,000", (31000, 31000, "GBP", "year")),
        ("Day rate: £450–£500 outside IR35", (450, 500, "GBP", "day")),
        ("Pay: $1,200 per week", (1200, 1200, "USD", "week")),
        ("Between CAD $70,000 and $85,000", (70000, 85000, "CAD", "year")),
        ("A$95,000–A$105,000 plus superannuation", (95000, 105000, "AUD", "year")),
        ("NZ$80,000 per year", (80000, 80000, "NZD", "year")),
        ("Wage: CHF 95'000 – 110'000", (95000, 110000, "CHF", "year")),
        ("650 000 SEK per year", (650000, 650000, "SEK", "year")),
        ("PLN 18 000 – 24 000 net + VAT per month", (18000, 24000, "PLN", "month")),
        ("¥6,000,000 – ¥8,000,000 annually", (6e6, 8e6, "JPY", "year")),
        ("Annual salary of R450 000", (450000, 450000, "ZAR", "year")),
        ("Remuneration: 400,000 AMD net per month", (400000, 400000, "AMD", "month")),
        ("Salary: €45.000,00 p.a.", (45000, 45000, "EUR", "year")),
        ("Gehalt: 55.000 – 65.000 € brutto pro Jahr", (55000, 65000, "EUR", "year")),
        ("Das Mindestgehalt beträgt € 2.800,- brutto pro Monat", (2800, 2800, "EUR", "month")),
        ("Compensation: ₹12,00,000 to ₹18,00,000 per annum", (1.2e6, 1.8e6, "INR", "year")),
        ("CTC: 8-12 LPA", (8e5, 1.2e6, "INR", "year")),
        ("Salary: 1.8 Cr CTC", (1.8e7, 1.8e7, "INR", "year")),
        ("Salary of £45 - 65k", (45000, 65000, "GBP", "year")),
        ("Salary: Rs. 15,000 - 20,000 pm", (15000, 20000, "INR", "month")),
        ("Salary-20,000/- to 35,000/-", (20000, 35000, "INR", "month")),
        ("Salary: KSh 20,000/- to 30,000/- per month", (20000, 30000, "KES", "month")),
        ("Pay: £9:70 to £10:71 an hour", (9.7, 10.71, "GBP", "hour")),
        ("You work up to 30 hours per week at a rate of $22.12.", (22.12, 22.12, "USD", "hour")),
        ("Salary Rs 25k-30k/month", (25000, 30000, "INR", "month")),
        ("Salary: Ksh. 35,000/month", (35000, 35000, "KES", "month")),
        ("Salary: N120,000 per month", (120000, 120000, "NGN", "month")),
        ("Salary: Dhs 3500 + commission", (3500, 3500, "AED", "month")),
        ("Chef de Partie, £34k + tips, Leeds", (34000, 34000, "GBP", "year")),
        ("Compensation: $200K + equity", (200000, 200000, "USD", "year")),
        ("Salary: R25 000 pm", (25000, 25000, "ZAR", "month")),
        ("£350 p/d", (350, 350, "GBP", "day")),
        ("£24,404 - £25,183 pro rata 1 year temporary contract", (24_404, 25_183, "GBP", "year")),
        ("Includes a $50k starting salary, benefits and a travel budget", (50_000, 50_000, "USD", "year")),
        ("Salary: >= 50k €", (50_000, None, "EUR", "year")),
        ("R450 per day", (450, 450, "ZAR", "day")),
        ("Salary: P25,000 per month", (25000, 25000, "PHP", "month")),
        ("Salary: S$3,000 - S$4,500 per month", (3000, 4500, "SGD", "month")),
        ("Salary: GH₵ 3,000 monthly", (3000, 3000, "GHS", "month")),
        ("Salary: UGX 1,200,000 per month", (1200000, 1200000, "UGX", "month")),
        ("Salary: Tsh 500,000 per month", (500000, 500000, "TZS", "month")),
        ("Salary: Tk. 30,000 per month", (30000, 30000, "BDT", "month")),
        ("Hourly rate: £11.44ph", (11.44, 11.44, "GBP", "hour")),
        ("$95k + super, Melbourne VIC", (95000, 95000, "AUD", "year")),
        ("A salary of 35 000 - 40 000 SEK/month", (35000, 40000, "SEK", "month")),
        ("Salary: 1700 - 1800 (In MYR - Malaysian Ringgit)", (1700, 1800, "MYR", "month")),
        ("Monthly salary: 20000 ETB", (20000, 20000, "ETB", "month")),
        ("Remuneration: Rs. 31,000/- p.m. + HRA", (31000, 31000, "INR", "month")),
        ("$19.23 - $24.04 hourly ($40,000-$50,000 annually)", (19.23, 24.04, "USD", "hour")),
        ("Salary: 8 Lakhs per annum", (800000, 800000, "INR", "year")),
        ("Salary in Shanghai: ¥240,000 per year", (240000, 240000, "CNY", "year")),
        ("Chef de Partie. 24 hours a week. £27,000 FTE.", (27000, 27000, "GBP", "year")),
        ("Flat fee of $1,200 for the project", (1200, 1200, "USD", "project")),
        ("Salary £40-65,000", (40000, 65000, "GBP", "year")),
        ("Pay range $80,K - $95K", (80000, 95000, "USD", "year")),
        ("The salary is in the low 50k's", (50000, 50000, None, "year")),
        ("Salary: $76,000.00 min - $91,000.00 max", (76000, 91000, "USD", "year")),
        ("£25,000pa", (25000, 25000, "GBP", "year")),
        ("One year, PhD in music or history. $31K with full benefits. Send a CV.", (31000, 31000, "USD", "year")),
        ("SalesYard - Welder - Perth (Australia) - $120K + bonus and van", (120000, 120000, "AUD", "year")),
        ("We pay about US $28,000, the equivalent in Berlin of some $40,000", (28000, 28000, "USD", "year")),
        ("Pay: 24.50/hr", (24.5, 24.5, None, "hour")),
        ("compensation: 13 per hour", (13, 13, None, "hour")),
        ("Salary: 22.97 – 31.01", (22.97, 31.01, None, "hour")),
        ("$41,500 for the 9 month project", (41500, 41500, "USD", "project")),
        ("Starting $13-15 depending on experience", (13, 15, "USD", "hour")),
        ("$90,000", (90000, 90000, "USD", "year")),
        ("We offer 38k to 42k, plus a van", (38000, 42000, None, "year")),
        ("Cooks earn 9 dollars an hour", (9, 9, "USD", "hour")),
        ("USD 90K-110K plus equity", (90000, 110000, "USD", "year")),
        ("Salary: from 800 up to 1500 EUR a month", (800, 1500, "EUR", "month")),
        ("Salary: Php 22,000 - 26,000", (22000, 26000, "PHP", "month")),
        ("Salary: Rp 7.500.000 - 9.000.000", (7.5e6, 9e6, "IDR", "month")),
        ("Salary: 14 000 - 17 500 zł gross", (14000, 17500, "PLN", "month")),
        ("Salary: 42 000 Kč", (42000, 42000, "CZK", "month")),
        ("Ab 2.700 € brutto im Monat", (2700, None, "EUR", "month")),
        ("€2.600,- bruto per maand", (2600, 2600, "EUR", "month")),
        ("Salary: 38 000 - 41 000 SEK/mån", (38000, 41000, "SEK", "month")),
        ("Salary: AED 6,000 - 7,500", (6000, 7500, "AED", "month")),
        ("Salary: NGN 180,000", (180000, 180000, "NGN", "month")),
        ("Salary: PKR 45k-55k, Lahore", (45000, 55000, "PKR", "month")),
        ("Salary: ZAR 540,000", (540000, 540000, "ZAR", "year")),
        ("The post pays $NZ35,000 per year.", (35000, 35000, "NZD", "year")),
        ("Stipend: NRs 3000 per month", (3000, 3000, "NPR", "month")),
        ("Salary: ₹ 60,000 - 2,10,000", (60000, 210000, "INR", "month")),
        ("Salary: INR 18,000", (18000, 18000, "INR", "month")),
        ("Salary: €2,300", (2300, 2300, "EUR", "month")),
        ("Salary: $2,400 biweekly", (2400, 2400, "USD", None)),
        ("Salary: $58K/year minimum", (58000, None, "USD", "year")),
        ("55-70K salary with full benefits", (55000, 70000, None, "year")),
        ("A stipend of $900 for each month of teaching", (900, 900, "USD", "month")),
        ("A 10-month contract that pays $66,000", (66000, 66000, "USD", "year")),
        ("Band 5, £29,900 to £36,400 plus 5% HCAS (min £1,190)", (29900, 36400, "GBP", "year")),
        ("Salary is £14K for the fixed term", (14000, 14000, "GBP", "project")),
        ("Salary: 18K-24K RMB", (18000, 24000, "CNY", "month")),
        ("Salary: 90.000 - 110.000 RSD", (90000, 110000, "RSD", "month")),
        ("Salary: 280,000 yen", (280000, 280000, "JPY", "month")),
        ("Salary: 320 000 FCFA", (320000, 320000, "XOF", "month")),
        ("Consultancy fee: USD 240 per day", (240, 240, "USD", "day")),
        ("$4,000 sign-on; $31/hr", (31, 31, "USD", "hour")),
        ("Gratis or $150 total", (150, 150, "USD", "project")),
        ("Pay: $9,000-$9,500 over the duration of the engagement", (9000, 9500, "USD", "project")),
        ("Days, evenings and nights; salary $64,000 to start", (64000, 64000, "USD", "year")),
    ],
)
def test_a_figure_is_read(line: str, expected: Figure) -> None:
    assert shape(read(line)[0]) == expected


@pytest.mark.parametrize(
    ("line", "low", "high"),
    [
        ("Base salary: up to €130,000", None, 130000),
        ("Hiring maximum: $58,000", None, 58000),
        ("The maximum salary for this grade is $58,000", None, 58000),
        ("Pay: from $21.00 per hour", 21, None),
        ("Salary from £30,000", 30000, None),
        ("Salary: $38,730+", 38730, None),
        ("The salary is $75,000 or higher", 75000, None),
        ("The starting salary is $53,260", 53260, 53260),
        ("Salary: > €48,000", 48000, None),
        ("Pay: >>> $18/hr <<<", 18, 18),
    ],
)
def test_open_ends(line: str, low: float | None, high: float | None) -> None:
    found = read(line)[0]
    assert (found.min, found.max) == (low, high)


@pytest.mark.parametrize(
    "line",
    [
        "We raised $40M in Series B funding.",
        "Stylists get up to $600 towards training.",
        "Salary on request. Expected hours: 20 – 50 per week",
        "You will manage a budget of £2.5 million.",
        "A dedicated staff of 91 and a $9.4 million budget",
        "401(k) match up to 4% of salary",
        "Pay attention to PHP 8 and the salary module",
        "We pay two: 3 PHP developers",
        "A great 401k plan after a year",
        "Employees receive a $1,500 learning stipend each year.",
        "Sign-on bonus of $5,000 for experienced nurses",
        "Refer a friend and earn $1,000",
        "We pay £500 for each candidate you recommend.",
        "A quota of $1.2M in new business a year",
        "The application fee is $35.",
        "Pay €35 uniform deposit on the first day",
        "Please pay us £18 before the induction.",
        "Trainees must pay $60 for the course, and we pay the rest.",
        "Attach a PDF of at most 10 MB (form.doc, 24K).",
        "Founded in 1998, we have 250 employees in 12 countries.",
        "Call 555-0134 or 020 7946 0123.",
        "You must be 18 years or older and work 40 hours per week.",
        "Experience of 10-K filings",
        "Tuition reimbursement up to $5,250 per year",
        "Fines of £2,000 may be imposed.",
        "Our customers spend $300 a month on average.",
        "Home office budget: €800",
        "€2,000 annual L&D budget",
        "Rooms at £30 per night or £400 per month for staff accommodation",
        "Carry up to a maximum of 55 pounds",
        "Requisition R133795",
        "Lift up to 50 pounds without help",
        "A monthly travel allowance of £120",
        "The team ships 20k orders per day.",
        "Competitive salary and 25 days of annual leave",
        "Salary reviews take place every 12 months.",
        "Pay is reviewed in April 2025.",
        "Salary: competitive. Closing date: 30/06/2025",
        "We pay for your certification ($300).",
        "Every posting of ours names the salary range.",
        "Paid holidays (8 per year)",
        "A 12.5 hour night shift on a rota",
        "Salary: **** a year",
        "Our top agents earn $200,000 a year.",
        "A $3,000 sign-on bonus: $1,000 is paid on your first day and $2,000 after a year.",
        "We offer a $400 stipend for books.",
        "Layover pay: $95 per day",
        "Detention: $14/hour after two hours",
        "An extra $2.50 per hour on bank holidays",
        "You pay invoices of £20 to £5,000 a day.",
        "The agent collects rents of £900 a month.",
    ],
)
def test_other_money_is_no_pay(line: str) -> None:
    assert read(line) == []


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("compensation: 13-15", (13, 15, None, "hour")),
        ("pay: 12.50 plus tips", (12.5, 12.5, None, "hour")),
        ("compensation: 14 with a raise after training", (14, 14, None, "hour")),
        ("pay_rate: 18+", (18, None, None, "hour")),
        (
            "baseSalary:\n  currency: USD\n  value: 31\n  minValue: 28\n  maxValue: 34\n  unitText: HOUR",
            (28, 34, "USD", "hour"),
        ),
        ("salaryMin: 2100\nsalaryMax: 2500\nsalaryPeriod: month\ncurrency: EUR", (2100, 2500, "EUR", "month")),
        ("salary: 41,000-44,000\ncurrency: GBP", (41000, 44000, "GBP", "year")),
    ],
)
def test_keys_give_mere_numbers(keys: str, expected: Figure) -> None:
    assert shape(read(f"---\ntitle: Fitter\n{keys}\n---\n\nWe fit windows.\n", "fitter.md")[0]) == expected


def test_a_key_about_other_money_gives_no_pay() -> None:
    keys = "---\ntitle: Ward Clerk\nsalary: ₹24,000 per month\nexam_fee: ₹150\n---\n\nFile charts.\n"
    assert [shape(found) for found in read(keys, "clerk.md")] == [(24000, 24000, "INR", "month")]


@pytest.mark.parametrize("key", ["pay: 12 weeks", "compensation: 3rd party", "pay_scale: 4", "pay: 20% commission"])
def test_keys_with_other_numbers_give_no_pay(key: str) -> None:
    assert read(f"---\ntitle: Fitter\n{key}\n---\n\nWe fit windows.\n", "fitter.md") == []


def test_dollars_are_a_month_s_where_pay_is_told_by_the_month() -> None:
    assert read("Location: Tbilisi, Georgia\n\nSalary: $ 650")[0].period == "month"


def test_what_is_earned_beside_the_base_is_kept_apart() -> None:
    found = read("Basic salary £20,000 to £25,000, OTE of £30,000 - £40,000")
    assert [(f.kind, f.min, f.max) for f in found] == [("base", 20000, 25000), ("ote", 30000, 40000)]
    assert [f.min for f in read("Salary: $2.13/hr + tips. Expect tips to average $15 an hour.")] == [2.13]
    assert [f.kind for f in read("Tip pool: average $20-30/hr")] == ["tips"]
    assert [f.kind for f in read("£25-35k OTE")] == ["ote"]


def test_every_level_is_listed() -> None:
    found = read("Pay Rates: Days: £19.38 Nights: £25.19 Bank holidays: £31")
    assert [f.min for f in found] == [19.38, 25.19, 31]
    assert {f.period for f in found} == {"hour"}


def test_a_label_behind_an_amount_is_that_of_the_next() -> None:
    first = read("Pay: an hourly rate of $22.50 USD (yearly: $46 800 USD)")[0]
    assert (first.min, first.period) == (22.5, "hour")


def test_a_dollar_is_the_country_s() -> None:
    assert read("Location: Toronto, ON\n\nSalary: $70,000 a year")[0].currency == "CAD"
    assert read("Location: Perth WA, Australia\n\nSalary: $70,000 a year")[0].currency == "AUD"
    assert read("Location: Tulsa, OK\n\nSalary: $70,000 a year")[0].currency == "USD"
    assert read("Location: Berlin, Germany\n\nA salary of around 50-60k")[0].currency == "EUR"
    assert read("Location: Oslo, Norway\n\nSalary: kr 600 000 per year")[0].currency == "NOK"


def test_drivers_are_paid_by_the_mile() -> None:
    found = read("Pay: 48 to 53 CPM. Layover: $90 per day.")
    assert [(*shape(one), one.period_stated) for one in found] == [(0.48, 0.53, "USD", None, True)]
    assert shape(read("Haul milk tanks for .57 cents per mile.")[0])[:2] == (0.57, 0.57)
    assert read("Mileage is reimbursed at 65 cents per mile.") == []
    assert read("Run campaigns at 14 CPM.") == []


def test_where_no_place_tells_the_country_words_may() -> None:
    assert read("You must be a Canadian citizen.\n\nWage: $19 an hour")[0].currency == "CAD"
    assert read("Location: Tulsa, OK\n\nA Canadian citizen may apply.\n\nWage: $19 an hour")[0].currency == "USD"
    assert read("Open to any Australian citizen.\n\nSalary: $82,000 a year")[0].currency == "AUD"


def test_a_heading_or_a_column_says_what_a_figure_is() -> None:
    text = "# Nurse\n\n## Compensation\n\n$36.50\n\n## Costs\n\n$36.50 uniform deposit\n"
    assert [f.min for f in read(text, "nurse.md")] == [36.5]
    table = "# Porter\n\n| Level | Salary |\n| --- | --- |\n| 1 | £21,000 |\n| 2 | £23,500 |\n"
    assert [f.max for f in read(table, "porter.md")] == [21000, 23500]


def test_front_matter_gives_the_ends() -> None:
    found = read("---\ntitle: Clerk\nmin_payrange: $ 41,200\nmax_payrange: $ 52,900\n---\n\nText.\n", "clerk.md")
    assert [shape(f) for f in found] == [(41200, 52900, "USD", "year")]
    assert [shape(f) for f in read("---\nsalary: 24k - 28k EUR\n---\n\nText.\n", "a.md")] == [
        (24000, 28000, "EUR", "year")
    ]


def test_a_template_tag_gives_the_ends() -> None:
    text = '# Clerk\n\nPay:\n\n{% include salary_range.html min="$41,200" max="$52,900" %}\n\nMore text.\n'
    assert [shape(f) for f in read(text, "clerk.md")] == [(41200, 52900, "USD", "year")]
    assert read('# Clerk\n\n{% include salary_range.html min="" max="" %}\n', "clerk.md") == []


def test_structured_data_gives_the_ends() -> None:
    ld = """{"@type": "JobPosting", "title": "Baker", "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR",
    "value": {"@type": "QuantitativeValue", "minValue": 2300, "maxValue": 2700, "unitText": "MONTH"}}}"""
    assert [shape(f) for f in read(ld, "baker.json")] == [(2300, 2700, "EUR", "month")]
    negotiable = """{"@type": "JobPosting", "title": "Baker", "baseSalary": "negotiable"}"""
    assert read(negotiable, "baker.json") == []


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("Compensation/Grade Level: GS-14/GS-15", "GS-14/GS-15"),
        ("Staff Nurse, Band 5", "Band 5"),
        ("This role is classified as an [EX-01](https://pay.example/ex) in its group.", "EX-01"),
        ("This role is classified as an IT-04 or IT-05 in its group.", "IT-04 or IT-05"),
        ("Salary Grade: NSN3", "NSN3"),
        ("Salary grade: LIBR", "LIBR"),
        ("Current Salary Schedule: 42", "42"),
        ("GRADE LEVEL: 9", "9"),
        ("Vergütung nach TVöD E13", "TVöD E13"),
        ("Entgeltgruppe 9b", "Entgeltgruppe 9b"),
        ("NJC scale point 12-17", "NJC scale point 12-17"),
        ("Pay: MPS/UPS", "MPS/UPS"),
        ("The post is at pay band 4.", "4"),
    ],
)
def test_a_grade_is_pay(line: str, grade: str) -> None:
    found = read(line)
    assert [(f.grade, f.min, f.max) for f in found] == [(grade, None, None)]


@pytest.mark.parametrize(
    "line",
    [
        "One year of experience equivalent to at least the GS-11 level",
        "Teach grade 5 mathematics",
        "Operate in band 40 of the spectrum",
        "Salary level: 50,000 is not a grade",
        "Pay scale: TBC",
    ],
)
def test_what_is_no_grade(line: str) -> None:
    assert [f.grade for f in read(line) if f.grade] == []


def test_the_main_pay_stands_first() -> None:
    text = "Overtime is paid at $31 per hour. The salary range is $52,000 - $58,000 a year."
    posting = document(text)
    section = Section(kind="pay", how="body", span=Span(text.index("The salary"), len(text)))
    assert [f.min for f in pay(posting, [section])] == [52000, 31]


def test_what_only_looks_like_pay_counts_less_in_other_sections() -> None:
    text = "$14.50 per hour"
    posting = document(text)
    benefits = Section(kind="benefits", how="heading", span=Span(0, len(text)))
    assert [f.min for f in figures(posting)] == [14.5]
    assert pay(posting, [benefits]) == ()
    assert [f.min for f in pay(posting, [])] == [14.5]


def test_spans_cover_the_figure() -> None:
    posting = document("The pay is $14.00-$17.00 per hour, paid weekly.")
    assert [(f.text, f.span.of(posting.text)) for f in figures(posting)] == [("$14.00-$17.00 per hour",) * 2]


def test_pay_said_again_for_another_period_counts_once() -> None:
    assert [shape(found) for found in read("$19.23 - $24.04 hourly ($40,000-$50,000 annually)")] == [
        (19.23, 24.04, "USD", "hour")
    ]
    assert len(read("£12 an hour, or £400 a day for trainers")) == 2


def test_a_figure_in_brackets_that_pay_comes_to_is_not_counted_again() -> None:
    text = "- **Pay:** $14/hour\n- **Hours:** 16 hours/day, 3 days/week (~$2,900/month)\n"
    assert [shape(found) for found in read(text, "posting.md")] == [(14, 14, "USD", "hour")]
    text = "Salary £24,000 - £26,000 a year, depending on skill (£12.31 - £13.33 per hour)"
    assert [shape(found) for found in read(text)] == [(24000, 26000, "GBP", "year")]
    assert len(read("Salary £24,000 a year, rising with overtime (£30 per hour)")) == 2


def test_the_same_money_in_another_period_counts_once_wherever_it_stands() -> None:
    text = "## Pay\n\nAverage $52,000 a year\n\nYou will like it.\n\nWeekly guarantee: $1,000 weekly\n"
    assert [shape(found) for found in read(text, "posting.md")] == [(52000, 52000, "USD", "year")]
    assert len(read(text.replace("$1,000", "$1,200"), "posting.md")) == 2


def test_what_a_pro_rata_salary_comes_to_counts_once() -> None:
    text = "Salary £26,000 p.a. pro rata, 15 hours a week (£10,400)"
    assert [shape(found) for found in read(text)] == [(26000, 26000, "GBP", "year")]


def test_the_parts_of_a_bonus_are_no_pay() -> None:
    text = "## Pay\n\n* From $39,000 a year\n* $900 welcome bonus\n  * $300 on the first day\n  * $600 in June\n"
    assert [found.min for found in read(text, "posting.md")] == [39000]
    rates = "## Pay\n\n* $900 welcome bonus\n  * Drivers: $21/hour\n"
    assert [found.min for found in read(rates, "posting.md")] == [21]


@pytest.mark.parametrize("text", ["Salary USD\n43 hours", "43\nUSD 5,000"])
def test_a_currency_belongs_to_its_own_line(text: str) -> None:
    assert next(found for found in amounts(text, 0, len(text)) if found.low == 43).currency is None


def test_what_holds_the_base_pay_is_not_base_pay() -> None:
    base, whole = read("Pay: $119,000 - $246,000, including a base salary of $100,000 - $160,000, an equity plan")
    assert (base.min, base.max, base.kind) == (100000, 160000, "base")
    assert (whole.min, whole.max, whole.kind) == (119000, 246000, "ote")
