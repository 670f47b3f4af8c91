"""Whether the system wants no motion is asked of each system in its own way."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths

from core.knowledge import load_knowledge
from gui.appearance import system_motion
from gui.appearance.look import Look, Motion
from gui.appearance.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    """Forget what a test was told."""
    kept = (system_motion._gnome, system_motion._mac_is_still, system_motion._desktop_is_still)
    for answer in kept:
        answer.cache_clear()
    yield
    for answer in kept:
        answer.cache_clear()


@pytest.mark.skipif(sys.platform != "linux", reason="of desktops on Linux")
@pytest.mark.parametrize(
    ("file", "text", "still"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=1.5\n", False),
        ("kdeglobals", "[Other]\nAnimationDurationFactor=0\n[$Version]\nupdate_info=a=b\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations = false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
    ],
)
def test_a_linux_desktop_without_motion_is_followed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, text: str, still: bool
) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _folder: str(tmp_path))
    assert Theme(load_knowledge().palette, Look()).still is still
    assert not Theme(load_knowledge().palette, Look(motion=Motion.FULL)).still


@pytest.mark.skipif(sys.platform != "linux", reason="of desktops on Linux")
def test_a_desktop_that_does_not_say_lets_things_move(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _folder: str(tmp_path))
    assert not system_motion.wants_stillness()


@pytest.mark.skipif(sys.platform == "win32", reason="of shells")
@pytest.mark.parametrize(("answer", "still"), [("false", True), ("true", False), ("", False)])
def test_gnome_is_asked_without_waiting(qtbot: QtBot, tmp_path: Path, answer: str, still: bool) -> None:
    program = tmp_path / "gsettings"
    program.write_text(f'#!/bin/sh\ntest "$3" = enable-animations && echo {answer}\n', encoding="utf-8")
    program.chmod(0o755)
    asked = system_motion.GnomeMotion(str(program))
    assert not asked.still
    with qtbot.waitSignal(asked._asking.finished):
        pass
    assert asked.still is still


@pytest.mark.skipif(sys.platform != "linux", reason="of desktops on Linux")
@pytest.mark.parametrize(("desktop", "asked"), [("ubuntu:GNOME", True), ("KDE", False), ("", False)])
def test_only_gnome_and_its_kin_are_asked_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, desktop: str, asked: bool
) -> None:
    program = tmp_path / "gsettings"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    gnome = system_motion._gnome()
    assert (gnome is not None) is asked
    if gnome is not None:
        gnome._asking.waitForFinished()


@pytest.mark.parametrize("still", [True, False])
def test_macos_is_asked_for_its_own_setting(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, still: bool) -> None:
    class Settings:
        def __init__(self, organisation: str, name: str) -> None:
            assert (organisation, name) == ("apple.com", "universalaccess")

        def value(self, key: str, _default: bool, _kind: type) -> bool:
            assert key == "reduceMotion"
            return still

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(system_motion, "QSettings", Settings)
    assert Theme(load_knowledge().palette, Look()).still is still
    assert not Theme(load_knowledge().palette, Look(motion=Motion.FULL)).still
