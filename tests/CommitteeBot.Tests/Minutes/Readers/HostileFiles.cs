using System.IO.Compression;
using System.Text;

namespace CommitteeBot.Tests.Minutes.Readers;

/// <summary>Files that are broken, or made to break whoever opens them.</summary>
internal static class HostileFiles
{
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Rewritten(byte[] package, string name, Func<string, string> change)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return Zip([.. zip.Entries.Select(e =>
        {
            using var read = new StreamReader(e.Open());
            var text = read.ReadToEnd();
            return (e.FullName, Encoding.UTF8.GetBytes(e.FullName == name ? change(text) : text));
        })]);
    }

    /// <summary>A container of old Office with a stream of this name.</summary>
    public static byte[] Compound(string stream) =>
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[500],
            .. Encoding.Unicode.GetBytes(stream),
            .. new byte[500],
        ];
}
