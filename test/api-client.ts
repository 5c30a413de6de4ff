import type { Product } from './product.ts';

/** An answer of the API: its status and its JSON. */
export interface ApiAnswer {
  readonly status: number;
  // What a test expects of an answer is in its assertions.
  readonly body: Record<string, never> & { [name: string]: unknown };
}

/** Somebody who is signed in to a running product and calls its API over a real socket. */
export class ApiClient {
  readonly #url: string;
  /** What makes a request one of this person's. */
  readonly headers: { readonly authorization: string };

  private constructor(url: string, token: string) {
    this.#url = url;
    this.headers = { authorization: `Bearer ${token}` };
  }

  static async signIn({ url, password }: Product, username: string): Promise<ApiClient> {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
    const { token } = (await answer.json()) as { token: string };
    return new ApiClient(url, token);
  }

  get(path: string): Promise<ApiAnswer> {
    return this.#call('GET', path);
  }

  post(path: string, body: unknown, key?: string): Promise<ApiAnswer> {
    return this.#call('POST', path, body, key);
  }

  async #call(method: string, path: string, body?: unknown, key?: string): Promise<ApiAnswer> {
    const answer = await fetch(this.#url + path, {
      method,
      headers: {
        ...this.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as ApiAnswer['body'] };
  }
}

/** Papers as they are handed in for an identity card: everything that GA-0001 requires, by a made-up person. */
export const IDENTITY_CARD = {
  itemCode: 'GA-0001',
  applicant: { kind: 'person', name: '张样例', idNumber: '11010519491231002X', phone: '13800138000' },
  materials: [0, 1, 2].map((index) => ({ index, status: 'provided' })),
};
