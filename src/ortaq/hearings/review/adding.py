"""What a person adds to a record by hand: somebody, words that the program missed, a promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ortaq.hearings.exchange import record_to_dict
from ortaq.hearings.record import (
    Form,
    Manner,
    Participation,
    Passage,
    Person,
    ProvisionLink,
    Reason,
    Record,
    Stance,
    Statement,
    Step,
)
from ortaq.hearings.review.decisions import BY_HAND


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words as a person ascribes them."""

    passage: Passage
    speaker: str
    """Id of a person or voice; "" = nobody is named."""
    manner: Manner = Manner.DIRECT
    stance: Stance = Stance.NONE
    provisions: tuple[str, ...] = ()
    because: str = BY_HAND
    """Code of the reason why the provisions are linked."""


def added_person(id: str, name: str, role: str, organisation: str, **more: Any) -> dict[str, Any]:
    """Give a person as the public shape keeps one. more: `participation`, `mentions`."""
    person = Person(
        id=id,
        name=name,
        role=role,
        organisation=organisation,
        mentions=tuple(more.get("mentions", ())),
        score=1.0,
        participation=Participation(more.get("participation", "")),
        because=(Reason(BY_HAND),),
    )
    return dict(record_to_dict(Record((), people=(person,)))["people"][0])


def added_statement(id: str, spoken: Spoken) -> dict[str, Any]:
    """Give a statement as the public shape keeps one."""
    statement = Statement(
        id=id,
        passage=spoken.passage,
        manner=spoken.manner,
        form=Form.TURN,
        speaker=spoken.speaker,
        step=Step.LABEL,
        score=1.0,
        because=(Reason(BY_HAND),),
        stance=spoken.stance,
        provisions=tuple(
            ProvisionLink("", eid, 1.0, (Reason(spoken.because),)) for eid in spoken.provisions
        ),
    )
    return dict(record_to_dict(Record((), statements=(statement,)))["statements"][0])


def added_promise(id: str, spoken: Spoken, lang: str) -> dict[str, Any]:
    """Give a promise as the public shape keeps one; its parts are filled in by a correction."""
    passage = spoken.passage
    return {
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "speaker": None,
        "actor": None,
        "amount": None,
        "from": None,
        "to": None,
        "place": None,
        "conditions": [],
        "lang": lang,
        "source": passage.source,
        "speaker_id": spoken.speaker or None,
        "statement": None,
        "score": 1.0,
        "id": id,
    }
