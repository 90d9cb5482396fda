namespace EconomyPipeline.Faults.Tests.Transport;

/// <summary>Lets a share of all requests fail, each in a way that a seed draws.</summary>
internal sealed class RandomFaults(int seed, double rate)
{
    // A timeout takes seconds where the others take none, so it is drawn less often.
    private static readonly StorageFault[] Drawn =
    [
        .. from fault in new[]
           {
               StorageFault.ConditionRefused, StorageFault.TooManyRequests, StorageFault.InternalError, StorageFault.Unavailable,
               StorageFault.ResetBefore, StorageFault.ResetWithin, StorageFault.ResetAfter,
           }
           from time in Enumerable.Range(0, 5)
           select fault,
        StorageFault.Timeout,
    ];

    private readonly Random random = new(seed);
    private readonly int[] counts = new int[Enum.GetValues<StorageFault>().Length];
    private readonly Lock drawing = new();

    public StorageFault Draw(StorageRequest request)
    {
        lock (drawing)
        {
            var fault = random.NextDouble() < rate ? Drawn[random.Next(Drawn.Length)] : StorageFault.None;
            counts[(int)fault]++;
            return fault;
        }
    }

    public override string ToString() => string.Join(", ", Enum.GetValues<StorageFault>().Select(fault => $"{fault} {counts[(int)fault]}"));
}
