"""The day on which corrections by those who attended were closed early."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0009_submissions'),
    ]

    operations = [
        migrations.AddField(
            model_name='hearing',
            name='window_closed_on',
            field=models.DateField(null=True),
        ),
    ]
