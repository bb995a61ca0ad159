"""Letters in the public log, their erasure, and corrected versions of answers."""

import django.db.models.deletion
from django.db import migrations, models

from ortaq_site.records.letter_rules import remove_letter_rules
from ortaq_site.records.log_rules import install_log, remove_log


def point_to_answers(apps, schema_editor):
    """Let each group know the answer that it has."""
    group = apps.get_model("records", "LetterGroup").objects
    for pk, answered in apps.get_model("records", "Answer").objects.values_list("pk", "group_id"):
        group.filter(pk=answered).update(answer=pk)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0013_question_desk'),
    ]

    operations = [
        # SQLite drops the triggers of a table that it rebuilds.
        migrations.RunPython(remove_letter_rules, migrations.RunPython.noop),
        migrations.RunPython(remove_log, install_log),
        migrations.AddField(
            model_name='answer',
            name='replaces',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='records.answer'),
        ),
        migrations.AddField(
            model_name='answer',
            name='version',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='answer',
            name='why_kk',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='answer',
            name='why_ru',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='letterevent',
            name='is_cut',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='lettergroup',
            name='answer',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.answer'),
        ),
        migrations.AddField(
            model_name='logcontent',
            name='subject',
            field=models.CharField(blank=True, max_length=128),
        ),
        migrations.AddField(
            model_name='submission',
            name='erased_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name='answer',
            name='group',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='records.lettergroup'),
        ),
        migrations.AlterField(
            model_name='letterevent',
            name='action',
            field=models.CharField(choices=[('formed', 'Formed'), ('joined', 'Joined'), ('confirmed', 'Confirmed'), ('moved', 'Moved'), ('split', 'Split'), ('rejoined', 'Rejoined'), ('assigned', 'Assigned'), ('answered', 'Answered'), ('signed', 'Signed'), ('withdrawn', 'Withdrawn'), ('returned', 'Returned'), ('published', 'Published'), ('undone', 'Undone'), ('contacts', 'Contacts'), ('named', 'Named'), ('correcting', 'Correcting'), ('erased', 'Erased')], max_length=10),
        ),
        migrations.AddIndex(
            model_name='logcontent',
            index=models.Index(condition=models.Q(('subject', ''), _negated=True), fields=['subject'], name='log_content_by_subject'),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.UniqueConstraint(models.F('group'), models.F('version'), name='one_answer_of_a_version'),
        ),
        migrations.RunPython(install_log, remove_log),
        # The rules name tables of a later migration, which installs them.
        migrations.RunPython(point_to_answers, migrations.RunPython.noop),
    ]
