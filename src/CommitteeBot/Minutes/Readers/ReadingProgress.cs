namespace CommitteeBot.Minutes.Readers;

/// <summary>How many pages of a scanned document have been read, for whoever waits for it. One reads and others look.</summary>
internal sealed class ReadingProgress
{
    private volatile int read;
    private volatile int pages;

    public int Read => read;

    /// <summary>0 until it is known how many there are.</summary>
    public int Pages => pages;

    public void Begin(int count) => (read, pages) = (0, count);

    public void PageRead() => read++;
}
