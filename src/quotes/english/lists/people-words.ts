// Titles before names, nouns for people's roles and work, and the words that distinguish organisations from people.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words used as a title before a name, alone or at the end of a longer title ("Foreign Minister", "Vice President"). */
export const titles =
  words(`barrister sheik shaikh sheikha collector registrar tehsildar sarpanch magistrate bursar headman paramount president premier
  chancellor minister secretary senator sen sen. sens. sens representative rep rep. reps. reps
  congressman congresswoman governor gov gov. govs. mayor ambassador judge justice general gen gen. gens. colonel col col. major maj maj.
  captain capt capt.
  lieutenant lt lt. sergeant sgt sgt. corporal cpl. private admiral adm adm. commander cmdr cmdr. commodore marshal brigadier brig.
  officer detective det. inspector insp. superintendent supt. sheriff constable chief deputy director chairman chairwoman chair chairperson
  speaker leader whip commissioner councillor councilor councilman councilwoman alderman delegate attorney prosecutor counsel solicitor
  professor prof prof. doctor dr dr. dean provost principal rector reverend rev rev. father fr. bishop archbishop cardinal pope rabbi imam
  pastor sister brother king queen prince princess duke duchess earl count countess baron baroness emperor sultan sheikh emir ayatollah
  shah tsar coach manager analyst economist strategist spokesman spokeswoman spokesperson editor correspondent reporter host anchor
  columnist author writer producer actor actress singer comedian player striker goalkeeper midfielder defender captain researcher
  scientist laureate
  historian astronaut engineer founder co-founder ceo cfo coo cto cio chief executive administrator adviser advisor aide envoy
  candidate nominee incumbent mp mep congresswoman assemblyman assemblywoman treasurer comptroller auditor surgeon trooper agent
  prosecutor lawyer pollster activist organizer campaigner coordinator specialist undersecretary vice-president vice first lady
  billionaire businessman businesswoman entrepreneur democrat republican quarterback pitcher vp svp evp president-elect
  designer developer strategist consultant fellow intern lead secretary-general director-general attorney-general governor-general
  mk mla mna mlc dgp igp cm pm vp ag cj undersecretary hon hon. h.e. nuncio advocate adv. pres. witness witnesses
  legislator parliamentarian lawmaker inspector-general major-general lieutenant-general vice-chancellor under-secretary co-chair
  co-director co-host constituent eyewitness`)

/** Abbreviated offices, as the words of their roles. */
export const officeLetters: Readonly<Record<string, string>> = {
  pm: 'prime minister',
  cm: 'chief minister',
  igp: 'inspector-general',
  dgp: 'director-general',
  ag: 'attorney general',
}

