import { Transform, type TransformCallback } from 'node:stream';

/** The error codes of JSON-RPC 2.0, section 5.1, for what is no message, no request and no argument. */
type ErrorCode = -32700 | -32600 | -32602;

/** What is wrong with a line, and the request that it is about where that can be read. */
export interface LineFault {
  readonly id: string | number | null;
  readonly code: ErrorCode;
  readonly message: string;
}

const NEWLINE = 0x0a;

/**
 * Hands on lines that can be a message of the protocol, and tells of the others: what is not JSON, what is longer than
 * anything that is read, and calls whose arguments are no object. One such line is no reason to end a session.
 */
export class MessageLines extends Transform {
  readonly #longest: number;
  readonly #tell: (fault: LineFault) => void;
  #begun: Buffer[] = [];
  #length = 0;

  /** @param longest bytes of a line */
  constructor(longest: number, tell: (fault: LineFault) => void) {
    super();
    this.#longest = longest;
    this.#tell = tell;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      this.#add(chunk.subarray(from, end));
      this.#endLine();
      from = end + 1;
    }
    this.#add(chunk.subarray(from));
    done();
  }

  #add(part: Buffer): void {
    this.#length += part.length;
    // No more than its length is kept of what is too long.
    if (this.#length <= this.#longest) this.#begun.push(part);
    else this.#begun = [];
  }

  #endLine(): void {
    const [line, length] = [Buffer.concat(this.#begun).toString('utf8').trim(), this.#length];
    [this.#begun, this.#length] = [[], 0];
    const fault = length > this.#longest ? tooLong(this.#longest) : faultOf(line);
    if (fault) this.#tell(fault);
    else if (line !== '') this.push(`${line}\n`);
  }
}

function tooLong(longest: number): LineFault {
  return { id: null, code: -32600, message: `A message may have ${longest} bytes at most.` };
}

/** What a model or its program could not make sense of in the words of the protocol's library. */
function faultOf(line: string): LineFault | undefined {
  if (line.trim() === '') return undefined;
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return { id: null, code: -32700, message: 'The line is not JSON.' };
  }
  const { id, method, params } = fieldsOf(message);
  if (method !== 'tools/call' || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
  const { name, arguments: args } = fieldsOf(params);
  if (typeof name !== 'string') return { id, code: -32602, message: 'Pass "name": the name of a tool.' };
  if (args === undefined || isObject(args)) return undefined;
  return { id, code: -32602, message: '"arguments" must be an object, such as {"client": "Acme"}.' };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
