// The form of the page becomes an editor, and its answer has views: table, graph, timeline, map.
// Whoever runs no script has the form. Views are chosen by hand, or by `#defaultView: Graph` in a query.
"use strict";
(() => {
  const form = document.getElementById("asking");
  const area = document.getElementById("query");
  const place = document.getElementById("answer");
  if (!form || !window.Yasgui) return;
  const { base, endpoint, root } = form.dataset;
  const prefixes = JSON.parse(form.dataset.prefixes);
  const { Yasqe, Yasr } = window.Yasgui.Yasgui || window.Yasgui;
  const isStatic = root !== "/"; // pages in files: what an address asks is read here, not by a server
  const told = isStatic ? new URLSearchParams(location.search).get("query") : null;
  if (told) area.value = told;
  const wasAsked = isStatic ? Boolean(told) : place.children.length > 0;

  // ---- names and addresses
  const short = (iri) => {
    const found = Object.entries(prefixes).find(([, start]) => start && iri.startsWith(start));
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
  };
  const label = (value) => (value.type === "uri" ? short(value.value).replace(/^id:/, "") : value.value);
  const address = (iri) => {
    if (!iri.startsWith(base)) return /^https?:/.test(iri) ? iri : "";
    const path = iri.slice(base.length).split("#");
    if (path[0] !== "ontology" || !path[1]) return `${root}${path[0]}.html`;
    return `${root}vocabulary/${path[1]}${isStatic && /^[a-z]/.test(path[1]) ? "_" : ""}.html`;
  };

  // ---- drawing
  const svg = (name, attributes, ...children) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const linked = (value, ...children) => {
    const to = value.type === "uri" ? address(value.value) : "";
    return to ? svg("a", { href: to }, ...children) : svg("g", {}, ...children);
  };
  const dot = (value, x, y, anchor, above) => {
    const aside = { start: 11, middle: 0, end: -11 }[anchor];
    const below = anchor === "middle" ? (above ? -11 : 22) : 5;
    const name = svg("text", { x: x + aside, y: y + below, "text-anchor": anchor }, label(value).slice(0, 40));
    return linked(value, svg("circle", { cx: x, cy: y, r: 6 }), name);
  };
  const key = (value) => `${value.type} ${value.value}`;

  class View {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 1;
    }
    get rows() {
      return (this.yasr.results && this.yasr.results.getBindings()) || [];
    }
    get columns() {
      return (this.yasr.results && this.yasr.results.getVariables()) || [];
    }
    getIcon() {
      return undefined;
    }
    show(drawing, note) {
      const box = document.createElement("div");
      box.className = "scroll";
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", this.label);
      box.append(drawing);
      const words = document.createElement("p");
      words.className = "quiet";
      words.textContent = note;
      this.yasr.resultsEl.append(words, box);
    }
  }

  // ---- graph: things on a ring; of a row the first thing is tied to the others
  class Graph extends View {
    label = "Graph";
    static most = 60;
    ties() {
      const found = [];
      for (const row of this.rows) {
        if (row.subject && row.predicate && row.object) {
          found.push([row.subject, row.object, label(row.predicate)]);
          continue;
        }
        const things = this.columns.filter((name) => row[name] && row[name].type === "uri");
        for (const name of things.slice(1)) found.push([row[things[0]], row[name], name]);
      }
      return found;
    }
    canHandleResults() {
      return this.ties().length > 0;
    }
    draw() {
      const nodes = new Map();
      const drawn = [];
      for (const tie of this.ties()) {
        const ends = [tie[0], tie[1]];
        const fresh = ends.filter((one) => !nodes.has(key(one))).length;
        if (nodes.size + fresh > Graph.most) continue;
        for (const one of ends) nodes.set(key(one), { value: one });
        drawn.push(tie);
      }
      const across = 300;
      const down = Math.max(240, nodes.size * 7);
      [...nodes.values()].forEach((node, number) => {
        const turn = (2 * Math.PI * number) / nodes.size;
        node.x = 620 + across * Math.sin(turn);
        node.y = down + 40 - down * Math.cos(turn);
        node.anchor = Math.abs(Math.sin(turn)) < 0.08 ? "middle" : node.x < 620 ? "end" : "start";
      });
      const picture = svg("svg", { class: "ring wide", viewBox: `0 0 1240 ${2 * down + 80}`, role: "group" });
      for (const [one, other, name] of drawn) {
        const [a, b] = [nodes.get(key(one)), nodes.get(key(other))];
        const path = svg("path", { d: `M${a.x},${a.y} L${b.x},${b.y}`, "stroke-width": 1.5 });
        path.append(svg("title", {}, `${label(one)} – ${name} – ${label(other)}`));
        picture.append(path);
      }
      for (const node of nodes.values())
        picture.append(dot(node.value, node.x, node.y, node.anchor, node.y < down));
      const left = this.ties().length - drawn.length;
      this.show(picture, `${nodes.size} things, ${drawn.length} ties${left ? `; ${left} more are not drawn` : ""}`);
    }
  }

  // ---- timeline: the first column of days is when it begins, the second when it ends
  const days = (text) => {
    const found = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text);
    if (!found) return null;
    const [year, month, day] = found.slice(1).map((part) => part && Number(part));
    const last = day ? [year, month - 1, day] : month ? [year, month, 0] : [year, 11, 31];
    return [Date.UTC(year, (month || 1) - 1, day || 1), Date.UTC(...last)];
  };
  class Timeline extends View {
    label = "Timeline";
    static most = 200;
    dated() {
      const isDay = (value) => value && value.type !== "uri" && /^-?\d{4}(-\d\d){0,2}(\D.*)?$/.test(value.value);
      return this.columns.filter((name) => this.rows.length && this.rows.some((row) => isDay(row[name])));
    }
    canHandleResults() {
      return this.dated().length > 0;
    }
    draw() {
      const [from, to] = this.dated();
      const named = this.columns.find((name) => name !== from && name !== to) || from;
      const all = this.rows
        .filter((row) => row[from] && days(row[from].value))
        .map((row) => {
          const start = days(row[from].value);
          const end = to && row[to] && days(row[to].value);
          return { value: row[named] || row[from], start: start[0], end: end ? end[1] : start[1] };
        })
        .sort((one, other) => one.start - other.start);
      const rows = all.slice(0, Timeline.most);
      const first = Math.min(...rows.map((row) => row.start));
      const last = Math.max(...rows.map((row) => row.end), first + 1);
      const x = (day) => 420 + (780 * (day - first)) / (last - first);
      const picture = svg("svg", { class: "ring wide", viewBox: `0 0 1240 ${rows.length * 26 + 50}`, role: "group" });
      for (let step = 0; step <= 4; step += 1) {
        const day = first + ((last - first) * step) / 4;
        const line = svg("line", { class: "tick", x1: x(day), x2: x(day), y1: 24, y2: rows.length * 26 + 40 });
        const word = svg("text", { x: x(day), y: 16, "text-anchor": step === 4 ? "end" : "middle" });
        word.append(new Date(day).toISOString().slice(0, 10));
        picture.append(line, word);
      }
      rows.forEach((row, number) => {
        const y = 46 + 26 * number;
        const wide = Math.max(x(row.end) - x(row.start), 8);
        const bar = svg("rect", { x: x(row.start), y: y - 5, width: wide, height: 10, rx: 5 });
        const name = svg("text", { x: 0, y: y + 5 }, label(row.value).slice(0, 52));
        picture.append(linked(row.value, name, bar));
      });
      const left = all.length - rows.length;
      this.show(picture, `${rows.length} rows by ?${from}${left ? `; ${left} more are not drawn` : ""}`);
    }
  }

  // ---- map: columns whose names begin with lat and lon, on the Equal Earth projection
  const placed = (north, east) => {
    const [root, width, height] = [Math.sqrt(3) / 2, 960, 470];
    const turn = Math.asin(root * Math.sin((north * Math.PI) / 180));
    const parts = [[1.340264, 1], [-0.081106, 3], [0.000893, 7], [0.003796, 9]];
    const up = parts.reduce((sum, [factor, power]) => sum + factor * turn ** power, 0);
    const slope = parts.reduce((sum, [factor, power]) => sum + power * factor * turn ** (power - 1), 0);
    const right = ((east * Math.PI) / 180) * (Math.cos(turn) / (root * slope));
    return [width / 2 + (width / 5.42) * right, height / 2 - (width / 5.42) * up];
  };
  class Globe extends View {
    label = "Map";
    column(start) {
      return this.columns.find((name) => name.toLowerCase().startsWith(start));
    }
    canHandleResults() {
      return Boolean(this.column("lat") && this.column("lon") && this.rows.length);
    }
    draw() {
      const [north, east] = [this.column("lat"), this.column("lon")];
      const named = this.columns.find((name) => name !== north && name !== east) || north;
      const picture = svg("svg", { class: "globe wide", viewBox: "0 0 960 470", role: "group" });
      picture.append(svg("image", { href: `${root}land.svg`, width: 960, height: 470 }));
      const rows = this.rows.filter((row) => row[north] && row[east]);
      const taken = [];
      const hasRoom = (box) => !taken.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3]);
      for (const row of rows) {
        const [x, y] = placed(Number(row[north].value), Number(row[east].value));
        const value = row[named] || row[north];
        const point = linked(value, svg("title", {}, label(value)), svg("circle", { cx: x, cy: y, r: 5 }));
        const words = label(value).slice(0, 24);
        const room = [x + 7, y - 6, x + 9 + 6.4 * words.length, y + 6];
        if (room[2] < 960 && hasRoom(room)) {
          taken.push(room);
          point.append(svg("text", { x: x + 8, y: y + 4, "font-size": 11, "stroke-width": 3 }, words));
        }
        picture.append(point);
      }
      this.show(picture, `${rows.length} points; land is an outline, no border is drawn`);
    }
  }

  // ---- what others wrote is mended: names for fields, links to pages of this site
  const mend = (root) => {
    for (const link of root.querySelectorAll("a.iri")) {
      const iri = link.getAttribute("href");
      if (iri.startsWith(base)) Object.assign(link, { href: address(iri), target: "_self" });
    }
    const unnamed = root.querySelectorAll("input, select, textarea");
    for (const field of unnamed) if (!field.labels || !field.labels.length) field.setAttribute("aria-label", field.getAttribute("aria-label") || field.placeholder || field.className || "field");
    for (const help of root.querySelectorAll(".yasr_external_ref_btn")) help.remove();
    for (const control of root.querySelectorAll("[aria-controls]")) control.removeAttribute("aria-controls");
    for (const box of root.querySelectorAll(".CodeMirror-scroll, .dt-layout-table, .dataTables_wrapper")) box.tabIndex = 0;
    for (const box of root.querySelectorAll(".CodeMirror-scroll")) box.setAttribute("aria-label", "Lines");
  };

  // ---- the editor in the place of the form, the answer in the place of the answer
  for (const [name, view] of Object.entries({ graph: Graph, timeline: Timeline, map: Globe })) Yasr.registerPlugin(name, view);
  const box = document.createElement("div");
  area.before(box);
  area.hidden = true;
  form.querySelector("label").hidden = true;
  const link = (query) => `${form.action}?query=${encodeURIComponent(query)}`;
  const yasqe = new Yasqe(box, {
    value: area.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: (one) => link(one.getValue()),
    autocompleters: ["prefixes", "variables"],
    requestConfig: { endpoint: new URL(endpoint, location.href).href, method: "GET" },
    editorHeight: "22rem",
    showQueryButton: false,
  });
  const run = () => yasqe.query().catch(() => {});
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  const results = document.createElement("div");
  const problem = async (error) => {
    let told = error.text || error.message || "";
    try {
      told = JSON.parse(told).detail || told;
    } catch {
      // it is told in plain words already
    }
    const words = document.createElement("pre");
    words.className = "problem";
    words.textContent = told;
    return words;
  };
  const yasr = new Yasr(results, {
    persistenceId: null,
    prefixes,
    pluginOrder: ["table", "graph", "timeline", "map", "response"],
    errorRenderers: [problem],
  });
  Object.assign(yasr.resultsEl, { tabIndex: 0 });
  yasr.resultsEl.setAttribute("role", "region");
  yasr.resultsEl.setAttribute("aria-label", "Answer");
  yasr.on("drawn", () => mend(results));
  yasqe.on("queryResponse", (_editor, response, duration) => {
    place.replaceChildren(results);
    const wanted = /^\s*#\s*defaultView:\s*(\w+)/im.exec(yasqe.getValue());
    if (wanted && yasr.plugins[wanted[1].toLowerCase()]) yasr.selectPlugin(wanted[1].toLowerCase());
    yasr.setResponse(response, duration);
    mend(results);
    if (location.protocol !== "file:") history.replaceState(null, "", link(yasqe.getValue()));
  });
  yasqe.getInputField().setAttribute("aria-label", "Query in SPARQL");
  mend(box);
  if (wasAsked) run();
})();
