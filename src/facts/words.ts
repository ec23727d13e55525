/** The closed classes of English that comparing statements needs. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that say little of what a sentence is about. */
export const stopWords =
  words(`a an the this that these those of to and in for on is was with as it its by at from his her
  their our my your be has have had are were am been being he she i you we they me him us them who whom whose which what
  would will could can may might shall should must about after also more than when there or up out if then so into over just
  some other do does did because any very both where while how but all each such no not nor only own same too s t d ll ve re
  m n't n't 's 'll 've 're 'd 'm said says say mr mrs ms`);

/** Words that deny what their clause says. */
export const negations = words(`not n't never no none nobody nothing neither nor without cannot hardly`);

/** Verbs that deny, refuse or fall short: a sentence with one of them denies without "not". */
export const deniers =
  words(`deny denies denied denying refuse refuses refused refusing decline declines declined declining
  fail fails failed failing reject rejects rejected rejecting avoid avoids avoided unable unlikely impossible stop stops stopped
  prevent prevents prevented block blocks blocked halt halts halted lack lacks lacked little few less barely scarcely rarely`);

/** Forms of "be", "have", "do" and the modals: a negation behind one of them denies the verb that follows. */
export const auxiliaries =
  words(`is are was were be been being am has have had do does did will would can could may might
  shall should must wo ca 's 're 've 'll 'd ai`);

/** Verbs of speaking, in the forms that introduce what somebody said. */
export const reports =
  words(`said says say saying told tells tell telling added adds adding announced announces announcing
  stated states reported reports reporting wrote writes noted notes claimed claims warned warns argued argues explained
  insisted declared replied asked confirmed confirms according testified tweeted estimated acknowledged`);

/** The tally of these is counted anew as news comes in: a later, other number is newer and no contradiction. */
export const tallies =
  words(`kill die dead death toll fatal casualti injur wound hurt hospit miss arrest detain infect case
  displac homeless evacu surviv victim rescu trap damag destroi collaps confirm ill sicken outag custom bodi`);

/** What a contraction's parts stand for when the wording of two sentences is compared; an empty string says nothing. */
export const expansions: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ['wo', 'will'],
  ['ca', 'can'],
  ["'s", ''],
  ["'", ''],
  ["'d", ''],
  ['percent', '%'],
  ['%', '%'],
  ['&', 'and'],
]);

/** News agencies: a statement that credits one is that agency's, whoever prints it. */
export const agencies: ReadonlyMap<string, string> = new Map(
  [
    ['Reuters'],
    ['AP', 'Associated Press', 'The Associated Press'],
    ['AFP', 'Agence France-Presse'],
    ['Yonhap', 'Yonhap News Agency'],
    ['Xinhua', 'Xinhua News Agency'],
    ['Kyodo', 'Kyodo News'],
    ['dpa', 'Deutsche Presse-Agentur'],
    ['Bloomberg', 'Bloomberg News'],
    ['TASS', 'Tass'],
    ['Interfax'],
    ['ANSA'],
    ['EFE'],
    ['UPI', 'United Press International'],
    ['PTI', 'Press Trust of India'],
  ].flatMap(([name, ...others]) => [name, ...others].map((form): [string, string] => [form!.toLowerCase(), name!])),
);
