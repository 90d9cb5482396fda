using System.CommandLine;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy indicators</c>: every indicator that files allow, without any storage.</summary>
internal static class IndicatorsCommand
{
    public static Command Create()
    {
        var files = new Inputs.FileOptions();
        var indicator = IndicatorOption.Create();
        var reference = new Option<string?>("--reference") { Description = "Only values measured against this economy, and those without one: 6300 or 0000" };
        var output = new Option<FileInfo?>("--out") { Description = "File to write, .csv, .json or .parquet; standard output (CSV) without it" };
        var command = new Command("indicators", "Compute indicators from files / hitung indikator dari berkas");
        files.AddTo(command);
        command.Options.Add(indicator);
        command.Options.Add(reference);
        command.Options.Add(output);
        command.SetAction(async (result, cancellationToken) =>
        {
            var ids = IndicatorOption.Read(result, indicator);
            OutputFile.RequireWritable(result.GetValue(output));
            var observations = ObservationFiles.ReadAll(files.Files(result), files.Facts(result), cancellationToken);
            var scopes = AccountsBuilder.Scopes(observations);
            if (scopes.Count == 0)
            {
                throw CommandFailure.Rejected(WhyNothing(observations));
            }

            var only = result.GetValue(reference) is { } text ? ParseReference(text) : (RegionCode?)null;
            var accounts = scopes.Select(scope => AccountsBuilder.Build(scope, observations, new AccountsOptions())).ToList();
            Notes.Write(accounts.SelectMany(one => one.LeftOut).Distinct());
            var rows = accounts
                .SelectMany(one => IndicatorCatalogue
                    .Compute(one)
                    .Where(value => (ids.Length == 0 || ids.Contains(value.Indicator)) && (only is null || value.Reference is null || value.Reference == only))
                    .Select(value => new ScopedIndicatorValue(one.Scope, value)))
                .ToList();
            await OutputFile.WriteAsync(IndicatorExport.Table, rows, result.GetValue(output), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static string WhyNothing(IReadOnlyList<Observation> observations) =>
        observations.FirstOrDefault(observation => observation.Measure == Measure.Grdp) is { } output
            ? $"Tidak ada berkas yang menyebut {output.Region} bagian dari wilayah mana; sertakan regions=BERKAS dengan kolom region_code, name, dan parent / no file says what {output.Region} is a part of; add regions=FILE with the columns region_code, name and parent"
            : "Tidak ada PDRB kabupaten/kota di berkas, jadi tidak ada yang dapat dihitung / the files hold no output of any regency, so there is nothing to compute";

    private static RegionCode ParseReference(string text) =>
        RegionCode.TryParse(text, out var code) ? code : throw CommandFailure.WrongUse($"--reference '{text}' bukan kode wilayah / is not the code of a region; 6300, 0000");
}
