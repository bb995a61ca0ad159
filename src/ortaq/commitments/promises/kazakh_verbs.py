"""The forms of a Kazakh verb that look ahead: its stem, who acts, whether it is denied or passive.

Part of the grammar in `promises.kazakh`. By endings alone: some nouns look alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_VOWEL = "аәеиоөуұүыіэюя"
_STEM = r"(?P<stem>\w{2,}?)"
_DENIED = r"(?P<denied>[мбп][ае](?=й))?"
_CASE = r"(?:[ыі]м[ыі]з|[ыі]м|[ыі]ң[ыі]з|[ыі])(?:н|н[ае]|[дт][ыі]|[ғг][ае]|[ае])?"
"""Whose and in what case: салынатынын, жөндейтінімізді, қосылатынына."""
_FIRST = re.compile(rf"{_STEM}{_DENIED}(?:а|е|й|я)м[ыі](?:н|з)")
_THIRD = re.compile(rf"{_STEM}{_DENIED}(?:(?:а|е|й|я)д[ыі])")
_PARTICIPLE = re.compile(rf"{_STEM}{_DENIED}(?:а|е|й|я)т[ыі]н")
_TOLD = re.compile(
    rf"{_STEM}{_DENIED}(?:а|е|й|я)т[ыі]н(?:дар|дер|(?:д[ыі][қғкг])(?:тар|тер)?)?{_CASE}"
)
"""The future as an object of saying: салынатынын (айтты), қарайтындарын, қосылатынына."""
_PAST_TOLD = re.compile(rf"{_STEM}[ғгқк][ае]н(?:дар|дер|(?:д[ыі][қғкг])(?:тар|тер)?)?{_CASE}")
"""The past as an object of saying: бөлінгенін (хабарлады)."""
_PASSIVE = re.compile(rf"\w+[{_VOWEL}][лн]")
_ACTIVE = frozenset("ұсын сал ал тап табын жағын таныл кел бол қал".split())
"""Stems that end as the passive does."""
_DENOMINAL_PAST = re.compile(rf"\w+(?:[^{_VOWEL}][лд]|[^{_VOWEL}й]т)(?:ады|еді)")
"""Past of verbs in -ла, -да, -та (хабарлады, қолдады, бастады): looks like a present."""
_STILL_PRESENT = frozenset("тартады артады шертеді жыртады қаралады таралады".split())
_VOWEL_PAST = re.compile(
    r"(?:\w*(?:жарияла|тазала|бағала|арала|талқыла|қорытындыла|белгіле|мазала|жаңала|қамала|жағала|иеле"
    r"|тірке|байқа)|жина|қара|сұра|жаса|сына|ойна|тара|ора|жара|сана|қина)(?:ды|ді)"
)
"""Past of other verbs whose stems end in -а, -е (талқылады, тіркеді, жинады)."""
_DENIED_PAST = re.compile(
    rf"\w*[^{_VOWEL}](?:пады|педі|бады|беді)|\w+[рлйу](?:мады|меді)|\w{{3,}}[{_VOWEL}](?:мады|меді)"
)
"""Denied past: жасырмады, айтпады, жазбады; but тамады and көмеді are present."""
_NOUNS = frozenset(
    "көлемін әлемін өлемін қаламын қоғамын адамын саламын қаламыз баламыз даламыз анамыз мәселеміз"
    " командамыз республикамыз кафедрамыз әлеміз мекемеміз редакциямыз компаниямыз ассоциациямыз"
    " лабораториямыз комиссиямыз партиямыз фракциямыз облысымыз".split()
)
"""Nouns that look like the first person: көлемін, командамыз."""


class Form(StrEnum):
    """What the ending of a verb tells."""

    FIRST = "first"
    """саламыз, қолдамаймын."""
    THIRD = "third"
    """салады, салынады."""
    TOLD = "told"
    PARTICIPLE = "participle"
    PAST_TOLD = "past_told"


@dataclass(frozen=True, slots=True)
class Verb:
    """A word read as a verb."""

    stem: str
    form: Form
    denied: bool

    @property
    def is_passive(self) -> bool:
        """Whether it is done to somebody: салын-, жөндел-."""
        return _PASSIVE.fullmatch(self.stem) is not None and self.stem not in _ACTIVE


_FORMS = (
    (Form.FIRST, _FIRST),
    (Form.TOLD, _TOLD),
    (Form.PARTICIPLE, _PARTICIPLE),
    (Form.PAST_TOLD, _PAST_TOLD),
    (Form.THIRD, _THIRD),
)


@lru_cache(maxsize=20_000)
def read_verb(word: str) -> Verb | None:
    """Read a word in lower case as a verb that looks ahead, or is told; None for any other.

    >>> read_verb("қолдамаймын")
    Verb(stem='қолда', form=<Form.FIRST: 'first'>, denied=True)
    >>> read_verb("хабарлады") is None
    True
    """
    if word in _NOUNS or _is_past(word):
        return None
    for form, pattern in _FORMS:
        found = pattern.fullmatch(word)
        if found:
            denied = form is not Form.PAST_TOLD and found["denied"] is not None
            stem = found["stem"]
            ends = word[len(stem) : len(stem) + 1] == "я"  # қоямын is қой-
            return Verb(f"{stem}й" if ends and not denied else stem, form, denied)
    return None


def _is_past(word: str) -> bool:
    """Whether a word is a past that looks like a present: хабарлады, тіркеді."""
    if _VOWEL_PAST.fullmatch(word) and word not in _STILL_PRESENT:
        return True
    if _DENIED_PAST.fullmatch(word):
        return True
    return _DENOMINAL_PAST.fullmatch(word) is not None and word not in _STILL_PRESENT


def stem_key(word: str) -> str:
    """Give the stem as it stands in the lists (`қолда-`), "" where a word is no such verb."""
    verb = read_verb(word)
    return f"{verb.stem}-" if verb and verb.form is not Form.PAST_TOLD else ""
