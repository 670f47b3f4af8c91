"""Saved views and saved searches: a name for what a page shows, kept in the library. Each change is one step."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.library.file.faults import not_here
from core.library.steps.undoing import undoable
from core.library.table.view_settings import ViewPage, from_json, page_of, to_json
from core.model import Changes

if TYPE_CHECKING:
    from core.library.file.connection import Library
    from core.library.steps.undoing import Step
    from core.library.table.view_settings import ViewSettings

log = logging.getLogger(__name__)


class ViewNameError(LibraryError):
    """A view cannot be called so."""

    title = "Choose another name"


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view with its name.

    Attributes:
        id: Of the view.
        page: The page that it is of.
        name: As its user called it; on one page no two names differ in case alone.
        settings: What the page shows.
    """

    id: int
    page: ViewPage
    name: str
    settings: ViewSettings


def saved_views(library: Library, page: ViewPage | None = None) -> tuple[SavedView, ...]:
    """The views of a page, or of all pages, by name; what only a newer version can show is left out."""
    views = []
    for row in library.rows("SELECT id, page, name, settings FROM saved_views ORDER BY name COLLATE NOCASE, id"):
        if page is not None and row["page"] != page:
            continue
        try:
            of_page = ViewPage(row["page"])
            views.append(SavedView(row["id"], of_page, row["name"], from_json(of_page, row["settings"])))
        except ValueError as error:
            log.warning("The view %r of %s cannot be shown: %s", row["name"], library.name, error)
    return tuple(views)


def save_view(library: Library, name: str, settings: ViewSettings, *, replace: bool = False) -> Step:
    """Save what a page shows.

    Args:
        library: Where.
        name: What to call it.
        settings: Of which page, and what it shows.
        replace: Whether to put it in the place of one of the same name.

    Returns:
        The step; ``step.made("saved_views")`` is the id of a new view.

    Raises:
        ViewNameError: There is no name, or a view of that name and ``replace`` is not asked for.
        ReadOnlyLibraryError: The library takes no writes.
    """
    name, page = _checked(name), page_of(settings)
    if not replace:
        _must_be_free(library, page, name)
    return undoable(library, f"Save view “{name}”", lambda: _save(library, page, name, to_json(settings)))


def rename_view(library: Library, view_id: int, name: str) -> Step:
    """Call a view something else.

    Raises:
        NotInLibraryError: There is no such view.
        ViewNameError: There is no name, or another view has it.
        ReadOnlyLibraryError: The library takes no writes.
    """
    name = _checked(name)
    page, held = _held(library, view_id)
    _must_be_free(library, page, name, view_id)
    return undoable(
        library,
        f"Rename view “{held}”",
        lambda: _run(library, "UPDATE saved_views SET name = ? WHERE id = ?", name, view_id),
    )


def delete_view(library: Library, view_id: int) -> Step:
    """Forget a view.

    Raises:
        NotInLibraryError: There is no such view.
        ReadOnlyLibraryError: The library takes no writes.
    """
    _, held = _held(library, view_id)
    return undoable(
        library, f"Delete view “{held}”", lambda: _run(library, "DELETE FROM saved_views WHERE id = ?", view_id)
    )


def _save(library: Library, page: str, name: str, settings: str) -> Changes:
    return _run(
        library,
        "INSERT INTO saved_views (page, name, settings) VALUES (?, ?, ?) "
        "ON CONFLICT (page, name) DO UPDATE SET name = excluded.name, settings = excluded.settings",
        page,
        name,
        settings,
    )


def _run(library: Library, sql: str, *values: object) -> Changes:
    """Write to the views; no document, inspection or provider changes with them."""
    with library.writing():
        library.execute(sql, values)
    return Changes()


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise ViewNameError("The view has no name.", "Type one.")
    return name


def _held(library: Library, view_id: int) -> tuple[str, str]:
    row = library.row("SELECT page, name FROM saved_views WHERE id = ?", (view_id,))
    if row is None:
        raise not_here("view")
    return row["page"], row["name"]


def _must_be_free(library: Library, page: str, name: str, except_id: int | None = None) -> None:
    if library.value("SELECT 1 FROM saved_views WHERE page = ? AND name = ? AND id IS NOT ?", (page, name, except_id)):
        raise ViewNameError(f"There is a view called “{name}” already.", "Choose another name, or replace it.")
