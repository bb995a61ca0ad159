"""What is kept, contradicted or promised, and what a speaker and the place in a talk tell."""

from __future__ import annotations

import pytest

from ortaq.hearings.attitude.concepts import concept_clues, patterns, speaker_clues
from ortaq.hearings.attitude.read import signs_in
from ortaq.hearings.attitude.sign import Kind
from ortaq.hearings.record import Stance
from ortaq.hearings.speech.evidence import Telling
from ortaq.hearings.speech.stance import stance_of
from ortaq.hearings.speech.terms import fold

LANGUAGES = ("ru", "kk", "en")


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Прошу статью 10 сохранить, она и так компромисс", "ru"),
        ("Не трогайте статью 4, она спасает людей", "ru"),
        ("7-бап сол күйінде қалсын", "kk"),
        ("8-бапты ұсынылған күйінде қалдыру керек", "kk"),
        ("We ask you to keep it exactly as it stands", "en"),
        ("Leave Article 5 alone, it works", "en"),
    ],
)
def test_who_wants_to_keep_the_drafts_own_words_is_for_it(words: str, lang: str) -> None:
    assert stance_of(words, lang)[0] is Stance.SUPPORT


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Прошу статью 10 сохранить только для сёл", "ru"),
        ("Прошу статью 10 сохранить. В статье 11 срок увеличить до месяца", "ru"),
        ("Прошу сохранить действующий порядок", "ru"),
        ("Талап осы күйінде қалса, базар жабылады", "kk"),
        ("Құжатты осы күйінде қабылдауға болмайды", "kk"),
        ("We cannot support it as it stands", "en"),
        ("Keep the current rules", "en"),
    ],
)
def test_to_keep_something_else_is_no_support(words: str, lang: str) -> None:
    assert stance_of(words, lang)[0] is not Stance.SUPPORT


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Не соглашусь с коллегой", "ru"),
        ("Алдыңғы сөйлеушімен келіспеймін", "kk"),
        ("I cannot agree with the last speaker", "en"),
    ],
)
def test_who_contradicts_an_objector_is_for_the_draft(words: str, lang: str) -> None:
    told = Telling(before=Stance.OBJECT)
    assert stance_of(words, lang, told)[0] is Stance.SUPPORT


@pytest.mark.parametrize(
    ("cue", "words", "lang"),
    [
        ("пообещать", "никого не штрафовать в первый год", "ru"),
        ("уәде-ет", "Бірде-бір ескертпе жауапсыз қалмайды", "kk"),
        ("promised", "the bill would not be rushed", "en"),
    ],
)
def test_that_nothing_bad_is_promised_is_no_objection(cue: str, words: str, lang: str) -> None:
    assert stance_of(words, lang, Telling(cue=cue))[0] is Stance.NONE


def test_who_asks_whether_asks_for_no_other_words() -> None:
    told = Telling(cue="asked")
    assert stance_of("whether students would be included", "en", told)[0] is Stance.NONE
    assert stance_of("that students be included", "en", told)[0] is Stance.AMEND


def test_what_is_to_stand_in_the_minutes_changes_no_law() -> None:
    assert stance_of("Запишите это в протокол", "ru")[0] is Stance.NONE
    assert stance_of("Запишите это в статью 5", "ru")[0] is Stance.AMEND


@pytest.mark.parametrize(
    ("words", "lang", "cue", "kind"),
    [
        ("совет поддержать проект", "ru", True, "FOR"),
        ("поддержать семью", "ru", True, ""),
        ("Дайте общине право запрещать", "ru", False, "WISH"),
        ("Дайте мне слово", "ru", False, ""),
        ("Оставьте механика только для больших судов", "ru", False, "WISH"),
        ("Оставьте нас в покое", "ru", False, ""),
        ("просила о включении бригад в перечень", "ru", False, "WISH"),
        ("жобаны қолдауға шақырамын", "kk", False, "FOR"),
        ("отбасын қолдауға шақырамын", "kk", False, ""),
        ("Мерзім қысқарсын", "kk", False, "WISH"),
        ("төлемнің жартысын мемлекет береді", "kk", False, ""),
        ("Балалар аман болсын", "kk", False, ""),
        ("Соны қосыңдар", "kk", False, "WISH"),
        ("deputies to back the bill", "en", True, "FOR"),
        ("deputies to back the village", "en", True, ""),
        ("Then write us in", "en", False, "WISH"),
        ("I am leaving against", "en", False, "AGAINST"),
        ("He is leaving against the wind", "en", False, ""),
    ],
)
def test_what_is_asked_for_outright(words: str, lang: str, *, cue: bool, kind: str) -> None:
    outright = {Kind.FOR, Kind.WISH, Kind.AGAINST}
    found = {sign.kind.name for sign in signs_in(fold(words), lang, asks=cue)}
    assert found & {one.name for one in outright} == ({kind} if kind else set())


@pytest.mark.parametrize(
    ("words", "lang"),
    [("денег не хватит", "ru"), ("ақша жетпейді", "kk"), ("not enough money", "en")],
)
def test_the_same_idea_has_one_name_in_three_languages(words: str, lang: str) -> None:
    assert "concept money" in {clue.name.replace("not ", "") for clue in concept_clues(words, lang)}


@pytest.mark.parametrize(
    ("words", "lang"), [("не защитит", "ru"), ("қорғамайды", "kk"), ("will not protect", "en")]
)
def test_a_denied_idea_is_told_apart(words: str, lang: str) -> None:
    assert "concept not safe" in {clue.name for clue in concept_clues(words, lang)}


@pytest.mark.parametrize("table", ["concepts", "speakers"])
def test_every_idea_has_words_in_each_language(table: str) -> None:
    names = [set(patterns(table, lang)) for lang in LANGUAGES]
    assert names[0] == names[1] == names[2]


@pytest.mark.parametrize(
    ("office", "lang", "name"),
    [
        ("заместитель акима", "ru", "speaker authority"),
        ("шаруа қожалығының иесі", "kk", "speaker business"),
        ("retired teacher", "en", "speaker resident"),
        ("", "en", "speaker of no office"),
    ],
)
def test_an_office_tells_what_side_somebody_speaks_from(office: str, lang: str, name: str) -> None:
    assert name in {clue.name for clue in speaker_clues(office, lang)}
