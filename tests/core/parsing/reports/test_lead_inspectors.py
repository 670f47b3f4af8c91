"""Lead inspectors: names as printed, titles cut, deputies and teams left out."""

from __future__ import annotations

import pytest

from .report_texts import ilacs_cover, parsed, sif_cover

PRINTS = {
    "Lead inspector:Joan Ashdown, HMI": ["Joan Ashdown"],
    "Lead inspector – Joan Ashdown HMI": ["Joan Ashdown"],
    "Lead inspector: Her Majesty’s Inspector Joan Ashdown": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown\nPaul Orme HMI, Janet Fry HMI": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown HMI\nPaul Orme HMI, Janet Fry HMI": ["Joan Ashdown"],
    "Lead inspectors: Joan Ashdown and\nRavi Mellor, His Majesty’s Inspectors": ["Joan Ashdown", "Ravi Mellor"],
    "Lead inspector: Joan Ashdown HMI and Ravi Mellor HMI": ["Joan Ashdown", "Ravi Mellor"],
    "Lead inspectors: Joan Ashdown, Ravi Mellor": ["Joan Ashdown", "Ravi Mellor"],
    "Lead inspector: Joan Ashdown, His Majesty’s Inspector": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown, Her Majesty's Inspector": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown HMI": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown, HMI": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown (HMI)": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown, Senior HMI": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown, SHMI": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown, Senior His Majesty’s Inspector": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown\nHer Majesty’s Inspector": ["Joan Ashdown"],
    "Lead inspector : Joan Ashdown\nHer Majesty’s Inspector": ["Joan Ashdown"],
    "Lead inspector:\nJoan Ashdown\nHer Majesty’s Inspector": ["Joan Ashdown"],
    "Lead inspector: Joan\nAshdown, His Majesty’s Inspector": ["Joan Ashdown"],
    "Lead inspector: Paula Thorne-Jones HMI": ["Paula Thorne-Jones"],
    "Lead inspector: Paula Thorne-\nJones": ["Paula Thorne-Jones"],
    "Lead inspector: Jenny-ellen Scotford, His Majesty’s Inspector": ["Jenny-ellen Scotford"],
    "Lead inspector: Máire Athlone, His Majesty’s Inspector": ["Máire Athlone"],
    "Lead inspector: Paul D’Arcy, His Majesty’s Inspector": ["Paul D’Arcy"],
    "Lead inspector: Ann de la Mare, His Majesty’s Inspector": ["Ann de la Mare"],
    "Lead inspector: Joan B. Ashdown, His Majesty’s Inspector": ["Joan B. Ashdown"],
    "Lead inspector: Mrs Joan Ashdown, His Majesty’s Inspector": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown": ["Joan Ashdown"],
    "Lead inspector Joan Ashdown HMI": ["Joan Ashdown"],
    "Lead inspector on site: Joan Ashdown, His Majesty’s Inspector": ["Joan Ashdown"],
    "LEAD INSPECTOR: Joan Ashdown, HMI": ["Joan Ashdown"],
    "Lead inspectors: Joan Ashdown and Ravi Mellor, His Majesty’s Inspectors": ["Joan Ashdown", "Ravi Mellor"],
    "Lead inspectors: Joan Ashdown, HMI and Ravi Mellor, HMI": ["Joan Ashdown", "Ravi Mellor"],
    "Lead inspectors: Joan Ashdown, His Majesty’s Inspector\nRavi Mellor, His Majesty’s Inspector": [
        "Joan Ashdown",
        "Ravi Mellor",
    ],
    "Lead inspectors: Joan Ashdown & Ravi Mellor HMI": ["Joan Ashdown", "Ravi Mellor"],
    "Lead inspector: Joan Ashdown, HMI\nDeputy lead inspector: Ravi Mellor, HMI": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown, Social Care Regulatory Inspector": ["Joan Ashdown"],
    "Lead inspector: Joan Ashdown, Ofsted Inspector": ["Joan Ashdown"],
}


@pytest.mark.parametrize(("printed", "names"), PRINTS.items(), ids=PRINTS.keys())
def test_names_on_covers(printed, names):
    assert list(parsed(ilacs_cover(lead=printed)).inspections[0].lead_inspectors) == names


def test_a_cover_without_one_names_nobody():
    assert parsed(ilacs_cover(lead="")).inspections[0].lead_inspectors == ()


def test_the_team_near_the_end_of_older_reports():
    team = (
        "The inspection team consisted of seven of Her Majesty’s Inspectors (HMI).\nThe inspection team\n"
        "Deputy lead inspector: Ravi Mellor\nLead inspector: Joan Ashdown\nDeputy lead inspector Ravi Mellor\n"
        "Team inspectors: Paul Orme HMI, Janet Fry HMI\nQuality assurance manager: Nick Hale\n"
    )
    inspections = parsed(sif_cover(), "2\nThe Local Safeguarding Children Board is good\n", "3\n" + team).inspections
    assert [list(inspection.lead_inspectors) for inspection in inspections] == [["Joan Ashdown"], ["Joan Ashdown"]]


def test_a_lead_inspector_in_a_sentence_is_no_name():
    prose = "Leaders met the\nlead inspector Every Week to discuss what was found. \n"
    assert parsed(ilacs_cover(lead="", prose=prose)).inspections[0].lead_inspectors == ()
