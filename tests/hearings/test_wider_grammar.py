"""Families of wordings that fresh reports brought: each with a near miss that stays unread."""

from __future__ import annotations

import pytest

from ortaq.hearings.document import Span
from ortaq.hearings.read import read_hearing
from ortaq.hearings.record import Record, Stance
from ortaq.hearings.speech.effects import Effect, effects_in
from ortaq.hearings.speech.english.grammar import is_given
from ortaq.hearings.speech.evidence import Telling
from ortaq.hearings.speech.russian.forms import gender_of_name
from ortaq.hearings.speech.stance import stance_of
from ortaq.hearings.speech.terms import fold


def record_of(text: str) -> Record:
    return read_hearing(text)


def said(text: str) -> list[tuple[str, str]]:
    """Give who said what: names of people, words of voices."""
    record = record_of(text)
    names = {one.id: one.name for one in (*record.people, *record.voices)}
    return [(names[one.speaker], one.passage.text) for one in record.statements]


def posts(text: str) -> list[tuple[str, str, str]]:
    return [(p.name, p.role, p.organisation) for p in record_of(text).people]


@pytest.mark.parametrize(
    ("words", "lang", "stance"),
    [
        ("Статья 9 разгрузит суды", "ru", Stance.SUPPORT),
        ("Статья 9 не разгрузит суды", "ru", Stance.OBJECT),
        ("Статья 9 вовсе не отвечает на главный вопрос", "ru", Stance.OBJECT),
        ("Выкиньте статью 12 про взносы", "ru", Stance.AMEND),
        ("Прочтите статью 12 про взносы", "ru", Stance.NONE),
        ("Бұл бап суды қорғайды", "kk", Stance.SUPPORT),
        ("Бұл бап суды қорғамайды", "kk", Stance.OBJECT),
        ("Жобада жауапкершілік көрсетілмеген", "kk", Stance.OBJECT),
        ("6-тармақты осы сөзбен толықтырайық", "kk", Stance.AMEND),
        ("Кеше ауылға мұғалім келді", "kk", Stance.NONE),
        ("The bill will protect small rivers", "en", Stance.SUPPORT),
        ("The bill will not protect small rivers", "en", Stance.OBJECT),
        ("Article 10 could be narrowed to large firms", "en", Stance.AMEND),
        ("The river is narrow in May", "en", Stance.NONE),
    ],
)
def test_what_a_draft_is_said_to_do_shows_the_stance(words: str, lang: str, stance: Stance) -> None:
    assert stance_of(words, lang)[0] is stance


def test_harm_that_is_denied_is_no_objection() -> None:
    assert stance_of("The bill does not limit anyone", "en")[0] is not Stance.OBJECT
    assert stance_of("Статья 9 не ограничивает права жителей", "ru")[0] is not Stance.OBJECT


def test_a_law_brought_into_line_is_no_wish_for_other_words() -> None:
    words = "Все отраслевые законы приведут в соответствие с ней"
    assert stance_of(words, "ru")[0] is not Stance.AMEND


def test_fear_in_the_words_that_report_is_an_objection() -> None:
    words = "статья 9 позволит вывозить экспонаты"
    assert stance_of(words, "ru", Telling("высказать", "высказал опасение"))[0] is Stance.OBJECT
    assert stance_of(words, "ru", Telling("сказать", "сказал"))[0] is Stance.SUPPORT


def test_an_effect_denied_in_another_clause_is_not_denied_of_the_norm() -> None:
    found = [one.effect for one in effects_in(fold("Закон наводит порядок там, где не было"), "ru")]
    assert found == [Effect.GOOD]


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Учитель истории Айжан Тусупова рассказала, что зал полон.", "Учитель истории", ""),
        ("Директор музея Айжан Тусупова рассказала, что зал полон.", "Директор", "музея"),
        ("Врач районной больницы Вера Лисина сказала, что зал полон.", "Врач", "районной больницы"),
        ("Ещё один участник, активист Самат Исин, сказал, что зал полон.", "активист", ""),
        ("Tour guide Ravil Mukhtarov said the hall was full.", "Tour guide", ""),
        ("Irtysh Watch director Ravil Mukhtarov said it was full.", "director", "Irtysh Watch"),
        ("The guild's chair Zhanna Kairbekova said the hall was full.", "chair", "guild"),
        ("Colonel Nurbek Saparov of the city police said he agreed.", "Colonel", "city police"),
        ("Claire Dubois, a taxidermist from Lyon, said the hall was full.", "taxidermist", "Lyon"),
        ("Облыстың бас мал дәрігері Гүлжан Әбілова бұны айтты.", "бас мал дәрігері", "Облыстың"),
    ],
)  # fmt: skip
def test_roles_keep_what_completes_them_and_give_bodies_away(
    text: str, role: str, organisation: str
) -> None:
    ((_, found, body),) = posts(text)
    assert (found, body) == (role, organisation)


