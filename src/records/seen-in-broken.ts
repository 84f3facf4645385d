import * as v from 'valibot';
import { isObject } from '../relationship/client/change-value.ts';
import { stage } from '../relationship/client/identity.ts';
import type { UnreadRecord } from '../relationship/client/window-client.ts';
import { readJson, seenValue } from './json-text.ts';
import type { BrokenRecord } from './parse-record.ts';

const repositoriesSeen = v.array(v.looseObject({ remote: v.optional(v.string()), folder: v.optional(v.string()) }));

/** What a record that cannot be read says of its client's stage and repositories, as far as that can be seen. */
export function seenInBroken({ text }: BrokenRecord): Pick<UnreadRecord, 'seen' | 'isAll'> {
  const json = text === undefined ? undefined : readJson(text);
  const value = json?.kind === 'value' ? json.value : text === undefined ? undefined : seenValue(text);
  const fields = isObject(value) ? value : {};
  const [known, repositories] = [v.safeParse(stage, fields.stage), v.safeParse(repositoriesSeen, fields.repositories)];
  return {
    seen: {
      stage: known.success ? known.output : 'active',
      ...(repositories.success && { repositories: repositories.output }),
    },
    isAll: json?.kind === 'value' && (repositories.success || fields.repositories === undefined),
  };
}
