// Countries, the words for their people, and other places that news names most: none of them is a person.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const nationalities =
  words(`briton britons scot scots scotsman scotswoman irishman irishwoman englishman englishwoman welshman frenchman frenchwoman
  dutchman dutchwoman spaniard spaniards turk turks serb croat kurd uighur filipina filipinas aussie burkinabe malagasy basotho nigerien
  grenadian
  vincentian bermudian kazakhstani nepalese togolese beninese angolan burundian chadian gabonese gambian guinean ivorian malawian
  mauritian mozambican namibian seychellois
  honduran guatemalan salvadoran nicaraguan panamanian rican paraguayan uruguayan surinamese guyanese trinidadian barbadian bahamian
  belizean
  mongolian tibetan uyghur laotian bhutanese maldivian fijian samoan tongan papuan maori māori inuit bahraini kurdish azeri turkmen tajik
  kyrgyz moldovan latvian lithuanian estonian maltese lankan botswanan swazi lesothan sahrawi american british english scottish welsh
  irish french german italian spanish portuguese dutch belgian swiss
  austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish cypriot serbian
  croatian
  bosnian slovenian albanian macedonian kosovar ukrainian russian belarusian georgian armenian azerbaijani kazakh uzbek chinese japanese
  korean taiwanese vietnamese thai cambodian burmese indonesian malaysian filipino philippine singaporean indian pakistani bangladeshi
  nepali afghan iranian persian iraqi syrian lebanese israeli palestinian jordanian egyptian saudi emirati qatari kuwaiti yemeni omani
  libyan tunisian algerian moroccan sudanese somali ethiopian eritrean kenyan ugandan tanzanian rwandan congolese nigerian ghanaian
  liberian senegalese malian cameroonian zimbabwean zambian african canadian mexican cuban haitian jamaican dominican colombian
  venezuelan peruvian chilean argentine argentinian brazilian bolivian ecuadorian australian zealander european asian arab muslim
  christian jewish catholic protestant hindu sikh buddhist latino hispanic black white democratic republican conservative liberal
  labour soviet western southern northern eastern californian texan federal national international senior former then-`)

export const countries =
  words(`togo benin angola burundi gabon gambia guinea malawi mauritius mozambique namibia seychelles honduras guatemala nicaragua panama
  paraguay uruguay suriname guyana barbados bahamas belize mongolia tibet laos bhutan maldives fiji samoa tonga bahrain kurdistan
  turkmenistan
  tajikistan kyrgyzstan uzbekistan moldova latvia lithuania estonia malta botswana eswatini swaziland lesotho djibouti comoros madagascar
  mauritania niger
  luxembourg vatican monaco emirates america britain england scotland wales ireland france germany italy spain portugal netherlands belgium
  switzerland austria sweden norway denmark finland iceland poland hungary romania bulgaria greece turkey cyprus serbia croatia bosnia
  slovenia albania macedonia kosovo ukraine russia belarus georgia armenia azerbaijan kazakhstan china japan taiwan vietnam thailand
  cambodia burma myanmar indonesia malaysia philippines singapore india pakistan bangladesh nepal afghanistan iran iraq syria lebanon
  israel palestine egypt kuwait qatar yemen oman libya tunisia algeria morocco sudan somalia ethiopia kenya uganda tanzania rwanda
  congo nigeria ghana liberia senegal mali cameroon zimbabwe zambia canada mexico cuba haiti jamaica colombia venezuela peru chile
  argentina brazil bolivia ecuador australia u.s. us usa uk u.k. eu e.u. u.n. un nato dprk korea zealand`)

