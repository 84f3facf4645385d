import type { Text } from '../../base/ports/text.ts';
import { PANEL_WORDS, type PanelWords } from '../../webview/messages.ts';

/** The words of the panels in the person's language. */
export function panelWords(text: Text): PanelWords {
  return Object.fromEntries(PANEL_WORDS.map((word) => [word, text.say(`panel.${word}`)])) as PanelWords;
}
