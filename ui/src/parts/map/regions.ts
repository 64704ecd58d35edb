/** Which part of the world a map shows: the regions in which something lies, whole, so that one sees where it is. */
import type { MultiPoint } from "geojson";

/** West, south, east, north; the first that holds a place is its region. */
type Box = readonly [number, number, number, number];

const REGIONS: readonly Box[] = [
  // Europe, with Turkey and the Caucasus.
  [-11, 35, 47, 70],
  // Africa.
  [-18, -35, 52, 37],
  // Asia.
  [47, -10, 142, 52],
  // Latin America.
  [-112, -55, -35, 32],
];

const WORLD: Box = [-170, -55, 175, 75];

const holds = ([west, south, east, north]: Box, [longitude, latitude]: readonly [number, number]): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** The regions of some places; all of the world where one is in none, or there are none. */
function regionsOf(places: readonly (readonly [number, number])[]): Box[] {
  const found = places.map((place) => REGIONS.find((region) => holds(region, place)));
  return places.length === 0 || found.includes(undefined) ? [WORLD] : [...new Set(found as Box[])];
}

/** Points along the edges of what is to be seen, and the meridian in its middle. */
export function frameOf(places: readonly (readonly [number, number])[]): { edge: MultiPoint; middle: number } {
  const boxes = regionsOf(places);
  const west = Math.min(...boxes.map((box) => box[0]));
  const east = Math.max(...boxes.map((box) => box[2]));
  const coordinates = boxes.flatMap(([west, south, east, north]) =>
    Array.from({ length: 9 }, (_, at) => at / 8).flatMap((share) => {
      const [longitude, latitude] = [west + share * (east - west), south + share * (north - south)];
      return [[longitude, south], [longitude, north], [west, latitude], [east, latitude]];
    }),
  );
  return { edge: { type: "MultiPoint", coordinates }, middle: (west + east) / 2 };
}
