import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** Keys of one center, all derived from one master key that lies outside the database. */
export interface Keys {
  /** Encrypts a short text (AES-256-GCM, random nonce); two seals of one text differ. */
  seal(text: string): string;
  /** The text of a seal. @throws when it was changed or made with another key */
  open(sealed: string): string;
  /** The same for bytes, such as a scan. @param name of what they are; the seal opens under no other */
  sealBytes(bytes: Uint8Array, name: string): Buffer;
  /** @throws when it was changed, made with another key or under another name */
  openBytes(sealed: Uint8Array, name: string): Buffer;
  /** A keyed digest by which equal texts are found without being readable. */
  digest(text: string): string;
  /** Six digits that belong to a name and cannot be guessed from it. */
  codeFor(name: string): string;
  /** A secret for another library, such as the one that signs session cookies. */
  secretFor(purpose: string): string;
}

/** @param master 32 bytes */
export function deriveKeys(master: Buffer): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, 'yiting', purpose, 32));
  const sealKey = createSecretKey(derive('seal'));
  const digestKey = createSecretKey(derive('digest'));
  const codeKey = createSecretKey(derive('code'));
  return {
    seal: (text) => encrypt(sealKey, Buffer.from(text, 'utf8'), '').toString('base64'),
    open: (sealed) => decrypt(sealKey, Buffer.from(sealed, 'base64'), '').toString('utf8'),
    sealBytes: (bytes, name) => encrypt(sealKey, bytes, name),
    openBytes: (sealed, name) => decrypt(sealKey, sealed, name),
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url').slice(0, 22),
    codeFor(name) {
      const bytes = createHmac('sha256', codeKey).update(name).digest();
      // 48 bits over a million codes: the bias is below one part in 10^8.
      return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
    },
    secretFor: (purpose) => derive(`secret:${purpose}`).toString('hex'),
  };
}

/** Nonce, authentication tag, then the encrypted bytes. */
function encrypt(key: KeyObject, bytes: Uint8Array, name: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(name));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: KeyObject, sealed: Uint8Array, name: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
