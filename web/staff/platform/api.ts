import { lineFailed, lineWorked, watchRequest } from './connection.ts';
import { currentLanguage } from './language.ts';
import { LineLost, type Problem, Refused } from './problem.ts';
import { sessionEnded } from './session-end.ts';

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; a file as it is, under its own type. */
  readonly body?: unknown;
  /** Once-only key: the same key and body give the same answer, so that a lost answer can be asked for again. */
  readonly onceKey?: string;
  readonly signal?: AbortSignal;
}

/**
 * One call to the server.
 * @returns what it answered, undefined for an empty answer
 * @throws Refused when it said no, LineLost when nothing came back
 */
export async function call<T>(path: string, request: Request = {}): Promise<T> {
  const answered = watchRequest();
  try {
    const response = await send(path, request);
    lineWorked();
    if (response.ok) return (await readAnswer(response)) as T;
    const problem = await readProblem(response);
    if (problem.status === 401) sessionEnded();
    throw new Refused(problem);
  } finally {
    answered();
  }
}

/** Fetches a file and hands it to the browser to be kept. @throws as `call` does */
export async function download(path: string): Promise<void> {
  const response = await send(path, {});
  if (!response.ok) {
    const problem = await readProblem(response);
    if (problem.status === 401) sessionEnded();
    throw new Refused(problem);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Has a file made by the server. @returns an address of it that holds for this page. @throws as `call` does */
export async function fileAddress(path: string, body: unknown): Promise<string> {
  const response = await send(path, { method: 'POST', body });
  if (!response.ok) {
    const problem = await readProblem(response);
    if (problem.status === 401) sessionEnded();
    throw new Refused(problem);
  }
  return URL.createObjectURL(await response.blob());
}

async function send(path: string, { method = 'GET', body, onceKey, signal }: Request): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': currentLanguage(),
  };
  const isFile = body instanceof Blob;
  if (body !== undefined) headers['content-type'] = isFile ? body.type : 'application/json';
  if (onceKey) headers['idempotency-key'] = onceKey;
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined || isFile ? body : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    lineFailed();
    throw new LineLost();
  }
}

/** An answer that breaks off in the middle is no answer. */
async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    lineFailed();
    throw new LineLost();
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  return {
    type: problem?.type ?? 'about:blank',
    title: problem?.title ?? response.statusText,
    detail: problem?.detail ?? `HTTP ${response.status}`,
    errors: problem?.errors,
    status: response.status,
  };
}

/** A path with the parameters that have a value. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
