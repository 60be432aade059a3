// Words with numbers and compounds, however they are written: through build, query and highlight alike.

import { describe, expect, test } from 'vitest'
import { parse } from '../../src/search/grammar/parse-query.ts'
import { write } from '../../src/search/grammar/write.ts'
import { ask, searcherOver } from './fixture.ts'
import { areFoundAndMarked } from './words-table.ts'

describe('decades', () => {
  areFoundAndMarked([
    ['after a prefix', '1990s', 'In the mid-[1990s] it rained.', 'In 1990 it rained.', 'In the mid-1980s it rained.'],
    ['after another prefix', '1980s', 'The post-[1980s] years', 'The post-1990s years'],
    ['in the end of a range', '30s', 'From the 1920s–[30s] on', 'From the 1940s on'],
    ['in a long compound', '1960s', 'The mid-to-late-[1960s] sound', 'The mid-to-late-1970s sound'],
    ['behind a hyphen that keeps lines together', '1950s', 'The pre‑[1950s] era', 'In 1950 it rained.'],
    ['of a life', '40s', 'In his mid-[40s] now', 'Some 40 men'],
    ['after a word', '1980s', 'The late-[1980s] boom', 'In 1980 it began.'],
    ['in a title', '1990s', 'Mid-[1990s] Music', 'Mid-1980s Music'],
    ['in capitals', '60s', 'MID-[60S] MUSIC', 'MID-70S MUSIC'],
    ['in a longer compound', '1990s', 'A mid-[1990s]-style hall', 'A mid-1980s-style hall'],
    ['with an apostrophe', '1990s', 'The [1990’s] were loud.', 'The 1980’s were loud.', 'The 1990 vote'],
    ['with an apostrophe, short', '60s', 'The [60’s] were loud.', 'The 70’s were loud.', 'Some 60 men'],
    ['with an apostrophe typed', "1990's", 'The [1990s] were loud.', 'The 1980s were loud.', 'The 1990 vote'],
    ['with an apostrophe typed, short', '60’s', 'The [60s] were loud.', 'The 70s were loud.', 'Some 60 men'],
    ['with an apostrophe and a prefix', '1990s', 'The mid-[1990’s] were loud.', 'The mid-1980’s were loud.'],
    ['short, after an apostrophe', '80s', 'The ’[80s] were loud.', 'The ’90s were loud.'],
    ['typed with a prefix', 'mid-1990s', 'The [1990s] were loud.', 'In the mid-1980s'],
    ['typed with a prefix, apart', 'mid-1990s', 'The [mid 1990s] were loud.', 'The mid 1980s'],
    ['a phrase', '"mid-1990s"', 'The [mid-1990’s] were loud.', 'The 1990s were loud.'],
    ['a phrase without the hyphen', '"mid 1990s"', 'The [mid-1990s] were loud.', 'The 1990s were loud.'],
    ['as a beginning', '199*', 'The mid-[1990s] were loud.', 'The mid-1980s were loud.'],
    ['left out', 'loud -1990s', 'The 1980s were [loud].', 'The mid-1990s were loud.', 'The 1990’s were loud.'],
    ['a year is none', '1990', 'The vote of [1990]', 'The 1990s were loud.', 'The mid-1990s were loud.'],
    ['the possessive of a year', '2020', '[2020’s] vote', 'The 2020s began.'],
    ['the possessive of another year', '2016', '[2016’s] vote', 'The vote of 2017'],
  ])
})

describe('names with a number keep their plural', () => {
  areFoundAndMarked([
    ['aeroplanes', 'B-52', 'Two [B-52s] flew.', 'Two B-53s flew.'],
    ['aeroplanes in one word', 'B52', 'Two [B-52s] flew.', 'Some 52 men'],
    ['aeroplanes, the other way round', 'B-52s', 'One [B-52] flew.', 'Some 52 men'],
    ['a round number', 'MD-80', 'Two [MD-80s] flew.', 'In the 80s'],
    ['a round number is no decade', '80s', 'In the [80s]', 'Two MD-80s flew.', 'Two T-80s came.'],
    ['tanks', 'T-80', 'Two [T-80s] came.', 'In the 80s'],
    ['with an apostrophe', 'F-35', 'Two [F-35’s] flew.', 'Some 35 men'],
    ['a number alone', '747', 'Two [747s] flew.', 'Two 737s flew.'],
    ['a number alone, the other way round', '747s', 'One [747] flew.', 'One 737 flew.'],
    ['a number alone with an apostrophe', '747s', 'Two [747’s] flew.', 'Two 737’s flew.'],
  ])
})

