// The theme: the State's design system, reduced to what the templates use. Whoever may not wear the State's colours
// replaces this file, templates/layout.html and templates/field (docs/decisions/0003).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const components = [
  'alert', 'badge', 'button', 'callout', 'checkbox', 'footer', 'form', 'header', 'input', 'link', 'logo', 'notice', 'radio',
  'select', 'skiplink', 'table',
];
const fonts = ['Marianne-Regular', 'Marianne-Bold'];
/** The letters of French pages. Every other letter that a name may have is in a second file, loaded where one is met. */
const usual = [[0x20, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x178], [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026], [0x202f],
  [0x2039, 0x203a], [0x20ac], [0x2190, 0x2193], [0x2212], [0x2260], [0x2264, 0x2265]];
const others = [[0x100, 0x151], [0x154, 0x177], [0x179, 0x24f], [0x2b0, 0x36f], [0x1e00, 0x1eff]];
const favicon = 'favicon/favicon.svg';

/** Writes static/theme: one style sheet, its icons and fonts. */
export async function theme({ dist, adjustments, reader, templates, write }) {
  const out = (name, content) => write(join('static', 'theme', name), content);
  for (const font of fonts) {
    const whole = readFileSync(join(dist, 'fonts', `${font}.woff2`));
    out(`fonts/${font}.woff2`, await part(whole, usual));
    out(`fonts/${font}-more.woff2`, await part(whole, others));
  }
  const sheet = ['core/core', ...components.map((name) => `component/${name}/${name}`)]
    .map((name) => readFileSync(join(dist, `${name}.main.min.css`), 'utf8'))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@charset "UTF-8";/g, '')
    .replace(/@font-face\{[^}]*\}/g, (face) => {
      const font = fonts.find((name) => face.includes(`/${name}.woff2`));
      if (!font) return '';
      const file = (name, letters) => face
        .replace(/font-display:[^;}]*;?/, '')
        .replace(/src:[^;}]*/, `src:url(fonts/${name}.woff2) format("woff2");font-display:optional;unicode-range:${ranges(letters)}`);
      return file(`${font}-more`, others) + file(font, usual);
    })
    // no data: address, so that the content security policy need not allow any
    .replace(/url\((["'])data:image\/svg\+xml;charset=utf-?8,([^]*?)\1\)/g, (_, quote, svg) => {
      const picture = svg.includes('%3C') ? decodeURIComponent(svg) : svg.replace(/%23/g, '#');
      const name = `icons/${createHash('sha256').update(picture).digest('hex').slice(0, 12)}.svg`;
      out(name, picture);
      return `url(${name})`;
    });
  const own = readFileSync(adjustments, 'utf8').replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
  const kept = [...prune(parse(sheet), classesOf(templates)), ...parse(own)];
  const css = print(withoutUnusedVariables(kept, readFileSync(reader, 'utf8'))).replace(/url\((?:\.\.\/)+icons\/([^)]*)\)/g, (_, icon) => {
    out(`icons/${icon}`, readFileSync(join(dist, 'icons', icon)));
    return `url(icons/${icon})`;
  });
  out('theme.css', css);
  out(favicon, readFileSync(join(dist, favicon)));
}

/** A font with these letters only; the package is there once build.mjs has installed it. */
async function part(font, letters) {
  const { default: subset } = await import('subset-font');
  const text = letters.flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)));
  return subset(font, text.join(''), { targetFormat: 'woff2', noLayoutClosure: true });
}

function ranges(letters) {
  return letters.map(([first, last]) => `U+${first.toString(16)}${last ? `-${last.toString(16)}` : ''}`).join(',');
}

/** The class names that the templates write; one that ends with « - » begins names completed at run time. */
function classesOf(templates) {
  const files = ['layout.html', ...readdirSync(join(templates, 'field')).map((name) => join('field', name))];
  const names = new Set();
  for (const file of files) {
    if (!existsSync(join(templates, file))) continue;
    for (const [name] of readFileSync(join(templates, file), 'utf8').matchAll(/fr-[\w-]+/g)) names.add(name);
  }
  const beginnings = [...names].filter((name) => name.endsWith('-'));
  return (name) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

/** A style sheet as a list of { head, body: text | list } and of statements { head }. */
function parse(css) {
  let at = 0;
  function block() {
    const nodes = [];
    let start = at;
    while (at < css.length) {
      const c = css[at];
      if (c === '"' || c === "'") {
        at = css.indexOf(c, at + 1) + 1;
      } else if (c === '(') {
        at = css.indexOf(')', at) + 1;
      } else if (c === ';') {
        nodes.push({ head: css.slice(start, at).trim() });
        start = ++at;
      } else if (c === '{') {
        const head = css.slice(start, at++).trim();
        if (/^@(media|supports|layer)/.test(head)) {
          nodes.push({ head, body: block() });
        } else {
          const end = close(at);
          nodes.push({ head, body: css.slice(at, end) });
          at = end + 1;
        }
        start = at;
      } else if (c === '}') {
        at++;
        return nodes;
      } else {
        at++;
      }
    }
    return nodes;
  }
  function close(from) {
    for (let i = from, depth = 1; ; i++) {
      if (css[i] === '"' || css[i] === "'") i = css.indexOf(css[i], i + 1);
      else if (css[i] === '{') depth++;
      else if (css[i] === '}' && --depth === 0) return i;
    }
  }
  return block();
}

function prune(nodes, used) {
  return nodes.flatMap(({ head, body }) => {
    if (body === undefined) return [];
    if (Array.isArray(body)) {
      if (head.includes('-ms-high-contrast')) return [];
      const inner = prune(body, used);
      return inner.length ? [{ head, body: inner }] : [];
    }
    if (head.startsWith('@')) return [{ head, body }];
    const selectors = splitSelectors(head).filter((selector) => wanted(selector, used));
    return selectors.length ? [{ head: selectors.join(','), body }] : [];
  });
}

function wanted(selector, used) {
  if (/\[data-fr-(theme|scheme)/.test(selector)) return false;
  const bare = selector.replace(/:not\([^)]*\)/g, '');
  return [...bare.matchAll(/\.([\w-]+)/g)].every(([, name]) => !name.startsWith('fr-') || used(name));
}

function splitSelectors(head) {
  const selectors = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= head.length; i++) {
    if (head[i] === '(') depth++;
    else if (head[i] === ')') depth--;
    else if (i === head.length || (head[i] === ',' && depth === 0)) {
      selectors.push(head.slice(start, i).trim());
      start = i + 1;
    }
  }
  return selectors;
}

/** Custom properties that neither this sheet nor the reader uses go, again and again until none is left. */
function withoutUnusedVariables(nodes, reader) {
  let css = print(nodes);
  let before;
  do {
    before = css;
    const read = new Set([...(reader + css).matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
    css = css.replace(/(^|[{;])(--[\w-]+):[^;{}]*(?=[;}])/g, (all, opening, name) =>
      read.has(name) ? all : opening === '{' ? '{' : '',
    );
    css = css.replace(/\{;+/g, '{').replace(/;;+/g, ';');
  } while (css !== before);
  return parse(css).filter((node) => Array.isArray(node.body) || node.body !== '');
}

function print(nodes) {
  return nodes.map(({ head, body }) => `${head}{${Array.isArray(body) ? print(body) : body}}`).join('');
}
