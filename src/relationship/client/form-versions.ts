/** The version of the client record's form that this code writes. */
export const RECORD_VERSION = 1;

/** The version of the profile's form that this code writes. */
export const PROFILE_VERSION = 1;
