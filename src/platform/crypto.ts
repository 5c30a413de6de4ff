import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

/** Keys of one center, all derived from one master key that lies outside the database. */
export interface Keys {
  /** Encrypts a short text (AES-256-GCM, random nonce); two seals of one text differ. */
  seal(text: string): string;
  /** The text of a seal. @throws when it was changed or made with another key */
  open(sealed: string): string;
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
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url').slice(0, 22),
    codeFor(name) {
      const bytes = createHmac('sha256', codeKey).update(name).digest();
      // 48 bits over a million codes: the bias is below one part in 10^8.
      return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
    },
    secretFor: (purpose) => derive(`secret:${purpose}`).toString('hex'),
  };
}
