using System.CommandLine;
using System.CommandLine.Parsing;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>The options that choose a publication: that of a moment, or a run by name.</summary>
/// <param name="momentName">Option of the moment.</param>
/// <param name="runName">Option of the run.</param>
internal sealed class VintageOptions(string momentName, string runName)
{
    private readonly Option<string?> moment = new(momentName) { Description = "As published then: 2026-11-24, or 2026-11-24T08:00:00+08:00" };
    private readonly Option<string?> run = new(runName) { Description = "As published in this run" };

    public void AddTo(Command command)
    {
        command.Options.Add(moment);
        command.Options.Add(run);
    }

    /// <summary>The publication that is asked for.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="publications">Where to find it.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="kind">Of which kind.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when neither option is given.</returns>
    /// <exception cref="CommandFailure">Both are given, or there is no such publication.</exception>
    public async Task<PublicationEvent?> FindAsync(
        ParseResult result, EarlierPublications publications, RegionCode scope, string kind, CancellationToken cancellationToken)
    {
        var vintage = Read(result);
        if (vintage is null)
        {
            return null;
        }

        var found = vintage.AsOf is { } at
            ? await publications.FindAsync(scope, kind, at, cancellationToken)
            : await publications.FindAsync(scope, kind, vintage.Run!, cancellationToken);
        return found ?? throw CommandFailure.Rejected($"Tidak ada terbitan / there is no publication: {scope}, {kind}, {vintage}");
    }

    private Vintage? Read(ParseResult result)
    {
        var (at, name) = (result.GetValue(moment), result.GetValue(run));
        if (at is not null && name is not null)
        {
            throw CommandFailure.WrongUse($"Salah satu saja / only one of {moment.Name}, {run.Name}");
        }

        return name is not null ? new Vintage(null, name)
            : at is null ? null
            : Vintage.TryParseMoment(at, out var parsed) ? new Vintage(parsed, null)
            : throw CommandFailure.WrongUse($"{moment.Name} '{at}': tanggal atau waktu / a date or a time is expected, 2026-11-24 or 2026-11-24T08:00:00+08:00");
    }
}
