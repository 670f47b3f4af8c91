"""The windows as a screen reader has them: the tree of ``QAccessible`` walked, and what in it says too little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

Role = QAccessible.Role
_MOST_ROWS = 40
"""Cells of a table that are walked; further ones are made the same way."""

_WITH_VALUE = {Role.Slider, Role.SpinBox, Role.ProgressBar, Role.ComboBox}
_NAMELESS = {
    Role.Window,
    Role.Client,
    Role.LayeredPane,
    Role.Splitter,
    Role.ScrollBar,
    Role.Grip,
    Role.Separator,
    Role.Border,
}
"""Roles of parts that only hold or part others."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a screen reader could not say."""

    widget: str
    what: str


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """The widget and everything that is in it and can be seen, parts of views included."""
    root = QAccessible.queryAccessibleInterface(widget)
    if root is not None:
        yield from _walk(root)


def _walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(min(interface.childCount(), _MOST_ROWS)):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _walk(child)


def faults(window: QWidget) -> list[Fault]:
    """Everything that can have the focus and lacks a name, a role or a value."""
    found = []
    for interface in interfaces(window):
        if not interface.state().focusable or interface.role() in _NAMELESS:
            continue
        held = interface.object()
        place = f"{type(held).__name__} {held.objectName()}" if held is not None else _place(interface)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(Fault(place, "no name"))
        if interface.role() in (Role.NoRole, Role.Client):
            found.append(Fault(place, "no role"))
        if interface.role() in _WITH_VALUE and not _value(interface):
            found.append(Fault(place, "no value"))
    return found


def _place(interface: QAccessibleInterface) -> str:
    return f"a part of {interface.parent().text(QAccessible.Text.Name)}, {interface.role()}"


def _value(interface: QAccessibleInterface) -> str:
    held = interface.valueInterface()
    if held is not None:
        return str(held.currentValue())
    return interface.text(QAccessible.Text.Value)


def tab_order(window: QWidget, first: QWidget) -> list[QWidget]:
    """The widgets that Tab goes through from a first one on, until it comes round."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    order: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in order:
        order.append(focus)
        window.focusNextChild()
        if len(order) > 400:
            break
    return order


def _of_several(widget: QWidget) -> bool:
    """Whether Tab passes a button by because another of its group is on: arrows lead from one to the next."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable() or widget.isChecked():
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def reachable(window: QWidget) -> set[QWidget]:
    """The widgets in sight that Tab should reach."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not _of_several(widget)
        and not (isinstance(widget, QAbstractItemView) and widget.model() is not None and not widget.model().rowCount())
    }
