// The pages of cards have nothing of their own but this.

import { startCard } from "./card.js";
import { applyTheme, isFramed } from "./framed.js";

if (isFramed()) startCard();
else applyTheme(new URLSearchParams(location.search).get("theme"));
