// Copies what the site serves out of the front-end packages into the folder of compiled classes.
// The packages are installed once, and again only when the lock file changes.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { theme } from './theme.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const at = (...path) => join(here, 'node_modules', ...path);

function install() {
  const lock = sha256(join(here, 'package-lock.json'));
  const stamp = at('.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  writeFileSync(stamp, lock);
}

/** INSEE code, name, kind, department, postcodes: one commune a line, current and former ones. */
function communes() {
  const data = at('@etalab', 'decoupage-administratif', 'data');
  const rows = JSON.parse(readFileSync(join(data, 'communes.json'), 'utf8'))
    .map((c) => [c.code, c.nom, c.type, c.departement ?? c.collectivite ?? '', (c.codesPostaux ?? []).join(' ')].join('\t'));
  write(join('reference', 'communes.tsv'), rows.join('\n') + '\n');
  const departments = JSON.parse(readFileSync(join(data, 'departements.json'), 'utf8'))
    .map((d) => [d.code, d.nom].join('\t'));
  write(join('reference', 'departments.tsv'), departments.join('\n') + '\n');
}

/** The typefaces of the confirmation: every Latin letter with its diacritics. */
function typefaces() {
  for (const [folder, name] of [['400Regular', 'Regular'], ['700Bold', 'Bold'], ['400Regular_Italic', 'Italic']]) {
    copy(at('@expo-google-fonts', 'noto-sans', folder, `NotoSans_${folder}.ttf`), join('typefaces', `NotoSans-${name}.ttf`));
  }
}

function write(name, content) {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function copy(from, name) {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(from, file);
}

install();
await theme({
  dist: at('@gouvfr', 'dsfr', 'dist'),
  adjustments: join(here, 'theme.css'),
  reader: join(here, '..', 'resources', 'static', 'css', 'app.css'),
  templates: join(here, '..', 'resources', 'templates'),
  write,
});
const done = join(out, 'reference', '.frontend');
const version = sha256(join(here, 'package-lock.json')) + sha256(fileURLToPath(import.meta.url));
if (!existsSync(done) || readFileSync(done, 'utf8') !== version) {
  communes();
  typefaces();
  write(join('reference', '.frontend'), version);
}
