using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.ML;

namespace EconomyPipeline.Ml.Models;

/// <summary>
/// A model's file: the zip that ML.NET saves and loads, with one more entry that says which model it is and what the other
/// entries hash to. ML.NET reads a damaged tree, or another model of the same width, without a word.
/// </summary>
internal static class ModelFile
{
    private const string SealEntry = "EconomyPipeline/model";

    // ML.NET writes the time of day into its zips; without it two saves of one model are the same file.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ModelIdentity identity, MLContext context, ITransformer model, DataViewSchema schema)
    {
        using var saved = new MemoryStream();
        context.Model.Save(model, schema, saved);
        saved.Position = 0;
        using var source = new ZipArchive(saved, ZipArchiveMode.Read);
        var entries = Contents(source);
        using var file = new MemoryStream();
        using (var target = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries.Append((Name: SealEntry, Content: Encoding.UTF8.GetBytes(Seal(identity, entries)))))
            {
                var entry = target.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <exception cref="InvalidDataException">The file is damaged, or of another model.</exception>
    public static ITransformer Read(ModelIdentity identity, MLContext context, byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            var contents = Contents(zip);
            var seal = contents.FirstOrDefault(entry => entry.Name == SealEntry).Content;
            if (seal is null || Encoding.UTF8.GetString(seal) != Seal(identity, [.. contents.Where(entry => entry.Name != SealEntry)]))
            {
                throw new InvalidDataException(seal is null ? "It does not say which model it is." : "It is of another model, or was changed.");
            }
        }

        stream.Position = 0;
        return context.Model.Load(stream, out _);
    }

    private static string Seal(ModelIdentity identity, IReadOnlyList<(string Name, byte[] Content)> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in entries)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return $"{identity.Id}\n{Convert.ToHexStringLower(hash.GetHashAndReset())}\n";
    }

    private static List<(string Name, byte[] Content)> Contents(ZipArchive zip)
    {
        var contents = new List<(string Name, byte[] Content)>();
        foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            contents.Add((entry.FullName, content.ToArray()));
        }

        return contents;
    }
}
