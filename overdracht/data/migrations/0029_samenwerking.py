"""The agreements get versions with two sides, contacts, visits and regions."""

import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0028_verzoek'),
    ]

    operations = [
        migrations.CreateModel(
            name='Regioafspraak',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('versie', models.PositiveIntegerField(default=1)),
                ('vervangen_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('naam', models.CharField(max_length=120)),
                ('voorgesteld_door', models.CharField(choices=[('coa', 'coa'), ('gemeente', 'gemeente'), ('inburgeraar', 'inburgeraar'), ('duo', 'duo'), ('partner', 'partner')], max_length=20)),
                ('voorgesteld_op', models.DateField()),
            ],
            options={
                'ordering': ['voorgesteld_op', 'naam'],
            },
        ),
        migrations.CreateModel(
            name='Samenwerking',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('versie', models.PositiveIntegerField(default=1)),
                ('vervangen_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Werkbezoek',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('versie', models.PositiveIntegerField(default=1)),
                ('vervangen_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('bezocht_op', models.DateField()),
                ('bij', models.CharField(choices=[('coa', 'coa'), ('gemeente', 'gemeente'), ('inburgeraar', 'inburgeraar'), ('duo', 'duo'), ('partner', 'partner')], max_length=20)),
                ('onderwerp', models.CharField(blank=True, max_length=200)),
            ],
            options={
                'ordering': ['-bezocht_op', '-created_at'],
            },
        ),
        migrations.AddField(
            model_name='scenariokeuze',
            name='afspraak',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.voorkeursscenario'),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='akkoord_coa_door',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='akkoord_coa_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='akkoord_gemeente_door',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='akkoord_gemeente_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='bezoekdagen',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='gesloten_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='opgezegd_door',
            field=models.CharField(blank=True, choices=[('coa', 'coa'), ('gemeente', 'gemeente'), ('inburgeraar', 'inburgeraar'), ('duo', 'duo'), ('partner', 'partner')], max_length=20),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='opgezegd_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='slot',
            field=models.CharField(blank=True, choices=[('ingetrokken', 'ingetrokken'), ('afgewezen', 'afgewezen'), ('beantwoord', 'beantwoord')], max_length=20),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='toelichting',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='versienummer',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='voorgesteld_door',
            field=models.CharField(blank=True, choices=[('coa', 'coa'), ('gemeente', 'gemeente'), ('inburgeraar', 'inburgeraar'), ('duo', 'duo'), ('partner', 'partner')], max_length=20),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='voorgesteld_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='werkwijze',
            field=models.TextField(blank=True, max_length=1000),
        ),
        migrations.AddField(
            model_name='regioafspraak',
            name='coa_locatie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.eenheid'),
        ),
        migrations.AddField(
            model_name='regioafspraak',
            name='vastgelegd_door',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='regioafspraak',
            name='vervangen_door',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='eerdere_versies', to='overdracht.regioafspraak'),
        ),
        migrations.AddField(
            model_name='voorkeursscenario',
            name='regio',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='afspraken', to='overdracht.regioafspraak'),
        ),
        migrations.AddIndex(
            model_name='voorkeursscenario',
            index=models.Index(fields=['coa_locatie', 'gemeente'], name='voorkeursscenario_azc'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='coa_locatie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.eenheid'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='contact_coa',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='contact_gemeente',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='gemeente',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.eenheid'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='vastgelegd_door',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='vervangen_door',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='eerdere_versies', to='overdracht.samenwerking'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='vervanger_coa',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='samenwerking',
            name='vervanger_gemeente',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='werkbezoek',
            name='coa_locatie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.eenheid'),
        ),
        migrations.AddField(
            model_name='werkbezoek',
            name='gemeente',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.eenheid'),
        ),
        migrations.AddField(
            model_name='werkbezoek',
            name='vastgelegd_door',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='overdracht.medewerker'),
        ),
        migrations.AddField(
            model_name='werkbezoek',
            name='vervangen_door',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='eerdere_versies', to='overdracht.werkbezoek'),
        ),
        migrations.AddConstraint(
            model_name='regioafspraak',
            constraint=models.CheckConstraint(condition=models.Q(('vervangen_door__isnull', True), ('vervangen_at__isnull', False), _connector='OR'), name='regioafspraak_vervangen_met_moment'),
        ),
        migrations.AddConstraint(
            model_name='regioafspraak',
            constraint=models.CheckConstraint(condition=models.Q(('voorgesteld_door__in', ['', 'gemeente', 'coa'])), name='regioafspraak_voorgesteld_door', violation_error_message='Kies bij voorgesteld door een waarde van de lijst.'),
        ),
        migrations.AddIndex(
            model_name='samenwerking',
            index=models.Index(fields=['coa_locatie', 'gemeente'], name='samenwerking_azc'),
        ),
        migrations.AddConstraint(
            model_name='samenwerking',
            constraint=models.CheckConstraint(condition=models.Q(('vervangen_door__isnull', True), ('vervangen_at__isnull', False), _connector='OR'), name='samenwerking_vervangen_met_moment'),
        ),
        migrations.AddConstraint(
            model_name='samenwerking',
            constraint=models.CheckConstraint(condition=models.Q(('gemeente', models.F('coa_locatie')), _negated=True), name='samenwerking_twee_organisaties', violation_error_message='De gemeente en de COA-locatie zijn dezelfde eenheid.'),
        ),
        migrations.AddConstraint(
            model_name='samenwerking',
            constraint=models.UniqueConstraint(condition=models.Q(('vervangen_at__isnull', True)), fields=('gemeente', 'coa_locatie'), name='samenwerking_een_per_paar', violation_error_message='De contacten van dit paar staan er al.'),
        ),
        migrations.AddIndex(
            model_name='werkbezoek',
            index=models.Index(fields=['coa_locatie', 'gemeente'], name='werkbezoek_azc'),
        ),
        migrations.AddIndex(
            model_name='werkbezoek',
            index=models.Index(fields=['gemeente', 'coa_locatie'], name='werkbezoek_gemeente'),
        ),
        migrations.AddConstraint(
            model_name='werkbezoek',
            constraint=models.CheckConstraint(condition=models.Q(('vervangen_door__isnull', True), ('vervangen_at__isnull', False), _connector='OR'), name='werkbezoek_vervangen_met_moment'),
        ),
        migrations.AddConstraint(
            model_name='werkbezoek',
            constraint=models.CheckConstraint(condition=models.Q(('bij__in', ['gemeente', 'coa'])), name='werkbezoek_bij', violation_error_message='Kies bij bij een waarde van de lijst.'),
        ),
    ]
