"""Files made to exhaust or deceive a reader, built in memory; none is larger than a few MB."""

from __future__ import annotations

import io
import zipfile
import zlib

from tests.law.word_files import p, packed, part, word_file

MEGABYTE = 2**20


def word_of(document: bytes) -> bytes:
    """Give a Word file with this XML as its document."""
    with zipfile.ZipFile(io.BytesIO(word_file(p("x")))) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return packed({**members, "word/document.xml": document})


def word_with_body(chunk: bytes, times: int) -> bytes:
    """Give a Word file whose body is the same chunk many times, written without holding it."""
    opening, closing = part("document", "<w:body>@</w:body>").encode().split(b"@")
    buffer = io.BytesIO(word_file(p("x")))
    with zipfile.ZipFile(buffer) as old:
        kept = {name: old.read(name) for name in old.namelist() if name != "word/document.xml"}
    packed_again = io.BytesIO()
    with zipfile.ZipFile(packed_again, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
        with archive.open("word/document.xml", "w", force_zip64=True) as document:
            document.write(opening)
            for _ in range(times):
                document.write(chunk)
            document.write(closing)
    return packed_again.getvalue()


def laughs(document: bytes) -> bytes:
    """Put the billion laughs before a document that says `&e11;`."""
    steps = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
    return b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY e0 "ha">' + steps + b"]>" + document


def stealing(document: bytes) -> bytes:
    """Put the declaration of a file's content before a document that says `&e11;`."""
    return (
        b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY e11 SYSTEM "file:///etc/passwd">]>' + document
    )


def pdf_of(objects: list[bytes]) -> bytes:
    """Give a PDF of these objects; the first is its catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, entries))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, table))
    return out.getvalue()


def pdf_bomb(megabytes: int) -> bytes:
    """Give a PDF whose one page unpacks to so many megabytes of text operators."""
    packer = zlib.compressobj(9)
    chunk = b"BT /F1 9 Tf (a) Tj ET\n" * (MEGABYTE // 22)
    stream = b"".join(packer.compress(chunk) for _ in range(megabytes)) + packer.flush()
    return pdf_of([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])  # fmt: skip
