"""What the systems know the program by: the same names in the bundle, the packages and the installers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from core.file_names import LIBRARY_ENDING  # noqa: E402
from core.paths import APP_NAME as APP_NAME  # noqa: E402
from core.version import VERSION as VERSION  # noqa: E402

PROGRAM = "judgement-desk"
# On Windows a program made for windows has no console, so the command line is a second one beside it.
PROGRAMS = (PROGRAM, f"{PROGRAM}-cli")
BUNDLE_ID = "io.github.judgement_desk.JudgementDesk"
DOCUMENT_TYPE = "application/x-judgement-desk-library"
DOCUMENT_NAME = "Judgement Desk library"
SUFFIX = LIBRARY_ENDING.removeprefix(".")
SUMMARY = "Turns inspection news and official reports into a table of judgements"
MAKER = "The Judgement Desk authors"
OLDEST_MACOS = "13.0"


def portable_note() -> str:
    """What ``portable.txt`` says, whose presence is all that counts."""
    return (
        f'{APP_NAME} keeps its settings, data and logs in the folder "portable" beside this file, not in yours.\n'
        "Delete this file to have them in your own folders, as an installed program would.\n"
    )


def document_types() -> dict[str, Any]:
    """What macOS reads in Info.plist about the program and its documents."""
    type_id = f"{BUNDLE_ID}.library"
    return {
        "CFBundleDisplayName": APP_NAME,
        "CFBundleShortVersionString": VERSION,
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": DOCUMENT_NAME,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "document.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [type_id],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": type_id,
                "UTTypeDescription": DOCUMENT_NAME,
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": [SUFFIX], "public.mime-type": [DOCUMENT_TYPE]},
            }
        ],
    }


def windows_version(program: str) -> VSVersionInfo:
    """What Windows shows under Properties, Details; made of the one version."""
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = (*(int(part) for part in VERSION.split(".")), 0)
    words = {
        "CompanyName": MAKER,
        "FileDescription": APP_NAME,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": f"{MAKER}, MIT licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": APP_NAME,
        "ProductVersion": VERSION,
    }
    british, unicode = 0x0809, 1200
    strings = [info.StringStruct(name, value) for name, value in words.items()]
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([info.StringTable(f"{british:04X}{unicode:04X}", strings)]),
            info.VarFileInfo([info.VarStruct("Translation", [british, unicode])]),
        ],
    )
