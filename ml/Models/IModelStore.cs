namespace EconomyPipeline.Ml.Models;

/// <summary>
/// Where a forecast looks for models that were trained before, and leaves those that it used. No number depends on it: a model
/// that is found is the one that would have been trained.
/// </summary>
/// <remarks>Only models of the last origin are kept; those of earlier origins are trained for the backtest. Several threads call it at once.</remarks>
public interface IModelStore
{
    /// <summary>The file of a model, as <see cref="Keep"/> was given it; null where there is none.</summary>
    byte[]? Find(ModelIdentity identity);

    /// <summary>Told of a file that <see cref="Find"/> gave and that is damaged or of another model; it is trained anew.</summary>
    /// <param name="identity">What was looked for.</param>
    /// <param name="reason">What is wrong with the file, in English, for a log.</param>
    void Refuse(ModelIdentity identity, string reason);

    /// <summary>Told of a model that the forecast used.</summary>
    /// <param name="identity">What it is.</param>
    /// <param name="file">A zip of ML.NET that also says which model it is.</param>
    /// <param name="isNew">Whether it was trained now; else the file is the one that was found.</param>
    void Keep(ModelIdentity identity, byte[] file, bool isNew);
}