def test_a_bracket_that_also_tells_how_somebody_joined_keeps_the_role() -> None:
    lines = [
        "СТЕНОГРАММА", "ВЕРА ЛИСИНА (ведущая): Начнём.",
        "АСАН БЕКОВ (директор института, онлайн): Я за закон.",
        "ВЕРА ЛИСИНА: Спасибо.", "АСАН БЕКОВ: И вам.",
    ]  # fmt: skip
    found = {name: (role, body) for name, role, body in posts("\n\n".join(lines))}
    assert found["Асан Беков"] == ("директор", "института")


@pytest.mark.parametrize(
    "text",
    [
        "Директор Айгуль Серикова открыла зал. Один из родителей спросил, когда откроют столовую.",
        "Директор Айгуль Серикова открыла зал. Женщина в платке спросила, когда откроют столовую.",
        "Director Helen Bell opened the hall. A man at the back asked when repairs would begin.",
        "Директор Айгүл Серікова жиынды ашты. Тұрғындардың бірі судың қашан келетінін сұрады.",
    ],
)
def test_somebody_of_many_is_nobody_who_was_named(text: str) -> None:
    assert [
        name for name, _ in said(text) if "Серик" in name or "Серік" in name or "Bell" in name
    ] == []


def test_a_role_without_anything_new_is_still_who_holds_it() -> None:
    text = "Директор школы Айгуль Серикова открыла зал. Директор сказала, что ремонт окончен."
    assert said(text) == [("Айгуль Серикова", "ремонт окончен")]


def test_a_source_phrase_may_name_a_role_alone() -> None:
    text = "Выступил фермер Иван Дробышев. По мнению фермера, статья 5 лишает его пастбищ."
    assert said(text) == [("Иван Дробышев", "статья 5 лишает его пастбищ")]


def test_any_verb_behind_a_whole_clause_reports_in_kazakh_but_those_of_seeing() -> None:
    opened = "Жиынды қала әкімі Ерлан Саматов ашты. "
    heard = said(opened + "Әкім жобада талап жоқ екенін сынға алды.")
    assert heard == [("Ерлан Саматов", "жобада талап жоқ екенін")]
    assert said(opened + "Әкім жобада талап жоқ екенін көрді.") == []


def test_the_head_of_a_region_is_its_akim_and_no_other_head() -> None:
    text = (
        "Аким области Марат Оспанов пришёл первым. "
        "Руководитель управления Данияр Жумашев сел рядом. "
        "Глава региона сказал, что сроки нереальны."
    )
    assert said(text) == [("Марат Оспанов", "сроки нереальны")]


def test_a_question_from_the_hall_is_answered_by_who_was_there() -> None:
    text = (
        "На вопросы отвечала начальник управления Самал Дуйсенова.\n\n"
        "– Правда ли, что медпункты закроют? – спросили из зала.\n\n– Нет, мы откроем новые."
    )
    assert [name for name, _ in said(text)] == ["из зала", "Самал Дуйсенова"]


def test_a_gerund_leans_on_any_verb_of_its_sentence() -> None:
    text = "Открыл заседание проректор Абзал Наурызбаев, отметив своевременность законопроекта."
    assert said(text) == [("Абзал Наурызбаев", "своевременность законопроекта")]


def test_a_woman_with_a_mans_ending_in_her_given_name_is_a_woman() -> None:
    assert gender_of_name(("Толкын", "Баймухамедова")) == "f"
    assert gender_of_name(("Марата", "Оспанова")) == "m"


def test_names_in_english_letters_are_known_by_their_cyrillic_spelling() -> None:
    assert is_given("timur")
    assert not is_given("table")


