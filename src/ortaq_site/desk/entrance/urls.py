"""Addresses of the entrance."""

from django.urls import path

from ortaq_site.desk.entrance import logins, own, passkeys, password, second_step, staff

urlpatterns = [
    path("login/second-step/", second_step.second_step, name="second_step"),
    path("login/passkey/begin/", passkeys.begin, name="passkey_begin"),
    path("login/passkey/", passkeys.enter, name="passkey_enter"),
    path("access/", own.own_access, name="own_access"),
    path("access/confirm/", own.confirm_access, name="confirm_access"),
    path("access/app/", own.add_app, name="add_app"),
    path("access/app/remove/", own.remove_app, name="remove_app"),
    path("access/password/", password.change, name="change_password"),
    path("access/passkeys/begin/", passkeys.begin_adding, name="begin_passkey"),
    path("access/passkeys/add/", passkeys.add, name="add_passkey"),
    path("access/passkeys/<int:pk>/remove/", own.remove_key, name="remove_passkey"),
    path("access/logins/end/", logins.end_own, name="end_own_logins"),
    path("access/codes/", own.new_codes, name="first_codes"),
    path("staff/", staff.staff, name="staff"),
    path("staff/<int:pk>/consultations/", staff.assign_to, name="assign"),
    path("staff/<int:pk>/logins/end/", logins.end_theirs, name="end_logins"),
    path("staff/<int:pk>/reset/", staff.reset_factor, name="reset_factor"),
]
