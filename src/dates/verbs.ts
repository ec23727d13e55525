/** The verbs of English whose past is not in -ed (a closed class), in the past, and the past auxiliaries. */
const forms = `was were had did
  arose ate awoke beat became befell began bent bet bit bled blew bore bought bound bred broke brought broadcast built burst
  came cast caught chose clung cost crept cut dealt drank dreamt drew drove dug fed fell felt fled flew flung forbade forecast
  foresaw forgave forgot fought found froze gave got grew ground heard held hid hit hung hurt kept knelt knew laid
  leapt learnt led left lent lit lost made meant met misled mistook overcame overran overthrew overtook paid put quit
  ran rang rebuilt rode rose said sank sang sat saw sent shed shone shook shot shrank shut slept slid slung smelt sold
  sought spat sped spent spilt split spoilt spoke sprang spread spun stole stood strode strove struck stuck stung 
  swam swept swore swung taken taught thought threw thrust told took tore undertook understood undid upheld upset went
  wept withdrew withheld withstood woke won wore wound wove wrote`;

const pasts: ReadonlySet<string> = new Set(forms.split(/\s+/));

/** True for an irregular past form ("met", "withdrew"), in lower case; some are present forms too ("put"). */
export function isIrregularPast(lower: string): boolean {
  return pasts.has(lower);
}
