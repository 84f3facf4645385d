import { type Child, h, type Markup } from './dom.ts';
import { choiceField, dayField, linesField, type Option } from './fields.ts';
import type { DecisionView, Draft, RepairView } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { button, form, formButton, idOf, openedForm, paragraph, section, sentences } from './parts.ts';

/** The page on which a person decides: what is recommended and why, what was tried, what they feel, what they choose. */
export function decisionPage(page: PageContext, view: DecisionView): readonly Child[] {
  const { words } = page;
  return [
    ...verdict(page, view),
    ...view.grounds.map(({ id, title, items }) => section(id, title, sentences(items))),
    repairs(page, view),
    section(
      'questions',
      words.ownQuestions,
      view.questions.map((question) => ownQuestion(page, question)),
    ),
    gutFeeling(page, view),
    decision(page, view),
  ].filter((part) => part !== undefined);
}

/** What the person decided stands first, and what is recommended below it. */
function verdict(
  page: PageContext,
  { isRecommended, sentence, reason, decided, next }: DecisionView,
): readonly Child[] {
  const { words } = page;
  const isFirst = !isRecommended || decided.length === 0;
  const ways = h(
    'div',
    { key: 'ways', class: 'actions' },
    page.editable && next.map(({ label, visit }) => button(label, () => page.visit(visit))),
    button(words.openRedFlags, () => page.visit('redFlags')),
  );
  const [headline, ...lines] = isFirst ? [sentence, reason] : decided;
  return [
    h(
      'section',
      { key: 'verdict', class: 'verdict', 'aria-labelledby': idOf('verdict') },
      paragraph(isFirst && isRecommended ? words.recommendation : '', 'quiet'),
      h('h2', { id: idOf('verdict') }, headline),
      lines.map((line) => paragraph(line)),
      isFirst && decided.map((line) => paragraph(line, 'quiet')),
      ways,
    ),
    ...(isFirst ? [] : [section('recommendation', words.recommendation, paragraph(sentence), paragraph(reason))]),
  ];
}

/** What was tried, and a form for more while there is anything to repair. */
function repairs(page: PageContext, view: DecisionView): Markup | undefined {
  const { words } = page;
  const canLog = page.editable && view.repairKinds.length > 0;
  if (view.repairKinds.length === 0 && view.repairs.length === 0) return undefined;
  return section(
    'repairs',
    words.repairs,
    view.repairs.length === 0 && paragraph(words.noRepairs, 'quiet'),
    h(
      'ul',
      { class: 'plain' },
      view.repairs.map((repair) => repairItem(page, repair)),
    ),
    canLog && h('div', { key: 'actions', class: 'actions' }, formButton(page, 'repair', words.logRepair)),
    canLog && repairForm(page, view),
  );
}

function repairItem(page: PageContext, { row, title, result, outcome, worked }: RepairView): Markup {
  const heading = idOf(`repair-${row.key}`);
  const id = `outcome-${row.key}`;
  const isJudged = worked !== undefined;
  return h(
    'li',
    { key: row.key, class: 'flag' },
    h('h3', { id: heading }, title),
    paragraph(result, 'quiet'),
    paragraph(outcome),
    page.editable &&
      h('div', { class: 'actions' }, formButton(page, id, isJudged ? page.words.edit : page.words.howItWent, heading)),
    openedForm(page, {
      id,
      about: heading,
      fields: [
        workedField(page, id, worked),
        linesField(page, { form: id, name: 'outcome', label: page.words.outcome, value: outcome }),
      ],
      read: (values) => ({ act: 'noteOutcome', row, ...outcomeFrom(values) }),
    }),
  );
}

