"""Sentences about the agreements of gemeente and azc."""

ZINNEN = {
    "samenwerking.in_het_verleden": (
        "Een afspraak kan niet in het verleden beginnen. Kies vandaag of een latere dag."
    ),
    "samenwerking.einde_voor_begin": (
        "Het einde ligt niet na het begin. Kies een latere dag, of laat het einde leeg."
    ),
    "samenwerking.al_gesloten": (
        "Dit voorstel is al beantwoord of gesloten. Bekijk wat er nu ligt."
    ),
    "samenwerking.al_akkoord": (
        "Uw kant is het hier al mee eens. De andere kant moet nog bevestigen."
    ),
    "samenwerking.niets_te_beeindigen": (
        "Deze afspraak geldt niet (meer). Er is niets te beëindigen."
    ),
    "samenwerking.opzegtermijn": (
        "Beëindigen kan met een termijn van {duur}. Kies {eerst} of een latere dag, zodat de ander "
        "zich kan voorbereiden."
    ),
    "samenwerking.eindigt_al": (
        "Deze afspraak eindigt al op {geldig_tot}. Kies een eerdere dag, of laat het zo."
    ),
    "samenwerking.voorstel_voorbij": (
        "De einddatum van dit voorstel is al voorbij. Doe een nieuw voorstel."
    ),
    "samenwerking.al_een_voorstel": (
        "Er ligt al een voorstel voor {namen}. Beantwoord of sluit dat eerst."
    ),
    "samenwerking.geen_gemeenten": "Kies ten minste twee gemeenten voor een regionale afspraak.",
    "samenwerking.niet_van_u": (
        "Uw eigen gemeente doet niet mee met deze afspraak. Kies ook uw eigen gemeente."
    ),
    "samenwerking.geen_collega": "Deze collega werkt hier niet (meer). Kies een ander.",
    "samenwerking.bezoek_later": (
        "Een bezoek dat nog komt, is nog niet geweest. Kies vandaag of een eerdere dag."
    ),
    "samenwerking.passing.te_weinig": (
        "Er zijn nog te weinig keuzes om te zien of de afspraak past."
    ),
    "samenwerking.passing.past": "De afspraak past bij de meeste mensen.",
    "samenwerking.passing.bespreek": (
        "Voor veel mensen koos de gemeente iets anders. Bespreek samen of de afspraak nog past."
    ),
    "woord.wacht_op_gemeente": "wacht op de gemeente",
    "woord.wacht_op_coa": "wacht op het azc",
    "woord.wacht_op_beide": "wacht op de gemeente en het azc",
    "woord.gaat_in": "gaat nog in",
    "woord.geldt": "geldt",
    "woord.eindigt": "geldt, en eindigt",
    "woord.beeindigd": "geldt niet meer",
    "woord.ingetrokken": "ingetrokken",
    "woord.afgewezen": "afgewezen",
    "woord.beantwoord": "beantwoord met een ander voorstel",
}
