import { portfolioPage } from '../documents/portfolio.ts';
import { signalContext } from '../relationship/signals/standing.ts';
import type { Order } from './arguments.ts';
import { findRecords } from './clients.ts';
import { loadProfileOrDefaults } from './profile.ts';
import type { Shell } from './shell.ts';
import { viewsOf } from './views.ts';

/**
 * `deorbit portfolio`: how it goes with all clients together, as Markdown; for you alone.
 *
 * @throws {UserError} when there are no records
 */
export async function showPortfolio(shell: Shell, order: Order): Promise<void> {
  const { records } = await findRecords(shell, order.folder);
  const profile = await loadProfileOrDefaults(shell, order.profile);
  const today = shell.clock.today();
  const views = viewsOf(shell, records, profile).map(({ view }) => view);
  const dependentAbove = signalContext(profile, today).thresholds.incomeShareAbovePercent;
  await shell.write(portfolioPage(views, { text: shell.text, today, dependentAbove }));
  const left = records.length - views.length;
  if (left > 0) shell.note(`deorbit: ${shell.text.say('cli.brokenLeftOut', { count: left })}`);
}
