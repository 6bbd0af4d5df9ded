using System.IO.Compression;
using System.Text;

namespace CommitteeBot.Import.Amendments;

/// <summary>Lines of a document in a fifth of their room.</summary>
internal static class PackedLines
{
    public static byte[] Pack(IReadOnlyList<string> lines)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(l => l.Replace('\n', ' ')))));
        return packed.ToArray();
    }

    public static IReadOnlyList<string> Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }
}
