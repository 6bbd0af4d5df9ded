namespace CommitteeBot.Chat.Import;

/// <summary>When somebody who waits for a long document hears how far it has come.</summary>
internal static class ImportProgress
{
    /// <summary>
    /// A message for each of so many parts of the document, so that sixty pages make no sixty messages.
    /// </summary>
    private const int Parts = 4;

    /// <summary>Few pages are done before anybody wonders.</summary>
    private const int FewPages = 8;

    /// <param name="said">The pages that were read when it was last said.</param>
    public static bool ShouldReport(int read, int pages, int said) =>
        pages >= FewPages && read > said && read < pages && read * Parts / pages > said * Parts / pages;
}
