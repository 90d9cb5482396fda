using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace EconomyPipeline.Localhost.Blobs;

/// <summary>
/// A blob path such as <c>datasets/{path}</c>. As on the Functions host every token matches as much as it can,
/// slashes too, so the first of several is greedy.
/// </summary>
internal sealed partial class BlobPathPattern
{
    private readonly Regex pattern;

    private BlobPathPattern(string container, string prefix, Regex pattern, IReadOnlyList<string> tokens)
    {
        Container = container;
        Prefix = prefix;
        this.pattern = pattern;
        Tokens = tokens;
    }

    public string Container { get; }

    /// <value>What every matching name starts with.</value>
    public string Prefix { get; }

    public IReadOnlyList<string> Tokens { get; }

    public static BlobPathPattern Parse(string path) =>
        TryParse(path, out var pattern) ? pattern : throw new ArgumentException($"\"{path}\" is not a blob path.", nameof(path));

    public static bool TryParse(string path, [NotNullWhen(true)] out BlobPathPattern? pattern)
    {
        pattern = null;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1 || path[..slash].Contains('{', StringComparison.Ordinal))
        {
            return false;
        }

        var name = path[(slash + 1)..];
        var tokens = new List<string>();
        var expression = new StringBuilder("^");
        var position = 0;
        foreach (Match token in Token().Matches(name))
        {
            expression.Append(Regex.Escape(name[position..token.Index])).Append("(?<").Append(token.Groups[1].Value).Append(">.*)");
            tokens.Add(token.Groups[1].Value);
            position = token.Index + token.Length;
        }

        expression.Append(Regex.Escape(name[position..])).Append('$');
        if (Token().Replace(name, string.Empty).AsSpan().ContainsAny('{', '}') || tokens.Distinct(StringComparer.OrdinalIgnoreCase).Count() != tokens.Count)
        {
            return false;
        }

        var brace = name.IndexOf('{', StringComparison.Ordinal);
        pattern = new BlobPathPattern(path[..slash], brace < 0 ? name : name[..brace], new Regex(expression.ToString(), RegexOptions.Singleline), tokens);
        return true;
    }

    /// <returns>The tokens' values, and the whole path as <c>blobTrigger</c>; null where the name does not match.</returns>
    public IReadOnlyDictionary<string, string?>? Match(string blobName)
    {
        var match = pattern.Match(blobName);
        if (!match.Success)
        {
            return null;
        }

        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["blobTrigger"] = $"{Container}/{blobName}" };
        foreach (var token in Tokens)
        {
            values[token] = match.Groups[token].Value;
        }

        return values;
    }

    [GeneratedRegex(@"\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Token();
}
