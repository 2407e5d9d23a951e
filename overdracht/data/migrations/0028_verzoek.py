import django.db.models.deletion
import uuid
from django.db import migrations, models

from overdracht.data.rijmuur import apply_rijbeleid


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0027_normwaarde_in_elke_maat'),
    ]

    operations = [
        migrations.CreateModel(
            name='Verzoek',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('onderwerp', models.CharField(max_length=60)),
                ('getoond', models.CharField(blank=True, max_length=300)),
                ('klopt_niet', models.TextField()),
                ('partij', models.CharField(choices=[('coa', 'coa'), ('gemeente', 'gemeente'), ('inburgeraar', 'inburgeraar'), ('duo', 'duo'), ('partner', 'partner')], max_length=20)),
                ('gevraagd_op', models.DateField()),
                ('uiterlijk_op', models.DateField()),
                ('antwoord', models.CharField(blank=True, choices=[('verbeterd', 'verbeterd'), ('afgewezen', 'afgewezen')], max_length=20)),
                ('toelichting', models.TextField(blank=True)),
                ('beantwoord_op', models.DateField(blank=True, null=True)),
                ('versie', models.PositiveIntegerField(default=1)),
                ('beantwoord_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='verzoeken', to='overdracht.dossier')),
                ('eenheid', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.eenheid')),
                ('vastgelegd_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker')),
            ],
            options={
                'ordering': ['uiterlijk_op', 'id'],
                'indexes': [models.Index(condition=models.Q(('beantwoord_op__isnull', True)), fields=['eenheid', 'uiterlijk_op'], name='verzoek_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('partij__in', ['coa', 'gemeente', 'inburgeraar', 'duo', 'partner'])), name='verzoek_partij', violation_error_message='Kies bij partij een waarde van de lijst.'), models.CheckConstraint(condition=models.Q(('antwoord__in', ['', 'verbeterd', 'afgewezen'])), name='verzoek_antwoord', violation_error_message='Kies bij antwoord een waarde van de lijst.'), models.CheckConstraint(condition=models.Q(('beantwoord_op__isnull', True), ('beantwoord_op__gte', models.F('gevraagd_op')), _connector='OR'), name='verzoek_antwoord_na_vraag'), models.CheckConstraint(condition=models.Q(models.Q(('antwoord', ''), ('beantwoord_door__isnull', True), ('beantwoord_op__isnull', True)), models.Q(('beantwoord_door__isnull', False), ('beantwoord_op__isnull', False), models.Q(('antwoord', ''), _negated=True), models.Q(('toelichting', ''), _negated=True)), _connector='OR'), name='verzoek_antwoord_met_toelichting', violation_error_message='Leg uit waarom.')],
            },
        ),
        migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop),
    ]
