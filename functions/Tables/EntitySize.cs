using System.Text;
using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Tables;

/// <summary>How many bytes an entity takes in a request, from above: the limit of a transaction is on what is sent.</summary>
public static class EntitySize
{
    // What the JSON and the multipart frame of one operation add around keys and values.
    private const int OperationOverheadBytes = 700;
    private const int PropertyOverheadBytes = 48;

    public static int UpperBoundBytes(TableEntity entity)
    {
        // The keys stand in the address and in the body.
        var bytes = OperationOverheadBytes + (2 * (TextBytes(entity.PartitionKey) + TextBytes(entity.RowKey)));
        foreach (var (name, value) in entity)
        {
            bytes += PropertyOverheadBytes + (2 * name.Length) + (value is string text ? TextBytes(text) : 40);
        }

        return bytes;
    }

    // A quote or a control character becomes up to six bytes in JSON.
    private static int TextBytes(string text)
    {
        var escaped = text.Count(character => character is '"' or '\\' or < ' ' or '<' or '>' or '&' or '\'' or '+');
        return Encoding.UTF8.GetByteCount(text) + (5 * escaped);
    }
}
