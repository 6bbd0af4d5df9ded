namespace CommitteeBot.Minutes.Readers;

/// <summary>Counts the pages of a scanned document that have been read. One thread writes, others read.</summary>
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
