"""What a count says about the statement that somebody is asked next."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("records", "0031_blind_tickets"),
    ]

    operations = [
        migrations.AddField("opinioncount", "asking", models.JSONField(default=dict)),
    ]
