"""Voices of a Russian report that have no name: кто-то из зала; мужской голос; из зала спросили."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Kin, Subject, Tokens
from ortaq.hearings.speech.russian.forms import form_of, is_preposition, is_several
from ortaq.hearings.speech.russian.phrases import phrase_end, subject
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import groups, terms


def one_of(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    """Read somebody of many as a voice without a name: один из родителей, кто-то из зала."""
    following = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    if tokens[i].folded in {"один", "одна", "кто-то", "некто"} and following in {"из", "с"}:
        end = phrase_end(tokens, i + 1, taken)
        return subject(tokens, i, end, Kin.ROLE, role=_SOMEBODY) if end > i + 2 else None
    if tokens[i].folded in {"кто-то", "некто"}:
        return subject(tokens, i, i + 1, Kin.ROLE, role=_SOMEBODY)
    return None


def unseen(tokens: Tokens, i: int) -> Subject | None:
    """Read a voice without a face, with what it is like: мужской голос; чей-то недовольный бас."""
    j = i
    while j < len(tokens) and j - i < _LIKE and form_of(tokens[j].folded).adjective:
        j += 1
    word = tokens[j].folded if j < len(tokens) else ""
    owned = j == i and _is_owned(tokens, j)
    if word not in terms("ru", "subjects.unseen") or owned or _is_raised(tokens, i):
        return None
    return subject(tokens, i, j + 1, Kin.ROLE, role=_SOMEBODY)


_LIKE = 3
"""Adjectives before a voice."""


def _is_owned(tokens: Tokens, j: int) -> bool:
    """Whether a voice is somebody's: голос женщины дрогнул; отдал свой голос."""
    before = tokens[j - 1].folded if j else ""
    behind = tokens[j + 1] if j + 1 < len(tokens) else None
    of_one = behind is not None and "gent" in form_of(behind.folded).cases
    return before in {"свой", "его", "ее", "каждый"} or (
        of_one and behind is not None and not is_preposition(behind.folded)
    )


_SOMEBODY = "кто-то"
"""A role that nobody holds by name."""


def _is_raised(tokens: Tokens, i: int) -> bool:
    """Whether somebody raises or gives his voice: подал голос кто-то с галёрки."""
    nouns = groups("ru", "cues.with_noun")
    verbs = form_of(tokens[i - 1].folded).verb if i else frozenset()
    return any("голос" in nouns.get(verb, ()) or verb in _RAISES for verb in verbs)


_RAISES = frozenset("повысить возвысить отдать отдавать подавать терять потерять сорвать".split())


def is_row(tokens: Tokens, i: int) -> int:
    """Give where several people are named behind a word for how many: ряд сельских жителей."""
    aside = i > 0 and tokens[i - 1].text in "(,"  # Ким (двое детей, свой бизнес) требует
    if tokens[i].folded not in terms("ru", "subjects.rows") or aside:
        return 0
    near = range(i + 1, min(i + 1 + _LIKE, len(tokens)))
    noun = next((j for j in near if not form_of(tokens[j].folded).adjective), 0)
    many = noun and (is_several(tokens[noun].folded, "gent"))
    return noun if many else 0


def whole_place(tokens: Tokens, i: int) -> int:
    """Give where all the people of a place are named by it: весь подвал сошёлся на том, что …."""
    if tokens[i].folded not in {"весь", "вся"} or i + 2 >= len(tokens):
        return 0
    form, verb = form_of(tokens[i + 1].folded), form_of(tokens[i + 2].folded)
    return i + 1 if form.nominative and verb.verb & terms("ru", "subjects.agreeing") else 0


def every_one(tokens: Tokens, end: int) -> int:
    """Give where words end that stress that all did it: горняки | все как один; 0 = none."""
    if end >= len(tokens) or tokens[end].folded != "все":
        return 0
    stress = phrases_at(tokens[: end + 1 + _LIKE], terms("ru", "subjects.every_one"))
    return next((last for first, last in stress if first == end + 1), 0)


def is_hall(tokens: Tokens, i: int) -> bool:
    """Whether unseen people ask or call out: Из зала спросили, …."""
    if i + 2 >= len(tokens):
        return False
    if tokens[i].folded in {"в", "на"} and i + 3 < len(tokens):
        told = form_of(tokens[i + 2].folded)
        among = tokens[i + 1].folded in _AMONG and tokens[i + 3].text in ",:"
        return among and bool(told.verb) and told.plural
    if tokens[i].folded not in {"из", "с", "от"}:
        return False
    verb = form_of(tokens[i + 2].folded)
    return tokens[i + 1].folded in _HALLS and bool(verb.verb) and verb.plural


_AMONG = frozenset("зале чате комментариях рядах толпе кулуарах соцсетях коридорах фойе".split())
_HALLS = frozenset("зала мест рядов публики толпы галерки балкона трибун угла дверей".split())
