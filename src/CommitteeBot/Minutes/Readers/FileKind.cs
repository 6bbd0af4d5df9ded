namespace CommitteeBot.Minutes.Readers;

internal enum FileKind
{
    Text,
    Html,
    Word,
    Pdf,

    /// <summary>A text document that LibreOffice reads: old Word, rich text, OpenDocument.</summary>
    Office,
    Image,

    /// <summary>A zip file that is no office file: its files are read one by one.</summary>
    Zip,
    Unreadable,
}
