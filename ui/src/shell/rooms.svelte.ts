/** The rooms beside the first. The window is painted with the first alone; these are read right after, together. */
const READ = {
  comparison: () => import("../rooms/projects/Comparison.svelte"),
  dashboard: () => import("../rooms/dashboard/Dashboard.svelte"),
  exchange: () => import("../rooms/exchange/Exchange.svelte"),
  partnerships: () => import("../rooms/partnerships/Partnerships.svelte"),
  project: () => import("../rooms/project/Project.svelte"),
  projects: () => import("../rooms/projects/Projects.svelte"),
  settings: () => import("../rooms/settings/Settings.svelte"),
};

type Rooms = { [Name in keyof typeof READ]: Awaited<ReturnType<(typeof READ)[Name]>>["default"] };

let read = $state.raw<Partial<Rooms>>({});
let reading: Promise<void> | undefined;

async function readAll(): Promise<void> {
  const each = Object.entries(READ).map(async ([name, room]) => [name, (await room()).default]);
  read = Object.fromEntries(await Promise.all(each)) as Rooms;
}

export const rooms = {
  /** Those that are there by now: all, or none. */
  get read(): Partial<Rooms> {
    return read;
  },
  /** Reads them, once; what could not be read is tried again. */
  async readAll(): Promise<void> {
    try {
      await (reading ??= readAll());
    } catch (failure) {
      reading = undefined;
      throw failure;
    }
  },
};
