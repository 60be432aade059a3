// Places in datelines, lower case: where agencies have bureaus, capitals, and large cities of the United States. Data for dateline.ts and
// glued-byline.ts.

export const places: ReadonlySet<string> = new Set(
  `washington|new york|los angeles|chicago|houston|philadelphia|phoenix|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth
|columbus|charlotte|indianapolis|san francisco|seattle|denver|oklahoma city|nashville|el paso|boston|portland|las vegas|detroit|memphis
|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|atlanta|omaha|raleigh|miami|oakland|minneapolis|st. paul
|tulsa|tampa|new orleans|cleveland|honolulu|anaheim|pittsburgh|cincinnati|st. louis|salt lake city|buffalo|richmond|albany|hartford
|providence|montgomery|little rock|juneau|boise|springfield|des moines|topeka|frankfort|baton rouge|augusta|annapolis|lansing|jackson
|jefferson city|helena|lincoln|carson city|concord|trenton|santa fe|bismarck|salem|harrisburg|columbia|pierre|montpelier|olympia|charleston
|madison|cheyenne|anchorage|orlando|birmingham|united nations|camp david|fort bragg|guantanamo bay|ottawa|toronto|montreal|vancouver
|quebec city|calgary|edmonton|winnipeg|halifax|mexico city|tijuana|guadalajara|monterrey|havana|kingston|port-au-prince|santo domingo|san juan
|guatemala city|san salvador|tegucigalpa|managua|panama city|bogota|caracas|quito|lima|la paz|brasilia|sao paulo|rio de janeiro|asuncion
|montevideo|buenos aires|santiago|london|edinburgh|glasgow|cardiff|belfast|dublin|paris|marseille|lyon|strasbourg|brussels|antwerp
|amsterdam|the hague|rotterdam|luxembourg|berlin|bonn|frankfurt|munich|hamburg|cologne|vienna|zurich|geneva|bern|davos|rome|milan|naples
|vatican city|madrid|barcelona|lisbon|copenhagen|oslo|stockholm|helsinki|reykjavik|tallinn|riga|vilnius|warsaw|krakow|prague|bratislava
|budapest|bucharest|sofia|athens|belgrade|zagreb|ljubljana|sarajevo|skopje|pristina|tirana|podgorica|chisinau|kyiv|kiev|lviv|kharkiv|odesa|odessa
|kherson|donetsk|minsk|moscow|st. petersburg|kursk|tbilisi|yerevan|baku|istanbul|ankara|nicosia|beirut|damascus|aleppo|amman|jerusalem|tel aviv
|gaza|gaza city|ramallah|cairo|baghdad|mosul|irbil|erbil|tehran|riyadh|jeddah|mecca|dubai|abu dhabi|doha|manama|muscat|sanaa|aden|kuwait city|kuwait
|kabul|kandahar|islamabad|karachi|lahore|peshawar|new delhi|delhi|mumbai|bombay|calcutta|kolkata|chennai|bangalore|srinagar|kathmandu|dhaka|colombo
|beijing|peking|shanghai|hong kong|guangzhou|shenzhen|wuhan|urumqi|lhasa|macau|taipei|tokyo|osaka|kyoto|hiroshima|fukushima|okinawa|seoul|busan
|panmunjom|pyongyang|ulaanbaatar|bangkok|hanoi|ho chi minh city|phnom penh|vientiane|yangon|rangoon|naypyidaw|kuala lumpur|singapore|jakarta
|bali|manila|dili|canberra|sydney|melbourne|brisbane|perth|adelaide|darwin|hobart|wellington|auckland|christchurch|suva|port moresby|algiers
|tunis|tripoli|benghazi|rabat|casablanca|nouakchott|dakar|bamako|niamey|ouagadougou|abidjan|accra|lome|cotonou|lagos|abuja|kano|maiduguri|yaounde|douala
|n'djamena|bangui|libreville|kinshasa|brazzaville|goma|luanda|lusaka|harare|lilongwe|maputo|gaborone|windhoek|pretoria|johannesburg|cape town
|durban|maseru|antananarivo|nairobi|mombasa|kampala|kigali|bujumbura|dar es salaam|dodoma|mogadishu|hargeisa|addis ababa|mekele|asmara|djibouti
|khartoum|juba|freetown|monrovia|conakry|banjul|bissau|almaty|astana|nur-sultan|bishkek|tashkent|dushanbe|ashgabat|malé|thimphu|victoria`
    .split('|')
    .map(name => name.trim()),
)
