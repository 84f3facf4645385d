import { UserError } from '../../src/base/user-error.ts';
import { ClientList } from '../../src/editor/client-list.ts';
import { checkSecrets } from '../../src/editor/commands/check-secrets.ts';
import { mayGoOut } from '../../src/editor/going-out.ts';
import { Notifications } from '../../src/editor/notifications.ts';

/** Of the editor, bundled by a unit test with a VS Code of its own; and what has to be of the same bundle. */
export const editorProgram = { ClientList, Notifications, UserError, checkSecrets, mayGoOut };
