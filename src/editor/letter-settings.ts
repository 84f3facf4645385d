import * as vscode from 'vscode';
import type { CheckWishes } from '../actions/check-letter.ts';
import { PHRASES_SETTING, SEVERITIES_SETTING } from './letter-setting-names.ts';
import { wishesFrom } from './letter-wishes.ts';

/** What the person's settings say of the letter checks. */
export function checkWishes(): CheckWishes {
  const settings = vscode.workspace.getConfiguration();
  return wishesFrom(settings.get(SEVERITIES_SETTING), settings.get(PHRASES_SETTING));
}
