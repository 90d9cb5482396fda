using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The columns that say where a value belongs: what all kinds share that measure something by region and period.</summary>
internal sealed class CellLabels
{
    private readonly RegionColumn regions;
    private readonly SectorColumn? sectors;
    private readonly PeriodColumn periods;
    private readonly BasisColumn? bases;
    private readonly StatusColumn statuses;
    private readonly SectorCode? sector;

    /// <param name="context">The file.</param>
    /// <param name="sector">The sector of a file that has no column of sectors; null where the measure is not by sector.</param>
    /// <param name="bases">The price basis; null where the values are at none.</param>
    public CellLabels(ReadingContext context, SectorCode? sector = null, BasisColumn? bases = null)
    {
        (this.sector, this.bases) = (sector, bases);
        regions = new RegionColumn(context);
        sectors = sector is not null && context.Header.First(ColumnRole.SectorCode, ColumnRole.SectorName) is not null ? new SectorColumn(context) : null;
        periods = new PeriodColumn(context);
        statuses = new StatusColumn(context);
    }

    /// <summary>Where the values of a row belong; null when something of it is not known, which findings then say.</summary>
    public CellKey? Read(TidyRow row, out ObservationStatus status)
    {
        // Every column is read before any is judged, so that one bad cell does not hide another.
        var region = regions.Read(row);
        var sectorCode = sectors is null ? sector : sectors.Read(row);
        var period = periods.Read(row, out var periodStatus);
        var basis = bases?.Read(row);
        status = MeasuredCells.LessSettled(statuses.Read(row), periodStatus);
        return region is not null && period is not null && (sectorCode is not null || sector is null) && (basis is not null || bases is null)
            ? new CellKey(region.Value, sectorCode, period.Value, basis)
            : null;
    }
}
