using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>
/// The Markov chain of GRDP per capita classes over all years, each move counted once: transition probabilities, steady state,
/// mean first passage and sojourn times, and indices of mobility, for one <see cref="ClassScheme"/>. Source: Quah (1993);
/// Rey and others (giddy).
/// </summary>
/// <remarks>
/// A class that no move begins in is taken to stay and says so; one that is never visited is undefined and not part of the
/// indices. Below 100 moves (five for each free cell) all but the transitions themselves are undefined with the number of moves,
/// since a matrix of 5 × 5 classes is made of single regions there; transitions below it carry that as a caution.
/// </remarks>
public sealed class ClassMobility : IIndicator
{
    /// <summary>Five for each of the twenty free cells of a 5 × 5 matrix.</summary>
    internal const int SmallestMoves = 100;

    private const string Source = "Quah (1993), Empirical cross-section dynamics in economic growth, European Economic Review 37";

    private const string Kemeny = "Kemeny and Snell (1976), Finite Markov Chains";

    private const string Formby = "Formby, Smith and Zheng (2004), Mobility measurement, transition matrices and statistical inference, Journal of Econometrics 120";

    private static readonly Dictionary<string, Bilingual> ClassLabels = ClassScheme.Codes.Zip(ClassScheme.Names).ToDictionary(pair => pair.First, pair => pair.Second);

    private static readonly Dictionary<string, Bilingual> PairLabels = (
        from origin in ClassScheme.Codes.Zip(ClassScheme.Names)
        from target in ClassScheme.Codes.Zip(ClassScheme.Names)
        select (Code: Pair(origin.First, target.First), Label: new Bilingual($"dari {origin.Second.Id} ke {target.Second.Id}", $"from {origin.Second.En} to {target.Second.En}")))
        .ToDictionary(pair => pair.Code, pair => pair.Label);

    private readonly ClassScheme scheme;

    public ClassMobility(ClassScheme scheme)
    {
        this.scheme = scheme;
        Definitions =
        [
            Define(
                "transition",
                new("peluang pindah kelas", "transition probabilities"),
                "probability",
                "p_ij = n_ij / Σ_j n_ij; n_ij = moves from class i in one year to class j in the next, over all regencies and years",
                Source,
                new(
                    "Bagian daerah di kelas awal yang setahun kemudian berada di kelas tujuan. N adalah banyaknya perpindahan dari kelas awal: di bawah 20, satu daerah menggesernya beberapa persen.",
                    "The part of the regions of the first class that are in the second a year later. N is the number of moves from the first class: below 20 a single region shifts it by several percent."),
                1,
                PairLabels),
            Define(
                "steady-state",
                new("keadaan tetap", "steady state"),
                "probability",
                "π with π = π·P, Σ π_i = 1; P = transition probabilities",
                Kemeny,
                new(
                    "Sebaran daerah yang dituju bila peluang pindah tetap seperti sekarang. Bukan ramalan. Pada kuintil selalu dekat 1/5, sebab kelasnya dibagi rata setiap tahun.",
                    "Where the spread of regions would end if the probabilities stayed as they are. Not a forecast. For quintiles always near 1/5, since each year divides the regions evenly."),
                SmallestMoves,
                ClassLabels),
            Define(
                "first-passage",
                new("waktu tempuh pertama", "mean first passage time"),
                "years",
                "m_ij = 1 + Σ_{l≠j} p_il m_lj; on the diagonal the time to return, 1/π_i",
                Kemeny,
                new(
                    "Rata-rata tahun sampai daerah dari kelas awal pertama kali mencapai kelas tujuan. Jauh lebih panjang daripada datanya: bandingkan, jangan diramalkan.",
                    "Mean years until a region of the first class first reaches the second. Far longer than the data: compare, do not predict."),
                SmallestMoves,
                PairLabels),
            Define(
                "sojourn",
                new("lama tinggal di kelas", "sojourn time"),
                "years",
                "1 / (1 − p_ii); p_ii = probability of staying in class i",
                Kemeny,
                new(
                    "Rata-rata tahun berturut-turut di kelas itu. Lama di kelas terendah berarti terjebak.",
                    "Mean years in a row in the class. Long in the lowest class means trapped."),
                SmallestMoves,
                ClassLabels),
            DefineIndex("shorrocks", new("indeks Shorrocks (Prais)", "Shorrocks (Prais) index"), "(k − Σ_i p_ii) / (k − 1); k = number of classes visited", new(
                "0: tidak ada yang berpindah; 1: kelas sekarang tidak menentukan kelas berikutnya.",
                "0: nobody moves; 1: the class of today says nothing of the next.")),
            DefineIndex("determinant", new("indeks determinan", "determinant index"), "1 − |det P|; P = transition probabilities of the classes visited", new(
                "0: tidak ada yang berpindah; mendekati 1 walau hanya dua kelas yang bercampur penuh.",
                "0: nobody moves; near 1 even where only two classes mix fully.")),
            DefineIndex("second-eigenvalue", new("indeks nilai eigen kedua", "second eigenvalue index"), "1 − |λ_2|; λ_2 = second largest eigenvalue of P in size", new(
                "Kecepatan rantai melupakan awalnya: kecil berarti posisi bertahan lama.",
                "How fast the chain forgets where it began: small means that positions last.")),
            DefineIndex("bartholomew-leave", new("indeks Bartholomew (keluar kelas)", "Bartholomew index (leaving)"), "k Σ_i w_i (1 − p_ii) / (k − 1); w_i = share of class i among the starts of all moves", new(
                "Seperti Shorrocks, berbobot banyaknya daerah di setiap kelas.",
                "Like Shorrocks's, weighted by how many regions each class has.")),
            DefineIndex("bartholomew-distance", new("indeks Bartholomew (jarak kelas)", "Bartholomew index (distance)"), "Σ_i Σ_j w_i p_ij |i − j| / (k − 1); w_i = share of class i among the starts of all moves", new(
                "Rata-rata banyaknya kelas yang dilompati; lompatan jauh dihitung lebih.",
                "The mean number of classes crossed; a far jump counts for more.")),
        ];
    }

