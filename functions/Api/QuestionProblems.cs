using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Api;

/// <summary>The problems that questions to a forecast are answered with.</summary>
internal static class QuestionProblems
{
    /// <summary>A scenario, a need or a condition cannot be used as it is.</summary>
    public static ApiProblemException Refused(IReadOnlyList<InputFinding> findings) => new(
        400,
        "bad-question",
        new("Pertanyaan tidak dapat dijawab", "The question cannot be answered"),
        new(
            $"Ada {findings.Count} hal yang perlu diperbaiki, lihat 'errors'; docs/scenarios.md menjelaskan bentuknya. Yang pertama, di {findings[0].Place}: {findings[0].Message.Id} Diharapkan: {findings[0].Expected.Id}",
            $"{findings.Count} thing(s) have to be corrected, see 'errors'; docs/scenarios.md describes the form. The first, in {findings[0].Place}: {findings[0].Message.En} Expected: {findings[0].Expected.En}"))
    {
        Errors = findings,
    };

    public static ApiProblemException BodyTooLarge(int maxBytes) => new(
        413,
        "too-large",
        new("Isi permintaan terlalu besar", "The body is too large"),
        new($"Paling besar {maxBytes} bita.", $"At most {maxBytes} bytes are taken."));

    public static ApiProblemException BadBody(Bilingual expected) => new(
        400,
        "bad-body",
        new("Isi permintaan tidak dapat dibaca", "The body cannot be read"),
        new($"Yang diharapkan: {expected.Id}.", $"Expected: {expected.En}."));

    public static ApiProblemException Missing(string name, Bilingual expected) => new(
        400,
        "missing-parameter",
        new("Parameter belum diberikan", "A parameter is missing"),
        new($"Parameter '{name}' diperlukan: {expected.Id}.", $"The parameter '{name}' is needed: {expected.En}."));

    public static ApiProblemException NothingAccepted(string scope, string kind) => new(
        404,
        $"no-{kind}",
        new("Tidak ditemukan", "Not found"),
        new(
            $"Belum ada data {kind} yang diterima untuk {scope}. Unggah ke /api/v1/datasets/{kind}/… seperti dijelaskan README.md.",
            $"No {kind} are accepted for {scope} yet. Upload them to /api/v1/datasets/{kind}/… as README.md explains."));
}
