/** The countries of the world as the atlas draws them. It is large: to be imported when a map is asked for. */
import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import { codeOf } from "./iso";

export type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

export type Land = { code: string | undefined; shape: Shape };

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
const world = atlas as unknown as Atlas;
const all = feature(world, world.objects.countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;

const ANTARCTICA = "AQ";

export const lands: readonly Land[] = all.features
  .map((shape) => ({ code: codeOf(shape.id === undefined ? undefined : String(shape.id), shape.properties.name), shape }))
  .filter(({ code }) => code !== ANTARCTICA);

/** The middle of its largest part: not between a country and its islands. */
export function middleOf({ geometry }: Shape): [number, number] {
  if (geometry.type === "Polygon") return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return geoCentroid(parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest)));
}
