/** What says where a secret is: an address, a path, a password manager, the name of a variable. */
const REFERENCE =
  /^(?:[a-z][a-z\d+.-]*:\/\/|(?:op|bw|vault|env|pass|keychain|bitwarden|1password|keepass(?:xc)?|lastpass|dashlane|proton)\b|~?\/|\.{1,2}\/|process\.env\b|os\.environ\b)/i;
const VARIABLE = /^(?:[A-Z]+(?:_[A-Z\d]+)*|\$[{(].*|\$[A-Z_][A-Z\d_]*|%[A-Z_][A-Z\d_]*%|\{\{?.*)$/;
const MASKED = /^(?:[x*•●.…_?#–—-]+|\[.*|<.*|‹.*)$/iu;
/** Words that stand where a secret will be, or that say that it is elsewhere. */
const STAND_IN =
  /^(?:(?:your|votre|ваш|the|my|mon|some)[-_\p{L}]*[-_](?:password|passwd|passphrase|secret|token|key|passe?|here)\S*|placeholder|redacted|unknown|change-?_?me|passwor[dt]|passwd|secret|example|hidden|rotated|changed|unchanged|separate(?:ly)?|encrypted|expired|revoked|required|optional|missing|inconnue?|inchangée?|séparément|modifiée?|transmise?|révoquée?|неизвестен|прежний|отдельно|изменён|изменен|скрыт|отозван|сменён|сменен)[.,;!?)]*$/iu;
/** Where examples are masked by one sign over and over, or say that they are none. */
const MASKED_INSIDE = /([xX*•.0])\1{5}|(?:your|dummy|sample|insert|replace)[-_]|placeholder|redacted|changeme/i;

/** Whether a value stands in place of a secret: a gap, a mask, or a word on where the secret is kept. */
export function isPlaceholder(value: string): boolean {
  return REFERENCE.test(value) || VARIABLE.test(value) || MASKED.test(value) || STAND_IN.test(value);
}

/** Whether a token in the shape of a service's is one that a manual would print. */
export function isMasked(token: string): boolean {
  return MASKED_INSIDE.test(token);
}
