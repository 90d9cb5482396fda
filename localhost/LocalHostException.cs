namespace EconomyPipeline.Localhost;

/// <summary>The functions cannot be run as they are written or configured. The message names every problem, one per line.</summary>
public sealed class LocalHostException(string message, Exception? innerException = null) : Exception(message, innerException);
