// How many indicators stand how, in words.
import type { Light, Lights, Sign } from "../ipc";
import { say } from "./say";

/** In the order in which they are said. */
export const LIGHTS = ["green", "amber", "red", "unknown"] as const satisfies readonly (keyof Lights & Sign)[];

/** The light that they have; none where nobody knows. */
export const lightOf = (name: keyof Lights): Light | null => (name === "unknown" ? null : name);

export const lightWord = (name: keyof Lights): string => say(`light-${lightOf(name) ?? "none"}`);
