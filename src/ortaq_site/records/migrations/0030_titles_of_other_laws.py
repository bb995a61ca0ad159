"""What a law that must follow is called in languages other than that of its text."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0029_assigned_staff'),
    ]

    operations = [
        migrations.AddField(
            model_name='otherlaw',
            name='titles',
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
