"""All tables as they are at the beginning, in the order of the modules that describe them.

Written by Django from the models, put in order by hand. It stands for the steps of the time before
the first release: a database that has taken all of them goes on from here (docs/decisions/0019).
"""

import uuid

import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from ortaq_site.records.tables_at_once import TablesAtOnce

FORMER = (
    '0001_initial',
    '0002_rules_and_roles',
    '0003_desk',
    '0004_reserve_find',
    '0005_hearings',
    '0006_conformity',
    '0007_commitments',
    '0008_hearing_promises',
    '0009_submissions',
    '0010_hearing_window_closed',
    '0011_participation',
    '0012_hearing_inputs',
    '0013_question_desk',
    '0014_letters_logged_and_corrected',
    '0015_figures',
    '0016_moderation',
    '0017_ladder',
    '0018_promise_of_laws',
    '0019_wordings_and_influence',
    '0020_following',
    '0021_verifier_rules',
    '0022_opinion_results',
    '0023_witnesses',
    '0024_plain_notes',
    '0025_second_factor',
    '0026_reports',
    '0027_tied_statements',
    '0028_letter_readings',
    '0029_assigned_staff',
    '0030_titles_of_other_laws',
    '0031_blind_tickets',
    '0032_asking',
    '0033_letter_themes',
    '0034_votes_of_a_statement',
    '0035_logins',
    '0036_refused_logins',
    '0037_first_password',
)


