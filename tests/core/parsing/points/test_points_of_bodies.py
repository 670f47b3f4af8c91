"""Points go to the inspection of the body that they are about."""

from __future__ import annotations

from tests.core.parsing.conftest import SCHOOL


def test_points_go_to_the_body_that_the_paragraph_names(read):
    findings = read(
        SCHOOL + "Mossfield Primary School is good. Inspectors praised its choir.\n\n"
        "Thornbury Infant School requires improvement. Inspectors praised its library.\n"
    )
    assert {
        inspection.provider.name: [point.evidence.text for point in inspection.points]
        for inspection in findings.inspections
    } == {"Mossfield Primary School": ["its choir"], "Thornbury Infant School": ["its library"]}


def test_a_heading_names_the_body_of_the_paragraph_under_it(read):
    findings = read(
        "Two schools, two grades\n\n12 July 2024\n\n"
        "Ofsted's inspectors were at Mossfield Primary School and Thornbury Infant School in June 2024.\n\n"
        "Mossfield Primary School\n\nGood in every area. Inspectors praised the singing.\n\n"
        "Thornbury Infant School\n\nOverall it requires improvement. Inspectors were critical of the marking.\n"
    )
    assert {
        inspection.provider.name: [point.evidence.text for point in inspection.points]
        for inspection in findings.inspections
    } == {"Mossfield Primary School": ["the singing"], "Thornbury Infant School": ["the marking"]}
