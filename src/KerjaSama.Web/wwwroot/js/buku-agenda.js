// Buku agenda: a file dropped on a row is put into that row's own form and sent. Without this file the form works by itself.
(() => {
  "use strict";

  const rowOf = (event) => event.target instanceof Element ? event.target.closest("tr[data-jatuh]") : null;
  const fieldOf = (row) => row?.querySelector("form.lampirkan input[type=file]");

  document.addEventListener("dragover", (event) => {
    if (!fieldOf(rowOf(event))) return;
    event.preventDefault();
    rowOf(event).classList.add("jatuh-di-sini");
  });
  document.addEventListener("dragleave", (event) => rowOf(event)?.classList.remove("jatuh-di-sini"));
  document.addEventListener("drop", (event) => {
    const row = rowOf(event);
    const field = fieldOf(row);
    if (!field || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    row.classList.remove("jatuh-di-sini");
    field.files = event.dataTransfer.files;
    field.form.requestSubmit();
  });
})();
