"""Wordings that people propose, and words of the draft traced to letters."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.letter_rules import install_letter_rules, remove_letter_rules


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0018_promise_of_laws'),
    ]

    operations = [
        migrations.CreateModel(
            name='InfluenceTrace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('shares', models.JSONField()),
                ('letters', models.PositiveIntegerField()),
                ('receipt', models.JSONField()),
                ('computed_at', models.DateTimeField(auto_now=True)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='records.consultation')),
                ('new', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.editiontext')),
                ('old', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.editiontext')),
            ],
            options={
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='TracedSpan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('article', models.CharField(max_length=200)),
                ('is_deleted', models.BooleanField()),
                ('place', models.PositiveIntegerField()),
                ('text', models.TextField()),
                ('words', models.PositiveIntegerField()),
                ('sources', models.JSONField()),
                ('letters', models.PositiveIntegerField()),
                ('stands', models.BooleanField(default=True)),
                ('confirmed', models.BooleanField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('trace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spans', to='records.influencetrace')),
            ],
            options={
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='Wording',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('eid', models.CharField(max_length=200)),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('text', models.TextField()),
                ('other_language', models.CharField(blank=True, max_length=2)),
                ('other_text', models.TextField(blank=True)),
                ('reasons', models.TextField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('shown', 'Shown'), ('refused', 'Refused'), ('withdrawn', 'Withdrawn')], default='waiting', max_length=9)),
                ('refused_because', models.CharField(blank=True, max_length=500)),
                ('decided_at', models.DateTimeField(null=True)),
                ('made_at', models.DateTimeField()),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wordings', to='records.consultation')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wordings', to='records.edition')),
                ('letter', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='wording_proposed', to='records.submission')),
                ('point', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.lettergroup')),
            ],
            options={
                'ordering': ('number',),
            },
        ),
        migrations.CreateModel(
            name='WordingSupport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('supporter', models.CharField(max_length=32)),
                ('region', models.CharField(blank=True, max_length=10)),
                ('stakeholder', models.CharField(blank=True, max_length=200)),
                ('wording', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='records.wording')),
            ],
        ),
        migrations.AddConstraint(
            model_name='influencetrace',
            constraint=models.UniqueConstraint(models.F('old'), models.F('new'), name='one_trace_for_a_pair'),
        ),
        migrations.AddConstraint(
            model_name='tracedspan',
            constraint=models.UniqueConstraint(models.F('trace'), models.F('article'), models.F('is_deleted'), models.F('place'), name='one_span_for_a_place'),
        ),
        migrations.AddIndex(
            model_name='wording',
            index=models.Index(fields=['edition', 'eid', 'state'], name='wordings_of_article'),
        ),
        migrations.AddConstraint(
            model_name='wording',
            constraint=models.UniqueConstraint(models.F('consultation'), models.F('number'), name='one_wording_for_a_number'),
        ),
        migrations.AddConstraint(
            model_name='wordingsupport',
            constraint=models.UniqueConstraint(models.F('wording'), models.F('supporter'), name='one_support_for_a_supporter'),
        ),
        migrations.RunPython(install_letter_rules, remove_letter_rules),
    ]
