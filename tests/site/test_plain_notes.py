"""Articles in plain words: two people stand for a note, and a new edition may age it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from ortaq.ledger.entry import Entry, EntryKind
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.plain_notes import PlainNote, PlainNotePlace
from ortaq_site.steps.plain_notes.writing import (
    Place,
    PlainNoteRefused,
    sign_note,
    withdraw_note,
    write_note,
)
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.world import FENCE, WATER, article, new_act, publish_edition

PAGE = "/en/c/garden/draft/art_2/"
WORDS = "Neighbours water the trees three evenings a week."
CHANGES = "One evening more than now."


@pytest.fixture
def two(db):
    """An editor who writes and a signatory who signs."""
    return person("alma", "editor"), person("serik", "signatory")


def written(draft, two, language="en", text=WORDS, changes=CHANGES) -> PlainNote:
    return write_note(Place(draft, "art_2", language), text, changes, two[0])


def published(draft, two, **values) -> PlainNote:
    note = written(draft, two, **values)
    sign_note(note, two[1])
    return note


def later_draft(garden, people, *, two: bool, moved: bool = False):
    """Publish a second draft: with article 2 as it was or changed, or moved behind a new one."""
    acts = [_later(lang, changed=two, moved=moved) for lang in ("kk", "ru")]
    return publish_edition(garden, "draft-2", acts, people)


def _later(lang, *, changed, moved):
    heading, words = WATER[lang]
    water = (heading, words.format(3) + (" " + FENCE[lang][1] if changed else ""))
    act = new_act(lang)
    [chapter] = act.provisions
    first, _, last = chapter.children
    if moved:
        children = (first, article(lang, "2", FENCE[lang]), article(lang, "3", water), last)
    else:
        children = (first, article(lang, "2", water), last)
    return replace(act, provisions=(replace(chapter, children=children),), notes=())


def test_a_note_is_public_only_when_another_person_has_signed_it(draft, two):
    note = written(draft, two)
    assert WORDS not in Client().get(PAGE).text
    sign_note(note, two[1])
    page = Client().get(PAGE).text
    assert WORDS in page
    assert CHANGES in page
    assert "explanation and not the law" in page
    assert "Written by alma, signed by serik" in page


def test_nobody_signs_the_own_note_and_the_database_says_so_too(draft, two):
    note = written(draft, two)
    with pytest.raises(PlainNoteRefused, match="own_note"):
        sign_note(note, two[0])
    with pytest.raises(DatabaseError, match="another person"), transaction.atomic():
        note.signature = type(note).signature.related.related_model.objects.create(
            note=note, signed_by=two[0]
        )


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_keeps_a_note_as_it_is(draft, two, change):
    published(draft, two)
    notes = PlainNote.objects.all()
    with pytest.raises(DatabaseError, match="stays as it is"), transaction.atomic():
        notes.update(text="other") if change == "update" else notes.all()._raw_delete("default")


def test_only_the_newest_words_can_be_signed(draft, two):
    note = written(draft, two)
    written(draft, two, text="Better words.")
    with pytest.raises(PlainNoteRefused, match="written_anew"):
        sign_note(note, two[1])


def test_a_note_needs_a_published_edition_and_an_article_that_is_there(draft, two):
    with pytest.raises(PlainNoteRefused, match="no_article"):
        write_note(Place(draft, "art_99", "en"), WORDS, "", two[0])
    draft.status = "checked"
    with pytest.raises(PlainNoteRefused, match="not_published"):
        write_note(Place(draft, "art_2", "en"), WORDS, "", two[0])


def test_a_reader_sees_the_own_language_and_a_way_to_the_others(draft, two):
    published(draft, two, language="kk", text="Көршілер ағаштарды суарады.", changes="")
    page = Client().get(PAGE)
    assert "no explanation in this language" in page.text
    assert "?words=kk#plain-words" in page.text
    published(draft, two)
    page = Client().get(PAGE)
    assert WORDS in page.text
    assert "Көршілер ағаштарды суарады." not in page.text
    assert "?words=kk#plain-words" in page.text
    assert "Көршілер ағаштарды суарады." in Client().get(PAGE + "?words=kk").text
    assert "Көршілер ағаштарды суарады." in Client().get(PAGE.replace("/en/", "/kk/")).text


def test_a_better_note_takes_the_place_and_the_earlier_one_stays_readable(draft, two):
    published(draft, two)
    published(draft, two, text="They water three evenings.")
    plain = Client().get(PAGE).context["plain"]
    assert plain.shown.note.text == "They water three evenings."
    assert [one.note.text for one in plain.earlier] == [WORDS]


def test_a_withdrawn_note_leaves_the_page_with_its_reason(draft, two):
    note = published(draft, two)
    withdraw_note(note, "It said three for four.", two[0])
    page = Client().get(PAGE).text
    assert WORDS not in page
    assert "It said three for four." in page
    with pytest.raises(PlainNoteRefused, match="withdrawn"):
        withdraw_note(note, "again", two[0])
    with pytest.raises(PlainNoteRefused, match="not_signed"):
        withdraw_note(written(draft, two), "unsigned", two[0])


def test_publication_and_withdrawal_stand_in_the_public_log(draft, two):
    note = published(draft, two)
    withdraw_note(note, "wrong", two[0])
    entries = [Entry.from_bytes(bytes(one.line)) for one in LogEntry.objects.all()]
    assert [(one.kind, one.subject) for one in entries[-2:]] == [
        (EntryKind.PUBLICATION, f"note/{note.pk}"),
        (EntryKind.STATUS, f"note/{note.pk}"),
    ]
    said = bytes(LogContent.objects.get(sequence=entries[-2].sequence).payload).decode()
    assert WORDS in said
    assert "alma" not in said


def test_a_note_follows_its_article_into_the_next_edition_while_the_wording_holds(
    consultation, draft, people, two
):
    published(draft, two)
    later_draft(consultation, people, two=False)
    page = Client().get("/en/c/garden/draft-2/art_2/")
    assert WORDS in page.text
    assert "earlier edition; the wording says the same" in page.text


def test_a_changed_article_marks_its_note_as_one_for_an_earlier_wording(
    consultation, draft, people, two
):
    published(draft, two)
    later_draft(consultation, people, two=True)
    page = Client().get("/en/c/garden/draft-2/art_2/").text
    assert "Written for an earlier wording" in page
    assert 'href="/en/c/garden/draft/art_2/"' in page
    assert "earlier wording" not in Client().get(PAGE).text
    desk = at_the_desk(two[0]).get("/en/desk/c/garden/explanations/")
    assert [one.note.text for one in desk.context["standing"].stale()] == [WORDS]


def test_a_note_never_stands_beside_another_article_that_took_the_number(
    consultation, draft, people, two
):
    published(draft, two)
    later = later_draft(consultation, people, two=False, moved=True)
    assert PlainNotePlace.objects.get(edition=later).eid == "art_3"
    assert WORDS not in Client().get("/en/c/garden/draft-2/art_2/").text
    assert WORDS in Client().get("/en/c/garden/draft-2/art_3/").text


def test_a_note_signed_after_the_next_edition_came_is_carried_there_too(
    consultation, draft, people, two
):
    note = written(draft, two)
    later_draft(consultation, people, two=True)
    sign_note(note, two[1])
    assert not PlainNotePlace.objects.get(note=note, edition__slug="draft-2").holds


def test_the_desk_writes_with_hints_and_keeps_for_a_signature(draft, two):
    client = at_the_desk(two[0])
    address = "/en/desk/c/garden/explanations/draft/art_2/en/"
    long = (
        "The neighbours who live near the garden " + "and know each other well " * 6 + "water it."
    )
    looked = client.post(address, {"text": long, "changes": ""})
    assert "Long sentences" in looked.text
    assert not PlainNote.objects.exists()
    kept = client.post(address, {"text": WORDS, "changes": CHANGES, "keep": "yes"}, follow=True)
    assert "another person has signed" in told(kept)[0]
    note = PlainNote.objects.get()
    assert (
        "another person than the one"
        in told(client.post(f"/en/desk/explanations/{note.pk}/sign/", follow=True))[0]
    )
    done = at_the_desk(two[1]).post(f"/en/desk/explanations/{note.pk}/sign/", follow=True)
    assert told(done) == ["Signed. The explanation is public."]
    asked = at_the_desk(two[1]).post(
        f"/en/desk/explanations/{note.pk}/withdraw/", {"reason": "Wrong day."}, follow=True
    )
    assert "Withdrawn" in told(asked)[0]


def test_a_clerk_neither_writes_nor_signs(draft, two):
    note = written(draft, two)
    clerk = at_the_desk(person("dana", "clerk"))
    assert clerk.get("/en/desk/c/garden/explanations/").status_code == 403
    assert clerk.post(f"/en/desk/explanations/{note.pk}/sign/").status_code == 403
    reader = at_the_desk(person("oleg", "signatory"))
    address = "/en/desk/c/garden/explanations/draft/art_2/en/"
    assert reader.post(address, {"text": WORDS, "keep": "yes"}).status_code == 403


@pytest.mark.parametrize("wrong", ["draft/art_99/en", "draft/art_2/xx", "nowhere/art_2/en"])
def test_an_address_without_an_article_is_not_found(draft, two, wrong):
    assert at_the_desk(two[0]).get(f"/en/desk/c/garden/explanations/{wrong}/").status_code == 404


def test_the_open_data_has_signed_notes_alone(draft, two):
    note = published(draft, two)
    withdraw_note(note, "wrong", two[0])
    written(draft, two, text="not signed", changes="")
    [row] = Client().get("/api/v1/plain_notes?consultation=garden&language=en").json()["rows"]
    assert row["text"] == WORDS
    assert row["article"] == "art_2"
    assert row["withdrawal"] == "wrong"
    assert "alma" not in str(row)


def test_an_article_is_found_by_the_words_of_its_note_while_it_holds(draft, two):
    def offered() -> list[str]:
        page = Client().get("/ru/c/garden/find/?q=шланг с фонарём")
        return [one.unit.eid for one in page.context["maybe"]]

    assert not offered()
    note = published(draft, two, language="ru", text="Вечером с фонарём: шланг берут по очереди.")
    assert offered()[:1] == ["art_2"]
    withdraw_note(note, "wrong", two[0])
    assert not offered()
