"""A record as plain JSON values and back: the shape that the command line and open data speak.

Guarantee: `record_from_dict(record_to_dict(record)) == record`, through JSON text too. Keys of
the public shape come first; what they leave out stands beside them, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ortaq.commitments.promises.promise import Promise
from ortaq.errors import UnreadableSource
from ortaq.hearings.plain_values import from_plain, to_plain
from ortaq.hearings.record import (
    Ballot,
    Category,
    Claim,
    ClaimKind,
    Disagreement,
    Event,
    Fact,
    Form,
    Genre,
    Manner,
    Participation,
    Passage,
    Person,
    ProvisionLink,
    Reason,
    Record,
    Resolution,
    Source,
    SpokenPromise,
    Stance,
    Statement,
    Step,
    Verdict,
    Version,
    Voice,
)
from ortaq.language.amounts import Amount, AmountKind

NAME = "JSON of a hearing"
Values = dict[str, Any]
_FACTS = ("date", "place", "region", "kind", "organiser", "mode", "headcount")


def record_to_dict(record: Record) -> Values:
    """Give a record as values that JSON knows; all keys are always there, in a fixed order."""
    names = record.names()
    return {
        "event": _event_to_dict(record.event),
        "people": [_person_to_dict(person) for person in record.people],
        "statements": [_statement_to_dict(one, names) for one in record.statements],
        "promises": [_promise_to_dict(one, names) for one in record.promises],
        "claims": [_claim_to_dict(claim) for claim in record.claims],
        "resolutions": [_resolution_to_dict(one) for one in record.resolutions],
        "voices": [_voice_to_dict(voice) for voice in record.voices],
        "disagreements": [asdict(one) for one in record.disagreements],
        "sources": [asdict(source) for source in record.sources],
    }


def record_from_dict(values: Values) -> Record:
    """Give back the record that `record_to_dict` made. Raises UnreadableSource."""
    try:
        return Record(
            sources=tuple(_source(one) for one in values["sources"]),
            event=_event(values["event"]),
            people=tuple(_person(one) for one in values["people"]),
            voices=tuple(_voice(one) for one in values["voices"]),
            statements=tuple(_statement(one) for one in values["statements"]),
            promises=tuple(_promise(one) for one in values["promises"]),
            resolutions=tuple(_resolution(one) for one in values["resolutions"]),
            claims=tuple(_claim(one) for one in values["claims"]),
            disagreements=tuple(_disagreement(one) for one in values["disagreements"]),
        )
    except KeyError as error:
        raise UnreadableSource(NAME, f"the key {error} is missing") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise UnreadableSource(NAME, f"this is no record of a hearing: {error}") from error


def _flat(passage: Passage) -> Values:
    return asdict(passage)


def _passage(values: Values) -> Passage:
    return Passage(values["text"], values["start"], values["end"], values["source"])


def _reasons(many: list[Values]) -> tuple[Reason, ...]:
    return tuple(Reason(one["code"], one["detail"]) for one in many)


def _event_to_dict(event: Event) -> Values:
    facts: dict[str, Fact | None] = {name: getattr(event, name) for name in _FACTS}
    return {
        **{name: fact.value if fact else None for name, fact in facts.items()},
        "categories": [category.passage.text for category in event.categories],
        "evidence": {
            **{name: asdict(fact) for name, fact in facts.items() if fact},
            "categories": [asdict(category) for category in event.categories],
        },
    }


def _event(values: Values) -> Event:
    evidence = values["evidence"]
    facts = {name: _fact(evidence[name]) for name in _FACTS if name in evidence}
    return Event(**facts, categories=tuple(_category(one) for one in evidence["categories"]))


def _fact(values: Values) -> Fact:
    passage = _passage(values["passage"])
    return Fact(values["value"], passage, values["score"], _reasons(values["because"]))


def _category(values: Values) -> Category:
    return Category(
        passage=_passage(values["passage"]),
        group=values["group"],
        score=values["score"],
        headcount=values["headcount"],
        because=_reasons(values["because"]),
    )


def _person_to_dict(person: Person) -> Values:
    return {
        "name": person.name,
        "role": person.role,
        "organisation": person.organisation,
        "participation": str(person.participation),
        "id": person.id,
        "mentions": [asdict(mention) for mention in person.mentions],
        "score": person.score,
        "because": [asdict(reason) for reason in person.because],
    }


def _person(values: Values) -> Person:
    return Person(
        id=values["id"],
        name=values["name"],
        role=values["role"],
        organisation=values["organisation"],
        mentions=tuple(_passage(one) for one in values["mentions"]),
        score=values["score"],
        participation=Participation(values["participation"]),
        because=_reasons(values["because"]),
    )


def _voice_to_dict(voice: Voice) -> Values:
    return {
        "name": voice.name,
        "role": voice.role,
        "organisation": voice.organisation,
        "collective": voice.collective,
        "id": voice.id,
        **_flat(voice.passage),
        "score": voice.score,
    }


def _voice(values: Values) -> Voice:
    return Voice(
        id=values["id"],
        name=values["name"],
        collective=values["collective"],
        role=values["role"],
        organisation=values["organisation"],
        passage=_passage(values),
        score=values["score"],
    )


def _statement_to_dict(statement: Statement, names: Mapping[str, str]) -> Values:
    return {
        "speaker": names.get(statement.speaker),
        "kind": str(statement.manner),
        **_flat(statement.passage),
        "stance": str(statement.stance),
        "topics": list(statement.topics),
        "provisions": list(dict.fromkeys(link.eid for link in statement.provisions)),
        "form": str(statement.form),
        "id": statement.id,
        "continues": statement.continues or None,
        "speaker_id": statement.speaker or None,
        "step": str(statement.step),
        "score": statement.score,
        "review": statement.step.needs_review,
        "because": [asdict(reason) for reason in statement.because],
        "stance_because": [asdict(reason) for reason in statement.stance_because],
        "provision_links": [asdict(link) for link in statement.provisions],
    }


def _statement(values: Values) -> Statement:
    return Statement(
        id=values["id"],
        passage=_passage(values),
        manner=Manner(values["kind"]),
        form=Form(values["form"]),
        speaker=values["speaker_id"] or "",
        step=Step(values["step"]),
        score=values["score"],
        because=_reasons(values["because"]),
        continues=values["continues"] or "",
        stance=Stance(values["stance"]),
        stance_because=_reasons(values["stance_because"]),
        topics=tuple(values["topics"]),
        provisions=_links(values["provision_links"]),
    )


def _links(many: list[Values]) -> tuple[ProvisionLink, ...]:
    return tuple(
        ProvisionLink(one["act"], one["eid"], one["score"], _reasons(one["because"]))
        for one in many
    )


def _promise_to_dict(spoken: SpokenPromise, names: Mapping[str, str]) -> Values:
    promise = spoken.promise
    money = next((one for one in promise.amounts if one.kind is AmountKind.MONEY), None)
    days = (promise.period.first_day, promise.period.last_day) if promise.period else (None, None)
    return {
        **_flat(spoken.passage),
        "speaker": names.get(spoken.speaker),
        "actor": promise.actor.text if promise.actor else None,
        "amount": _amount_to_dict(money) if money else None,
        "from": days[0].isoformat() if days[0] else None,
        "to": days[1].isoformat() if days[1] else None,
        "place": promise.place.text if promise.place else None,
        "conditions": [condition.text for condition in promise.conditions],
        "lang": promise.language,
        "speaker_id": spoken.speaker or None,
        "statement": spoken.statement or None,
        "score": promise.score,
        "evidence": to_plain(promise),
    }


def _amount_to_dict(amount: Amount) -> Values:
    whole = amount.value == amount.value.to_integral_value()
    value = int(amount.value) if whole else float(amount.value)
    return {"value": value, "currency": amount.unit, "bound": str(amount.bound)}


def _promise(values: Values) -> SpokenPromise:
    promise = from_plain(Promise, values["evidence"])
    speaker, statement = values["speaker_id"] or "", values["statement"] or ""
    return SpokenPromise(promise, _passage(values), speaker, statement)


def _resolution_to_dict(resolution: Resolution) -> Values:
    return {
        "number": resolution.number,
        **_flat(resolution.passage),
        "ballot": asdict(resolution.ballot) if resolution.ballot else None,
        "provisions": list(dict.fromkeys(link.eid for link in resolution.provisions)),
        "charged": resolution.charged,
        "due": resolution.due,
        "id": resolution.id,
        "score": resolution.score,
        "because": [asdict(reason) for reason in resolution.because],
        "provision_links": [asdict(link) for link in resolution.provisions],
    }


def _resolution(values: Values) -> Resolution:
    ballot = values["ballot"]
    return Resolution(
        id=values["id"],
        number=values["number"],
        passage=_passage(values),
        ballot=None if ballot is None else Ballot(**ballot),
        score=values["score"],
        because=_reasons(values["because"]),
        provisions=_links(values["provision_links"]),
        charged=values["charged"],
        due=values["due"],
    )


def _claim_to_dict(claim: Claim) -> Values:
    return {
        "kind": str(claim.kind),
        **_flat(claim.passage),
        "verdict": str(claim.verdict),
        "because": [asdict(reason) for reason in claim.because],
        "id": claim.id,
        "score": claim.score,
    }


def _claim(values: Values) -> Claim:
    return Claim(
        id=values["id"],
        kind=ClaimKind(values["kind"]),
        passage=_passage(values),
        verdict=Verdict(values["verdict"]),
        because=_reasons(values["because"]),
        score=values["score"],
    )


def _disagreement(values: Values) -> Disagreement:
    versions = (Version(one["value"], _passage(one["passage"])) for one in values["versions"])
    return Disagreement(values["about"], values["item"], tuple(versions))


def _source(values: Values) -> Source:
    return Source(**{**values, "genre": Genre(values["genre"])})
