import assert from 'node:assert/strict';
import { dateInWords } from '../../../src/base/calendar/days.ts';
import { loadLetterPack } from '../../../src/documents/letters/languages.ts';
import { type Language, language as languages } from '../../../src/relationship/client/identity.ts';
import { CANARY, doubtfulClients } from '../../support/doubtful-clients.ts';
import { lettersTo, nativeClients, type SampleClient, sampleClients, today } from '../../support/letters.ts';

/** The longest that the prose of a letter may be; what is listed in it does not count. */
const MOST_WORDS = 180;
/** Papers that are signed, looked up or rehearsed are as long as they have to be. */
const LETTERS_TO_THE_CLIENT = [
  ...['decline', 'change-quote', 'say-no', 'problem-notice', 'new-terms'],
  ...['farewell', 'payment-reminder', 'final-statement', 'non-payment-notice'],
];
/** Letters and papers that end the work. The agreement is signed by both sides: it asks for no questions. */
const ENDINGS = ['farewell', 'non-payment-notice', 'termination-agreement'];

/** What every ending holds, in the words of its language. */
const ELEMENTS: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  en: {
    tasks: /finish|delivered/i,
    access: /credentials/i,
    money: /final invoice|open stays due/i,
    thanks: /thank/i,
    questions: /questions|ask whatever|let me know/i,
  },
  fr: {
    tasks: /termin|livr/i,
    access: /accès/i,
    money: /facture finale|restent dues/i,
    thanks: /merci/i,
    questions: /question|pas clair/i,
  },
  ru: {
    tasks: /закон|выполн|договаривались/i,
    access: /доступ/i,
    money: /итоговый счёт|оплатить остаток/i,
    thanks: /спасибо|благодар/i,
    questions: /вопрос|спрашивай|неясно/i,
  },
  vi: {
    tasks: /hoàn thành|hoàn tất|bàn giao (?:đầy )?đủ|giao xong|đã (?:được )?bàn giao/i,
    access: /truy cập/i,
    money: /hóa đơn cuối|số tiền còn lại/i,
    thanks: /cảm ơn/i,
    questions: /câu hỏi|hỏi tôi|chưa rõ/i,
  },
};

interface Letter {
  readonly name: string;
  readonly kind: string;
  readonly client: SampleClient;
  /** As it is kept, with Deorbit's marks. */
  readonly marked: string;
  /** As its reader sees it. */
  readonly plain: string;
}

async function lettersIn(language: Language): Promise<readonly Letter[]> {
  const pack = await loadLetterPack(language);
  const { complete, sparse } = sampleClients;
  const clients = { complete, sparse, ...nativeClients[language], ...doubtfulClients(language) };
  return Object.entries(clients).flatMap(([who, client]) =>
    lettersTo(client, pack).map(({ kind, variant, rendering: { text } }) => ({
      name: `${kind} (${variant}) to ${who}`,
      kind,
      client,
      marked: text,
      plain: text.replace(/ ?<!--.*?-->/g, '').replace(/\n{3,}/g, '\n\n'),
    })),
  );
}

/** Words of the prose, those before the list of tasks and behind it; Vietnamese is counted by its syllables, which is stricter. */
function wordsOfProse(text: string): number {
  const prose = text.split('\n').filter((line) => !/^(?:[-#|]|$)/.test(line));
  return (prose.join(' ').match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;
}

function lastDayOf({ record }: SampleClient, language: Language, gap: string): string {
  const day = record.exit?.lastDay;
  // A day that has passed is none to announce.
  return day === undefined || day < today ? `‹${gap}?›` : dateInWords(day, language);
}

for (const each of languages.options) {
  describe(`Every letter in "${each}", to clients of whom much, little or the wrong thing is known`, () => {
    const letters = lettersIn(each);
    const none = async (what: RegExp, part: 'marked' | 'plain' = 'plain') => {
      for (const letter of await letters) {
        const found = what.exec(letter[part]);
        const around = found && letter[part].slice(Math.max(found.index - 40, 0), found.index + 60);
        assert.equal(around, null, letter.name);
      }
    };

    it('has no variable left, and nothing of the program that wrote it', () =>
      none(/[{}\u{F0001}\u{F0002}]|undefined|null|NaN|\[object/u, 'marked'));

    it('shows nothing of the private half, nor of fields that Deorbit does not know', () =>
      none(new RegExp(CANARY), 'marked'));

    it('has no doubled blank line or blank, no empty item, bracket or heading', async () => {
      await none(/\n\n\n/, 'marked');
      await none(/^[ \t]*[-*] *$|^#+ *$|\( *\)|«\s*»|“\s*”|««|»»|„«|\S {2,}\S/m);
      await none(/: *$(?!\n\n- |\n\n\|)/m);
    });

    it('doubles no punctuation, whatever the facts end in, and sets none behind a blank where none belongs', async () => {
      await none(/[,;:][.,;:]|[!?…][.,]|(?<!\.)\.\.(?!\.)|(?<!г|Ltd|\p{L}\.\p{L})\.[,;:]/u);
      await none(each === 'fr' ? /\s[.,](?=\s|$)/m : /\s[.,;:!?](?=\s|$)/m);
    });

    it('ends no heading with a full stop', () => none(/^#.*(?<!Ltd)\.$/m));

    it('ends no fact in the middle of a sentence as if it ended there', () =>
      none(/(?<!Ltd|\p{L}\.\p{L}|(?<!\p{L})\p{L}|г|п|руб)\. (?!env|com)\p{Ll}/u));

    it('says a word once that the fact brings along as well', () =>
      none(
        /(?<!\p{L})(dự án|проект\p{L}*|projet|project|invoice|facture|số|№)[ «„“]+\1?(?:dự án|проект|projet|invoice|№)(?!\p{L})/iu,
      ));

    it('is short: under 180 words beside what it lists (practices 26 and 120)', async () => {
      for (const { name, kind, plain } of await letters) {
        if (!LETTERS_TO_THE_CLIENT.includes(kind)) continue;
        const words = wordsOfProse(plain);
        assert.ok(words < MOST_WORDS, `${name} has ${words} words`);
      }
    });

    it('closes work as business with care: last day, tasks, access, money, thanks, and that questions are welcome (practices 21, 74, 122 and 172)', async () => {
      const gap = (await loadLetterPack(each)).letters.gaps.lastDay;
      for (const { name, kind, client, plain } of await letters) {
        if (!ENDINGS.includes(kind)) continue;
        assert.ok(plain.includes(lastDayOf(client, each, gap)), `${name} names the last day`);
        for (const [element, words] of Object.entries(ELEMENTS[each])) {
          const isSigned = kind === 'termination-agreement' && element === 'questions';
          // A project that ends by itself leaves nothing to finish where no work is recorded.
          const isDone =
            name.includes('(project-end)') && element === 'tasks' && !client.record.scope?.[0]?.what.trim();
          if (!isSigned && !isDone) assert.match(plain, words, `${name}: ${element}`);
        }
      }
    });

    it('gives one reason at most, and that once (practices 20 and 68)', async () => {
      for (const { name, kind, client, plain } of await letters) {
        if (kind === 'conversation-script') continue;
        const reason = client.record.exit?.reason?.replace(/[.!]+$/, '');
        if (reason) assert.ok(plain.toLowerCase().split(reason.toLowerCase()).length <= 2, name);
        assert.doesNotMatch(plain, /because|due to|parce qu|en raison d|потому что|так как|bởi vì/i, name);
      }
    });
  });
}
