/** What `aria-sort` says of a column. */
export const ariaSort = <Key extends string>(by: Key, sort: Key, descending: boolean) =>
  by !== sort ? undefined : descending ? "descending" : "ascending";
