"""Render every window and dialog in every look from the sample library to build/screens, without a display.

    python packaging/screens.py [--readme] [LOOK …]

A look is one of those that ``looks`` names; all of them without any. ``--readme`` also makes the pictures of README.md
and docs/GUIDE.md in docs/images anew.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from screen_taking import ROOT, TARGET, keep, picture_dialog, settle
from screens_of_articles import picture_article, picture_reports
from screens_of_authorities import picture_authorities
from screens_of_judgements import picture_judgements
from screens_of_merging import picture_merging, picture_reading_again
from screens_of_review import picture_namesakes, picture_review
from screens_of_states import picture_states

README_IMAGES = ROOT / "docs" / "images"
README_PICTURES = {
    "judgements-councils-light": "judgements-light",
    "judgements-view-light": "judgements-grouped-light",
    "article-light": "article-light",
    "authority-light": "authority-light",
    "overview-light": "overview-light",
    "press-light": "press-light",
    "review-light": "review-light",
    "search-light": "search-light",
}
"""Pictures of README.md and docs/GUIDE.md: their names here and there."""
HELD_AT = 8
"""How many files are read when the import is pictured at work."""
SIZE = (1366, 768)
"""Of the window, and of the screen that it is on: dialogs must find room on a small one."""
PERSON_NAME = "R. Quill"

sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from core.importing import ImportProgress, ImportSummary
    from gui.appearance.look import Look
    from gui.dialogs.import_progress import ImportDialog
    from gui.window.main_window import MainWindow


def picture_all(app: QApplication, window: MainWindow, appearance: str) -> None:
    """One picture of each page and dialog."""
    from gui.actions import Command

    settle(app)
    keep(window, "welcome", appearance)
    window.library.open_sample()
    settle(app, lambda: window.pages.judgements.model.rowCount() > 0, 0.6)
    keep(window, "judgements", appearance)
    picture_judgements(app, window, appearance)
    picture_article(app, window, appearance)
    picture_review(app, window, appearance)
    picture_overview(app, window, appearance)
    picture_authorities(app, window, appearance)
    picture_search(app, window, appearance)
    window.show_page(window.pages.judgements)
    for command, name in (
        (Command.EXPORT, "export"),
        (Command.KEYS, "keys"),
        (Command.ABOUT, "about"),
        (Command.SHOW_LOG, "log"),
        (Command.EXPLAIN_GRADE, "grade"),
        (Command.FIND_COMMAND, "palette"),
    ):
        window.actions_[command].trigger()
        picture_dialog(app, name, appearance)
    picture_settings(app, window, appearance)
    picture_help(app, window, appearance)
    samples = sorted((ROOT / "resources" / "samples").iterdir())
    window.openings.paste(samples[0].read_text(encoding="utf-8"))
    picture_dialog(app, "paste", appearance, pause=8.0)
    picture_menu(app, window, appearance)
    picture_import(app, window, appearance)
    picture_press(app, window, appearance)
    picture_reports(app, window, appearance)
    picture_namesakes(app, window, appearance)
    picture_states(app, window, appearance)
    picture_merging(app, window, appearance)
    picture_reading_again(app, window, appearance)
    picture_read_only(app, window, appearance)
    window.library.close()
    settle(app, lambda: window.page is None)


def picture_read_only(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A library that takes no changes, and the message that another window has it."""
    from core.errors import LibraryInUseError
    from core.importing import ready_sample_library

    path = ready_sample_library()
    window.library.open(path, read_only=True)
    settle(app, window.read_only.isVisible, 0.6)
    window.show_page(window.pages.judgements)
    settle(app, lambda: window.pages.judgements.model.rowCount() > 0, 0.6)
    keep(window, "read-only", appearance)
    error = LibraryInUseError(
        f"“{path.name}” is open in another window of Judgement Desk. Nothing was changed.",
        "Close it there first. Until then you can open it for reading only.",
    )
    window.openings.tell_in_use(error, path)
    picture_dialog(app, "in-use", appearance)


def picture_settings(app: QApplication, window: MainWindow, appearance: str) -> None:
    """Every section of the settings."""
    from gui.dialogs.settings.dialog import SettingsPart

    for part in SettingsPart:
        window.openings.settings(part)
        picture_dialog(app, f"settings-{part.name.lower()}", appearance)


