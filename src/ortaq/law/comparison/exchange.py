"""A comparison as plain JSON values: the shape that the command line and open data speak."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from ortaq.law.comparison.parameters import ComparisonParameters
from ortaq.law.comparison.result import Comparison, Link, Links, Segment


def comparison_to_dict(comparison: Comparison, parameters: ComparisonParameters) -> dict[str, Any]:
    """Give a comparison as values that JSON knows, with the parameters that decided it.

    `redline` has one entry for each linked pair of articles: `art_31 > art_37`.
    """
    return {
        **_links(comparison.articles),
        "paragraphs": _links(comparison.paragraphs),
        "redline": {
            f"{old} > {new}": _segments(segments)
            for (old, new), segments in comparison.redline.items()
        },
        "preamble": _segments(comparison.preamble),
        "parameters": asdict(parameters),
    }


def _links(links: Links) -> dict[str, Any]:
    return {
        "links": [_link(link) for link in links.links],
        "added": list(links.added),
        "removed": list(links.removed),
    }


def _link(link: Link) -> dict[str, Any]:
    return {**asdict(link), "kind": str(link.kind), "because": list(link.because)}


def _segments(segments: Iterable[Segment]) -> list[dict[str, str]]:
    return [{"op": str(segment.op), "text": segment.text} for segment in segments]
