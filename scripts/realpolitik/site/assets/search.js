// Search without a server: all words must be in a text of the index; what begins with them comes first.
// The index is read when somebody first searches: on the page of finds, or by typing into a field.
"use strict";
(() => {
  const most = 50;
  const root = new URL("./", document.currentScript.src).href;

  let reading;
  const index = () => {
    reading = reading || new Promise((settle, fail) => {
      const script = document.createElement("script");
      script.addEventListener("load", () => settle(window.searchIndex));
      script.addEventListener("error", () => fail(new Error("the index is not there")));
      script.src = `${root}search-index.js`;
      document.head.append(script);
    });
    return reading;
  };

  const places = [
    (line, whole) => line.folded !== whole,
    (line, whole) => !line.folded.startsWith(whole),
    (line) => line.kind,
    (line) => line.folded.length,
    (line) => line.number,
  ];
  const found = ({ things, lines }, asked) => {
    const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
    const whole = wanted.join(" ");
    const fits = [];
    lines.forEach(([thing, kind, told], number) => {
      const words = told || things[thing][1];
      const folded = words.toLowerCase();
      if (wanted.every((word) => folded.includes(word))) fits.push({ thing, kind, words, folded, number });
    });
    const order = (one, other) => places.map((place) => place(one, whole) - place(other, whole)).find(Boolean);
    const seen = new Set();
    const isFirst = ({ thing, kind }) => !seen.has(`${thing} ${kind}`) && seen.add(`${thing} ${kind}`);
    return fits.sort((one, other) => order(one, other) || 0).filter(isFirst);
  };

  const made = (name, text, attributes) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    return element;
  };
  const row = ({ kinds, classes, things }, { thing, kind, words }) => {
    const [to, label, which] = things[thing];
    const item = made("li", "");
    item.append(to ? made("a", label, { href: new URL(to, root).href }) : made("span", label), " ");
    item.append(made("span", classes[which].join(", ") || kinds[kind], { class: "tag" }), " ");
    if (words !== label) item.append(made("span", `${kinds[kind]} “${words}”`, { class: "quiet" }));
    return item;
  };

  window.searchHere = async (asked) => {
    const known = await index();
    return found(known, asked).slice(0, most).map((one) => row(known, one));
  };

  const show = (known, asked) => {
    const all = found(known, asked);
    const shown = all.slice(0, most);
    const more = all.length > shown.length ? `, shown are the best ${shown.length}` : "";
    const nothing = "Nothing in the graph has these words. Try fewer of them, or another spelling.";
    const list = made("ol", "", { class: "hits" });
    list.append(...shown.map((one) => row(known, one)));
    const heading = made("h1", `Found for “${asked}”`);
    const told = made("p", all.length ? `${all.length} found${more}` : nothing, { class: "quiet" });
    document.getElementById("main").replaceChildren(heading, told, list);
    document.title = `“${asked}” – Realpolitik`;
    document.getElementById("q").value = asked;
  };
  const asked = (new URLSearchParams(location.search).get("q") || "").trim().slice(0, 200);
  if (asked && location.href.split(/[?#]/)[0] === `${root}search.html`) index().then((known) => show(known, asked));
})();
