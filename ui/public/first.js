// Asked at once: the answers come while the page is still being read. `src/ipc/first.ts` takes them.
const ask = window.__TAURI_INTERNALS__?.invoke;
if (ask) window.asked = { codes: ask("codes"), start: ask("start"), overview: ask("overview") };
