// The fields and words by which content systems and newsrooms mark a text as not public, not yet, or no longer. Data for from-fields.ts.
// Field names are in lower case without `_`, `-` and blanks; words of values are in lower case, separated by one blank.

function set(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s*\|\s*/))
}

/** A status that lets an article through. Every other one holds it back. */
export const publishedWords = set('publish|published|usable|public|live|true|1')

/** Statuses that describe a response, not an article in it. */
export const responseWords = set('ok|okay|success|successful|succeeded|200|200 ok')

/** In a field that may mean something else ("state": "Ohio"), only these words hold an article back. */
export const unpublishedWords = set(
  `draft|drafts|auto draft|unpublished|not published|private|pending|pending review|in review|review|ready for review|in progress|submitted
|fetched|routed|spiked|killed|recalled|hidden|archived|withheld|withdrawn|canceled|cancelled|embargoed|scheduled|future|on hold|hold|deleted
|removed|trash|trashed|unlisted|rejected|wip|work in progress|inherit|idea|pitch|retracted`,
)

/** Statuses that withdraw earlier publications with the same id. */
export const withdrawingWords = set(
  'canceled|cancelled|killed|kill|withdrawn|withheld|recalled|spiked|deleted|removed|trash|trashed|retracted|unpublished|archived',
)

/** Of those, what is reported as killed. */
export const killWords = set('canceled|cancelled|killed|kill|withdrawn|withheld|recalled|retracted')

/** Words for "no" and "yes" in a flag. */
export const noWords = set('false|no|off|n|0|never|none|null')
export const yesWords = set('true|yes|on|y|1')

/** Placeholders in a future date of publication. */
export const notYetWords = set(
  'tbd|tba|tbc|todo|later|soon|never|pending|not yet|draft|unpublished|unknown|to be announced|to be confirmed|to be decided',
)

export const statusFields = set(
  `status|pubstatus|poststatus|publishstatus|publishingstatus|publicationstatus|publicationstate|publishstate|publishedstatus|moderationstate
|moderationstatus|creativeworkstatus|articlestatus|contentstatus|entrystatus|itemstatus|pagestatus|storystatus|editorialstatus|wpstatus|wppoststatus|docstatus`,
)

/** Fields that hold an article's state in some systems and other values in others. */
export const stateFields = set('state|workflow|workflowstate|workflowstatus|stage|lifecycle|lifecyclestate|phase')

/** "Yes" in one of these holds an article back. */
export const draftFlags = set(
  `draft|isdraft|drafted|wip|unpublished|isunpublished|unlisted|isunlisted|hidden|ishidden|private|isprivate|embargoed|isembargoed|trashed|istrashed
|deleted|isdeleted|spiked|onhold|headless|protected|isprotected|passwordprotected|ispasswordprotected|notforpublication|internal|internalonly`,
)
export const killFlags = set(
  'killed|iskilled|withdrawn|iswithdrawn|canceled|cancelled|iscanceled|iscancelled|retracted|isretracted',
)

/** A day in one of these is the day on which an article was taken down. */
export const removalFields = set(
  'deletedat|deletedon|datedeleted|trashedat|trashedon|removedat|removedon|killedat|withdrawnat|withdrawnon|retractedat',
)
/** "No" in one of these holds an article back. */
export const publishedFlags = set(
  `published|ispublished|publish|public|ispublic|live|islive|visible|isvisible|listed|render|output|permalink|forpublication|isonline|online`,
)

export const passwordFields = set('password|postpassword|passwd|passphrase|wppostpassword')

export const visibilityFields = set('visibility|postvisibility|pagevisibility')
export const openWords = set('public|everyone|everybody|all|open|visible|free|default|anyone|true|1')

