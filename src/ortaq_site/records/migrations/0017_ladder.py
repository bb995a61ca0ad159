"""Further rungs: tickets of a verifier, and sheets that clerks enter."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0016_moderation'),
    ]

    operations = [
        migrations.CreateModel(
            name='Verifier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                ('title_kk', models.CharField(max_length=200)),
                ('title_ru', models.CharField(max_length=200)),
                ('title_en', models.CharField(max_length=200)),
                ('address', models.URLField()),
                ('public_key', models.CharField(max_length=64)),
            ],
        ),
        migrations.AddField(
            model_name='invitation',
            name='paper',
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name='participant',
            name='rung',
            field=models.CharField(choices=[('open', 'Open'), ('invitation', 'Invitation'), ('ticket', 'Ticket'), ('signed-in', 'Signed In'), ('offline', 'Offline')], max_length=10),
        ),
        migrations.AlterField(
            model_name='question',
            name='rung',
            field=models.CharField(choices=[('open', 'Open'), ('invitation', 'Invitation'), ('ticket', 'Ticket'), ('signed-in', 'Signed In'), ('offline', 'Offline')], default='open', max_length=10),
        ),
        migrations.AlterField(
            model_name='questionevent',
            name='action',
            field=models.CharField(choices=[('prepared', 'Prepared'), ('changed', 'Changed'), ('opened', 'Opened'), ('invited', 'Invited'), ('printed', 'Printed'), ('asked', 'Close Asked'), ('kept', 'Close Refused'), ('closed', 'Closed')], max_length=10),
        ),
        migrations.CreateModel(
            name='PaperSheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('paper', 'Paper'), ('telephone', 'Telephone'), ('in-person', 'In Person')], max_length=10)),
                ('entered_on', models.DateField(auto_now_add=True)),
                ('entered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('participant', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='sheet', to='records.participant')),
            ],
        ),
        migrations.AddField(
            model_name='question',
            name='verifier',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='records.verifier'),
        ),
        migrations.CreateModel(
            name='UsedTicket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=64)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='used_tickets', to='records.question')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('question'), models.F('number'), name='one_use_for_a_ticket')],
            },
        ),
    ]
