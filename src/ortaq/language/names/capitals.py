"""Names by rule: runs of words with capital letters, told apart by their endings and neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.language.names.name import Name, NameKind
from ortaq.language.sentences import sentences

_INITIAL = r"[^\W\d_a-zа-яёәғқңөұүһі]\."
_WORD = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі’'-]+(?:-[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]+)?"
_RUN = re.compile(
    rf"(?:{_INITIAL}\s?){{1,2}}\s?{_WORD}|{_WORD}(?:\s(?:{_WORD}|{_INITIAL}(?:\s?{_INITIAL})?))+"
)
_SURNAME = re.compile(
    r".+(?:[ое]в|[ое]ва|ин|ина|ский|ская|ұлы|қызы|бек|бай|хан|[ое]вич|[ое]вна|тегі|ко|ян)"
    r"(?:тың|тің|дың|дің|ның|нің|ға|ге|қа|ке|ты|ті|ды|ді|ны|ні|а|у|ым|ой|ом)?"
)


def capitalised_names(text: str) -> Iterator[Name]:
    """Give persons with initials or with two names, one of which ends like a surname."""
    for sentence in sentences(text):
        for found in _RUN.finditer(sentence.text):
            parts = found[0].split()
            if "." in found[0] or any(_SURNAME.fullmatch(part) for part in parts):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield Name(NameKind.PERSON, start, end, found[0])
