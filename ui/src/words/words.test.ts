import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import bindings from "../ipc/bindings.ts?raw";
import { sayIn } from "./say";

const LANGUAGES = ["sv", "en"] as const;
const files = import.meta.glob<string>("./{sv,en}/*.ftl", { query: "?raw", import: "default", eager: true });
const sources = import.meta.glob<string>(["../**/*.{ts,svelte}", "!../**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
// Files that documents and the command line use too: their messages are not all said by the window.
const SHARED = /\/(terms|errors|findings|intake|report)\.ftl$/;

type Message = { file: string; args: string; text: string };

/** The messages of a language by name, each with the arguments that it takes. */
function messages(spoken: string): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const [file, text] of Object.entries(files)) {
    if (!file.startsWith(`./${spoken}/`)) continue;
    for (const [, id, body] of text.matchAll(/^([a-zA-Z][\w-]*) *=((?:.*\n?)(?:[ \t]+.*\n?|\n(?=[ \t]))*)/gm)) {
      const args = [...new Set([...body!.matchAll(/\$(\w+)/g)].map(([, name]) => name!))].toSorted().join(" ");
      found.set(id!, { file: file.replace(`/${spoken}/`, "/"), args, text: body!.trim() });
    }
  }
  return found;
}

const said = Object.values(sources).join("\n");
const whole = new Set([...said.matchAll(/["'`]([a-zA-Z][\w-]*)["'`]/g)].map(([, id]) => id!));
const beginnings = [...said.matchAll(/`([a-zA-Z][\w-]*-)\$\{/g)].map(([, beginning]) => beginning!);
const plusses = [...said.matchAll(/["']([a-zA-Z][\w-]*-)["'] *\+/g)].map(([, beginning]) => beginning!);
const lists = [...said.matchAll(/options\("([\w-]+)"/g)].map(([, list]) => `${list}-`);
const isSaid = (id: string) =>
  whole.has(id) || [...beginnings, ...plusses, ...lists].some((beginning) => id.startsWith(beginning));

describe("the words", () => {
  it.each(LANGUAGES)("of %s can be read, each message once", (spoken) => {
    const bundle = new FluentBundle(spoken);
    const wrong = Object.entries(files)
      .filter(([path]) => path.startsWith(`./${spoken}/`))
      .flatMap(([path, text]) => bundle.addResource(new FluentResource(text)).map((error) => `${path}: ${error}`));
    expect(wrong).toEqual([]);
    const read = [...messages(spoken).keys()].filter((id) => !bundle.hasMessage(id));
    expect(read).toEqual([]);
  });

  it.each(LANGUAGES)("of %s say one by one what they say together", (spoken) => {
    const bundle = new FluentBundle(spoken, { useIsolating: false });
    for (const [path, text] of Object.entries(files)) {
      if (path.startsWith(`./${spoken}/`)) bundle.addResource(new FluentResource(text));
    }
    const all = [...messages(spoken)];
    expect(all.length).toBeGreaterThan(2000);
    for (const [id, { args }] of all) {
      const given = Object.fromEntries(args.split(" ").map((name) => [name, "seven"]));
      expect(sayIn(spoken, id, given)).toBe(bundle.formatPattern(bundle.getMessage(id)!.value!, given, []));
    }
  });

  it("are the same in both languages, in the same files, with the same arguments", () => {
    const shape = (spoken: string) =>
      [...messages(spoken)].map(([id, { file, args }]) => `${file} ${id} (${args})`).toSorted();
    expect(shape("en")).toEqual(shape("sv"));
  });

  it("of the window are all said somewhere", () => {
    const idle = [...messages("sv")].filter(([id, { file }]) => !SHARED.test(file) && !isSaid(id)).map(([id]) => id);
    expect(idle).toEqual([]);
  });

  it("that are said whole are all there", () => {
    const there = messages("sv");
    const asked = [...said.matchAll(/\bsay\(\s*"([\w-]+)"/g)].map(([, id]) => id!);
    expect([...new Set(asked)].filter((id) => !there.has(id))).toEqual([]);
  });

  it("name every failure, finding and command that the program knows", () => {
    const there = messages("sv");
    const kinds = (type: string) => {
      const body = new RegExp(`export type ${type} =([\\s\\S]*?);\\n\\n`).exec(`${bindings}\n\n`)?.[1] ?? "";
      return [...body.matchAll(/(?:kind|command): "(\w+)"/g)].map(([, kind]) => kind!);
    };
    const wanted = [
      ...["Refusal", "Trouble", "Fault", "IntakeFault", "Shortfall"].flatMap(kinds).map((kind) => `error-${kind}`),
      ...kinds("Finding").map((kind) => `finding-${kind}`),
      ...kinds("Command").map((kind) => `command-${kind}`),
    ];
    expect(wanted.length).toBeGreaterThan(60);
    expect(wanted.filter((id) => !there.has(id))).toEqual([]);
  });

  it("show no text from the other language by mistake", () => {
    const sv = messages("sv");
    const same = [...messages("en")].filter(([id, { text }]) => /\p{L}{5,} \p{L}{5,}/u.test(text) && sv.get(id)?.text === text);
    expect(same.map(([id]) => id)).toEqual([]);
  });
});
