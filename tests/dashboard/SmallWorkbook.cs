using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>A workbook of one sheet, as spreadsheet programs write it: texts shared, numbers in place, empty rows left out.</summary>
internal static class SmallWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static byte[] With(string sheet, params object[][] rows)
    {
        var texts = rows.SelectMany(row => row).OfType<string>().Distinct().ToList();
        using var content = new MemoryStream();
        using (var package = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(package, "xl/workbook.xml", new XElement(
                Main + "workbook",
                new XAttribute(XNamespace.Xmlns + "r", Relations),
                new XElement(Main + "sheets", new XElement(Main + "sheet", new XAttribute("name", sheet), new XAttribute("sheetId", 1), new XAttribute(Relations + "id", "rId7")))));
            Write(package, "xl/_rels/workbook.xml.rels", new XElement(
                Package + "Relationships",
                new XElement(Package + "Relationship", new XAttribute("Id", "rId7"), new XAttribute("Target", "worksheets/sheet1.xml"))));
            Write(package, "xl/sharedStrings.xml", new XElement(Main + "sst", texts.Select(text => new XElement(Main + "si", new XElement(Main + "t", text)))));
            Write(package, "xl/worksheets/sheet1.xml", new XElement(Main + "worksheet", new XElement(Main + "sheetData", rows.Index().Where(row => row.Item.Length > 0).Select(row => new XElement(
                Main + "row",
                new XAttribute("r", row.Index + 1),
                row.Item.Index().Select(cell => Cell($"{(char)('A' + cell.Index)}{row.Index + 1}", cell.Item)))))));
        }

        return content.ToArray();

        XElement Cell(string place, object value) => value is string text
            ? new XElement(Main + "c", new XAttribute("r", place), new XAttribute("t", "s"), new XElement(Main + "v", texts.IndexOf(text)))
            : new XElement(Main + "c", new XAttribute("r", place), new XElement(Main + "v", Convert.ToString(value, CultureInfo.InvariantCulture)));
    }

    private static void Write(ZipArchive package, string name, XElement content)
    {
        using var part = package.CreateEntry(name).Open();
        content.Save(part);
    }
}
