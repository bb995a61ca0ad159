"""Names of persons, organisations and places in a text, and the forms of one person's name."""

from ortaq.language.names.find import find_names
from ortaq.language.names.name import Name, NameKind

__all__ = ["Name", "NameKind", "find_names"]
