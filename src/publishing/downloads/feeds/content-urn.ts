import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Makes an id from a content: a UUID of version 8 (https://www.rfc-editor.org/rfc/rfc9562#section-5.8) of the first bits of its SHA-256. */
export function contentUrn(content: string): string {
  const bytes = sha256(new TextEncoder().encode(content)).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
