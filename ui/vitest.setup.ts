import { readLanguage } from "./src/words/say";

await Promise.all([readLanguage("sv"), readLanguage("en")]);
