// The plots' door: accessible drawings made on the server, each with the same as a table.
export { BarsPlot, type Bar, type BarsPlotProps } from "./bars-plot.tsx";
export { CoverageMatrix, type CoverageMatrixProps, type MatrixCell, type MatrixHeading } from "./coverage-matrix.tsx";
export { type LifeEvent, type LifeSpan, type TreatyLife } from "./treaty-life.ts";
export { TreatyLifePlot } from "./treaty-life-plot.tsx";
export { YearsPlot, type YearSeries, type YearsPlotProps } from "./years-plot.tsx";
