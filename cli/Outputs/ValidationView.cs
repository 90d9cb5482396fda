using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Indicators;
using Spectre.Console;

namespace EconomyPipeline.Cli.Outputs;

/// <summary>What was understood and found of files, for people at a terminal: a table for each file, then its findings, the gravest first.</summary>
internal sealed class ValidationView(IAnsiConsole console, TextLanguage language)
{
    private const int MostNamed = 8;
    private static readonly Severity[] GravestFirst = [Severity.Error, Severity.Warning, Severity.Note];

    public void Write(string file, DatasetContent content)
    {
        var verdict = content.IsAcceptable ? new Bilingual("diterima", "acceptable") : new Bilingual("ditolak", "rejected");
        console.Write(new Rule($"[bold]{Markup.Escape(file)}[/]  [{(content.IsAcceptable ? "green" : "red")}]{Markup.Escape(Say(verdict))}[/]").LeftJustified());
        if (DatasetSummary.Of(content.Observations) is { } summary)
        {
            console.Write(Table(content.Kind ?? "", summary));
        }

        foreach (var severity in GravestFirst)
        {
            WriteFindings(severity, [.. content.Findings.Where(finding => finding.Severity == severity)]);
        }
    }

    private Table Table(string kind, DatasetSummary summary)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("").AddColumn("");
        Row(new("jenis", "kind"), kind);
        Row(new("sel", "cells"), $"{summary.Cells}" + (summary.PreliminaryCells > 0 ? Say(new($", {summary.PreliminaryCells} sementara", $", {summary.PreliminaryCells} preliminary")) : ""));
        Row(new("wilayah", "regions"), Few(summary.Regions, DatasetSummary.NameOf));
        Row(new("sektor", "sectors"), Few(summary.Sectors, sector => sector));
        Row(new("tahun", "years"), Years(summary.Years));
        Row(new("triwulan", "quarters"), summary.FirstQuarter is null ? "" : $"{summary.FirstQuarter} – {summary.LastQuarter}");
        Row(new("dasar harga", "price basis"), string.Join(", ", summary.Bases));
        Row(new("ukuran", "measures"), string.Join(", ", summary.Measures));
        Row(new("satuan", "units"), string.Join(", ", summary.Units));
        Row(new("butir", "items"), summary.Items == 0 ? "" : $"{summary.Items}");
        Row(new("lembar", "sheets"), Few(summary.Sheets, sheet => sheet));
        return table;

        void Row(Bilingual name, string text)
        {
            if (text.Length > 0)
            {
                table.AddRow(Markup.Escape(Say(name)), Markup.Escape(text));
            }
        }
    }

    private void WriteFindings(Severity severity, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var (colour, title) = severity switch
        {
            Severity.Error => ("red", new Bilingual("Kesalahan", "Errors")),
            Severity.Warning => ("yellow", new Bilingual("Peringatan", "Warnings")),
            _ => ("blue", new Bilingual("Catatan", "Notes")),
        };
        var table = new Table().Border(TableBorder.Horizontal).Title($"[{colour}]{Markup.Escape(Say(title))}: {findings.Count}[/]")
            .AddColumn(Markup.Escape(Say(new("tempat", "place"))))
            .AddColumn(Markup.Escape(Say(new("temuan", "finding"))));
        foreach (var finding in findings)
        {
            List<string> lines = [$"[{colour}]{finding.Code}[/]{(finding.Found is null ? "" : $" \"{Markup.Escape(finding.Found)}\"")}"];
            if (language != TextLanguage.English)
            {
                lines.Add(Markup.Escape($"{finding.Message.Id} Diharapkan: {finding.Expected.Id}"));
            }

            if (language != TextLanguage.Indonesian)
            {
                lines.Add(Markup.Escape($"{finding.Message.En} Expected: {finding.Expected.En}"));
            }

            table.AddRow(Markup.Escape(Place(finding)), string.Join('\n', lines));
        }

        console.Write(table);
    }

    private string Place(Finding finding) => string.Join('\n', new[]
    {
        finding.Sheet,
        finding.Row is { } row ? Say(new($"baris {row}", $"row {row}")) : null,
        finding.Column is { } column ? Say(new($"kolom {column}", $"column {column}")) : null,
        finding.ColumnName,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private string Say(Bilingual text) => language switch
    {
        TextLanguage.Indonesian => text.Id,
        TextLanguage.English => text.En,
        _ => $"{text.Id} / {text.En}",
    };

    private static string Few(IReadOnlyList<string> texts, Func<string, string> show) =>
        texts.Count == 0 ? "" : $"{texts.Count}: {string.Join(", ", texts.Take(MostNamed).Select(show))}{(texts.Count > MostNamed ? ", …" : "")}";

    // "2020–2022, 2024": what is missing between years is seen at once.
    private static string Years(IReadOnlyList<int> years) => string.Join(", ", years
        .Select((year, index) => (year, Run: year - index))
        .GroupBy(pair => pair.Run, pair => pair.year)
        .Select(run => run.First() == run.Last() ? $"{run.First()}" : $"{run.First()}–{run.Last()}"));
}
