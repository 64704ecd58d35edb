import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    // WebKitGTK and WKWebView of the systems that Tauri supports; WebView2 is always newer.
    target: "safari16",
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
  },
  // Tests run Svelte's build for browsers, also within packages: the one for servers runs no effects.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: {
    include: ["src/**/*.test.ts"],
    environment: "./vitest.environment.ts",
    server: { deps: { inline: [/svelte/] } },
  },
});