describe('letters before a decimal', () => {
  areFoundAndMarked([
    ['a version by its number', '1.2.3', 'Release [v1.2.3] is out.', 'Release v1.2.4 is out.', 'Chapters 1, 2 and 3'],
    ['a version with its letter', 'v1.2.3', 'Release [1.2.3] is out.', 'Release 1.2.4 is out.', 'Version 2.3'],
    ['a version of two numbers', 'v0.2', 'Release [v0.2] is out.', 'Some 2 men', 'Release v0.3', 'Release 10.2'],
    ['a version of two numbers, bare', 'v0.2', 'Release [0.2] is out.', 'Some 0 or 2 men'],
    ['a version by its first two numbers', '1.2', 'Release [v1.2.3] is out.', 'Release v1.3.2 is out.'],
    ['a version with a capital', 'v1.2', 'Release [V1.2] is out.', 'Release V1.3 is out.'],
    ['a version before a hyphen', '1.2.3', 'Release [v1.2.3]-rc1 is out.', 'Release v1.2.4-rc1 is out.'],
    ['a version at the end', 'v0.2', 'This is [v0.2].', 'This is v0.3.'],
    ['a version in a phrase', '"release 1.2.3"', '[Release v1.2.3] is out.', 'Release v1.2.4 is out.'],
    ['a version left out', 'release -v0.2', '[Release] v0.3', 'Release v0.2', 'Release 0.2'],
    ['a version as a beginning', 'v1.2*', 'Release [v1.2.3] is out.', 'Release v1.3 is out.'],
    ['a name', 'Python 3.12', 'Written in [Python3.12].', 'Some 12 men'],
    ['a protocol', 'tls 1.3', 'Use [TLS1.3] now.', 'Some 1 or 3 men'],
    ['a magnitude', '"m 6.8"', 'A [M6.8] quake', 'A quake of 6.8 or so'],
    ['a model with a hyphen', 'gpt4.1', 'Use [GPT-4.1] now.', 'Some 4 men'],
    ['a system', '"ubuntu 22.04"', 'On [Ubuntu22.04] it runs.', 'On 22 machines, 04'],
    ['a long version', 'v10.15', 'Release [10.15.7] is out.', 'Release 10.1 is out.'],
    ['a beta', 'v2.0', 'Release [v2.0.0]-beta.3 is out.', 'Release v3.0 is out.'],
    ['a name, the other way round', 'Python3.12', 'Written in [Python 3.12].', 'Some 12 men', 'Chapter 3.12'],
    ['a name in one word', 'python3.12', 'Written in [Python3.12].', 'Written in Ruby3.1'],
    ['a name alone', 'python', 'Written in [Python]3.12.', 'Written in Ruby3.1'],
    ['its number alone', '3.12', 'Written in Python[3.12].', 'Some 12 men', 'Python3.1'],
    ['a phrase', '"usb 3.0 port"', 'One [USB3.0 port] is left.', 'One USB port 3.0 is left.'],
    ['a phrase in one word', '"usb3.0 port"', 'One [USB 3.0 port] is left.', 'One USB port 3.0 is left.'],
    ['a name in a compound', 'usb3.0', 'A [USB3.0]-based disk', 'A USB2.0-based disk'],
    ['a currency', '"5.5 million"', 'It cost GBP[5.5 million].', 'It cost GBP5, and 5 million came.'],
    ['a currency and a sign', '£5.5m', 'It cost GBP[5.5m].', 'It cost GBP5.4m.'],
    ['a currency and its scale', '"5.5 million"', 'It cost GBP[5.5m].', 'It cost GBP5.4m.'],
    ['a currency typed', 'EUR10.5m', 'It cost [EUR 10.5 million].', 'It cost 9 million.'],
    ['a currency with thousands', '1500', 'It cost Rs[1,500].', 'It cost Rs1,600.'],
    ['a currency in two words', '"usd 500"', 'It cost [USD500].', 'It cost USD600.'],
  ])
})

