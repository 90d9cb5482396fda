namespace EconomyPipeline.Cli.Inputs;

/// <summary>Answers of BPS's WebAPI as files, in a folder that goes away with this.</summary>
internal sealed class PulledFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("economy-bps-");
    private readonly List<InputFile> files = [];

    public IReadOnlyList<InputFile> Files => files;

    /// <summary>Whether something that was asked for did not come.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Keeps an answer byte by byte under the name of its dataset.</summary>
    public async Task AddAsync(string name, string? kind, IReadOnlyDictionary<string, string> said, Stream answer, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.FullName, name);
        var file = File.Create(path);
        await using (file)
        {
            await answer.CopyToAsync(file, cancellationToken);
        }

        files.Add(new InputFile(kind, path) { Label = name, Said = said });
    }

    public void Dispose() => folder.Delete(recursive: true);
}
