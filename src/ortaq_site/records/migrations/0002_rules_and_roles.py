"""Triggers that keep published editions, and a group for each role of the desk."""

from django.db import migrations

from ortaq_site.records.immutability import install, remove

ROLES = ("editor", "signatory", "administrator")


def make_roles(apps, schema_editor):
    """Make the groups that `Account.has_role` asks for."""
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    for role in ROLES:
        groups.get_or_create(name=role)


class Migration(migrations.Migration):
    """Rules of the database and roles of people."""

    dependencies = [("records", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [
        migrations.RunPython(install, remove),
        migrations.RunPython(make_roles, migrations.RunPython.noop),
    ]
