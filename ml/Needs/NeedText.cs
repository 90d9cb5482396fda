using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Questions;

namespace EconomyPipeline.Ml.Needs;

/// <summary>
/// Reads a need: <c>CONDITION by [REGION:]SECTOR [from YEAR]</c>. <c>*</c> stands for all regencies or all sectors; without a
/// region all regencies are meant, without a year the first that is forecast.
/// </summary>
public static partial class NeedText
{
    private static readonly Bilingual Form = new(
        "SYARAT by [KABUPATEN:]SEKTOR [from TAHUN]; mis. manufacturing-share>=15@2029 by C, growth-annual>=6@2029 by 6301:C from 2027.",
        "CONDITION by [REGENCY:]SECTOR [from YEAR]; such as manufacturing-share>=15@2029 by C, growth-annual>=6@2029 by 6301:C from 2027.");

    /// <summary>Reads a need about an outlook.</summary>
    /// <param name="text">Such as <c>manufacturing-share&gt;=target@2029 by C</c>.</param>
    /// <param name="outlook">Whose indicators, regencies, sectors and periods are meant.</param>
    /// <param name="need">The need; null where it cannot be read.</param>
    /// <param name="finding">What is wrong with it; null where nothing is.</param>
    public static bool TryParse(string? text, Outlook outlook, [NotNullWhen(true)] out Need? need, [NotNullWhen(false)] out InputFinding? finding)
    {
        need = null;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
        {
            finding = new InputFinding("unreadable-need", text ?? "", null, new("Kebutuhan tidak dapat dibaca.", "The need cannot be read."), Form);
            return false;
        }

        if (!ConditionText.TryParse(match.Groups["condition"].Value, outlook, out var condition, out finding))
        {
            return false;
        }

        if (condition.Period.Frequency != Frequency.Annual)
        {
            finding = new InputFinding(
                "not-annual", text!, null,
                new("Kebutuhan hanya dicari pada prakiraan tahunan.", "Needs are solved on annual forecasts only."), Form);
            return false;
        }

        if (condition.Comparison == Comparison.InClass)
        {
            finding = new InputFinding(
                "class-needed", text!, condition.Class,
                new("Kebutuhan dicari untuk suatu angka, bukan kelas.", "A need is solved for a number, not for a class."), Form);
            return false;
        }

        var (region, sector) = (match.Groups["region"].Value, match.Groups["sector"].Value);
        var rows = Rows(region, sector, outlook);
        if (rows is null)
        {
            var regencies = outlook.Accounts.Regencies.Select(one => one.Code);
            var known = $"{string.Join(", ", regencies)}, *; {string.Join(", ", outlook.PointAccounts.Panels[0].Sectors)}, *";
            finding = new InputFinding(
                "unknown-lever", text!, region.Length == 0 ? sector : $"{region}:{sector}",
                new("Tidak ada baris prakiraan seperti itu.", "There is no such row in the forecast."), new($"{known}.", $"{known}."));
            return false;
        }

        var from = match.Groups["from"].Success ? Period.Parse(match.Groups["from"].Value) : outlook.Periods[0];
        if (!outlook.Periods.Any(one => one.Equals(from)) || from > condition.Period)
        {
            finding = QuestionFindings.NotForecast(text!, from.ToString(), [.. outlook.Periods.Where(period => period <= condition.Period)]);
            return false;
        }

        need = new Need(condition, rows.Value.Region, rows.Value.Sector, from);
        return true;
    }

    private static (RegionCode? Region, SectorCode? Sector)? Rows(string region, string sector, Outlook outlook)
    {
        var isAllRegions = region is "" or "*" || region == outlook.Accounts.Scope.ToString();
        RegionCode? code = isAllRegions ? null : SelectorText.Region(region, outlook);
        SectorCode? one = sector == "*" ? null : SelectorText.Sector(sector, outlook);
        var regencies = outlook.Accounts.Regencies.Select(regency => regency.Code).ToHashSet();
        return (isAllRegions || code is not null)
            && (sector == "*" || one is not null)
            && outlook.Point.Rows.Any(row => regencies.Contains(row.Region) && (code is null || row.Region == code) && (one is null || row.Sector == one))
                ? (code, one)
                : null;
    }

    [GeneratedRegex(@"^\s*(?<condition>.+?)\s+by\s+((?<region>[A-Za-z0-9.*-]+):)?(?<sector>[A-Za-z0-9.*-]+)(\s+from\s+(?<from>[0-9]{4}))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