def test_what_is_retold_once_is_found_once() -> None:
    text = '"The fee is wrong," said Helen Bell, adding that farms cannot pay.'
    places = [one.passage for one in record_of(text).statements]
    assert len({Span(place.start, place.end) for place in places}) == len(places)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.05.2026\n\nВчера, 14 мая, был в Актау на собрании дачников.", "2026-05-14"),
        ("20 февраля 2026\n\nАКТАУ. 19 февраля. В Актау 18 февраля прошли слушания.", "2026-02-18"),
        ("15.05.2026\n\nЗакон внесли 3 мая. В Актау прошло собрание дачников.", "2026-05-15"),
    ],
)
def test_the_day_of_a_meeting_is_told_before_that_of_the_report(text: str, day: str) -> None:
    event = record_of(text).event
    assert event.date is not None
    assert event.date.value == day


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("В зале собралось 120 жителей, 15 депутатов и шестеро журналистов.", "141"),
        ("Собралось 80 человек, в том числе 15 депутатов.", "80"),
        ("Тыңдауға 45 тұрғын мен 6 маман қатысты.", "51"),
        ("The hearing drew about 200 residents and 12 deputies.", "212"),
        ("На слушания в Актау пришли 27 юристов.", "27"),
        ("The hearing drew 85 tenants and landlords.", "85"),
        ("На слушания пришли 27 юристов, а также судьи и нотариусы.", None),
        ("Слушания прошли 12 мая, пришли юристы.", None),
    ],
)
def test_people_are_counted_by_any_noun_that_means_them(text: str, number: str | None) -> None:
    headcount = record_of(text).event.headcount
    assert (headcount.value if headcount else None) == number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Аким Турарбек Исабаев вёл встречу. Новые правила, говорит, развязывают руки.",
            ["Новые правила", "развязывают руки"],
        ),
        (
            "Аким Турарбек Исабаев вёл встречу. Его предложение – выкупать боксы по рыночной цене.",
            ["выкупать боксы по рыночной цене"],
        ),
        (
            "Pyotr Hrenko, a farmer, spoke. Mr Hrenko wants the fines in that article halved.",
            ["the fines in that article halved"],
        ),
        (
            "Minister Pyotr Hrenko spoke. According to Mr Hrenko, bad seed costs farmers a lot.",
            ["bad seed costs farmers a lot"],
        ),
        (
            "«Мерзімді он бес жылға ұзартсаңыздар дейміз», – деген тілегін жеткізді Асан Беков.",
            ["Мерзімді он бес жылға ұзартсаңыздар дейміз"],
        ),
        ("Аким Турарбек Исабаев вёл встречу. Новые правила, говорят, развязывают руки.", []),
    ],
)
def test_speech_without_a_subject_of_its_own_is_given_to_who_spoke(
    text: str, words: list[str]
) -> None:
    assert [what for _, what in said(text)] == words


def test_an_english_office_is_told_by_a_verb_or_by_a_compound() -> None:
    text = (
        '"It is wrong," said Pyotr Hrenko, who farms and chairs the regional Grain Union. '
        "Deputy agriculture minister Serikbay Zhunisov listened."
    )
    assert posts(text) == [
        ("Pyotr Hrenko", "chair", "regional Grain Union"),
        ("Serikbay Zhunisov", "Deputy minister", "agriculture"),
    ]


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("5-бапқа қарсылық білдірді", Stance.OBJECT),
        ("заң жобасын сынға алды", Stance.OBJECT),
        ("5-бапты қолдады", Stance.SUPPORT),
        ("5-бапты алып тастау туралы ұсыныс жасады", Stance.AMEND),
        ("5-бапты алып тастау қажеттігіне назар аударды", Stance.AMEND),
    ],
)
def test_a_kazakh_attitude_to_a_text_is_a_statement_without_a_clause(
    told: str, stance: Stance
) -> None:
    record = record_of(f"{KAZAKH_LEAD}Басқарма басшысы Асқар Ержанов {told}.")
    assert [one.stance for one in record.statements] == [stance]


@pytest.mark.parametrize("told", ["жұмысшыларды қолдады", "5-бапты оқып шықты"])
def test_an_attitude_to_people_and_work_on_a_text_are_no_statements(told: str) -> None:
    assert said(f"{KAZAKH_LEAD}Басқарма басшысы Асқар Ержанов {told}.") == []


def test_an_attitude_right_before_the_words_that_show_it_only_opens_them() -> None:
    quoted = "– Бұл бап дүкендерді жабады, – деді ол."
    text = f"{KAZAKH_LEAD}Басқарма басшысы Асқар Ержанов жобаны сынға алды.\n\n{quoted}"
    assert said(text) == [("Асқар Ержанов", "Бұл бап дүкендерді жабады")]


