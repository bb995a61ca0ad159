"""The whole analysis: partitions, what is hidden, what stands beside it, and its document."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
import polars as pl
import pytest

from ortaq.jurisdictions.regions import regions
from ortaq.opinion.analysis import GROUPS, Analysis, Plan, analyse
from ortaq.opinion.analysis_document import opinion_to_dict
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.readers.attributes import Attributes
from ortaq.opinion.readers.margins import Margins, UnknownMargin
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.result import Mode
from ortaq.opinion.suppression.release import UnknownTable
from tests.opinion.consultation import Draw, attributes, reading_of_two_camps
from tests.opinion.worlds import drawn, shuffled

LEAST = DEFAULT_PARAMETERS.suppression.least


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    reading = reading_of_two_camps()
    return analyse(reading, Plan(attributes=attributes(reading.matrix)))


@pytest.fixture(scope="module")
def document(analysis: Analysis) -> dict[str, Any]:
    return opinion_to_dict(analysis)


def test_two_camps_are_found_and_named_by_size(analysis: Analysis) -> None:
    assert [group.size for group in analysis.opinion.groups] == [90, 60]


def test_spellings_of_one_region_become_one_part(analysis: Analysis) -> None:
    table = analysis.table("region")
    assert table is not None
    assert sorted(place for place in table.places if place) == ["KZ-10", "KZ-35", "KZ-55", "KZ-71"]
    assert "Карагандинская область" not in table.parts


def test_an_attribute_that_tells_people_apart_divides_nobody(analysis: Analysis) -> None:
    assert [item.name for item in analysis.left_out] == ["mail"]
    assert analysis.table("mail") is None


def test_addresses_of_few_people_are_no_parts_either() -> None:
    matrix = drawn("\n".join(["+ -"] * 9))
    people = matrix.participants.tolist()
    frame = pl.DataFrame({"participant": people, "mail": [f"{p}@example.kz" for p in people]})
    found = analyse(Reading(matrix), Plan(attributes=Attributes(("mail",), frame)))
    assert found.tables == ()
    assert "@example.kz" not in json.dumps(opinion_to_dict(found))


def test_no_count_of_a_region_under_the_smallest_is_in_the_document(
    document: dict[str, Any],
) -> None:
    parts = [part for s in document["statement_results"] for part in s["strata"]["region"]["parts"]]
    counts = [part[kind] for part in parts for kind in ("votes", "agree", "disagree", "pass")]
    assert any(count is None for count in counts)
    small = [
        part
        for part in parts
        if part["votes"]
        and any(
            count is not None and 0 < count < LEAST
            for count in (part["votes"], part["agree"], part["disagree"], part["pass"])
        )
    ]
    assert small == []


def test_people_of_a_small_region_are_not_counted_out(document: dict[str, Any]) -> None:
    region = next(table for table in document["partitions"] if table["name"] == "region")
    people = [part["people"] for part in region["parts"]]
    assert people.count(None) >= 2, "one hidden number alone follows by subtraction"


def test_large_groups_are_counted_exactly(document: dict[str, Any]) -> None:
    counts = [part["agree"] for s in document["statement_results"] for part in s["by_group"]]
    assert all(isinstance(count, int) for count in counts)


def test_a_small_group_is_hidden_together_with_what_would_betray_it() -> None:
    reading = reading_of_two_camps(Draw(first=120, second=LEAST - 2, noise=0.01))
    found = analyse(reading, Plan())
    sizes = [group.size for group in found.opinion.groups]
    assert sizes == [120, LEAST - 2], "the world must have a small group"
    by_group = opinion_to_dict(found)["statement_results"][1]["by_group"]
    assert by_group[1]["agree"] is None
    assert by_group[0]["agree"] is None, "the total minus this would be the hidden one"


def test_mode_polis_hides_nothing_so_that_it_can_be_compared() -> None:
    reading = reading_of_two_camps(Draw(first=120, second=LEAST - 2, noise=0.01))
    document = opinion_to_dict(analyse(reading, Plan(mode=Mode.POLIS)))
    counts = [part["agree"] for s in document["statement_results"] for part in s["by_group"]]
    assert None not in counts


def test_order_of_votes_does_not_change_a_byte_of_the_document() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    again = shuffled(reading.matrix, 3).with_statements(reading.matrix.statements)
    first = opinion_to_dict(analyse(reading, Plan(attributes=known)))
    second = opinion_to_dict(analyse(replace(reading, matrix=again), Plan(attributes=known)))
    assert json.dumps(first) == json.dumps(second)


def test_the_keys_of_the_public_document_are_there(document: dict[str, Any]) -> None:
    assert document.keys() >= {
        "participants", "statements", "votes", "groups", "explained_variance",
        "statement_results", "receipt",
    }  # fmt: skip
    assert document["statement_results"][0].keys() >= {
        "id", "agree", "disagree", "pass", "group_consensus", "by_group", "strata",
    }  # fmt: skip
    json.dumps(document, allow_nan=False)


def test_a_crossing_of_nothing_known_is_refused() -> None:
    reading = reading_of_two_camps()
    with pytest.raises(UnknownTable, match="region"):
        analyse(reading, Plan(crossings=(("region", GROUPS),)))


def test_a_crossing_with_groups_hides_groups_too() -> None:
    reading = reading_of_two_camps()
    plan = Plan(attributes=attributes(reading.matrix), crossings=(("sector", GROUPS),))
    found = analyse(reading, plan)
    table = found.table(f"sector × {GROUPS}")
    assert table is not None
    known = found.tables[0].agreement.known.low
    assert not (
        (known[0] > 0) & (known[0] < LEAST) & found.tables[0].agreement.known.exact[0]
    ).any()


def test_margins_are_matched_by_region_however_it_is_written() -> None:
    reading = reading_of_two_camps()
    people = reading.matrix.participants.tolist()
    halves = ["Қарағанды облысы" if i % 3 else "Astana" for i in range(len(people))]
    frame = pl.DataFrame({"participant": people, "region": halves})
    margins = Margins({"region": {"KZ-35": 1.0, "город Астана": 1.0}})
    found = analyse(reading, Plan(attributes=Attributes(("region",), frame), margins=margins))
    assert found.weighting is not None
    assert found.weighting.weights.converged
    assert found.weighting.weights.effective_size < len(people)


def test_the_receipt_marks_what_is_known_about_people_in_any_order_of_rows() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    turned = replace(known, frame=known.frame.reverse())
    other = replace(known, frame=known.frame.with_columns(pl.lit("x").alias("sector")))
    first, second, third = (
        analyse(reading, Plan(attributes=one)).beside_sha256 for one in (known, turned, other)
    )
    assert first == second != third


def test_margins_of_an_unknown_attribute_are_refused() -> None:
    reading = reading_of_two_camps()
    margins = Margins({"age": {"18-24": 1.0}})
    with pytest.raises(UnknownMargin, match="age"):
        analyse(reading, Plan(attributes=attributes(reading.matrix), margins=margins))


def test_regions_are_merged_into_macro_regions_where_each_has_too_few() -> None:
    reading = reading_of_two_camps()
    known = attributes(reading.matrix)
    each = analyse(reading, Plan(attributes=known)).table("region")
    large = analyse(reading, Plan(attributes=known, macro_regions=True)).table("region")
    assert each is not None
    assert large is not None
    assert set(large.places) == {"KZ-C", "KZ-N", "KZ-E"}
    assert "Central macro-region" in large.parts
    assert len(large.parts) < len(each.parts)
    assert sum(people is None for people in large.people) <= sum(p is None for p in each.people)


def test_margins_of_regions_add_up_to_macro_regions() -> None:
    reading = reading_of_two_camps()
    figures = {"Astana": 2.0, "Павлодар": 3.0, "KZ-35": 4.7, "Abai": 0.3}
    known = attributes(reading.matrix)
    plan = Plan(attributes=known, margins=Margins({"region": figures}), macro_regions=True)
    made = analyse(reading, plan).weighting
    assert made is not None
    assert made.weights.converged
    region = known.partition(reading.matrix.participants, "region")
    north = [regions().find(part) for part in region.parts]
    in_north = np.isin(region.labels, [n for n, r in enumerate(north) if r and r.macro == "KZ-N"])
    share = made.weights.weights[in_north].sum() / made.weights.weights.sum()
    assert share == pytest.approx(5 / 10, abs=1e-6)
