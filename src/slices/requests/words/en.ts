// The English words of requests.
export const en = {
  /** What the record of what was done says of each event. */
  audit: {
    "request.opened": "opened a request",
    "request.read": "read a request",
    "draft.saved": "saved a draft of a request",
    "step.taken": "took a step in a request",
    "step.reversed": "took back a step in a request",
    "request.assigned": "gave a request to a post",
    "request.renumbered": "gave a request another number",
  },
};

export type RequestWords = typeof en;
