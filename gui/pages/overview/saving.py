"""The charts as a file: a picture of points, a drawing, or the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from core.errors import ExportError
from gui.appearance.text_size import TextSize, font_of, scaled

if TYPE_CHECKING:
    from pathlib import Path

    from gui.charts.chart import Chart
    from gui.pages.overview.charts_pane import ChartsPane

_SIZE = (1240, 720)
_MAP_SHARE = 0.54
_MARGIN = 16
_HEAD = 46
_SHARPNESS = 2


def picture_of(pane: ChartsPane, title: str, note: str) -> QImage:
    """The charts with their title, in the colours in force, sharp enough for print."""
    size = _size()
    image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    _draw(painter, pane, title, note)
    painter.end()
    return image


def drawing_of(pane: ChartsPane, title: str, note: str) -> bytes:
    """The same as SVG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(_size())
    generator.setViewBox(QRectF(0, 0, _size().width(), _size().height()))
    generator.setTitle(title)
    generator.setDescription(note)
    painter = QPainter(generator)
    _draw(painter, pane, title, note)
    painter.end()
    buffer.close()
    return bytes(data.data())


def png_of(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file; takes its time.

    Raises:
        ExportError: There was no memory for it.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs know only of paths
        raise ExportError("The picture could not be made.", "Close other programs and save it again.")
    buffer.close()
    return bytes(data.data())


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file, or leave what was there.

    Raises:
        ExportError: It could not be written.
    """
    from core.exporting.beside import written_beside

    with written_beside(path) as draft:
        draft.write_bytes(content)


def _size() -> QSize:
    return QSize(scaled(_SIZE[0]), scaled(_SIZE[1]))


def _draw(painter: QPainter, pane: ChartsPane, title: str, note: str) -> None:
    size, colours = _size(), pane.map.theme.colours
    margin, head = scaled(_MARGIN), scaled(_HEAD)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), colours.base)
    painter.setPen(colours.text)
    painter.setFont(font_of(TextSize.TITLE, semibold=True))
    line = QRectF(margin, margin / 2, size.width() - 2 * margin, head / 2)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
    painter.setFont(font_of(TextSize.BODY))
    painter.setPen(colours.secondary_text)
    painter.drawText(line.translated(0, head / 2), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, note)
    top = margin + head
    wide = size.width() * _MAP_SHARE - 2 * margin
    _place(painter, pane.map, QRectF(margin, top, wide, size.height() - top - margin))
    left = size.width() * _MAP_SHARE
    rest = size.width() - left - margin
    bars = pane.regions.minimumSizeHint().height()
    _place(painter, pane.regions, QRectF(left, top, rest, bars))
    below = top + bars + 2 * margin
    _place(painter, pane.over_time, QRectF(left, below, rest, size.height() - below - margin))


def _place(painter: QPainter, chart: Chart, room: QRectF) -> None:
    painter.save()
    painter.translate(room.topLeft())
    chart.draw(painter, room.width(), room.height())
    painter.restore()
