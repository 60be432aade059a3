// The articles of a new project, so that there is something to find. They are invented, say so, and `onrecord deploy` warns of them.

/** Names of samples begin so. */
export const samplePrefix = 'sample-'

export const samples: Readonly<Record<string, string>> = {
  'sample-harbour-tunnel.md': `---
title: Harrow council votes for the harbour tunnel
author: Ann Poe
date: 2026-03-12
source: Sample articles
section: City
---

*This is an invented sample article. Delete it when you put in your own.*

The council of Harrow has voted for a road tunnel under the harbour, eleven to six. Work is to begin in the autumn and to take four years.

“The bridge was built for carts, and it shows,” said Maria Keller, the mayor of Harrow. “We have waited for thirty years, and we will not
wait for thirty more.”

Opponents fear for the price. “A tunnel that costs twice what was promised is not a tunnel, it is a hole,” said Tom Adair, who leads the
Harrow Taxpayers’ League.

The tunnel is expected to cost 240 million euros, of which the state pays two thirds.
`,
  'sample-tunnel-delay.md': `---
title: Harbour tunnel will open a year late
author: Ben Ito
date: 2026-09-03
source: Sample articles
section: City
---

*This is an invented sample article. Delete it when you put in your own.*

The harbour tunnel of Harrow will open a year later than planned, because divers found the wreck of a steamer on its route.

“Nobody builds a road through a grave,” Keller said on Thursday. The mayor asked the state for another 15 million euros.

The wreck is that of the Ida, which went down with nine men in 1908, according to Ruth Okafor, a historian at the Harbour Museum.
`,
  'sample-library.md': `---
title: The night library finds its readers
author: Ann Poe
date: 2026-06-21
source: Sample articles
section: Culture
---

*This is an invented sample article. Delete it when you put in your own.*

Since May the public library of Harrow has been open until two in the morning, and 300 people come on a usual night.

“We thought of students, and we got bakers and nurses,” said Lena Brandt, the head of the library.

Okafor is one of them. “At one in the morning nobody asks me when the book will be finished,” the historian told the Harrow Herald.
`,
}
