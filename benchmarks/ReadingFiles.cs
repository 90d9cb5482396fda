using System.Globalization;
using System.IO.Compression;
using System.Text;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Benchmarks;

/// <summary>
/// Invented output of 514 regencies in 17 sectors and in total by quarter at two price bases, always the same: a million rows as a tidy
/// CSV, and as a workbook whose rows are of a region, a sector and a quarter.
/// </summary>
internal static class ReadingFiles
{
    public const int Rows = 1_000_000;

    private const int FirstYear = 1990;
    private const int Regencies = 514;
    private const int Quarters = 4;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private static readonly string[] Provinces =
    [
        "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52", "53",
        "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "94", "95", "96", "97",
    ];

    private static readonly string[] Sectors = [.. BpsSectors.Categories.Select(sector => sector.Code.ToString()), "TOTAL"];

    public static void WriteCsv(string path)
    {
        using var file = File.CreateText(path);
        file.Write("region_code,sector_code,period,value,unit,basis\n");
        foreach (var row in Enumerable.Range(0, Rows))
        {
            var cell = Place(row / 2);
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{cell.Region},{cell.Sector},{cell.Period},{Value(row):F2},miliar rupiah,{(row % 2 == 0 ? "constant-2010" : "current")}\n"));
        }
    }

    public static void WriteWorkbook(string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Write(archive, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>");
        Write(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Write(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"PDRB\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Write(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        var texts = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var sheet = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open()))
        {
            sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{Text("A1", "PDRB menurut lapangan usaha (miliar rupiah)")}</row>");
            sheet.Write($"<row r=\"2\">{Text("A2", "Wilayah")}{Text("B2", "Lapangan Usaha")}{Text("C2", "Periode")}{Text("D2", "Harga Berlaku")}{Text("E2", "Harga Konstan 2010")}</row>");
            foreach (var row in Enumerable.Range(0, Rows))
            {
                var (cell, line) = (Place(row), row + 3);
                sheet.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"<row r=\"{line}\">{Text($"A{line}", cell.Region)}{Text($"B{line}", cell.Sector)}{Text($"C{line}", cell.Period)}<c r=\"D{line}\"><v>{Value((2 * row) + 1):F2}</v></c><c r=\"E{line}\"><v>{Value(2 * row):F2}</v></c></row>"));
            }

            sheet.Write("</sheetData></worksheet>");
        }

        Write(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\" count=\"{texts.Count}\" uniqueCount=\"{texts.Count}\">{string.Concat(texts.Select(text => $"<si><t>{text}</t></si>"))}</sst>");

        string Text(string place, string text)
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                number = texts.Count;
                numbers.Add(text, number);
                texts.Add(text);
            }

            return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"s\"><v>{number}</v></c>");
        }
    }

    // Every regency of a quarter follows, as files that are continued are written.
    private static (string Region, string Sector, string Period) Place(int number)
    {
        var (rest, sector) = Math.DivRem(number, Sectors.Length);
        var (period, regency) = Math.DivRem(rest, Regencies);
        var (year, quarter) = Math.DivRem(period, Quarters);
        return (
            string.Create(CultureInfo.InvariantCulture, $"{Provinces[regency % Provinces.Length]}{1 + (regency / Provinces.Length):D2}"),
            Sectors[sector],
            string.Create(CultureInfo.InvariantCulture, $"{FirstYear + year}-Q{1 + quarter}"));
    }

    // At current prices in odd rows, which are 1 % higher; growing by 0.5 % in each quarter. The last sector is the total.
    private static double Value(int row)
    {
        var (rest, sector) = Math.DivRem(row / 2, Sectors.Length);
        var (period, regency) = Math.DivRem(rest, Regencies);
        return sector < Sectors.Length - 1 ? Part(sector) : Enumerable.Range(0, sector).Sum(Part);

        double Part(int part) => Math.Round((500 + (7.31 * regency) + (131.7 * part)) * Math.Pow(1.005, period) * (row % 2 == 0 ? 1 : 1.01), 2);
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var entry = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        entry.Write(text);
    }
}
