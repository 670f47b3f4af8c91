"""A small file of every kind that the desk reads, made when it is needed, so that reading can be tried anywhere."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache

WORDS = "Wrenbury council’s services for children in care were graded outstanding by Ofsted."

_WORD_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
_ODT = "application/vnd.oasis.opendocument.text"


@dataclass(frozen=True, slots=True)
class Sample:
    """One made file.

    Attributes:
        name: File name with the usual ending.
        data: The whole file.
        words: What reading must find in it.
        holds_files: Whether it is no document itself but holds some.
    """

    name: str
    data: bytes
    words: str
    holds_files: bool = False


@cache
def sample_files() -> tuple[Sample, ...]:
    """One file of every kind, each with words of its own, so that none passes for a copy of another."""
    makers = {"txt": _text, "md": _markdown, "html": _page, "mht": _web_archive, "eml": _message, "docx": _word,
              "odt": _open_document, "rtf": _rich_text, "pdf": one_page_pdf}  # fmt: skip
    documents = []
    for number, (suffix, make) in enumerate(makers.items(), start=1):
        words = f"Inspectors graded service number {number} of Wrenbury council outstanding ({suffix})."
        documents.append(Sample(f"sample-{suffix}.{suffix}", make(words), words))
    inside = "Inspectors graded the fostering service of Wrenbury council good, it was announced on Monday."
    return (
        *documents,
        Sample("sample-zip.zip", _zipped({"inside.txt": inside.encode()}), inside, holds_files=True),
        Sample("sample-mbox.mbox", _mailbox(f"{inside} Councillors were pleased."), inside, holds_files=True),
    )


def _text(words: str) -> bytes:
    return f"Praise for a council\n\n{words}\n".encode()


def _markdown(words: str) -> bytes:
    return (
        f"# Praise for a council\n\n{words}\n\n## What comes next\n\nA plan, [say](a) the [inspectors](b).\n".encode()
    )


def _page(words: str) -> bytes:
    head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Praise</title></head>'
    return f"{head}<body><article><h1>Praise for a council</h1><p>{words}</p></article></body></html>".encode()


def _web_archive(words: str) -> bytes:
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://news.example/praise"
    made["Subject"] = "Praise for a council"
    made.set_content(_page(words).decode(), subtype="html")
    made.make_related()
    return made.as_bytes()


def _message(words: str) -> bytes:
    made = EmailMessage()
    made["From"] = "Orla Penhallow <orla@news.example>"
    made["To"] = "desk@council.example"
    made["Subject"] = "Praise for a council"
    made["Date"] = "Tue, 14 May 2024 12:30:00 +0100"
    made["Message-ID"] = "<praise@news.example>"
    made.set_content(f"{words}\n")
    return made.as_bytes()


def _mailbox(words: str) -> bytes:
    return b"From orla@news.example Tue May 14 12:30:00 2024\n" + _message(words) + b"\n"


def _zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _word(words: str) -> bytes:
    body = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    document = f"<w:document {_WORD_NAMES}><w:body>{body}</w:body></w:document>"
    return _zipped({"[Content_Types].xml": types.encode(), "word/document.xml": document.encode()})


def _open_document(words: str) -> bytes:
    text = f"<office:body><office:text><text:p>{words}</text:p></office:text></office:body>"
    content = f"<office:document-content {_ODF_NAMES}>{text}</office:document-content>"
    return _zipped({"mimetype": _ODT.encode(), "content.xml": content.encode()})


def _rich_text(words: str) -> bytes:
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {words}\\par}}".encode("ascii")


def one_page_pdf(words: str) -> bytes:
    """Make a PDF of one page with a line of plain ASCII words on it, so that reading PDF can be tried anywhere."""
    content = f"BT /F1 14 Tf 72 720 Td ({words}) Tj ET".encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(data))
    )
