namespace EconomyPipeline.Localhost.Azurite;

/// <summary>Why Azurite is not there.</summary>
public enum AzuriteProblem
{
    NodeMissing,
    NodeTooOld,
    NpmMissing,
    InstallFailed,
    FolderUnwritable,
    FolderInUse,
    PortTaken,
    DidNotStart,
}
