// Only makes things quicker: every page works without this file. No inline code, no eval (Content-Security-Policy).
(() => {
  "use strict";

  document.documentElement.classList.add("skrip");

  const typing = (el) => el instanceof HTMLElement && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName));
  const visible = (el) => el.getClientRects().length > 0;

  // Menus are <details class="turun">: close them by Escape, by a click elsewhere, and when another one opens.
  const closeMenus = (except) => document.querySelectorAll("details.turun[open]").forEach((menu) => {
    if (menu !== except && !menu.contains(except)) menu.open = false;
  });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.turun")));

  // Buttons with data-buka="id" open that dialog.
  const openDialog = (id) => {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  };
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-buka]");
    if (opener) openDialog(opener.dataset.buka);
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });

  // Keys: an element offers itself by data-pintasan="key"; g + letter goes to a page; j, k and Enter walk the rows of a list.
  const pages = { t: "/tugas", p: "/permohonan", r: "/naskah", m: "/pemantauan", k: "/kinerja" };
  let waiting = false;
  const rows = () => [...document.querySelectorAll("[data-baris]")].filter(visible);
  const walk = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const now = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(Math.max(now + step, 0), all.length - 1)];
    const target = next.querySelector("a, button") ?? next;
    target.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = document.querySelector("details.turun[open]");
      closeMenus(null);
      menu?.querySelector("summary")?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
    if (waiting) {
      waiting = false;
      const link = pages[event.key] && [...document.querySelectorAll(".menu a")].find((a) => a.getAttribute("href") === pages[event.key]);
      if (link) { event.preventDefault(); location.assign(link.href); }
      return;
    }
    if (event.key === "g") { waiting = true; setTimeout(() => { waiting = false; }, 1500); return; }
    if (event.key === "j" || event.key === "k") { walk(event.key === "j" ? 1 : -1); return; }
    const target = [...document.querySelectorAll(`[data-pintasan="${CSS.escape(event.key)}"]`)].find(visible);
    if (!target) return;
    event.preventDefault();
    if (typing(target)) { target.focus(); target.select(); } else { target.click(); }
  });

  // How many characters are left, said where the limit is near.
  const count = (field) => {
    const limit = Number(field.dataset.maks);
    const left = limit - field.value.length;
    let note = field.parentElement.querySelector(".isian-sisa");
    if (!note) {
      note = document.createElement("p");
      note.className = "isian-sisa";
      note.setAttribute("role", "status");
      field.insertAdjacentElement("afterend", note);
    }
    note.classList.toggle("isian-lebih", left < 0);
    note.textContent = left < 0 ? `Kelebihan ${-left} karakter.` : left <= Math.max(20, limit * 0.1) ? `Sisa ${left} karakter.` : "";
  };
  document.addEventListener("input", (event) => { if (event.target.dataset?.maks) count(event.target); });

  // A form is sent once: a second click while it is under way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.terkirim) { event.preventDefault(); return; }
    if (form.method !== "post" || form.hasAttribute("hx-post") || event.submitter?.formTarget === "_blank") return;
    form.dataset.terkirim = "ya";
    // A form that brings a file leaves the page as it is: it may be sent again.
    setTimeout(() => { delete form.dataset.terkirim; }, 5000);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-terkirim]").forEach((form) => delete form.dataset.terkirim));

  // Selects and checkboxes that filter a list send their form at once (data-langsung); without script its button does.
  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-langsung]")) event.target.form?.requestSubmit();
  });

  // The side panel of a list: filled by htmx, emptied by its button or Escape; focus goes back to the link that opened it.
  let opener = null;
  document.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.target?.classList.contains("panel-samping")) opener = event.detail.elt; });
  const closePanel = () => {
    const panel = document.querySelector(".panel-samping:not(:empty)");
    if (!panel) return;
    panel.replaceChildren();
    opener?.focus();
  };
  document.addEventListener("click", (event) => { if (event.target.closest("[data-tutup-panel]")) closePanel(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !document.querySelector("dialog[open], details.turun[open]")) closePanel(); });

  // "Pilih semua" of a list: data-semua="name" ticks every checkbox of that name.
  document.addEventListener("change", (event) => {
    const name = event.target.dataset?.semua;
    if (name) document.querySelectorAll(`input[type=checkbox][name="${CSS.escape(name)}"]`).forEach((box) => { box.checked = event.target.checked; });
  });

  // A box that narrows a list of choices: data-saring-butir="id" hides what does not hold its words, but never what is chosen.
  document.addEventListener("input", (event) => {
    const list = document.getElementById(event.target.dataset?.saringButir ?? "");
    if (!list) return;
    const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.querySelectorAll("[data-butir]").forEach((row) => {
      const text = row.textContent.toLowerCase();
      row.hidden = !row.querySelector("input").checked && !words.every((word) => text.includes(word));
    });
    list.querySelectorAll("fieldset").forEach((group) => { group.hidden = !group.querySelector("[data-butir]:not([hidden])"); });
  });

  document.addEventListener("click", (event) => { if (event.target.closest("[data-cetak]")) window.print(); });

  // A row of tabs or stages wider than the window: the one that is open stands in sight.
  document.querySelectorAll(".tab [aria-current], .rel [aria-current]").forEach((now) => {
    const row = now.closest(".tab, .rel");
    const { left, width } = now.getBoundingClientRect();
    row.scrollLeft += left + width / 2 - row.getBoundingClientRect().left - row.clientWidth / 2;
  });

  // A file may be dropped anywhere on its form (data-jatuhkan); without script its field takes it.
  const dropZone = (event) => event.target.closest?.("[data-jatuhkan]");
  ["dragover", "dragleave", "drop"].forEach((kind) => document.addEventListener(kind, (event) => {
    const zone = dropZone(event);
    if (!zone) return;
    zone.classList.toggle("jatuh", kind === "dragover");
    const field = zone.querySelector("input[type=file]");
    if (kind === "dragleave" || event.target === field) return;
    event.preventDefault();
    if (kind === "drop" && event.dataTransfer.files.length > 0) { field.files = event.dataTransfer.files; field.focus(); }
  }));

  // Focus goes where the eye goes: to the list of errors, on the page and in a part that htmx brought.
  const focusOn = (root) => root.querySelector("[data-fokus]")?.focus();
  focusOn(document);
  document.addEventListener("htmx:afterSwap", (event) => focusOn(event.target));

  const failed = (text) => {
    const box = document.getElementById("kabar-gagal");
    if (box) { box.textContent = text; box.hidden = false; }
  };
  document.addEventListener("htmx:responseError", (event) => failed(`Permintaan tidak berhasil (${event.detail.xhr.status}). Muat ulang halaman, lalu coba lagi.`));
  document.addEventListener("htmx:sendError", () => failed("Sambungan terputus. Periksa jaringan, lalu coba lagi."));
  document.addEventListener("htmx:beforeRequest", () => { const box = document.getElementById("kabar-gagal"); if (box) box.hidden = true; });
})();
