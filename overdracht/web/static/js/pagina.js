// Small help on a page that already works: where the reader looks, and dialogs that can close.
(() => {
  "use strict";

  // A summary of faults is read first.
  const naarFouten = (wortel) => wortel.querySelector("#fouten")?.focus();

  // A link to something inside a closed <details> opens it.
  const opent = () => {
    const doel = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let om = doel?.closest?.("details"); om; om = om.parentElement.closest("details")) om.open = true;
  };

  document.addEventListener("DOMContentLoaded", () => {
    naarFouten(document);
    opent();
  });
  window.addEventListener("hashchange", opent);
  document.addEventListener("htmx:afterSettle", (event) => naarFouten(event.target));

  // <button data-dialoog="id"> opens a <dialog>; a button with data-sluit in it closes it.
  document.addEventListener("click", (event) => {
    const open = event.target.closest("[data-dialoog]");
    if (open) document.getElementById(open.dataset.dialoog)?.showModal();
    if (event.target.closest("[data-sluit]")) event.target.closest("dialog")?.close();
  });

  // A list that chooses something sends its form at once; without this there is a button.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-verstuur]")) event.target.form?.requestSubmit();
  });
})();
