import type { OwnServices } from '../relationship/client/own-services.ts';
import type { IgnoreFileAbove } from './walk/ignore-files-above.ts';

/** What is to be read. */
export interface ProjectTask {
  /** The folder of the project, as whoever reads it understands it: an absolute path, or a URI. */
  readonly root: string;
  /** Ignore files outside of that folder that git minds in it. */
  readonly above?: readonly IgnoreFileAbove[];
  /** Services of the person's own that are to be found, too. */
  readonly own?: OwnServices;
}
