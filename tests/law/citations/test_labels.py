"""The grammar beside references that a person labelled in real laws and news."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.law.citations.labelled import labels, score, splits

SPLITS = [(lang, split) for lang in ("kk", "ru") for split in splits(lang)]


@pytest.mark.parametrize(("lang", "split"), SPLITS)
def test_nineteen_of_twenty_references_are_found_and_right(
    lang: str, split: str, shared_data: Path
) -> None:
    result = score(lang, split, shared_data)
    assert result.precision >= 0.95, result.wrong
    assert result.recall >= 0.95, result.missed


@pytest.mark.parametrize(("lang", "least"), [("kk", 160), ("ru", 200)])
def test_enough_is_labelled_to_say_so(lang: str, least: int) -> None:
    assert sum(bool(label.targets) for label in labels(lang)) >= least
