/** The closed classes that the finder reads by, in lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Peoples, faiths and regions as adjectives and nouns: groups, no names of persons or places. Their plurals end in s. */
export const peoples = words(`
  islamic islamist muslim moslem christian jewish jew arab arabic kurdish kurd sunni shiite shia shi'ite catholic protestant orthodox hindu
  buddhist sikh anglican lutheran mormon evangelical european african asian latin american-indian hispanic latino caribbean scandinavian
  nordic balkan slavic baltic basque catalan chechen tibetan uighur uyghur tamil bedouin gypsy roma hutu tutsi zulu berber pashtun
  soviet nazi communist socialist marxist stalinist republican democrat democratic conservative labourite liberal tory western westerner
  eastern northerner southerner english scottish scot welsh northern-irish sicilian bavarian flemish walloon quebecois parisian londoner
  californian texan siberian georgian taliban zionist persian ottoman roman
`);

/** American states as agencies shorten them after a town. */
export const stateAbbreviations: Readonly<Record<string, string>> = {
  'Ala.': 'Alabama',
  'Ariz.': 'Arizona',
  'Ark.': 'Arkansas',
  'Calif.': 'California',
  'Colo.': 'Colorado',
  'Conn.': 'Connecticut',
  'Del.': 'Delaware',
  'Fla.': 'Florida',
  'Ga.': 'Georgia state',
  'Ill.': 'Illinois',
  'Ind.': 'Indiana',
  'Kan.': 'Kansas',
  'Ky.': 'Kentucky',
  'La.': 'Louisiana',
  'Md.': 'Maryland',
  'Mass.': 'Massachusetts',
  'Mich.': 'Michigan',
  'Minn.': 'Minnesota',
  'Miss.': 'Mississippi',
  'Mo.': 'Missouri',
  'Mont.': 'Montana',
  'Neb.': 'Nebraska',
  'Nev.': 'Nevada',
  'N.H.': 'New Hampshire',
  'N.J.': 'New Jersey',
  'N.M.': 'New Mexico',
  'N.Y.': 'New York',
  'N.C.': 'North Carolina',
  'N.D.': 'North Dakota',
  'Okla.': 'Oklahoma',
  'Ore.': 'Oregon',
  'Pa.': 'Pennsylvania',
  'R.I.': 'Rhode Island',
  'S.C.': 'South Carolina',
  'S.D.': 'South Dakota',
  'Tenn.': 'Tennessee',
  'Tex.': 'Texas',
  'Vt.': 'Vermont',
  'Va.': 'Virginia',
  'Wash.': 'Washington state',
  'W.Va.': 'West Virginia',
  'Wis.': 'Wisconsin',
  'Wyo.': 'Wyoming',
};

/** Parts of the world that no table of states has. */
export const regions = [
  'Middle East',
  'Near East',
  'Far East',
  'Mideast',
  'Latin America',
  'Southeast Asia',
  'East Asia',
  'South Asia',
  'Asia Pacific',
  'East Africa',
  'West Africa',
  'North Africa',
  'Horn of Africa',
  'Sahel',
  'Maghreb',
  'Balkans',
  'Caucasus',
  'Scandinavia',
  'Crimea',
  'Donbas',
  'Chechnya',
  'Kashmir',
  'Kurdistan',
  'Gaza Strip',
  'Gaza',
  'West Bank',
  'Golan Heights',
  'Golan',
  'Sinai',
  'Siberia',
  'Sicily',
  'Bavaria',
  'Catalonia',
  'Midwest',
  'New England',
  'Silicon Valley',
  'Wall Street',
  'Capitol Hill',
  'Soviet Union',
  'Yugoslavia',
  'Czechoslovakia',
  'Zaire',
  'Persian Gulf',
  'Arctic',
  'Mediterranean',
  'Atlantic',
  'Pacific',
  'Amazon',
  'Riviera',
  'Korean Peninsula',
  'Arabian Peninsula',
] as const;

/** Bodies that one word names. */
export const bodies = words(
  'congress parliament senate pentagon treasury knesset duma bundestag bundesbank fed hamas hezbollah taliban interpol nato unesco unicef opec',
);

/** Houses that a government speaks from, under the country whose government it is. */
export const seats: Readonly<Record<string, string>> = {
  'White House': 'United States',
  Kremlin: 'Russia',
  'Downing Street': 'United Kingdom',
  Whitehall: 'United Kingdom',
  'Blue House': 'South Korea',
  'Elysee Palace': 'France',
  Elysee: 'France',
};

/** Stand before a name and nothing else: what follows is a person. */
export const honorifics = words(
  'mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. prof prof. rev rev. mme madame monsieur herr senor sheikh mullah',
);
export const femaleHonorifics = words('mrs mrs. ms ms. miss dame lady mme madame queen princess');

