namespace EconomyPipeline.Datasets.Headers;

/// <summary>How column headers are written, in both languages. Case, spaces and punctuation do not matter.</summary>
internal static class ColumnSpellings
{
    /// <summary>The spellings of each meaning, the one to recommend first.</summary>
    public static IReadOnlyDictionary<ColumnRole, string[]> All { get; } = new Dictionary<ColumnRole, string[]>
    {
        [ColumnRole.RegionCode] = ["region_code", "kode_wilayah", "kode_daerah", "region_id", "wilayah_id", "id_wilayah", "kode_kabupaten", "kode_kabupaten_kota", "kode_kab_kota", "kode_provinsi", "kode_bps", "domain"],
        [ColumnRole.RegionName] = ["region", "wilayah", "nama_wilayah", "region_name", "name", "nama", "daerah", "nama_daerah", "kabupaten_kota", "kab_kota", "nama_kabupaten_kota", "regency", "provinsi", "province"],
        [ColumnRole.SectorCode] = ["sector_code", "kode_sektor", "kode_lapangan_usaha", "sektor_kode", "kategori", "kode_kategori", "category", "category_code"],
        [ColumnRole.SectorName] = ["sector", "lapangan_usaha", "sektor", "nama_sektor", "sector_name", "industry"],
        [ColumnRole.Period] = ["year", "tahun", "period", "periode", "year_awarded", "tahun_sertifikat"],
        [ColumnRole.Quarter] = ["quarter", "triwulan", "kuartal"],
        [ColumnRole.Value] = ["value", "nilai", "pdrb", "jumlah", "grdp", "nilai_pdrb", "pdb", "gdp", "output"],
        [ColumnRole.Population] = ["population", "penduduk", "jumlah_penduduk", "populasi"],
        [ColumnRole.Workers] = ["workers", "tenaga_kerja", "pekerja", "employment", "penduduk_bekerja", "jumlah_tenaga_kerja", "jumlah_pekerja", "employed"],
        [ColumnRole.Establishment] = ["establishment", "perusahaan", "nama_perusahaan", "usaha", "nama_usaha", "firm", "company", "size_class", "golongan_ukuran", "kelas_ukuran"],
        [ColumnRole.Establishments] = ["establishments", "jumlah_perusahaan", "jumlah_usaha", "banyaknya_usaha", "banyaknya_perusahaan", "unit_usaha", "firms"],
        [ColumnRole.Commodity] = ["commodity", "komoditas", "komoditi", "jenis_komoditas", "nama_komoditas"],
        [ColumnRole.Production] = ["production", "produksi", "jumlah_produksi"],
        [ColumnRole.CropArea] = ["area_ha", "luas_ha", "luas_lahan_ha", "luas_tanam_ha", "luas_panen_ha", "luas_areal_ha"],
        [ColumnRole.Livestock] = ["livestock", "ternak", "jumlah_ternak", "populasi_ternak", "heads"],
        [ColumnRole.Industry] = ["industry_code", "kode_industri", "kode"],
        [ColumnRole.IndustryName] = ["industry_name", "nama_industri", "industri"],
        [ColumnRole.BackwardLinkage] = ["backward_linkage", "bl", "daya_penyebaran", "indeks_daya_penyebaran", "keterkaitan_ke_belakang"],
        [ColumnRole.ForwardLinkage] = ["forward_linkage", "fl", "derajat_kepekaan", "indeks_derajat_kepekaan", "keterkaitan_ke_depan"],
        [ColumnRole.Certificates] = ["certificates", "count", "jumlah_sertifikat", "sertifikat"],
        [ColumnRole.Stars] = ["stars", "bintang"],
        [ColumnRole.Indicator] = ["indicator", "indikator"],
        [ColumnRole.Upstream] = ["upstream", "hulu", "hulu_subkategori", "subkategori_hulu", "sektor_hulu", "upstream_sector", "upstream_sectors", "upstream_subsector", "upstream_subsectors", "upstream_subcategory", "upstream_subcategories"],
        [ColumnRole.Downstream] = ["downstream", "hilir", "hilir_subkategori", "subkategori_hilir", "sektor_hilir", "downstream_sector", "downstream_sectors", "downstream_subsector", "downstream_subsectors", "downstream_subcategory", "downstream_subcategories"],
        [ColumnRole.EnglishName] = ["name_en", "nama_inggris", "english_name", "commodity_en", "komoditas_inggris"],
        [ColumnRole.OtherNames] = ["other_names", "nama_lain", "synonyms", "sinonim", "alias", "aliases"],
        [ColumnRole.EnglishNote] = ["note_en", "catatan_inggris", "catatan_en"],
        [ColumnRole.Neighbour] = ["neighbour", "tetangga", "kode_tetangga", "neighbour_code", "neighbor", "neighbor_code"],
        [ColumnRole.Border] = ["border_km", "panjang_batas_km", "batas_km"],
        [ColumnRole.Area] = ["area", "luas", "luas_wilayah", "luas_daerah"],
        [ColumnRole.Unit] = ["unit", "satuan", "satuan_produksi"],
        [ColumnRole.Basis] = ["basis", "harga", "price_basis", "basis_harga", "dasar_harga", "harga_dasar", "jenis_harga", "prices"],
        [ColumnRole.Status] = ["status", "flag", "tanda"],
        [ColumnRole.Group] = ["group", "kelompok", "jenis", "kind", "tipe", "type"],
        [ColumnRole.Parent] = ["parent", "induk", "parent_code", "kode_induk"],
        [ColumnRole.Derived] = ["share", "lq", "growth", "laju", "pertumbuhan", "kontribusi", "distribusi", "andil", "laju_pertumbuhan", "location_quotient", "produktivitas", "productivity", "kuadran"],
        [ColumnRole.Note] = ["note", "notes", "catatan", "keterangan"],
        [ColumnRole.Remark] = ["source", "sumber", "sumber_data"],
    };

    private static readonly Dictionary<string, ColumnRole> ByKey =
        All.SelectMany(pair => pair.Value.Select(spelling => (Key: Words.Key(spelling), Role: pair.Key))).ToDictionary(pair => pair.Key, pair => pair.Role);

    /// <summary>The meaning of a header, or null when it is not known.</summary>
    public static ColumnRole? Find(string header) =>
        ByKey.TryGetValue(Words.Key(header), out var role) ? role : null;

    /// <summary>The spellings to suggest to people.</summary>
    public static string Suggest(params ColumnRole[] roles) =>
        string.Join(", ", roles.SelectMany(role => All[role].Take(3)));
}
