"""Sentences that say what all or many thought are found, and nothing else; all are our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.hearings.claims import find_claims
from ortaq.hearings.decisions import find_resolutions
from ortaq.hearings.record import Form, Manner, Passage, Statement, Step
from tests.hearings.event.small_report import report


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Собравшиеся пришли к общему мнению: закон нужен."),
        ("ru", "Участники сошлись во мнении, что закон нужен."),
        ("ru", "Законопроект был единогласно одобрен."),
        ("ru", "Все выступающие поддержали проект."),
        ("ru", "Все присутствующие единодушно высказались за поправки."),
        ("ru", "Возражений от участников не поступило."),
        ("ru", "Никто из собравшихся не высказался против."),
        ("ru", "Стороны достигли полного согласия."),
        ("ru", "Депутаты были едины во мнении, что реформа назрела."),
        ("ru", "По итогам встречи сложилось единое мнение участников."),
        ("ru", "Ни один из присутствующих не высказался против проекта."),
        ("ru", "Каждый из выступавших поддержал идею."),
        ("ru", "Эксперты едины: норма назрела."),
        ("ru", "Проект одобрен всеми участниками без исключения."),
        ("ru", "Участникам удалось прийти к единому мнению."),
        ("ru", "Общее мнение таково: закон нужен."),
        ("ru", "Единый вывод такой: спешить незачем."),
        ("ru", "Ведущая записала общее мнение схода: мост нужен."),
        ("ru", "Председатель отметил общее мнение комиссии: порядок назрел."),
        ("kk", "Отырыста ешқандай қарсылық айтылған жоқ."),
        ("kk", "Сарапшылардың пікірі бір: бұл бап қажет."),
        ("kk", "Әрбір қатысушы реформаны қолдайтынын айтты."),
        ("en", "Not one of the speakers opposed the article."),
        ("en", "Experts were united in their view."),
        ("kk", "Қатысушылар ортақ пікірге келді."),
        ("kk", "Жиналғандар жобаны бірауыздан мақұлдады."),
        ("kk", "Барлық қатысушылар заң жобасын қолдады."),
        ("kk", "Ешкім қарсы болған жоқ."),
        ("kk", "Қатысушылардың пікірлері бір жерден шықты."),
        ("kk", "Депутаттар бір шешімге келді."),
        ("kk", "Тараптар бірыңғай тоқтамға келді."),
        ("en", "The participants came to a common opinion: the law is needed."),
        ("en", "All those present supported the bill."),
        ("en", "The bill was unanimously endorsed."),
        ("en", "No objections were raised."),
        ("en", "Speakers were of one mind that the reform was due."),
        ("en", "Everyone in the room agreed with the draft."),
        ("en", "The delegates reached a consensus on the draft."),
        ("ru", "У присутствующих единое мнение: парк нужен."),
        ("ru", "С доводами врача согласились все."),
        ("ru", "Что парк нужен, признали все."),
        ("ru", "В пользе парка никто не сомневался."),
        ("kk", "Бағбандардың бәрі бір ойда: саябақ керек."),
        ("kk", "Бәрі де саябақтың керегін мойындады."),
        ("en", "By common consent the park was needed."),
        ("en", "The consensus in the hall was that the park was needed."),
    ],
)
def test_words_of_unanimity_are_found(lang: str, text: str) -> None:
    (claim,) = find_claims(report(text, lang))
    assert (claim.kind, claim.verdict) == ("unanimity", "untested")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Участники встречи поддержали предложенные нормы."),
        ("ru", "Жители села одобрили проект."),
        ("ru", "Большинство собравшихся высказалось за проект."),
        ("ru", "Проект получил широкую поддержку."),
        ("ru", "Инициатива нашла поддержку у молодёжи."),
        ("ru", "Почти все участники поддержали документ."),
        ("ru", "Родители учеников выступили за сохранение школы."),
        ("ru", "Большая часть зала поддержала проект."),
        ("ru", "Почти все спикеры высказались за проект."),
        ("kk", "Ата-аналар мектептің сақталуын жақтады."),
        ("kk", "Балқаш тұрғындары станция салуды құптады."),
        ("kk", "Қатысушылар жобаны қолдады."),
        ("kk", "Тұрғындардың көпшілігі заңды мақұлдады."),
        ("kk", "Жоба кең қолдау тапты."),
        ("kk", "Жиналғандар бастамаға қолдау білдірді, жобаны құптады."),
        ("en", "Participants backed the proposal."),
        ("en", "Most residents welcomed the bill."),
        ("en", "The bill enjoys broad support."),
        ("en", "The draft met with the approval of the villagers."),
        ("ru", "Почти все были за."),
        ("ru", "Большинство выступавших одобряет документ."),
        ("kk", "Келгендердің дені саябақ керек, бірақ арзан болсын деген пікірді ұстанды."),
        ("en", "Most of those who took the floor favoured the park."),
        ("en", "Support for the park was near-universal."),
    ],
)
def test_words_of_support_are_found(lang: str, text: str) -> None:
    (claim,) = find_claims(report(text, lang))
    assert claim.kind == "support"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Выборы пройдут в единый день голосования."),
        ("ru", "Представители кооперативов поддержали данную инициативу."),
        ("ru", "Эту идею поддержали фермеры."),
        ("en", "Ann Lee, head of the Union of Farmers, supported the new register."),
        ("en", "Aru Bek, an expert of the Chamber of Entrepreneurs, expressed support for it."),
        ("ru", "Заявку можно подать через единое окно."),
        ("ru", "Участники так и не пришли к единому мнению."),
        ("ru", "Не все участники поддержали проект."),
        ("ru", "Жители не поддержали проект."),
        ("ru", "Ли поддержал коллегу."),
        ("ru", "Участник встречи Олег Ли поддержал проект."),
        ("ru", "Он единогласно избран председателем."),
        ("ru", "Участникам рассказали о мерах поддержки."),
        ("ru", "Прийти к общему мнению не удалось."),
        ("kk", "Қатысушылар ортақ пікірге келе алмады."),
        ("kk", "Тұрғындар жобаны қолдамады."),
        ("kk", "Кәсіпкерлерге қолдау көрсетіледі."),
        ("kk", "Депутат Ли жобаны қолдады."),
        ("en", "Participants did not support the bill."),
        ("en", "Not everyone agreed."),
        ("en", "The farmers asked for financial support."),
        ("en", "Mr Lee supported the bill."),
        ("en", "They failed to reach a consensus."),
        ("en", "He was unanimously elected chair."),
        ("kk", "Ұсыныс кеңес мүшесі Олег Лидің тарапынан қолдау тапты."),
        ("en", "The most applauded speech came from a gardener."),
        ("en", "Two deputies voted in favour."),
        ("ru", "Ранее Мажилис единогласно принял закон."),
        ("ru", "Эксперт призвал депутатов единогласно поддержать поправку."),
        ("ru", "Все согласны? Тогда продолжаем."),
        ("ru", "Часть депутатов поддержала поправку."),
        ("ru", "Говорить о широкой поддержке проекта пока рано."),
        ("ru", "Советник жителей поддержал коллегу."),
        ("kk", "Бұған дейін Мәжіліс заңды бірауыздан қабылдаған болатын."),
        ("kk", "Сарапшы депутаттарды түзетуді бірауыздан қолдауға шақырды."),
        ("kk", "Тұрғындардың бір бөлігі ғана жобаны қолдады."),
        ("kk", "Әкім дәрігерлердің ұсынысын қолдады."),
        ("en", "The moderator urged the participants to work out a single position."),
        ("en", "Some deputies supported the amendment."),
    ],
)
def test_other_words_are_no_claim(lang: str, text: str) -> None:
    assert find_claims(report(text, lang)) == ()


@pytest.mark.parametrize(
    ("lang", "text", "clause"),
    [
        (
            "ru",
            "Ведущий сказал, что все в целом поддерживают проект.",
            "все в целом поддерживают проект.",
        ),
        (
            "ru",
            "В релизе: «участники встречи поддержали проект». Так ли?",
            "участники встречи поддержали проект",
        ),
        (
            "en",
            "Participants backed the bill, according to the organisers.",
            "Participants backed the bill",
        ),
    ],
)
def test_a_claim_is_told_without_who_reports_it(lang: str, text: str, clause: str) -> None:
    (claim,) = find_claims(report(text, lang))
    assert claim.passage.text == clause


def test_a_vote_told_in_a_decision_is_a_ballot_and_no_claim() -> None:
    document = report("РЕШИЛИ:\n1. Утвердить план. Решение поддержано единогласно.", "ru")
    assert find_claims(document)
    assert find_claims(document, resolutions=find_resolutions(document)) == ()


def test_what_a_speaker_says_of_the_nation_is_his_opinion_of_the_meeting_a_claim() -> None:
    text = "«Народ единодушно за реформу. Все участники поддержали проект», – сказал Ли."
    document = report(text, "ru")
    end = text.index("»")
    quote = Statement(
        id="s1",
        passage=Passage(text[1:end], 1, end),
        manner=Manner.DIRECT,
        form=Form.QUOTE,
        speaker="p1",
        step=Step.NAMED,
        score=1.0,
        because=(),
    )
    claims = find_claims(document, (quote,))
    assert [claim.passage.text for claim in claims] == ["Все участники поддержали проект»"]


def test_latin_kazakh_is_read_and_told_in_its_letters() -> None:
    (claim,) = find_claims(report("Qatysýshylar jobany biraýyzdan qoldady.", "kk", script="latin"))
    assert claim.passage.text == "Qatysýshylar jobany biraýyzdan qoldady."


@given(st.text(max_size=200), st.sampled_from(["kk", "ru", "en"]))
def test_every_claim_of_any_text_stands_where_it_says(text: str, lang: str) -> None:
    for claim in find_claims(report(text, lang)):
        assert text[claim.passage.start : claim.passage.end] == claim.passage.text
