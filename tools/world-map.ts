/**
 * Writes src/web/mail/world.json: the outlines of the countries as they are drawn, and where each country's sign stands.
 * From Natural Earth (public domain) by way of world-atlas, in the projection of the same name.
 * Usage: node tools/world-map.ts [OUTPUT]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const WIDTH = 960;
const HEIGHT = 494;
/** Longitude that the middle of the map has: Japan and America both stand whole at its sides. */
const TURN = -11;

const projection = geoNaturalEarth1()
  .rotate([TURN, 0])
  .fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: 'Sphere' },
  );
const draw = geoPath(projection).digits(0);

/** The countries of one scale, as features. */
function countries(scale: '110m' | '50m'): FeatureCollection {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`world-atlas/countries-${scale}.json`);
  const atlas: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
  return feature(atlas, atlas.objects.countries);
}

/** ISO 3166: the atlas has numbers, mails and tables have letters; ICU knows both (UTS #35, territory aliases). */
function letters(id: unknown): string | undefined {
  if (typeof id !== 'string' || !/^\d{3}$/.test(id)) return undefined;
  const region = new Intl.Locale(`und-${id}`).region;
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
}

/** Where a sign stands: the middle of the largest piece, so that France's is not in the Atlantic. */
function middle(geometry: FeatureCollection['features'][number]['geometry']): [number, number] {
  const pieces =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
      : [geometry];
  const largest = pieces.reduce((best, piece) => (draw.area(piece) > draw.area(best) ? piece : best));
  const [x, y] = draw.centroid(largest);
  return [Math.round(x), Math.round(y)];
}

const at: Record<string, [number, number]> = {};
// the finer scale has the small ones too: Singapore, Hong Kong, Malta
for (const { id, geometry } of countries('50m').features) {
  const code = letters(id);
  if (code !== undefined && at[code] === undefined) at[code] = middle(geometry);
}
const shapes = countries('110m').features.flatMap(({ id, geometry }) => {
  const path = draw(geometry);
  return path === null ? [] : [[letters(id) ?? '', path]];
});
const output = process.argv[2] ?? fileURLToPath(new URL('../src/web/mail/world.json', import.meta.url));
const sphere = draw({ type: 'Sphere' });
writeFileSync(output, `${JSON.stringify({ width: WIDTH, height: HEIGHT, sphere, shapes, at })}\n`);
