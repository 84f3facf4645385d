import { type Children, h, type Markup } from './dom.ts';
import type { Act, Draft } from './messages.ts';
import type { PageContext } from './page-context.ts';

/** A part of a page with its heading. */
export function section(id: string, title: string, ...children: Children): Markup {
  return h('section', { key: id, 'aria-labelledby': idOf(id) }, h('h2', { id: idOf(id) }, title), children);
}

/** An id that may stand in a list of ids, whatever it is made from. */
export function idOf(name: string): string {
  return `part-${inId(name)}`;
}

/** Half of a character, which a record may hold as an escape, has no encoding. */
function inId(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'));
}

/** Something that is folded until a person wants to see it; the page remembers which. */
export function fold(page: PageContext, id: string, summary: Children, ...children: Children): Markup {
  const toggle = (event: Event) =>
    event.currentTarget instanceof HTMLDetailsElement && page.setUnfolded(id, event.currentTarget.open);
  return h('details', { key: id, open: page.isUnfolded(id), toggle }, h('summary', {}, summary), children);
}

/** A list of sentences; nothing where there are none. */
export function sentences(items: readonly string[], attributes = {}): Markup | undefined {
  return items.length === 0
    ? undefined
    : h(
        'ul',
        attributes,
        items.map((item) => h('li', {}, item)),
      );
}

/** A paragraph; nothing where it would be empty. */
export function paragraph(text: string, look?: 'lead' | 'quiet' | 'warning'): Markup | undefined {
  return text === '' ? undefined : h('p', { class: look }, text);
}

/** A button with a word on it; `about` is the id of the heading that says what it is about. */
export function button(label: string, click: () => void, about?: string): Markup {
  const id = inId(`${about}-${label}`);
  const named = about ? { id, 'aria-labelledby': `${id} ${about}` } : {};
  return h('button', { key: `button-${label}`, type: 'button', click, ...named }, label);
}

/** A button that opens a form below it. */
export function formButton(page: PageContext, form: string, label: string, about?: string): Markup {
  const id = openerOf(form);
  return h(
    'button',
    {
      key: `open-${form}`,
      type: 'button',
      id,
      'aria-expanded': String(page.form === form),
      ...(about && { 'aria-labelledby': `${id} ${about}` }),
      click: () => page.openForm(page.form === form ? undefined : form),
    },
    label,
  );
}

/** The id of the button that opens a form. */
export function openerOf(form: string): string {
  return `open-${inId(form)}`;
}

/** What a form is for. */
interface FormShape {
  readonly id: string;
  readonly fields: Children;
  /** The id of the heading that says what it is about, where its field does not. */
  readonly about?: string;
  /** What its values come to; the one of several buttons that was pressed is among them as `pressed`. */
  readonly read: (values: Draft) => Act;
  /** Other buttons than the one that saves. */
  readonly buttons?: Children;
}

/** A form that is there while it is open. */
export function openedForm(page: PageContext, shape: FormShape): Markup | undefined {
  if (page.form !== shape.id) return undefined;
  const close = () => {
    page.keepDraft(shape.id, undefined);
    page.openForm(undefined);
  };
  const buttons = [
    h('button', { type: 'submit', class: 'primary' }, page.words.save),
    h('button', { key: 'cancel', type: 'button', click: close }, page.words.cancel),
  ];
  // Escape leaves the form and keeps what was typed for the next time.
  const keydown = (event: Event) =>
    event instanceof KeyboardEvent && event.key === 'Escape' && page.openForm(undefined);
  return form(page, { ...shape, buttons }, { keydown, class: 'opened' });
}

/** A form that is always there. */
export function form(page: PageContext, shape: FormShape, attributes = {}): Markup {
  const submit = (event: Event) => {
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
    const pressed = submitter instanceof HTMLButtonElement ? submitter.value : '';
    if (!page.isBusy(shape.id)) page.act(shape.read({ ...valuesOf(event.currentTarget), pressed }), shape.id);
  };
  return h(
    'form',
    {
      key: `form-${shape.id}`,
      'aria-labelledby': shape.about,
      'aria-busy': page.isBusy(shape.id) ? 'true' : undefined,
      submit,
      input: (event) => page.keepDraft(shape.id, valuesOf(event.currentTarget)),
      ...attributes,
    },
    shape.fields,
    h('div', { class: 'actions' }, shape.buttons ?? h('button', { type: 'submit' }, page.words.save)),
  );
}

function valuesOf(target: EventTarget | null): Draft {
  if (!(target instanceof HTMLFormElement)) return {};
  const entries = [...new FormData(target)];
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
