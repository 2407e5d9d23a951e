// Starts allauth's own script for keys: <div data-sleutel="addForm" data-add="id of its button" …>.
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    for (const plek of document.querySelectorAll("[data-sleutel]")) {
      const { sleutel, ...ids } = plek.dataset;
      window.allauth.webauthn.forms[sleutel]({ ids });
    }
  });
})();
