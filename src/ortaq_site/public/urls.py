"""Addresses of the public pages. They are permanent: never change one, only add."""

from django.urls import path

from ortaq_site.public import home

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
]
