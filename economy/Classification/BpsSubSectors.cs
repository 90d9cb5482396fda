namespace EconomyPipeline.Economy.Classification;

/// <summary>
/// The sub-categories into which BPS divides a category in its tables of regencies, with its Indonesian labels. Categories that
/// are not divided there are not here. Source: BPS Kabupaten Rembang, table of quarterly GRDP by field of business, series 2010.
/// </summary>
public static class BpsSubSectors
{
    /// <summary>In BPS's order: a sub-category before its own parts.</summary>
    public static IReadOnlyList<(SectorCode Code, string Indonesian)> All { get; } =
    [
        Of("A.1", "Pertanian, Peternakan, Perburuan dan Jasa Pertanian"),
        Of("A.1.a", "Tanaman Pangan"),
        Of("A.1.b", "Tanaman Hortikultura Semusim"),
        Of("A.1.c", "Perkebunan Semusim"),
        Of("A.1.d", "Tanaman Hortikultura Tahunan dan Lainnya"),
        Of("A.1.e", "Perkebunan Tahunan"),
        Of("A.1.f", "Peternakan"),
        Of("A.1.g", "Jasa Pertanian dan Perburuan"),
        Of("A.2", "Kehutanan dan Penebangan Kayu"),
        Of("A.3", "Perikanan"),
        Of("B.1", "Pertambangan Minyak, Gas dan Panas Bumi"),
        Of("B.2", "Pertambangan Batubara dan Lignit"),
        Of("B.3", "Pertambangan Bijih Logam"),
        Of("B.4", "Pertambangan dan Penggalian Lainnya"),
        Of("C.01", "Industri Batubara dan Pengilangan Migas"),
        Of("C.01.a", "Industri Batu Bara"),
        Of("C.01.b", "Industri Pengilangan Migas"),
        Of("C.02", "Industri Makanan dan Minuman"),
        Of("C.03", "Pengolahan Tembakau"),
        Of("C.04", "Industri Tekstil dan Pakaian Jadi"),
        Of("C.05", "Industri Kulit, Barang dari Kulit dan Alas Kaki"),
        Of("C.06", "Industri Kayu, Barang dari Kayu dan Gabus dan Barang Anyaman dari Bambu, Rotan dan Sejenisnya"),
        Of("C.07", "Industri Kertas dan Barang dari Kertas, Percetakan dan Reproduksi Media Rekaman"),
        Of("C.08", "Industri Kimia, Farmasi dan Obat Tradisional"),
        Of("C.09", "Industri Karet, Barang dari Karet dan Plastik"),
        Of("C.10", "Industri Barang Galian bukan Logam"),
        Of("C.11", "Industri Logam Dasar"),
        Of("C.12", "Industri Barang dari Logam, Komputer, Barang Elektronik, Optik dan Peralatan Listrik"),
        Of("C.13", "Industri Mesin dan Perlengkapan YTDL"),
        Of("C.14", "Industri Alat Angkutan"),
        Of("C.15", "Industri Furnitur"),
        Of("C.16", "Industri Pengolahan Lainnya, Jasa Reparasi dan Pemasangan Mesin dan Peralatan"),
        Of("D.1", "Ketenagalistrikan"),
        Of("D.2", "Pengadaan Gas dan Produksi Es"),
        Of("G.1", "Perdagangan Mobil, Sepeda Motor dan Reparasinya"),
        Of("G.2", "Perdagangan Besar dan Eceran, Bukan Mobil dan Sepeda Motor"),
        Of("H.1", "Angkutan Rel"),
        Of("H.2", "Angkutan Darat"),
        Of("H.3", "Angkutan Laut"),
        Of("H.4", "Angkutan Sungai Danau dan Penyeberangan"),
        Of("H.5", "Angkutan Udara"),
        Of("H.6", "Pergudangan dan Jasa Penunjang Angkutan, Pos dan Kurir"),
        Of("I.1", "Penyediaan Akomodasi"),
        Of("I.2", "Penyediaan Makan Minum"),
        Of("K.1", "Jasa Perantara Keuangan"),
        Of("K.2", "Asuransi dan Dana Pensiun"),
        Of("K.3", "Jasa Keuangan Lainnya"),
        Of("K.4", "Jasa Penunjang Keuangan"),
    ];

    private static (SectorCode Code, string Indonesian) Of(string code, string label) => (SectorCode.Parse(code), label);
}
