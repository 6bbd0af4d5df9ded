using System.Text;

namespace CommitteeBot.Minutes.Readers;

/// <summary>Text files of any of the encodings in which minutes are kept: UTF-8, UTF-16 and Windows-1252.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static ReadResult Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return ReadResult.Failed(MinutesWords.EmptyFile);
        var text = Decode(bytes);
        if (LooksBinary(text))
            return ReadResult.Failed(MinutesWords.NotText);
        return string.IsNullOrWhiteSpace(text)
            ? ReadResult.Failed(MinutesWords.NoText)
            : ReadResult.Read(new DocumentText(SplitLines(text), null, "text"));
    }

    /// <summary>Lines end as any system ends them; a form feed begins a page, so it ends a line too.</summary>
    public static IReadOnlyList<string> SplitLines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n');

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf16WithoutMark(bytes) is { } wide)
            return wide.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(bytes);
        }
    }

    /// <summary>English in UTF-16 has a zero in nearly every second byte, and no other text has.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 2048)];
        if (sample.Length < 8)
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length / 2 * 3 / 4;
        return odd >= most && even == 0 ? Encoding.Unicode
            : even >= most && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool LooksBinary(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 8192));
        var odd = 0;
        foreach (var c in sample)
        {
            if (c == '\0')
                return true;
            odd += char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v') ? 1 : 0;
        }

        return odd * 20 > sample.Length;
    }
}
