// Search without a server: all words must be in a text of the index; what begins with them comes first.
"use strict";
(() => {
  const { kinds, classes, things, lines } = window.searchIndex;
  const most = 50;
  const asked = (new URLSearchParams(location.search).get("q") || "").trim().slice(0, 200);
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return;

  const whole = wanted.join(" ");
  const found = [];
  lines.forEach(([thing, kind, told], number) => {
    const words = told || things[thing][1];
    const folded = words.toLowerCase();
    if (wanted.every((word) => folded.includes(word))) found.push({ thing, kind, words, folded, number });
  });
  const places = [
    (line) => line.folded !== whole,
    (line) => !line.folded.startsWith(whole),
    (line) => line.kind,
    (line) => line.folded.length,
    (line) => line.number,
  ];
  found.sort((one, other) => places.map((place) => place(one) - place(other)).find(Boolean) || 0);
  const seen = new Set();
  const kept = found.filter(({ thing, kind }) => !seen.has(`${thing} ${kind}`) && seen.add(`${thing} ${kind}`));

  const made = (name, text, attributes) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    return element;
  };
  const row = ({ thing, kind, words }) => {
    const [to, label, which] = things[thing];
    const item = made("li", "");
    item.append(to ? made("a", label, { href: to }) : made("span", label), " ");
    item.append(made("span", classes[which].join(", ") || kinds[kind], { class: "tag" }), " ");
    if (words !== label) item.append(made("span", `${kinds[kind]} “${words}”`, { class: "quiet" }));
    return item;
  };
  const main = document.getElementById("main");
  const shown = kept.slice(0, most);
  const more = kept.length > shown.length ? `, shown are the best ${shown.length}` : "";
  const list = made("ol", "", { class: "hits" });
  list.append(...shown.map(row));
  const nothing = "Nothing in the graph has these words. Try fewer of them, or another spelling.";
  main.replaceChildren(
    made("h1", `Found for “${asked}”`),
    made("p", kept.length ? `${kept.length} found${more}` : nothing, { class: "quiet" }),
    list,
  );
  document.title = `“${asked}” – Realpolitik`;
  document.getElementById("q").value = asked;
})();
