namespace EconomyPipeline.Datasets;

/// <summary>A file format that can be read.</summary>
internal interface IDatasetFormat
{
    /// <summary>Whether the file is of this format, by its extension and its first characters.</summary>
    bool Recognises(DatasetSource source);

    /// <summary>Reads the file and reports everything found. Does not throw for what is in it.</summary>
    /// <remarks>Its observations may be a list; a format of large files gives them as a sequence that is made anew each time.</remarks>
    DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken);
}
