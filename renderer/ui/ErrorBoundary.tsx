// Keeps a failing screen from taking the rest along, and lets the person copy what happened.

import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./ErrorBoundary.module.css";

export interface ErrorTexts {
	readonly title: string;
	readonly explanation: string;
	readonly retry: string;
	readonly copy: string;
	readonly copied: string;
}

interface Props {
	readonly texts: ErrorTexts;
	readonly children: ReactNode;
}

type State =
	| { readonly kind: "well" }
	| { readonly kind: "failed"; readonly details: string; readonly copied: boolean };

export class ErrorBoundary extends Component<Props, State> {
	override state: State = { kind: "well" };

	static getDerivedStateFromError(error: unknown): State {
		const details = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
		return { kind: "failed", details, copied: false };
	}

	override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
		console.error(error, componentStack);
		this.setState((state) =>
			state.kind === "failed" ? { ...state, details: `${state.details}\n${componentStack ?? ""}` } : state,
		);
	}

	override render(): ReactNode {
		if (this.state.kind === "well") return this.props.children;
		const { texts } = this.props;
		const { details, copied } = this.state;
		return (
			<div className={styles.failed} role="alert">
				<h1>{texts.title}</h1>
				<p>{texts.explanation}</p>
				<div className={styles.buttons}>
					<Button look="main" onClick={() => this.setState({ kind: "well" })}>
						{texts.retry}
					</Button>
					<Button
						look="outlined"
						onClick={() =>
							void navigator.clipboard
								.writeText(details)
								.then(() => this.setState({ kind: "failed", details, copied: true }))
						}
					>
						{copied ? texts.copied : texts.copy}
					</Button>
				</div>
				<pre className={styles.details}>{details}</pre>
			</div>
		);
	}
}