/** Nouns for what a person is or does; before a name, or as the head of a role after one. */
export const roleNouns = words(`
  president vice-president premier minister chancellor secretary king queen prince princess emperor sultan emir pope bishop
  archbishop cardinal patriarch ayatollah imam rabbi priest pastor general gen. lt. lieutenant col. colonel maj. major capt. captain
  sgt. sergeant cpl. corporal adm. admiral commander marshal brig. brigadier officer detective inspector superintendent sheriff constable
  judge justice magistrate senator sen. rep. representative congressman congresswoman lawmaker legislator deputy mp governor gov. mayor
  ambassador envoy diplomat spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief ceo director manager
  coach trainer leader head adviser advisor counselor counsellor aide attorney lawyer barrister solicitor prosecutor economist analyst
  strategist trader dealer broker reporter editor correspondent journalist columnist author writer novelist poet actor actress singer
  musician composer conductor professor doctor surgeon nurse scientist physicist researcher historian expert engineer architect commissioner
  councillor councilman councilwoman dictator rebel warlord activist dissident skipper defender midfielder goalkeeper forward striker bowler
  batsman winger champion seed compatriot teammate team-mate husband wife son daughter brother sister father mother widow cousin nephew
  counterpart founder co-founder owner partner investor banker businessman businesswoman executive candidate nominee speaker whip
  undersheriff undersecretary under-secretary treasurer superintendent administrator coordinator co-ordinator official teacher student farmer
  englishman englishwoman irishman irishwoman scotsman scotswoman welshman welshwoman frenchman frenchwoman dutchman dutchwoman
  pm pilot astronaut cyclist sprinter runner swimmer golfer boxer driver quarterback pitcher catcher outfielder shortstop guard
`);

/** Offices that one person holds at a time: "the president" may point to whoever the article called so. */
export const offices = words(`
  president premier minister chancellor king queen emperor sultan emir pope governor mayor ambassador envoy spokesman spokeswoman spokesperson
  secretary chairman chairwoman chairperson ceo senator judge commissioner archbishop speaker prosecutor director
`);

/** Adjectives and nouns that stand between a country and a role noun, or make it longer. */
export const roleModifiers = words(`
  vice deputy assistant associate prime foreign defence defense finance interior health justice education trade energy agriculture
  environment transport labour labor commerce economy national security former acting interim first second senior lead attorney managing
  executive chief state press press-secretary principal principal-deputy special general under opposition party house majority minority
  crown top presidential prime-ministerial director press secretary central bank central-bank governor nuclear human rights intelligence
  cyber budget policy then late veteran retired incoming outgoing designate economic political military naval police
`);

/** A name that ends in one of these is an organisation. */
export const organisationHeads = words(`
  ministry department council university college school institute institution agency authority commission committee court bureau office
  board bank association federation confederation union league club party front army navy force forces police guard guards corps group
  company co co. corp corp. corporation inc inc. ltd ltd. llc plc nv ag sa spa gmbh bhd pty kk oyj asa ab holdings holding industries airlines airline
  airways air motors motor systems technologies technology partners foundation trust fund society alliance coalition congress senate
  parliament assembly cabinet administration service services centre center hospital team fc united rovers wanderers athletic
  times post journal tribune herald gazette telegraph guardian chronicle observer press television tv radio network broadcasting magazine studios
  entertainment records pictures energy oil petroleum gas steel telecom telecommunications securities capital insurance exchange
  stores laboratories pharmaceuticals pharma embassy consulate mission organisation organization secretariat tribunal chamber movement brigade
  brigades militia battalion treasury news agency international bancorp brothers media software electronics communications
  networks semiconductor aerospace aviation foods brewery breweries mines mining resources properties enterprises ventures
  associates solutions laboratory academy seminary orchestra choir troupe reserve pentagon nations mint cooperative syndicate cartel squad
  newsroom newsdesk desk wire daily command directorate task-force watch greens taskforce
`);

/** The news agencies and broadcasters that other news names as its sources. */
export const agencies = words(
  'reuters ap afp upi yonhap xinhua kyodo jiji tass interfax itar-tass ria bloomberg dpa ansa efe pti kcna anadolu antara bernama bbc cnn npr',
);

/** What the agencies' initials stand for. */
export const agencyNames: Readonly<Record<string, string>> = {
  ap: 'Associated Press',
  afp: 'Agence France-Presse',
  upi: 'United Press International',
  pti: 'Press Trust of India',
  kcna: 'Korean Central News Agency',
  bbc: 'British Broadcasting Corporation',
};

/** Acronyms of things: no actors. */
export const thingAcronyms = words(
  'ai it gdp gnp cpi ppi ipo ceo cfo coo cto dna rna hiv aids tv pc usd eur gbp jpy wmd wmds gi gis id pr hr faq diy suv suvs ufo url usb gps lng lpg phd mba covid covid-19 vip vat q1 q2 q3 q4 ok g7 g8 g20',
);

/** Companies' legal forms, which a second mention leaves out. */
export const legalForms = words(
  'inc inc. corp corp. corporation co co. company ltd ltd. llc plc nv ag sa spa gmbh bhd pty kk oyj asa ab holdings holding group',
);

