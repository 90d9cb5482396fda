using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>A file on the command line, with the kind when it was said: <c>[KIND=]FILE</c>.</summary>
internal sealed record InputFile(string? Kind, string Path)
{
    /// <summary>What it is called in messages.</summary>
    public string Label { get; init; } = Path;

    /// <summary>Facts that were said of this file alone, by their names; they come before those said of all.</summary>
    public IReadOnlyDictionary<string, string> Said { get; init; } = new Dictionary<string, string>();

    /// <exception cref="CommandFailure">The file is not there.</exception>
    public static InputFile Parse(string argument)
    {
        var separator = argument.IndexOf('=', StringComparison.Ordinal);
        var kind = separator > 0 ? argument[..separator] : null;

        // A file's own name may hold '=': only the name of a kind before it makes it a separator.
        var file = kind is not null && DatasetKind.All.Contains(kind)
            ? new InputFile(kind, argument[(separator + 1)..])
            : new InputFile(null, argument);
        return File.Exists(file.Path) ? file : throw CommandFailure.WrongUse(WhyNot(file.Path));
    }

    private static string WhyNot(string path)
    {
        if (Directory.Exists(path))
        {
            return $"Ini folder; sebutkan berkas di dalamnya / this is a folder; name the files in it: {System.IO.Path.Combine(path, "*.csv")}";
        }

        var folder = System.IO.Path.GetDirectoryName(path);
        return string.IsNullOrEmpty(folder) || Directory.Exists(folder)
            ? $"Berkas tidak ada / there is no file: {path}"
            : $"Folder tidak ada / there is no folder: {folder} ({path})";
    }
}
