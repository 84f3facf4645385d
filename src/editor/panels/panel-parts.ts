import type * as vscode from 'vscode';
import type { Clock } from '../../base/ports/clock.ts';
import type { Ids } from '../../base/ports/ids.ts';
import type { Text } from '../../base/ports/text.ts';
import type { ProfileFile } from '../../records/profile-file.ts';
import type { RecordStore } from '../../records/record-store.ts';
import type { PanelView } from '../../webview/messages.ts';
import type { ClientList } from '../client-list.ts';
import type { Hiding } from '../hiding.ts';
import type { Notifications } from '../notifications.ts';
import type { SecretClipboard } from '../secret-clipboard.ts';

/** What a panel shows of a client. */
export type PanelPage = PanelView['page'];

/** What panels are built from. */
export interface PanelParts {
  readonly list: ClientList;
  readonly store: RecordStore;
  readonly profile: ProfileFile;
  readonly hiding: Hiding;
  readonly notifications: Notifications;
  readonly text: Text;
  readonly clipboard: SecretClipboard;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
}
