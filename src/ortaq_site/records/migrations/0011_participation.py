"""Participation: questions, statements, votes, and the public log with its rules."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.log_rules import install_log, remove_log


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0010_hearing_window_closed'),
    ]

    operations = [
        migrations.CreateModel(
            name='LogCheckpoint',
            fields=[
                ('size', models.BigIntegerField(primary_key=True, serialize=False)),
                ('note', models.TextField()),
                ('signed_at', models.DateTimeField()),
            ],
            options={
                'ordering': ('size',),
                'get_latest_by': 'size',
            },
        ),
        migrations.CreateModel(
            name='LogEntry',
            fields=[
                ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
                ('line', models.BinaryField()),
            ],
            options={
                'ordering': ('sequence',),
            },
        ),
        migrations.CreateModel(
            name='LogMark',
            fields=[
                ('name', models.CharField(max_length=8, primary_key=True, serialize=False)),
                ('size', models.BigIntegerField(default=0)),
                ('hour', models.CharField(default='1970-01-01T00', max_length=13)),
            ],
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pseudonym', models.CharField(max_length=32)),
                ('rung', models.CharField(choices=[('open', 'Open'), ('invitation', 'Invitation')], max_length=10)),
                ('region', models.CharField(blank=True, max_length=6)),
                ('group', models.CharField(blank=True, max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name='LogNode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.SmallIntegerField()),
                ('index', models.BigIntegerField()),
                ('hash', models.BinaryField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('level'), models.F('index'), name='one_hash_for_a_subtree')],
            },
        ),
        migrations.CreateModel(
            name='LogContent',
            fields=[
                ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
                ('payload', models.BinaryField()),
                ('salt', models.BinaryField()),
                ('participant', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='records.participant')),
            ],
            options={
                'ordering': ('sequence',),
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                ('title_kk', models.CharField(max_length=300)),
                ('title_ru', models.CharField(max_length=300)),
                ('title_en', models.CharField(max_length=300)),
                ('rung', models.CharField(choices=[('open', 'Open'), ('invitation', 'Invitation')], default='open', max_length=10)),
                ('opens_at', models.DateTimeField()),
                ('closes_at', models.DateTimeField()),
                ('key_destroyed_at', models.DateTimeField(blank=True, null=True)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='records.consultation')),
            ],
            options={
                'ordering': ('-closes_at', '-pk'),
            },
        ),
        migrations.AddField(
            model_name='participant',
            name='question',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participants', to='records.question'),
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code_sha256', models.CharField(max_length=64)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='records.question')),
            ],
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('text_kk', models.CharField(blank=True, max_length=140)),
                ('text_ru', models.CharField(blank=True, max_length=140)),
                ('text_en', models.CharField(blank=True, max_length=140)),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('accepted', 'Accepted'), ('rejected', 'Rejected')], default='waiting', max_length=8)),
                ('reason', models.CharField(blank=True, max_length=400)),
                ('author', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='records.participant')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='records.question')),
            ],
            options={
                'ordering': ('question', 'number'),
            },
        ),
        migrations.CreateModel(
            name='Vote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('value', models.SmallIntegerField()),
                ('sequence', models.BigIntegerField(unique=True)),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='votes', to='records.participant')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='votes', to='records.statement')),
            ],
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.CheckConstraint(condition=models.Q(('closes_at__gt', models.F('opens_at'))), name='question_closes_after_it_opens'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.UniqueConstraint(models.F('question'), models.F('pseudonym'), name='one_voice_for_a_pseudonym'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.UniqueConstraint(models.F('question'), models.F('code_sha256'), name='one_invitation_for_a_code'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.UniqueConstraint(models.F('question'), models.F('number'), name='one_statement_for_a_number'),
        ),
        migrations.AddConstraint(
            model_name='vote',
            constraint=models.UniqueConstraint(models.F('participant'), models.F('statement'), name='one_vote_on_a_statement'),
        ),
        migrations.AddConstraint(
            model_name='vote',
            constraint=models.CheckConstraint(condition=models.Q(('value__in', (-1, 0, 1))), name='vote_is_one_of_three'),
        ),
        migrations.RunPython(install_log, remove_log),
    ]
