"""Which provision of one text became which of another, and how its words changed.

`compare` is the whole of it; `result` says what comes out, `parameters` what decides it.
Method, measurements and limits: docs/methods/comparison.md.
"""

from ortaq.law.comparison.method import compare
from ortaq.law.comparison.parameters import DEFAULT_PARAMETERS, ComparisonParameters
from ortaq.law.comparison.result import Comparison, Link, LinkKind, Links, Op, Segment

__all__ = [
    "DEFAULT_PARAMETERS",
    "Comparison",
    "ComparisonParameters",
    "Link",
    "LinkKind",
    "Links",
    "Op",
    "Segment",
    "compare",
]
