"""Questions whose tickets are signed without being seen, once for a person."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("verifier", "0001_initial"),
    ]

    operations = [
        migrations.AddField("poll", "blind", models.BooleanField(default=False)),
        migrations.AddField(
            "vouched", "blinded_sha256", models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
    ]
