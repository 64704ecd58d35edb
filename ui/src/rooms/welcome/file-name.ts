/** The name of a file without its folders and its ending, on any system. */
export const fileName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.vanort$/i, "");
