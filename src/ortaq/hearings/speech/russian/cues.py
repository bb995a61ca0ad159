"""The verbs of a Russian sentence that report speech."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ortaq.hearings.speech.parts import Cue, Tokens
from ortaq.hearings.speech.russian.forms import form_of, role_of
from ortaq.hearings.speech.russian.phrasal_cues import cue_of, is_unsaid, phrasal_at
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import QUOTE, Token

_NEAR = 4
"""The noun of a phrase such as обратить внимание stands this near its verb (words)."""
_NEVER = frozenset(
    "быть стать иметь мочь знать видеть увидеть узнать понять слышать услышать помнить прийти мочь"
    " оказаться случиться произойти значить означать следовать касаться показать показывать"
    " требоваться считаться предусматривать предполагаться позволить позволять".split()
)
"""Verbs of the third person that never report what somebody said."""


@cache
def reporting_verbs() -> frozenset[str]:
    """Give the lemmas that report speech by themselves."""
    kinds = ("say", "stress", "explain", "opinion", "propose")
    return frozenset().union(*(terms("ru", f"cues.{kind}") for kind in kinds))


def cues_of(tokens: Tokens) -> list[Cue]:
    """Give the reporting verbs of a sentence in order, listed or not."""
    return [cue for i in range(len(tokens)) for cue in _cue_at(tokens, i)]


def is_reporting(token: Token) -> bool:
    """Tell whether a word is a listed verb of speech in the third person, or its gerund."""
    if not token.is_word:
        return False
    form = form_of(token.folded)
    known = reporting_verbs() | groups("ru", "cues.with_noun").keys()
    return bool((form.verb | form.gerund) & known) or token.folded in terms("ru", "cues.short")


def _cue_at(tokens: Tokens, i: int) -> Iterator[Cue]:
    token = tokens[i]
    if not token.is_word:
        return
    if token.folded in terms("ru", "cues.short") and token.folded != "против":
        yield cue_of(tokens, i, i + 1, token.folded, listed=True)
        return
    form = form_of(token.folded)
    lemmas = form.verb | form.gerund
    if not lemmas or (form.noun and not form.predicate and not _opens_clause(tokens, i)):
        return
    if is_unsaid(tokens, i, lemmas):
        return
    if phrasal := phrasal_at(tokens, i, lemmas, reporting_verbs()):
        yield phrasal
        return
    with_noun = _with_noun(tokens, i, lemmas)
    listed = sorted(lemmas & reporting_verbs())
    if with_noun is not None:
        lemma, last = with_noun
        yield cue_of(tokens, i, last, lemma, listed=True)
    elif listed:
        yield cue_of(tokens, i, i + 1, listed[0], listed=True)
    elif not lemmas & _NEVER and form.predicate:
        yield cue_of(tokens, i, i + 1, sorted(lemmas)[0], listed=False)


_OPENING = 3
"""So near the beginning of the writer's clause its verb stands: – с порога начала хозяйка."""
_BEFORE_VERB = frozenset({",", QUOTE, "так", "он", "она", "и"})


def _opens_clause(tokens: Tokens, i: int) -> bool:
    """Whether a word that may be a noun as well opens the writer's clause: – начала Ким."""
    before = tokens[i - 1] if i else None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    opens = before is None or before.is_dash or before.folded in _BEFORE_VERB
    told = i <= _OPENING and all(not form_of(one.folded).verb for one in tokens[:i])
    opens = opens or _is_after_this(tokens, i)
    if following is None or not (opens or (told and role_of(following.folded))):
        return False
    own = terms("ru", "subjects.pronouns")
    return following.is_capital or following.folded in own or bool(role_of(following.folded))


def _is_after_this(tokens: Tokens, i: int) -> bool:
    """Whether a word points back right before: – с этого начала Ким."""
    return i > 0 and tokens[i - 1].folded in {"этого", "слов", "этом", "словами"}


def _with_noun(tokens: Tokens, i: int, lemmas: frozenset[str]) -> tuple[str, int] | None:
    for lemma in lemmas & groups("ru", "cues.with_noun").keys():
        nouns = groups("ru", "cues.with_noun")[lemma]
        for j in range(i + 1, min(i + 1 + _NEAR, len(tokens))):
            if tokens[j].is_word and form_of(tokens[j].folded).noun & nouns:
                return lemma, j + 1
        if i and tokens[i - 1].is_word and form_of(tokens[i - 1].folded).noun & nouns:
            return lemma, i + 1
    return None
