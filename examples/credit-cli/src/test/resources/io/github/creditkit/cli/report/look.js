// Runs beside the page, which stands in a frame of its own, and writes down what a person would see of it.
addEventListener('load', () => {
  const frame = document.getElementById('page');
  const page = frame.contentDocument;
  if (frame.dataset.language === 'en') page.getElementById('language-en').click();
  // On a narrow screen the table's head is for screen readers only.
  const clipped = e => e.closest('thead') && getComputedStyle(e.closest('thead')).clipPath !== 'none';
  const visible = e => e.getClientRects().length > 0 && !clipped(e);
  const all = selector => [...page.querySelectorAll(selector)];
  const width = page.documentElement.clientWidth;

  const outside = all('main *, header *, footer *').filter(visible)
      .filter(e => { const box = e.getBoundingClientRect(); return box.right > width + 0.5 || box.left < -0.5; });
  const cut = all('td div, td code, th, li, dd, figcaption').filter(visible).filter(e => e.scrollWidth > e.clientWidth + 1
      && getComputedStyle(e).display !== 'inline');

  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = colour => rgb(colour).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = e => { for (; e; e = e.parentElement) {
    const colour = frame.contentWindow.getComputedStyle(e).backgroundColor;
    if (rgb(colour)[3] === 255) return colour; } return 'white'; };
  const contrast = e => { const style = frame.contentWindow.getComputedStyle(e);
    const [a, b] = [light(e instanceof frame.contentWindow.SVGElement ? style.fill : style.color), light(behind(e))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); };
  const texts = all('body *').filter(visible)
      .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
  const faint = texts.filter(e => contrast(e) < 4.5);

  // A label that runs into its bar, or into the number behind it.
  const boxes = (e, selector) => [...e.querySelectorAll(selector)].filter(visible).map(b => b.getBoundingClientRect());
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  const struck = all('svg.bars text:not(.count)').filter(visible).filter(label =>
      boxes(label.closest('svg.bars'), '.bar, .count').some(box => meet(label.getBoundingClientRect(), box)));

  const name = e => `${e.tagName}.${e.className.baseVal ?? e.className}: ${e.textContent.slice(0, 40)}`;
  const bars = all('figure .bar').map(e => e.getBoundingClientRect().width);
  document.getElementById('seen').textContent = Object.entries({
    width,
    scroll: page.documentElement.scrollWidth,
    ...Object.fromEntries(all('table').map(table =>
        ['rows of ' + table.id, [...table.querySelectorAll('tbody tr')].filter(visible).length])),
    charts: all('figure svg[role=img]').filter(visible).length,
    bars: bars.length,
    emptyBars: bars.filter(w => w < 1).length,
    texts: texts.length,
    zh: all('.zh').filter(visible).length,
    en: all('.en').filter(visible).length,
    outside: outside.map(name).join(' | '),
    cut: cut.map(name).join(' | '),
    faint: faint.map(name).join(' | '),
    struck: struck.map(name).join(' | '),
    scripts: page.scripts.length,
    requests: frame.contentWindow.performance.getEntriesByType('resource').length,
    dark: light(behind(page.body)) < 0.2,
  }).map(([key, value]) => `${key}=${value}`).join('\n');
});
