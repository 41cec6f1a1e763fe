// Draws a process (bpmn-js) and marks what is done, where a request stands, and what a check has found. A list beside the drawing says the same.
(() => {
  "use strict";

  const readable = 0.65;
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
    // the box scrolls over a drawing that is larger than it; buttons show all of it or make it larger
    const { inner } = canvas.viewbox();
    const drawing = box.querySelector(".bjs-container");
    const whole = () => Math.min(largest, (box.clientWidth - 2 * margin) / inner.width);
    let scale = Math.max(readable, whole());
    const show = () => {
      drawing.style.width = `max(100%, ${Math.ceil(inner.width * scale) + 2 * margin}px)`;
      drawing.style.height = `${Math.ceil(inner.height * scale) + 2 * margin + logo}px`;
      canvas.resized();
      canvas.viewbox({ x: inner.x - margin / scale, y: inner.y - margin / scale, width: drawing.clientWidth / scale, height: drawing.clientHeight / scale });
    };
    const middleOf = (element) => {
      const point = element.waypoints?.[0] ?? { x: element.x + element.width / 2, y: element.y + element.height / 2 };
      return { x: point.x - inner.x, y: point.y - inner.y };
    };
    const centre = (point, behavior = "auto") =>
      box.scrollTo({ left: margin + point.x * scale - box.clientWidth / 2, top: margin + point.y * scale - box.clientHeight / 2, behavior });
    const zoom = { kecil: () => scale / step, besar: () => scale * step, muat: whole };
    document.querySelectorAll("[data-perbesar]").forEach((button) => {
      button.addEventListener("click", () => {
        const middle = { x: (box.scrollLeft + box.clientWidth / 2 - margin) / scale, y: (box.scrollTop + box.clientHeight / 2 - margin) / scale };
        scale = Math.min(2 * largest, Math.max(Math.min(readable / 4, whole()), zoom[button.dataset.perbesar]()));
        show();
        centre(middle);
      });
    });
    show();
    // it opens where the request stands or something is wrong; else at its beginning, with the names of the lanes
    const first = [...kini, ...temuan].map((id) => registry.get(id)).find((element) => element);
    if (first) centre(middleOf(first));
    // what a list names by its id is shown in the drawing
    document.querySelectorAll("[data-unsur]").forEach((button) => {
      const element = registry.get(button.dataset.unsur);
      if (!element) return;
      button.hidden = false;
      button.addEventListener("click", () => {
        registry.forEach((other) => canvas.removeMarker(other, "alur-dipilih"));
        canvas.addMarker(element, "alur-dipilih");
        centre(middleOf(element), "smooth");
        box.scrollIntoView({ block: "nearest" });
      });
    });
  };

  document.querySelectorAll("[data-alur]").forEach((box) => draw(box).catch(() => {
    box.hidden = true;
    document.querySelectorAll("[data-alur-gagal]").forEach((notice) => { notice.hidden = false; });
  }));
})();
