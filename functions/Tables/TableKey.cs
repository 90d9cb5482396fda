using System.Text.RegularExpressions;

namespace EconomyPipeline.Functions.Tables;

/// <summary>Keys of table rows: parts joined by <c>_</c>, with <c>-</c> for a part that does not apply.</summary>
public static partial class TableKey
{
    /// <summary>Stands where a part does not apply.</summary>
    public const string None = "-";

    private const char Separator = '_';

    /// <exception cref="ArgumentException">A part holds a character that would break the key apart.</exception>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var checkedParts = new string[parts.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            var part = parts[index] ?? None;
            if (!PartPattern().IsMatch(part))
            {
                throw new ArgumentException($"'{part}' cannot be part of a key: 1 to 48 of A-Z a-z 0-9 . - are expected.", nameof(parts));
            }

            checkedParts[index] = part;
        }

        return string.Join(Separator, checkedParts);
    }

    /// <summary>The filter of all rows whose key column starts with these parts.</summary>
    public static string StartsWith(string keyColumn, params ReadOnlySpan<string?> parts)
    {
        var prefix = Join(parts);

        // '`' is the character after '_', so the range holds exactly the keys that continue with a separator. The parts
        // hold no quote, so the filter needs no escaping.
        return $"{keyColumn} ge '{prefix}{Separator}' and {keyColumn} lt '{prefix}{(char)(Separator + 1)}'";
    }

    [GeneratedRegex("^[A-Za-z0-9.-]{1,48}$")]
    private static partial Regex PartPattern();
}
