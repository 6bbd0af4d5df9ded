namespace CommitteeBot.Minutes.Readers;

/// <summary>
/// Counts the pages of a scanned document, or the files of a zip file, that have been read. One thread writes, others
/// read.
/// </summary>
internal sealed class ReadingProgress
{
    private volatile int read;
    private volatile int pages;

    public int Read => read;

    /// <summary>0 until it is known how many there are.</summary>
    public int Pages => pages;

    /// <summary>True where files are counted, and not pages.</summary>
    public bool AreFiles { get; private set; }

    public void Begin(int count) => (read, pages) = (0, count);

    public void BeginFiles(int count)
    {
        AreFiles = true;
        Begin(count);
    }

    public void AddRead() => read++;
}
