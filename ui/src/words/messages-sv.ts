/** The messages in Swedish, as their files have them. */
export const texts = Object.values(import.meta.glob<string>("./sv/*.ftl", { query: "?raw", import: "default", eager: true }));
