using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about tables that are pulled from BPS's WebAPI. None of them holds the key.</summary>
public static class PullFindings
{
    private const string Example = "var=104,domain=6301,years=2020-2024";

    private static readonly Bilingual ATable = new("Tabel dinamis dari WebAPI BPS.", "A dynamic table of BPS's WebAPI.");

    public static Finding InvalidTable(string found) => new Finding(
        "invalid-table",
        Severity.Error,
        new("Bagian ini dari tabel WebAPI tidak dapat dibaca, tertulis dua kali, atau ada yang kurang.", "This part of a table of the WebAPI cannot be read, stands there twice, or something is missing."),
        new(
            $"{Example}: nomor variabel, kode domain empat angka, tahun (2024, 2020-2024, atau 2020- sampai tahun ini); boleh juga kind, basis, unit, region, period.",
            $"{Example}: number of the variable, code of the domain in four digits, years (2024, 2020-2024, or 2020- up to the present one); kind, basis, unit, region and period may follow.")) with
    { Found = FindingPlaces.Printable(found) };

    public static Finding TableTwice(string table) => new Finding(
        "table-listed-twice",
        Severity.Error,
        new("Tabel ini ada dua kali dalam daftar, sehingga jawabannya akan saling menggantikan. Hapus salah satu.", "This table is twice in the list, so that its answers would replace each other. Remove one."),
        new("Setiap variabel satu domain sekali.", "Each variable of a domain once.")) with
    { Found = table };

    public static Finding KeyRefused(string message) => Of(
        "key-refused",
        new("BPS menolak kunci WebAPI. Periksa Bps__Key; kunci dibuat di webapi.bps.go.id/developer.", "BPS refuses the key of its WebAPI. Check Bps__Key; keys are made at webapi.bps.go.id/developer."),
        message);

    public static Finding Refused(string message) => Of(
        "refused-by-bps",
        new("BPS menolak permintaan ini. Periksa nomor variabel, domain dan tahunnya di webapi.bps.go.id.", "BPS refuses this request. Check the variable's number, the domain and the years at webapi.bps.go.id."),
        message);

    public static Finding NotAvailable(string years, bool isOpen) => Of(
        "not-available",
        new(
            "BPS tidak mempunyai data tabel ini untuk tahun tersebut. Periksa nomor variabel dan domainnya, atau sebut hanya tahun yang sudah terbit.",
            "BPS has no data of this table for these years. Check the variable's number and the domain, or name only years that are published."),
        years) with
    { Severity = isOpen ? Severity.Note : Severity.Error };

    public static Finding TooMuch(string years) => Of(
        "too-much-at-once",
        new(
            "Tabel ini terlalu besar untuk WebAPI, juga untuk satu tahun. Unduh tabelnya dari situs BPS dan unggah berkasnya.",
            "This table is too large for the WebAPI, even of a single year. Download the table from BPS's site and upload the file."),
        years);

    public static Finding TooLarge(long megabytes) => Of(
        "answer-too-large",
        new(
            $"Jawaban WebAPI lebih dari {megabytes} MB. Unduh tabelnya dari situs BPS sebagai CSV atau Excel dan unggah berkasnya.",
            $"The answer of the WebAPI has more than {megabytes} MB. Download the table from BPS's site as CSV or Excel and upload the file."));

    public static Finding Html(string status) => Of(
        "page-instead-of-data",
        new(
            "WebAPI menjawab dengan halaman web, bukan data: biasanya sedang perbaikan atau tembok apinya menolak. Coba lagi nanti; bila tetap, coba dari jaringan lain atau periksa Bps__Address.",
            "The WebAPI answers with a web page instead of data: mostly it is being maintained, or its firewall refuses. Try later; if that does not help, try from another network or check Bps__Address."),
        status);

    public static Finding Blocked(string status) => Of(
        "blocked-by-firewall",
        new(
            "Tembok api BPS menolak permintaan ini. Sering kali ia menolak alamat pusat data, atau kunci yang salah bentuk: periksa Bps__Key, coba dari jaringan lain, atau pakai Bps__Address dari perantara.",
            "BPS's firewall refuses this request. It often refuses addresses of data centres, or a malformed key: check Bps__Key, try from another network, or set Bps__Address to a proxy."),
        status);

    public static Finding Damaged() => Of(
        "broken-answer",
        new("Jawaban WebAPI terputus atau rusak, juga setelah dicoba ulang. Coba lagi nanti.", "The answer of the WebAPI was cut off or damaged, also when it was asked again. Try later."));

    public static Finding OtherAnswer() => Of(
        "other-answer",
        new("Jawaban WebAPI bukan tabel dinamis. Periksa Bps__Address.", "The answer of the WebAPI is no dynamic table. Check Bps__Address."));

    public static Finding TooManyRequests(string after) => Of(
        "too-many-requests",
        new("WebAPI meminta kita menunggu. Coba lagi nanti, atau kecilkan Bps__RequestsPerMinute.", "The WebAPI asks us to wait. Try later, or set a smaller Bps__RequestsPerMinute."),
        after);

    public static Finding ServerFailed(string status) => Of(
        "bps-failed",
        new("WebAPI gagal menjawab, juga setelah dicoba ulang. Coba lagi nanti.", "The WebAPI failed, also when it was asked again. Try later."),
        status);

    public static Finding Redirected(string status) => Of(
        "redirected",
        new("WebAPI mengalihkan permintaan berputar-putar atau ke alamat yang tidak diikuti. Periksa Bps__Address.", "The WebAPI sends the request in circles, or to an address that is not followed. Check Bps__Address."),
        status);

    public static Finding Unreachable(string reason) => Of(
        "bps-unreachable",
        new("WebAPI tidak dapat dihubungi, juga setelah dicoba ulang. Periksa jaringan, perantara (HTTPS_PROXY) dan Bps__Address.", "The WebAPI cannot be reached, also when it was tried again. Check the network, the proxy (HTTPS_PROXY) and Bps__Address."),
        reason);

    private static Finding Of(string code, Bilingual message, string? found = null) =>
        new Finding(code, Severity.Error, message, ATable) with { Found = found is null ? null : FindingPlaces.Printable(found) };
}
