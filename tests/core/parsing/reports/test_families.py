"""Which family a report is of, what a file with two holds, and what is no report of a known family."""

from __future__ import annotations

import pytest

from core.knowledge import load_knowledge
from core.model import DocumentKind, ProviderType, VisitType
from core.parsing.reports import parse_report
from tests.gold.corpus import LEARNT_FROM, texts

from .report_texts import SIF_GRADES, SIF_TITLE, grades, ilacs_cover, parsed, report, sif_cover

LOOKED_AFTER_COVER = (
    "Inspection of looked after children \nservices \nWiltshire Council \nInspection dates: 15 – 19 July 2013 \n"
    "Reporting inspector Joan Ashdown HMI \nAge group: All \nPublished: 23 August 2013 \n"
)
GRADE_KEY = (
    "Wiltshire Council Inspection of looked after children services 2\nOutstanding (Grade 1) A service that "
    "significantly exceeds \n"
    "minimum requirements\nInadequate (Grade 4) A service that does not meet minimum \nrequirements\n"
)
RECORD = (
    "Wiltshire Council Inspection of looked after children services 19\nRecord of main findings \n"
    "Services for looked after children\nOverall effectiveness Adequate\nCapacity to improve Good\n"
    "Outcomes for looked after children and \nyoung people\nInadequate\nQuality of provision Adequate\n"
    "Leadership and management Outstanding\n"
)
LOOKED_AFTER_GRADES = {
    "overall_effectiveness": "adequate",
    "capacity_to_improve": "good",
    "outcomes_for_looked_after_children": "inadequate",
    "quality_of_provision": "adequate",
    "leadership_and_management": "outstanding",
}
BOARD_COVER = (
    "Inspection of the effectiveness of the local safeguarding children board: Wiltshire 1\nWiltshire "
    "Safeguarding \nChildren Board\n"
    "Inspection of the effectiveness of the local safeguarding \nchildren board \nInspection date: 18 November – "
    "10 December 2014\n"
    "Report published: 10 February 2015 \nThe Local Safeguarding Children Board requires improvement\n"
    "The arrangements in place to evaluate what is done require improvement.\n"
)
BOILERPLATE = (
    "The Office for Standards in Education, Children's Services and Skills (Ofsted) regulates and "
    "inspects to \nachieve excellence.\n"
)


def test_looked_after_children_2013():
    body = (
        "Wiltshire Council Inspection of looked after children services 4\nOverall effectiveness of services for "
        "looked \n"
        "after children and young people\nGrade 3 (Adequate)\n11. The overall effectiveness is adequate.\n"
        "Capacity to improve\nGrade 2 (Good)\n12. The capacity to improve is good.\n"
    )
    findings = parsed(LOOKED_AFTER_COVER, GRADE_KEY, body, RECORD)
    inspection = findings.inspections[0]
    assert grades(findings) == LOOKED_AFTER_GRADES
    assert (inspection.framework, inspection.provider.name) == ("lac_2013", "Wiltshire")
    assert inspection.lead_inspectors == ("Joan Ashdown",)
    assert (str(inspection.inspected_from), str(inspection.published_on)) == ("2013-07-15", "2013-08-23")
    assert {claim.evidence.page for claim in inspection.current} == {4}
    assert [check.outcome.value for check in findings.checks if check.check == "cover_vs_sections"] == ["agrees"]


def test_a_heading_that_says_otherwise_than_the_record_is_told():
    body = (
        "Wiltshire Council Inspection of looked after children services 4\nQuality of provision\nGrade "
        "4 (Inadequate)\n49. Prose.\n"
    )
    findings = parsed(LOOKED_AFTER_COVER, GRADE_KEY, body, RECORD)
    assert grades(findings)["quality_of_provision"] == "adequate"
    assert [check.outcome.value for check in findings.checks if check.check == "cover_vs_sections"] == ["differs"]
    assert any("inadequate" in doubt for doubt in findings.inspections[0].doubts)


def test_sif_with_a_board_gives_two_providers():
    findings = parsed(sif_cover(), "2\nThe Local Safeguarding Children Board is good\nExecutive summary\n")
    council, board = findings.inspections
    assert (council.provider.provider_type, board.provider.provider_type) == (
        ProviderType.CHILDRENS_SERVICES,
        ProviderType.LSCB,
    )
    assert board.provider.name == "Wiltshire Safeguarding Children Board"
    assert board.provider.authority_code == council.provider.authority_code == "E06000054"
    assert grades(findings, 1) == {"lscb": "good"}
    assert "lscb" not in grades(findings, 0)
    assert council.inspected_from == board.inspected_from


def test_sif_without_a_board_is_one_inspection():
    findings = parsed(sif_cover(title=SIF_TITLE), "2\nThe Local Safeguarding Children Board is good\n")
    assert len(findings.inspections) == 1


