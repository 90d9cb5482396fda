using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Runs;

namespace EconomyPipeline.Functions.Api;

/// <summary>What is accepted now of a scope that a request names.</summary>
public sealed class AcceptedScope(PublishedScope published, AcceptedAccounts accounts)
{
    /// <exception cref="ApiProblemException">404: nothing is published for it, or what is accepted now makes no scope of it any more.</exception>
    public async Task<ScopeAccounts> ReadAsync(string scope, CancellationToken cancellationToken)
    {
        var publication = await published.FindAsync(scope, cancellationToken);
        return await accounts.ReadAsync(RegionCode.Parse(publication.PartitionKey), cancellationToken) ?? throw ApiProblems.UnknownScope(scope, []);
    }
}
