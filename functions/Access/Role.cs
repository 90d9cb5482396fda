namespace EconomyPipeline.Functions.Access;

/// <summary>What a caller may do. Each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Nothing but what is open to all.</summary>
    None,

    /// <summary>Read indicators, forecasts, datasets and their findings.</summary>
    Reader,

    /// <summary>Upload.</summary>
    Editor,

    /// <summary>Everything.</summary>
    Administrator,
}
