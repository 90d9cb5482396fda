using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;

namespace EconomyPipeline.Functions.Api;

/// <summary>The problems that the API answers with.</summary>
internal static class ApiProblems
{
    private static readonly Bilingual BadParameterTitle = new("Parameter tidak dapat dibaca", "A parameter cannot be read");
    private static readonly Bilingual NotFoundTitle = new("Tidak ditemukan", "Not found");

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
        new($"Parameter '{name}' berisi '{found}'; yang diharapkan: {expected.Id}.", $"The parameter '{name}' holds '{found}'; expected: {expected.En}."));

    public static ApiProblemException UnknownParameter(string name, IReadOnlyList<string> known) => new(
        400,
        "unknown-parameter",
        new("Parameter tidak dikenal", "Unknown parameter"),
        new($"Parameter '{name}' tidak dikenal di sini; yang dikenal: {Join(known, "tidak ada")}.", $"The parameter '{name}' is not known here; known are: {Join(known, "none")}."));

    public static ApiProblemException UnknownScope(string scope, IReadOnlyList<string> known) => new(
        404,
        "unknown-scope",
        NotFoundTitle,
        new($"Belum ada yang diterbitkan untuk wilayah acuan '{scope}'; yang ada: {Join(known, "belum ada")}.", $"Nothing is published for the scope '{scope}'; there are: {Join(known, "none yet")}."));

    public static ApiProblemException UnknownRegion(string region, IEnumerable<string> known) => new(
        404,
        "unknown-region",
        NotFoundTitle,
        new($"Wilayah '{region}' tidak ada di wilayah acuan ini; yang ada: {string.Join(", ", known)}.", $"The region '{region}' is not in this scope; there are: {string.Join(", ", known)}."));

    public static ApiProblemException UnknownSector(string sector, IEnumerable<string> known) => new(
        404,
        "unknown-sector",
        NotFoundTitle,
        new($"Sektor '{sector}' tidak ada; yang ada: {string.Join(", ", known)}.", $"There is no sector '{sector}'; there are: {string.Join(", ", known)}."));

    public static ApiProblemException UnknownIndicator(string indicator) => new(
        404,
        "unknown-indicator",
        NotFoundTitle,
        new($"Indikator '{indicator}' tidak ada. Daftarnya ada di /api/v1/catalogue.", $"There is no indicator '{indicator}'. The list is at /api/v1/catalogue."));

    public static ApiProblemException NotComputed(string indicator, IEnumerable<string> partitions) => new(
        404,
        "not-computed",
        NotFoundTitle,
        new(
            $"Indikator '{indicator}' tidak ada untuk basis dan acuan yang diminta. Yang ada (basis/acuan): {string.Join(", ", partitions)}. Jika kosong, datanya belum diunggah.",
            $"The indicator '{indicator}' is not there for the basis and the reference asked for. There are (basis/reference): {string.Join(", ", partitions)}. If none, its data have not been uploaded."));

    public static ApiProblemException NoForecast(string what) => new(
        404,
        "no-forecast",
        NotFoundTitle,
        new($"Tidak ada prakiraan untuk {what}: belum selesai dihitung, atau datanya tidak ada.", $"There is no forecast for {what}: it is still being computed, or there are no data for it."));

    public static ApiProblemException UnknownDataset(string path) => new(
        404,
        "unknown-dataset",
        NotFoundTitle,
        new($"Tidak ada dataset '{path}'. Daftarnya ada di /api/v1/datasets.", $"There is no dataset '{path}'. The list is at /api/v1/datasets."));

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

    public static ApiProblemException BadName(Finding finding) => new(
        400,
        finding.Code,
        new("Nama dataset tidak dapat dipakai", "The dataset's name cannot be used"),
        finding.Message)
    {
        Findings = [finding],
    };

    private static string Join(IReadOnlyList<string> items, string none) => items.Count == 0 ? none : string.Join(", ", items);
}
