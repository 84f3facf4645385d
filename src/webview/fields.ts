import { h, type Markup } from './dom.ts';
import type { PageContext } from './page-context.ts';
import { idOf } from './parts.ts';

/** A field of a form. */
interface FieldShape {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  /** What the record holds. */
  readonly value?: string;
}

/** Lines of text in the person's own words. */
export function linesField(page: PageContext, shape: FieldShape): Markup {
  return h(
    'label',
    { key: shape.name },
    shape.label,
    h('textarea', { name: shape.name, rows: 3, readonly: !page.editable, ...valueFor(page, shape) }),
  );
}

/** A day up to today; today where nothing else is known. */
export function dayField(page: PageContext, shape: FieldShape): Markup {
  const known = valueFor(page, { ...shape, value: shape.value || page.today });
  return h(
    'label',
    { key: shape.name, class: 'short' },
    shape.label,
    h('input', { type: 'date', name: shape.name, max: page.today, required: true, ...known }),
  );
}

/** What was typed and not saved stands; anything else follows the record. */
function valueFor(page: PageContext, { form, name, value = '' }: FieldShape) {
  const draft = page.draftOf(form);
  return draft ? { initial: draft[name] ?? value } : { value };
}

/** One of a few, to choose by a dot. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What is chosen from. */
interface ChoiceShape {
  readonly name: string;
  readonly legend: string;
  /** The id of the heading that says what it is about, where there are several of a kind. */
  readonly about?: string;
  /** The beginning of the answers, where the question alone does not lead to them. */
  readonly lead?: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly disabled?: boolean;
  /** What happens at once when another one is chosen; in a form nothing does. */
  readonly choose?: (value: string) => void;
}

/** A question with a few answers, each by a dot. */
export function choiceField({ name, legend, about, lead, options, chosen, disabled, choose }: ChoiceShape): Markup {
  const id = idOf(`legend-${name}`);
  return h(
    'fieldset',
    { key: name, disabled: disabled === true, ...(about && { 'aria-labelledby': `${id} ${about}` }) },
    h('legend', { id }, legend),
    h(
      'div',
      { class: 'options' },
      lead && h('span', { class: 'quiet' }, lead),
      options.map(({ value, label }) =>
        h(
          'label',
          { key: value, class: 'option' },
          h('input', {
            type: 'radio',
            name,
            value,
            ...(choose ? { checked: value === chosen, change: () => choose(value) } : { initial: value === chosen }),
          }),
          label,
        ),
      ),
    ),
  );
}
