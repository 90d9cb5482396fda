using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>
/// Arcelus: the change of a sector in eight parts, each of four effects on the homothetic level h_i = e·E_i/E (expected) and on the
/// rest e_i − h_i (differential): national G, industry mix G_i − G, regional g − G, regional mix (g_i − g) − (G_i − G); g the growth
/// of the region's compared sectors. Millions of the currency; the eight sum to the change.
/// </summary>
/// <remarks>
/// A sector that began at zero or below has no growth g_i: what the other effects leave of its change is the differential regional
/// mix, of which the expected one is then zero. Source: Arcelus (1984), An extension of shift-share analysis, Growth and Change 15(1).
/// </remarks>
public sealed class Arcelus : IIndicator
{
    private static readonly (string Id, Bilingual Name, string Rate, Bilingual Reading)[] Effects =
    [
        ("national", new("pertumbuhan acuan", "reference growth"), "G", new("Kenaikan karena ekonomi acuan tumbuh.", "What is owed to the growth of the reference economy.")),
        ("mix", new("bauran industri", "industry mix"), "(G_i − G)", new("Kenaikan karena sektor ini di acuan tumbuh lebih cepat daripada rata-ratanya.", "What is owed to the sector growing faster than average in the reference.")),
        ("regional", new("pertumbuhan daerah", "regional growth"), "(g − G)", new("Kenaikan karena seluruh daerah tumbuh lebih cepat daripada acuan.", "What is owed to the whole region growing faster than the reference.")),
        ("regional-mix", new("bauran industri daerah", "regional industry mix"), "((g_i − g) − (G_i − G))", new("Kenaikan karena sektor ini unggul di daerahnya lebih daripada di acuan.", "What is owed to the sector leading in its region by more than in the reference.")),
    ];

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [.. Effects.SelectMany(effect => new[]
    {
        Define(effect, "expected", new("diharapkan", "expected"), "h_i", new("Bagian yang ada bila struktur daerah sama dengan acuan.", "The part that there would be with the structure of the reference.")),
        Define(effect, "differential", new("selisih", "differential"), "(e_i − h_i)", new("Bagian yang berasal dari spesialisasi daerah.", "The part that comes from the region's specialisation.")),
    })];

    /// <summary>The eight parts by sector, in the order of the definitions. NaN where the sector cannot be compared.</summary>
    public static double[][] Decompose(ShiftShareTable table)
    {
        var homothetic = table.Homothetic();
        var parts = Enumerable.Range(0, 8).Select(_ => new double[homothetic.Length]).ToArray();
        var (national, regional) = (table.ReferenceGrowth, table.RegionGrowth());
        for (var sector = 0; sector < homothetic.Length; sector++)
        {
            var (from, to, expected) = (table.From[sector], table.To[sector], homothetic[sector]);
            if (!table.IsComparable(sector))
            {
                Array.ForEach(parts, part => part[sector] = double.NaN);
                continue;
            }

            // What has no sector in the reference has no expected level either.
            var mix = table.ReferenceFrom[sector] > 0 ? table.ReferenceSectorGrowth(sector) - national : 0;
            ReadOnlySpan<double> effects = [national, mix, regional - national];
            for (var effect = 0; effect < effects.Length; effect++)
            {
                parts[2 * effect][sector] = expected * effects[effect];
                parts[(2 * effect) + 1][sector] = (from - expected) * effects[effect];
            }

            var lead = from > 0 ? (to / from) - 1 - regional - mix : 0;
            parts[6][sector] = expected * lead;
            parts[7][sector] = from > 0 ? (from - expected) * lead : from == 0 ? to : to - (from * (1 + regional + mix));
        }

        return parts;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => ShiftShareSpans.Compute(accounts, Definitions, Decompose);

    private static IndicatorDefinition Define(
        (string Id, Bilingual Name, string Rate, Bilingual Reading) effect, string half, Bilingual halfName, string weight, Bilingual halfReading)
    {
        return new IndicatorDefinition
        {
            Id = $"arcelus-{effect.Id}-{half}",
            Name = new($"Shift-share Arcelus: {effect.Name.Id}, {halfName.Id}", $"Arcelus: {effect.Name.En}, {halfName.En}"),
            Unit = "million {currency}",
            Formula = $"{weight}·{effect.Rate}; e_i = GRDP of the sector at the start, h_i = e·E_i/E, g and G = growth of the region and of the reference, with i of sector i (as ratios)",
            Source = "Arcelus (1984), An extension of shift-share analysis, Growth and Change 15(1)",
            Reading = new(
                $"{effect.Reading.Id} {halfReading.Id} Kedelapan komponen berjumlah perubahan sektor.",
                $"{effect.Reading.En} {halfReading.En} The eight parts sum to the sector's change."),
            Needs = CatalogueTexts.NeedsSectors,
            Tier = IndicatorTier.Extended,
        };
    }
}