describe('the end of a range has its sign', () => {
  areFoundAndMarked([
    ['a share', '"15%"', 'Up 10-[15%] again', 'Up 10-15 points again'],
    ['a share in words', '"15 percent"', 'Up 10-[15%] again', 'Up 10-15 points again'],
    ['a share with a long dash', '"15%"', 'Up 10–[15%] again', 'Up 10–15 points again'],
    ['a whole range of shares', '"10-15%"', 'Up [10-15%] again', 'Up 10-15 again'],
    ['money', '$10m', 'It cost $5-[10m].', 'It cost $5-10.', 'It cost $5-11m.'],
    ['money in words', '"10 million"', 'It cost $5-[10m].', 'It cost $5-10.'],
    ['money with a long dash', '"10 billion"', 'It cost $5–[10bn].', 'It cost $5–10m.'],
    ['money with two scales', '"30 million"', 'It cost €20m-[30m].', 'It cost €20m-30.'],
    ['money with two scales, the start', '"20 million"', 'It cost [€20m]-30m.', 'It cost €21m-30m.'],
    ['money with two signs', '"8 billion"', 'It cost $7-[$8bn].', 'It cost $7-$8.'],
    ['money with two signs and scales', '$10m', 'It cost $5m-[$10m].', 'It cost $5m-$10.'],
    ['a whole range', '$5-10m', 'It cost $[5-10 million].', 'It cost 5 million.', 'It cost 10 million.'],
    ['a range of units', '15kg', 'It weighs 10-[15kg].', 'It weighs 10-15 tons.'],
  ])
})

describe('a percent sign in all its forms', () => {
  areFoundAndMarked([
    ['after a blank', '"5%"', 'Up [5 %] again', 'Up 5 again'],
    ['after a no-break space', '"5%"', 'Up [5\u00a0%] again', 'Up 5 again'],
    ['after a thin space', '"5%"', 'Up [5\u202f%] again', 'Up 5 again'],
    ['after a blank, in words', '"5 percent"', 'Up [5 %] again', 'Up 5 again'],
    ['typed after a blank', '5 %', 'Up [5%] again', 'It was quiet.'],
    ['typed after a blank, in a phrase', '"5 %"', 'Up [5%] again', 'Up 5 again'],
    ['Arabic', '"5%"', 'Up [5٪] again', 'Up 5 again'],
    ['Arabic, with its digits', '"5%"', 'بنسبة [٥٪] من', 'بنسبة ٥ من'],
    ['Arabic typed', '5٪', 'Up [5%] again', 'It was quiet.'],
    ['full width', '"5%"', 'Up [5％] again', 'Up 5 again'],
    ['small', '"5%"', 'Up [5﹪] again', 'Up 5 again'],
    ['with decimals', '"3.5 %"', 'Up [3.5%] again', 'Up 3.5 again'],
    ['in the next line is none', 'percent', 'Up 5 [percent]', 'Up 5\n% again'],
  ])
})

describe('a unit with or without a blank', () => {
  areFoundAndMarked([
    ['two words', '"10 kg"', 'It weighs [10kg].', 'It weighs 10 tons.', 'It weighs 100kg.'],
    ['one word', '10kg', 'It weighs [10 kg].', 'It weighs 10 tons.'],
    ['a no-break space', '10kg', 'It weighs [10\u00a0kg].', 'It weighs 10 tons.'],
    ['a hyphen', '10kg', 'A [10-kg] bag', 'A 10-ton bag'],
    ['a hyphen typed', '10-kg', 'A [10kg] bag', 'A 10-ton bag'],
    ['with decimals', '3.5GHz', 'At [3.5 GHz] it failed.', 'At 3.5 it failed.'],
    ['with decimals, in one word', '"3.5 ghz"', 'At [3.5GHz] it failed.', 'At 3.5 it failed.'],
    ['with thousands', '"10000 km"', 'After [10,000km] it stopped.', 'After 10,000 miles it stopped.'],
    ['a raised number', '10km²', 'Some [10 km²] burned.', 'Some 10 miles'],
    ['hours', '"10 am"', 'At [10am] it began.', 'At 10 it began.'],
    ['hours in one word', '10am', 'At [10 am] it began.', 'At 10 it began.'],
    ['metres', '100m', 'The [100 m] final', 'The 100 men'],
    ['grams', '5g', 'Some [5 g] of salt', 'Some 5 men'],
    ['a network is no unit', '"5 g"', 'Some [5g] of salt', 'A 5G network'],
    ['degrees', '40C', 'It was [40 °C].', 'It was 40.'],
    ['degrees in one sign', '40°C', 'It was [40 ℃].', 'It was 40.'],
    ['a phrase', '"10 kg bag"', 'A [10kg bag] fell.', 'A bag of 10 kg fell.'],
    ['a phrase in one word', '"10kg bag"', 'A [10 kg bag] fell.', 'A bag of 10kg fell.'],
    ['left out', 'fell -10kg', 'A 5 kg bag [fell].', 'A 10 kg bag fell.', 'A 10kg bag fell.'],
    ['as a beginning', '"10 k*"', 'A [10kg] bag', 'A 10-ton bag'],
    ['required', '+10kg', 'A [10 kg] bag', 'A kg is not 10.'],
    ['ordinals are none', '"2 nd"', 'The [2 nd] row', 'The 2nd row'],
  ])
})

