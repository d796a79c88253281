/** A link that reports an error on the page at `path`: a prefilled mail, or the publisher's web address. */
export function correctionHref(address: string, path: string): string {
  if (!address.includes('@') || address.includes('://')) return address;
  const subject = encodeURIComponent('更正');
  const body = encodeURIComponent(`页面：${path}\n问题：`);
  return `mailto:${address.replace(/^mailto:/, '')}?subject=${subject}&body=${body}`;
}
