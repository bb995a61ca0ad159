"""PDF files as programs really write them, drawn here letter by letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from ortaq.errors import UnreadableSource
from ortaq.law.importers.pdf.printed import printed_lines
from ortaq.law.importers.pdf.read import read_pdf
from ortaq.law.importers.reading import Reading

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
MARGIN, INDENT, LEADING, SIZE = 60.0, 84.0, 16.0, 11.0

pytestmark = pytest.mark.skipif(not FONT.exists(), reason=f"no font to draw with at {FONT}")


class Page:
    """A page on which a test sets lines of type at chosen places."""

    def __init__(self) -> None:
        self.pdf = FPDF(unit="pt", format="A4")
        self.pdf.add_font("a", fname=FONT)
        self.pdf.add_font("b", fname=FONT)
        self.turn()

    def turn(self) -> None:
        """Begin a new page."""
        self.pdf.add_page()
        self.pdf.set_font("a", size=SIZE)
        self.y = 80.0

    def line(self, text: str, left: float = MARGIN, size: float = SIZE, gap: float = 0) -> None:
        """Set one line below the last one."""
        self.pdf.set_font("a", size=size)
        self.y += LEADING + gap
        self.pdf.text(left, self.y, text)

    def reading(self) -> Reading:
        """Read what was set."""
        content = bytes(self.pdf.output())
        printed = list(printed_lines(content, "test.pdf"))
        return read_pdf(printed, lambda text: text.startswith("Статья"), "test.pdf")

    def read(self) -> list[str]:
        """Give the paragraphs of what was set."""
        return [line.text for line in self.reading().lines]


WIDE = "река течет между берегами и несет воду всем селам долины до самого озера"


def test_a_line_that_stands_in_begins_a_paragraph_and_the_rest_is_joined() -> None:
    page = Page()
    page.line(f"1. Каждая {WIDE}", INDENT)
    page.line(f"и дальше {WIDE} моря")
    page.line("к морю.")
    page.line(f"2. Каждая {WIDE}", INDENT)
    page.line("и обратно.")
    assert page.read() == [
        f"1. Каждая {WIDE} и дальше {WIDE} моря к морю.",
        f"2. Каждая {WIDE} и обратно.",
    ]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    page = Page()
    page.line(f"1. Каждая {WIDE}", INDENT)
    page.turn()
    page.line("и обратно.")
    assert page.read() == [f"1. Каждая {WIDE} и обратно."]


def test_items_that_stand_in_further_than_the_one_above_begin_anew() -> None:
    page = Page()
    page.line(f"и дальше {WIDE} моря")
    page.line("1) вода;", INDENT)
    page.line("2) берег;", INDENT + 14)
    page.line(f"и дальше {WIDE} моря")
    assert page.read()[1:3] == ["1) вода;", "2) берег;"]


def test_running_headers_and_page_numbers_are_left_out_and_said_so() -> None:
    page = Page()
    for number in range(1, 6):
        page.line("Закон о воде", gap=-30)
        page.line(f"{number}) страница: {WIDE}", INDENT, gap=30)
        page.line("и обратно.")
        page.line(f"— {number} —", 280, gap=500)
        if number < 5:
            page.turn()
    reading = page.reading()
    assert [line.text[:11] for line in reading.lines] == [f"{n}) страница" for n in range(1, 6)]
    assert all(line.text.endswith("и обратно.") for line in reading.lines)
    assert [finding.detail for finding in reading.findings] == ["Закон о воде", "— 1 —"]


def test_letters_borrowed_from_a_second_font_return_to_their_words() -> None:
    """The line is one run with gaps, and the borrowed letters are stored after it."""
    page, word = Page(), "Қазақстан халқы"
    gapped = ["  " if letter in "Ққ" else letter for letter in word]
    page.line("".join(gapped))
    for position, letter in enumerate(word):
        if letter in "Ққ":
            page.pdf.set_font("a", size=SIZE)
            left = MARGIN + page.pdf.get_string_width("".join(gapped[:position]))
            page.pdf.set_font("b", size=SIZE)
            page.pdf.text(left, page.y, letter)
    assert page.read() == [word]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("Премьер-", "Министр", "Премьер-Министр"),
        ("5-", "тармақ", "5-тармақ"),
        ("какой-", "либо", "какой-либо"),
    ],
)
def test_a_hyphen_at_a_line_end_that_belongs_to_the_word_stays(
    first: str, second: str, whole: str
) -> None:
    page = Page()
    page.line(f"{WIDE} {first}", INDENT)
    page.line(f"{second} приходит и смотрит на воду.")
    assert page.read() == [f"{WIDE} {whole} приходит и смотрит на воду."]


def test_a_hyphen_of_the_typesetter_goes_when_the_text_knows_the_word() -> None:
    page = Page()
    page.line(f"{WIDE} зако-", INDENT)
    page.line("нодательство о воде.")
    page.line("законодательство бережет воду.", INDENT)
    assert "законодательство о воде." in page.read()[0]


def test_a_hyphen_before_a_comma_at_a_line_end_stays_a_hyphen() -> None:
    page = Page()
    page.line(f"{WIDE} аудио-", INDENT)
    page.line(", видеозаписи о воде.")
    assert page.read() == [f"{WIDE} аудио-, видеозаписи о воде."]


def test_a_heading_goes_on_wherever_its_second_line_stands() -> None:
    page = Page()
    page.line("1. Каждая река течет.", INDENT)
    page.line("2. Каждая река несет воду.", INDENT)
    page.line(f"Статья 5. Большая {WIDE}", MARGIN + 30)
    page.line("Алматы", MARGIN + 20)
    page.line("1. Река течет.", INDENT)
    assert page.read()[2:] == [f"Статья 5. Большая {WIDE} Алматы", "1. Река течет."]


def test_letters_set_apart_to_fill_a_line_come_together_as_words() -> None:
    page = Page()
    page.line(f"1. Каждая {WIDE}")
    page.y += LEADING
    left = INDENT
    for letter in "12) вода и лед;":
        page.pdf.text(left, page.y, letter)
        left += 36 if letter == " " else page.pdf.get_string_width(letter) + 5
    page.line("и обратно.")
    page.line("и еще раз.")
    assert page.read()[1].startswith("12) вода и лед;")


def test_a_larger_line_is_a_heading_and_begins_anew() -> None:
    page = Page()
    page.line("Общие слова", size=14)
    page.line(f"1. Каждая {WIDE}", INDENT)
    page.line("и обратно.")
    lines = page.reading().lines
    assert [line.heading for line in lines] == [1, 0]


def test_an_article_cited_at_the_start_of_a_line_begins_nothing() -> None:
    page = Page()
    page.line(f"1. Как сказано: {WIDE}, смотри", INDENT)
    page.line("Статья 5 и другие.")
    page.line("Статья 6")
    assert page.read()[1:] == ["Статья 6"]


def test_a_scan_without_text_is_refused_in_one_line() -> None:
    with pytest.raises(UnreadableSource, match=r"test\.pdf: the PDF holds no text"):
        Page().read()


def test_what_is_no_pdf_is_refused_in_one_line() -> None:
    with pytest.raises(UnreadableSource, match="not a readable PDF"):
        list(printed_lines(b"%PDF-1.7 broken", "test.pdf"))
