"""Every bundled library does one real job: what an installation must pass, wherever and however it was packed."""

from __future__ import annotations

import logging
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.library import Library
    from core.model import Document, Findings

log = logging.getLogger(__name__)

_WORDS = "Wrenbury council’s services for children in care were graded outstanding by Ofsted."
_ARTICLE = f"""Praise for Stoke-on-Trent’s care leavers service

13 March 2025

Ofsted inspectors have rated the experiences and progress of care leavers in Stoke-on-Trent as good.

{_WORDS}
"""
_PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Praise for a council</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Praise for a council</h1>
{"".join(f"<p>Visit {day}: {_WORDS} Inspectors spoke with children, carers and staff.</p>" for day in range(5))}
</article><footer>Cookies and privacy</footer></body></html>"""
_BARE_PAGE = f"<html><head><title>Notice</title></head><body><table><tr><td>{_WORDS}</td></tr></table></body></html>"


@dataclass(frozen=True, slots=True)
class Check:
    """What came of one check.

    Attributes:
        name: What was tried.
        passed: Whether it worked.
        detail: What was seen, or what went wrong.
        seconds: How long it took.
    """

    name: str
    passed: bool
    detail: str
    seconds: float


def run_checks(window_check: Callable[[], str] | None = None) -> Iterator[Check]:
    """Run every check; one that fails does not keep the others from running.

    Args:
        window_check: Opens the window and says what it saw, or raises; core itself knows no window.
    """
    checks = [*_CHECKS, *([("window", window_check)] if window_check else [])]
    for name, check in checks:
        began = time.perf_counter()
        passed, detail = _tried(name, check)
        yield Check(name, passed, detail, round(time.perf_counter() - began, 3))


class CheckFailedError(Exception):
    """Something worked but gave the wrong thing; says what."""


def _tried(name: str, check: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, check()
    except Exception as error:
        # Whatever a broken installation raises is what the check is to report.
        log.exception("self-test: %s", name)
        return False, f"{type(error).__name__}: {error}"


def _expect(seen: bool, wrong: str) -> None:
    if not seen:
        raise CheckFailedError(wrong)


def _knowledge() -> str:
    from core.knowledge import load_knowledge

    known = load_knowledge()
    frameworks, authorities = len(known.frameworks.all()), len(known.authorities.all())
    _expect(frameworks > 0 and authorities > 0, "frameworks or authorities are missing")
    return f"{frameworks} frameworks, {authorities} authorities"


def _read_article() -> tuple[Document, Findings]:
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import read_bytes

    document = read_bytes(_ARTICLE.encode(), "article.txt")
    return document, parse(document, load_knowledge())


def _plain_text() -> str:
    document, findings = _read_article()
    _expect(document.text == _ARTICLE, "the text was not kept as it is")
    grades = [claim.grade for inspection in findings.inspections for claim in inspection.claims]
    _expect("good" in grades, f"the grade was not found, only {grades}")
    return f"{len(document.text)} characters, grades: {', '.join(grades)}"


def _saved_page() -> str:
    return _web_page(_PAGE)


def _bare_page() -> str:
    return _web_page(_BARE_PAGE)


def _web_page(page: str) -> str:
    from core.reading import read_bytes

    document = read_bytes(page.encode(), "page.html")
    _expect(_WORDS in document.text, "the main text was lost")
    _expect("Cookies" not in document.text, "the furniture of the page was not left out")
    return f"{document.media_type}, {len(document.text)} characters"


def _pdf() -> str:
    from core.reading import read_bytes

    document = read_bytes(one_page_pdf("Help and protection: Good"), "report.pdf")
    _expect("Help and protection: Good" in document.text, f"the text of the page was lost: {document.text[:60]!r}")
    return f"{document.media_type}, {len(document.pages)} page"


def _worker_process() -> str:
    from core.importing import FileWorkers, ReadDocument, read_and_parse

    with tempfile.TemporaryDirectory() as folder, FileWorkers(read_and_parse, count=1) as workers:
        file = Path(folder, "article.txt")
        file.write_text(_ARTICLE, encoding="utf-8")
        ((_, reached),) = workers.in_order([file], lambda: False)
    if not isinstance(reached, ReadDocument):
        raise CheckFailedError(str(reached))
    return f"{reached.document.source} read in a process of its own"


def _library_and_search() -> str:
    from core.library import InspectionFilter, count_inspections

    with tempfile.TemporaryDirectory() as folder, _library_in(Path(folder)) as library:
        found = count_inspections(library, InspectionFilter(text="experiences progress")).inspections
        missed = count_inspections(library, InspectionFilter(text="zeppelin")).inspections
    _expect(found > 0, "the search did not find what is there")
    _expect(missed == 0, "the search found what is not there")
    return f"{found} inspection found by its words"


def _library_in(folder: Path) -> Library:
    from core.library import add_document, create_library

    library = create_library(folder / "selftest.jdesk")
    document, findings = _read_article()
    add_document(library, document, findings, _ARTICLE.encode())
    return library


def _summaries() -> str:
    import zipfile

    from core.exporting import build_summary, standard_columns, write_csv, write_xlsx
    from core.library import InspectionFilter

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _library_in(folder) as library:
            everything = InspectionFilter()
            summary = build_summary(library, everything, (), standard_columns(library, everything))
            write_csv(summary, folder / "summary.csv")
            write_xlsx(summary, folder / "summary.xlsx")
        rows = len((folder / "summary.csv").read_text(encoding="utf-8-sig").splitlines()) - 1
        with zipfile.ZipFile(folder / "summary.xlsx") as workbook:
            _expect(workbook.testzip() is None, "the workbook is damaged")
            sheet = workbook.read("xl/worksheets/sheet1.xml").decode()
    _expect(rows > 0, "the CSV has no rows")
    _expect("Stoke-on-Trent" in sheet, "the workbook lacks the provider")
    return f"{rows} rows as CSV and as a workbook"


def one_page_pdf(words: str) -> bytes:
    """Make a PDF of one page with a line of plain ASCII words on it, so that reading PDF can be tried anywhere."""
    content = f"BT /F1 14 Tf 72 720 Td ({words}) Tj ET".encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(data))
    )


_CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("knowledge", _knowledge),
    ("plain text", _plain_text),
    ("saved web page", _saved_page),
    ("saved web page without an article", _bare_page),
    ("pdf", _pdf),
    ("worker process", _worker_process),
    ("library and search", _library_and_search),
    ("summaries", _summaries),
)
