// Class names of blocks that blog systems and their plugins put into a post's content and that are no text of it: buttons to share and
// subscribe, lists of other posts, players, tables of contents. Each name belongs to one program; none is a word that a post may use.

const names: ReadonlySet<string> = new Set(
  [
    // WordPress: sharing, ratings, print
    'sharedaddy sd-sharing-enabled sd-block addtoany_share_save_container addtoany_content a2a_kit addthis_toolbox addthis_inline_share_toolbox',
    'heateor_sss_sharing_container heateorsssclear essb_links ssba ssbp-wrap simplesocialbuttons shared-counts-wrap swp_social_panel mashsb-container',
    'wp_ulike_general_class kk-star-ratings pf-content-link printfriendly feedflare wp-block-social-links wp-block-jetpack-sharing-buttons',
    // Other posts
    'jp-relatedposts yarpp yarpp-related crp_related rp4wp-related-posts wp-block-jetpack-related-posts wp-block-latest-posts wp-block-query',
    'wp-block-embed-wordpress wp-embedded-content post-navigation nav-links digest-post-embed embedded-post-wrap embedded-publication-wrap',
    // Subscribing, buttons, comments
    'wp-block-jetpack-subscriptions wp-block-jetpack-subscriptions__container mc4wp-form mc_embed_signup wp-block-button wp-block-buttons',
    'subscription-widget-wrap subscription-widget-wrap-editor subscription-widget button-wrapper captioned-button-wrap poll-embed',
    'install-substack-app-embed community-chat kg-button-card kg-signup-card kg-email-card kg-email-cta-card kg-cta-card',
    // Players and files
    'kg-audio-card kg-file-card native-audio-embed wp-block-audio wp-block-file wp-playlist powerpress_player',
    // Who wrote it, and where things stand
    'saboxplugin-wrap m-a-box abh_box pp-multiple-authors-boxes-wrapper wp-block-post-author',
    'ez-toc-container toc_container lwptoc wp-block-rank-math-toc-block wp-block-yoast-seo-table-of-contents simpletoc-list',
  ]
    .join(' ')
    .split(' '),
)

/** Do the classes of an element say that it is no text of the post? */
export function isSiteBlock(classes: string): boolean {
  return classes !== '' && classes.split(/\s+/).some(name => names.has(name))
}
