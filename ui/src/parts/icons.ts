/** The rail's signs, drawn on 16 × 16 with a thin pen. */
export const ICONS = {
  overview: "M2.5 8 8 3l5.5 5v5.5h-11z",
  projects: "M2.5 4h4l1.2 1.5h5.8v8h-11z",
  partnerships:
    "M7.7 6a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM12.8 7a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0zM1.8 13c.3-2.6 1.8-3.8 3.7-3.8s3.4 1.2 3.7 3.8M9.8 9.9c2.4-.6 4 .5 4.4 3.1",
  settings:
    "M10.2 8a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M3.6 12.4 5 11M11 5l1.4-1.4",
  wrong: "M8 2.2 14.2 13H1.8zM8 6.5v3M8 11.3v.2",
  waits: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.8V8l2.3 1.5",
  calm: "M2.5 8.5 6.2 12l7.3-8",
} as const;
