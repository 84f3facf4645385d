import type { SuggestionRule } from './finding.ts';

/** Every one of the last five conversations was marked negative (practice 89). */
const negativeConversations: SuggestionRule = (record, { today, thresholds }) => {
  const needed = Math.max(Math.ceil(thresholds.negativeConversations), 1);
  const last = (record.log ?? [])
    .filter(({ on }) => on <= today)
    .sort((a, b) => b.on.localeCompare(a.on))
    .slice(0, needed);
  const [latest] = last;
  const [earliest] = last.slice(-1);
  if (!latest || !earliest || last.length < needed || last.some(({ mood }) => mood !== 'negative')) return undefined;
  return {
    flag: 'negative-conversations',
    evidence: [
      {
        id: 'evidence.negative',
        values: { count: needed, from: { date: earliest.on }, to: { date: latest.on } },
      },
    ],
    since: latest.on,
  };
};

/** What the conversations with a client suggest. */
export const conversationSuggestions: readonly SuggestionRule[] = [negativeConversations];
