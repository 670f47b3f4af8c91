"""Pictures of the judgement table: filtered, without rows, in groups, and its menus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from screen_taking import keep, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.window.main_window import MainWindow


def picture_judgements(app: QApplication, window: MainWindow, appearance: str) -> None:
    """Every state of the table but the first."""
    picture_filtered(app, window, appearance)
    picture_grouped(app, window, appearance)


def picture_filtered(app: QApplication, window: MainWindow, appearance: str) -> None:
    """The table with one kind of provider, and with nothing left."""
    from core.library.table.filters import InspectionFilter
    from core.model import ProviderType

    page = window.pages.judgements
    for name, where in (
        ("judgements-councils", InspectionFilter(provider_types=(ProviderType.CHILDRENS_SERVICES,))),
        ("judgements-nothing", replace(InspectionFilter(), text="no such words anywhere")),
    ):
        page.filters.show_filter(where)
        page.model.show(where)
        settle(app, pause=0.6)
        row = page.model.find_name("Walsall", after=-1)
        if row is not None:
            page.table.setCurrentIndex(page.model.index(row, page.table.column_of_area("help_and_protection")))
            settle(app, pause=0.4)
        keep(window, name, appearance)
    page.filters.show_filter(InspectionFilter())
    page.model.show(InspectionFilter())
    settle(app, lambda: page.model.rowCount() > 0)


def picture_grouped(app: QApplication, window: MainWindow, appearance: str) -> None:
    """Groups of authorities, one of them folded, and the menu of a row."""
    from core.library import Grouping, InspectionFilter
    from gui.models.inspection_order import BY_AUTHORITY
    from gui.pages.judgements.row_menu import row_menu

    page = window.pages.judgements
    page.show_filter(InspectionFilter())
    page.head.grouping_actions[Grouping.PROVIDER].trigger()
    settle(app, pause=0.6)
    page.model.fold(1, folded=True)
    page.table.setCurrentIndex(page.model.index(1, 0))
    settle(app, pause=0.4)
    keep(window, "judgements-grouped", appearance)
    index = page.model.index(page.model.places.row_or_head(0), page.table.first_area_column())
    menu = row_menu(page, index, lambda: None)
    menu.popup(window.mapToGlobal(window.rect().center()))
    settle(app)
    keep(menu, "menu-row", appearance)
    menu.close()
    page.model.set_grouping(None)
    page.model.show(InspectionFilter(), BY_AUTHORITY)
    settle(app)
