"""Results of the library as they are kept in the database, and back. Nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ortaq.law.comparison.result import Comparison, Link, LinkKind, Links, Op, Segment

Json = dict[str, Any]


def comparison_to_json(comparison: Comparison) -> Json:
    """Give a comparison as plain values; the inverse of `comparison_from_json`."""
    redline = [
        {"old": old, "new": new, "segments": _segments_to_json(segments)}
        for (old, new), segments in comparison.redline.items()
    ]
    return {
        "articles": _links_to_json(comparison.articles),
        "paragraphs": _links_to_json(comparison.paragraphs),
        "redline": redline,
        "preamble": _segments_to_json(comparison.preamble),
    }


def comparison_from_json(stored: Json) -> Comparison:
    """Give back the comparison that `comparison_to_json` wrote."""
    redline = {
        (pair["old"], pair["new"]): _segments_from_json(pair["segments"])
        for pair in stored["redline"]
    }
    return Comparison(
        _links_from_json(stored["articles"]),
        _links_from_json(stored["paragraphs"]),
        redline,
        _segments_from_json(stored["preamble"]),
    )


def _segments_to_json(segments: Iterable[Segment]) -> list[list[str]]:
    return [[segment.op, segment.text] for segment in segments]


def _segments_from_json(stored: list[list[str]]) -> tuple[Segment, ...]:
    return tuple(Segment(Op(op), text) for op, text in stored)


def _links_to_json(links: Links) -> Json:
    fields = ("old", "new", "kind", "score", "moved", "renumbered", "substance", "because")
    return {
        "links": [{field: getattr(link, field) for field in fields} for link in links.links],
        "added": links.added,
        "removed": links.removed,
    }


def _links_from_json(stored: Json) -> Links:
    links = (
        Link(**{**link, "kind": LinkKind(link["kind"]), "because": tuple(link["because"])})
        for link in stored["links"]
    )
    return Links(tuple(links), tuple(stored["added"]), tuple(stored["removed"]))
