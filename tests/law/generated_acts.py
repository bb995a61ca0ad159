"""Acts of any shape for tests of laws: every kind anywhere, odd characters, repeated numbers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from hypothesis import strategies as st

from ortaq.law.act import (
    AFTER_THE_TEXT,
    Act,
    Finding,
    FindingCode,
    Kind,
    Note,
    Place,
    Provision,
)
from ortaq.law.address import Addresses

ODD = "\x00\x0c\x1f\x85\u00a0\u00ad\u2028\ud800\ufffe\r\n\t <&>\"']]>"

texts = st.one_of(
    st.sampled_from(
        ("", "Әркім ақпарат алуға құқылы.", "Каждый вправе знать.", "a\nb", " c ", "Статья 5.")
    ),
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from(ODD)), max_size=12),
)
lines = st.lists(texts, max_size=3).map(tuple)
places = st.none() | st.builds(
    Place, st.none() | st.integers(1, 9_999), line=st.integers(1, 99_999)
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """A provision before it has an address."""

    kind: Kind
    number: str
    own: tuple[str, str, tuple[str, ...]]
    repealed: bool
    place: Place | None
    below: tuple[Sketch, ...]


def _sketches(below: st.SearchStrategy[list[Sketch]]) -> st.SearchStrategy[Sketch]:
    return st.builds(
        Sketch,
        st.sampled_from(tuple(Kind)),
        st.sampled_from(("", "1", "2", "83-1", "xi", "ә", "b")),
        st.tuples(texts, texts, lines),
        st.booleans(),
        places,
        below.map(tuple),
    )


sketches = st.recursive(
    _sketches(st.just([])), lambda inner: _sketches(st.lists(inner, max_size=3)), max_leaves=8
)


def _addressed(sketch: Sketch, parent: str, addresses: Addresses) -> Provision:
    eid = addresses.give(parent, sketch.kind, sketch.number)
    num, heading, text = sketch.own
    return Provision(
        eid,
        sketch.kind,
        num,
        heading,
        text,
        tuple(_addressed(child, eid, addresses) for child in sketch.below),
        sketch.repealed,
        f"old_{eid}" if sketch.repealed else "",
        sketch.place,
    )


@st.composite
def acts(draw: st.DrawFn) -> Act:
    """Draw an act that keeps its own rules: each address once, notes at existing places."""
    addresses = Addresses()
    provisions = tuple(
        _addressed(sketch, "", addresses) for sketch in draw(st.lists(sketches, max_size=3))
    )
    eids = [provision.eid for top in provisions for provision in top.walk()]
    spots = st.sampled_from(["", AFTER_THE_TEXT, *eids])
    return Act(
        title=draw(texts),
        lang=draw(st.sampled_from(("", "kk", "ru", "en", "de", "fr"))),
        provisions=provisions,
        date=draw(st.none() | st.dates(min_value=datetime.date(1000, 1, 1))),
        country=draw(st.sampled_from(("", "kz", "de"))),
        draft=draw(st.booleans()),
        preface=draw(lines),
        preamble=draw(lines),
        conclusions=draw(lines),
        notes=tuple(draw(st.lists(st.builds(Note, texts, spots, st.integers(0, 4), places)))),
        findings=tuple(
            draw(
                st.lists(
                    st.builds(Finding, st.sampled_from(FindingCode), places, spots, texts),
                    max_size=2,
                )
            )
        ),
    )
