/** The messages in English, as their files have them. */
export const texts = Object.values(import.meta.glob<string>("./en/*.ftl", { query: "?raw", import: "default", eager: true }));
