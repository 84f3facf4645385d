import type { Ecosystem } from '../../relationship/client/ecosystems.ts';
import type { FactKind } from '../../relationship/client/fact-kinds.ts';
import type { Evidence, FactDetail } from './project-fact.ts';

/** Whether something stands in for a variable that is not set; an empty text hardly does. */
export type HasDefault = boolean | 'empty';

/**
 * What one file says by itself, before anything is judged: whether a package that a file imports is still listed by a
 * manifest can be told only once all files are read.
 */
export type Observation =
  /** A package that a manifest lists. */
  | {
      readonly kind: 'dependency';
      readonly ecosystem: Ecosystem;
      readonly name: string;
      readonly version?: string;
      readonly dev: boolean;
      readonly at: Evidence;
    }
  /** A module that code imports, as it is written. */
  | { readonly kind: 'import'; readonly ecosystem: Ecosystem; readonly name: string; readonly at: Evidence }
  /** An environment variable that code or configuration reads. */
  | { readonly kind: 'variable-read'; readonly name: string; readonly hasDefault: HasDefault; readonly at: Evidence }
  /** A variable in a sample, a Compose file, a chart: named and given a value, of which only its sort is kept. */
  | {
      readonly kind: 'variable-set';
      readonly name: string;
      readonly value: 'empty' | 'placeholder' | 'plain' | 'secret';
      readonly by: 'sample' | 'compose' | 'ci' | 'helm' | 'terraform' | 'deployment' | 'env-file' | 'readme';
      readonly commentedOut: boolean;
      readonly at: Evidence;
    }
  /** A host name that code or configuration calls, such as `api.stripe.com`. */
  | { readonly kind: 'host'; readonly name: string; readonly at: Evidence }
  /** A name that configuration gives to something chosen, such as a driver: `mail.default = postmark`. */
  | { readonly kind: 'choice'; readonly of: string; readonly name: string; readonly at: Evidence }
  /** Something that is a fact as it stands: a task, a pipeline, a licence, a platform's own configuration file. */
  | {
      readonly kind: 'fact';
      readonly fact: FactKind;
      readonly name: string;
      readonly weak?: boolean;
      readonly detail?: FactDetail;
      readonly at: Evidence;
    };

/** Takes observations from readers. */
export type Observe = (observation: Observation) => void;
