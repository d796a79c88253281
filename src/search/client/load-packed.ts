import { gunzipSync } from 'fflate';

/**
 * Loads a file that the build has packed with gzip, and unpacks it; some hosts say that it is packed, and then the browser has unpacked it.
 * `DecompressionStream` would do the same, but Safari 16.0 lacks it.
 */
export async function loadPacked(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
