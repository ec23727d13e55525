/** News agencies under their usual names, with the other names that datelines, bylines and credits give them. */
const names: Readonly<Record<string, readonly string[]>> = {
  Reuters: ['Thomson Reuters', 'Reuters News Agency', 'Reuters Staff', 'RTRS'],
  AP: ['Associated Press', 'The Associated Press', 'Associated Press Writer'],
  AFP: ['Agence France-Presse', 'Agence France Presse'],
  Yonhap: ['Yonhap News', 'Yonhap News Agency'],
  Kyodo: ['Kyodo News', 'Kyodo News Agency'],
  Jiji: ['Jiji Press'],
  Xinhua: ['Xinhua News Agency', 'New China News Agency'],
  KCNA: ['Korean Central News Agency'],
  TASS: ['ITAR-TASS', 'Tass'],
  Interfax: [],
  'RIA Novosti': ['RIA'],
  DPA: ['dpa', 'Deutsche Presse-Agentur', 'German Press Agency'],
  EFE: ['Agencia EFE'],
  ANSA: [],
  UPI: ['United Press International'],
  Bloomberg: ['Bloomberg News'],
  PTI: ['Press Trust of India'],
  ANI: ['Asian News International'],
  IANS: ['Indo-Asian News Service'],
  'PA Media': ['Press Association', 'PA'],
  'Canadian Press': ['The Canadian Press', 'CP'],
  AAP: ['Australian Associated Press'],
  Anadolu: ['Anadolu Agency', 'AA'],
  IRNA: ['Islamic Republic News Agency'],
  SANA: [],
  WAFA: [],
  SPA: ['Saudi Press Agency'],
  WAM: [],
  MENA: ['Middle East News Agency'],
  Antara: ['Antara News'],
  Bernama: [],
  CNA: ['Central News Agency'],
  VNA: ['Vietnam News Agency'],
  ATS: [],
  APA: ['Austria Press Agency'],
  NTB: [],
  TT: [],
  Ritzau: [],
  PAP: ['Polish Press Agency'],
  Ukrinform: [],
  Agerpres: [],
  BTA: [],
  'Dow Jones': ['Dow Jones Newswires'],
  'Knight Ridder': [],
  Scripps: [],
  CNN: ['CNN Wire'],
  BBC: ['BBC News'],
};

/** Too short to be told from ordinary initials outside a dateline's brackets. */
const ambiguous = new Set(['AA', 'PA', 'CP', 'TT', 'SPA', 'APA', 'ATS', 'MENA', 'BTA', 'RIA', 'PAP', 'CNA']);

const byName = new Map<string, string>();
for (const [usual, others] of Object.entries(names))
  for (const name of [usual, ...others]) byName.set(name.toLowerCase(), usual);

/** The usual name of an agency, however it is written; undefined for what is none. */
export function agency(name: string): string | undefined {
  return byName.get(name.toLowerCase());
}

/** As `agency`, for running text: initials that stand for other things too do not count. */
export function plainAgency(name: string): string | undefined {
  return ambiguous.has(name) ? undefined : agency(name);
}
