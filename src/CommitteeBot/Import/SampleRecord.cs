using System.Security.Cryptography;
using CommitteeBot.Import.Samples;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Import;

/// <summary>A set of sample minutes, read as an imported file would be.</summary>
internal sealed record SampleRecord(MinutesRecord Record, string ContentHash)
{
    public static SampleRecord Read(SampleMinutes minutes)
    {
        using var content = new MemoryStream();
        using (var stream = minutes.Open())
            stream.CopyTo(content);
        var bytes = content.ToArray();
        var text = TextFile.Read(bytes).Document
            ?? throw new InvalidOperationException($"The sample {minutes.Source} cannot be read.");
        return new SampleRecord(
            MinutesParser.Parse(text, minutes.Source), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
