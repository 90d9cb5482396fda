using System.Globalization;
using System.Text;
using CsvHelper;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using ExcelDataReader;

namespace EconomyPipeline.Benchmarks;

/// <summary>The loops that somebody writes who needs nothing checked: every row of a file into one value.</summary>
internal static class BareReaders
{
    static BareReaders() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Each column of the tidy file in its type.</summary>
    /// <returns>How many rows there are, and the sum of their values.</returns>
    public static (int Rows, decimal Sum) ReadCsv(string path)
    {
        using var reader = Open(path);
        var (rows, sum) = (0, 0m);
        while (reader.Read())
        {
            var row = new TypedRow(
                RegionCode.Parse(reader.GetString(0)),
                SectorCode.Parse(reader.GetString(1)),
                Period.Parse(reader.GetString(2)),
                reader.Parse<decimal>(3),
                reader.GetString(4),
                PriceBasis.Parse(reader.GetString(5)));
            (rows, sum) = (rows + 1, sum + row.Value);
        }

        return (rows, sum);
    }

    /// <summary>The tidy file with its numbers read and all else left as text.</summary>
    /// <returns>How many rows there are, and the sum of their values.</returns>
    public static (int Rows, decimal Sum) ReadCsvTexts(string path)
    {
        using var reader = Open(path);
        var (rows, sum) = (0, 0m);
        while (reader.Read())
        {
            var row = new TextRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.Parse<decimal>(3), reader.GetString(4), reader.GetString(5));
            (rows, sum) = (rows + 1, sum + row.Value);
        }

        return (rows, sum);
    }

    /// <summary>Each cell of the workbook in its type.</summary>
    /// <returns>How many rows there are, and the sum of their values.</returns>
    public static (int Rows, double Sum) ReadWorkbook(string path)
    {
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        var (rows, sum) = (0, 0.0);
        _ = reader.Read() && reader.Read();
        while (reader.Read())
        {
            var row = new WorkbookRow(
                RegionCode.Parse(reader.GetString(0)),
                SectorCode.Parse(reader.GetString(1)),
                Period.Parse(reader.GetString(2)),
                reader.GetDouble(3),
                reader.GetDouble(4));
            (rows, sum) = (rows + 1, sum + row.Current + row.Constant);
        }

        return (rows, sum);
    }

    // The options of the project's own reader that cost something.
    private static CsvReader Open(string path) => CsvReader.Create(
        File.OpenRead(path),
        new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, AllowLineBreaksInQuotes = false, FormatProvider = CultureInfo.InvariantCulture, PoolStrings = true });

    private readonly record struct TypedRow(RegionCode Region, SectorCode Sector, Period Period, decimal Value, string Unit, PriceBasis Basis);

    private readonly record struct TextRow(string Region, string Sector, string Period, decimal Value, string Unit, string Basis);

    private readonly record struct WorkbookRow(RegionCode Region, SectorCode Sector, Period Period, double Current, double Constant);
}
