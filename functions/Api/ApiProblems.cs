using System.Globalization;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;

namespace EconomyPipeline.Functions.Api;

/// <summary>The problems that the API answers with.</summary>
internal static class ApiProblems
{
    private const int LongestShown = 80;

    private static readonly Bilingual BadParameterTitle = new("Parameter tidak dapat dibaca", "A parameter cannot be read");
    private static readonly Bilingual NotFoundTitle = new("Tidak ditemukan", "Not found");

    public static ApiProblemException UnknownRoute(string path, IReadOnlyList<string> near) => new(
        404,
        "unknown-route",
        NotFoundTitle,
        new(
            $"Tidak ada apa pun di '{Shown(path)}'; yang ada: {string.Join(", ", near)}. Daftar indikator ada di /api/v1/catalogue, penjelasan semua permintaan di README.md.",
            $"There is nothing at '{Shown(path)}'; there are: {string.Join(", ", near)}. The indicators are listed at /api/v1/catalogue, and README.md explains every request."));

    public static ApiProblemException MethodNotAllowed(string method, IReadOnlyList<string> allowed) => new(
        405,
        "method-not-allowed",
        new("Metode tidak dapat dipakai di sini", "The method cannot be used here"),
        new($"Metode {Shown(method)} tidak dikenal di alamat ini; yang dikenal: {string.Join(", ", allowed)}.", $"The method {Shown(method)} is not known at this address; known are: {string.Join(", ", allowed)}."));

    public static ApiProblemException KeyNeeded() => new(
        401,
        "key-needed",
        new("Kunci diperlukan", "A key is needed"),
        new($"Kirim kunci yang berlaku dalam header {AccessControl.KeyHeader}.", $"Send a valid key in the header {AccessControl.KeyHeader}."));

    public static ApiProblemException RoleNeeded(Role role) => new(
        403,
        "role-needed",
        new("Hak akses tidak cukup", "The key's role is not enough"),
        new($"Permintaan ini memerlukan kunci dengan peran {role.ToString().ToLowerInvariant()}.", $"This request needs a key with the role {role.ToString().ToLowerInvariant()}."));

    public static ApiProblemException BadParameter(string name, string found, Bilingual expected) => new(
        400,
        "bad-parameter",
        BadParameterTitle,
        new($"Parameter '{name}' berisi '{Shown(found)}'; yang diharapkan: {expected.Id}.", $"The parameter '{name}' holds '{Shown(found)}'; expected: {expected.En}."));

    public static ApiProblemException UnknownParameter(string name, IReadOnlyList<string> known) => new(
        400,
        "unknown-parameter",
        new("Parameter tidak dikenal", "Unknown parameter"),
        new($"Parameter '{Shown(name)}' tidak dikenal di sini; yang dikenal: {Join(known, "tidak ada")}.", $"The parameter '{Shown(name)}' is not known here; known are: {Join(known, "none")}."));

    public static ApiProblemException RepeatedParameter(string name, int times) => new(
        400,
        "repeated-parameter",
        new("Parameter diberikan lebih dari sekali", "A parameter is given more than once"),
        new($"Parameter '{name}' diberikan {times} kali; berikan sekali, dan buat permintaan lain untuk nilai lain.", $"The parameter '{name}' is given {times} times; give it once, and ask again for another value."));

    public static ApiProblemException EmptyParameter(string name) => new(
        400,
        "empty-parameter",
        new("Parameter kosong", "A parameter is empty"),
        new($"Parameter '{name}' kosong; beri nilai, atau hapus dari alamat.", $"The parameter '{name}' is empty; give it a value, or leave it out."));

    public static ApiProblemException EmptyRange(string from, string to) => new(
        400,
        "empty-range",
        new("Rentang waktu terbalik", "The range of periods is reversed"),
        new($"Parameter 'from' ({from}) sesudah 'to' ({to}); yang diharapkan: 'from' tidak lebih akhir daripada 'to'.", $"The parameter 'from' ({from}) is after 'to' ({to}); expected: 'from' not later than 'to'."));

    public static ApiProblemException OtherQuestion() => new(
        400,
        "page-of-other-request",
        new("Token halaman milik permintaan lain", "The page token belongs to another request"),
        new("Kirim nextPage dengan alamat dan filter yang sama seperti permintaan yang menjawabnya, atau mulai dari halaman pertama tanpa 'page'.", "Send nextPage with the same address and filters as the request that answered it, or start from the first page without 'page'."));

