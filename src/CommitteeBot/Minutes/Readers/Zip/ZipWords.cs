namespace CommitteeBot.Minutes.Readers.Zip;

/// <summary>The sentences about a zip file of minutes and about what is in it.</summary>
internal static class ZipWords
{
    public const string Empty = "There are no documents in this zip file. Check that you chose the right one.";
    public const string Nested =
        "This is a zip file inside another. Take it out and import it by itself.";
    public const string Password =
        "This file has a password in the zip file. Zip it without one and import it again.";
    public const string LeadsOutside =
        "The name of this file points to a place outside the zip file, so I haven't opened it. Make the zip file "
            + "again.";
    public const string Bomb =
        "This file unpacks to far more than a document holds, so I haven't opened it. Check where it comes from.";
    public const string Damaged =
        "This file is damaged in the zip file, so I can't read it. Make the zip file again and import that.";

    public static string TooMany(int max, string from, int left) =>
        $"This zip file holds more than {max:N0} files. {LeftOut(from, left)}";

    public static string TooLarge(long max, string from, int left) =>
        $"This zip file unpacks to more than {max / (1024 * 1024):N0} MB. {LeftOut(from, left)}";

    private static string LeftOut(string from, int left) =>
        $"I left out the last {left:N0}, from “{from}” on: put them into another zip file and import that.";
}
