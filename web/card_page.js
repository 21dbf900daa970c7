// The pages of cards have nothing of their own but this.

import { startCard } from "./card.js";
import { applyTheme, askedTheme, isFramed } from "./framed.js";

applyTheme(askedTheme());
if (isFramed()) startCard();
