// What comes from others: known weaknesses (the run fails), an inventory (CycloneDX) and the notices that their licences ask for.
// A source that does not answer is said, and fails nothing. After a build: it reads what NuGet restored, also what comes by PackageDownload.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(process.argv[2] ?? '.');
const out = join(root, 'artifacts');
const packagesFolder = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages');
const patience = 30_000;
const read = file => JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
const said = [];

/** Every package once: `nuget|id|version`; what only tests use is looked at too, but is no part of the product. */
function collect() {
  const found = new Map();
  const add = (kind, name, version, shipped, more = {}) => {
    const key = `${kind}|${name.toLowerCase()}|${version}`;
    const known = found.get(key) ?? { kind, name, version, shipped: false, ...more };
    known.shipped ||= shipped;
    found.set(key, known);
  };
  const objects = join(out, 'obj');
  for (const project of existsSync(objects) ? readdirSync(objects) : []) {
    const file = join(objects, project, 'project.assets.json');
    if (!existsSync(file)) continue;
    const assets = read(file);
    const shipped = !/(^|[/\\])tests[/\\]/.test(assets.project?.restore?.projectPath ?? project);
    for (const [key, library] of Object.entries(assets.libraries ?? {}))
      if (library.type === 'package') add('nuget', ...key.split('/'), shipped);
    for (const framework of Object.values(assets.project?.frameworks ?? {}))
      for (const download of framework.downloadDependencies ?? [])
        add('nuget', download.name, download.version.replace(/^\[|,.*$|\]$/g, ''), shipped);
  }
  for (const file of lockFiles(root))
    for (const [path, entry] of Object.entries(read(file).packages ?? {}))
      if (path.startsWith('node_modules/') && entry.version) add('npm', path.replace(/^.*node_modules\//, ''), entry.version, !entry.dev, { license: entry.license });
  return [...found.values()].sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
}

function* lockFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'package-lock.json') yield join(folder, entry.name);
    else if (entry.isDirectory() && !/^(\.git|artifacts|bin|obj|node_modules|data)$/.test(entry.name)) yield* lockFiles(join(folder, entry.name));
  }
}

async function ask(address, options = {}) {
  const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.json();
}

const silent = (source, why) => said.push(`Not looked at: ${source} does not tell what is vulnerable (${why.cause?.code ?? why.message}).`);

function sources() {
  if (process.env.AUDIT_NUGET) return [process.env.AUDIT_NUGET];
  return execFileSync('dotnet', ['nuget', 'list', 'source', '--format', 'Short'], { cwd: root, encoding: 'utf8' })
    .split('\n').map(line => line.trim().split(' ')).filter(([state, address]) => state?.startsWith('E') && address?.startsWith('http')).map(([, address]) => address);
}

/** By the VulnerabilityInfo resource of the NuGet protocol: pages of {id: [{url, severity, versions}]}. */
async function nugetFindings(packages) {
  const findings = [];
  for (const source of sources()) {
    try {
      const resource = (await ask(source)).resources.find(one => [one['@type']].flat().some(type => type.startsWith('VulnerabilityInfo/')));
      if (!resource) throw new Error('it has no such list');
      for (const page of await ask(resource['@id'])) {
        const entries = await ask(page['@id']);
        for (const [id, weaknesses] of Object.entries(entries))
          for (const one of packages.filter(known => known.name.toLowerCase() === id.toLowerCase()))
            for (const weakness of weaknesses.filter(some => isWithin(one.version, some.versions)))
              findings.push({ ...one, url: weakness.url, severity: ['low', 'moderate', 'high', 'critical'][weakness.severity] ?? 'unknown' });
      }
      said.push(`Looked at: ${packages.length} NuGet packages.`);
    } catch (why) { silent('a NuGet source', why); }
  }
  return findings;
}

