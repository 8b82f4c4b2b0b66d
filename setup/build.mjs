// `npm run build`: only the set-up step.
import { prepare } from "./prepare.mjs";

prepare();
