"""Public pages of people and offices, and recommendations of public councils."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.figure_rules import install_figure_rules, remove_figure_rules


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0014_letters_logged_and_corrected'),
    ]

    operations = [
        migrations.CreateModel(
            name='PublicFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                ('kind', models.CharField(choices=[('person', 'Person'), ('office', 'Office')], max_length=6)),
                ('role', models.CharField(choices=[('state', 'State'), ('elected', 'Elected'), ('council', 'Council'), ('head', 'Head')], max_length=8)),
                ('name_kk', models.CharField(blank=True, max_length=300)),
                ('name_ru', models.CharField(blank=True, max_length=300)),
                ('name_en', models.CharField(blank=True, max_length=300)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('slug',),
            },
        ),
        migrations.CreateModel(
            name='FigureDecision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stands', models.BooleanField(default=True)),
                ('speaker', models.CharField(blank=True, max_length=80)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('commitment', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='figure_decisions', to='records.commitment')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('publication', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='figure_decisions', to='records.hearingpublication')),
                ('figure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='records.publicfigure')),
            ],
            options={
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='Recommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('council', models.CharField(max_length=300)),
                ('region', models.CharField(blank=True, max_length=10)),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('text', models.TextField(max_length=5000)),
                ('provisions', models.JSONField(blank=True, default=list)),
                ('addressed_to', models.CharField(max_length=300)),
                ('adopted_on', models.DateField()),
                ('due_on', models.DateField()),
                ('resolution', models.CharField(blank=True, max_length=80)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recommendations', to='records.consultation')),
                ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='records.edition')),
                ('hearing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='recommendations', to='records.hearing')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('consultation', 'number'),
            },
        ),
        migrations.CreateModel(
            name='RecommendationAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('accepted', 'Accepted'), ('partly', 'Partly'), ('declined', 'Declined')], max_length=8)),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('text', models.TextField(max_length=5000)),
                ('answered_on', models.DateField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('recommendation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='records.recommendation')),
            ],
            options={
                'ordering': ('recommendation', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='RecommendationSignature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('signed_at', models.DateTimeField(auto_now_add=True)),
                ('answer', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='signature', to='records.recommendationanswer')),
                ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddConstraint(
            model_name='publicfigure',
            constraint=models.CheckConstraint(condition=models.Q(('name_en', ''), ('name_kk', ''), ('name_ru', ''), _negated=True), name='figure_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='figuredecision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('commitment__isnull', True), ('publication__isnull', False), models.Q(('speaker', ''), _negated=True)), models.Q(('commitment__isnull', False), ('publication__isnull', True), ('speaker', '')), _connector='OR'), name='figure_decision_is_about_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='recommendation',
            constraint=models.UniqueConstraint(models.F('consultation'), models.F('number'), name='one_recommendation_for_a_number'),
        ),
        migrations.AddConstraint(
            model_name='recommendation',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('adopted_on'))), name='recommendation_is_due_after_it_is_adopted'),
        ),
        migrations.RunPython(install_figure_rules, remove_figure_rules),
    ]
