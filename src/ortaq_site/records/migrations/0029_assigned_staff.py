"""Staff that works on some consultations alone, and the role of a council member."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def make_council_member(apps, schema_editor):
    """Make the group that `Account.has_role` asks for."""
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.get_or_create(name="council")


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0028_letter_readings'),
    ]

    operations = [
        migrations.AlterField(
            model_name='accessevent',
            name='action',
            field=models.CharField(choices=[('came_in', 'Came In'), ('refused', 'Refused'), ('app_added', 'App Added'), ('app_removed', 'App Removed'), ('key_added', 'Key Added'), ('key_removed', 'Key Removed'), ('codes_made', 'Codes Made'), ('code_used', 'Code Used'), ('changed', 'Changed'), ('copied', 'Copied'), ('reset', 'Reset'), ('assigned', 'Assigned')], max_length=12),
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assignments', to=settings.AUTH_USER_MODEL)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='records.consultation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('account', 'consultation'), name='one_assignment_of_a_pair')],
            },
        ),
        migrations.RunPython(make_council_member, migrations.RunPython.noop),
    ]
