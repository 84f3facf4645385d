import { isMasked } from './placeholders.ts';
import type { SecretKind, SecretSpan } from './secret-span.ts';

/** The shapes that services document for their keys and tokens. */
const SERVICES: readonly (readonly [SecretKind, RegExp])[] = [
  ['aws', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])/g],
  ['google', /\bAIza[A-Za-z0-9_-]{30,}|\bGOCSPX-[A-Za-z0-9_-]{20,}|\bya29\.[A-Za-z0-9_-]{20,}/g],
  ['github', /\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}/g],
  ['gitlab', /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|oas|imt)-[A-Za-z0-9_.-]{16,}/g],
  ['slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{20,}/g],
  ['slack', /(?:https:\/\/)?\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9_/]{20,}/g],
  ['stripe', /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,}|\bwhsec_[A-Za-z0-9+/]{20,}/g],
  ['sendgrid', /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g],
  ['mailgun', /\bkey-[0-9a-f]{32}\b|(?<![0-9a-f-])[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9a-f-])/g],
  ['twilio', /\bSK[0-9a-f]{32}\b/g],
  ['npm', /\bnpm_[A-Za-z0-9]{30,}/g],
  ['pypi', /\bpypi-[A-Za-z0-9_-]{50,}/g],
  ['docker', /\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/g],
  ['digitalocean', /\bdo[opr]_v1_[0-9a-f]{40,}/g],
  ['anthropic', /\bsk-ant-[A-Za-z0-9_-]{20,}/g],
  ['openai', /(?<![\w-])sk-(?:(?:proj|svcacct|admin|or-v1)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})/g],
  ['shopify', /\bshp(?:at|ca|pa|ss|ua)_[A-Fa-f0-9]{32}/g],
  ['square', /\bsq0(?:atp|csp)-[A-Za-z0-9_-]{22,}|(?<![A-Za-z0-9_-])EAAA[A-Za-z0-9_-]{50,}/g],
  ['telegram', /(?<![\d.:-])\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g],
  ['discord', /(?:https:\/\/)?\bdiscord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{16,20}\/[A-Za-z0-9_-]{40,}/g],
  ['discord', /(?<![A-Za-z0-9_-])[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}/g],
  ['jwt', /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/g],
  ['age', /\bAGE-(?:SECRET-KEY|PLUGIN)-[A-Z0-9-]{20,}/g],
  ['azure', /[?&]sig=[A-Za-z0-9%+/]{40,}|\bwebhook\.office\.com\/webhookb2\/[A-Za-z0-9@/-]{40,}/g],
  [
    'token',
    /\b(?:hf_|glsa_|glc_|lin_api_|ntn_|secret_|ops_|figd_|gsk_|PMAK-|xkeysib-|rnd_|sbp_|sb_secret_|rzp_live_|sntry[su]_|pat-na1-|nfp_|r8_|pscale_tkn_|ATATT3|ATBB|dapi|NRAK-|phx_|re_|vercel_|fly_|EAAC|HRKU-|AAAA[\w-]{7}:APA91b)[A-Za-z0-9_-]{24,}|\b(?:hvs|hvb|dp\.(?:pt|st|ct)|atlasv1)\.[A-Za-z0-9_.-]{20,}/g,
  ],
];

/** Any of them: most runs have none, and are done with at once. */
const ANY = new RegExp(SERVICES.map(([, shape]) => shape.source).join('|'));

/** The signs that the shapes are made of: what has none of them cannot be in a token. */
const IN_TOKEN = /[A-Za-z0-9_+/=.:~@?&%-]/;
const TOKEN_SIGNS = new Uint8Array(0x10000);
TOKEN_SIGNS.set(Array.from({ length: 128 }, (_, code) => (IN_TOKEN.test(String.fromCharCode(code)) ? 1 : 0)));
/** No shape is shorter. */
const SHORTEST = 16;

/**
 * The runs of signs that a token could stand in. Nearly all of a letter is left out, so that the many shapes are tried on
 * next to nothing of it; and of each word only the end is looked at, as no run can begin before it.
 */
export function longRuns(text: string): SecretRun[] {
  const runs: SecretRun[] = [];
  let start = 0;
  while (start + SHORTEST <= text.length) {
    let at = start + SHORTEST - 1;
    while (at >= start && isTokenSign(text, at)) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + SHORTEST;
    while (end < text.length && isTokenSign(text, end)) end++;
    runs.push({ start, text: text.slice(start, end) });
    start = end + 1;
  }
  return runs;
}

function isTokenSign(text: string, at: number): boolean {
  return TOKEN_SIGNS[text.charCodeAt(at)] === 1;
}

/** A stretch of a text without blanks. */
export interface SecretRun {
  readonly start: number;
  readonly text: string;
}

/** Keys and tokens of services in one run. */
export function serviceTokens({ start, text }: SecretRun): SecretSpan[] {
  if (!ANY.test(text)) return [];
  return SERVICES.flatMap(([kind, shape]) =>
    [...text.matchAll(shape)]
      .filter(([token]) => !isMasked(token) && hasDigitOrCapital(token))
      .map(({ 0: token, index }) => ({ kind, start: start + index, end: start + index + token.length })),
  );
}

/** `secret_for_the_client_in_lower_case` is the name of something. */
function hasDigitOrCapital(token: string): boolean {
  return /[\dA-Z]/.test(token);
}
