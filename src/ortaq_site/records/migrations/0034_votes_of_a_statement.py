"""An index by which what came to a statement since a count is found among all votes."""

import django.db.models.deletion
from django.db import migrations, models

from ortaq_site.records.immutability import create_triggers, drop_triggers
from ortaq_site.records.log_rules import STATEMENT_RULES


def without_the_rule(apps: object, schema_editor: object) -> None:
    """Drop the rule that looks at votes: SQLite makes their table anew, and would stumble on it."""
    drop_triggers(schema_editor, STATEMENT_RULES)


def with_the_rule(apps: object, schema_editor: object) -> None:
    """Put the rule back."""
    create_triggers(schema_editor, STATEMENT_RULES)


class Migration(migrations.Migration):

    dependencies = [
        ("records", "0033_letter_themes"),
    ]

    operations = [
        migrations.RunPython(without_the_rule, with_the_rule),
        migrations.AlterField(
            "vote",
            "statement",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="votes",
                to="records.statement",
            ),
        ),
        migrations.AddIndex(
            "vote", models.Index(fields=["statement", "sequence"], name="votes_of_a_statement")
        ),
        migrations.RunPython(with_the_rule, without_the_rule),
    ]
