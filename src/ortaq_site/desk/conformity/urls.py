"""Addresses of the board at the desk."""

from django.urls import path

from ortaq_site.desk.conformity import board, duty, files, laws, promises

urlpatterns = [
    path("conformity/<slug:slug>/", board.board, name="conformity"),
    path("conformity/<slug:slug>/scan/", board.scan, name="conformity_scan"),
    path("conformity/<slug:slug>/decide/", board.decide_several, name="conformity_decide"),
    path("conformity/<slug:slug>/show/", board.show, name="conformity_show"),
    path("conformity/<slug:slug>/count/", board.count, name="conformity_count"),
    path("conformity/<slug:slug>/laws/", laws.laws, name="conformity_laws"),
    path("conformity/<slug:slug>/bring-in/", laws.bring_in, name="conformity_bring_in"),
    path("conformity/<slug:slug>/measure/", promises.measure, name="conformity_measure"),
    path("conformity/<slug:slug>/figure/<int:pk>/", promises.add_figure, name="conformity_figure"),
    path("conformity/<slug:slug>/list.<str:ending>", files.list_of_duties, name="conformity_list"),
    path("conformity/duty/<int:pk>/", duty.duty, name="conformity_duty"),
    path("conformity/duty/<int:pk>/decide/", duty.decide_one, name="conformity_decide_one"),
    path("conformity/duty/<int:pk>/undo/", duty.undo, name="conformity_undo"),
    path("conformity/law/<int:pk>/wordings.docx", files.wordings, name="conformity_wordings"),
]
