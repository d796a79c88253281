// For embeds: tells the page around it how high the frame should be, in the messages of AMP and of Datawrapper, which many sites listen to.
if (parent !== window)
  new ResizeObserver(function () {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    const key = location.pathname.split('/').at(-2) + '/' + location.hash;
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: height }, '*');
    parent.postMessage({ 'datawrapper-height': { [key]: height } }, '*');
  }).observe(document.body);
