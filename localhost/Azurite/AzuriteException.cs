namespace EconomyPipeline.Localhost.Azurite;

/// <summary>Azurite could not be installed or started. The message is one line that says what to do.</summary>
public sealed class AzuriteException(AzuriteProblem problem, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public AzuriteProblem Problem { get; } = problem;
}
