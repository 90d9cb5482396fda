namespace EconomyPipeline.Functions.Pulls;

/// <summary>How long and how often the WebAPI is asked before it is given up.</summary>
public sealed record WebApiPatience
{
    public static WebApiPatience Default { get; } = new();

    /// <value>How often a request that failed is sent again.</value>
    public int Retries { get; init; } = 4;

    /// <value>The first wait before it is; each next one is about twice as long.</value>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <value>What one attempt may take, until its answer is read to the end.</value>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <value>A longer wait that the server asks for is left to a later pull.</value>
    public TimeSpan LongestAskedDelay { get; init; } = TimeSpan.FromMinutes(2);
}
