import type { FurnitureKind } from './article.js';

type Table = Readonly<Partial<Record<FurnitureKind, string>>>;

/** Lines that consist of such a phrase and no more; a mark or a count behind it aside. */
export const wholeLines: Table = {
  share: `share|share this|share article|share this article|share this story|tweet|email|e-mail|print|save|comment|comments|
    copy link|link copied|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|messenger|bookmark|listen|like|send|
    gift article|give this article|share full article|view comments|show comments|leave a comment|post a comment|discuss|
    add a comment|leave a reply|text size|font size|translate|listen to this article|follow|following|flipboard|permalink`,
  newsletter: `subscribe|subscribe now|sign in|sign up|sign out|log in|log out|login|register|register now|newsletter|
    newsletters|my account|create account|become a member|join us|donate|support us|get the newsletter|get the app|
    download our app|enter your email|email address|already a subscriber`,
  advertisement: `advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted|promoted content|
    paid content|paid post|partner content|continue reading|remove ads|report this ad|report ad|scroll to continue|close|
    loading|skip ad|from our partners`,
  legal: `accept|accept all|accept cookies|reject all|i agree|got it|cookie settings|manage cookies|privacy|privacy policy|
    terms|terms of use|terms of service|terms and conditions|cookie policy|contact us|about us|corrections|reprints`,
  credit: 'ends|end|(end)|(ends)|-end-|-ends-|(more)|-30-|-0-|###',
  menu: `home|menu|search|skip to content|skip to main content|skip to navigation|navigation|main menu|sections|close menu|
    back to top|top|next|previous|back|open menu|toggle navigation|edition|live|watch live|breaking|breaking news`,
};

/** The same, at the head of a list: what follows belongs to it, up to the next paragraph. */
export const listHeads: Table = {
  ranking: `popular|popular now|popular stories|popular articles|popular posts|trending|trending now|trending stories|
    trending news|trending topics|top stories|top news|top headlines|hot topics|what's trending|popular this week|
    ranking|rankings|access ranking|must reads|must read|must-reads`,
  related: `related|related news|related stories|related articles|related content|related topics|related coverage|
    related links|related reading|related posts|related videos|see also|read also|also read|read next|read more|
    further reading|recommended|recommended for you|recommended stories|recommended articles|recommended reading|
    up next|next up|more stories|more news|more headlines|more like this|more to read|more coverage|more to explore|
    latest|latest news|latest stories|latest headlines|latest articles|latest updates|latest videos|headlines|
    editor's picks|editors' picks|editors picks|editor's choice|don't miss|what to read next|from the web|
    around the web|elsewhere on the web|in other news|other news|other stories|other top stories|top videos|top picks|
    featured|featured stories|watch next|keep reading|explore more|in pictures|suggested reading|picked for you|
    in this section|also in the news|more videos|similar articles|similar stories|discover more|just in|
    today's headlines|today's top stories|in case you missed it`,
  share: 'tags|topics|filed under|keywords|categories|share this with|follow us on|connect with us',
};

/** Beginnings that give a line away whatever follows, be it a paragraph. */
export const firmBeginnings: Table = {
  legal: `©|copyright ©|copyright (c)|copyright 19|copyright 20|(c) 19|(c) 20|all rights reserved|this material may not|
    this content may not|no part of this|we use cookies|this site uses cookies|this website uses cookies|
    our website uses cookies|our site uses cookies|we and our partners|we value your privacy|the views expressed|
    views expressed|opinions expressed|the opinions expressed|this story has been published from a wire|
    this story has not been edited|except for the headline|(except for the headline|(this story has not been|
    disclaimer:|privacy notice:|this article is more than|the bbc is not responsible|our standards:|purchase licensing rights|do not sell my|to order reprints`,
  caption: `file photo|file - |file – |file — |file: |file picture|image caption|image source|image copyright|image credit|
    media caption|media playback|video caption|photo caption|photo:|photo by|photo credit|photo courtesy|photos by|
    photograph:|photograph by|picture:|picture by|pictured:|pictured above|hide caption|toggle caption|
    enlarge this image|(photo by|(photo:|(file photo|(image:|![`,
  credit: `(reporting by|reporting by|additional reporting|(additional reporting|(writing by|writing by|(editing by|
    editing by|(compiled by|(with files from|with files from|(with inputs from|with inputs from|(with reporting by|
    translated by`,
};

