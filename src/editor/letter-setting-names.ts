import type { Settings } from '../generated/contributions.ts';

export const SEVERITIES_SETTING: keyof Settings = 'deorbit.letterSeverities';
export const PHRASES_SETTING: keyof Settings = 'deorbit.letterPhrases';
