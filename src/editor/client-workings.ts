import { reviewFacts } from '../actions/review-facts.ts';
import { oddityProblems } from '../records/oddity-problems.ts';
import { seenInBroken } from '../records/seen-in-broken.ts';
import { byDay, LOOK_AHEAD_DAYS, partOf, within } from '../relationship/agenda/agenda.ts';
import { ClientViews, viewOf } from '../relationship/agenda/client-views.ts';
import { countsFromItsDay, whenOf } from '../relationship/agenda/when.ts';
import { verdict } from '../relationship/signals/red-flags.ts';
import { signalContext } from '../relationship/signals/standing.ts';
import { agendaNodes } from './agenda-nodes.ts';
import { childNodes, stillThere, topNodes, transferNews } from './clients-tree-nodes.ts';
import { exitPlans, rowsOf } from './exit-plan-nodes.ts';
import { FactItems } from './project-facts-items.ts';
import { changedRows, factGroups, isNewAndOpen, rowsBelow } from './project-facts-nodes.ts';

/** What views and findings work out from records: half of the code, of no use in a window without clients. */
export const clientWorkings = {
  ...{ oddityProblems, seenInBroken },
  ...{ byDay, LOOK_AHEAD_DAYS, partOf, within, ClientViews, viewOf, countsFromItsDay, whenOf, verdict, signalContext },
  ...{ reviewFacts, FactItems, changedRows, factGroups, isNewAndOpen, rowsBelow },
  ...{ agendaNodes, childNodes, stillThere, topNodes, transferNews, exitPlans, rowsOf },
};
