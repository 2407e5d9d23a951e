"""Sentences that say why a term ends on its day."""

ZINNEN = {
    "termijn.na": "{naam}: uiterlijk {uiterlijk_op}. Dat is {duur} na {feit} ({begint_op}).",
    "termijn.voor": "{naam}: uiterlijk {uiterlijk_op}. Dat is {duur} vóór {feit} ({begint_op}).",
    "termijn.zelfde_dag": ("{naam}: uiterlijk {uiterlijk_op}. Dat is dezelfde dag als {feit}."),
    "termijn.kennismaking": (
        "{naam}: uiterlijk {uiterlijk_op}. Dan eindigt de Voorinburgering volgens plan."
    ),
    "termijn.startdag_telt": (
        "{naam}: tot en met {uiterlijk_op}. Dat is {duur} vanaf {feit} ({begint_op}); die dag telt "
        "mee."
    ),
    "termijn.verschoven": (
        "{naam}: uiterlijk {uiterlijk_op}. Dat is {duur} na {feit} ({begint_op}). De laatste dag "
        "schoof op door een weekend of feestdag (Algemene termijnenwet)."
    ),
    "termijn.rust": (
        "{naam}: uiterlijk {uiterlijk_op}. Dat is {duur} na {feit} ({begint_op}), en {erbij} erbij "
        "voor de rustperiode: een afspraak wacht dan (Handreiking §4.1)."
    ),
    "termijn.inburgeringstermijn": (
        "{naam}: uiterlijk {uiterlijk_op}. De drie jaar begonnen op {begint_op}, de dag na de "
        "dagtekening van het eerste PIP."
    ),
    "termijn.verlenging": (
        "{naam}: kan vanaf {begint_op}, een half jaar voor het einde van de inburgeringstermijn op "
        "{uiterlijk_op}."
    ),
    "termijn.voor_de_pip": (
        "{naam}: uiterlijk {uiterlijk_op}. Dat is {duur} voor de laatste dag van het PIP."
    ),
    "termijn.wacht": "{naam}: de laatste dag is nog niet bekend. Dit wacht op {feit}.",
    "termijn.vervallen": "{naam}: dit hoeft niet meer, door een keuze of een afspraak.",
    "termijn.vervallen_afgesproken": (
        "{naam}: dit hoeft niet per persoon. Gemeente en azc hebben een voorkeursscenario "
        "afgesproken, dus COA weet al waar het van uitgaat. De inburgeraar vertelt u het wel zelf."
    ),
    "termijn.gehaald_zonder_begin": "{naam}: dit is gedaan op {gesloten_op}.",
}
