// The outline of the land as one path, on the projection that `pictures.globe` uses for points.
// In: width and height; the packages lie in node_modules beside it. Out: SVG on stdout.
import { readFileSync } from "node:fs";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const [width, height] = process.argv.slice(2).map(Number);
const world = JSON.parse(readFileSync(new URL("node_modules/world-atlas/land-110m.json", import.meta.url)));
const projection = geoEqualEarth().scale(width / 5.42).translate([width / 2, height / 2]);
const path = geoPath(projection).digits(1);
process.stdout.write(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    "<style>.sea{fill:#eef2f4}.land{fill:#cfcabd}" +
    "@media(prefers-color-scheme:dark){.sea{fill:#1d2328}.land{fill:#474d53}}</style>" +
    `<path class="sea" d="${path({ type: "Sphere" })}"/>` +
    `<path class="land" d="${path(feature(world, world.objects.land))}"/></svg>\n`,
);
