namespace EconomyPipeline.Localhost.Emulator;

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
