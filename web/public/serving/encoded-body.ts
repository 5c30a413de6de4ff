import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

/** A body that is made once and sent many times: each form of compression is made when first asked for. */
export class EncodedBody {
  /** Of the content; each encoding adds its own mark. */
  readonly hash: string;
  readonly #plain: Buffer;
  readonly #quality: number;
  readonly #forms = new Map<Encoding, Buffer>();

  /** @param quality of brotli, 0 to 11: high for what is sent often, low for what is sent once */
  constructor(text: string, quality: number) {
    this.#plain = Buffer.from(text, 'utf8');
    this.#quality = quality;
    this.hash = createHash('sha256').update(this.#plain).digest('base64url').slice(0, 16);
  }

  in(encoding: Encoding): Buffer {
    if (encoding === 'identity') return this.#plain;
    const known = this.#forms.get(encoding);
    if (known) return known;
    const made =
      encoding === 'br' ? this.#brotli() : gzipSync(this.#plain, { level: Math.min(9, this.#quality + 1) });
    this.#forms.set(encoding, made);
    return made;
  }

  #brotli(): Buffer {
    return brotliCompressSync(this.#plain, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: this.#quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: this.#plain.length,
      },
    });
  }
}

/** The best compression that a browser takes; names with `q=0` are refusals. */
export function bestEncoding(accepted: string | undefined): Encoding {
  const offers = (accepted ?? '').split(',').map((offer) => offer.trim().toLowerCase());
  const takes = (name: string) =>
    offers.some(
      (offer) => offer === name || (offer.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(offer)),
    );
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}