async function npmFindings(packages) {
  if (packages.length === 0) return [];
  try {
    const registry = process.env.AUDIT_NPM ?? execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' }).trim();
    const body = {};
    for (const one of packages) (body[one.name] ??= []).push(one.version);
    const answer = await ask(new URL('-/npm/v1/security/advisories/bulk', registry.replace(/\/?$/, '/')),
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    said.push(`Looked at: ${packages.length} npm packages.`);
    return Object.entries(answer).flatMap(([name, weaknesses]) => weaknesses.map(weakness =>
      ({ kind: 'npm', name, version: `${weakness.vulnerable_versions}`, url: weakness.url, severity: weakness.severity })));
  } catch (why) {
    silent('the npm registry', why);
    return [];
  }
}

/** NuGet's order of versions: four numbers, then what is no release before what is one. */
function compare(a, b) {
  const parts = version => {
    const [numbers, label] = version.split('+')[0].split(/-(.*)/s);
    return { numbers: numbers.split('.').map(Number), label };
  };
  const [left, right] = [parts(a), parts(b)];
  for (let place = 0; place < 4; place++) {
    const difference = (left.numbers[place] ?? 0) - (right.numbers[place] ?? 0);
    if (difference) return difference;
  }
  if (left.label === right.label) return 0;
  return left.label === undefined ? 1 : right.label === undefined ? -1 : left.label.localeCompare(right.label, 'en', { numeric: true });
}

function isWithin(version, range) {
  const bounds = /^([[(])\s*([^,\])]*?)\s*(?:(,)\s*([^\])]*?)\s*)?([\])])$/.exec(range.trim());
  if (!bounds) return compare(version, range.trim()) >= 0;
  const [, open, from, comma, to, close] = bounds;
  if (!comma) return compare(version, from) === 0;
  const above = !from || (open === '[' ? compare(version, from) >= 0 : compare(version, from) > 0);
  const below = !to || (close === ']' ? compare(version, to) <= 0 : compare(version, to) < 0);
  return above && below;
}

/** What the package says about itself. */
function describe(one) {
  if (one.kind === 'npm') return { license: one.license ?? 'see the package' };
  const folder = join(packagesFolder, one.name.toLowerCase(), one.version.toLowerCase());
  const file = join(folder, `${one.name.toLowerCase()}.nuspec`);
  if (!existsSync(file)) return { license: 'see the package' };
  const text = readFileSync(file, 'utf8');
  const member = name => new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(text)?.[1].trim();
  const isFile = /<license\s+type="file"/.test(text);
  const named = isFile && existsSync(join(folder, member('license').replaceAll('\\', '/'))) ? readFileSync(join(folder, member('license').replaceAll('\\', '/')), 'utf8') : undefined;
  return { license: isFile ? 'its own, below' : member('license') ?? member('licenseUrl') ?? 'see the package', words: named, copyright: member('copyright') ?? member('authors'), home: member('projectUrl') };
}

function inventory(packages) {
  const components = packages.map(one => {
    const purl = `pkg:${one.kind}/${one.kind === 'npm' ? one.name.replace('@', '%40') : one.name}@${one.version}`;
    const license = describe(one).license;
    const isExpression = /^[A-Za-z0-9.\-+]+(?:\s+(?:AND|OR|WITH)\s+[A-Za-z0-9.\-+]+)*$/.test(license);
    return { type: 'library', 'bom-ref': purl, name: one.name, version: one.version, purl, scope: one.shipped ? 'required' : 'excluded',
      licenses: isExpression ? [{ expression: license }] : [{ license: { name: license } }] };
  });
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    serialNumber: `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    metadata: { component: { type: 'application', 'bom-ref': 'SupervisionBot', name: 'SupervisionBot' } }, components };
}

function notices(packages) {
  const parts = packages.filter(one => one.shipped).map(one => {
    const { license, words, copyright, home } = describe(one);
    return [`## ${one.name} ${one.version}`, `Licence: ${license}`, copyright, home, words].filter(Boolean).join('\n\n');
  });
  return ['# Third-party notices', 'SupervisionBot contains or is shipped with these components, each under its own licence.', ...parts].join('\n\n') + '\n';
}

const packages = collect();
if (packages.length === 0) {
  console.log('Nothing was restored here: build first.');
  process.exit(1);
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'sbom.cdx.json'), JSON.stringify(inventory(packages), null, 2) + '\n');
writeFileSync(join(out, 'THIRD-PARTY-NOTICES.md'), notices(packages));
const findings = [...await nugetFindings(packages.filter(one => one.kind === 'nuget')), ...await npmFindings(packages.filter(one => one.kind === 'npm'))];
for (const line of said) console.log(line);
for (const one of findings) console.log(`Vulnerable (${one.severity}): ${one.name} ${one.version} – ${one.url}`);
console.log(`${packages.length} packages, ${findings.length} known weaknesses. Written: artifacts/sbom.cdx.json, artifacts/THIRD-PARTY-NOTICES.md`);
process.exit(findings.length === 0 ? 0 : 1);