class Migration(migrations.Migration):

    initial = True

    replaces = [('records', name) for name in FORMER]

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        TablesAtOnce([
            # --- records/people.py
            migrations.CreateModel(
                name='Account',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('password', models.CharField(max_length=128, verbose_name='password')),
                    ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                    ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                    ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                    ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                    ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                    ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                    ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                    ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                    ('second_factor_since', models.DateTimeField(editable=False, null=True)),
                    ('password_given_at', models.DateTimeField(editable=False, null=True)),
                    ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                    ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ],
                options={
                    'verbose_name': 'user',
                    'verbose_name_plural': 'users',
                    'abstract': False,
                },
                managers=[
                    ('objects', django.contrib.auth.models.UserManager()),
                ],
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
            # --- records/logins.py
            migrations.CreateModel(
                name='Login',
                fields=[
                    ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                    ('session_data', models.TextField(verbose_name='session data')),
                    ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                    ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='logins', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'session',
                    'verbose_name_plural': 'sessions',
                    'abstract': False,
                },
            ),
            # --- records/refused_logins.py
            migrations.CreateModel(
                name='RefusedLogin',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('account', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='refusals', to=settings.AUTH_USER_MODEL)),
                    ('kind', models.CharField(choices=[('password', 'Password'), ('passkey', 'Passkey'), ('resting', 'Resting')], max_length=8)),
                    ('hour', models.DateTimeField()),
                    ('tries', models.PositiveIntegerField(default=0)),
                ],
                options={
                    'ordering': ('-hour', '-pk'),
                    'constraints': [models.UniqueConstraint(fields=('account', 'kind', 'hour'), name='one_count_of_refusals_an_hour'), models.UniqueConstraint(condition=models.Q(('account', None)), fields=('kind', 'hour'), name='one_count_of_strangers_an_hour')],
                },
            ),
            # --- records/second_factor.py
            migrations.CreateModel(
                name='AuthenticatorApp',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('account', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='authenticator_app', to=settings.AUTH_USER_MODEL)),
                    ('sealed', models.BinaryField()),
                    ('last_step', models.BigIntegerField()),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='Passkey',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passkeys', to=settings.AUTH_USER_MODEL)),
                    ('credential', models.CharField(max_length=1400, unique=True)),
                    ('public', models.BinaryField()),
                    ('count', models.PositiveBigIntegerField(default=0)),
                    ('name', models.CharField(max_length=60)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('used_at', models.DateTimeField(null=True)),
                ],
                options={
                    'ordering': ('pk',),
                },
            ),
            migrations.CreateModel(
                name='RecoveryCode',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recovery_codes', to=settings.AUTH_USER_MODEL)),
                    ('sha256', models.CharField(max_length=64)),
                    ('used_at', models.DateTimeField(null=True)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('account'), models.F('sha256'), name='one_recovery_code_for_a_hash')],
                },
            ),
            migrations.CreateModel(
                name='AccessEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='access', to=settings.AUTH_USER_MODEL)),
                    ('action', models.CharField(choices=[('came_in', 'Came In'), ('refused', 'Refused'), ('app_added', 'App Added'), ('app_removed', 'App Removed'), ('key_added', 'Key Added'), ('key_removed', 'Key Removed'), ('codes_made', 'Codes Made'), ('code_used', 'Code Used'), ('changed', 'Changed'), ('copied', 'Copied'), ('reset', 'Reset'), ('assigned', 'Assigned'), ('ended', 'Ended')], max_length=12)),
                    ('detail', models.CharField(blank=True, max_length=200)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                    'indexes': [models.Index(fields=['account', 'action', 'made_at'], name='access_by_action')],
                },
            ),
            # --- records/law.py
            migrations.CreateModel(
                name='Consultation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('slug', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^(?!(?:find|hearings|influence|letters|recommendations|regions|report|wordings)$)[a-z0-9]+(-[a-z0-9]+)*$')])),
                    ('title_kk', models.CharField(max_length=300)),
                    ('title_ru', models.CharField(max_length=300)),
                    ('title_en', models.CharField(max_length=300)),
                    ('summary_kk', models.TextField(blank=True)),
                    ('summary_ru', models.TextField(blank=True)),
                    ('summary_en', models.TextField(blank=True)),
                    ('country', models.CharField(default='kz', max_length=2)),
                    ('demonstration', models.BooleanField(default=False)),
                    ('opens_on', models.DateField(blank=True, null=True)),
                    ('closes_on', models.DateField(blank=True, null=True)),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-created_at', '-pk'),
                    'constraints': [models.CheckConstraint(condition=models.Q(('opens_on__isnull', True), ('closes_on__isnull', True), ('closes_on__gte', models.F('opens_on')), _connector='OR'), name='closes_after_it_opens')],
                },
            ),
            migrations.CreateModel(
                name='Edition',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='editions', to='records.consultation')),
                    ('slug', models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^(?!(?:find|hearings|influence|letters|recommendations|regions|report|wordings)$)[a-z0-9]+(-[a-z0-9]+)*$')])),
                    ('role', models.CharField(choices=[('in_force', 'In Force'), ('draft', 'Draft')], max_length=10)),
                    ('sequence', models.PositiveSmallIntegerField(default=1)),
                    ('label_kk', models.CharField(max_length=200)),
                    ('label_ru', models.CharField(max_length=200)),
                    ('label_en', models.CharField(max_length=200)),
                    ('day', models.DateField(blank=True, null=True)),
                    ('status', models.CharField(choices=[('uploaded', 'Uploaded'), ('checked', 'Checked'), ('published', 'Published')], default='uploaded', max_length=10)),
                    ('published_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'ordering': ('consultation', '-role', 'sequence'),
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('slug'), name='one_edition_for_an_address'), models.UniqueConstraint(models.F('consultation'), models.F('role'), models.F('sequence'), name='one_edition_for_a_place'), models.CheckConstraint(condition=models.Q(models.Q(('published_at__isnull', False), ('status', 'published')), models.Q(models.Q(('status', 'published'), _negated=True), ('published_at__isnull', True)), _connector='OR'), name='published_has_its_time')],
                },
            ),
            migrations.CreateModel(
                name='SourceFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=255)),
                    ('sha256', models.CharField(max_length=64)),
                    ('content', models.BinaryField()),
                    ('received_at', models.DateTimeField(auto_now_add=True)),
                    ('received_from', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ('-received_at', '-pk'),
                },
            ),
            migrations.CreateModel(
                name='EditionText',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='texts', to='records.edition')),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('title', models.CharField(max_length=1000)),
                    ('akn', models.BinaryField()),
                    ('sha256', models.CharField(max_length=64)),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='texts', to='records.sourcefile')),
                    ('counts', models.JSONField(default=dict)),
                    ('stored_at', models.DateTimeField(auto_now=True)),
                ],
                options={
                    'ordering': ('edition', 'language'),
                    'constraints': [models.UniqueConstraint(models.F('edition'), models.F('language'), name='one_text_for_a_language')],
                },
            ),
            migrations.CreateModel(
                name='Signature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='records.edition')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('texts_sha256', models.CharField(max_length=64)),
                    ('signed_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('edition', 'signed_at'),
                    'constraints': [models.UniqueConstraint(models.F('edition'), models.F('user'), name='one_signature_for_a_person')],
                },
            ),
            migrations.CreateModel(
                name='ComparisonResult',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('old', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='compared_as_old', to='records.editiontext')),
                    ('new', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='compared_as_new', to='records.editiontext')),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('result', models.JSONField()),
                    ('receipt', models.JSONField()),
                    ('computed_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-computed_at', '-pk'),
                    'get_latest_by': ('computed_at', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='CitationIndex',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('text', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='records.editiontext')),
                    ('result', models.JSONField()),
                    ('receipt', models.JSONField()),
                    ('computed_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            # --- records/desk.py
            migrations.CreateModel(
                name='Reading',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('text', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='reading', to='records.editiontext')),
                    ('first_rows', models.JSONField()),
                    ('rows', models.JSONField()),
                    ('doubts', models.JSONField()),
                    ('open_places', models.PositiveIntegerField()),
                    ('read_at', models.DateTimeField(auto_now=True)),
                ],
            ),
            migrations.CreateModel(
                name='Correction',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('text', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='records.editiontext')),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='records.sourcefile')),
                    ('kind', models.CharField(choices=[('changed', 'Changed'), ('split', 'Split'), ('joined', 'Joined'), ('confirmed', 'Confirmed'), ('undone', 'Undone')], max_length=10)),
                    ('at', models.PositiveIntegerField()),
                    ('before', models.JSONField()),
                    ('after', models.JSONField()),
                    ('doubt', models.CharField(blank=True, max_length=40)),
                    ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='records.correction')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('text', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='DeskEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='records.edition')),
                    ('action', models.CharField(choices=[('created', 'Created'), ('uploaded', 'Uploaded'), ('refused', 'Refused'), ('submitted', 'Submitted'), ('returned', 'Returned'), ('signed', 'Signed'), ('withdrawn', 'Withdrawn'), ('published', 'Published')], max_length=10)),
                    ('language', models.CharField(blank=True, choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('detail', models.CharField(blank=True, max_length=500)),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            # --- records/plain_notes.py
            migrations.CreateModel(
                name='PlainNote',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plain_notes', to='records.edition')),
                    ('eid', models.CharField(max_length=200)),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('text', models.TextField(max_length=2000)),
                    ('changes', models.TextField(blank=True, max_length=1000)),
                    ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('written_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('pk',),
                    'indexes': [models.Index(fields=['edition', 'eid', 'language'], name='plain_note_by_article')],
                },
            ),
            migrations.CreateModel(
                name='PlainNoteSignature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('note', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='signature', to='records.plainnote')),
                    ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('signed_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='PlainNoteWithdrawal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('note', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='withdrawal', to='records.plainnote')),
                    ('reason', models.TextField(max_length=1000)),
                    ('withdrawn_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('withdrawn_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='PlainNotePlace',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='records.plainnote')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plain_note_places', to='records.edition')),
                    ('eid', models.CharField(blank=True, max_length=200)),
                    ('holds', models.BooleanField()),
                ],
                options={
                    'indexes': [models.Index(fields=['edition', 'eid'], name='plain_note_by_place')],
                    'constraints': [models.UniqueConstraint(models.F('note'), models.F('edition'), name='one_place_of_a_note_in_an_edition')],
                },
            ),
            # --- records/ledger.py
            migrations.CreateModel(
                name='LogMark',
                fields=[
                    ('name', models.CharField(max_length=8, primary_key=True, serialize=False)),
                    ('size', models.BigIntegerField(default=0)),
                    ('hour', models.CharField(default='1970-01-01T00', max_length=13)),
                ],
            ),
            migrations.CreateModel(
                name='LogEntry',
                fields=[
                    ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
                    ('line', models.BinaryField()),
                ],
                options={
                    'ordering': ('sequence',),
                },
            ),
            migrations.CreateModel(
                name='LogContent',
                fields=[
                    ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
                    ('participant', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='records.participant')),
                    ('subject', models.CharField(blank=True, max_length=128)),
                    ('payload', models.BinaryField()),
                    ('salt', models.BinaryField()),
                ],
                options={
                    'ordering': ('sequence',),
                    'indexes': [models.Index(condition=models.Q(('subject', ''), _negated=True), fields=['subject'], name='log_content_by_subject')],
                },
            ),
            migrations.CreateModel(
                name='LogNode',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('level', models.SmallIntegerField()),
                    ('index', models.BigIntegerField()),
                    ('hash', models.BinaryField()),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('level'), models.F('index'), name='one_hash_for_a_subtree')],
                },
            ),
            migrations.CreateModel(
                name='LogCheckpoint',
                fields=[
                    ('size', models.BigIntegerField(primary_key=True, serialize=False)),
                    ('note', models.TextField()),
                    ('signed_at', models.DateTimeField()),
                ],
                options={
                    'ordering': ('size',),
                    'get_latest_by': 'size',
                },
            ),
            migrations.CreateModel(
                name='LogCosignature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('checkpoint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cosignatures', to='records.logcheckpoint')),
                    ('witness', models.CharField(max_length=200)),
                    ('line', models.TextField()),
                ],
                options={
                    'ordering': ('checkpoint', 'witness'),
                    'constraints': [models.UniqueConstraint(models.F('checkpoint'), models.F('witness'), name='one_cosignature_of_a_witness')],
                },
            ),
            migrations.CreateModel(
                name='RefusedVotes',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('day', models.DateField()),
                    ('why', models.CharField(max_length=12)),
                    ('count', models.PositiveBigIntegerField(default=0)),
                ],
                options={
                    'ordering': ('-day', 'why'),
                    'constraints': [models.UniqueConstraint(models.F('day'), models.F('why'), name='one_count_for_a_reason')],
                },
            ),
            # --- records/participation.py
            migrations.CreateModel(
                name='Verifier',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                    ('title_kk', models.CharField(max_length=200)),
                    ('title_ru', models.CharField(max_length=200)),
                    ('title_en', models.CharField(max_length=200)),
                    ('address', models.URLField()),
                    ('public_key', models.CharField(max_length=64)),
                ],
            ),
            migrations.CreateModel(
                name='Question',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='records.consultation')),
                    ('slug', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                    ('title_kk', models.CharField(max_length=300)),
                    ('title_ru', models.CharField(max_length=300)),
                    ('title_en', models.CharField(max_length=300)),
                    ('rung', models.CharField(choices=[('open', 'Open'), ('invitation', 'Invitation'), ('ticket', 'Ticket'), ('signed-in', 'Signed In'), ('blind', 'Blind'), ('offline', 'Offline')], default='open', max_length=10)),
                    ('verifier', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='records.verifier')),
                    ('blind_key', models.CharField(blank=True, max_length=700)),
                    ('opens_at', models.DateTimeField()),
                    ('closes_at', models.DateTimeField()),
                    ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='records.edition')),
                    ('provisions', models.JSONField(blank=True, default=list)),
                    ('in_preparation', models.BooleanField(default=False)),
                    ('close_asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('close_confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('key_destroyed_at', models.DateTimeField(blank=True, null=True)),
                ],
                options={
                    'ordering': ('-closes_at', '-pk'),
                    'constraints': [models.CheckConstraint(condition=models.Q(('close_confirmed_by__isnull', True), models.Q(('close_asked_by__isnull', False), models.Q(('close_confirmed_by', models.F('close_asked_by')), _negated=True)), _connector='OR'), name='question_is_closed_by_two_people'), models.CheckConstraint(condition=models.Q(('closes_at__gt', models.F('opens_at'))), name='question_closes_after_it_opens')],
                },
            ),
            migrations.CreateModel(
                name='Invitation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='records.question')),
                    ('code_sha256', models.CharField(max_length=64)),
                    ('paper', models.BooleanField(default=False)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('question'), models.F('code_sha256'), name='one_invitation_for_a_code')],
                },
            ),
            migrations.CreateModel(
                name='Participant',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participants', to='records.question')),
                    ('pseudonym', models.CharField(max_length=32)),
                    ('rung', models.CharField(choices=[('open', 'Open'), ('invitation', 'Invitation'), ('ticket', 'Ticket'), ('signed-in', 'Signed In'), ('blind', 'Blind'), ('offline', 'Offline')], max_length=10)),
                    ('region', models.CharField(blank=True, max_length=6)),
                    ('group', models.CharField(blank=True, max_length=40)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('question'), models.F('pseudonym'), name='one_voice_for_a_pseudonym')],
                },
            ),
            migrations.CreateModel(
                name='UsedTicket',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='used_tickets', to='records.question')),
                    ('number', models.CharField(max_length=64)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('question'), models.F('number'), name='one_use_for_a_ticket')],
                },
            ),
            migrations.CreateModel(
                name='PaperSheet',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('participant', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='sheet', to='records.participant')),
                    ('way', models.CharField(choices=[('paper', 'Paper'), ('telephone', 'Telephone'), ('in-person', 'In Person')], max_length=10)),
                    ('entered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('entered_on', models.DateField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='Statement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='records.question')),
                    ('number', models.PositiveIntegerField()),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('text_kk', models.CharField(blank=True, max_length=140)),
                    ('text_ru', models.CharField(blank=True, max_length=140)),
                    ('text_en', models.CharField(blank=True, max_length=140)),
                    ('author', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='records.participant')),
                    ('status', models.CharField(choices=[('waiting', 'Waiting'), ('accepted', 'Accepted'), ('rejected', 'Rejected'), ('hidden', 'Hidden')], default='waiting', max_length=8)),
                    ('reason', models.CharField(blank=True, max_length=400)),
                    ('replaces', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='records.statement')),
                    ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ('question', 'number'),
                    'constraints': [models.UniqueConstraint(models.F('question'), models.F('number'), name='one_statement_for_a_number')],
                },
            ),
            migrations.CreateModel(
                name='Vote',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('participant', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='votes', to='records.participant')),
                    ('statement', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='votes', to='records.statement')),
                    ('value', models.SmallIntegerField()),
                    ('sequence', models.BigIntegerField(unique=True)),
                ],
                options={
                    'indexes': [models.Index(fields=['statement', 'sequence'], name='votes_of_a_statement')],
                    'constraints': [models.UniqueConstraint(models.F('participant'), models.F('statement'), name='one_vote_on_a_statement'), models.CheckConstraint(condition=models.Q(('value__in', (-1, 0, 1))), name='vote_is_one_of_three')],
                },
            ),
            # --- records/questions.py
            migrations.CreateModel(
                name='QuestionEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='records.question')),
                    ('action', models.CharField(choices=[('prepared', 'Prepared'), ('changed', 'Changed'), ('opened', 'Opened'), ('invited', 'Invited'), ('printed', 'Printed'), ('tied', 'Tied'), ('asked', 'Close Asked'), ('kept', 'Close Refused'), ('closed', 'Closed')], max_length=10)),
                    ('detail', models.CharField(blank=True, max_length=500)),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            # --- records/moderation.py
            migrations.CreateModel(
                name='StatementAppeal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('statement', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='appeal', to='records.statement')),
                    ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='records.participant')),
                    ('words', models.CharField(blank=True, max_length=400)),
                ],
            ),
            migrations.CreateModel(
                name='ModerationAct',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('statement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='records.statement')),
                    ('status', models.CharField(choices=[('waiting', 'Waiting'), ('accepted', 'Accepted'), ('rejected', 'Rejected'), ('hidden', 'Hidden')], max_length=8)),
                    ('ground', models.CharField(blank=True, choices=[('repeats', 'Repeats'), ('elsewhere', 'Elsewhere'), ('several', 'Several'), ('unclear', 'Unclear'), ('personal', 'Personal'), ('insult', 'Insult'), ('advert', 'Advert'), ('replaced', 'Replaced'), ('other', 'Other')], max_length=10)),
                    ('words', models.CharField(blank=True, max_length=400)),
                    ('other', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.statement')),
                    ('appeal', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='records.statementappeal')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('pk',),
                    'constraints': [models.CheckConstraint(condition=models.Q(('status', 'accepted'), models.Q(('ground', ''), _negated=True), _connector='OR'), name='what_is_not_asked_has_a_ground')],
                },
            ),
            # --- records/opinion.py
            migrations.CreateModel(
                name='StatementPlace',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='records.statement')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statement_places', to='records.edition')),
                    ('eid', models.CharField(max_length=100)),
                ],
                options={
                    'ordering': ('statement__number', 'eid'),
                    'constraints': [models.UniqueConstraint(models.F('statement'), models.F('edition'), models.F('eid'), name='one_row_for_a_place')],
                },
            ),
            migrations.CreateModel(
                name='OpinionCount',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('question', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='running_count', to='records.question')),
                    ('busy_since', models.DateTimeField(blank=True, null=True)),
                    ('counted_at', models.DateTimeField(blank=True, null=True)),
                    ('seconds', models.FloatField(default=0.0)),
                    ('log_size', models.BigIntegerField(default=0)),
                    ('participants', models.PositiveIntegerField(default=0)),
                    ('votes', models.PositiveBigIntegerField(default=0)),
                    ('final', models.BooleanField(default=False)),
                    ('document', models.JSONField(default=dict)),
                    ('sha256', models.CharField(blank=True, max_length=64)),
                    ('placing', models.JSONField(default=dict)),
                    ('asking', models.JSONField(default=dict)),
                ],
            ),
            migrations.CreateModel(
                name='OpinionRelease',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='records.question')),
                    ('number', models.PositiveIntegerField()),
                    ('released_at', models.DateTimeField()),
                    ('log_size', models.BigIntegerField()),
                    ('participants', models.PositiveIntegerField()),
                    ('final', models.BooleanField(default=False)),
                    ('document', models.JSONField()),
                    ('sha256', models.CharField(max_length=64)),
                ],
                options={
                    'ordering': ('question', '-number'),
                    'constraints': [models.UniqueConstraint(models.F('question'), models.F('number'), name='one_release_for_a_number')],
                },
            ),
            # --- records/reports.py
            migrations.CreateModel(
                name='ReportVersion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='records.consultation')),
                    ('number', models.PositiveIntegerField()),
                    ('made_at', models.DateTimeField()),
                    ('document', models.TextField()),
                    ('sha256', models.CharField(max_length=64)),
                ],
                options={
                    'ordering': ('consultation', '-number'),
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('number'), name='one_report_for_a_number')],
                },
            ),
            # --- records/hearings.py
            migrations.CreateModel(
                name='Hearing',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hearings', to='records.consultation')),
                    ('edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='hearings', to='records.edition')),
                    ('slug', models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                    ('title_kk', models.CharField(blank=True, max_length=300)),
                    ('title_ru', models.CharField(blank=True, max_length=300)),
                    ('title_en', models.CharField(blank=True, max_length=300)),
                    ('status', models.CharField(choices=[('review', 'Review'), ('window', 'Window'), ('submitted', 'Submitted'), ('published', 'Published')], default='review', max_length=10)),
                    ('window_key', models.CharField(blank=True, db_index=True, max_length=64)),
                    ('window_opened_at', models.DateTimeField(null=True)),
                    ('window_closes_on', models.DateField(null=True)),
                    ('window_closed_on', models.DateField(null=True)),
                    ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('begun_at', models.DateTimeField(auto_now_add=True)),
                    ('published_at', models.DateTimeField(null=True)),
                ],
                options={
                    'ordering': ('consultation', '-pk'),
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('slug'), name='one_hearing_for_an_address'), models.CheckConstraint(condition=models.Q(('title_en', ''), ('title_kk', ''), ('title_ru', ''), _negated=True), name='hearing_has_a_title'), models.CheckConstraint(condition=models.Q(models.Q(('published_at__isnull', False), ('status', 'published')), models.Q(models.Q(('status', 'published'), _negated=True), ('published_at__isnull', True)), _connector='OR'), name='published_hearing_has_its_time'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'window'), _negated=True), models.Q(('window_closes_on__isnull', False), models.Q(('window_key', ''), _negated=True)), _connector='OR'), name='open_window_has_its_last_day')],
                },
            ),
            migrations.CreateModel(
                name='HearingSource',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sources', to='records.hearing')),
                    ('position', models.PositiveSmallIntegerField()),
                    ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hearing_sources', to='records.sourcefile')),
                    ('name', models.CharField(max_length=255)),
                    ('published_on', models.DateField(null=True)),
                    ('text', models.TextField()),
                    ('sha256', models.CharField(max_length=64)),
                    ('last_entry', models.PositiveBigIntegerField(default=0)),
                    ('address', models.URLField(blank=True, max_length=500)),
                ],
                options={
                    'ordering': ('hearing', 'position'),
                    'constraints': [models.UniqueConstraint(models.F('hearing'), models.F('position'), name='one_source_for_a_position'), models.UniqueConstraint(models.F('hearing'), models.F('sha256'), name='one_source_for_a_text')],
                },
            ),
            migrations.CreateModel(
                name='HearingProposal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='records.hearing')),
                    ('record', models.JSONField()),
                    ('receipt', models.JSONField()),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            migrations.CreateModel(
                name='HearingDecision',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='records.hearing')),
                    ('proposal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='records.hearingproposal')),
                    ('key', models.CharField(max_length=80)),
                    ('kind', models.CharField(choices=[('confirm', 'Confirm'), ('correct', 'Correct'), ('reject', 'Reject'), ('add', 'Add'), ('undo', 'Undo')], max_length=10)),
                    ('values', models.JSONField(default=dict)),
                    ('batch', models.PositiveIntegerField(default=0)),
                    ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='records.hearingdecision')),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('hearing', 'pk'),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'undo'), ('undoes__isnull', False)), models.Q(models.Q(('kind', 'undo'), _negated=True), ('undoes__isnull', True)), _connector='OR'), name='only_an_undoing_undoes')],
                },
            ),
            migrations.CreateModel(
                name='MinuteEntry',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='records.hearing')),
                    ('name', models.CharField(max_length=200)),
                    ('role', models.CharField(blank=True, max_length=200)),
                    ('organisation', models.CharField(blank=True, max_length=300)),
                    ('provisions', models.JSONField(default=list)),
                    ('stance', models.CharField(default='none', max_length=10)),
                    ('words', models.TextField()),
                    ('promise', models.TextField(blank=True)),
                    ('withdraws', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='withdrawn_by', to='records.minuteentry')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'verbose_name_plural': 'minute entries',
                    'ordering': ('hearing', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='AttendeeNote',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='records.hearing')),
                    ('key', models.CharField(blank=True, max_length=80)),
                    ('name', models.CharField(max_length=200)),
                    ('text', models.TextField(max_length=2000)),
                    ('received_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('hearing', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='NoteAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('note', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='records.attendeenote')),
                    ('accepted', models.BooleanField()),
                    ('reason', models.CharField(blank=True, max_length=500)),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='HearingSignature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='records.hearing')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('record_sha256', models.CharField(max_length=64)),
                    ('signed_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('hearing', 'signed_at'),
                    'constraints': [models.UniqueConstraint(models.F('hearing'), models.F('user'), name='one_signature_for_a_person_and_hearing')],
                },
            ),
            migrations.CreateModel(
                name='HearingPublication',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='publication', to='records.hearing')),
                    ('record', models.JSONField()),
                    ('sha256', models.CharField(max_length=64)),
                    ('receipt', models.JSONField()),
                    ('day', models.DateField(null=True)),
                    ('region', models.CharField(blank=True, max_length=10)),
                    ('kind', models.CharField(blank=True, max_length=40)),
                    ('statements', models.PositiveIntegerField()),
                    ('objections', models.PositiveIntegerField()),
                    ('people', models.PositiveIntegerField()),
                ],
            ),
            migrations.CreateModel(
                name='HearingMention',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('publication', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='records.hearingpublication')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='records.edition')),
                    ('article', models.CharField(max_length=80)),
                    ('statement', models.CharField(max_length=80)),
                    ('speaker', models.CharField(blank=True, max_length=300)),
                    ('stance', models.CharField(max_length=10)),
                    ('text', models.TextField()),
                    ('lang', models.CharField(blank=True, max_length=3)),
                ],
                options={
                    'ordering': ('publication', 'pk'),
                    'indexes': [models.Index(models.F('edition'), models.F('article'), name='mentions_of_an_article')],
                },
            ),
            migrations.CreateModel(
                name='HearingPromise',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('publication', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='promises', to='records.hearingpublication')),
                    ('number', models.PositiveSmallIntegerField()),
                    ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='hearing_promise', to='records.promiseproposal')),
                ],
                options={
                    'ordering': ('publication', 'number'),
                    'constraints': [models.UniqueConstraint(models.F('publication'), models.F('number'), name='one_proposal_for_a_promise')],
                },
            ),
            migrations.CreateModel(
                name='HearingEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='records.hearing')),
                    ('action', models.CharField(choices=[('begun', 'Begun'), ('source', 'Source'), ('set_aside', 'Set Aside'), ('taken_back', 'Taken Back'), ('refused', 'Refused'), ('window', 'Window'), ('closed', 'Closed'), ('submitted', 'Submitted'), ('returned', 'Returned'), ('signed', 'Signed'), ('withdrawn', 'Withdrawn'), ('published', 'Published')], max_length=10)),
                    ('detail', models.CharField(blank=True, max_length=500)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            # --- records/hearing_inputs.py
            migrations.CreateModel(
                name='SourceStanding',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standings', to='records.hearing')),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standings', to='records.hearingsource')),
                    ('set_aside', models.BooleanField()),
                    ('reason', models.CharField(blank=True, max_length=400)),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('hearing', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='VoteSnapshot',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('hearing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vote_snapshots', to='records.hearing')),
                    ('votes', models.JSONField()),
                    ('sha256', models.CharField(max_length=64)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            # --- records/commitments.py
            migrations.CreateModel(
                name='PromiseProposal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('document', models.JSONField()),
                    ('because', models.JSONField(default=list)),
                    ('score', models.FloatField()),
                    ('text', models.TextField()),
                    ('state', models.CharField(choices=[('open', 'Open'), ('accepted', 'Accepted'), ('rejected', 'Rejected')], default='open', max_length=8)),
                    ('reason', models.CharField(blank=True, max_length=400)),
                    ('found_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('found_at', models.DateTimeField(auto_now_add=True)),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('decided_at', models.DateTimeField(null=True)),
                ],
                options={
                    'ordering': ('found_at', 'pk'),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_by__isnull', True), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('decided_by__isnull', False)), _connector='OR'), name='proposal_decided_by_somebody')],
                },
            ),
            migrations.CreateModel(
                name='Commitment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('slug', models.CharField(max_length=80, unique=True, validators=[django.core.validators.RegexValidator('^(?!(?:find|all)$)[a-z0-9]+(-[a-z0-9]+)*$')])),
                    ('proposal', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='commitment', to='records.promiseproposal')),
                    ('demonstration', models.BooleanField(default=False)),
                    ('accepted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('accepted_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('accepted_at', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='CommitmentRevision',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisions', to='records.commitment')),
                    ('document', models.JSONField()),
                    ('reason', models.CharField(blank=True, max_length=400)),
                ],
                options={
                    'ordering': ('commitment', 'pk'),
                    'get_latest_by': 'pk',
                },
            ),
            migrations.CreateModel(
                name='CommitmentIndicator',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='indicators', to='records.commitment')),
                    ('key', models.CharField(max_length=120)),
                    ('document', models.JSONField()),
                ],
                options={
                    'ordering': ('commitment', 'pk'),
                    'constraints': [models.UniqueConstraint(models.F('commitment'), models.F('key'), name='one_indicator_for_a_word')],
                },
            ),
            migrations.CreateModel(
                name='IndicatorReading',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='records.commitmentindicator')),
                    ('document', models.JSONField()),
                ],
                options={
                    'ordering': ('indicator', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='CommitmentJudgement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='judgements', to='records.commitment')),
                    ('document', models.JSONField()),
                ],
                options={
                    'ordering': ('commitment', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='JudgementSignature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('judgement', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='signature', to='records.commitmentjudgement')),
                    ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('signed_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='CommitmentDispute',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='disputes', to='records.commitment')),
                    ('document', models.JSONField()),
                ],
                options={
                    'ordering': ('commitment', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='DisputeAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('dispute', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='records.commitmentdispute')),
                    ('text', models.TextField()),
                    ('on', models.DateField()),
                ],
                options={
                    'abstract': False,
                },
            ),
            # --- records/figures.py
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
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('slug',),
                    'constraints': [models.CheckConstraint(condition=models.Q(('name_en', ''), ('name_kk', ''), ('name_ru', ''), _negated=True), name='figure_has_a_name')],
                },
            ),
            migrations.CreateModel(
                name='FigureDecision',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('figure', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='records.publicfigure')),
                    ('stands', models.BooleanField(default=True)),
                    ('publication', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='figure_decisions', to='records.hearingpublication')),
                    ('speaker', models.CharField(blank=True, max_length=80)),
                    ('commitment', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='figure_decisions', to='records.commitment')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('pk',),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('commitment__isnull', True), ('publication__isnull', False), models.Q(('speaker', ''), _negated=True)), models.Q(('commitment__isnull', False), ('publication__isnull', True), ('speaker', '')), _connector='OR'), name='figure_decision_is_about_one_thing')],
                },
            ),
            # --- records/recommendations.py
            migrations.CreateModel(
                name='Recommendation',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recommendations', to='records.consultation')),
                    ('number', models.PositiveIntegerField()),
                    ('council', models.CharField(max_length=300)),
                    ('region', models.CharField(blank=True, max_length=10)),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('text', models.TextField(max_length=5000)),
                    ('edition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='records.edition')),
                    ('provisions', models.JSONField(blank=True, default=list)),
                    ('addressed_to', models.CharField(max_length=300)),
                    ('adopted_on', models.DateField()),
                    ('due_on', models.DateField()),
                    ('hearing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='recommendations', to='records.hearing')),
                    ('resolution', models.CharField(blank=True, max_length=80)),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('consultation', 'number'),
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('number'), name='one_recommendation_for_a_number'), models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('adopted_on'))), name='recommendation_is_due_after_it_is_adopted')],
                },
            ),
            migrations.CreateModel(
                name='RecommendationAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('recommendation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='records.recommendation')),
                    ('kind', models.CharField(choices=[('accepted', 'Accepted'), ('partly', 'Partly'), ('declined', 'Declined')], max_length=8)),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('text', models.TextField(max_length=5000)),
                    ('answered_on', models.DateField()),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('recommendation', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='RecommendationSignature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('answer', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='signature', to='records.recommendationanswer')),
                    ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('signed_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            # --- records/conformity.py
            migrations.CreateModel(
                name='OtherLaw',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='other_laws', to='records.consultation')),
                    ('key', models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$')])),
                    ('identifier', models.CharField(blank=True, max_length=120)),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('title', models.CharField(max_length=1000)),
                    ('titles', models.JSONField(blank=True, default=dict)),
                    ('body', models.CharField(blank=True, max_length=300)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('consultation', 'pk'),
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('key'), name='one_law_for_an_address')],
                },
            ),
            migrations.CreateModel(
                name='OtherLawText',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('law', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='texts', to='records.otherlaw')),
                    ('akn', models.BinaryField()),
                    ('sha256', models.CharField(max_length=64)),
                    ('provisions', models.PositiveIntegerField()),
                    ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='other_law_texts', to='records.sourcefile')),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('law', '-pk'),
                },
            ),
            migrations.CreateModel(
                name='ConformityScan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scans', to='records.consultation')),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('old', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scanned_as_old', to='records.editiontext')),
                    ('new', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scanned_as_new', to='records.editiontext')),
                    ('result', models.JSONField()),
                    ('receipt', models.JSONField()),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            migrations.CreateModel(
                name='ConformityDuty',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='records.consultation')),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('mark', models.CharField(max_length=64)),
                    ('law', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='records.otherlaw')),
                    ('kind', models.CharField(choices=[('citation', 'citation'), ('institution', 'institution'), ('term', 'term'), ('enactment', 'enactment'), ('deadline', 'deadline')], max_length=12)),
                    ('grade', models.CharField(choices=[('outdated', 'outdated'), ('affected', 'affected'), ('unaffected', 'unaffected'), ('called_for', 'called_for')], max_length=12)),
                    ('document', models.JSONField()),
                    ('position', models.PositiveIntegerField()),
                    ('scan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='records.conformityscan')),
                ],
                options={
                    'ordering': ('consultation', 'position', 'pk'),
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('language'), models.F('mark'), name='one_duty_for_a_place')],
                },
            ),
            migrations.CreateModel(
                name='ConformityDecision',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('duty', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='records.conformityduty')),
                    ('verdict', models.CharField(blank=True, choices=[('must_change', 'must_change'), ('consistent', 'consistent'), ('unclear', 'unclear')], max_length=12)),
                    ('stage', models.CharField(blank=True, choices=[('not_started', 'not_started'), ('drafted', 'drafted'), ('submitted', 'submitted'), ('adopted', 'adopted')], max_length=12)),
                    ('body', models.CharField(blank=True, max_length=300)),
                    ('due', models.DateField(blank=True, null=True)),
                    ('reason', models.CharField(blank=True, max_length=1000)),
                    ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='records.conformitydecision')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('duty', 'pk'),
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('undoes__isnull', False), ('verdict', '')), models.Q(('undoes__isnull', True), models.Q(('verdict', ''), _negated=True)), _connector='OR'), name='decides_or_undoes'), models.CheckConstraint(condition=models.Q(models.Q(('verdict', 'consistent'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='consistent_with_a_reason')],
                },
            ),
            migrations.CreateModel(
                name='OfficialCount',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='official_counts', to='records.consultation')),
                    ('words', models.CharField(max_length=300)),
                    ('said_by', models.CharField(max_length=300)),
                    ('said_on', models.DateField(blank=True, null=True)),
                    ('source', models.CharField(max_length=500)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('consultation', 'said_on', 'pk'),
                },
            ),
            migrations.CreateModel(
                name='ConformityOpening',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='board_opening', to='records.consultation')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='MeasuredPromise',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('commitment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='measured_by', to='records.commitment')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measured_promises', to='records.consultation')),
                    ('indicator', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='board', to='records.commitmentindicator')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('consultation', 'pk'),
                },
            ),
            # --- records/submissions.py
            migrations.CreateModel(
                name='LetterImport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imports', to='records.consultation')),
                    ('name', models.CharField(max_length=255)),
                    ('is_table', models.BooleanField()),
                    ('mapping', models.JSONField(default=dict)),
                    ('header', models.JSONField(default=list)),
                    ('stage', models.CharField(choices=[('mapped', 'Mapped'), ('looking', 'Looking'), ('looked', 'Looked'), ('taking', 'Taking'), ('done', 'Done'), ('failed', 'Failed')], default='mapped', max_length=8)),
                    ('done', models.PositiveIntegerField(default=0)),
                    ('total', models.PositiveIntegerField(default=0)),
                    ('taken', models.PositiveIntegerField(default=0)),
                    ('known', models.PositiveIntegerField(default=0)),
                    ('refused', models.PositiveIntegerField(default=0)),
                    ('refusals', models.JSONField(default=list)),
                    ('trouble', models.CharField(blank=True, max_length=500)),
                    ('job', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='records.job')),
                    ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            migrations.CreateModel(
                name='ImportedFile',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('delivery', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='records.letterimport')),
                    ('name', models.CharField(max_length=255)),
                    ('sha256', models.CharField(max_length=64)),
                    ('content', models.BinaryField()),
                ],
            ),
            migrations.CreateModel(
                name='Campaign',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='campaigns', to='records.consultation')),
                    ('key', models.CharField(max_length=16)),
                    ('core', models.PositiveIntegerField()),
                    ('partial', models.PositiveIntegerField()),
                    ('common_words', models.PositiveIntegerField()),
                    ('evidence', models.JSONField()),
                    ('is_campaign', models.BooleanField(null=True)),
                    ('name_kk', models.CharField(blank=True, max_length=200)),
                    ('name_ru', models.CharField(blank=True, max_length=200)),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('decided_at', models.DateTimeField(null=True)),
                ],
                options={
                    'ordering': ('-core', 'pk'),
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('key'), name='one_campaign_for_a_core')],
                },
            ),
            migrations.CreateModel(
                name='LetterGroup',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letter_groups', to='records.consultation')),
                    ('point', models.TextField()),
                    ('folded', models.TextField()),
                    ('language', models.CharField(blank=True, max_length=8)),
                    ('eid', models.CharField(blank=True, max_length=200)),
                    ('article', models.CharField(blank=True, max_length=200)),
                    ('because', models.CharField(blank=True, max_length=20)),
                    ('score', models.FloatField(default=0)),
                    ('alike', models.FloatField(default=1)),
                    ('state', models.CharField(choices=[('proposed', 'Proposed'), ('confirmed', 'Confirmed'), ('answered', 'Answered'), ('published', 'Published'), ('empty', 'Empty')], default='proposed', max_length=10)),
                    ('letters', models.PositiveIntegerField(default=0)),
                    ('oldest', models.DateTimeField(null=True)),
                    ('typical', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.submission')),
                    ('follows', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followers', to='records.lettergroup')),
                    ('answer', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.answer')),
                    ('campaign', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='groups', to='records.campaign')),
                    ('assigned_to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='letter_groups', to=settings.AUTH_USER_MODEL)),
                    ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ('-letters', 'pk'),
                    'indexes': [models.Index(fields=['consultation', 'state', '-letters', 'id'], name='queue_by_state'), models.Index(fields=['consultation', '-letters', 'id'], name='queue_by_size'), models.Index(fields=['consultation', 'article', 'state'], name='queue_by_article'), models.Index(fields=['consultation', 'oldest'], name='queue_by_age')],
                },
            ),
            migrations.CreateModel(
                name='Submission',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='records.consultation')),
                    ('key', models.CharField(max_length=16)),
                    ('number', models.CharField(blank=True, max_length=100)),
                    ('channel', models.CharField(choices=[('web', 'Web'), ('email', 'Email'), ('paper', 'Paper'), ('table', 'Table'), ('hearing', 'Hearing')], max_length=8)),
                    ('received', models.DateTimeField()),
                    ('language', models.CharField(blank=True, max_length=8)),
                    ('region', models.CharField(blank=True, max_length=10)),
                    ('stakeholder', models.CharField(blank=True, max_length=200)),
                    ('sender', models.CharField(blank=True, max_length=32)),
                    ('text', models.TextField()),
                    ('folded', models.TextField()),
                    ('about', models.JSONField(default=list)),
                    ('proposed', models.TextField(blank=True)),
                    ('attachments', models.JSONField(default=list)),
                    ('delivery', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='records.letterimport')),
                    ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('group', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='members', to='records.lettergroup')),
                    ('erased_at', models.DateTimeField(null=True)),
                ],
                options={
                    'ordering': ('received', 'pk'),
                    'indexes': [models.Index(fields=['group', 'received', 'id'], name='letters_of_a_group'), models.Index(fields=['consultation', 'received'], name='letters_by_day')],
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('key'), name='one_letter_for_a_key')],
                },
            ),
            migrations.CreateModel(
                name='PersonalData',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('submission', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='personal', to='records.submission')),
                    ('fields', models.JSONField()),
                ],
            ),
            migrations.CreateModel(
                name='LinkProposal',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('submission', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='link_proposal', to='records.submission')),
                    ('targets', models.JSONField()),
                    ('version', models.CharField(max_length=20)),
                ],
            ),
            migrations.CreateModel(
                name='LetterEvent',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='records.lettergroup')),
                    ('action', models.CharField(choices=[('formed', 'Formed'), ('joined', 'Joined'), ('confirmed', 'Confirmed'), ('moved', 'Moved'), ('split', 'Split'), ('rejoined', 'Rejoined'), ('assigned', 'Assigned'), ('answered', 'Answered'), ('signed', 'Signed'), ('withdrawn', 'Withdrawn'), ('returned', 'Returned'), ('published', 'Published'), ('undone', 'Undone'), ('contacts', 'Contacts'), ('named', 'Named'), ('correcting', 'Correcting'), ('erased', 'Erased')], max_length=10)),
                    ('before', models.JSONField(default=dict)),
                    ('after', models.JSONField(default=dict)),
                    ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='records.letterevent')),
                    ('is_cut', models.BooleanField(default=False)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('-pk',),
                },
            ),
            migrations.CreateModel(
                name='SavedFilter',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='filters', to=settings.AUTH_USER_MODEL)),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.consultation')),
                    ('name', models.CharField(max_length=60)),
                    ('query', models.CharField(max_length=500)),
                ],
                options={
                    'ordering': ('name',),
                    'constraints': [models.UniqueConstraint(models.F('owner'), models.F('consultation'), models.F('name'), name='one_filter_for_a_name')],
                },
            ),
            # --- records/answers.py
            migrations.CreateModel(
                name='AnswerBatch',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answer_batches', to='records.consultation')),
                    ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('published_at', models.DateTimeField(auto_now_add=True)),
                ],
            ),
            migrations.CreateModel(
                name='Answer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('group', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='records.lettergroup')),
                    ('replaces', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaced_by', to='records.answer')),
                    ('version', models.PositiveSmallIntegerField(default=1)),
                    ('why_kk', models.TextField(blank=True)),
                    ('why_ru', models.TextField(blank=True)),
                    ('decision', models.CharField(choices=[('accepted', 'Accepted'), ('partly', 'Partly'), ('rejected', 'Rejected'), ('out_of_scope', 'Out Of Scope'), ('already_so', 'Already So')], max_length=12)),
                    ('reason_kk', models.TextField()),
                    ('reason_ru', models.TextField()),
                    ('shown_edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.edition')),
                    ('shown_eid', models.CharField(blank=True, max_length=200)),
                    ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('written_at', models.DateTimeField(auto_now=True)),
                    ('batch', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='records.answerbatch')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('group'), models.F('version'), name='one_answer_of_a_version')],
                },
            ),
            migrations.CreateModel(
                name='AnswerAddition',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('answer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='additions', to='records.answer')),
                    ('submission', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='additions', to='records.submission')),
                    ('text', models.TextField()),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('answer'), models.F('submission'), name='one_addition_for_a_letter')],
                },
            ),
            migrations.CreateModel(
                name='AnswerSignature',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('answer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatures', to='records.answer')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('words_sha256', models.CharField(max_length=64)),
                    ('signed_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('answer'), models.F('user'), name='one_answer_signature_for_a_person')],
                },
            ),
            migrations.CreateModel(
                name='LetterReceipt',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('submission', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='receipt', to='records.submission')),
                    ('code_sha256', models.CharField(max_length=64, unique=True)),
                    ('made_at', models.DateTimeField(auto_now=True)),
                ],
            ),
            migrations.CreateModel(
                name='LetterTable',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letter_tables', to='records.consultation')),
                    ('language', models.CharField(max_length=2)),
                    ('format', models.CharField(max_length=4)),
                    ('content', models.BinaryField()),
                    ('written_at', models.DateTimeField(auto_now=True)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('language'), models.F('format'), name='one_letter_table_of_a_kind')],
                },
            ),
            # --- records/letter_readings.py
            migrations.CreateModel(
                name='LetterSignature',
                fields=[
                    ('submission', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='signature', serialize=False, to='records.submission')),
                    ('method', models.CharField(max_length=40)),
                    ('places', models.BinaryField()),
                ],
            ),
            migrations.CreateModel(
                name='LetterRequest',
                fields=[
                    ('submission', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='request', serialize=False, to='records.submission')),
                    ('method', models.CharField(max_length=40)),
                    ('text', models.TextField()),
                ],
            ),
            migrations.CreateModel(
                name='LetterCopies',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.consultation')),
                    ('method', models.CharField(max_length=40)),
                    ('sets', models.BinaryField()),
                    ('capped', models.PositiveIntegerField(default=0)),
                ],
            ),
            # --- records/letter_themes.py
            migrations.CreateModel(
                name='LetterTheme',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letter_themes', to='records.consultation')),
                    ('words', models.JSONField()),
                    ('groups', models.JSONField()),
                    ('typical', models.JSONField()),
                    ('name_kk', models.CharField(blank=True, max_length=200)),
                    ('name_ru', models.CharField(blank=True, max_length=200)),
                    ('named_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('named_at', models.DateTimeField(null=True)),
                    ('found_at', models.DateTimeField(auto_now_add=True)),
                ],
                options={
                    'ordering': ('pk',),
                },
            ),
            # --- records/wordings.py
            migrations.CreateModel(
                name='Wording',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wordings', to='records.consultation')),
                    ('number', models.PositiveIntegerField()),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wordings', to='records.edition')),
                    ('eid', models.CharField(max_length=200)),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                    ('text', models.TextField()),
                    ('other_language', models.CharField(blank=True, max_length=2)),
                    ('other_text', models.TextField(blank=True)),
                    ('reasons', models.TextField()),
                    ('letter', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='wording_proposed', to='records.submission')),
                    ('point', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.lettergroup')),
                    ('state', models.CharField(choices=[('waiting', 'Waiting'), ('shown', 'Shown'), ('refused', 'Refused'), ('withdrawn', 'Withdrawn')], default='waiting', max_length=9)),
                    ('refused_because', models.CharField(blank=True, max_length=500)),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('decided_at', models.DateTimeField(null=True)),
                    ('made_at', models.DateTimeField()),
                ],
                options={
                    'ordering': ('number',),
                    'indexes': [models.Index(fields=['edition', 'eid', 'state'], name='wordings_of_article')],
                    'constraints': [models.UniqueConstraint(models.F('consultation'), models.F('number'), name='one_wording_for_a_number')],
                },
            ),
            migrations.CreateModel(
                name='WordingSupport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('wording', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='records.wording')),
                    ('supporter', models.CharField(max_length=32)),
                    ('region', models.CharField(blank=True, max_length=10)),
                    ('stakeholder', models.CharField(blank=True, max_length=200)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(models.F('wording'), models.F('supporter'), name='one_support_for_a_supporter')],
                },
            ),
            # --- records/influence.py
            migrations.CreateModel(
                name='InfluenceTrace',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('consultation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='records.consultation')),
                    ('old', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.editiontext')),
                    ('new', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.editiontext')),
                    ('shares', models.JSONField()),
                    ('letters', models.PositiveIntegerField()),
                    ('receipt', models.JSONField()),
                    ('computed_at', models.DateTimeField(auto_now=True)),
                ],
                options={
                    'ordering': ('-pk',),
                    'constraints': [models.UniqueConstraint(models.F('old'), models.F('new'), name='one_trace_for_a_pair')],
                },
            ),
            migrations.CreateModel(
                name='TracedSpan',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('trace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spans', to='records.influencetrace')),
                    ('article', models.CharField(max_length=200)),
                    ('is_deleted', models.BooleanField()),
                    ('place', models.PositiveIntegerField()),
                    ('text', models.TextField()),
                    ('words', models.PositiveIntegerField()),
                    ('sources', models.JSONField()),
                    ('letters', models.PositiveIntegerField()),
                    ('stands', models.BooleanField(default=True)),
                    ('confirmed', models.BooleanField(null=True)),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                    ('decided_at', models.DateTimeField(null=True)),
                ],
                options={
                    'ordering': ('pk',),
                    'constraints': [models.UniqueConstraint(models.F('trace'), models.F('article'), models.F('is_deleted'), models.F('place'), name='one_span_for_a_place')],
                },
            ),
            # --- records/following.py
            migrations.CreateModel(
                name='Follower',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('code_sha256', models.CharField(max_length=64, unique=True)),
                    ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ],
            ),
            migrations.CreateModel(
                name='Following',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('follower', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='followings', to='records.follower')),
                    ('kind', models.CharField(choices=[('consultation', 'Consultation'), ('article', 'Article'), ('promise', 'Promise'), ('law', 'Law')], max_length=12)),
                    ('key', models.CharField(max_length=200)),
                    ('since', models.DateTimeField()),
                ],
                options={
                    'ordering': ('follower', 'pk'),
                    'constraints': [models.UniqueConstraint(models.F('follower'), models.F('kind'), models.F('key'), name='a_thing_is_followed_once')],
                },
            ),
            migrations.CreateModel(
                name='FollowerMail',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('follower', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='mail', to='records.follower')),
                    ('address', models.EmailField(max_length=254)),
                    ('number_sha256', models.CharField(max_length=64)),
                    ('tries', models.PositiveSmallIntegerField(default=0)),
                    ('confirmed_at', models.DateTimeField(null=True)),
                    ('told_until', models.DateTimeField()),
                ],
            ),
            migrations.CreateModel(
                name='OutgoingMail',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('mail', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='records.followermail')),
                    ('subject', models.CharField(max_length=200)),
                    ('body', models.TextField()),
                    ('made_at', models.DateTimeField(auto_now_add=True)),
                    ('attempts', models.PositiveSmallIntegerField(default=0)),
                    ('trouble', models.CharField(blank=True, max_length=300)),
                ],
                options={
                    'ordering': ('pk',),
                },
            ),
            # --- records/jobs.py
            migrations.CreateModel(
                name='Job',
                fields=[
                    ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                    ('path', models.CharField(max_length=200)),
                    ('arguments', models.JSONField()),
                    ('status', models.CharField(choices=[('READY', 'Ready'), ('RUNNING', 'Running'), ('FAILED', 'Failed'), ('SUCCESSFUL', 'Successful')], default='READY', max_length=10)),
                    ('attempts', models.PositiveSmallIntegerField(default=0)),
                    ('worker', models.CharField(blank=True, max_length=64)),
                    ('seen_at', models.DateTimeField(null=True)),
                    ('enqueued_at', models.DateTimeField(auto_now_add=True)),
                    ('started_at', models.DateTimeField(null=True)),
                    ('finished_at', models.DateTimeField(null=True)),
                    ('trouble', models.TextField(blank=True)),
                ],
                options={
                    'ordering': ('enqueued_at',),
                    'indexes': [models.Index(fields=['status', 'enqueued_at'], name='jobs_in_order')],
                },
            ),
        ]),
    ]
