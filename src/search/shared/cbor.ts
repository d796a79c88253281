const encoder = new TextEncoder();

/** Writes the CBOR items (RFC 8949) that Pagefind's files are made of: unsigned integers of up to 32 bits, texts and arrays. */
export class CborWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Begins an array; the next `size` items are its elements. */
  array(size: number): this {
    return this.#head(0x80, size);
  }

  uint(value: number): this {
    return this.#head(0x00, value);
  }

  text(value: string): this {
    const bytes = encoder.encode(value);
    this.#head(0x60, bytes.length);
    return this.raw(bytes);
  }

  /** Appends items that are already encoded. */
  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** Returns the bytes that were written since the last call. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #head(major: number, value: number): this {
    this.#reserve(5);
    if (value < 24) {
      this.#bytes[this.#length++] = major | value;
    } else {
      const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
      this.#bytes[this.#length++] = major | (size === 1 ? 24 : size === 2 ? 25 : 26);
      for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) this.#bytes[this.#length++] = (value >>> shift) & 0xff;
    }
    return this;
  }

  #reserve(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#bytes.length + extra));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
