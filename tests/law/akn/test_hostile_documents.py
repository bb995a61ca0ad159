"""XML made to read files or to exhaust the machine is refused in one sentence."""

from __future__ import annotations

import pytest

from ortaq.errors import UnreadableSource
from ortaq.law.akn import read_akn, validate
from ortaq.law.akn.parse import parse
from ortaq.law.parameters import AKOMA_NTOSO_LIMITS, AkomaNtosoLimits, ReadLimits

LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
TREE = b"<act><meta/><body>%b</body></act>"


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><act><body>&x;</body></act>',
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><act><body>&l9;</body></act>'.encode(),
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><act/>'.encode("utf-16"),
        "<!DOCTYPE a><act/>".encode("utf-16-le"),
        b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4-<act/>',
    ],
    ids=["file", "laughs", "utf-16", "unmarked utf-16", "utf-7"],
)
def test_document_types_are_refused_in_every_encoding(content: bytes) -> None:
    with pytest.raises(UnreadableSource):
        read_akn(content)


@pytest.mark.parametrize(
    "content",
    [b"", b"no xml", b"<act>", b"\xff\xfe\x00", b"<html/>", b"%PDF-1.7", b"<act>\x00</act>"],
)
def test_what_is_no_akoma_ntoso_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableSource, match="Akoma Ntoso"):
        read_akn(content)


def test_an_error_names_the_line() -> None:
    with pytest.raises(UnreadableSource, match="line 3"):
        read_akn(b"<act>\n<body>\n</act>")


def test_elements_nested_without_end_are_refused() -> None:
    depth = AKOMA_NTOSO_LIMITS.depth + 1
    with pytest.raises(UnreadableSource, match="nested"):
        read_akn(TREE % (b"<part>" * depth + b"</part>" * depth))


def test_the_deepest_document_that_is_allowed_is_read() -> None:
    depth = AKOMA_NTOSO_LIMITS.depth - 2
    act = read_akn(TREE % (b"<part>" * depth + b"</part>" * depth))
    assert len(list(act.walk())) == depth


def test_size_and_number_of_tags_are_bounded() -> None:
    with pytest.raises(UnreadableSource, match="more than"):
        parse(TREE % b"<p/>", ReadLimits(size=10))
    with pytest.raises(UnreadableSource, match="more than 3 tags"):
        parse(TREE % b"<p/>", structure=AkomaNtosoLimits(tags=3))


def test_validation_refuses_what_reading_refuses() -> None:
    with pytest.raises(UnreadableSource):
        validate(b"<!DOCTYPE a><act/>")


def test_comments_and_instructions_do_not_cut_the_text() -> None:
    act = read_akn(TREE % b"<article><content><p>wa<!-- x -->ter<?y?>s</p></content></article>")
    assert next(act.articles()).text == ("waters",)


def test_a_document_in_utf_16_is_read() -> None:
    tree = "<act><body><article><num>5-бап</num></article></body></act>"
    text = f'<?xml version="1.0" encoding="utf-16"?>{tree}'
    assert next(read_akn(text.encode("utf-16")).articles()).num == "5-бап"
