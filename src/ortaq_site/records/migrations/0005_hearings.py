"""Hearings, and triggers that keep what was said and decided of them."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.hearing_rules import install, remove


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0004_reserve_find'),
    ]

    operations = [
        migrations.CreateModel(
            name='Hearing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                ('title_kk', models.CharField(blank=True, max_length=300)),
                ('title_ru', models.CharField(blank=True, max_length=300)),
                ('title_en', models.CharField(blank=True, max_length=300)),
                ('status', models.CharField(choices=[('review', 'Review'), ('window', 'Window'), ('submitted', 'Submitted'), ('published', 'Published')], default='review', max_length=10)),
                ('window_key', models.CharField(blank=True, db_index=True, max_length=64)),
                ('window_opened_at', models.DateTimeField(null=True)),
                ('window_closes_on', models.DateField(null=True)),
                ('begun_at', models.DateTimeField(auto_now_add=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hearings', to='records.consultation')),
                ('edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='hearings', to='records.edition')),
            ],
            options={
                'ordering': ('consultation', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='AttendeeNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(blank=True, max_length=80)),
                ('name', models.CharField(max_length=200)),
                ('text', models.TextField(max_length=2000)),
                ('received_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='records.hearing')),
            ],
            options={
                'ordering': ('hearing', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='HearingEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('action', models.CharField(choices=[('begun', 'Begun'), ('source', 'Source'), ('refused', 'Refused'), ('window', 'Window'), ('closed', 'Closed'), ('submitted', 'Submitted'), ('returned', 'Returned'), ('signed', 'Signed'), ('withdrawn', 'Withdrawn'), ('published', 'Published')], max_length=10)),
                ('detail', models.CharField(blank=True, max_length=500)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='records.hearing')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='HearingProposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('record', models.JSONField()),
                ('receipt', models.JSONField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='records.hearing')),
            ],
            options={
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='HearingDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=80)),
                ('kind', models.CharField(choices=[('confirm', 'Confirm'), ('correct', 'Correct'), ('reject', 'Reject'), ('add', 'Add'), ('undo', 'Undo')], max_length=10)),
                ('values', models.JSONField(default=dict)),
                ('batch', models.PositiveIntegerField(default=0)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='records.hearing')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='records.hearingdecision')),
                ('proposal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='records.hearingproposal')),
            ],
            options={
                'ordering': ('hearing', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='HearingPublication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('record', models.JSONField()),
                ('sha256', models.CharField(max_length=64)),
                ('receipt', models.JSONField()),
                ('day', models.DateField(null=True)),
                ('region', models.CharField(blank=True, max_length=10)),
                ('kind', models.CharField(blank=True, max_length=40)),
                ('statements', models.PositiveIntegerField()),
                ('objections', models.PositiveIntegerField()),
                ('people', models.PositiveIntegerField()),
                ('hearing', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='publication', to='records.hearing')),
            ],
        ),
        migrations.CreateModel(
            name='HearingMention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('article', models.CharField(max_length=80)),
                ('statement', models.CharField(max_length=80)),
                ('speaker', models.CharField(blank=True, max_length=300)),
                ('stance', models.CharField(max_length=10)),
                ('text', models.TextField()),
                ('lang', models.CharField(blank=True, max_length=3)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='records.edition')),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='records.hearingpublication')),
            ],
            options={
                'ordering': ('publication', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='HearingSignature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('record_sha256', models.CharField(max_length=64)),
                ('signed_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='records.hearing')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('hearing', 'signed_at'),
            },
        ),
        migrations.CreateModel(
            name='HearingSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=255)),
                ('published_on', models.DateField(null=True)),
                ('text', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('last_entry', models.PositiveBigIntegerField(default=0)),
                ('address', models.URLField(blank=True, max_length=500)),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hearing_sources', to='records.sourcefile')),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sources', to='records.hearing')),
            ],
            options={
                'ordering': ('hearing', 'position'),
            },
        ),
        migrations.CreateModel(
            name='MinuteEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('role', models.CharField(blank=True, max_length=200)),
                ('organisation', models.CharField(blank=True, max_length=300)),
                ('provisions', models.JSONField(default=list)),
                ('stance', models.CharField(default='none', max_length=10)),
                ('words', models.TextField()),
                ('promise', models.TextField(blank=True)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='records.hearing')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('withdraws', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='withdrawn_by', to='records.minuteentry')),
            ],
            options={
                'verbose_name_plural': 'minute entries',
                'ordering': ('hearing', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='NoteAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('accepted', models.BooleanField()),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('note', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='records.attendeenote')),
            ],
        ),
        migrations.AddConstraint(
            model_name='hearing',
            constraint=models.UniqueConstraint(models.F('consultation'), models.F('slug'), name='one_hearing_for_an_address'),
        ),
        migrations.AddConstraint(
            model_name='hearing',
            constraint=models.CheckConstraint(condition=models.Q(('title_en', ''), ('title_kk', ''), ('title_ru', ''), _negated=True), name='hearing_has_a_title'),
        ),
        migrations.AddConstraint(
            model_name='hearing',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('published_at__isnull', False), ('status', 'published')), models.Q(models.Q(('status', 'published'), _negated=True), ('published_at__isnull', True)), _connector='OR'), name='published_hearing_has_its_time'),
        ),
        migrations.AddConstraint(
            model_name='hearing',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'window'), _negated=True), models.Q(('window_closes_on__isnull', False), models.Q(('window_key', ''), _negated=True)), _connector='OR'), name='open_window_has_its_last_day'),
        ),
        migrations.AddConstraint(
            model_name='hearingdecision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'undo'), ('undoes__isnull', False)), models.Q(models.Q(('kind', 'undo'), _negated=True), ('undoes__isnull', True)), _connector='OR'), name='only_an_undoing_undoes'),
        ),
        migrations.AddIndex(
            model_name='hearingmention',
            index=models.Index(models.F('edition'), models.F('article'), name='mentions_of_an_article'),
        ),
        migrations.AddConstraint(
            model_name='hearingsignature',
            constraint=models.UniqueConstraint(models.F('hearing'), models.F('user'), name='one_signature_for_a_person_and_hearing'),
        ),
        migrations.AddConstraint(
            model_name='hearingsource',
            constraint=models.UniqueConstraint(models.F('hearing'), models.F('position'), name='one_source_for_a_position'),
        ),
        migrations.AddConstraint(
            model_name='hearingsource',
            constraint=models.UniqueConstraint(models.F('hearing'), models.F('sha256'), name='one_source_for_a_text'),
        ),
        migrations.RunPython(install, remove),
    ]
