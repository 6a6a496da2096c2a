// A screen that may fail without taking the rest along.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";

export function Guarded({ children }: { readonly children: ReactNode }) {
	const { t } = useTranslation("errors");
	const texts = {
		title: t("screen.title"),
		explanation: t("screen.explanation"),
		retry: t("screen.retry"),
		copy: t("screen.copy"),
		copied: t("screen.copied"),
	};
	return <ErrorBoundary texts={texts}>{children}</ErrorBoundary>;
}
