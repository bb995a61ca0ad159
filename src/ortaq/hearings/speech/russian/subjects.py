"""Who may speak in a Russian sentence: names, pronouns, roles, bodies, several people together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.openers import without_openers
from ortaq.hearings.speech.parts import ORDINALS, Kin, Subject, Tokens
from ortaq.hearings.speech.russian.forms import (
    animate_of,
    form_of,
    is_gathered,
    is_several,
    passive_of,
    role_of,
)
from ortaq.hearings.speech.russian.phrases import VERBS, phrase_end, subject
from ortaq.hearings.speech.russian.split import split_post
from ortaq.hearings.speech.russian.voices import (
    every_one,
    is_hall,
    is_row,
    one_of,
    unseen,
    whole_place,
)
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import Kind


def subjects_of(tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
    """Give the words of a sentence that may name a speaker, in order."""
    found = list(_people(tokens, mentions))
    found += _relatives(tokens, found)
    found += _pairs(tokens, found)
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


def _pairs(tokens: Tokens, people: Sequence[Subject]) -> list[Subject]:
    """Give two named people together: эколог Анна Дель и судья Пётр Ким."""
    named = [one for one in people if one.kin is Kin.PERSON and one.nominative]
    return [
        subject(tokens, _first_of_row(tokens, named, one), other.last, Kin.COLLECTIVE, plural=True)
        for one, other in pairwise(named)
        if (other.first == one.last + 1 and tokens[one.last].folded == "и")
        or _are_both(tokens, one, other)
    ]


def _are_both(tokens: Tokens, one: Subject, other: Subject) -> bool:
    """Whether two are told of as one: и Анна Дель, и Пётр Ким; как Дель, так и Ким."""
    between = [token.folded for token in tokens[one.last : other.first]]
    before = tokens[one.first - 1].folded if one.first else ""
    return (before, between) in [("и", [",", "и"]), ("как", [",", "так", "и"])]


def _first_of_row(tokens: Tokens, named: Sequence[Subject], one: Subject) -> int:
    """Give where a row of names begins: Анна Дель, Олег Сон и Пётр Ким."""
    first = one.first
    for before in reversed([other for other in named if other.last < first]):
        if before.last != first - 1 or tokens[before.last].text != ",":
            break
        first = before.first
    return first


def _relatives(tokens: Tokens, people: Sequence[Subject]) -> list[Subject]:
    """Give которая as whom it stands for: the person just before its comma."""
    found = []
    for i, token in enumerate(tokens):
        if token.folded in {"который", "которая"} and i and tokens[i - 1].text == ",":
            owners = [one for one in people if one.last in {i - 1, i}]
            gender = "m" if token.folded == "который" else "f"
            found += [
                replace(one, first=i, last=i + 1, nominative=True, gender=gender)
                for one in owners[-1:]
            ]
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
        or one_of(tokens, i, taken)
        or unseen(tokens, i)
        or _single(tokens, i, taken)
        or _several(tokens, i, taken)
    )


def _pronoun(tokens: Tokens, i: int) -> Subject | None:
    pronouns = groups("ru", "subjects.pronouns")
    if tokens[i].folded == "они":
        return subject(tokens, i, i + 1, Kin.COLLECTIVE, plural=True)
    if tokens[i].folded in _THAT_ONE and _acts(tokens, i):
        return subject(tokens, i, i + 1, Kin.PRONOUN, gender=_THAT_ONE[tokens[i].folded])
    if tokens[i].folded == "я":
        return subject(tokens, i, i + 1, Kin.PRONOUN)
    if tokens[i].folded not in pronouns:
        return None
    return subject(tokens, i, i + 1, Kin.PRONOUN, gender=next(iter(pronouns[tokens[i].folded])))


_THAT_ONE = {"тот": "m", "та": "f"}


def _acts(tokens: Tokens, i: int) -> bool:
    """Whether тот, та opens a clause before its verb: Тот ответил; а та возразила."""
    opens = i == 0 or tokens[i - 1].kind is Kind.MARK or tokens[i - 1].folded in {"а", "и", "но"}
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if not opens or following is None or not following.is_word:
        return False
    form = form_of(following.folded)
    return bool(form.verb) and form.predicate


def _single(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    token = tokens[i]
    form = form_of(token.folded)
    if token.folded in terms("ru", "subjects.agencies"):
        return subject(tokens, i, phrase_end(tokens, i, taken), Kin.AGENCY)
    if token.folded in ORDINALS and _stands_alone(tokens, i):
        return subject(tokens, i, i + 1, Kin.SPEAKER_NOUN, role=token.folded)
    if form.nominative & terms("ru", "subjects.speaker_nouns"):
        return subject(tokens, i, i + 1, Kin.SPEAKER_NOUN)
    role = role_of(token.folded)
    if not role and token.text.islower() and _is_source(tokens, i):
        role = animate_of(token.folded)
    aside = not form.nominative and _is_source(tokens, i)
    if role and (aside or (form.cases == {"ablt"} and _is_passive(tokens))):
        return replace(_role(tokens, i, role, taken), nominative=False)
    many = role in form.plural_nominative and role not in form.nominative  # вахтовики
    if (
        role
        and not many
        and (form.nominative or token.folded == role)
        and not _is_oblique(tokens, i)
    ):
        return _role(tokens, i, role, taken)
    return None


def _is_passive(tokens: Tokens) -> bool:
    """Whether somebody in the instrumental may have done what is told: министром отмечено."""
    return any(token.is_word and passive_of(token.folded) for token in tokens)


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether an ordinal has a verb beside it and no noun: заявил первый; вторая возразила."""
    before = form_of(tokens[i - 1].folded) if i else None
    after = form_of(tokens[i + 1].folded) if i + 1 < len(tokens) else None
    ends = after is None or not tokens[i + 1].is_word
    told = before is not None and bool(before.verb) and before.predicate
    return (told and ends) or (after is not None and bool(after.verb) and after.predicate)


