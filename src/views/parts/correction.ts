/**
 * Makes a link that reports an error on the page at `address`: a mail with subject and address filled in, or the publisher's
 * own web page, in whose address `{url}` and `{title}` are replaced.
 */
export function correctionHref(recipient: string, address: string, title = ''): string {
  if (!recipient.includes('@') || recipient.includes('://')) {
    return recipient.replaceAll('{url}', encodeURIComponent(address)).replaceAll('{title}', encodeURIComponent(title));
  }
  const subject = encodeURIComponent(title === '' ? '更正' : `更正：${title}`);
  const body = encodeURIComponent(`页面：${address}\n问题：`);
  return `mailto:${recipient.replace(/^mailto:/, '')}?subject=${subject}&body=${body}`;
}
