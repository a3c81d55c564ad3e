"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const by = (id) => document.getElementById(id);
  const picture = by("picture"), panel = by("panel"), svg = picture.querySelector("svg");
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  let view = whole.slice();

  const edgesOf = (element) => element.dataset.edges.split(" ").map(Number);
  const nodes = [...svg.querySelectorAll(".node")];
  const ties = [...svg.querySelectorAll(".line, .label")];
  const nodeOf = (index) => nodes.find((n) => Number(n.dataset.node) === index);

  /* Moving and zooming. */
  const show = () => svg.setAttribute("viewBox", view.join(" "));
  const move = (x, y) => { view[0] += x; view[1] += y; show(); };
  const zoom = (by, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) => {
    const factor = Math.min(Math.max(by, whole[2] / 40 / view[2]), whole[2] * 4 / view[2]);
    view = [x - (x - view[0]) * factor, y - (y - view[1]) * factor, view[2] * factor, view[3] * factor];
    show();
  };
  const reset = () => { view = whole.slice(); show(); };
  const scale = () => 1 / svg.getScreenCTM().a;
  const place = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  picture.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = place(event);
    zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, at.x, at.y);
  }, { passive: false });
  let held = null, dragged = false;
  picture.addEventListener("pointerdown", (event) => { held = event; dragged = false; });
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [x, y] = [held.clientX - event.clientX, held.clientY - event.clientY];
    if (!dragged && Math.hypot(x, y) < 4) return;
    dragged = true;
    picture.classList.add("held");
    const by = scale();
    move(x * by, y * by);
    held = event;
  });
  window.addEventListener("pointerup", () => { held = null; picture.classList.remove("held"); });
  by("closer").addEventListener("click", () => zoom(1 / 1.3));
  by("farther").addEventListener("click", () => zoom(1.3));
  by("whole").addEventListener("click", reset);

  /* The panel: text only, never markup from the graph. */
  const add = (parent, name, text, className) => {
    const element = parent.appendChild(document.createElement(name));
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    element.dir = "auto";
    return element;
  };
  const headline = (edge) => [data.nodes[edge.source].label, edge.words, data.nodes[edge.target].label].join(" — ");
  const sentence = (parent, s) => {
    const quote = add(parent, "blockquote");
    add(quote, "p", s.text);
    const about = [s.title || s.document, s.date, s.voice, s.source].filter(Boolean).join(" · ");
    add(quote, "cite", about);
  };
  const tell = (edge) => {
    add(panel, "h3", headline(edge));
    add(panel, "p", [edge.when, edge.kind].filter(Boolean).join(" · "), "kind");
    edge.sentences.forEach((i) => sentence(panel, data.sentences[i]));
    if (!edge.sentences.length) add(panel, "p", "No sentence of its own.", "hint");
  };
  const choose = (...elements) => {
    svg.querySelectorAll(".chosen").forEach((e) => e.classList.remove("chosen"));
    elements.filter(Boolean).forEach((e) => e.classList.add("chosen"));
  };
  const within = (edge) => !edge.hidden;
  const tellTie = (element) => {
    panel.replaceChildren();
    edgesOf(element).map((i) => data.edges[i]).filter(within).forEach(tell);
    choose(...ties.filter((t) => t.dataset.edges === element.dataset.edges));
    panel.scrollTop = 0;
  };
  const tellNode = (index) => {
    const node = data.nodes[index];
    panel.replaceChildren();
    add(panel, "h2", node.label);
    add(panel, "p", [node.caption, node.wikidata].filter(Boolean).join(" · "), "kind");
    data.edges.forEach((edge, i) => {
      if ((edge.source !== index && edge.target !== index) || edge.hidden) return;
      const button = add(panel, "button", [headline(edge), edge.when].filter(Boolean).join(", "), "edge");
      button.type = "button";
      button.addEventListener("click", () => tellTie(ties.find((t) => edgesOf(t).includes(i))));
    });
    choose(nodeOf(index));
    panel.scrollTop = 0;
  };
  const open = (element) => (element.dataset.edges ? tellTie(element) : tellNode(Number(element.dataset.node)));
  const clear = () => {
    panel.replaceChildren();
    add(panel, "p", "Choose a line or an actor to read the sentences behind it.", "hint");
    choose();
  };

  /* Lines are reached by Tab in their order, actors before them. A label is the same as its line. */
  [...nodes, ...ties.filter((t) => t.classList.contains("line"))].forEach((element) => {
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    const title = element.querySelector("title");
    element.setAttribute("aria-label", title ? title.textContent.split("\n")[0] : "");
  });
  svg.removeAttribute("role");
  [...nodes, ...ties].forEach((element) => {
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      if (!dragged) open(element);
    });
  });
  svg.addEventListener("click", () => { if (!dragged) clear(); });
  picture.addEventListener("keydown", (event) => {
    const step = view[2] / 12;
    const keys = {
      ArrowLeft: () => move(-step, 0), ArrowRight: () => move(step, 0), ArrowUp: () => move(0, -step), ArrowDown: () => move(0, step),
      "+": () => zoom(1 / 1.3), "=": () => zoom(1 / 1.3), "-": () => zoom(1.3), 0: reset, Escape: clear,
    };
    const element = event.target.closest(".node, .line");
    if (element && (event.key === "Enter" || event.key === " ")) open(element);
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });

  /* Finding: what does not bear the name and is not next to one that does steps back; Enter goes to the first that does. */
  const names = by("names");
  data.nodes.forEach((node) => { names.appendChild(document.createElement("option")).value = node.label; });
  const matching = () => {
    const wanted = by("name").value.trim().toLowerCase();
    return wanted ? nodes.filter((n) => data.nodes[n.dataset.node].names.some((name) => name.toLowerCase().includes(wanted))) : [];
  };
  by("name").addEventListener("input", () => {
    const found = matching();
    const numbers = new Set(found.map((n) => Number(n.dataset.node)));
    const near = new Set(numbers);
    ties.forEach((t) => {
      const ends = edgesOf(t).flatMap((i) => [data.edges[i].source, data.edges[i].target]);
      const joins = ends.some((n) => numbers.has(n));
      if (joins) ends.forEach((n) => near.add(n));
      t.classList.toggle("dim", found.length > 0 && !joins);
    });
    nodes.forEach((n) => n.classList.toggle("dim", found.length > 0 && !near.has(Number(n.dataset.node))));
  });
  by("find").addEventListener("submit", (event) => {
    event.preventDefault();
    const [first] = matching();
    if (!first) return;
    const box = first.getBBox(), matrix = first.getCTM().inverse().multiply(svg.getCTM()).inverse();
    const at = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(matrix);
    const wide = Math.min(view[2], whole[2] / 1.6), high = wide * whole[3] / whole[2];
    view = [at.x - wide / 2, at.y - high / 2, wide, high];
    show();
    open(first);
    first.focus();
  });

  /* The period: dated lines outside of it are taken away; a line stays while one of its edges is inside. */
  const days = [...new Set(data.edges.flatMap((e) => [e.start, e.end]).filter(Boolean))].sort();
  const from = by("from"), until = by("until");
  const inside = (edge, first, last) => !edge.dated || ((!edge.end || edge.end >= first) && (!edge.start || edge.start <= last));
  const period = () => {
    if (Number(from.value) > Number(until.value)) until.value = from.value;
    const first = days[from.value], last = days[until.value];
    by("from-day").textContent = first;
    by("until-day").textContent = last;
    data.edges.forEach((edge) => { edge.hidden = !inside(edge, first, last); });
    ties.forEach((t) => t.classList.toggle("off", edgesOf(t).every((i) => data.edges[i].hidden)));
    const joined = new Set(data.edges.filter(within).flatMap((e) => [e.source, e.target]));
    nodes.forEach((n) => n.classList.toggle("off", !joined.has(Number(n.dataset.node)) && data.nodes[n.dataset.node].joined));
  };
  data.nodes.forEach((node, i) => { node.joined = data.edges.some((e) => e.source === i || e.target === i); });
  if (days.length < 2) by("period").hidden = true;
  else {
    from.max = until.max = days.length - 1;
    until.value = days.length - 1;
    [from, until].forEach((input) => input.addEventListener("input", period));
    period();
  }
})();
