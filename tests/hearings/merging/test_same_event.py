"""Whether two reports are of one meeting is proposed with evidence."""

from __future__ import annotations

from ortaq.hearings.merging import SameEvent, same_event
from ortaq.hearings.record import Event, Record
from tests.hearings.merging.small_records import people, record, told

QUOTE = "Вода в реке принадлежит всем, и платить за неё должны те, кто берёт больше других."


def at(name: str, day: str, place: str, region: str, *names: str) -> Record:
    event = Event(date=told(day), place=told(place), region=told(region), kind=told("meeting"))
    return record(name, people(*names), event=event)


def codes(found: SameEvent) -> list[str]:
    return [reason.code for reason in found.because]


def test_a_day_a_place_and_two_people_make_it_likely() -> None:
    found = same_event(
        at("a", "2026-03-12", "Тараз", "KZ-31", "Олег Ли", "Анна Ким"),
        at("b", "2026-03-12", "Тараз", "KZ-31", "О. Ли", "А. Ким"),
    )
    assert found.likely
    assert codes(found) == ["same_day", "same_place", "same_kind", "same_people"]


def test_the_same_quotations_make_it_likely_alone() -> None:
    first, second = (record(name, said=[("", QUOTE), ("", QUOTE[::-1])]) for name in "ab")
    assert same_event(first, second).likely


def test_another_week_in_another_region_is_another_meeting_of_the_same_people() -> None:
    found = same_event(
        at("a", "2026-03-12", "Тараз", "KZ-31", "Олег Ли", "Анна Ким", "Ержан Муканов"),
        at("b", "2026-03-19", "Семей", "KZ-10", "Олег Ли", "Анна Ким", "Ержан Муканов"),
    )
    assert not found.likely
    assert {"other_day", "other_region"} <= set(codes(found))


def test_the_next_day_may_be_that_of_publication() -> None:
    first = at("a", "2026-03-11", "Тараз", "KZ-31")
    second = at("b", "2026-03-12", "Тараз", "KZ-31")
    assert "next_day" in codes(same_event(first, second))


def test_a_late_paper_speaks_neither_for_nor_against() -> None:
    first = at("a", "2026-03-11", "Тараз", "KZ-31")
    second = at("b", "2026-03-14", "Тараз", "KZ-31")
    assert "few_days_apart" in codes(same_event(first, second))


def test_nothing_in_common_is_no_evidence() -> None:
    found = same_event(record("a"), record("b"))
    assert (found.score, found.likely, found.because) == (0.0, False, ())


def test_the_order_does_not_matter() -> None:
    first = at("a", "2026-03-12", "Тараз", "KZ-31", "Олег Ли", "Анна Ким")
    second = at("b", "2026-03-13", "город Тараз", "KZ-31", "О. Ли")
    assert same_event(first, second) == same_event(second, first)
