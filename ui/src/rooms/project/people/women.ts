// How many women there are in a partner's part of a team, in words.
import type { SideRow } from "../../../ipc";
import { count, percent } from "../../../words/figures";
import { say } from "../../../words/say";

/** Their share of those who have told their sex: nobody guesses that of the others. */
export const sayWomen = ({ told, women, women_per_mille: share }: SideRow): string =>
  share === null
    ? say("people-side-untold")
    : say("people-side-women", { share: percent(share), women: count(women), told: count(told) });
