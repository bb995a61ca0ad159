"""Who may speak in a Russian sentence: names, pronouns, roles, bodies, several people together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.openers import without_openers
from ortaq.hearings.speech.parts import Kin, Subject, Tokens
from ortaq.hearings.speech.resolution import ORDINALS
from ortaq.hearings.speech.russian_forms import form_of, is_several, role_of
from ortaq.hearings.speech.russian_posts import split_post
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind

_LONGEST_PHRASE = 14


def subjects_of(tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
    """Give the words of a sentence that may name a speaker, in order."""
    found = list(_people(tokens, mentions))
    found += _relatives(tokens, found)
    taken = {i for one in found for i in range(one.first, one.last)}
    i = 0
    while i < len(tokens):
        one = None if i in taken else _subject_at(tokens, i, taken)
        if one is None:
            i += 1
            continue
        found.append(one)
        i = one.last
    return without_openers(sorted(found, key=lambda one: one.first))


def _people(tokens: Tokens, mentions: Sequence[Mention]) -> Iterator[Subject]:
    for mention in mentions:
        within = [
            i for i, token in enumerate(tokens)
            if mention.phrase_start <= token.start < mention.phrase_end
        ]  # fmt: skip
        if within:
            yield Subject(
                Kin.PERSON,
                within[0],
                within[-1] + 1,
                mention.phrase_start,
                mention.phrase_end,
                mention.text,
                gender=mention.gender,
                nominative=mention.nominative,
                mention=mention,
            )


def _relatives(tokens: Tokens, people: Sequence[Subject]) -> list[Subject]:
    """Give которая as whom it stands for: the person just before its comma."""
    found = []
    for i, token in enumerate(tokens):
        if token.folded in {"который", "которая"} and i and tokens[i - 1].text == ",":
            owners = [one for one in people if one.last in {i - 1, i}]
            found += [replace(owners[-1], first=i, last=i + 1, nominative=True)] if owners else []
        if token.folded in {"которого", "которой"} and _is_source(tokens, i):
            comma = next((j for j in range(i, max(0, i - 4), -1) if tokens[j].text == ","), i)
            owners = [one for one in people if one.last in {comma, comma - 1}]
            found += [replace(owners[-1], first=i, last=i + 1)] if owners else []
    return found


def _subject_at(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    token = tokens[i]
    if not token.is_word:
        return None
    return (
        _pronoun(tokens, i)
        or _one_of(tokens, i, taken)
        or _single(tokens, i, taken)
        or _several(tokens, i, taken)
    )


def _pronoun(tokens: Tokens, i: int) -> Subject | None:
    pronouns = groups("ru", "subjects.pronouns")
    if tokens[i].folded == "они":
        return _one(tokens, i, i + 1, Kin.COLLECTIVE, plural=True)
    if tokens[i].folded in _THAT_ONE and _acts(tokens, i):
        return _one(tokens, i, i + 1, Kin.PRONOUN, gender=_THAT_ONE[tokens[i].folded])
    if tokens[i].folded not in pronouns:
        return None
    return _one(tokens, i, i + 1, Kin.PRONOUN, gender=next(iter(pronouns[tokens[i].folded])))


_THAT_ONE = {"тот": "m", "та": "f"}


def _acts(tokens: Tokens, i: int) -> bool:
    """Whether тот, та opens a clause before its verb: Тот ответил; а та возразила."""
    opens = i == 0 or tokens[i - 1].kind is Kind.MARK or tokens[i - 1].folded in {"а", "и", "но"}
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if not opens or following is None or not following.is_word:
        return False
    form = form_of(following.folded)
    return bool(form.verb) and form.predicate


def _one_of(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    """Read somebody of many as a voice without a name: один из родителей, кто-то из зала."""
    following = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    if tokens[i].folded in {"один", "одна", "кто-то", "некто"} and following in {"из", "с"}:
        end = _phrase_end(tokens, i + 1, taken)
        return _one(tokens, i, end, Kin.ROLE, role=_SOMEBODY) if end > i + 2 else None
    return None


_SOMEBODY = "кто-то"
"""A role that nobody holds by name."""


def _single(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    token = tokens[i]
    form = form_of(token.folded)
    if token.folded in terms("ru", "subjects.agencies"):
        return _one(tokens, i, _phrase_end(tokens, i, taken), Kin.AGENCY)
    if token.folded in ORDINALS and _stands_alone(tokens, i):
        return _one(tokens, i, i + 1, Kin.SPEAKER_NOUN, role=token.folded)
    if form.nominative & terms("ru", "subjects.speaker_nouns"):
        return _one(tokens, i, i + 1, Kin.SPEAKER_NOUN)
    role = role_of(token.folded)
    if role and not form.nominative and _is_source(tokens, i):
        return replace(_role(tokens, i, role, taken), nominative=False)
    if role and (form.nominative or token.folded == role) and not _is_oblique(tokens, i):
        return _role(tokens, i, role, taken)
    return None


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether an ordinal has a verb beside it and no noun: заявил первый; вторая возразила."""
    before = form_of(tokens[i - 1].folded) if i else None
    after = form_of(tokens[i + 1].folded) if i + 1 < len(tokens) else None
    ends = after is None or not tokens[i + 1].is_word
    told = before is not None and bool(before.verb) and before.predicate
    return (told and ends) or (after is not None and bool(after.verb) and after.predicate)


