"""A working day at the window by real mouse and key events: what was done stands in the library and the export."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from core.errors import UnreadableFileError
from core.library import (
    InspectionFilter,
    JudgementsView,
    SearchView,
    ViewPage,
    correction_lines,
    count_inspections,
    decided_since,
    judgement_lines,
    known_documents,
    open_library,
    saved_views,
)
from core.model import Basis
from core.reading import read_file
from tests.session import x_server
from tests.session.orders import Orders, Step, read_steps
from tests.session.x_library import missing_libraries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.library import Library

ROOT = Path(__file__).parents[2]
LONG = os.environ.get("JUDGEMENT_DESK_STRESS") == "1"
PICTURES = "JUDGEMENT_DESK_SESSION_PICTURES"
"""Environment variable: a folder for a picture of every step, for people to look at."""
LONGEST = 1_800 if LONG else 150
"""Seconds; alone on two cores it takes 12."""
OF_A_DESKTOP = ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME")
"""What would have Qt ask a desktop for its file dialogs and its look."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session that is over.

    Attributes:
        orders: What was to be done.
        begun: When.
        articles: The folder that was imported.
        library: The library as it was left.
        steps: What was done.
        errors: What the program complained of.
    """

    orders: Orders
    begun: datetime
    articles: Path
    library: Library
    steps: list[Step]
    errors: str


@pytest.fixture
def session(own_home: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Session]:
    """Everything done, and the library opened."""
    missing = ([] if x_server.is_there() else [x_server.SERVER]) + missing_libraries()
    if missing:
        pytest.skip(f"not on this system: {', '.join(missing)}")
    documents = own_home / "documents"
    articles = documents / "articles"
    lay_out_articles(articles, request)
    orders = Orders(
        folder="articles",
        library="Working day.jdesk",
        reason="The report says so on page 2.",
        authority="Nottingham",
        words="inadequate",
        search="All that is inadequate",
        table_words="north",
        view="In the north",
        export=tmp_path / "table.xlsx",
        told=tmp_path / "told.json",
        pictures=folder_of_pictures(),
    )
    begun = datetime.now(UTC) - timedelta(seconds=1)
    errors = run_program(orders, tmp_path / "orders.json")
    with open_library(documents / orders.library, read_only=True) as library:
        yield Session(orders, begun, articles, library, read_steps(orders.told), errors)


def lay_out_articles(folder: Path, request: pytest.FixtureRequest) -> None:
    """Put the corpus where a person would have it: in the long version the whole shared one, else forty files."""
    if LONG:
        shared: Path = request.getfixturevalue("shared")
        files = [path for path in (shared / "corpus").rglob("*") if path.suffix in (".txt", ".pdf")]
    else:
        files = list((ROOT / "tests" / "gold" / "hard").glob("*.txt"))
    folder.mkdir(parents=True)
    for number, path in enumerate(sorted(files)):
        shutil.copyfile(path, folder / f"{number:03d}-{path.name}")


def folder_of_pictures() -> Path | None:
    """Where the pictures go, if anybody wants them."""
    named = os.environ.get(PICTURES)
    if not named:
        return None
    folder = Path(named).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def run_program(orders: Orders, path: Path) -> str:
    """Run the application with the person at it, on a screen of their own.

    Returns:
        What it wrote about errors.
    """
    orders.write(path)
    command = [sys.executable, "-W", "error", "-X", "faulthandler", "-m", "tests.session", str(path)]
    env = {name: value for name, value in os.environ.items() if name not in OF_A_DESKTOP}
    with x_server.screen() as screen:
        env |= {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        # A session of its own, so that the readers of an import can be ended with it.
        with subprocess.Popen(
            command, cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True, start_new_session=True
        ) as program:
            try:
                _, errors = program.communicate(timeout=LONGEST)
            except BaseException:
                os.killpg(program.pid, signal.SIGKILL)
                raise
    assert program.returncode == 0, errors
    return errors


@pytest.mark.timeout(LONGEST + 30)
def test_what_was_done_at_the_window_stands_in_the_library_and_in_the_export(session: Session) -> None:
    library, orders = session.library, session.orders

    assert not session.errors
    for path in sorted(session.articles.iterdir()):
        assert_held_or_unreadable(library, path)

    decided = decided_since(library, session.begun)
    assert (decided.changed, decided.rejected) == (1, 1)
    assert decided.total >= 10

    (correction,) = (line for line in correction_lines(library, InspectionFilter()) if line.reason == orders.reason)
    assert correction.undone_at is not None
    assert Basis.CORRECTED not in {line.basis for line in judgement_lines(library, InspectionFilter())}

    (search,) = saved_views(library, ViewPage.SEARCH)
    assert isinstance(search.settings, SearchView)
    assert (search.name, search.settings.search.text) == (orders.search, orders.words)
    (view,) = saved_views(library, ViewPage.JUDGEMENTS)
    assert isinstance(view.settings, JudgementsView)
    assert (view.name, view.settings.where) == (orders.view, InspectionFilter(text=orders.table_words))

    shown = view.settings.where
    table, judgements = (rows_of(orders.export, number) for number in (0, 1))
    assert 1 < len(table) == count_inspections(library, shown).inspections + 1
    assert len(judgements) == len(list(judgement_lines(library, shown))) + 1
    assert session.steps[-1].name == "exported"


def assert_held_or_unreadable(library: Library, path: Path) -> None:
    """The library holds every file; only in the shared corpus is one that nobody can read."""
    if hashlib.sha256(path.read_bytes()).hexdigest() not in known_documents(library):
        assert LONG, path.name
        with pytest.raises(UnreadableFileError):
            read_file(path)


def rows_of(path: Path, sheet: int) -> Sequence[Sequence[object]]:
    """The rows of one sheet of a workbook, with its head."""
    workbook = CalamineWorkbook.from_path(str(path))
    return workbook.get_sheet_by_index(sheet).to_python()
