namespace EconomyPipeline.Faults.Tests.Transport;

/// <summary>What can become of a request to the storage.</summary>
internal enum StorageFault
{
    /// <summary>It is answered as it should be.</summary>
    None,

    /// <summary>412, although nobody changed what it is about. Only for a conditional write; any other is answered.</summary>
    ConditionRefused,

    /// <summary>403: no client tries that again.</summary>
    Forbidden,

    /// <summary>429 with <c>Retry-After: 0</c>.</summary>
    TooManyRequests,

    /// <summary>500.</summary>
    InternalError,

    /// <summary>503 with <c>Retry-After: 0</c>.</summary>
    Unavailable,

    /// <summary>No answer until the client gives up waiting.</summary>
    Timeout,

    /// <summary>The connection is reset before anything is sent.</summary>
    ResetBefore,

    /// <summary>The connection is reset in the middle of the body: of a batch, half is sent.</summary>
    ResetWithin,

    /// <summary>It is done, but its answer is lost.</summary>
    ResetAfter,
}
