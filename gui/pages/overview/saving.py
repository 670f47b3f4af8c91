"""The charts as a file: a picture of points, a drawing, or the numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from core.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

    from gui.pages.overview.picture import ChartsPicture

_SHARPNESS = 2
_FAMILY = re.compile(rb'font-family="([^"]*)"')


def image_of(picture: ChartsPicture) -> QImage:
    """A picture in points, sharp enough for print."""
    image = QImage(picture.size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    picture.draw(painter)
    painter.end()
    return image


def drawing_of(picture: ChartsPicture) -> bytes:
    """The same as SVG, which tells in words what it shows."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    # Letters are as large beside the rest as on the screen, by which their room was measured.
    generator.setResolution(picture.resolution)
    generator.setSize(picture.size)
    generator.setViewBox(QRectF(QPointF(), picture.size))
    generator.setTitle(picture.captions.title)
    generator.setDescription(f"{picture.captions.note}. {picture.captions.source}")
    painter = QPainter(generator)
    picture.draw(painter)
    painter.end()
    buffer.close()
    # Where the font of this computer is not at hand, another one without serifs, which is about as wide.
    return _FAMILY.sub(rb'font-family="\1, sans-serif"', bytes(data.data()))


def write_png(image: QImage, path: Path) -> None:
    """Write a picture as PNG; takes its time.

    Raises:
        ExportError: There was no memory for it, or the file could not be written.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs know only of paths
        raise ExportError("The picture could not be made.", "Close other programs and save it again.")
    buffer.close()
    write_bytes(bytes(data.data()), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file, or leave what was there.

    Raises:
        ExportError: It could not be written.
    """
    from core.exporting.beside import written_beside

    with written_beside(path) as draft:
        draft.write_bytes(content)
