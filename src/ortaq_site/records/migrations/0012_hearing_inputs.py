"""What a record of a hearing rests on: sources set aside, open votes as they were."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.hearing_rules import install_for_inputs, remove_for_inputs


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0011_participation'),
    ]

    operations = [
        migrations.AlterField(
            model_name='consultation',
            name='slug',
            field=models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^(?!(?:find|hearings|letters|regions|recommendations)$)[a-z0-9]+(-[a-z0-9]+)*$')]),
        ),
        migrations.AlterField(
            model_name='edition',
            name='slug',
            field=models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^(?!(?:find|hearings|letters|regions|recommendations)$)[a-z0-9]+(-[a-z0-9]+)*$')]),
        ),
        migrations.AlterField(
            model_name='hearingevent',
            name='action',
            field=models.CharField(choices=[('begun', 'Begun'), ('source', 'Source'), ('set_aside', 'Set Aside'), ('taken_back', 'Taken Back'), ('refused', 'Refused'), ('window', 'Window'), ('closed', 'Closed'), ('submitted', 'Submitted'), ('returned', 'Returned'), ('signed', 'Signed'), ('withdrawn', 'Withdrawn'), ('published', 'Published')], max_length=10),
        ),
        migrations.CreateModel(
            name='SourceStanding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('set_aside', models.BooleanField()),
                ('reason', models.CharField(blank=True, max_length=400)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standings', to='records.hearing')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standings', to='records.hearingsource')),
            ],
            options={
                'ordering': ('hearing', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='VoteSnapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('votes', models.JSONField()),
                ('sha256', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vote_snapshots', to='records.hearing')),
            ],
            options={
                'ordering': ('-pk',),
            },
        ),
        migrations.RunPython(install_for_inputs, remove_for_inputs),
    ]
