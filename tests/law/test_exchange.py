"""An act travels as JSON without loss; what is no act is refused with its place."""

from __future__ import annotations

import copy
import datetime
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from ortaq.errors import UnreadableSource
from ortaq.law.act import Act, Kind, Place, Provision
from ortaq.law.exchange import act_from_dict, act_to_dict
from tests.law.generated_acts import acts

WELLS = Act(
    "Құдықтар туралы",
    "kk",
    (
        Provision(
            "art_83-1",
            Kind.ARTICLE,
            "83-1-бап.",
            "Құдық",
            ("Бірінші бөлік.", "Екінші бөлік."),
            (Provision("art_83-1__point_1", Kind.POINT, "1)", text=("су;",)),),
            place=Place(2, 14),
        ),
    ),
    datetime.date(2026, 3, 1),
    "kz",
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(acts())
def test_an_act_comes_back_from_json_as_it_was(act: Act) -> None:
    assert act_from_dict(json.loads(json.dumps(act_to_dict(act)))) == act


def test_the_shape_is_the_one_that_the_design_promises() -> None:
    values = act_to_dict(WELLS)
    assert {"title", "lang", "date", "provisions", "warnings"} <= set(values)
    (article,) = values["provisions"]
    assert {"eid", "kind", "num", "heading", "text", "children"} <= set(article)
    assert values["date"] == "2026-03-01"
    assert article["number"] == "83-1"
    assert article["text"] == "Бірінші бөлік.\nЕкінші бөлік."
    assert article["place"] == {"page": 2, "line": 14}


@pytest.mark.parametrize(
    ("eid", "number"),
    [("art_5_2", "5"), ("chp_nn_1", ""), ("art_1__para_2-1", "2-1"), ("art5", "")],
)
def test_the_cleaned_number_is_that_of_the_address(eid: str, number: str) -> None:
    values = act_to_dict(Act("", "", (Provision(eid, Kind.ARTICLE),)))
    assert values["provisions"][0]["number"] == number


def test_parts_are_listed_only_where_the_text_alone_would_be_ambiguous() -> None:
    plain, odd = WELLS.provisions[0], Provision("art_2", Kind.ARTICLE, text=("a\nb", ""))
    values = act_to_dict(Act("", "", (plain, odd)))["provisions"]
    assert "parts" not in values[0]
    assert values[1]["parts"] == ["a\nb", ""]


def test_the_least_that_is_an_act() -> None:
    assert act_from_dict({"title": "", "lang": "ru", "date": None, "provisions": []}) == Act(
        "", "ru", ()
    )


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ((), [], "object"),
        (("date",), "1 марта", "date"),
        (("draft",), "no", "draft"),
        (("extra",), 1, "extra"),
        (("preface",), "x", "preface"),
        (("preface",), ["a", 1], r"preface\[1\]"),
        (("provisions", 0, "kind"), "verse", r"provisions\[0\].kind"),
        (("provisions", 0, "num"), 5, r"provisions\[0\].num"),
        (("provisions", 0, "place"), {"line": -1}, r"provisions\[0\].place.line"),
        (("provisions", 0, "children", 0, "hedding"), "", r"provisions\[0\].children\[0\].hedding"),
        (("provisions", 0, "children", 0, "eid"), "art_83-1", "given twice"),
        (("notes",), [{"text": "", "after": ""}], r"notes\[0\].line"),
        (("warnings",), [{"code": "new", "eid": "", "detail": ""}], r"warnings\[0\].code"),
    ],
)
def test_what_is_wrong_is_named_with_its_path(
    path: tuple[Any, ...], value: Any, place: str
) -> None:
    values: Any = act_to_dict(WELLS)
    if path:
        target = values
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = value
    else:
        values = value
    with pytest.raises(UnreadableSource, match=place):
        act_from_dict(values)


@pytest.mark.parametrize("key", ["title", "lang", "date", "provisions"])
def test_what_every_act_has_may_not_be_missing(key: str) -> None:
    values = act_to_dict(WELLS)
    del values[key]
    with pytest.raises(UnreadableSource, match=f"{key}: missing"):
        act_from_dict(values)


def test_provisions_nested_without_end_are_refused() -> None:
    innermost = act_to_dict(WELLS)["provisions"][0]["children"][0]
    for number in range(200):
        innermost = {**copy.copy(innermost), "eid": f"x{number}", "children": [innermost]}
    values = {"title": "", "lang": "", "date": None, "provisions": [innermost]}
    with pytest.raises(UnreadableSource, match="too deep"):
        act_from_dict(values)
