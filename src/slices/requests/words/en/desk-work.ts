// The words of working through a queue: its further filters, kept views, what is done with several at once, and its keys.
export const queueFilterWords = {
  more: "More filters",
  with: "Lies with", anybody: "Anybody",
  age: "There for", anyAge: "Any time", ages: { "7": "A week or more", "30": "30 days or more", "90": "90 days or more", "180": "Half a year or more", "365": "A year or more" },
  due: "Due", anyDue: "Any day, or none", dues: { late: "Past its day", soon: "Within a week, not past its day", "7": "Within a week, or past its day", "30": "Within 30 days, or past its day", none: "No day is set" },
  marking: "Marking", anyMarking: "Any marking",
  order: "Order", orders: { due: "Due first", age: "Oldest first" },
  noState: (typed: string) => `No State is called “${typed}”`, noStateText: "Write its name, another name of it, or its code, such as Canada or CA.",
};

export const deskWorkWords = {
  views: {
    label: "Your views", title: "Your views", state: "A view is a name for filters and an order of the queue. Yours are seen by nobody else.",
    name: "Name", nameHint: "As “Canada, past its day”.", keep: "Keep this view", keepThis: "Keep this view", manage: "Your views",
    none: "You keep no view yet", noneText: "Filter the requests as you need them, show them, and choose “Keep this view” above the table.",
    taken: "You have a view of that name.", tooMany: (most: number) => `You keep ${most} views already. Take one away first.`,
    first: "opens first", openFirst: "Open first", notFirst: "Do not open it first", rename: "Rename", remove: "Take away",
  },
  bulk: {
    select: "Choose", choose: (reference: string) => `Choose ${reference}`, label: "With those chosen", withChosen: "With those chosen:",
    chosen: (count: number) => (count === 1 ? "One request" : `${count} requests`),
    acts: {
      assign: { button: "Give to a post", title: "Give to a post", state: "Each is given on by a step of its own, with your reason. Look through them first: nothing has been done yet.", save: "Give them to the post" },
      remind: { button: "Ask for a reminder", title: "Ask for a reminder", state: "Each is marked: a reminder to the other State is to be written. Look through them first: nothing has been done yet.", save: "Ask for the reminders" },
    },
    columns: { request: "Request", now: "Lies with", what: "What happens", outcome: "What was done" },
    will: { assign: "is given to the post", remind: "is marked for a reminder" }, wont: "Left as it is:",
    post: "To which post", reason: "Why", reasonHint: "Goes into each request's history.",
    nothing: "Choose at least one request", nothingText: "Go back to the queue and choose requests by the boxes before them.", noneLeft: "Nothing can be done with those chosen",
    unseen: (count: number) => (count === 1 ? "One of those chosen is not there for you any more; nothing is done with it." : `${count} of those chosen are not there for you any more; nothing is done with them.`),
    tooMany: (most: number) => `At most ${most} at a time: the others are left as they are.`,
    done: { assign: "given to the post", remind: "marked for a reminder" },
    result: (done: number, of: number) => `${done} of ${of} done.`, back: "Back to the queue", write: "Write the reminder",
    refusals: {
      over: "it is over", "not-yours": "it is not yours to give on", "not-abroad": "it does not lie abroad: a reminder goes to the other State", "not-desk": "the authority's desk asks for reminders",
      marked: "a reminder is asked for already", "already-there": "it lies with that post already", "no-such-post": "that post is not of a desk that it can be given to", "changed-meanwhile": "somebody acted on it meanwhile: look at it again",
    },
  },
  remind: { asked: (who: string, day: string) => `${who} asked for a reminder to the other State on ${day}.`, write: "Write the reminder" },
  team: {
    title: "Team desk", state: (waiting: number, overdue: number, unallotted: number) => `${waiting} waiting on your desks; ${overdue} past their day; ${unallotted} not allotted.`,
    caption: "What waits with whom", columns: { post: "Post", away: "Stands in", waiting: "Waiting", overdue: "Past their day", soon: "Due within a week", oldest: "Oldest" },
    standsIn: (who: string, until: string) => `${who}, until ${until}`, uncovered: "nobody",
    none: "Your desks have no posts with requests", noneText: "Posts and who holds them are kept at “The office”.",
    cover: "Choose a number to see the requests and give them to another post. Who stands in for whom is recorded at the post, at “The office”: what waits for the post then waits for both, within their own clearance.", link: "Team desk",
  },
  marking: {
    title: "Change the marking", state: (now: string) => `It is marked ${now}. A higher marking holds at once; a lower one when a second officer agrees.`,
    becomes: "Marking", hint: "The minutes and papers at the authority have a marking of their own.", save: "Change the marking", cleared: "Cleared with those who have it:",
    waits: "A lower marking is proposed", proposal: (who: string, now: string, to: string) => `${who} proposes to lower the marking from ${now} to ${to}.`, accept: "Agree to the lower marking", keep: "Keep it as it is",
    refusals: { "nothing-changes": "It is marked so already.", "above-clearance": "That marking is above your clearance.", "lowering-waits": "A lowering waits for an answer already.", "same-person": "Another officer agrees to what you proposed.", "no-proposal": "No lowering waits for an answer." },
  },
  keys: {
    title: "Keys", next: "Next request", previous: "Request before", open: "Open it", select: "Choose it, or take the choice back", search: "To the search", help: "These keys",
    fields: "In a field every key writes. Tab and Enter work everywhere.", on: "Use these keys in this browser", close: "Close",
  },
};
