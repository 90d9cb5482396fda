using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>A key of BPS's WebAPI. It is written nowhere but into the request: its text is three stars.</summary>
public sealed partial class BpsKey
{
    /// <summary>What a key looks like, for those who have to set one.</summary>
    public const string Form = "a key of BPS's WebAPI: 16 to 128 letters, digits, '-' and '_'";

    private const string Stars = "***";
    private const int BlockBytes = 64 * 1024;

    private readonly string text;

    private BpsKey(string text) => this.text = text;

    /// <summary>The key as part of a query.</summary>
    internal string Query => $"key={text}";

    /// <summary>Reads a key; blanks and line ends around it do not count.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BpsKey? key)
    {
        var trimmed = text?.Trim() ?? "";
        key = KeyPattern().IsMatch(trimmed) ? new BpsKey(trimmed) : null;
        return key is not null;
    }

    public override string ToString() => Stars;

    /// <summary>The text without the key.</summary>
    internal string Mask(string other) => other.Replace(text, Stars, StringComparison.OrdinalIgnoreCase);

    /// <summary>Overwrites the key wherever a file repeats it, with as many stars, so that nothing else moves.</summary>
    internal async Task MaskAsync(FileStream file, CancellationToken cancellationToken)
    {
        var secret = Encoding.ASCII.GetBytes(text);
        var block = new byte[BlockBytes];
        for (long start = 0; start < file.Length; start += BlockBytes - secret.Length)
        {
            file.Position = start;
            var length = await file.ReadAtLeastAsync(block, BlockBytes, throwOnEndOfStream: false, cancellationToken);
            for (var found = block.AsSpan(0, length).IndexOf(secret); found >= 0; found = block.AsSpan(0, length).IndexOf(secret))
            {
                block.AsSpan(found, secret.Length).Fill((byte)'*');
                file.Position = start + found;
                await file.WriteAsync(block.AsMemory(found, secret.Length), cancellationToken);
            }
        }

        file.Position = 0;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{16,128}$")]
    private static partial Regex KeyPattern();
}
