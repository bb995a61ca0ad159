"""The ways on which letters come, as tables write them in kk, ru and en."""

from __future__ import annotations

from ortaq.submissions.submission import Channel

_SPELLINGS = {
    Channel.WEB: (
        "web", "site", "website", "сайт", "портал", "онлайн", "online", "форма", "веб",
        "egov", "eotinish", "e otinish", "е өтініш", "приложение", "мобильное приложение",
        "торап", "портал арқылы",
    ),
    Channel.EMAIL: ("email", "mail", "почта электронная", "электронная почта",
        "электрондық пошта"),
    Channel.PAPER: (
        "paper", "бумага", "письмо", "бумажное", "нарочно", "почта", "post", "хат", "қағаз",
        "пошта", "қолма қол", "устно", "телефон", "ауызша",
    ),
    Channel.HEARING: ("hearing", "слушания", "встреча", "круглый стол", "кездесу", "тыңдау",
        "жиын"),
    Channel.TABLE: ("table", "таблица", "реестр", "кесте", "csv", "xlsx"),
}  # fmt: skip


def channel_of(written: str) -> Channel | None:
    """Tell the channel that somebody wrote; None where it is none of those known.

    >>> channel_of("Электронная почта").value, channel_of("хат").value
    ('email', 'paper')
    """
    folded = " ".join(written.lower().replace("-", " ").replace(".", " ").split())
    joined = folded.replace("e mail", "email")
    for channel, spellings in _SPELLINGS.items():
        if joined in spellings or joined == channel.value:
            return channel
    return None
