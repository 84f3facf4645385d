/** The ecosystems of packages that a project's files are read for. */
export const ECOSYSTEMS = ['npm', 'composer', 'python', 'ruby', 'go', 'cargo', 'maven', 'nuget', 'pub'] as const;
/** An ecosystem of packages. */
export type Ecosystem = (typeof ECOSYSTEMS)[number];
