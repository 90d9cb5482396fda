using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Cli.Deployment;

/// <summary>Says how far a copy has come: a line for each container or table, and one now and then within a large one.</summary>
internal sealed class CopyProgress(TextWriter writer)
{
    private const int BlobsBetweenLines = 500;
    private const int RowsBetweenLines = 20_000;
    private static readonly Bilingual Blobs = new("blob", "blobs");
    private static readonly Bilingual Rows = new("baris", "rows");

    /// <param name="container">The container that is being copied.</param>
    /// <param name="count">How many of its blobs are.</param>
    public void BlobCopied(string container, int count)
    {
        if (count % BlobsBetweenLines == 0)
        {
            Say(container, count, Blobs, "…");
        }
    }

    /// <param name="table">The table that is being copied.</param>
    /// <param name="count">How many of its rows are.</param>
    /// <param name="added">How many of them since it was last said.</param>
    public void RowsCopied(string table, int count, int added)
    {
        if (count / RowsBetweenLines > (count - added) / RowsBetweenLines)
        {
            Say(table, count, Rows, "…");
        }
    }

    public void ContainerCopied(string container, int count) => Say(container, count, Blobs, "");

    public void TableCopied(string table, int count) => Say(table, count, Rows, "");

    private void Say(string name, int count, Bilingual what, string end) => writer.WriteLine($"{name}: {count} {what}{end}");
}
