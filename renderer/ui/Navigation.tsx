// The way between screens: at the side, a rail of icons on middling widths, a dock below on narrow ones.

import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Navigation.module.css";

export interface NavigationItem {
	readonly icon: IconName;
	readonly label: string;
	readonly href: string;
	readonly current: boolean;
}

export function Navigation({
	label,
	home,
	items,
}: {
	readonly label: string;
	readonly home: string;
	readonly items: readonly NavigationItem[];
}) {
	return (
		<nav className={styles.nav} aria-label={label}>
			<a className={styles.brand} href={home} tabIndex={-1}>
				<span className="visually-hidden">Hai Dòng</span>
				<svg viewBox="0 0 28 28" aria-hidden="true">
					<path d="M4 10.5h20" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
					<path d="M4 18.5h12" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" />
				</svg>
			</a>
			<ul>
				{items.map((item) => (
					<li key={item.href}>
						<a href={item.href} aria-current={item.current ? "page" : undefined} title={item.label}>
							<Icon name={item.icon} />
							<span>{item.label}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
