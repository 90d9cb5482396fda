using System.Text;

namespace EconomyPipeline.Datasets.Headers;

/// <summary>Texts as people type them, reduced to what carries meaning.</summary>
internal static class Words
{
    /// <summary>The words of a text in lower case: runs of letters and digits.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>The letters and digits of a text in lower case, without anything between them.</summary>
    public static string Key(string text) => string.Concat(Of(text));
}
