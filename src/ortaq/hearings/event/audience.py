"""Words that open a list of those who came, without a verb of coming: В зале – врачи, учителя."""

from __future__ import annotations

import re

OPENS_LIST = re.compile(
    r"(?:[^.,;:–—()«\n]{0,40}(?::|\s[–—-]\s|\s\()|,\s(?:среди|в том числе|из них|including|among))"
)
"""Behind a number of people: 90 человек – тренеры, родители …; 120 people: farmers, vets …"""
_RU_PLACES = (
    r"(?:в|по)\s+(?:\w+\s+)?(?:зале|президиуме|рядах|ряду)|за\s+(?:\w+\s+){0,2}стол(?:ом|ами)"
)
_RU_PEOPLE = r"(?:участников|гостей|пришедших|зрителей|слушателей|выступавших|собравшихся|них)"
AUDIENCE = {
    "ru": re.compile(
        rf"\b(?:(?:{_RU_PLACES}|среди\s+{_RU_PEOPLE})\s*[:–—]"
        r"|(?:здесь|тут|там)\s+(?:были|собрались|сидели|оказались|присутствовали)"
        r"|(?:аудитория|публика|компания|состав(?:\s+участников)?)\s+[^.:;]{0,40}[:–—]"
        r"|(?:половин[ау]|большинство|треть|часть)\s+(?:зала\s+)?(?:составляли|составили)"
        r"|в\s+числе\s+которых|среди\s+которых"
        r"|(?:слушателями|зрителями|гостями|участниками|участницами)\s+(?:\w+\s+)?(?:стали|были)"
        r"|(?:позва|созва|собра|пригласи|усади|св[её])\w*\s[^.:;]{0,90}\b(?:всех|тех|каждого)\b[^.:;]{0,70}:)",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"\b(?:(?:көпшілігі|басым\s+бөлігі|дені|басым\s+көпшілігі|қатысушылар|қатысқандар"
        r"|жиналғандар|келгендер|залда|үстел\s+басында|ішінде|араларында)(?:\s*[:–—-]\s|\s+(?=[^.]*(?:[лдт][ае]р))))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:the\s+)?(?:audience|crowd|turnout|gathering|participants|attendees|guests)\s+"
        r"(?:was|were|included|comprised|consisted\s+of|ranged\s+from|represented)"
        r"(?:\s+an?\s+(?:\w+\s+)?(?:mix|mixture|range|blend)\s+of|\s+made\s+up\s+of|\s+mixed)?"
        r"|(?:there|we)\s+were\s+(?:[\w-]+\s+){1,4}of\s+us\b"
        r"|(?:in\s+the\s+(?:hall|room|audience|seats|front\s+rows?)|around\s+the\s+table)\s+"
        r"(?:sat|were|gathered))\s*:?",
        re.IGNORECASE,
    ),
}
"""Who sat in the hall, what the audience was made of."""
