"""Words and buttons for the pages of the klantprofiel."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.urls import reverse

from overdracht.core.begrippen import Rol
from overdracht.core.keuzes import Toestemmingsonderdeel
from overdracht.core.rechten import Handeling, mag
from overdracht.core.toestemming import (
    TEKSTEN,
    VERSIE,
    WETTELIJK,
    Antwoord,
    Teksttaal,
    tekst,
)
from overdracht.data.models import (
    Dossier,
    Klantprofielmoment,
    Medewerker,
    Toestemming,
    Uitzondering,
    Verwijderverzoek,
)
from overdracht.web.filters import datum
from overdracht.web.paneel import Knop, Onderdeel, Stapknop, knoppen
from overdracht.web.woorden import hoofdletter, naam_van

_NAMEN = {
    Toestemmingsonderdeel.KLANTPROFIEL: "Toestemming om het klantprofiel te delen",
    Toestemmingsonderdeel.PIP_DAGEN: "Toestemming om de dagen van het PIP met COA te delen",
}
_TAALNAMEN = {Teksttaal.NEDERLANDS: "Nederlands", Teksttaal.ENGELS: "Engels"}


def onderdelen(
    momenten: Iterable[Klantprofielmoment],
    toestemmingen: Iterable[Toestemming],
    uitzonderingen: Iterable[Uitzondering],
    verzoeken: Iterable[Verwijderverzoek],
    *,
    dossier_id: UUID,
    rol: Rol,
) -> list[Onderdeel]:
    """The klantprofiel, each consent, and what needs none."""
    gegeven = list(toestemmingen)
    return [
        _klantprofiel(list(momenten), dossier_id, rol),
        *(
            _toestemming(
                onderdeel, [t for t in gegeven if t.onderdeel == onderdeel], dossier_id, rol
            )
            for onderdeel in Toestemmingsonderdeel
        ),
        *_verwijderen(verzoeken),
        _uitzondering(list(uitzonderingen), dossier_id, rol),
        Onderdeel(
            naam="Wat COA van de wet deelt",
            stand=("Hiervoor is geen toestemming nodig, ook niet na een nee.",),
            eerder=tuple(f"{hoofdletter(w.wat)} ({w.bron})." for w in WETTELIJK),
        ),
    ]


def _verwijderen(rijen: Iterable[Verwijderverzoek]) -> Iterator[Onderdeel]:
    zinnen = tuple(
        f"{rij.eenheid.naam}: gevraagd op {datum(rij.gevraagd_op)}, "
        + (
            f"verwijderd op {datum(rij.bevestigd_op)}."
            if rij.bevestigd_op
            else "nog niet bevestigd."
        )
        for rij in rijen
    )
    if zinnen:
        yield Onderdeel(naam="Klantprofiel verwijderen", stand=zinnen)


def _uitzondering(rijen: list[Uitzondering], dossier_id: UUID, rol: Rol) -> Onderdeel:
    """Sharing without an agreement: the way there is long, and stands last."""
    vragen = Stapknop(
        "Uitzondering vragen", "klantprofiel:ask_exception", Handeling.UITZONDERING_VRAGEN
    )
    return Onderdeel(
        naam="Delen zonder toestemming",
        stand=tuple(_uitzonderingszin(rij, rol) for rij in rijen) or ("Niet gevraagd.",),
        knoppen=knoppen(rol, dossier_id, (vragen,)),
    )


def _uitzonderingszin(rij: Uitzondering, rol: Rol) -> str:
    """The reason is for who may ask: the other side needs to know that it was so, not why."""
    if rij.gebruikt_op:
        stand = f"gebruikt op {datum(rij.gebruikt_op)}"
    elif rij.bevestigd_op:
        stand = f"bevestigd op {datum(rij.bevestigd_op)}, nog niet gebruikt"
    else:
        stand = "wacht op een collega van een ander team"
    reden = f" Reden: {rij.waarom}" if mag(rol, Handeling.UITZONDERING_VRAGEN) else ""
    return f"Gevraagd op {datum(rij.gevraagd_op)}: {stand}.{reden}"


def _klantprofiel(rijen: list[Klantprofielmoment], dossier_id: UUID, rol: Rol) -> Onderdeel:
    zinnen = [_deelzin(rij) for rij in rijen]
    laatste = rijen[-1].pk if rijen else None
    delen = Handeling.KLANTPROFIEL_DELEN
    return Onderdeel(
        naam="Klantprofiel",
        stand=tuple(zinnen[-1:]) or ("Nog niet gedeeld.",),
        eerder=tuple(zinnen[-2::-1]),
        knoppen=knoppen(
            rol,
            dossier_id,
            (
                Stapknop("Delen vastleggen", "klantprofiel:share", delen),
                Stapknop("Verbeteren", "klantprofiel:correct", delen, bool(laatste), laatste),
            ),
        ),
    )


def _deelzin(rij: Klantprofielmoment) -> str:
    met = f" met {rij.ontvanger.naam}" if rij.ontvanger else ""
    zin = f"Versie {rij.versienummer}: gedeeld{met} op {datum(rij.klantprofiel_gedeeld_op)}"
    if rij.toestemming:
        waarop = f", met toestemming van {datum(rij.toestemming.toestemming_op)}"
    else:
        waarop = ", met een uitzondering" if rij.uitzondering_id else ""
    return f"{zin} ({naam_van(rij.aanleiding)}){waarop}."


def _toestemming(
    onderdeel: Toestemmingsonderdeel, rijen: list[Toestemming], dossier_id: UUID, rol: Rol
) -> Onderdeel:
    zinnen = [_zin(rij) for rij in rijen]
    leeft = bool(rijen) and rijen[-1].toestemming_ingetrokken_op is None
    return Onderdeel(
        naam=_NAMEN[onderdeel],
        stand=tuple(zinnen[-1:]) or ("Nog niet gevraagd.",),
        eerder=tuple(zinnen[:-1]),
        knoppen=tuple(_toestemmingsknoppen(onderdeel, dossier_id, rol, leeft=leeft)),
    )


def _toestemmingsknoppen(
    onderdeel: Toestemmingsonderdeel, dossier_id: UUID, rol: Rol, *, leeft: bool
) -> Iterator[Knop]:
    if mag(rol, Handeling.TOESTEMMING_VASTLEGGEN):
        woord, naam = ("Intrekken", "withdraw") if leeft else ("Toestemming vragen", "consent")
        yield Knop(woord, reverse(f"klantprofiel:{naam}", args=[dossier_id, onderdeel]))


def _zin(rij: Toestemming) -> str:
    if rij.antwoord == Antwoord.NEE:
        return f"De inburgeraar zei nee op {datum(rij.toestemming_op)}."
    gegeven = f"Gegeven op {datum(rij.toestemming_op)}"
    if rij.tekstversie and rij.teksttaal:
        taal = _TAALNAMEN[Teksttaal(rij.teksttaal)]
        gegeven += f" na uitleg met tekst {rij.tekstversie} ({taal})"
    if rij.toestemming_ingetrokken_op:
        return f"{gegeven}, ingetrokken op {datum(rij.toestemming_ingetrokken_op)}."
    return f"{gegeven}."


def deel_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to record a share."""
    uitleg = (
        "Het klantprofiel zelf staat in TVS. Leg hier vast dat u het hebt bijgewerkt en gedeeld. "
        "Er horen geen medische gegevens of gedrag in."
    )
    return _pagina(dossier, "Klantprofiel gedeeld", uitleg)


