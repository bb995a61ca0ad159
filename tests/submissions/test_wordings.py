"""Amendments: what they change, which look alike, which cannot both become the text."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ortaq.errors import UnknownProvision
from ortaq.law.act import Act, Kind, Provision, lines_of
from ortaq.law.importers import ReadOptions, read_act
from ortaq.report.letters.tracked import tracked_changes
from ortaq.submissions.wordings.amendment import Amendment, Edited, edited
from ortaq.submissions.wordings.entry import Entered, entry
from ortaq.submissions.wordings.relations import Related, Relation, relations

TEXT = "Каждый имеет право на отдых и лечение в городе"
ACT = Act("Устав", "ru", (Provision("art_1", Kind.ARTICLE, "Статья 1", text=(TEXT,)),))
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def amended(key: str, text: str) -> Edited:
    made = datetime.datetime(2026, 2, 5, 9, 30, tzinfo=datetime.UTC)
    return edited(Amendment(key, "art_1", text, "Айгуль", made), ACT)


def compared(one: str, other: str) -> tuple[Related, ...]:
    return relations([amended("a", one), amended("b", other)])


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (TEXT.replace("отдых", "труд"), TEXT.replace("отдых", "труд"), Relation.SAME),
        (TEXT.replace("отдых", "труд"), TEXT.replace("отдых", "сон"), Relation.CONFLICT),
        (TEXT.replace("отдых", "труд"), TEXT.replace("право на отдых и ", ""), Relation.CONFLICT),
        (TEXT + " бесплатно и рядом с домом", TEXT + " бесплатно, рядом с домом", Relation.ALIKE),
        (TEXT + " бесплатно", TEXT + " по закону", Relation.CONFLICT),
    ],
)
def test_amendments_of_the_same_words_are_related(one: str, other: str, relation: Relation) -> None:
    (found,) = compared(one, other)
    assert (found.one, found.other, found.relation) == ("a", "b", relation)


def test_amendments_of_different_words_stand_side_by_side() -> None:
    assert compared(TEXT.replace("Каждый", "Любой"), TEXT.replace("городе", "селе")) == ()
    assert compared(TEXT, TEXT.replace("отдых", "труд")) == ()


def test_an_amendment_that_changes_no_word_has_no_edits() -> None:
    assert amended("a", TEXT.replace(" ", "  ")).edits == ()


def test_an_amendment_of_nothing_is_refused() -> None:
    with pytest.raises(UnknownProvision):
        edited(Amendment("a", "art_9", "Текст"), ACT)


LINES = st.lists(st.sampled_from("право отдых лечение труд город не и".split()), max_size=9)


@given(LINES, LINES)
def test_relations_are_the_same_from_both_sides(one: list[str], other: list[str]) -> None:
    forth = compared(" ".join(one), " ".join(other))
    back = compared(" ".join(other), " ".join(one))
    assert [(r.relation, r.likeness) for r in forth] == [(r.relation, r.likeness) for r in back]


def word_document(*texts: str) -> bytes:
    return tracked_changes([("Статья 1", amended("a", text)) for text in texts], "Поправки", "ru")


def body(content: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def test_tracked_changes_carry_author_moment_and_a_number_of_their_own() -> None:
    tree = body(word_document(TEXT.replace("отдых", "труд"), TEXT + "\nВторая строка"))
    changes = [*tree.iter(f"{WORD}ins"), *tree.iter(f"{WORD}del")]
    assert {change.get(f"{WORD}author") for change in changes} == {"Айгуль"}
    assert {change.get(f"{WORD}date") for change in changes} == {"2026-02-05T09:30:00Z"}
    numbers = [change.get(f"{WORD}id") for change in changes]
    assert len(set(numbers)) == len(numbers)
    assert "".join(e.text for e in tree.iter(f"{WORD}delText")).split() == ["отдых"]


@given(LINES, LINES)
def test_accepting_all_gives_the_amendment_and_rejecting_all_the_draft(
    one: list[str], other: list[str]
) -> None:
    text = "\n".join(filter(None, (" ".join(one), " ".join(other))))
    tree = body(word_document(text))
    new = "".join(e.text for e in tree.iter(f"{WORD}t") if e.text not in {"Поправки", "Статья 1"})
    kept = [
        e.text
        for e in tree.iter(f"{WORD}t", f"{WORD}delText")
        if e.getparent().getparent().tag != f"{WORD}ins" and e.text not in {"Поправки", "Статья 1"}
    ]
    assert "".join(new.split()) == "".join(text.split())
    assert "".join("".join(kept).split()) == "".join(TEXT.split())


def test_the_document_is_read_as_if_all_changes_were_accepted() -> None:
    act = read_act(word_document(TEXT.replace("отдых", "труд")), "a.docx", ReadOptions(lang="ru"))
    told = "\n".join(lines_of(act))
    assert TEXT.replace("отдых", "труд") in told
    assert any(finding.detail.strip() == "отдых" for finding in act.findings)


@pytest.mark.parametrize(
    ("proposed", "became", "how"),
    [
        (TEXT.replace("отдых", "труд"), TEXT.replace("отдых", "труд"), Entered.WHOLE),
        (TEXT.replace("отдых", "труд") + " и селе", TEXT + " и селе", Entered.PARTLY),
        (TEXT.replace("отдых", "труд"), TEXT.replace("городе", "стране"), Entered.NOT),
        (TEXT.replace("отдых", "труд"), TEXT, Entered.NOT),
        (TEXT, TEXT.replace("городе", "стране"), Entered.NOT),
    ],
)
def test_a_wording_entered_as_far_as_the_later_text_makes_its_changes(
    proposed: str, became: str, how: Entered
) -> None:
    assert entry(amended("a", proposed), amended("b", became)).entered is how
