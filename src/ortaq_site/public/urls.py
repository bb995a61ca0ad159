"""Addresses of the public pages. They are permanent: never change one, only add."""

from django.urls import path

from ortaq_site.public import home
from ortaq_site.public.commitments import board
from ortaq_site.public.commitments import downloads as promise_files
from ortaq_site.public.conformity import board as aligned
from ortaq_site.public.conformity import files as aligned_files
from ortaq_site.public.hearings import downloads as hearing_data
from ortaq_site.public.hearings import pages as hearings
from ortaq_site.public.law import articles, consultations, downloads, texts
from ortaq_site.public.log import page as log_page
from ortaq_site.public.participation import ending, saying, voting
from ortaq_site.public.submissions import letters, writing

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("promises/", board.board, name="promises"),
    path("promises/all.json", promise_files.board_json, name="promises_json"),
    path("promises/all.csv", promise_files.board_csv, name="promises_csv"),
    path("promises/all.ics", promise_files.calendar, name="promises_calendar"),
    path("promises/<slug:slug>/", board.commitment, name="commitment"),
    path("promises/<slug:slug>/card/", board.card, name="commitment_card"),
    path("promises/<slug:slug>.json", promise_files.commitment_json, name="commitment_json"),
    path("log/", log_page.log, name="log"),
    path("vote/<slug:slug>/", voting.card, name="vote"),
    path("vote/<slug:slug>/enter/", voting.enter, name="vote_enter"),
    path("vote/<slug:slug>/say/", saying.say, name="vote_say"),
    path("vote/<slug:slug>/about-you/", ending.about_you, name="vote_about_you"),
    path("vote/<slug:slug>/end/", ending.end, name="vote_end"),
    path("vote/<slug:slug>/receipt/", ending.receipt, name="vote_receipt"),
    path("vote/<slug:slug>/data/", ending.data, name="vote_data"),
    path("vote/<slug:slug>/leave/", ending.leave, name="vote_leave"),
    path("vote/<slug:slug>/code/", ending.ask_code, name="vote_code"),
    path("vote/<slug:slug>/come-back/", ending.come_back, name="vote_come_back"),
    path("c/<slug:slug>/", consultations.consultation, name="consultation"),
    path("c/<slug:slug>/find/", consultations.search, name="search"),
    path("c/<slug:slug>/hearings/", hearings.hearings, name="hearings"),
    path("c/<slug:slug>/hearings/<slug:hearing>/", hearings.hearing, name="hearing"),
    path(
        "c/<slug:slug>/hearings/<slug:hearing>.json", hearing_data.hearing_json, name="hearing_json"
    ),
    path("c/<slug:slug>/hearings/<slug:hearing>.csv", hearing_data.hearing_csv, name="hearing_csv"),
    path(
        "c/<slug:slug>/hearings/<slug:hearing>/promises.json",
        hearing_data.hearing_promises,
        name="hearing_promises",
    ),
    path(
        "c/<slug:slug>/hearings/<slug:hearing>/corrections/<str:key>/",
        hearings.hearing_window,
        name="hearing_window",
    ),
    path("receipt/", writing.receipt, name="receipt"),
    path("c/<slug:slug>/letters/", letters.letters, name="letters"),
    path("c/<slug:slug>/letters/write/", writing.write, name="write_letter"),
    path("c/<slug:slug>/letters/<int:pk>/", letters.point, name="point"),
    path(
        "c/<slug:slug>/letters/table.<str:language>.<str:kind>", letters.table, name="letter_table"
    ),
    path("c/<slug:slug>/letters/data/<str:name>", letters.open_data, name="letter_data"),
    path("c/<slug:slug>/<slug:edition>/", texts.text, name="text"),
    path(
        "c/<slug:slug>/<slug:edition>/download/<slug:language>/<str:name>",
        downloads.download,
        name="download",
    ),
    path("c/<slug:slug>/<slug:edition>/<str:eid>/", articles.article, name="article"),
    path("c/<slug:slug>/<slug:edition>/<str:eid>.json", downloads.article_json),
    path("c/<slug:slug>/<slug:edition>/<str:eid>.xml", downloads.article_xml),
    path("laws/<slug:slug>/", aligned.laws, name="aligned_laws"),
    path("laws/<slug:slug>/all.json", aligned_files.board_json, name="aligned_json"),
    path("laws/<slug:slug>/all.csv", aligned_files.board_csv, name="aligned_csv"),
    path("laws/<slug:slug>/changes.atom", aligned_files.changes, name="aligned_changes"),
    path("laws/<slug:slug>/<slug:key>/", aligned.law, name="aligned_law"),
]
