using System.Security.Cryptography;
using System.Text;

namespace EconomyPipeline.Functions.Storage;

/// <summary>Identities made from content.</summary>
public static class ContentHash
{
    /// <summary>16 lower-case hexadecimal digits (64 bits) of the SHA-256 of a text: short enough for keys.</summary>
    public static string Short(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
