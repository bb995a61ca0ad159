"""Russian verbs that report speech only with what stands beside them.

Стал доказывать, что …; выдал: «…»; взялся передать поправки; видит в статье 5 риск; поблагодарила
авторов за статью 5.
"""

from __future__ import annotations

from dataclasses import replace

from ortaq.hearings.speech.parts import Cue, Tokens
from ortaq.hearings.speech.russian.forms import form_of, infinitive_of
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE

_AWAY = 9
"""So far behind its verb stands what somebody sees, takes on or thanks for (words)."""


def phrasal_at(tokens: Tokens, i: int, lemmas: frozenset[str], verbs: frozenset[str]) -> Cue | None:
    """Give the cue of a verb that reports speech only in such a phrase.

    verbs: the lemmas that report speech by themselves.
    """
    return (
        _begun(tokens, i, lemmas, verbs)
        or _before_colon(tokens, i, lemmas)
        or _taken_on(tokens, i, lemmas)
        or _seen(tokens, i, lemmas)
        or _thanked(tokens, i, lemmas)
    )


def is_unsaid(tokens: Tokens, i: int, lemmas: frozenset[str]) -> bool:
    """Whether a verb tells that it was not said: никто не возражал; не смог сказать, кто …."""
    denied = _is_denied(tokens, i)
    near = tokens[max(0, i - _AWAY) : i + _ITS]
    nobody = denied and any(one.folded == "никто" for one in near)
    deed = i + 1 < len(tokens) and bool(infinitive_of(tokens[i + 1].folded))
    unable = denied and bool(lemmas & terms("ru", "cues.unable"))
    deed = deed or (i > 1 and unable and bool(infinitive_of(tokens[i - 2].folded)))
    return nobody or (deed and (unable or bool(lemmas & terms("ru", "cues.refusing"))))


def _begun(tokens: Tokens, i: int, lemmas: frozenset[str], verbs: frozenset[str]) -> Cue | None:
    """Read a verb of speech behind one that only says that it began: стал доказывать, что …."""
    told = infinitive_of(tokens[i + 1].folded) if i + 1 < len(tokens) else ""
    if lemmas & _GIVES and told in terms("ru", "cues.understood"):
        return cue_of(tokens, i, i + 2, "сказать", listed=True)
    if not told or not lemmas & terms("ru", "cues.phases"):
        return None
    if _is_denied(tokens, i):
        owned = told in terms("ru", "cues.admitting")
        return cue_of(tokens, i, i + 2, told, listed=False) if owned else None
    return cue_of(tokens, i, i + 2, told, listed=True) if told in verbs else None


_GIVES = frozenset({"дать", "давать"})


def _before_colon(tokens: Tokens, i: int, lemmas: frozenset[str]) -> Cue | None:
    colon = i + 1 < len(tokens) and tokens[i + 1].text == ":"
    known = sorted(lemmas & terms("ru", "cues.with_colon"))
    return cue_of(tokens, i, i + 1, known[0], listed=True) if colon and known else None


def _taken_on(tokens: Tokens, i: int, lemmas: frozenset[str]) -> Cue | None:
    """Read what somebody takes on to do: взялся до июня объехать сёла."""
    if not lemmas & terms("ru", "cues.undertaking") or _is_denied(tokens, i):
        return None
    done = any(infinitive_of(one.folded, perfective=True) for one in _clause(tokens, i))
    cue = cue_of(tokens, i, i + 1, _PROMISED, listed=True)
    return replace(cue, takes_object=True) if done else None


_PROMISED = "пообещать"


def _seen(tokens: Tokens, i: int, lemmas: frozenset[str]) -> Cue | None:
    """Read what somebody sees in a norm: видит в статье 5 риск; решение видит в том, чтобы …."""
    if not lemmas & terms("ru", "cues.seeing"):
        return None
    behind = _clause(tokens, i)
    around = [*tokens[max(0, i - _AWAY) : i], *behind]
    seen = any(form_of(one.folded).noun & terms("ru", "cues.seen") for one in around if one.is_word)
    if not seen or not any(one.folded in _IN for one in behind):
        return None
    cue = replace(cue_of(tokens, i, i + 1, sorted(lemmas)[0], listed=True), takes_object=True)
    if not _is_denied(tokens, i):
        return cue
    return replace(cue, first=i - 1, start=tokens[i - 1].start, shows=True)


_IN = frozenset({"в", "во"})


def _thanked(tokens: Tokens, i: int, lemmas: frozenset[str]) -> Cue | None:
    """Read for which norm somebody thanks: поблагодарила авторов за статью 5."""
    known = sorted(lemmas & terms("ru", "cues.thanking"))
    clause = _clause(tokens, i)
    reason = next((k for k, one in enumerate(clause) if one.folded == "за"), len(clause))
    nouns = (form_of(one.folded).noun for one in clause[reason + 1 : reason + 1 + _ITS])
    if not known or not any(noun & terms("ru", "cues.thanked_for") for noun in nouns):
        return None
    cue = cue_of(tokens, i, i + 1, known[0], listed=True)
    return replace(cue, takes_object=True, shows=True)


_ITS = 3
"""Words in which the norm is named behind за: за эту новую статью."""


def _is_denied(tokens: Tokens, i: int) -> bool:
    return i > 0 and tokens[i - 1].folded == "не"


def _clause(tokens: Tokens, i: int) -> Tokens:
    """Give the words behind a verb up to the first mark."""
    near = tokens[i + 1 : i + 1 + _AWAY]
    end = next((k for k, one in enumerate(near) if one.text in _CUTS), len(near))
    return near[:end]


_CUTS = frozenset({",", ":", ";", "–", "—", QUOTE})


def cue_of(tokens: Tokens, first: int, last: int, lemma: str, *, listed: bool) -> Cue:
    """Make a cue of a verb and the words up to `last`."""
    form = form_of(tokens[first].folded)
    start, end = tokens[first].start, tokens[last - 1].end
    return Cue(
        first, last, start, end,
        " ".join(token.text for token in tokens[first:last]),
        lemma, listed,
        plural=form.plural or (lemma in terms("ru", "cues.short") and lemma.endswith("ы")),
        gender=form.gender if form.gender != "n" else "",
        follows=bool(form.gerund) and not form.verb,
        future=form.future,
        takes_object=lemma in terms("ru", "clauses.object_verbs")
        or (last - first > 1 and lemma in _ASKS_BY_NOUN),
    )  # fmt: skip


_ASKS_BY_NOUN = frozenset({"обратиться", "обращаться"})
"""What these govern was said only behind their noun: обратились с просьбой отложить закон."""
