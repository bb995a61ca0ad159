"""Promises on the site: kept for ever, judged by two, shown to everybody, worked on at the desk."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from lxml import html

from ortaq.commitments.exchange import commitment_to_dict
from ortaq.commitments.indicator import conflicts
from ortaq.commitments.judgement import Outcome
from ortaq.commitments.read_exchange import commitments_from_json
from ortaq.commitments.source import Source
from ortaq_site.records.commitments import (
    Commitment,
    CommitmentJudgement,
    CommitmentRevision,
    IndicatorReading,
    JudgementSignature,
    PromiseProposal,
)
from ortaq_site.records.people import Account
from ortaq_site.records.rules.commitments import ONLY_ADDED_TO
from ortaq_site.steps.commitments import life
from ortaq_site.steps.commitments.demo import load_commitments
from ortaq_site.steps.commitments.load import commitment_of
from ortaq_site.steps.commitments.proposals import (
    FoundIn,
    NotOpen,
    accept,
    propose,
    reject,
    revise,
)
from ortaq_site.steps.demo import DEMONSTRATION
from tests.commitments.world import commitment, indicator, reading
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.world import HOSTILE

REPORT = (
    "Аким района Борис Ким рассказал о дворах. До конца 2027 года осветим улицу Армана,"
    " не менее 80 млн тенге.\n\nЖители просят скамейки."
)
SAID = date(2026, 3, 12)


@pytest.fixture
def light(people: tuple[Account, Account]) -> Commitment:
    """A commitment with an indicator of two readings."""
    lamps = indicator(
        reading("40", "2026-05-01", "2026-05-31"), reading("97", "2027-05-01", "2027-05-31")
    )
    document = commitment_to_dict(commitment(indicators=(lamps,)))
    record = accept(None, "light", document, people[0])
    kept = life.add_indicator(record, "lamps", document["indicators"][0], people[0])
    for one in document["indicators"][0]["readings"]:
        life.add_reading(kept, one, people[0])
    return record


def judged(record: Commitment, account: Account, **words: str) -> CommitmentJudgement:
    return life.judge(record, {"on": "2027-06-01", "because": "seen", **words}, account)


def page(address: str, **query: str) -> html.HtmlElement:
    response = Client().get(address, query)
    assert response.status_code == 200, address
    return html.fromstring(response.content)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


# What is kept


def test_promises_of_a_text_become_proposals_at_their_places(people) -> None:
    (found,) = propose(FoundIn(REPORT, "ru", Source("Газета", day=SAID)), people[0])
    source = found.document["source"]
    assert REPORT[source["start"] : source["end"]] == found.document["wording"]
    assert found.document["quantities"][0]["bound"] == "at_least"
    assert {sign["code"] for sign in found.because} >= {"amount", "period"}


def test_a_proposal_is_decided_once(people) -> None:
    (found,) = propose(FoundIn(REPORT, "ru", Source("Газета", day=SAID)), people[0])
    made = accept(found, "light", found.document, people[0])
    assert commitment_of(made).wording == found.document["wording"]
    with pytest.raises(NotOpen):
        reject(found, "none", people[1])


def test_a_correction_is_added_and_the_first_words_stay(light, people) -> None:
    document = commitment_to_dict(commitment(title="Light for all"))
    revise(light, document, "a shorter title", people[1])
    assert commitment_of(light).title == "Light for all"
    assert [one.document["title"] for one in light.revisions.all()] == [
        "Light on Arman's street",
        "Light for all",
    ]


def test_a_judgement_counts_once_another_person_has_signed_it(light, people) -> None:
    aigul, boris = people
    found = judged(light, aigul, outcome="kept")
    assert commitment_of(Commitment.objects.get()).judgements == ()
    with pytest.raises(life.NotAllowed):
        life.sign_judgement(found, aigul)
    life.sign_judgement(found, boris)
    (public,) = commitment_of(Commitment.objects.get()).judgements
    assert (public.by, public.second, public.outcome) == ("aigul", "boris", Outcome.KEPT)


def test_the_database_refuses_the_signature_of_the_author(light, people) -> None:
    found = judged(light, people[0], outcome="kept")
    with pytest.raises(DatabaseError, match="another person"), transaction.atomic():
        JudgementSignature.objects.create(judgement=found, signed_by=people[0])


def test_the_database_keeps_all_that_was_said_read_and_judged(light, people) -> None:
    life.sign_judgement(judged(light, people[0], outcome="kept"), people[1])
    noted = life.dispute(light, {"on": "2027-06-02", "by": "office", "text": "no"}, people[0])
    life.answer(noted, "because", SAID, people[0])
    for table in ONLY_ADDED_TO:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM {table}")  # noqa: S608  our own names
            assert cursor.fetchone()[0] > 0, table
        for attack in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):  # noqa: S608
            with (
                pytest.raises(DatabaseError, match="stays"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(attack)


def test_the_address_of_a_commitment_never_changes(light) -> None:
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        Commitment.objects.update(slug="dark")
    with pytest.raises(DatabaseError, match="cannot be deleted"), transaction.atomic():
        Commitment.objects.all()._raw_delete("default")


def test_a_wrong_document_is_refused_before_it_is_kept(light, people) -> None:
    count = CommitmentRevision.objects.count()
    with pytest.raises(Exception, match=r"light, commitments\[0\].period"):
        revise(light, {"wording": "x", "period": {"to": "never"}}, "", people[0])
    assert CommitmentRevision.objects.count() == count


# What everybody sees


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_board_and_the_page_are_there_in_each_language(light, lang) -> None:
    assert "Light on Arman's street" in words(page(f"/{lang}/promises/"))
    shown = words(page(f"/{lang}/promises/light/"))
    assert commitment().wording in shown
    assert "Районная газета" in shown


def test_the_page_draws_readings_with_the_table_beside(light) -> None:
    shown = page("/en/promises/light/", on="2027-07-01")
    assert len(shown.xpath("//circle[contains(@class, 'dot')]")) == 2
    cells = [words(cell) for cell in shown.xpath("//td[@class='number']/b")]
    assert cells == ["40", "97"]


def test_a_judgement_is_shown_with_both_names_and_a_dispute_beside_it(light, people) -> None:
    found = judged(light, people[0], progress="limited", outcome="partly")
    hidden = words(page("/en/promises/light/", on="2027-07-01"))
    assert "partly kept" not in hidden
    life.sign_judgement(found, people[1])
    noted = life.dispute(light, {"on": "2027-06-05", "by": "The office", "text": "Wrong street."},
                         people[0])  # fmt: skip
    life.answer(noted, "It is the right one.", date(2027, 6, 6), people[1])
    shown = words(page("/en/promises/light/", on="2027-07-01"))
    for expected in ("aigul", "second signature: boris", "partly kept", "begun", "Wrong street."):
        assert expected in shown
    assert "It is the right one." in shown


@pytest.mark.parametrize(
    ("on", "state"),
    [("2026-04-01", "Running"), ("2027-12-01", "Due soon"), ("2028-02-01", "Overdue")],
)
def test_the_state_is_that_of_the_day_asked_for(light, on, state) -> None:
    assert state in words(page("/en/promises/", on=on).xpath("//h2")[0])


def test_no_day_is_no_page(light) -> None:
    assert Client().get("/en/promises/?on=yesterday").status_code == 404
    assert Client().get("/en/promises/nothing/").status_code == 404


@pytest.fixture
def demonstration(people) -> None:
    load_commitments(DEMONSTRATION / "commitments.json", people)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({"state": "overdue"}, {"gas-2021"}),
        ({"topic": "science"}, {"kartech-funds"}),
        ({"who": "Silk Road Electronics"}, {"saran-appliances"}),
        ({"due": "2026-01-01"}, {"gas-2021"}),
        ({"topic": "ecology", "state": "without_date"},
         {"ecology-industry", "ecology-gas", "ecology-waste"}),
        ({"region": "KZ-75"}, set()),
        ({"state": "nonsense", "due": "soon"}, None),
    ],
)  # fmt: skip
def test_filters_choose_on_the_board_and_in_the_files_alike(demonstration, query, ids) -> None:
    asked = {**query, "on": "2026-07-01"}
    links = page("/en/promises/", **asked).xpath("//article[@class='promise']/h3/a")
    shown = {re.search(r"promises/([^/]+)/", link.get("href"))[1] for link in links}
    told_json = Client().get("/en/promises/all.json", asked).json()["commitments"]
    table = Client().get("/en/promises/all.csv", asked).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert shown == {one["id"] for one in told_json} == {row["id"] for row in rows}
    if ids is None:
        assert len(shown) == 8
    else:
        assert shown == ids


def test_the_three_directions_cannot_be_measured_and_the_page_says_why(demonstration) -> None:
    for name in ("ecology-industry", "ecology-gas", "ecology-waste"):
        shown = words(page(f"/en/promises/{name}/"))
        assert "This promise cannot be measured yet." in shown
        assert "the figure, the date, who owes it" in shown


def test_figures_that_disagree_stand_side_by_side(demonstration) -> None:
    shown = words(page("/en/promises/ecology-gas/"))
    assert "Sources disagree: 62.4 and 64 for the same time." in shown


def test_a_second_load_of_the_demonstration_changes_nothing(demonstration, people) -> None:
    before = IndicatorReading.objects.count()
    assert load_commitments(DEMONSTRATION / "commitments.json", people) == 0
    assert IndicatorReading.objects.count() == before


def test_what_the_site_gives_as_json_is_what_the_library_reads(demonstration) -> None:
    content = Client().get("/en/promises/all.json").content
    assert len(commitments_from_json(content, "site")) == 8
    one = json.loads(Client().get("/en/promises/gas-2021.json").content)
    assert one["commitments"][0]["status"]["outcome"] == "cannot_be_verified"


def test_last_days_are_a_calendar_with_short_lines(demonstration) -> None:
    content = Client().get("/ru/promises/all.ics").content.decode()
    lines = content.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "DTSTART;VALUE=DATE:20271231" in lines
    assert max(len(line.encode()) for line in lines) <= 75
    assert content.count("BEGIN:VEVENT") == 3


def test_the_card_may_be_framed_and_nothing_else(demonstration) -> None:
    card, whole = (Client().get(f"/en/promises/gas-2021/{part}") for part in ("card/", ""))
    assert "frame-ancestors *" in card["Content-Security-Policy"]
    assert "X-Frame-Options" not in card
    assert "frame-ancestors 'none'" in whole["Content-Security-Policy"]


def test_the_board_asks_the_database_a_fixed_number_of_times(
    demonstration, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(12):
        Client().get("/en/promises/")


def test_hostile_words_stay_words(people) -> None:
    odd = commitment(title=HOSTILE[0], wording=HOSTILE[1], source=Source(HOSTILE[2], HOSTILE[4]))
    record = accept(None, "odd", commitment_to_dict(odd), people[0])
    kept = life.add_indicator(record, "lamps", {"name": HOSTILE[0]}, people[0])
    for _ in range(2):
        life.add_reading(kept, {"value": HOSTILE[1], "caveat": HOSTILE[3]}, people[0])
    for address in ("/en/promises/", "/en/promises/odd/", "/en/promises/odd/card/"):
        shown = page(address)
        assert not [s for s in shown.xpath("//script") if not s.get("src")]
        assert not shown.xpath("//*[@onerror or @onload]")
        assert not [a for a in shown.xpath("//a") if "javascript:" in (a.get("href") or "")]


# The desk


def test_the_whole_way_at_the_desk(db) -> None:
    editor, signatory = person("aigul", "editor"), person("boris", "signatory")
    aigul, boris = at_the_desk(editor), at_the_desk(signatory)
    sent = {"title": "Газета", "day": "2026-03-12", "language": "ru", "text": REPORT, "url": ""}
    answer = aigul.post("/en/desk/promises/find/", sent, follow=True)
    assert told(answer) == ["1 promise found."]
    found = PromiseProposal.objects.get()
    shown = html.fromstring(aigul.get(f"/en/desk/promises/found/{found.pk}/").content)
    assert words(shown.xpath("//mark")[0]) == found.document["wording"]
    form = {
        field.get("name"): field.value or ""
        for field in shown.xpath("//form[@class='form']//*[@name]")
        if field.get("name") not in ("csrfmiddlewaretoken", "reason")
    }
    form |= {"slug": "light", "topic": "infrastructure", "owners": "акимат района"}
    answer = aigul.post(f"/en/desk/promises/found/{found.pk}/", form, follow=True)
    assert told(answer) == ["Accepted. The promise has its public page."]
    value = commitment_of(Commitment.objects.get())
    assert (value.owners, str(value.period.end)) == (("акимат района",), "2027-12-31")
    assert (value.quantities[0].value, value.quantities[0].is_money) == (80_000_000, True)

    sent = {"name": "lamps lit", "unit": "lamps", "value": "97", "last_day": "2026-05-31",
            "reported_by": "akimat", "source": "page"}  # fmt: skip
    answer = aigul.post("/en/desk/promises/light/reading/", sent, follow=True)
    assert told(answer) == ["The reading was added."]
    sent = {"outcome": "kept", "because": "The street is lit.", "on": "2026-06-01"}
    aigul.post("/en/desk/promises/light/judge/", sent, follow=True)
    pk = CommitmentJudgement.objects.get().pk
    refused = aigul.post(f"/en/desk/promises/light/judgements/{pk}/sign/", follow=True)
    assert told(refused) == ["A judgement is signed by another person than its author."]
    answer = boris.post(f"/en/desk/promises/light/judgements/{pk}/sign/", follow=True)
    assert told(answer) == ["Signed. The judgement is public."]
    assert "kept" in words(page("/en/promises/light/"))


FIGURE = {"name": "poles", "value": "97", "last_day": "2026-05-31", "reported_by": "akimat",
          "source": "page"}  # fmt: skip


def test_a_figure_without_a_first_day_is_of_one_day_and_sent_twice_stands_once(light) -> None:
    client = at_the_desk(person("alma", "editor"))
    later = {**FIGURE, "value": "120", "last_day": "2026-06-30"}
    for sent in (FIGURE, FIGURE, later):
        answer = client.post("/en/desk/promises/light/reading/", sent, follow=True)
        assert told(answer) == ["The reading was added."]
    poles = commitment_of(Commitment.objects.get()).indicators[-1]
    assert [str(one.when.start) for one in poles.readings] == ["2026-05-31", "2026-06-30"]
    assert not list(conflicts(poles))


def test_a_figure_of_a_day_to_come_is_a_plan(light) -> None:
    client = at_the_desk(person("alma", "editor"))
    sent = {**FIGURE, "last_day": "2099-05-31"}
    answer = client.post("/en/desk/promises/light/reading/", sent, follow=True)
    assert "This day has not come yet. Mark the figure as a plan." in " ".join(told(answer))
    answer = client.post("/en/desk/promises/light/reading/", {**sent, "planned": "on"}, follow=True)
    assert told(answer) == ["The reading was added."]


def test_a_region_alone_is_named_as_the_place(light) -> None:
    client = at_the_desk(person("alma", "editor"))
    shown = html.fromstring(client.get("/en/desk/promises/light/edit/").content)
    sent = filled(shown) | {"region": "KZ-79", "place": "", "reason": "it says where"}
    client.post("/en/desk/promises/light/edit/", sent)
    place = commitment_of(Commitment.objects.get()).place
    assert place
    assert (place.text, place.region) == ("город Шымкент", "KZ-79")


def test_a_form_that_is_wrong_says_what_is_wrong(light) -> None:
    client = at_the_desk(person("alma", "editor"))
    answer = client.post("/en/desk/promises/light/judge/", {"on": "2026-06-01"}, follow=True)
    assert any("Say something about progress" in message for message in told(answer))
    assert CommitmentJudgement.objects.count() == 0


def filled(shown: html.HtmlElement) -> dict[str, str]:
    """What the form of a page would send as it stands."""
    return {
        field.get("name"): field.value or ""
        for field in shown.xpath("//form[@class='form']//*[@name]")
        if field.get("name") != "csrfmiddlewaretoken"
    }


def test_a_correction_needs_a_reason_and_keeps_what_the_form_does_not_show(light) -> None:
    client = at_the_desk(person("alma", "editor"))
    shown = html.fromstring(client.get("/en/desk/promises/light/edit/").content)
    form = filled(shown)
    client.post("/en/desk/promises/light/edit/", form | {"title": "Lamps"})
    assert CommitmentRevision.objects.count() == 1
    client.post("/en/desk/promises/light/edit/", form | {"title": "Lamps", "reason": "shorter"})
    before, after = (commitment_of_revision(one) for one in light.revisions.all())
    assert after == {**before, "title": "Lamps"}


def test_an_editor_says_which_articles_a_promise_is_about_and_they_show_it(
    light, consultation
) -> None:
    client = at_the_desk(person("alma", "editor"))
    shown = html.fromstring(client.get("/en/desk/promises/light/edit/").content)
    form = filled(shown) | {"reason": "named", "title_kk": "Арман көшесіне жарық"}
    wrong = client.post("/en/desk/promises/light/edit/", form | {"about": "c/garden/none/art_2/"})
    assert "not the address of a published article" in wrong.text
    about = "https://ortaq.example/ru/c/garden/draft/art_2/?view=clean"
    client.post("/en/desk/promises/light/edit/", form | {"about": about})
    assert commitment_of(Commitment.objects.get()).provisions == ("garden/draft/art_2",)
    assert "Арман көшесіне жарық" in Client().get("/kk/c/garden/draft/art_2/").text
    assert "Light on Arman" in Client().get("/en/c/garden/draft/art_2/").text
    assert "Light on Arman" not in Client().get("/en/c/garden/draft/art_1/").text


def commitment_of_revision(revision: CommitmentRevision) -> dict:
    return revision.document


def test_ids_on_a_page_of_many_forms_are_unique(light, people) -> None:
    for words_of in ("one", "two"):
        life.dispute(light, {"on": "2027-06-02", "by": "office", "text": words_of}, people[0])
    client = at_the_desk(person("alma", "editor"))
    shown = html.fromstring(client.get("/en/desk/promises/light/").content)
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert len([one for one in ids if one.startswith("answer_")]) == 2


def test_a_rejected_proposal_keeps_its_reason(people) -> None:
    (found,) = propose(FoundIn(REPORT, "ru", Source("Газета", day=SAID)), people[0])
    client = at_the_desk(person("alma", "editor"))
    client.post(f"/en/desk/promises/found/{found.pk}/reject/", {"reason": "only a wish"})
    found.refresh_from_db()
    assert (found.state, found.reason, found.decided_by.username) == (
        "rejected", "only a wish", "alma"
    )  # fmt: skip
    assert Commitment.objects.count() == 0
