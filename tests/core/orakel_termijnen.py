"""The terms of one dossier found a second time: every norm written out, straight from the domain.

Slow and long on purpose. Facts come as a plain dict of days; a missing key is not known.
"""

from datetime import date

from tests.core.orakel import EEN, dagen_erbij, maanden_erbij, volgens_atw

PLANNEN = {
    "driegesprek_gepland_op",
    "voorinburgering_eindigt_naar_plan_op",
    "verwachte_verhuizing_van",
    "verwachte_verhuizing_tot",
    "verhuizing_gepland_op",
    "rust_van",
    "rust_tot",
}
WIE = {
    "coa": "T-01 T-14 T-15 T-16 T-17 T-18 T-21",
    "gemeente": """T-02 T-03 T-04 T-05 T-06 T-07 T-09 T-10 T-11 T-12 T-13 T-20 T-20b T-34 T-36
        T-48 T-50 T-56 T-57""",
    "inburgeraar": "T-22 T-25 T-27 T-35 T-40 T-53",
}
WETTELIJK = """
    T-20 T-20b T-22 T-25 T-27 T-35 T-36 T-40 T-48 T-53 T-56 T-57
"""

# Agreed and counted forward: these wait during a rest around the move (HR §4.1 B).
WACHT_BIJ_RUST = "T-05 T-06 T-07 T-09 T-11 T-18 T-50"


def wie_van(norm):
    return next(wie for wie, normen in WIE.items() if norm in normen.split())


def bekend_op(feiten, peildatum):
    """What is known on the day: a later day is a plan, and only plans by name stay."""
    nu = {}
    for naam, waarde in feiten.items():
        if naam == "klantprofiel_gedeeld_op":
            nu[naam] = [dag for dag in waarde if dag <= peildatum]
        elif not isinstance(waarde, date) or naam in PLANNEN or waarde <= peildatum:
            nu[naam] = waarde
    if feiten.get("scenario_gekozen_op") and "scenario_gekozen_op" not in nu:
        nu.pop("scenario", None)
    return nu


def einde_voorinburgering(nu):
    begonnen = nu.get("voorinburgering_begonnen_op")
    namen = ("voorinburgering_geeindigd_op", "traject_begonnen_op", "verhuisd_op")
    if begonnen is None:
        return nu.get("voorinburgering_geeindigd_op")
    return min((nu[n] for n in namen if nu.get(n) and nu[n] >= begonnen), default=None)


def uitstroom(nu):
    for naam in ("verhuizing_gepland_op", "verwachte_verhuizing_van", "verhuisd_op"):
        if nu.get(naam):
            return nu[naam], None
    return None, "verhuizing_gepland_op"


def staat_van(uiterlijk, gesloten, peildatum, *, vervallen=False):
    if vervallen:
        return "vervallen"
    if gesloten is not None:
        return "te_laat_gehaald" if uiterlijk is not None and gesloten > uiterlijk else "gehaald"
    if uiterlijk is None:
        return "wacht"
    return "verlopen" if peildatum > uiterlijk else "loopt"


def eerste(nu, *namen):
    return min((nu[naam] for naam in namen if nu.get(naam)), default=None)