describe('a name and its number in one word or two', () => {
  areFoundAndMarked([
    ['two words', 'iphone 15', 'The [iPhone15] is out.', 'The iPhone16 is out.', 'He was there.'],
    ['one word', 'iphone15', 'The [iPhone 15] is out.', 'The iPhone is out.', 'Some 15 men'],
    ['one word, exactly', 'iPhone15', 'The [iphone15] is out.', 'The iPhone is out.', 'Some 15 men'],
    ['with a hyphen', 'iphone15', 'The [iPhone-15] is out.', 'The iPhone is out.', 'Some 15 men'],
    ['with a hyphen typed', 'iphone-15', 'The [iPhone15] is out.', 'Some 15 men'],
    ['a phrase', '"iphone 15 pro"', 'The [iPhone15 Pro] is out.', 'The iPhone Pro 15 is out.'],
    ['a phrase in one word', '"iphone15 pro"', 'The [iPhone 15 Pro] is out.', 'The iPhone Pro 15 is out.'],
    ['a phrase with both', '"new iphone 15"', 'The [new iPhone15] is out.', 'The iPhone15 is new.'],
    ['as a beginning', 'iphone15*', 'The [iPhone15Pro] is out.', 'The iPhone16Pro is out.'],
    ['as a beginning, apart', 'iphone1*', 'The [iPhone 15] is out.', 'The iPhone is out.', 'Some 15 men'],
    ['short letters', 'PS 5', 'The [PS5] is out.', 'The PS6 is out.'],
    ['short letters in one word', 'ps5', 'The [PS 5] is out.', 'PS: it is over.', 'Some 5 men'],
    ['one letter', 'G 20', 'The [G20] met.', 'It met.'],
    ['one letter in one word', 'g20', 'The [G 20] met.', 'Some 20 men'],
    ['Covid', 'covid 19', 'The [Covid19] years', 'He was there.'],
    ['Covid in a phrase', '"covid19 years"', 'The [Covid-19 years] ended.', 'The covid years, all 19'],
    ['required', '+windows 11', 'On [Windows11] it runs.', 'Some 11 men'],
    ['required in one word', '+windows11', 'On [Windows 11] it runs.', 'On Windows it runs.', 'Some 11 men'],
    ['left out', 'runs -windows11', 'On Windows 10 it [runs].', 'On Windows 11 it runs.', 'On Windows11 it runs.'],
    ['left out, as a phrase', 'runs -"windows 11"', 'On Windows 10 it [runs].', 'On Windows11 it runs.'],
    ['in a group', '+(windows 11) runs', 'On [Windows11] it [runs].', 'It runs.'],
    ['alternatives are not joined', 'windows OR 11', 'On [Windows] it runs.', 'On Windows11 it runs.'],
    ['Cyrillic', 'ту154', 'Самолёт [Ту-154] упал.', 'Самолёт упал.'],
  ])
})

