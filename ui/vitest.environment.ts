import type { Environment } from "vitest/runtime";

/** Plain Node, but with Svelte's build for browsers: the one for servers runs no effects. */
export default {
  name: "runes",
  viteEnvironment: "client",
  setup: () => ({ teardown: () => {} }),
} satisfies Environment;