def _is_source(tokens: Tokens, i: int) -> bool:
    """Whether a phrase that names a source stands before: по мнению этого фермера."""
    ends = {phrase.split()[-1] for phrase in terms("ru", "clauses.source")} | {"слова"}
    return any(token.folded in ends for token in tokens[max(0, i - 2) : i])


def _is_oblique(tokens: Tokens, i: int) -> bool:
    """Whether a noun hangs on the noun before it: заместитель председателя."""
    before = tokens[i - 1] if i else None
    return before is not None and before.folded in terms("ru", "clauses.object_prepositions")


def _role(tokens: Tokens, i: int, role: str, taken: set[int]) -> Subject:
    end = phrase_end(tokens, i, taken)
    post = split_post(tokens[i:end])
    rest = [t for t in tokens[i + 1 : end] if t.is_word and not role_of(t.folded)]
    general = terms("ru", "subjects.general")
    bare = all(
        form_of(t.folded).noun & general
        or t.folded in {"этого", "этой", "своего", "нашего", "нашей"}
        for t in rest
    )
    woman = role.endswith(("ца", "ка", "ша", "ая", "ма")) and not role.startswith("зам")
    gender = "f" if woman else ""
    return subject(tokens, i, end, Kin.ROLE, role=role, post=post, bare=bare, gender=gender)


def _several(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    token = tokens[i]
    if is_hall(tokens, i):
        return subject(tokens, i, i + 2, Kin.COLLECTIVE, plural=True)
    if row := is_row(tokens, i) or whole_place(tokens, i):
        end = phrase_end(tokens, row, taken)
        return subject(tokens, i, end, Kin.COLLECTIVE, plural=False)
    form = form_of(token.folded)
    nouns = terms("ru", "subjects.collective")
    many = form.plural_nominative & (nouns | terms("ru", "roles.nouns"))
    words = terms("ru", "subjects.collective_words")
    if many or is_several(token.folded) or token.folded in words or _are_gathered(tokens, i):
        head = _counted(tokens, i) if token.folded in words else i
        end = phrase_end(tokens, head, taken)
        if stressed := every_one(tokens, end):
            return replace(subject(tokens, i, end, Kin.COLLECTIVE, plural=True), last=stressed)
        plural = token.folded not in terms("ru", "subjects.singular_many")
        return subject(tokens, i, end, Kin.COLLECTIVE, plural=plural)
    if _are_oblique(tokens, i):
        end = phrase_end(tokens, i, taken)
        return subject(tokens, i, end, Kin.COLLECTIVE, plural=True, nominative=False)
    return _body(tokens, i, taken)


def _are_oblique(tokens: Tokens, i: int) -> bool:
    """Whether several are a source, or have done what is told: по мнению врачей; отмечено всеми."""
    thinks = i > 0 and tokens[i - 1].folded in terms("ru", "clauses.thinking")
    word = tokens[i].folded
    if thinks and is_several(word, "gent") and _is_source(tokens, i):
        return True
    return form_of(word).cases == {"ablt"} and is_several(word, "ablt") and _is_passive(tokens)


def _body(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    """Read a body that speaks, or in which it was said: министерство; в министерстве."""
    token, form = tokens[i], form_of(tokens[i].folded)
    bodies = terms("ru", "subjects.bodies")
    if form.nominative & bodies and not _is_oblique(tokens, i):
        return subject(tokens, i, phrase_end(tokens, i, taken), Kin.BODY)
    if token.folded in {"в", "во"} and i + 1 < len(tokens):
        following = next((j for j in range(i + 1, min(i + 4, len(tokens))) if _noun(tokens, j)), 0)
        located = following and form_of(tokens[following].folded)
        if located and located.noun & bodies and "loct" in located.cases:
            return subject(tokens, i, phrase_end(tokens, following, taken), Kin.BODY, plural=True)
    return None


def _counted(tokens: Tokens, i: int) -> int:
    """Give the noun that многие, некоторые count: многие сельские жители."""
    j = i + 1
    while j < len(tokens) and form_of(tokens[j].folded).adjective and j < i + 3:
        j += 1
    if j < len(tokens) and tokens[j].folded in VERBS:
        return i
    many = j < len(tokens) and form_of(tokens[j].folded).plural_nominative
    return j if many and tokens[j].is_word else i


def _are_gathered(tokens: Tokens, i: int) -> bool:
    """Whether a participle names people by itself: собравшиеся, присутствующие, голосовавшие."""
    if tokens[i - 1].text == "," and i:
        return False  # нормы, вступившие в силу
    following = form_of(tokens[i + 1].folded) if i + 1 < len(tokens) else None
    every = i + 1 < len(tokens) and tokens[i + 1].folded == "все"  # собравшиеся все как один
    owned = (
        following is not None and not every and (following.adjective or following.plural_nominative)
    )
    return is_gathered(tokens[i].folded) and not (owned and following and not following.verb)


def _noun(tokens: Tokens, j: int) -> bool:
    return tokens[j].is_word and bool(form_of(tokens[j].folded).noun)
