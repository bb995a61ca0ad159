"""Compare two language versions of one act, provision by provision, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ortaq.law.act import Act, Provision
from ortaq.law.address import number_in
from ortaq.law.number import number_of
from ortaq.law.parameters import PARITY_PARAMETERS, ParityParameters
from ortaq.law.parity.figures import differing_days, differing_figures
from ortaq.law.parity.lengths import median_ratio, unequal
from ortaq.law.parity.pairing import Row, is_by_position, pair_provisions
from ortaq.law.parity.result import Difference, DifferenceCode, Parity, Side
from ortaq.law.parity.units import Unit, units

_Values = tuple[str, str]
_Found = Iterator[tuple[DifferenceCode, _Values]]


def parity(left: Act, right: Act, parameters: ParityParameters = PARITY_PARAMETERS) -> Parity:
    """Give where two versions differ in structure, figures, days, and length of text.

    The acts should be the same edition in two languages. Notes are not compared.
    Method and limits: docs/methods/parity.md.
    """
    rows = pair_provisions(left.provisions, right.provisions)
    texts = {id(row): unit for row, unit in units(rows) if not _repealed_on_one_side(row)}
    lengths = {key: unit.lengths for key, unit in texts.items() if all(unit.lengths)}
    flags = unequal(tuple(lengths.values()), parameters)
    too_unequal = {key for key, flag in zip(lengths, flags, strict=True) if flag}
    langs = (left.lang, right.lang)
    differences = list(_around(left, right, "preamble"))
    for row in rows:
        found = [*_structure(row), *_form(row)]
        if id(row) in too_unequal:
            found.append((DifferenceCode.LENGTH, _printed(lengths[id(row)])))
        if id(row) in texts:
            found += _figures(_with_headings(row, texts[id(row)]), langs)
        differences += [_difference(row, code, values) for code, values in found]
    differences += _around(left, right, "conclusions")
    pairs = tuple((row.left.eid, row.right.eid) for row in rows if row.left and row.right)
    return Parity(
        langs, pairs, tuple(differences), median_ratio(tuple(lengths.values())), parameters
    )


def _difference(row: Row, code: DifferenceCode, values: _Values) -> Difference:
    return Difference(code, _side(row.left, values[0]), _side(row.right, values[1]))


def _side(provision: Provision | None, value: str) -> Side:
    return Side("", None) if provision is None else Side(provision.eid, provision.place, value)


def _structure(row: Row) -> _Found:
    """Find what is wrong with the place of a pair, or that it is none."""
    left, right = row.left, row.right
    if left is None or right is None:
        if not row.covered:
            code = DifferenceCode.EXTRA if left is None else DifferenceCode.MISSING
            yield code, (left.num if left else "", right.num if right else "")
        return
    if not _same_number(left, right):
        yield DifferenceCode.NUMBER, (left.num, right.num)
    if row.out_of_order:
        yield DifferenceCode.ORDER, (left.num, right.num)
    if row.elsewhere:
        yield DifferenceCode.ELSEWHERE, row.parents


def _same_number(left: Provision, right: Provision) -> bool:
    if is_by_position(left) and is_by_position(right):
        return True
    numbers = number_in(left.eid), number_in(right.eid)
    return numbers[0] == numbers[1] or number_of(numbers[0]) == number_of(numbers[1])


def _form(row: Row) -> _Found:
    """Find what only one of a pair has: a heading, more unnumbered parts, its repeal."""
    left, right = row.left, row.right
    if left is None or right is None:
        return
    if _repealed_on_one_side(row):
        states = ("repealed" if side.repealed else "in_force" for side in (left, right))
        yield DifferenceCode.REPEALED, (next(states), next(states))
        return
    if bool(left.heading) != bool(right.heading):
        yield DifferenceCode.HEADING, (left.heading, right.heading)
    if len(left.text) != len(right.text):
        yield DifferenceCode.PARTS, _printed((len(left.text), len(right.text)))


def _repealed_on_one_side(row: Row) -> bool:
    return bool(row.left and row.right and row.left.repealed != row.right.repealed)


def _figures(unit: Unit, langs: tuple[str, str]) -> _Found:
    figures = differing_figures(unit.left, unit.right, langs)
    if any(figures):
        yield DifferenceCode.FIGURES, figures
    days = differing_days(unit.left, unit.right)
    if any(days):
        yield DifferenceCode.DATES, days


def _with_headings(row: Row, unit: Unit) -> Unit:
    headings = [side.heading if side else "" for side in (row.left, row.right)]
    return Unit(f"{headings[0]}\n{unit.left}", f"{headings[1]}\n{unit.right}")


def _around(left: Act, right: Act, part: str) -> Iterator[Difference]:
    """Compare the lines before or after the provisions."""
    lines: tuple[Sequence[str], Sequence[str]] = (getattr(left, part), getattr(right, part))
    found: list[tuple[DifferenceCode, _Values]] = []
    if len(lines[0]) != len(lines[1]):
        found.append((DifferenceCode.PARTS, _printed((len(lines[0]), len(lines[1])))))
    found += _figures(Unit("\n".join(lines[0]), "\n".join(lines[1])), (left.lang, right.lang))
    for code, values in found:
        yield Difference(code, Side(part, None, values[0]), Side(part, None, values[1]))


def _printed(numbers: tuple[int, int]) -> _Values:
    return str(numbers[0]), str(numbers[1])
