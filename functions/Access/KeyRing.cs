using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Access;

/// <summary>The keys of all roles, as hashes.</summary>
public sealed class KeyRing
{
    private readonly List<(Role Role, byte[] Hash)> keys = [];

    /// <exception cref="OptionsValidationException">A hash is not the SHA-256 of a key.</exception>
    public KeyRing(IOptions<AccessOptions> options)
    {
        Add(Role.Reader, options.Value.ReaderKeyHashes, nameof(AccessOptions.ReaderKeyHashes));
        Add(Role.Editor, options.Value.EditorKeyHashes, nameof(AccessOptions.EditorKeyHashes));
        Add(Role.Administrator, options.Value.AdministratorKeyHashes, nameof(AccessOptions.AdministratorKeyHashes));
    }

    /// <summary>The hash of a key as the settings hold it.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(Hash(key));

    /// <summary>The caller that a key stands for; null for a key of nobody.</summary>
    public Caller? Find(string key)
    {
        var hash = Hash(key);
        Caller? caller = null;

        // Every key is compared, each in fixed time, so that the time taken says nothing about which one came near.
        foreach (var (role, known) in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known) && (caller is null || caller.Role < role))
            {
                caller = new Caller(role, $"{role.ToString().ToLowerInvariant()} {Convert.ToHexStringLower(known.AsSpan(0, 4))}");
            }
        }

        return caller;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private void Add(Role role, string hashes, string setting)
    {
        foreach (var text in hashes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (text.Length != 2 * SHA256.HashSizeInBytes || !text.All(char.IsAsciiHexDigit))
            {
                // The text is not repeated: somebody may have put a key there.
                throw new OptionsValidationException(
                    AccessOptions.Section,
                    typeof(AccessOptions),
                    [$"{AccessOptions.Section}__{setting} holds something that is not a SHA-256 in 64 hexadecimal digits. Put the hash of the key there, not the key."]);
            }

            keys.Add((role, Convert.FromHexString(text)));
        }
    }
}
