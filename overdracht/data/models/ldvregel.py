"""The Logboek Dataverwerkingen: one row per person per operation, without who did it."""

from django.db import models

from overdracht.data.models.auditzegel import AlleenErbijQuerySet


class Ldvregel(models.Model):
    """Made from the sealed audit lines; the trace leads back to the line, and to nobody by itself.

    `betrokkene` is a pseudonym of its own: laid beside the audit lines it does not match.
    """

    id = models.BigAutoField(primary_key=True)
    trace_id = models.CharField(max_length=32, db_index=True)
    span_id = models.CharField(max_length=16)
    parent_span_id = models.CharField(max_length=16, blank=True)
    status = models.CharField(max_length=5)
    naam = models.CharField(max_length=80)
    verwerking = models.CharField(max_length=60)
    betrokkene = models.CharField(max_length=32)
    # Milliseconds since 1970, as the standard writes them.
    start_time = models.BigIntegerField()
    end_time = models.BigIntegerField()
    # The seal of the line that it was made from: how far the log has come.
    volgnummer = models.BigIntegerField(db_index=True)

    objects = AlleenErbijQuerySet["Ldvregel"].as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["betrokkene", "-id"], name="ldvregel_per_betrokkene")]
        constraints = [
            models.UniqueConstraint(fields=["trace_id", "span_id"], name="ldvregel_een_per_span"),
            models.UniqueConstraint(
                fields=["volgnummer", "betrokkene"], name="ldvregel_een_per_betrokkene"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.naam} {self.status}"