function repairForm(page: PageContext, { repairKinds }: DecisionView): Markup | undefined {
  const { words } = page;
  const id = 'repair';
  return openedForm(page, {
    id,
    about: idOf('repairs'),
    fields: [
      choiceField({
        name: 'kind',
        legend: words.kindOfRepair,
        options: repairKinds,
        chosen: page.draftOf(id)?.kind ?? repairKinds[0]?.value,
      }),
      dayField(page, { form: id, name: 'on', label: words.day }),
      workedField(page, id, undefined),
      linesField(page, { form: id, name: 'outcome', label: words.outcome }),
    ],
    read: (values) => ({
      act: 'logRepair',
      repair: (repairKinds.find(({ value }) => value === values.kind) ?? repairKinds[0])?.value ?? 'conversation',
      on: values.on ?? page.today,
      ...outcomeFrom(values),
    }),
  });
}

function workedField({ words, draftOf }: PageContext, id: string, worked: boolean | undefined): Markup {
  const options: readonly Option[] = [
    { value: 'unknown', label: words.notYetKnown },
    { value: 'yes', label: words.worked },
    { value: 'no', label: words.workedNot },
  ];
  const known = worked === undefined ? 'unknown' : worked ? 'yes' : 'no';
  return choiceField({ name: 'worked', legend: words.howItWent, options, chosen: draftOf(id)?.worked ?? known });
}

function outcomeFrom({ worked, outcome = '' }: Draft) {
  return { outcome, ...(worked === 'yes' || worked === 'no' ? { worked: worked === 'yes' } : {}) };
}

function ownQuestion(page: PageContext, { id, question, answer }: DecisionView['questions'][number]): Markup {
  const name = `question-${id}`;
  return form(page, {
    id: name,
    fields: [linesField(page, { form: name, name: 'answer', label: question, value: answer })],
    buttons: page.editable ? undefined : [],
    read: (values) => ({ act: 'answerQuestion', question: id, answer: values.answer ?? '' }),
  });
}

function gutFeeling(page: PageContext, { feelings, feelingToday, feelingsBefore }: DecisionView): Markup {
  const values = [1, 2, 3, 4, 5] as const;
  return section(
    'gut',
    page.words.gut,
    choiceField({
      name: 'feeling',
      legend: page.words.gutToday,
      options: feelings,
      chosen: feelingToday,
      disabled: !page.editable,
      choose: (value) => {
        const feeling = values.find((each) => String(each) === value);
        if (feeling) page.act({ act: 'noteGutFeeling', feeling });
      },
    }),
    sentences(feelingsBefore, { class: 'figures' }),
  );
}

function decision(page: PageContext, view: DecisionView): Markup | undefined {
  const { decided, choices, coolingOff, privateReason } = view;
  const { words, editable } = page;
  if (choices.length === 0) return settledDecision(page, view);
  const isDecided = decided.length > 0;
  return section(
    'decision',
    words.decision,
    editable &&
      form(page, {
        id: 'decide',
        about: idOf('decision'),
        fields: [
          linesField(page, { form: 'decide', name: 'reason', label: words.privateReason, value: privateReason }),
          paragraph(coolingOff, 'quiet'),
        ],
        buttons: [
          choices.map(({ what, label }) =>
            h('button', { key: what, type: 'submit', name: 'what', value: what }, label),
          ),
          isDecided && button(words.takeBackDecision, () => page.act({ act: 'takeBackDecision' })),
        ],
        read: ({ pressed, reason = '' }) => ({
          act: 'decide',
          what: choices.find(({ what }) => what === pressed)?.what ?? 'keep',
          reason,
        }),
      }),
  );
}

/** While the end is under way or over nothing is chosen any more; under way, it can be taken back. */
function settledDecision(page: PageContext, { privateReason, canTakeBackEnd }: DecisionView): Markup | undefined {
  const { words, editable } = page;
  if (privateReason === '' && !canTakeBackEnd) return undefined;
  return section(
    'decision',
    words.decision,
    privateReason !== '' && [paragraph(words.privateReason, 'quiet'), paragraph(privateReason)],
    editable &&
      canTakeBackEnd &&
      h(
        'div',
        { key: 'actions', class: 'actions' },
        button(words.cancelExit, () => page.visit('cancelExit')),
      ),
  );
}
