"""Kazakh numbers: a comma before decimals, thousands apart. Django has none and takes English ones.

As laws of Kazakhstan print them: 12,4 and 1 000.
"""

DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
