"""Promises, and what only looks like one, as strangers worded them in reports; all invented."""

from __future__ import annotations

import datetime

import pytest

from ortaq.commitments.promises import find_promises

DAY = datetime.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Экскаватор Шұбарға маусымда кіреді."),
        ("kk", "Көшпелі кітапхана шалғай ауылға қазанда барады."),
        ("kk", "Үлгілер шілде айында барлық ауылға таратылады."),
        ("kk", "Сауалнама нәтижесі үш күн ішінде аудан сайтына қойылады."),
        ("kk", "1 маусымнан бастап әр студентке жұмысын тегін тексеру мүмкіндігі беріледі."),
        ("kk", "Пікірлер жинағын заң факультеті 5 мамырға дейін комитетке жолдайды."),
        ("kk", "Дөңгелек үстелдің қарары екі апта ішінде әкімдікке жолданбақ."),
        ("kk", "Есептегіш құнының жартысын мемлекет төлейтінін жеткізді."),
        ("kk", "Он адам кіретін топ құрылатынын айтты."),
        ("kk", "Институт құжат бойынша қорытынды дайындайтынын жеткізді."),
        ("kk", "Ол тізімнің кемінде 70 пайызы ауылға беріледі деді, оған уәде етті."),
        ("kk", "Әкім есепті бөлімге 5 мамырға дейін жариялауды тапсырды."),
        ("kk", "Жолды жөндейміз, алаңдамаңыз."),
        ("ru", "Мост достроим, не сомневайтесь, – сказал аким."),
        ("ru", "Не волнуйтесь, школу отремонтируем."),
        ("ru", "Директор ответил, что комиссия завода изучит вопрос в течение месяца."),
        ("ru", "Пообещала до 10 октября внести поправку: тысяча МРП и не меньше."),
        ("ru", "Кроме того, министерство откроет центр, и стоить это будет шесть миллионов тенге."),
        ("ru", "Ввести закон в действие планируется 1 июля 2027 года."),
        ("ru", "Компания готова заплатить 5 млн тенге до конца года."),
        ("ru", "Сенатор выразил готовность внести поправку на ближайшем заседании."),
        ("ru", "Ответ вы получите до 1 мая."),
        ("kk", "Жауапты 1 мамырға дейін аласыздар."),
        ("kk", "Жиын соңында белсенділер бірлестігі хатты он күн ішінде жолдайтын болды."),
        ("kk", "Тыңдау барысында басқарма екі құдық қаздыратын болды."),
        ("en", "Don't worry, we will repair the bridge."),
        ("en", "The senator expressed readiness to submit the amendment."),
        ("en", "The akim confirmed the akimat's intention to open a shelter by May 2027."),
        ("en", "We have 1.3 billion tenge for 2027 and 2028 together."),
        ("en", "The ministry has about 40 million tenge for 2027."),
        ("en", "You will get the wording from us within ten days."),
        ("en", "You will find it in the text by 1 April."),
    ],
)
def test_is_a_promise(lang: str, text: str) -> None:
    assert len(find_promises(text, lang, DAY)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "Ауылдың жылдық кірісі – 30 млн теңге, оның 20 миллионы жарыққа жұмсалады."),
        ("kk", "Хатшы хатты оқып берді: «Кеңесті ауыл халқының өзі сайласын»."),
        ("kk", "Зал тілегі мынау: айдау жолы мектептен бес жүз метр әрі жүргізілсін."),
        ("kk", "– Біз сынға емес, өтірікке айыппұл саламыз, – деді ол сендіре сөйлеп."),
        ("kk", "Біз қорқыту үшін емес, үйрету үшін жұмыс істейміз."),
        (
            "kk",
            "Комитет төрағасы Берік Сәрсен жоба тыйым салып, қырылуын тоқтататынын айтты.",
        ),
        ("kk", "Депутат Айтуған Ораз заңның шаруаларға салмақ салатынын айтты."),
        ("kk", "Бұл шаруаға салмақ түсіреді."),
        ("kk", "Қоңырау ертең де дәл сегізде соғылады."),
        ("kk", "Тұрғындар қаражат бөлуді сұрап, хаттарын жазбаша тапсырды."),
        ("kk", "Мәселені инспекция шешпейтінін айтты."),
        ("kk", "Комитет құжаттың 80 пайызы орысша жүргізілетінін мәлімдеді."),
        ("kk", "Бұған кейін келеміз."),
        ("kk", "Бапқа тұрғындар қатысатын комиссия қабылдайтыны жазылсын."),
        ("ru", "Спорить с ним взялась районный врач Асель Нур."),
        ("ru", "Рынок готов терпеть сбор, но не оператора."),
        ("ru", "Бизнес в целом готов платить."),
        ("ru", "Пока мы считаем, спилят остальное."),
        ("ru", "Старым машинам возить людей запретят."),
        ("ru", "Наш район сэкономит на этом тысячи часов."),
        ("ru", "Запомним, коллеги!"),
        ("ru", "Сомневаюсь, что дорогу построят до конца года."),
        ("ru", "Директор выразил готовность обсудить предложение."),
        ("ru", "Вы увидите, чем это кончится."),
        ("en", "The senator expressed readiness to discuss it."),
        ("en", "You will see what comes of it."),
        ("en", "You will get nothing from it."),
        ("en", "On the day your law is passed I am going to buy him a pen."),
        ("en", "They have lost 2 billion tenge in five years."),
    ],
)
def test_is_none(lang: str, text: str) -> None:
    assert find_promises(text, lang, DAY) == ()


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("ru", "Выплаты начнутся 1 апреля и продлятся до 30 июня.", "2026-04-01", "2026-06-30"),
        ("en", "Collection will start on 1 May and run until 5 June.", "2026-05-01", "2026-06-05"),
        ("kk", "Тексеру 1 сәуірде басталып, мамырға дейін жалғасады.", "2026-04-01", "2026-05-31"),
        ("ru", "В 2025 году заменили 3 км, до 1 мая заменим остальное.", None, "2026-05-01"),
    ],
)
def test_a_time_is_that_of_what_is_promised(
    lang: str, text: str, first: str | None, last: str
) -> None:
    period = find_promises(text, lang, DAY)[-1].period
    assert period is not None
    assert (period.first_day and period.first_day.isoformat()) == first
    assert str(period.last_day) == last


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The akimat will build a school, said the akim, adding that it would open by May."),
        (
            "en",
            "The fund will dig 5 wells, according to Nur, who said that two will open by May.",
        ),
        ("en", "He said 2 billion will be spent in 2027, with tenders to be announced by May."),
    ],
)
def test_what_a_reporter_adds_is_a_promise_of_its_own(lang: str, text: str) -> None:
    assert len(find_promises(text, lang, DAY)) == 2
