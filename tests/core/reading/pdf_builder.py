"""Writes small PDFs by hand, so that tests need no corpus and no library that makes PDFs.

The objects are those of ISO 32000-1: a catalogue, one Type 1 font, and a page with a content stream for each list of
lines. Sizes are in points.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

A4 = (595, 842)
LEFT, TOP, LEADING, SIZE = 72, 760, 18, 12
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Options:
    """How a PDF is built."""

    compress: bool = True
    size: tuple[int, int] = A4
    rotate: int = 0
    crop: tuple[int, int, int, int] | None = None
    title: str | None = None
    password: str | None = None
    picture_only: bool = False


def content(lines: list[str]) -> bytes:
    """Commands that draw lines of text below one another."""
    commands = [f"BT /F1 {SIZE} Tf {LEFT} {TOP} Td {LEADING} TL".encode()]
    for line in lines:
        text = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        commands.append(b"(" + text + b") Tj T*")
    return b"\n".join([*commands, b"ET"])


def build_pdf(pages: list[list[str]], options: Options | None = None) -> bytes:
    """A PDF with these lines on these pages."""
    options = options or Options()
    drawn = [b"0.5 g 100 100 200 200 re f" if options.picture_only else content(lines) for lines in pages]
    return build_from_streams(drawn, options)


def build_from_streams(
    streams: list[bytes], options: Options | None = None, filters: bytes = b"", dictionary: bytes = b""
) -> bytes:
    """A PDF whose pages are drawn by these commands; with ``filters`` they are taken as packed already."""
    options = options or Options()
    count = len(streams)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(count))
    width, height = options.size
    crop = b"/CropBox [%d %d %d %d]" % options.crop if options.crop else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    key = _key(options.password) if options.password else None
    for place, stream in enumerate(streams):
        number = 4 + 2 * place
        packed, named = stream, filters
        if not filters and options.compress:
            packed, named = zlib.compress(stream), b"/FlateDecode"
        if key:
            packed = _rc4(_object_key(key, number), packed)
        filtered = b"/Filter %s " % named if named else b""
        objects.append(b"<< /Length %d %s%s>>\nstream\n%s\nendstream" % (len(packed), filtered, dictionary, packed))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] %s /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (width, height, crop, options.rotate, number)
        )
    trailer = b"/Root 1 0 R"
    if options.title:
        objects.append(b"<< /Title (%s) >>" % options.title.encode("cp1252"))
        trailer += b" /Info %d 0 R" % len(objects)
    if key and options.password:
        objects.append(_encryption(options.password, key))
        trailer += b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (len(objects), _ID.hex().encode(), _ID.hex().encode())
    return _file(objects, trailer)


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, trailer, start)
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def _owner(password: str) -> bytes:
    padded = (password.encode() + _PADDING)[:32]
    return _rc4(hashlib.md5(padded).digest()[:5], padded)


def _key(password: str) -> bytes:
    """The 40-bit key of the standard security handler, revision 2."""
    padded = (password.encode() + _PADDING)[:32]
    return hashlib.md5(padded + _owner(password) + (-4).to_bytes(4, "little", signed=True) + _ID).digest()[:5]


def _object_key(key: bytes, number: int) -> bytes:
    return hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]


def _encryption(password: str, key: bytes) -> bytes:
    return b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
        _owner(password).hex().encode(),
        _rc4(key, _PADDING).hex().encode(),
    )


REPORT_LINES = [
    "Inspection of Wiltshire local authority",
    "children's services",
    "Inspection dates: 4 to 15 March 2024",
    "Lead inspector: Joan Ashdown, His Majesty's Inspector",
    "Judgement Grade",
    "The impact of leaders on social work",
    "practice with children and families Good",
    "The experiences and progress of",
    "children who need help and protection Requires improvement to be good",
    "The experiences and progress of",
    "children in care Outstanding",
    "The experiences and progress of care",
    "leavers Inadequate",
    "Overall effectiveness Good",
    "Children in Wiltshire get help.",
]
SECTION_LINES = [
    "What needs to improve?",
    "• The quality of plans.",
    "The experiences and progress of children in care: outstanding",
    "1. Children have stable homes.",
]


def build_report(options: Options | None = None) -> bytes:
    """A small official report of two pages."""
    return build_pdf([REPORT_LINES, SECTION_LINES], options)
