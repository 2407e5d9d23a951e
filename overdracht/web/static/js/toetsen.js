// Shortcuts: "/" searches, j and k walk a list, Enter opens. Everything also works without them.
(() => {
  "use strict";
  const BEWAARD = "sneltoetsen";
  const isAan = () => localStorage.getItem(BEWAARD) !== "uit";

  const inVeld = (doel) =>
    doel.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(doel.tagName);

  // Every row of a marked list that holds a link; the first link of a row opens it.
  const regels = () =>
    [...document.querySelectorAll("[data-lijst] > *")].filter((regel) => regel.querySelector("a[href]"));

  const stap = (richting) => {
    const alle = regels();
    if (!alle.length) return false;
    const hier = alle.findIndex((regel) => regel.contains(document.activeElement));
    const naar = hier < 0 ? (richting > 0 ? 0 : alle.length - 1) : hier + richting;
    const regel = alle[Math.min(Math.max(naar, 0), alle.length - 1)];
    regel.querySelector("a[href]").focus();
    regel.scrollIntoView({ block: "nearest" });
    return true;
  };

  const zoek = () => {
    const veld = document.querySelector("[data-zoek]");
    if (!veld) return false;
    veld.focus();
    veld.select?.();
    return true;
  };

  const TOETSEN = { "/": zoek, j: () => stap(1), k: () => stap(-1) };

  document.addEventListener("keydown", (event) => {
    if (!isAan() || event.ctrlKey || event.metaKey || event.altKey || inVeld(event.target)) return;
    const doe = TOETSEN[event.key];
    if (doe && doe()) event.preventDefault();
  });

  document.addEventListener("DOMContentLoaded", () => {
    const uitleg = document.getElementById("sneltoetsen");
    if (!uitleg) return;
    const knop = uitleg.querySelector("button");
    const schrijf = () => {
      knop.textContent = isAan() ? uitleg.dataset.aan : uitleg.dataset.uit;
    };
    knop.addEventListener("click", () => {
      localStorage.setItem(BEWAARD, isAan() ? "uit" : "aan");
      schrijf();
    });
    schrijf();
    uitleg.hidden = false;
  });
})();
