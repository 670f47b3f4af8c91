"""Builds the smallest files of word processors that hold what a test is about."""

from __future__ import annotations

import io
import zipfile

_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_STYLES = (
    f"<w:styles {_WORD}>"
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Listenpunkt"><w:name w:val="List Bullet"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>'
)
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT = "application/vnd.oasis.opendocument.text"


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, *, footnotes: str = "", properties: str = "", **more: str) -> bytes:
    """A Word document; ``body`` is what stands in ``w:body``."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _STYLES,
    }
    if footnotes:
        files["word/footnotes.xml"] = f"<w:footnotes {_WORD}>{footnotes}</w:footnotes>"
    if properties:
        files["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"{properties}</cp:coreProperties>"
        )
    return zipped(files | more)


def word(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{word(text)}</w:p>"


def odt(body: str, *, meta: str = "", **more: str) -> bytes:
    """An OpenDocument text; ``body`` is what stands in ``office:text``."""
    content = f"<office:document-content {_OFFICE}><office:body><office:text>{body}</office:text></office:body>"
    files: dict[str, str | bytes] = {"mimetype": ODT, "content.xml": f"{content}</office:document-content>"}
    if meta:
        files["meta.xml"] = f"<office:document-meta {_OFFICE}><office:meta>{meta}</office:meta></office:document-meta>"
    return zipped(files | more)
