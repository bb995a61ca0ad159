"""Whether two language versions of an act say the same things in the same places.

Method, guarantee and limits: docs/methods/parity.md.
"""

from ortaq.law.parity.check import parity
from ortaq.law.parity.result import TREE, Difference, DifferenceCode, Parity, Side

__all__ = ["TREE", "Difference", "DifferenceCode", "Parity", "Side", "parity"]
