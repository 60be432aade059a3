// What a file's name says about it: the format by its extension, and whether it is a file of a site or computer that holds no article.

/** Extensions of files that are never articles: pictures, sound, styles, programs, settings, templates, fonts. */
const passedOver: ReadonlySet<string> = new Set(
  `png jpg jpeg jpe jfif gif svg webp avif ico bmp tif tiff heic heif psd ai eps xcf indd raw cr2 nef dng mp3 m4a wav ogg oga flac aac wma aiff mid mp4 m4v mov avi mkv webm
mpg mpeg wmv flv ogv 3gp css scss sass less styl pcss js mjs cjs ts mts cts jsx tsx vue svelte astro coffee map wasm woff woff2 ttf otf
eot py pyc pyi rb go rs java class jar
kt scala c h cc cpp hpp cs m swift sh bash zsh fish bat cmd ps1 pl pm lua r jl awk sed d zig dart ex exs erl hs clj el vim nix tf proto
graphql gql njk nunjucks liquid hbs
handlebars mustache ejs pug jade haml slim erb twig j2 jinja jinja2 tmpl tpl gotmpl yml yaml toml ini cfg conf config properties env lock
lockb mod sum gradle editorconfig
gitignore gitattributes gitmodules npmignore dockerignore prettierignore eslintignore webmanifest htaccess pem crt key pub cer p12 sig
sha1 sha256 sha512 md5 bin tsbuildinfo
exe dll so dylib dmg iso img deb rpm msi apk app o a obj lib pid sock swp swo tmp temp part crdownload download bak orig rej cache log ics
vcf kml gpx
geojson topojson shp shx prj csl bst cls sty woff1 fon blend stl glb gltf sketch fig xd torrent url webloc lnk desktop plist strings resx
po pot mo jsonc json5 jsonnet
example sample dist snap patch diff whl egg gem nupkg npy npz pkl pickle h5 hdf5 ckpt onnx pt`.split(/\s+/),
)

/** Files that describe the folder, such as a readme, in any case; names that an article may also have, in capitals only. */
const aboutTheFolder = new RegExp(
  '^(licen[cs]e|copying|readme|changelog|contributing|code[-_]of[-_]conduct|makefile|dockerfile|gemfile|rakefile' +
    '|procfile|vagrantfile|jenkinsfile|pipfile|brewfile|podfile|justfile|caddyfile)([-.](mit|apache|bsd|[al]?gpl|mpl|cc0' +
    String.raw`|cc-by|isc)[a-z0-9.-]*|\.[a-z]{2})?$`,
  'i',
)
const aboutTheFolderInCapitals = /^(NOTICE|SECURITY|AUTHORS|CONTRIBUTORS|MAINTAINERS|CODEOWNERS|CNAME)$/

/** Settings of a site, its tools and its host, with any extension. Lower case. */
const settings = new RegExp(
  `^(?:${[
    '_redirects|_headers|_routes\\.json',
    '(?:package|package-lock|npm-shrinkwrap|composer|bower|lerna|nx|turbo|angular|ionic\\.config|vercel|netlify|firebase|wrangler' +
      '|deno|biome|renovate|dependabot|cspell|tslint|asset-manifest|nest-cli|nodemon|rush|cypress|pyrightconfig|devcontainer|crowdin' +
      '|lighthouserc|release-please-config|staticwebapp\\.config|local\\.settings|appsettings|workbox-config|typedoc|api-extractor' +
      '|pnpm-lock|conanfile|vcpkg)\\.json',
    '(?:ts|js)config(?:\\.[\\w-]+)*\\.json',
    '[\\w.-]+\\.(?:config|settings|schema|webpack|babel|jest|eslintrc)\\.json',
    '(?:robots|humans|ads|app-ads|sellers|security|llms|llms-full|requirements|requirements-[\\w-]+|constraints|dev-requirements' +
      '|cmakelists|google[0-9a-f]{8,}|bingsiteauth)\\.txt',
    '(?:sitemap(?:[_-]?(?:index|news|image|video|\\d+))*|browserconfig|crossdomain|clientaccesspolicy|opensearch|pom|phpunit' +
      '|androidmanifest)\\.(?:xml|config)(?:\\.dist)?',
    'problems\\.jsonl|[\\w-]+\\.build\\.json|thumbs\\.db|desktop\\.ini|icon\\r|favicon\\.\\w+',
  ].join('|')})$`,
)

/** Names of settings that articles may have too: the file is settings if it contains no text. */
const likelySettings = new RegExp(
  '^(?:_?config|settings|manifest|manifest-dev|importmap|import_map|schema|swagger|openapi|theme|theme-settings|block' +
    '|blocks|components?|global|host|project|workspace|app|now|tasks|launch|extensions|i18n|locales?|menus?|nav' +
    String.raw`|navigation|translations?|search|search-?index|[a-z]{2}(?:-[a-z]{2})?)\.json$`,
  'i',
)

/** Copies that editors and systems leave beside a file: an older version that was not meant to be published. */
const leftBehind = /~$|^#.*#$|^\.#|^~\$|\.(?:bak|orig|old|save|swp|swo|tmp|rej)(?:\.\w{1,5}|\d*)$/i

/** Whether it is hidden, or a folder that belongs to a tool. */
export function isHidden(path: string): boolean {
  return path.split('/').some(part => (part.startsWith('.') && !/^\.{1,2}$/.test(part)) || part === 'node_modules')
}

/** Whether a file is skipped because of its name: hidden files, and files that are never articles. */
export function isPassedOver(path: string): boolean {
  return isHidden(path) || isNoArticle(path.slice(path.lastIndexOf('/') + 1))
}

/** Whether a JSON file of this name is expected to have no text. */
export function isLikelySettings(path: string): boolean {
  return /(?:^|\/)_data\//.test(path) || likelySettings.test(path.slice(path.lastIndexOf('/') + 1))
}

function isNoArticle(name: string): boolean {
  const extension = extensionOf(name)
  if (passedOver.has(extension) || settings.test(name.toLowerCase()) || leftBehind.test(name)) return true
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1)
  return aboutTheFolder.test(stem) || aboutTheFolderInCapitals.test(stem)
}

/**
 * The extension of a file's name in lower case, without the dot; empty if there is none. A page saved with its query has its real
 * extension: `index.html?p=12`. "Rust-1.12" and "Dr. No" have none, because the part after the dot belongs to the name.
 */
export function extensionOf(name: string): string {
  const saved = /\.([a-z]{2,5})(?:[?;@#&%]|\.\d{1,3}$).*$/i.exec(name)?.[1]
  if (saved !== undefined && /^(?:[sx]?html?|php\d?|aspx?|jsp|cfm|cgi|do|txt|xml)$/i.test(saved))
    return saved.toLowerCase()
  const dot = name.lastIndexOf('.')
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  return /^(?:7z|3gp|[a-z][a-z0-9_-]{0,15}~?)$/.test(extension) ? extension : ''
}
