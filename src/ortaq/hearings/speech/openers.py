"""Roles that only lead up to a name: доктор наук, профессор Имя Фамилия."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parts import Kin, Subject


def without_openers(subjects: Sequence[Subject]) -> list[Subject]:
    """Leave out roles that stand right before a named person, with a comma between at most."""
    people = {one.first for one in subjects if one.kin is Kin.PERSON}
    return [
        one for one in subjects if one.kin is not Kin.ROLE or not people & {one.last, one.last + 1}
    ]
