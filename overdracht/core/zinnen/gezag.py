"""Sentences about who may ask for someone."""

ZINNEN = {
    "gezag.zelf_niet": (
        "Deze persoon is nog geen 16 jaar. Een ouder of de voogd van nu vraagt de kopie."
    ),
    "gezag.ouder_of_voogd_niet": (
        "Deze persoon is 16 jaar of ouder. Dan vraagt een ouder of voogd de kopie niet meer. De "
        "persoon vraagt hem zelf, of geeft iemand een machtiging."
    ),
    "gezag.gemachtigde_niet": (
        "Deze persoon is nog geen 16 jaar en kan niemand machtigen. Een ouder of de voogd van nu "
        "vraagt de kopie."
    ),
    "gezag.curator_of_mentor_niet": (
        "Een curator of mentor is er pas vanaf 18 jaar. Kies wie er nu mag vragen."
    ),
}
