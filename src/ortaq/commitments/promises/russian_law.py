"""What the lawmaker does, or the law has so, in a Russian clause: норму исключат; по проекту, …."""

from __future__ import annotations

from ortaq.commitments.promises.clause import Clause
from ortaq.commitments.promises.russian_verbs import is_phrase

_LAWS = frozenset("проект законопроект закон норма кодекс".split())


def is_changed_law(clause: Clause, at: int) -> bool:
    """Whether a word names a law that is to be changed: норму исключат."""
    token = clause.tokens[at]
    return _is_law(clause, at) and token.is_("accs") and _is_made_law(clause, at)


def is_by_law(clause: Clause, at: int) -> bool:
    """Whether a law is named that has it so: согласно закону; в соответствии с нормой."""
    named = clause.tokens[at].word == "согласно"
    return named or _in_accordance(clause, at) or _by_draft(clause, at)


def _is_law(clause: Clause, at: int) -> bool:
    """Whether a word names a law or a part of one: пункт 3, глава закона; not пункт обогрева."""
    token = clause.tokens[at]
    part = clause.has(token, "against.law_parts") and any(
        near.word[:1].isdigit() or clause.has(near, "against.law") for near in clause.after(at, 2)
    )
    return part or clause.has(token, "against.law")


def _is_made_law(clause: Clause, law: int) -> bool:
    """Whether nobody but the lawmaker can be meant: норму исключат."""
    verbs = [at for at, t in enumerate(clause.tokens) if t.is_("VERB", "futr", "plur", "3per")]
    verbs = [at for at in verbs if not clause.is_parted(at, law)]
    named = any(clause.has(token, "acting.people_words") for token in clause.tokens)
    return bool(verbs) and not named and not any(is_phrase(clause, at) for at in verbs)


def _by_draft(clause: Clause, at: int) -> bool:
    """Whether a law is named that has it so: по проекту, …; по закону."""
    token, following = clause.tokens[at], clause.after(at, 1)
    if token.word != "по" or not following:
        return False
    word = following[0]
    aside = clause.text[word.end : word.end + 1] == ","
    law = _LAWS & set(word.keys)
    return bool(law) and word.is_("datv") and (aside or "проект" not in word.keys)


def _in_accordance(clause: Clause, at: int) -> bool:
    return clause.tokens[at].word == "соответствии" and any(
        clause.has(token, "against.law") for token in clause.after(at, 4)
    )
