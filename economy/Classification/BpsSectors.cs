namespace EconomyPipeline.Economy.Classification;

/// <summary>The 17 categories of BPS's classification of business fields (KBLI), with BPS's own labels. Source: BPS, bilingual GRDP tables.</summary>
public static class BpsSectors
{
    /// <summary>The categories in BPS's order. They do not overlap, and their sum is the GRDP.</summary>
    public static IReadOnlyList<Sector> Categories { get; } =
    [
        new(SectorCode.Parse("A"), "A", "Pertanian, Kehutanan, dan Perikanan", "Agriculture, Forestry, and Fishing"),
        new(SectorCode.Parse("B"), "B", "Pertambangan dan Penggalian", "Mining and Quarrying"),
        new(SectorCode.Parse("C"), "C", "Industri Pengolahan", "Manufacturing"),
        new(SectorCode.Parse("D"), "D", "Pengadaan Listrik dan Gas", "Electricity and Gas"),
        new(SectorCode.Parse("E"), "E", "Pengadaan Air; Pengelolaan Sampah, Limbah, dan Daur Ulang", "Water Supply; Sewerage, Waste Management, and Remediation Activities"),
        new(SectorCode.Parse("F"), "F", "Konstruksi", "Construction"),
        new(SectorCode.Parse("G"), "G", "Perdagangan Besar dan Eceran; Reparasi Mobil dan Sepeda Motor", "Wholesale and Retail Trade; Repair of Motor Vehicles and Motorcycles"),
        new(SectorCode.Parse("H"), "H", "Transportasi dan Pergudangan", "Transportation and Storage"),
        new(SectorCode.Parse("I"), "I", "Penyediaan Akomodasi dan Makan Minum", "Accommodation and Food Service Activities"),
        new(SectorCode.Parse("J"), "J", "Informasi dan Komunikasi", "Information and Communication"),
        new(SectorCode.Parse("K"), "K", "Jasa Keuangan dan Asuransi", "Financial and Insurance Activities"),
        new(SectorCode.Parse("L"), "L", "Real Estat", "Real Estate Activities"),
        new(SectorCode.Parse("MN"), "M,N", "Jasa Perusahaan", "Business Activities"),
        new(SectorCode.Parse("O"), "O", "Administrasi Pemerintahan, Pertahanan, dan Jaminan Sosial Wajib", "Public Administration and Defence; Compulsory Social Security"),
        new(SectorCode.Parse("P"), "P", "Jasa Pendidikan", "Education"),
        new(SectorCode.Parse("Q"), "Q", "Jasa Kesehatan dan Kegiatan Sosial", "Human Health and Social Work Activities"),
        new(SectorCode.Parse("RSTU"), "R,S,T,U", "Jasa Lainnya", "Other Services Activities"),
    ];

    private static readonly Dictionary<SectorCode, Sector> ByCode = Categories.ToDictionary(sector => sector.Code);

    private static readonly Dictionary<SectorCode, int> Positions = Categories.Select((sector, index) => (sector.Code, index)).ToDictionary();

    /// <summary>The category with this code, or null.</summary>
    public static Sector? Find(SectorCode code) => ByCode.GetValueOrDefault(code);

    /// <summary>Whether the code is of BPS's classification: a category or a part of one.</summary>
    public static bool Contains(SectorCode code) => ByCode.ContainsKey(code) || code.Wholes.Any(ByCode.ContainsKey);

    /// <summary>The codes in BPS's order; those that are no category follow by code.</summary>
    public static IEnumerable<SectorCode> InOrder(IEnumerable<SectorCode> codes) =>
        codes.OrderBy(code => Positions.GetValueOrDefault(code, int.MaxValue)).ThenBy(code => code);
}
