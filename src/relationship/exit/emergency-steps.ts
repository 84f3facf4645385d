import { addDays } from '../../base/calendar/days.ts';

/**
 * What an exit within a day needs, in its order: no talk in person, everything written down and nothing left open (handover
 * checklist, section E).
 */
export const EMERGENCY_STEPS = [
  'document',
  'notice',
  'access',
  'export',
  'invoice',
  'rotate',
  'preserve',
  'legal',
] as const;

export type EmergencyStepId = (typeof EMERGENCY_STEPS)[number];

/** Those that cannot wait for the next morning. */
const AT_ONCE: readonly EmergencyStepId[] = ['document', 'notice'];

/** The day a step is planned for, `YYYY-MM-DD`: all of it within a day. */
export function emergencyDate(step: EmergencyStepId, announceOn: string): string {
  return AT_ONCE.includes(step) ? announceOn : addDays(announceOn, 1);
}