    public static ApiProblemException UnknownScope(string scope, IReadOnlyList<string> known) => new(
        404,
        "unknown-scope",
        NotFoundTitle,
        new($"Belum ada yang diterbitkan untuk wilayah acuan '{Shown(scope)}'; yang ada: {Join(known, "belum ada")}.", $"Nothing is published for the scope '{Shown(scope)}'; there are: {Join(known, "none yet")}."));

    public static ApiProblemException UnknownRegion(string region, IEnumerable<string> known) => new(
        404,
        "unknown-region",
        NotFoundTitle,
        new($"Wilayah '{Shown(region)}' tidak ada di wilayah acuan ini; yang ada: {string.Join(", ", known)}.", $"The region '{Shown(region)}' is not in this scope; there are: {string.Join(", ", known)}."));

    public static ApiProblemException UnknownSector(string sector, IEnumerable<string> known) => new(
        404,
        "unknown-sector",
        NotFoundTitle,
        new($"Sektor '{sector}' tidak ada; yang ada: {string.Join(", ", known)}.", $"There is no sector '{sector}'; there are: {string.Join(", ", known)}."));

    public static ApiProblemException UnknownIndicator(string indicator)
    {
        var alike = IndicatorCatalogue.Alike(indicator);
        var (suggestionId, suggestionEn) = alike.Count == 0 ? ("", "") : ($" Mungkin maksudnya: {string.Join(", ", alike)}.", $" Perhaps one of these was meant: {string.Join(", ", alike)}.");
        return new(
            404,
            "unknown-indicator",
            NotFoundTitle,
            new($"Indikator '{Shown(indicator)}' tidak ada.{suggestionId} Daftarnya ada di /api/v1/catalogue.", $"There is no indicator '{Shown(indicator)}'.{suggestionEn} The list is at /api/v1/catalogue."));
    }

    public static ApiProblemException NotComputed(string indicator, IEnumerable<string> partitions) => new(
        404,
        "not-computed",
        NotFoundTitle,
        new(
            $"Indikator '{indicator}' tidak ada untuk basis dan acuan yang diminta. Yang ada (basis/acuan): {string.Join(", ", partitions)}. Jika kosong, datanya belum diunggah.",
            $"The indicator '{indicator}' is not there for the basis and the reference asked for. There are (basis/reference): {string.Join(", ", partitions)}. If none, its data have not been uploaded."));

    public static ApiProblemException NoForecast(string cause, Bilingual why) => new(
        404,
        cause,
        new("Tidak ada prakiraan", "There is no forecast"),
        why);

    public static ApiProblemException NotPublishedThen(string scope, Vintage vintage) => new(
        404,
        "not-published-then",
        NotFoundTitle,
        vintage.AsOf is { } moment
            ? new(
                $"Untuk {scope} belum ada terbitan sampai {Moment(moment)} UTC (suatu hari berakhir pada tengah malam UTC). Semua terbitan dan waktunya ada di /api/v1/{scope}/runs.",
                $"For {scope} nothing had been published by {Moment(moment)} UTC (a day ends at midnight UTC). All publications and their times are at /api/v1/{scope}/runs.")
            : new(
                $"Untuk {scope} tidak ada terbitan '{Shown(vintage.Run!)}'. Semua terbitan dan waktunya ada di /api/v1/{scope}/runs.",
                $"For {scope} there is no publication '{Shown(vintage.Run!)}'. All publications and their times are at /api/v1/{scope}/runs."));

    public static ApiProblemException NoPaths(string run) => new(
        404,
        "no-sample-paths",
        NotFoundTitle,
        new(
            $"Jalur sampel run {run} tidak disimpan, jadi tingkat lain tidak dapat dihitung; yang ada: level=80,95.",
            $"The sample paths of run {run} are not kept, so that no other level can be computed; there are: level=80,95."));

    public static ApiProblemException NoEarlierExtended(string indicator) => new(
        404,
        "extended-not-kept",
        NotFoundTitle,
        new(
            $"Indikator '{indicator}' dihitung saat diminta dari data yang berlaku sekarang; nilai terbitan lama tidak disimpan, jadi tidak ada asOf, run, dan revisi.",
            $"The indicator '{indicator}' is computed on request from the data accepted now; values of earlier publications are not kept, so there are no asOf, run and revisions."));

