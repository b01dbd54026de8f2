// An endpoint in the browser: what the editor asks of it is answered by a worker that holds the graph.
// No request leaves the page; the worker reads the dumps of the site when it is first asked.
"use strict";
(() => {
  const form = document.getElementById("asking");
  if (!form) return;
  const seconds = 60;
  const endpoint = new URL(form.dataset.endpoint, location.href).href;
  const { base, root } = form.dataset;
  const prefixes = JSON.parse(form.dataset.prefixes);
  const asElsewhere = window.fetch.bind(window);
  const waiting = new Map();
  let worker;
  let asked = 0;

  const told = (status, body, type) => new Response(body, { status, headers: { "Content-Type": type } });
  const refused = (status, words) => told(status, words, "text/plain");
  const end = (status, words) => {
    if (worker) worker.terminate();
    worker = undefined;
    for (const settle of waiting.values()) settle(refused(status, words));
    waiting.clear();
  };
  // The time counts from its turn on: to read the dumps takes as long as it takes.
  const limited = (number) => {
    const late = `it took longer than ${seconds} s; ask for less, or narrow it`;
    setTimeout(() => waiting.has(number) && end(503, late), 1000 * seconds);
  };
  const started = () => {
    const made = new Worker(new URL(`${root}worker.js`, location.href), { type: "module" });
    made.addEventListener("message", ({ data }) => {
      if (data.isBegun) return limited(data.number);
      const settle = waiting.get(data.number);
      waiting.delete(data.number);
      if (settle) settle(told(data.status, data.body, data.type));
      return undefined;
    });
    made.addEventListener("error", () => end(503, "the browser could not start what answers here"));
    return made;
  };
  // What is declared for every query stands before it, on its first line, so that lines count as they are typed.
  const declared = (query) =>
    Object.entries(prefixes)
      .map(([name, iri]) => `PREFIX ${name}: <${iri}> `)
      .join("") + query;
  const answered = (query, signal) =>
    new Promise((settle, fail) => {
      asked += 1;
      const number = asked;
      waiting.set(number, settle);
      worker = worker || started();
      worker.postMessage({ number, query: declared(query), base });
      signal.addEventListener("abort", () => {
        if (waiting.delete(number)) end(503, "it was given up");
        fail(new Error("Aborted"));
      });
    });

  window.fetch = (request, options) => {
    const { url, signal } = new Request(request, options);
    if (url.split("?")[0] !== endpoint) return asElsewhere(request, options);
    if (location.protocol === "file:")
      return Promise.resolve(
        refused(503, "A browser asks nothing of files on a disk. Serve the folder: python -m http.server"),
      );
    return answered(new URL(url).searchParams.get("query") || "", signal);
  };
})();
