import { type Child, h, type Markup } from './dom.ts';
import { dayField, linesField } from './fields.ts';
import type { KindView, RedFlagsView } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { fold, formButton, idOf, openedForm, paragraph, section } from './parts.ts';

/** Every kind of red flag, by groups that are folded until something is searched for. */
export function catalogue(
  page: PageContext,
  { catalogue: groups, catalogueTitle, catalogueNote }: RedFlagsView,
): Markup {
  const { query, flags, said } = page.search;
  const isFound = ({ flag }: KindView) => query.trim() === '' || !flags || flags.has(flag);
  const shown = groups
    .map((group) => ({ ...group, kinds: group.kinds.filter(isFound) }))
    .filter(({ kinds }) => kinds.length > 0);
  const search = h(
    'label',
    { key: 'search', class: 'search' },
    page.words.search,
    h('input', {
      type: 'search',
      id: 'search',
      initial: query,
      input: (event) => event.target instanceof HTMLInputElement && page.setSearch(event.target.value),
    }),
  );
  return section(
    'catalogue',
    catalogueTitle,
    paragraph(catalogueNote, 'quiet'),
    search,
    h('p', { key: 'found', class: 'quiet', role: 'status' }, query.trim() === '' ? '' : said),
    shown.map(({ id, title, kinds }) =>
      fold(
        page,
        `group-${id}`,
        [h('h3', { id: idOf(`group-${id}`) }, title), h('span', { class: 'count' }, String(kinds.length))],
        h(
          'ul',
          { class: 'plain', 'aria-labelledby': idOf(`group-${id}`) },
          kinds.map((kind) => kindItem(page, kind)),
        ),
      ),
    ),
  );
}

function kindItem(page: PageContext, { flag, title, explanation, evidence }: KindView): Child {
  const heading = idOf(`kind-${flag}`);
  return h(
    'li',
    { key: flag, class: 'kind' },
    h('h4', { id: heading }, title),
    paragraph(explanation),
    evidence !== '' && h('p', { class: 'quiet' }, `${page.words.countsWhen} ${evidence}`),
    page.editable && formButton(page, `note-${flag}`, page.words.noteIt, heading),
    sightingForm(page, { form: `note-${flag}`, flag, about: heading }),
  );
}

/** Asks for the day and the evidence of a red flag that was seen. */
export function sightingForm(
  page: PageContext,
  { form, flag, about }: { readonly form: string; readonly flag: string; readonly about: string },
): Markup | undefined {
  const { words } = page;
  return openedForm(page, {
    id: form,
    about,
    fields: [
      dayField(page, { form, name: 'seenOn', label: words.day }),
      linesField(page, { form, name: 'evidence', label: words.evidence }),
    ],
    read: ({ seenOn = '', evidence = '' }) => ({ act: 'seeFlag', flag, seenOn, evidence }),
  });
}