    public static ApiProblemException NothingBefore(string scope, string run) => new(
        404,
        "nothing-before",
        NotFoundTitle,
        new(
            $"Terbitan {run} dari {scope} adalah yang pertama, jadi belum ada revisi.",
            $"Publication {run} of {scope} is the first, so there are no revisions yet."));

    public static ApiProblemException UnknownRun(string run, string scope) => new(
        404,
        "unknown-run",
        NotFoundTitle,
        new($"Tidak ada hasil '{Shown(run)}' yang pernah diterbitkan. Riwayatnya ada di /api/v1/{scope}/runs.", $"No run '{Shown(run)}' was ever published. The history is at /api/v1/{scope}/runs."));

    public static ApiProblemException UnknownDataset(string path) => new(
        404,
        "unknown-dataset",
        NotFoundTitle,
        new($"Tidak ada dataset '{Shown(path)}'. Daftarnya ada di /api/v1/datasets.", $"There is no dataset '{Shown(path)}'. The list is at /api/v1/datasets."));

    public static ApiProblemException UnknownMapping(string name) => new(
        404,
        "unknown-mapping",
        NotFoundTitle,
        new($"Tidak ada pemetaan '{Shown(name)}'. Daftarnya ada di /api/v1/mappings.", $"There is no mapping '{Shown(name)}'. The list is at /api/v1/mappings."));

    public static ApiProblemException BadMapping(IReadOnlyList<Finding> findings) => new(
        400,
        "bad-mapping",
        new("Pemetaan ditolak", "The mapping is refused"),
        new(
            "Yang berlaku tidak berubah. Perbaiki setiap temuan, lalu kirim lagi; docs/mappings.md menjelaskan bentuknya.",
            "What is in force stays. Correct every finding and send it again; docs/mappings.md describes its form."))
    {
        Findings = findings,
    };

    public static ApiProblemException BadMappingName(string name) => new(
        400,
        "invalid-name",
        new("Nama pemetaan tidak dapat dipakai", "The mapping's name cannot be used"),
        new(
            $"Nama '{Shown(name)}' ditolak; yang diharapkan: 1 sampai 48 huruf kecil, angka, atau tanda hubung, mis. uk-itl3.",
            $"The name '{Shown(name)}' is refused; expected: 1 to 48 small letters, digits or hyphens, such as uk-itl3."));

    public static ApiProblemException RunGone() => new(
        410,
        "run-gone",
        new("Hasil sudah diganti", "The run is gone"),
        new("Token halaman ini milik hasil yang sudah diganti dua kali. Mulai lagi dari halaman pertama.", "This page token belongs to a run that has been replaced twice. Start again from the first page."));

    public static ApiProblemException TooLarge(int maxMegabytes) => new(
        413,
        "too-large",
        new("Berkas terlalu besar", "The file is too large"),
        new(
            $"Lewat HTTP paling besar {maxMegabytes} MB. Unggah berkas yang lebih besar langsung ke kontainer blob 'datasets'.",
            $"By HTTP at most {maxMegabytes} MB are taken. Upload a larger file straight to the blob container 'datasets'."));

    public static ApiProblemException DiskFull() => new(
        507,
        "disk-full",
        new("Ruang penyimpanan sementara habis", "The disk is full"),
        new(
            "Server tidak punya ruang untuk menerima berkas ini; tidak ada yang disimpan. Kirim lagi nanti, atau unggah langsung ke kontainer blob 'datasets'.",
            "The server has no room to receive this file; nothing was stored. Send it again later, or upload it straight to the blob container 'datasets'."));

    public static ApiProblemException BadName(Finding finding) => new(
        400,
        finding.Code,
        new("Nama dataset tidak dapat dipakai", "The dataset's name cannot be used"),
        finding.Message)
    {
        Findings = [finding],
    };

    // What a caller sent is shown, but not at any length, and nothing in it moves the cursor of whoever reads it.
    internal static string Shown(string text)
    {
        var shown = string.Concat(text.Take(LongestShown).Select(letter => char.IsControl(letter) ? '·' : letter));
        return text.Length > LongestShown ? shown + '…' : shown;
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> items, string none) => items.Count == 0 ? none : string.Join(", ", items);
}
