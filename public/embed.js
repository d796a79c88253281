// For pages that show embeds of this site: gives each frame the height that it asks for.
(function () {
  const embeds = new URL('embed/', document.currentScript.src).href;
  addEventListener('message', function ({ data, source }) {
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source && frame.src.startsWith(embeds)) frame.height = Math.min(data.height, 20000);
  });
})();
