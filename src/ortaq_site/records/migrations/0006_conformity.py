"""Laws that must follow: texts, scans, duties, decisions, and triggers that keep them."""

import django.core.validators
import django.db.models.deletion
import ortaq.conformity.progress
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.conformity_rules import (
    install_conformity_rules,
    remove_conformity_rules,
)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0005_hearings'),
    ]

    operations = [
        migrations.CreateModel(
            name='ConformityOpening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('consultation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='board_opening', to='records.consultation')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ConformityScan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('result', models.JSONField()),
                ('receipt', models.JSONField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scans', to='records.consultation')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('new', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scanned_as_new', to='records.editiontext')),
                ('old', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scanned_as_old', to='records.editiontext')),
            ],
            options={
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='OfficialCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=300)),
                ('said_by', models.CharField(max_length=300)),
                ('said_on', models.DateField(blank=True, null=True)),
                ('source', models.CharField(max_length=500)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='official_counts', to='records.consultation')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('consultation', 'said_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='OtherLaw',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                ('identifier', models.CharField(blank=True, max_length=120)),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('title', models.CharField(max_length=1000)),
                ('body', models.CharField(blank=True, max_length=300)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='other_laws', to='records.consultation')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('consultation', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='ConformityDuty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('mark', models.CharField(max_length=64)),
                ('kind', models.CharField(choices=[('citation', 'citation'), ('institution', 'institution'), ('term', 'term'), ('enactment', 'enactment'), ('deadline', 'deadline')], max_length=12)),
                ('grade', models.CharField(choices=[('outdated', 'outdated'), ('affected', 'affected'), ('unaffected', 'unaffected'), ('called_for', 'called_for')], max_length=12)),
                ('document', models.JSONField()),
                ('position', models.PositiveIntegerField()),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='records.consultation')),
                ('scan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='records.conformityscan')),
                ('law', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='records.otherlaw')),
            ],
            options={
                'ordering': ('consultation', 'position', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='OtherLawText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('akn', models.BinaryField()),
                ('sha256', models.CharField(max_length=64)),
                ('provisions', models.PositiveIntegerField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('law', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='texts', to='records.otherlaw')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='other_law_texts', to='records.sourcefile')),
            ],
            options={
                'ordering': ('law', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='ConformityDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verdict', models.CharField(blank=True, choices=[('must_change', 'must_change'), ('consistent', 'consistent'), ('unclear', 'unclear')], max_length=12)),
                ('stage', models.CharField(blank=True, choices=[('not_started', 'not_started'), ('drafted', 'drafted'), ('submitted', 'submitted'), ('adopted', 'adopted')], max_length=12)),
                ('body', models.CharField(blank=True, max_length=300)),
                ('due', models.DateField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=1000)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='records.conformitydecision')),
                ('duty', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='records.conformityduty')),
            ],
            options={
                'ordering': ('duty', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('undoes__isnull', False), ('verdict', '')), models.Q(('undoes__isnull', True), models.Q(('verdict', ''), _negated=True)), _connector='OR'), name='decides_or_undoes'), models.CheckConstraint(condition=models.Q(models.Q(('verdict', ortaq.conformity.progress.Verdict['CONSISTENT']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='consistent_with_a_reason')],
            },
        ),
        migrations.AddConstraint(
            model_name='otherlaw',
            constraint=models.UniqueConstraint(models.F('consultation'), models.F('key'), name='one_law_for_an_address'),
        ),
        migrations.AddConstraint(
            model_name='conformityduty',
            constraint=models.UniqueConstraint(models.F('consultation'), models.F('language'), models.F('mark'), name='one_duty_for_a_place'),
        ),
        migrations.RunPython(install_conformity_rules, remove_conformity_rules),
    ]
