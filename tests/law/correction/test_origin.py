"""Which lines of the source a row came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.correction.origin import origins


def test_a_row_points_at_its_line():
    assert origins(["1. Раз.", "2. Два."], ["1. Раз.", "2. Два."]) == (range(1), range(1, 2))


def test_a_heading_put_together_points_at_all_its_lines():
    lines = ["Статья 5.", "Двор", "1. Раз."]
    assert origins(["Статья 5. Двор", "1. Раз."], lines) == (range(2), range(2, 3))


def test_two_rows_may_share_a_line():
    assert origins(["5-бап.", "Аула"], ["5-бап. Аула"]) == (range(1), range(1))


def test_spaces_do_not_count():
    assert origins(["а б", "в"], ["аб", "в"]) == (range(1), range(1, 2))


def test_what_is_beyond_the_lines_points_nowhere():
    assert origins(["а", "б"], ["а"]) == (range(1), range(1, 1))


WORDS = st.lists(st.text(alphabet="абв", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.data())
def test_every_line_is_found_by_some_row(lines, data):
    cuts = sorted(data.draw(st.sets(st.integers(1, len("".join(lines))), max_size=4)))
    whole = "".join(lines)
    rows = [
        whole[start:end]
        for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True)
        if start < end
    ]
    found = origins(rows, lines)
    assert {line for lines_of_row in found for line in lines_of_row} == set(range(len(lines)))
    assert all(lines_of_row for lines_of_row in found)
