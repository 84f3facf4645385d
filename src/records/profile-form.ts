import { PROFILE_VERSION } from '../relationship/client/form-versions.ts';
import { profileMigrations } from '../relationship/client/migrations.ts';
import { type Profile, profileSchema } from '../relationship/client/profile.ts';
import type { DocumentForm } from './parse-document.ts';

/** How the file of the profile looks. */
export const profileForm: DocumentForm<Profile> = {
  schema: profileSchema,
  version: PROFILE_VERSION,
  migrations: profileMigrations,
};
