using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EconomyPipeline.Ml.Models;

/// <summary>What makes two models the same: the code, the learner, its seed, and the rows that it learned from.</summary>
/// <param name="Role">What it is for: <see cref="GrowthRole"/> or <see cref="WeightRole"/>.</param>
/// <param name="Member">The method of the pool whose error it predicts; the model's own name where it is a method itself.</param>
/// <param name="DataHash">SHA-256 of the training rows, in hexadecimal digits.</param>
/// <param name="TrainingRows">How many rows that are.</param>
/// <param name="Features">Features per row.</param>
/// <param name="Seed">Of the learner.</param>
public sealed record ModelIdentity(string Role, string Member, string DataHash, int TrainingRows, int Features, int Seed)
{
    /// <summary>Next period's log-growth, pooled over the panel.</summary>
    public const string GrowthRole = "growth";

    /// <summary>How wrong a member of the pool will be, relative to the others.</summary>
    public const string WeightRole = "weight";

    /// <summary><see cref="ForecastVersion.Current"/>, which changes with the learner's settings too.</summary>
    public string CodeVersion { get; } = ForecastVersion.Current;

    /// <summary><see cref="ForecastVersion.Learner"/>.</summary>
    public string Learner { get; } = ForecastVersion.Learner;

    /// <summary>32 hexadecimal digits (128 bits) of the SHA-256 of all of this. Two saves of one model may differ in bytes; their id does not.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        "model",
        ForecastVersion.Current,
        ForecastVersion.Learner,
        Role,
        Member,
        DataHash,
        TrainingRows.ToString(CultureInfo.InvariantCulture),
        Features.ToString(CultureInfo.InvariantCulture),
        Seed.ToString(CultureInfo.InvariantCulture)))).AsSpan(0, 16));
}
