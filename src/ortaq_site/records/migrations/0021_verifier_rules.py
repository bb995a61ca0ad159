"""Triggers that keep the keys of verifiers and the close of questions."""

from django.db import migrations

from ortaq_site.records.question_rules import install_verifier_rules, remove_verifier_rules


class Migration(migrations.Migration):

    dependencies = [("records", "0020_following")]
    operations = [migrations.RunPython(install_verifier_rules, remove_verifier_rules)]
