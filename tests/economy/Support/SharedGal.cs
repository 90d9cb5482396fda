using System.Globalization;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Lists of neighbours of others in GAL format: a header with the count, then for each region "id number" and a line of ids.</summary>
internal static class SharedGal
{
    /// <summary>Positions of the neighbours of each region, in the order of the file.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Read(string name)
    {
        var lines = File.ReadAllLines(SharedData.PathOrSkip(name)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var count = int.Parse(lines[0][^1], CultureInfo.InvariantCulture);
        var regions = Enumerable.Range(0, count).Select(index => (Id: lines[1 + (2 * index)][0], Neighbours: lines[2 + (2 * index)])).ToList();
        var ids = regions.Select(region => region.Id).ToList();
        return [.. regions.Select(region => region.Neighbours.Select(id => ids.IndexOf(id)).ToArray())];
    }
}
