// The questions that open over the screen: a list's form, the filter, what to merge with, a new tag. One at a time.

import { useTranslation } from "react-i18next";
import { unreachable } from "../../engine/text/result.ts";
import type { Timestamp } from "../../storage/records/ids.ts";
import type { ListRecord, SmartRule } from "../../storage/records/lists.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { FilterForm } from "./FilterForm.tsx";
import { ListForm } from "./ListForm.tsx";
import { ListNameField } from "./ListNameField.tsx";
import { mergeTargets } from "./listTree.ts";
import { MergeForm } from "./MergeForm.tsx";
import type { RuleChoices } from "./RuleFields.tsx";
import { TagForm } from "./TagForm.tsx";
import type { ListDraft } from "./useListChanges.ts";
import type { View } from "./views.ts";

export type Question =
	| { readonly kind: "nothing" }
	| { readonly kind: "filter" }
	/** A new smart list that begins with a rule. */
	| { readonly kind: "newSmart"; readonly rule: SmartRule }
	| { readonly kind: "change"; readonly list: ListRecord }
	| { readonly kind: "merge"; readonly list: ListRecord }
	/** The list into which the chosen words go. */
	| { readonly kind: "newForChosen" }
	/** A new tag for the chosen words. */
	| { readonly kind: "newTag" };

interface ListDialogsProps extends RuleChoices {
	readonly question: Question;
	readonly lists: readonly ListRecord[];
	readonly view: View;
	readonly filter: SmartRule;
	readonly at: Timestamp;
	readonly onFilter: (rule: SmartRule) => void;
	readonly onAsk: (question: Question) => void;
	readonly onCreate: (draft: ListDraft) => void;
	readonly onCreateForChosen: (name: string) => void;
	readonly onTagChosen: (tag: string) => void;
	readonly onChange: (list: ListRecord, draft: ListDraft) => void;
	readonly onMerge: (from: ListRecord, into: ListRecord) => void;
}

export function ListDialogs(props: ListDialogsProps) {
	const { question, lists, onAsk } = props;
	const { t } = useTranslation(["vocabulary", "common"]);
	const close = () => onAsk({ kind: "nothing" });
	const title = () => {
		switch (question.kind) {
			case "nothing":
				return "";
			case "filter":
				return t("filter.title");
			case "newSmart":
				return t("list.newSmart");
			case "change":
				return t(question.list.rule === null ? "list.changeTitle" : "list.changeSmartTitle");
			case "merge":
				return t("list.mergeTitle");
			case "newForChosen":
				return t("list.new");
			case "newTag":
				return t("tag.new");
			default:
				return unreachable(question);
		}
	};
	const wide = question.kind === "filter" || question.kind === "newSmart" || isSmart(question);
	return (
		<Dialog
			open={question.kind !== "nothing"}
			title={title()}
			closeLabel={t("common:action.close")}
			wide={wide}
			onClose={close}
		>
			<Asked {...props} others={lists.map((list) => list.name)} onClose={close} />
		</Dialog>
	);
}

function isSmart(question: Question): boolean {
	return question.kind === "change" && question.list.rule !== null;
}

interface AskedProps extends ListDialogsProps {
	readonly others: readonly string[];
	readonly onClose: () => void;
}

function Asked({ question, lists, view, filter, at, tags, articles, others, onClose, ...on }: AskedProps) {
	const { t } = useTranslation("vocabulary");
	const choices = { tags, articles, at };
	const done = (run: () => void) => {
		onClose();
		run();
	};
	switch (question.kind) {
		case "nothing":
			return null;
		case "filter":
			return (
				<FilterForm
					{...choices}
					initial={filter}
					view={view}
					onShow={(rule) => done(() => on.onFilter(rule))}
					onKeep={(rule) => on.onAsk({ kind: "newSmart", rule })}
				/>
			);
		case "newSmart":
			return (
				<ListForm
					{...choices}
					initial={{ name: "", colour: null, rule: question.rule }}
					taken={others}
					onSave={(draft) => done(() => on.onCreate(draft))}
					onCancel={onClose}
				/>
			);
		case "change": {
			const { list } = question;
			return (
				<ListForm
					{...choices}
					initial={list}
					taken={others.filter((name) => name !== list.name)}
					onSave={({ name, colour, rule }) => done(() => on.onChange(list, { name, colour, rule }))}
					onCancel={onClose}
				/>
			);
		}
		case "merge":
			return (
				<MergeForm
					list={question.list}
					targets={mergeTargets(lists, question.list)}
					lists={lists}
					onMerge={(into) => done(() => on.onMerge(question.list, into))}
					onCancel={onClose}
				/>
			);
		case "newForChosen":
			return (
				<ListNameField
					label={t("list.name")}
					taken={others}
					submitLabel={t("list.create")}
					onSubmit={(name) => done(() => on.onCreateForChosen(name))}
					onCancel={onClose}
				/>
			);
		case "newTag":
			return <TagForm onTag={(tag) => done(() => on.onTagChosen(tag))} />;
		default:
			return unreachable(question);
	}
}
