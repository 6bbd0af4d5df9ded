namespace CommitteeBot.Minutes.Readers;

internal enum FileKind
{
    Text,
    Html,
    Word,
    Pdf,
    Image,
    Unreadable,
}
