using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using HtmlAgilityPack;

namespace EconomyPipeline.Datasets.Html;

/// <summary>Tables of HTML, as websites export them: often under the name <c>.xls</c>, which spreadsheets open all the same.</summary>
internal sealed class HtmlFormat : IDatasetFormat
{
    // A document is held whole, at some dozen times its size. All regencies with all sectors over some years have 3 MB.
    private const long LargestBytes = 5 * 1024 * 1024;

    // Pages of tables have some twenty; the parser's work grows with the square of it.
    private const int MostLevels = 200;

    private static readonly string[] Tags = ["<table", "<html", "<!doctype html"];

    public bool Recognises(DatasetSource source) =>
        source.Nature == FileNature.Text && source.FirstCharacter == '<' && Array.Exists(Tags, tag => source.Text.Start.Contains(tag, StringComparison.OrdinalIgnoreCase));

    public DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
    {
        if (source.Content.Length > LargestBytes)
        {
            return new DatasetContent(kind, [], [FileFindings.HtmlTooLarge(LargestBytes)]);
        }

        var text = source.Text.ReadToEnd();
        if (source.Text.Damage != TextDamage.None)
        {
            return new DatasetContent(kind, [], [FileFindings.Damaged(source.Text.Damage, source.Text.DamagedLine)]);
        }

        // The text is decoded already; a declared encoding that .NET refuses (UTF-7) must not end the reading.
        var document = new HtmlDocument { OptionMaxNestedChildNodes = MostLevels, OptionReadEncoding = false };
        try
        {
            document.LoadHtml(text);
        }
        catch (Exception exception) when (exception.GetType() == typeof(Exception))
        {
            // The parser has no type of its own for what is nested deeper than it was told.
            return new DatasetContent(kind, [], [FileFindings.HtmlTooDeep(MostLevels)]);
        }

        return SheetsReader.Read(
            source, kind, facts, [new GridSheet(null, HtmlRows.Of(document.DocumentNode))], new FindingCollector(), new TextDialect(source.Text.EncodingName, TextDialect.Tags), cancellationToken);
    }
}
