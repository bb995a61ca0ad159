"""Moderation: acts with reasons, appeals, hidden statements, clearer wordings."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.question_rules import install_moderation_rules, remove_moderation_rules


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0015_figures'),
    ]

    operations = [
        migrations.AddField(
            model_name='statement',
            name='replaces',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='records.statement'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='status',
            field=models.CharField(choices=[('waiting', 'Waiting'), ('accepted', 'Accepted'), ('rejected', 'Rejected'), ('hidden', 'Hidden')], default='waiting', max_length=8),
        ),
        migrations.CreateModel(
            name='StatementAppeal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(blank=True, max_length=400)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='records.participant')),
                ('statement', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='appeal', to='records.statement')),
            ],
        ),
        migrations.CreateModel(
            name='ModerationAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('accepted', 'Accepted'), ('rejected', 'Rejected'), ('hidden', 'Hidden')], max_length=8)),
                ('ground', models.CharField(blank=True, choices=[('repeats', 'Repeats'), ('elsewhere', 'Elsewhere'), ('several', 'Several'), ('unclear', 'Unclear'), ('personal', 'Personal'), ('insult', 'Insult'), ('advert', 'Advert'), ('replaced', 'Replaced'), ('other', 'Other')], max_length=10)),
                ('words', models.CharField(blank=True, max_length=400)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('other', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.statement')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='records.statement')),
                ('appeal', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='records.statementappeal')),
            ],
            options={
                'ordering': ('pk',),
                'constraints': [models.CheckConstraint(condition=models.Q(('status', 'accepted'), models.Q(('ground', ''), _negated=True), _connector='OR'), name='what_is_not_asked_has_a_ground')],
            },
        ),
        migrations.RunPython(install_moderation_rules, remove_moderation_rules),
    ]
