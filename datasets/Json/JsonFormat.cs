using System.Text.Json;
using EconomyPipeline.Datasets.Boundaries;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.WebApi;

namespace EconomyPipeline.Datasets.Json;

/// <summary>JSON: answers of BPS's WebAPI, and boundaries as GeoJSON.</summary>
internal sealed class JsonFormat : IDatasetFormat
{
    // A document is held whole. BPS's largest table of all regencies has 2 MB, the boundaries of all of them some tens.
    private const long LargestBytes = 64 * 1024 * 1024;

    public bool Recognises(DatasetSource source) => source.Nature == FileNature.Text && (source.FirstCharacter == '{' || (source.FirstCharacter == '[' && IsArray(source)));

    // "[Metode Baru] Indeks Pembangunan Manusia" is the title of a table.
    private static bool IsArray(DatasetSource source) => source.Extension is ".json" or ".geojson" || source.SecondCharacter is '{' or '[' or '"' or ']';

    public DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Mapping is not null)
        {
            return Refused(kind, MappingFindings.OfAnotherFormat());
        }

        if (source.Content.Length > LargestBytes)
        {
            return Refused(kind, WebApiFindings.TooLarge(LargestBytes));
        }

        try
        {
            source.SkipByteOrderMark();
            using var document = StrictJson.Parse(source.Content);
            return GeoJsonReader.IsOne(document.RootElement) ? new GeoJsonReader(document.RootElement, facts, cancellationToken).Read(kind)
                : WebApiAnswer.TryRead(document.RootElement) is { } answer ? new WebApiReader(answer, source, kind, facts, cancellationToken).Read()
                : Refused(kind, WebApiFindings.OtherJson());
        }
        catch (JsonException exception)
        {
            return Refused(kind, WebApiFindings.DamagedJson((int)((exception.LineNumber ?? 0) + 1)));
        }
    }

    private static DatasetContent Refused(string? kind, Finding finding) => new(kind, [], [finding]);
}
