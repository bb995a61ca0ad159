"""What Markdown becomes: numbers as typed, paragraphs put together, marks gone."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.act import FindingCode
from ortaq.law.importers import read_act
from ortaq.law.importers.reading import Reading
from ortaq.law.importers.text.inline import plain_words
from ortaq.law.importers.text.markdown import read_markdown
from ortaq.law.importers.text.wrapping import Beginning


def begins(text: str) -> Beginning:
    found = re.match(r"(?:§|Art\.?|Статья) \d", text)
    return Beginning.HEADING if found else Beginning.NOTHING


def read(text: str) -> Reading:
    return read_markdown(text, "law.md", begins)


def texts(text: str) -> list[str]:
    return [line.text for line in read(text).lines]


def test_a_heading_has_its_depth_and_its_line_in_the_file() -> None:
    lines = read("# Wassergesetz\n\n### § 1 Zweck ###\n").lines
    assert [(line.text, line.heading, line.place.line) for line in lines] == [
        ("Wassergesetz", 1, 1),
        ("§ 1 Zweck", 3, 3),
    ]


def test_an_underlined_heading_is_one() -> None:
    lines = read("Wassergesetz\n============\n\nZweck\n-----\n").lines
    assert [(line.text, line.heading) for line in lines] == [("Wassergesetz", 1), ("Zweck", 2)]


def test_a_paragraph_over_several_lines_is_one_line() -> None:
    assert texts("(1) Das Wasser gehört\ndem Volk und\nniemandem sonst.\n\n(2) Es ist frei.") == [
        "(1) Das Wasser gehört dem Volk und niemandem sonst.",
        "(2) Es ist frei.",
    ]


def test_numbers_of_lists_stay_as_typed() -> None:
    assert texts("3. drei\n7. sieben\n1) eins\na) klein\n") == [
        "3. drei",
        "7. sieben",
        "1) eins",
        "a) klein",
    ]


def test_bullets_are_marks_and_no_words() -> None:
    assert texts("- Flüsse\n- Seen,\n  auch kleine\n\n*    *   1991") == [
        "Flüsse",
        "Seen, auch kleine",
        "1991",
    ]


def test_an_escaped_number_begins_no_list() -> None:
    text = "Der Vertrag vom\n13\\. Juni gilt.\n"
    assert texts(text) == ["Der Vertrag vom 13. Juni gilt."]


def test_front_matter_and_definitions_stay_text() -> None:
    text = "---\ntitle: Wasser\nslug: w\n---\n\nVerkündet am\n:   1. Mai 1999\n"
    assert texts(text) == ["title: Wasser", "slug: w", "Verkündet am", "1. Mai 1999"]


def test_a_rule_without_an_end_is_no_front_matter() -> None:
    assert texts("---\nAlles ist Text.") == ["Alles ist Text."]


def test_a_line_that_begins_a_provision_is_not_joined() -> None:
    assert texts("Статья 1\nСтатья 2") == ["Статья 1", "Статья 2"]


def test_a_sentence_on_each_line_is_a_line_each() -> None:
    assert texts("Вода принадлежит народу.\nЛес охраняется законом.") == [
        "Вода принадлежит народу.",
        "Лес охраняется законом.",
    ]


def test_a_footnote_is_an_aside_and_its_mark_no_word() -> None:
    text = "Das Wasser[^1] ist frei.\n\n[^1]: **Hinweis:** Siehe das\n    Forstgesetz.\n\nEnde."
    assert [(line.text, line.aside) for line in read(text).lines] == [
        ("Das Wasser ist frei.", False),
        ("Hinweis: Siehe das Forstgesetz.", True),
        ("Ende.", False),
    ]


def test_a_table_is_read_cell_by_cell_and_reported_once() -> None:
    reading = read("| Amt | Frist |\n|-----|:-----:|\n| Akim | 10 Tage |\n")
    assert [line.text for line in reading.lines] == ["Amt", "Frist", "Akim", "10 Tage"]
    assert [finding.code for finding in reading.findings] == [FindingCode.TABLE_FLATTENED]


def test_two_spaces_at_the_end_break_a_line() -> None:
    assert texts("Das Amt  \nantwortet\\\nbald.") == ["Das Amt", "antwortet", "bald."]


def test_quotes_fences_and_rules_keep_their_words() -> None:
    assert texts("> Wasser\n\n***\n\n```\n1.  Code bleibt.\n```\n") == ["Wasser", "1. Code bleibt."]


def test_a_picture_leaves_its_description() -> None:
    reading = read("Wappen: ![Adler](a.png)")
    assert [finding.detail for finding in reading.findings] == ["Adler"]
    assert [line.text for line in reading.lines] == ["Wappen:"]


def test_marks_inside_a_line_are_removed_in_pairs_only() -> None:
    given_ = (
        r"**Вода** и _лес_, `код`, [закон](http://x.kz/a), 5 * 6 * 7, a\*b, x_1_y, &laquo;да&raquo;"
    )
    assert plain_words(given_) == "Вода и лес, код, закон, 5 * 6 * 7, a*b, x_1_y, «да»"


def test_inline_tags_are_marks_and_a_raised_number_is_an_inserted_one() -> None:
    assert (
        plain_words("Статья 83<sup>1</sup> <b>о воде</b> при a < b")
        == "Статья 83-1 о воде при a < b"
    )


def test_markdown_becomes_an_act_with_its_title_and_paragraphs() -> None:
    text = (
        "# Wassergesetz (WasG)\n\n## Abschnitt 1 - Allgemeines\n\n### § 1 Zweck\n\n"
        "(1) Das Wasser gehört allen.\n\n(2) Es dienen:\n\n1.  Flüsse,\n\n2.  Seen.\n\n"
        "### § 1a\n\nEnde.\n"
    )
    act = read_act(text.encode(), "wasg.md")
    assert (act.title, act.lang) == ("Wassergesetz (WasG)", "de")
    assert [provision.eid for provision in act.articles()] == ["art_1", "art_1a"]
    assert act.find("art_1__para_2__point_2").text == ("Seen.",)


WORD = st.text(st.characters(categories=("Ll",), max_codepoint=0x4FF), min_size=1, max_size=9)
BLOCK = st.tuples(
    st.sampled_from(["", "# ", "## ", "- ", "1. ", "> ", "a) ", "(2) ", "    ", "[^n]: "]),
    st.lists(st.lists(WORD, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=4),
).map(lambda block: block[0] + "\n".join(block[1]))


@given(st.lists(BLOCK, min_size=1, max_size=6), st.sampled_from(["\n", "\n\n", "\n\n\n"]))
def test_no_word_is_lost_whatever_the_marks(blocks: list[str], between: str) -> None:
    source = between.join(blocks)
    letters = re.findall(r"[^\W\d_]", re.sub(r"\[\^n\]:", "", source))
    assert letters == re.findall(r"[^\W\d_]", "".join(texts(source)))


def test_the_german_statutes_keep_every_word(shared_data: Path) -> None:
    for name in ("gg-2012", "gg-2018", "bgb-2012", "bgb-2018"):
        source = (shared_data / f"law/de/{name}.md").read_text(encoding="utf-8")
        marks = re.compile(r"\[\^[^\]\s]+\]")
        assert _characters(marks.sub("", source)) == _characters("".join(texts(source)))


def _characters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]", text))
