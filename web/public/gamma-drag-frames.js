// gamma-drag-frames.js: gives each frame of embed.html in this page the height of what it holds. Load it from
// anywhere in the page: <script src="…/gamma-drag-frames.js" defer></script>
(() => {
  const least = 100;
  const most = 20000;
  const ours = /\/embed(?:\.html)?(?:[?#]|$)/;
  addEventListener('message', ({ source, data }) => {
    if (data?.type !== 'gammadrag:height' || data.v !== 1 || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      // Nobody else's frame may grow over the page.
      if (frame.contentWindow !== source || !ours.test(frame.src)) continue;
      frame.height = String(Math.min(Math.max(data.height, least), most));
    }
  });
  // A frame that was faster than this script has told already, so it is asked once more.
  for (const frame of document.querySelectorAll('iframe')) {
    frame.contentWindow?.postMessage({ type: 'gammadrag:measure', v: 1 }, '*');
  }
})();
