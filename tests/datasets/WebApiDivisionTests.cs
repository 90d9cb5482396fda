using System.Text;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>What tables of the WebAPI are divided by beside their rows, as <c>turvar</c>. The figures are invented.</summary>
public sealed class WebApiDivisionTests
{
    private const string Sectors = """{"val":1,"label":"A Pertanian, Kehutanan, dan Perikanan"},{"val":2,"label":"C Industri Pengolahan"}""";

    [Fact]
    public void Sectors_divided_by_regency_are_of_those_regencies()
    {
        var content = Read("PDRB Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha", "Juta Rupiah", """{"val":7,"label":"Tanah Laut"},{"val":8,"label":"Kotabaru"}""", Sectors, DatasetFacts.None);

        Assert.True(content.IsAcceptable, string.Join(' ', content.Findings.Select(finding => finding.Code)));
        Assert.Equal(["6301 A 17", "6301 C 27", "6302 A 18", "6302 C 28"], content.Observations.Select(cell => $"{cell.Region} {cell.Sector} {cell.Value}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(content.Findings, finding => finding.Code == "region-as-said");
    }

    [Fact]
    public void Sectors_divided_by_price_basis_are_at_those_bases()
    {
        var content = Read(
            "[Seri 2010] PDRB Menurut Lapangan Usaha", "Juta Rupiah", """{"val":7,"label":"Harga Berlaku"},{"val":8,"label":"Harga Konstan"},{"val":9,"label":"Laju Pertumbuhan"}""", Sectors,
            DatasetFacts.None with { Region = Economy.Classification.RegionCode.Parse("6301") });

        Assert.True(content.IsAcceptable, string.Join(' ', content.Findings.Select(finding => finding.Code)));
        Assert.Equal(["A constant-2010 18", "A current 17", "C constant-2010 28", "C current 27"], content.Observations.Select(cell => $"{cell.Sector} {cell.Basis} {cell.Value}").Order(StringComparer.Ordinal));
        Assert.Contains(content.Findings, finding => finding.Code == "items-left-out" && finding.Message.En.Contains("Laju Pertumbuhan", StringComparison.Ordinal));
    }

    [Fact]
    public void People_divided_by_sex_are_those_of_the_sum()
    {
        var content = Read("Jumlah Penduduk Menurut Jenis Kelamin", "Jiwa", """{"val":7,"label":"Laki-laki"},{"val":8,"label":"Perempuan"},{"val":9,"label":"Jumlah"}""", """{"val":6301,"label":"Tanah Laut"}""", DatasetFacts.None);

        Assert.True(content.IsAcceptable, string.Join(' ', content.Findings.Select(finding => finding.Code)));
        Assert.Equal([63019], content.Observations.Select(cell => (int)cell.Value));
    }

    [Fact]
    public void Regions_divided_by_price_basis_are_totals_at_those_bases()
    {
        var content = Read("PDRB Kabupaten/Kota (2010=100)", "Juta Rupiah", """{"val":7,"label":"ADHB"},{"val":8,"label":"ADHK"}""", """{"val":6301,"label":"Tanah Laut"}""", DatasetFacts.None);

        Assert.True(content.IsAcceptable, string.Join(' ', content.Findings.Select(finding => finding.Code)));
        Assert.Equal(["TOTAL constant-2010", "TOTAL current"], content.Observations.Select(cell => $"{cell.Sector} {cell.Basis}").Order(StringComparer.Ordinal));
    }

    // The value of row 1 in division 7 is 17.
    private static DatasetContent Read(string label, string unit, string divisions, string rows, DatasetFacts facts)
    {
        var cells = from row in Values(rows) from division in Values(divisions) select $"\"{row}5{division}1200\":{row}{division}";
        var text = $$"""
            {"status":"OK","data-availability":"available","var":[{"val":5,"label":"{{label}}","unit":"{{unit}}","note":""}],"turvar":[{{divisions}}],"labelvervar":"",
            "vervar":[{{rows}}],"tahun":[{"val":120,"label":"2020"}],"turtahun":[{"val":0,"label":"Tahun"}],"datacontent":{ {{string.Join(',', cells)}} } }
            """;
        return DatasetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.json", null, facts, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Values(string items) => items.Split("\"val\":").Skip(1).Select(item => item[..item.IndexOf(',', StringComparison.Ordinal)]);
}
