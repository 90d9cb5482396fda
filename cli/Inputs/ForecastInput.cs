using System.CommandLine;
using System.Globalization;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>The options that <c>forecast</c> and <c>backtest</c> share, and their two kinds of input: series, or accounts.</summary>
internal sealed class ForecastInput
{
    private readonly FileOptions files = new();
    private readonly Option<int> horizon = new("--horizon") { Description = "Periods ahead", DefaultValueFactory = _ => 5 };
    private readonly Option<string[]> level = new("--level") { Description = "Levels of the intervals in percent: 80,95, or one at a time", DefaultValueFactory = _ => ["80,95"] };
    private readonly Option<string?> part = new("--part") { Description = "The part to read of a file of series that has a column 'part': train" };
    private readonly Option<FileInfo?> output = new("--out") { Description = "File to write, .csv, .json or .parquet; standard output (CSV) without it" };

    public void AddTo(Command command)
    {
        files.AddTo(command);
        command.Options.Add(horizon);
        command.Options.Add(level);
        command.Options.Add(part);
        command.Options.Add(output);
    }

    public FileInfo? Output(ParseResult result) => result.GetValue(output);

    /// <exception cref="CommandFailure">An option is out of its range.</exception>
    public ForecastOptions Options(ParseResult result)
    {
        var periods = result.GetValue(horizon);
        return periods is >= 1 and <= ForecastOptions.MaxHorizonPeriods
            ? new ForecastOptions { HorizonPeriods = periods, LevelsPercent = ReadLevels(string.Join(',', result.GetValue(level) ?? [])) }
            : throw CommandFailure.WrongUse($"--horizon {periods}: 1 .. {ForecastOptions.MaxHorizonPeriods}");
    }

    /// <summary>The series of the files, or null when they hold accounts.</summary>
    public IReadOnlyList<TimeSeries>? Series(ParseResult result)
    {
        var inputs = files.Files(result);
        var ofSeries = inputs.Where(file => file.Kind is null && SeriesFile.IsOne(file.Path)).ToList();
        if (ofSeries.Count == 0)
        {
            return result.GetValue(part) is null ? null : throw CommandFailure.WrongUse("--part berlaku untuk berkas series,period,value / --part is for files of series,period,value");
        }

        if (ofSeries.Count < inputs.Count)
        {
            throw CommandFailure.WrongUse("Berkas deret dan berkas PDRB tidak dapat dicampur / files of series and files of output cannot be mixed");
        }

        return [.. ofSeries.SelectMany(file => SeriesFile.Read(file.Path, result.GetValue(part)))];
    }

    /// <summary>The accounts of every scope in the files.</summary>
    public IReadOnlyList<RegionalAccounts> Accounts(ParseResult result, CancellationToken cancellationToken)
    {
        var observations = ObservationFiles.ReadAll(files.Files(result), files.Facts(result), cancellationToken);
        var scopes = AccountsBuilder.Scopes(observations);
        if (scopes.Count == 0)
        {
            throw CommandFailure.Rejected("Tidak ada PDRB kabupaten/kota di berkas / the files hold no output of any regency");
        }

        List<RegionalAccounts> accounts = [.. scopes.Select(scope => AccountsBuilder.Build(scope, observations, new AccountsOptions()))];
        Notes.Write(accounts.SelectMany(one => one.LeftOut).Distinct());
        return accounts;
    }

    private static List<double> ReadLevels(string text)
    {
        var levels = new SortedSet<double>();
        foreach (var item in text.Split(',', StringSplitOptions.TrimEntries))
        {
            levels.Add(double.TryParse(item, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 100
                ? value
                : throw CommandFailure.WrongUse($"--level '{text}': persen di antara 0 dan 100, mis. 80,95 / percents between 0 and 100, such as 80,95"));
        }

        return [.. levels];
    }
}
