"""What stood there becomes a version: who proposed it, who confirmed it, and how it ended."""

from collections import defaultdict
from typing import Any

from django.db import migrations


def number_versions(apps: Any, schema_editor: Any) -> None:
    """A gemeente wrote these rows: without the azc they are its proposals, or closed ones."""
    Voorkeursscenario = apps.get_model("overdracht", "Voorkeursscenario")
    rijen = Voorkeursscenario._base_manager.filter(vervangen_at__isnull=True)
    nummers: dict[tuple[Any, Any], int] = defaultdict(int)
    for rij in rijen.order_by("geldig_van", "created_at", "pk"):
        paar = rij.gemeente_id, rij.coa_locatie_id
        nummers[paar] += 1
        rij.versienummer = nummers[paar]
        rij.voorgesteld_door, rij.voorgesteld_op = "gemeente", rij.geldig_van
        rij.akkoord_gemeente, rij.akkoord_gemeente_op = True, rij.geldig_van
        if rij.akkoord_coa:
            rij.akkoord_coa_op = rij.geldig_van
        elif rij.geldig_tot is not None:
            rij.slot, rij.gesloten_op = "ingetrokken", rij.geldig_tot
        rij.save()


class Migration(migrations.Migration):
    dependencies = [("overdracht", "0029_samenwerking")]

    operations = [migrations.RunPython(number_versions, migrations.RunPython.noop)]
