"""What the desk keeps: readings, corrections, the log, and triggers that keep the latter two."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.immutability import install_log_rules, remove_log_rules


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0002_rules_and_roles'),
    ]

    operations = [
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('changed', 'Changed'), ('split', 'Split'), ('joined', 'Joined'), ('confirmed', 'Confirmed'), ('undone', 'Undone')], max_length=10)),
                ('at', models.PositiveIntegerField()),
                ('before', models.JSONField()),
                ('after', models.JSONField()),
                ('doubt', models.CharField(blank=True, max_length=40)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='records.sourcefile')),
                ('text', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='records.editiontext')),
                ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='records.correction')),
            ],
            options={
                'ordering': ('text', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='DeskEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('action', models.CharField(choices=[('created', 'Created'), ('uploaded', 'Uploaded'), ('refused', 'Refused'), ('submitted', 'Submitted'), ('returned', 'Returned'), ('signed', 'Signed'), ('withdrawn', 'Withdrawn'), ('published', 'Published')], max_length=10)),
                ('language', models.CharField(blank=True, choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('detail', models.CharField(blank=True, max_length=500)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='records.edition')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first_rows', models.JSONField()),
                ('rows', models.JSONField()),
                ('doubts', models.JSONField()),
                ('open_places', models.PositiveIntegerField()),
                ('read_at', models.DateTimeField(auto_now=True)),
                ('text', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='reading', to='records.editiontext')),
            ],
        ),
        migrations.RunPython(install_log_rules, remove_log_rules),
    ]
