// What the names of an element (class, id, role and the like) tell of its text: kinds of clutter, parts of an article.
// Pure. Names are habits of Vietnamese newspapers and of the systems that blogs and forums run on; a name is evidence,
// and an element that holds the article is never judged by it.

import type { RemovalReason } from "../types.ts";
import type { Element } from "./tree.ts";

/** A part of an article that a name may tell. */
export type Role = "title" | "byline" | "date" | "lead" | "caption" | "quote" | "verse" | "list" | "source";

export interface Evidence {
	/** A reason that nearly always holds for all that the element has. */
	readonly strong: RemovalReason | null;
	/** A reason that holds for short lines and links only. */
	readonly weak: RemovalReason | null;
	readonly role: Role | null;
}

const none: Evidence = { strong: null, weak: null, role: null };

type Table<Value> = readonly (readonly [value: Value, words: string])[];

/** Words of names; where one element has several, the first table row that fits counts. */
const strongWords: Table<RemovalReason> = [
	[
		"comment",
		"comment comments cmt cmts binhluan ykien disqus respond feedback commentlist commentform commentbox " +
			"fbcomment fbcomments rating ratings vote votes poll binhchon",
	],
	[
		"advertisement",
		"ad ads adv advert adverts advertisement advertising adsbygoogle banner banners quangcao qc sponsor sponsored " +
			"promo promotion newsletter subscribe subscription dangkynhantin",
	],
	[
		"relatedHeadline",
		"related relate relates relatednews relatednewsbox relatedposts relatedbox lienquan tinlienquan bailienquan " +
			"sibling siblings recommend recommended recommendation recommendations similar suggest suggested suggestion " +
			"suggestions innerarticle tinkhac baikhac tinnong xemnhieu docnhieu mostread mostview mostviewed popular " +
			"othernews othersnews morenews cungchuyenmuc tinmoi recent",
	],
	["shareLine", "share shares sharing sharethis sharedaddy addthis sharebar sharebox sharebuttons"],
	["topic", "tags keyword keywords tukhoa hashtag hashtags taglist tagbox catlinks tagcloud"],
	[
		"listing",
		"weather thoitiet giavang tygia xoso lottery horoscope tuvi lichchieu lichthidau bangxephang ranking schedule",
	],
	[
		"menu",
		"nav navbar navigation navbox mainnav menu menus submenu breadcrumb breadcrumbs breadcumb pager pagination " +
			"pagenav toc hatnote editsection jumptonav skiplink skip stub ambox",
	],
	[
		"footer",
		"copyright coppyright cookie cookies consent gdpr signature reflist references colophon sitefooter " +
			"printfooter",
	],
];
const weakWords: Table<RemovalReason> = [
	["menu", "header top topbar toolbar category cate cat meta login search control controls player jw stub metadata"],
	["topic", "tag label badge prefix"],
	["footer", "footer bottom foot ft"],
	["shareLine", "social socials like likes print action actions reaction reactions reactionsbar save"],
	[
		"relatedHeadline",
		"others other sidebar side widget widgets teaser readmore xemthem docthem boxnews newsbox listnews",
	],
	["menu", "profile userinfo usertitle member attribution"],
];
const roleWords: Table<Role> = [
	["caption", "caption captions figcaption chuthich imgcaption piccaption pcaption cap thumbcaption"],
	["lead", "sapo chapeau lead summary description desc subtitle standfirst tomtat"],
	["byline", "author authors byline tacgia writer journalist username"],
	["date", "date time datetime publish published publishdate pubdate posted ngaydang datepublished"],
	["source", "source nguon"],
	["title", "title headline tieude"],
	["list", "msolistparagraph msolistparagraphcxspfirst msolistparagraphcxspmiddle msolistparagraphcxsplast"],
	["quote", "quote blockquote trichdan"],
	["verse", "poem verse tho"],
];

function wordTable<Value>(table: Table<Value>): ReadonlyMap<string, { readonly value: Value; readonly rank: number }> {
	const found = new Map<string, { readonly value: Value; readonly rank: number }>();
	for (const [rank, [value, words]] of table.entries())
		for (const word of words.split(" ")) if (!found.has(word)) found.set(word, { value, rank });
	return found;
}

const strongOf = wordTable(strongWords);
const weakOf = wordTable(weakWords);
const roleOf = wordTable(roleWords);

/** By kind of element or ARIA role. */
const clutterElements: ReadonlyMap<string, RemovalReason> = new Map([
	["nav", "menu"],
	["navigation", "menu"],
	["search", "menu"],
	["footer", "footer"],
	["contentinfo", "footer"],
	["aside", "relatedHeadline"],
	["complementary", "relatedHeadline"],
]);

const tellingElements: ReadonlySet<string> = new Set([...clutterElements.keys(), "header", "time"]);
const fieldRoles: ReadonlySet<Role | null> = new Set(["byline", "date", "title", "lead"]);

const named: ReadonlySet<string> = new Set(
	"class id role type rel itemprop data-role data-type data-campaign data-component".split(" "),
);
const longestNames = 300;

/** The words of an element's names, lower case: `RelatedNewsBox` gives `related`, `news`, `box` and `relatednewsbox`. */
export function namesOf(element: Element): readonly string[] {
	// `amp-ad`: elements of a page's own making are named by what they are.
	const words: string[] = element.tagName.includes("-") ? element.tagName.split("-") : [];
	for (const { name, value } of element.attrs) {
		if (!named.has(name) || value.length > longestNames) continue;
		for (const run of value.split(/[\s/]+/)) {
			const parts = run.split(/[-_:.]+/).flatMap((part) => [part, ...part.split(/(?<=[a-z])(?=[A-Z])/)]);
			for (const word of [run.replace(/[-_]+/g, ""), ...parts]) if (word !== "") words.push(word.toLowerCase());
		}
	}
	return words;
}

/** What kind and names of an element tell. */
export function evidenceOf(element: Element): Evidence {
	if (element.attrs.length === 0 && !tellingElements.has(element.tagName) && !element.tagName.includes("-"))
		return none;
	const words = wordsForEvidence(element);
	if (words.length === 0 && !tellingElements.has(element.tagName)) return none;
	const strong = best(words, strongOf);
	const byKind = clutterElements.get(element.tagName) ?? ariaReason(element);
	const header = element.tagName === "header" ? "menu" : null;
	const role = best(words, roleOf) ?? (element.tagName === "time" ? "date" : null);
	// `author-share`: a box of both, of which short lines and links are clutter.
	const mixed = strong !== null && strong !== "comment" && fieldRoles.has(role);
	return {
		strong: (mixed ? null : strong) ?? byKind ?? null,
		weak: (mixed ? strong : null) ?? best(words, weakOf) ?? header,
		role,
	};
}

/** WordPress names the tags and categories of a post on the post itself: such names say nothing of its text. */
function wordsForEvidence(element: Element): readonly string[] {
	const words = namesOf(element);
	return words.includes("hentry") || (words.includes("post") && words.includes("type")) ? [] : words;
}

function ariaReason(element: Element): RemovalReason | undefined {
	for (const { name, value } of element.attrs) if (name === "role") return clutterElements.get(value);
	return undefined;
}

function best<Value>(
	words: readonly string[],
	table: ReadonlyMap<string, { readonly value: Value; readonly rank: number }>,
): Value | null {
	let found: { readonly value: Value; readonly rank: number } | null = null;
	for (const word of words) {
		const entry = table.get(word);
		if (entry !== undefined && (found === null || entry.rank < found.rank)) found = entry;
	}
	return found?.value ?? null;
}
