"""Akoma Ntoso 3.0, the OASIS standard for texts of laws: write it, read it, check it.

Method, guarantees and limits: docs/methods/akoma-ntoso.md.
"""

from ortaq.law.akn.identity import Identity, Organisation
from ortaq.law.akn.read import read_akn, read_identity
from ortaq.law.akn.schema import SchemaProblem, validate
from ortaq.law.akn.write import write_akn

__all__ = [
    "Identity",
    "Organisation",
    "SchemaProblem",
    "read_akn",
    "read_identity",
    "validate",
    "write_akn",
]
