import * as v from 'valibot';
import { expected } from './expectations.ts';
import { LANGUAGES, STAGES } from './identity-names.ts';
import { currency, field, rows, text } from './values.ts';

/** Where a client stands on the way from first contact to gone. */
export const stage = v.picklist(STAGES);
export type Stage = v.InferOutput<typeof stage>;

/** Languages that documents for a client can be written in. */
export const language = v.picklist(LANGUAGES);
export type Language = v.InferOutput<typeof language>;

/** Who the client is: the part of the record that names it. */
export const identityFields = {
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, expected('record.expected.name')),
    v.description('The client, as you call them.'),
  ),
  legalName: field(text, 'The name that stands in contracts and invoices, when it differs.'),
  address: field(text, 'Postal address, as it stands in contracts.'),
  project: field(text, 'The work as the client calls it, such as "Web shop".'),
  stage: v.pipe(
    stage,
    v.description('lead: not signed yet; active: work goes on; leaving: the end is decided; left: it is over.'),
  ),
  language: field(language, 'Language of correspondence; documents for the client are written in it.'),
  importNames: field(
    v.array(text),
    'Names that other programs have for this client; rows of theirs are imported here.',
  ),
  currency: field(currency, 'Currency of this client, where an amount has none of its own.'),
  timeZone: field(text, 'IANA time zone of the client, such as Europe/Paris.'),
  repositories: rows(
    {
      remote: field(text, 'Address of the remote, such as git@github.com:acme/shop.git.'),
      folder: field(text, 'Folder on this machine, absolute or relative to the workspace.'),
      owner: field(text, 'Who owns the repository: me, the client, somebody else.'),
      defaultBranch: field(text, 'The branch that releases are made from.'),
      protectedBranches: field(text, 'Branches that cannot be pushed to directly.'),
      openPullRequests: field(text, 'Pull requests still open, and what for.'),
      featureBranches: field(text, 'Branches still open, and what for.'),
      tags: field(text, 'Tags or releases that matter.'),
      submodules: field(text, 'Repositories inside this one.'),
      fullHistory: field(text, 'Whether the whole history is delivered.'),
      noSecrets: field(text, 'Whether current and past commits were checked for secrets, and when.'),
    },
    'Repositories this client is worked on in; a window that shows one of them has this client preselected.',
  ),
  contacts: rows(
    {
      name: field(text, 'Full name.'),
      role: field(text, 'What the person does or decides.'),
      salutation: field(text, 'How a letter begins, such as "Dear Ms Martin".'),
      formOfAddress: field(
        v.picklist(['formal', 'familiar']),
        'formal: vous, Вы, quý; familiar: tu, ты, anh/chị by first name.',
      ),
      gender: field(v.picklist(['female', 'male', 'other']), 'Needed where the language inflects the address.'),
      patronymic: field(text, 'Russian patronymic, used with the first name.'),
      email: field(text, 'E-mail address.'),
      phone: field(text, 'Telephone number.'),
      channel: field(text, 'Where to reach them best: e-mail, chat, telephone.'),
      current: field(v.boolean(), 'Whether the person still works there; true when left out.'),
      mayBeContacted: field(text, 'Whether the next developer may contact them, and until when.'),
      vendor: field(v.boolean(), 'True for somebody at a supplier instead of at the client.'),
    },
    'People at the client and at its suppliers.',
  ),
};
