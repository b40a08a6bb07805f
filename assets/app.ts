// Everything here is comfort: every page does its whole work without script.

import { autosave } from "./ts/autosave";
import { confirmBeforeSubmit } from "./ts/confirm";
import { followCoverage } from "./ts/coverage";
import { guardDoubleSubmit } from "./ts/double-submit";
import { focusErrorSummary } from "./ts/error-summary";
import { growTextareas } from "./ts/grow";
import { hintAtLongSentences } from "./ts/long-sentences";
import { showLookalikes } from "./ts/lookalikes";
import { focusWhatOpens, saveInPlace } from "./ts/parts";
import { helpWithTenths } from "./ts/tenths";
import { showWhereYouAre } from "./ts/menu";
import { repeatLast } from "./ts/repeat";
import { warnOnLeave } from "./ts/unsaved";
import { enableZrmKeyboard } from "./ts/zrm";

showWhereYouAre();
growTextareas();
enableZrmKeyboard();
helpWithTenths();
hintAtLongSentences();
focusWhatOpens();
confirmBeforeSubmit();
saveInPlace();
repeatLast();
autosave();
followCoverage();
showLookalikes();
guardDoubleSubmit();
warnOnLeave();
focusErrorSummary();
