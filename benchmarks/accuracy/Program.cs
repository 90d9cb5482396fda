using EconomyPipeline.Benchmarks.Accuracy;
using EconomyPipeline.Benchmarks.Accuracy.Panels;
using EconomyPipeline.Benchmarks.Accuracy.Speed;

// How good every method and their combination are on series whose ends were kept back: "accuracy FILE.csv..." on files of
// series,period,value,part. Without files: M1 and Tourism, which lie beside the project. "accuracy panels" judges them from
// many origins on panels that share their shocks, "accuracy speed" measures time and memory.
string[] sets = ["m1-yearly", "tourism-yearly", "m1-quarterly", "tourism-quarterly"];
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
switch (args)
{
    case ["panels", .. var rest]:
        return PanelProgram.Run(rest, stopping.Token);
    case ["speed", .. var rest]:
        return await SpeedProgram.RunAsync(rest, stopping.Token);
    case [ForecastProcess.Verb, var accounts]:
        ForecastProcess.Run(accounts, stopping.Token);
        return 0;
}

var files = args.Length > 0 ? args : [.. sets.Select(set => Path.Combine("..", "shared", "data", "forecast", $"{set}.csv"))];
foreach (var file in files)
{
    if (!File.Exists(file))
    {
        await Console.Error.WriteLineAsync($"{file} is not there. Run this in the project's folder with the sets in ../shared, or name files of series,period,value,part.");
        return 1;
    }

    AccuracyTable.Write(CompetitionSet.Read(file), stopping.Token);
}

return 0;
