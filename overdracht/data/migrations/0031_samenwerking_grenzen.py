"""What the database refuses of an agreement, now that every row says how it ended."""

from django.db import migrations, models
from overdracht.data.rijmuur import apply_rijbeleid


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0030_afspraken_met_versies")]

    operations = [
        migrations.RemoveConstraint(
            model_name='voorkeursscenario',
            name='voorkeursscenario_een_tegelijk',
        ),
        migrations.AddConstraint(
            model_name='voorkeursscenario',
            constraint=models.CheckConstraint(condition=models.Q(('slot__in', ['', 'ingetrokken', 'afgewezen', 'beantwoord'])), name='voorkeursscenario_slot', violation_error_message='Kies bij slot een waarde van de lijst.'),
        ),
        migrations.AddConstraint(
            model_name='voorkeursscenario',
            constraint=models.CheckConstraint(condition=models.Q(('voorgesteld_door__in', ['', 'gemeente', 'coa'])), name='voorkeursscenario_voorgesteld', violation_error_message='Kies bij voorgesteld door een waarde van de lijst.'),
        ),
        migrations.AddConstraint(
            model_name='voorkeursscenario',
            constraint=models.CheckConstraint(condition=models.Q(('opgezegd_door__in', ['', 'gemeente', 'coa'])), name='voorkeursscenario_opgezegd', violation_error_message='Kies bij opgezegd door een waarde van de lijst.'),
        ),
        migrations.AddConstraint(
            model_name='voorkeursscenario',
            constraint=models.CheckConstraint(condition=models.Q(('slot', ''), models.Q(('akkoord_coa', True), ('akkoord_gemeente', True), _negated=True), _connector='OR'), name='voorkeursscenario_gesloten_is_niet_afgesproken', violation_error_message='Wat beide kanten bevestigden, wordt niet gesloten maar beëindigd.'),
        ),
        migrations.AddConstraint(
            model_name='voorkeursscenario',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('opgezegd_op__isnull', False), _negated=True), models.Q(('akkoord_coa', True), ('akkoord_gemeente', True), ('geldig_tot__isnull', False)), _connector='OR'), name='voorkeursscenario_opgezegd_met_einde', violation_error_message='Kies de dag waarop de afspraak eindigt.'),
        ),
        migrations.AddConstraint(
            model_name='voorkeursscenario',
            constraint=models.UniqueConstraint(condition=models.Q(('vervangen_at__isnull', True), ('akkoord_coa', True), ('akkoord_gemeente', True), ('geldig_tot__isnull', True)), fields=('gemeente', 'coa_locatie'), name='voorkeursscenario_een_tegelijk', violation_error_message='Er geldt al een afspraak met deze locatie. Sluit die eerst af.'),
        ),
        migrations.AddConstraint(
            model_name='voorkeursscenario',
            constraint=models.UniqueConstraint(condition=models.Q(('vervangen_at__isnull', True), ('slot', ''), models.Q(('akkoord_gemeente', False), ('akkoord_coa', False), _connector='OR')), fields=('gemeente', 'coa_locatie'), name='voorkeursscenario_een_voorstel', violation_error_message='Er ligt al een voorstel. Beantwoord of sluit dat eerst.'),
        ),
        migrations.RunPython(apply_rijbeleid, migrations.RunPython.noop),
    ]
