"""What can be dropped on the window: files and folders to import, a library to open, text to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.file_names import is_library_name
from core.file_presence import is_folder
from gui.wording.numbers import counted, files
from gui.wording.translation import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Dropped:
    """One drop, sorted out.

    Attributes:
        library: A library to open or to merge, when that alone was dropped.
        paths: Files and folders to import.
        text: Words to read as an article.
    """

    library: Path | None = None
    paths: tuple[Path, ...] = ()
    text: str = ""

    def effect(self, *, merges: bool = False) -> str:
        """What letting go will do; empty when nothing.

        Args:
            merges: Whether a library could be merged into the open one.
        """
        if self.library is not None and merges:
            return translate("Dropped", "Open or merge “{0}”").format(self.library.name)
        if self.library is not None:
            return translate("Dropped", "Open “{0}”").format(self.library.name)
        if self.paths:
            if any(is_folder(path) for path in self.paths):
                return counted(
                    len(self.paths), translate("Dropped", "Import {0} item"), translate("Dropped", "Import {0} items")
                )
            return translate("Dropped", "Import {0}").format(files(len(self.paths)))
        return translate("Dropped", "Read this text as an article") if self.text else ""


def dropped(mime: QMimeData) -> Dropped:
    """Sort out what is dragged."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if len(paths) == 1 and is_library_name(paths[0]):
        return Dropped(library=paths[0])
    if paths:
        return Dropped(paths=paths)
    return Dropped(text=mime.text().strip()) if mime.hasText() and not mime.hasUrls() else Dropped()
