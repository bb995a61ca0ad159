"""What is there before anybody writes to the tables: rules, roles, and the marks of the log."""

from django.db import migrations

from ortaq_site.records.people import Role
from ortaq_site.records.rules.every_rule import install, remove


def prepare(apps, schema_editor):
    """Make what is not there yet: a database of before has it all, and gets its rules anew."""
    install(apps, schema_editor)
    alias = schema_editor.connection.alias
    for role in Role.values:
        apps.get_model('auth', 'Group').objects.using(alias).get_or_create(name=role)
    for mark in ('written', 'sealed'):
        apps.get_model('records', 'LogMark').objects.using(alias).get_or_create(name=mark)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0001_tables'),
    ]

    operations = [
        migrations.RunPython(prepare, remove),
    ]