@pytest.mark.parametrize(
    "again", ["Re-inspection", "Re- \ninspection", "Reinspection", "RE-INSPECTION", "Re - inspection"]
)
def test_a_re_inspection_is_told_by_its_title(again):
    findings = parsed(sif_cover(title=SIF_TITLE.replace("Inspection", again)))
    assert findings.inspections[0].visit_type is VisitType.REINSPECTION
    assert {**SIF_GRADES}.items() <= grades(findings).items()
    assert findings.inspections[0].provider.name == "Wiltshire"


@pytest.mark.parametrize("name", ["Warwickshire", "Cambridgeshire County Council", "North Yorkshire"])
def test_a_name_that_ends_in_re_makes_no_re_inspection(name):
    inspection = parsed(sif_cover(name=name, title=SIF_TITLE)).inspections[0]
    assert inspection.visit_type is VisitType.FULL
    assert not [doubt for doubt in inspection.doubts if "taken for" in doubt]


def test_a_board_alone_gives_no_judgement_of_the_council():
    cover = sif_cover(overall="The Local Safeguarding Children Board requires improvement", rows="")
    findings = parsed(cover, "2\nContents\n")
    assert [inspection.provider.provider_type for inspection in findings.inspections] == [ProviderType.LSCB]
    assert grades(findings) == {"lscb": "requires_improvement"}


def test_what_the_report_of_a_board_alone_says_of_services_is_no_judgement_of_them():
    cover = sif_cover(overall="The Local Safeguarding Children Board requires improvement", rows="")
    findings = parsed(cover, "2\nExecutive summary\nChildren’s services in Wiltshire are inadequate.\nProse.\n")
    assert [grades(findings, n) for n in range(len(findings.inspections))] == [{"lscb": "requires_improvement"}]


def test_a_board_with_its_own_title():
    findings = parsed(BOARD_COVER, "2\nSummary of findings\n")
    assert grades(findings) == {"lscb": "requires_improvement"}
    provider = findings.inspections[0].provider
    assert (provider.name, provider.printed_name) == ("Wiltshire Safeguarding Children Board",) * 2
    assert provider.authority_code == "E06000054"


def test_two_reports_in_one_file_give_both():
    findings = parsed(
        sif_cover(title=SIF_TITLE, published="Report published: 3 February 2015"),
        "2\nProse.\n",
        BOARD_COVER,
        "4\nProse.\n",
    )
    council, board = findings.inspections
    assert grades(findings, 0) == {**SIF_GRADES, "overall_effectiveness": "requires_improvement"}
    assert grades(findings, 1) == {"lscb": "requires_improvement"}
    assert (str(council.published_on), str(board.published_on)) == ("2015-02-03", "2015-02-10")
    assert str(board.inspected_from) == "2014-11-18"


def test_a_board_that_is_announced_but_not_found_is_told():
    findings = parsed(sif_cover(), "2\nProse.\n")
    assert grades(findings, 1) == {}
    assert any("no grade" in doubt for doubt in findings.inspections[1].doubts)


@pytest.mark.parametrize(
    ("heading", "grade"),
    [
        ("The effectiveness of the Local Safeguarding Children Board (LSCB) is \ngood.", "good"),
        (
            "The effectiveness of the Local Safeguarding Children Board (LSCB) \nRequires improvement.",
            "requires_improvement",
        ),
        (
            "The effectiveness of the Local Safeguarding Children Board (LSCB) requires \nimprovement",
            "requires_improvement",
        ),
        ("The effectiveness of the LSCB is inadequate", "inadequate"),
        ("The Local Safeguarding Children Board is Good", "good"),
        ("The Local Safeguarding Children Board (LSCB) is outstanding.", "outstanding"),
        ("The Local Safeguarding Children’s Board requires improvement to \nbe good", "requires_improvement"),
        ("The Local Safeguarding \nChildren Board is inadequate", "inadequate"),
        ("The Wiltshire Safeguarding Children Board is good", "good"),
        ("The Local Safeguarding Children Board is judged to be good", "good"),
        ("The Local Safeguarding Children Board: not judged", "not_judged"),
    ],
)
@pytest.mark.parametrize("on_cover", [True, False])
def test_every_wording_of_the_board_s_judgement(heading, grade, on_cover):
    pages = [sif_cover() + heading + "\n"] if on_cover else [sif_cover(), f"2\n{heading}\nExecutive summary\n"]
    assert grades(parsed(*pages), 1) == {"lscb": grade}


@pytest.mark.parametrize(
    "sentence",
    [
        "An LSCB requires improvement if it does not yet demonstrate good practice.",
        "An LSCB that is good coordinates the activity of statutory partners.",
        "The LSCB is likely to be judged to be good if the following apply:",
        "The chair of the LSCB is outstanding in her work with partners.",
        "The LSCB is good at what it does and well led.",
    ],
)
def test_sentences_about_boards_that_are_no_judgement(sentence):
    assert grades(parsed(sif_cover(), f"2\n{sentence}\n"), 1) == {}


