"""Promises are found with their parts and places; laws, wishes and the past are none."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.bench_promises import reader
from ortaq.commitments.commitment import Part, PartyRole, Standing
from ortaq.commitments.parameters import FINDING
from ortaq.commitments.promises import Promise, SignCode, find_promises
from ortaq.commitments.promises.passages import passages
from ortaq.commitments.proposal import Origin, proposed
from ortaq.commitments.source import Source
from ortaq.language.amounts import Bound
from ortaq.language.sentences import LONGEST
from tests.commitments.looking_ahead import SENTENCES
from tests.commitments.sentences import (
    LANGUAGES,
    SAID_ON,
    report_passages,
    score_passage,
    score_sentences,
    sentences,
)
from tests.hearings.tally import Tally

DAY = datetime.date(2026, 3, 12)


def only(text: str, language: str = "ru") -> Promise:
    """The one promise of a text."""
    (found,) = find_promises(text, language, DAY)
    return found


def words(text: str, language: str = "ru") -> list[str]:
    return [promise.text for promise in find_promises(text, language, DAY)]


@pytest.mark.parametrize(("language", "sentence", "is_promise"), SENTENCES)
def test_a_sentence_promises_or_does_not(language: str, sentence: str, is_promise: bool) -> None:
    assert bool(find_promises(sentence, language, DAY)) is is_promise


@pytest.mark.parametrize(
    ("text", "language", "value", "unit", "bound", "last_day"),
    [
        (
            "До конца 2027 года выделим свыше 3 млрд тенге на фильтры.",
            "ru", 3_000_000_000, "KZT", Bound.AT_LEAST, "2027-12-31",
        ),
        (
            "Сүзгілерге 2027 жылдың соңына дейін 3 млрд теңгеден астам бөлеміз.",
            "kk", 3_000_000_000, "KZT", Bound.AT_LEAST, "2027-12-31",
        ),
        (
            "We will spend about $5 million on filters by the end of 2027.",
            "en", 5_000_000, "USD", Bound.ABOUT, "2027-12-31",
        ),
        (
            "К 1 марта построим до 40 км труб.",
            "ru", 40, "км", Bound.AT_MOST, "2026-03-01",
        ),
    ],
)  # fmt: skip
def test_amount_bound_and_term_are_attached(  # noqa: PLR0917
    text: str, language: str, value: int, unit: str, bound: Bound, last_day: str
) -> None:
    found = find_promises(text, language, datetime.date(2026, 1, 10))
    amount = found[0].amounts[0]
    assert (amount.value, amount.unit, amount.bound) == (Decimal(value), unit, bound)
    assert found[0].period is not None
    assert str(found[0].period.last_day) == last_day


def test_each_item_of_a_list_is_a_promise_of_its_own() -> None:
    text = (
        "Ради чистого воздуха решено работать по трём направлениям – это замена печей,"
        " посадка деревьев и сбор батареек."
    )
    found = find_promises(text, "ru", DAY)
    assert [one.text for one in found] == ["замена печей", "посадка деревьев", "сбор батареек"]
    assert {one.frame.text for one in found} == {text}
    assert not any(one.is_measurable for one in found)
    assert all(one.missing == (Part.FIGURE, Part.DATE, Part.OWNER) for one in found)


def test_an_item_keeps_its_own_figure_and_shares_the_term_of_the_head() -> None:
    text = "В 2027 году планируем открыть: 3 школы, 2 больницы и библиотеку."
    schools, clinics, library = find_promises(text, "ru", DAY)
    assert [one.amounts[0].value for one in (schools, clinics)] == [3, 2]
    assert library.amounts == ()
    assert {str(one.period and one.period.last_day) for one in (schools, library)} == {"2027-12-31"}


@pytest.mark.parametrize(
    ("text", "language", "items"),
    [
        ("We will work in two directions: repairing buses and cleaning stops.", "en", 2),
        ("Үш бағыт бойынша жұмыс жүргізуді жоспарлап отырмыз: жол, су, жарық.", "kk", 3),
        ("По каким мерам? Их три: мост, дамба, насос.", "ru", 0),
    ],
)
def test_lists_are_read_in_each_language(text: str, language: str, items: int) -> None:
    assert len(find_promises(text, language, DAY)) == items


def test_a_list_announced_by_the_sentence_before_belongs_to_its_promise() -> None:
    text = (
        "В этом году на дворы выделят 90 млн тенге. По каким направлениям пойдут деньги?"
        " Их два: освещение проездов и ремонт лестниц."
    )
    assert words(text)[1:] == ["освещение проездов", "ремонт лестниц"]


@pytest.mark.parametrize(
    ("text", "language", "condition"),
    [
        ("Если закон примут, мы построим мост.", "ru", "Если закон примут"),
        ("При условии финансирования мост сдадут в 2028 году.", "ru", "При условии финансирования"),
        ("Заң қабылданған жағдайда көпір саламыз.", "kk", "Заң қабылданған жағдайда"),
        ("If the law is adopted, we will build a bridge.", "en", "If the law is adopted"),
    ],
)
def test_a_condition_is_told_apart(text: str, language: str, condition: str) -> None:
    assert [one.text for one in only(text, language).conditions] == [condition]


def test_bringing_laws_into_line_is_work_not_a_norm() -> None:
    found = only(
        "Если примут новый кодекс, то все отраслевые законы приведут в соответствие с ним."
    )
    assert found.conditions
    assert found.missing == (Part.FIGURE, Part.DATE, Part.OWNER)


def test_money_without_object_or_payer_leaves_both_to_the_context() -> None:
    text = "У нас создаётся парк «Терек». За 2026–2027 годы планируется привлечь 2 млрд тенге."
    found = only(text)
    assert {Part.OBJECT, Part.PAYER, Part.OWNER} == set(found.inferred)
    assert found.purpose is not None
    assert found.purpose.text == "«Терек»"
    named = only("В 2027 году акимат направит на парк «Терек» 2 млрд тенге из бюджета.")
    assert named.inferred == ()
    assert named.actor is not None
    assert named.actor.text == "акимат"


def test_a_large_number_takes_the_currency_of_the_sum_before_it() -> None:
    text = "Выделим 2 млрд тенге на дамбу. В 2028 году добавим ещё полмиллиарда."
    second = find_promises(text, "ru", DAY)[1]
    assert (second.amounts[0].value, second.amounts[0].unit) == (500_000_000, "KZT")
    assert Part.FIGURE in second.inferred


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("До мая городской отдел образования откроет кружок.", "городской отдел образования"),
        ("Дорогу отремонтирует компания «Жол Сервис» до мая.", "компания «Жол Сервис»"),
        ("Мы построим мост до мая.", "Мы"),
        ("Мост построят до мая.", None),
    ],
)
def test_the_owner_is_named_or_left_open(text: str, actor: str | None) -> None:
    found = only(text)
    assert (found.actor.text if found.actor else None) == actor


def test_the_words_of_the_reporter_are_left_out() -> None:
    text = "Аким сообщил, что до мая построят мост. – Дамбу укрепим к июню, – добавил Борис Ким."
    assert words(text) == ["до мая построят мост.", "Дамбу укрепим к июню"]
    assert words("«До мая построим мост», – сказал он.") == ["До мая построим мост"]


def test_a_place_is_found_with_its_region() -> None:
    found = only("В Карагандинской области до конца года построят два моста.")
    assert found.place is not None
    assert (found.place.text, found.region) == ("Карагандинской области", "KZ-35")


def test_those_for_whom_it_is_are_named() -> None:
    found = only("Для многодетных семей до мая построят 40 квартир.")
    assert found.beneficiary is not None
    assert found.beneficiary.text == "многодетных семей"


def test_minutes_give_orders_under_their_heading_only() -> None:
    minutes = (
        "РЕШИЛИ:\n1. Принять информацию к сведению.\n"
        "2. Отделу дорог подготовить смету к 1 мая 2026 года.\n\nГОЛОСОВАЛИ: «за» – 7.\n"
    )
    assert words(minutes) == ["Отделу дорог подготовить смету к 1 мая 2026 года."]
    assert words("Отделу дорог подготовить смету.") == []
    kazakh = "ШЕШТІ:\n1. Ақпарат назарға алынсын.\n2. Жол бөлімі 1 мамырға дейін смета ұсынсын.\n"
    assert words(kazakh, "kk") == ["Жол бөлімі 1 мамырға дейін смета ұсынсын."]


def test_latin_kazakh_is_read_at_its_own_offsets() -> None:
    text = "Qala basshysy aıtty. Biz 2027 jylǵa deıin 3 mektep salamyz."
    found = only(text, "kk")
    assert text[found.start : found.end] == found.text == "Biz 2027 jylǵa deıin 3 mektep salamyz."
    assert found.amounts[0].value == 3


def test_what_is_over_is_no_promise_on_a_later_day() -> None:
    text = "Планируется открыть две школы в 2025 году."
    assert find_promises(text, "ru", datetime.date(2025, 1, 15))
    assert not find_promises(text, "ru", datetime.date(2026, 1, 15))


def test_every_proposal_says_what_speaks_for_it() -> None:
    found = only("До мая построим две школы.")
    signs = {sign.code for sign in found.because}
    assert {SignCode.FUTURE_FIRST_PERSON, SignCode.AMOUNT, SignCode.PERIOD} <= signs
    assert found.score >= FINDING.proposed_from


def test_the_threshold_is_a_parameter() -> None:
    text = "Мост построят до мая."
    assert find_promises(text, "ru", DAY)
    assert not find_promises(text, "ru", DAY, replace(FINDING, proposed_from=0.99))


def test_an_unknown_language_has_no_promises() -> None:
    assert find_promises("Wir bauen bis Mai eine Brücke.", "de", DAY) == ()


def test_a_proposal_becomes_a_commitment_that_waits_for_a_person() -> None:
    text = "Акимат до мая 2026 года откроет в Карагандинской области 2 школы."
    source = Source("Газета", "https://example.org/1", DAY)
    commitment = proposed(only(text), "schools", Origin(source))
    assert (commitment.standing, commitment.wording) == (Standing.PROPOSED, text)
    assert (commitment.source.start, commitment.source.end) == (0, len(text))
    assert [(p.name, p.role) for p in commitment.parties] == [("Акимат", PartyRole.PROMISES)]
    assert commitment.place is not None
    assert commitment.place.region == "KZ-35"
    assert str(commitment.period.end) == "2026-05-31"


def test_labelled_sentences_are_told_apart() -> None:
    total = Tally()
    for language in LANGUAGES:
        read = reader(language)
        total += score_sentences(sentences("tuning", language), read)["promise"]
    assert total.precision >= 0.95
    assert total.recall >= 0.93


def test_an_item_of_a_list_may_begin_with_its_time() -> None:
    found = find_promises("До мая построим:\n1. До июня мост\n2. В июле парк", "ru", DAY)
    assert [one.text for one in found] == ["До июня мост", "В июле парк"]
    assert [str(one.period.last_day) for one in found if one.period] == ["2026-06-30", "2026-07-31"]


def test_passages_of_reports_give_their_promises_and_little_else() -> None:
    total = Tally()
    for passage in report_passages():
        found = find_promises(passage.text, passage.lang, SAID_ON)
        total += score_passage(passage, [(promise.start, promise.end) for promise in found])
    assert total.precision >= 0.9
    assert total.recall >= 0.85


def test_the_report_that_began_it_all_is_read(shared_data: Path) -> None:
    text = (shared_data / "seed" / "round-table-karaganda.ru.txt").read_text("utf-8")
    found = find_promises(text, "ru", DAY)
    (money,) = [promise for promise in found if promise.amounts]
    assert (money.amounts[0].value, money.amounts[0].unit) == (10**9, "KZT")
    assert money.amounts[0].bound is Bound.AT_LEAST
    assert money.period is not None
    assert str(money.period.last_day) == "2027-12-31"
    assert Part.OBJECT in money.inferred
    (conditional,) = [promise for promise in found if promise.conditions]
    assert not conditional.is_measurable
    directions = [one for one in found if one.frame.text != one.text]
    assert len(directions) == 3
    assert not any(one.is_measurable for one in directions)


PIECES = (
    *(
        "До мая построим мост",
        "3 школы",
        "«Терек»",
        ": ",
        " – это ",
        ", ",
        " и ",
        ". ",
        "\n",
        "1. ",
    ),
    *("планируется привлечь свыше 2 млрд тенге", "если примут", "РЕШИЛИ:\n", "сказал он", "»", "«"),
    *("60 млн теңге бөлінеді", "жоспарлануда", "will build", "\ud800", "\x00", "2027 году"),
    "WEBVTT\n\n00:01.000 --> 00:02.000\n",
)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=12).map("".join),
    st.sampled_from(("kk", "ru", "en")),
)
def test_every_place_fits_its_words_in_any_text(text: str, language: str) -> None:
    found = find_promises(text, language, DAY)
    for promise in found:
        parts = [promise, promise.frame, promise.actor, promise.action, promise.period]
        parts += [promise.place, promise.beneficiary, promise.purpose]
        parts += [*promise.amounts, *promise.conditions]
        for part in parts:
            if part is not None:
                assert text[part.start : part.end] == part.text
    starts = [promise.start for promise in found]
    assert starts == sorted(starts)


def test_a_sentence_without_end_is_looked_through_in_pieces() -> None:
    text = "в 2027 году построим школу, " * 400 + "вот и всё."
    read = list(passages(text))
    assert all(len(one.text) <= LONGEST for one in read)
    assert [text[one.start : one.start + len(one.text)] for one in read] == [o.text for o in read]
