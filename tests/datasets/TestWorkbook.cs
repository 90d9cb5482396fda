using System.IO.Compression;
using System.Text;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Workbooks that are written in a test.</summary>
internal static class TestWorkbook
{
    /// <summary>A workbook with the least that one needs. Rows hold texts and numbers.</summary>
    public static byte[] Of(params (string Name, object[][] Rows)[] sheets) => Zip([.. PartsOf(sheets)]);

    /// <summary>The parts of such a workbook before they are packed.</summary>
    public static IReadOnlyList<(string Name, string Text)> PartsOf(params (string Name, object[][] Rows)[] sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        List<(string Name, string Text)> parts =
        [
            ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(numbers.Select(number => $"<sheet name=\"{sheets[number - 1].Name}\" sheetId=\"{number}\" r:id=\"r{number}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(numbers.Select(number => $"<Relationship Id=\"r{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}</Relationships>"),
        ];
        parts.AddRange(numbers.Select(number => ($"xl/worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheets[number - 1].Rows.Select((row, index) => $"<row r=\"{index + 1}\">{string.Concat(row.Select((value, column) => Cell(value, column, index + 1)))}</row>"))}</sheetData></worksheet>")));
        return parts;
    }

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Cell(object value, int column, int row) => value is double number
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\"><v>{number:R}</v></c>")
        : $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t>{value}</t></is></c>";
}
