// Units of measure and currencies: how Vietnamese writes them, and how English prints them after a number. Pure.

import { foldWord } from "../text/headwordKey.ts";

export interface Measure {
	readonly kind: "quantity" | "duration" | "money" | "percent";
	readonly singular: string;
	readonly plural: string;
	/** Signs stand before the figure, or at its end without a space: `$5`, `30%`. */
	readonly place: "after" | "before" | "glued";
	/** Abbreviations go with figures only: `5 km`, never `five km`. */
	readonly symbol: boolean;
	/** How many of the English measure are one: a `tạ` is 100 kg. */
	readonly factor: number;
	/** Words of this alone may be something else: it measures only with a number in figures. */
	readonly doubtful: boolean;
}

/** `forms | singular | plural`; forms after commas, marks of their own divided by spaces as the scanner cuts them. */
const quantities = `
km, ki-lô-mét, kilomet, kilômét, cây số | km
km2, km ², km vuông, ki-lô-mét vuông | km²
m2, m ², mét vuông, m vuông, ㎡ | m²
m3, m ³, mét khối, m khối | m³
mét, m | m
cm, centimet, xăng-ti-mét, xentimét, phân | cm
mm, milimet, mi-li-mét | mm
ha, hecta, héc-ta, hécta | hectare | hectares
kg, kilogam, ki-lô-gam, kilôgam, cân, ký, kí-lô | kg
g, gam, gram | g
mg, miligam | mg
tấn | ton | tons
lít, l | liter | liters
ml, mililit | ml
dặm | mile | miles
hải lý | nautical mile | nautical miles
feet, foot | foot | feet
inch, inches | inch | inches
km / h, km / giờ, km/h | km/h
m / s, m / giây | m/s
mã lực | horsepower | horsepower
mw, megawatt | MW
kw, kilowatt | kW
kwh | kWh
gw | GW
hz | Hz
mhz | MHz
ghz | GHz
gb | GB
mb | MB
tb | TB
thùng dầu | barrel of oil | barrels of oil
lượng vàng, cây vàng | tael of gold | taels of gold
chỉ vàng | chi of gold | chi of gold
ounce | ounce | ounces
sào | sao | sao
độ | degree | degrees
tuổi | year old | years old`;
const durations = `
năm | year | years
tháng | month | months
tuần, tuần lễ | week | weeks
ngày | day | days
giờ, giờ đồng hồ, tiếng, tiếng đồng hồ | hour | hours
phút | minute | minutes
giây | second | seconds
thập kỷ, thập niên | decade | decades
thế kỷ | century | centuries`;
const money = `
đồng, đ, vnd, vnđ, đồng việt nam | dong | dong
euro, eur, € | euro | euros
nhân dân tệ, tệ, cny, ndt | yuan | yuan
yên, yên nhật, yen, jpy | yen | yen
bảng, bảng anh, gbp, £ | pound | pounds
won, won hàn quốc | won | won
baht, bạt | baht | baht
rúp, ruble, rup | ruble | rubles
rupee, rupi | rupee | rupees
franc, franc thụy sĩ | franc | francs
kip | kip | kip
riel | riel | riel
xu | cent | cents
đô la úc, đô-la úc, đôla úc, aud | Australian dollar | Australian dollars
đô la canada, đô-la canada | Canadian dollar | Canadian dollars
đô la singapore, sgd | Singapore dollar | Singapore dollars`;
const dollars = "usd, đô la, đô-la, đôla, đô la mỹ, đô-la mỹ, đôla mỹ, đô, đô mỹ, $, mỹ kim";

/** Abbreviations in full, where no figure stands before them: `half a kilogram`, `several hundred meters`. */
const inFull: Readonly<Record<string, string>> = {
	km: "kilometer",
	"km²": "square kilometer",
	m: "meter",
	"m²": "square meter",
	"m³": "cubic meter",
	cm: "centimeter",
	mm: "millimeter",
	kg: "kilogram",
	g: "gram",
};

