"""Kazakh sentences with marked names, drawn from our own templates and lists with a fixed seed.

A template is a sentence of tokens; {P} a person, {O} an organisation, {L} a place, with the
ending they take after a colon; small letters in braces are drawn from word banks. What is drawn
is not meant to be true, only to be written as people write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from ortaq.language.names.kazakh_features import tokens
from ortaq.language.names.word_lists import listed
from training.kazakh_endings import with_ending, with_plural
from training.kazakh_templates import ORGANISATIONS, TEMPLATES, WORDS

Marked = list[tuple[str, str]]
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_INITIALS = "АӘБҒДЕЖИКҚЛМНОӨПРСТҰФШЭЮ"
_TAGS = {"P": "person", "O": "organisation", "L": "place"}


def sentences(count: int, seed: int) -> Iterator[Marked]:
    """Give sentences as rows of token and tag (O, B-person, I-person ...), the same for a seed."""
    chance = Random(seed)
    for _ in range(count):
        yield _sentence(chance)


def _sentence(chance: Random) -> Marked:
    rows: Marked = []
    template = chance.choice(TEMPLATES)
    if chance.random() < 0.35:
        template = chance.choice(WORDS["opener"]) + " " + _decapitalised(template)
    place = 0
    for slot in _SLOT.finditer(template):
        rows += _plain(template[place : slot.start()])
        rows += _filled(slot[1], slot[2] or "", chance)
        place = slot.end()
    rows += _plain(template[place:])
    rows = [(_first_up(rows[0][0]), rows[0][1]), *rows[1:]]
    return _noisy(rows, chance)


def _decapitalised(template: str) -> str:
    return template if template.startswith("{") else template[:1].lower() + template[1:]


def _first_up(word: str) -> str:
    return word[:1].upper() + word[1:]


def _noisy(rows: Marked, chance: Random) -> Marked:
    """Leave out the full stop at times, or put the sentence after a dash as direct speech."""
    if chance.random() < 0.1:
        rows = [("–", "O"), *rows]
    return rows[:-1] if len(rows) > 3 and chance.random() < 0.1 else rows


def _plain(text: str) -> Marked:
    return [(token.text, "O") for token in tokens(text)]


def _filled(slot: str, case: str, chance: Random) -> Marked:
    if slot in _TAGS:
        return _name(slot, case, chance)
    if slot == "word":
        return _plain(_ordinary(case, chance))
    words = chance.choice(WORDS[slot])
    rows: Marked = []
    place = 0
    for inner in _SLOT.finditer(words):
        rows += _plain(words[place : inner.start()]) + _filled(inner[1], inner[2] or "", chance)
        place = inner.end()
    return rows + _plain(words[place:])


def _ordinary(case: str, chance: Random) -> str:
    """Draw an ordinary word in some form: what opens sentences with a capital and is no name."""
    word = chance.choice(listed("common.kk"))
    if chance.random() < 0.3:
        word = with_plural(word)
    if chance.random() < 0.2:
        word += "ы" if with_ending(word, "loc").endswith(("да", "та")) else "і"
    return with_ending(
        word, case or chance.choice(("", "", "gen", "dat", "acc", "loc", "abl", "att"))
    )


def _name(slot: str, case: str, chance: Random) -> Marked:
    make = {"P": _person, "O": _organisation, "L": _place}[slot]
    before, name, possessed = make(chance)
    after = ""
    if "|" in name:  # the ending goes on a word after the name: «Болашақ» | компаниясы
        name, after = name.split("|")
        after = with_ending(after, case, possessed=True)
    else:
        name = with_ending(name, case, possessed)
    tag = _TAGS[slot]
    inside = [token.text for token in tokens(name)]
    rows = [(word, f"{'B' if number == 0 else 'I'}-{tag}") for number, word in enumerate(inside)]
    return [*_plain(before), *rows, *_plain(after)]


def _person(chance: Random) -> tuple[str, str, bool]:
    given, draw = _given(chance), chance.random()
    surname = _surname(chance)
    if draw < 0.62:
        return "", f"{given} {surname}", surname.endswith(("ұлы", "қызы"))
    if draw < 0.70:
        return "", f"{surname} {given}", False
    if draw < 0.80:
        initials = f"{chance.choice(_INITIALS)}."
        initials += f" {chance.choice(_INITIALS)}." if chance.random() < 0.4 else ""
        return "", f"{initials} {surname}", surname.endswith(("ұлы", "қызы"))
    if draw < 0.85:
        middle = _given(chance) + chance.choice(("ұлы", "қызы", "ович", "евна"))
        return "", f"{given} {middle} {surname}", False
    return "", given if draw < 0.94 else surname, False


def _given(chance: Random) -> str:
    draw = chance.random()
    if draw < 0.55:
        return chance.choice(listed("given_names.kk"))
    if draw < 0.9:
        return chance.choice(WORDS["name_head"]) + chance.choice(WORDS["name_tail"])
    return chance.choice(WORDS["foreign"])


def _surname(chance: Random) -> str:
    draw = chance.random()
    if draw < 0.15:
        return chance.choice(listed("slavic_surnames.kk"))
    if draw < 0.22:
        return chance.choice(WORDS["foreign"])
    root = chance.choice(listed("surname_roots.kk")) if draw < 0.6 else _given(chance)
    if draw > 0.85:
        return root
    vowel = root[-1] in "аәеёиоөуұүыіэюя"
    if chance.random() < 0.25:
        return root + chance.choice(("ұлы", "қызы"))
    soft = any(letter in "әеөүі" for letter in root.lower())
    ending = "ин" if vowel else ("ев" if soft else "ов")
    stem = (
        root[:-1] + "ин" if vowel and chance.random() < 0.5 else root + ("ев" if vowel else ending)
    )
    return stem + ("а" if chance.random() < 0.4 else "")


def _organisation(chance: Random) -> tuple[str, str, bool]:
    draw = chance.random()
    if draw < 0.3:
        quoted = chance.choice(WORDS["brand"])
        head = chance.choice([w for w in listed("organisation_heads.kk") if w.islower()])
        return ("«", f"{quoted}|» {head}", True)
    if draw < 0.42:
        form = chance.choice([w for w in listed("organisation_heads.kk") if not w.islower()])
        return "«", f"{chance.choice(WORDS['brand'])}|» {form}", False
    if draw < 0.5:
        return "", chance.choice(WORDS["abbreviation"]), False
    body = chance.choice(ORGANISATIONS)
    if "{L}" in body:
        body = body.replace("{L}", chance.choice(listed("places.kk")))
    return "", body, True


def _place(chance: Random) -> tuple[str, str, bool]:
    name, draw = chance.choice(listed("places.kk")), chance.random()
    if draw > 0.9:
        name = chance.choice(WORDS["placename"])
    if draw < 0.5:
        return "", name, False
    if draw < 0.72:
        return "", f"{name} {chance.choice(('облысы', 'ауданы', 'республикасы'))}", True
    heads = (
        "қаласы",
        "ауылы",
        "кенті",
        "көшесі",
        "өзені",
        "көлі",
        "тауы",
        "шағынауданы",
        "даңғылы",
    )
    return "", f"{name}|{chance.choice(heads)}", False
