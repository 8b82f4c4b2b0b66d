// The walls of the house, as one function: what may import what.
//
//   from \ to      domain                          platform   own slice   another slice
//   domain/x       own; others by their index.ts   no         no          no, and no package either
//   slices/x       by index.ts                     yes        yes         by index.ts
//   platform/x     kernel, by index.ts             yes        –           no
//   app, cli       kernel, by index.ts             yes        –           by index.ts

type Room = Readonly<{ floor: "domain" | "slices" | "platform" | "shell" | "elsewhere"; part: string; isDoor: boolean; isTest: boolean }>;

/** Why the file `from` may not import `to`; `undefined` where it may. Paths from the root; anything else is a package. */
export function wallBetween(from: string, to: string): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here.floor === "elsewhere") return undefined; // tests and benchmarks may look at everything
  if (here.isTest) return strangerInside(here, there);
  if (/^(test|bench|setup)\//.test(to)) return "only tests use what is made for tests";
  if (there.isTest) return "nothing imports a test";
  if (here.floor === "slices" && here.part === there.part && there.isDoor && there.floor === "slices") return "a slice's own files go round its door";
  return crossing(here, there) ?? strangerInside(here, there);
}

function crossing(here: Room, there: Room): string | undefined {
  const outside = there.floor === "elsewhere";
  if (here.floor === "domain") return there.floor === "domain" ? otherModule(here, there) : "the domain imports only itself";
  if (outside) return undefined;
  if (there.floor === "domain") {
    if (here.floor !== "slices" && there.part !== "kernel") return `${here.floor} may use the kernel, not the rest of the domain`;
    return there.isDoor ? undefined : "the domain is entered by its modules' index.ts";
  }
  if (there.floor === "shell" && here.floor !== "shell") return "nothing depends on the shell";
  if (here.floor === "platform" && there.floor === "slices") return "the platform knows no slice";
  return undefined;
}

function otherModule(here: Room, there: Room): string | undefined {
  if (here.part === there.part) return undefined;
  return there.isDoor ? undefined : "another module of the domain is entered by its index.ts";
}

function strangerInside(here: Room, there: Room): string | undefined {
  const foreign = there.floor === "slices" && !(here.floor === "slices" && here.part === there.part);
  return foreign && !there.isDoor ? "another slice is entered by its index.ts" : undefined;
}

function roomOf(path: string): Room {
  const isTest = /\.test\.tsx?$/.test(path);
  const inside = /^src\/(domain|slices|platform)\/([^/]+)(\/index\.ts)?/.exec(path);
  if (inside !== null) return { floor: inside[1] as Room["floor"], part: inside[2] ?? "", isDoor: inside[3] !== undefined, isTest };
  return { floor: path.startsWith("src/") ? "shell" : "elsewhere", part: "", isDoor: false, isTest };
}
