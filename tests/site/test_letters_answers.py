"""Answers: two people sign exactly these words, a batch is published, authors follow by code."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from docx import Document

from ortaq_site.records.answers import Answer, AnswerAddition, AnswerBatch, AnswerSignature
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogContent
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import (
    GroupState,
    LetterEvent,
    LetterGroup,
    PersonalData,
    Submission,
)
from ortaq_site.steps.submissions import answers, groups
from ortaq_site.steps.submissions.codes import LENGTH, LETTERS, give_code, hash_of, new_code
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import CAMPAIGN, WORDS, answered, bring_in, group_of, published, table
from tests.site.letters_cast import work as do_work

LETTERS_PAGE = "/ru/c/garden/letters/"


@pytest.fixture
def editor(consultation: Consultation) -> Account:
    return person("alma", "editor")


@pytest.fixture
def signatory(consultation: Consultation) -> Account:
    return person("serik", "signatory")


@pytest.fixture
def letters(consultation: Consultation, editor: Account) -> Consultation:
    bring_in(consultation, editor)
    return consultation


def receipt(code: str) -> str:
    return Client().post("/ru/receipt/", {"code": code}).text


def test_a_group_that_nobody_confirmed_is_not_answered(
    letters: Consultation, editor: Account
) -> None:
    with pytest.raises(groups.NotPossible):
        answers.write(group_of(letters, "1"), WORDS, editor)


def test_an_answer_goes_from_the_desk_to_every_author(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "5")
    groups.confirm([group.pk], editor)
    codes = [give_code(letter) for letter in group.members.all()]
    assert "ждёт ответа" in receipt(codes[0])
    alma, serik = at_the_desk(editor), at_the_desk(signatory)
    draft = letters.editions.get(slug="draft")
    words = {**WORDS, "shown_edition": draft.pk, "shown_eid": "art_3-1"}
    alma.post(f"/en/desk/letters/group/{group.pk}/answer/", words)
    answer = Answer.objects.get()
    for client in (alma, serik):
        client.post("/en/desk/c/garden/letters/answers/sign/", {"answer": answer.pk})
    assert "Частота" not in receipt(codes[0]), "nothing is shown before publication"
    page = serik.post("/en/desk/c/garden/letters/answers/publish/", follow=True)
    assert "1 answer published" in page.text
    for code in codes:
        shown = receipt(code)
        assert "Частота полива изменена частично." in shown
        assert "/ru/c/garden/draft/art_3-1/" in shown
    public = Client().get(f"{LETTERS_PAGE}{group.pk}/").text
    assert "Частота полива изменена частично." in public


def test_publication_reads_no_letter_one_by_one(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    asked = {}
    for number, size in (("1", 2), ("5", 7)):
        group = group_of(letters, number)
        assert group.members.count() == size
        answer = answered(group, editor)
        for who in (editor, signatory):
            answers.sign([answer.pk], who)
        with CaptureQueriesContext(connection) as queries:
            assert answers.publish_batch(letters, signatory) == 1
        asked[size] = len(queries)
        entry = LogContent.objects.latest("sequence")
        assert len(json.loads(bytes(entry.payload))["letters"]) == size
        do_work()
    assert asked[2] == asked[7], "the queries of a publication grow with the letters"


def test_one_person_alone_publishes_nothing(letters: Consultation, editor: Account) -> None:
    answer = answered(group_of(letters, "1"), editor)
    answers.sign([answer.pk], editor)
    answers.sign([answer.pk], editor)
    assert answers.publish_batch(letters, editor) == 0


def test_one_of_the_two_is_a_signatory(letters: Consultation, editor: Account) -> None:
    answer = answered(group_of(letters, "1"), editor)
    for one in (editor, person("boris2", "editor")):
        answers.sign([answer.pk], one)
    assert answers.publish_batch(letters, editor) == 0


def test_other_words_take_the_signatures_back(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "1")
    answer = answered(group, editor)
    for one in (editor, signatory):
        answers.sign([answer.pk], one)
    answers.write(group, {**WORDS, "decision": "rejected"}, editor)
    assert answers.publish_batch(letters, signatory) == 0


def test_a_signature_is_given_to_the_point_and_the_letters_too(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "1")
    answer = answered(group, editor)
    for one in (editor, signatory):
        answers.sign([answer.pk], one)
    LetterGroup.objects.filter(pk=group.pk).update(point="Something else")
    assert answers.publish_batch(letters, signatory) == 0


def test_what_one_author_is_told_only_that_code_opens(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "1")
    answer = answered(group, editor)
    own, other = group.members.all()
    answers.add(answer, own, "О вашей калитке мы сообщили акимату.")
    for one in (editor, signatory):
        answers.sign([answer.pk], one)
    answers.publish_batch(letters, signatory)
    assert "калитке" in receipt(give_code(own))
    assert "калитке" not in receipt(give_code(other))
    assert "калитке" not in Client().get(f"{LETTERS_PAGE}{group.pk}/").text


def test_a_returned_answer_is_written_anew(letters: Consultation, editor: Account) -> None:
    answer = answered(group_of(letters, "1"), editor)
    answers.give_back(answer, editor)
    assert group_of(letters, "1").state == GroupState.CONFIRMED
    assert not Answer.objects.exists()


def test_letters_that_come_after_the_answer_begin_with_it_as_a_draft(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    published(group_of(letters, "5"), editor, signatory)
    bring_in(letters, editor, table([("40", "2026-05-21", CAMPAIGN, "", "", "")]))
    later = group_of(letters, "40")
    assert later.state == GroupState.PROPOSED
    page = at_the_desk(editor).get(f"/en/desk/letters/group/{later.pk}/")
    assert page.context["answer_form"].initial["reason_ru"] == WORDS["reason_ru"]
    assert "Частота" not in receipt(give_code(later.typical)), "nobody has said that it is answered"


def test_the_table_is_written_when_answers_are_published(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    groups.confirm([group_of(letters, "5").pk], editor)
    published(group_of(letters, "1"), editor, signatory)
    do_work()
    names = {f"{t.language}.{t.format}" for t in letters.letter_tables.all()}
    assert names == {f"{lang}.{kind}" for lang in ("kk", "ru") for kind in ("docx", "xlsx", "csv")}
    for language, decided, open_ in (
        ("ru", "Принято частично", "Ещё не решено"),
        ("kk", "Ішінара қабылданды", "Әлі шешілген жоқ"),
    ):
        content = Client().get(f"/ru/c/garden/letters/table.{language}.docx").content
        cells = [cell.text for row in Document(BytesIO(content)).tables[0].rows
                 for cell in row.cells]  # fmt: skip
        assert decided in cells
        assert open_ in cells, "what is not answered stays in the table"


def test_codes_have_eighty_bits_and_no_letter_that_looks_like_another() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert len(LETTERS) ** LENGTH >= 2**80
    assert not set("ILOU") & set("".join(codes))
    assert hash_of("ab0c-11de") == hash_of(" AB OC IL DE ")


def test_a_wrong_code_opens_nothing(letters: Consultation) -> None:
    page = receipt("AAAA-AAAA-AAAA-AAAA")
    assert "Письма с таким кодом нет" in page
    assert "blockquote" not in page


@pytest.mark.parametrize(
    ("table_", "change"),
    [
        (Submission, {"text": "another"}),
        (Submission, {"key": "0" * 16}),
        (LetterEvent, {"action": "signed"}),
        (Answer, {"reason_ru": "another"}),
        (Answer, {"batch": None}),
        (AnswerSignature, {"words_sha256": "0" * 64}),
        (AnswerAddition, {"text": "another"}),
    ],
)
def test_the_database_keeps_letters_log_and_published_answers(
    letters: Consultation, editor: Account, signatory: Account, table_: type, change: dict
) -> None:
    group = group_of(letters, "1")
    answers.add(answered(group, editor), group.typical, "More.")
    answer = Answer.objects.get()
    for one in (editor, signatory):
        answers.sign([answer.pk], one)
    answers.publish_batch(letters, signatory)
    for step in (lambda: table_.objects.update(**change), lambda: _delete(table_)):
        with pytest.raises(DatabaseError, match=r"never|stays|cannot"), transaction.atomic():
            step()


def _delete(table_: type) -> None:
    queryset = table_.objects.all()
    queryset._raw_delete(queryset.db)


def test_the_database_publishes_no_answer_with_one_signature(
    letters: Consultation, editor: Account
) -> None:
    answer = answered(group_of(letters, "1"), editor)
    answers.sign([answer.pk], editor)
    batch = AnswerBatch.objects.create(consultation=letters, published_by=editor)
    with pytest.raises(DatabaseError, match="two people"), transaction.atomic():
        Answer.objects.filter(pk=answer.pk).update(batch=batch)


def test_personal_data_is_on_no_public_page(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "1")
    published(group, editor, signatory)
    groups.confirm([group_of(letters, "5").pk], editor)
    do_work()
    code = give_code(group.typical)
    pages = ("", f"{group.pk}/", "data/points.csv", "data/letters.csv", "table.ru.csv", "write/")
    seen = receipt(code) + "".join(Client().get(LETTERS_PAGE + page).text for page in pages)
    told = [cell for person_ in PersonalData.objects.all() for _, cell in person_.fields]
    assert len(told) > 5
    assert [cell for cell in told if cell in seen] == []
