"""Kind, organiser, mode, categories and number of people; every sentence is our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.hearings.event import find_event, with_participation
from ortaq.hearings.record import Event, Fact, Genre, Participation
from tests.hearings.event.small_report import report, somebody
from tests.proportion import grows_less_than


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "На заседании круглого стола обсудили проект.", "round_table"),
        ("ru", "Публичные слушания прошли в Таразе.", "public_hearing"),
        ("ru", "Состоялось заседание Общественного совета города.", "session"),
        ("ru", "Прошла внеочередная сессия маслихата.", "session"),
        ("ru", "Состоялось заседание фракции партии.", "faction_meeting"),
        ("ru", "Прошла встреча с жителями микрорайона.", "meeting"),
        ("ru", "Прошла научно-практическая конференция.", "conference"),
        ("ru", "Состоялся брифинг в пресс-центре.", "briefing"),
        ("kk", "Дөңгелек үстел отырысы өтті.", "round_table"),
        ("kk", "Қоғамдық тыңдауда жоба талқыланды.", "public_hearing"),
        ("kk", "Қоғамдық кеңестің отырысы өтті.", "session"),
        ("kk", "Фракцияның отырысы өтті.", "faction_meeting"),
        ("kk", "Тұрғындармен кездесу өтті.", "meeting"),
        ("kk", "Ғылыми конференция өтті.", "conference"),
        ("en", "A roundtable was held on the bill.", "round_table"),
        ("en", "Residents attended a public hearing.", "public_hearing"),
        ("en", "The public council met on Friday.", "session"),
        ("en", "A town hall meeting was held.", "meeting"),
    ],
)
def test_the_kind_of_meeting_is_a_code(lang: str, text: str, kind: str) -> None:
    assert _value(find_event(report(text, lang)).kind) == kind


@pytest.mark.parametrize(
    ("lang", "text", "organiser"),
    [
        (
            "ru",
            "Круглый стол, организованный общественным фондом «Родник», прошёл в Таразе.",
            "общественный фонд «Родник»",
        ),
        (
            "ru",
            "Организатором слушаний выступила палата предпринимателей.",
            "палата предпринимателей",
        ),
        ("ru", "Встречу организовал акимат города Тараза.", "акимат города Тараза"),
        ("ru", "Акимат города Тараза организовал встречу с жителями.", "Акимат города Тараза"),
        ("ru", "По инициативе областного маслихата в Таразе прошёл форум.", "областной маслихат"),
        ("ru", "Обсуждение, организованное городским маслихатом.", "городской маслихат"),
        (
            "ru",
            "Встреча, организованная городским молодёжным центром.",
            "городской молодёжный центр",
        ),
        ("ru", "Организатор: Союз садоводов", "Союз садоводов"),
        ("kk", "Жиынды «Бұлақ» қоғамдық қоры ұйымдастырды.", "«Бұлақ» қоғамдық қоры"),
        ("kk", "Таразда облыс әкімдігінің бастамасымен форум өтті.", "облыс әкімдігі"),
        ("kk", "«Бұлақ» қорының ұйымдастыруымен кездесу өтті.", "«Бұлақ» қоры"),
        ("kk", "Ұйымдастырушы: облыстық мәслихат", "облыстық мәслихат"),
        ("kk", "«Бұлақ» қоры дөңгелек үстел өткізді.", "«Бұлақ» қоры"),
        ("kk", "Кездесуге қоғамдық кеңес мұрындық болды.", "қоғамдық кеңес"),
        ("en", "The event was put together by Green Yard.", "Green Yard"),
        ("kk", "Ұйымдастырушысы – «Бұлақ» бірлестігі.", "«Бұлақ» бірлестігі"),
        ("ru", "Круглый стол, который организовал институт леса, открыл ректор.", "институт леса"),
        ("ru", "Организатор слушаний – палата предпринимателей.", "палата предпринимателей"),
        ("ru", "Организовала встречу палата предпринимателей.", "палата предпринимателей"),
        (
            "en",
            "The hearing was organised by the Clean Spring Foundation in Taraz.",
            "Clean Spring Foundation",
        ),
        (
            "en",
            "The Clean Spring Foundation hosted a round table in Taraz.",
            "Clean Spring Foundation",
        ),
        ("en", "Organiser: the Chamber of Entrepreneurs", "the Chamber of Entrepreneurs"),
    ],
)
def test_the_organiser_stands_in_the_nominative(lang: str, text: str, organiser: str) -> None:
    assert _value(find_event(report(text, lang)).organiser) == organiser


def test_minutes_belong_to_the_body_that_sat() -> None:
    text = "ПРОТОКОЛ № 2\nзаседания Общественного совета города Талдыкоргана\nСЛУШАЛИ: доклад."
    event = find_event(report(text, "ru", Genre.MINUTES))
    assert _value(event.organiser) == "Общественный совет города Талдыкоргана"
    assert _value(event.kind) == "session"


@pytest.mark.parametrize(
    ("lang", "text", "mode"),
    [
        ("ru", "Слушания прошли в онлайн-формате.", "online"),
        ("ru", "Заседание состоялось в гибридном формате.", "mixed"),
        ("ru", "Слушания прошли в Таразе. Эксперт Ли подключился по видеосвязи.", "mixed"),
        ("ru", "Слушания прошли в доме культуры.", "on_site"),
        ("ru", "Слушания прошли в Таразе. Обсудили онлайн-торговлю.", "on_site"),
        ("kk", "Тыңдау онлайн форматта өтті.", "online"),
        ("kk", "Жиын өтті. Сарапшы Ли онлайн қатысты.", "mixed"),
        ("kk", "Жиын мәдениет үйінде өтті.", "on_site"),
        ("en", "The hearing was held online.", "online"),
        ("en", "A hybrid hearing was held.", "mixed"),
        ("en", "The hearing took place. Joining remotely, Ms Lee objected.", "mixed"),
        ("en", "The hearing took place in the hall.", "on_site"),
    ],
)
def test_the_mode_is_told_or_shown_by_who_joined(lang: str, text: str, mode: str) -> None:
    assert _value(find_event(report(text, lang)).mode) == mode


def test_no_word_of_online_is_only_a_weak_sign_of_on_site() -> None:
    mode = find_event(report("Слушания прошли в Таразе.", "ru")).mode
    assert mode is not None
    assert (mode.value, mode.because[0].code) == ("on_site", "no_word_of_online")
    assert mode.score <= 0.5


@pytest.mark.parametrize(
    ("lang", "text", "online"),
    [
        ("ru", "К обсуждению онлайн подключился Ли Олег. В зале был Ким Иван.", "Ли Олег"),
        ("ru", "Ким Иван приехал сам, а Ли Олег участвовал по видеосвязи.", "Ли Олег"),
        ("ru", "Присутствовали: Ким Иван, Ли Олег (онлайн).", "Ли Олег"),
        ("ru", "Дистанционно выступили Ким Иван и Ли Олег.", "Ким Иван Ли Олег"),
        ("kk", "Отырысқа Ли Олег бейнебайланыс арқылы қосылды. Ким Иван залда болды.", "Ли Олег"),
        ("en", "Ли Олег joined by video link. Ким Иван chaired.", "Ли Олег"),
        ("ru", "Ким Иван вёл встречу. Выступил Ли Олег. Он участвовал по видеосвязи.", "Ли Олег"),
        ("ru", "На связи Ли Олег. Ким Иван ждал в зале.", "Ли Олег"),
        ("ru", "Ким Иван рассказал об онлайн-услугах. Ли Олег молчал.", ""),
        ("ru", "Ким Иван открыл встречу. Из Астаны к беседе подключился Ли Олег.", "Ли Олег"),
        ("ru", "Второй онлайн-участник, юрист Ли Олег, спорил. Ким Иван ждал.", "Ли Олег"),
        ("ru", "Ли Олег, врач на экране, просил слова. Ким Иван ждал.", "Ли Олег"),
        ("ru", "Ким Иван ждал. Ли Олег (его показали на экране) был за.", "Ли Олег"),
        ("ru", "Ким Иван ждал. Потом включили видеосвязь. Врач Ли Олег был за.", "Ли Олег"),
        (
            "ru",
            "Жители сёл слушали по Zoom. Один из них, Ли Олег, спорил. Ким Иван ждал.",
            "Ли Олег",
        ),
        (
            "ru",
            "Встречу вёл Ким Иван. Пришли 15 депутатов, из них один – по Zoom. Ли Олег был.",
            "",
        ),
        ("ru", "Ли Олег показал на экране слайды. Ким Иван ждал.", ""),
        ("ru", "Из Тараза приехал Ли Олег. К его мнению присоединился Ким Иван.", ""),
        ("kk", "Ким Иван ашты. Абай облысынан қосылған әкім Ли Олег қарсы.", "Ли Олег"),
        ("kk", "Екінші онлайн қонақ, заңгер Ли Олег қарсы болды. Ким Иван ашты.", "Ли Олег"),
        ("kk", "Ли Олег бұл пікірге басынан қосылды. Ким Иван ашты.", ""),
        ("en", "Ким Иван chaired. Ли Олег had joined from the village school.", "Ли Олег"),
        (
            "en",
            "Villagers followed by video link. One of those, Ли Олег, spoke. Ким Иван sat.",
            "Ли Олег",
        ),
        (
            "en",
            "Ким Иван chaired. Good morning, somebody is calling in from Baku. Ли Олег sat.",
            "",
        ),
        ("en", "Ли Олег had joined from the very beginning. Ким Иван chaired.", ""),
    ],
)
def test_who_took_part_online_is_told_apart(lang: str, text: str, online: str) -> None:
    document = report(text, lang)
    people = tuple(somebody(document, name) for name in ("Ким Иван", "Ли Олег"))
    joined = [
        person.name
        for person in with_participation(document, people)
        if person.participation is Participation.ONLINE
    ]
    assert " ".join(joined) == online


@pytest.mark.parametrize(
    ("lang", "text", "categories"),
    [
        (
            "ru",
            "В слушаниях приняли участие депутаты маслихата, представители акимата, журналисты"
            " и студенты.",
            "maslikhats state_bodies media youth",
        ),
        (
            "ru",
            "Форум собрал около 90 человек: врачи, учителя, ветераны труда.",
            "doctors teachers veterans",
        ),
        (
            "ru",
            "Встреча прошла с участием политических партий, АНК и НПО.",
            "parties assembly ngos",
        ),
        (
            "ru",
            "Учёные и юристы обсудили на круглом столе права студентов и фермеров.",
            "scientists lawyers",
        ),
        (
            "kk",
            "Жиынға ғалымдар, кәсіпкерлер, үкіметтік емес ұйымдардың өкілдері мен жастар қатысты.",
            "scientists business ngos youth",
        ),
        (
            "kk",
            "Тыңдауға 60 адам: ардагерлер, мұғалімдер және дәрігерлер қатысты.",
            "veterans teachers doctors",
        ),
        (
            "en",
            "The hearing was attended by farmers, students and civil servants.",
            "business youth state_bodies",
        ),
        (
            "en",
            "Over 60 people, including teachers, doctors and veterans, took part in the hearing.",
            "teachers doctors veterans",
        ),
    ],
)
def test_the_categories_announced_are_codes_of_groups(
    lang: str, text: str, categories: str
) -> None:
    event = find_event(report(text, lang))
    assert [category.group for category in event.categories] == categories.split()


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("ru", "За столом собрались грибники, кинологи и краеведы.", "грибники кинологи краеведы"),
        (
            "kk",
            "Жиынға шахматшылар, әншілер және күйшілер қатысты.",
            "шахматшылар әншілер күйшілер",
        ),
        (
            "en",
            "The hearing was attended by singers, gardeners and foresters.",
            "singers gardeners foresters",
        ),
    ],
)
def test_people_of_no_known_group_are_announced_too(lang: str, text: str, words: str) -> None:
    found = find_event(report(text, lang)).categories
    assert [category.passage.text for category in found] == words.split()
    assert {category.group for category in found} == {""}


def test_what_was_discussed_is_no_category() -> None:
    text = "На слушаниях собрались врачи. Обсудили права пациентов и лекарства."
    assert [c.group for c in find_event(report(text, "ru")).categories] == ["doctors"]


def test_a_person_with_an_office_is_no_category() -> None:
    document = report("В слушаниях приняли участие аким города Ли Олег и жители.", "ru")
    event = find_event(document, people=(somebody(document, "Ли Олег"),))
    assert [category.passage.text for category in event.categories] == ["жители"]


@pytest.mark.parametrize(
    ("lang", "text", "number", "bound"),
    [
        ("ru", "В слушаниях приняли участие 215 человек.", "215", "exact"),
        ("ru", "Форум собрал более 1 200 участников.", "1200", "at_least"),
        ("ru", "На встречу пришло человек сорок.", "40", "about"),
        ("ru", "В работе приняли участие около двухсот жителей.", "200", "about"),
        ("ru", "В зале собрались до 50 человек.", "50", "at_most"),
        ("ru", "На слушания пришло больше сотни горожан.", "100", "at_least"),
        ("ru", "На встречу пришли два десятка жителей.", "20", "exact"),
        ("ru", "Собрались тридцать с лишним человек.", "30", "at_least"),
        ("kk", "Отырысқа 15 мүшенің 12-сі қатысты.", "12", "exact"),
        ("en", "About a hundred people attended the hearing.", "100", "about"),
        ("kk", "Залда 60-тай адам отырды.", "60", "about"),
        ("kk", "Тіркелген қатысушылар саны – 140.", "140", "exact"),
        ("kk", "Жиынға 100-ден астам адам қатысты.", "100", "at_least"),
        ("kk", "Жиынға 80-ге жуық тұрғын қатысты.", "80", "about"),
        ("kk", "Жиынға 45 адам қатысты.", "45", "exact"),
        ("en", "More than 70 people took part in the hearing.", "70", "at_least"),
        ("en", "Some 300 residents attended the hearing.", "300", "about"),
        ("en", "The hearing was attended by forty people.", "40", "exact"),
    ],
)
def test_the_number_of_people_keeps_its_bound(
    lang: str, text: str, number: str, bound: str
) -> None:
    headcount = find_event(report(text, lang)).headcount
    assert headcount is not None
    assert (headcount.value, headcount.because[0].detail) == (number, bound)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Слушания прошли 5 марта 2026 года. В области живёт 1 131 287 человек."),
        ("ru", "На слушаниях обсудили статью 70 закона."),
        ("kk", "Жиын 2026 жылғы 5 наурызда өтті."),
    ],
)
def test_other_numbers_are_no_headcount(lang: str, text: str) -> None:
    assert find_event(report(text, lang)).headcount is None


def test_a_document_in_no_known_language_gives_no_facts() -> None:
    assert find_event(report("مەجىلىس", "", script="arabic")) == Event()


@given(st.text(max_size=200), st.sampled_from(["kk", "ru", "en"]), st.sampled_from(list(Genre)))
def test_every_fact_of_any_text_stands_where_it_says(text: str, lang: str, genre: Genre) -> None:
    event = find_event(report(text, lang, genre))
    facts = (event.date, event.place, event.region, event.kind, event.organiser, event.headcount)
    for fact in filter(None, facts):
        passage = fact.passage
        assert text[passage.start : passage.end] == passage.text


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("text", "lang", "organiser"),
    [
        ("Фонд «Жайлау» 5 мая 2026 года провёл слушания.", "ru", "Фонд «Жайлау»"),
        ("Жиынды «Бұлақ» қоры жинады.", "kk", "«Бұлақ» қоры"),
        ("Әкім шаруаларды сабырға шақырды.", "kk", ""),
    ],
)
def test_neither_a_day_nor_an_appeal_makes_an_organiser(
    text: str, lang: str, organiser: str
) -> None:
    assert _value(find_event(report(text, lang)).organiser) == (organiser or None)


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_the_time_of_a_sentence_that_counts_without_end_grows_with_its_length(lang: str) -> None:
    group = {
        "ru": "12 жителей и 5 депутатов приехали из села",
        "kk": "ауылдан 12 тұрғын және 5 депутат келді",
        "en": "12 residents and 5 deputies came from the village",
    }[lang]

    def work(groups: int) -> None:
        find_event(report(f"{', '.join(f'{group} {i}' for i in range(groups))}.", lang))

    assert grows_less_than(8, work, 100, 400)
