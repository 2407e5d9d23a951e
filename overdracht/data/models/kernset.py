"""What the law keeps of a person after the dossier is gone (Besluit inburgering art. 9.9 lid 2)."""

from uuid import uuid4

from django.db import models

from overdracht.core.keuzes import Afsluitreden
from overdracht.data.models.basis import een_van, keuzes
from overdracht.data.models.organisatie import Organisatie
from overdracht.data.velden import BlindeIndexVeld, VersleuteldVeld


class Kernset(models.Model):
    """Encrypted, and without the moment of its making: that would tie it to a line of the log."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    naam = VersleuteldVeld()
    bsn = VersleuteldVeld(blank=True)
    bsn_index = BlindeIndexVeld(max_length=64, bronnen=("bsn",))
    geboortedatum = VersleuteldVeld(blank=True)
    adres = VersleuteldVeld(blank=True)
    woonplaats = VersleuteldVeld(blank=True)
    # How the plicht ended, and for whom it was met by which leerroute.
    einde = models.CharField(max_length=20, choices=keuzes(Afsluitreden))
    wijze = VersleuteldVeld(blank=True)
    einde_op = models.DateField()
    bewaren_tot = models.DateField(db_index=True)

    class Meta:
        ordering = ["bewaren_tot", "id"]
        constraints = [een_van("einde", Afsluitreden, naam="kernset_einde")]
        indexes = [models.Index(fields=["bsn_index"], name="kernset_bsn")]

    def __str__(self) -> str:
        return f"{self.einde} {self.einde_op}"
