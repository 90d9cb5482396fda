namespace EconomyPipeline.Datasets.Values;

/// <summary>What the decimal mark of the column changes in a number.</summary>
internal enum NumberForm
{
    /// <summary>Nothing: it is a number under one convention, or the same under both.</summary>
    Settled,

    /// <summary>It has a point before three digits, and is a thousand times as much where a comma is the decimal mark.</summary>
    OpenPoint,

    /// <summary>It has a comma before three digits, and is a thousand times as much where a point is the decimal mark.</summary>
    OpenComma,

    /// <summary>It has too many digits to be held as a number, and is read from its text.</summary>
    OnlyText,
}

/// <summary>A number as it stands in a file, before the whole column tells its decimal mark.</summary>
/// <param name="Form">What the decimal mark changes.</param>
/// <param name="Digits">Its digits with its sign, as a whole number.</param>
/// <param name="Decimals">How many of the digits are decimals, where the mark is that of the text.</param>
/// <param name="Text">Its text; only valid until the next row is read.</param>
internal readonly record struct SeenNumber(NumberForm Form, long Digits, byte Decimals, ReadOnlyMemory<char> Text)
{
    private const int OpenDecimals = 3;

    /// <summary>The number where this is the decimal mark.</summary>
    public decimal Read(DecimalMark mark) => NumberText.Number(Digits, IsThousandsUnder(mark) ? (byte)(Decimals - OpenDecimals) : Decimals);

    /// <summary>The same with a text of its own, which stays valid.</summary>
    public SeenNumber Keep() => this with { Text = Text.ToArray() };

    private bool IsThousandsUnder(DecimalMark mark) => (Form, mark) is (NumberForm.OpenPoint, DecimalMark.Comma) or (NumberForm.OpenComma, DecimalMark.Point);
}
