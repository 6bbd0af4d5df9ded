namespace CommitteeBot.Minutes.Readers.Office;

/// <summary>
/// A folder for one conversion, which only this user may open and which goes with it: LibreOffice reads files and not a
/// pipe, and two that share a profile wait for each other.
/// </summary>
internal sealed class ConversionFolder : IDisposable
{
    private const string Source = "minutes";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("committeebot-office-");

    private ConversionFolder()
    {
    }

    /// <param name="filter">What LibreOffice calls the format of the file.</param>
    public IReadOnlyList<string> Arguments(string filter) =>
    [
        $"-env:UserInstallation={new Uri(Profile)}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
        $"--infilter={filter}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", Result, Path.Combine(root.FullName, Source),
    ];

    private string Profile => Path.Combine(root.FullName, "profile");

    private string Result => Path.Combine(root.FullName, "result");

    public static async Task<ConversionFolder> CreateAsync(
        ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var folder = new ConversionFolder();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.Profile, "user"));
            var temporary = Directory.CreateDirectory(Path.Combine(folder.root.FullName, "temporary"));
            await File.WriteAllTextAsync(
                Path.Combine(folder.Profile, "user", "registrymodifications.xcu"),
                OfficeProfile.Write(temporary.FullName), cancellation);
            await File.WriteAllBytesAsync(Path.Combine(folder.root.FullName, Source), content, cancellation);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Null where there is none, or one that no document fills.</summary>
    public async Task<byte[]?> ReadResultAsync(int most, CancellationToken cancellation)
    {
        var file = new FileInfo(Path.Combine(Result, Source + ".docx"));
        return file.Exists && file.Length <= most
            ? await File.ReadAllBytesAsync(file.FullName, cancellation)
            : null;
    }

    public void Dispose() => root.Delete(recursive: true);
}
