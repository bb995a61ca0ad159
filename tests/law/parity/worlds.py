"""One small law in two languages, and ways to spoil it."""

from __future__ import annotations

from dataclasses import replace

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.parity import Difference, DifferenceCode, Parity


def article(number: str, *text: str, **fields: object) -> Provision:
    """Draw an article with its own text only."""
    return replace(Provision(f"art_{number}", Kind.ARTICLE, number, text=text), **fields)


def chapter(number: str, *children: Provision) -> Provision:
    return Provision(f"chp_{number}", Kind.CHAPTER, number, children=children)


def listed(parent: str, kind: Kind, numbers: str, text: str = "су") -> tuple[Provision, ...]:
    """Draw items of a list with the given numbers, separated by spaces."""
    return tuple(
        Provision(f"{parent}__{kind}_{number}", kind, f"{number})", text=(text,))
        for number in numbers.split()
    )


def ru(*provisions: Provision, **fields: object) -> Act:
    return replace(Act("О колодцах", "ru", provisions), **fields)


def kk(*provisions: Provision, **fields: object) -> Act:
    return replace(Act("Құдықтар туралы", "kk", provisions), **fields)


def told(parity: Parity) -> list[tuple[str, str, str]]:
    """Give the differences as (code, address on the left, address on the right)."""
    return [(str(found.code), found.left.eid, found.right.eid) for found in parity.differences]


def only(parity: Parity) -> Difference:
    (difference,) = parity.differences
    return difference


def codes(parity: Parity) -> list[DifferenceCode]:
    return [difference.code for difference in parity.differences]
