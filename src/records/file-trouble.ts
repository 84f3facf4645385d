import { FileError } from '../base/ports/files.ts';
import type { Message, MessageId, MessageValues } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { LARGEST_BYTES } from './largest-file.ts';

/** What was being done to a file when it failed. */
export type Doing = 'read' | 'write' | 'create';

const GENERAL: Readonly<Record<Doing, MessageId>> = {
  read: 'record.notRead',
  write: 'record.notWritten',
  create: 'record.notCreated',
};

/** Why a file operation failed and what to do about it, for the placeholders `reason` and `advice` of a message. */
export function reasonAndAdvice(error: FileError): MessageValues {
  const reason: Message = { id: `fault.${error.fault}`, values: { code: error.code } };
  return { reason, advice: { id: `advice.${error.fault}` } };
}

/** A failed file operation in words. What is no {@link FileError} is a defect and comes back as it is. */
export function inWords(error: unknown, file: string, doing: Doing): unknown {
  if (!(error instanceof FileError)) return error;
  const options = { cause: error };
  if (error.fault === 'missing' && doing !== 'create') return new UserError('record.missing', { file }, [], options);
  if (error.fault === 'too-large') {
    const limit = LARGEST_BYTES / 1024 / 1024;
    return new UserError('record.tooLarge', { file, limit }, [], options);
  }
  const values = { file, ...reasonAndAdvice(error) };
  return new UserError(GENERAL[doing], values, [{ kind: 'retry' }], options);
}
