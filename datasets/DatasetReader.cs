namespace EconomyPipeline.Datasets;

/// <summary>Reads an uploaded file: finds its format and layout, checks everything, and reports all findings together.</summary>
public static class DatasetReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="content">The file, from its beginning. Read once, not disposed.</param>
    /// <param name="fileName">Its name, for its extension and for the findings.</param>
    /// <param name="kind">The kind, when the sender has said it; else it is read from the header.</param>
    /// <param name="facts">What the sender says beside the file.</param>
    public static DatasetContent Read(Stream content, string fileName, string? kind, DatasetFacts facts) =>
        throw new NotSupportedException();
}
