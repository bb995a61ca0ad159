"""Addresses of the public pages. They are permanent: never change one, only add."""

from django.urls import path

from ortaq_site.public import home
from ortaq_site.public.law import articles, consultations, texts

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("c/<slug:slug>/", consultations.consultation, name="consultation"),
    path("c/<slug:slug>/find/", consultations.search, name="search"),
    path("c/<slug:slug>/<slug:edition>/", texts.text, name="text"),
    path("c/<slug:slug>/<slug:edition>/<str:eid>/", articles.article, name="article"),
]
