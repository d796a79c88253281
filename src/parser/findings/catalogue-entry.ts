import type { Severity } from '../../domain/diagnostic.ts';

/** A kind of finding. `severity` is `error` only where a record would be wrong or incomplete. */
export interface CatalogueEntry {
  readonly code: string;
  readonly severity: Severity;
  /** Says in Chinese what is wrong. */
  readonly title: string;
  /** Says in Chinese what the publisher does about it. */
  readonly hint: string;
  /** A piece of a source where it is found. */
  readonly example: string;
  /** Whether a publisher can confirm in the sidecar that the print is so. A confirmed error is a warning. */
  readonly isConfirmable?: true;
}

/** The hint where the reading may be wrong: the text is refused until the publisher says that the print is so. */
export const CONFIRM =
  '对照原件：文字有错漏就从原件重新取出；原件确实如此，就在来源说明文件里写明 sha256 和 confirmed（错误代码 code 与行号 line），然后重试。';

/** The hint where the print itself is odd. */
export const CHECK_SOURCE = '对照原文核实；原文如此则无需处理，页面会如实显示。';
