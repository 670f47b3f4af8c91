"""Draw every size of the program's and the documents' icons, and put them into the containers the systems read.

    python packaging/icons/make_icons.py FOLDER

The sources are SVG: the window's own icon, a plainer one for the smallest sizes, and the icon of documents. Sizes of
Windows' .ico and macOS' .icns hold PNG pictures, as both systems have read since Vista and 10.7.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
APP = HERE.parent.parent / "resources" / "icons" / "app.svg"
APP_SMALL = HERE / "app-small.svg"
DOCUMENT = HERE / "document.svg"

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
LARGEST_SMALL = 24
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# The four letters that an .icns file has for a picture of so many pixels.
ICNS_KINDS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32,
              "ic12": 64, "ic13": 256, "ic14": 512}  # fmt: skip


def draw(source: Path, size: int) -> bytes:
    """Draw an SVG as a square PNG picture of so many pixels."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only of bytes
    return bytes(buffer.data().data())


def installer_side() -> bytes:
    """The picture beside the first and last page of Windows' installer, as the bitmap of 164 by 314 that NSIS takes."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(164, 314, QImage.Format.Format_RGB888)
    picture.fill(QColor("#dfe7f0"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(APP)).render(painter, QRectF(34, 40, 96, 96))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "BMP")  # type: ignore[call-overload]  # the stubs know only of bytes
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' container: a directory of 16 bytes a picture, then the pictures; 256 pixels are written as 0."""
    place = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, png in pictures.items():
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place)
        place += len(png)
    return directory + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """The container of macOS: each picture behind its kind and its length."""
    entries = b"".join(
        kind.encode("ascii") + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for kind, size in ICNS_KINDS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(entries)) + entries


def make(folder: Path) -> None:
    """Write ``NAME-SIZE.png``, ``NAME.ico`` and ``NAME.icns`` of both icons, and the installer's picture."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "installer-side.bmp").write_bytes(installer_side())
    for name, source, small in (("judgement-desk", APP, APP_SMALL), ("document", DOCUMENT, DOCUMENT)):
        pictures = {size: draw(small if size <= LARGEST_SMALL else source, size) for size in SIZES}
        for size, png in pictures.items():
            (folder / f"{name}-{size}.png").write_bytes(png)
        (folder / f"{name}.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
        (folder / f"{name}.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make(Path(sys.argv[1]))
