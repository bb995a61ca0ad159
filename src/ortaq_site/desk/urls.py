"""Addresses of the desk. Everything below is behind the login."""

from django.urls import path

from ortaq_site.desk import door, editions, home, lines, signing, texts
from ortaq_site.desk.commitments import case, queue
from ortaq_site.desk.conformity import urls as aligned
from ortaq_site.desk.entrance import urls as entrance
from ortaq_site.desk.figures import pages as figures
from ortaq_site.desk.hearings import adding, last_steps, minutes, pages, review
from ortaq_site.desk.plain_notes import pages as plain
from ortaq_site.desk.questions import urls as questions
from ortaq_site.desk.recommendations import pages as councils
from ortaq_site.desk.reports import make_report
from ortaq_site.desk.submissions import urls as letters

app_name = "desk"

urlpatterns = [
    path("", home.home, name="home"),
    path("login/", door.log_in, name="login"),
    path("logout/", door.log_out, name="logout"),
    *entrance.urlpatterns,
    path("promises/", queue.promises, name="promises"),
    path("promises/find/", queue.find, name="find_promises"),
    path("promises/found/<int:pk>/", queue.proposal, name="proposal"),
    path("promises/found/<int:pk>/reject/", queue.turn_down, name="reject_proposal"),
    path("promises/<slug:slug>/", case.promise, name="promise"),
    path("promises/<slug:slug>/edit/", case.edit, name="edit_promise"),
    path("promises/<slug:slug>/reading/", case.reading, name="add_reading"),
    path("promises/<slug:slug>/judge/", case.judge, name="judge"),
    path("promises/<slug:slug>/judgements/<int:pk>/sign/", case.sign, name="sign_judgement"),
    path("promises/<slug:slug>/dispute/", case.dispute, name="dispute"),
    path("promises/<slug:slug>/disputes/<int:pk>/answer/", case.answer, name="answer_dispute"),
    path("people/", figures.figures, name="figures"),
    path("people/<int:pk>/undo/", figures.undo, name="figure_undo"),
    path("people/h/<int:pk>/<str:key>/", figures.speaker, name="speaker"),
    path("people/p/<slug:slug>/", figures.promiser, name="promiser"),
    path("c/<slug:slug>/councils/", councils.recommendations, name="recommendations"),
    path("c/<slug:slug>/councils/new/", councils.new_recommendation, name="new_recommendation"),
    path("councils/<int:pk>/answer/", councils.answer_recommendation, name="answer_recommendation"),
    path("councils/<int:pk>/sign/", councils.sign_council_answer, name="sign_council_answer"),
    path("c/<slug:slug>/explanations/", plain.plain_notes, name="plain_notes"),
    path(
        "c/<slug:slug>/explanations/<slug:edition>/<str:eid>/<str:language>/",
        plain.write,
        name="write_plain_note",
    ),
    path("explanations/<int:pk>/sign/", plain.sign, name="sign_plain_note"),
    path("explanations/<int:pk>/withdraw/", plain.withdraw, name="withdraw_plain_note"),
    path("c/<slug:slug>/report/", make_report, name="make_report"),
    path("consultations/new/", editions.new_consultation, name="new_consultation"),
    path("c/<slug:slug>/new/", editions.new_edition, name="new_edition"),
    path("e/<int:pk>/", editions.edition, name="edition"),
    path("e/<int:pk>/languages/", editions.parity, name="parity"),
    path("e/<int:pk>/upload/<str:language>/", texts.upload, name="upload"),
    path("e/<int:pk>/submit/", signing.submit, name="submit"),
    path("e/<int:pk>/return/", signing.give_back, name="return"),
    path("e/<int:pk>/sign/", signing.sign, name="sign"),
    path("e/<int:pk>/withdraw/", signing.withdraw, name="withdraw"),
    path("e/<int:pk>/publish/", signing.publish, name="publish"),
    path("e/<int:pk>/<str:language>/", texts.text, name="text"),
    path("e/<int:pk>/<str:language>/source/", texts.source, name="source"),
    path("e/<int:pk>/<str:language>/corrections/", texts.corrections, name="corrections"),
    path("e/<int:pk>/<str:language>/undo/", lines.undo, name="undo"),
    path("e/<int:pk>/<str:language>/confirm/", lines.confirm, name="confirm"),
    path("e/<int:pk>/<str:language>/line/<int:at>/", lines.line, name="line"),
    path("c/<slug:slug>/hearings/new/", pages.new_hearing, name="new_hearing"),
    path("h/<int:pk>/", pages.hearing, name="hearing"),
    path("h/<int:pk>/paste/", pages.paste, name="hearing_paste"),
    path("h/<int:pk>/upload/", pages.upload, name="hearing_upload"),
    path("h/<int:pk>/source/<int:position>/", pages.source, name="hearing_source"),
    path("h/<int:pk>/source/<int:position>/aside/", pages.set_aside, name="source_aside"),
    path("h/<int:pk>/source/<int:position>/back/", pages.take_back, name="source_back"),
    path("h/<int:pk>/review/", review.review, name="review"),
    path("h/<int:pk>/decide/", review.decide, name="decide"),
    path("h/<int:pk>/certain/", review.certain, name="certain"),
    path("h/<int:pk>/undo/", review.undo, name="hearing_undo"),
    path("h/<int:pk>/item/<str:key>/", review.item, name="item"),
    path("h/<int:pk>/item/<str:key>/choose/", review.choose, name="choose"),
    path("h/<int:pk>/add/<str:kind>/", adding.add, name="add"),
    path("h/<int:pk>/decisions/", review.decisions, name="decisions"),
    path("h/<int:pk>/minutes/", minutes.minutes, name="minutes"),
    path("h/<int:pk>/minutes/<int:entry>/", minutes.take_out, name="take_out"),
    path("h/<int:pk>/minutes/finish/", minutes.finish, name="finish"),
    path("h/<int:pk>/window/", last_steps.open_window, name="window"),
    path("h/<int:pk>/window/close/", last_steps.close_window, name="close_window"),
    path("h/<int:pk>/note/<int:note>/", last_steps.answer, name="note"),
    path("h/<int:pk>/submit/", last_steps.submit, name="hearing_submit"),
    path("h/<int:pk>/return/", last_steps.give_back, name="hearing_return"),
    path("h/<int:pk>/sign/", last_steps.sign, name="hearing_sign"),
    path("h/<int:pk>/withdraw/", last_steps.withdraw, name="hearing_withdraw"),
    path("h/<int:pk>/publish/", last_steps.publish, name="hearing_publish"),
    *letters.urlpatterns,
    *aligned.urlpatterns,
    *questions.urlpatterns,
]
