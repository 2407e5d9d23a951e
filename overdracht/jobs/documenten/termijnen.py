"""Every norm with its length, what starts and closes it, and where it is written."""

from overdracht.core.normen import LANDELIJK, Norm
from overdracht.jobs.documenten.opmaak import document, tabel

KOPPEN = ("Norm", "Naam", "Duur", "Wie", "Begint bij", "Klaar bij", "Status", "Geldig", "Bron")

INLEIDING = (
    "Alle termijnen en drempels waarmee het product rekent. Alleen WET is een wettelijke termijn; "
    "NORM en ONTWERP kan een gemeente, ook per azc, anders instellen. Staan er bij *Begint bij* "
    "meer feiten met `en`, dan telt de laatste; met `of` telt het eerste. *(dag 1)*: de dag van "
    "het feit telt zelf mee. *(schuift)*: de Algemene termijnenwet verlengt de termijn. *(wacht "
    "bij rust)*: een rustperiode rond de verhuizing houdt de termijn op."
)


def termijnen() -> str:
    """One row per norm, in the order of the code."""
    rijen = (_rij(norm) for norm in LANDELIJK)
    return document("Termijnen", INLEIDING, tabel(KOPPEN, rijen))


def _rij(norm: Norm) -> tuple[object, ...]:
    voegwoord = " of " if norm.begint_bij_eerste else " en "
    geldig = f"vanaf {norm.geldig_vanaf:%d-%m-%Y}"
    if norm.geldig_tot:
        geldig += f" tot en met {norm.geldig_tot:%d-%m-%Y}"
    return (
        norm.id,
        norm.naam,
        _duur(norm),
        norm.wie,
        voegwoord.join(f"`{feit}`" for feit in norm.begint),
        " of ".join(f"`{feit}`" for feit in norm.sluit),
        f"{norm.status} ({norm.niveau})",
        geldig,
        norm.bron,
    )


def _duur(norm: Norm) -> str:
    varianten = [f"{naam}: {duur}" for naam, duur in (norm.varianten or {}).items()]
    tekst = "; ".join([str(norm.duur or "geen getal"), *varianten])
    tekens = (
        (norm.startdag_telt, " (dag 1)"),
        (norm.verschuift, " (schuift)"),
        (norm.is_termijn and norm.wacht_bij_rust, " (wacht bij rust)"),
    )
    return tekst + "".join(teken for geldt, teken in tekens if geldt)
