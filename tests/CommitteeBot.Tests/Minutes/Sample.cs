using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes;

/// <summary>
/// Made-up minutes for the tests: a head that every body prints, and whatever the test puts under it.
/// </summary>
internal static class Sample
{
    public static MinutesRecord Parse(string text) =>
        MinutesParser.Parse(
            new DocumentText(
                text.Contains(CellLines.Break, StringComparison.Ordinal) ? text.Split('\n') : TextFile.SplitLines(text),
                null, "text"),
            "sample.txt");

    /// <summary>
    /// A meeting of 9 June 2020 with the given text as its second item; item 3 names 14 July as the next meeting.
    /// </summary>
    public static MinutesRecord WithItem(string body, string title = "Footpaths") => Parse(
        $"""
        Hatherley Common Trust

        Meeting held on Tuesday 9 June 2020

        Present: Jo Ashworth (JA) (Chair), Pat Booth (PB), Sam Crane (SC), Mrs L Garner (Clerk)

        1. Apologies

        None.

        2. {title}

        {body}

        3. Date of next meeting

        Tuesday 14 July 2020 at 7pm
        """);
}