/** Nouns for the role or work of a person or group; with `titles`, the heads of roles and of unnamed sources. */
export const roleNouns =
  words(`eyewitness eyewitnesses bystander bystanders onlooker onlookers commuter commuters official officials source sources spokesman
  spokesmen spokeswoman spokeswomen spokesperson spokespeople spokespersons
  representative representatives aide aides adviser advisers advisor advisors ally allies critic critics supporter supporters opponent
  opponents expert experts analyst analysts scholar scholars scientist scientists researcher researchers professor professors economist
  economists historian historians author authors writer writers journalist journalists reporter reporters editor editors columnist
  columnists lawyer lawyers attorney attorneys prosecutor prosecutors judge judges justice justices police officer officers detective
  detectives investigator investigators authorities authority witness witnesses victim victims resident residents neighbor neighbors
  neighbour neighbours teacher teachers student students parent parents mother mothers father fathers son daughter sons daughters brother
  sister brothers sisters wife husband widow widower friend friends colleague colleagues boss employee employees worker workers manager
  managers executive executives director directors president presidents chairman chairwoman chair ceo founder founders co-founder owner
  owners operator operators businessman businessmen businesswoman investor investors banker bankers trader traders lender landlord
  tenant tenants farmer farmers driver drivers pilot pilots doctor doctors nurse nurses physician physicians surgeon patient patients
  psychologist psychiatrist therapist engineer engineers developer developers designer designers consultant consultants strategist
  strategists pollster pollsters operative operatives organizer organizers activist activists advocate advocates campaigner campaigners
  protester protesters protestor protestors demonstrator demonstrators voter voters candidate candidates nominee nominees senator
  senators congressman congresswoman congressmen lawmaker lawmakers legislator legislators politician politicians governor governors
  mayor mayors minister ministers secretary ambassador ambassadors diplomat diplomats envoy envoys leader leaders member members delegate
  delegates chief chiefs commander commanders general generals soldier soldiers veteran veterans marine sailor troop troops militant
  militants rebel rebels fighter fighters terrorist gunman suspect suspects defendant defendants inmate prisoner prisoners refugee refugees
  migrant migrants immigrant immigrants citizen citizens people person persons man men woman women boy boys girl girls child children
  kid kids teen teenager teenagers adult adults family families couple group groups company companies firm firms organization organisation
  organizations agency agencies department ministry government governments administration campaign campaigns committee commission council
  court courts panel board union unions association coalition party parties team teams club league federation foundation institute center
  centre university college school hospital church bank newspaper newspapers magazine network outlet outlets website site media press
  study studies survey poll polls report statement document documents letter memo email lawsuit complaint indictment filing affidavit
  bishop bishops priest priests pastor pastors rabbi imam pope cardinal archbishop monk nun king queen prince princess
  actor actors actress singer singers musician musicians rapper artist artists comedian comedians producer producers filmmaker
  host hosts anchor player players coach coaches athlete athletes star stars captain manager trainer referee fan fans champion
  biologist chemist physicist geologist astronomer climatologist meteorologist ecologist epidemiologist sociologist anthropologist
  archaeologist mathematician statistician philosopher theorist linguist curator librarian archivist architect entrepreneur entrepreneurs
  contractor contractors vendor consumer consumers customer customers user users client clients shareholder shareholders partner partners
  trustee trustees administrator administrators coordinator specialist specialists fellow associate assistant deputy intern volunteer
  volunteers insider insiders observer observers moderator interviewer caller passenger passengers survivor survivors relative relatives
  grandmother grandfather grandson aunt uncle cousin cousins niece nephew mom dad conservative conservatives liberal liberals progressive
  progressives moderate moderates newcomer whistleblower mogul billionaire millionaire tycoon magnate heir heiress dictator
  counterpart counterparts strongman premier chancellor speaker commissioner commissioners councilman councilwoman councilor councillor
  sheriff deputy trooper
  agent agents superintendent principal dean provost chancellor counsel solicitor barrister magistrate ombudsman auditor treasurer
  negotiator mediator participant participants attendee attendees viewer viewers reader readers listener speaker speakers panelist panelists
  biographer legend legends icon hero heroine rookie newbie prodigy skipper frontman frontwoman headmaster headmistress headteacher
  parliamentarian parliamentarians pharmacist pharmacists shepherd shepherds trader traders fisherman fishermen hunter hunters chef chefs
  scholar scholars survivor survivors essayist novelist poet playwright blogger cartoonist photographer translator surrogate surrogates
  rival rivals
  crowd crowds audience narrator narrators front-runner front-runners frontrunner frontrunners staffer staffers donor donors backer backers
  lobbyist lobbyists commentator commentators pundit pundits commenter commenters reviewer reviewers questioner questioners heckler hecklers
  spectator spectators marcher marchers policymaker policymakers graduate graduates confidant guy guys neurosurgeon standard-bearer
  watchdog watchdogs regulator regulators operative hacker hackers builder builders maker makers trucker truckers dealer dealers
  inventor inventors creator creators presenter presenters facilitator facilitators respondent respondents tester testers mentor mentors
  incumbent challenger running-mate democrats republicans nominee contender hopeful hopefuls technologist strategist evangelist`)

/** A name that contains one of these is an organisation's, not a person's. */
export const organisationWords =
  words(`university college school institute institution academy department ministry office bureau agency
  administration commission committee council court congress senate parliament house party union association federation confederation
  league club foundation fund trust society alliance coalition network group inc inc. corp corp. corporation company co co. ltd ltd. llc
  plc gmbh
  bank times post journal news herald tribune gazette guardian observer telegraph magazine press media radio television tv broadcasting
  hospital clinic church center centre laboratory lab observatory museum library service services authority board police force forces army
  navy nations international campaign project initiative program movement front brigade team airlines airways motors systems technologies
  industries sdn bhd pty pvt pte ltda sarl srl holdings partners capital associates studios pictures records books publishing
  entertainment software bros street
  organization organisation registry station district county city state states government democrats republicans tea weekly daily
  review report today wire reuters administration agriculture defense treasury pentagon kremlin supreme chamber consortium
  conference corps command patrol guard treaty act bill amendment constitution ocean sea river lake island islands mount mountain valley
  park
  airport avenue road bridge tower hall plaza stadium hotel theatre theater festival games cup championship olympics prize award
  war day week month year century republic kingdom emirates prep seminary lodge inn mall square market village region province desert forest
  reef beach bay strait cape coast peninsula port harbour harbor zone assessment agreement accord protocol declaration plan scheme strategy
  policy framework summit forum congress convention expo fair show album song band orchestra choir marathon open race derby trophy medal
  index fund exchange airlines railway railways metro express
  brexit obamacare medicare medicaid facebook twitter google amazon microsoft apple youtube instagram reddit`)

/** Parts of names of places and bodies that do not make a body by themselves: "North Korean Foreign Minister". */
export const directionWords = words('north south east west northern southern eastern western central')

