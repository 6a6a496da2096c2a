// The faces of Hán characters and of IPA, for the screens that show them: the list of their slices is long and no part of the
// start, and of the slices only those are fetched whose characters are shown.

import "@fontsource/noto-sans/latin-400.css";
import "@fontsource/noto-sans/latin-ext-400.css";
import "@fontsource/noto-serif-tc/400.css";
