"""Addresses of the public pages. They are permanent: never change one, only add."""

from django.urls import path

from ortaq_site.public import embed, home, open_data
from ortaq_site.public.commitments import board
from ortaq_site.public.commitments import downloads as promise_files
from ortaq_site.public.conformity import board as aligned
from ortaq_site.public.conformity import files as aligned_files
from ortaq_site.public.figures import pages as figures
from ortaq_site.public.following import feeds
from ortaq_site.public.following import pages as following
from ortaq_site.public.hearings import downloads as hearing_data
from ortaq_site.public.hearings import pages as hearings
from ortaq_site.public.hearings import paper as hearing_paper
from ortaq_site.public.law import articles, consultations, downloads, texts
from ortaq_site.public.log import page as log_page
from ortaq_site.public.opinion import downloads as result_files
from ortaq_site.public.opinion import pages as result_pages
from ortaq_site.public.participation import ending, moderated, saying, ticketed, voting
from ortaq_site.public.regions import pages as region_pages
from ortaq_site.public.regions import recommendations as council_pages
from ortaq_site.public.report import pages as reports
from ortaq_site.public.submissions import coming_back, influence, letters, wordings, writing

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("open-data/", open_data.open_data, name="open_data"),
    path("promises/", board.board, name="promises"),
    path("promises/all.json", promise_files.board_json, name="promises_json"),
    path("promises/all.csv", promise_files.board_csv, name="promises_csv"),
    path("promises/all.ics", promise_files.calendar, name="promises_calendar"),
    path("promises/all.atom", feeds.of_promises, name="promises_feed"),
    path("promises/<slug:slug>.atom", feeds.of_promise, name="promise_feed"),
    path("promises/<slug:slug>/", board.commitment, name="commitment"),
    path("promises/<slug:slug>/card/", board.card, name="commitment_card"),
    path("promises/<slug:slug>.json", promise_files.commitment_json, name="commitment_json"),
    path("people/", figures.figures, name="figures"),
    path("people/<slug:slug>/", figures.figure, name="figure"),
    path("log/", log_page.log, name="log"),
    path("follow/", following.ask, name="follow"),
    path("follow/begin/", following.begin, name="follow_begin"),
    path("follow/stop/", following.stop, name="follow_stop"),
    path("follow/code/", following.come_back, name="follow_code"),
    path("follow/address/", following.leave_address, name="follow_address"),
    path("follow/address/confirm/", following.confirm_address, name="follow_confirm"),
    path("follow/address/stop/", following.stop_letters, name="follow_address_stop"),
    path("follow/letters/stop/<str:token>/", following.unsubscribe, name="unsubscribe"),
    path("news/", following.news, name="news"),
    path("vote/<slug:slug>/", voting.card, name="vote"),
    path("vote/<slug:slug>/enter/", voting.enter, name="vote_enter"),
    path("vote/<slug:slug>/ticket/", ticketed.arrive, name="vote_arrive"),
    path("vote/<slug:slug>/ticket/enter/", ticketed.enter, name="vote_by_ticket"),
    path("vote/<slug:slug>/say/", saying.say, name="vote_say"),
    path("vote/<slug:slug>/mine/", moderated.mine, name="vote_mine"),
    path("vote/<slug:slug>/mine/<int:number>/", moderated.send_appeal, name="vote_appeal"),
    path("vote/<slug:slug>/moderation/", moderated.moderation_log, name="vote_moderation"),
    path("vote/<slug:slug>/about-you/", ending.about_you, name="vote_about_you"),
    path("vote/<slug:slug>/end/", ending.end, name="vote_end"),
    path("vote/<slug:slug>/receipt/", ending.receipt, name="vote_receipt"),
    path("vote/<slug:slug>/receipt/code.svg", ending.scanned, name="vote_receipt_code"),
    path("vote/<slug:slug>/data/", ending.data, name="vote_data"),
    path("vote/<slug:slug>/leave/", ending.leave, name="vote_leave"),
    path("vote/<slug:slug>/code/", ending.ask_code, name="vote_code"),
    path("vote/<slug:slug>/come-back/", ending.come_back, name="vote_come_back"),
    path("results/<slug:slug>/", result_pages.results, name="results"),
    path("results/<slug:slug>/all.json", result_files.results_json, name="results_json"),
    path("results/<slug:slug>/all.csv", result_files.results_csv, name="results_csv"),
    path(
        "results/<slug:slug>/release-<int:number>.json",
        result_files.release_json,
        name="result_release",
    ),
    path("results/<slug:slug>/<int:number>/", result_pages.statement, name="result_statement"),
    path(
        "results/<slug:slug>/<slug:edition>/<str:eid>/", result_pages.article, name="result_article"
    ),
    path("c/<slug:slug>/", consultations.consultation, name="consultation"),
    path("c/<slug:slug>/news.atom", feeds.of_consultation, name="consultation_feed"),
    path("c/<slug:slug>/find/", consultations.search, name="search"),
    path("c/<slug:slug>/hearings/", hearings.hearings, name="hearings"),
    path("c/<slug:slug>/hearings/<slug:hearing>/", hearings.hearing, name="hearing"),
    path(
        "c/<slug:slug>/hearings/<slug:hearing>.json", hearing_data.hearing_json, name="hearing_json"
    ),
    path("c/<slug:slug>/hearings/<slug:hearing>.csv", hearing_data.hearing_csv, name="hearing_csv"),
    path("c/<slug:slug>/popolo.json", hearing_data.popolo_of_consultation, name="popolo"),
    path(
        "c/<slug:slug>/hearings/<slug:hearing>/popolo.json",
        hearing_data.popolo_of_hearing,
        name="hearing_popolo",
    ),
    path(
        "c/<slug:slug>/hearings/<slug:hearing>/report.<str:language>.pdf",
        hearing_paper.hearing_report,
        name="hearing_report",
    ),
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
    path("c/<slug:slug>/regions/", region_pages.regions_of, name="regions"),
    path("c/<slug:slug>/regions/<str:code>/", region_pages.region, name="region"),
    path("c/<slug:slug>/recommendations/", council_pages.recommendations, name="recommendations"),
    path("c/<slug:slug>/report/", reports.report, name="report"),
    path("c/<slug:slug>/report/<int:number>/", reports.report, name="report_version"),
    path("c/<slug:slug>/report/<int:number>.json", reports.report_json, name="report_json"),
    path(
        "c/<slug:slug>/report/<int:number>.<str:language>.<str:kind>",
        reports.report_file,
        name="report_file",
    ),
    path("receipt/", coming_back.receipt, name="receipt"),
    path("receipt/proof/", coming_back.proof, name="receipt_proof"),
    path("receipt/data/", coming_back.data, name="receipt_data"),
    path("receipt/erase/", coming_back.erase, name="receipt_erase"),
    path("c/<slug:slug>/letters/", letters.letters, name="letters"),
    path("c/<slug:slug>/letters/write/", writing.write, name="write_letter"),
    path("c/<slug:slug>/letters/<int:pk>/", letters.point, name="point"),
    path("c/<slug:slug>/letters/<int:pk>/proof.txt", letters.proof, name="point_proof"),
    path(
        "c/<slug:slug>/letters/table.<str:language>.<str:kind>", letters.table, name="letter_table"
    ),
    path("c/<slug:slug>/letters/data/<str:name>", letters.open_data, name="letter_data"),
    path("c/<slug:slug>/influence/", influence.influence, name="influence"),
    path("c/<slug:slug>/influence.csv", influence.influence_csv, name="influence_csv"),
    path("c/<slug:slug>/wordings/", wordings.wordings, name="wordings"),
    path("c/<slug:slug>/wordings/<int:number>/", wordings.wording, name="wording"),
    path("c/<slug:slug>/wordings/<int:number>/support/", wordings.back, name="support_wording"),
    path("c/<slug:slug>/wordings/<int:number>/tracked.docx", wordings.tracked, name="wording_docx"),
    path("c/<slug:slug>/wordings/<int:number>/proof.txt", wordings.proof, name="wording_proof"),
    path("c/<slug:slug>/<slug:edition>/", texts.text, name="text"),
    path(
        "c/<slug:slug>/<slug:edition>/download/<slug:language>/<str:name>",
        downloads.download,
        name="download",
    ),
    path("c/<slug:slug>/<slug:edition>/<str:eid>/propose/", wordings.write, name="propose_wording"),
    path("c/<slug:slug>/<slug:edition>/<str:eid>/", articles.article, name="article"),
    path("c/<slug:slug>/<slug:edition>/<str:eid>.atom", feeds.of_article, name="article_feed"),
    path("c/<slug:slug>/<slug:edition>/<str:eid>.json", downloads.article_json),
    path("c/<slug:slug>/<slug:edition>/<str:eid>.xml", downloads.article_xml),
    path("embed/<slug:slug>/", embed.consultation, name="embed_consultation"),
    path("embed/<slug:slug>/<slug:edition>/<str:eid>/", embed.article, name="embed_article"),
    path("laws/<slug:slug>/", aligned.laws, name="aligned_laws"),
    path("laws/<slug:slug>/all.json", aligned_files.board_json, name="aligned_json"),
    path("laws/<slug:slug>/all.csv", aligned_files.board_csv, name="aligned_csv"),
    path("laws/<slug:slug>/changes.atom", aligned_files.changes, name="aligned_changes"),
    path("laws/<slug:slug>/<slug:key>/", aligned.law, name="aligned_law"),
]
