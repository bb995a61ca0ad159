"""The log of a question says when a statement was tied to articles."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0026_reports'),
    ]

    operations = [
        migrations.AlterField(
            model_name='questionevent',
            name='action',
            field=models.CharField(choices=[('prepared', 'Prepared'), ('changed', 'Changed'), ('opened', 'Opened'), ('invited', 'Invited'), ('printed', 'Printed'), ('tied', 'Tied'), ('asked', 'Close Asked'), ('kept', 'Close Refused'), ('closed', 'Closed')], max_length=10),
        ),
    ]
