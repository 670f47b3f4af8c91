"""Languages of the windows, and their translations, read straight from Qt Linguist's files.

``resources/i18n`` holds one ``.ts`` file a language. They are read as they are, so there is nothing to compile and
nothing that can be out of date. What a file does not translate stays English.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from core.paths import resource
from gui.wording.dates import BRITISH, set_locale
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

SYSTEM = "system"
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the windows can be had in.

    Attributes:
        code: By ISO 639; or ``system``.
        name: In that language itself.
    """

    code: str
    name: str


def languages() -> tuple[Language, ...]:
    """The system's language first, then English, then every language that there is a file for."""
    own = (Language(code, QLocale(code).nativeLanguageName()) for code in sorted(_files()))
    return (
        Language(SYSTEM, translate("Settings", "As the system")),
        Language(ENGLISH, BRITISH.nativeLanguageName()),
        *own,
    )


def language_of(chosen: str) -> str:
    """The code of the language to use: the chosen one if there is a file for it, else English."""
    code = QLocale.system().name().split("_")[0] if chosen == SYSTEM else chosen
    return code if code in _files() else ENGLISH


def speak(application: QCoreApplication, chosen: str) -> None:
    """Have all windows that are made from now on speak a language, and write dates as its readers do.

    Args:
        application: Keeps the translation.
        chosen: A code, or ``system``.
    """
    code = language_of(chosen)
    set_locale(_locale_of(code))
    if code != ENGLISH:
        application.installTranslator(Translation(_files()[code], application))
        log.info("The windows speak %s", code)


def _locale_of(code: str) -> QLocale:
    """The language of the windows, as it is written where the user is; in the United Kingdom if that is not told."""
    territory = QLocale.system().territory()
    language = QLocale(code).language()
    there = QLocale(language, territory)
    known = territory != QLocale.Country.AnyTerritory and there.territory() == territory
    return there if known and there.language() == language else QLocale(language, QLocale.Country.UnitedKingdom)


def _files() -> dict[str, Path]:
    return {path.stem: path for path in resource("i18n").glob("*.ts")}


class Translation(QTranslator):
    """The words of one file.

    Args:
        path: A ``.ts`` file.
        parent: Owns it.
    """

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = {(context, source): told for context, source, told in read_words(path) if told}

    def isEmpty(self) -> bool:
        """Whether there is nothing in it; Qt does not ask an empty one."""
        return not self._words

    # Qt's own names for the words and for what follows them.
    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803  Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The words in this language; None where the file does not say."""
        return self._words.get((context, sourceText))


def read_words(path: Path) -> Iterator[tuple[str, str, str]]:
    """Context, English words and translation of each message that is in use; the translation may be empty."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = message.find("translation")
            if told is not None and told.get("type") not in ("obsolete", "vanished"):
                yield name, message.findtext("source", ""), told.text or ""
