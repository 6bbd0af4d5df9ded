using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers;

/// <summary>
/// Detects the kind of a file from its first bytes and the content of its container; extensions can be wrong.
/// </summary>
/// <param name="Reason">
/// For a file of no use, or of one kind of office file where the program for it is missing: what it is and what to
/// do, in
/// a sentence.
/// </param>
internal sealed partial record FileSignature(FileKind Kind, string? Reason)
{
    private static readonly FileSignature OldWord = Office(MinutesWords.OldWord);
    private static readonly FileSignature ProtectedWord = No(MinutesWords.ProtectedWord);
    private static readonly FileSignature OutlookOrOffice = No(MinutesWords.OutlookOrOffice);
    private static readonly FileSignature RichText = Office(MinutesWords.RichText);
    private static readonly FileSignature OpenDocument = Office(MinutesWords.OpenDocument);
    private static readonly FileSignature Spreadsheet = No(MinutesWords.Spreadsheet);
    private static readonly FileSignature Presentation = No(MinutesWords.Presentation);
    private static readonly FileSignature ZipArchiveFile = new(FileKind.Zip, MinutesWords.ZipFile);
    private static readonly FileSignature Damaged = No(MinutesWords.DamagedFile);
    private static readonly FileSignature OtherImage = No(MinutesWords.OtherImage);

    public static FileSignature Detect(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
            return new FileSignature(FileKind.Pdf, null);
        if (bytes.StartsWith("PK\x03\x04"u8))
            return DetectZip(content);
        if (bytes.StartsWith("PK\x05\x06"u8))
            return ZipArchiveFile;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return DetectCompound(bytes);
        if (bytes.StartsWith("{\\rtf"u8))
            return RichText;
        if (IsImage(bytes))
            return new FileSignature(FileKind.Image, null);
        if (bytes.StartsWith("GIF8"u8)
            || (bytes.Length > 12 && bytes[4..].StartsWith("ftyphei"u8))
            || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)))
            return OtherImage;
        return new FileSignature(IsHtml(bytes) ? FileKind.Html : FileKind.Text, null);
    }

    private static FileSignature No(string reason) => new(FileKind.Unreadable, reason);

    private static FileSignature Office(string reason) => new(FileKind.Office, reason);

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8);

    /// <summary>The container of old Office files names its streams in UTF-16.</summary>
    private static FileSignature DetectCompound(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? ProtectedWord
        : bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? OldWord
        : OutlookOrOffice;

    private static FileSignature DetectZip(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return Detect(zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return Damaged;
        }
    }

    public static FileSignature Detect(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isOffice = names.Contains("[Content_Types].xml");
        if (isOffice && zip.Entries.Count > Word.ZipLimits.MaxEntries)
            return No(MinutesWords.WordTooLarge);
        if (names.Contains("word/vbaProject.bin"))
            return No(MinutesWords.WordMacros);
        if (names.Contains("word/document.xml") || (isOffice && Has("word/")))
            return new FileSignature(FileKind.Word, null);
        return isOffice && Has("xl/") ? Spreadsheet
            : isOffice && Has("ppt/") ? Presentation
            : names.Contains("mimetype") && names.Contains("content.xml") ? DetectOpenDocument(zip)
            : ZipArchiveFile;

        bool Has(string folder) => names.Any(n => n.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The first entry of such a file holds its kind in letters.</summary>
    private static FileSignature DetectOpenDocument(ZipArchive zip)
    {
        var kind = new byte[80];
        using var stream = zip.GetEntry("mimetype")!.Open();
        var length = stream.ReadAtLeast(kind, kind.Length, throwOnEndOfStream: false);
        var text = Encoding.Latin1.GetString(kind, 0, length);
        return text.Contains("opendocument.spreadsheet", StringComparison.Ordinal) ? Spreadsheet
            : text.Contains("opendocument.presentation", StringComparison.Ordinal) ? Presentation
            : text.Contains("opendocument.text", StringComparison.Ordinal) ? OpenDocument
            : OutlookOrOffice;
    }

    /// <summary>
    /// A page says so itself; a piece of one begins and ends with tags. Markdown with a few tags in it is text.
    /// </summary>
    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var head = TextFile.Decode(bytes[..Math.Min(bytes.Length & ~1, 4096)])
            .TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (Page().IsMatch(head))
            return true;
        return Piece().IsMatch(head)
            && Encoding.Latin1.GetString(bytes[^Math.Min(64, bytes.Length)..]).TrimEnd().EndsWith('>');
    }

    [GeneratedRegex(
        @"^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,1000}?-->\s{0,20})*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|" +
        @"<body[\s>])",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Page();

    [GeneratedRegex(
        @"^<(?:div|section|article|main|p|h[1-6]|table|ul|ol|meta|title|style|header)\b[^>]*>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Piece();
}
