namespace CommitteeBot.Chat.Import;

/// <summary>When somebody who waits for a long document hears how far it has come, and in which words.</summary>
internal static class ImportProgress
{
    /// <summary>A message for each of so many parts of the document, so that sixty pages make no sixty messages.</summary>
    private const int Parts = 4;

    /// <summary>Few pages are done before anybody wonders.</summary>
    private const int FewPages = 8;

    /// <param name="said">The pages that were read when it was last said.</param>
    public static bool ShouldReport(int read, int pages, int said) =>
        pages >= FewPages && read > said && read < pages && read * Parts / pages > said * Parts / pages;

    public static string Words(int read, int pages) => $"I've read {read} of {pages} scanned pages.";

    public static string Failed(string fileName) =>
        $"I couldn't read “{fileName}” after several attempts. Send it as a Word or text file, or ask your administrator to check the log.";
}
