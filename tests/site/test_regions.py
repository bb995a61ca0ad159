"""A region beside the country, and recommendations of councils: numbered, answered or overdue."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from ortaq_site.records.opinion import OpinionRelease, StatementPlace
from ortaq_site.records.participation import Participant
from ortaq_site.records.recommendations import Recommendation, RecommendationAnswer
from ortaq_site.records.submissions import Submission
from ortaq_site.steps import recommendations as steps
from ortaq_site.steps.hearings import deciding
from ortaq_site.steps.opinion.work import count_and_release
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.hearing_cast import begin, confirm_all, publish, with_report
from tests.site.opinion_world import people
from tests.site.test_opinion_releases import drawn
from tests.site.voting_world import question

HERE = "/en/c/garden/regions/KZ-35/"
DECIDED = (
    "ПРОТОКОЛ\nзаседания общественного совета\n12 марта 2026 года, Караганда\n\n"
    "СЛУШАЛИ:\nАйгуль Сарсенова: Я поддерживаю статью 2.\n\n"
    "РЕШИЛИ:\n1. Рекомендовать дополнить статью 2 проекта.\n"
)


@pytest.fixture
def two(db):
    """A secretary and a second signatory."""
    return person("alma", "editor"), person("serik", "signatory")


@pytest.fixture
def hearing(consultation, two):
    """A published hearing in Karaganda: one supports article 2, one objects to 3-1."""
    found = with_report(begin(consultation))
    confirm_all(found)
    return publish(found, two)


def recommended(consultation, two, **values) -> Recommendation:
    given = {
        "council": "Совет",
        "region": "KZ-35",
        "language": "ru",
        "text": "Сохранить статью 2.",
        "edition": consultation.editions.get(slug="draft"),
        "provisions": ["art_2"],
        "addressed_to": "Министерство",
        "adopted_on": date(2026, 3, 12),
        "due_on": date(2026, 3, 26),
    }
    return steps.recommend(consultation, {**given, **values}, two[0])


def test_the_map_leads_to_every_region_and_counts_hearings(hearing):
    page = Client().get("/en/c/garden/regions/")
    assert page.text.count("/en/c/garden/regions/KZ-") >= 20
    [line] = page.context["lines"]
    assert line.region.code == "KZ-35"
    assert line.hearings == {"hearings": 1, "statements": hearing.publication.statements,
                             "objections": 1}  # fmt: skip


def test_a_region_stands_beside_all_hearings_article_by_article(consultation, hearing, two):
    other = with_report(begin(consultation, "elsewhere"))
    confirm_all(other)
    deciding.correct(other, "fact-region", {"value": "KZ-43"}, two[0])
    publish(other, two)
    page = Client().get(HERE)
    told_of = {one.eid: (one.here, one.everywhere) for one in page.context["articles"]}
    assert told_of["art_3-1"][0].objects == 1
    assert told_of["art_3-1"][1].objects == 2
    assert "она отнимает урожай" in page.text
    assert "/hearings/elsewhere/" not in page.text


def test_a_region_votes_beside_everybody_provision_by_provision(consultation):
    asked = question(consultation)
    people(asked, drawn(230, 4))
    assert "Votes, provision by provision" not in Client().get(HERE).text
    count_and_release.call(asked.slug)
    draft = consultation.editions.get(slug="draft")
    StatementPlace.objects.create(
        statement=asked.statements.get(number=1), edition=draft, eid="art_2"
    )
    page = Client().get(HERE)
    [voted] = page.context["votes"]
    told_of = OpinionRelease.objects.get().document
    [part] = [one for one in _parts(told_of, 1) if one["part"] == "KZ-35"]
    first, rest = voted.groups
    assert first.address.endswith("/draft/art_2/")
    [compared] = first.compared
    assert (compared.here.votes, compared.here.agree) == (part["votes"], part["agree"])
    assert compared.everybody.votes == sum(
        told_of["statement_results"][0][side] for side in ("agree", "disagree", "pass")
    )
    assert {one.told.number for one in rest.compared} == {2, 3}
    for language in ("kk", "ru"):
        assert Client().get(f"/{language}{HERE[3:]}").status_code == 200


def test_regions_stand_in_the_order_of_the_readers_alphabet(consultation):
    asked = question(consultation)
    people(asked, drawn(230, 4))
    count_and_release.call(asked.slug)
    for language, first, last in (
        ("kk", "Абай облысы", "Шымкент қаласы"),
        ("ru", "Акмолинская область", "Туркестанская область"),
        ("en", "Abai Region", "Zhetisu Region"),
    ):
        names = [
            line.name for line in Client().get(f"/{language}/c/garden/regions/").context["lines"]
        ]
        assert (names[0], names[-1]) == (first, last)


def test_a_region_with_few_people_keeps_its_answers_to_itself(consultation):
    asked = question(consultation)
    made = people(asked, drawn(230, 4))
    few = [one.pk for one in made if one.region == "KZ-35"][:-4]
    Participant.objects.filter(pk__in=few).update(region="KZ-10")
    count_and_release.call(asked.slug)
    [voted] = Client().get(HERE).context["votes"]
    assert voted.people is None
    assert all(one.here.hidden for group in voted.groups for one in group.compared)
    assert all(one.apart is None for group in voted.groups for one in group.compared)


def _parts(document, number):
    [found] = [one for one in document["statement_results"] if one["id"] == str(number)]
    return found["strata"]["region"]["parts"]


def test_an_unknown_region_is_no_page(consultation):
    assert Client().get("/en/c/garden/regions/KZ-99/").status_code == 404
    assert Client().get("/kk/c/garden/regions/KZ-10/").status_code == 200


def test_recommendations_are_numbered_and_late_ones_come_first(consultation, two):
    today = timezone.localdate()
    waiting = recommended(consultation, two, due_on=today + timedelta(days=3))
    late = recommended(consultation, two, due_on=today - timedelta(days=4))
    assert (waiting.number, late.number) == (1, 2)
    page = Client().get("/en/c/garden/recommendations/").text
    assert "Overdue by 4 days" in page
    assert page.index("№ 2") < page.index("№ 1")
    assert "Overdue by 4 days" in Client().get(HERE).text
    assert "/en/c/garden/draft/art_2/" in page


def test_an_answer_is_public_once_another_person_has_signed_it(consultation, two):
    found = recommended(consultation, two)
    values = {"kind": "declined", "language": "ru", "text": "Не нужно.",
              "answered_on": date(2026, 4, 1)}  # fmt: skip
    entered = steps.answer(found, values, two[0])
    assert "Не нужно." not in Client().get("/en/c/garden/recommendations/").text
    with pytest.raises(steps.AnswerRefused, match="own_answer"):
        steps.sign(entered, two[0])
    steps.sign(entered, two[1])
    page = Client().get("/en/c/garden/recommendations/").text
    assert "Не нужно." in page
    assert "after the last day" in page
    assert "Overdue" not in page
    with pytest.raises(steps.AnswerRefused, match="signed"):
        steps.sign(entered, two[1])


def test_a_decision_of_a_hearing_is_entered_as_a_recommendation(consultation, two):
    minutes = with_report(begin(consultation, "council"), DECIDED, "Протокол")
    confirm_all(minutes)
    publish(minutes, two)
    desk = at_the_desk(two[0])
    page = desk.get("/en/desk/c/garden/councils/")
    [(_publication, one)] = page.context["decided"]
    address = f"/en/desk/c/garden/councils/new/?hearing=council&decision={one['id']}"
    form = desk.get(address).context["form"]
    assert "дополнить статью 2" in form["text"].value()
    sent = {name: form[name].value() or "" for name in form.fields}
    sent |= {"council": "Совет", "addressed_to": "Министерство", "due_on": "2026-03-26"}
    sent["adopted_on"] = "2026-03-12"
    answer = desk.post(address, sent, follow=True)
    assert told(answer) == ["Entered under number 1."]
    assert Recommendation.objects.get().hearing == minutes
    assert desk.get("/en/desk/c/garden/councils/").context["decided"] == []


def test_an_answer_goes_its_way_at_the_desk(consultation, two):
    found = recommended(consultation, two)
    editor, signatory = at_the_desk(two[0]), at_the_desk(two[1])
    sent = {"kind": "accepted", "language": "ru", "text": "Да.", "answered_on": "2026-03-20"}
    editor.post(f"/en/desk/councils/{found.pk}/answer/", sent)
    address = f"/en/desk/councils/{RecommendationAnswer.objects.get().pk}/sign/"
    refused = editor.post(address, follow=True)
    assert "another person" in told(refused)[0]
    assert told(signatory.post(address, follow=True)) == ["Signed. The answer is public."]


def test_a_recommendation_sent_twice_has_one_number(consultation, two):
    sent = {"council": "C", "language": "ru", "text": "t", "addressed_to": "M",
            "adopted_on": "2026-03-12", "due_on": "2026-04-01"}  # fmt: skip
    editor = at_the_desk(two[0])
    for _ in range(2):
        page = editor.post("/en/desk/c/garden/councils/new/", sent, follow=True)
        assert told(page) == ["Entered under number 1."]
    other = {**sent, "text": "another"}
    page = editor.post("/en/desk/c/garden/councils/new/", other, follow=True)
    assert told(page) == ["Entered under number 2."]


def test_a_last_day_before_the_adoption_is_refused(consultation, two):
    sent = {"council": "C", "language": "ru", "text": "t", "addressed_to": "M",
            "adopted_on": "2026-03-12", "due_on": "2026-03-01", "provisions": "77"}  # fmt: skip
    page = at_the_desk(two[0]).post("/en/desk/c/garden/councils/new/", sent)
    assert page.context["form"].errors.keys() == {"provisions", "__all__"}
    assert not Recommendation.objects.exists()


def letters(consultation, region: str, count: int) -> None:
    for number in range(count):
        Submission.objects.create(
            consultation=consultation,
            key=f"{region or 'none'}{number}",
            region=region,
            language="ru",
            text="Сад нужен",
            received=timezone.now(),
            channel="form",
        )


def test_letters_by_region_are_told_once_and_without_small_numbers(consultation):
    letters(consultation, "KZ-35", 3)
    letters(consultation, "KZ-43", 12)
    letters(consultation, "KZ-71", 30)
    consultation.closes_on = timezone.localdate()
    consultation.save()
    assert Client().get(HERE).context["letters"] is None
    consultation.closes_on = timezone.localdate() - timedelta(days=1)
    consultation.save()
    shown = Client().get(HERE).context["letters"]
    assert (shown["KZ-35"], shown["KZ-43"], shown["KZ-71"], shown["KZ-10"]) == (None, None, 30, 0)
    assert "Hidden" in Client().get(HERE).text


def test_the_database_keeps_recommendations_and_wants_another_person(consultation, two):
    found = recommended(consultation, two)
    with pytest.raises(DatabaseError), transaction.atomic():
        found.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        Recommendation.objects.filter(pk=found.pk).update(text="Иное")
    values = {"kind": "accepted", "language": "ru", "text": "Да", "answered_on": date(2026, 3, 20)}
    entered = steps.answer(found, values, two[0])
    with pytest.raises(DatabaseError), transaction.atomic():
        steps.RecommendationSignature.objects.create(answer=entered, signed_by=two[0])
