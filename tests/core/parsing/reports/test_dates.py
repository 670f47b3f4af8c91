"""The days on site and the publication day, in every form that reports print."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from core.knowledge import load_knowledge
from core.parsing.mentions.month_names import month_names
from core.parsing.reports.dates import last_date, read_days

from .report_texts import ROWS_2023, ilacs_cover, parsed, sif_cover

MONTHS = month_names(load_knowledge().wording)
NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

FORMS = {
    "Inspection dates: 8 to 19 June 2026": ("2026-06-08", "2026-06-19"),
    "Inspection dates: 14 February to 25 February 2022": ("2022-02-14", "2022-02-25"),
    "Inspection dates: 30 October to 3 November 2023": ("2023-10-30", "2023-11-03"),
    "Inspection dates: 24 February 2025 to 7 March 2025": ("2025-02-24", "2025-03-07"),
    "Inspection date: 11 – 22 July 2022": ("2022-07-11", "2022-07-22"),
    "Inspection date: 13 May 2014 - 5 June 2014": ("2014-05-13", "2014-06-05"),
    "Inspection date: 14 January 2014- 5 February 2014": ("2014-01-14", "2014-02-05"),
    "Inspection date: 05 July 2016–27 July 2016": ("2016-07-05", "2016-07-27"),
    "Inspection date: 20 June 2017 ─ 13 July 2017": ("2017-06-20", "2017-07-13"),
    "Inspection date: 20 June 2017 − 13 July 2017": ("2017-06-20", "2017-07-13"),
    "Inspection date: 20 June 2017 — 13 July 2017": ("2017-06-20", "2017-07-13"),
    "Inspection date: 20 June 2017 ̶ 13 July 2017": ("2017-06-20", "2017-07-13"),
    "Inspection date: 12/09/2016 to 06/10/2016": ("2016-09-12", "2016-10-06"),
    "Inspection date: 12.09.2016 - 06.10.2016": ("2016-09-12", "2016-10-06"),
    "Inspection date: 12/09/16 to 06/10/16": ("2016-09-12", "2016-10-06"),
    "Inspection date: 18 Feb 2014": ("2014-02-18", "2014-02-18"),
    "Inspection date: 18 Feb – 12 Mar 2014": ("2014-02-18", "2014-03-12"),
    "Inspection dates: 19 November-11 December 2013 and 28 – 30 \nJanuary 2014": ("2013-11-19", "2014-01-30"),
    "Inspection dates: 3 to 7 June 2019 and 17 June 2019": ("2019-06-03", "2019-06-17"),
    "Inspection dates: 9 December to 10 January 2020": ("2019-12-09", "2020-01-10"),
    "Inspection dates: 9 December 2019 to \n10 January 2020": ("2019-12-09", "2020-01-10"),
    "Inspection dates : 1 to 12 March 2021": ("2021-03-01", "2021-03-12"),
    "Inspection dates\n1 to 12 March 2021": ("2021-03-01", "2021-03-12"),
    "Inspection dates: Monday 1 March to Friday 12 March 2021": ("2021-03-01", "2021-03-12"),
    "Inspection dates: 1st to 12th March 2021": ("2021-03-01", "2021-03-12"),
    "Inspection dates: from 1 March until 12 March 2021": ("2021-03-01", "2021-03-12"),
    "Inspection dates: 1 March, 2021 to 12 March, 2021": ("2021-03-01", "2021-03-12"),
    "INSPECTION DATES: 1 TO 12 MARCH 2021": ("2021-03-01", "2021-03-12"),
    "Date of inspection: 1 to 12 March 2021": ("2021-03-01", "2021-03-12"),
    "Inspection date: 13 May 2014 to 5 June": ("2014-05-13", "2014-06-05"),
    "Inspection date: 3 Febuary to 5 March 2015": ("2015-02-03", "2015-03-05"),
    "Inspection\ndates: 1 to 12\nMarch 2021": ("2021-03-01", "2021-03-12"),
}


@pytest.mark.parametrize(("printed", "days"), FORMS.items(), ids=FORMS.keys())
def test_days_are_read_in_every_form(printed, days):
    inspection = parsed(ilacs_cover(dates=printed)).inspections[0]
    assert (str(inspection.inspected_from), str(inspection.inspected_to)) == days


@pytest.mark.parametrize(
    "printed", ["Inspection dates: to be confirmed", "Inspection dates: 31 June 2021", "Inspection dates: 8 to 19 June"]
)
def test_days_that_cannot_be_read_are_left_open_and_told(printed):
    inspection = parsed(ilacs_cover(dates=printed)).inspections[0]
    assert inspection.inspected_from is None
    assert any("days on site" in doubt for doubt in inspection.doubts)


def test_days_on_a_line_of_their_own_are_found_without_a_label():
    inspection = parsed(sif_cover(dates="13 May 2014 – 5 June 2014")).inspections[0]
    assert (str(inspection.inspected_from), str(inspection.inspected_to)) == ("2014-05-13", "2014-06-05")


def test_the_numbered_row_below_is_no_day():
    inspection = parsed(
        sif_cover(dates="Inspection date: 11 March 2014 – 2 April 2014", published="", overall="")
    ).inspections[0]
    assert str(inspection.inspected_to) == "2014-04-02"


def test_footers_with_other_days_are_not_believed():
    footer = "Inspection of Wiltshire local authority children’s services\n11 to 15 November 2025 {}\nProse.\n"
    pages = [ilacs_cover(dates="Inspection dates: 11 to 15 November 2024"), *(footer.format(n) for n in (2, 3, 4))]
    assert str(parsed(*pages).inspections[0].inspected_from) == "2024-11-11"


def _written(day: date, form: int) -> str:
    name = NAMES[day.month - 1]
    return (
        f"{day.day} {name} {day.year}",
        f"{day.day:02d} {name[:3]} {day.year}",
        f"{day.day:02d}/{day.month:02d}/{day.year}",
        f"{day.day}{_ordinal(day.day)} {name} {day.year}",
    )[form]


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@given(
    first=st.dates(date(2013, 1, 1), date(2027, 12, 1)),
    length=st.integers(0, 40),
    form=st.integers(0, 3),
    joint=st.sampled_from([" to ", " - ", "-", " and ", " until ", "\nto\n"]),
)
def test_whole_dates_are_read_back(first, length, form, joint):
    last = first + timedelta(days=length)
    text = f"{_written(first, form)}{joint}{_written(last, form)}\nlead inspector".lower()
    days = read_days(text, 0, MONTHS)
    assert days is not None
    assert (days.first, days.last) == (first, last)
    assert text[days.start : days.end].strip() == text[: text.index("\nlead")]


@given(first=st.dates(date(2013, 1, 1), date(2027, 12, 1)), length=st.integers(1, 40))
def test_month_and_year_are_taken_from_the_day_that_follows(first, length):
    last = first + timedelta(days=length)
    month = "" if first.month == last.month and first.year == last.year else f" {NAMES[first.month - 1]}"
    text = f"{first.day}{month} to {_written(last, 0)}".lower()
    days = read_days(text, 0, MONTHS)
    assert days is not None
    assert (days.first, days.last) == (first, last)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("children's services inspection - 12 august 2025", "2025-08-12"),
        ("children's services inspection,  pdf - 02 august 2013", "2013-08-02"),
        ("50285217_12-August-2025", "2025-08-12"),
        ("Wiltshire report 2024-03-15", "2024-03-15"),
        ("inspected 4 march 2024 published 1st May 2024", "2024-05-01"),
        ("report", None),
        ("report 2024", None),
        ("report 45 march 2024", None),
    ],
)
def test_the_day_in_a_file_name(name, day):
    found = last_date(name, MONTHS)
    assert (str(found) if found else None) == day


class TestPublication:
    def test_the_report_states_it(self):
        inspection = parsed(sif_cover(), name="inspection - 9 august 2014.pdf").inspections[0]
        assert (str(inspection.published_on), inspection.published_source) == ("2014-08-08", "text")

    @pytest.mark.parametrize(
        "line",
        [
            "Published: 8 August 2014",
            "Report Published: 8 August 2014",
            "Report published:\n8 August 2014",
            "Report published: 08/08/2014",
        ],
    )
    def test_in_other_words(self, line):
        inspection = parsed(sif_cover(published=line)).inspections[0]
        assert str(inspection.published_on) == "2014-08-08"

    def test_the_file_name_is_taken_where_the_report_is_silent_and_marked_so(self):
        inspection = parsed(ilacs_cover(), name="children's services inspection - 09 april 2024.pdf").inspections[0]
        assert (str(inspection.published_on), inspection.published_source) == ("2024-04-09", "file name")

    def test_neither_says_it(self):
        inspection = parsed(ilacs_cover(), name="report.pdf").inspections[0]
        assert (inspection.published_on, inspection.published_source) == (None, None)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            (sif_cover(), "report.pdf"),
            (ilacs_cover(), "inspection - 08 august 2024.pdf"),
        ],
    )
    def test_it_is_the_day_of_the_document(self, text, name):
        findings = parsed(text, name=name)
        assert findings.article_date == findings.inspections[0].published_on
        assert findings.article_date is not None

    def test_a_day_before_the_inspection_ended_is_not_taken(self):
        inspection = parsed(ilacs_cover(), name="report 1 march 2024.pdf").inspections[0]
        assert inspection.published_on is None
        assert any("file's name" in doubt for doubt in inspection.doubts)

    def test_a_day_in_the_name_that_differs_is_told(self):
        checks = parsed(sif_cover(), name="inspection - 9 september 2014.pdf").checks
        assert [check.outcome.value for check in checks if check.check == "published_vs_file_name"] == ["differs"]


def test_a_full_table_keeps_its_areas_when_the_day_is_misprinted():
    findings = parsed(ilacs_cover(ROWS_2023, dates="Inspection dates: 4 to 15 March 2014"))
    assert findings.inspections[0].framework == "ilacs_2023"
    assert any("did not apply" in doubt for doubt in findings.inspections[0].doubts)
