
"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const data = JSON.parse(by("data").textContent);
  const picture = by("picture"), panel = by("panel"), svg = picture.querySelector("svg");
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.removeAttribute("role");
  let view = whole.slice();

  const edgesOf = (element) => element.dataset.edges.split(" ").map(Number);
  const nodes = [...svg.querySelectorAll(".node")];
  const lines = [...svg.querySelectorAll(".line")];
  const labels = [...svg.querySelectorAll(".label")];
  const ties = [...lines, ...labels];
  const stops = [...nodes, ...lines];
  const nodeOf = (index) => nodes.find((n) => Number(n.dataset.node) === index);
  const lineOf = (index) => lines.find((l) => edgesOf(l).includes(index));
  const say = (text) => { by("status").textContent = text; };

  /* Moving and zooming. */
  const show = () => svg.setAttribute("viewBox", view.join(" "));
  const move = (x, y) => { view[0] += x; view[1] += y; show(); };
  const zoom = (by, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) => {
    const factor = Math.min(Math.max(by, whole[2] / 40 / view[2]), whole[2] * 4 / view[2]);
    view = [x - (x - view[0]) * factor, y - (y - view[1]) * factor, view[2] * factor, view[3] * factor];
    show();
  };
  const reset = () => { view = whole.slice(); show(); };
  const place = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const centre = (element) => {
    const box = element.getBoundingClientRect();
    return new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(svg.getScreenCTM().inverse());
  };
  const reveal = (element) => {
    const at = centre(element);
    const off = (value, low, size) => Math.min(value - low - size / 8, 0) + Math.max(value - low - size * 7 / 8, 0);
    move(off(at.x, view[0], view[2]), off(at.y, view[1], view[3]));
  };
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
    const scale = 1 / svg.getScreenCTM().a;
    move(x * scale, y * scale);
    held = event;
  });
  window.addEventListener("pointerup", () => { held = null; picture.classList.remove("held"); });
  window.addEventListener("pointercancel", () => { held = null; picture.classList.remove("held"); });
  by("closer").addEventListener("click", () => zoom(1 / 1.3));
  by("farther").addEventListener("click", () => zoom(1.3));
  by("whole").addEventListener("click", reset);

  /* The panel: text only, never markup from the graph. */
  const add = (parent, name, text, className) => {
    const element = parent.appendChild(document.createElement(name));
    if (text !== undefined) { element.textContent = text; element.dir = "auto"; }
    if (className) element.className = className;
    return element;
  };
  const headline = (edge) => [data.nodes[edge.source].label, edge.words, data.nodes[edge.target].label].join(" — ");
  const sentence = (s) => {
    const quote = add(panel, "blockquote");
    add(quote, "p", s.text);
    add(quote, "cite", [s.title || s.document, s.date, s.voice, s.source].filter(Boolean).join(" · "));
  };
  const tell = (edge) => {
    add(panel, "h3", headline(edge));
    add(panel, "p", [edge.when, edge.kind].filter(Boolean).join(" · "), "kind");
    edge.sentences.forEach((i) => sentence(data.sentences[i]));
    if (!edge.sentences.length) add(panel, "p", "No sentence of its own.", "hint");
  };
  const choose = (elements) => {
    svg.querySelectorAll(".chosen").forEach((e) => e.classList.remove("chosen"));
    elements.filter(Boolean).forEach((e) => e.classList.add("chosen"));
  };
  const opened = (title) => {
    panel.replaceChildren();
    const head = add(panel, "h2", title);
    head.tabIndex = -1;
    panel.scrollTop = 0;
    return head;
  };
  /* Where Escape goes back to, and whether reading was begun by the keyboard. */
  let origin = null;
  const tellEdges = (indices) => {
    const shown = indices.map((i) => data.edges[i]).filter((edge) => !edge.hidden);
    const ends = new Set(shown.flatMap((edge) => [data.nodes[edge.source].label, data.nodes[edge.target].label]));
    const head = opened(ends.size <= 4 ? [...ends].join(", ") : `${ends.size} names`);
    shown.forEach(tell);
    const wanted = new Set(indices);
    choose(ties.filter((t) => edgesOf(t).some((i) => wanted.has(i))));
    return head;
  };
  const tellNode = (index) => {
    const node = data.nodes[index];
    const head = opened(node.label);
    add(panel, "p", [node.caption, node.wikidata].filter(Boolean).join(" · "), "kind");
    data.edges.forEach((edge, i) => {
      if ((edge.source !== index && edge.target !== index) || edge.hidden) return;
      const button = add(panel, "button", [headline(edge), edge.when].filter(Boolean).join(", "), "edge");
      button.type = "button";
      button.addEventListener("click", () => tellEdges([i]).focus());
    });
    choose([nodeOf(index)]);
    return head;
  };
  const open = (element) => {
    origin = element;
    return element.dataset.edges ? tellEdges(edgesOf(element)) : tellNode(Number(element.dataset.node));
  };
  const clear = () => {
    panel.replaceChildren();
    add(panel, "p", "Choose a line or an actor to read the sentences behind it.", "hint");
    choose([]);
  };
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    clear();
    if (origin && origin.isConnected) origin.focus();
  });

  /* One stop for Tab; arrow keys go to the nearest in their direction. */
  const spoken = (element) => {
    if (element.dataset.node) {
      const node = data.nodes[element.dataset.node];
      return `${node.label}, ${node.caption}`;
    }
    const edges = edgesOf(element).map((i) => data.edges[i]).filter((edge) => !edge.hidden);
    if (!edges.length) return "nothing";
    const more = edges.length > 1 ? `, and ${edges.length - 1} more` : "";
    return [headline(edges[0]), edges[0].when].filter(Boolean).join(", ") + more;
  };
  /* A name begins with the words that stand there, so that one can say what one sees. */
  const named = (element) => {
    const shown = [...element.querySelectorAll("text")].map((t) => t.textContent).join(" ").trim(), told = spoken(element);
    return !shown || told.startsWith(shown) ? told : `${shown}: ${told}`;
  };
  const name = () => stops.forEach((element) => element.setAttribute("aria-label", named(element)));
  const seen = (element) => !element.classList.contains("off");
  const stop = (element) => {
    stops.forEach((other) => { other.tabIndex = -1; });
    element.tabIndex = 0;
  };
  stops.forEach((element) => element.setAttribute("role", "button"));
  if (stops.length) stop(stops[0]);
  const middle = (element) => centre(element.classList.contains("line") ? labels.find((l) => l.dataset.edges === element.dataset.edges) || element : element);
  const nearest = (from, [x, y]) => {
    const at = middle(from);
    let best = null, least = Infinity;
    stops.filter((other) => other !== from && seen(other)).forEach((other) => {
      const to = middle(other), along = (to.x - at.x) * x + (to.y - at.y) * y, aside = Math.abs((to.x - at.x) * y) + Math.abs((to.y - at.y) * x);
      if (along > 1 && aside < along * 2.5 && along + aside * 2 < least) [best, least] = [other, along + aside * 2];
    });
    return best;
  };
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  picture.addEventListener("focusin", (event) => {
    const element = event.target.closest(".node, .line");
    if (!element) return;
    stop(element);
    if (element.matches(":focus-visible")) reveal(element);
    labels.forEach((l) => l.classList.toggle("near", l.dataset.edges === element.dataset.edges));
  });
  picture.addEventListener("focusout", () => labels.forEach((l) => l.classList.remove("near")));
  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const element = event.target.closest(".node, .line"), way = ways[event.key];
    const keys = { "+": () => zoom(1 / 1.3), "=": () => zoom(1 / 1.3), "-": () => zoom(1.3), 0: reset, Escape: clear };
    if (way && event.shiftKey) move(way[0] * view[2] / 12, way[1] * view[3] / 12);
    else if (way && element) { const next = nearest(element, way); if (next) next.focus(); }
    else if (element && (event.key === "Enter" || event.key === " ")) open(element).focus();
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });
  [...nodes, ...ties].forEach((element) => {
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      if (!dragged) open(element.classList.contains("label") ? lines.find((l) => l.dataset.edges === element.dataset.edges) || element : element);
    });
  });
  svg.addEventListener("click", () => { if (!dragged) clear(); });

  /* The same as a table. */
  const rows = data.edges.map((edge) => {
    const row = by("rows").appendChild(document.createElement("tr"));
    add(row, "td", data.nodes[edge.source].label);
    const button = add(add(row, "td"), "button", edge.words);
    button.type = "button";
    button.addEventListener("click", () => { tellEdges([data.edges.indexOf(edge)]).focus(); origin = button; });
    add(row, "td", data.nodes[edge.target].label);
    add(row, "td", edge.when || "");
    add(row, "td", String(edge.sentences.length));
    return row;
  });
  by("as-table").addEventListener("click", () => {
    const on = by("table").hidden;
    by("table").hidden = !on;
    picture.hidden = by("keys").hidden = on;
    by("as-table").setAttribute("aria-expanded", String(on));
    if (on) by("table").focus();
  });

  /* Finding: what does not bear the name and is not next to one that does steps back; Enter goes to the first that does, then on. */
  [...new Set(data.nodes.filter((_, i) => nodeOf(i)).map((node) => node.label))].sort().forEach((label) => {
    by("names").appendChild(document.createElement("option")).value = label;
  });
  const bears = (index, wanted) => data.nodes[index].names.some((name) => name.toLowerCase().includes(wanted));
  const wanted = () => by("name").value.trim().toLowerCase();
  let turn = 0;
  const find = () => {
    const text = wanted();
    turn = 0;
    const found = new Set(text ? data.nodes.map((_, i) => i).filter((i) => bears(i, text)) : []);
    const near = new Set(found);
    const touches = (i) => found.has(data.edges[i].source) || found.has(data.edges[i].target);
    data.edges.forEach((edge, i) => { if (touches(i)) near.add(edge.source).add(edge.target); });
    ties.forEach((t) => t.classList.toggle("dim", text !== "" && !edgesOf(t).some(touches)));
    nodes.forEach((n) => n.classList.toggle("dim", text !== "" && !near.has(Number(n.dataset.node))));
    data.edges.forEach((edge, i) => { edge.apart = text !== "" && !touches(i); });
    list();
    if (text) say(`${nodes.filter((n) => found.has(Number(n.dataset.node))).length} found`);
    else say("");
  };
  by("name").addEventListener("input", find);
  by("name").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    by("name").value = "";
    find();
  });
  by("find").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = wanted(), found = text ? nodes.filter((n) => seen(n) && bears(Number(n.dataset.node), text)) : [];
    if (!found.length) { say(text ? "Nobody found" : ""); return; }
    const next = found[turn % found.length];
    turn += 1;
    const at = centre(next), wide = Math.min(view[2], whole[2] / 1.6), high = wide * whole[3] / whole[2];
    view = [at.x - wide / 2, at.y - high / 2, wide, high];
    show();
    open(next);
    stop(next);
    say(`${data.nodes[next.dataset.node].label}, ${turn % found.length || found.length} of ${found.length}`);
  });

  /* The period: dated lines outside of it are taken away; a line stays while one of its edges is inside. */
  const days = [...new Set(data.edges.filter((e) => e.dated).flatMap((e) => [e.start, e.end]).filter(Boolean))].sort();
  const from = by("from"), until = by("until");
  const inside = (edge, first, last) => !edge.dated || ((!edge.end || edge.end >= first) && (!edge.start || edge.start <= last));
  const list = () => rows.forEach((row, i) => { row.hidden = Boolean(data.edges[i].hidden || data.edges[i].apart); });
  const joined = (among) => new Set(among.flatMap((e) => [e.source, e.target]));
  const ever = joined(data.edges);
  const period = (event) => {
    if (Number(from.value) > Number(until.value)) {
      if (event && event.target === until) from.value = until.value; else until.value = from.value;
    }
    const first = days[from.value], last = days[until.value];
    [[from, "from-day", first], [until, "until-day", last]].forEach(([input, output, day]) => {
      by(output).textContent = day;
      input.setAttribute("aria-valuetext", day);
    });
    data.edges.forEach((edge) => { edge.hidden = !inside(edge, first, last); });
    ties.forEach((t) => t.classList.toggle("off", edgesOf(t).every((i) => data.edges[i].hidden)));
    const now = joined(data.edges.filter((edge) => !edge.hidden));
    nodes.forEach((n) => n.classList.toggle("off", ever.has(Number(n.dataset.node)) && !now.has(Number(n.dataset.node))));
    const focus = stops.find((element) => element.tabIndex === 0);
    if (focus && !seen(focus)) { const next = stops.find(seen); if (next) stop(next); }
    name();
    list();
    if (event) say(`${lines.filter(seen).length} lines from ${first} until ${last}`);
  };
  if (days.length > 1 && data.period) {
    by("period").hidden = false;
    from.max = until.max = days.length - 1;
    until.value = days.length - 1;
    [from, until].forEach((input) => input.addEventListener("input", period));
    period();
  } else name();
})();
