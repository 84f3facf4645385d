import { catalogue, sightingForm } from './catalogue.ts';
import { type Child, h, type Markup } from './dom.ts';
import { choiceField, dayField, linesField } from './fields.ts';
import type { OpenFlagView, PastFlagView, RedFlagsView, SightingView, SuggestedFlagView } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { button, fold, formButton, idOf, openedForm, paragraph, section, sentences } from './parts.ts';
import { trend } from './trend.ts';

/** The page of a client's red flags: the verdict, what it rests on, and the catalogue. */
export function redFlagsPage(page: PageContext, view: RedFlagsView): readonly Child[] {
  const { words } = page;
  return [
    h(
      'section',
      { key: 'verdict', class: 'verdict', 'aria-labelledby': idOf('verdict') },
      h('h2', { id: idOf('verdict') }, view.verdict),
      paragraph(view.level),
      fold(page, 'arithmetic', [words.howWorkedOut], sentences(view.arithmetic, { class: 'figures' })),
      h(
        'div',
        { key: 'ways', class: 'actions' },
        button(words.openDecision, () => page.visit('decision')),
      ),
    ),
    view.open.length > 0 &&
      section(
        'open',
        words.openFlags,
        h(
          'ul',
          { class: 'plain' },
          view.open.map((flag) => openFlag(page, flag)),
        ),
      ),
    view.suggested.length > 0 &&
      section(
        'suggested',
        words.found,
        h(
          'ul',
          { class: 'plain' },
          view.suggested.map((flag) => suggestedFlag(page, flag)),
        ),
      ),
    view.orbit && section('orbit', words.orbit, paragraph(view.orbit.sentence), sentences(view.orbit.signals)),
    view.trend && section('trend', words.trend, trend(page, view.trend)),
    past(page, 'settled', view.settled),
    past(page, 'declined', view.declined),
    catalogue(page, view),
  ].filter((part) => part !== undefined && part !== false);
}

function openFlag(page: PageContext, view: OpenFlagView): Markup {
  const { words } = page;
  const { flag } = view;
  const heading = idOf(`open-${flag}`);
  return h(
    'li',
    { key: flag, class: 'flag' },
    h('h3', { id: heading }, view.title),
    paragraph(view.summary, 'quiet'),
    h(
      'ul',
      { class: 'sightings' },
      view.sightings.map((sighting) => sightingItem(page, sighting, heading)),
    ),
    ownFault(page, view),
    view.repairHint !== '' && h('p', {}, h('span', { class: 'quiet' }, `${words.repairHint} `), view.repairHint),
    page.editable && [
      h(
        'div',
        { key: 'actions', class: 'actions' },
        formButton(page, `again-${flag}`, words.seenAgain, heading),
        formButton(page, `resolve-${flag}`, words.resolve, heading),
        weight(page, view),
      ),
      sightingForm(page, { form: `again-${flag}`, flag, about: heading }),
      resolveForm(page, flag, heading),
    ],
  );
}

function sightingItem(page: PageContext, { row, seenOn, date, evidence }: SightingView, heading: string): Markup {
  const form = `edit-${row.key}`;
  const { words } = page;
  return h(
    'li',
    { key: row.key },
    h('span', { class: 'day' }, date),
    ' ',
    evidence,
    ' ',
    page.editable && formButton(page, form, words.edit, heading),
    openedForm(page, {
      id: form,
      about: heading,
      fields: [
        dayField(page, { form, name: 'seenOn', label: words.day, value: seenOn }),
        linesField(page, { form, name: 'evidence', label: words.evidence, value: evidence }),
      ],
      read: (values) => ({ act: 'editSighting', row, seenOn: values.seenOn ?? '', evidence: values.evidence ?? '' }),
    }),
  );
}

function ownFault(page: PageContext, { flag, ownFault: asked }: OpenFlagView): Markup | undefined {
  const { words } = page;
  const answers = ['mine', 'shared', 'theirs'] as const;
  return (
    asked &&
    choiceField({
      name: `ownFault-${flag}`,
      legend: asked.question,
      about: idOf(`open-${flag}`),
      lead: words.ownFault,
      options: answers.map((value) => ({ value, label: words[value] })),
      chosen: asked.answer,
      disabled: !page.editable,
      choose: (value) => {
        const answer = answers.find((each) => each === value);
        if (answer) page.act({ act: 'answerOwnFault', flag, answer });
      },
    })
  );
}

function weight(page: PageContext, { flag, weight: chosen }: OpenFlagView): Markup {
  const weights = [1, 2, 3] as const;
  return choiceField({
    name: `weight-${flag}`,
    legend: page.words.weight,
    about: idOf(`open-${flag}`),
    options: weights.map((each) => ({ value: String(each), label: String(each) })),
    chosen: String(chosen),
    choose: (value) => {
      const found = weights.find((each) => String(each) === value);
      if (found) page.act({ act: 'changeWeight', flag, weight: found });
    },
  });
}

function resolveForm(page: PageContext, flag: string, about: string): Markup | undefined {
  const form = `resolve-${flag}`;
  return openedForm(page, {
    id: form,
    about,
    fields: [linesField(page, { form, name: 'resolution', label: page.words.resolution })],
    read: ({ resolution = '' }) => ({ act: 'resolveFlag', flag, resolution }),
  });
}

function suggestedFlag(page: PageContext, { flag, title, explanation, evidence }: SuggestedFlagView): Markup {
  const heading = idOf(`suggested-${flag}`);
  const { words } = page;
  return h(
    'li',
    { key: flag, class: 'flag' },
    h('h3', { id: heading }, title),
    sentences(evidence),
    paragraph(explanation, 'quiet'),
    page.editable &&
      h(
        'div',
        { class: 'actions' },
        button(words.accept, () => page.act({ act: 'acceptSuggestion', flag }), heading),
        button(words.notARedFlag, () => page.act({ act: 'declineSuggestion', flag }), heading),
      ),
  );
}

function past(page: PageContext, kind: 'settled' | 'declined', rows: readonly PastFlagView[]): Markup | undefined {
  const { words } = page;
  if (rows.length === 0) return undefined;
  const back = ({ row }: PastFlagView) =>
    kind === 'settled'
      ? ([words.reopen, () => page.act({ act: 'reopenFlag', row })] as const)
      : ([words.takeBack, () => page.act({ act: 'takeBackDecline', row })] as const);
  const items = rows.map((view) => {
    const heading = idOf(`${kind}-${view.row.key}`);
    return h(
      'li',
      { key: view.row.key, class: 'flag' },
      h('h3', { id: heading }, view.title),
      sentences(view.lines, { class: 'figures' }),
      page.editable && h('div', { class: 'actions' }, button(...back(view), heading)),
    );
  });
  return h(
    'section',
    { key: kind, 'aria-labelledby': idOf(kind) },
    fold(
      page,
      kind,
      [h('h2', { id: idOf(kind) }, words[kind]), h('span', { class: 'count' }, String(rows.length))],
      h('ul', { class: 'plain' }, items),
    ),
  );
}
