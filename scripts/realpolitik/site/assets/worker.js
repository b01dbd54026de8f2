// The graph in a worker: it reads the dumps once, and answers queries by Oxigraph in WebAssembly.
// In: messages { number, query, base }. Out: { number, isBegun } when it is its turn, then { number, status, type, body }.
import init, { Store } from "./oxigraph.js";

const DUMPS = [
  ["data/dataset.trig", "application/trig"],
  ["data/view.ttl", "text/turtle"],
];
const ROWS = "application/sparql-results+json";
const TRIPLES = "text/turtle";

const opened = (async () => {
  await init({ module_or_path: new URL("oxigraph.wasm", import.meta.url) });
  const store = new Store();
  for (const [name, format] of DUMPS) {
    const reply = await fetch(new URL(name, import.meta.url));
    if (!reply.ok) throw new Error(`${name} is not there`);
    store.load(new Uint8Array(await reply.arrayBuffer()), { format, lenient: true, no_transaction: true });
  }
  return store;
})();

const isOfTriples = (query) => {
  const bare = query.replace(/<[^<>\s]*>/g, " ").replace(/#.*/g, " ").replace(/\bPREFIX\s+\S*\s/gi, " ");
  const found = /\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(bare);
  return found !== null && /^[CD]/i.test(found[1]);
};

addEventListener("message", async ({ data }) => {
  const { number, query, base } = data;
  const type = isOfTriples(query) ? TRIPLES : ROWS;
  let store;
  try {
    store = await opened;
  } catch (error) {
    postMessage({ number, status: 503, type: "text/plain", body: `the graph cannot be read: ${error.message}` });
    return;
  }
  postMessage({ number, isBegun: true });
  try {
    const body = store.query(query, { base_iri: base, results_format: type });
    postMessage({ number, status: 200, type, body });
  } catch (error) {
    postMessage({ number, status: 400, type: "text/plain", body: String(error.message || error) });
  }
});
