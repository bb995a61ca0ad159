"""A page on paper: the same page as PDF, in its colours, with page numbers, and nothing fetched."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from lxml import html

from ortaq.opinion.analysis import Plan, analyse
from ortaq.report.opinion_page.page import opinion_page
from ortaq.report.opinion_page.wording import wording
from ortaq.report.paper import NoPango, OutsideResource, pdf_of, style_drawings, typesetter
from tests.opinion.consultation import attributes, reading_of_two_camps


def _pango_is_here() -> bool:
    try:
        typesetter()
    except NoPango:
        return False
    return True


paper = pytest.mark.skipif(not _pango_is_here(), reason="Pango is not on this computer")
PICTURE = '<svg viewBox="0 0 10 10"><rect class="box" width="10" height="10"/></svg>'
SHEET = """
:root { --deep: #112233; --box: var(--deep); } .box { fill: var(--box); }
@media (prefers-color-scheme: dark) { .box { fill: #fff; } }
@media print { .box { stroke: #445566; } }
"""


@pytest.fixture(scope="module")
def kazakh() -> str:
    reading = reading_of_two_camps()
    return opinion_page(analyse(reading, Plan(attributes=attributes(reading.matrix))), "kk")


@pytest.fixture(scope="module")
def document(kazakh: str) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(pdf_of(kazakh)) as opened:
        yield opened


class Listening:
    """A place on this computer that notices when somebody asks for something."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.setblocking(False)
        self.port: int = self.socket.getsockname()[1]

    def was_asked(self) -> bool:
        try:
            self.socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True


@pytest.fixture
def listening() -> Iterator[Listening]:
    place = Listening()
    yield place
    place.socket.close()


def _texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@paper
def test_kazakh_letters_can_be_read_out_of_the_pdf(document: pypdfium2.PdfDocument) -> None:
    text = " ".join(_texts(document))
    assert "Адамдар неде келіседі" in text
    assert "Әзірге не белгісіз" in text
    assert "қолдайды" in text


@paper
def test_every_sheet_says_what_it_is_which_one_it_is_and_from_which_votes(
    document: pypdfium2.PdfDocument, kazakh: str
) -> None:
    tree = html.fromstring(kazakh)
    title, imprint = tree.findtext(".//h1"), tree.xpath("//*[@class='imprint']")[0].text
    texts = _texts(document)
    assert len(texts) > 3
    for number, text in enumerate(texts, start=1):
        assert f"{number} / {len(texts)}" in text
        assert imprint in text
        assert title in text


@paper
def test_tables_behind_charts_are_printed_and_carry_their_heads_to_the_next_sheet(
    document: pypdfium2.PdfDocument,
) -> None:
    say = wording("kk")
    texts = _texts(document)
    listed = next(n for n, text in enumerate(texts) if "suppression.least" in text)
    assert any(say("parameters_title") in text for text in texts)
    assert say("head_value") in texts[listed], "the head of a table that began on an earlier sheet"


@paper
def test_bars_have_their_colours_on_paper(document: pypdfium2.PdfDocument) -> None:
    agree = (0x2C, 0x6E, 0x9B)
    pictures = [page.render(scale=1).to_pil().convert("RGB") for page in document]
    seen = [picture.getcolors(picture.width * picture.height) or [] for picture in pictures]
    assert sum(count for colours in seen for count, colour in colours if colour == agree) > 1_000


@paper
def test_the_same_page_gives_the_same_bytes(kazakh: str) -> None:
    assert pdf_of(kazakh) == pdf_of(kazakh)


@paper
@pytest.mark.parametrize(
    "outside",
    [
        '<img src="http://127.0.0.1:{port}/x.png">',
        '<p style="background: url(http://127.0.0.1:{port}/x.png)">x</p>',
        '<link rel="stylesheet" href="http://127.0.0.1:{port}/x.css">',
        '<img src="file:///etc/hostname">',
    ],
)
def test_a_page_that_reaches_out_of_itself_is_refused(outside: str, listening: Listening) -> None:
    with pytest.raises(OutsideResource):
        pdf_of(f"<!doctype html><title>x</title><body>{outside.format(port=listening.port)}</body>")
    assert not listening.was_asked()


@paper
def test_a_drawing_that_reaches_out_of_itself_fetches_nothing(listening: Listening) -> None:
    image = f'<svg viewBox="0 0 9 9"><image href="http://127.0.0.1:{listening.port}/x.png"/></svg>'
    pdf_of(f"<!doctype html><title>x</title><body>{image}</body>")
    assert not listening.was_asked()


def test_shapes_take_the_styles_that_print_gives_them() -> None:
    tree = html.document_fromstring(f"<style>{SHEET}</style><body>{PICTURE}</body>")
    style_drawings(tree)
    box = tree.find(".//rect")
    assert box is not None
    assert (box.get("fill"), box.get("stroke")) == ("#112233", "#445566")


def test_where_pango_is_missing_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "weasyprint"
    package.mkdir()
    (package / "__init__.py").write_text("raise OSError('cannot load library libpango-1.0-0')\n")
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(NoPango, match=r"apt-get install libpango-1\.0-0") as failure:
        pdf_of("<p>x</p>")
    assert "\n" not in str(failure.value)
