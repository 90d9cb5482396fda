namespace EconomyPipeline.Localhost.Listening;

/// <summary>Watches one source on behalf of one function.</summary>
internal interface IListener
{
    /// <value>The function's name.</value>
    string Name { get; }

    /// <summary>Creates what it watches where that is absent.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Looks once, and starts or does what is due.</summary>
    /// <returns>The wait until the next look.</returns>
    Task<TimeSpan> LookAsync(CancellationToken cancellationToken);

    /// <summary>Waits for what it started.</summary>
    Task DrainAsync();
}