def verbeter_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to correct a share."""
    return _pagina(dossier, "Dag van delen verbeteren")


def toestemming_pagina(dossier: Dossier, onderdeel: Toestemmingsonderdeel) -> dict[str, Any]:
    """The page to record a consent."""
    uitleg = "Lees deze tekst voor, of laat de tolk dat doen. Ja en nee zijn allebei goed."
    teksten = [(taal.value, naam, tekst(onderdeel, taal)) for taal, naam in _TAALNAMEN.items()]
    bron = f"Tekst {VERSIE}. Bron: {TEKSTEN[VERSIE].bron}."
    return _pagina(dossier, _NAMEN[onderdeel], uitleg) | {"teksten": teksten, "bron": bron}


def collegas(rijen: Iterable[Medewerker]) -> list[tuple[str, str]]:
    """Who else may have explained it, as choices."""
    return [(str(rij.pk), rij.gebruiker.naam) for rij in rijen]


def uitzondering_pagina(dossier: Dossier) -> dict[str, Any]:
    """The page to ask for an exception."""
    uitleg = (
        "Delen zonder toestemming mag alleen als het echt niet anders kan. Vertel het eerst aan de "
        "inburgeraar. Een collega van een ander team moet het bevestigen."
    )
    return _pagina(dossier, "Delen zonder toestemming", uitleg)


def bevestig_pagina(rij: Uitzondering) -> dict[str, Any]:
    """The page to confirm one, with its reason."""
    uitleg = "Bevestig alleen als delen echt niet kan wachten. Uw bevestiging geldt voor één keer."
    pagina = _pagina(rij.dossier, "Delen zonder toestemming bevestigen", uitleg)
    wie = f"Gevraagd door {rij.eenheid.naam} op {datum(rij.gevraagd_op)}."
    verteld = f"Verteld aan de inburgeraar op {datum(rij.inburgeraar_geinformeerd_op)}."
    weetjes = [wie, f"Reden: {rij.waarom}", verteld]
    return pagina | {"weetjes": weetjes, "knop": "Bevestigen"}


def uitzonderingen_pagina(rijen: Iterable[Uitzondering]) -> dict[str, Any]:
    """What waits for a second person: whom it is about, who asks, and where to read why."""
    return {
        "uitzonderingen": [
            (
                rij.dossier.inburgeraar.persoon.naam,
                f"Gevraagd door {rij.eenheid.naam} op {datum(rij.gevraagd_op)}",
                reverse("klantprofiel:confirm_exception", args=[rij.dossier_id, rij.pk]),
            )
            for rij in rijen
        ]
    }


def verzoeken_pagina(rijen: Iterable[Verwijderverzoek]) -> dict[str, Any]:
    """What the unit is asked to delete: the name, and since when."""
    return {
        "verzoeken": [
            (
                rij.dossier.inburgeraar.persoon.naam,
                datum(rij.gevraagd_op),
                reverse("klantprofiel:confirm", args=[rij.pk]),
            )
            for rij in rijen
        ]
    }


def intrek_pagina(dossier: Dossier, onderdeel: Toestemmingsonderdeel) -> dict[str, Any]:
    """The page to take a consent back."""
    uitleg = (
        "Vanaf nu wordt er niets meer gedeeld. Wat eerder is gedeeld, mocht toen. Wie het heeft, "
        "vragen wij om het te verwijderen. Vraag niet naar een reden."
    )
    return _pagina(dossier, f"{_NAMEN[onderdeel]}: intrekken", uitleg)


def _pagina(dossier: Dossier, titel: str, uitleg: str = "") -> dict[str, Any]:
    naam = dossier.inburgeraar.persoon.naam
    return {"naam": naam, "titel": titel, "knop": "Opslaan", "uitleg": uitleg}
