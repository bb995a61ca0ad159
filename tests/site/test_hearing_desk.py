"""The desk of hearings: paste, review, correct, add, minutes, corrections by attendees, publish."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ortaq_site.records.hearings import Hearing, HearingStatus
from ortaq_site.steps.hearings import deciding
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.hearing_cast import OTHER_REPORT, REPORT, begin, confirm_all, with_report


@pytest.fixture
def alma(db: None) -> Client:
    """The secretary at her desk."""
    return at_the_desk(person("alma", "editor"))


@pytest.fixture
def hearing(consultation) -> Hearing:
    """A hearing with one report."""
    return with_report(begin(consultation))


def item(hearing: Hearing, words: str):
    """Find the statement or person that holds some words."""
    return next(
        one.item
        for one in deciding.review_of(hearing).items
        if words in str(one.item.values.get("text") or one.item.values.get("name"))
    )


def test_a_pasted_report_leads_to_its_review(alma, consultation):
    values = {"slug": "talk", "title_en": "A talk", "edition": consultation.editions.last().pk}
    page = alma.post("/en/desk/c/garden/hearings/new/", values)
    hearing = Hearing.objects.get(slug="talk")
    assert page["Location"] == f"/en/desk/h/{hearing.pk}/"
    page = alma.post(f"{page['Location']}paste/", {"text": REPORT, "name": "Газета"}, follow=True)
    assert "Марат Оспанов" in page.text
    assert page.context["board"].counts["decided"] == 0
    assert hearing.sources.get().file.name == "pasted.txt"


def test_a_hearing_wants_a_title_and_a_word_of_its_own(alma, hearing):
    page = alma.post("/en/desk/c/garden/hearings/new/", {"slug": hearing.slug})
    assert page.context["form"].errors.keys() == {"slug", "title_kk"}


def test_what_is_wrong_with_a_new_hearing_is_said_once_and_in_words(alma, consultation):
    page = alma.post("/en/desk/c/garden/hearings/new/", {"slug": "not an address!"}).text
    assert "Give a title in one language at least." in page
    assert "Write only small Latin letters, digits and hyphens" in page
    assert "hearing_has_a_title" not in page


def test_every_highlight_shows_the_words_of_the_source(alma, hearing):
    page = alma.get(f"/en/desk/h/{hearing.pk}/review/")
    [shown] = page.context["board"].sources
    text = shown.source.text
    for paragraph in shown.paragraphs:
        words = "".join(run.text for run in paragraph.runs)
        assert text[paragraph.start : paragraph.start + len(words)] == words
    joined = "".join("".join(run.text for run in one.runs) for one in shown.paragraphs)
    assert joined == text.replace("\n", "")


def test_a_decision_leads_to_the_next_proposal(alma, hearing):
    keys = [one.item.key for one in deciding.review_of(hearing).items if one.waits]
    sent = {"key": keys[0], "action": "confirm"}
    page = alma.post(f"/en/desk/h/{hearing.pk}/decide/", sent)
    assert page["Location"].endswith(f"/review/#{keys[1]}")


def test_the_last_decision_leads_to_the_end(alma, hearing):
    confirm_all(hearing)
    deciding.undo_last(hearing, None)
    [key] = [one.item.key for one in deciding.review_of(hearing).items if one.waits]
    page = alma.post(f"/en/desk/h/{hearing.pk}/decide/", {"key": key, "action": "reject"})
    assert page["Location"].endswith("/review/#done")


def test_an_unknown_action_or_item_is_refused(alma, hearing):
    sent = {"key": "nothing", "action": "confirm"}
    page = alma.post(f"/en/desk/h/{hearing.pk}/decide/", sent, follow=True)
    assert told(page) == ["This proposal is no longer there. Look at the page again."]
    assert alma.post(f"/en/desk/h/{hearing.pk}/decide/", {"action": "burn"}).status_code == 404
    assert alma.get(f"/en/desk/h/{hearing.pk}/item/nothing/").status_code == 404


def test_a_statement_gets_another_speaker_stance_and_article(alma, hearing):
    found = item(hearing, "отнимает")
    other = item(hearing, "Айгуль")
    address = f"/en/desk/h/{hearing.pk}/item/{found.key}/"
    form = {"speaker_id": other.id, "stance": "amend", "kind": "reported", "provisions": "2, 3-1.1"}
    assert alma.post(address, form).status_code == 302
    values = deciding.review_of(hearing).find(found.key).item.values
    assert (values["speaker_id"], values["stance"], values["kind"]) == (
        other.id,
        "amend",
        "reported",
    )
    assert values["provisions"] == ["art_2", "art_3-1__para_1"]


def test_topics_are_corrected_with_the_rest(alma, hearing):
    found = item(hearing, "отнимает")
    address = f"/en/desk/h/{hearing.pk}/item/{found.key}/"
    page = alma.get(address)
    assert 'name="topics" value="ecology"' in page.text
    form = {"stance": found.values["stance"], "kind": found.values["kind"], "provisions": "3-1"}
    alma.post(address, {**form, "speaker_id": found.values["speaker_id"], "topics": ["ecology"]})
    decision = hearing.decisions.last()
    assert decision.values["topics"] == ["ecology"]
    assert deciding.review_of(hearing).find(found.key).item.values["topics"] == ["ecology"]


def test_an_article_that_the_edition_lacks_is_refused(alma, hearing):
    found = item(hearing, "отнимает")
    address = f"/en/desk/h/{hearing.pk}/item/{found.key}/"
    form = {"speaker_id": "", "stance": "none", "kind": "direct", "provisions": "77"}
    page = alma.post(address, form)
    assert "77" in str(page.context["form"].errors["provisions"])


def test_a_saved_form_without_a_change_is_a_confirmation(alma, hearing):
    for one in deciding.review_of(hearing).items:
        if not one.waits:
            continue
        address = f"/en/desk/h/{hearing.pk}/item/{one.item.key}/"
        form = alma.get(address).context["form"]
        sent = {name: _sent(form[name].value()) for name in form.fields}
        sent = {name: value for name, value in sent.items() if value is not None}
        assert alma.post(address, sent).status_code == 302, one.item
        assert deciding.review_of(hearing).find(one.item.key).action == "confirm", one.item


def _sent(value: object) -> object:
    return None if value is False or value is None else value


def test_a_fact_that_no_source_tells_can_be_filled_in(alma, hearing):
    address = f"/en/desk/h/{hearing.pk}/item/fact-headcount/"
    alma.post(address, {"value": "40"})
    assert deciding.review_of(hearing).find("fact-headcount").item.values["value"] == "40"


def test_missed_words_are_added_by_their_place_or_by_themselves(alma, hearing):
    words = "Участники пришли к единому мнению"
    start = REPORT.index(words)
    query = f"?source=0&start={start}&end={start + len(words)}"
    form = alma.get(f"/en/desk/h/{hearing.pk}/add/statement/{query}").context["form"]
    assert (form["text"].value(), form["start"].value()) == (words, start)
    sent = {"source": "0", "text": words, "speaker": "", "manner": "reported", "stance": "support"}
    page = alma.post(f"/en/desk/h/{hearing.pk}/add/statement/", sent)
    assert page.status_code == 302
    added = [one for one in deciding.review_of(hearing).items if one.action == "add"]
    assert added[0].item.values["start"] == start


def test_words_that_are_not_in_the_source_are_refused(alma, hearing):
    sent = {"source": "0", "text": "Такого не было", "speaker": ""}
    page = alma.post(f"/en/desk/h/{hearing.pk}/add/promise/", sent)
    assert "not in the source" in str(page.context["form"].errors)


def test_an_added_person_can_be_given_the_words(alma, hearing):
    alma.post(f"/en/desk/h/{hearing.pk}/add/person/", {"name": "Дана Ким", "role": "агроном"})
    found = item(hearing, "отнимает")
    form = alma.get(f"/en/desk/h/{hearing.pk}/item/{found.key}/").context["form"]
    assert "Дана Ким" in dict(form.fields["speaker_id"].choices).values()


def test_a_second_report_shows_where_the_two_differ(alma, hearing):
    page = alma.post(f"/en/desk/h/{hearing.pk}/paste/", {"text": OTHER_REPORT}, follow=True)
    doubts = {card.one.item.key: card.one.item.doubts for card in page.context["board"].cards}
    assert "sources_differ" in doubts["fact-date"]


def test_a_file_is_read_and_a_hostile_one_is_refused_in_one_line(alma, consultation):
    hearing = begin(consultation, "upload")
    address = f"/en/desk/h/{hearing.pk}/upload/"
    alma.post(address, {"file": SimpleUploadedFile("report.txt", REPORT.encode("cp1251"))})
    assert "Марат Оспанов" in hearing.sources.get().text
    page = alma.post(
        address, {"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 broken")}, follow=True
    )
    assert len(told(page)) == 1
    assert hearing.events.filter(action="refused").exists()


def test_a_source_comes_back_byte_for_byte(alma, hearing):
    page = alma.get(f"/en/desk/h/{hearing.pk}/source/0/")
    assert b"".join(page.streaming_content) == REPORT.encode()
    assert page["Content-Type"] == "application/octet-stream"


def test_minutes_are_typed_entry_by_entry(alma, consultation):
    hearing = begin(consultation, "minutes")
    address = f"/en/desk/h/{hearing.pk}/minutes/"
    entry = {"name": "Дана Ким", "role": "агроном", "words": "Поливать чаще.", "stance": "amend"}
    assert alma.post(address, {**entry, "provisions": "2"}).status_code == 302
    page = alma.post(f"{address}finish/", follow=True)
    assert page.context["board"].counts["certain"] == 2
    page = alma.post(f"/en/desk/h/{hearing.pk}/certain/", follow=True)
    assert page.context["board"].counts["waiting"] == 0


def test_the_whole_way_to_the_public_page(alma, hearing):
    confirm_all(hearing)
    serik = at_the_desk(person("serik", "signatory"))
    desk = f"/en/desk/h/{hearing.pk}/"
    alma.post(f"{desk}window/", {"days": 5})
    hearing.refresh_from_db()
    reader = Client()
    window = f"/ru/c/garden/hearings/round-table/corrections/{hearing.window_key}/"
    assert reader.get("/ru/c/garden/hearings/round-table/").status_code == 404
    assert reader.get(window[:-3] + "/").status_code == 404
    reader.post(window, {"name": "Марат Оспанов", "text": "Я сказал: часть урожая."})
    note = hearing.notes.get()
    alma.post(f"{desk}window/close/")
    alma.post(f"{desk}note/{note.pk}/", {"action": "accept"})
    alma.post(f"{desk}submit/")
    alma.post(f"{desk}sign/")
    serik.post(f"{desk}sign/")
    page = serik.post(f"{desk}publish/", follow=True)
    hearing.refresh_from_db()
    assert hearing.status == HearingStatus.PUBLISHED, told(page)
    public = reader.get("/ru/c/garden/hearings/round-table/")
    assert "Марат Оспанов" in public.text
    assert "часть урожая" not in public.text
    assert reader.get(window).status_code == 302


def test_hostile_words_stay_words(alma, consultation):
    hearing = begin(consultation, "hostile", title_ru="<script>alert(1)</script>")
    bad = "— Я против <img src=x onerror=alert(1)> статьи 2, — сказал Марат <b>Оспанов</b>.\n"
    with_report(hearing, REPORT + bad)
    confirm_all(hearing)
    for address in (f"/en/desk/h/{hearing.pk}/review/", f"/en/desk/h/{hearing.pk}/"):
        page = alma.get(address).text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
    assert "<img src=x" not in alma.get("/en/c/garden/hearings/hostile/").text


def test_a_decision_in_the_middle_leads_on_and_not_back(alma, hearing):
    keys = [one.item.key for one in deciding.review_of(hearing).items if one.waits]
    sent = {"key": keys[3], "action": "confirm"}
    page = alma.post(f"/en/desk/h/{hearing.pk}/decide/", sent)
    assert page["Location"].endswith(f"/review/#{keys[4]}")


def test_every_place_of_a_proposal_is_numbered_once(alma, hearing):
    board = alma.get(f"/en/desk/h/{hearing.pk}/review/").context["board"]
    begun = [
        (spot.key, spot.place)
        for one in board.sources[0].paragraphs
        for run in one.runs
        for spot in run.begins
    ]
    # What is concluded from silence, such as a meeting on site, has an empty place.
    places = [
        (card.one.item.key, place)
        for card in board.cards
        for place in card.one.item.places
        if place.start < place.end
    ]
    assert sorted(begun, key=str) == sorted(places, key=str)


def test_a_suggested_article_is_chosen_with_one_press(alma, consultation):
    hearing = with_report(begin(consultation, "suggested"), REPORT)
    for one in deciding.review_of(hearing).items:
        for link in one.item.values.get("suggested", ()):
            address = f"/en/desk/h/{hearing.pk}/item/{one.item.key}/choose/"
            assert alma.post(address, {"eid": link["eid"]}).status_code == 302
            chosen = deciding.review_of(hearing).find(one.item.key).item.values
            assert link["eid"] in chosen["provisions"]
        address = f"/en/desk/h/{hearing.pk}/item/{one.item.key}/choose/"
        assert alma.post(address, {"eid": "art_99"}).status_code == 404
