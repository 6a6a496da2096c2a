// The marks of Vietnamese letters apart from tones: which plain letter each stands on. Pure, runs anywhere.

const plain: Readonly<Record<string, string>> = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };

/** The letter that a key of its own writes: `ă` gives `a`. Toneless and lower case. */
export function plainLetter(letter: string): string {
	return plain[letter] ?? letter;
}

export function plainLetters(letters: string): string {
	return Array.from(letters, plainLetter).join("");
}

/** Whether marks that `letters` does not have yet could make it the beginning of `whole`. */
export function canBecome(letters: string, whole: string): boolean {
	if (letters.length > whole.length) return false;
	for (let index = 0; index < letters.length; index++) {
		const letter = letters.charAt(index);
		const wanted = whole.charAt(index);
		if (letter !== wanted && letter !== plainLetter(wanted)) return false;
	}
	return true;
}

export function isVowel(letter: string): boolean {
	return "aăâeêioôơuưy".includes(letter) && letter !== "";
}
