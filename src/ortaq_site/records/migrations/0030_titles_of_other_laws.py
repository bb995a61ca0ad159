"""What a law that must follow is called in languages other than that of its text."""

from django.db import migrations, models

from ortaq_site.records.conformity_rules import install_conformity_rules


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
        # SQLite makes the table anew, and the rules of the old one go with it.
        migrations.RunPython(install_conformity_rules, migrations.RunPython.noop),
    ]
