"""Addresses of questions at the desk."""

from django.urls import path

from ortaq_site.desk.questions import codes, moderation, pages, paper

urlpatterns = [
    path("c/<slug:slug>/questions/new/", pages.new_question, name="new_question"),
    path("q/<slug:slug>/", pages.question, name="question"),
    path("q/<slug:slug>/change/", pages.change_question, name="change_question"),
    path("q/<slug:slug>/statements/new/", pages.new_statement, name="new_statement"),
    path("q/<slug:slug>/statements/<int:number>/", pages.change_statement, name="change_statement"),
    path("q/<slug:slug>/moderation/", moderation.queue, name="moderation"),
    path("q/<slug:slug>/translations/", moderation.translations, name="translations"),
    path("q/<slug:slug>/appeals/<int:pk>/", moderation.answer_appeal, name="answer_appeal"),
    path("q/<slug:slug>/s/<int:number>/", moderation.statement, name="statement"),
    path("q/<slug:slug>/s/<int:number>/decide/", moderation.decide, name="moderate"),
    path("q/<slug:slug>/s/<int:number>/hide/", moderation.hide, name="hide_statement"),
    path("q/<slug:slug>/s/<int:number>/accept/", moderation.accept, name="accept_statement"),
    path("q/<slug:slug>/s/<int:number>/replace/", moderation.replace, name="replace_statement"),
    path("q/<slug:slug>/s/<int:number>/articles/", moderation.tie, name="tie_statement"),
    path("q/<slug:slug>/s/<int:number>/translate/", moderation.translate, name="translate"),
    path("q/<slug:slug>/paper/", paper.sheet, name="paper"),
    path("q/<slug:slug>/paper/print/", paper.sheets, name="print_sheets"),
    path("q/<slug:slug>/codes/", codes.hand_out, name="hand_out"),
    path("q/<slug:slug>/open/", pages.open_question, name="open_question"),
    path("q/<slug:slug>/ask-to-close/", pages.ask_to_close, name="ask_to_close"),
    path("q/<slug:slug>/keep-open/", pages.keep_open, name="keep_open"),
    path("q/<slug:slug>/close/", pages.close, name="close_question"),
]
