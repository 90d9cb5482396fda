using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Cli.Outputs;

/// <summary>Says beside a result what its reader must know; on standard error, so that it never gets into the data.</summary>
internal static class Notes
{
    public static void Write(IEnumerable<Bilingual> notes)
    {
        foreach (var note in notes)
        {
            Console.Error.WriteLine(note);
        }
    }
}
