// The commonest short words of languages that share a script. Words that two of them share tell nothing and still count for both.
// Data for language.ts.

export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to in a is that for it was on are as with his they at be this from have or by had not but what were when we there an which their said if will each about how up out she',
  ),
  de: words(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war',
  ),
  fr: words(
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux ont cette mais comme ou si leur été elle',
  ),
  es: words(
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había',
  ),
  it: words(
    'di e il la che in un a per è una sono con non del si da come le dei nel alla più anche al i gli della dal lo ha su delle ma se o ci questo hanno',
  ),
  pt: words(
    'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também',
  ),
  nl: words(
    'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden door naar heeft hij ze wordt tot je over zich had',
  ),
  sv: words(
    'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot',
  ),
  da: words(
    'og i at det er en til på som den for med de af der ikke et har var jeg vi han om men sig så kan fra ved hun efter også blev eller nu',
  ),
  no: words(
    'og i det er på til som en å for av at med de ikke den har om et var jeg han men seg så vi fra kan ble etter også eller nå hun',
  ),
  fi: words(
    'ja on ei se että hän oli joka mutta ovat kun myös niin kuin sen ole tai vain mukaan jo jos mitä sitä ollut olla hänen nyt',
  ),
  ru: words('и в не на что он с я как это по но они к у из за от мы же для так его все бы вы то о было только'),
  uk: words('і в не на що він з я як це по але вони до у та за від ми для його всі ви то було про її є'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
