"""The record that a flawless extractor would give for a gold answer; tests then spoil it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.hearings.gold import Gold, Label

Values = dict[str, Any]
_FORMS = {"direct": "quote", "reported": "clause"}
_GENRES = {"release": "press", "blog": "press"}


def perfect_record(gold: Gold) -> Values:
    """Say everything that the gold says, in the shape of the public JSON."""
    event = dict(gold.event)
    return {
        "sources": [{"lang": gold.lang, "genre": _GENRES.get(gold.kind, gold.kind)}],
        "event": {
            **event,
            "headcount": str(event["headcount"]) if "headcount" in event else None,
            "evidence": {
                "categories": [
                    {"passage": {"text": one["words"]}, "group": one.get("group", "")}
                    for one in event.get("categories", ())
                ]
            },
        },
        "people": [
            {
                **person,
                "role": _first(person.get("role", "")),
                "organisation": _first(person.get("organisation", "")),
                "participation": "online" if person.get("online") else "",
            }
            for person in gold.people
        ],
        "statements": [
            piece
            for number, label in enumerate(gold.statements)
            for piece in _pieces(gold, label, number)
        ],
        "promises": [_promise(gold, label) for label in gold.promises],
        "claims": [
            {**_place(gold, one), "kind": one.fields["kind"], "verdict": one.fields["verdict"][0]}
            for one in gold.claims
        ],
        "resolutions": [_resolution(gold, label) for label in gold.resolutions],
    }


def _first(wordings: str | list[str]) -> str:
    return wordings if isinstance(wordings, str) else wordings[0]


def _place(gold: Gold, label: Label) -> Values:
    start, end = label.span.start, label.span.end
    return {"start": start, "end": end, "text": gold.text[start:end]}


def _pieces(gold: Gold, label: Label, number: int) -> Iterator[Values]:
    fields = label.fields
    kind = fields["kind"]
    for position, (start, end) in enumerate(label.span.pieces):
        yield {
            "id": f"{number}.{position}",
            "continues": f"{number}.{position - 1}" if position else None,
            "start": start,
            "end": end,
            "text": gold.text[start:end],
            "speaker": fields["speaker"],
            "kind": "direct" if kind in ("direct", "turn") else "reported",
            "form": _FORMS.get(kind, kind),
            "stance": fields["stance"],
            "provisions": [] if position else list(fields.get("provisions", ())),
        }


def _promise(gold: Gold, label: Label) -> Values:
    fields = label.fields
    amount = {
        "value": fields.get("amount"),
        "currency": fields.get("currency"),
        "bound": fields.get("bound"),
    }
    return {
        **_place(gold, label),
        **{key: fields.get(key) for key in ("speaker", "actor", "place")},
        "amount": amount if "amount" in fields else None,
        "from": fields.get("since"),
        "to": fields.get("until"),
    }


def _resolution(gold: Gold, label: Label) -> Values:
    fields = label.fields
    ballot = {
        "in_favour": fields.get("for"),
        "against": fields.get("against"),
        "abstained": fields.get("abstained"),
        "unanimous": fields.get("unanimous", False),
    }
    return {**_place(gold, label), "ballot": ballot}
