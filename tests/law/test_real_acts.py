"""Real laws keep every character, have the structure that lawyers know, and travel without loss."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from ortaq.law.act import Act, FindingCode, Kind, lines_of
from ortaq.law.akn import read_akn, validate, write_akn
from ortaq.law.exchange import act_from_dict, act_to_dict
from ortaq.law.parity import DifferenceCode, parity
from tests.real_laws import act_of, pages_of

CONSTITUTIONS = {
    "constitution-1995.kk.pdf": (9, 102, 288, 130),
    "constitution-1995.ru.pdf": (9, 102, 288, 130),
    "constitution-2026-draft.kk.docx": (11, 96, 297, 111),
    "constitution-2026-draft.ru.docx": (11, 96, 297, 111),
}
"""Sections, articles, paragraphs, points: counted in the official texts."""

SECTORAL = {
    "k030000442_.16-01-2026.ru.pdf": 186,
    "k1400000226.08-03-2026.ru.pdf": 503,
    "k1500000375.01-02-2026.ru.pdf": 379,
    "k1500000414.20-01-2026.ru.pdf": 221,
    "k2100000400.09-01-2026.ru.pdf": 418,
    "k2500000171.16-01-2026.ru.pdf": 173,
    "k990000409_.16-01-2026.ru.pdf": 744,
    "z000000132_.01-07-2025.ru.pdf": 77,
    "z1600000480.09-01-2026.ru.pdf": 80,
    "z980000213_.06-04-2016.ru.pdf": 58,
}
"""Articles, inserted ones included."""

every_law = pytest.mark.parametrize("name", [*CONSTITUTIONS, *SECTORAL])


def path_of(shared_data: Path, name: str) -> Path:
    folder = shared_data / "law" / "kz"
    return folder / name if name in CONSTITUTIONS else folder / "sectoral" / name


def printed(path: Path) -> list[str]:
    """Give the lines of a source as its format holds them, by other means than our readers."""
    if path.suffix == ".pdf":
        return [line for page in pages_of(path) for line in page.splitlines()]
    body = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    return ["".join(p.xpath(".//*[local-name()='t']/text()")) for p in body.iter("{*}p")]


def squeezed(text: str) -> str:
    """Give the visible characters; U+FFFE is how a PDF library writes a hyphen at a line's end."""
    normal = unicodedata.normalize("NFC", text.replace("\ufffe", "-"))
    return "".join(c for c in normal if not c.isspace() and unicodedata.category(c) != "Cf")


def kinds(act: Act) -> Counter[Kind]:
    return Counter(provision.kind for provision in act.walk())


@pytest.mark.parametrize("name", CONSTITUTIONS)
def test_the_constitutions_have_the_structure_of_the_official_texts(
    shared_data: Path, name: str
) -> None:
    counted = kinds(act_of(path_of(shared_data, name)))
    wanted = CONSTITUTIONS[name]
    assert (
        counted[Kind.SECTION],
        counted[Kind.ARTICLE],
        counted[Kind.PARAGRAPH],
        counted[Kind.POINT],
    ) == wanted


@pytest.mark.parametrize("name", SECTORAL)
def test_sectoral_laws_have_all_their_articles(shared_data: Path, name: str) -> None:
    assert kinds(act_of(path_of(shared_data, name)))[Kind.ARTICLE] == SECTORAL[name]


@every_law
def test_no_number_of_an_article_is_given_twice(shared_data: Path, name: str) -> None:
    act = act_of(path_of(shared_data, name))
    assert not [f for f in act.findings if f.code is FindingCode.DUPLICATE_NUMBER]


@every_law
def test_no_character_of_the_source_is_lost_or_made_up(shared_data: Path, name: str) -> None:
    path = path_of(shared_data, name)
    source = Counter(squeezed("".join(printed(path))))
    act = Counter(squeezed("".join(lines_of(act_of(path)))))
    assert act - source == source - act == Counter()


@every_law
def test_the_text_stands_in_the_order_of_the_source(shared_data: Path, name: str) -> None:
    """Raised digits excepted: in a PDF they may come after the line that they stand in."""
    path = path_of(shared_data, name)
    text = re.sub(r"\d", "", squeezed("".join(lines_of(act_of(path)))))
    position, lines = 0, [re.sub(r"\d", "", squeezed(line)) for line in printed(path)]
    for line in filter(None, lines):
        assert text.startswith(line, position), text[position : position + 80]
        position += len(line)
    assert position == len(text)


@every_law
def test_no_line_holds_a_mark_of_the_reader(shared_data: Path, name: str) -> None:
    text = "".join(lines_of(act_of(path_of(shared_data, name))))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ufffd]", text)


@every_law
def test_real_laws_are_valid_akoma_ntoso_and_come_back(shared_data: Path, name: str) -> None:
    act = act_of(path_of(shared_data, name))
    content = write_akn(act)
    assert validate(content) == ()
    assert read_akn(content) == act


@every_law
def test_real_laws_come_back_from_json(shared_data: Path, name: str) -> None:
    act = act_of(path_of(shared_data, name))
    assert act_from_dict(json.loads(json.dumps(act_to_dict(act), ensure_ascii=False))) == act


@pytest.mark.parametrize("edition", ["1995.{}.pdf", "2026-draft.{}.docx"])
def test_the_constitutions_are_in_parity(shared_data: Path, edition: str) -> None:
    names = [f"constitution-{edition.format(lang)}" for lang in ("ru", "kk")]
    result = parity(*(act_of(path_of(shared_data, name)) for name in names))
    assert result.is_same_tree
    assert {difference.code for difference in result.differences} <= {DifferenceCode.PARTS}
    assert result.length_ratio == pytest.approx(1, abs=0.05)


@every_law
def test_an_article_of_which_only_the_heading_stands_is_repealed(
    shared_data: Path, name: str
) -> None:
    articles = act_of(path_of(shared_data, name)).articles()
    bare = [article for article in articles if not article.text and not article.children]
    assert [article.eid for article in bare if not article.repealed] == []
