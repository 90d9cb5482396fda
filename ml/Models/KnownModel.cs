using Microsoft.ML;

namespace EconomyPipeline.Ml.Models;

/// <summary>A model that is loaded where it was trained before, and trained where it was not.</summary>
internal static class KnownModel
{
    /// <param name="store">Where to look; null: nowhere.</param>
    /// <param name="identity">Asked for only where there is a store: hashing the rows takes a while.</param>
    /// <param name="context">Of the learner.</param>
    /// <param name="data">The training rows.</param>
    /// <param name="train">Trains.</param>
    public static ITransformer Get(IModelStore? store, Func<ModelIdentity> identity, MLContext context, IDataView data, Func<ITransformer> train)
    {
        if (store is null)
        {
            return train();
        }

        var wanted = identity();
        if (store.Find(wanted) is { } file && TryRead(store, wanted, context, file) is { } known)
        {
            store.Keep(wanted, file, isNew: false);
            return known;
        }

        var model = train();
        store.Keep(wanted, ModelFile.Write(wanted, context, model, data.Schema), isNew: true);
        return model;
    }

    private static ITransformer? TryRead(IModelStore store, ModelIdentity wanted, MLContext context, byte[] file)
    {
        try
        {
            return ModelFile.Read(wanted, context, file);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What a damaged zip makes ML.NET throw is not documented; whatever it is, the model can be trained.
            store.Refuse(wanted, exception.Message);
            return null;
        }
    }
}
