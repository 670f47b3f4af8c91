"""The checks: each lets a part of the program do one real job, says what it saw, and raises if that is wrong."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from core.selftest.samples import WORDS, one_page_pdf, sample_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import Library
    from core.model import Document, Findings

# Beside the tests that hold every release to them, in the bundle as in a checkout.
_RELEASED = ("tests", "core", "library", "schemas")
_ARTICLE = f"""Praise for Stoke-on-Trent’s care leavers service

13 March 2025

Ofsted inspectors have rated the experiences and progress of care leavers in Stoke-on-Trent as good.

{WORDS}
"""
_PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Praise for a council</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Praise for a council</h1>
{"".join(f"<p>Visit {day}: {WORDS} Inspectors spoke with children, carers and staff.</p>" for day in range(5))}
</article><footer>Cookies and privacy</footer></body></html>"""
_BARE_PAGE = f"<html><head><title>Notice</title></head><body><table><tr><td>{WORDS}</td></tr></table></body></html>"


class CheckFailedError(Exception):
    """Something worked but gave the wrong thing; says what."""


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
    _expect(WORDS in document.text, "the main text was lost")
    _expect("Cookies" not in document.text, "the furniture of the page was not left out")
    return f"{document.media_type}, {len(document.text)} characters"


def _pdf() -> str:
    from core.reading import read_bytes

    document = read_bytes(one_page_pdf("Help and protection: Good"), "report.pdf")
    _expect("Help and protection: Good" in document.text, f"the text of the page was lost: {document.text[:60]!r}")
    return f"{document.media_type}, {len(document.pages)} page"


def _every_format() -> str:
    from core.reading import read_bytes
    from core.reading.formats import FORMATS, format_of

    missing = {kind.name for kind in FORMATS}
    for sample in sample_files():
        if sample.holds_files:
            continue
        missing.discard(format_of(sample.data, sample.name).name)
        _expect(sample.words in read_bytes(sample.data, sample.name).text, f"the words of {sample.name} were lost")
    _expect(not missing, f"there is no sample of: {', '.join(sorted(missing))}")
    return ", ".join(kind.name for kind in FORMATS)


def _import() -> str:
    """Import every format, containers too, through the worker processes that the windows use."""
    from core.importing import import_files
    from core.library import create_library

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for sample in sample_files():
            (folder / sample.name).write_bytes(sample.data)
        with create_library(folder / "selftest.jdesk") as library:
            files = sorted(folder.glob("sample-*"))
            summary = import_files(library, files)
    failed = [result.source for result in summary.failed]
    _expect(not failed, f"these were not imported: {', '.join(failed)}")
    _expect(len(summary.results) >= len(files), "some files are without a result")
    return f"{len(files)} files gave {len(summary.results)} documents, read in processes of their own"


def _import_apart() -> str:
    """Import as many files as the windows leave to a process of its own, into a library that stays open here."""
    from core.importing.apart import FEWEST, import_files_apart
    from core.library import InspectionFilter, count_inspections, create_library

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        files = [Path(name) / f"article-{number}.txt" for number in range(FEWEST)]
        for number, file in enumerate(files):
            file.write_text(f"{_ARTICLE}\nReport number {number}.\n", encoding="utf-8")
        with create_library(Path(name) / "selftest.jdesk") as library:
            summary = import_files_apart(library, files)
            found = count_inspections(library, InspectionFilter()).inspections
    _expect(not summary.failed, f"{len(summary.failed)} files were not imported")
    _expect(found > 0, "what the other process stored is not seen here")
    return f"{len(summary.results)} files, stored by another process"


def _released_libraries() -> str:
    """Open a copy of a library of every schema that was ever released; opening brings it up to date."""
    from core.library import InspectionFilter, ProblemKind, check_library, count_inspections, open_library
    from core.paths import program_folder

    files = sorted(program_folder().joinpath(*_RELEASED).glob("*.jdesk"))
    _expect(bool(files), "the libraries of earlier releases are missing")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for file in files:
            copy = Path(shutil.copy(file, name))
            copy.chmod(0o644)
            with open_library(copy) as library:
                _expect(count_inspections(library, InspectionFilter()).inspections > 0, f"{file.name} came out empty")
                # Their documents were made up, so that no original is what its checksum says.
                problems = [found for found in check_library(library).problems if found.kind != ProblemKind.ORIGINAL]
                _expect(not problems, f"{file.name} came out damaged")
    return ", ".join(file.stem for file in files)


def _library_and_search() -> str:
    from core.library import InspectionFilter, count_inspections

    with tempfile.TemporaryDirectory() as folder, _library_in(Path(folder)) as library:
        found = count_inspections(library, InspectionFilter(text="experiences progress")).inspections
        missed = count_inspections(library, InspectionFilter(text="zeppelin")).inspections
    _expect(found > 0, "the search did not find what is there")
    _expect(missed == 0, "the search found what is not there")
    return f"{found} inspections found by their words"


def _library_in(folder: Path) -> Library:
    from core.library import add_document, create_library

    library = create_library(folder / "selftest.jdesk")
    document, findings = _read_article()
    add_document(library, document, findings, _ARTICLE.encode())
    return library


def _summaries() -> str:
    """Write every format that there is a writer for; a workbook's own words are looked up in it."""
    import zipfile

    from core import exporting
    from core.library import InspectionFilter

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with _library_in(folder) as library:
            everything = InspectionFilter()
            columns = exporting.standard_columns(library, everything)
            summary = exporting.build_summary(library, everything, (), columns)
            for kind, write in exporting.WRITERS.items():
                write(summary, folder / f"summary.{kind}")
        empty = [kind for kind in exporting.WRITERS if not (folder / f"summary.{kind}").stat().st_size]
        rows = len((folder / "summary.csv").read_text(encoding="utf-8-sig").splitlines()) - 1
        with zipfile.ZipFile(folder / "summary.xlsx") as workbook:
            _expect(workbook.testzip() is None, "the workbook is damaged")
            sheet = workbook.read("xl/worksheets/sheet1.xml").decode()
    _expect(not empty, f"nothing was written as: {', '.join(empty)}")
    _expect(rows > 0, "the CSV has no rows")
    _expect("Stoke-on-Trent" in sheet, "the workbook lacks the provider")
    return f"{rows} rows as {', '.join(exporting.WRITERS)}"


CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("knowledge", _knowledge),
    ("plain text", _plain_text),
    ("saved web page", _saved_page),
    ("saved web page without an article", _bare_page),
    ("pdf", _pdf),
    ("every format", _every_format),
    ("import", _import),
    ("import in a process of its own", _import_apart),
    ("released libraries", _released_libraries),
    ("library and search", _library_and_search),
    ("summaries", _summaries),
)
