import type { OwnServices } from '../relationship/client/own-services.ts';

/** What is to be read. */
export interface ProjectTask {
  /** The folder of the project, as whoever reads it understands it: an absolute path, or a URI. */
  readonly root: string;
  /** Services of the person's own that are to be found, too. */
  readonly own?: OwnServices;
}
