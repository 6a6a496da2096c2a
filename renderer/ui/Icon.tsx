// One family of icons: 20 grid, 1.5 stroke, round ends. Decoration only: the control around it has the name.

import styles from "./Icon.module.css";

const paths = {
	add: ["M10 4.5v11M4.5 10h11"],
	appearance: ["m2.8 15 4-10 4 10M4.2 11.7h5.2", "M17 9.5V15M17 12.2a2.3 2.7 0 1 1-4.6 0 2.3 2.7 0 1 1 4.6 0z"],
	archive: ["M3.5 4.5h13v3h-13z", "M4.5 7.5v8h11v-8M8.5 10.5h3"],
	back: ["m11.5 5-5 5 5 5"],
	bookmark: ["M6 3.5h8v13l-4-3.4-4 3.4z"],
	check: ["m4.5 10.5 3.7 3.7 7.3-8"],
	close: ["m5.5 5.5 9 9M14.5 5.5l-9 9"],
	contents: ["M3.5 5h13M7 10h9.5M7 15h9.5", "M3.8 10h.01M3.8 15h.01"],
	copy: ["M7.5 7.5h9v9h-9z", "M12.5 7.5v-4h-9v9h4"],
	delete: ["M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11"],
	dictionary: [
		"M10 5.2C8.4 4 6 3.6 3 3.8v11.4c3-.2 5.4.2 7 1.4 1.6-1.2 4-1.6 7-1.4V3.8c-3-.2-5.4.2-7 1.4z",
		"M10 5.2v11.4",
	],
	down: ["m5.5 8 4.5 4.5L14.5 8"],
	edit: ["m4 16 .8-3.6 8.3-8.3 2.8 2.8-8.3 8.3z"],
	export: ["M10 12.5v-9M6.5 7 10 3.5 13.5 7", "M3.5 13v3.5h13V13"],
	filter: ["M3.5 5.5h13M6 10h8M8.5 14.5h3"],
	follow: ["M3.5 4.5h13M3.5 8.5h7M3.5 12.5h5", "M14 8.5v8M11.2 13.8l2.8 2.7 2.8-2.7"],
	forward: ["m8.5 5 5 5-5 5"],
	glosses: ["M3.5 6.5h13", "M3.5 11h4M10 11h4M3.5 14h2.5"],
	import: ["M10 3.5v9M6.5 9l3.5 3.5L13.5 9", "M3.5 13v3.5h13V13"],
	keyboard: ["M3 5.5h14v9H3z", "M6 8.5h.01M9 8.5h.01M12 8.5h.01M14.5 8.5h.01M7 11.7h6"],
	library: ["M4.5 3.5v13M8.5 3.5v13M12 4l3.6 12.4", "M3 16.5h7"],
	listen: ["M3.5 8v4h2.7L10 15.2V4.8L6.2 8z", "M12.8 7.6a3.4 3.4 0 0 1 0 4.8M14.9 5.5a6.4 6.4 0 0 1 0 9"],
	merge: ["M5 4v3c0 3 5 2.5 5 6v3M15 4v3c0 3-5 2.5-5 6", "m7.5 13.5 2.5 2.5 2.5-2.5"],
	more: ["M5 10h.01M10 10h.01M15 10h.01"],
	paragraphs: ["M3.5 4.5h13M3.5 8h8", "M3.5 12.5h13M3.5 16h5"],
	pause: ["M7 5v10M13 5v10"],
	play: ["M6.5 4.5v11l9-5.5z"],
	recording: ["M4 8.5v3M7 6v8M10 3.5v13M13 6.5v7M16 8.5v3"],
	repeat: [
		"M5 11.5V9.8a3 3 0 0 1 3-3h7.5M13 4.2l2.6 2.6L13 9.4",
		"M15 8.5v1.7a3 3 0 0 1-3 3H4.5M7 15.8l-2.6-2.6L7 10.6",
	],
	review: ["M16.3 8.2A6.6 6.6 0 0 0 4 8M3.7 11.8A6.6 6.6 0 0 0 16 12", "M16.5 4v4.2h-4.2M3.5 16v-4.2h4.2"],
	rewind: ["M4.2 6.8A6.5 6.5 0 1 1 3.5 11", "M4 3.4v3.6h3.6"],
	search: ["M14 9a5 5 0 1 1-10 0 5 5 0 1 1 10 0z", "m12.8 12.8 3.7 3.7"],
	settings: [
		"M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17",
		"M14.5 6a2 2 0 1 1-4 0 2 2 0 1 1 4 0z",
		"M9.5 14a2 2 0 1 1-4 0 2 2 0 1 1 4 0z",
	],
	sort: ["M6 4.5v11M3.5 13 6 15.5 8.5 13", "M11 6h6M11 10h4.5M11 14h3"],
	statistics: ["M3.5 16.5h13", "M5.5 13.5v-4M10 13.5v-9M14.5 13.5V8"],
	tag: ["M3.5 4.5v5l7 7 6-6-7-7h-5z", "M7 7.5h.01"],
	translation: ["M3.5 5.5h13M3.5 9h9", "M3.5 13h13M3.5 16.5h6"],
	undo: ["M4 8.5h8.2a3.9 3.9 0 0 1 0 7.8H8", "M7.2 5 4 8.5 7.2 12"],
	up: ["m5.5 12 4.5-4.5 4.5 4.5"],
	vocabulary: ["M3.5 5h13M3.5 8.5h8M3.5 13h13M3.5 16.5h5"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type IconName = keyof typeof paths;

export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
	return (
		<svg className={small ? styles.small : styles.icon} viewBox="0 0 20 20" aria-hidden="true" data-icon={name}>
			{paths[name].map((path) => (
				<path key={path} d={path} />
			))}
		</svg>
	);
}
