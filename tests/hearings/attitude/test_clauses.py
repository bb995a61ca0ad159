"""What somebody wants done with a draft, read from predicates with their denial and scope."""

from __future__ import annotations

import pytest

from ortaq.hearings.attitude.read import signs_in
from ortaq.hearings.attitude.weigh import outright
from ortaq.hearings.speech.stance import stance_of
from ortaq.hearings.speech.terms import fold

OUTRIGHT = [
    ("ru", "Такой проект я поддержать не могу", "object"),
    ("ru", "Мы не готовы одобрить эту норму", "object"),
    ("ru", "Комиссия выступает против статьи 5", "object"),
    ("ru", "С пунктом 8 мы не согласны", "object"),
    ("ru", "Прошу отклонить законопроект", "object"),
    ("ru", "Поддерживаем законопроект", "support"),
    ("ru", "Мы – за", "support"),
    ("ru", "Прошу коллег поддержать документ", "support"),
    ("ru", "Поддерживаем проект, однако статья 5 вредна", "object"),
    ("ru", "Закон этот я поддержу, если в нём появится срок ремонта", "amend"),
    ("ru", "Поддерживаю, но предлагаю дополнить статью 9 перечнем", "amend"),
    ("ru", "Пункт 31 исключить", "amend"),
    ("ru", "Статья 6 требует уточнения", "amend"),
    ("ru", "Почему бы не записать в законе предельный срок?", "amend"),
    ("ru", "Я бы вернула в статью 20 гарантию государства", "amend"),
    ("ru", "Впишите в статью 14: сады вырубать нельзя", "amend"),
    ("kk", "Мен бұл жобаны қолдай алмаймын", "object"),
    ("kk", "36-бапқа қарсымын", "object"),
    ("kk", "Біз заң жобасын қолдаймыз", "support"),
    ("kk", "8-тармақтағы мерзімді ұзарту қажет", "amend"),
    ("kk", "Бапқа ата-аналар бақылауы қосылсын", "amend"),
    ("kk", "4-бапты қайта жазған жөн", "amend"),
    ("kk", "Осы сөзді алып тастаңыздар", "amend"),
    ("en", "We cannot accept this draft", "object"),
    ("en", "I am firmly against it", "object"),
    ("en", "We fully support the draft law", "support"),
    ("en", "Article 7 should be deleted", "amend"),
    ("en", "We propose setting a limit for each aquifer", "amend"),
]
NOTHING = [
    ("ru", "Мы не против платных дорог"),
    ("ru", "Акимат поддерживает молодые семьи"),
    ("ru", "Можно ли удалить свои данные?"),
    ("ru", "До конца года отремонтируем мост"),
    ("ru", "Не надо менять статью 5"),
    ("kk", "Біз ережеге қарсы емеспіз"),
    ("kk", "Жас отбасыларды қолдап келеміз"),
    ("kk", "Жыл соңына дейін мектеп саламыз"),
    ("en", "I have no objection to meters"),
    ("en", "The road will be finished by May"),
]
VALUED = [
    ("ru", "Статья 18 в нынешнем виде такой объезд не гарантирует", "object"),
    ("ru", "Поправка лишь добавит отчётности", "object"),
    ("ru", "Норма приведёт к росту цен", "object"),
    ("ru", "Законопроект снизит нагрузку на школы", "support"),
    ("ru", "Порядок в пункте 5 не определён", "object"),
    ("ru", "Закон хороший, но статья 9 слишком жёсткая", "object"),
    ("kk", "Бұл бап тым бұлыңғыр", "object"),
    ("kk", "Заң жұмысшының құқығын қорғайды", "support"),
    ("kk", "Заң жұмысшының құқығын қорғамайды", "object"),
    ("en", "Article 7 leaves us at the mercy of inspectors", "object"),
    ("en", "The bill will protect small farms", "support"),
    ("en", "The bill will not protect small farms", "object"),
]

OUTRIGHT += [
    ("ru", "Ради детей, примите этот закон до зимы", "support"),
    ("ru", "Здесь спорить не буду", "support"),
    ("ru", "Мы против статьи 9", "object"),
    ("en", "Please pass this bill before winter", "support"),
    ("en", "I won't argue with the deadline", "support"),
    ("en", "Scrap the whole draft", "object"),
    ("kk", "Құжатты кері қайтару керек", "object"),
]
NOTHING += [
    ("ru", "проект призван сократить очереди"),
    ("ru", "Восемь человек подняли руки, двое против"),
    ("kk", "Тоғыз депутат жақтады, екеуі қарсы."),
    ("kk", "Дәулет мырза, микрофонды қосыңыз"),
]


@pytest.mark.parametrize(("lang", "words", "stance"), OUTRIGHT)
def test_what_is_said_outright_is_read_with_its_denial_and_condition(
    lang: str, words: str, stance: str
) -> None:
    found = outright(signs_in(fold(words), lang, asks=False), fold(words), lang)
    assert found is not None
    assert found[0].value == stance


@pytest.mark.parametrize(("lang", "words"), NOTHING)
def test_near_misses_say_nothing_outright(lang: str, words: str) -> None:
    assert outright(signs_in(fold(words), lang, asks=False), fold(words), lang) is None


@pytest.mark.parametrize(("lang", "words", "stance"), VALUED)
def test_what_a_norm_is_said_to_do_adds_up(lang: str, words: str, stance: str) -> None:
    assert stance_of(words, lang)[0].value == stance


def test_an_edit_counts_as_asked_where_the_verb_that_reports_asks() -> None:
    words = fold("жобаға балалардың деректері туралы жеке бап қосуды")
    assert outright(signs_in(words, "kk", asks=False), words, "kk") is None
    assert outright(signs_in(words, "kk", asks=True), words, "kk") is not None
