import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from overdracht.data.rijmuur import apply_rijbeleid


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0010_eigen_termijn'),
    ]

    operations = [
        migrations.CreateModel(
            name='Toezichtpunt',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('sleutel', models.CharField(max_length=200, unique=True)),
                ('soort', models.CharField(choices=[('zonder_band', 'zonder_band'), ('na_herkoppeling', 'na_herkoppeling'), ('noodtoegang', 'noodtoegang'), ('zelfde_achternaam', 'zelfde_achternaam'), ('uitschieter', 'uitschieter'), ('veel_gelezen', 'veel_gelezen'), ('buiten_werktijd', 'buiten_werktijd'), ('gesloten_dossier', 'gesloten_dossier'), ('geweigerd', 'geweigerd'), ('grote_export', 'grote_export')], max_length=20)),
                ('aantal', models.PositiveIntegerField()),
                ('eerste_at', models.DateTimeField()),
                ('laatste_at', models.DateTimeField()),
                ('reden', models.CharField(blank=True, max_length=500)),
                ('oordeel', models.CharField(blank=True, choices=[('hoort_bij_het_werk', 'hoort_bij_het_werk'), ('besproken', 'besproken'), ('incident', 'incident')], max_length=20)),
                ('notitie', models.TextField(blank=True)),
                ('afgehandeld_at', models.DateTimeField(blank=True, null=True)),
                ('versie', models.PositiveIntegerField(default=1)),
                ('afgehandeld_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker')),
                ('dossier', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='overdracht.dossier')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.organisatie')),
            ],
            options={
                'ordering': ['-laatste_at', 'id'],
                'indexes': [models.Index(fields=['organisatie', 'afgehandeld_at'], name='toezichtpunt_open'), models.Index(fields=['gebruiker', 'soort', 'laatste_at'], name='toezichtpunt_van_wie')],
                'constraints': [models.CheckConstraint(condition=models.Q(('soort__in', ['zonder_band', 'na_herkoppeling', 'noodtoegang', 'zelfde_achternaam', 'uitschieter', 'veel_gelezen', 'buiten_werktijd', 'gesloten_dossier', 'geweigerd', 'grote_export'])), name='toezichtpunt_soort', violation_error_message='Kies bij soort een waarde van de lijst.'), models.CheckConstraint(condition=models.Q(('oordeel__in', ['', 'hoort_bij_het_werk', 'besproken', 'incident'])), name='toezichtpunt_oordeel', violation_error_message='Kies bij oordeel een waarde van de lijst.'), models.CheckConstraint(condition=models.Q(models.Q(('afgehandeld_at__isnull', True), ('afgehandeld_door__isnull', True), ('oordeel', '')), models.Q(('afgehandeld_at__isnull', False), ('afgehandeld_door__isnull', False), models.Q(('oordeel', ''), _negated=True), models.Q(('notitie', ''), _negated=True)), _connector='OR'), name='toezichtpunt_afgehandeld_met_notitie')],
            },
        ),
        migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop),
    ]
