"""The desk of questions: preparation, closing by two people, its log, two roles."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.question_rules import install_question_rules, remove_question_rules

ROLES = ("moderator", "clerk")


def make_roles(apps, schema_editor):
    """Make the groups that `Account.has_role` asks for."""
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    for role in ROLES:
        groups.get_or_create(name=role)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0012_hearing_inputs'),
    ]

    operations = [
        migrations.CreateModel(
            name='QuestionEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('action', models.CharField(choices=[('prepared', 'Prepared'), ('changed', 'Changed'), ('opened', 'Opened'), ('invited', 'Invited'), ('asked', 'Close Asked'), ('kept', 'Close Refused'), ('closed', 'Closed')], max_length=10)),
                ('detail', models.CharField(blank=True, max_length=500)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'ordering': ('-pk',),
            },
        ),
        migrations.AddField(
            model_name='question',
            name='close_asked_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='question',
            name='close_confirmed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='question',
            name='edition',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='records.edition'),
        ),
        migrations.AddField(
            model_name='question',
            name='in_preparation',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='question',
            name='provisions',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.CheckConstraint(condition=models.Q(('close_confirmed_by__isnull', True), models.Q(('close_asked_by__isnull', False), models.Q(('close_confirmed_by', models.F('close_asked_by')), _negated=True)), _connector='OR'), name='question_is_closed_by_two_people'),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='questionevent',
            name='question',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='records.question'),
        ),
        migrations.RunPython(install_question_rules, remove_question_rules),
        migrations.RunPython(make_roles, migrations.RunPython.noop),
    ]