def picture_help(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A page of the guide, and what is told after a crash."""
    from gui.crash_report import CrashReport
    from gui.help.guide_dialog import GuideDialog

    window.openings.guide("grades")
    settle(app, pause=0.4)
    guide = next(top for top in app.topLevelWidgets() if isinstance(top, GuideDialog) and top.isVisible())
    keep(guide, "guide", appearance)
    guide.close()
    window.openings.ended_badly(CrashReport(""))
    picture_dialog(app, "ended-badly", appearance)


def picture_overview(app: QApplication, window: MainWindow, appearance: str) -> None:
    """The national picture of today, of an earlier day with similar areas, and as tables."""
    from datetime import date

    page = window.pages.overview
    window.show_page(page)
    settle(app, lambda: page.picture is not None, 0.6)
    keep(window, "overview", appearance)
    page.bar.similar.setChecked(True)
    page.bar.show_day(date(2022, 6, 30))
    settle(app, lambda: page.picture is not None and page.picture.as_at == page.bar.as_at, 0.6)
    keep(window, "overview-earlier", appearance)
    page.bar.similar.setChecked(False)
    page.clear_filters()
    page.head.switch()
    settle(app, lambda: page.picture is not None and page.picture.as_at == page.bar.as_at, 0.6)
    keep(window, "overview-tables", appearance)
    page.head.switch()


def picture_search(app: QApplication, window: MainWindow, appearance: str) -> None:
    """How to search, what was found, nothing found, and a query that cannot be understood."""
    page = window.pages.search
    page.search_for("")
    window.show_page(page)
    settle(app, pause=0.4)
    keep(window, "search-help", appearance)
    for name, query in (("search-nothing", "xylophone"), ("search", "care leavers")):
        page.search_for(query)
        settle(app, pause=1.0)
        keep(window, name, appearance)
    page.results.setFocus()
    page.search_for("care grde:good")
    settle(app, page.head.mistake.isVisible, 0.5)
    keep(window, "search-mistake", appearance)
    page.search_for("")


def picture_press(app: QApplication, window: MainWindow, appearance: str) -> None:
    """Articles against reports, articles without one, and nothing to compare; the samples hold no official report."""
    from gui.pages.press.head import Showing
    from tests.gui.pages.press.comparisons import AGREES, make_comparisons

    page = window.pages.press
    with tempfile.TemporaryDirectory() as folder:
        window.desk.tasks.open(make_comparisons(Path(folder) / "press.jdesk"))
        settle(app, lambda: window.desk.tasks.open_library is not None, 0.6)
        window.show_page(page)
        settle(app, lambda: page.evidence.article.said is not None, 0.6)
        keep(window, "press", appearance)
        page.head.choice.chips[Showing.WITHOUT_REPORT].click()
        settle(app, pause=0.6)
        keep(window, "press-without-report", appearance)
        page.head.choice.chips[Showing.COMPARED].click()
        window.desk.tasks.open(make_comparisons(Path(folder) / "articles.jdesk", (AGREES,)))
        settle(app, pause=0.6)
        window.show_page(page)
        settle(app, page.empty.isVisible, 0.5)
        keep(window, "press-nothing", appearance)
        window.library.close()
        settle(app, lambda: window.page is None)


def picture_import(app: QApplication, window: MainWindow, appearance: str) -> None:
    """The import dialog at work and when it is done, with one file that cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "files"
        shutil.copytree(ROOT / "resources" / "samples", files)
        (files / "photograph.txt").write_bytes(bytes(range(256)) * 8)
        window.desk.tasks.open(Path(folder) / "pictures.jdesk", create=True)
        settle(app, lambda: window.pages.judgements.model.rowCount() == 0, 0.4)
        keep(window, "judgements-empty", appearance)
        window.show_page(window.pages.review)
        settle(app)
        keep(window, "review-empty", appearance)
        window.show_page(window.pages.overview)
        settle(app, window.pages.overview.empty.isVisible)
        keep(window, "overview-empty", appearance)
        window.show_page(window.pages.authorities)
        settle(app, window.pages.authorities.empty.isVisible)
        keep(window, "authority-empty", appearance)
        window.show_page(window.pages.judgements)
        picture_import_at_work(app, begin_import(app, window, files), appearance)
        window.desk.tasks.open(Path(folder) / "again.jdesk", create=True)
        settle(app, lambda: window.pages.judgements.model.rowCount() == 0)
        dialog = begin_import(app, window, files)
        settle(app, lambda: not dialog.job.running, 0.6)
        keep(dialog, "import-finished", appearance)
        dialog.close()
        window.library.close()
        settle(app, lambda: window.page is None)


def begin_import(app: QApplication, window: MainWindow, folder: Path) -> ImportDialog:
    """Import a folder; gives the dialog that has just opened, before anything is told to it."""
    from gui.dialogs.import_progress import ImportDialog

    window.openings.import_paths([folder])
    return next(top for top in app.topLevelWidgets() if isinstance(top, ImportDialog) and top.job.running)


def picture_import_at_work(app: QApplication, dialog: ImportDialog, appearance: str) -> None:
    """The dialog as it is after some of the files, however fast this machine reads them."""
    steps: list[ImportProgress] = []
    ended: list[ImportSummary] = []
    dialog.job.stepped.disconnect()
    dialog.job.ended.disconnect()
    dialog.job.stepped.connect(steps.extend)
    dialog.job.ended.connect(ended.append)
    settle(app, lambda: bool(ended))
    seen = next(number for number, step in enumerate(steps, start=1) if step.done == HELD_AT)
    dialog.running_view.follow(steps[:seen], seconds_left=2.0)
    settle(app, pause=0.4)
    keep(dialog, "import-running", appearance)
    dialog.close()
    settle(app)


def picture_menu(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A filter's menu and a menu of the menu bar."""
    from PySide6.QtWidgets import QMenu

    menu = window.pages.judgements.filters.buttons["frameworks"].menu()
    for name, opened in (("menu-filter", menu), ("menu-file", window.menuBar().actions()[0].menu())):
        if not isinstance(opened, QMenu):
            raise TypeError(f"{name} is no menu")
        opened.popup(window.mapToGlobal(window.rect().center()))
        settle(app)
        keep(opened, name, appearance)
        opened.close()


def looks() -> dict[str, Look]:
    """The looks that are pictured, by the end of the pictures' names."""
    from gui.appearance.look import Appearance, Contrast, Look

    light, dark = Look(Appearance.LIGHT), Look(Appearance.DARK)
    return {
        "light": light,
        "dark": dark,
        "light-contrast": replace(light, contrast=Contrast.HIGH),
        "dark-contrast": replace(dark, contrast=Contrast.HIGH),
        "light-200": replace(light, text_percent=200),
        "dark-contrast-200": replace(dark, contrast=Contrast.HIGH, text_percent=200),
    }


def use_small_screen(folder: Path) -> None:
    """Have Qt draw without a display, on a screen of the window's size."""
    width, height = SIZE
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96}]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"


