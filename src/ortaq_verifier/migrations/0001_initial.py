"""The first tables of the verifier."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Poll',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True)),
                ('platform', models.CharField(max_length=200, validators=[django.core.validators.RegexValidator('^https?://[\\w.-]+(:\\d+)?$')])),
                ('audience', models.CharField(max_length=200)),
                ('way', models.CharField(choices=[('listed', 'Listed'), ('signed-in', 'Signed In')], max_length=10)),
                ('title_kk', models.CharField(max_length=300)),
                ('title_ru', models.CharField(max_length=300)),
                ('title_en', models.CharField(max_length=300)),
                ('closes_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Listed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code_sha256', models.CharField(max_length=64)),
                ('region', models.CharField(blank=True, max_length=6)),
                ('group', models.CharField(blank=True, max_length=40)),
                ('poll', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='listed', to='verifier.poll')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('poll'), models.F('code_sha256'), name='one_line_for_a_code')],
            },
        ),
        migrations.CreateModel(
            name='Vouched',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pseudonym', models.CharField(max_length=32)),
                ('day', models.DateField()),
                ('poll', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vouched', to='verifier.poll')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('poll'), models.F('pseudonym'), name='one_person_for_a_pseudonym')],
            },
        ),
    ]
