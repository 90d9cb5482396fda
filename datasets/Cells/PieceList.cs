namespace EconomyPipeline.Datasets.Cells;

/// <summary>Millions of values in their order. Kept in pieces, so that growing copies nothing.</summary>
internal sealed class PieceList<T>
    where T : struct
{
    private const int PieceBits = 14;
    private const int PieceLength = 1 << PieceBits;
    private readonly List<T[]> pieces = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref pieces[index >> PieceBits][index & (PieceLength - 1)];

    public void Add(T value)
    {
        if (Count == pieces.Count * PieceLength)
        {
            pieces.Add(new T[PieceLength]);
        }

        Count++;
        this[Count - 1] = value;
    }
}
