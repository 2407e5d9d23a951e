"""Sentences about the koppeling."""

ZINNEN = {
    "dossier.gesloten": "Dit dossier is gesloten. Heropen het eerst; dan kunt u het veranderen.",
    "woord.ontkoppeld_op": "het einde van de koppeling",
    "woord.coa_locatie": "de COA-locatie",
    "woord.aankomst_op": "de aankomst",
    "woord.contactpersoon": "de contactpersoon",
    "woord.bsn": "het BSN",
    "koppeling.ontbreekt": (
        "Deze inburgeraar is nu niet aan een gemeente gekoppeld. Leg eerst de koppeling vast."
    ),
    "koppeling.gedeeld_dossier": (
        "Twee leden van dit huishouden delen één dossier. Geef ieder van 16 jaar of ouder een "
        "eigen dossier."
    ),
    "koppeling.te_jong": (
        "Dit lid van het huishouden is nog geen 16 jaar en heeft geen inburgeringsplicht. "
        "Controleer de geboortedatum, of maak geen dossier."
    ),
    "koppeling.twee_gemeenten": (
        "Een huishouden verhuist samen naar één gemeente. Koppel alle leden aan dezelfde gemeente, "
        "of maak twee huishoudens."
    ),
    "koppeling.oude_wet": (
        "De vergunning is van {vergunning_op}. Bij een vergunning van vóór {vanaf} hoort de oude "
        "wet (Wi2013). Controleer de datum, of neem deze persoon hier niet op."
    ),
    "koppeling.nog_niet_geboren": (
        "De geboortedatum {geboren_op} ligt na vandaag. Controleer de datum."
    ),
    "koppeling.ontkoppeling_te_vroeg": (
        "De koppeling begon op {gekoppeld_op}. Zij kan niet eerder eindigen. Kies een latere dag."
    ),
    "koppeling.ontkoppeling_toekomst": (
        "De ontkoppeling ligt na {peildatum}. Vul een dag in die al is geweest."
    ),
    "koppeling.herkoppeling_te_vroeg": (
        "De nieuwe koppeling kan niet beginnen vóór de vorige begon of eindigde: {oud_op}. Kies "
        "een latere dag."
    ),
    "koppeling.niet_gekoppeld": ("Dit huishouden is nu niet gekoppeld. Er is niets te beëindigen."),
    "koppeling.zonder_verblijf": (
        "Er is geen verblijf bij COA bekend. Leg eerst vast waar de inburgeraar verblijft."
    ),
    "koppeling.zonder_reden": "Schrijf op waarom u deze dag verbetert.",
    "koppeling.geen_collega": ("Deze collega werkt hier niet (meer) in deze rol. Kies een ander."),
    "koppeling.zelfde_locatie": (
        "De inburgeraar verblijft al op deze locatie. Kies de nieuwe locatie."
    ),
    "koppeling.overplaatsing_te_vroeg": (
        "De inburgeraar kwam op {van} op deze locatie aan. De overplaatsing kan niet eerder zijn. "
        "Kies een latere dag."
    ),
    "koppeling.zelfde_gemeente": (
        "Dit huishouden is al aan deze gemeente gekoppeld. Kies een andere gemeente, of verbeter "
        "de koppeling."
    ),
    "koppeling.geen_inburgeraar": (
        "In dit huishouden is niemand 16 jaar of ouder. Er is dan geen dossier. Voeg de "
        "volwassenen toe."
    ),
    "koppeling.niet_van_u": (
        "Deze koppeling is met een andere gemeente. U kunt alleen koppelingen met uw eigen "
        "gemeente opnemen."
    ),
    "koppeling.bij_coa": (
        "Deze regel kan alleen COA verwerken. Vraag de regievoerder van COA om deze koppeling."
    ),
    "koppeling.niet_zichtbaar": (
        "Het dossier van deze persoon is voor u gesloten, bijvoorbeeld na de verhuizing. Deze "
        "koppeling kan er niet bij."
    ),
    "koppeling.bsn_van_ander": (
        "Dit BSN hoort hier bij een ander V-nummer. Controleer beide nummers."
    ),
    "koppeling.twee_huishoudens": (
        "Deze personen staan hier in verschillende huishoudens. Geef ze in het bestand ook "
        "verschillende huishoudens, of voeg ze eerst samen."
    ),
    "koppeling.zonder_huishouden": (
        "Deze persoon hoort nu bij geen huishouden. Voeg de persoon eerst weer toe."
    ),
    "koppeling.eerdere": (
        "Deze koppeling is al beëindigd. Er kan niemand meer bij. Gebruik de datums van de "
        "koppeling van nu."
    ),
    "koppeling.ouder": (
        "De laatste koppeling van dit huishouden is van {gekoppeld_op}. Deze regel is ouder. Laat "
        "hem weg, of verbeter de datum."
    ),
    "koppeling.andere_locatie": (
        "In het dossier staat een andere COA-locatie: {locatie}. Is er een overplaatsing, leg die "
        "dan vast in het dossier. Anders klopt de locatie in het bestand niet."
    ),
    "koppeling.dossier_gesloten": (
        "Dit dossier is gesloten. Er kan niets meer bij. Vraag COA of de gemeente waarom."
    ),
    "koppeling.geweigerd": "{waarom}",
    "koppeling.al_bekend": (
        "Deze koppeling staat er al, met andere gegevens. Open het dossier en verbeter ze daar."
    ),
}
