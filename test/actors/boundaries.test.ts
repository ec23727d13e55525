import assert from 'node:assert/strict';
import { findActors } from '../../src/actors/actors.js';
import { settleEdges } from '../../src/actors/boundaries.js';
import type { Article } from '../../src/article/article.js';
import { readSentences } from '../../src/text/text.js';
import { articleOf, kindsIn } from './reading.js';

describe('the edge of a name', () => {
  it('is not within a bracket', () => {
    const [sentence] = readSentences('Rapid (O) 4 2 0 2', [{ start: 0, end: 17 }]);
    const open = { from: 0, to: 3, kind: 'organisation' } as const;
    assert.deepEqual(settleEdges(sentence!.tokens, [open]), [{ ...open, to: 4 }]);
  });
  it('is behind a nickname and what follows it', () => {
    const text = 'Marco "Hammer" Bellini';
    const [sentence] = readSentences(text, [{ start: 0, end: text.length }]);
    const person = (from: number, to: number) => ({ from, to, kind: 'person' }) as const;
    assert.deepEqual(settleEdges(sentence!.tokens, [person(0, 1), person(2, 3), person(4, 5)]), [person(0, 5)]);
    assert.deepEqual(kindsIn('Anna Lindqvist (Sweden) beat Maria Diaz, officials said.'), [
      'Anna Lindqvist: person',
      'Sweden: place',
      'Maria Diaz: person',
    ]);
  });
  it('is behind both names of a firm', () => {
    assert.deepEqual(kindsIn('Barrow & Pryce said on Monday that sales rose, as did those of Jones & Co.'), [
      'Barrow & Pryce: organisation',
      'Jones & Co: organisation',
    ]);
  });
});

describe('what an article calls somebody', () => {
  it('holds where only a country of that name is known', () => {
    const text =
      'The director Helen Jordan filmed it in Leeds. "It was hard," Jordan said. "We were few," Jordan said. It was Jordan who paid.';
    assert.deepEqual(kindsIn(text).slice(2), ['Jordan: person', 'Jordan: person', 'Jordan: person']);
  });
  it('holds for a club without its town', () => {
    const text = 'Goals by Berg and Lund gave Real Madrid a win. Fans of Real sang, and Real stay first in the league.';
    assert.deepEqual(
      kindsIn(text).filter(name => name.startsWith('Real')),
      ['Real Madrid: organisation', 'Real: organisation', 'Real: organisation'],
    );
  });
  it('makes no person of a title before ordinary words', () => {
    assert.deepEqual(
      kindsIn('Major League Baseball was asked about it on Friday.').filter(name => name.endsWith('person')),
      [],
    );
  });
  it('makes nobody of a company that it names in full', () => {
    const text =
      'Novasil AB will cut 300 jobs. Novasil said last year it would hire. Shares in Novasil fell on Friday.';
    assert.deepEqual(kindsIn(text), ['Novasil AB: organisation', 'Novasil: organisation', 'Novasil: organisation']);
  });
  it('is a company with a form that is a small word otherwise', () => {
    const text = 'Two builders, Havnebygg AS and Fjordmur A/S, were fined on Friday. CREWS HAILED TOVE LIND AS HERO.';
    assert.deepEqual(kindsIn(text), ['Havnebygg AS: organisation', 'Fjordmur A/S: organisation', 'TOVE LIND: person']);
  });
  it('makes nobody of a storm or a ship', () => {
    const text =
      'Storm Ingrid hit Oslo on Friday. The Maren Lund sank, and the ferry Princess Ada 2 was lost. Sven Dahl was saved.';
    assert.deepEqual(kindsIn(text), ['Oslo: place', 'Sven Dahl: person']);
  });
  it('is the outlet behind it, and the place of its dateline', () => {
    const text =
      'TROMSØ (Agencia Litoral) - The volcano erupted on Thursday, the institute said.\n\nNobody was hurt in it.';
    const article: Article = {
      ...articleOf(text),
      dateline: { start: 0, end: 24, place: 'Tromsø' },
      origin: { name: 'Agencia Litoral', how: 'dateline' },
    };
    assert.deepEqual(
      findActors(article).map(({ text, kind }) => `${text}: ${kind}`),
      ['TROMSØ: place', 'Agencia Litoral: organisation'],
    );
  });
  it('is a place wherever the town of an unheard-of dateline stands', () => {
    const text = 'TRONVIK (NTB) - A court in Tronvik on Thursday sentenced former mayor Arvid Solheim to six years.';
    const article: Article = { ...articleOf(text), dateline: { start: 0, end: 13, place: 'Tronvik' } };
    assert.deepEqual(
      findActors(article).flatMap(({ text, kind }) => (text.toLowerCase() === 'tronvik' ? [kind] : [])),
      ['place', 'place'],
    );
  });
  it('is a town in a dateline that nobody has heard of, called as names are written', () => {
    const text =
      'PORT QUARRELTON — Crews searched for a missing boat on Friday, the coast guard said.\n\nA court in Port Quarrelton sat on Monday.';
    const article: Article = { ...articleOf(text), dateline: { start: 0, end: 15, place: 'Port Quarrelton' } };
    assert.deepEqual(
      findActors(article).map(({ text, kind, name }) => `${text}: ${kind}, ${name}`),
      ['PORT QUARRELTON: place, Port Quarrelton', 'Port Quarrelton: place, Port Quarrelton'],
    );
  });
});