/** Places of several words. */
export const placePhrases =
  `costa rica | el salvador | hong kong | sri lanka | abu dhabi | puerto rico | saudi arabia | south africa | south korea |
  north korea | south sudan | sierra leone | burkina faso | ivory coast | papua new guinea | new zealand | new york | new delhi
  | new south wales | los angeles | san francisco | san diego | san jose | san josé | san juan | santo domingo | santa cruz |
  buenos aires | rio de janeiro | sao paulo | são paulo | mexico city | panama city | quezon city | phnom penh | kuala lumpur |
  ho chi minh city | addis ababa | dar es salaam | cape town | port louis | port moresby | tel aviv | east jerusalem | west
  bank | gaza strip | middle east | latin america | south america | north america | central america | east africa | west africa
  | north africa | southern africa | united kingdom | united states | great britain | northern ireland | el paso | las vegas |
  baton rouge | santa fe | santa fé | chiang mai | chiang rai | la paz | puerto vallarta | punta cana | san salvador |
  tegucigalpa | le havre | la habana | st petersburg | holy land | hong kong island | tai po | sham shui po | arnhem land |
  nova scotia | british columbia | prince edward island | rosario central`.split(/\s*\|\s*/)

export const places =
  words(`alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire
  jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin
  wyoming london paris berlin moscow beijing tokyo seoul pyongyang delhi brussels geneva kyiv kiev jerusalem tehran baghdad damascus cairo
  ankara istanbul kabul islamabad rome madrid vienna warsaw athens dublin edinburgh glasgow cardiff belfast manchester liverpool
  chicago boston philadelphia houston dallas atlanta miami detroit seattle denver phoenix cleveland baltimore pittsburgh
  brooklyn manhattan hollywood angeles francisco orleans vegas toronto ottawa montreal sydney melbourne canberra
  shanghai guangzhou shenzhen wuhan chongqing tianjin taipei kaohsiung taichung tainan taoyuan macau osaka kyoto hiroshima nagasaki sapporo
  busan incheon daegu bangkok phuket hanoi saigon jakarta surabaya bali manila cebu davao rangoon yangon mandalay colombo dhaka
  chittagong kolkata
  calcutta mumbai bombay chennai madras bengaluru bangalore hyderabad pune ahmedabad jaipur lucknow kanpur patna bhopal kochi karachi
  lahore rawalpindi
  peshawar quetta kandahar herat kathmandu thimphu tashkent almaty astana baku tbilisi yerevan isfahan shiraz basra mosul erbil aleppo homs
  beirut amman haifa gaza ramallah nablus hebron bethlehem doha dubai sharjah manama muscat riyadh jeddah mecca medina sanaa aden
  alexandria giza
  luxor tripoli benghazi tunis algiers oran rabat casablanca marrakesh khartoum omdurman asmara mogadishu nairobi mombasa kisumu nakuru
  kampala kigali dodoma zanzibar arusha harare bulawayo lusaka ndola lilongwe blantyre maputo windhoek gaborone pretoria johannesburg
  durban soweto bloemfontein luanda kinshasa lubumbashi brazzaville yaounde douala lagos abuja kano kaduna ibadan enugu accra kumasi tema
  lome cotonou abidjan
  dakar bamako ouagadougou niamey ndjamena freetown monrovia conakry bissau antananarivo victoria-mahe auckland wellington christchurch
  dunedin
  perth brisbane hobart darwin suva honiara vancouver calgary edmonton winnipeg halifax quebec yukon nunavut iqaluit whitehorse guadalajara
  monterrey tijuana cancun havana kingston managua tegucigalpa guatemala bogota bogotá medellin medellín cali quito guayaquil lima cusco
  cuzco
  arequipa asuncion asunción montevideo rosario cordoba córdoba brasilia brasília curitiba recife caracas maracaibo georgetown paramaribo
  moscow petersburg minsk kharkiv odesa lviv bucharest budapest prague bratislava sofia belgrade sarajevo zagreb skopje tirana thessaloniki
  munich hamburg cologne frankfurt zurich bern basel milan naples turin lisbon porto barcelona valencia seville lyon marseille bordeaux
  toulouse
  rotterdam amsterdam antwerp stockholm gothenburg oslo bergen copenhagen helsinki reykjavik leeds birmingham bristol sheffield newcastle
  africa asia europe antarctica atlantic pacific arctic d.c.`)