/** Honorifics and family words that imply a gender. */
export const genderWords: Readonly<Record<string, 'm' | 'f'>> = {
  man: 'm',
  men: 'm',
  boy: 'm',
  father: 'm',
  dad: 'm',
  son: 'm',
  brother: 'm',
  husband: 'm',
  widower: 'm',
  grandfather: 'm',
  grandson: 'm',
  uncle: 'm',
  nephew: 'm',
  king: 'm',
  prince: 'm',
  duke: 'm',
  baron: 'm',
  emperor: 'm',
  sultan: 'm',
  sheikh: 'm',
  emir: 'm',
  pope: 'm',
  priest: 'm',
  cardinal: 'm',
  monk: 'm',
  spokesman: 'm',
  chairman: 'm',
  congressman: 'm',
  businessman: 'm',
  councilman: 'm',
  alderman: 'm',
  assemblyman: 'm',
  actor: 'm',
  gunman: 'm',
  policeman: 'm',
  woman: 'f',
  women: 'f',
  girl: 'f',
  mother: 'f',
  mom: 'f',
  daughter: 'f',
  sister: 'f',
  wife: 'f',
  widow: 'f',
  grandmother: 'f',
  aunt: 'f',
  niece: 'f',
  queen: 'f',
  princess: 'f',
  duchess: 'f',
  baroness: 'f',
  countess: 'f',
  nun: 'f',
  spokeswoman: 'f',
  chairwoman: 'f',
  congresswoman: 'f',
  businesswoman: 'f',
  councilwoman: 'f',
  assemblywoman: 'f',
  actress: 'f',
  policewoman: 'f',
  heiress: 'f',
  schoolgirl: 'f',
  schoolboy: 'm',
  fisherman: 'm',
  salesman: 'm',
}

/** Nouns that end like nouns for people (-er, -or, -ist, -ian, -man, -ee) but are not. */
export const notForPeople =
  words(`either neither another younger older elder former summer winter river water number paper letter order power corner center centre
  theatre theater tower border dinner weather matter
  chapter quarter computer poster offer shoulder butter daughter color colour floor door error factor sector mirror favor favour labor
  labour
  motor tractor minor major interior exterior corridor terror horror honor honour humor humour list mist twist wrist median human german
  coffee committee fee degree tree jubilee guarantee over under after never ever later former latter other rather whether newspaper
  september october november december easter supper cellar harbor harbour semester trimester gender register disaster cluster filter
  layer cancer fever thunder copper silver timber lumber rubber leather feather sweater trigger burger cheeseburger freezer cover answer
  counter encounter transfer header footer folder server router printer scanner sensor monitor reactor generator elevator escalator
  tumor tumour odor odour vapor vapour flavor flavour vigor metaphor anchor armor armour behavior behaviour endeavor
  crossover takeover turnover rollover hangover makeover layover stopover pullover slaughter laughter character parameter meter metre
  litre liter kilometer kilometre thermometer barometer perimeter diameter banner manner thriller blockbuster bestseller newsletter
  trailer container boiler cooler heater burner charger steamer tanker freighter helicopter chopper cruiser destroyer
  carrier scooter skyscraper hamster oyster lobster monster cylinder calendar blender fender tender reminder remainder surrender gunpowder
  powder ladder bladder murder wonder blunder spider cider shelter midsummer midwinter canister finger anger hunger
  danger ginger ledger merger hanger eager exist assist resist persist consist insist ocean caravan
  talisman ottoman roman marquee settee pedigree decree spree soirée`)

/** Nouns for people who were probably not mentioned before: "the spokesman", "the judge", "the witness" is somebody else. */
export const otherPeople =
  words(`spokesman spokeswoman spokesperson official source officer police witness eyewitness lawyer attorney prosecutor judge magistrate
  counsel reporter journalist interviewer correspondent caller moderator host presenter anchor mother father son daughter brother sister
  wife husband widow widower friend colleague uncle aunt cousin victim suspect defendant resident neighbor neighbour driver passenger
  student teacher patient doctor nurse customer user reader viewer voter citizen member person man woman boy girl child teenager people
  family couple crowd audience public authority employee worker soldier gunman fan parent relative insider observer critic expert analyst
  aide adviser advisor assistant deputy agent staffer owner boss manager`)

/** Nouns for bodies, and for documents and places that stand for them. */
export const bodyNouns =
  words(`company firm group organization organisation agency department ministry government administration campaign committee commission
  council court
  panel board union association coalition party team club league federation foundation institute center centre university college school
  hospital church bank newspaper magazine network outlet website site media press study survey poll report statement document
  letter memo email lawsuit complaint indictment filing affidavit police study bureau office studio paper post ad video body authority
  watchdog charity chain label band airline embassy consulate parliament senate assembly regulator broadcaster publisher page`)
