using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>Reads tidy rows of one kind of dataset. A new kind is a class of this and a line in <see cref="KindReaders"/>.</summary>
internal interface IKindReader
{
    /// <summary>One of <see cref="DatasetKind"/>.</summary>
    string Kind { get; }

    /// <summary>Whether the header can only be that of this kind.</summary>
    bool IsSuggestedBy(TidyHeader header);

    /// <summary>The meanings that its columns may have; others are reported and not read.</summary>
    IReadOnlySet<ColumnRole> Roles { get; }

    /// <summary>Groups of columns of which each must be there; within a group any one will do.</summary>
    IReadOnlyList<ColumnRole[]> Required { get; }

    /// <summary>Whether a header that can be another kind's can be of this one too, when the sender says so.</summary>
    bool Shares(IKindReader other) => false;

    /// <summary>Whether a column whose header has no meaning of its own holds values of this kind.</summary>
    bool IsMeasure(string header) => false;

    IKindSession Open(ReadingContext context, char delimiter);
}

/// <summary>One file being read.</summary>
internal interface IKindSession : IDisposable
{
    /// <summary>Takes a row in, and reports what is wrong with it.</summary>
    void Add(TidyRow row);

    /// <summary>
    /// Reports what only the whole file shows, and gives the observations; they count only when there is no error. They can be
    /// gone through after the session is over, and need not be held one by one until then.
    /// </summary>
    IReadOnlyCollection<Observation> Finish();
}
