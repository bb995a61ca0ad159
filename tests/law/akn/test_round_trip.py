"""What is written as Akoma Ntoso is valid, and comes back as it was."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ortaq.errors import UnwritableAct
from ortaq.law.act import AFTER_THE_TEXT, Act, Kind, Note, Provision
from ortaq.law.akn import Identity, Organisation, read_akn, read_identity, validate, write_akn
from tests.law.generated_acts import acts

slow_first_draw = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@slow_first_draw
@given(acts())
def test_an_act_comes_back_as_it_was(act: Act) -> None:
    assert read_akn(write_akn(act)) == act


@slow_first_draw
@given(acts())
def test_every_act_is_valid_by_the_strict_schema(act: Act) -> None:
    assert validate(write_akn(act)) == ()


@slow_first_draw
@given(acts())
def test_the_same_act_gives_the_same_bytes(act: Act) -> None:
    assert write_akn(act) == write_akn(read_akn(write_akn(act)))


words = st.text("abcdefghijklmnopqrstuvwxyz-/% ә", min_size=1, max_size=8)
organisations = st.builds(Organisation, words, words)


@slow_first_draw
@given(
    st.builds(
        Identity, st.none() | st.dates(datetime.date(1000, 1, 1)), words, words, organisations
    )
)
def test_the_identity_comes_back_as_it_was(identity: Identity) -> None:
    content = write_akn(Act("", "kk", ()), identity)
    assert read_identity(content) == identity
    assert validate(content) == ()


def small_act(*provisions: Provision, notes: tuple[Note, ...] = ()) -> Act:
    return Act(
        "О колодцах",
        "ru",
        provisions,
        datetime.date(2026, 3, 1),
        "kz",
        preface=("Закон", "О колодцах"),
        notes=notes,
    )


def test_addresses_of_the_work_follow_the_naming_convention() -> None:
    identity = Identity(datetime.date(2025, 5, 7), "12-viii", "law")
    text = write_akn(small_act(), identity).decode()
    assert 'FRBRuri value="/akn/kz/act/law/2025-05-07/12-viii"' in text
    assert 'FRBRuri value="/akn/kz/act/law/2025-05-07/12-viii/rus@2026-03-01"' in text
    assert 'FRBRlanguage language="rus"' in text


def test_a_draft_is_a_bill() -> None:
    content = write_akn(Act("", "kk", (), datetime.date(2026, 2, 12), "kz", draft=True))
    assert b"<bill " in content
    assert b"/akn/kz/bill/2026-02-12/nn/kaz@2026-02-12" in content
    assert read_akn(content).draft


def test_the_number_keeps_the_form_of_its_language() -> None:
    article = Provision("art_5", Kind.ARTICLE, "5-бап", "Құдық")
    assert "<num>5-бап</num>" in write_akn(small_act(article)).decode()


def test_a_repealed_article_keeps_its_number_and_is_marked_removed() -> None:
    article = Provision("art_5", Kind.ARTICLE, "Статья 5.", repealed=True)
    assert b'<article eId="art_5" status="removed">' in write_akn(small_act(article))


def test_an_earlier_address_is_written_only_where_it_differs() -> None:
    moved = Provision("art_6", Kind.ARTICLE, "6", wid="art_5")
    content = write_akn(small_act(Provision("art_1", Kind.ARTICLE, "1"), moved))
    assert content.count(b"wId=") == 1


def test_each_unnumbered_part_has_an_address_before_a_list_and_without_one() -> None:
    point = Provision("art_1__point_1", Kind.POINT, "1)", text=("вода;",))
    with_list = Provision("art_1", Kind.ARTICLE, "1", text=("Раз.", "Два:"), children=(point,))
    leaf = Provision("art_2", Kind.ARTICLE, "2", text=("Три.", "Четыре."))
    text = write_akn(small_act(with_list, leaf)).decode()
    assert '<p eId="art_1__intro__p_2">Два:</p>' in text
    assert '<p eId="art_2__content__p_2">Четыре.</p>' in text


def test_a_note_leaves_its_mark_at_the_line_after_which_it_stands() -> None:
    article = Provision("art_1", Kind.ARTICLE, "Статья 1", text=("Раз.", "Два."))
    note = Note("Сноска. Статья 1 изменена.", "art_1", 1)
    text = write_akn(small_act(article, notes=(note,))).decode()
    assert 'Раз.<noteRef href="#note_1" marker="1"/></p>' in text


@pytest.mark.parametrize("after", ["", AFTER_THE_TEXT])
def test_a_note_where_no_mark_can_stand_keeps_its_place(after: str) -> None:
    act = small_act(notes=(Note("Ескерту.", after, 0),))
    assert read_akn(write_akn(act)).notes == act.notes


def test_a_control_character_is_shown_and_comes_back() -> None:
    article = Provision("art_1", Kind.ARTICLE, "1", text=("a\x0cb",))
    content = write_akn(small_act(article))
    assert "a<inline" in content.decode()
    assert "␌" in content.decode()
    assert read_akn(content).find("art_1").text == ("a\x0cb",)


def test_the_title_in_the_preface_is_marked() -> None:
    text = write_akn(small_act()).decode()
    assert "<docTitle>О колодцах</docTitle>" in text
    assert read_akn(text.encode()).preface == ("Закон", "О колодцах")


@pytest.mark.parametrize("eid", ["", "art 1", "art_\x00"])
def test_an_act_with_an_address_that_is_none_is_refused(eid: str) -> None:
    with pytest.raises(UnwritableAct):
        write_akn(small_act(Provision(eid, Kind.ARTICLE)))


def test_an_act_that_gives_an_address_twice_is_refused() -> None:
    article = Provision("art_1", Kind.ARTICLE)
    with pytest.raises(UnwritableAct, match="art_1"):
        write_akn(small_act(article, article))


def test_an_act_in_no_language_known_to_xml_is_refused() -> None:
    with pytest.raises(UnwritableAct, match="language"):
        write_akn(Act("", "kk ru", ()))


def test_an_identity_with_control_characters_is_refused() -> None:
    with pytest.raises(UnwritableAct, match="control"):
        write_akn(small_act(), Identity(number="1\x00"))


def test_the_schema_says_where_a_document_is_wrong() -> None:
    broken = write_akn(small_act()).replace(b"<FRBRcountry", b"<FRBRcounty", 1)
    (problem, *_) = validate(broken)
    assert problem.line > 1
    assert "FRBRcounty" in problem.message
    assert "{http" not in problem.message