/** Fields that tell who may read; in all but `visibility` only words for paying readers count. */
export const accessFields = set(
  `visibility|postvisibility|audience|access|accesslevel|accesstype|contentaccess|contenttier|tier|paywall|readership|subscription|plan`,
)
/** In a field that tells who may read: nobody outside. */
export const closedWords = set(
  'private|internal|internal only|restricted|hidden|draft|staff|staff only|editors|editors only|password|password protected|nobody|none',
)
export const payingWords = set(
  `paid|only paid|members|members only|member|paying|paying members|subscriber|subscribers|subscribers only|subscriber only|only free|only subscribers|founding|premium
|tiers|filter|locked|paywall|paywalled|hard|plus|registered|specific tiers|paid members`,
)

/** "Yes" in one of these means that readers pay. */
export const paidFlags = set(
  `paid|ispaid|paywall|paywalled|ispaywalled|premium|ispremium|membersonly|memberonly|ismembersonly|subscribersonly|subscriberonly
|issubscriberonly|issubscribersonly|subscriptionrequired|requiressubscription|paidonly|paidcontent|ispaidcontent|locked|islocked|exclusivetosubscribers`,
)
/** "No" in one of these means it too. */
export const freeFlags = set('isaccessibleforfree|accessibleforfree|free|isfree')

/** Fields that name the day from which an article is public; a day to come is a future date. */
export const scheduleFields = set(
  `publishdate|publishat|publishon|publishtime|scheduled|scheduledat|scheduledfor|scheduleddate|schedule|publishafter|golive|goliveat
|golivedate|availablefrom|availableat|visiblefrom|validfrom|startpublishing|publishup|releasedate|releaseat|releaseon|liveat|livedate
|firstpublished|firstpublishedat|firstpublishedon|dateg|dategmt|postdate|postdategmt|displaydate|webpublicationdate|datepublish
|articlepublishedtime|parselypubdate|dcdate|dcissued|dcdateissued|dctermsdate|dctermsissued|dctermsavailable`,
)
export const embargoFields = set(
  'embargo|embargoed|embargoeduntil|embargountil|embargodate|embargotime|embargoends|embargoend|embargolift|embargoliftsat|embargoat' +
    '|sperrfrist|holduntil',
)
export const expiryFields = set(
  `expirydate|expiry|expires|expiresat|expireson|expiryat|expirationdate|expiration|expire|expired|isexpired|expireat|expireon|expiretime
|unpublishdate|unpublishat|unpublishon|publishdown|offlinedate|offlineat|validuntil|validthrough|availableuntil|visibleuntil|publishuntil|dateexpires|dateexpired`,
)

/** Notes to editors: they may hold an embargo or a kill. */
export const noteFields = set(
  'ednote|edsnote|editornote|editorsnote|editorialnote|editorialnotes|notetoeditors|notestoeditors|instructions|specialinstructions' +
    '|advisory',
)
/** What an item is; a kill says so here. */
export const typeFields = set('signal|signals|genre|profile|itemtype|messagetype|notetype|type|urgencynote')
/** What a kill names. */
export const killedNameFields = set(
  'kill|kills|killid|killedid|killeditem|killeditems|withdraws|withdrawsid|cancels|cancelsid|retracts|retractsid|killedslug|killedheadline',
)

export const idFields = set('id|uri|guid|uid|uuid|itemid|usn|altid|wireid')
export const slugFields = set('slug|slugline|sluglines|keywordline|kennung')
export const versionFields = set('version|versionnumber|versionno|currentversion|revision|revisionnumber|rev|writethru')
export const madeFields = set(
  `versioncreated|versiondate|modified|modifiedat|modifiedgmt|datemodified|updated|updatedat|lastmod|lastmodified|dateupdated|lastupdated
|lastupdateddate|changed`,
)

/** Tables inside a record that hold fields of the article as well. */
export const containers = set(
  `extra|params|taxonomies|attributes|fields|meta|metadata|customfields|acf|frontmatter|properties|publishing|publication|article|post
|story|content|excerpt|build|additionalproperties|workflow|system|cascade|options|settings`,
)

/** Folders of a site or a newsroom that are not public. */
export const closedFolders = set('drafts|unpublished|embargoed|spiked|trash|not for publication')
/** These close a folder only with `_` before them: the word may be a section ("draft" of a league). */
export const closedUnderscored = set('draft|private|trash|wip|internal|discarded|killed|unlisted|hidden')
