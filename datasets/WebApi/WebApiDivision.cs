using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.WebApi;

/// <summary>What an entry of <c>turvar</c> says of the values under it; a table has one entry when it is divided by nothing.</summary>
/// <param name="Item">The entry.</param>
/// <param name="Region">The region that its label names; empty when it names none.</param>
/// <param name="Sector">The sector, where the rows are none.</param>
/// <param name="Basis">The price basis that its label states; null when it states none.</param>
/// <param name="IsLeftOut">Whether it is a part that is not read: an item of expenditure, a rate, one of the sexes beside their sum.</param>
internal sealed partial record WebApiDivision(WebApiItem Item, string Region, string? Sector, string? Basis, bool IsLeftOut)
{
    private static readonly HashSet<string> TotalLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        "Jumlah", "Total", "Laki-laki + Perempuan", "Laki-Laki+Perempuan", "Laki-laki dan Perempuan", "Jumlah/Total",
    };

    /// <summary>The entries of an answer, each for what it is.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="areSectors">Whether its rows are sectors.</param>
    /// <param name="isOutput">Whether it is of output.</param>
    public static IReadOnlyList<WebApiDivision> Of(WebApiAnswer answer, bool areSectors, bool isOutput)
    {
        var hasTotal = answer.Divisions.Any(division => TotalLabels.Contains(division.Label));
        return [.. answer.Divisions.Select(division => Of(division))];

        WebApiDivision Of(WebApiItem item)
        {
            var label = item.Label.Replace('_', ' ');
            var isOnly = answer.Divisions.Count == 1;
            var basis = BasisText.IsStated(label) ? WithBaseYear(BasisText.Find(label), answer.Label) : null;
            if (!isOutput)
            {
                return new(item, "", null, null, hasTotal && !TotalLabels.Contains(item.Label));
            }

            if (areSectors)
            {
                var region = RegionNames.IsKnown(label) ? label : "";
                return new(item, region, null, basis, !isOnly && region.Length == 0 && basis is null);
            }

            var sector = SectorText.Parse(label)?.ToString() ?? (isOnly || basis is not null ? SectorCode.Total.ToString() : null);
            return new(item, "", sector, basis, sector is null);
        }
    }

    // "Harga Konstan" under "[Seri 2010] PDRB …": the title has the year.
    private static string? WithBaseYear(string? basis, string title) =>
        basis == "constant" && BaseYearPattern().Match(title) is { Success: true } found ? $"constant-{found.Groups["year"].Value}" : basis;

    [GeneratedRegex(@"(seri|series|konstan|dasar)\s+(?<year>(19|20)[0-9]{2})|(?<year>(19|20)[0-9]{2})\s*=\s*100", RegexOptions.IgnoreCase)]
    private static partial Regex BaseYearPattern();
}
