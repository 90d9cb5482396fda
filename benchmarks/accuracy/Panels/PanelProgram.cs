using System.Globalization;

namespace EconomyPipeline.Benchmarks.Accuracy.Panels;

/// <summary><c>panels [NAME…] [MOST]</c>: the named panels or all, with no more than that many series each (1000 without it).</summary>
internal static class PanelProgram
{
    private const int MostSeries = 1000;

    public static int Run(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var numbers = arguments.Where(argument => argument.All(char.IsAsciiDigit)).ToList();
        var most = numbers.Count == 0 ? MostSeries : Math.Max(1, int.Parse(numbers[^1], CultureInfo.InvariantCulture));
        var names = arguments.Except(numbers).ToList();
        var unknown = names.Where(name => !PanelFiles.All.ContainsKey(name)).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"No panel is called {string.Join(", ", unknown)}: {string.Join(", ", PanelFiles.All.Keys)}.");
            return 1;
        }

        foreach (var (name, (path, read)) in PanelFiles.All.Where(panel => names.Count == 0 || names.Contains(panel.Key)))
        {
            if (File.Exists(path))
            {
                PanelTable.Write(read(path).Sample(most), cancellationToken);
            }
            else
            {
                Console.WriteLine($"{name}: left out, {path} is not there. Run this in the project's folder with the files of others in ../shared.");
            }
        }

        return 0;
    }
}
