import { ipc, type ProjectFilter, type SavedView } from "../ipc";
import { isSame } from "./filter-address";

let views = $state.raw<readonly SavedView[]>([]);

/** The views of the dashboard that the person has named. They are kept on this laptop, whichever book is open. */
export const savedViews = {
  get all(): readonly SavedView[] {
    return views;
  },
  /** The one that shows these projects. */
  of: (filter: ProjectFilter): SavedView | undefined => views.find((view) => isSame(view.filter, filter)),
  async load(): Promise<void> {
    views = await ipc.savedViews();
  },
  /** Names a view, instead of one that was called so; whether there was room for it. */
  async save(name: string, filter: ProjectFilter): Promise<boolean> {
    views = await ipc.saveView(name, filter);
    // A long name is cut.
    return views.some((view) => name.startsWith(view.name) && isSame(view.filter, filter));
  },
  async forget(name: string): Promise<void> {
    views = await ipc.forgetView(name);
  },
};
