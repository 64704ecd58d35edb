/** Whether somebody in another room has asked for the form of a new project. */
export const newProject = $state({ asked: false });
