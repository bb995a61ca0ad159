"""Periods of time in a text as intervals of days, in kk, ru and en.

Method: docs/methods/language.md.
"""

from ortaq.language.periods.find import find_periods
from ortaq.language.periods.period import Period, Precision

__all__ = ["Period", "Precision", "find_periods"]
