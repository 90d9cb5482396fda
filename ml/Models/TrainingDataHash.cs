using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EconomyPipeline.Ml.Models;

/// <summary>SHA-256 over what a learner sees, row by row: label, weight, features, as the bits of their 32-bit numbers.</summary>
internal static class TrainingDataHash
{
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(IEnumerable<(float Label, float Weight, float[] Features)> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (label, weight, features) in rows)
        {
            hash.AppendData(MemoryMarshal.AsBytes<float>([label, weight]));
            hash.AppendData(MemoryMarshal.AsBytes<float>(features));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