/** The measure as words print it. */
export function spelledOut(measure: Measure): Measure {
	const name = inFull[measure.singular];
	return name === undefined ? measure : { ...measure, singular: name, plural: `${name}s`, symbol: false };
}

/** Measures whose word has other jobs next to a number word: `hai phân khu`, `ba độ`, `hai cân`. */
const doubtful: ReadonlySet<string> = new Set([
	"phân",
	"cân",
	"ký",
	"độ",
	"xu",
	"yên",
	"bảng",
	"sào",
	"đô",
	"l",
	"g",
	"tệ",
]);

function measuresOf(kind: Measure["kind"], text: string): readonly (readonly [string, Measure])[] {
	return text
		.trim()
		.split("\n")
		.flatMap((line) => {
			const [forms = "", singular = "", plural] = line.split("|").map((part) => part.trim());
			return forms.split(", ").map((form) => {
				const measure: Measure = {
					kind,
					singular,
					plural: plural ?? singular,
					place: "after",
					symbol: plural === undefined,
					factor: 1,
					doubtful: doubtful.has(form),
				};
				return [foldWord(form), measure] as const;
			});
		});
}

const after = { place: "after", factor: 1, doubtful: false, symbol: false } as const;
const dollar: Measure = { ...after, kind: "money", singular: "dollar", plural: "dollars", place: "before" };
const percent: Measure = { ...after, kind: "percent", singular: "%", plural: "percent", place: "glued" };
const point: Measure = { ...after, kind: "percent", singular: "percentage point", plural: "percentage points" };
const celsius: Measure = { ...after, kind: "quantity", singular: "°C", plural: "degrees Celsius", place: "glued" };
const fahrenheit: Measure = { ...celsius, singular: "°F", plural: "degrees Fahrenheit" };
const kilogram: Measure = { ...after, kind: "quantity", singular: "kg", plural: "kg", symbol: true };

export const measures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
	...measuresOf("quantity", quantities),
	...measuresOf("duration", durations),
	...measuresOf("money", money),
	...dollars.split(", ").map((form) => [form, { ...dollar, doubtful: doubtful.has(form) }] as const),
	...["%", "phần trăm"].map((form) => [form, percent] as const),
	...["điểm phần trăm", "điểm %"].map((form) => [form, point] as const),
	...["độ c", "° c", "°c", "oc", "℃"].map((form) => [form, celsius] as const),
	...["độ f", "° f", "°f"].map((form) => [form, fahrenheit] as const),
	["tạ", { ...kilogram, factor: 100, doubtful: true }],
	["yến", { ...kilogram, factor: 10, doubtful: true }],
	["lạng", { ...kilogram, singular: "g", plural: "g", factor: 100, doubtful: true }],
]);
/** Pieces of the longest form. */
export const longestMeasure = 4;

/** What a price or an amount may be counted by, after a stroke: `20.000 đồng/kg`, `5 triệu đồng/tháng`. */
export const rates: ReadonlyMap<string, string> = new Map(
	[
		"kg, ký, cân: per kg",
		"g: per gram",
		"m2, mét vuông: per m²",
		"m3, mét khối: per m³",
		"km: per km",
		"lít: per liter",
		"tấn: per ton",
		"tạ: per 100 kg",
		"ha: per hectare",
		"lượng, cây: per tael",
		"chỉ: per chi",
		"ounce: per ounce",
		"thùng: per barrel",
		"người: per person",
		"suất: per serving",
		"vé: per ticket",
		"cổ phiếu: per share",
		"kwh: per kWh",
		"usd: per dollar",
		"lượt: per trip",
		"đêm: a night",
		"giờ: an hour",
		"ngày: a day",
		"tuần: a week",
		"tháng: a month",
		"quý: a quarter",
		"năm: a year",
	].flatMap((line) => {
		const [forms = "", text = ""] = line.split(": ");
		return forms.split(", ").map((form) => [form, text] as const);
	}),
);
