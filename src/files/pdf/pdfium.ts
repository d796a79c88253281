import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

/** The functions of PDFium that are called. Each takes and returns numbers; pointers are addresses in `heap`. */
type Functions = Readonly<Record<string, (...args: readonly number[]) => number>>;

interface Heaps {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** The value of `FPDF_OBJECT_STRING` in PDFium's `fpdfview.h`. */
const STRING_TYPE = 3;

/** PDFium, compiled to WebAssembly. It calls its functions directly, since each character takes a dozen calls. */
export class Pdfium {
  readonly #heaps: Heaps;
  readonly call: Functions;
  /** Room for the results of one call. */
  readonly #room: number;
  /** Names that stand in the memory for good, by their addresses. */
  readonly #names = new Map<string, number>();

  constructor(module: { readonly wasmExports: unknown }) {
    // The exports of the module are called as they are: the wrappers of the library check each call, which takes longer than the call itself.
    this.call = module.wasmExports as Functions;
    // The views are replaced when the memory grows, so they are taken from the module each time.
    this.#heaps = module as unknown as Heaps;
    this.#room = this.allocate(64);
  }

  /** Whether a mark of marked content has a parameter of this name. */
  hasTextParameter(mark: number, name: string): boolean {
    const key = this.#names.get(name) ?? this.allocate(name.length + 1);
    if (!this.#names.has(name)) this.write(new TextEncoder().encode(`${name}\0`), key);
    this.#names.set(name, key);
    return this.call['FPDFPageObjMark_GetParamValueType']!(mark, key) === STRING_TYPE;
  }

  allocate(bytes: number): number {
    return this.call['malloc']!(bytes);
  }

  free(address: number): void {
    this.call['free']!(address);
  }

  write(bytes: Uint8Array, address: number): void {
    this.#heaps.HEAPU8.set(bytes, address);
  }

  /**
   * Calls a function that writes up to six results, and tells whether it did. `results` says how: as floats or integers of 4 bytes or doubles
   * of 8, each at an address of its own, or as one structure. The results are read with `float`, `double` and `integer` before the next call.
   */
  fetch(name: string, results: 'floats' | 'doubles' | 'structure', handle: number, index?: number): boolean {
    const [a, step] = [this.#room, results === 'doubles' ? 8 : 4];
    const call = this.call[name]!;
    if (results === 'structure') return Boolean(index === undefined ? call(handle, a) : call(handle, index, a));
    return Boolean(
      index === undefined
        ? call(handle, a, a + step, a + 2 * step, a + 3 * step)
        : call(handle, index, a, a + step, a + 2 * step, a + 3 * step),
    );
  }

  float(i: number): number {
    return this.#heaps.HEAPF32[(this.#room >> 2) + i]!;
  }

  double(i: number): number {
    return this.#heaps.HEAPF64[(this.#room >> 3) + i]!;
  }

  integer(i: number): number {
    return this.#heaps.HEAP32[(this.#room >> 2) + i]!;
  }
}

let loading: Promise<Pdfium> | undefined;

/** Loads PDFium once. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= (async () => {
    const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
    const { pdfium, PDFiumExt_Init: start } = await init({ wasmBinary: wasmBinary.buffer as ArrayBuffer });
    start();
    return new Pdfium(pdfium);
  })();
  return loading;
}
