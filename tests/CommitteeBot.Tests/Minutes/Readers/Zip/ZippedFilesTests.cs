using System.IO.Compression;
using System.Text;
using CommitteeBot.Minutes.Readers.Zip;

namespace CommitteeBot.Tests.Minutes.Readers.Zip;

public sealed class ZippedFilesTests
{
    [Fact]
    public async Task The_files_come_in_the_order_of_their_names_with_their_folders()
    {
        var read = await ReadAsync(HostileFiles.Zip(("b.txt", Text("two")), ("a/c.txt", Text("one")), ("a/", [])));
        Assert.Equal([("a/c.txt", "one"), ("b.txt", "two")], read.Select(f => (f.Name, f.Text)));
    }

    [Theory]
    [InlineData("../escaped.txt", ZipWords.LeadsOutside)]
    [InlineData("a/../../escaped.txt", ZipWords.LeadsOutside)]
    [InlineData(@"..\escaped.txt", ZipWords.LeadsOutside)]
    [InlineData("/etc/escaped.txt", ZipWords.LeadsOutside)]
    [InlineData(@"C:\escaped.txt", ZipWords.LeadsOutside)]
    [InlineData("two\nlines.txt", ZipWords.LeadsOutside)]
    [InlineData("..", ZipWords.LeadsOutside)]
    public async Task A_name_that_leads_outside_is_refused_and_the_others_are_read(string name, string reason)
    {
        var read = await ReadAsync(HostileFiles.Zip((name, Text("x")), ("minutes.txt", Text("kept"))));
        Assert.Equal(2, read.Count);
        Assert.Equal(reason, read.Single(f => f.Name != "minutes.txt").Refusal);
        Assert.Equal("kept", read.Single(f => f.Name == "minutes.txt").Text);
    }

    [Theory]
    [InlineData("__MACOSX/minutes.txt")]
    [InlineData(".DS_Store")]
    [InlineData("2026/._minutes.txt")]
    [InlineData("Thumbs.db")]
    public async Task What_file_managers_add_is_left_out_without_a_word(string name)
    {
        var read = await ReadAsync(HostileFiles.Zip((name, Text("x")), ("minutes.txt", Text("kept"))));
        Assert.Equal("minutes.txt", Assert.Single(read).Name);
    }

    [Fact]
    public async Task A_zip_file_inside_another_is_refused_whatever_it_is_called()
    {
        var inner = HostileFiles.Zip(("minutes.txt", Text("x")));
        var read = await ReadAsync(HostileFiles.Zip(("inner.zip", inner), ("minutes.txt", inner), ("n.txt", Text("n"))));
        Assert.Equal([ZipWords.Nested, ZipWords.Nested, null], read.Select(f => f.Refusal));
    }

    [Fact]
    public async Task An_empty_zip_file_says_so() =>
        Assert.Equal(ZipWords.Empty, Assert.Single(await ReadAsync(HostileFiles.Zip())).Refusal);

    [Fact]
    public async Task A_file_that_unpacks_to_far_more_than_it_holds_is_not_opened()
    {
        var read = await ReadAsync(HostileFiles.Zip(("a.txt", new byte[9 * 1024 * 1024]), ("b.txt", Text("kept"))));
        Assert.Equal([ZipWords.Bomb, null], read.Select(f => f.Refusal));
    }

    [Fact]
    public async Task A_file_larger_than_any_document_is_not_opened()
    {
        var zip = HostileFiles.Zip(("a.txt", Noise(51 * 1024 * 1024)), ("b.txt", Text("kept")));
        var read = await ReadAsync(zip);
        Assert.StartsWith("This file is 51 MB", read[0].Refusal, StringComparison.Ordinal);
        Assert.Equal("kept", read[1].Text);
    }

    [Fact]
    public async Task A_file_with_a_password_is_refused_and_the_others_are_read()
    {
        var zip = HostileFiles.Zip(("a.txt", Text("secret")), ("b.txt", Text("kept")));
        // The first entry's flags, in its own header and in the directory.
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        var read = await ReadAsync(zip);
        Assert.Equal([ZipWords.Password, null], read.Select(f => f.Refusal));
    }

    [Fact]
    public async Task A_damaged_file_is_refused_and_the_others_are_read()
    {
        var zip = HostileFiles.Zip(
            ("a.txt", Text(string.Join(' ', Enumerable.Range(0, 400)))), ("b.txt", Text("kept")));
        zip.AsSpan(40, 200).Fill(0xFF);
        var read = await ReadAsync(zip);
        Assert.Equal([ZipWords.Damaged, null], read.Select(f => f.Refusal));
    }

    [Fact]
    public async Task A_file_that_declares_less_than_it_holds_is_not_unpacked_beyond_that()
    {
        var zip = HostileFiles.Zip(("a.txt", Text(new string('a', 5000))));
        var directory = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 10);
        Assert.True((await ReadAsync(zip))[0].Text is null or { Length: 10 });
    }

    [Fact]
    public async Task Beyond_so_many_files_the_rest_is_left_out_in_one_sentence()
    {
        var read = await ReadAsync(HostileFiles.Zip(
            [.. Enumerable.Range(0, ZippedFiles.MaxFiles + 3).Select(i => ($"{i:D5}.txt", Text("x")))]));
        Assert.Equal(ZippedFiles.MaxFiles + 1, read.Count);
        Assert.Equal(ZipWords.TooMany(ZippedFiles.MaxFiles, "02000.txt", 3), read[^1].Refusal);
        Assert.Equal("", read[^1].Name);
    }

    private sealed record Unpacked(string Name, string? Text, string? Refusal);

    private static async Task<List<Unpacked>> ReadAsync(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        var read = new List<Unpacked>();
        foreach (var file in ZippedFiles.List(zip))
        {
            var (bytes, refusal) = await ZippedFiles.ReadAsync(zip, file, CancellationToken.None);
            read.Add(new Unpacked(file.Name, refusal is null ? Encoding.UTF8.GetString(bytes.Span) : null, refusal));
        }

        return read;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
