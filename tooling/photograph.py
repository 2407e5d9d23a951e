"""`python -m tooling.photograph ADRES ACCOUNTS BEELD`: the dossier page, seen by a regievoerder.

Runs inside .venv, for it drives a browser; the rest of the tooling needs nothing installed.
"""

import re
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tooling.suite import CHROMIUM

WIE = "regievoerder@demo.example"
DOSSIER = re.compile(r"/dossiers/[0-9a-f-]{36}/$")


def main(adres: str, accounts: str, beeld: str) -> None:
    """Sign in, open the first dossier of the worklist and take the picture."""
    gevonden = re.search(r"wachtwoord (\S+)", Path(accounts).read_text(encoding="utf-8"))
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if gevonden is None or chromium is None:
        sys.exit("Geen proefaccount of geen Chromium gevonden.")
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        pagina = browser.new_page(
            base_url=adres, viewport={"width": 1280, "height": 1380}, locale="nl-NL"
        )
        _open_dossier(pagina, gevonden[1])
        pagina.screenshot(path=beeld)
        browser.close()


def _open_dossier(pagina: Page, wachtwoord: str) -> None:
    pagina.goto("/accounts/login/")
    pagina.get_by_label("E-mailadres").fill(WIE)
    pagina.get_by_label("Wachtwoord", exact=True).fill(wachtwoord)
    pagina.keyboard.press("Enter")
    pagina.wait_for_url(re.compile(r"^(?!.*/accounts/)"))
    pagina.goto("/dossiers/?fase=voorbereiding&scenario=gecombineerde_aanpak&sorteer=-melding")
    dossiers = (a.get_attribute("href") or "" for a in pagina.get_by_role("link").all())
    pagina.goto(next(adres for adres in dossiers if DOSSIER.search(adres)))
    pagina.wait_for_load_state("networkidle")


if __name__ == "__main__":
    main(*sys.argv[1:])