def _is_source(tokens: Tokens, i: int) -> bool:
    """Whether a phrase that names a source stands before: по мнению этого фермера."""
    ends = {phrase.split()[-1] for phrase in terms("ru", "clauses.source")}
    return any(token.folded in ends for token in tokens[max(0, i - 2) : i])


def _is_oblique(tokens: Tokens, i: int) -> bool:
    """Whether a noun hangs on the noun before it: заместитель председателя."""
    before = tokens[i - 1] if i else None
    return before is not None and before.folded in terms("ru", "clauses.object_prepositions")


def _role(tokens: Tokens, i: int, role: str, taken: set[int]) -> Subject:
    end = _phrase_end(tokens, i, taken)
    post = split_post(tokens[i:end])
    rest = [t for t in tokens[i + 1 : end] if t.is_word and not role_of(t.folded)]
    general = terms("ru", "subjects.general")
    bare = all(
        form_of(t.folded).noun & general
        or t.folded in {"этого", "этой", "своего", "нашего", "нашей"}
        for t in rest
    )
    gender = "f" if role.endswith(("ца", "ка", "ша", "ая", "ма")) else ""
    return _one(tokens, i, end, Kin.ROLE, role=role, post=post, bare=bare, gender=gender)


def _several(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    token = tokens[i]
    form = form_of(token.folded)
    nouns = terms("ru", "subjects.collective")
    many = form.plural_nominative & (nouns | terms("ru", "roles.nouns"))
    if (many or is_several(token.folded)) or token.folded in nouns & {
        "все", "многие", "некоторые", "большинство", "часть", "собравшиеся", "присутствующие",
        "стороны", "зал", "аудитория", "народ", "молодежь", "выступающие", "выступившие",
    }:  # fmt: skip
        return _one(tokens, i, _phrase_end(tokens, i, taken), Kin.COLLECTIVE, plural=True)
    bodies = terms("ru", "subjects.bodies")
    if form.nominative & bodies and not _is_oblique(tokens, i):
        return _one(tokens, i, _phrase_end(tokens, i, taken), Kin.BODY)
    if token.folded in {"в", "во"} and i + 1 < len(tokens):
        following = next((j for j in range(i + 1, min(i + 4, len(tokens))) if _noun(tokens, j)), 0)
        located = following and form_of(tokens[following].folded)
        if located and located.noun & bodies and "loct" in located.cases:
            return _one(tokens, i, _phrase_end(tokens, following, taken), Kin.BODY, plural=True)
    return None


def _noun(tokens: Tokens, j: int) -> bool:
    return tokens[j].is_word and bool(form_of(tokens[j].folded).noun)


def _phrase_end(tokens: Tokens, i: int, taken: set[int]) -> int:
    """Give where the noun phrase ends: genitives, quoted names, numbers go on with it."""
    j = i + 1
    while j < len(tokens) and j - i < _LONGEST_PHRASE and j not in taken:
        token = tokens[j]
        if token.text in OPENING:
            j = _closing(tokens, j) + 1
            continue
        if token.kind is Kind.MARK and token.text not in "№-":
            break
        if token.is_word and not _hangs_on(tokens, j):
            break
        j += 1
    return j


def _closing(tokens: Tokens, j: int) -> int:
    return next((k for k in range(j, len(tokens)) if tokens[k].text in CLOSING), j)


def _hangs_on(tokens: Tokens, j: int) -> bool:
    token = tokens[j]
    if len(token.text) == 1 and token.folded != "и":
        return False
    if token.folded in {"по", "и", "при"}:
        return j + 1 < len(tokens) and tokens[j + 1].is_word and _hangs_on(tokens, j + 1)
    if token.text.isupper() and len(token.text) > 1:
        return True
    form = form_of(token.folded)
    if form.verb and form.predicate:
        return False
    return (
        bool(form.cases & {"gent", "datv"})
        or (form.adjective and not form.nominative)
        or (token.is_capital and not form.ordinary)
    )


def _one(tokens: Tokens, first: int, last: int, kin: Kin, **more: object) -> Subject:
    words = tokens[first:last]
    pieces = [
        (" " if k and token.start > words[k - 1].end else "") + token.text
        for k, token in enumerate(words)
    ]
    return Subject(
        kin,
        first,
        last,
        words[0].start,
        words[-1].end,
        "".join(pieces),
        **more,  # type: ignore[arg-type]
    )
