using System.Collections.Frozen;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>A kind of things of which a region has several, told from other kinds by a column that only it has.</summary>
/// <param name="kind">One of <see cref="DatasetKind"/>.</param>
/// <param name="open">Opens a file.</param>
/// <param name="own">Columns of which any one tells the kind.</param>
/// <param name="required">Groups of columns of which each must be there.</param>
/// <param name="others">Further columns that it may have.</param>
internal sealed class ItemsReader(
    string kind, Func<ReadingContext, char, IKindSession> open, ColumnRole[] own, IReadOnlyList<ColumnRole[]> required, params ColumnRole[] others) : IKindReader
{
    private static readonly ColumnRole[] Placing =
    [
        ColumnRole.RegionCode, ColumnRole.RegionName, ColumnRole.Period, ColumnRole.Quarter, ColumnRole.Status,
    ];

    /// <summary>What regions produce and raise: rubber, palm oil, pond fish.</summary>
    public static ItemsReader CommodityOutput { get; } = new(
        DatasetKind.CommodityOutput,
        (context, delimiter) => new CommodityOutputSession(context, delimiter),
        [ColumnRole.Production, ColumnRole.CropArea, ColumnRole.Livestock],
        [[ColumnRole.Commodity], [ColumnRole.Production, ColumnRole.Value, ColumnRole.CropArea, ColumnRole.Livestock, ColumnRole.Population]],
        ColumnRole.Commodity, ColumnRole.Value, ColumnRole.Unit, ColumnRole.Population);

    /// <summary>Backward and forward linkages of industries, from an input–output table.</summary>
    public static ItemsReader Linkages { get; } = new(
        DatasetKind.Linkages,
        (context, delimiter) => new LinkagesSession(context, delimiter),
        [ColumnRole.BackwardLinkage, ColumnRole.ForwardLinkage],
        [[ColumnRole.Industry], [ColumnRole.BackwardLinkage, ColumnRole.ForwardLinkage]],
        ColumnRole.Industry, ColumnRole.IndustryName, ColumnRole.SectorCode, ColumnRole.SectorName);

    /// <summary>Establishments with their workers, one by one or by size class.</summary>
    public static ItemsReader Establishments { get; } = new(
        DatasetKind.Establishments,
        (context, delimiter) => new EstablishmentsSession(context, delimiter),
        [ColumnRole.Establishment, ColumnRole.Establishments],
        [[ColumnRole.SectorCode, ColumnRole.SectorName], [ColumnRole.Workers]],
        ColumnRole.SectorCode, ColumnRole.SectorName, ColumnRole.Workers);

    /// <summary>Certificates of One Village One Product.</summary>
    public static ItemsReader Ovop { get; } = new(
        DatasetKind.Ovop,
        (context, delimiter) => new OvopSession(context, delimiter),
        [ColumnRole.Stars, ColumnRole.Certificates],
        [],
        ColumnRole.Commodity);

    /// <summary>What indicators are to be: the targets of a plan.</summary>
    public static ItemsReader Targets { get; } = new(
        DatasetKind.Targets,
        (context, delimiter) => new TargetsSession(context, delimiter),
        [ColumnRole.Indicator],
        [[ColumnRole.Indicator], [ColumnRole.Value]],
        ColumnRole.Value, ColumnRole.SectorCode, ColumnRole.SectorName, ColumnRole.Unit);

    public string Kind => kind;

    public IReadOnlySet<ColumnRole> Roles { get; } = Placing.Concat(own).Concat(others).ToFrozenSet();

    public IReadOnlyList<ColumnRole[]> Required => required;

    public bool IsSuggestedBy(TidyHeader header) => own.Any(header.Has);

    public IKindSession Open(ReadingContext context, char delimiter) => open(context, delimiter);
}
