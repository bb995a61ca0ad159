"""Published promises of hearings and what the board has of them; `hearings` is an address now."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from ortaq_site.records.hearing_rules import install_for_promises, remove_for_promises


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0007_commitments'),
    ]

    operations = [
        migrations.AlterField(
            model_name='consultation',
            name='slug',
            field=models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^(?!(?:find|hearings)$)[a-z0-9]+(-[a-z0-9]+)*$')]),
        ),
        migrations.AlterField(
            model_name='edition',
            name='slug',
            field=models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^(?!(?:find|hearings)$)[a-z0-9]+(-[a-z0-9]+)*$')]),
        ),
        migrations.CreateModel(
            name='HearingPromise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='hearing_promise', to='records.promiseproposal')),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='promises', to='records.hearingpublication')),
            ],
            options={
                'ordering': ('publication', 'number'),
                'constraints': [models.UniqueConstraint(models.F('publication'), models.F('number'), name='one_proposal_for_a_promise')],
            },
        ),
        migrations.RunPython(install_for_promises, remove_for_promises),
    ]
