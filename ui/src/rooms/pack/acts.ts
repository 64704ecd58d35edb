import type { ProjectFilter } from "../../ipc";
import type { Act } from "../../state/acts.svelte";
import { say } from "../../words/say";
import { PAPERS, portfolio } from "./portfolio.svelte";
import { spoken } from "./wish.svelte";

/** What a room that shows many projects offers to make of them. `filter`: which they are, where there are any and a filter
 * alone says it. */
export const packActs = (open: () => void, filter: ProjectFilter | undefined): Act[] => [
  { id: "pack", name: say("pack"), keys: "P", run: open },
  ...(filter
    ? PAPERS.map((paper) => ({
        id: `portfolio-${paper}`,
        name: say("portfolio-in", { paper: say(`portfolio-${paper}`), language: spoken() }),
        run: () => void portfolio.save(paper, filter, spoken()),
      }))
    : []),
];
