import { termsDays } from '../../relationship/exit/new-terms.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { LetterSource, OwnView } from './view.ts';

/**
 * New terms for work that goes on: what changes and from when, what stays, how to accept, and what happens without an answer.
 * Terms are reviewed before anybody is let go (practices 36 and 157), and said as what serves both sides (practice 5).
 */
export function buildNewTerms(
  write: LetterWriter,
  _variant: 'standard',
  { today }: LetterSource,
): OwnView<'new-terms'> {
  const { agreement, provider } = write.facts;
  const { newTerms, notice } = agreement;
  const holidays = new Set(provider.holidays.map(({ on }) => on));
  const { from, answerBy, earliest } = termsDays({ newTerms, notice, holidays, today });
  const changes = newTerms.changes.filter(({ what }) => what !== undefined);
  return {
    since: write.month(agreement.startedOn),
    from: write.need(write.date(from), { label: 'termsFrom', field: ['agreement', 'newTerms', 'from'], kind: 'date' }),
    byNotice: from !== undefined && earliest !== undefined && from >= earliest,
    changes:
      changes.length > 0
        ? changes.map(({ what, key }) => ({ what: write.text(what), key: write.key(`change.${key}`) }))
        : [unknownChange(write)],
    keeps: write.text(newTerms.keeps),
    answerBy: write.date(answerBy),
  };
}

function unknownChange(write: LetterWriter) {
  const field = ['agreement', 'newTerms', 'changes', '#change', 'what'];
  return {
    what: write.need('', { label: 'change', field, row: 'change.change', newRow: { id: 'change' } }),
    key: write.key('change.change'),
  };
}
