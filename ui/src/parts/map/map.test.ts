import { describe, expect, it } from "vitest";
import { apart } from "./labels";
import { nearest } from "./nearest";
import { frameOf } from "./regions";
import { shadeOf, stepsOf } from "./steps";
import { lands, middleOf } from "./world";

const land = (code: string) => lands.find((each) => each.code === code);

describe("the atlas", () => {
  const PARTNERS =
    "BA GE XK MK MD RS TR UA ID CN VN BW KE MZ NA ZA TZ UG ZM CO GT ZW SE AL AM AZ BY ME RW ET SN GH MW BO BR NI PS TN VN PH IN KH";

  it.each(PARTNERS.split(" "))("has %s", (code) => {
    expect(land(code)?.shape.geometry.coordinates.length).toBeGreaterThan(0);
  });

  it("has no country twice, and none without letters but two that few acknowledge", () => {
    const codes = lands.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const nameless = lands.filter(({ code }) => code === undefined).map(({ shape }) => shape.properties.name);
    expect(nameless.toSorted()).toEqual(["N. Cyprus", "Somaliland"]);
    expect(codes.length).toBeGreaterThan(170);
  });

  it.each([
    ["XK", 21, 43],
    ["BA", 18, 44],
    ["KE", 38, 0],
    ["CD", 24, -3],
    ["CG", 15, -1],
    ["NE", 9, 17],
    ["NG", 8, 9],
    ["VN", 106, 16],
    ["CO", -73, 4],
    ["CL", -71, -37],
    ["SK", 19, 49],
    ["SI", 15, 46],
  ])("has %s where it is", (code, longitude, latitude) => {
    const [east, north] = middleOf(land(code)!.shape);
    expect(Math.hypot(east - longitude, north - latitude)).toBeLessThan(3);
  });

  it("finds the middle of a country on its largest part", () => {
    const [longitude, latitude] = middleOf(land("FR")!.shape);
    expect(longitude).toBeGreaterThan(0);
    expect(latitude).toBeGreaterThan(45);
  });
});

describe("what a map shows", () => {
  const span = (places: [number, number][]) => {
    const longitudes = frameOf(places).edge.coordinates.map(([longitude]) => longitude!);
    return [Math.min(...longitudes), Math.max(...longitudes)];
  };

  it("is the regions in which something lies", () => {
    expect(span([[37, 0]])).toEqual([-18, 52]);
    expect(span([[37, 0], [106, 16]])).toEqual([-18, 142]);
  });

  it("is the world where there is nothing, or something elsewhere", () => {
    expect(span([])).toEqual([-170, 175]);
    expect(span([[-100, 45]])).toEqual([-170, 175]);
  });
});

describe("the shades of a map", () => {
  it("are one each where there are few", () => {
    expect(stepsOf([3, 1, 1, 8])).toEqual([{ from: 1, to: 1 }, { from: 3, to: 3 }, { from: 8, to: 8 }]);
    expect(stepsOf([])).toEqual([]);
  });

  it("are five at most, without a gap, up to the largest", () => {
    const counts = [1, 2, 3, 5, 8, 13, 40, 900];
    const steps = stepsOf(counts);
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(steps[0]!.from).toBe(1);
    expect(steps.at(-1)!.to).toBe(900);
    steps.slice(1).forEach((step, at) => expect(step.from).toBe(steps[at]!.to + 1));
    const shades = counts.map((count) => shadeOf(count, steps));
    expect(shades).toEqual(shades.toSorted((one, other) => one - other));
    expect([shades[0], shades.at(-1)]).toEqual([1 / steps.length, 1]);
  });
});

describe("the labels of a map", () => {
  it("do not lie on each other, and not outside", () => {
    const label = (x: number, y: number) => ({ x, y, width: 20, height: 14 });
    const placed = apart([label(50, 50), label(52, 51), label(48, 50), label(1, 1)], { width: 100, height: 100 });
    for (const [at, one] of placed.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(10);
      for (const other of placed.slice(at + 1)) {
        expect(Math.abs(one.x - other.x) > 19.9 || Math.abs(one.y - other.y) > 13.9).toBe(true);
      }
    }
  });

  it("stay where they are, where there is room", () => {
    const alone = [{ x: 50, y: 50, width: 20, height: 14 }];
    expect(apart(alone, { width: 100, height: 100 })).toEqual(alone);
  });
});

describe("an arrow on a map", () => {
  const points: [number, number][] = [[0, 0], [10, 1], [8, 9], [-5, 0], [0, -20]];

  it("goes to what is nearest in its direction", () => {
    expect(nearest(points, 0, "ArrowRight")).toBe(1);
    expect(nearest(points, 0, "ArrowDown")).toBe(2);
    expect(nearest(points, 0, "ArrowLeft")).toBe(3);
    expect(nearest(points, 0, "ArrowUp")).toBe(4);
  });

  it("goes nowhere where nothing is, or by another key", () => {
    expect(nearest(points, 4, "ArrowUp")).toBeUndefined();
    expect(nearest(points, 0, "Enter")).toBeUndefined();
  });
});
