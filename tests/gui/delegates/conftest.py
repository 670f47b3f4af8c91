"""The window on a library, for what is painted in it."""

from tests.gui.window.conftest import library, opened, window

__all__ = ["library", "opened", "window"]
