"""Moderation: reasons for everybody to see, nothing deleted, an appeal heard by somebody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.moderation import Ground, ModerationAct, StatementAppeal
from ortaq_site.records.participation import Question, Statement, StatementStatus, Vote
from ortaq_site.steps.participation.own import leave
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.test_question_desk import logged
from tests.site.voting_world import answered, question

DESK = "/en/desk/q/trees/"


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    return question(consultation)


@pytest.fixture
def moderator(db: None) -> Client:
    return at_the_desk(person("mira", "moderator"))


@pytest.fixture
def other(db: None) -> Client:
    return at_the_desk(person("timur", "moderator"))


def say(client: Client, text: str) -> Statement:
    """Take part and say something."""
    answered(client, 1, 1)
    client.post("/en/vote/trees/say/", {"text": text, "sure": "yes"})
    return Statement.objects.latest("number")


def decide(client: Client, number: int, verdict: str, **more: str) -> list[str]:
    sent = {"verdict": verdict, **more}
    return told(client.post(f"{DESK}s/{number}/decide/", sent, follow=True))


def public_log(client: Client) -> str:
    return client.get("/en/vote/trees/moderation/").content.decode()


def test_the_queue_shows_the_words_beside_those_that_may_say_the_same(
    client: Client, moderator: Client, asked: Question
) -> None:
    say(client, "Trees need more water")
    page = moderator.get(f"{DESK}moderation/").content.decode()
    assert "Trees need more water" in page
    alike = page[page.index("What may say the same") :]
    assert "Trees need water" in alike
    assert 'name="other" value="1"' in page


def test_of_statements_that_wait_the_next_one_is_like_the_one_decided(
    moderator: Client, asked: Question
) -> None:
    texts = ("Benches should be blue", "Nobody may sing at night", "Benches should be green")
    for text in texts:
        say(Client(), text)
    answer = moderator.post(f"{DESK}s/4/decide/", {"verdict": "accept"})
    assert answer["Location"].endswith("?at=6")


def test_what_is_accepted_is_asked_and_logged(
    client: Client, moderator: Client, asked: Question
) -> None:
    number = say(client, "Benches should be blue").number
    assert decide(moderator, number, "accept") == ["Decided."]
    assert "of about 4" in client.get("/en/vote/trees/").content.decode()
    accepted = {"status": "accepted", "ground": "", "reason": "", "other": None}
    assert logged()[-1] == ("moderation", f"trees/{number}", accepted)


def test_everybody_sees_what_is_not_asked_and_why(
    client: Client, moderator: Client, asked: Question
) -> None:
    for text in ("Water the trees", "My neighbour <b>Ivan</b> lies", "Buy my spades"):
        say(Client(), text)
    decide(moderator, 4, "repeats", other="1")
    decide(moderator, 5, "personal", words="It names somebody")
    decide(moderator, 6, "other", words="It is a joke")
    page = public_log(client)
    assert "Water the trees" in page
    assert "Trees need water" in page
    assert "Ivan" not in page
    assert "It names somebody" in page
    assert "Buy my spades" in page
    assert [act.ground for act in ModerationAct.objects.all()] == ["repeats", "personal", "other"]


@pytest.mark.parametrize(
    ("verdict", "more"),
    [("repeats", {}), ("repeats", {"other": "4"}), ("other", {}), ("replaced", {}), ("", {})],
)
def test_a_decision_without_its_reason_is_not_taken(
    client: Client, moderator: Client, asked: Question, verdict: str, more: dict[str, str]
) -> None:
    say(client, "Benches should be blue")
    moderator.post(f"{DESK}s/4/decide/", {"verdict": verdict, **more})
    assert Statement.objects.get(number=4).status == StatementStatus.WAITING
    assert ModerationAct.objects.count() == 0


def test_two_moderators_at_once_decide_once(
    client: Client, moderator: Client, other: Client, asked: Question
) -> None:
    say(client, "Benches should be blue")
    decide(moderator, 4, "accept")
    assert decide(other, 4, "insult") == ["Somebody has decided about this statement already."]
    assert Statement.objects.get(number=4).status == StatementStatus.ACCEPTED


def test_what_is_hidden_keeps_its_votes_and_stands_in_the_log(
    client: Client, moderator: Client, asked: Question
) -> None:
    answered(client, 2, -1)
    moderator.post(f"{DESK}s/2/hide/", {"verdict": "unclear", "words": "Which gate?"})
    assert Vote.objects.filter(statement__number=2).count() == 1
    assert "of about 2" in client.get("/en/vote/trees/").content.decode()
    assert "Which gate?" in public_log(client)
    moderator.post(f"{DESK}s/2/accept/", {"words": "It was clear after all"})
    assert "Which gate?" not in public_log(client)
    assert [act.status for act in ModerationAct.objects.all()] == ["hidden", "accepted"]


def test_an_author_appeals_once_and_somebody_else_answers(
    client: Client, moderator: Client, other: Client, asked: Question
) -> None:
    say(client, "Benches should be blue")
    decide(moderator, 4, "elsewhere")
    assert "Not about this question" in client.get("/en/vote/trees/mine/").content.decode()
    for words in ("Benches stand in the garden", "Again"):
        client.post("/en/vote/trees/mine/4/", {"words": words})
    appeal = StatementAppeal.objects.get()
    assert appeal.words == "Benches stand in the garden"
    address = f"{DESK}appeals/{appeal.pk}/"
    sent = {"outcome": "accepted", "words": "You are right"}
    own = told(moderator.post(address, sent, follow=True))
    assert own == ["An appeal is answered by another person than the one who decided."]
    other.post(address, sent)
    assert Statement.objects.get(number=4).status == StatementStatus.ACCEPTED
    assert "You are right" in client.get("/en/vote/trees/mine/").content.decode()
    assert "Accepted after an appeal" in public_log(client)


@pytest.mark.parametrize("words", ["  ", "slow " * 200])
def test_an_appeal_without_words_or_with_too_many_is_told_what_to_do(
    client: Client, moderator: Client, asked: Question, words: str
) -> None:
    say(client, "Benches should be blue")
    decide(moderator, 4, "elsewhere")
    answer = client.post("/en/vote/trees/mine/4/", {"words": words})
    assert answer.status_code == 400
    assert 'class="message error"' in answer.content.decode()
    assert words.strip() in answer.content.decode(), "what was typed is still there"
    assert not StatementAppeal.objects.exists()


def test_an_appeal_that_is_refused_says_so(
    client: Client, moderator: Client, other: Client, asked: Question
) -> None:
    say(client, "Benches should be blue")
    decide(moderator, 4, "elsewhere")
    client.post("/en/vote/trees/mine/4/", {"words": "Benches stand in the garden"})
    sent = {"outcome": "kept", "words": "The question is about trees"}
    other.post(f"{DESK}appeals/{StatementAppeal.objects.get().pk}/", sent)
    last = ModerationAct.objects.last()
    assert last is not None
    assert (last.status, last.ground) == (StatementStatus.REJECTED, Ground.ELSEWHERE)
    assert "let the decision stand" in public_log(client)


def test_nobody_appeals_for_somebody_else(
    client: Client, moderator: Client, asked: Question
) -> None:
    say(Client(), "Benches should be blue")
    decide(moderator, 4, "elsewhere")
    answered(client, 1, 1)
    assert client.post("/en/vote/trees/mine/4/", {"words": "Mine"}).status_code == 409
    assert Client().post("/en/vote/trees/mine/4/", {"words": "Mine"}).status_code == 302
    assert StatementAppeal.objects.count() == 0


def test_a_clearer_wording_takes_no_votes_along(
    client: Client, moderator: Client, asked: Question
) -> None:
    answered(client, 2, 1)
    moderator.post(f"{DESK}s/2/replace/", {"en": "The garden needs a gate to the river"})
    clearer = Statement.objects.get(number=4)
    assert clearer.replaces == Statement.objects.get(number=2)
    assert clearer.votes.count() == 0
    page = public_log(client)
    assert "The garden needs a gate to the river" in page
    assert "A clearer wording took its place" in page
    with pytest.raises(DatabaseError), transaction.atomic():
        Statement.objects.filter(number=2).update(text_en="Something else")


def test_people_translate_and_never_write_over(
    client: Client, moderator: Client, asked: Question
) -> None:
    page = moderator.get(f"{DESK}translations/").content.decode()
    assert page.count("<textarea") == 6
    moderator.post(f"{DESK}s/1/translate/", {"kk": "Ағашқа су керек", "en": "Trees need beer"})
    statement = Statement.objects.get(number=1)
    assert (statement.text_kk, statement.text_en) == ("Ағашқа су керек", "Trees need water")
    assert logged()[-1][2] == {"translations": {"kk": "Ағашқа су керек"}}


def test_who_leaves_takes_words_and_appeal_along_and_the_count_stays_true(
    client: Client, moderator: Client, asked: Question
) -> None:
    said = say(client, "Benches should be canary yellow")
    decide(moderator, 4, "elsewhere")
    client.post("/en/vote/trees/mine/4/", {"words": "Canary birds live in the garden"})
    participant = said.author
    assert participant is not None
    leave(participant, datetime.now(UTC))
    kept = [
        *Statement.objects.values_list("text_en", flat=True),
        *StatementAppeal.objects.values_list("words", flat=True),
        *(bytes(one.payload).decode() for one in LogContent.objects.all()),
        *(bytes(one.line).decode() for one in LogEntry.objects.all()),
    ]
    assert not any("anary" in text for text in kept)
    assert "Its author has erased the words." in public_log(client)
    assert ModerationAct.objects.count() == 1


def test_what_a_moderator_decided_stays(client: Client, moderator: Client, asked: Question) -> None:
    say(client, "Benches should be blue")
    decide(moderator, 4, "elsewhere")
    act = ModerationAct.objects.get()
    with pytest.raises(DatabaseError), transaction.atomic():
        ModerationAct.objects.filter(pk=act.pk).update(words="nothing")
    with pytest.raises(DatabaseError), transaction.atomic():
        act.delete()