def read_arguments() -> argparse.Namespace:
    """Which looks are wanted, and whether the README's pictures are."""
    parser = argparse.ArgumentParser(description="Render every window and dialog to build/screens.")
    parser.add_argument("looks", nargs="*", metavar="LOOK", help=f"one of {', '.join(looks())}; all without any")
    parser.add_argument("--readme", action="store_true", help="also make the pictures of the README and the guide")
    asked = parser.parse_args()
    unknown = [name for name in asked.looks if name not in looks()]
    if unknown:
        parser.error(f"there is no look called {', '.join(unknown)}")
    return asked


def main() -> int:
    """Make all pictures with settings and libraries of their own."""
    from PySide6.QtWidgets import QApplication

    from core.paths import settings_file
    from gui.app import make_desk
    from gui.appearance.icons import app_icon
    from gui.settings import PERSON, Settings
    from gui.window.main_window import MainWindow

    asked = read_arguments()
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    app = QApplication([])
    app.setWindowIcon(app_icon())
    desk = make_desk(app, Settings(settings_file()))
    desk.settings.put(PERSON, PERSON_NAME)
    window = MainWindow(desk)
    window.resize(*SIZE)
    window.show()
    for name in asked.looks or looks():
        desk.theme.set_look(looks()[name])
        picture_all(app, window, name)
    window.close()
    if asked.readme:
        README_IMAGES.mkdir(parents=True, exist_ok=True)
        for picture, name in README_PICTURES.items():
            shutil.copyfile(TARGET / f"{picture}.png", README_IMAGES / f"{name}.png")
    return 0 if desk.tasks.shut_down() else 1


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ["JUDGEMENT_DESK_HOME"] = home
        use_small_screen(Path(home))
        code = main()
    sys.exit(code)
