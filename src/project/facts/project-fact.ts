import type { FactKind } from '../../relationship/client/fact-kinds.ts';

/**
 * How much a fact can be relied on: `sure` when the project plainly uses it, `likely` when it hardly reads otherwise, `weak`
 * for what is configured empty, commented out, offered as an alternative, only written about, scaffold or left over. Lists
 * leave weak ones out unless they are asked for.
 */
export const CONFIDENCES = ['sure', 'likely', 'weak'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a fact can be seen: a path from the root of the project with forward slashes, and a line from 1. */
export interface Evidence {
  readonly file: string;
  readonly line: number;
}

/** One thing that a project tells of itself. Of secrets it holds names, never values. */
export interface ProjectFact {
  readonly kind: FactKind;
  /** What it is called: a service's usual name, a variable's name, the words of a task. */
  readonly name: string;
  /** What else is known of it, for programs: versions, triggers, whether a variable is secret. */
  readonly detail: FactDetail;
  readonly confidence: Confidence;
  /** The best first; at most `MOST_EVIDENCE`. */
  readonly evidence: readonly Evidence[];
}

/** More places than this tell a person nothing more. */
export const MOST_EVIDENCE = 8;

/** Further things about a fact; what is left out nobody knows. */
export interface FactDetail {
  readonly version?: string;
  /** `file:line: version` of places that state another version than `version`. */
  readonly contradicts?: readonly string[];
  /** Of a variable: whether its value has to be kept secret, whether the code has no default, whether a sample or README names it. */
  readonly secret?: boolean;
  readonly required?: boolean;
  readonly documented?: boolean;
  /** Of a pipeline: what starts it. */
  readonly triggers?: readonly string[];
  /** Which sort of remaining work: `TODO`, `FIXME`, `HACK`, `XXX` or `checkbox`. */
  readonly word?: string;
  /** Of a task: what it is known by when its line moves; see `followTask`. */
  readonly key?: string;
  /** Of a branch, tag or secret-looking file: its commit, and the calendar date of that. */
  readonly commit?: string;
  readonly date?: string;
  /** Of a branch: whether the others come together in it. */
  readonly isDefault?: boolean;
  /** Of a branch: how many commits the default branch lacks of it, and it lacks of that; by ancestry, so that squashed ones are lacking. */
  readonly ahead?: number;
  readonly behind?: number;
  /** Of a branch: how many of its commits no remote has, as far as this clone has seen them last. */
  readonly unpushed?: number;
  /** Of a secret-looking file in the history: whether it is in the commit that is checked out, too. */
  readonly present?: boolean;
  /** Anything else worth a line, in no language: a file, an account's name, a region, a commit. */
  readonly note?: string;
}

/** A file or folder that was not read, or not wholly. */
export interface NotRead {
  readonly path: string;
  readonly why: NotReadReason;
}

export type NotReadReason =
  | 'too-large'
  | 'denied'
  | 'link'
  | 'broken'
  | 'too-many'
  | 'binary'
  | 'cancelled'
  | 'no-git'
  | 'no-commit'
  | 'git-refused'
  | 'git-silent'
  | 'too-many-refs'
  | 'too-much-history'
  | 'too-many-secrets'
  | 'shallow';

/** All that was found, and what was not looked at. */
export interface DiscoveredFacts {
  /** The commit the files are from; left out without git. */
  readonly commit?: string;
  readonly facts: readonly ProjectFact[];
  readonly notRead: readonly NotRead[];
}