describe('telephone numbers', () => {
  const areOne = (typed: string, ...texts: readonly string[]) =>
    texts.map(
      text => [`in ${text}`, typed, `Call ${text} now.`, 'Call 555 men now.', 'Call 202-555-0124 now.'] as const,
    )
  areFoundAndMarked([
    ...areOne(
      '202-555-0123',
      '[202-555-0123]',
      '[202.555.0123]',
      '[202 555 0123]',
      '([202) 555-0123]',
      '+1 [202 555 0123]',
    ),
    ...areOne('202.555.0123', '[202-555-0123]', '[202.555.0123]', '[202 555 0123]', '+1.[202.555.0123]'),
    ...areOne('"202 555 0123"', '[202-555-0123]', '[202.555.0123]', '+1-[202-555-0123]'),
    ...areOne('+1-202-555-0123', '[1 202 555 0123]', '+[1.202.555.0123]'),
    ['British', '020-7946-0958', 'Call [020.7946.0958] now.', 'Call 7946 men now.'],
    ['French', '01.42.68.53.00', 'Appelez le [01 42 68 53 00].', 'Il y a 42 ou 68 places.'],
    ['French with points', '"01 42 68 53 00"', 'Appelez le [01.42.68.53.00].', 'Il y a 42 ou 68 places.'],
    ['a part of it', '555-0123', 'Call 202.[555.0123] now.', 'Call 555 men now.'],
    ['as a beginning', '202-555-*', 'Call [202.555].0123 now.', 'Call 303.555.0123 now.'],
    ['left out', 'call -202.555.0123', '[Call] 202-555-0124.', 'Call 202-555-0123.', 'Call 202 555 0123.'],
    ['a version is none', '1.75', 'Rust [1.75.0] is out.', 'Call 1-75-0.'],
    ['an address is none', '192.168.100.101', 'At [192.168.100.101] it runs.', 'Room 168', 'Room 101'],
  ])
})

describe('compounds of three parts', () => {
  areFoundAndMarked([
    ['a name with a number', 'covid19', 'A [COVID-19]-driven crisis', 'A driven man of 19'],
    ['a name with a number and a hyphen', '"COVID-19"', 'A [COVID-19]-driven crisis', 'A driven man of 19'],
    ['typed whole', 'COVID-19-driven', 'A [COVID-19-driven] crisis', 'Some 19 men'],
    ['typed whole, written apart', '"covid-19-driven"', 'A [COVID-19 driven] crisis', 'A crisis driven by COVID-19'],
    ['typed whole, found by its parts', 'COVID-19-driven', 'A crisis [driven] by [COVID-19]', 'Some 19 men'],
    ['typed whole and required', '+COVID-19-driven', 'A [COVID-19 driven] crisis', 'A crisis driven by COVID-19'],
    ['a name with a number behind a prefix', 'covid19', 'An anti-[COVID-19] jab', 'An anti-flu jab of 19'],
    ['a weapon', 'ak47', 'An [AK-47]-style rifle', 'Some 47 men'],
    ['a weapon in the plural', 'F35', 'An [F-35]-led raid', 'Some 35 men'],
    ['a prefix', 'coop', 'A [co-op]-owned shop', 'The op was over.'],
    ['a prefix behind a prefix', 'coop', 'A non-[co-op] shop', 'The op was over.'],
    ['words that say little', 'state-of-the-art', 'A [state of the art] hall', 'The king of it', 'Of the others'],
    ['words that say little, with hyphens', 'state-of-the-art', 'A [state-of-the-art] hall', 'The king of it'],
    ['without hyphens', '"state of the art"', 'A [state-of-the-art] hall', 'The art of the state'],
    ['its parts', 'state art', 'A [state]-of-the-[art] hall', 'The king of it'],
    ['required', '+state-of-the-art', 'A [state-of-the-art] hall', 'The art of the state'],
    ['left out', 'hall -state-of-the-art', 'A [hall]', 'A state of the art hall', 'A state-of-the-art hall'],
    ['two words that say little', 'up-to-date', 'An [up to date] list', 'Up to you'],
    ['a prefix that is none', 'overthe', 'The [overthe] button', 'An over-the-counter drug'],
    ['as a beginning', 'covid-19-dri*', 'A [COVID-19-driven] crisis', 'Some 19 men'],
    ['a date', '2024-11-04', 'On [2024-11-04] it began.', 'In 2024 it began.', 'Some 11 men'],
    ['numbers', '9/11', 'Since [9/11] it is so.', 'Some 9 men', 'Some 11 men'],
  ])
})

