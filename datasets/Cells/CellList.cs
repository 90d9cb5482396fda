namespace EconomyPipeline.Datasets.Cells;

/// <summary>Cells in the order of the file. Kept in pieces, so that growing copies nothing.</summary>
internal sealed class CellList
{
    private const int PieceBits = 14;
    private const int PieceLength = 1 << PieceBits;
    private readonly List<Cell[]> pieces = [];

    public int Count { get; private set; }

    public ref Cell this[int index] => ref pieces[index >> PieceBits][index & (PieceLength - 1)];

    public void Add(Cell cell)
    {
        if (Count == pieces.Count * PieceLength)
        {
            pieces.Add(new Cell[PieceLength]);
        }

        Count++;
        this[Count - 1] = cell;
    }
}
