using System.Globalization;
using System.Text;
using CsCheck;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>
/// Tables whose true values are known, in random layouts and dialects: reading gives exactly those values, or says what is
/// wrong; never another number in silence.
/// </summary>
public sealed class StructuredFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Regions = ["Tanah Laut", "Kotabaru", "Kab. Banjar", "Barito Kuala", "KAB. TAPIN", "Kota Banjarmasin"];
    private static readonly string[] RegionCodes = ["6301", "6302", "6303", "6304", "6305", "6371"];
    private static readonly string[] Sectors = ["\"Pertanian, Kehutanan, dan Perikanan\"", "C. Industri Pengolahan", "Konstruksi", "L. Real Estat", "Jasa Pendidikan"];
    private static readonly string[] SectorCodes = ["A", "C", "F", "L", "P"];

    private static readonly Gen<Shape> Shapes = Gen.Select(
        Gen.Int[1, Regions.Length], Gen.Int[1, Sectors.Length], Gen.Int[1, 4], Gen.Enum<Layout>(), Gen.Int[0, 3], Gen.Enum<Numbers>(), Gen.Int[0, 3], Gen.Int,
        (regions, sectors, years, layout, delimiter, numbers, encoding, seed) => new Shape(regions, sectors, years, layout, ",;\t|"[delimiter], numbers, encoding, seed));

    private enum Layout
    {
        Tidy,
        SectorsByYears,
        RegionsByYears,
        YearsBySectors,
        RegionsAndSectorsByYears,
        YearsOverRegions,
        Aligned,
        Barred,
        Html,
    }

    private enum Numbers
    {
        Point,
        Comma,
        PointWithGroups,
        CommaWithGroups,
        Whole,
        ThreeDecimals,
        WholeWithPoints,
    }

    [Fact]
    public void Tables_give_their_true_values_or_a_finding()
    {
        var (read, refused) = (0, 0);
        Shapes.Sample(
            shape =>
            {
                var (text, truth) = Write(shape);
                var content = TestFiles.Read(Encode(text, shape.Encoding));
                var cells = content.Observations.Select(cell => ($"{cell.Region} {cell.Sector} {cell.Period}", (decimal)cell.Value)).Order().ToList();
                if (content.IsAcceptable && !content.Codes().Contains("read-as-decimals"))
                {
                    Assert.Equal(truth.Order(), cells);
                    Interlocked.Increment(ref read);
                }
                else
                {
                    Interlocked.Increment(ref refused);
                }
            },
            writeLine: output.WriteLine,
            iter: Environment.GetEnvironmentVariable("FULL") == "1" ? 40_000 : 2_000,
            threads: 1,
            print: shape => $"{shape}\n{Write(shape).Text}");
        output.WriteLine($"{read} read, {refused} refused");

        // Most are clear: refusing all of them would pass for careful.
        Assert.True(read > refused, $"{read} read, {refused} refused");
    }

    private static byte[] Encode(string text, int encoding)
    {
        var (name, hasMark) = encoding switch { 0 => ("utf-8", false), 1 => ("utf-8", true), 2 => ("utf-16", true), _ => ("utf-16BE", true) };
        var chosen = Encoding.GetEncoding(name);
        return [.. hasMark ? chosen.GetPreamble() : [], .. chosen.GetBytes(text)];
    }

    private static (string Text, List<(string Cell, decimal Value)> Truth) Write(Shape shape)
    {
        var random = new Random(shape.Seed);
        var truth = new List<(string, decimal)>();
        string Cell(int region, int sector, int year)
        {
            var scale = shape.Numbers switch { Numbers.Whole or Numbers.WholeWithPoints => 0, Numbers.ThreeDecimals => 3, _ => 2 };
            var value = (scale == 0 ? random.Next(1_000, 9_999) : random.Next(1_000, 2_000) + (random.Next(1, (int)Math.Pow(10, scale)) / (decimal)Math.Pow(10, scale))) / 1.000m;
            truth.Add(($"{RegionCodes[region]} {(sector < 0 ? "TOTAL" : SectorCodes[sector])} {2020 + year}", decimal.Round(value, scale)));
            return Number(decimal.Round(value, scale), scale, shape);
        }

        string Line(IEnumerable<string> cells) => string.Join(shape.Delimiter, cells.Select(cell => cell.Contains(shape.Delimiter, StringComparison.Ordinal) && cell[0] != '"' ? $"\"{cell}\"" : cell)) + "\n";
        var text = new StringBuilder();
        var years = Enumerable.Range(0, shape.Years).ToList();
        var sectors = Enumerable.Range(0, shape.Sectors).ToList();
        var regions = Enumerable.Range(0, shape.Regions).ToList();
        var title = $"PDRB {Regions[0]} Atas Dasar Harga Berlaku (juta rupiah)\n";
        var header = (string first) => years.Select(year => $"{2020 + year}").Prepend(first);
        switch (shape.Layout)
        {
            case Layout.Tidy:
                text.Append(Line(["wilayah", "sektor", "tahun", "nilai", "satuan", "harga"]));
                foreach (var (region, sector, year) in regions.SelectMany(region => sectors.SelectMany(sector => years.Select(year => (region, sector, year)))))
                {
                    text.Append(Line([Regions[region], Sectors[sector], $"{2020 + year}", Cell(region, sector, year), "juta rupiah", "berlaku"]));
                }

                break;
            case Layout.SectorsByYears:
                text.Append(title).Append(Line(header("Lapangan Usaha")));
                sectors.ForEach(sector => text.Append(Line(years.Select(year => Cell(0, sector, year)).Prepend(Sectors[sector]))));
                break;
            case Layout.RegionsByYears:
                text.Append("PDRB ADHB (juta rupiah)\n").Append(Line(header("Kabupaten/Kota")));
                regions.ForEach(region => text.Append(Line(years.Select(year => Cell(region, -1, year)).Prepend(Regions[region]))));
                break;
            case Layout.YearsBySectors:
                text.Append(title).Append(Line(sectors.Select(sector => Sectors[sector]).Prepend("Tahun")));
                years.ForEach(year => text.Append(Line(sectors.Select(sector => Cell(0, sector, year)).Prepend($"{2020 + year}"))));
                break;
            case Layout.RegionsAndSectorsByYears:
                text.Append("PDRB ADHB (juta rupiah)\n").Append(Line(header("Lapangan Usaha").Prepend("Kabupaten/Kota")));
                regions.ForEach(region => sectors.ForEach(sector => text.Append(Line(years.Select(year => Cell(region, sector, year)).Prepend(Sectors[sector]).Prepend(sector == 0 ? Regions[region] : "")))));
                break;
            case Layout.YearsOverRegions:
                text.Append("PDRB ADHB (juta rupiah)\n").Append(Line(years.SelectMany(year => regions.Select(region => region == 0 ? $"{2020 + year}" : "")).Prepend("Lapangan Usaha")));
                text.Append(Line(years.SelectMany(_ => regions.Select(region => Regions[region])).Prepend("")));
                sectors.ForEach(sector => text.Append(Line(years.SelectMany(year => regions.Select(region => Cell(region, sector, year))).Prepend(Sectors[sector]))));
                break;
            case Layout.Aligned:
                text.Append(title).AppendJoin("", header("Lapangan Usaha").Select((cell, column) => column == 0 ? cell.PadRight(40) : cell.PadLeft(14))).Append('\n');
                sectors.ForEach(sector => text.Append(Sectors[sector].Trim('"').PadRight(40)).AppendJoin("", years.Select(year => Cell(0, sector, year).Trim('"').PadLeft(14))).Append('\n'));
                break;
            case Layout.Html:
                text.Append(CultureInfo.InvariantCulture, $"<table><caption>{title}</caption><tr>{string.Concat(header("Lapangan Usaha").Select(cell => $"<th>{cell}</th>"))}</tr>\n");
                sectors.ForEach(sector => text.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(years.Select(year => Cell(0, sector, year).Trim('"')).Prepend(Sectors[sector].Trim('"')).Select(cell => $"<td>{cell}</td>"))}</tr>\n"));
                text.Append("</table>\n");
                break;
            default:
                text.Append(title).Append('\n').Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", header("Lapangan Usaha"))} |\n|{string.Concat(Enumerable.Repeat("---|", shape.Years + 1))}\n");
                sectors.ForEach(sector => text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", years.Select(year => Cell(0, sector, year).Trim('"')).Prepend(Sectors[sector].Trim('"')))} |\n"));
                break;
        }

        return (text.ToString(), truth);
    }

    private static string Number(decimal value, int scale, Shape shape)
    {
        var isGrouped = shape.Numbers is Numbers.PointWithGroups or Numbers.CommaWithGroups or Numbers.WholeWithPoints;
        var text = value.ToString((isGrouped ? "N" : "F") + scale, CultureInfo.InvariantCulture);
        return shape.Numbers is Numbers.Comma or Numbers.CommaWithGroups or Numbers.WholeWithPoints ? text.Replace(',', '_').Replace('.', ',').Replace('_', '.') : text;
    }

    private sealed record Shape(int Regions, int Sectors, int Years, Layout Layout, char Delimiter, Numbers Numbers, int Encoding, int Seed);
}
