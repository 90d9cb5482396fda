using System.Collections;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>The measured cells of a file as observations, made anew whenever they are gone through.</summary>
/// <param name="cells">The cells, in the order of the file.</param>
/// <param name="places">Where they stand.</param>
/// <param name="keys">What their codes mean.</param>
/// <param name="templates">What the observations of each unit share, by the code of the unit.</param>
internal sealed class CellObservations(PieceList<Cell> cells, CellPlaces places, CellKeys keys, Observation[] templates) : IReadOnlyCollection<Observation>
{
    public int Count { get; } = Enumerable.Range(0, cells.Count).Count(index => cells[index].IsMeasured);

    public IEnumerator<Observation> GetEnumerator()
    {
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (cell.IsMeasured)
            {
                var place = places[index];
                yield return templates[cell.Unit] with
                {
                    Region = keys.Region(cell.Key),
                    Sector = keys.Sector(cell.Key),
                    Period = cell.Key.Period,
                    Basis = keys.Basis(cell.Key),
                    Value = cell.Value,
                    Status = cell.Status,
                    Sheet = place.Sheet,
                    Row = place.Row,
                    Column = place.Column ?? 0,
                };
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
