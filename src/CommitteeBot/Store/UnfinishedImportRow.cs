namespace CommitteeBot.Store;

/// <summary>
/// Long minutes that are being written in several transactions. While this row is there nothing of the meeting's text
/// is read; the last of the transactions removes it.
/// </summary>
internal sealed class UnfinishedImportRow
{
    public long MeetingId { get; set; }

    /// <summary>Of the document that is written.</summary>
    public required string ContentHash { get; set; }

    /// <summary>True where nothing else knew of the meeting: it goes with the text if the import is given up.</summary>
    public bool IsNewMeeting { get; set; }

    /// <summary>The last step of the import; one whose process has died takes none.</summary>
    public DateTimeOffset At { get; set; }
}