class Orakel:
    """Collects one row per norm: first day, last day, state, and what it waits for."""

    def __init__(self, feiten, peildatum):
        self.nu = bekend_op(feiten, peildatum)
        self.peildatum = peildatum
        self.rijen = {}
        self.gedeeld = self.nu.get("klantprofiel_gedeeld_op") or []
        self.ingetrokken = "toestemming_ingetrokken_op" in self.nu
        self.overdracht()
        self.gesprekken()
        self.klantprofiel()
        self.verhuizing()
        self.pip()
        self.na_de_pip()

    def wacht(self, norm, begint, uiterlijk):
        """The last day with every day of the rest on top that lies after the first one."""
        van, moment = self.nu.get("rust_van"), self.nu.get("driegesprek_moment")
        wacht = norm in WACHT_BIJ_RUST.split() or (norm == "T-12" and moment == "na_koppeling")
        if not (wacht and van and begint and uiterlijk >= van):
            return uiterlijk
        tot = max(van, self.nu.get("rust_tot") or van)
        dagen = (dagen_erbij(van, n) for n in range((tot - van).days + 1))
        return dagen_erbij(uiterlijk, sum(dag > begint for dag in dagen))

    def rij(self, norm, begint, uiterlijk, gesloten=None, wacht_op=None, *, vervallen=False):
        uiterlijk = self.wacht(norm, begint, uiterlijk)
        staat = staat_van(uiterlijk, gesloten, self.peildatum, vervallen=vervallen)
        self.rijen[norm] = (begint, uiterlijk, staat, wacht_op)

    def tel(self, norm, feit, tellen, gesloten=None, *, vervallen=False):
        begint = self.nu.get(feit)
        wacht_op = None if begint else feit
        uiterlijk = tellen(begint) if begint else None
        self.rij(norm, begint, uiterlijk, gesloten, wacht_op, vervallen=vervallen)

    def overdracht(self):
        nu = self.nu
        self.tel("T-01", "vergunning_op", lambda d: dagen_erbij(d, 14), nu.get("gekoppeld_op"))
        woning = eerste(nu, "woning_beschikbaar_op", "verhuisd_op")
        self.tel("T-02", "gekoppeld_op", lambda d: dagen_erbij(d, 70), woning)
        verhuisd = nu.get("verhuisd_op")
        self.tel("T-03", "woning_beschikbaar_op", lambda d: dagen_erbij(d, 14), verhuisd)
        self.tel("T-04", "vergunning_op", lambda d: dagen_erbij(d, 98), verhuisd)
        # A switch is a choice anew: of the first one it is asked whether it was in time, of the
        # new one whether both heard of it within two weeks (HR §3.4).
        twee_weken = lambda d: dagen_erbij(d, 14)  # noqa: E731
        keuze = eerste(nu, "scenario_eerst_gekozen_op", "scenario_gekozen_op")
        self.tel("T-05", "tvs_melding_op", twee_weken, keuze)
        gewisseld = "scenario_eerst_gekozen_op" in nu and "scenario_gekozen_op" in nu
        vanaf = "tvs_melding_op"
        if gewisseld and "tvs_melding_op" in nu:
            vanaf = "scenario_gekozen_op"
        weg = nu.get("voorkeursscenario_afgesproken", False)
        self.tel("T-06", vanaf, twee_weken, nu.get("coa_geinformeerd_op"), vervallen=weg)
        self.tel("T-07", vanaf, twee_weken, nu.get("inburgeraar_geinformeerd_op"))

    def gesprekken(self):
        nu, scenario = self.nu, self.nu.get("scenario")
        kennis, drie = nu.get("kennismaking_gehouden_op"), nu.get("driegesprek_gehouden_op")
        if scenario == "snelle_start":
            self.tel("T-11", "scenario_gekozen_op", lambda d: dagen_erbij(d, 14), drie)
        if scenario == "start_na_verhuizing":
            self.tel("T-09", "gekoppeld_op", lambda d: dagen_erbij(d, 21), kennis)
            self.voor_uitstroom("T-13", 14, drie)
        if scenario == "gecombineerde_aanpak":
            self.kennismaking_2(kennis)
            moment = nu.get("driegesprek_moment")
            if moment is None:
                self.rij("T-12", None, None, drie, "driegesprek_moment")
            elif moment == "na_koppeling":
                self.tel("T-12", "gekoppeld_op", lambda d: dagen_erbij(d, 14), drie)
            elif moment == "voor_intake":
                self.tel("T-12", "intake_begonnen_op", lambda d: d - EEN, drie)
            else:
                self.voor_uitstroom("T-12", 14, drie)

    def kennismaking_2(self, kennis):
        nu = self.nu
        begint = nu.get("gekoppeld_op")
        einde = nu.get("voorinburgering_eindigt_naar_plan_op") or einde_voorinburgering(nu)
        wacht_op = None
        if begint is None or einde is None:
            wacht_op = "voorinburgering_eindigt_naar_plan_op" if begint else "gekoppeld_op"
            begint = einde = None
        wil_niet = "voorinburgering_afgewezen_op" in nu and "voorinburgering_begonnen_op" not in nu
        self.rij("T-10", begint, einde, kennis, wacht_op, vervallen=wil_niet)

    def voor_uitstroom(self, norm, aantal, gesloten=None, *, vervallen=False):
        begint, wacht_op = uitstroom(self.nu)
        uiterlijk = dagen_erbij(begint, -aantal) if begint else None
        self.rij(norm, begint, uiterlijk, gesloten, wacht_op, vervallen=vervallen)

    def deling_vanaf(self, vroegst):
        return min((dag for dag in self.gedeeld if vroegst and dag >= vroegst), default=None)

    def klantprofiel(self):
        nu, weg = self.nu, self.ingetrokken
        koppeling, toestemming = nu.get("gekoppeld_op"), nu.get("toestemming_op")
        begint = max(koppeling, toestemming) if koppeling and toestemming else None
        wacht_op = None if begint else ("toestemming_op" if koppeling else "gekoppeld_op")
        gesloten = min(self.gedeeld, default=None)
        self.rij("T-14", begint, begint, gesloten, wacht_op, vervallen=weg)

        einde = einde_voorinburgering(nu)
        wil_niet = "voorinburgering_afgewezen_op" in nu and "voorinburgering_begonnen_op" not in nu
        wacht_op = None if einde else "voorinburgering_geeindigd_op"
        gesloten = self.deling_vanaf(einde)
        self.rij("T-15", einde, einde, gesloten, wacht_op, vervallen=weg or wil_niet)

        gesprek = nu.get("driegesprek_gepland_op") or nu.get("driegesprek_gehouden_op")
        uiterlijk = gesprek - EEN if gesprek else None
        gesloten = self.deling_vanaf(uiterlijk and dagen_erbij(uiterlijk, -28))
        wacht_op = None if gesprek else "driegesprek_gepland_op"
        self.rij("T-16", gesprek, uiterlijk, gesloten, wacht_op, vervallen=weg)

        ervoor = 14 if nu.get("scenario") == "start_na_verhuizing" else 0
        dag, _ = uitstroom(nu)
        gesloten = self.deling_vanaf(dag and dagen_erbij(dag, -ervoor - 28))
        self.voor_uitstroom("T-17", ervoor, gesloten, vervallen=weg)

        laatste = max(self.gedeeld, default=None)
        uiterlijk = dagen_erbij(laatste, 28) if laatste else None
        wacht_op = None if laatste else "klantprofiel_gedeeld_op"
        self.rij("T-18", laatste, uiterlijk, nu.get("verhuisd_op"), wacht_op, vervallen=weg)

    def verhuizing(self):
        nu = self.nu
        if nu.get("logeren_begonnen_op"):
            klaar = eerste(nu, "logeren_geeindigd_op", "verhuisd_op")
            self.tel("T-21", "logeren_begonnen_op", lambda d: maanden_erbij(d, 3), klaar)
            weg = "logeren_geeindigd_op" in nu
            hier = nu.get("brp_logeeradres_op")
            self.tel("T-22", "logeren_begonnen_op", vijf_dagen, hier, vervallen=weg)
        if nu.get("overgeplaatst_op"):
            self.tel("T-25", "overgeplaatst_op", lambda d: dagen_erbij(d, 2))
        self.tel("T-27", "verhuisd_op", vijf_dagen, nu.get("brp_ingeschreven_op"))
        self.tel("T-56", "brp_ingeschreven_op", lambda d: d)
        self.tel("T-57", "bijstand_vanaf_op", lambda d: maanden_erbij(d, 6) - EEN)

    def pip(self):
        nu = self.nu
        brp, kennisgeving = nu.get("brp_ingeschreven_op"), nu.get("kennisgeving_op")
        oud = (brp or self.peildatum) < date(2023, 1, 1)
        if oud:
            begint, wacht_op = brp, None if brp else "brp_ingeschreven_op"
        else:
            begint = max(brp, kennisgeving) if brp and kennisgeving else None
            wacht_op = None if begint else "brp_ingeschreven_op"
            wacht_op = wacht_op if kennisgeving else "kennisgeving_op"
        uiterlijk = volgens_atw(begint, dagen_erbij(begint, 70)) if begint else None
        self.rij(
            "T-20b" if oud else "T-20", begint, uiterlijk, nu.get("pip_vastgesteld_op"), wacht_op
        )
        toets = dagen_erbij(uiterlijk, -21) if uiterlijk else None
        geen = nu.get("leerbaarheidstoets_vrijgesteld") or nu.get("intake_bij_verstek")
        gesloten = nu.get("leerbaarheidstoets_op")
        self.rij("T-34", begint, toets, gesloten, wacht_op, vervallen=bool(geen))

    def na_de_pip(self):
        nu = self.nu
        self.tel("T-35", "pip_vastgesteld_op", lambda d: volgens_atw(d, dagen_erbij(d, 42)))
        if nu.get("leerroute") == "onderwijs":
            gesloten = nu.get("traject_begonnen_op")
            self.tel("T-36", "pip_vastgesteld_op", lambda d: maanden_erbij(d, 6), gesloten)
        else:
            gesloten = eerste(nu, "leerroute_aangeboden_op", "traject_begonnen_op")
            self.tel("T-36", "pip_vastgesteld_op", lambda d: maanden_erbij(d, 3), gesloten)
        self.tel("T-48", "pip_vastgesteld_op", lambda d: maanden_erbij(d, 18))
        self.tel("T-50", "pip_vastgesteld_op", lambda d: maanden_erbij(d, 3))
        pip = nu.get("pip_vastgesteld_op")
        if pip is None:
            self.rij("T-40", None, None, None, "pip_vastgesteld_op")
            self.rij("T-53", None, None, None, "pip_vastgesteld_op")
            return
        einde = maanden_erbij(pip, 36)
        self.rij("T-40", pip + EEN, einde)
        self.rij("T-53", maanden_erbij(einde, -6), einde)


def vijf_dagen(dag):
    return volgens_atw(dag, dagen_erbij(dag, 5))


def termijnen_volgens_orakel(feiten, peildatum):
    """Norm id -> (begint_op, uiterlijk_op, staat, wacht_op, laag, wie)."""
    return {
        norm: (*rij, "wettelijk" if norm in WETTELIJK.split() else "afspraak", wie_van(norm))
        for norm, rij in Orakel(feiten, peildatum).rijen.items()
    }
