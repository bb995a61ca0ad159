"""How English and German refer to provisions; every sentence is our own."""

from __future__ import annotations

import pytest

from ortaq.law.citations import find_citations, grammar_for, notation


def paths(text: str, lang: str) -> list[str]:
    citations = find_citations(text, grammar_for(lang))
    return [path for citation in citations for path in notation(citation)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 26(2)(a)", "art_26__para_2__point_a"),
        ("Article 5(1), (2) and (4)", "art_5__para_1 art_5__para_2 art_5__para_4"),
        ("Articles 5(1), 7 and 9(3)", "art_7 art_5__para_1 art_9__para_3"),
        ("Articles 12 to 15", "art_12..15"),
        ("Articles 12-15 and 17", "art_12..15 art_17"),
        ("Article 83-1", "art_83-1"),
        ("paragraph 1 of Article 5", "art_5__para_1"),
        ("paragraphs 1 and 3 of this Article", "art_this__para_1 art_this__para_3"),
        ("Article 5, paragraph 2", "art_5__para_2"),
        ("sections 3 to 7", "sec_3..7"),
        ("subparagraph (b)", "point_b"),
        ("subparagraph 2) of Article 3", "art_3__point_2"),
        ("the first subparagraph of Article 5(1)", "art_5__para_1__point_1"),
        ("Chapter II", "chp_ii"),
        ("the preceding paragraph", "para_previous"),
        ("part of the territory, a point of order, this is article", ""),
        ("Article 5. Title of it", ""),
        ("Article 5 and 10 people", "art_5"),
    ],
)
def test_english_references_are_read(text: str, expected: str) -> None:
    assert sorted(paths(text, "en")) == sorted(expected.split())


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Article 5 of this Law", ""),
        ("Article 5 of the Constitution", "Constitution"),
        ("section 12 of the Data Protection Act 2018", "Data Protection Act 2018"),
        ("Article 6(1)(f) of Regulation (EU) 2016/679", "Regulation (EU) 2016/679"),
        ("Article 6 GDPR", "GDPR"),
    ],
)
def test_english_acts_are_named(text: str, act: str) -> None:
    (citation,) = find_citations(text, grammar_for("en"))
    assert (citation.act, citation.text) == (act, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("§ 3 Abs. 2 Satz 1 Nr. 4", "art_3__para_2__sent_1__point_4"),
        ("§§ 3 bis 6", "art_3..6"),
        ("§§ 433, 434 und 437", "art_433 art_434 art_437"),
        ("Artikel 5 Absatz 2", "art_5__para_2"),
        ("Artikel 74a, 75 oder 98 Abs. 3", "art_74a art_75 art_98__para_3"),
        (
            "§ 1a Abs. 1 Nr. 2 Buchstabe a und b",
            "art_1a__para_1__point_2__indent_a art_1a__para_1__point_2__indent_b",
        ),
        ("§ 3 Abs. 1 Nr. 2 und Abs. 3", "art_3__para_1__point_2 art_3__para_3"),
        ("die Absätze 1 bis 3", "para_1..3"),
        ("dieses Absatzes", "para_this"),
        ("§ 5 Erste Überschrift", ""),
        ("Seite 5, Nr. 10, S. 3", ""),
    ],
)
def test_german_references_are_read(text: str, expected: str) -> None:
    assert paths(text, "de") == expected.split()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Art. 20 Abs. 3 GG", "GG"),
        ("§ 3 SGB V", "SGB V"),
        ("§ 8 des Bürgerlichen Gesetzbuchs", "Bürgerliches Gesetzbuch"),
        ("Artikel 3 des Grundgesetzes", "Grundgesetz"),
        ("§ 280 dieses Gesetzes", ""),
        ("§ 5 des Gesetzes über die Gärten", "Gesetz über die Gärten"),
        ("Artikel 3 der Richtlinie 98/26/EG", "Richtlinie 98/26/EG"),
    ],
)
def test_german_acts_are_named(text: str, act: str) -> None:
    (citation,) = find_citations(text, grammar_for("de"))
    assert (citation.act, citation.text) == (act, text)
