"""The second factor of staff, the trail of access, and the role that reads it all."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.access_rules import install_access_rules, remove_access_rules


def make_auditor(apps, schema_editor):
    """Make the group that `Account.has_role` asks for."""
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.get_or_create(name="auditor")


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0024_plain_notes'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='second_factor_since',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.CreateModel(
            name='AuthenticatorApp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sealed', models.BinaryField()),
                ('last_step', models.BigIntegerField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='authenticator_app', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Passkey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('credential', models.CharField(max_length=1400, unique=True)),
                ('public', models.BinaryField()),
                ('count', models.PositiveBigIntegerField(default=0)),
                ('name', models.CharField(max_length=60)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('used_at', models.DateTimeField(null=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passkeys', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='AccessEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('action', models.CharField(choices=[('came_in', 'Came In'), ('refused', 'Refused'), ('app_added', 'App Added'), ('app_removed', 'App Removed'), ('key_added', 'Key Added'), ('key_removed', 'Key Removed'), ('codes_made', 'Codes Made'), ('code_used', 'Code Used'), ('changed', 'Changed'), ('copied', 'Copied'), ('reset', 'Reset')], max_length=12)),
                ('detail', models.CharField(blank=True, max_length=200)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='access', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-pk',),
                'indexes': [models.Index(fields=['account', 'action', 'made_at'], name='access_by_action')],
            },
        ),
        migrations.CreateModel(
            name='RecoveryCode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64)),
                ('used_at', models.DateTimeField(null=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recovery_codes', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('account'), models.F('sha256'), name='one_recovery_code_for_a_hash')],
            },
        ),
        migrations.RunPython(install_access_rules, remove_access_rules),
        migrations.RunPython(make_auditor, migrations.RunPython.noop),
    ]
