using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;

namespace EconomyPipeline.Functions.Api;

/// <summary>What is accepted now of a scope that something is published of.</summary>
public sealed class AcceptedScope(AcceptedAccounts accounts)
{
    /// <exception cref="ApiProblemException">404: what is accepted now makes no scope of it any more.</exception>
    public async Task<ScopeAccounts> ReadAsync(Publication publication, CancellationToken cancellationToken) =>
        await accounts.ReadAsync(RegionCode.Parse(publication.PartitionKey), cancellationToken) ?? throw ApiProblems.UnknownScope(publication.PartitionKey, []);
}
