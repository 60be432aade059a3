// Nouns for roles by walk of life: people in different walks are seldom the same person. Public life is one walk: politicians, diplomats,
// scholars, executives and journalists change places.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const walks: Readonly<Record<string, readonly string[]>> = {
  public:
    words(`president minister secretary senator sen representative rep congressman congresswoman governor gov mayor ambassador chancellor
  premier
    commissioner councilman councilwoman councillor councilor official adviser advisor aide spokesman spokeswoman spokesperson diplomat
  envoy
    chairman chairwoman chair director chief executive ceo founder co-founder owner manager professor fellow scholar researcher analyst
    economist historian scientist lawyer attorney prosecutor judge justice general admiral colonel editor reporter journalist
    correspondent columnist author strategist pollster consultant activist advocate candidate nominee leader lawmaker legislator
    politician administrator head dean counsel banker investor engineer developer designer physician psychologist`),
  sport:
    words(`coach player striker goalkeeper midfielder defender captain quarterback pitcher footballer cricketer boxer golfer swimmer
    runner sprinter cyclist driver skipper winger catcher outfielder linebacker wrestler athlete jockey referee umpire`),
  arts: words(`actor actress singer musician rapper guitarist drummer bassist pianist comedian filmmaker dancer painter sculptor novelist
    poet playwright photographer choreographer composer conductor cartoonist`),
  private:
    words(`resident neighbor neighbour farmer nurse student mother father grandmother grandfather parent shopkeeper waiter waitress
    plumber electrician carpenter mechanic passenger tourist witness victim survivor retiree homeowner tenant inmate suspect
    gunman cashier barber hairdresser`),
}

/** Offices that one person holds in one place at a time. */
export const exclusiveOffices = words(
  'mayor governor gov senator sen sheriff president premier chancellor coach bishop archbishop dean',
)

export const fillers =
  words(`the and for with from who was has former then late retired senior junior deputy assistant associate vice acting interim
  new longtime top long-time veteran one our his her its their`)
