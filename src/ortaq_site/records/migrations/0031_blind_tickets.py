"""Tickets that their verifier signed without seeing them: a rung, and the key of a question."""

from django.db import migrations, models

from ortaq_site.records.question_rules import install_question_rules

RUNGS = [
    ("open", "Open"),
    ("invitation", "Invitation"),
    ("ticket", "Ticket"),
    ("signed-in", "Signed In"),
    ("blind", "Blind"),
    ("offline", "Offline"),
]


class Migration(migrations.Migration):

    dependencies = [
        ("records", "0030_titles_of_other_laws"),
    ]

    operations = [
        migrations.AddField(
            "question", "blind_key", models.CharField(blank=True, default="", max_length=700),
            preserve_default=False,
        ),
        migrations.AlterField(
            "question", "rung", models.CharField(choices=RUNGS, default="open", max_length=10)
        ),
        migrations.AlterField(
            "participant", "rung", models.CharField(choices=RUNGS, max_length=10)
        ),
        # SQLite makes the tables anew, and the rules of the old ones go with them.
        migrations.RunPython(install_question_rules, migrations.RunPython.noop),
    ]
