namespace CommitteeBot.CommandLine;

/// <summary>Sentences that several commands print.</summary>
internal static class ConsoleWords
{
    public const string TooHardToRead =
        "A text took too long to read, so the command stopped there. Whatever it had saved before stays. Try each file "
            + "alone to find the one, and take out its longest lines.";
    public static string NoBotAt(Uri address) =>
        $"No bot answers at {address}. Check that it runs, and that this command gets the same settings as the bot.";

    public const string NothingChanged = "Nothing has changed.";
    public const string AddYes = "Nothing has changed yet. To do it, run the same command with --yes.";
    public static string Superseded(string newer) =>
        $"an earlier version of “{newer}”, which is in use; kept, nothing changed";

    public const string HowToReview =
        "To decide: review accept, review reject or review history; an officer can type “review the import” in Teams.";
    public const string SeveralMeetings = "There are several meetings of that day. Name one with --committee.";
    public const string NoCommitteeYet = "There are no committees yet. Import some minutes first.";
    public const string NoAmendments = "No amendments to earlier minutes are recorded.";

    public static string Amendment(Store.AmendmentState state) => state switch
    {
        Store.AmendmentState.Applied => "made",
        Store.AmendmentState.AlreadySo => "the minutes say it already",
        Store.AmendmentState.Waiting => "waits until those minutes are imported",
        Store.AmendmentState.Private => "not made: agreed in private business",
        _ => "could not be placed, nothing was changed",
    };

    public const string NoFeedback = "No feedback matches.";
    public const string NoHolds =
        "There are no holds. To add one: hold add --reason TEXT [--committee NAME] [--person NAME]";
    public const string EmptyRoster =
        "There's nobody on the roster yet. Add the first officer: roster add --committee NAME --person NAME --role "
            + "officer --aad OBJECTID";

    public static string CardsWritten(int cards, string page, bool isDrawn) =>
        $"{cards} cards are in {page}."
            + (isDrawn ? "" : " Only their JSON is shown: run ./test once to install the package that draws them.");

    public static string Reread(string committee, int changed) =>
        changed == 0
            ? $"{committee}: read again, nothing changed."
            : $"{committee}: {changed:N0} {(changed == 1 ? "document reads" : "documents read")} differently now.";

    public static string CannotWrite(string file) =>
        $"I can't write {Path.GetFullPath(file)}. Check that the folder exists, that you may write to it, and that no "
            + "program has the file open.";

    public static string CannotRead(string file) =>
        File.Exists(file) ? $"I can't open {file}. Check its permissions." : $"There's no file {file}. Check the path.";

    public static string NotADate(string text) => $"“{text}” isn't a date I can read. Write it as 2026-11-01.";

    public static string NotAnObjectId(string text) =>
        $"“{text}” isn't an object id; it looks like 00000000-0000-0000-0000-000000000000. {NothingChanged}";

    public static string KnownCommittees(IEnumerable<string> committees) =>
        $"Committees: {string.Join(", ", committees)}.";

    public static string NoSuchCommittee(string name) => $"There's no committee called “{name}”.";

    public static string UnknownPerson(string name) => $"I don't know anyone called “{name}”. {NothingChanged}";

    public static string SeveralPeople(string name, IEnumerable<string> people) =>
        $"“{name}” could be {string.Join(" or ", people)}. Give the full name, or the account's object id. "
            + $"{NothingChanged}";

    public static string Files(int files, int imported, int known, int unusable) =>
        $"{files:N0} {(files == 1 ? "file" : "files")}: {imported:N0} imported, {known:N0} already here, {unusable:N0} "
            + "not usable.";
}
