import django.db.models.deletion
import overdracht.data.velden
import uuid
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from overdracht.data.rijmuur import apply_rijbeleid

NAAM = "vernietiging_alleen_erbij"


def bewaak(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """No tombstone is changed or, on PostgreSQL, removed."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE TRIGGER {NAAM} BEFORE UPDATE OR DELETE ON overdracht_vernietiging "
            "FOR EACH ROW EXECUTE FUNCTION overdracht_alleen_groeien()"
        )
    else:
        schema_editor.execute(
            f"CREATE TRIGGER {NAAM} BEFORE UPDATE ON overdracht_vernietiging "
            "BEGIN SELECT RAISE(ABORT, 'Tombstones only grow.'); END"
        )


def laat_los(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the guard off, to be able to go back."""
    waar = " ON overdracht_vernietiging" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER {NAAM}{waar}")


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0019_rust_van_de_woning'),
    ]

    operations = [
        migrations.CreateModel(
            name='Vernietiging',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('pseudoniem', models.CharField(max_length=32, unique=True)),
                ('vernietigd_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Vernietigingslijst',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('staat', models.CharField(choices=[('opgesteld', 'opgesteld'), ('goedgekeurd', 'goedgekeurd'), ('uitgevoerd', 'uitgevoerd'), ('ingetrokken', 'ingetrokken')], max_length=12)),
                ('opgesteld_op', models.DateField()),
                ('goedgekeurd_op', models.DateField(blank=True, null=True)),
                ('uitgevoerd_at', models.DateTimeField(blank=True, null=True)),
                ('verklaring', models.JSONField(default=dict)),
                ('versie', models.PositiveIntegerField(default=1)),
                ('goedgekeurd_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker')),
                ('opgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker')),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.organisatie')),
            ],
            options={
                'ordering': ['-opgesteld_op', '-created_at'],
            },
        ),
        migrations.CreateModel(
            name='Vernietigingsregel',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('norm', models.CharField(max_length=10)),
                ('begint_op', models.DateField()),
                ('staat', models.CharField(choices=[('wacht', 'wacht'), ('vernietigd', 'vernietigd'), ('blijft', 'blijft')], max_length=10)),
                ('aantallen', models.JSONField(default=dict)),
                ('dossier', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='overdracht.dossier')),
                ('lijst', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='regels', to='overdracht.vernietigingslijst')),
            ],
            options={
                'ordering': ['begint_op', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Vernietigingsstop',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('grond', models.CharField(choices=[('klacht', 'klacht'), ('bezwaar_of_beroep', 'bezwaar_of_beroep'), ('rechtszaak', 'rechtszaak'), ('onderzoek', 'onderzoek'), ('verzoek', 'verzoek')], max_length=20)),
                ('reden', models.CharField(max_length=500)),
                ('van', models.DateField()),
                ('opgeheven_op', models.DateField(blank=True, null=True)),
                ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vernietigingsstoppen', to='overdracht.dossier')),
                ('opgeheven_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker')),
            ],
            options={
                'ordering': ['-van', '-created_at'],
            },
        ),
        migrations.CreateModel(
            name='Kernset',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('naam', overdracht.data.velden.VersleuteldVeld()),
                ('bsn', overdracht.data.velden.VersleuteldVeld(blank=True)),
                ('bsn_index', overdracht.data.velden.BlindeIndexVeld(blank=True, bronnen=('bsn',), editable=False, max_length=64)),
                ('geboortedatum', overdracht.data.velden.VersleuteldVeld(blank=True)),
                ('adres', overdracht.data.velden.VersleuteldVeld(blank=True)),
                ('woonplaats', overdracht.data.velden.VersleuteldVeld(blank=True)),
                ('einde', models.CharField(choices=[('voldaan', 'voldaan'), ('geen_plicht', 'geen_plicht'), ('vertrokken', 'vertrokken'), ('overleden', 'overleden')], max_length=20)),
                ('wijze', overdracht.data.velden.VersleuteldVeld(blank=True)),
                ('einde_op', models.DateField()),
                ('bewaren_tot', models.DateField(db_index=True)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.organisatie')),
            ],
            options={
                'ordering': ['bewaren_tot', 'id'],
                'indexes': [models.Index(fields=['bsn_index'], name='kernset_bsn')],
                'constraints': [models.CheckConstraint(condition=models.Q(('einde__in', ['voldaan', 'geen_plicht', 'vertrokken', 'overleden'])), name='kernset_einde', violation_error_message='Kies bij einde een waarde van de lijst.')],
            },
        ),
        migrations.AddConstraint(
            model_name='vernietigingslijst',
            constraint=models.CheckConstraint(condition=models.Q(('staat__in', ['opgesteld', 'goedgekeurd', 'uitgevoerd', 'ingetrokken'])), name='vernietigingslijst_staat', violation_error_message='Kies bij staat een waarde van de lijst.'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingslijst',
            constraint=models.CheckConstraint(condition=models.Q(('goedgekeurd_door__isnull', True), models.Q(('goedgekeurd_door', models.F('opgesteld_door')), _negated=True), _connector='OR'), name='vernietigingslijst_vier_ogen'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingslijst',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('staat__in', ['goedgekeurd', 'uitgevoerd']), _negated=True), models.Q(('goedgekeurd_door__isnull', False), ('goedgekeurd_op__isnull', False)), _connector='OR'), name='vernietigingslijst_goedgekeurd_door_iemand'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingslijst',
            constraint=models.UniqueConstraint(condition=models.Q(('staat__in', ['opgesteld', 'goedgekeurd'])), fields=('organisatie',), name='vernietigingslijst_een_open'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingsregel',
            constraint=models.CheckConstraint(condition=models.Q(('staat__in', ['wacht', 'vernietigd', 'blijft'])), name='vernietigingsregel_staat', violation_error_message='Kies bij staat een waarde van de lijst.'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingsregel',
            constraint=models.UniqueConstraint(condition=models.Q(('dossier__isnull', False)), fields=('lijst', 'dossier'), name='vernietigingsregel_een_per_dossier'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingsregel',
            constraint=models.CheckConstraint(condition=models.Q(('dossier__isnull', True), models.Q(('staat', 'vernietigd'), _negated=True), _connector='OR'), name='vernietigingsregel_vernietigd_is_weg'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingsstop',
            constraint=models.CheckConstraint(condition=models.Q(('grond__in', ['klacht', 'bezwaar_of_beroep', 'rechtszaak', 'onderzoek', 'verzoek'])), name='vernietigingsstop_grond', violation_error_message='Kies bij grond een waarde van de lijst.'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingsstop',
            constraint=models.CheckConstraint(condition=models.Q(('opgeheven_op__isnull', True), ('opgeheven_op__gte', models.F('van')), _connector='OR'), name='vernietigingsstop_eindigt_niet_voor_begin'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingsstop',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('opgeheven_door__isnull', True), ('opgeheven_op__isnull', True)), models.Q(('opgeheven_door__isnull', False), ('opgeheven_op__isnull', False)), _connector='OR'), name='vernietigingsstop_opgeheven_door_iemand'),
        ),
        migrations.AddConstraint(
            model_name='vernietigingsstop',
            constraint=models.UniqueConstraint(condition=models.Q(('opgeheven_op__isnull', True)), fields=('dossier',), name='vernietigingsstop_een_tegelijk'),
        ),
        migrations.RunPython(bewaak, laat_los),
        migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop),
    ]
