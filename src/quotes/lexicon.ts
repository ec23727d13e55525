import { type Form, inflect } from './inflect.js';
import type { Quote } from './quotes.js';

/** A verb that can report, or a noun that names what was reported. */
export interface Reporter {
  readonly lemma: string;
  readonly claim: Quote['claim'];
  /**
   * What has to follow (or precede) for it to report: `speech` takes quotations and clauses on either side, `quotation` nothing
   * but a quotation or a that-clause, `anything` whatever follows, `clause` a that-clause or a question, `infinitive` a "to".
   */
  readonly takes: 'speech' | 'quotation' | 'anything' | 'clause' | 'infinitive';
  /** The one spoken to can stand between it and what was said ("told reporters that …"). */
  readonly listener: boolean;
  /** The word that has to follow the verb, as in "point out" and "call for"; empty for none. */
  readonly particle: string;
}

interface Group {
  readonly claim: Quote['claim'];
  readonly takes: Reporter['takes'];
  readonly listener?: true;
  /** Verbs apart by spaces; a particle is joined by an underscore. */
  readonly verbs: string;
}

/** The reporting verbs of English, by what they claim and what they take. */
const groups: readonly Group[] = [
  {
    claim: 'says',
    takes: 'speech',
    verbs: `say add announce argue assert acknowledge admit allege assure aver avow boast brag caution claim clarify
      complain concede conclude concur confess confide confirm contend continue declare disclose echo explain go_on
      hint imply indicate insist joke lament note object observe point_out posit predict proclaim profess pronounce
      quote reaffirm recall reiterate relay remark repeat reply report reveal specify speculate state stipulate stress
      suggest summarize surmise tout tweet retweet write fire_back shoot_back hit_back chime_in weigh_in conjecture
      blog lecture spell_out sum_up emphasize emphasise underscore underline testify theorize signal mention affirm`,
  },
  {
    claim: 'says',
    takes: 'quotation',
    verbs: `counter respond relate smile shrug sigh snap whisper shout cry crow grumble rant rail volunteer vent wail yell
      thunder chant scoff sniff jest deadpan gush growl gripe grouse marvel moan roar scream sob stammer taunt
      wisecrack sneer retort bellow blurt chide fume intone interject exclaim protest quip laugh plead muse mutter
      elaborate comment reason opine rejoin tease recount answer`,
  },
  {
    claim: 'says',
    takes: 'speech',
    listener: true,
    verbs: 'tell inform remind notify advise warn assure brief teach instruct lecture alert persuade convince',
  },
  {
    claim: 'says',
    takes: 'anything',
    verbs: `accuse applaud assail attack attribute bash berate blame blast call call_for call_on caricature castigate celebrate
      champion characterize characterise charge cite commend condemn congratulate credit criticize criticise decry defend
      denounce deem deride describe disparage dub endorse fault hail highlight invoke label lambast lambaste laud liken lash_out list mock point_to portray praise propose
      push_back rebuke recommend refer_to ridicule rip roast salute slam speak_about speak_of
      talk_about talk_of tar touch_on trash welcome allude_to depict excoriate
      declare detail outline brand advocate lay_out argue_for argue_against preach decree vouch_for`,
  },
  {
    claim: 'says',
    takes: 'clause',
    verbs:
      'maintain continue allow reflect show find determine demonstrate prove establish estimate illustrate post rule hold read calculate make_clear learn reckon',
  },
  {
    claim: 'denies',
    takes: 'speech',
    verbs: 'deny dispute rebut refute contradict disavow',
  },
  {
    claim: 'denies',
    takes: 'anything',
    verbs:
      'reject dismiss disown repudiate rule_out brush_off discount debunk disagree_with renounce brush_aside push_back_against',
  },
  { claim: 'denies', takes: 'infinitive', verbs: 'refuse decline' },
  { claim: 'doubts', takes: 'anything', verbs: 'doubt question challenge distrust mistrust second-guess cast_doubt' },
  { claim: 'promises', takes: 'speech', verbs: 'vow pledge promise swear threaten' },
  { claim: 'promises', takes: 'infinitive', verbs: 'agree offer commit intend plan volunteer consent' },
  {
    claim: 'asks',
    takes: 'speech',
    listener: true,
    verbs: 'ask urge beg implore exhort query beseech press',
  },
  { claim: 'asks', takes: 'speech', verbs: 'wonder demand inquire enquire request' },
  { claim: 'asks', takes: 'anything', verbs: 'ask_for ask_about appeal_for seek ponder' },
  {
    claim: 'thinks',
    takes: 'speech',
    verbs: 'think believe hope fear worry suspect feel assume imagine guess expect',
  },
  {
    claim: 'thinks',
    takes: 'clause',
    verbs:
      'know realize realise understand recognize recognise agree decide anticipate foresee figure see forget remember dream doubt consider regret appreciate hear',
  },
  {
    claim: 'thinks',
    takes: 'anything',
    verbs: 'support back oppose prefer want consider regard view envision envisage admire',
  },
  { claim: 'thinks', takes: 'infinitive', verbs: 'appear seem wish' },
];

/** A verb form found in a text, and the verbs it can be. */
export interface Sense extends Reporter {
  readonly form: Form;
}

/** Every inflected form in lower case, with what it can be; senses with a particle first. */
export const verbForms: ReadonlyMap<string, readonly Sense[]> = readGroups();

function readGroups(): ReadonlyMap<string, readonly Sense[]> {
  const forms = new Map<string, Sense[]>();
  for (const { claim, takes, listener, verbs } of groups)
    for (const entry of verbs.split(/\s+/)) {
      const [lemma = '', ...particle] = entry.split('_');
      for (const [form, word] of inflect(lemma)) {
        const senses = forms.get(word) ?? [];
        forms.set(word, senses);
        senses.push({ lemma, claim, takes, listener: listener ?? false, particle: particle.join(' '), form });
      }
    }
  for (const senses of forms.values()) senses.sort((a, b) => b.particle.length - a.particle.length);
  return forms;
}
