// What both readings of the statistics share: the period asked for, read off the address, and the form that asks for another.
import type { ComponentChildren } from "preact";
import { DateField, FilterForm, PageHead, TextField } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { readPeriod, type PeriodRead } from "../count-requests/asked-period.ts";
import { wordsOf, type ReportWords } from "../words/index.ts";

export type Asked = PeriodRead & { readonly typed: { readonly from: string; readonly cut: string } };

export function askedPeriod({ request, today, language }: DeskContext): Asked {
  const value = (name: string) => request.place.query.find(([key]) => key === name)?.[1]?.trim() ?? "";
  const typed = { from: value("from"), cut: value("cut") };
  return { ...readPeriod(typed.from, typed.cut, today, wordsOf(language)), typed };
}

export function StatisticsFrame({ title, state, actions, asked, words, children }: { readonly title: string; readonly state: string; readonly actions: ComponentChildren; readonly asked: Asked; readonly words: ReportWords; readonly children: ComponentChildren }) {
  const { period, problems, typed } = asked;
  return (
    <>
      <PageHead title={title} state={state} actions={actions} dated={false} />
      <FilterForm label={words.ask} button={words.show} filtered={typed.from !== "" || typed.cut !== ""}>
        <TextField name="from" kind="whole-number" width="short" label={words.from} value={problems.from === undefined ? String(period.fromYear) : typed.from} problem={problems.from} />
        <DateField name="cut" label={words.cut} value={period.cut} problem={problems.cut} />
      </FilterForm>
      {children}
    </>
  );
}
