// What a person knows already is marked as known: the ways to say so, and the one that was chosen.

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { ListWay } from "./ListWay.tsx";
import styles from "./Seeding.module.css";
import { TestWay } from "./TestWay.tsx";

type Way = "test" | "list" | "deck";

interface SeedingScreenProps {
	/** Reads a deck of cards; without it that way is not offered. */
	readonly deck?: ReactNode;
}

export function SeedingScreen({ deck }: SeedingScreenProps) {
	const { t } = useTranslation("seeding");
	const [way, setWay] = useState<Way | null>(null);
	const chosen = useRef<Way | null>(null);
	const choices = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (way !== null) chosen.current = way;
		// Focus goes back to the way from which the person comes.
		else if (chosen.current !== null)
			choices.current?.querySelector<HTMLElement>(`[data-way="${chosen.current}"]`)?.focus();
	}, [way]);
	const ways: readonly Way[] = deck === undefined ? ["test", "list"] : ["test", "list", "deck"];
	return (
		<main className={`${layout.screen} ${styles.screen}`}>
			<div className={`${layout.bar} ${styles.bar}`}>
				<h1 className={layout.heading}>{t("title")}</h1>
				{way === null ? null : <Button onClick={() => setWay(null)}>{t("back")}</Button>}
			</div>
			<div className={layout.scroll}>
				<div className={styles.page}>
					{way === null ? (
						<>
							<p className={styles.lead}>{t("lead")}</p>
							<div ref={choices} className={styles.ways}>
								{ways.map((name) => (
									<section key={name} className={styles.way}>
										<h2>{t(`way.${name}.title`)}</h2>
										<p>{t(`way.${name}.text`)}</p>
										<Button look={name === "test" ? "main" : "outlined"} data-way={name} onClick={() => setWay(name)}>
											{t(`way.${name}.action`)}
										</Button>
									</section>
								))}
							</div>
						</>
					) : way === "test" ? (
						<TestWay onLeave={() => setWay(null)} />
					) : way === "list" ? (
						<ListWay />
					) : (
						deck
					)}
				</div>
			</div>
		</main>
	);
}
