"""Roles that speakers give themselves: Я учительница, …; Мен зейнеткермін; I am a nurse.

And who is named so fully that he is introduced, though nothing is said of his office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.document import Span
from ortaq.hearings.speech.labels import Label
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.name_forms import is_patronymic
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token, tokens_of

_BEGINNING = 160
"""Letters of a first turn within which people say who they are."""
_PHRASE = 6
"""Longest role of this kind (words and marks)."""
_I_AM = {
    "ru": re.compile(r"\bя\s+(?:[–—-]\s*)?(?=[а-яё])", re.IGNORECASE),
    "en": re.compile(r"\bi(?:\s+am|['’]m)\s+(?:an?|the)\s+", re.IGNORECASE),
}
_KAZAKH_BEHIND = re.compile(
    r"\A[–—\s]*(?:[А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s+){0,2}[А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+,\s+"
    r"(?P<role>(?:[\w-]+\s+){0,3}?[\w-]{3,}?)(?:мын|мін|бын|бін|пын|пін)\b"
)
"""Behind one's own name: Гүлпара Жанбике, зейнеткермін."""
_KAZAKH = re.compile(
    r"\bмен\s+(?:[\w-]+\s+){0,2}?(\w{3,}?)(?:мын|мін|бын|бін|пын|пін)\b", re.IGNORECASE
)


def own_role(turn: str, grammar: Grammar) -> Post:
    """Give the role that somebody gives himself at the beginning of a turn; empty for none."""
    beginning = turn[:_BEGINNING]
    if grammar.lang == "kk":
        found = _KAZAKH.search(beginning)
        named = _KAZAKH_BEHIND.search(beginning)
        if named is not None and grammar.role_lemma(named["role"].split()[-1]):
            return grammar.post_of(tokens_of(named["role"], 0, len(named["role"])))
        role = found is not None and grammar.role_lemma(found[1])
        return Post(found[1], "") if found and role else Post()
    match = _I_AM[grammar.lang].search(beginning)
    if match is None:
        return Post()
    phrase = _phrase(tokens_of(beginning, match.end(), len(beginning)))
    return grammar.post_of(phrase) if any(map(grammar.is_role, phrase[:2])) else Post()


def called_themselves(
    text: str, spans: Sequence[Span], labels: Sequence[Label | None], grammar: Grammar
) -> list[Mention]:
    """Give who of those whom a label calls by a role says his name: CHAIR: I'm Ann Kim, …."""
    found: dict[str, Mention] = {}
    for i, (span, label) in enumerate(zip(spans, labels, strict=True)):
        if label is None or label.name is not None or label.text in found:
            continue
        last = next((k for k in range(i + 1, len(spans)) if labels[k] is not None), len(spans))
        end = min(spans[last - 1].end, max(span.end, label.speech + _BEGINNING))
        named = _MY_NAME[grammar.lang].search(text, label.speech, end)
        if named is not None:
            found[label.text] = _of_role(text, named, label, grammar)
    return list(found.values())


_NAME = r"(?P<name>[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+)"
_MY_NAME = {
    "ru": re.compile(rf"(?:[Мм]еня\s+зовут|[Зз]овут\s+меня|\b[Яя]\s*[–—-])\s+{_NAME}"),
    "kk": re.compile(
        rf"(?:\b[Мм]ен\s*[–—-]|\b(?:[Ее]сімім|[Аа]тым|[Аа]ты-жөнім)\s*[–—-]?)\s+{_NAME}"
    ),
    "en": re.compile(rf"(?:[Mm]y\s+name\s+is|\bI\s+am|\bI['’]m)\s+{_NAME}"),
}
"""What comes before one's own name."""


def _of_role(text: str, named: re.Match[str], label: Label, grammar: Grammar) -> Mention:
    words = tuple(named["name"].split())
    start, end = named.span("name")
    return Mention(
        start=start, end=end, text=" ".join(words), words=words, initials=(),
        post=Post(label.text.capitalize(), ""), phrase_start=start, phrase_end=end,
        nominative=True, gender=grammar.gender(words), listed=True,
    )  # fmt: skip


def who_calls_himself(tokens: Sequence[Token], name: int, grammar: Grammar) -> int | None:
    """Give the noun of somebody whose name he gives himself: девушка, назвавшаяся | Камиллой."""
    for phrase in terms(grammar.lang, "names.calls_oneself"):
        words = phrase.split()
        noun = name - len(words) - 1
        if noun >= 0 and [token.folded for token in tokens[noun + 1 : name]] == words:
            noun -= tokens[noun].text == ","
            return noun if noun >= 0 and grammar.is_role(tokens[noun]) else None
    return None


def names_in_full(mention: Mention, grammar: Grammar) -> bool:
    """Tell given name and surname, or initials and surname: Николай Рогов, A. Zh. Nurpeis."""
    if mention.initials:
        return bool(mention.words)
    parts = tokens_of(mention.text, 0, len(mention.text))
    given = any(grammar.naming(token).given for token in parts if token.is_word)
    surnames = [word for word in mention.words if not is_patronymic(word)]
    return given and len(surnames) > 1


def _phrase(tokens: tuple[Token, ...]) -> list[Token]:
    """Give the words up to the first mark or conjunction."""
    kept: list[Token] = []
    for token in tokens[:_PHRASE]:
        if not token.is_word or token.folded in {"и", "а", "но", "and", "but", "who"}:
            break
        kept.append(token)
    return kept
