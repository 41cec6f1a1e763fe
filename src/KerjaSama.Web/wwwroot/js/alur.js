// Draws the process of a request (bpmn-js) and marks what is done and where it stands. The list below the drawing says the same.
(() => {
  "use strict";

  const scale = 0.8;
  const margin = 16;
  const logo = 40;

  const draw = async (box) => {
    const response = await fetch(box.dataset.alur, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { xml, selesai, kini } = await response.json();
    const viewer = new BpmnJS({ container: box });
    await viewer.importXML(xml);
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    const mark = (ids, marker) => ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(selesai, "alur-selesai");
    mark(kini, "alur-kini");
    // as large as its labels can be read; the box scrolls
    const { inner } = canvas.viewbox();
    const drawing = box.querySelector(".bjs-container");
    drawing.style.width = `max(100%, ${Math.ceil(inner.width * scale) + 2 * margin}px)`;
    drawing.style.height = `${Math.ceil(inner.height * scale) + 2 * margin + logo}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - margin / scale, y: inner.y - margin / scale, width: drawing.clientWidth / scale, height: drawing.clientHeight / scale });
    box.querySelector(".alur-kini")?.scrollIntoView({ block: "nearest", inline: "center" });
    window.scrollTo(0, 0);
  };

  document.querySelectorAll("[data-alur]").forEach((box) => draw(box).catch(() => { box.hidden = true; }));
})();
