"""The words that say something special of a person, in Dutch and English, by kind.

Chosen by hand for this work, and held against the corpus in `tests/core/corpus`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from overdracht.core.vrije_tekst.daden import GEDRAG, STRAFBAAR
from overdracht.core.vrije_tekst.gezondheid import GEZONDHEID
from overdracht.core.vrije_tekst.overtuiging import GEAARDHEID, GELOOF
from overdracht.core.vrije_tekst.soorten import Vondstsoort
from overdracht.core.vrije_tekst.woordenlijst import Woordenlijst

WOORDEN: Mapping[Vondstsoort, Woordenlijst] = MappingProxyType(
    {
        Vondstsoort.GEZONDHEID: GEZONDHEID,
        Vondstsoort.GELOOF: GELOOF,
        Vondstsoort.GEAARDHEID: GEAARDHEID,
        Vondstsoort.GEDRAG: GEDRAG,
        Vondstsoort.STRAFBAAR: STRAFBAAR,
    }
)
# Words that are also work, a study or a place to register: near one of `BIJ_WERK` they say nothing
# special. The same words elsewhere do.
OOK_WERK = """
    aangifte behaviour chirurgie christelijke church clinic criminal dementerenden dementie
    diagnostiek doctor dokter dominee drugstore fysiotherapeut fysiotherapie gedrag
    gehandicapten gehandicaptenzorg ggz hospital hospitality imam islamitische justitie
    katholieke kerk kliniek medical medicijnen medicijnenfabriek medicijnfabriek medicine
    medisch medische moskee mosque nurse pastoor pastor physiotherapist police politie predikant
    priest priester protestants psychiater psychiatrie psychiatrische psychiatrist psychologie
    psychologist psycholoog rehabilitation revalidatie revalidatiecentrum surgery tandarts
    tempel temple therapeut therapie therapist verstandelijk zieken ziekenhuis ziekenhuisopname
    ziekenhuizen
"""
BIJ_WERK = """
    achter adres adreswijziging als baan basisschool behind belastingdienst beroep beside
    beveiliger bijbaan bouwde brp building bushalte cleaner course cursus degree diploma docent
    employed employer ervaring experience faculteit faculty functie geboorte gebouw
    gesolliciteerd gewerkt halte huwelijk inkomsten internship job laborant leraar naast near
    onderwijs opgeleid opleiding opposite profession receptionist receptioniste school
    schoonmaker security solliciteert solliciteren stage straat street studeerde studeert
    studeren studie studied studies study tegenover trained training vacancy vacature vak
    verkoper vestiging volunteer volunteered volunteers vrijwilliger vrijwilligerswerk werken
    werkgever werkt werkte worked working works
"""
