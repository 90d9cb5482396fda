using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;

namespace EconomyPipeline.Functions.Api.Documentation;

/// <summary>What the documentation says of one HTTP function, beside what its attribute says: method and route.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Tag">The part of the API that it belongs to.</param>
/// <param name="Summary">What it answers.</param>
internal sealed record ApiOperation(string Function, string Tag, Bilingual Summary)
{
    /// <summary>Who may call it.</summary>
    public Role Role { get; init; } = Role.Reader;

    /// <summary>The parameters of its query, by the names of <see cref="ApiParameters"/>.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Its answers that are no problem, by status.</summary>
    public required IReadOnlyList<ApiSuccess> Answers { get; init; }

    /// <summary>The body that it takes; null where it takes none.</summary>
    public ApiBody? Body { get; init; }

    /// <summary>An address that is answered, from the server's root.</summary>
    public required string Example { get; init; }

    /// <summary>What it refuses, each with an address that is refused so.</summary>
    public IReadOnlyList<ApiFailure> Failures { get; init; } = [];

    /// <summary>Whether it has rows, which can be had in every format.</summary>
    public bool HasRows => Query.Contains("format");
}

/// <summary>An answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">What its JSON is made of; null for what is no JSON of ours.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record ApiSuccess(int Status, JsonTypeInfo? Type, string MediaType = "application/json")
{
    /// <summary>A schema that is written by hand, where no type is behind it.</summary>
    public JsonObject? Schema { get; init; }
}

/// <summary>A body.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Example">One that is taken.</param>
internal sealed record ApiBody(string MediaType, JsonObject Schema, string Example);

/// <summary>A problem that is to be expected.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Its stable code.</param>
/// <param name="Address">An address that is refused so.</param>
/// <param name="Body">The body of that request; null for the one that is taken.</param>
internal sealed record ApiFailure(int Status, string Code, string Address, string? Body = null);