describe('names with underscores', () => {
  areFoundAndMarked([
    ['itself', 'read_file', 'Call [read_file] now.', 'Read it now.', 'The file is here.'],
    ['with blanks', 'read_file', 'To [read file] after file', 'Read it now.', 'A file that they read'],
    ['with a hyphen', 'read_file', 'Call [read-file] now.', 'A file that they read'],
    ['from blanks', '"read file"', 'Call [read_file] now.', 'A file that they read'],
    ['a part', 'file', 'Call read_[file] now.', 'Read it now.'],
    ['three parts', 'min_const_generics', 'On [min_const_generics] today', 'Generics are here.', 'The min is 3.'],
    ['a hyphen typed', 'read-file', 'Call [read]_[file] now.', 'He came.'],
    ['with a number', 'x86_64', 'Runs on [x86_64] too', 'Runs on x86 too', 'Some 64 men'],
    ['as a beginning', 'read_fi*', 'Call [read_file] now.', 'Read it now.', 'The file is here.'],
    ['left out', 'call -read_file', '[Call] read or file', 'Call read_file now.', 'Call read file now.'],
    ['required', '+read_file', 'Call [read_file] now.', 'A file that they read'],
    ['a mention', '@white_house', 'By [@white_house] today', 'The white house', 'By @white_hall', 'A house'],
    ['a mention without its sign', 'white_house', 'By @[white_house] today', 'A house that is white'],
    ['a mention from blanks', '"white house"', 'By @[white_house] today', 'A house that is white'],
    ['a part of a mention', 'house', 'By @white_[house] today', 'It was quiet.'],
    ['a mention in a phrase', '"@white_house said"', 'Then [@white_house said] so.', 'The white house said so.'],
    ['a mention left out', 'said -@white_house', 'The White House [said] so.', 'Then @white_house said so.'],
    ['a hash tag', '#stop_war', 'They wrote [#stop_war] there.', 'Stop the war.', 'They stop war.'],
    ['in capitals', 'MAX_VALUE', 'It is [max_value] now.', 'The value is max.'],
  ])
})

describe('the sign of a number', () => {
  areFoundAndMarked([
    ['degrees', '-40C', 'At -[40C] it froze.', 'At 4C it froze.'],
    ['degrees with a blank', '-40C', 'At −[40 °C] it froze.', 'At 40 it froze.'],
    ['degrees in words', '-40C', 'At minus [40C] it froze.', 'At 40 it froze.'],
    ['degrees typed with their sign', '-40°C', 'At −[40 °C] it froze.', 'At 40 it froze.'],
    ['degrees typed with a long minus', '−40C', 'At -[40 °C] it froze.', 'At 40 it froze.'],
    ['Fahrenheit', '-40F', 'At -[40F] it froze.', 'At -40C it froze.'],
    ['warmer', '+2C', 'A rise of [2 °C]', 'A rise of 2'],
    ['a share', '-40%', 'Sales: -[40%]', 'It was quiet.'],
    ['a share with a blank', '-40 %', 'Sales: -[40%]', 'It was quiet.'],
    ['in a phrase', '"minus 40c"', 'At [minus 40 °C] it froze.', 'At -40C it froze.'],
    ['other letters exclude', 'network -5G', 'A 4G [network]', 'A 5G network'],
    ['a quoted number excludes', 'froze -"40C"', 'At 4C it [froze].', 'At 40 °C it froze.'],
  ])

  test.each(['-40C', '+2°C', '-40 %', '5 %', '-3.5 ٪', 'up 5 % again'])('%s is read back as it was understood', q => {
    expect(write(parse(q))).toBe(q)
    expect(parse(q).every(({ occur }) => occur === 'should')).toBe(true)
  })
})

test('a phrase with a name and its number finds both spellings', async () => {
  const texts = ['The iPhone15 Pro', 'The iPhone 15 Pro', 'The iPhone-15 Pro', 'The iPhone 14 Pro']
  const searcher = await searcherOver(texts)
  for (const q of ['"iphone 15 pro"', '"iphone15 pro"', '"iphone-15 pro"']) {
    const { hits } = await searcher.search(ask(q))
    expect([q, hits.map(({ text }) => text).sort()]).toEqual([q, texts.slice(0, 3).sort()])
  }
})
