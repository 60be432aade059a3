// Ukrainian, as far as search, verify and reading need it.

import type { LanguageData, ReadingData } from './language-data.ts'

export const ukrainian: LanguageData = {
  tags: ['uk'],
  negations: 'не ні нема немає ніколи ніхто нікого нікому ніщо нічого ніде нікуди ніяк жоден жодна жодного без ледве',
}

export const ukrainianReading: ReadingData = {
  tags: ['uk'],
  functionWords: 'і в не на що він з я як це по але вони до у та за від ми для його всі ви то було про її є',
  months:
    'січня січень січ, лютого лютий лют, березня березень бер, квітня квітень квіт, травня травень трав, червня червень черв, липня ' +
    'липень лип, серпня серпень серп, вересня вересень вер, жовтня жовтень жовт, листопада листопад лист, грудня грудень груд',
  weekdays: 'понеділок вівторок середа четвер пʼятниця п’ятниця субота неділя пн вт ср чт пт сб нд',
}