def test_visits_without_grades():
    letter = (
        "Ofsted\nPiccadilly Gate\nStore Street\n15 April 2019\nMs Joan Ashdown, Director of Children’s Services\n"
        "Dear Ms Ashdown\nFocused visit to Wiltshire children’s services\n"
        "This letter summarises the findings of the focused visit to Wiltshire children’s services on 12 and 13 "
        "March 2019. "
        "The inspectors were two of Her Majesty’s Inspectors. At the last inspection in 2015 services were "
        "judged to be good.\n"
    )
    findings = parsed(letter, "2\nYours sincerely\nRavi Mellor\nHer Majesty’s Inspector\n")
    inspection = findings.inspections[0]
    assert inspection.visit_type is VisitType.FOCUSED_VISIT
    assert inspection.provider.name == "Wiltshire"
    assert inspection.current == ()


def test_a_monitoring_visit():
    letter = (
        "Ofsted\nMonitoring visit of Wiltshire Council children’s services\nHer Majesty’s Inspectors "
        "visited. Good progress is made.\n"
    )
    inspection = parsed(letter).inspections[0]
    assert (inspection.visit_type, inspection.provider.name) == (VisitType.MONITORING_VISIT, "Wiltshire")
    assert inspection.claims == ()


UNKNOWN = {
    "school": "Inspection of Larkfield School\nInspection dates: 4 and 5 March 2020\nOverall effectiveness Good\n"
    "Quality of education Good\n" + BOILERPLATE,
    "area SEND": "Area SEND inspection of Wiltshire Local Area Partnership\nInspection dates: 5 to 9 June 2023\n"
    "Lead inspector: J Ashdown\nThe outcome is inconsistent.\n" + BOILERPLATE,
    "adoption agency": "Inspection report for Moorland Adoption Agency\nUnique reference number 12345\nOverall "
    "effectiveness is judged to be good.\n" + BOILERPLATE,
    "2012": "Inspection of local authority arrangements for the protection of children\nWiltshire Council\n"
    "Inspection dates: 8 – 17 January 2013\nReporting inspector Joan Ashdown HMI\nOverall effectiveness "
    "Adequate\n" + BOILERPLATE,
}


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_a_report_of_an_unknown_family_gets_no_judgement_and_says_so(text):
    findings = parsed(text)
    assert findings.kind is DocumentKind.OFFICIAL_REPORT
    assert all(not inspection.claims for inspection in findings.inspections)
    assert any("does not know" in doubt for doubt in findings.inspections[0].doubts)


def test_a_report_of_an_unknown_family_has_the_day_of_its_name():
    findings = parsed(UNKNOWN["school"], name="larkfield school - 8 may 2020.pdf")
    assert (str(findings.article_date), str(findings.inspections[0].published_on)) == ("2020-05-08", "2020-05-08")


ARTICLES = {
    "news": "Council praised by Ofsted\nWiltshire’s children’s services have been rated good. Inspectors visited "
    "in March 2024.\n",
    "committee paper": "Report to Cabinet\n1. Ofsted published its inspection of local authority children’s "
    "services in May.\nOverall effectiveness Good\n",
    "press release": "Inspection of Wiltshire children’s services: we are good!\nThe council is delighted with "
    "its rating.\n",
    "committee paper with the table": "Wiltshire Council\nScrutiny Committee, 4 June 2024\n1. Ofsted published its "
    "report on the inspection of Wiltshire children’s services in May.\n2. The judgements are:\n(a) The impact of "
    "leaders on social work practice with children and families – Good\n(b) Overall effectiveness – Good\n",
    "minutes": "MINUTES of the panel held on 10 March 2016\nThe Director told members of the inspection of services "
    "for children in need of help and protection, children looked after and care leavers.\nAdoption performance was "
    "good.\n",
    "release": "Four good grades\nOfsted has published the findings of an inspection of Wiltshire’s children’s "
    "services. The impact of leaders on social work practice is good.\n",
    "story about a visit": "Inspectors are back\nA monitoring visit to Wiltshire children’s services has found slow "
    "progress, Ofsted says in a letter.\n",
    "headline about a visit": "Focused visit to Wiltshire praised\nOfsted inspectors liked what they saw.\n",
    "empty": "\n",
}


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES.keys())
def test_what_is_no_official_report_is_left_to_the_article_parser(text):
    assert parse_report(report(text), load_knowledge()) is None


def test_a_report_deep_inside_a_longer_paper_is_left_to_the_article_parser():
    pages = [f"{n}\nReport to Cabinet on many things.\n" + "The council did much. " * 9 for n in range(1, 8)]
    assert parse_report(report(*pages, ilacs_cover()), load_knowledge()) is None


def test_a_leaflet_of_one_page_before_the_cover_does_no_harm():
    assert len(grades(parsed("Leaflet\n", ilacs_cover()))) == 5


def test_a_cover_printed_twice_is_one_report():
    findings = parsed(ilacs_cover(), ilacs_cover(), "3\nProse.\n")
    assert len(findings.inspections) == 1
    assert len(grades(findings)) == 5


def test_no_labelled_article_is_taken_for_a_report():
    for article_set in LEARNT_FROM:
        for path in texts(article_set)[::9]:
            assert parse_report(report(path.read_text(encoding="utf-8")), load_knowledge()) is None, path
