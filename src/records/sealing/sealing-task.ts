import type { Background } from '../../base/ports/background.ts';

/** Whom something is sealed for. */
export type SealFor =
  /** Public keys of age, `age1...`; each of them opens it. */
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

/** What a sealed file is opened with. */
export type OpenWith =
  /** Secret keys of age, `AGE-SECRET-KEY-1...`; also the text of a file that `age-keygen` wrote. */
  | { readonly kind: 'identity'; readonly identity: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

/** Why a file could not be opened, or whom it could not be sealed for. */
export type SealingTrouble =
  | { readonly why: 'recipient'; readonly index: number }
  | {
      readonly why:
        | 'identity'
        | 'notAge'
        | 'damaged'
        | 'wrongKey'
        | 'wrongPassphrase'
        | 'forKey'
        | 'forPassphrase'
        | 'tooMuchWork';
    };

/** Something to seal, to look at or to open; a passphrase costs a second of work. */
export type SealingTask =
  | { readonly kind: 'seal'; readonly content: Uint8Array; readonly sealFor: SealFor }
  | { readonly kind: 'look'; readonly sealed: Uint8Array }
  | { readonly kind: 'open'; readonly sealed: Uint8Array; readonly openWith: OpenWith };

/** What came of it. */
export type SealingOutcome =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'looked'; readonly opensWith: OpenWith['kind'] }
  | { readonly kind: 'trouble'; readonly trouble: SealingTrouble };

/** Seals and opens where it holds nobody up. */
export type SealingWork = Background<SealingTask, SealingOutcome>;
