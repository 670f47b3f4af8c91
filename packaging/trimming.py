"""What is left out of the bundle, of all that PyInstaller finds; one rule a reason, told by the place in the bundle.

A rule that leaves out too much shows in the self-test of the bundle, never in the build: see ``build.py``.
"""

from __future__ import annotations

import re

# Modules that something asks for in a part the program never reaches.
EXCLUDED_MODULES = (
    "IPython", "PIL", "_tkinter", "curses", "idlelib", "lib2to3", "matplotlib", "mypy", "numpy", "pandas", "pip",
    "pydoc_data", "pytest", "readline", "setuptools", "test", "tkinter", "turtle",
)  # fmt: skip

# Packages that read files of their own; PyInstaller sees only what they import.
PACKAGES_WITH_DATA = ("trafilatura", "htmldate", "courlan", "justext", "tld", "dateparser")

# Packages that ask for their own version, and those whose version the About window tells.
PACKAGES_WITH_METADATA = (
    "PySide6-Essentials", "sqlite-utils", "trafilatura", "lxml", "lxml_html_clean", "pypdfium2", "XlsxWriter",
    "platformdirs", "click", "click-default-group", "pluggy",
)  # fmt: skip

# Imported by name at run time.
HIDDEN_IMPORTS = ("lxml_html_clean", "PySide6.QtSvg")

_PLUGINS_KEPT = {
    "platforms": {"qxcb", "qoffscreen", "qwayland", "qwindows", "qcocoa"},
    "xcbglintegrations": set(),
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qjpeg", "qico"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "printsupport": {"cupsprintersupport"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"bradient"},
    "wayland-graphics-integration-client": set(),
}  # fmt: skip
"""Kinds of Qt plug-in that may come along, and which of each; PyInstaller collects whatever its hooks know."""

_UNUSED_QT = re.compile(
    r"Qt6?(Network|OpenGL|OpenGLWidgets|Qml|QmlModels|QmlMeta|QmlWorkerScript|Quick|VirtualKeyboard|Pdf|Concurrent|"
    r"Sql|Test|Designer|Help|UiTools|WlShellIntegration|EglFSDeviceIntegration|EglFsKmsSupport)\b"
)
# The printing system is the system's own, with its keys and its network: where there is none, Qt prints to PDF alone.
# What GTK's own file dialog and Qt's network would bring, and Windows' software renderer for OpenGL, which no window
# here draws with. None of the libraries that stay needs any of these.
_UNUSED_LIBRARY = re.compile(
    r"(^|/)(lib(gtk-3|gdk-3|gdk_pixbuf-2\.0|pango\w*-1\.0|cairo(-gobject)?|atk\w*-1\.0|atspi|epoxy|harfbuzz(-gobject)?|"
    r"pixman-1|Xrender|Xext|thai|datrie|fribidi|graphite2|gio-2\.0|gmodule-2\.0|mount|blkid|selinux|"
    r"cups|avahi-(client|common)|gnutls|nettle|hogweed|p11-kit|tasn1|idn2|unistring|gmp|"
    r"gssapi_krb5|krb5|krb5support|k5crypto|com_err|keyutils|readline|tinfo|ncursesw?)\.so|opengl32sw\.dll|d3dcompiler_\d+\.dll)"
)
_LOCALES_KEPT = frozenset({"root", "en", "en_GB", "en_001", "cy", "cy_GB"})


def is_wanted(place: str) -> bool:
    """Whether a file is wanted in the bundle.

    Args:
        place: Where it would lie in the bundle, with the slashes of any system.
    """
    path = place.replace("\\", "/")
    return not (
        _is_unused_plugin(path)
        or _is_unused_library(path)
        or _is_foreign_language(path)
        or "/tests/" in f"/{path}".replace("/tests/core/library/schemas/", "/")
        or (path.endswith(".pyi") and not path.startswith("core/"))  # the desk's own say where its parts are
        or path.endswith((".pxd", ".pyx", ".h", "py.typed", ".qmltypes"))
    )


def _is_unused_plugin(path: str) -> bool:
    found = re.search(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/.]+)", path)
    return found is not None and found[2] not in _PLUGINS_KEPT.get(found[1], ())


def _is_unused_library(path: str) -> bool:
    return bool(_UNUSED_LIBRARY.search(path) or _UNUSED_QT.match(path.rpartition("/")[2].removeprefix("lib")))


def _is_foreign_language(path: str) -> bool:
    locale = re.search(r"babel/locale-data/(.+)\.dat$", path)
    if locale:
        return locale[1] not in _LOCALES_KEPT
    # The windows' own translations are in resources/i18n; Qt's are never loaded.
    return bool(re.search(r"PySide6/(?:Qt/)?translations/", path))
