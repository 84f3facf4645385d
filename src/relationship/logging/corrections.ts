import type { Understood, UnderstoodContact } from './understood-line.ts';

/** What a person can say is wrong about something that was understood: one part of it, or what it is. */
export type Correction =
  | 'what'
  | 'due'
  | 'direction'
  | 'channel'
  | 'person'
  | 'day'
  | 'text'
  | 'as contact'
  | 'as note'
  | 'as promise'
  | 'as request'
  | 'as reply';

/** What it can be made into. */
export type OtherKind = Extract<Correction, `as ${string}`>;

/** Whether something is to be made into something else, rather than a part of it corrected. */
export function isOtherKind(correction: Correction): correction is OtherKind {
  return correction.startsWith('as ');
}

/**
 * What may be wrong about something, the likeliest first.
 *
 * @param hasPeople whether the record names people of the client
 */
export function correctionsOf(item: Understood, hasPeople: boolean): readonly Correction[] {
  const person = hasPeople ? (['person'] as const) : [];
  switch (item.kind) {
    case 'contact':
      return ['direction', 'channel', ...person, 'day', 'text', 'as note'];
    case 'note':
      return ['day', ...person, 'text', 'as contact', 'as request', 'as promise'];
    case 'promise':
      return ['what', 'due', 'as request', 'as reply'];
    case 'request':
      return ['what', 'due', 'as promise', 'as reply'];
    case 'reply':
      return ['what', 'as request', 'as promise'];
  }
}

/**
 * Makes something into what it was meant to be, with all that both have. What is made of a note is about its whole line, and
 * was said on its day.
 *
 * @param today `YYYY-MM-DD`
 */
export function madeInto(item: Understood, kind: OtherKind, today: string): Understood {
  const what = 'what' in item ? item.what : item.line;
  const due = 'due' in item ? item.due : undefined;
  const on = 'on' in item ? item.on : undefined;
  switch (kind) {
    case 'as promise':
    case 'as request':
      return { kind: kind === 'as promise' ? 'promise' : 'request', what, due, ...(on !== undefined && { on }) };
    case 'as reply':
      return { kind: 'reply', what, ...(due !== undefined && { due }) };
    default: {
      const told: UnderstoodContact = 'line' in item ? item : { kind: 'note', on: on ?? today, line: what };
      const { direction: _direction, channel: _channel, ...note } = told;
      return kind === 'as contact' ? { ...told, kind: 'contact' } : { ...note, kind: 'note' };
    }
  }
}