@pytest.mark.parametrize(
    "source", ["мәлімдеуі бойынша", "дерегіне сүйенсек", "сөзіне құлақ ассақ", "есебінше"]
)
def test_a_kazakh_source_is_any_noun_of_saying_with_what_may_follow_it(source: str) -> None:
    text = f"{KAZAKH_LEAD}Басқарма басшысы Асқар Ержановтың {source}, су тарифі өспейді."
    assert [words for _, words in said(text)] == ["су тарифі өспейді"]


def test_two_verbs_of_saying_in_one_kazakh_sentence_report_one_statement() -> None:
    words = "бапты толық қолдайтынын айтып, мәтін қысқа болуы керектігін"
    text = f"{KAZAKH_LEAD}Басқарма басшысы Асқар Ержанов {words} атап өтті."
    assert said(text) == [("Асқар Ержанов", words)]


KAZAKH_LEAD = "Орал қаласында 2026 жылғы 3 ақпанда қоғамдық тыңдау өтті.\n\n"


@pytest.mark.parametrize(
    ("words", "post"),
    [
        (
            "Облыстық мәслихаттың әлеуметтік мәселелер жөніндегі тұрақты комиссиясының төрағасы",
            (
                "төрағасы",
                "Облыстық мәслихаттың әлеуметтік мәселелер жөніндегі тұрақты комиссиясының",
            ),
        ),
        (
            "Тілдерді дамыту басқармасының бас маманы",
            ("бас маманы", "Тілдерді дамыту басқармасының"),
        ),
        ("Су комитетінің төрағасы", ("төрағасы", "Су комитетінің")),
        (
            "Экология департаменті басшысының міндетін атқарушы",
            ("басшысының міндетін атқарушы", "Экология департаменті"),
        ),
        ("Еңбек ардагері", ("Еңбек ардагері", "")),
        (
            "Университеттің профессоры, филология ғылымының докторы",
            ("профессоры", "Университеттің"),
        ),
    ],
)
def test_a_kazakh_role_phrase_is_read_whole(words: str, post: tuple[str, str]) -> None:
    text = f"{KAZAKH_LEAD}{words} Асқар Ержанов су тарифі өспейтінін айтты."
    assert posts(text) == [("Асқар Ержанов", *post)]


@pytest.mark.parametrize(
    ("words", "post"),
    [
        (
            "И.о. руководителя управления образования Аскар Ержанов",
            ("И.о. руководителя", "управления образования"),
        ),
        (
            "Врио начальника департамента полиции Аскар Ержанов",
            ("Врио начальника", "департамента полиции"),
        ),
        ("Доцент КазГЮУ Аскар Ержанов", ("Доцент", "КазГЮУ")),
        ("Аскар Ержанов, возглавляющий союз фермеров,", ("возглавляющий", "союз фермеров")),
        ("Аскар Ержанов из общественного фонда «Жасыл»", ("", "общественного фонда «Жасыл»")),
        ("Аскар Ержанов из Уральска", ("", "")),
    ],
)
def test_who_acts_for_another_and_whose_body_stands_behind(
    words: str, post: tuple[str, str]
) -> None:
    text = f"Слушания прошли в Уральске.\n\n{words} сообщил, что тариф не вырастет."
    assert posts(text) == [("Аскар Ержанов", *post)]


@pytest.mark.parametrize(
    ("words", "lang", "stance"),
    [
        ("Просим сохранить действующий порядок", "ru", Stance.OBJECT),
        ("Просим сохранить в статье срок", "ru", Stance.AMEND),
        ("Қолданыстағы тәртіпті сақтау керек", "kk", Stance.OBJECT),
        ("Please keep the current rules", "en", Stance.OBJECT),
        ("Мәселе бұл баппен шешілмейді", "kk", Stance.OBJECT),
        ("Мәселе бұл баппен шешіледі", "kk", Stance.SUPPORT),
    ],
)
def test_who_wants_what_is_in_force_is_against_the_draft(
    words: str, lang: str, stance: Stance
) -> None:
    assert stance_of(words, lang)[0] is stance


def test_what_somebody_takes_back_at_once_is_no_support() -> None:
    told = "Директор Аскар Ержанов проект в целом одобрил, но оговорился, что пункт 11 лишний."
    record = record_of(f"Слушания прошли в Уральске.\n\n{told}")
    assert [one.stance for one in record.statements] == [Stance.OBJECT]
    assert record.claims == ()
