/** Characters that XML 1.0 cannot hold, even escaped: controls, surrogates without their partner, and what is no character. */
export const UNFIT_FOR_XML = new RegExp(
  String.raw`[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  'g',
);