/** Institutions of a state: with a country before them, the country is part of what they are. */
export const stateInstitutions = words(`
  ministry department office agency authority commission council committee court parliament senate congress assembly army navy police bureau
  treasury embassy administration cabinet secretariat directorate guard forces force service command mission bank board institute
`);

/** A name that ends in one of these is a place. */
export const placeHeads = words(`
  sea ocean river lake mountain mountains island islands isle isles strait straits bay gulf valley street st. avenue ave. road rd. boulevard
  square park county city province state district region airport port harbour harbor desert peninsula cape coast beach hill hills
  canyon forest creek falls bridge stadium arena palace plaza tower towers prefecture territory highlands heights springs village
  town basin plateau plain plains delta channel canal republic oblast corridor reef glacier volcano crater zone highway
`);

/** Two words of which the first is one of these are a place: "Camp Halden", "Lake Orda". */
export const placeStarts = words('mount mt. lake cape camp fort');

/** What a name that ends in one of these is called after is no actor: events, laws, prizes, works. */
export const otherHeads = words(`
  cup open championship championships games olympics prix trophy tournament marathon derby war wars battle treaty act accord accords
  agreement pact convention protocol award awards prize medal day week month year festival conference summit index bill amendment
  article chapter constitution bible koran operation hurricane typhoon cyclone law code plan program programme project initiative
  revolution uprising crisis season series round final finals semifinal semifinals playoffs game match race stakes handicap
  bond bonds note notes stock stocks share shares futures composite average declaration resolution strategy policy doctrine theory
  syndrome disease virus eve christmas easter ramadan bowl classic masters tour rally
`);

/** Months, weekdays and feasts: capitals that name no actor. */
export const calendar = words(`
  january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct.
  nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
  mon. tue. wed. thu. fri. sat. sun. mon tue wed thu fri sat sun christmas easter ramadan thanksgiving hanukkah passover diwali
  gmt utc est edt cet jst ist pst pdt bst am pm a.m. p.m.
`);

/** Grammar's words; capital or not, they are no part of a name's beginning. */
export const functionWords = words(`
  a an the this that these those some any no every each either neither both all many much more most few several such what which who whom
  whose i you he she it we they me him her us them my your his its our their mine yours ours theirs myself himself herself itself
  and or but nor so yet for if because although though while whereas unless until since when whenever where wherever why how as than
  whether in on at by to from of with without within into onto upon over under above below between among against during before after
  about around across along through throughout despite except toward towards near off out up down per via amid amidst behind beside besides
  beyond inside outside like unlike not never there here then now also just only even still already again once twice is are was were be
  been being am do does did done has have had having will would shall should can could may might must ought let lets says said yes no
  ok well oh hey please thanks sorry hello hi dear mr. o'clock etc e.g. i.e. vs vs. v. versus re
  however meanwhile moreover furthermore therefore thus instead otherwise nevertheless nonetheless besides indeed perhaps maybe
  another other others same own one two three four five six seven eight nine ten eleven twelve hundred thousand million billion
  first second third fourth fifth last next earlier later ago today tomorrow yesterday tonight
`);

/** Small words inside names, written small: "Charles de Gaulle", "Osama bin Laden". */
export const particles = words(
  "de la del della di da das dos du van von der den ter ten bin ibn al el ul y e zu af av le lo d' do st",
);

/** Particles that also begin a name after a small word: "said van der Berg". */
export const leadingParticles = words('de van von bin ibn di da del della la le al el der den');

/** After a place these say that something happens there; before one, that it is where. */
export const locatives = words(
  'in at near outside inside around across throughout toward towards into via north south east west northern southern eastern western downtown central',
);

/** Verbs with which governments, people and institutions act or speak. */
export const speechVerbs = words(`
  said says say told tells announced announces reported reports warned warns denied denies accused accuses claimed claims insisted insists
  urged urges called calls demanded demands rejected rejects condemned condemns vowed vows pledged pledges threatened threatens confirmed
  confirms declared declares argued argues added adds noted notes agreed agrees refused refuses asked asks wants wanted hopes hoped
  believes believed expects expected plans planned seeks sought blamed blames responded responds replied replies stated states welcomed
  criticised criticized dismissed dismisses acknowledged admitted admits signed signs imposed imposes launched launches fired tested tests
  summoned expelled recognised recognized severed suspended offered offers proposed proposes backed backs supports supported opposes opposed
  must should would will has had did does
`);

/** What possessive capitals own as governments: "Pyongyang's nuclear programme", not "London's mayor". */
export const affairsOfState = words(`
  foreign nuclear missile missiles military regime government governments currency economy economic sanctions army troops ambassador demand demands
  decision policy policies forces invasion position stance claim claims ally allies relations ties interests support opposition offer
  proposal refusal aggression sovereignty threat threats weapons diplomats diplomacy intelligence leadership ambitions security
  strategic president prime leader leaders ruling state embassy negotiators denial accusations warning announcement response territory
`);
