"""The lines of ``extract --json`` keep their promise."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from core.cli.extract_json import document_line, error_line
from core.errors import DamagedFileError
from core.model import Check, CheckOutcome
from tests.core.library.conftest import Story

STORY = Story(
    earlier={"overall_effectiveness": "good"},
    leads=("Ottilie Marsh", "Ben Carrow"),
    inspected_from=date(2025, 6, 23),
    checks=(CheckOutcome.AGREES,),
)


def test_every_field_of_the_contract_is_there() -> None:
    line = json.loads(document_line("a.txt", STORY.document, STORY.findings, with_text=False))
    assert list(line) == [
        *("path", "sha256", "kind", "title", "outlet", "article_date", "framework_note"),
        *("inspections", "quotes", "checks", "error"),
    ]
    (inspection,) = line["inspections"]
    assert inspection["provider"] == "Shropshire"
    assert inspection["authority_code"] == "E06000051"
    assert inspection["published_on"] == "2025-08-12"
    assert inspection["inspected_from"] == "2025-06-23"
    assert inspection["inspected_to"] is None
    assert inspection["lead_inspector"] == "Ottilie Marsh, Ben Carrow"
    assert [(claim["area"], claim["grade"]) for claim in inspection["judgements"]] == [
        ("overall_effectiveness", "outstanding"),
        ("help_and_protection", "good"),
    ]
    assert set(inspection["judgements"][0]) == {
        *("area", "grade", "text", "start", "end", "page", "rule", "confidence")
    }
    assert set(inspection["previous"][0]) == {"area", "grade", "when", "text", "start", "end"}
    assert set(inspection["points"][0]) == {"kind", "text", "start", "end"}
    assert set(line["quotes"][0]) == {"speaker", "role", "organisation", "text", "start", "end"}
    assert set(line["checks"][0]) == {"check", "outcome", "message", "start", "end"}
    assert line["error"] is None


def test_every_span_is_exactly_its_slice_of_the_text() -> None:
    story = STORY.but(headline="👍 Praise\u2028for “Tŷ Gwyn”")
    line = json.loads(document_line("a.txt", story.document, story.findings, with_text=True))
    (inspection,) = line["inspections"]
    spans = [*inspection["judgements"], *inspection["previous"], *inspection["points"], *line["quotes"]]
    assert len(spans) == 5
    for span in spans:
        assert line["text"][span["start"] : span["end"]] == span["text"]


def test_a_line_is_one_line_for_every_reader() -> None:
    story = STORY.but(headline="One\u2028two\u0085three")
    line = document_line("caf\udce9.txt", story.document, story.findings, with_text=True)
    assert len(line.splitlines()) == 1
    assert line.isascii()
    assert json.loads(line)["text"] == story.document.text


def test_a_check_without_a_statement_has_no_place() -> None:
    findings = replace(STORY.findings, checks=(Check("stated_count", CheckOutcome.CANNOT_TELL, "Nothing is counted."),))
    (check,) = json.loads(document_line("a.txt", STORY.document, findings, with_text=False))["checks"]
    assert (check["start"], check["end"]) == (None, None)


def test_a_failed_file_has_a_line_of_the_same_fields() -> None:
    failed = json.loads(error_line("b.pdf", DamagedFileError("b.pdf is cut short.", "Save it anew.")))
    read = json.loads(document_line("a.txt", STORY.document, STORY.findings, with_text=False))
    assert list(failed) == list(read)
    assert failed["error"] == "b.pdf is cut short. Save it anew."
    assert failed["inspections"] == failed["quotes"] == failed["checks"] == []
