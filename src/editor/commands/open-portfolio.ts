import { portfolioPage } from '../../documents/portfolio.ts';
import { PAGE_MARK, showPage } from '../show-page.ts';
import type { Command, CommandParts } from './command.ts';
import { noClients } from './no-clients.ts';

/** *Portfolio*: how it goes with all clients together, as a Markdown page; it is kept nowhere. */
export function openPortfolio(parts: CommandParts): Command {
  return async () => {
    const { list, standings, asking, recordSides, text } = parts;
    await list.loaded;
    const [first] = list.clients;
    if (!first) throw noClients(parts);
    await asking.known(first);
    await standings.upToDate();
    const views = list.clients.map((client) => standings.of(client));
    const dependentAbove = standings.signals.thresholds.incomeShareAbovePercent;
    const page = portfolioPage(views, { text, today: standings.today, dependentAbove });
    const uri = recordSides.add(`${text.say('portfolio.name')}.md`, PAGE_MARK + page);
    await showPage(uri);
  };
}
