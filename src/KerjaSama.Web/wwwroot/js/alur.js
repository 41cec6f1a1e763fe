// Draws a process (bpmn-js) and marks what is done, where a request stands, and what a check has found. A list beside the drawing says the same.
(() => {
  "use strict";

  const smallest = 0.4;
  const largest = 1;
  const step = 1.25;
  const margin = 16;
  const logo = 40;

  const draw = async (box) => {
    const response = await fetch(box.dataset.alur, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { xml, selesai, kini, temuan, panggilan } = await response.json();
    const viewer = new BpmnJS({ container: box });
    await viewer.importXML(xml);
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    const mark = (ids, marker) => ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(selesai, "alur-selesai");
    mark(kini, "alur-kini");
    mark(temuan, "alur-temuan");
    // a called process has a drawing of its own; by keyboard it is reached from the list
    mark(Object.keys(panggilan), "alur-panggilan");
    viewer.on("element.click", ({ element }) => {
      if (panggilan[element.id]) window.location.assign(panggilan[element.id]);
    });
    // first as much of the drawing as can still be read, lane names at its left edge; the buttons show all of it or make it larger, and the box scrolls
    const { inner } = canvas.viewbox();
    const drawing = box.querySelector(".bjs-container");
    const show = (scale) => {
      drawing.style.width = `max(100%, ${Math.ceil(inner.width * scale) + 2 * margin}px)`;
      drawing.style.height = `${Math.ceil(inner.height * scale) + 2 * margin + logo}px`;
      canvas.resized();
      canvas.viewbox({ x: inner.x - margin / scale, y: inner.y - margin / scale, width: drawing.clientWidth / scale, height: drawing.clientHeight / scale });
    };
    const whole = Math.min(largest, (box.clientWidth - 2 * margin) / inner.width);
    let scale = Math.max(smallest, whole);
    const zoom = { kecil: () => scale / step, besar: () => scale * step, muat: () => whole };
    document.querySelectorAll(`[data-perbesar]`).forEach((button) => {
      button.addEventListener("click", () => {
        scale = Math.min(2 * largest, Math.max(Math.min(smallest / 2, whole), zoom[button.dataset.perbesar]()));
        show(scale);
      });
    });
    show(scale);
    // what a list names by its id is shown in the drawing
    document.querySelectorAll("[data-unsur]").forEach((button) => {
      const element = registry.get(button.dataset.unsur);
      if (!element) return;
      button.hidden = false;
      button.addEventListener("click", () => {
        registry.forEach((other) => canvas.removeMarker(other, "alur-dipilih"));
        canvas.addMarker(element, "alur-dipilih");
        const point = element.waypoints?.[0] ?? element;
        box.scrollTo({ left: (point.x - inner.x) * scale - box.clientWidth / 3, behavior: "smooth" });
        box.scrollIntoView({ block: "nearest" });
      });
    });
  };

  document.querySelectorAll("[data-alur]").forEach((box) => draw(box).catch(() => {
    box.hidden = true;
    document.querySelectorAll("[data-alur-gagal]").forEach((notice) => { notice.hidden = false; });
  }));
})();