/** Beginnings that give a short line away, but could begin a sentence of the article too. */
export const softBeginnings: Table = {
  share: `share this|share on|share via|share with|share your|share:|share article|tweet this|click to share|follow us|
    follow me on|follow @|follow him on|follow her on|follow them on|like us on|join us on|find us on|tags:|tags :|topics:|
    filed under|keywords:|categories:|category:|comments (|comments:|print this|email this|view comments|
    leave a comment|listen to this|copy the link|send us|have your say|join the conversation|join the discussion|
    get in touch|facebook twitter|twitter facebook|to comment on`,
  newsletter: `sign up|subscribe to|subscribe for|subscribe now|subscribe today|get the latest|get our|get breaking news|
    get all the|get unlimited|get alerts|our newsletter|register for|register now|log in to|sign in to|
    already a subscriber|already have an account|become a member|become a subscriber|support our journalism|
    support independent|support local journalism|support quality journalism|donate to|download the|download our|
    enter your email|by signing up|by subscribing|you can unsubscribe|thank you for subscribing|thanks for signing up|
    thank you for reading|thanks for reading|to continue reading|to read the full|start your subscription|stay informed|
    stay up to date|stay connected|stay tuned|never miss|don't miss out|newsletter:`,
  advertisement: `advertisement|story continues|article continues|the story continues|the article continues|continue reading|
    sponsored by|paid for by|brought to you by|skip past newsletter|after newsletter promotion|skip to|scroll down|
    ad feedback|your browser does|please enable|video player|allow notifications|turn on notifications|powered by|click here`,
  legal:
    'cookies help|by using this site|by continuing to|for reprint|reprinted with|reproduction without|unauthorized reproduction',
  related: `read more|read also|read next|also read|read:|see also|see:|related:|related :|related –|related -|related story|
    related article|more:|more on this|more from|more in |more stories|next in |up next|watch:|watch more|listen:|gallery:|
    photos:|slideshow:|podcast:|explainer:|also see|you may also|you might also|you may like|don't miss:|recommended:|
    others also|people also|what's hot|what's new on|trending:|must read:|further reading|full story:|full coverage|
    to read more|in pictures:|latest from|stories you may|»|→|►|[read|(read|[see also|(related:`,
  caption: `file image|file pic|image:|image by|images:|video by|photographer:|credit:|getty images|illustration:|
    illustration by|featured image|view image|view gallery|source:`,
  credit: `edited by|compiled by|with reporting by|with agency|contributing:|this article originally|this story originally|
    originally published|first published|(source:|-- with|- with assistance`,
  publisher: 'about the author|author:|contact:|published by',
  ranking:
    'most popular|most read|most viewed|most shared|most watched|most commented|trending in|trending on|popular in|popular on|the most read',
};

/** What a short line without quotation marks does not say unless it speaks to the reader of the page. */
export const givesAway: Table = {
  newsletter: 'newsletter|your inbox|subscribe to|sign up for|log in to|subscribers only|subscriber-only|unsubscribe',
  share: 'follow us on|whatsapp channel|telegram channel|on google news|like us on|share this article|on our app',
  legal: 'all rights reserved|privacy policy|terms of service|terms of use|use of cookies|uses cookies|cookie policy',
  advertisement: 'story continues|article continues',
};

/** How the end of a caption names its photographer or agency. */
export const pictureSources = `getty images|/getty|/afp|/ap|/reuters|reuters/|afp/|ap photo|/epa|epa/|epa-efe|via reuters|via ap|
  via getty|via afp|file photo|shutterstock|istock|photo by|photo:|photograph:|photo courtesy|/yonhap|/kyodo|/xinhua|
  [reuters]|[ap]|[afp]|(reuters)|handout|file/|/file|/pool|pool/|/anadolu|wikimedia commons`;
