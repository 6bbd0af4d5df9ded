using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register.Plans;

/// <summary>What a plan says, and what is said about it.</summary>
internal static class PlanWords
{
    /// <summary>Also who it was that Planner doesn't name.</summary>
    public const string Place = "Planner";

    public static string SaidIn(string place) => $"said in {place}";

    public static string TaskDeleted(string place) =>
        $"its task in {place} was deleted; as the action is still open, it gets a new one";

    public static string Bucket(ActionState state) => state switch
    {
        ActionState.InProgress => "In progress",
        ActionState.Done => "Done",
        ActionState.Closed => "Closed",
        _ => "Open",
    };

    public static string LinkTitle(ActionReference reference) => $"{reference} in the register";

    public static string Made(string plan, string committee) =>
        $"The plan “{plan}” of the {committee} was no longer in Planner. I have created it again with the open actions. If "
            + "you don't want it, tell the administrator of the bot.";

    public static string Refused(ActionReference reference, string committee, bool isLimit) => isLimit
        ? $"I can't show {reference} in the plan of the {committee}: a limit of Planner is reached, for the tasks of a plan or of "
            + "one person. Delete tasks that nobody needs; I try again each day."
        : $"Planner doesn't take {reference} into the plan of the {committee}. The register has it all the same; I try again "
            + "when it changes, and each day.";

    /// <summary>What of it somebody changed in Planner, where only the register may.</summary>
    public static IEnumerable<string> Overruled(
        string place, TaskContent said, TaskContent own, TaskProgress? progress, Func<string, string?> nameOf)
    {
        if (said.Title.Trim() != own.Title)
            yield return $"In {place} it was called “{said.Title.Trim()}”; the register's wording stays.";
        if (!said.Accounts.SequenceEqual(own.Accounts))
        {
            var names = said.Accounts.Select(a => nameOf(a) ?? "somebody who isn't on the roster").Distinct().ToList();
            yield return $"In {place} its owner was {(names.Count == 0 ? "nobody" : WordList.And(names))}; the register's stays.";
        }

        if (said.Due != own.Due)
        {
            var date = said.Due is { } due ? $"its date was {UkDate.Short(due)}" : "it had no date";
            yield return $"In {place} {date}; the register's stays.";
        }

        if (progress is { } how)
            yield return $"In {place} it was “{ProgressName(how)}”; the register had changed, and its state stays.";
    }

    private static string ProgressName(TaskProgress progress) => progress switch
    {
        TaskProgress.Completed => "Completed",
        TaskProgress.InProgress => "In progress",
        _ => "Not started",
    };
}
