// The preview's page reloads when a file is saved; the browser keeps the place.
'use strict';

(() => {
  const panel = document.querySelector('.preview-panel');
  const link = panel.querySelector('.preview-link');
  let events;

  function listen() {
    events?.close();
    // A browser opens six connections to one address: pages that nobody looks at must not hold them.
    if (document.visibilityState === 'hidden') return;
    events = new EventSource('/preview/events');
    events.addEventListener('message', ({ data }) => {
      link.textContent = '';
      if (data !== panel.dataset.version) location.reload();
    });
    events.addEventListener('error', () => {
      link.textContent = 'остановлен: запустите npm run preview';
    });
  }

  document.addEventListener('visibilitychange', listen);
  listen();
})();
