/** What a secret opens, or what it is where any service can have made it. */
export type SecretKind =
  | 'age'
  | 'anthropic'
  | 'aws'
  | 'azure'
  | 'digitalocean'
  | 'discord'
  | 'docker'
  | 'github'
  | 'gitlab'
  | 'google'
  | 'jwt'
  | 'mailgun'
  | 'npm'
  | 'openai'
  | 'pypi'
  | 'sendgrid'
  | 'shopify'
  | 'slack'
  | 'square'
  | 'stripe'
  | 'telegram'
  | 'twilio'
  /** A key or token of another service, by the prefix that the service documents. */
  | 'token'
  | 'private key'
  /** An address with a password in it. */
  | 'address'
  /** What is called a password, key or token where it stands. */
  | 'labelled'
  /** A long run that nobody chose by hand. */
  | 'random';

/** Where in a text something in the shape of a secret stands. */
export interface SecretSpan {
  readonly kind: SecretKind;
  /** Offsets in UTF-16 units; the end is behind the last. */
  readonly start: number;
  readonly end: number;
}
