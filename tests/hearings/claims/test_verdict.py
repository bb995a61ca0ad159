"""A claim is tested against what the record holds, in small worlds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.errors import UnreadableSource
from ortaq.hearings.claims import OpenVote, judged, open_votes
from ortaq.hearings.read import read_hearing
from ortaq.hearings.record import (
    Ballot,
    Category,
    Claim,
    ClaimKind,
    Event,
    Fact,
    Form,
    Genre,
    Manner,
    Passage,
    Person,
    ProvisionLink,
    Reason,
    Record,
    Resolution,
    Source,
    Stance,
    Statement,
    Step,
    Verdict,
    Voice,
)

NOTHING_TOLD = Event()
HERE = Passage("", 0, 0)
WHO = {
    "akim": ("аким", "города"),
    "rector": ("ректор", "университета"),
    "farmer": ("глава", "крестьянского хозяйства"),
}


def world(
    *spoken: tuple[str, Stance],
    claim: ClaimKind = ClaimKind.UNANIMITY,
    says: tuple[str, ...] = (),
    ballots: tuple[Ballot, ...] = (),
    event: Event = NOTHING_TOLD,
) -> Record:
    """A meeting at which people said, in this order, what their stance tells."""
    people = tuple(
        Person(name, name, *WHO.get(name, ("", "")), mentions=(), score=1.0)
        for name in dict.fromkeys(name for name, _ in spoken)
    )
    statements = tuple(
        statement(f"s{position}", name, stance)
        for position, (name, stance) in enumerate(spoken, start=1)
    )
    because = (Reason("formula", "единогласно"), *map(Reason, says))
    return Record(
        sources=(Source("report.txt", Genre.PRESS, "ru", "cyrillic", "", 0),),
        event=event,
        people=people,
        statements=statements,
        resolutions=tuple(Resolution("r", "", HERE, ballot, 1.0) for ballot in ballots),
        claims=(Claim("c1", claim, HERE, Verdict.UNTESTED, because, 0.9),),
    )


def statement(identity: str, speaker: str, stance: Stance, eid: str = "") -> Statement:
    links = (ProvisionLink("", eid, 1.0, (Reason("citation"),)),) if eid else ()
    return Statement(
        id=identity,
        passage=HERE,
        manner=Manner.REPORTED,
        form=Form.CLAUSE,
        speaker=speaker,
        step=Step.NAMED,
        score=1.0,
        because=(),
        stance=stance,
        provisions=links,
    )


def verdict(record: Record, *votes: OpenVote) -> Verdict:
    (claim,) = judged(record, votes).claims
    return claim.verdict


def reasons(record: Record, *votes: OpenVote) -> dict[str, str]:
    (claim,) = judged(record, votes).claims
    return {reason.code: reason.detail for reason in claim.because}


def test_a_few_supporters_and_no_vote_leave_unanimity_untested() -> None:
    announced = tuple(Category(HERE, group, 1.0) for group in ("scientists", "parties", "assembly"))
    headcount = Fact("70", HERE, 1.0, (Reason("bound", "at_least"),))
    event = Event(headcount=headcount, categories=announced)
    record = world(("akim", Stance.SUPPORT), ("rector", Stance.SUPPORT), event=event)
    assert verdict(record) is Verdict.UNTESTED
    assert reasons(record) == {
        "formula": "единогласно",
        "voices": "2",
        "headcount": "at_least 70",
        "announced_not_heard": "parties assembly",
        "no_objection_recorded": "",
        "no_vote": "",
        "no_provision_named": "",
    }


def test_one_objection_contradicts_unanimity() -> None:
    record = world(("akim", Stance.SUPPORT), ("farmer", Stance.OBJECT))
    assert verdict(record) is Verdict.CONTRADICTED
    assert reasons(record)["objecting_statements"] == "s2"


def test_an_objection_to_the_draft_says_nothing_of_another_point() -> None:
    record = world(("farmer", Stance.OBJECT), says=("of_one_point",))
    assert verdict(record) is Verdict.UNTESTED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Все гости сошлись в одном: нужна страховка.", True),
        ("Собравшиеся единогласно поддержали эту инициативу.", True),
        ("Все гости сошлись в одном: закон нужен.", False),
        ("Собравшиеся единогласно поддержали законопроект.", False),
        ("Қатысушылар бұл ұсынысты бірауыздан қолдады.", True),
        ("Қатысушылар заң жобасын бірауыздан қолдады.", False),
        ("There was one point on which foes of the bill all agreed: buses must run.", True),
        ("All the guests agreed that the bill is needed.", False),
    ],
)
def test_a_claim_of_one_point_is_told_from_one_of_the_draft(text: str, found: bool) -> None:
    (claim,) = read_hearing(text).claims
    assert ("of_one_point" in {reason.code for reason in claim.because}) is found


def test_a_proposed_change_is_shown_but_is_no_objection() -> None:
    record = world(("akim", Stance.SUPPORT), ("farmer", Stance.AMEND))
    assert verdict(record) is Verdict.UNTESTED
    assert reasons(record)["amendments"] == "1"


@pytest.mark.parametrize(
    ("ballot", "expected"),
    [
        (Ballot(12, 0, 0), Verdict.SUPPORTED),
        (Ballot(12, 0), Verdict.SUPPORTED),
        (Ballot(12, unanimous=True), Verdict.SUPPORTED),
        (Ballot(12), Verdict.UNTESTED),
        (Ballot(unanimous=True), Verdict.UNTESTED),
        (Ballot(12, 1, 0), Verdict.CONTRADICTED),
        (Ballot(12, 0, 1), Verdict.CONTRADICTED),
    ],
)
def test_only_counted_votes_without_dissent_support_unanimity(
    ballot: Ballot, expected: Verdict
) -> None:
    assert verdict(world(("akim", Stance.SUPPORT), ballots=(ballot,))) is expected


def test_an_objection_on_record_outweighs_a_clean_vote() -> None:
    record = world(("farmer", Stance.OBJECT), ballots=(Ballot(12, 0, 0),))
    assert verdict(record) is Verdict.CONTRADICTED


def test_who_was_present_and_did_not_vote_is_counted() -> None:
    event = Event(headcount=Fact("14", HERE, 1.0, (Reason("bound", "exact"),)))
    assert reasons(world(ballots=(Ballot(11, 0, 1),), event=event))["did_not_vote"] == "2"


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ([Stance.SUPPORT, Stance.SUPPORT, Stance.OBJECT], Verdict.UNTESTED),
        ([Stance.SUPPORT, Stance.OBJECT], Verdict.CONTRADICTED),
        ([Stance.SUPPORT], Verdict.UNTESTED),
    ],
)
def test_most_is_contradicted_where_as_many_object_as_support(
    spoken: list[Stance], expected: Verdict
) -> None:
    people = zip(("akim", "rector", "farmer"), spoken, strict=False)
    record = world(*people, claim=ClaimKind.SUPPORT, says=("says_most",))
    assert verdict(record) is expected


def test_a_counted_majority_supports_most_despite_objections() -> None:
    record = world(
        ("farmer", Stance.OBJECT),
        claim=ClaimKind.SUPPORT,
        says=("says_most",),
        ballots=(Ballot(11, 2, 1),),
    )
    assert verdict(record) is Verdict.SUPPORTED


def said_together(
    stance: Stance, *spoken: tuple[str, Stance], says: tuple[str, ...] = ()
) -> Record:
    """A meeting of which the report also tells what some said together."""
    record = world(*spoken, says=says)
    crowd = Voice("v1", "жители", True, "", "", HERE, 1.0)
    said = replace(statement("s9", "v1", stance), form=Form.COLLECTIVE)
    return replace(record, voices=(crowd,), statements=(*record.statements, said))


def test_a_collective_does_not_testify_for_itself() -> None:
    record = said_together(Stance.SUPPORT, ("akim", Stance.SUPPORT))
    assert reasons(record)["voices"] == "1"
    assert verdict(record) is Verdict.UNTESTED


def test_an_objection_told_of_people_together_contradicts_unanimity() -> None:
    record = said_together(Stance.OBJECT, ("akim", Stance.SUPPORT))
    told = reasons(record)
    assert verdict(record) is Verdict.CONTRADICTED
    assert told["objecting_statements"] == "s9"
    assert "group_objects" in told
    assert "no_objection_recorded" not in told


def test_a_collective_counts_for_no_side_of_a_majority() -> None:
    record = said_together(Stance.OBJECT, ("akim", Stance.SUPPORT), says=("says_most",))
    assert verdict(record) is Verdict.UNTESTED


def opinion(text: str, agree: int, disagree: int) -> dict[str, object]:
    result = {"id": "7", "text": text, "agree": agree, "disagree": disagree, "pass": 3}
    return {"statement_results": [result | {"standing": "divides"}]}


def about_article_5(*, says: tuple[str, ...] = ()) -> Record:
    record = world(("akim", Stance.SUPPORT), says=says)
    return replace(record, statements=(statement("s1", "akim", Stance.SUPPORT, "art_5__para_2"),))


def test_an_open_vote_on_the_same_provision_stands_beside_the_claim() -> None:
    votes = open_votes(opinion("Статью 5 надо принять", 60, 40), "ru")
    assert reasons(about_article_5(), *votes)["open_vote"] == "7 60 40 3 divides"
    assert verdict(about_article_5(), *votes) is Verdict.UNTESTED


def test_an_open_vote_decides_what_is_claimed_of_the_public() -> None:
    votes = open_votes(opinion("Статью 5 надо принять", 60, 40), "ru")
    assert verdict(about_article_5(says=("of_the_public",)), *votes) is Verdict.CONTRADICTED


def test_an_open_vote_on_another_article_says_nothing() -> None:
    votes = open_votes(opinion("Статью 50 надо принять", 60, 40), "ru")
    assert "open_vote" not in reasons(about_article_5(), *votes)


def test_a_few_votes_decide_nothing() -> None:
    votes = open_votes(opinion("Статью 5 надо принять", 6, 4), "ru")
    assert verdict(about_article_5(says=("of_the_public",)), *votes) is Verdict.UNTESTED


def test_who_knows_the_provisions_of_a_statement_may_say_so() -> None:
    (vote,) = open_votes(opinion("Без номера", 6, 4), "ru", {"7": ["art_5"]})
    assert vote.provisions == {"art_5"}


@pytest.mark.parametrize(
    "broken", [{}, {"statement_results": [{"id": 1}]}, {"statement_results": 3}]
)
def test_what_is_no_opinion_is_refused_in_one_line(broken: dict[str, object]) -> None:
    with pytest.raises(UnreadableSource, match="opinion"):
        open_votes(broken, "ru")


STANCES = st.lists(
    st.tuples(st.sampled_from(["akim", "rector", "farmer"]), st.sampled_from(list(Stance))),
    max_size=6,
)
BALLOTS = st.lists(
    st.builds(Ballot, *[st.none() | st.integers(0, 20)] * 3, unanimous=st.booleans()), max_size=2
)


@given(STANCES, BALLOTS)
def test_testing_twice_is_testing_once(
    spoken: list[tuple[str, Stance]], ballots: list[Ballot]
) -> None:
    once = judged(world(*spoken, ballots=tuple(ballots)))
    assert judged(once) == once


@given(STANCES, BALLOTS)
def test_another_objection_never_helps_a_claim(
    spoken: list[tuple[str, Stance]], ballots: list[Ballot]
) -> None:
    order = [Verdict.CONTRADICTED, Verdict.UNTESTED, Verdict.SUPPORTED]
    for says in ((), ("says_most",)):
        before = verdict(world(*spoken, says=says, ballots=tuple(ballots)))
        more = (*spoken, ("late", Stance.OBJECT))
        after = verdict(world(*more, says=says, ballots=tuple(ballots)))
        assert order.index(after) <= order.index(before)


@given(STANCES)
def test_without_counted_votes_nothing_is_supported(spoken: list[tuple[str, Stance]]) -> None:
    assert verdict(world(*spoken)) is not Verdict.SUPPORTED
