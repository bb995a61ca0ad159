"""Addresses of the letters' desk."""

from django.urls import path

from ortaq_site.desk.submissions import (
    group,
    imports,
    influence,
    publishing,
    queue,
    themes,
    wordings,
)

urlpatterns = [
    path("c/<slug:slug>/letters/", queue.queue, name="letters"),
    path("c/<slug:slug>/letters/batch/", queue.batch, name="letter_batch"),
    path("c/<slug:slug>/letters/view/", queue.keep, name="letter_view"),
    path("c/<slug:slug>/letters/import/", imports.new_import, name="new_letter_import"),
    path("c/<slug:slug>/letters/new/", imports.new_letter, name="new_letter"),
    path("c/<slug:slug>/letters/answers/", publishing.waiting, name="letter_answers"),
    path("c/<slug:slug>/letters/answers/sign/", publishing.sign, name="sign_answers"),
    path("c/<slug:slug>/letters/answers/publish/", publishing.publish, name="publish_answers"),
    path(
        "c/<slug:slug>/letters/all-points.<str:kind>",
        publishing.working_table,
        name="letter_working_table",
    ),
    path(
        "c/<slug:slug>/letters/for-programs/<slug:program>.csv",
        publishing.for_programs,
        name="letters_for_programs",
    ),
    path("c/<slug:slug>/letters/themes/", themes.all_themes, name="letter_themes"),
    path("c/<slug:slug>/letters/themes/find/", themes.find, name="find_themes"),
    path("letters/theme/<int:pk>/name/", themes.name, name="name_theme"),
    path("c/<slug:slug>/letters/campaigns/", publishing.all_campaigns, name="letter_campaigns"),
    path("c/<slug:slug>/letters/influence/", influence.traces, name="letter_influence"),
    path("c/<slug:slug>/letters/influence/trace/", influence.trace_again, name="trace_influence"),
    path("letters/influence/<int:pk>/decide/", influence.decide, name="decide_influence"),
    path("c/<slug:slug>/letters/wordings/", wordings.waiting, name="letter_wordings"),
    path("letters/wording/<int:pk>/decide/", wordings.decide, name="decide_wording"),
    path("letters/campaign/<int:pk>/", publishing.campaign, name="letter_campaign"),
    path("letters/import/<int:pk>/", imports.delivery, name="letter_import"),
    path("letters/import/<int:pk>/take/", imports.take, name="take_letters"),
    path("letters/import/<int:pk>/refused/", imports.refused, name="refused_letters"),
    path("letters/import/<int:pk>/codes/", imports.codes, name="letter_codes"),
    path("letters/group/<int:pk>/", group.group, name="letter_group"),
    path("letters/group/<int:pk>/move/", group.move, name="move_group"),
    path("letters/group/<int:pk>/split/", group.split, name="split_group"),
    path("letters/group/<int:pk>/join/", group.rejoin, name="join_group"),
    path("letters/group/<int:pk>/gather/", group.gather, name="gather_groups"),
    path("letters/group/<int:pk>/answer/", group.answer, name="answer_group"),
    path("letters/group/<int:pk>/add/", group.add, name="add_to_answer"),
    path("letters/group/<int:pk>/return/", group.give_back, name="return_answer"),
]
