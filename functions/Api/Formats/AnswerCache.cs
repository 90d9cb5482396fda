using Microsoft.Extensions.Caching.Memory;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>Written answers by their tag and encoding: as long as nothing else is published, an answer is written once.</summary>
public sealed class AnswerCache : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;

    // A larger one would drive out many that are asked for often.
    private const int LargestBytes = 4 * 1024 * 1024;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    internal WrittenAnswer? Find(AnswerTag tag, string encoding) => answers.TryGetValue($"{tag.Value} {encoding}", out WrittenAnswer? known) ? known : null;

    internal void Keep(AnswerTag tag, string encoding, WrittenAnswer answer)
    {
        if (answer.Body.Length <= LargestBytes)
        {
            answers.Set($"{tag.Value} {encoding}", answer, new MemoryCacheEntryOptions { Size = answer.Body.Length + 1024 });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => answers.Dispose();
}
