using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET datasets</c>.</summary>
/// <param name="Datasets">What was uploaded.</param>
/// <param name="Pulls">What became of the latest pulls from BPS's WebAPI; empty where none are set up.</param>
/// <param name="NextPage">Token of the page after this; null after the last.</param>
public sealed record DatasetsAnswer(IReadOnlyList<DatasetAnswer> Datasets, IReadOnlyList<PullAnswer> Pulls, string? NextPage);

/// <summary>A dataset: what became of its latest upload, and which version is accepted.</summary>
public sealed record DatasetAnswer
{
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Where its findings are. For an upload whose name was refused (kind <c>invalid</c>) the name in it is a hash.</summary>
    public required string Location { get; init; }

    /// <summary><c>received</c>, <c>accepted</c>, <c>rejected</c>, <c>failed</c> or <c>withdrawn</c>: what became of the latest upload.</summary>
    public required string State { get; init; }

    /// <summary>Why the latest attempt to check it broke, and how often; null unless it did.</summary>
    public FailureAnswer? Failure { get; init; }

    public DateTimeOffset? UploadedAt { get; init; }

    public string? UploadedBy { get; init; }

    /// <summary>The mapping that read it; null when none did.</summary>
    public string? Mapping { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Notes { get; init; }

    /// <summary>The version that is in use; null when none was ever accepted.</summary>
    public AcceptedVersionAnswer? Accepted { get; init; }

    /// <summary>What was understood of the latest upload that was checked; null in a list, and where nothing was.</summary>
    public DatasetSummary? Summary { get; init; }

    /// <summary>Findings of the latest upload that was checked; null in a list.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    public static DatasetAnswer Of(DatasetRecord record) => new()
    {
        Kind = record.Kind,
        Name = record.Name,
        Location = DatasetRoute.Location(record.Id),
        State = record.State,
        Failure = record.Failure.Length == 0 ? null : new FailureAnswer(record.Failure, record.FailedAttempts),
        UploadedAt = record.LastModified,
        UploadedBy = record.UploadedBy,
        Mapping = record.Mapping.Length == 0 ? null : record.Mapping,
        Errors = record.Errors,
        Warnings = record.Warnings,
        Notes = record.Notes,
        Accepted = record.IsAccepted
            ? new AcceptedVersionAnswer(record.AcceptedSequence, record.AcceptedSha256, record.AcceptedAt, record.AcceptedObservations)
            : null,
    };
}

/// <summary>What broke; that is no fault of the data.</summary>
/// <param name="Reason">The kind of error and its first line.</param>
/// <param name="Attempts">Failed attempts; after five it waits until <c>economy replay</c> sends it again.</param>
public sealed record FailureAnswer(string Reason, int Attempts);

/// <summary>The version of a dataset that is in use.</summary>
public sealed record AcceptedVersionAnswer(long Sequence, string Sha256, DateTimeOffset? AcceptedAt, int Observations);

/// <summary>Answer of <c>PUT datasets/{kind}/{name}</c>: the upload is kept and will be checked.</summary>
public sealed record UploadAnswer(string Kind, string Name, string State, string Location);

/// <summary>Answer of <c>GET mappings</c>.</summary>
public sealed record MappingsAnswer(IReadOnlyList<MappingAnswer> Mappings);

/// <summary>A mapping and what it reads.</summary>
/// <param name="Name">Its name, as uploads give it.</param>
/// <param name="Location">Where it is.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Datasets">Paths of the uploads that name it; they are read again when it changes.</param>
public sealed record MappingAnswer(string Name, string Location, DateTimeOffset? ChangedAt, IReadOnlyList<string> Datasets);

/// <summary>Answer of a dry run: what would become of the upload.</summary>
public sealed record DryRunAnswer(string Kind, string Name, bool Acceptable, DatasetSummary? Summary, IReadOnlyList<Finding> Findings);
