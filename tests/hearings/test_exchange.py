"""A record survives its own JSON, whatever it holds."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ortaq.errors import UnreadableSource
from ortaq.hearings import record as shapes
from ortaq.hearings.exchange import record_from_dict, record_to_dict
from ortaq.hearings.record import Event, Record


def drawn(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the record; few items at a time, and no number that is not one."""
    if kind is float:
        return st.floats(0, 1)
    if kind is Decimal:
        return st.decimals(allow_nan=False, allow_infinity=False)
    if isinstance(kind, UnionType):
        return st.one_of([drawn(one) for one in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(drawn(get_args(kind)[0]), max_size=2).map(tuple)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{name: drawn(hint) for name, hint in hints.items()})
    return st.from_type(kind)


RECORDS = drawn(Record)
FEW = settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.generate])


@FEW
@given(RECORDS)
def test_a_record_comes_back_from_its_json_unchanged(record: Record) -> None:
    assert record_from_dict(json.loads(json.dumps(record_to_dict(record)))) == record


@FEW
@given(RECORDS)
def test_the_keys_of_the_public_shape_are_always_there(record: Record) -> None:
    values = record_to_dict(record)
    assert {"event", "people", "statements", "claims"} <= values.keys()
    for statement in values["statements"]:
        assert {"speaker", "kind", "text", "start", "end", "stance", "topics"} <= statement.keys()


def test_a_missing_key_is_named() -> None:
    values = record_to_dict(Record(sources=()))
    del values["people"]
    with pytest.raises(UnreadableSource, match="'people' is missing"):
        record_from_dict(values)


def test_other_json_is_refused_in_one_line() -> None:
    values = record_to_dict(Record(sources=())) | {"sources": [{"name": "x", "genre": "novel"}]}
    with pytest.raises(UnreadableSource, match="no record of a hearing"):
        record_from_dict(values)


def test_every_fact_of_an_event_is_written() -> None:
    written = record_to_dict(Record(sources=()))["event"]
    assert {field.name for field in fields(Event)} <= written.keys()


def test_all_shapes_are_frozen_and_slotted() -> None:
    kinds = [one for one in vars(shapes).values() if isinstance(one, type) and is_dataclass(one)]
    assert len(kinds) > 10
    for kind in kinds:
        assert hasattr(kind, "__slots__")
        assert get_type_hints(kind)
        assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