    public IReadOnlyList<IndicatorDefinition> Definitions { get; }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => ClassHistory.Compute(accounts, Definitions, OfHistory);

    internal static string Pair(string from, string to) => $"{from}-to-{to}";

    private IEnumerable<IndicatorValue> OfHistory(ClassHistory history)
    {
        var counts = MarkovChain.Count([.. history.Relative.Select(scheme.Classify)], ClassScheme.Codes.Count);
        var (moves, visited) = (counts.Sum(row => row.Sum()), MarkovChain.Visited(counts));
        return Transitions(history, counts, moves).Concat(moves < SmallestMoves
            ? history.Undefined(Definitions.Skip(1), MobilityReasons.FewMoves(moves, SmallestMoves)).Select(value => value with { N = moves })
            : OfChain(history, counts, moves, visited));
    }

    private IEnumerable<IndicatorValue> Transitions(ClassHistory history, int[][] counts, int moves)
    {
        var probabilities = MarkovChain.Probabilities(counts);
        var basis = moves < SmallestMoves
            ? history.Basis with { Reason = Reasons.Join(history.Basis.Reason, MobilityReasons.Caution(moves)) }
            : history.Basis;
        for (var from = 0; from < counts.Length; from++)
        {
            var began = counts[from].Sum();
            var isReached = Array.Exists(counts, row => row[from] > 0);
            for (var to = 0; to < counts.Length; to++)
            {
                var figure = (began, isReached) switch
                {
                    (0, false) => basis.Becomes(double.NaN, MobilityReasons.NeverVisited),
                    (0, true) => basis with { Value = probabilities[from][to], Reason = Reasons.Join(MobilityReasons.Stays, basis.Reason) },
                    _ => basis with { Value = probabilities[from][to] },
                };
                yield return history.Value(Definitions[0], figure, Pair(ClassScheme.Codes[from], ClassScheme.Codes[to]), began);
            }
        }
    }

    private IEnumerable<IndicatorValue> OfChain(ClassHistory history, int[][] counts, int moves, int[] visited)
    {
        var codes = ClassScheme.Codes;
        var all = MarkovChain.Probabilities(counts);
        var chain = MarkovChain.Among(all, visited);
        var (steady, passage) = (MarkovChain.SteadyState(chain), MarkovChain.MeanFirstPassage(chain));
        for (var from = 0; from < codes.Count; from++)
        {
            var at = Array.IndexOf(visited, from);
            var (share, sojourn) = at < 0 ? (double.NaN, double.NaN) : (steady?[at] ?? double.NaN, MarkovChain.Sojourn(all[from][from]));
            yield return Of(1, share, at < 0 ? MobilityReasons.NeverVisited : MobilityReasons.SeveralEnds, codes[from], moves);
            yield return Of(3, sojourn, at < 0 ? MobilityReasons.NeverVisited : MobilityReasons.NeverLeft, codes[from], counts[from].Sum());
            for (var to = 0; to < codes.Count; to++)
            {
                var target = Array.IndexOf(visited, to);
                var isVisited = at >= 0 && target >= 0;
                yield return Of(
                    2,
                    isVisited ? passage?[at][target] ?? double.NaN : double.NaN,
                    isVisited ? MobilityReasons.NotConnected : MobilityReasons.NeverVisited,
                    Pair(codes[from], codes[to]),
                    moves);
            }
        }

        double[] starts = [.. visited.Select(one => (double)counts[one].Sum() / moves)];
        double[] indices =
        [
            MobilityIndices.Shorrocks(chain),
            MobilityIndices.Determinant(chain),
            MobilityIndices.SecondEigenvalue(chain),
            MobilityIndices.BartholomewStay(chain, starts),
            MobilityIndices.BartholomewDistance(chain, starts),
        ];
        for (var index = 0; index < indices.Length; index++)
        {
            yield return Of(4 + index, indices[index], MobilityReasons.OneClass, null, moves);
        }

        IndicatorValue Of(int definition, double value, Bilingual whenUndefined, string? other, int n) =>
            history.Value(Definitions[definition], history.Basis.Becomes(value, whenUndefined), other, n);
    }

    private IndicatorDefinition DefineIndex(string id, Bilingual name, string formula, Bilingual reading) =>
        Define(id, name, "index", formula, Formby, reading, SmallestMoves, new Dictionary<string, Bilingual>());

    private IndicatorDefinition Define(
        string id, Bilingual name, string unit, string formula, string source, Bilingual reading, int smallest, IReadOnlyDictionary<string, Bilingual> labels) => new()
        {
            Id = $"markov-{scheme.Id}-{id}",
            Name = new($"Rantai Markov ({scheme.Name.Id}): {name.Id}", $"Markov chain ({scheme.Name.En}): {name.En}"),
            Unit = unit,
            Formula = $"{formula}; {scheme.Rule}; a class that no move begins in stays",
            Source = source,
            Reading = new(
                reading.Id + " Perpindahan daerah yang sama dari tahun ke tahun tidak saling bebas.",
                reading.En + " Moves of one region from year to year are not independent of each other."),
            Needs = Computing.CatalogueTexts.NeedsEquity,
            SmallestN = smallest,
            Tier = IndicatorTier.Extended,
            OtherLabels = labels,
        };
}
