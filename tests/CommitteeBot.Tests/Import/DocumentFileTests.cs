using System.Text;
using CommitteeBot.Import;
using CommitteeBot.Minutes.Readers.Zip;
using CommitteeBot.Tests.Minutes.Readers;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Import;

public sealed class DocumentFileTests : IDisposable
{
    private readonly string folder = StoreFolder.Create();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_gives_its_files_and_those_of_its_zip_files_by_their_names()
    {
        Write("a.txt", "one");
        Write("b.zip", HostileFiles.Zip(("2026/may.txt", "two"u8.ToArray()), ("../june.txt", "x"u8.ToArray())));
        Write("c.docx", HostileFiles.Zip(("word/document.xml", "x"u8.ToArray())));

        var files = DocumentFile.Find([folder]).ToList();

        Assert.Equal(
            [In("a.txt"), In("b.zip/../june.txt"), In("b.zip/2026/may.txt"), In("c.docx")], files.Select(f => f.Path));
        Assert.Equal("one", await ReadAsync(files[0]));
        Assert.Equal(ZipWords.LeadsOutside, await ReadAsync(files[1]));
        Assert.Equal("two", await ReadAsync(files[2]));
    }

    [Fact]
    public async Task A_zip_file_is_known_by_its_content()
    {
        Write("minutes.txt", HostileFiles.Zip(("may.txt", "two"u8.ToArray())));
        Assert.Equal("two", await ReadAsync(Assert.Single(DocumentFile.Find([In("minutes.txt")]))));
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_broken_is_one_file_with_a_reason()
    {
        Write("broken.zip", "PK\x03\x04 and nothing more"u8.ToArray());
        Assert.Equal(
            ImportWords.NoSuchFile, await ReadAsync(Assert.Single(DocumentFile.Find([In("none.zip")]))));
        Assert.StartsWith(
            "PK", await ReadAsync(Assert.Single(DocumentFile.Find([In("broken.zip")]))), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(DocumentFile file)
    {
        var (content, refusal) = await file.ReadAsync(CancellationToken.None);
        return refusal ?? Encoding.UTF8.GetString(content.Span);
    }

    private string In(string name) => Path.Combine(folder, name);

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] content) => File.WriteAllBytes(In(name), content);
}
